#include "ui/print/paper_printer.h"

#include "core/exporters/package_writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::PaperPrinter)
};

Error notTaken()
{
    return {Error::Kind::Io, Tr::tr("The printer did not take the pages. Look whether it is switched on, and print again."), {}};
}

} // namespace

Status printPages(const PaperPages& pages, int first, int last, QPagedPaintDevice& device, Progress& progress)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageOrientation(pages.landscape() ? QPageLayout::Landscape : QPageLayout::Portrait);
    const double margin = PaperPages::marginMm;
    device.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&device)) return notTaken();
    painter.scale(double(device.logicalDpiX()) / PaperPages::dotsPerInch, double(device.logicalDpiY()) / PaperPages::dotsPerInch);
    for (int page = first; page <= last; ++page) {
        if (progress.cancelled()) return exporters::cancelledExport();
        progress.report(page - first, last - first + 1);
        if (page > first && !device.newPage()) return notTaken();
        pages.paint(painter, page);
    }
    return {};
}

Result<PrintedPaper> printPdf(const PaperPages& pages, const QString& title, Progress& progress)
{
    PrintedPaper out;
    QBuffer buffer(&out.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(PaperPages::dotsPerInch);
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("microVET Studio"));
    if (const Status printed = printPages(pages, 0, pages.count() - 1, pdf, progress); !printed) return printed.error();
    out.marks = pages.marks();
    return out;
}

} // namespace microvet::ui
