#include "ui/outline/outline_panel.h"

#include "ui/outline/outline_filter.h"
#include "ui/outline/outline_view.h"
#include "ui/outline/value_tree_model.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

OutlinePanel::OutlinePanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new ValueTreeModel(session, {}, this))
    , m_view(new OutlineView(this))
    , m_filterLine(new QLineEdit(this))
    , m_noMatch(new QLabel(this))
    , m_empty(new QWidget(this))
    , m_blockMenu(new QMenu(this))
    , m_addMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("outlinePanel"));
    setAccessibleName(tr("Outline"));
    m_view->setModel(m_model);
    m_filter = new OutlineFilter(*m_view);
    makeActions();
    makeLayout();

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_quiet) m_announceLater.start();
        updateActions();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutlinePanel::updateActions);
    connect(m_view, &QTreeView::clicked, this, [this] {
        m_announced = {}; // a click on the row that is shown already leads back to it
        m_announceLater.start();
    });
    connect(m_view, &OutlineView::openWanted, this, [this](const QModelIndex& index) {
        m_announceLater.stop();
        announce();
        emit openWanted(placeOf(index));
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &OutlinePanel::showMenu);
    connect(m_model, &ValueTreeModel::dropped, this, &OutlinePanel::select);
    connect(m_model, &ValueTreeModel::troubled, this, &OutlinePanel::troubled);
    connect(m_view, &OutlineView::handoutDropped, this, &OutlinePanel::handoutWanted);
    connect(&session, &Session::changed, this, [this] {
        updateActions();
        updateEmpty();
    });
    connect(&session, &Session::readOnlyChanged, this, &OutlinePanel::updateActions);
    connect(&session, &Session::placeWanted, this, [this](const document::Place& place) { setCurrent(place.element); });
    connect(m_filterLine, &QLineEdit::textChanged, m_filter, &OutlineFilter::setText);
    connect(m_filter, &OutlineFilter::applied, this, [this] {
        m_noMatch->setVisible(m_filter->isActive() && m_filter->matches() == 0);
    });
    m_announceLater.setSingleShot(true);
    m_announceLater.setInterval(0); // holding an arrow key shows the row where it comes to rest
    connect(&m_announceLater, &QTimer::timeout, this, &OutlinePanel::announce);

    // A course opens with its modules in sight.
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row, 0); m_model->rowKind(index) == Row::Module) m_view->expand(index);
    setCurrent(session.course().id.uuid());
    updateActions();
    updateEmpty();
}

void OutlinePanel::makeLayout()
{
    const int gap = fontMetrics().averageCharWidth();
    m_filterLine->setObjectName(QStringLiteral("outlineFilter"));
    m_filterLine->setPlaceholderText(tr("Filter the outline"));
    m_filterLine->setAccessibleName(tr("Filter the outline"));
    m_filterLine->setClearButtonEnabled(true);
    m_filterLine->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);

    m_view->setObjectName(QStringLiteral("outlineView"));
    m_view->setAccessibleName(tr("Outline of the course"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    const auto [layout, tools] = panelLayout(this, m_filterLine);
    auto* addButton = new QToolButton(this);
    addButton->setObjectName(QStringLiteral("outlineAdd"));
    addButton->setText(tr("Add"));
    addButton->setAccessibleName(tr("Add to the outline"));
    addButton->setIcon(icon(QStringLiteral("add")));
    addButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton->setPopupMode(QToolButton::InstantPopup);
    addButton->setMenu(m_addMenu);
    addButton->setAutoRaise(true);
    addButton->setFocusPolicy(Qt::TabFocus);
    tools->addWidget(addButton);
    tools->addStretch();
    QWidget* last = addButton;
    for (const char* name : {"outlineMoveUp", "outlineMoveDown", "outlineDuplicate", "outlineDelete"}) {
        auto* button = new QToolButton(this);
        QAction* action = m_actions.value(QLatin1String(name));
        button->setDefaultAction(action);
        button->setObjectName(QLatin1String(name) + QStringLiteral("Button"));
        button->setAccessibleName(action->iconText());
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        tools->addWidget(button);
        setTabOrder(last, button);
        last = button;
    }

    m_noMatch->setObjectName(QStringLiteral("outlineNoMatch"));
    m_noMatch->setText(tr("No row holds these words."));
    m_noMatch->setWordWrap(true);
    m_noMatch->setMargin(gap);
    m_noMatch->hide();

    m_empty->setObjectName(QStringLiteral("outlineEmpty"));
    auto* emptyLayout = new QVBoxLayout(m_empty);
    emptyLayout->setContentsMargins(gap, gap, gap, gap);
    auto* sentence = new QLabel(tr("The course has no modules yet. A module is a part of the course with a few units that "
                                   "learners take one after the other."), m_empty);
    sentence->setWordWrap(true);
    auto* first = new QPushButton(icon(QStringLiteral("add")), tr("Add the first module"), m_empty);
    first->setObjectName(QStringLiteral("outlineFirstModule"));
    connect(first, &QPushButton::clicked, this, &OutlinePanel::addModule);
    emptyLayout->addWidget(sentence);
    emptyLayout->addWidget(first);

    layout->addWidget(m_noMatch);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty);
    setTabOrder(m_filterLine, addButton);
    setTabOrder(last, m_view);
    setTabOrder(m_view, first);
    setFocusProxy(m_view);
}

void OutlinePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) m_view->viewport()->update();
}

document::Place OutlinePanel::placeOf(const QModelIndex& index) const
{
    switch (m_model->rowKind(index)) {
    case Row::Outcomes: return {m_session.course().id.uuid(), "outcomes"};
    case Row::Assessments: return {m_session.course().id.uuid(), "assessments"};
    case Row::Delivery: return {m_session.course().id.uuid(), "delivery"};
    default: return {m_model->idOf(index), {}};
    }
}

void OutlinePanel::announce()
{
    const QModelIndex index = m_view->currentIndex();
    const QUuid id = m_model->idOf(index);
    if (id.isNull() || id == m_announced) return;
    m_announced = id;
    const document::Place place = placeOf(index);
    if (!isGroup(m_model->rowKind(index))) emit elementActivated(id);
    emit placeActivated(place);
}

QUuid OutlinePanel::current() const { return m_model->idOf(m_view->currentIndex()); }

void OutlinePanel::setCurrent(const QUuid& id)
{
    const QModelIndex index = m_model->indexNear(id);
    if (!index.isValid()) return;
    const QScopedValueRollback quiet(m_quiet, true);
    m_announceLater.stop();
    m_announced = m_model->idOf(index);
    if (index != m_view->currentIndex() || !m_view->selectionModel()->isSelected(index))
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
}

void OutlinePanel::updateEmpty() { m_empty->setVisible(m_session.course().modules.isEmpty()); }

QList<Item> OutlinePanel::selected() const
{
    QList<Item> items;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        items.append({m_model->rowKind(index), m_model->idOf(index)});
    return items;
}

Item OutlinePanel::currentItem() const
{
    const QModelIndex index = m_view->currentIndex();
    return {m_model->rowKind(index), m_model->idOf(index)};
}

void OutlinePanel::select(const QList<QUuid>& ids)
{
    if (ids.isEmpty()) return;
    QItemSelection selection;
    for (const QUuid& id : ids)
        if (const QModelIndex index = m_model->indexOf(id); index.isValid()) selection.select(index, index);
    const QModelIndex first = m_model->indexOf(ids.first());
    if (!first.isValid()) return;
    m_view->scrollTo(first);
    m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

} // namespace microvet::ui
