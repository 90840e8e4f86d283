#include "ui/editors/questions/option_list.h"

#include "core/model/options.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

OptionList::OptionList(FieldHub& hub, const QUuid& question, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_question(question)
    , m_column(new IdColumn([this](const QUuid& id) { return makeRow(id); }))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_column->column()->setSpacing(em(this, 0.5));
    column->addWidget(m_column);
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("Add an answer"));
    add->setObjectName(hub.objectNameFor(question, "addOption"));
    add->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    column->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this] {
        Option option;
        option.id = OptionId::make();
        m_hub.edit(tr("Add an answer"), {m_question, "body.options"}, [&](Content& content) {
            model::modify<Question>(content, m_question, [&](Question& q) { if (auto* list = optionsOf(q)) list->append(option); });
        });
        m_hub.reveal({option.id.uuid(), "text", 0});
    });
    connect(m_column, &IdColumn::synced, this, &OptionList::placed);
    m_hub.watch(question, "body.options", this, [this] { refresh(); });
    refresh();
}

QWidget* OptionList::makeRow(const QUuid& id)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.4));
    const auto* question = model::find<Question>(m_hub.content(), m_question);
    const bool single = question && std::holds_alternative<SingleChoice>(question->body);
    QAbstractButton* mark = nullptr;
    if (single) mark = new QRadioButton;
    else mark = new QCheckBox;
    mark->setAutoExclusive(false); // the radio buttons of one question have different parents
    mark->setObjectName(m_hub.objectNameFor(id, "correct"));
    mark->setToolTip(tr("This answer is right"));
    m_hub.claimKeys(mark);
    const auto refreshMark = [this, mark, id] {
        const auto* option = model::find<Option>(m_hub.content(), id);
        if (option) mark->setChecked(option->correct);
    };
    refreshMark();
    m_hub.watch(id, "correct", mark, refreshMark, [mark](int) { mark->setFocus(); });
    connect(mark, &QAbstractButton::clicked, this, [this, id, single, refreshMark](bool on) {
        m_hub.edit(tr("Right answer"), {id, "correct"}, [&](Content& content) {
            model::modify<Question>(content, m_question, [&](Question& q) {
                auto* list = optionsOf(q);
                if (!list) return;
                for (Option& option : *list) {
                    if (option.id.uuid() == id) option.correct = single || on;
                    else if (single) option.correct = false;
                }
            });
        });
        refreshMark();
    });

    auto* form = new FieldForm(m_hub, id);
    form->layout()->setSpacing(em(this, 0.2));
    form->rich(tr("Answer"), &Option::text, {.placeholder = tr("Answer"), .hideLabel = true});
    RichTextEdit* feedback = form->rich(tr("Feedback to this answer"), &Option::feedback,
                                        {.placeholder = tr("Feedback to this answer, if you like"), .hideLabel = true});
    // Feedback belongs to the answer above it, and looks like it.
    setScaledFont(feedback, 0.92);
    feedback->parentWidget()->layout()->setContentsMargins(em(this, 1), 0, 0, 0);
    auto* buttons = new ItemButtons(m_hub, id, {}, ItemButtons::Move | ItemButtons::Delete);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addWidget(form, 1);
    layout->addWidget(buttons, 0, Qt::AlignTop);
    mark->setMinimumHeight(em(this, 1.9));
    m_hub.markElement(id, row);
    return row;
}

void OptionList::refresh()
{
    QList<QUuid> ids;
    const auto* question = model::find<Question>(m_hub.content(), m_question);
    const auto* options = question ? optionsOf(*question) : nullptr;
    if (options)
        for (const Option& option : *options) ids << option.id.uuid();
    m_column->sync(ids);
}

void OptionList::placed()
{
    const QList<QUuid>& ids = m_column->ids();
    for (int i = 0; i < ids.size(); ++i) {
        QWidget* row = m_column->widgetFor(ids[i]);
        if (!row) continue;
        const QString what = tr("answer %1").arg(i + 1);
        row->findChild<ItemButtons*>()->setPlace(what, i == 0, i + 1 == ids.size());
        row->findChild<QAbstractButton*>(m_hub.objectNameFor(ids[i], "correct"))->setAccessibleName(tr("Right: %1").arg(what));
        const QList<RichTextEdit*> texts = row->findChildren<RichTextEdit*>();
        if (texts.size() == 2) {
            texts[0]->setAccessibleName(tr("Answer %1").arg(i + 1));
            texts[1]->setAccessibleName(tr("Feedback to answer %1").arg(i + 1));
        }
    }
}

} // namespace microvet::ui
