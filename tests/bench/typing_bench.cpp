#include "core/document/container.h"
#include "tests/support/big_course.h"
#include "ui/editors/editor_area.h"
#include "ui/outline/outline_panel.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/prompts.h"
#include "ui/shell/studio.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/spelling/spelling.h"
#include "ui/widgets/field_hub.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QThread>

#include <cstdio>

/// Key press to painted in the program's own window, with a course of 1,000 units and 10,000 blocks, beside an empty
/// QTextEdit in the same run; and a step in the outline. Keys come by the clock, one each 40 ms, so that what the
/// program does between them (checks, findings, recovery) counts where it makes one wait.
namespace {

using namespace microvet;

constexpr int keys = 250;
constexpr int keyEveryMs = 40;
constexpr double keyTargetMs = 16; // one frame of a screen
constexpr double moveTargetMs = 30;

/// Sees when a window is asked to paint.
class Painted : public QObject {
public:
    explicit Painted(QWidget* window) { window->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::UpdateRequest) seen = true;
        return false;
    }
    bool seen = false;
};

struct Times {
    QList<double> ms;
    double at(double share) const
    {
        QList<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.value(qsizetype(share * double(sorted.size() - 1)));
    }
};

/// Does it every `everyMs`; each time counts from the moment when it was due to the end of the paint that follows.
template<class Act> Times measure(QWidget* window, int count, int everyMs, Act act)
{
    Painted painted(window);
    Times times;
    QTest::qWait(400);
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < count; ++i) {
        const qint64 due = qint64(i + 1) * everyMs * 1000000;
        while (clock.nsecsElapsed() < due) {
            QCoreApplication::processEvents();
            QThread::usleep(200);
        }
        painted.seen = false;
        act(i);
        while (!painted.seen && clock.nsecsElapsed() - due < 1000000000) QCoreApplication::processEvents();
        times.ms.append(double(clock.nsecsElapsed() - due) / 1e6);
    }
    return times;
}

/// No browser is opened.
class Silent : public ui::Prompts {
public:
    bool openUrl(const QUrl& url) override
    {
        urls.append(url);
        return true;
    }
    QList<QUrl> urls;
};

bool report(const char* name, const Times& times, double target, double base)
{
    const double p95 = times.at(0.95);
    std::printf("%-44s median %6.2f ms   95 %% %6.2f ms   most %6.2f ms", name, times.at(0.5), p95, times.at(1));
    if (base > 0) std::printf("   × %.1f", p95 / base);
    if (target > 0) std::printf("   target %.0f ms%s", target, p95 <= target ? "" : "  MISSED");
    std::printf("\n");
    std::fflush(stdout);
    return target <= 0 || p95 <= target;
}

Times type(QWidget* field)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_End);
    return measure(field->window(), keys, keyEveryMs, [&](int i) {
        QTest::keyClick(field, i % 6 == 5 ? ' ' : char('a' + i % 26));
    });
}

QString bigCourseFile(const QTemporaryDir& folder)
{
    document::Document document;
    document.content = test::bigCourse();
    document.media = std::make_shared<document::MediaStore>(diskStore(), folder.filePath(QStringLiteral("media")));
    document::SaveRequest request;
    request.path = folder.filePath(QStringLiteral("big.microvet"));
    Progress progress;
    if (const auto saved = document::save(diskStore(), request, document, systemNow, progress); !saved)
        qFatal("%s", qPrintable(saved.error().text));
    return request.path;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("typing_bench"));
    ui::theme::apply(app);
    const QTemporaryDir folder;
    bool fine = true;

    double base = 0;
    {
        QTextEdit empty;
        empty.resize(760, 700);
        empty.show();
        const Times times = type(&empty);
        base = times.at(0.95);
        fine = report("empty QTextEdit", times, 0, 0) && fine;
    }

    ui::Settings settings(std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat));
    settings.setWelcomed(true);
    Silent prompts;
    ui::Studio studio({settings, prompts, diskStore(), systemNow, folder.filePath(QStringLiteral("recovery"))});
    studio.start({bigCourseFile(folder)});
    ui::MainWindow* window = studio.windows().first();
    window->resize(1366, 768);
    if (!QTest::qWaitFor([&] { return window->session() && window->session()->isChecked(); }, 60000)) return 1;
    ui::Session& session = *window->session();
    ui::EditorArea& editor = window->workspace()->editor();
    const model::Unit unit = session.course().modules.at(50).units.at(4);
    const auto focused = [&](const document::Place& place) {
        editor.showPlace(place);
        QTest::qWait(500); // pages are built in pieces
        editor.showPlace(place);
        QWidget* field = QApplication::focusWidget();
        if (!field || !editor.isAncestorOf(field)) qFatal("no field for %s", place.field.constData());
        return field;
    };
    const QUuid course = session.course().id.uuid();
    const QString noSpelling = editor.spelling()->problem({});
    std::printf("spelling while typing: %s\n", noSpelling.isEmpty() ? "on" : qPrintable(noSpelling));
    fine = report("unit page, a text of 150 words", type(focused({unit.blocks.at(0).id.uuid(), "body.text"})), keyTargetMs, base) && fine;
    fine = report("unit page, title", type(focused({unit.id.uuid(), "title"})), keyTargetMs, base) && fine;
    fine = report("course page, title", type(focused({course, "title"})), keyTargetMs, base) && fine;
    fine = report("course page, summary", type(focused({course, "summary"})), keyTargetMs, base) && fine;

    // The same with the preview being served, to nobody: what it costs to keep pages ready.
    window->actions().preview->trigger();
    if (QTest::qWaitFor([&] { return !prompts.urls.isEmpty(); }, 60000))
        fine = report("unit page, a text, while the preview runs", type(focused({unit.blocks.at(0).id.uuid(), "body.text"})), keyTargetMs, base) && fine;

    auto* filter = window->findChild<QLineEdit*>(QStringLiteral("outlineFilter"));
    if (!filter) qFatal("no filter");
    filter->setFocus();
    const QString words = QStringLiteral("safe");
    fine = report("outline, filter as one types",
                  measure(window, 40, 4 * keyEveryMs, [&](int i) {
                      const int at = i % (2 * int(words.size()));
                      if (at < words.size()) QTest::keyClick(filter, words[at].toLatin1());
                      else QTest::keyClick(filter, Qt::Key_Backspace);
                  }), moveTargetMs, base) && fine;
    filter->clear();
    QTest::qWait(300);

    window->workspace()->outline().setCurrent(unit.id.uuid());
    const auto action = [&](const char* name) {
        for (QAction* found : window->workspace()->outline().actions())
            if (found && found->objectName() == QLatin1String(name)) return found;
        qFatal("no %s", name);
    };
    QAction* down = action("outlineMoveDown");
    QAction* up = action("outlineMoveUp");
    fine = report("outline, a unit one place down or up",
                  measure(window, 60, 4 * keyEveryMs, [&](int i) { (i % 2 == 0 ? down : up)->trigger(); }), moveTargetMs, base) && fine;
    return fine ? 0 : 1;
}
