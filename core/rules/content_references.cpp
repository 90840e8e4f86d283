#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

namespace {

const char* codeOf(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Unit: return "unit";
    case ElementKind::Term: return "term";
    case ElementKind::Outcome: return "outcome";
    case ElementKind::Media: return "medium";
    case ElementKind::Question: return "question";
    case ElementKind::Rubric: return "rubric";
    default: return "element";
    }
}

template<class T> void reportDangling(const Context& context, const T& element, Findings& findings)
{
    QSet<std::pair<QUuid, QUuid>> said; // one finding for each place and target
    for (const RefView& ref : context.facts(element.id.uuid()).refs) {
        const ElementKind found = context.kindOf(ref.target);
        if (found == ref.targetKind || (ref.targetKind == ElementKind::None && found != ElementKind::None)) continue;
        const std::pair key(ref.owner, ref.target);
        if (said.contains(key)) continue;
        said.insert(key);
        findings.addAt(ref.owner, ref.ownerKind, ref.field,
                       {QString::fromLatin1(codeOf(ref.targetKind)), ref.target.toString(QUuid::WithoutBraces)});
    }
}

} // namespace

void danglingReferences(const Context& c, const Course& course, Findings& f) { reportDangling(c, course, f); }
void danglingReferences(const Context& c, const Module& module, Findings& f) { reportDangling(c, module, f); }
void danglingReferences(const Context& c, const Unit& unit, Findings& f) { reportDangling(c, unit, f); }
void danglingReferences(const Context& c, const Block& block, Findings& f) { reportDangling(c, block, f); }
void danglingReferences(const Context& c, const Question& question, Findings& f) { reportDangling(c, question, f); }
void danglingReferences(const Context& c, const Assessment& assessment, Findings& f) { reportDangling(c, assessment, f); }
void danglingReferences(const Context& c, const Media& medium, Findings& f) { reportDangling(c, medium, f); }

void mediumInFile(const Context& context, const Media& medium, Findings& findings)
{
    if (!context.hasMedia(medium.file)) findings.add("file", {medium.name.isEmpty() ? medium.file : medium.name});
}

void mediumChosen(const Context&, const Block& block, Findings& findings)
{
    const auto say = [&](const char* what) { findings.add("body", {QString::fromLatin1(what)}); };
    const auto nothing = [](const MediaRef& file, const QString& link) { return file.isNull() && link.trimmed().isEmpty(); };
    if (const auto* image = std::get_if<ImageBlock>(&block.body)) {
        if (image->image.isNull()) say("image");
    } else if (const auto* audio = std::get_if<AudioBlock>(&block.body)) {
        if (nothing(audio->file, audio->link)) say("audio");
    } else if (const auto* video = std::get_if<VideoBlock>(&block.body)) {
        if (nothing(video->file, video->link)) say("video");
    } else if (const auto* download = std::get_if<DownloadBlock>(&block.body)) {
        if (download->file.isNull()) say("download");
    } else if (const auto* embed = std::get_if<EmbedBlock>(&block.body)) {
        if (embed->link.trimmed().isEmpty()) say("embed");
    }
}

} // namespace microvet::rules
