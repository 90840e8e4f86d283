#include "core/programme/records/people.h"
#include "tests/bench/big_programme.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "ui/programme/pages.h"
#include "ui/programme/programme_window.h"
#include "ui/programme/records/record_list.h"
#include "ui/seal/secret_store.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

/// Every page of the programme's window, from the key that asks for it to its rows on the screen, with 10,000 people and
/// 100,000 lines of log; and what one does with a list of them.
namespace {

using namespace microvet;
using namespace microvet::ui;

constexpr double mostMs = 200;
constexpr int rounds = 5;

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

/// Until the programme has answered all that was asked, and all is painted.
double timeOf(ProgrammeWindow& window, const std::function<void()>& work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    while (window.link().isBusy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents();
    window.repaint();
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    theme::apply(app, false);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("programme.sqlite"));
    {
        auto store = programme::Store::open({programme::Place::File, file}, QStringLiteral("Maria"), systemNow);
        if (!store.ok()) bench::fail(store.error().text);
        bench::fillProgramme(**store);
    }
    Settings settings(std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat));
    settings.setAuthorName(QStringLiteral("Maria"));
    Prompts prompts;
    SecretStore secrets;
    bench::Report report;
    QHash<QString, QList<double>> opened;
    QList<double> search, sort, filter;
    for (int round = 0; round < rounds; ++round) {
        ProgrammeWindow window({settings, prompts, diskStore(), systemNow, rules::houseRules(), review::builtInTemplate(QStringLiteral("en")), secrets, file});
        window.resize(1366, 728);
        window.show();
        while (!window.link().isOpen() || window.link().isBusy()) QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        for (const ProgrammePage& page : programmePages())
            opened[page.id].append(timeOf(window, [&] { window.go(page.id); }));
        window.go(QStringLiteral("people"));
        auto* list = window.page(QStringLiteral("people"))->findChild<RecordList*>();
        if (!list || list->model().rowCount() != bench::people) bench::fail(QStringLiteral("the list is not whole"));
        auto* words = list->findChild<QLineEdit*>(QStringLiteral("recordSearch"));
        search.append(timeOf(window, [&] { words->setText(QStringLiteral("surname12")); }));
        if (list->table()->model()->rowCount() == 0) bench::fail(QStringLiteral("nothing was found"));
        words->clear();
        filter.append(timeOf(window, [&] { list->filterBy(QStringLiteral("staff")); }));
        list->filterBy({});
        sort.append(timeOf(window, [&] { list->table()->sortByColumn(list->model().columnOf(QStringLiteral("mail")), Qt::DescendingOrder); }));
    }
    for (const ProgrammePage& page : programmePages())
        report.limit(QStringLiteral("Page “%1” until it is seen").arg(page.id), median(opened.value(page.id)), mostMs, QStringLiteral("ms"));
    report.limit(QStringLiteral("Search in 10,000 people"), median(search), mostMs, QStringLiteral("ms"));
    report.limit(QStringLiteral("Filter them"), median(filter), mostMs, QStringLiteral("ms"));
    report.limit(QStringLiteral("Sort them by another column"), median(sort), mostMs, QStringLiteral("ms"));
    return report.status();
}
