#include "every_window.h"

#include "core/document/lock.h"
#include "ui/shell/home_strip.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>

namespace microvet::ui {

TEST_P(EveryWindow, WhatIsUnusualAboutTheFile)
{
    const QString path = file("stick/Baking bread at the workplace.microvet");
    const auto putLock = [&](int minutesAgo) {
        const auto ago = [](int minutes) { return systemNow().addSecs(-60 * minutes).toUTC().toString(Qt::ISODate); };
        putBytes(document::Lock::pathFor(path), QJsonDocument(QJsonObject{{QStringLiteral("who"), QStringLiteral("Maria Papadopoulou")},
                                                                          {QStringLiteral("host"), QStringLiteral("her-laptop")},
                                                                          {QStringLiteral("since"), ago(minutesAgo + 90)},
                                                                          {QStringLiteral("refreshed"), ago(minutesAgo)}}).toJson());
    };
    const auto close = [&] {
        prompts.answers = {QStringLiteral("discard")};
        window->actions().close->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !window->session(); }));
    };
    const auto activate = [&] {
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(window, &activated);
    };
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("stick")));
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("INetCache/Content.Outlook/7H2K9Q4D")));
    openSample();
    prompts.files = {path};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(waitSaved());
    close();

    putLock(1);
    openCourse(path);
    ASSERT_TRUE(session().isReadOnly());
    look("open-for-reading");
    window->workspace()->editor().showElement(session().course().modules.first().units.first().id.uuid());
    rename(QStringLiteral("Rolls"));
    look("open-for-reading-refused");
    close();

    putLock(600);
    openCourse(path);
    look("open-for-reading-stale");
    ASSERT_TRUE(QFile::remove(document::Lock::pathFor(path)));
    activate();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->strip().text().contains(QLatin1String("You can edit it now")); }, 20000));
    look("open-for-reading-free");
    window->strip().findChild<QPushButton*>(QStringLiteral("messageAction0"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session().isReadOnly(); }, 20000));

    rename(QStringLiteral("Baking bread, and rolls"));
    ASSERT_TRUE(QDir().rename(file("stick"), file("pocket")));
    window->actions().save->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->strip().text().contains(QLatin1String("saved by itself")); }, 20000));
    look("place-gone");
    prompts.answers.clear();
    prompts.questions.clear();
    window->actions().close->trigger();
    ASSERT_EQ(prompts.questions.size(), 1);
    askForReal(prompts.questions.last());
    prompts.files = {file("elsewhere.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->messages().text().startsWith(QLatin1String("Nothing was written")); }, 20000));
    look("place-gone-elsewhere");
    ASSERT_TRUE(QDir().rename(file("pocket"), file("stick")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->strip().shows(HomeStrip::PlaceGone); }, 20000));
    ASSERT_TRUE(waitSaved());
    close();

    const QString mail = file("INetCache/Content.Outlook/7H2K9Q4D/Baking bread.microvet");
    ASSERT_TRUE(QFile::copy(path, mail));
    openCourse(mail);
    prompts.questions.clear();
    rename(QStringLiteral("Rolls"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !prompts.questions.isEmpty(); }, 20000));
    look("no-place-to-stay");
    askForReal(prompts.questions.last());
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
