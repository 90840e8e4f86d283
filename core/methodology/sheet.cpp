#include "core/methodology/sheet.h"

#include "core/methodology/hours.h"
#include "core/model/vocabulary.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::methodology {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::methodology) };

using namespace model;

QString number(double value) { return QLocale().toString(value, 'g', 6); }

QStringList texts(std::initializer_list<QString> candidates)
{
    QStringList lines;
    for (const QString& text : candidates)
        if (const QString line = text.trimmed(); !line.isEmpty()) lines.append(line);
    return lines;
}

QStringList labels(const char* list, const QStringList& codes)
{
    QStringList lines;
    for (const QString& code : codes)
        if (!code.trimmed().isEmpty()) lines.append(labelOf(vocabulary(QLatin1String(list)), code));
    return lines;
}

/// "GR" → "Greece"; the code where nobody knows it.
QString countryName(const QString& code)
{
    const auto country = QLocale::codeToTerritory(code);
    return country == QLocale::AnyTerritory ? code.trimmed() : QLocale::territoryToString(country);
}

QStringList workloadLines(const Course& course)
{
    const double hours = model::hoursOf(course.workload);
    if (!(hours > 0)) return {};
    QStringList lines{Tr::tr("%1 hours").arg(number(hours))};
    if (course.credit.points > 0 && course.credit.framework == CreditFramework::Ects) lines.append(Tr::tr("%1 ECTS points").arg(number(course.credit.points)));
    if (course.credit.points > 0 && course.credit.framework == CreditFramework::Ecvet) lines.append(Tr::tr("%1 ECVET points").arg(number(course.credit.points)));
    return lines;
}

QStringList levelLines(const Level& level)
{
    QStringList lines;
    if (level.eqf >= 1 && level.eqf <= 8) lines.append(Tr::tr("EQF level %1").arg(level.eqf));
    lines += labels("qdr", {level.nqf});
    return lines.isEmpty() ? texts({level.reason}) : lines;
}

QStringList stackLines(const Stackability& stack)
{
    QStringList lines;
    if (stack.integration == StackKind::StandAlone) lines.append(Tr::tr("Stands alone"));
    if (stack.integration == StackKind::Stackable)
        lines.append(stack.towards.trimmed().isEmpty() ? Tr::tr("Can be stacked towards another credential") : Tr::tr("Counts towards: %1").arg(stack.towards.trimmed()));
    return lines + texts({stack.note});
}

} // namespace

QList<SheetElement> credentialSheet(const Course& course)
{
    QList<SheetElement> sheet;
    const auto add = [&](const char* code, const QString& name, const QStringList& lines, const char* field) {
        const bool mandatory = code[0] == 'M';
        const ElementState state = !lines.isEmpty() ? ElementState::Filled : mandatory ? ElementState::Missing : ElementState::NotSaid;
        sheet.append({QLatin1String(code), name, mandatory, state, lines, field});
    };
    const auto atIssue = [&](const char* code, const QString& name, const QString& line) {
        sheet.append({QLatin1String(code), name, code[0] == 'M', ElementState::AtIssue, {line}, {}});
    };
    const Organisation& body = course.awardingBody;
    QStringList outcomes;
    for (const Outcome& outcome : course.outcomes) outcomes += texts({outcome.statement});

    atIssue("M1", Tr::tr("Who the learner is"), Tr::tr("Name and date of birth, when the credential is issued"));
    add("M2", Tr::tr("Title"), texts({course.title, course.titleIn.value(QStringLiteral("en"))}), "title");
    add("M3", Tr::tr("Country or region of the issuer"), body.country.trimmed().isEmpty() ? QStringList{} : texts({countryName(body.country), body.region}), "awardingBody.country");
    add("M4", Tr::tr("Awarding body"), texts({body.legalName}), "awardingBody.legalName");
    atIssue("M5", Tr::tr("Date of issue"), Tr::tr("The day on which the credential is issued"));
    add("M6", Tr::tr("Learning outcomes"), outcomes, "outcomes");
    add("M7", Tr::tr("Workload"), workloadLines(course), "workload");
    add("M8", Tr::tr("Level"), levelLines(course.level), "level");
    add("M9", Tr::tr("Type of assessment"), labels("assessment", course.assessmentStatement.types) + texts({course.assessmentStatement.description}), "assessmentStatement.types");
    add("M10", Tr::tr("Form of participation"), labels("learning-assessment", {course.delivery.mode}), "delivery.mode");
    add("M11", Tr::tr("Quality assurance"), labels("accreditation", course.quality.types) + texts({course.quality.description}), "quality.types");
    add("O1", Tr::tr("Prerequisites"), course.learners.prerequisites.trimmed().isEmpty() && course.learners.noPrerequisites ? QStringList{Tr::tr("None")} : texts({course.learners.prerequisites}), "learners.prerequisites");
    add("O2", Tr::tr("Supervision and identity in the assessment"), labels("supervision-verification", {course.assessmentStatement.supervision}), "assessmentStatement.supervision");
    if (course.assessmentStatement.grading.trimmed().isEmpty()) atIssue("O3", Tr::tr("Grade"), Tr::tr("The result, when the credential is issued"));
    else atIssue("O3", Tr::tr("Grade"), course.assessmentStatement.grading.trimmed());
    add("O4", Tr::tr("Stackability"), stackLines(course.stackability), "stackability.integration");
    add("O5", Tr::tr("Further information"), texts({course.furtherInformation}), "furtherInformation");
    return sheet;
}

QStringList missingElements(const QList<SheetElement>& sheet)
{
    QStringList codes;
    for (const SheetElement& element : sheet)
        if (element.mandatory && element.state == ElementState::Missing) codes.append(element.code);
    return codes;
}

} // namespace microvet::methodology
