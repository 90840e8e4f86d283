#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/print/paper_pages.h"

QT_BEGIN_NAMESPACE
class QPagedPaintDevice;
QT_END_NAMESPACE

namespace microvet::ui {

struct PrintedPaper {
    QByteArray pdf;
    QList<PaperMark> marks;
};

/// The pages as a PDF, to be finished by finishPdf().
Result<PrintedPaper> printPdf(const PaperPages& pages, const QString& title, Progress& progress);
/// The pages from `first` to `last`, counted from 0, on a printer.
Status printPages(const PaperPages& pages, int first, int last, QPagedPaintDevice& device, Progress& progress);

} // namespace microvet::ui
