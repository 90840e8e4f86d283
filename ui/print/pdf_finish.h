#pragma once

#include "ui/print/paper_printer.h"

#include <QDateTime>

namespace microvet::ui {

struct PdfFacts {
    QString title;
    QString language; ///< BCP 47
    QDateTime time;   ///< stamped as date of creation and change
};

/// True where the program was built with libqpdf.
bool canFinishPdf();

/// The PDF with bookmarks, language, title, fixed dates and an identifier that follows from its content, so that equal papers
/// give equal bytes. Without libqpdf as it was.
Result<QByteArray> finishPdf(const PrintedPaper& paper, const PdfFacts& facts);

} // namespace microvet::ui
