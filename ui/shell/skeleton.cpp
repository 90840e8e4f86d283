#include "ui/shell/skeleton.h"

#include <cmath>

namespace microvet::ui {

namespace {

/// More modules than this are no help to somebody who begins.
constexpr int mostModules = 8;

struct Words {
    const char* language;
    const char* module;
    const char* unit;
    const char* assessment;
};

/// The program's own translations do not help here: a course may be in another language than the program.
constexpr Words words[] = {
    {"en", "Module", "Unit", "Final assessment"},
    {"el", "Ενότητα", "Μάθημα", "Τελική αξιολόγηση"},
    {"bg", "Модул", "Урок", "Заключително оценяване"},
    {"nl", "Module", "Les", "Eindtoets"},
    {"pt", "Módulo", "Unidade", "Avaliação final"},
    {"it", "Modulo", "Unità", "Valutazione finale"},
    {"fr", "Module", "Unité", "Évaluation finale"},
    {"de", "Modul", "Lektion", "Abschlussprüfung"},
};

const Words* wordsFor(const QString& language)
{
    const QString base = language.section(QLatin1Char('-'), 0, 0);
    for (const Words& entry : words)
        if (base == QLatin1String(entry.language)) return &entry;
    return nullptr;
}

/// "Module 2"; a bare number where we have no word in the language.
QString numbered(const char* word, const QString& number)
{
    return word ? QStringLiteral("%1 %2").arg(QString::fromUtf8(word), number) : number;
}

double quarter(double hours) { return std::round(hours * 4) / 4; }

model::Workload split(double hours)
{
    model::Workload workload;
    if (hours <= 0) return workload;
    workload.assessment = quarter(hours * 0.1);
    workload.practice = quarter(hours * 0.25);
    workload.guided = quarter(hours * 0.25);
    workload.selfStudy = hours - workload.assessment - workload.practice - workload.guided;
    return workload;
}

} // namespace

model::Content skeletonOf(const NewCourse& wanted)
{
    model::Content content;
    model::Course& course = content.course;
    course.id = model::CourseId::make();
    course.language = wanted.language;
    course.title = wanted.title.simplified();
    course.learners.targetGroup = wanted.audience.trimmed();
    course.workload = split(wanted.hours);
    course.created = wanted.today;
    course.version = QStringLiteral("0.1");
    course.provider.legalName = wanted.organisation;
    course.awardingBody.legalName = wanted.organisation;
    course.licence.code = QStringLiteral("CC-BY-NC-SA-4.0"); // what the repository asks for
    course.licence.holder = wanted.organisation;
    course.licence.year = QString::number(wanted.today.year());
    if (!wanted.author.isEmpty()) {
        model::Contributor author;
        author.id = model::PersonId::make();
        author.name = wanted.author;
        author.organisation = wanted.organisation;
        author.role = model::Role::Author;
        course.contributors.append(author);
    }

    const Words* word = wordsFor(wanted.language);
    const int modules = std::clamp(int(std::lround(wanted.hours)), 1, mostModules);
    for (int i = 1; i <= modules; ++i) {
        model::Unit unit;
        unit.id = model::UnitId::make();
        unit.title = numbered(word ? word->unit : nullptr, QStringLiteral("%1.1").arg(i));
        model::Module module;
        module.id = model::ModuleId::make();
        module.title = numbered(word ? word->module : nullptr, QString::number(i));
        module.units.append(unit);
        course.modules.append(module);
    }
    model::Assessment assessment;
    assessment.id = model::AssessmentId::make();
    assessment.title = word ? QString::fromUtf8(word->assessment) : QString::number(modules + 1);
    assessment.purpose = model::AssessmentKind::Summative;
    course.assessments.append(assessment);
    return content;
}

} // namespace microvet::ui
