#include "core/actions/programme/feedback_sections.h"

#include "core/methodology/method.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::actions {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

} // namespace

QStringList methodologySections()
{
    QStringList sections;
    const QList<methodology::Step> steps = methodology::builtInMethod(QLocale().bcp47Name()).steps();
    for (const methodology::Step& step : steps)
        sections.append(step.title);
    return sections;
}

QStringList frameworkSections()
{
    return {Tr::tr("Purpose of the ambassadors"),         Tr::tr("Roles and responsibilities"), Tr::tr("Finding and reaching out to ambassadors"),
            Tr::tr("Selection process"),                  Tr::tr("Engagement of ambassadors"),  Tr::tr("Annex 1: invitation"),
            Tr::tr("Annex 2: welcome to an ambassador")};
}

} // namespace microvet::actions
