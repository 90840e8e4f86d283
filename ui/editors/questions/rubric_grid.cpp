#include "ui/editors/questions/rubric_grid.h"

#include "ui/editors/page.h"
#include "ui/editors/questions/rubric_edit.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

/// More columns than this cannot be read side by side.
constexpr int mostLevels = 7;

QByteArray levelField(int index) { return "level." + QByteArray::number(index); }

/// The outcome of a criterion as a list of the course's outcomes.
Binding<QString> outcomeOf(const QUuid& criterion)
{
    return mapped<QString, OutcomeRef>(bound(criterion, &RubricCriterion::outcome),
                                       [](const OutcomeRef& ref) { return ref.isNull() ? QString() : ref.target().toString(); },
                                       [](const QString& code, const OutcomeRef&) { return code.isEmpty() ? OutcomeRef() : OutcomeRef(OutcomeId(QUuid(code))); });
}

QList<ListItem> outcomeItems(const Content& content)
{
    QList<ListItem> items;
    for (const Outcome& outcome : content.course.outcomes) items.append({outcome.id.toString(), outcome.statement.simplified()});
    return items;
}

} // namespace

RubricGrid::RubricGrid(FieldHub& hub, const QUuid& rubric, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_rubric(rubric)
    , m_grid(new QGridLayout)
    , m_sum(mutedLabel({}))
    , m_none(mutedLabel(tr("No criteria yet. A criterion says what is looked at; its levels say how well it can be done.")))
    , m_corner(headingLabel(tr("Criterion"), 1))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(em(this, 0.5));
    column->addWidget(m_none);
    column->addLayout(m_grid);
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("Add a criterion"));
    add->setObjectName(hub.objectNameFor(rubric, "addCriterion"));
    auto* addLevel = new QPushButton(icon(QStringLiteral("add")), tr("Add a level"));
    addLevel->setObjectName(hub.objectNameFor(rubric, "addLevel"));
    for (QPushButton* button : {add, addLevel}) button->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &RubricGrid::addCriterion);
    connect(addLevel, &QPushButton::clicked, this, [this] { insertLevel(int(m_columns.size())); });
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(addLevel);
    row->addWidget(m_sum, 1);
    column->addLayout(row);
    connect(&hub.session(), &Session::changed, this, [this](const Diff& diff) {
        if (!this->rubric()) return;
        bool shape = false;
        bool texts = false;
        for (const Change& change : diff.changes) {
            shape = shape || change.field == "criteria" || change.field == "levels" || change.field == "outcomes";
            texts = texts || change.field == "title" || change.field == "points" || change.field == "text";
        }
        if (shape) refresh();
        else if (texts) refreshTexts();
    });
    refresh();
}

const Rubric* RubricGrid::rubric() const { return model::find<Rubric>(m_hub.content(), m_rubric); }

