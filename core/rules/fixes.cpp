#include "core/rules/fixes.h"

#include "core/model/structure_edit.h"
#include "core/rules/fix_functions.h"

namespace microvet::rules {

using namespace model;

namespace {

void setDefaultLicence(Content& content, const Finding& finding)
{
    const QString code = finding.arguments.value(0).toString();
    if (!code.isEmpty() && content.course.licence.code.trimmed().isEmpty()) content.course.licence.code = code;
}

void markHeaderRow(Content& content, const Finding& finding)
{
    modify<Block>(content, finding.place, [](Block& block) {
        if (auto* table = std::get_if<TableBlock>(&block.body)) table->headerRow = true;
    });
}

void removePlace(Content& content, const Finding& finding) { removeElement(content, finding.place); }

void removeDangling(Content& content, const Finding& finding)
{
    removeReferences(content, finding.place, QUuid::fromString(finding.arguments.value(1).toString()));
}

/// Lifts headings that jump to the level that may follow; those that were right stay.
void liftHeadings(Content& content, const Finding& finding)
{
    const Located block = locate(content, finding.place);
    const auto* unit = find<Unit>(content, block.parent);
    if (!unit) return;
    int last = 1;
    for (const Block& before : unit->blocks) {
        if (before.id.uuid() == finding.place) break;
        forEachText(before, [&](const TextView& text) {
            if (!text.rich) return;
            for (const richtext::Block& paragraph : text.rich->blocks)
                if (paragraph.kind == richtext::BlockKind::Heading) last = paragraph.level;
        }, Reach::Parts);
    }
    modify<Block>(content, finding.place, [&](Block& changed) {
        auto* text = std::get_if<TextBlock>(&changed.body);
        if (!text) return;
        for (richtext::Block& paragraph : text->text.blocks) {
            if (paragraph.kind != richtext::BlockKind::Heading) continue;
            paragraph.level = std::min(paragraph.level, last + 1);
            last = paragraph.level;
        }
    });
}

} // namespace

Fix fixFor(const QString& rule)
{
    static const QHash<QString, Fix> fixes{
        {QStringLiteral("A-01-decoration"), &fix::noDecoration},
        {QStringLiteral("A-02"), &markHeaderRow},
        {QStringLiteral("A-03"), &liftHeadings},
        {QStringLiteral("A-10"), &fix::markLanguage},
        {QStringLiteral("C-01"), &removePlace},
        {QStringLiteral("C-02"), &removePlace},
        {QStringLiteral("C-04"), &removeDangling},
        {QStringLiteral("C-06"), &removePlace},
        {QStringLiteral("C-10"), &removePlace},
        {QStringLiteral("C-10-once"), &removePlace},
        {QStringLiteral("C-11"), &removePlace},
        {QStringLiteral("E-01"), &fix::dropLevel},
        {QStringLiteral("E-02"), &fix::dropAssessmentKind},
        {QStringLiteral("E-03"), &fix::dropQualityKind},
        {QStringLiteral("E-04"), &fix::dropMode},
        {QStringLiteral("L-01"), &setDefaultLicence},
        {QStringLiteral("L-08"), &fix::organisationHoldsRights},
        {QStringLiteral("L-09"), &fix::yearOfDates},
        {QStringLiteral("Q-05"), &fix::keepFirstRight},
        {QStringLiteral("Q-10"), &removePlace},
        {QStringLiteral("Q-17"), &fix::onePoint},
        {QStringLiteral("Q-18"), &fix::usualPassMark},
        {QStringLiteral("Q-19"), &fix::hideAnswers},
        {QStringLiteral("Q-20"), &fix::enoughTime},
        {QStringLiteral("Q-21"), &fix::mixAnswers},
        {QStringLiteral("S-04-statement"), &removePlace},
        {QStringLiteral("S-06"), &fix::takePoints},
        {QStringLiteral("S-08-questions"), &removePlace},
        {QStringLiteral("S-11"), &fix::nothingRequired},
        {QStringLiteral("S-13"), &fix::standsAlone},
        {QStringLiteral("S-14-code"), &fix::dropField},
        {QStringLiteral("S-21"), &removePlace},
        {QStringLiteral("S-24"), &fix::drawAll},
        {QStringLiteral("S-24-once"), &fix::takeOutOfLaterPool},
        {QStringLiteral("S-26"), &fix::reviewInAYear},
    };
    return fixes.value(rule);
}

} // namespace microvet::rules
