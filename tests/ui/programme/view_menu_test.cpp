#include "tests/ui/programme/programme_fixture.h"

#include "ui/programme/keeping/name_cover.h"
#include "ui/programme/view_menu.h"
#include "ui/shell/appearance.h"

#include <QAction>
#include <QMenu>

namespace microvet::ui {

using ViewMenu = ProgrammeTest;

TEST_F(ViewMenu, givesTheTextTheSizeThatTheCourseWindowHas)
{
    begin();
    Appearance appearance(*settings);
    appearance.setTextZoom(150);
    QMenu menu;
    QWidget hidden;
    QWidget* page = programme->page(QStringLiteral("details"));
    const double usual = page->font().pointSizeF();
    fillViewMenu(&menu, programme->findChild<NameCover*>(), &hidden, &appearance, page);
    EXPECT_NEAR(page->font().pointSizeF(), usual * 1.5, 0.1);
    menu.findChild<QAction*>(QStringLiteral("programmeZoomUsual"))->trigger();
    EXPECT_NEAR(page->font().pointSizeF(), usual, 0.1);
    menu.findChild<QAction*>(QStringLiteral("programmeZoomIn"))->trigger();
    EXPECT_GT(page->font().pointSizeF(), usual);
    EXPECT_GT(appearance.textZoom(), 100) << "and the course window's with it";
}

} // namespace microvet::ui