RubricGrid::Column RubricGrid::makeColumn(int index)
{
    Column made;
    made.head = new QWidget;
    auto* row = new QHBoxLayout(made.head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(this, 0.1));
    auto* title = new LineField;
    title->setObjectName(m_hub.objectNameFor(m_rubric, levelField(index)));
    title->setMinimumWidth(fontMetrics().averageCharWidth() * 6);
    m_hub.claimKeys(title);
    made.title = title;
    made.menu = iconButton(QStringLiteral("more"), tr("More about this level"), m_hub.objectNameFor(m_rubric, levelField(index) + ".menu"));
    made.menu->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(made.menu);
    QAction* left = menu->addAction(tr("Add a level to the &left"), this, [this, index] { insertLevel(index); });
    QAction* right = menu->addAction(tr("Add a level to the &right"), this, [this, index] { insertLevel(index + 1); });
    QAction* before = menu->addAction(tr("Move &back"), this, [this, index] { moveLevel(index, index - 1); });
    QAction* after = menu->addAction(tr("Move &on"), this, [this, index] { moveLevel(index, index + 1); });
    QAction* gone = menu->addAction(tr("&Delete this level"), this, [this, index] { removeLevel(index); });
    const QList<std::pair<QAction*, const char*>> names{{left, "left"}, {right, "right"}, {before, "back"}, {after, "on"}, {gone, "delete"}};
    for (const auto& [action, name] : names) action->setObjectName(QString::fromLatin1(name));
    connect(menu, &QMenu::aboutToShow, menu, [this, index, left, right, before, after] {
        for (QAction* add : {left, right}) add->setEnabled(m_columns.size() < mostLevels);
        before->setEnabled(index > 0);
        after->setEnabled(index + 1 < m_columns.size());
    });
    made.menu->setMenu(menu);
    row->addWidget(title, 1);
    row->addWidget(made.menu);
    connect(title, &QLineEdit::textEdited, this, [this, index, title](const QString& text) {
        m_hub.edit(tr("Title of a level"), {m_rubric, levelField(index), title->cursorPosition()}, [&](Content& content) {
            model::modify<Rubric>(content, m_rubric, [&](Rubric& r) {
                for (RubricCriterion& criterion : r.criteria)
                    if (index < criterion.levels.size()) criterion.levels[index].title = text;
            });
        }, true);
    });
    m_hub.watch(m_rubric, levelField(index), title, [] {}, [title](int caret) {
        title->setFocus();
        if (caret >= 0) title->setCursorPosition(caret);
    });
    return made;
}

RubricGrid::Row RubricGrid::makeRow(const QUuid& criterion)
{
    auto* form = new FieldForm(m_hub, criterion);
    form->layout()->setSpacing(em(this, 0.2));
    form->text(tr("Criterion"), &RubricCriterion::text, {.placeholder = tr("What is looked at"), .lines = 3, .hideLabel = true});
    const QList<ListItem> outcomes = outcomeItems(m_hub.content());
    if (!outcomes.isEmpty()) {
        QComboBox* outcome = form->pick(tr("Outcome"), outcomeOf(criterion), outcomes, {.none = tr("No outcome"), .hideLabel = true});
        outcome->setMinimumContentsLength(6);
    }
    auto* buttons = new ItemButtons(m_hub, criterion, tr("criterion"), ItemButtons::All);
    form->add(buttons);
    form->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_hub.markElement(criterion, form);
    return {criterion, form, buttons};
}

QWidget* RubricGrid::makeCell(const QUuid& level)
{
    auto* form = new FieldForm(m_hub, level);
    form->layout()->setSpacing(em(this, 0.2));
    auto* own = mutedLabel({});
    own->setObjectName(QStringLiteral("ownTitle"));
    own->hide();
    form->add(own);
    form->text(tr("Description"), &RubricLevel::text, {.lines = 3, .hideLabel = true});
    QWidget* points = form->number(tr("Points"), &RubricLevel::points, {.least = -1000, .most = 1000, .decimals = 1, .unit = tr("pt"), .hideLabel = true});
    points->setMinimumWidth(fontMetrics().averageCharWidth() * 6);
    m_hub.markElement(level, form);
    return form;
}

