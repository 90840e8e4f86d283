#pragma once

#include "tests/ui/shell/access_checks.h"
#include "tests/ui/shell/look_checks.h"
#include "tests/ui/shell/shell_fixture.h"

#include "ui/checks/checks_panel.h"
#include "ui/editors/editor_area.h"
#include "ui/outline/outline_panel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/theme.h"
#include "ui/widgets/style.h"

#include <QDialog>
#include <QMenu>
#include <QScrollArea>

namespace microvet::ui {

/// How the program stands before somebody: the screen, the desktop's colours, and the length of the words.
struct Sight {
    QSize screen;
    bool dark = false;
    bool longWords = false;
    bool highContrast = false;
    int zoom = 100;

    QString name() const
    {
        const QString kind = longWords      ? QStringLiteral("long")
                             : highContrast ? QStringLiteral("contrast")
                             : zoom != 100  ? QStringLiteral("zoom")
                             : dark         ? QStringLiteral("dark")
                                            : QStringLiteral("light");
        return QStringLiteral("%1-%2").arg(screen.width()).arg(kind);
    }
};

inline void PrintTo(const Sight& a, std::ostream* out) { *out << a.name().toStdString(); }

/// Opens every window, dialog, panel, page and menu that the program has, and looks whether all can be read and reached.
/// What comes new belongs in here.
class EveryWindow : public ShellTest, public testing::WithParamInterface<Sight> {
protected:
    void SetUp() override
    {
        theme::apply(*qApp, GetParam().highContrast ? theme::Scheme::HighContrast : GetParam().dark ? theme::Scheme::Dark : theme::Scheme::Light);
        if (GetParam().longWords) QCoreApplication::installTranslator(&m_words);
        ShellTest::SetUp();
        studio->appearance().setTextZoom(GetParam().zoom);
        window->resize(GetParam().screen);
        QTest::qWait(0);
    }

    void TearDown() override
    {
        ShellTest::TearDown();
        QCoreApplication::removeTranslator(&m_words);
        theme::apply(*qApp, false);
    }

    QString named(const char* what) const { return GetParam().name() + u'-' + QString::fromLatin1(what); }

    /// The whole window, with what it shows now.
    void look(const char* what)
    {
        look::waitUntilCalm(window);
        EXPECT_EQ(window->size(), GetParam().screen) << what << ": something insists on more room";
        look::expectNames(window);
        look::expectRoles(window);
        look::expectTabOrder(window);
        look::expectKeyboardReach(window);
        look::expectNothingClipped(window, named(what));
        look::shoot(window, named(what));
    }

    /// A page of the editor from its top to its end.
    void lookAtPage(const char* what)
    {
        look(what);
        auto* scroll = editor().findChild<QScrollArea*>(QStringLiteral("editorScroll"));
        ASSERT_TRUE(scroll);
        EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width()) << what;
        look::shoot(scroll->widget(), named(what) + QStringLiteral("-whole"));
    }

    /// The dialog of that name, which the step before has opened; closes it.
    void lookAtDialog(const QString& name, const QString& suffix = {})
    {
        QTest::qWait(20);
        QDialog* dialog = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->objectName() == name && widget->isVisible()) dialog = qobject_cast<QDialog*>(widget);
        ASSERT_TRUE(dialog) << name.toStdString();
        look::expectFits(dialog);
        look::expectNames(dialog);
        look::expectRoles(dialog);
        look::expectTabOrder(dialog);
        look::expectKeyboardReach(dialog);
        look::expectUniqueMnemonics(dialog);
        look::shoot(dialog, GetParam().name() + u'-' + name + suffix);
        dialog->reject();
        QTest::qWait(0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void lookAtMenu(QMenu* menu, const QString& name)
    {
        ASSERT_TRUE(menu) << name.toStdString();
        menu->popup(window->mapToGlobal(QPoint(20, 20)));
        QTest::qWait(0);
        EXPECT_LE(menu->height(), GetParam().screen.height()) << name.toStdString();
        look::shoot(menu, GetParam().name() + u'-' + name);
        menu->close();
    }

    void openSample()
    {
        studio->openSample(window);
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000)) << window->messages().text().toStdString();
        std::ignore = QTest::qWaitFor([&] { return !session().findings().isEmpty(); }, 300);
    }

    EditorArea& editor() { return window->workspace()->editor(); }
    OutlinePanel& outline() { return window->workspace()->outline(); }
    ChecksPanel& checks() { return window->workspace()->checks(); }

    /// As the program asks, not as a test answers.
    void askForReal(const Question& question)
    {
        Prompts().ask(window, question, [](const QString&) {});
        lookAtDialog(question.name);
    }

    void openEverySection()
    {
        for (int round = 0; round < 2; ++round) // a section may hold sections
            for (Section* section : editor().findChildren<Section*>()) section->setExpanded(true);
        QTest::qWait(30);
    }

private:
    look::LongWords m_words;
};

} // namespace microvet::ui
