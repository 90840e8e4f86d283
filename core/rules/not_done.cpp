#include "core/rules/not_done.h"

#include "core/model/licence_chart.h"
#include "core/model/verbs.h"
#include "core/rules/reading_ease.h"
#include "core/rules/text_scan.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace microvet::rules {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::rules) };

QString nameOf(const QString& language)
{
    const QLocale locale(language);
    return locale.language() == QLocale::C ? language : QLocale::languageToString(locale.language());
}

bool hasTexts(const Course& course)
{
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units)
            if (!unit.blocks.isEmpty()) return true;
    return false;
}

/// Works of others whose licence the charts do not know.
int licencesNotJudged(const Course& course)
{
    int count = 0;
    for (const Media& medium : course.media) {
        const Attribution& work = medium.attribution;
        const QString licence = work.licence.trimmed().isEmpty() ? work.licenceLink : work.licence;
        const bool asked = work.usage == Usage::Adapted || work.usage == Usage::Unmodified;
        if (asked && !licence.trimmed().isEmpty() && !fitOfSource(work, course.licence.code)) ++count;
    }
    return count;
}

} // namespace

QStringList notDone(const Content& content, const RuleSet& rules)
{
    const Course& course = content.course;
    const auto on = [&](const char* rule) { return !rules.off.contains(QLatin1String(rule)); };
    QStringList said;
    if (hasTexts(course)) {
        if (course.language.trimmed().isEmpty()) {
            said.append(Tr::tr("Reading level, colours and foreign passages were not checked, as the language of the course is not chosen."));
        } else {
            const QString language = nameOf(course.language);
            if (on("C-13")) {
                if (!readingFormula(course.language))
                    said.append(Tr::tr("The reading level was not checked: no formula has been published for %1 that could be checked.").arg(language));
                else if (course.level.eqf < 1)
                    said.append(Tr::tr("The reading level was not checked: the course has no level to compare it with."));
            }
            if (on("A-09") && !TextScan(rules, course.language).knowsColours())
                said.append(Tr::tr("It was not checked whether something is named by its colour alone: the rules have no list of colours for %1.").arg(language));
            if (on("A-10") && scriptOfLanguage(course.language) == Script::Other)
                said.append(Tr::tr("Passages in other languages were not looked for: %1 cannot be told from others by its letters.").arg(language));
            else if (on("A-10"))
                said.append(Tr::tr("Passages in other languages were looked for only where they have other letters than %1.").arg(language));
        }
    }
    const auto withoutLevel = [](const Outcome& outcome) { return !outcome.bloom.isSet(); };
    if (on("Q-22") && !VerbList::of(course.language) && std::any_of(course.outcomes.cbegin(), course.outcomes.cend(), withoutLevel))
        said.append(course.language.trimmed().isEmpty()
                        ? Tr::tr("Outcomes were not compared with their questions, as the language of the course is not chosen.")
                        : Tr::tr("Outcomes whose level is not said were not compared with their questions: there is no list of verbs for %1.").arg(nameOf(course.language)));
    if (const int count = licencesNotJudged(course); on("L-02") && count > 0)
        said.append(Tr::tr("Whether the licences of %n works fit the course was not checked: they, or that of the course, are none of Creative Commons'.", nullptr, count));
    return said;
}

} // namespace microvet::rules
