#pragma once

#include "tests/support/sample_content.h"
#include "tests/ui/shell/disk_double.h"
#include "tests/ui/shell/shell_fixture.h"

#include "core/exporters/exporter.h"
#include "ui/importing/incoming_window.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>

namespace microvet::ui {

/// What comes in, through the real windows of a running program.
class IncomingTest : public ShellTest {
protected:
    void SetUp() override
    {
        m_disk = std::make_unique<DiskDouble>(journals());
        ShellTest::SetUp();
    }
    void TearDown() override
    {
        m_disk->openGate();
        ShellTest::TearDown();
    }
    FileStore& disk() override { return *m_disk; }

    /// The window of that kind that is open now.
    template<class Window>
    Window* shown(MainWindow* of = nullptr)
    {
        for (Window* one : (of ? of : window)->template findChildren<Window*>())
            if (one->isVisible()) return one;
        ADD_FAILURE() << "there is no such window";
        return nullptr;
    }
    static QPushButton* button(QWidget* in, const char* name)
    {
        return in->findChild<QPushButton*>(QLatin1String(name));
    }
    static QString textOf(QWidget* in, const char* name) { return in->findChild<QLabel*>(QLatin1String(name))->text(); }
    static QString reportOf(QWidget* in)
    {
        return in->findChild<QTextBrowser*>(QStringLiteral("incomingReport"))->toPlainText();
    }

    static bool waitReport(IncomingWindow* in)
    {
        return QTest::qWaitFor([&] { return button(in, "incomingGo")->isVisible(); }, 60000);
    }
    /// The sentence why it was not taken.
    static QString waitRefusal(IncomingWindow* in)
    {
        auto* trouble = in->findChild<QLabel*>(QStringLiteral("incomingTrouble"));
        EXPECT_TRUE(QTest::qWaitFor([&] { return trouble->isVisible(); }, 60000));
        return trouble->text();
    }

    /// The course as a file of that format.
    QString exported(const model::Content& content, const char* format, const char* name,
                     const QJsonObject& options = {})
    {
        const document::MediaStore media(diskStore(), file("media"));
        const exporters::Job job{content, media, diskStore(), file(name), false, options, systemNow()};
        Progress progress;
        const auto written = exporters::find(QLatin1String(format))->write(job, progress);
        EXPECT_TRUE(written) << (written ? "" : written.error().text.toStdString());
        return file(name);
    }

    void drop(const QString& path)
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QCoreApplication::sendEvent(window, &enter);
        ASSERT_TRUE(enter.isAccepted()) << path.toStdString();
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &event);
    }

    std::unique_ptr<DiskDouble> m_disk;
};

} // namespace microvet::ui
