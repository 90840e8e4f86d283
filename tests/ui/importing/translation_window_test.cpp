#include "tests/ui/importing/incoming_fixture.h"

#include "tests/core/importers/table_translator.h"

#include "ui/importing/translation_window.h"

namespace microvet::ui {

class TranslationWindowTest : public IncomingTest {
protected:
    void SetUp() override
    {
        IncomingTest::SetUp();
        model::Content content = test::sampleContent();
        content.course.media.clear(); // no file here holds them
        putCourse(file("bread.microvet"), content);
        openCourse(file("bread.microvet"));
    }

    /// The course as a translator's program sends it back: each text behind these words.
    QString answer(const model::Content& content, const QString& words, const char* name = "back.xlf")
    {
        const QString path = exported(content, "xliff", name, {{QStringLiteral("target"), QStringLiteral("de")}});
        QString text = QString::fromUtf8(bytesOf(path));
        static const QRegularExpression target(QStringLiteral("<target[^>]*>.*?</target>"),
                                               QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression source(QStringLiteral("<source([^>]*)>(.*?)</source>"),
                                               QRegularExpression::DotMatchesEverythingOption);
        text.remove(target);
        text.replace(source,
                     QStringLiteral("<source\\1>\\2</source><target>") + words + QStringLiteral("\\2</target>"));
        putBytes(path, text.toUtf8());
        return path;
    }

    TranslationWindow* choose(const QString& path, MainWindow* in)
    {
        in->actions().takeTranslation->trigger();
        auto* dialog = shown<TranslationWindow>(in);
        prompts.files = {path};
        button(dialog, "translationFile")->click();
        return dialog;
    }

    /// The translation, in a window of its own.
    MainWindow* translation()
    {
        TranslationWindow* dialog = choose(answer(session().content(), QStringLiteral("DE ")), window);
        EXPECT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
        button(dialog, "incomingGo")->click();
        EXPECT_TRUE(
            QTest::qWaitFor([&] { return studio->windows().size() == 2 && studio->windows()[1]->session(); }, 20000));
        return studio->windows().value(1);
    }
    static QString firstTitle(const MainWindow* in) { return in->session()->course().modules[0].units[0].title; }
};

TEST_F(TranslationWindowTest, WhereTheOriginalIsOpenItBecomesACourseOfItsOwn)
{
    const model::Content before = session().content();
    TranslationWindow* dialog = choose(answer(before, QStringLiteral("DE ")), window);
    ASSERT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
    EXPECT_EQ(studio->windows().size(), 1) << "the report comes first";
    EXPECT_TRUE(reportOf(dialog).contains(QLatin1String("have a translation"))) << reportOf(dialog).toStdString();
    button(dialog, "incomingGo")->click();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return studio->windows().size() == 2 && studio->windows()[1]->session(); }, 20000));
    Session& made = *studio->windows()[1]->session();
    EXPECT_EQ(made.course().language, QStringLiteral("de"));
    EXPECT_EQ(made.course().origin->courseId, before.course.id);
    EXPECT_EQ(firstTitle(studio->windows()[1]), QStringLiteral("DE ") + firstTitle(window));
    EXPECT_TRUE(made.path().isEmpty() && studio->windows()[1]->isWindowModified());
    EXPECT_TRUE(session().content() == before);
    prompts.files = {file("brot.microvet")};
    studio->windows()[1]->actions().save->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !made.isSaving() && !made.isModified(); }, 20000));
    EXPECT_TRUE(contentOf(file("brot.microvet")).course == made.course());
}

TEST_F(TranslationWindowTest, IntoATranslationItIsOneStepThatCanBeUndone)
{
    MainWindow* german = translation();
    ASSERT_TRUE(german && german->session());
    const QString again = answer(session().content(), QStringLiteral("Neu: "));
    const model::Content before = german->session()->content();
    const auto steps = german->session()->history().steps().size();
    TranslationWindow* dialog = choose(again, german);
    ASSERT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
    EXPECT_TRUE(reportOf(dialog).contains(QLatin1String("of this course change"))) << reportOf(dialog).toStdString();
    EXPECT_TRUE(german->session()->content() == before) << "the report comes first";
    button(dialog, "incomingGo")->click();
    EXPECT_EQ(firstTitle(german), QStringLiteral("Neu: ") + firstTitle(window));
    EXPECT_EQ(german->session()->course().id, before.course.id);
    EXPECT_EQ(german->session()->history().steps().size(), steps + 1);
    EXPECT_EQ(studio->windows().size(), 2);
    EXPECT_TRUE(german->messages().text().contains(QLatin1String("Undo")));
    german->session()->undo();
    EXPECT_TRUE(german->session()->content() == before);
}

TEST_F(TranslationWindowTest, TheOriginalNeedNotBeOpen)
{
    MainWindow* german = translation();
    ASSERT_TRUE(german && german->session());
    const model::Content original = session().content();
    const QString title = firstTitle(window);
    window->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ASSERT_EQ(studio->windows().size(), 1);
    window = german;
    // The translation keeps it.
    TranslationWindow* dialog = choose(answer(original, QStringLiteral("Neu: ")), german);
    ASSERT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
    button(dialog, "incomingOther")->click();
    // Or it is chosen.
    prompts.files = {file("bread.microvet"), file("back.xlf")};
    button(dialog, "translationOriginal")->click();
    EXPECT_TRUE(textOf(dialog, "translationOriginalName").contains(QLatin1String("bread.microvet")));
    button(dialog, "translationFile")->click();
    ASSERT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
    button(dialog, "incomingGo")->click();
    EXPECT_EQ(firstTitle(german), QStringLiteral("Neu: ") + title);
}

