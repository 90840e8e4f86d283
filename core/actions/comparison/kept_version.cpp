#include "core/actions/comparison/kept_version.h"

#include <QCoreApplication>

namespace microvet::actions {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions::compare)
};

/// Shorter ones would find anything.
constexpr qsizetype leastOfHash = 6;

} // namespace

Result<document::Revision> versionNamed(const QList<document::Revision>& versions, const QString& name)
{
    const QString wanted = name.trimmed();
    const document::Revision* found = nullptr;
    for (const document::Revision& version : versions) {
        const bool named = version.label.trimmed().compare(wanted, Qt::CaseInsensitive) == 0;
        const bool hashed = wanted.size() >= leastOfHash && version.hash.startsWith(wanted, Qt::CaseInsensitive);
        if ((named || hashed) && (!found || version.time >= found->time)) found = &version;
    }
    if (found) return *found;
    QStringList names;
    for (const document::Revision& version : versions)
        names << Tr::tr("“%1”").arg(version.label);
    names.removeDuplicates();
    const QString there = names.isEmpty() ? Tr::tr("It keeps no version at all.")
                                          : Tr::tr("It keeps %1.").arg(names.join(QStringLiteral(", ")));
    return Error{Error::Kind::Invalid, Tr::tr("The course keeps no version named “%1”. %2").arg(name, there), {}};
}

} // namespace microvet::actions
