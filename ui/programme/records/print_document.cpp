#include "ui/programme/records/print_document.h"

#include "ui/print/pages_dialog.h"

#include <QCoreApplication>
#include <QPointer>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::PrintDocument)
};

} // namespace

void printDocument(const ProgrammeServices& services, QWidget* parent, const actions::Document& document, const Said& said)
{
    auto* dialog = new PagesDialog(documentPaper(document), parent);
    dialog->setWindowTitle(Tr::tr("Pages to print")); // what it is called may name somebody
    QObject::connect(dialog, &PagesDialog::printed, dialog, [said, title = document.title](int pages) {
        said(true, Tr::tr("%n pages of “%1” were sent to the printer.", nullptr, pages).arg(title));
    });
    QObject::connect(dialog, &PagesDialog::saveWanted, dialog, [services, document, said, dialog = QPointer(dialog)] {
        saveDocument(services, dialog, document, document.title, [said, dialog](bool fine, const QString& sentence) {
            if (dialog) dialog->say(fine, sentence);
            said(fine, sentence);
        });
    });
    dialog->open();
}

} // namespace microvet::ui
