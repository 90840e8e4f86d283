#include "ui/guide/step_fields.h"

#include "ui/editors/course/sections.h"

#include <QCoreApplication>

namespace microvet::ui {
namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Guide) }; }

QList<StepFields> stepFields(const QString& place)
{
    if (place == QLatin1String("need")) return {{{}, sections::need}};
    if (place == QLatin1String("learners")) return {{{}, sections::learners}};
    if (place == QLatin1String("outcomes")) return {{{}, sections::outcomes}};
    if (place == QLatin1String("assessments")) return {{Tr::tr("What the credential says of the assessment"), sections::assessmentStatement}};
    if (place == QLatin1String("delivery"))
        return {{{}, sections::delivery}, {Tr::tr("Support for learners"), sections::support}, {Tr::tr("Evaluation by learners"), sections::evaluation}};
    if (place == QLatin1String("workload")) return {{Tr::tr("Workload"), sections::workload}, {Tr::tr("Credit points and level"), sections::credit}};
    if (place == QLatin1String("credential"))
        return {{Tr::tr("Recognition"), sections::recognition}, {Tr::tr("Quality assurance"), sections::quality},
                {Tr::tr("Awarding body"), sections::awardingBody}, {Tr::tr("Badge"), sections::badge}};
    if (place == QLatin1String("licence")) return {{Tr::tr("Licence"), sections::licence}, {Tr::tr("Funding"), sections::funding}};
    if (place == QLatin1String("review")) return {{Tr::tr("People"), sections::contributors}, {Tr::tr("Care"), sections::care}};
    if (place == QLatin1String("package")) return {{Tr::tr("Version"), sections::version}};
    return {};
}

QList<StepDoor> stepDoors(const QString& place)
{
    const StepDoor matrix{Tr::tr("What teaches and tests each outcome…"), QStringLiteral("alignment")};
    if (place == QLatin1String("outcomes")) return {matrix};
    if (place == QLatin1String("assessments")) return {{Tr::tr("Go to the assessments"), place}, matrix};
    if (place == QLatin1String("structure")) return {{Tr::tr("Go to the modules"), place}, matrix};
    if (place == QLatin1String("content"))
        return {{Tr::tr("Go on writing"), place}, {Tr::tr("Media library…"), QStringLiteral("media")}};
    if (place == QLatin1String("workload")) return {{Tr::tr("Minutes of units and assessments…"), QStringLiteral("minutes")}};
    if (place == QLatin1String("credential"))
        return {{Tr::tr("Micro-credential sheet…"), QStringLiteral("sheet")}, {Tr::tr("Course passport and badge…"), QStringLiteral("passport")}};
    if (place == QLatin1String("licence")) return {{Tr::tr("Sources and their licences…"), QStringLiteral("sources")}, {Tr::tr("Media library…"), QStringLiteral("media")}};
    if (place == QLatin1String("review")) return {{Tr::tr("Show the checks"), place}};
    if (place == QLatin1String("package")) return {{Tr::tr("Export…"), place}};
    return {};
}

} // namespace microvet::ui
