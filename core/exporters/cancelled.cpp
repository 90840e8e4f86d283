#include "core/exporters/cancelled.h"

#include <QCoreApplication>

namespace microvet::exporters {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Error cancelledExport() { return {Error::Kind::Cancelled, Tr::tr("The export was stopped. Nothing was written."), {}}; }

} // namespace microvet::exporters
