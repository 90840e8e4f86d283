#include "ui/programme/people/people_page.h"

#include "core/actions/programme/documents.h"
#include "core/actions/programme/person_page.h"
#include "core/actions/programme/sheet_page.h"
#include "core/programme/records/people.h"
#include "ui/programme/people/erase_dialog.h"
#include "ui/programme/people/import_table_dialog.h"
#include "ui/programme/letters/letters_dialog.h"

#include <QMenu>
#include <QPushButton>

namespace microvet::ui {

using programme::Person;

PeoplePage::PeoplePage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, Person::kind(), {}, parent)
{
    add(tr("Write &letters…"), QStringLiteral("peopleLetters"), true, [this] { writeLetters(); });
    add(tr("Import a l&ist…"), QStringLiteral("peopleImport"), false, [this] {
        auto* dialog = new ImportTableDialog(this->services(), programme::TableOf::People, {}, this);
        connect(dialog, &ImportTableDialog::imported, this, [this](const QString& report) { say(true, report); });
        dialog->show();
    });
    QPushButton* papers = add(tr("Pape&rs"), QStringLiteral("peoplePapers"), true, [] {});
    auto* menu = new QMenu(papers);
    connect(menu->addAction(tr("&Sheet of the eight responsibilities…")), &QAction::triggered, this, &PeoplePage::saveSheet);
    connect(menu->addAction(tr("&Certificate of contribution…")), &QAction::triggered, this, [this] {
        saveDocumentOf([](programme::Store& store, const QUuid& id) -> Result<actions::Document> {
            const auto contribution = actions::contributionOf(store, id);
            if (!contribution.ok()) return contribution.error();
            return actions::contributionCertificate(*contribution);
        }, tr("Certificate"));
    });
    connect(menu->addAction(tr("&News about this ambassador…")), &QAction::triggered, this, [this] {
        saveDocumentOf([](programme::Store& store, const QUuid& id) -> Result<actions::Document> {
            const auto contribution = actions::contributionOf(store, id);
            if (!contribution.ok()) return contribution.error();
            return actions::newsText(*contribution);
        }, tr("News"));
    });
    menu->addSeparator();
    connect(menu->addAction(tr("&Everything that is kept about this person…")), &QAction::triggered, this, &PeoplePage::saveKept);
    papers->setMenu(menu);
    add(tr("&Erase a person…"), QStringLiteral("peopleErase"), true, [this] { erase(); });
}

void PeoplePage::writeLetters()
{
    (new LettersDialog(services(), chosen(), QStringLiteral("invitation"), {}, this))->show();
}

void PeoplePage::saveSheet()
{
    link().read<QByteArray>(
        this,
        [id = one()](programme::Store& store) -> Result<QByteArray> {
            const auto programme = store.first<programme::Programme>();
            if (!programme.ok()) return programme.error();
            const auto sheet = programme::ambassadorSheet(store, id, programme->language.isEmpty() ? QStringLiteral("en") : programme->language);
            if (!sheet.ok()) return sheet.error();
            return actions::toHtml(*sheet, *programme);
        },
        [this](Result<QByteArray> page) {
            if (!page.ok()) return say(false, page.error().text);
            saveBytes(services(), this, *page, tr("Save the sheet"), tr("Sheet"), tr("Web pages (*.html)"), QStringLiteral("html"), sayer());
        });
}

void PeoplePage::saveKept()
{
    link().read<QByteArray>(
        this,
        [id = one()](programme::Store& store) -> Result<QByteArray> {
            const auto kept = programme::personData(store, id);
            if (!kept.ok()) return kept.error();
            return actions::personPage(*kept);
        },
        [this](Result<QByteArray> page) {
            if (!page.ok()) return say(false, page.error().text);
            saveBytes(services(), this, *page, tr("Save what is kept about this person"), tr("What we keep"), tr("Web pages (*.html)"),
                      QStringLiteral("html"), sayer());
        });
}

void PeoplePage::erase()
{
    auto* dialog = new EraseDialog(services(), one(), this);
    connect(dialog, &EraseDialog::erased, this, [this](const QString& sentence) { say(true, sentence); });
    dialog->show();
}

} // namespace microvet::ui
