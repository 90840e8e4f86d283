#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/print/paper_html.h"

namespace microvet::ui {

/// A heading and where it came to stand, for bookmarks.
struct PaperMark {
    QString title;
    int level = 1;
    int page = 0; ///< from 0
    double top = 0; ///< points from the top of the page
};

struct PrintedPaper {
    QByteArray pdf;
    QList<PaperMark> marks;
    int pages = 0;
};

/// Lays the paper out on A4 with a title page, contents with page numbers, and a foot with title and page number. Black on
/// white, so that every printer prints it. May run on any thread with a QGuiApplication.
Result<PrintedPaper> printPaper(const plan::Paper& paper, const PictureSource& pictures, const PaperHtmlOptions& options, Progress& progress);

} // namespace microvet::ui
