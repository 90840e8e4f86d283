#include "ui/programme/view_menu.h"

#include "ui/programme/keeping/name_cover.h"
#include "ui/shell/appearance.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QMenu>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ProgrammeWindow)
};

QAction* addTo(QMenu* menu, const char* name, const QString& text, const QList<QKeySequence>& keys)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    return action;
}

} // namespace

void fillViewMenu(QMenu* menu, NameCover* cover, QWidget* hidden, Appearance* appearance, QWidget* shown)
{
    QAction* hide = addTo(menu, "programmeHideNames", Tr::tr("&Hide names, for pictures and projectors"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
    hide->setCheckable(true);
    QObject::connect(hide, &QAction::triggered, cover, [cover] { cover->setOn(!cover->isOn()); });
    QObject::connect(cover, &NameCover::turned, menu, [hide, hidden](bool on) {
        hide->setChecked(on);
        hidden->setVisible(on);
    });
    if (!appearance) return;
    menu->addSeparator();
    QAction* larger = addTo(menu, "programmeZoomIn", Tr::tr("&Larger text"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    QAction* smaller = addTo(menu, "programmeZoomOut", Tr::tr("&Smaller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    QAction* usual = addTo(menu, "programmeZoomUsual", Tr::tr("&Usual text size"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    QObject::connect(larger, &QAction::triggered, appearance, [appearance] { appearance->stepTextZoom(1); });
    QObject::connect(smaller, &QAction::triggered, appearance, [appearance] { appearance->stepTextZoom(-1); });
    QObject::connect(usual, &QAction::triggered, appearance, [appearance] { appearance->setTextZoom(100); });
    QObject::connect(appearance, &Appearance::textZoomChanged, shown, [shown](int percent) { setTextZoom(shown, percent); });
    setTextZoom(shown, appearance->textZoom());
}

} // namespace microvet::ui
