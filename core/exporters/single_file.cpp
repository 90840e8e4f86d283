#include "core/exporters/single_file.h"

#include <QCoreApplication>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Result<Report> writeSingleFile(const Job& job, const QByteArray& bytes, Report report)
{
    if (job.target.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Say where the export is to be written."), {}};
    if (const Status written = job.disk.replace(job.target, bytes); !written) return written.error();
    report.opens = job.target;
    report.bytes = bytes.size();
    report.files = 1;
    return report;
}

} // namespace microvet::exporters
