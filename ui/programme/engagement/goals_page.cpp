#include "ui/programme/engagement/goals_page.h"

#include "core/programme/following/evidence.h"
#include "core/programme/records/people.h"
#include "ui/programme/engagement/deed_dialog.h"
#include "ui/programme/engagement/progress_bar.h"
#include "ui/programme/engagement/progress_dialog.h"
#include "ui/programme/engagement/recognition_dialog.h"
#include "ui/programme/records/list_page.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QDir>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ProgrammePages)
};

using programme::Activity;
using programme::Goal;
using programme::Record;

const Activity* chosenActivity(ListPage* page)
{
    const programme::AnyRecord* record = page->list().current();
    return record ? static_cast<const Activity*>(record->record.get()) : nullptr;
}

void noteProgress(ListPage* page)
{
    auto* dialog = new ProgressDialog(page->services(), page->one(), page);
    QObject::connect(dialog, &ProgressDialog::noted, page, [page](const Goal& goal) {
        page->say(true, goal.reached.isValid() ? Tr::tr("The goal is reached. “Thank for it” writes a letter, a certificate or news about it.")
                                               : Tr::tr("The step was noted."));
    });
    dialog->show();
}

void thank(ListPage* page)
{
    const programme::AnyRecord* record = page->list().current();
    if (!record) return;
    auto* dialog = new RecognitionDialog(page->services(), static_cast<const Goal&>(*record->record).person, actions::recognition::certificate, page);
    QObject::connect(dialog, &RecognitionDialog::given, page, [page](const QString& sentence) { page->say(true, sentence); });
    dialog->show();
}

void openEvidence(ListPage* page)
{
    const Activity* activity = chosenActivity(page);
    if (!activity) return;
    const QString file = programme::evidencePath(activity->evidenceFile, page->link().place());
    if (activity->link.isEmpty() && file.isEmpty()) return page->say(false, Tr::tr("Neither a file nor a link was named. Open the entry to add one."));
    const QUrl url = file.isEmpty() ? QUrl(activity->link) : QUrl::fromLocalFile(file);
    if (!page->services().prompts.openUrl(url))
        page->say(false, Tr::tr("“%1” could not be opened.").arg(file.isEmpty() ? activity->link : QDir::toNativeSeparators(file)));
}

} // namespace

QWidget* makeGoalsPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, Goal::kind(), {}, parent);
    QTableView* table = page->list().table();
    table->setItemDelegateForColumn(page->list().model().columnOf(QStringLiteral("progress")), new ProgressBarDelegate(table));
    page->list().addFilter(QStringLiteral("open"), Tr::tr("Not reached yet"), [](const Record& goal) { return !static_cast<const Goal&>(goal).reached.isValid(); });
    page->list().addFilter(QStringLiteral("reached"), Tr::tr("Reached"), [](const Record& goal) { return static_cast<const Goal&>(goal).reached.isValid(); });
    page->add(Tr::tr("Note progre&ss…"), QStringLiteral("goalProgress"), true, [page] { noteProgress(page); });
    page->add(Tr::tr("Thank for &it…"), QStringLiteral("goalThank"), true, [page] { thank(page); });
    return page;
}

QWidget* makeActivitiesPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, Activity::kind(), {}, parent);
    page->list().addFilter(QStringLiteral("planned"), Tr::tr("Planned, not done yet"), [](const Record& one) { return !static_cast<const Activity&>(one).done.isValid(); });
    page->list().addFilter(QStringLiteral("done"), Tr::tr("Done"), [](const Record& one) { return static_cast<const Activity&>(one).done.isValid(); });
    const auto note = [page](DeedDialog* dialog) {
        QObject::connect(dialog, &DeedDialog::noted, page, [page](const QString& sentence) { page->say(true, sentence); });
        dialog->show();
    };
    page->add(Tr::tr("Note &what was done…"), QStringLiteral("activityNote"), false, [page, note] {
        note(new DeedDialog(page->services(), DeedDialog::Done, {}, 0, page));
    });
    page->add(Tr::tr("P&lan something…"), QStringLiteral("activityPlan"), false, [page, note] {
        note(new DeedDialog(page->services(), DeedDialog::Planned, {}, 0, page));
    });
    page->add(Tr::tr("It is &done…"), QStringLiteral("activityDone"), true, [page, note] {
        const Activity* activity = chosenActivity(page);
        if (!activity) return;
        if (activity->done.isValid()) return page->say(false, Tr::tr("This is done already. Open the entry to change it."));
        auto* dialog = new DeedDialog(page->services(), DeedDialog::Done, activity->person, activity->responsibility, page);
        dialog->finish(*activity);
        note(dialog);
    });
    page->add(Tr::tr("&Show the evidence"), QStringLiteral("activityEvidence"), true, [page] { openEvidence(page); });
    return page;
}

} // namespace microvet::ui
