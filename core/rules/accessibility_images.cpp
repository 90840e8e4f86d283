#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

void alternativeText(const Context&, const Block& block, Findings& findings)
{
    if (const auto* image = std::get_if<ImageBlock>(&block.body)) {
        if (!image->image.isNull() && !image->decorative && image->alternativeText.trimmed().isEmpty())
            findings.add("body.alternativeText");
    }
}

void alternativeText(const Context&, const Question& question, Findings& findings)
{
    if (const auto* hotspot = std::get_if<Hotspot>(&question.body)) {
        if (!hotspot->image.isNull() && hotspot->alternativeText.trimmed().isEmpty()) findings.add("body.alternativeText");
    }
}

void alternativeTextIsFileName(const Context& context, const Block& block, Findings& findings)
{
    const auto* image = std::get_if<ImageBlock>(&block.body);
    if (!image || image->decorative) return;
    const QString text = image->alternativeText.trimmed();
    if (text.isEmpty()) return;
    const QString& name = context.facts(image->image.target().uuid()).fileName;
    const QStringView bare = QStringView(name).left(std::max<qsizetype>(0, name.lastIndexOf(u'.')));
    const bool same = text.compare(name, Qt::CaseInsensitive) == 0 || bare.compare(text, Qt::CaseInsensitive) == 0;
    // One word that ends like a picture file is a name too, whatever the file is called by now.
    bool looksLike = false;
    if (!text.contains(u' '))
        for (const char* suffix : {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff"})
            looksLike = looksLike || text.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
    if (same || looksLike) findings.add("body.alternativeText", {text});
}

void decorationHasNoText(const Context&, const Block& block, Findings& findings)
{
    const auto* image = std::get_if<ImageBlock>(&block.body);
    if (image && !image->image.isNull() && image->decorative && !image->alternativeText.trimmed().isEmpty()) findings.add("body.decorative");
}

void alternativeTextTooLong(const Context& context, const Block& block, Findings& findings)
{
    const auto* image = std::get_if<ImageBlock>(&block.body);
    if (!image || image->decorative) return;
    const int most = int(context.rules().number(QStringLiteral("alternativeTextCharacters"), 250));
    const int length = int(image->alternativeText.trimmed().size());
    if (length > most) findings.add("body.alternativeText", {length, most});
}

} // namespace microvet::rules
