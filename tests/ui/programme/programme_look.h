#pragma once

#include "tests/ui/programme/programme_fixture.h"
#include "tests/ui/shell/every_window.h"

namespace microvet::ui {

/// The programme's window and its dialogs, as EveryWindow looks at those for courses.
class EveryWindowOfProgramme : public WithProgramme<EveryWindow> {
protected:
    void TearDown() override
    {
        programme.reset();
        EveryWindow::TearDown();
    }

    /// With as much room as the screen has.
    void openOnScreen(const QString& author = QStringLiteral("Maria Rossi"))
    {
        openWindow(author)->resize(GetParam().screen.boundedTo(QSize(1366, 728)));
    }

    void lookAtPages(std::initializer_list<const char*> sections, const char* group)
    {
        for (const char* section : sections) {
            QWidget* shown = page(section);
            look::waitUntilCalm(programme.get());
            look::expectNothingClipped(programme.get(), named(section));
            look::expectNames(shown);
            look::shoot(programme.get(), named(group) + u'-' + QString::fromLatin1(section));
        }
        expectOnScreen();
    }

    /// All that is asked of a window, of one that is no dialog.
    void lookAtProgramme(const QString& what)
    {
        const QString name = GetParam().name() + u'-' + what;
        look::waitUntilCalm(programme.get());
        look::expectNames(programme.get());
        look::expectRoles(programme.get());
        look::expectTabOrder(programme.get());
        look::expectKeyboardReach(programme.get());
        look::expectNothingClipped(programme.get(), name);
        look::shoot(programme.get(), name);
        expectOnScreen();
    }

    /// Shows a dialog that was just made, until it has read what it shows, and closes it.
    void lookAtNew(QDialog* dialog, const QString& suffix = {})
    {
        ASSERT_FALSE(dialog->objectName().isEmpty());
        dialog->show();
        ASSERT_TRUE(settled());
        lookAtDialog(dialog->objectName(), suffix);
    }

    void expectOnScreen() const { EXPECT_LE(programme->width(), GetParam().screen.width()); }
};

} // namespace microvet::ui
