#include "ui/programme/engagement/recognition_page.h"

#include "core/programme/records/people.h"
#include "ui/programme/engagement/recognition_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/records/list_page.h"

#include <QCoreApplication>
#include <QPushButton>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ProgrammePages)
};

using programme::Recognition;

/// Of the chosen entry, to begin with; none where none is chosen.
QUuid personOf(ListPage* page)
{
    const programme::AnyRecord* record = page->list().current();
    return record ? static_cast<const Recognition&>(*record->record).person : QUuid();
}

void give(ListPage* page, const QString& what)
{
    auto* dialog = new RecognitionDialog(page->services(), personOf(page), what, page);
    QObject::connect(dialog, &RecognitionDialog::given, page, [page](const QString& sentence) { page->say(true, sentence); });
    dialog->show();
}

} // namespace

QWidget* makeRecognitionPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, Recognition::kind(), {}, parent);
    page->list().sortBy(QStringLiteral("date"), Qt::DescendingOrder);
    page->add(Tr::tr("Certi&ficate of contribution…"), QStringLiteral("recognitionCertificate"), false, [page] { give(page, actions::recognition::certificate); });
    page->add(Tr::tr("Ne&ws…"), QStringLiteral("recognitionNews"), false, [page] { give(page, actions::recognition::news); });
    page->add(Tr::tr("Letter of thank&s…"), QStringLiteral("recognitionThanks"), false, [page] {
        const QUuid person = personOf(page);
        (new LettersDialog(page->services(), person.isNull() ? QList<QUuid>() : QList<QUuid>{person}, QStringLiteral("thanks"), {}, page))->show();
    });
    return page;
}

} // namespace microvet::ui
