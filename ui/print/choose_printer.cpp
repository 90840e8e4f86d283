#include "ui/print/choose_printer.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

namespace microvet::ui {

void choosePrinter(QWidget* parent, const QString& title, int pages, bool landscape, std::function<void(const ChosenPrinter&)> then)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, pages);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent, [printer, pages, then = std::move(then)] {
        const bool some = printer->printRange() == QPrinter::PageRange;
        const int first = some ? std::clamp(printer->fromPage() - 1, 0, pages - 1) : 0;
        const int last = some ? std::clamp(printer->toPage() - 1, first, pages - 1) : pages - 1;
        then({printer, first, last});
    });
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {}); // the dialog refers to it as long as it is open
    dialog->open();
}

bool anyPrinter() { return !QPrinterInfo::availablePrinterNames().isEmpty(); }

} // namespace microvet::ui
