#include "ui/handout/handout_source.h"
#include "ui/outline/outline_clipboard.h"
#include "ui/outline/outline_filter.h"
#include "ui/outline/outline_panel.h"
#include "ui/outline/outline_view.h"
#include "ui/outline/value_tree_model.h"
#include "ui/shell/mnemonics.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/code_names.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

namespace microvet::ui {

QAction* OutlinePanel::add(const QString& name, const QString& text, const QString& iconName,
                           const QList<QKeySequence>& keys, void (OutlinePanel::*slot)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    if (!iconName.isEmpty()) action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    //: a command and its keys, in a tooltip: "Move up (Alt+Up)"
    if (!keys.isEmpty()) action->setToolTip(tr("%1 (%2)").arg(action->toolTip(), keys.first().toString(QKeySequence::NativeText)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_view->addAction(action);
    m_actions.insert(name, action);
    return action;
}

void OutlinePanel::makeActions()
{
    const auto key = [](QKeyCombination code) { return QKeySequence(code); };
    using P = OutlinePanel;
    QAction* module = add(QStringLiteral("outlineAddModule"), tr("Add &module"), QStringLiteral("module"), {}, &P::addModule);
    QAction* unit = add(QStringLiteral("outlineAddUnit"), tr("Add &unit"), QStringLiteral("unit"), {}, &P::addUnit);
    QAction* outcome = add(QStringLiteral("outlineAddOutcome"), tr("Add learning &outcome"), QStringLiteral("outcome"), {}, &P::addOutcome);
    QAction* assessment = add(QStringLiteral("outlineAddAssessment"), tr("Add &assessment"), QStringLiteral("assessment"), {}, &P::addAssessment);
    QAction* question = add(QStringLiteral("outlineAddQuestion"), tr("Add &question"), QStringLiteral("question"), {}, &P::addQuestion);
    QAction* sibling = add(QStringLiteral("outlineAddSibling"), tr("Add one of the &same kind"), QStringLiteral("add"),
                           {key(Qt::Key_Insert), key(Qt::CTRL | Qt::Key_Return), key(Qt::CTRL | Qt::Key_Enter)}, &P::addSibling);
    QAction* rename = add(QStringLiteral("outlineRename"), tr("&Rename"), {}, {key(Qt::Key_F2)}, &P::rename);
    QAction* duplicate = add(QStringLiteral("outlineDuplicate"), tr("&Duplicate"), QStringLiteral("duplicate"),
                             {key(Qt::CTRL | Qt::Key_D)}, &P::duplicateSelected);
    QAction* removal = add(QStringLiteral("outlineDelete"), tr("De&lete"), QStringLiteral("delete"), {key(Qt::Key_Delete)},
                          &P::removeSelected);
    QAction* copy = add(QStringLiteral("outlineCopy"), tr("&Copy"), {}, {QKeySequence(QKeySequence::Copy)}, &P::copy);
    QAction* cut = add(QStringLiteral("outlineCut"), tr("Cu&t"), {}, {QKeySequence(QKeySequence::Cut)}, &P::cut);
    QAction* paste = add(QStringLiteral("outlinePaste"), tr("&Paste"), {}, {QKeySequence(QKeySequence::Paste)}, &P::paste);
    QAction* up = add(QStringLiteral("outlineMoveUp"), tr("Move &up"), QStringLiteral("move-up"), {key(Qt::ALT | Qt::Key_Up)}, &P::moveUp);
    QAction* down = add(QStringLiteral("outlineMoveDown"), tr("Move d&own"), QStringLiteral("move-down"),
                        {key(Qt::ALT | Qt::Key_Down)}, &P::moveDown);
    QAction* previous = add(QStringLiteral("outlineMovePrevious"), tr("Move into the one &before"), {},
                            {key(Qt::ALT | Qt::Key_Left)}, &P::movePrevious);
    QAction* next = add(QStringLiteral("outlineMoveNext"), tr("Move into the &next one"), {}, {key(Qt::ALT | Qt::Key_Right)},
                        &P::moveNext);
    QAction* expand = add(QStringLiteral("outlineExpandAll"), tr("E&xpand all"), {}, {}, &P::expandAll);
    QAction* collapse = add(QStringLiteral("outlineCollapseAll"), tr("Colla&pse all"), {}, {}, &P::collapseAll);

    QAction* handout = add(QStringLiteral("outlineHandout"), tr("From a &handout…"), QStringLiteral("handout"), {}, &P::askHandout);

    m_blockMenu->setTitle(tr("Add &block"));
    m_blockMenu->setObjectName(QStringLiteral("outlineBlockMenu"));
    m_blockMenu->setIcon(icon(QStringLiteral("block-text")));
    for (const QString& type : blockTypeCodes()) {
        QAction* block = m_blockMenu->addAction(icon(QStringLiteral("block-") + type), blockTypeName(type));
        block->setObjectName(QStringLiteral("outlineAddBlock-") + type);
        connect(block, &QAction::triggered, this, [this, type] { addRow(Row::Block, type); });
    }
    giveMnemonics(m_blockMenu);
    const auto line = [this] {
        auto* separator = new QAction(this);
        separator->setSeparator(true);
        return separator;
    };
    const QList<QAction*> adding{module, unit, m_blockMenu->menuAction(), outcome, assessment, question, handout};
    m_addMenu->setObjectName(QStringLiteral("outlineAddMenu"));
    m_addMenu->addActions(adding);
    m_menuActions = adding;
    m_menuActions << sibling << line() << rename << duplicate << removal << line() << cut << copy << paste << line() << up << down
                  << previous << next << line() << expand << collapse;
}

void OutlinePanel::showMenu(const QPoint& at)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("outlineContextMenu"));
    menu.addActions(m_menuActions);
    menu.addSeparator();
    // Its key and its place in the menus are those of the window, as fields have it, too.
    QAction* comment = menu.addAction(icon(QStringLiteral("comment")), tr("Add a commen&t…"), this, [this] { emit commentWanted(placeOf(m_view->currentIndex())); });
    comment->setObjectName(QStringLiteral("outlineComment"));
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void OutlinePanel::updateActions()
{
    const QList<Item> items = topmost(m_session.content(), selected());
    const bool any = !items.isEmpty();
    const bool mayEdit = !m_session.isReadOnly();
    const auto enable = [&](const char* name, bool on) { m_actions.value(QLatin1String(name))->setEnabled(on && mayEdit); };
    for (const char* name : {"outlineAddModule", "outlineAddOutcome", "outlineAddAssessment", "outlineAddSibling", "outlinePaste", "outlineHandout"}) enable(name, true);
    const auto fits = [&](Row row) { return bool(landingFor(row)); };
    enable("outlineAddUnit", fits(Row::Unit));
    enable("outlineAddQuestion", fits(Row::Question));
    m_blockMenu->menuAction()->setEnabled(fits(Row::Block) && mayEdit);
    enable("outlineRename", m_view->currentIndex().flags() & Qt::ItemIsEditable);
    enable("outlineDelete", any);
    enable("outlineDuplicate", any);
    m_actions.value(QStringLiteral("outlineCopy"))->setEnabled(any);
    enable("outlineCut", any);
    const auto canStep = [&](Step step) { return bool(stepLanding(m_session.content(), items, step)); };
    enable("outlineMoveUp", canStep(Step::Up));
    enable("outlineMoveDown", canStep(Step::Down));
    enable("outlineMovePrevious", canStep(Step::Previous));
    enable("outlineMoveNext", canStep(Step::Next));
}

Landing OutlinePanel::landingFor(Row row) const
{
    const QModelIndex current = m_view->currentIndex();
    for (QModelIndex up = current; up.isValid(); up = up.parent()) {
        if (m_model->rowKind(up) == row) return m_model->landing(row, up.row() + 1, up.parent());
        if (m_model->rowKind(up) == parentOf(row)) return m_model->landing(row, -1, up);
    }
    const model::Course& course = m_session.course();
    switch (row) {
    case Row::Module: case Row::Outcome: case Row::Assessment: return {course.id.uuid(), -1};
    case Row::Unit: return course.modules.isEmpty() ? Landing() : Landing{course.modules.last().id.uuid(), -1};
    default: return {};
    }
}

void OutlinePanel::addRow(Row row, const QString& blockType)
{
    const QUuid id = addElement(m_session, row, landingFor(row), blockType);
    const QModelIndex index = m_model->indexOf(id);
    if (!index.isValid()) return;
    m_filterLine->clear(); // or the new row could not be seen
    select({id});
    m_view->setFocus(Qt::OtherFocusReason);
    // A module or unit wants its title first; an outcome is a sentence, which its page has room and help for.
    if (row == Row::Module || row == Row::Unit || row == Row::Assessment) m_view->edit(index);
    if (row == Row::Outcome) emit openWanted({id, "statement", 0});
}

void OutlinePanel::addModule() { addRow(Row::Module); }
void OutlinePanel::addUnit() { addRow(Row::Unit); }
void OutlinePanel::addOutcome() { addRow(Row::Outcome); }
void OutlinePanel::addAssessment() { addRow(Row::Assessment); }
void OutlinePanel::addQuestion() { addRow(Row::Question); }

void OutlinePanel::addSibling()
{
    switch (currentItem().row) {
    case Row::Outcomes: case Row::Outcome: addRow(Row::Outcome); break;
    case Row::Assessments: case Row::Assessment: addRow(Row::Assessment); break;
    case Row::Unit: addRow(Row::Unit); break;
    case Row::Block: addRow(Row::Block, QStringLiteral("text")); break;
    case Row::Question: addRow(Row::Question); break;
    case Row::Root: case Row::Course: case Row::Module: case Row::Delivery: addRow(Row::Module); break;
    }
}

void OutlinePanel::rename()
{
    const QModelIndex index = m_view->currentIndex();
    if (index.flags() & Qt::ItemIsEditable) m_view->edit(index);
}

void OutlinePanel::removeSelected()
{
    const QList<Item> items = topmost(m_session.content(), selected());
    if (items.isEmpty()) return;
    // Where the user stands afterwards: behind what goes, else in front of it, else above.
    QSet<QUuid> going;
    for (const Item& item : items) going.insert(item.id);
    const QModelIndex last = m_model->indexOf(items.last().id);
    QModelIndex next = last.siblingAtRow(last.row() + 1);
    while (next.isValid() && going.contains(m_model->idOf(next))) next = next.siblingAtRow(next.row() + 1);
    if (!next.isValid() || m_model->rowKind(next) != m_model->rowKind(last)) {
        next = last.siblingAtRow(last.row() - 1);
        while (next.isValid() && going.contains(m_model->idOf(next))) next = next.siblingAtRow(next.row() - 1);
    }
    if (!next.isValid()) next = last.parent();
    while (next.isValid() && going.contains(m_model->idOf(next))) next = next.parent();
    const QUuid neighbour = m_model->idOf(next);
    if (removeElements(m_session, items) && !neighbour.isNull()) {
        select({neighbour});
        m_announceLater.start();
    }
}

void OutlinePanel::duplicateSelected() { select(duplicateElements(m_session, selected())); }

void OutlinePanel::moveSelected(Step step)
{
    const QList<Item> items = topmost(m_session.content(), selected());
    const QUuid current = m_model->idOf(m_view->currentIndex());
    if (moveElements(m_session, items, stepLanding(m_session.content(), items, step)).isEmpty()) return;
    if (const QModelIndex index = m_model->indexOf(current); index.isValid()) m_view->scrollTo(index);
}

void OutlinePanel::moveUp() { moveSelected(Step::Up); }
void OutlinePanel::moveDown() { moveSelected(Step::Down); }
void OutlinePanel::movePrevious() { moveSelected(Step::Previous); }
void OutlinePanel::moveNext() { moveSelected(Step::Next); }

void OutlinePanel::copy()
{
    if (QMimeData* packed = packElements(m_session, selected())) QGuiApplication::clipboard()->setMimeData(packed);
}

void OutlinePanel::cut()
{
    copy();
    removeSelected();
}

void OutlinePanel::paste()
{
    const Parcels parcels = unpackElements(QGuiApplication::clipboard()->mimeData());
    QList<std::pair<Parcel, Landing>> list;
    for (const Parcel& parcel : parcels.parcels)
        if (const Landing landing = landingFor(parcel.row)) list.append({parcel, landing});
    if (parcels.parcels.isEmpty()) {
        // Whoever pastes a text here wants modules and units of it.
        if (offersHandout(QGuiApplication::clipboard()->mimeData())) emit handoutWanted(QGuiApplication::clipboard()->mimeData());
        return;
    }
    if (list.isEmpty()) {
        emit troubled(tr("What was copied does not fit here. Choose the unit, module or assessment that it shall go into, "
                         "then paste again."));
        return;
    }
    pasteParcels(m_session, parcels, list, this, [this](const QList<QUuid>& ids, const QString& trouble) {
        select(ids);
        if (!trouble.isEmpty()) emit troubled(trouble);
    });
}

void OutlinePanel::askHandout() { emit handoutWanted(nullptr); }

void OutlinePanel::expandAll() { m_view->expandAll(); }

void OutlinePanel::collapseAll()
{
    m_view->collapseAll();
    // The current row may be out of sight now: stand on what holds it.
    QModelIndex top = m_view->currentIndex();
    while (top.parent().isValid()) top = top.parent();
    if (top.isValid()) m_view->setCurrentIndex(top);
}

} // namespace microvet::ui