void RubricGrid::refresh()
{
    const Rubric* now = rubric();
    if (!now) return;
    while (QLayoutItem* item = m_grid->takeAt(0)) delete item;
    const auto levels = int(levelsOf(*now));
    while (m_columns.size() > levels) {
        m_columns.last().head->hide();
        m_columns.takeLast().head->deleteLater();
    }
    while (m_columns.size() < levels) m_columns.append(makeColumn(int(m_columns.size())));
    QHash<QUuid, Row> rows;
    for (const Row& row : std::as_const(m_rows)) rows.insert(row.id, row);
    QHash<QUuid, QWidget*> cells = std::exchange(m_cells, {});
    m_rows.clear();
    const bool any = !now->criteria.isEmpty();
    m_none->setVisible(!any);
    m_corner->setVisible(any);
    if (any) m_grid->addWidget(m_corner, 0, 0);
    for (int x = 0; x < levels; ++x) {
        m_grid->addWidget(m_columns[x].head, 0, x + 1);
        m_columns[x].head->show();
    }
    int y = 1;
    for (const RubricCriterion& criterion : now->criteria) {
        Row row = rows.take(criterion.id.uuid());
        if (!row.head) row = makeRow(criterion.id.uuid());
        m_rows.append(row);
        m_grid->addWidget(row.head, y, 0, Qt::AlignTop);
        row.head->show();
        int x = 1;
        for (const RubricLevel& level : criterion.levels) {
            QWidget* cell = cells.take(level.id.uuid());
            if (!cell) cell = makeCell(level.id.uuid());
            m_cells.insert(level.id.uuid(), cell);
            m_grid->addWidget(cell, y, x++, Qt::AlignTop);
            cell->show();
        }
        ++y;
    }
    for (const Row& gone : std::as_const(rows)) {
        gone.head->hide();
        gone.head->deleteLater();
    }
    for (QWidget* gone : std::as_const(cells)) {
        gone->hide();
        gone->deleteLater();
    }
    for (int x = 0; x < m_grid->columnCount(); ++x) m_grid->setColumnStretch(x, x <= levels ? 1 : 0);
    refreshTexts();
    scheduleTabOrder(this);
}

void RubricGrid::refreshTexts()
{
    const Rubric* now = rubric();
    if (!now) return;
    for (int x = 0; x < m_columns.size(); ++x) {
        QStringList titles;
        for (const RubricCriterion& criterion : now->criteria)
            if (x < criterion.levels.size() && !titles.contains(criterion.levels[x].title)) titles << criterion.levels[x].title;
        const QString title = titles.size() == 1 ? titles.first() : QString();
        QLineEdit* edit = m_columns[x].title;
        if (edit->text() != title) {
            const int caret = edit->cursorPosition();
            edit->setText(title);
            edit->setCursorPosition(edit->hasFocus() ? std::min(caret, int(title.size())) : 0);
        }
        edit->setPlaceholderText(titles.size() > 1 ? tr("several titles") : tr("Level %1").arg(x + 1));
        edit->setAccessibleName(tr("Title of level %1").arg(x + 1));
        m_columns[x].menu->setAccessibleName(tr("More about level %1").arg(x + 1));
        m_columns[x].menu->setToolTip(m_columns[x].menu->accessibleName());
        for (const RubricCriterion& criterion : now->criteria) {
            if (x >= criterion.levels.size()) continue;
            QWidget* cell = m_cells.value(criterion.levels[x].id.uuid());
            auto* own = cell ? cell->findChild<QLabel*>(QStringLiteral("ownTitle")) : nullptr;
            if (!own) continue;
            own->setText(criterion.levels[x].title);
            own->setVisible(titles.size() > 1);
        }
    }
    for (int y = 0; y < m_rows.size() && y < now->criteria.size(); ++y) {
        const RubricCriterion& criterion = now->criteria[y];
        m_rows[y].buttons->setPlace(tr("criterion %1").arg(y + 1), y == 0, y + 1 == m_rows.size());
        for (auto* text : m_rows[y].head->findChildren<TextField*>()) text->setAccessibleName(tr("Criterion %1").arg(y + 1));
        for (auto* box : m_rows[y].head->findChildren<QComboBox*>()) box->setAccessibleName(tr("Outcome of criterion %1").arg(y + 1));
        for (int x = 0; x < criterion.levels.size(); ++x) {
            QWidget* cell = m_cells.value(criterion.levels[x].id.uuid());
            if (!cell) continue;
            const QString title = criterion.levels[x].title.isEmpty() ? tr("level %1").arg(x + 1) : criterion.levels[x].title;
            for (auto* text : cell->findChildren<TextField*>()) text->setAccessibleName(tr("Criterion %1, %2").arg(y + 1).arg(title));
            for (auto* box : cell->findChildren<QDoubleSpinBox*>()) box->setAccessibleName(tr("Points: criterion %1, %2").arg(y + 1).arg(title));
        }
    }
    m_sum->setText(tr("Most points: %1").arg(QLocale().toString(mostPoints(*now), 'g', 6)));
    m_sum->setVisible(!now->criteria.isEmpty());
}

