#include "ui/programme/network/feedback_page.h"

#include "core/actions/programme/programme_report.h"
#include "core/base/csv.h"
#include "core/programme/following/registers.h"
#include "core/programme/records/policies.h"

#include <QMenu>
#include <QPushButton>

namespace microvet::ui {

using programme::FeedbackNote;

FeedbackPage::FeedbackPage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, FeedbackNote::kind(), {}, parent)
{
    list().setFresh([who = link().who(), today = link().today()](programme::Record& record) {
        auto& note = static_cast<FeedbackNote&>(record);
        note.author = who;
        note.date = today;
        note.status = QStringLiteral("open");
    });
    list().sortBy(QStringLiteral("section"), Qt::AscendingOrder);
    QPushButton* save = add(tr("&Save for the partnership"), QStringLiteral("feedbackSave"), false, [] {});
    auto* menu = new QMenu(save);
    connect(menu->addAction(tr("&Web page without names…")), &QAction::triggered, this, [this] { this->save(true, false); });
    connect(menu->addAction(tr("&Table without names…")), &QAction::triggered, this, [this] { this->save(false, false); });
    menu->addSeparator();
    connect(menu->addAction(tr("Web page with &names…")), &QAction::triggered, this, [this] { this->save(true, true); });
    connect(menu->addAction(tr("Table with na&mes…")), &QAction::triggered, this, [this] { this->save(false, true); });
    save->setMenu(menu);
    add(tr("&Mark as sent"), QStringLiteral("feedbackSent"), true, [this] { markSent(); });
}

void FeedbackPage::save(bool page, bool names)
{
    link().read<QByteArray>(
        this,
        [page, names](programme::Store& store) -> Result<QByteArray> {
            const auto table = programme::feedbackNotes(store, {}, names);
            if (!table.ok()) return table.error();
            if (!page) return programme::toCsv(*table, separatorOf(QLocale()));
            const auto programme = store.first<programme::Programme>();
            if (!programme.ok()) return programme.error();
            return actions::toHtml(*table, *programme, {});
        },
        [this, page](Result<QByteArray> bytes) {
            if (!bytes.ok()) return say(false, bytes.error().text);
            saveBytes(services(), this, *bytes, tr("Save the notes"), tr("Feedback"), page ? tr("Web pages (*.html)") : tr("Table (*.csv)"),
                      page ? QStringLiteral("html") : QStringLiteral("csv"), sayer());
        });
}

/// Only open ones: what the partnership has taken up or declined stays so.
void FeedbackPage::markSent()
{
    const auto marked = std::make_shared<int>(0);
    link().change(
        this, tr("Notes sent to the partnership"),
        [ids = chosen(), marked](programme::Change& change) -> Status {
            *marked = 0;
            for (const QUuid& id : ids) {
                const Status done = change.edit<FeedbackNote>(id, [&](FeedbackNote& note) {
                    if (!note.status.isEmpty() && note.status != QLatin1String("open")) return;
                    note.status = QStringLiteral("sent");
                    ++*marked;
                });
                if (!done.ok()) return done;
            }
            return {};
        },
        [this, marked](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return say(false, status.error().text);
            say(true, *marked == 0 ? tr("None of these notes is open any more.") : tr("%n notes are marked as sent.", nullptr, *marked));
        });
}

} // namespace microvet::ui
