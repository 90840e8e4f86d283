#include "every_window.h"

#include "core/review/comments.h"
#include "core/review/verdict.h"
#include "ui/media/media_library.h"
#include "ui/media/picture_canvas.h"
#include "ui/media/picture_editor.h"
#include "ui/print/print_dialog.h"
#include "ui/review/comments_panel.h"
#include "ui/review/draft_review_window.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/seal/key_dialogs.h"
#include "ui/shell/window_extras.h"
#include "ui/widgets/fields.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>

namespace microvet::ui {

using namespace look;

TEST_P(EveryWindow, Export)
{
    openSample();
    const auto dialog = [&]() -> QDialog* { return window->findChild<QDialog*>(QStringLiteral("exportDialog")); };
    const auto child = [&](const char* name) { return dialog()->findChild<QPushButton*>(QString::fromLatin1(name)); };
    window->actions().print->trigger();
    auto* print = window->findChild<PrintDialog*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return print->pages() > 0; }, 30000));
    lookAtDialog(QStringLiteral("printDialog"));
    window->actions().exportCourse->trigger();
    lookAtDialog(QStringLiteral("exportDialog"), QStringLiteral("-choice"));
    window->actions().exportCourse->trigger();
    dialog()->findChild<QPushButton*>(QStringLiteral("exportMore"))->click();
    lookAtDialog(QStringLiteral("exportDialog"), QStringLiteral("-more"));
    rename(QString());
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().findingCount(rules::Severity::Error) > 0; }));
    window->actions().exportCourse->trigger();
    dialog()->findChild<QLineEdit*>(QStringLiteral("exportTarget"))->setText(file("nowhere/to/be/found.zip"));
    lookAtDialog(QStringLiteral("exportDialog"), QStringLiteral("-nowhere"));
    window->actions().exportCourse->trigger();
    // The repository takes no course with errors; a website may have them.
    auto* places = dialog()->findChild<QListWidget*>(QStringLiteral("exportFormats"));
    places->setCurrentRow(4);
    ASSERT_EQ(places->currentItem()->data(Qt::UserRole).toString(), QStringLiteral("site"));
    dialog()->findChild<QLineEdit*>(QStringLiteral("exportTarget"))->setText(QStringLiteral("/proc/course.zip"));
    child("exportGo")->click();
    shoot(dialog(), named("exportDialog-working"));
    expectFits(dialog());
    ASSERT_TRUE(QTest::qWaitFor([&] { return child("exportGo")->isVisible(); }, 20000));
    lookAtDialog(QStringLiteral("exportDialog"), QStringLiteral("-trouble"));
    window->actions().exportCourse->trigger();
    dialog()->findChild<QLineEdit*>(QStringLiteral("exportTarget"))->setText(file("course.zip"));
    child("exportGo")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return child("exportOpenFolder")->isVisible(); }, 20000));
    auto* tabs = dialog()->findChild<QTabWidget*>(QStringLiteral("handOverTabs"));
    ASSERT_TRUE(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(20);
        shoot(dialog(), named(QStringLiteral("exportDialog-handover-%1").arg(tab).toLatin1().constData()));
        expectFits(dialog());
    }
    tabs->setCurrentIndex(2);
    auto* losses = dialog()->findChild<QListWidget*>(QStringLiteral("exportLosses"));
    ASSERT_GT(losses->count(), 1);
    EXPECT_TRUE(losses->item(0)->text().contains(u'\n')) << "says where: " << losses->item(0)->text().toStdString();
    const QUuid before = editor().currentElement();
    dialog()->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog()));
    losses->setFocus();
    losses->setCurrentRow(0);
    QTest::keyClick(losses, Qt::Key_Return);
    EXPECT_NE(editor().currentElement(), before) << "and leads there";
    lookAtDialog(QStringLiteral("exportDialog"), QStringLiteral("-done"));
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, Dialogs)
{
    openSample();
    window->actions().preferences->trigger();
    lookAtDialog(QStringLiteral("profileDialog"));
    for (int tab = 0; tab < 5; ++tab) {
        window->actions().organisation->trigger();
        auto* tabs = window->findChild<QTabWidget*>(QStringLiteral("organisationTabs"));
        ASSERT_TRUE(tabs);
        tabs->setCurrentIndex(tab);
        lookAtDialog(QStringLiteral("organisationWindow"), QStringLiteral("-%1").arg(tab));
    }
    for (int tab = 0; tab < 8; ++tab) {
        window->actions().organisation->trigger();
        auto* organisation = window->findChild<QDialog*>(QStringLiteral("organisationWindow"));
        organisation->findChild<QPushButton*>(QStringLiteral("organisationRuleSettings"))->click();
        organisation->findChild<QTabWidget*>(QStringLiteral("ruleTabs"))->setCurrentIndex(tab);
        lookAtDialog(QStringLiteral("ruleSettings"), QStringLiteral("-%1").arg(tab));
        organisation->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    window->actions().shortcuts->trigger();
    lookAtDialog(QStringLiteral("shortcutsDialog"));
    window->extras().findCommand->trigger();
    lookAtDialog(QStringLiteral("commandPalette"));
    window->actions().about->trigger();
    lookAtDialog(QStringLiteral("aboutDialog"));
    openEverySection();
    int number = 0;
    for (CodesField* field : editor().findChildren<CodesField*>()) {
        field->button()->click();
        lookAtDialog(QStringLiteral("codesDialog"), QStringLiteral("-%1").arg(++number));
    }
    EXPECT_GT(number, 5);
    auto* dateButton = editor().findChild<DateField*>()->calendarButton();
    dateButton->click();
    QTest::qWait(0);
    auto* calendar = editor().findChild<QCalendarWidget*>();
    ASSERT_TRUE(calendar);
    shoot(calendar, named("calendar"));
    calendar->parentWidget()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    editor().showElement(session().course().modules[0].units[0].id.uuid());
    QTest::qWait(20);
    auto* text = editor().findChildren<RichTextEdit*>(QRegularExpression(QStringLiteral("^body.text"))).value(0);
    ASSERT_TRUE(text);
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    text->setFocus();
    QTest::qWait(0);
    editor().findChild<QToolButton*>(QStringLiteral("formatLink"))->click();
    lookAtDialog(QStringLiteral("linkDialog"));
    auto* more = editor().findChild<QToolButton*>(QStringLiteral("formatMore"));
    lookAtMenu(more->menu(), QStringLiteral("menu-format"));
    auto* language = editor().findChild<QToolButton*>(QStringLiteral("formatLanguage"));
    ASSERT_TRUE(language);
    lookAtMenu(language->menu(), QStringLiteral("menu-language"));
    auto* otherLanguage = language->menu()->findChild<QAction*>(QStringLiteral("otherLanguage"));
    ASSERT_TRUE(otherLanguage) << "the menu is filled when it opens";
    otherLanguage->trigger();
    lookAtDialog(QStringLiteral("languageDialog"));
    editor().findChild<QToolButton*>(QStringLiteral("formatCharacter"))->click();
    lookAtDialog(QStringLiteral("characterDialog"));
    // What another person saved meanwhile, and what cannot be saved.
    prompts.files = {file("bread.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(waitSaved());
    rename(QStringLiteral("Mine"));
    prompts.questions.clear();
    emit session().saveFailed(Error{Error::Kind::ChangedOnDisk, QString(), QString()}, file("bread.microvet"), false);
    ASSERT_EQ(prompts.questions.size(), 1);
    askForReal(prompts.questions.last());
    prompts.files = {file("nowhere/bread.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->messages().text().isEmpty(); }));
    look("save-trouble");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, HistoryAndVersions)
{
    openSample();
    window->extras().versions->trigger();
    lookAtDialog(QStringLiteral("versionsDialog"), QStringLiteral("-empty"));
    window->extras().compare->trigger();
    lookAtDialog(QStringLiteral("compareWindow"), QStringLiteral("-empty"));
    window->extras().saveVersion->trigger();
    lookAtDialog(QStringLiteral("saveVersionDialog"));
    session().keepVersion(QStringLiteral("Before the trial in the bakery"), QStringLiteral("As the three colleagues of the school saw it in May."));
    rename(QStringLiteral("First steps, once more"));
    session().edit(QStringLiteral("Delete unit"), {session().course().modules[1].id.uuid(), {}},
                   [](model::Content& content) { content.course.modules[1].units.removeFirst(); });
    session().edit(QStringLiteral("Change minutes"), {session().course().modules[0].units[0].id.uuid(), "minutes"},
                   [](model::Content& content) { content.course.modules[0].units[0].minutes = 55; });
    window->extras().versions->trigger();
    auto* copy = window->findChild<QPushButton*>(QStringLiteral("versionsCopy"));
    ASSERT_TRUE(copy);
    ASSERT_TRUE(QTest::qWaitFor([&] { return copy->isEnabled(); }, 20000));
    lookAtDialog(QStringLiteral("versionsDialog"));
    window->extras().compare->trigger();
    auto* changes = window->findChild<QPushButton*>(QStringLiteral("compareSave"));
    ASSERT_TRUE(changes);
    ASSERT_TRUE(QTest::qWaitFor([&] { return changes->isEnabled(); }, 20000));
    window->findChild<QPushButton*>(QStringLiteral("compareCopy"))->click();
    lookAtDialog(QStringLiteral("compareWindow"));
    session().undo();
    window->extras().history->trigger();
    lookAtDialog(QStringLiteral("historyDialog"));
    auto* steps = window->findChild<QMenu*>(QStringLiteral("undoStepsMenu"));
    ASSERT_TRUE(steps);
    emit steps->aboutToShow();
    lookAtMenu(steps, QStringLiteral("menu-undo"));
    window->extras().writingView->trigger();
    look("writing");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, Review)
{
    openSample();
    settings->setAuthorName(QStringLiteral("Antonia Papadopoulou-Schmidt"));
    CommentsPanel& comments = window->workspace()->comments();
    window->actions().showComments->trigger();
    look("comments-none");
    const QUuid unit = session().course().modules[0].units[0].id.uuid();
    session().keepVersion(QStringLiteral("Sent to the ambassador"), {});
    session().edit(QStringLiteral("Comments"), {}, [unit](model::Content& content) {
        using model::CommentKind;
        const auto say = [&](const QUuid& place, const char* field, CommentKind kind, const char* text, const char* assignee = "") {
            return review::add(content, {.place = place, .field = QString::fromLatin1(field), .kind = kind, .author = QStringLiteral("Antonia Papadopoulou-Schmidt"), .assignee = QString::fromLatin1(assignee), .text = QString::fromLatin1(text)}, systemNow());
        };
        say(content.course.id.uuid(), "summary", CommentKind::Praise, "A summary that an employer understands at once.");
        const auto first = say(unit, "title", CommentKind::Must, "The title promises more than the unit teaches. Either teach how the credential is read, or say less.", "Ben");
        review::reply(content, first, QStringLiteral("Ben"), QStringLiteral("I take the second half out; it comes in module 2 anyway."), systemNow());
        say(unit, "", CommentKind::Question, "How long did learners need for this in the trial?");
        say(content.course.modules[1].id.uuid(), "", CommentKind::Should, "An example from a trade would help.");
        say(content.course.modules[1].units[0].id.uuid(), "", CommentKind::Should, "Needed at all?");
        content.course.modules[1].units.removeFirst();
    });
    comments.goToNext();
    comments.goToNext();
    look("comments");
    comments.askForComment({unit, "title"}, QStringLiteral("short courses"));
    lookAtDialog(QStringLiteral("commentDialog"));
    comments.findChild<QAction*>(QStringLiteral("commentChange"))->trigger();
    lookAtDialog(QStringLiteral("commentDialog"), QStringLiteral("-change"));
    rename(QStringLiteral("First steps, once more"));
    comments.findChild<QAction*>(QStringLiteral("commentSince"))->trigger();
    QTest::qWait(200);
    lookAtDialog(QStringLiteral("commentChanges"));
    prompts.questions.clear();
    comments.findChild<QAction*>(QStringLiteral("commentDelete"))->trigger();
    ASSERT_EQ(prompts.questions.size(), 1);
    askForReal(prompts.questions.last());
    session().edit(QStringLiteral("Decision"), {}, [&](model::Content& content) {
        model::Verdict verdict;
        verdict.reviewer = QStringLiteral("Antonia Papadopoulou-Schmidt");
        verdict.decision = model::Decision::Accept;
        verdict.summary = QStringLiteral("A good course. Say in the title what it teaches.");
        review::decide(content, verdict, session().versions().constLast().hash, 1, systemNow());
    });
    auto* foot = window->findChild<QToolButton*>(QStringLiteral("reviewState"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return foot->isVisible(); }, 10000));
    look("review-outdated");
    for (int page = 0; page < 3; ++page) {
        foot->click();
        auto* review = window->findChild<DraftReviewWindow*>();
        ASSERT_TRUE(review);
        review->openPage(DraftReviewWindow::Page(page));
        const QList<QComboBox*> items = review->findChildren<QComboBox*>(QRegularExpression(QStringLiteral("^checklistVerdict-")));
        for (int i = 0; i < 3; ++i) items[i]->setCurrentIndex(i + 1);
        QTest::qWait(150);
        lookAtDialog(QStringLiteral("draftReviewWindow"), QStringLiteral("-%1").arg(page));
    }
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, MediaLibraryAndPictureEditor)
{
    openSample();
    const auto library = [&] { return window->findChild<MediaLibrary*>(); };
    const auto idle = [&] { return QTest::qWaitFor([&] { return !MediaImporter::of(session()).isBusy(); }, 30000); };
    QImage photo(2400, 1500, QImage::Format_RGB32);
    for (int y = 0; y < photo.height(); ++y)
        for (int x = 0; x < photo.width(); ++x) photo.setPixel(x, y, qRgb(255 * x / photo.width(), 120, 255 * y / photo.height()));
    ASSERT_TRUE(photo.save(file("workshop-with-a-very-long-name-as-cameras-give-them.jpg")));
    window->actions().mediaLibrary->trigger();
    ASSERT_TRUE(library());
    library()->add(sourcesFrom({file("workshop-with-a-very-long-name-as-cameras-give-them.jpg"), file("gone.mp4")}));
    ASSERT_TRUE(idle());
    QTest::qWait(300); // small pictures
    lookAtDialog(QStringLiteral("mediaLibrary"), QStringLiteral("-photo"));
    window->actions().mediaLibrary->trigger();
    library()->select(session().course().media.first().id.uuid());
    QTest::qWait(300);
    lookAtDialog(QStringLiteral("mediaLibrary"), QStringLiteral("-used"));
    auto* editor = openPictureEditor(session(), session().course().media.last().id.uuid(), window, [](const model::Media&) {});
    ASSERT_TRUE(editor);
    ASSERT_TRUE(QTest::qWaitFor([&] { return editor->isReady(); }, 20000));
    editor->canvas().setFrame({500, 300, 900, 700});
    lookAtDialog(QStringLiteral("pictureEditor"));
    session().edit(QStringLiteral("Nothing is left"), {}, [](model::Content& content) { content.course.media.clear(); });
    window->actions().mediaLibrary->trigger();
    lookAtDialog(QStringLiteral("mediaLibrary"), QStringLiteral("-empty"));
    // In an image block: what a large photo asks.
    editor = nullptr;
    const QUuid unit = session().course().modules[0].units[0].id.uuid();
    session().undo();
    session().edit(QStringLiteral("Photo"), {}, [unit](model::Content& content) {
        model::Block block;
        block.id = model::BlockId::make();
        model::ImageBlock image;
        image.image = model::MediaRef(content.course.media.last().id);
        block.body = image;
        model::modify<model::Unit>(content, unit, [&](model::Unit& u) { u.blocks = {block}; });
    });
    this->editor().showElement(unit);
    openEverySection();
    lookAtPage("photo");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, MethodWindows)
{
    openSample();
    window->actions().guide->trigger();
    lookAtPage("guide-done");
    session().edit(QStringLiteral("Gaps"), {}, [](model::Content& content) {
        content.course.need = {};
        content.course.learners.barriers.clear();
        content.course.outcomes[2].statement = QStringLiteral("Know the rules");
        for (model::Module& module : content.course.modules)
            for (model::Unit& unit : module.units) unit.outcomes.removeAll(model::OutcomeRef(content.course.outcomes[2].id));
    });
    window->actions().guide->trigger();
    QTest::qWait(400); // it follows after a moment
    lookAtPage("guide-gaps");
    for (const char* step : {"learners", "outcomes", "assessment", "structure", "content", "delivery", "workload", "credential", "licence", "review", "package"}) {
        window->workspace()->openGuide(QLatin1String(step));
        lookAtPage((QByteArray("guide-") + step).constData());
    }
    window->workspace()->openOutline();
    window->actions().alignment->trigger();
    lookAtDialog(QStringLiteral("alignmentWindow"));
    window->actions().sheet->trigger();
    lookAtDialog(QStringLiteral("sheetWindow"), QStringLiteral("-filled"));
    window->actions().passport->trigger();
    lookAtDialog(QStringLiteral("passportWindow"));
    window->actions().sources->trigger();
    lookAtDialog(QStringLiteral("sourcesWindow"));
    window->actions().minutes->trigger();
    lookAtDialog(QStringLiteral("minutesWindow"));
    this->editor().showOutcomes();
    emit this->editor().skillWanted(session().course().outcomes.first().id.uuid());
    lookAtDialog(QStringLiteral("escoDialog"));
    session().edit(QStringLiteral("Gaps"), {}, [](model::Content& content) {
        content.course.delivery.mode.clear();
        content.course.furtherInformation.clear();
    });
    window->actions().sheet->trigger();
    lookAtDialog(QStringLiteral("sheetWindow"));
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, SearchSpellingAndFormula)
{
    openSample();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    window->actions().find->trigger();
    auto* words = window->findChild<QLineEdit*>(QStringLiteral("searchWords"));
    ASSERT_TRUE(words && words->isVisible());
    const auto search = [words](const char* text) {
        words->setFocus();
        words->selectAll();
        QTest::keyClicks(words, QString::fromLatin1(text));
    };
    search("micro-credential");
    auto* hits = window->findChild<QAbstractItemView*>(QStringLiteral("searchHits"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return hits->model()->rowCount() > 0; }, 10000));
    look("search");
    window->actions().replace->trigger();
    look("replace");
    search("zymurgy");
    ASSERT_TRUE(QTest::qWaitFor([&] { return hits->model()->rowCount() == 0; }, 10000));
    look("search-nothing");
    QTest::keyClick(words, Qt::Key_Escape);

    const model::Unit unit = session().course().modules[0].units[0];
    session().edit(QStringLiteral("Mistake"), {unit.id.uuid(), "title"}, [id = unit.id](model::Content& content) {
        model::modify<model::Unit>(content, id, [](model::Unit& u) { u.title = QStringLiteral("Why shorrt courses are askedd for"); });
    });
    editor().showElement(unit.id.uuid());
    window->actions().checkSpelling->trigger();
    auto* spelling = window->findChild<QDialog*>(QStringLiteral("spellingDialog"));
    ASSERT_TRUE(spelling);
    auto* suggestions = spelling->findChild<QAbstractItemView*>(QStringLiteral("spellingSuggestions"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return suggestions->model()->rowCount() > 0; }, 20000)) << "a word is found, with something better";
    lookAtDialog(QStringLiteral("spellingDialog"));

    editor().showElement(unit.id.uuid());
    QTest::qWait(50);
    auto* text = editor().findChildren<RichTextEdit*>(QRegularExpression(QStringLiteral("^body.text"))).value(0);
    ASSERT_TRUE(text);
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    text->setFocus();
    QTest::qWait(0);
    editor().findChild<QToolButton*>(QStringLiteral("formatFormula"))->click();
    lookAtDialog(QStringLiteral("formulaDialog"));
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, Seals)
{
    settings->setAuthorName(QStringLiteral("Antonia Papadopoulou-Schmidt"));
    auto made = seal::makeKey(QStringLiteral("Antonia Papadopoulou-Schmidt"), QStringLiteral("Ambassador for agriculture and food"), QStringLiteral("Regional Chamber of Vocational Training"), systemNow());
    if (!made) GTEST_SKIP() << "built without OpenSSL";
    actions::OrganisationProfile ours;
    ours.seals = {true, {made->card, *seal::withdrawn(*seal::makeKey(QStringLiteral("Ben"), {}, {}, systemNow()), QStringLiteral("The laptop was stolen."), systemNow())}};
    ASSERT_TRUE(studio->setOrganisation(ours));
    const auto page = [&] {
        window->actions().organisation->trigger();
        auto* tabs = window->findChild<QTabWidget*>(QStringLiteral("organisationTabs"));
        tabs->setCurrentIndex(tabs->count() - 1);
        return tabs;
    };
    page();
    lookAtDialog(QStringLiteral("organisationWindow"), QStringLiteral("-no-key"));
    page()->findChild<QPushButton*>(QStringLiteral("sealMake"))->click();
    lookAtDialog(QStringLiteral("keyOwnerDialog"));
    window->findChild<QDialog*>(QStringLiteral("organisationWindow"))->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ASSERT_TRUE(seal::writeLocked(diskStore(), studio->keyPlace().file, *made, QStringLiteral("a long passphrase")));
    for (const auto& [button, dialog] : {std::pair{"sealMoveOut", "passphraseDialog"}, {"sealWithdraw", "withdrawKeyDialog"}}) {
        page()->findChild<QPushButton*>(QLatin1String(button))->click();
        lookAtDialog(QLatin1String(dialog));
        lookAtDialog(QStringLiteral("organisationWindow"), QStringLiteral("-key"));
    }
    PassphraseDialog choose(PassphraseDialog::For::Choosing, QStringLiteral("A passphrase"), QStringLiteral("The key lies encrypted on this computer."), {}, window);
    choose.show();
    lookAtDialog(QStringLiteral("passphraseDialog"), QStringLiteral("-new"));
}

} // namespace microvet::ui
