#include "ui/programme/edit_menu.h"

#include "ui/programme/programme_link.h"
#include "ui/programme/records/record_list.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

namespace microvet::ui {

using programme::Step;

namespace {

/// Of the page, what one works in: the rows of its list, else whatever comes first.
QWidget* mainPart(QWidget* page, RecordList* list)
{
    if (list && list->table()->isVisible()) return list->table();
    for (QWidget* next = page->nextInFocusChain(); next && next != page; next = next->nextInFocusChain())
        if (page->isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)) return next;
    return nullptr;
}

} // namespace

EditMenu::EditMenu(QMenu* menu, ProgrammeLink& link, const Window& window)
    : QObject(menu)
    , m_link(link)
    , m_window(window)
{
    m_undo = add(menu, "programmeUndo", tr("&Take back"), QKeySequence::Undo, [this] {
        m_link.undo(this, [this](const Status& status, const programme::Conflict&) { answer(status); });
    });
    m_redo = add(menu, "programmeRedo", tr("&Do again"), QKeySequence::Redo, [this] { redo(); });
    menu->addSeparator();
    m_find = add(menu, "programmeFind", tr("&Find in the list"), QKeySequence::Find, [this] {
        if (RecordList* shown = list()) shown->beginSearch();
    });
    m_new = add(menu, "programmeNewEntry", tr("&New entry…"), QKeySequence::New, [this] {
        if (RecordList* shown = list()) shown->addRecord();
    });
    m_together = add(menu, "programmeTogether", tr("&Change a field of the chosen entries…"), {}, [this] {
        if (RecordList* shown = list()) shown->changeChosen();
    });
    menu->addSeparator();
    m_next = add(menu, "programmeNextPart", tr("&Go to the other part of the window"), QKeySequence(Qt::Key_F6), [this] { nextPart(); });
    // What the page has is known when the menu opens; a key asks by itself.
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const RecordList* shown = list();
        m_find->setEnabled(shown);
        m_new->setEnabled(shown);
        m_together->setEnabled(shown && !shown->chosen().isEmpty() && shown->canChangeChosen());
    });
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction* action : {m_find, m_new, m_together}) action->setEnabled(true);
    });
    connect(&link, &ProgrammeLink::opened, this, &EditMenu::update);
    connect(&link, &ProgrammeLink::changed, this, &EditMenu::update);
    connect(&link, &ProgrammeLink::failed, this, &EditMenu::update);
    update();
}

QAction* EditMenu::add(QMenu* menu, const char* name, const QString& text, const QKeySequence& key, std::function<void()> then)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, std::move(then));
    return action;
}

RecordList* EditMenu::list() const
{
    QWidget* page = m_link.isOpen() ? m_window.page() : nullptr;
    if (!page) return nullptr;
    auto* whole = qobject_cast<RecordList*>(page);
    return whole ? whole : page->findChild<RecordList*>();
}

void EditMenu::update()
{
    const QString last = m_link.isOpen() ? m_link.lastStep() : QString();
    m_undo->setEnabled(!last.isEmpty());
    m_undo->setText(last.isEmpty() ? tr("&Take back") : tr("&Take back: %1").arg(QString(last).replace(QLatin1Char('&'), QLatin1String("&&"))));
    m_redo->setEnabled(false);
    m_redo->setText(tr("&Do again"));
    if (!m_link.isOpen()) return;
    m_link.read<Step>(
        this, [](programme::Store& store) { return store.lastTakenBack(); },
        [this](Result<Step> step) {
            if (!step.ok() || step->id.isEmpty() || !m_link.isOpen()) return;
            m_redo->setEnabled(true);
            m_redo->setText(tr("&Do again: %1").arg(step->label.replace(QLatin1Char('&'), QLatin1String("&&"))));
        });
}

void EditMenu::redo()
{
    m_link.run(
        this,
        [](programme::Store& store) -> Status {
            const auto step = store.lastTakenBack();
            if (!step.ok()) return step.error();
            return step->id.isEmpty() ? Status() : store.redo(*step);
        },
        [this](const Status& status, const programme::Conflict&) { answer(status); });
}

void EditMenu::answer(const Status& status)
{
    // What the pages said of the step is not so any more.
    if (status.ok())
        for (SaidNotice* said : m_window.navigation->window()->findChildren<SaidNotice*>(QStringLiteral("pageSaid")))
            said->hide();
    m_window.say(status);
}

void EditMenu::nextPart()
{
    QWidget* page = m_link.isOpen() ? m_window.page() : nullptr;
    if (!page) return;
    if (!m_window.navigation->hasFocus()) return m_window.navigation->setFocus(Qt::TabFocusReason);
    if (QWidget* part = mainPart(page, list())) part->setFocus(Qt::TabFocusReason);
}

} // namespace microvet::ui
