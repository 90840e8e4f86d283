#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

namespace {

/// The words of a link as a reader hears them, without the marks around them.
QString spoken(const QString& words)
{
    QString text = words.simplified().toLower();
    while (!text.isEmpty() && text.back().isPunct()) text.chop(1);
    while (!text.isEmpty() && text.front().isPunct()) text.remove(0, 1);
    return text.trimmed();
}

bool isAddress(const QString& words)
{
    const QString text = words.trimmed();
    return text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("www."), Qt::CaseInsensitive);
}

} // namespace

/// The title of the unit is heading 1; texts begin with heading 2. One finding for each block that jumps.
void headingOrder(const Context& context, const Unit& unit, Findings& findings)
{
    int last = 1;
    for (const Block& block : unit.blocks) {
        bool said = false;
        for (int level : context.facts(block.id.uuid()).headings) {
            if (level > last + 1 && !said) {
                findings.addAt(block.id.uuid(), ElementKind::Block, "body", {level, last + 1});
                said = true;
            }
            last = level;
        }
    }
}

void linkWords(const Context& context, const Block& block, Findings& findings)
{
    if (!context.facts(block.id.uuid()).links) return;
    const QSet<QString>& poor = context.words(QStringLiteral("linkTexts"));
    forEachText(block, [&](const TextView& text) {
        if (!text.rich) return;
        for (const richtext::Block& paragraph : text.rich->blocks) {
            for (qsizetype i = 0; i < paragraph.runs.size(); ++i) {
                const QString& link = paragraph.runs[i].link;
                if (link.isEmpty() || (i > 0 && paragraph.runs[i - 1].link == link)) continue;
                QString words = paragraph.runs[i].text;
                for (qsizetype j = i + 1; j < paragraph.runs.size() && paragraph.runs[j].link == link; ++j)
                    words += paragraph.runs[j].text;
                const QString said = spoken(words);
                if (said.isEmpty() || isAddress(words) || poor.contains(said))
                    findings.addAt(text.owner, text.ownerKind, text.field, {words.trimmed()});
            }
        }
    }, Reach::Parts);
}

} // namespace microvet::rules
