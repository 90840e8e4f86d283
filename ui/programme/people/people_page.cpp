#include "ui/programme/people/people_page.h"

#include "core/actions/programme/person_page.h"
#include "core/actions/programme/sheet_page.h"
#include "core/programme/letters/addressees.h"
#include "core/programme/records/people.h"
#include "ui/programme/engagement/recognition_dialog.h"
#include "ui/programme/people/erase_dialog.h"
#include "ui/programme/people/import_table_dialog.h"
#include "ui/programme/people/retention_dialog.h"
#include "ui/programme/letters/letters_dialog.h"

#include <QMenu>
#include <QPushButton>

namespace microvet::ui {

using programme::Person;

PeoplePage::PeoplePage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, Person::kind(), {}, parent)
{
    const int letters = list().addColumn(tr("Last letter"), tr("Which letter was last written to this person, and when."), [](programme::Store& store) -> Result<FoundCells> {
        const auto last = programme::lastLetters(store);
        if (!last.ok()) return last.error();
        const QHash<QUuid, QString> texts = programme::lastLetterTexts(*last);
        FoundCells cells;
        for (auto it = last->cbegin(); it != last->cend(); ++it) cells.insert(it.key(), {texts.value(it.key()), it->written.toString(Qt::ISODate)});
        return cells;
    });
    list().addFilter(QStringLiteral("notWritten"), tr("Not written to yet"),
                     [model = &list().model(), letters](const programme::Record& person) { return model->found(letters, person.id).text.isEmpty(); });
    add(tr("Write &letters…"), QStringLiteral("peopleLetters"), true, [this] { writeLetters(); });
    add(tr("Import a l&ist…"), QStringLiteral("peopleImport"), false, [this] {
        auto* dialog = new ImportTableDialog(this->services(), programme::TableOf::People, {}, this);
        connect(dialog, &ImportTableDialog::imported, this, [this](const QString& report) { say(true, report); });
        dialog->show();
    });
    QPushButton* papers = add(tr("P&apers"), QStringLiteral("peoplePapers"), true, [] {});
    auto* menu = new QMenu(papers);
    connect(menu->addAction(tr("&Sheet of the eight responsibilities…")), &QAction::triggered, this, &PeoplePage::saveSheet);
    for (const auto& [text, what] : {std::pair(tr("&Certificate of contribution…"), actions::recognition::certificate),
                                     std::pair(tr("&News about this ambassador…"), actions::recognition::news)})
        connect(menu->addAction(text), &QAction::triggered, this, [this, what = QString(what)] {
            auto* dialog = new RecognitionDialog(this->services(), one(), what, this);
            connect(dialog, &RecognitionDialog::given, this, [this](const QString& sentence) { say(true, sentence); });
            dialog->show();
        });
    menu->addSeparator();
    connect(menu->addAction(tr("&Everything that is kept about this person…")), &QAction::triggered, this, [this] {
        saveDocumentOf([](programme::Store& store, const QUuid& id) { return actions::personDocument(store, id); }, tr("What we keep"));
    });
    connect(menu->addAction(tr("The same for another &program…")), &QAction::triggered, this, &PeoplePage::saveKept);
    papers->setMenu(menu);
    addErasing();
}

void PeoplePage::addErasing()
{
    QPushButton* button = add(tr("Era&se"), QStringLiteral("peopleErasing"), false, [] {});
    auto* menu = new QMenu(button);
    QAction* these = menu->addAction(tr("The &chosen people…"));
    these->setObjectName(QStringLiteral("peopleErase"));
    these->setEnabled(false);
    connect(these, &QAction::triggered, this, &PeoplePage::erase);
    connect(&list(), &RecordList::currentChanged, these, [this, these] { these->setEnabled(!chosen().isEmpty()); });
    QAction* over = menu->addAction(tr("Those whose &time is over…"));
    over->setObjectName(QStringLiteral("peopleOver"));
    connect(over, &QAction::triggered, this, [this] { (new RetentionDialog(services(), this))->show(); });
    button->setMenu(menu);
}

void PeoplePage::writeLetters()
{
    (new LettersDialog(services(), chosen(), QStringLiteral("invitation"), {}, this))->show();
}

void PeoplePage::saveSheet()
{
    saveDocumentOf([](programme::Store& store, const QUuid& id) { return actions::sheetDocument(store, id); }, tr("Sheet"));
}

/// As a file that other programs read, which the law calls a usual format.
void PeoplePage::saveKept()
{
    link().read<QByteArray>(
        this,
        [id = one()](programme::Store& store) -> Result<QByteArray> {
            const auto kept = programme::personData(store, id);
            if (!kept.ok()) return kept.error();
            return programme::personJson(*kept, store.now());
        },
        [this](Result<QByteArray> json) {
            if (!json.ok()) return say(false, json.error().text);
            saveBytes(services(), this, *json, tr("Save what is kept about this person"), tr("What we keep"), tr("Files for programs (*.json)"),
                      QStringLiteral("json"), sayer());
        });
}

void PeoplePage::erase()
{
    auto* dialog = new EraseDialog(services(), chosen(), this);
    connect(dialog, &EraseDialog::erased, this, [this](const QString& sentence) { say(true, sentence); });
    dialog->show();
}

} // namespace microvet::ui
