#include "look_checks.h"
#include "shell_fixture.h"

#include "ui/editors/blocks/captions_dialog.h"
#include "ui/formula/formula_dialog.h"
#include "ui/editors/editor_area.h"
#include "ui/shell/appearance.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/new_course_dialog.h"
#include "ui/shell/panels.h"
#include "ui/shell/profile_form.h"
#include "ui/shell/start_page.h"
#include "ui/shell/theme.h"
#include "ui/widgets/style.h"

#include <QMenuBar>

namespace microvet::ui {

using namespace look;

class LookTest : public ShellTest {
protected:
    void SetUp() override
    {
        theme::apply(*qApp, false);
        ShellTest::SetUp();
    }

    /// From now on in light or dark, with new windows as after a start.
    void restart(bool dark)
    {
        studio.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        theme::apply(*qApp, dark);
        startStudio();
    }

    void openSample()
    {
        studio->openSample(window);
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000)) << window->messages().text().toStdString();
        std::ignore = QTest::qWaitFor([&] { return !session().findings().isEmpty(); }, 300);
    }
};

TEST_F(LookTest, StartPageNamesEverythingAndFits)
{
    settings->setWelcomed(false);
    settings->addRecent(file("here.microvet"), QStringLiteral("Baking bread in a small bakery"), QDateTime(QDate(2026, 3, 2), QTime(9, 30)));
    settings->addRecent(file("gone.microvet"), QStringLiteral("Safe use of cordless tools"), QDateTime::currentDateTimeUtc());
    startStudio();
    window->resize(small);
    QTest::qWait(0);
    expectNames(window);
    expectUniqueMnemonics(&window->startPage(), window->menuBar()->actions());
    auto* list = window->findChild<QListWidget*>(QStringLiteral("recentList"));
    ASSERT_EQ(list->count(), 2);
    EXPECT_TRUE(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("Not found")));
    shoot(window, QStringLiteral("start-first-1093"));
    window->findChild<QPushButton*>(QStringLiteral("welcomeSkip"))->click();
    QTest::qWait(0);
    EXPECT_FALSE(window->findChild<QWidget*>(QStringLiteral("welcomeCard")));
    EXPECT_TRUE(settings->isWelcomed());
    shoot(window, QStringLiteral("start-1093"));
    window->resize(1366, 768);
    QTest::qWait(0);
    shoot(window, QStringLiteral("start-1366"));
    restart(true);
    window->resize(1366, 768);
    QTest::qWait(0);
    shoot(window, QStringLiteral("start-dark"));
}

