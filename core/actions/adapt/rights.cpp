#include "core/actions/adapt/rights.h"

#include "core/model/licence_chart.h"
#include "core/plan/licences.h"

#include <QCoreApplication>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

/// What a new course may be published under. Licences that forbid adaptation are not among them: the next school could
/// not do what this one just did.
const QStringList offered{QStringLiteral("CC-BY-NC-SA-4.0"), QStringLiteral("CC-BY-NC-4.0"),
                          QStringLiteral("CC-BY-SA-4.0"), QStringLiteral("CC-BY-4.0"), QStringLiteral("CC0-1.0")};

} // namespace

AdaptationRights adaptationRights(const QString& licence, const QString& permission)
{
    AdaptationRights rights;
    const QString code = licence.trimmed();
    if (!permission.trimmed().isEmpty()) {
        rights.allowed = true;
        rights.sentence = Tr::tr("The holder of the rights has given permission: %1").arg(permission.trimmed());
        rights.licences = offered;
        return rights;
    }
    const auto source = commonsLicence(code);
    const QString name = plan::licenceInfo(code).name;
    if (!source) {
        rights.sentence =
            code.isEmpty()
                ? Tr::tr("The course names no licence, so it may not be adapted as it is. Ask whoever holds the "
                         "rights, and note the permission here.")
                : Tr::tr("The program cannot tell whether the licence “%1” allows adaptations. Ask whoever holds "
                         "the rights, and note the permission here.")
                      .arg(name);
        return rights;
    }
    for (const QString& candidate : offered) {
        const Fit fit = fitOfAdaptation(*source, *commonsLicence(candidate));
        if (fit == Fit::Allowed)
            rights.licences.append(candidate);
        else if (fit == Fit::Discouraged)
            rights.discouraged.append(candidate);
    }
    if (rights.licences.isEmpty()) {
        rights.discouraged.clear();
        rights.sentence =
            Tr::tr("The licence %1 does not allow to pass on adaptations. Ask whoever holds the rights and note "
                   "the permission here, or give learners a link to the course as it is.")
                .arg(name);
        return rights;
    }
    // The original's own licence in its newest version stands first: nobody has to think about it.
    for (qsizetype i = 1; i < rights.licences.size(); ++i)
        if (commonsLicence(rights.licences.at(i))->terms == source->terms) rights.licences.move(i, 0);
    rights.allowed = true;
    QStringList names;
    for (const QString& candidate : std::as_const(rights.licences))
        names.append(plan::licenceInfo(candidate).name);
    rights.sentence = rights.licences.size() == 1
                          ? Tr::tr("The licence %1 allows adaptations. What you make of it has to carry %2.")
                                .arg(name, names.constFirst())
                          : Tr::tr("The licence %1 allows adaptations. What you make of it may carry: %2.")
                                .arg(name, names.join(QStringLiteral(", ")));
    return rights;
}

} // namespace microvet::actions