void RubricGrid::edit(const QString& label, const std::function<void(Rubric&)>& fn)
{
    m_hub.edit(label, {m_rubric, "criteria"}, [&](Content& content) { model::modify<Rubric>(content, m_rubric, fn); });
}

void RubricGrid::addCriterion()
{
    PartId id;
    edit(tr("Add a criterion"), [&](Rubric& r) { id = ui::addCriterion(r); });
    m_hub.reveal({id.uuid(), "text", 0});
}

void RubricGrid::insertLevel(int at)
{
    if (m_columns.size() >= mostLevels) return;
    if (rubric() && rubric()->criteria.isEmpty()) return addCriterion();
    edit(tr("Add a level"), [&](Rubric& r) { ui::insertLevel(r, at); });
    if (at < m_columns.size()) m_columns[at].title->setFocus();
}

void RubricGrid::removeLevel(int at)
{
    edit(tr("Delete a level"), [&](Rubric& r) { ui::removeLevel(r, at); });
}

void RubricGrid::moveLevel(int from, int to)
{
    edit(tr("Move a level"), [&](Rubric& r) { ui::moveLevel(r, from, to); });
    if (to >= 0 && to < m_columns.size()) m_columns[to].title->setFocus();
}

QWidget* makeRubricEditor(FieldHub& hub, const QUuid& rubric)
{
    auto* page = new QWidget;
    auto* column = pageColumn(page);
    column->addWidget(eyebrow(RubricGrid::tr("Rubric")));
    auto* card = new Card;
    auto* form = new FieldForm(hub, rubric);
    makeTitle(form->line(RubricGrid::tr("Title of the rubric"), &Rubric::title));
    card->body()->addWidget(form);
    card->body()->addWidget(new RubricGrid(hub, rubric));
    column->addWidget(card);

    auto* users = new Card;
    users->body()->addWidget(headingLabel(RubricGrid::tr("Questions that are scored by it"), 1.1));
    auto* none = mutedLabel(RubricGrid::tr("None yet. Choose the rubric in an essay or a practical task."));
    users->body()->addWidget(none);
    const QList<QUuid> ids = usersOf(hub.content(), RubricId(rubric));
    none->setVisible(ids.isEmpty());
    for (const QUuid& id : ids) {
        const auto* question = model::find<Question>(hub.content(), id);
        QString words = question ? richtext::toPlainText(question->prompt).simplified() : QString();
        if (words.isEmpty()) words = RubricGrid::tr("Question without words");
        auto* link = new QToolButton;
        link->setIcon(icon(QStringLiteral("question")));
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        link->setAutoRaise(true);
        link->setFocusPolicy(Qt::StrongFocus);
        link->setObjectName(hub.objectNameFor(id, "openUser"));
        const QString shown = words.size() > 60 ? words.left(57) + u'…' : words;
        link->setText(QString(shown).replace(u'&', QStringLiteral("&&")));
        link->setAccessibleName(RubricGrid::tr("Open question: %1").arg(words));
        QObject::connect(link, &QToolButton::clicked, &hub, [&hub, id] { emit hub.openWanted(id); });
        users->body()->addWidget(link);
    }
    column->addWidget(users);
    auto* back = new QPushButton(RubricGrid::tr("All rubrics of the course"));
    back->setObjectName(QStringLiteral("allRubrics"));
    back->setAutoDefault(false);
    QObject::connect(back, &QPushButton::clicked, &hub, [&hub] { emit hub.placeWanted({hub.content().course.id.uuid(), "rubrics", -1}); });
    auto* row = new QHBoxLayout;
    row->addWidget(back);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    return page;
}

} // namespace microvet::ui