TEST_F(LookTest, MainWindowAtBothSizesInLightAndDark)
{
    openSample();
    window->resize(1366, 768);
    QTest::qWait(50);
    EXPECT_TRUE(window->workspace()->panels().isShown(Panels::Left));
    EXPECT_TRUE(window->workspace()->panels().isShown(Panels::Right));
    expectNames(window);
    shoot(window, QStringLiteral("main-1366"));
    window->workspace()->editor().showElement(session().course().modules[0].units[0].id.uuid());
    QTest::qWait(50);
    shoot(window, QStringLiteral("main-unit-1366"));
    window->resize(small);
    QTest::qWait(50);
    EXPECT_EQ(window->size(), small) << "something insists on more room";
    EXPECT_NE(window->workspace()->panels().isShown(Panels::Left), window->workspace()->panels().isShown(Panels::Right));
    shoot(window, QStringLiteral("main-1093"));
    window->actions().showChecks->trigger();
    QTest::qWait(50);
    EXPECT_EQ(window->size(), small);
    shoot(window, QStringLiteral("main-1093-checks"));
    restart(true);
    openSample();
    rename(QString());
    window->resize(1366, 768);
    QTest::qWait(400);
    shoot(window, QStringLiteral("main-dark"));
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(LookTest, EveryPageOfTheExampleFitsTheEditor)
{
    openSample();
    for (const QSize& size : {QSize(1366, 768), small}) {
        window->resize(size);
        QList<QUuid> pages{session().course().id.uuid()};
        for (const model::Module& module : session().course().modules) {
            pages.append(module.id.uuid());
            for (const model::Unit& unit : module.units) pages.append(unit.id.uuid());
        }
        for (const model::Assessment& assessment : session().course().assessments) pages.append(assessment.id.uuid());
        for (const QUuid& page : pages) {
            EditorArea& editor = window->workspace()->editor();
            editor.showElement(page);
            QTest::qWait(30);
            auto* scroll = editor.findChild<QScrollArea*>();
            ASSERT_TRUE(scroll);
            if (scroll->widget()->width() <= scroll->viewport()->width()) continue;
            ADD_FAILURE() << model::locate(session().content(), page).list << " page is " << scroll->widget()->width() << " wide in "
                          << scroll->viewport()->width();
            for (QWidget* part : scroll->widget()->findChildren<QWidget*>()) {
                const int wide = std::max(part->minimumSizeHint().width(), part->minimumWidth());
                if (part->isVisible() && wide > scroll->viewport()->width() - 60)
                    ADD_FAILURE() << "  " << part->metaObject()->className() << ' ' << part->objectName().toStdString() << ' ' << wide;
            }
            return;
        }
    }
}

TEST_F(LookTest, AFindingFarDownOnANewPageIsBroughtIntoSight)
{
    openSample();
    window->resize(1366, 768);
    QUuid picture;
    QUuid unit;
    for (const model::Unit& u : session().course().modules[1].units)
        for (const model::Block& block : u.blocks)
            if (std::holds_alternative<model::ImageBlock>(block.body) && block.id != u.blocks.first().id) {
                picture = block.id.uuid();
                unit = u.id.uuid();
            }
    ASSERT_FALSE(picture.isNull());
    window->workspace()->editor().showPlace({picture, "body.alternativeText", -1});
    QTest::qWait(300);
    const auto fields = window->workspace()->editor().findChildren<QWidget*>(
        QStringLiteral("body.alternativeText@") + picture.toString(QUuid::WithoutBraces));
    ASSERT_EQ(fields.size(), 1);
    EXPECT_EQ(fields[0]->visibleRegion().boundingRect().height(), fields[0]->height());
}

TEST_F(LookTest, OnePanelAtATimeBelow1200)
{
    makeCourse(QStringLiteral("Bread"));
    Panels& panels = window->workspace()->panels();
    window->resize(1300, 700);
    QTest::qWait(0);
    EXPECT_TRUE(panels.isShown(Panels::Left) && panels.isShown(Panels::Right));
    window->resize(small);
    QTest::qWait(0);
    EXPECT_TRUE(panels.isShown(Panels::Left));
    EXPECT_FALSE(panels.isShown(Panels::Right));
    EXPECT_FALSE(window->actions().showChecks->isChecked());
    window->actions().showChecks->trigger();
    EXPECT_FALSE(panels.isShown(Panels::Left));
    EXPECT_TRUE(panels.isShown(Panels::Right));
    window->actions().showChecks->trigger();
    EXPECT_FALSE(panels.isShown(Panels::Left) || panels.isShown(Panels::Right));
    window->resize(1300, 700);
    QTest::qWait(0);
    EXPECT_TRUE(panels.isShown(Panels::Left) && panels.isShown(Panels::Right)) << "the wide window keeps its own";
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(LookTest, MenusHaveALetterOfTheirOwnForEachEntry)
{
    openSample();
    expectUniqueMnemonics(window->menuBar()->actions());
    for (QAction* top : window->menuBar()->actions()) {
        emit top->menu()->aboutToShow();
        expectUniqueMnemonics(top->menu()->actions());
    }
    // With an undo step, whose label brings letters of its own.
    rename(QStringLiteral("Other & other"));
    emit window->findChild<QMenu*>(QStringLiteral("editMenu"))->aboutToShow();
    expectUniqueMnemonics(window->findChild<QMenu*>(QStringLiteral("editMenu"))->actions());
}

TEST_F(LookTest, DialogsFitASmallScreenAndNameEverything)
{
    LongWords longWords;
    for (const QString& variant : {QString(), QStringLiteral("-dark"), QStringLiteral("-long")}) {
        if (variant == QLatin1String("-long")) QCoreApplication::installTranslator(&longWords);
        restart(variant == QLatin1String("-dark"));
        openSample();
        rename(QString()); // something to mend
        std::ignore = QTest::qWaitFor([&] { return session().findingCount(rules::Severity::Error) > 0; });
        window->resize(small);
        const auto inspect = [&](const QString& name) {
            QTest::qWait(20);
            auto* dialog = window->findChild<QDialog*>(name);
            ASSERT_TRUE(dialog) << name.toStdString();
            EXPECT_TRUE(dialog->isVisible());
            expectFits(dialog);
            expectNames(dialog);
            expectUniqueMnemonics(dialog);
            shoot(dialog, name + variant);
            dialog->reject();
            QTest::qWait(0);
        };
        window->actions().newCourse->trigger();
        inspect(QStringLiteral("newCourseDialog"));
        window->actions().exportCourse->trigger();
        inspect(QStringLiteral("exportDialog"));
        window->actions().preferences->trigger();
        inspect(QStringLiteral("profileDialog"));
        window->actions().shortcuts->trigger();
        inspect(QStringLiteral("shortcutsDialog"));
        window->actions().about->trigger();
        inspect(QStringLiteral("aboutDialog"));
        (new FormulaDialog(QStringLiteral("\\frac{a+b}{2}"), QStringLiteral("el"), window))->open();
        inspect(QStringLiteral("formulaDialog"));
        (new CaptionsDialog(Captions{{}, {Cue{0, 2000, QStringLiteral("Switch off the iron.")}, Cue{2000, 4500, QStringLiteral("[bell rings]")}}}, window))->open();
        inspect(QStringLiteral("captionsDialog"));
        if (variant == QLatin1String("-long")) {
            EXPECT_EQ(window->size(), small) << "long words must not widen the window";
            shoot(window, QStringLiteral("main-long"));
        }
        prompts.answers = {QStringLiteral("discard")};
    }
    studio.reset();
    QCoreApplication::removeTranslator(&longWords);
}

TEST_F(LookTest, LabelsFollowThePaletteAndTheFontAtRunTime)
{
    const QFont before = QApplication::font();
    QLabel* muted = mutedLabel(QStringLiteral("Help"), window);
    QLabel* heading = headingLabel(QStringLiteral("Heading"), 1.5, window);
    muted->show();
    heading->show();
    studio->appearance().setLook(Appearance::Look::Dark);
    QTest::qWait(0); // the windows hear of it from the event loop
    EXPECT_EQ(muted->palette().color(QPalette::WindowText), mutedTextColour(theme::darkPalette()));
    studio->appearance().setLook(Appearance::Look::Light);
    QTest::qWait(0);
    EXPECT_EQ(muted->palette().color(QPalette::WindowText), mutedTextColour(theme::lightPalette()));
    QFont larger = before;
    larger.setPointSizeF(20);
    QApplication::setFont(larger);
    EXPECT_NEAR(heading->font().pointSizeF(), 30, 0.5);
    EXPECT_EQ(heading->font().weight(), QFont::DemiBold);
    EXPECT_LT(muted->font().pointSizeF(), 20);
    EXPECT_GT(muted->font().pointSizeF(), 17);
    QLabel* late = headingLabel(QStringLiteral("Later"), 1.5, window);
    QApplication::setFont(before);
    late->show();
    EXPECT_NEAR(late->font().pointSizeF(), before.pointSizeF() * 1.5, 0.5) << "shown only after the change";
}

TEST(ThemeTest, TextKeepsItsContrast)
{
    const auto luminance = [](const QColor& colour) {
        const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    };
    const auto contrast = [&](const QColor& a, const QColor& b) {
        const double x = luminance(a), y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    };
    const QPalette before = qApp->palette();
    for (bool dark : {false, true}) {
        theme::apply(*qApp, dark);
        const QPalette p = qApp->palette();
        EXPECT_EQ(theme::isDark(p), dark);
        EXPECT_GE(contrast(p.color(QPalette::WindowText), p.color(QPalette::Window)), 7);
        EXPECT_GE(contrast(p.color(QPalette::Text), p.color(QPalette::Base)), 7);
        EXPECT_GE(contrast(p.color(QPalette::ButtonText), p.color(QPalette::Button)), 7);
        EXPECT_GE(contrast(p.color(QPalette::HighlightedText), p.color(QPalette::Highlight)), 4.5);
        EXPECT_GE(contrast(p.color(QPalette::Link), p.color(QPalette::Base)), 4.5);
        EXPECT_GE(contrast(p.color(QPalette::PlaceholderText), p.color(QPalette::Base)), 4.5);
        EXPECT_GE(contrast(mutedTextColour(p), p.color(QPalette::Base)), 4.5);
        EXPECT_GE(contrast(mutedTextColour(p), p.color(QPalette::Window)), 4.5);
        for (theme::Tone tone : {theme::Tone::Note, theme::Tone::Good, theme::Tone::Warning, theme::Tone::Trouble}) {
            EXPECT_GE(contrast(theme::ink(tone), theme::base()), 4.5);
            EXPECT_GE(contrast(p.color(QPalette::WindowText), theme::tinted(theme::base(), tone)), 4.5);
        }
    }
    qApp->setPalette(before);
}

} // namespace microvet::ui
