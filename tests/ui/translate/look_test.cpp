#include "tests/ui/translate/translate_fixture.h"

#include "core/review/comments.h"
#include "core/translation/repeats.h"
#include "ui/translate/terms_dialog.h"
#include "ui/translate/translate_dialog.h"

namespace microvet::ui {

using namespace look;

TEST_P(EveryWindow, Translation)
{
    openSample();
    window->actions().translate->trigger();
    lookAtDialog(QStringLiteral("translateDialog"));
    model::Content closed = session().content();
    closed.course.licence.code = QStringLiteral("CC-BY-NC-ND-4.0");
    putCourse(file("closed.microvet"), closed);
    window->actions().translate->trigger();
    window->findChild<TranslateDialog*>()->setSource(file("closed.microvet"));
    auto* allowed = window->findChild<QWidget*>(QStringLiteral("translateAllowed"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return allowed->isVisible(); }, 20000));
    lookAtDialog(QStringLiteral("translateDialog"), QStringLiteral("-closed"));

    // The example in Greek, some of it translated.
    const document::Document begun = [&] {
        actions::NewCourse wishes;
        wishes.language = QStringLiteral("el");
        auto made = actions::translationBegun(diskStore(), session().course(), *session().media(), wishes, systemNow, file("media2"));
        return made ? *made : document::Document();
    }();
    TranslationFiles::save(begun, file("greek.microvet"));
    studio->openFile(window, file("greek.microvet"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return studio->windows().size() == 2 && studio->windows()[1]->session(); }, 20000));
    MainWindow* greek = studio->windows()[1];
    greek->resize(GetParam().screen);
    greek->actions().translate->trigger();
    TranslateDriver drive(greek);
    ASSERT_TRUE(drive.window() && drive.window()->keeper().isReady());
    const auto& pairs = drive.sheet().pairs();
    for (qsizetype i = 0; i < pairs.size() && i < 14; ++i) {
        drive.window()->show(i);
        if (i % 4 == 3)
            drive.button("translateSame")->click();
        else
            drive.target().put(QStringLiteral("Μετάφραση του κειμένου με τη σειρά του, αριθμός %1").arg(i));
    }
    drive.session().edit(QStringLiteral("Terms"), {}, [](model::Content& content) {
        for (const char* word : {"credential", "bread", "course", "safe"}) {
            model::TermPair pair;
            pair.id = model::PartId::make();
            pair.term = QLatin1String(word);
            pair.translation = QStringLiteral("όρος “%1”").arg(QLatin1String(word));
            content.course.origin->terms.append(pair);
        }
    });
    // What helps with one text: a repeat, and an original that has changed.
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (translation::repeatsOf(drive.sheet(), i).isEmpty()) continue;
        drive.window()->show(i);
        look::shoot(drive.window(), named("translateWindow-repeat"));
        break;
    }
    const translation::PairedText changed = drive.sheet().texts()[drive.sheet().pairs()[1].text];
    drive.session().edit(QStringLiteral("Note"), {}, [&](model::Content& content) {
        review::add(content,
                    {.place = changed.owner,
                     .field = QString::fromUtf8(changed.field),
                     .author = QStringLiteral("microVET Studio"),
                     .text = QStringLiteral("The original has changed here. It said: “Bread” Now it says: “Good bread”")},
                    systemNow());
    });
    drive.window()->show(1);
    EXPECT_TRUE(drive.button("translateConfirm")->isVisible());
    QTest::qWait(50); // until the buttons and lines that came have their room
    look::expectNothingClipped(drive.window(), named("translateWindow-changed"));
    look::shoot(drive.window(), named("translateWindow-changed"));
    qsizetype marked = 0;
    for (qsizetype i = 0; i < pairs.size(); ++i)
        if (pairs[i].source.codes.size() > pairs[marked].source.codes.size()) marked = i;
    drive.window()->show(marked);
    drive.target().put(QStringLiteral("Κείμενο ⟦1⟧χωρίς τέλος"));
    QTest::qWait(400);
    drive.button("translateTerms")->click();
    QTest::qWait(20);
    lookAtDialog(QStringLiteral("termsDialog"));
    lookAtDialog(QStringLiteral("translateWindow"));
    prompts.answers = {QStringLiteral("discard"), QStringLiteral("discard")};
}

} // namespace microvet::ui
