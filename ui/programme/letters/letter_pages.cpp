#include "ui/programme/letters/letter_pages.h"

#include "core/programme/letters/letter_records.h"
#include "core/programme/validation.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/records/list_page.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/widgets/locale_lists.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ProgrammePages)
};

using programme::Store;

} // namespace

QWidget* makeLettersPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::Letter::kind(), {}, parent);
    page->list().addFilter(QStringLiteral("notSent"), Tr::tr("Not sent yet"),
                           [](const programme::Record& letter) { return !static_cast<const programme::Letter&>(letter).sent.isValid(); });
    page->list().sortBy(QStringLiteral("written"), Qt::DescendingOrder);
    page->add(Tr::tr("&Write letters…"), QStringLiteral("lettersWrite"), false, [page] {
        (new LettersDialog(page->services(), {}, QStringLiteral("invitation"), {}, page))->show();
    });
    page->add(Tr::tr("They were &sent"), QStringLiteral("lettersSent"), true, [page] {
        page->link().run(page, [ids = page->chosen()](Store& store) { return programme::markSent(store, ids); }, page->said({}));
    });
    return page;
}

QWidget* makeTemplatesPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::LetterTemplate::kind(), {}, parent);
    QPushButton* change = page->add(Tr::tr("Change a &letter"), QStringLiteral("templateChange"), false, [] {});
    auto* menu = new QMenu(change);
    for (const programme::LetterKind& kind : programme::letterKinds()) {
        QMenu* languages = menu->addMenu(kind.nameText());
        for (const QString& code : programme::letterLanguages())
            QObject::connect(languages->addAction(ownLanguageName(code)), &QAction::triggered, page, [page, letter = kind.key(), code] {
                // One that is there already is opened; a new one begins with the words that come with the program.
                page->link().read<programme::LetterTemplate>(
                    page,
                    [letter, code](Store& store) -> Result<programme::LetterTemplate> {
                        const auto own = store.first<programme::LetterTemplate>({{{"letter", letter}, {"language", code}}});
                        if (!own.ok() || own->version > 0) return own;
                        return programme::letterTemplate(letter, code);
                    },
                    [page](Result<programme::LetterTemplate> found) {
                        if (!found.ok()) return page->say(false, found.error().text);
                        const programme::AnyRecord record{&programme::LetterTemplate::kind(), std::make_shared<programme::LetterTemplate>(*found)};
                        (new RecordDialog(page->services(), record, page))->show();
                    });
            });
    }
    change->setMenu(menu);
    return page;
}

} // namespace microvet::ui
