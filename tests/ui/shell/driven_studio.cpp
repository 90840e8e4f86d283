#include "ui/editors/editor_area.h"
#include "ui/session/session.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QPushButton>
#include <QSocketNotifier>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

/// Studio itself, with its own main(), and beside it somebody who sits at the keyboard: reads what to do from standard
/// input, a line each, does it with real key events, and answers with a line.
namespace {

using namespace microvet::ui;

constexpr int patienceMs = 20000;

class Driver {
public:
    Driver() { QObject::connect(&m_input, &QSocketNotifier::activated, qApp, [this] { read(); }); }

private:
    static MainWindow* window()
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<MainWindow*>(widget)) return found;
        return nullptr;
    }
    static MainWindow* withCourse()
    {
        return QTest::qWaitFor([] { return window() && window()->session(); }, patienceMs) ? window() : nullptr;
    }
    /// The field of the course's title, with the caret at its end.
    static QWidget* titleField(MainWindow& in)
    {
        in.workspace()->editor().showPlace({in.session()->course().id.uuid(), "title"});
        QWidget* field = QApplication::focusWidget();
        return in.workspace()->editor().isAncestorOf(field) ? field : nullptr;
    }
    static QString state()
    {
        MainWindow* in = withCourse();
        if (!in) return QStringLiteral("no course");
        return QStringList{in->session()->course().title, in->isWindowModified() ? QStringLiteral("modified") : QStringLiteral("clean"),
                           in->session()->path(), in->messages().text().replace(u'\n', u' ')}.join(u'\t');
    }

    static QString answer(const QString& what, const QString& rest)
    {
        if (what == QLatin1String("state")) return state();
        if (what == QLatin1String("type")) {
            MainWindow* in = withCourse();
            QWidget* field = in ? titleField(*in) : nullptr;
            if (!field) return QStringLiteral("no field");
            QTest::keyClick(field, Qt::Key_End);
            QTest::keyClicks(field, rest);
            QCoreApplication::processEvents(); // until it is painted
            return in->session()->course().title;
        }
        if (what == QLatin1String("field")) { // what the trainer reads there
            MainWindow* in = withCourse();
            QWidget* field = in ? titleField(*in) : nullptr;
            if (!field) return QStringLiteral("no field");
            const QVariant plain = field->property("plainText");
            return plain.isValid() ? plain.toString() : field->property("text").toString();
        }
        const auto offer = [] { return window() ? window()->findChild<QPushButton*>(QStringLiteral("recoverOpen0")) : nullptr; };
        if (what == QLatin1String("offer")) {
            if (!QTest::qWaitFor([] { return window() && window()->isVisible(); }, patienceMs)) return QStringLiteral("no window");
            return offer() && offer()->isVisible() ? offer()->accessibleName() : QStringLiteral("none");
        }
        if (what == QLatin1String("recover")) {
            if (!offer()) return QStringLiteral("none");
            QTest::mouseClick(offer(), Qt::LeftButton);
            return state();
        }
        if (what == QLatin1String("save")) {
            MainWindow* in = withCourse();
            in->actions().save->trigger();
            (void)QTest::qWaitFor([&] { return !in->session()->isSaving() && !in->isWindowModified(); }, patienceMs);
            return state();
        }
        if (what == QLatin1String("quit")) {
            QTimer::singleShot(0, qApp, [] { window()->actions().quit->trigger(); });
            return QStringLiteral("bye");
        }
        return QStringLiteral("what?");
    }

    void read()
    {
        char bytes[4096];
        const ssize_t n = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (n <= 0) { // who told us what to do is gone
            m_input.setEnabled(false);
            QCoreApplication::exit(1);
            return;
        }
        m_lines.append(bytes, n);
        m_input.setEnabled(false); // waiting below runs the event loop
        for (qsizetype end = m_lines.indexOf('\n'); end >= 0; end = m_lines.indexOf('\n')) {
            const QString line = QString::fromUtf8(m_lines.left(end));
            m_lines.remove(0, end + 1);
            const QByteArray said = answer(line.section(u' ', 0, 0), line.section(u' ', 1)).toUtf8() + '\n';
            std::fwrite(said.constData(), 1, size_t(said.size()), stdout);
            std::fflush(stdout);
        }
        m_input.setEnabled(true);
    }

    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QByteArray m_lines;
};

void sitDown()
{
    QMetaObject::invokeMethod(qApp, [] { static Driver driver; }, Qt::QueuedConnection);
}
Q_COREAPP_STARTUP_FUNCTION(sitDown)

} // namespace