TEST_F(TranslationWindowTest, WhatDoesNotFitIsListedWithItsPlace)
{
    const QString path = answer(session().content(), QStringLiteral("DE "));
    const QUuid unit = session().course().modules[0].units[0].id.uuid();
    session().edit(QStringLiteral("Rename"), {unit, "title"}, [unit](model::Content& content) {
        model::modify<model::Unit>(content, unit,
                                   [](model::Unit& u) { u.title = QStringLiteral("Said otherwise by now"); });
    });
    TranslationWindow* dialog = choose(path, window);
    ASSERT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
    EXPECT_TRUE(textOf(dialog, "incomingHead").contains(QLatin1String("not all")));
    EXPECT_TRUE(reportOf(dialog).contains(QLatin1String("Said otherwise by now"))) << reportOf(dialog).toStdString();
    button(dialog, "incomingClose")->click();
    EXPECT_EQ(studio->windows().size(), 1);
}

TEST_F(TranslationWindowTest, AFileOfAnotherCourseIsRefused)
{
    model::Content other = test::sampleContent();
    other.course.id = model::CourseId::make();
    TranslationWindow* dialog = choose(answer(other, QStringLiteral("DE ")), window);
    EXPECT_TRUE(waitRefusal(dialog).contains(QLatin1String("another course")))
        << textOf(dialog, "incomingTrouble").toStdString();
    putBytes(file("cut.xlf"), bytesOf(file("back.xlf")).left(500));
    prompts.files = {file("cut.xlf")};
    button(dialog, "translationFile")->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !textOf(dialog, "incomingTrouble").contains(QLatin1String("another course")); }, 20000));
    EXPECT_FALSE(window->session()->isModified());
}

TEST_F(TranslationWindowTest, AFileThatNobodyTranslatedIsNotTaken)
{
    TranslationWindow* dialog =
        choose(exported(session().content(), "xliff", "texts.xlf", {{QStringLiteral("target"), QStringLiteral("de")}}),
               window);
    EXPECT_TRUE(waitRefusal(dialog).contains(QLatin1String("Nothing in the file is translated yet")))
        << textOf(dialog, "incomingTrouble").toStdString();
    EXPECT_FALSE(button(dialog, "incomingGo")->isVisible());
}

TEST_F(TranslationWindowTest, ATableOfAWordProcessorIsTakenAsTheOtherFile)
{
    const auto german = [](const QString& words) {
        return words.trimmed().isEmpty() ? words : QStringLiteral("DE ") + words;
    };
    const model::Content sent = session().content();
    tests::writeAnswer(sent, file("back.odt"), german);
    const auto table = importers::translationtable::read(diskStore(), file("back.odt"));
    ASSERT_TRUE(table);
    tests::writeWord(file("back.docx"), tests::wordDocument(*table, 1));
    for (const char* name : {"back.odt", "back.docx"}) {
        TranslationWindow* dialog = choose(file(name), window);
        ASSERT_TRUE(waitReport(dialog)) << name << textOf(dialog, "incomingTrouble").toStdString();
        EXPECT_TRUE(textOf(dialog, "incomingHead").contains(QLatin1String("was read"))) << name;
        EXPECT_TRUE(reportOf(dialog).contains(QLatin1String("Everything fits"))) << reportOf(dialog).toStdString();
        button(dialog, "incomingGo")->click();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return studio->windows().size() == 2 && studio->windows()[1]->session(); }, 20000));
        MainWindow* made = studio->windows()[1];
        EXPECT_EQ(made->session()->course().language, QStringLiteral("de"));
        EXPECT_EQ(firstTitle(made), german(firstTitle(window)));
        prompts.answers = {QStringLiteral("discard")};
        made->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        ASSERT_EQ(studio->windows().size(), 1);
    }
}

TEST_F(TranslationWindowTest, ATableInWhichNothingIsTranslatedIsNotTaken)
{
    tests::writeTable(session().content(), file("sent.odt"));
    TranslationWindow* dialog = choose(file("sent.odt"), window);
    EXPECT_TRUE(waitRefusal(dialog).contains(QLatin1String("Nothing in the file is translated yet")))
        << textOf(dialog, "incomingTrouble").toStdString();
    tests::writeTable(session().content(), file("open.odt"), QString());
    prompts.files = {file("open.odt")};
    button(dialog, "translationFile")->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return textOf(dialog, "incomingTrouble").contains(QLatin1String("into which language")); }, 20000));
}

TEST_F(TranslationWindowTest, ACourseThatChangedMeanwhileIsReadOnceMore)
{
    MainWindow* german = translation();
    ASSERT_TRUE(german && german->session());
    TranslationWindow* dialog = choose(answer(session().content(), QStringLiteral("Neu: ")), german);
    ASSERT_TRUE(waitReport(dialog));
    german->session()->edit(QStringLiteral("Rename course"), {german->session()->course().id.uuid(), "title"},
                            [](model::Content& content) { content.course.owner = QStringLiteral("Kept"); });
    button(dialog, "incomingGo")->click();
    EXPECT_NE(firstTitle(german), QStringLiteral("Neu: ") + firstTitle(window))
        << "nothing of what was typed meanwhile may go";
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(dialog, "incomingGo")->isVisible(); }, 20000));
    button(dialog, "incomingGo")->click();
    EXPECT_EQ(firstTitle(german), QStringLiteral("Neu: ") + firstTitle(window));
    EXPECT_EQ(german->session()->course().owner, QStringLiteral("Kept"));
}

TEST_F(TranslationWindowTest, ATranslationIsDroppedOnItsCourse)
{
    drop(answer(session().content(), QStringLiteral("DE ")));
    auto* dialog = shown<TranslationWindow>();
    ASSERT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
}

} // namespace microvet::ui
