#pragma once

#include "core/actions/check.h"
#include "core/report/report.h"

namespace microvet::actions {

/// The file that was checked, as far as there is one.
struct CheckedFile {
    QString name;   ///< without folders
    QString sha256; ///< hex
    qint64 size = 0;
};
Result<CheckedFile> checkedFile(const FileStore& store, const QString& path);

/// `names`: with the names of those who accepted findings; reports that are published go without.
report::Report courseReport(const CheckResult& result, const model::Content& content, const CheckedFile& file, const QDateTime& time,
                            bool names = true);

/// How a report is written, by the suffix of its file.
enum class ReportFormat { Html, Json, Csv, Sarif };
QByteArray writtenReport(const QList<report::Report>& reports, ReportFormat format);

} // namespace microvet::actions
