#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

void audioTranscript(const Context&, const Block& block, Findings& findings)
{
    const auto* audio = std::get_if<AudioBlock>(&block.body);
    if (!audio || (audio->file.isNull() && audio->link.trimmed().isEmpty())) return;
    if (isBlank(audio->transcript)) findings.add("body.transcript");
}

void videoCaptions(const Context&, const Block& block, Findings& findings)
{
    const auto* video = std::get_if<VideoBlock>(&block.body);
    if (!video || (video->file.isNull() && video->link.trimmed().isEmpty())) return;
    if (video->captions.isNull() && isBlank(video->transcript)) findings.add("body.captions");
}

void filmDescribed(const Context&, const Block& block, Findings& findings)
{
    const auto* video = std::get_if<VideoBlock>(&block.body);
    if (!video || (video->file.isNull() && video->link.trimmed().isEmpty())) return;
    if (isBlank(video->description) && isBlank(video->transcript)) findings.add("body.description");
}

void embedDescribed(const Context&, const Block& block, Findings& findings)
{
    const auto* embed = std::get_if<EmbedBlock>(&block.body);
    if (embed && !isEmpty(block.body) && isBlank(embed->description)) findings.add("body.description");
}

} // namespace microvet::rules
