#include "tests/ui/shell/every_window.h"

#include "core/exporters/exporter.h"

#include <QPushButton>

namespace microvet::ui {

using namespace look;

TEST_P(EveryWindow, Importing)
{
    const auto dialog = [&] { return window->findChild<QDialog*>(QStringLiteral("importWindow")); };
    const auto waitFor = [&](const char* part) {
        return QTest::qWaitFor([&] { return dialog()->findChild<QWidget*>(QLatin1String(part))->isVisible(); }, 60000);
    };
    const auto read = [&](const QString& path) {
        window->actions().importCourse->trigger();
        prompts.files = {path};
        dialog()->findChild<QPushButton*>(QStringLiteral("importFile"))->click();
    };
    window->actions().importCourse->trigger();
    lookAtDialog(QStringLiteral("importWindow"), QStringLiteral("-choice"));
    putBytes(file("a book about the baking of bread in small bakeries.pdf"), "%PDF-1.7 pages");
    read(file("a book about the baking of bread in small bakeries.pdf"));
    shoot(dialog(), named("importWindow-working"));
    expectFits(dialog());
    ASSERT_TRUE(waitFor("incomingTrouble"));
    lookAtDialog(QStringLiteral("importWindow"), QStringLiteral("-refused"));
    QByteArray bank = "<quiz><question type=\"truefalse\"><name><text>A</text></name><questiontext "
                      "format=\"html\"><text>True?</text></questiontext>"
                      "<answer fraction=\"100\"><text>true</text></answer><answer "
                      "fraction=\"0\"><text>false</text></answer></question>";
    for (int i = 1; i <= 30; ++i)
        bank += "<question type=\"calculated\"><name><text>How much flour for so many loaves, question " +
                QByteArray::number(i) + "</text></name></question>";
    putBytes(file("questions about bread.xml"), bank + "</quiz>");
    read(file("questions about bread.xml"));
    ASSERT_TRUE(waitFor("incomingGo"));
    lookAtDialog(QStringLiteral("importWindow"), QStringLiteral("-report"));
    putCourse(file("own.microvet"), {});
    read(file("own.microvet"));
    ASSERT_TRUE(waitFor("incomingGo"));
    lookAtDialog(QStringLiteral("importWindow"), QStringLiteral("-own"));
}

TEST_P(EveryWindow, Translating)
{
    openSample();
    const auto dialog = [&] { return window->findChild<QDialog*>(QStringLiteral("translationWindow")); };
    window->actions().takeTranslation->trigger();
    lookAtDialog(QStringLiteral("translationWindow"), QStringLiteral("-choice"));
    const exporters::Job job{session().content(),
                             *session().media(),
                             diskStore(),
                             file("texts.xlf"),
                             false,
                             {{QStringLiteral("target"), QStringLiteral("de")}},
                             systemNow()};
    Progress progress;
    ASSERT_TRUE(exporters::find(QStringLiteral("xliff"))->write(job, progress));
    // The translator did some of it.
    QByteArray texts = bytesOf(file("texts.xlf"));
    for (qsizetype at = 0; (at = texts.indexOf("</source>", at)) >= 0 && at < texts.size() / 2; at += 60) {
        const qsizetype start = texts.lastIndexOf("<source", at);
        const QByteArray words = texts.mid(start, at - start).replace("<source", "<target");
        if (texts.mid(at, 40).contains("<target")) continue;
        texts.insert(at + 9, words + "</target>");
        at += words.size();
    }
    putBytes(file("texts.xlf"), texts);
    window->actions().takeTranslation->trigger();
    prompts.files = {file("texts.xlf")};
    dialog()->findChild<QPushButton*>(QStringLiteral("translationFile"))->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return dialog()->findChild<QWidget*>(QStringLiteral("incomingGo"))->isVisible(); }, 60000));
    lookAtDialog(QStringLiteral("translationWindow"), QStringLiteral("-report"));
    session().edit(QStringLiteral("A translation"), {}, [](model::Content& content) {
        model::Origin origin;
        origin.courseId = model::CourseId::make();
        origin.relation = model::OriginKind::Translation;
        origin.title = QStringLiteral("Baking bread in a small bakery, for apprentices in their first year");
        content.course.origin = origin;
    });
    window->actions().takeTranslation->trigger();
    lookAtDialog(QStringLiteral("translationWindow"), QStringLiteral("-into"));
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
