#pragma once

#include "core/base/filestore.h"
#include "core/document/container.h"
#include "ui/editors/editor_area.h"
#include "ui/outline/outline_panel.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/studio.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <gtest/gtest.h>

namespace microvet::ui {

/// Answers at once with what the test has laid ready, and notes what was asked.
class FakePrompts : public Prompts {
public:
    void askOpenFile(QWidget*, const QString&, const QString&, const QString&, Answer then) override { then(take(files)); }
    void askOpenFiles(QWidget*, const QString&, const QString&, const QString&, Answers then) override { then(std::exchange(files, {})); }
    void askSaveFile(QWidget*, const QString&, const QString& proposal, const QString&, const QString&, Answer then) override
    {
        proposals.append(proposal);
        then(take(files));
    }
    void askFolder(QWidget*, const QString&, const QString&, Answer then) override { then(take(files)); }
    void ask(QWidget*, const Question& question, Answer then) override
    {
        questions.append(question);
        then(answers.isEmpty() ? question.cancel : answers.takeFirst());
    }
    void tell(QWidget*, const QString& title, const QString&) override { told.append(title); }
    bool openUrl(const QUrl& url) override
    {
        urls.append(url);
        return true;
    }

    QStringList files;
    QStringList answers;
    QStringList proposals;
    QStringList told;
    QList<Question> questions;
    QList<QUrl> urls;

private:
    static QString take(QStringList& list) { return list.isEmpty() ? QString() : list.takeFirst(); }
};

/// A running program with folders of its own.
class ShellTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        settings = std::make_unique<Settings>(std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat));
        settings->setWelcomed(true);
        settings->setLastFolder(folder.path());
        startStudio();
    }

    void TearDown() override
    {
        studio.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void startStudio(const QStringList& arguments = {})
    {
        studio.reset();
        studio = std::make_unique<Studio>(Studio::Services{*settings, prompts, disk(), systemNow, journals(), folder.filePath(QStringLiteral("templates")), folder.filePath(QStringLiteral("esco")),
                                                                folder.filePath(QStringLiteral("our.microvet-organisation")), {}, nullptr, temporaryFolders()});
        studio->start(arguments);
        window = studio->windows().first();
    }

    virtual FileStore& disk() { return diskStore(); }
    virtual QStringList temporaryFolders() { return {}; }

    /// What a fresh reader finds in the file.
    static model::Content contentOf(const QString& path)
    {
        QTemporaryDir media;
        Progress progress;
        Result<document::Document> document = document::open(diskStore(), path, media.path(), progress);
        EXPECT_TRUE(document) << (document ? "" : document.error().text.toStdString());
        return document ? document->content : model::Content();
    }

    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }

    static void putBytes(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    /// A course in a file that no window has open.
    void putCourse(const QString& path, const model::Content& content, const QJsonObject& manifest = {})
    {
        document::Document document;
        document.content = content;
        document.manifest = manifest;
        document.media = std::make_shared<document::MediaStore>(diskStore(), file("media"));
        for (const QByteArray& bytes : std::as_const(mediaBytes)) {
            const Result<QString> name = document.media->add(bytes, QStringLiteral("png"));
            ASSERT_TRUE(name);
        }
        Progress progress;
        document::SaveRequest request;
        request.path = path;
        request.overwrite = true;
        const Result<document::FileState> saved = document::save(diskStore(), request, document, systemNow, progress);
        ASSERT_TRUE(saved) << saved.error().text.toStdString();
    }

    /// The words of the message at the top of the window, once there is one.
    QString waitMessage()
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !window->messages().text().isEmpty(); }, 20000));
        return window->messages().text();
    }

    /// Files and folders beside the program's own.
    QStringList filesIn(const QString& where) const
    {
        return QDir(where).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QString journals() const { return folder.filePath(QStringLiteral("recovery")); }
    QString file(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    Session& session() { return *window->session(); }

    /// Through the dialog, as a user does it.
    /// With the outline and the course's page in sight; a new course shows the guide at first.
    void makeCourse(const QString& title)
    {
        makeCourseWithGuide(title);
        if (!window->session()) return;
        window->workspace()->openOutline();
        window->workspace()->editor().showElement(session().course().id.uuid());
        window->workspace()->outline().setFocus();
    }

    void makeCourseWithGuide(const QString& title)
    {
        window->actions().newCourse->trigger();
        auto* dialog = window->findChild<QDialog*>(QStringLiteral("newCourseDialog"));
        ASSERT_TRUE(dialog);
        dialog->findChild<QLineEdit*>(QStringLiteral("newCourseTitle"))->setText(title);
        dialog->findChild<QPushButton*>(QStringLiteral("createCourse"))->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }));
    }

    void openCourse(const QString& path)
    {
        studio->openFile(window, path);
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }));
    }

    void rename(const QString& title)
    {
        session().edit(QStringLiteral("Rename course"), {session().course().id.uuid(), "title"},
                       [&](model::Content& content) { content.course.title = title; });
    }

    bool waitSaved()
    {
        return QTest::qWaitFor([&] { return !session().isSaving() && !session().isModified(); });
    }

    QTemporaryDir folder;
    QList<QByteArray> mediaBytes; ///< of the next putCourse()
    FakePrompts prompts;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<Studio> studio;
    MainWindow* window = nullptr;
};

/// With the example course open; leaving it is allowed.
class SampleTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        window->actions().sample->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
        prompts.answers = {QStringLiteral("discard")};
    }
};

} // namespace microvet::ui
