#include "ui/editors/questions/question_list.h"

#include "ui/editors/questions/question_card.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/widgets/code_names.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

/// So many questions are open when a list is first shown; more would hide the list.
constexpr int openAtFirst = 2;

/// Cards that stand at once; those of a large pool follow while the user looks at these.
constexpr int builtAtOnce = 30;

} // namespace

QuestionList::QuestionList(FieldHub& hub, const ListAccess& access, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_access(access)
    , m_column(new IdColumn([this](const QUuid& id) -> QWidget* { return new QuestionCard(m_hub, id); }))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_column);
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("Add a question"));
    add->setObjectName(hub.objectNameFor(access.owner, "addQuestion"));
    add->setAutoDefault(false);
    auto* menu = new QMenu(add);
    for (const QuestionType& type : questionTypes()) {
        QAction* action = menu->addAction(questionTypeName(type.code), this, [this, code = type.code] { addQuestion(code); });
        action->setObjectName(type.code);
    }
    add->setMenu(menu);
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_column, &IdColumn::synced, this, [this] {
        for (int i = 0; i < m_column->ids().size(); ++i)
            if (auto* card = qobject_cast<QuestionCard*>(m_column->widgetFor(m_column->ids()[i])))
                card->setPlace(i, int(m_column->ids().size()));
    });
    m_hub.watch(access.owner, access.field, this, [this] { refresh(); });
    m_hub.beforeReveal(access.owner, this, [this] { m_column->makeAll(); });
    refresh();
    if (m_column->ids().size() <= openAtFirst)
        for (const QUuid& id : m_column->ids())
            qobject_cast<QuestionCard*>(m_column->widgetFor(id))->section()->setExpanded(true);
}

void QuestionList::refresh() { m_column->sync(m_access.ids(m_hub.content()), builtAtOnce); }

QUuid QuestionList::addQuestion(const QString& code)
{
    const QuestionType* type = questionType(code);
    if (!type) return {};
    QUuid id;
    m_hub.edit(tr("Add a question"), {m_access.owner, m_access.field}, [&](Content& content) {
        id = m_access.append(content);
        model::modify<Question>(content, id, [&](Question& question) { question.body = type->fresh(); });
    });
    m_column->makeAll();
    m_hub.reveal({id, "prompt", 0});
    return id;
}

} // namespace microvet::ui
