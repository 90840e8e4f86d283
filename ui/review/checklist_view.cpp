#include "ui/review/checklist_view.h"

#include "core/review/words.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace microvet::ui {
using model::ChecklistAnswer;
using model::ItemVerdict;

ChecklistView::ChecklistView(const review::Template& checklist, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("checklist"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(em(this, 0.7));
    for (const review::ItemGroup& group : checklist.groups) {
        auto* heading = headingLabel(group.title, 1.15, this);
        heading->setTextFormat(Qt::PlainText);
        column->addWidget(heading);
        for (const review::Item& item : group.items)
            column->addWidget(makeRow(item));
    }
    column->addStretch(1);
}

QWidget* ChecklistView::makeRow(const review::Item& item)
{
    auto* card = new Card(this);
    auto* text = new QLabel(item.must ? tr("%1 (must be met)").arg(item.text) : item.text, card);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    if (item.must) setScaledFont(text, 1, QFont::DemiBold);
    auto* verdict = new QComboBox(card);
    verdict->setObjectName(QStringLiteral("checklistVerdict-") + item.id);
    for (ItemVerdict value :
         {ItemVerdict::Unset, ItemVerdict::Met, ItemVerdict::Partly, ItemVerdict::NotMet, ItemVerdict::NotApplicable})
        verdict->addItem(review::nameOf(value), int(value));
    verdict->setAccessibleName(item.text);
    verdict->setFocusPolicy(Qt::StrongFocus);
    giveTip(verdict, item.help.isEmpty() ? tr("Your answer to this item.") : item.help);
    auto* comment = new TextField(2, card);
    comment->setObjectName(QStringLiteral("checklistComment-") + item.id);
    comment->setAccessibleName(tr("Comment: %1").arg(item.text));
    comment->setPlaceholderText(tr("What is missing, and where"));
    giveTip(comment, tr("Asked for where an item is not met."));
    auto* row = new QHBoxLayout;
    row->addWidget(text, 1);
    row->addWidget(verdict, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    if (!item.help.isEmpty()) {
        auto* help = mutedLabel(item.help, card);
        help->setTextFormat(Qt::PlainText);
        card->body()->addWidget(help);
    }
    card->body()->addWidget(comment);
    const Row made{verdict, comment};
    m_items << item.id;
    m_rows.insert(item.id, made);
    fit(made);
    connect(verdict, &QComboBox::currentIndexChanged, this, [this, made] {
        fit(made);
        if (!m_filling) emit edited();
    });
    connect(comment, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling) emit edited();
    });
    return card;
}

/// Room for a reason where one is asked for; what was written is never out of sight.
void ChecklistView::fit(const Row& row)
{
    const auto value = ItemVerdict(row.verdict->currentData().toInt());
    const bool asked =
        value == ItemVerdict::Partly || value == ItemVerdict::NotMet || value == ItemVerdict::NotApplicable;
    row.comment->setVisible(asked || !row.comment->toPlainText().isEmpty());
}

QList<ChecklistAnswer> ChecklistView::answers() const
{
    QList<ChecklistAnswer> list;
    QHash<QString, ChecklistAnswer> before;
    for (const ChecklistAnswer& answer : m_answers)
        before.insert(answer.item, answer);
    for (const QString& item : m_items) {
        const Row row = m_rows.value(item);
        ChecklistAnswer answer = before.take(item);
        answer.item = item;
        const auto value = ItemVerdict(row.verdict->currentData().toInt());
        if (answer.verdict.value() != value)
            answer.verdict = value; // a code of a newer version shows as none, and stays
        answer.comment = row.comment->toPlainText().trimmed();
        if (value != ItemVerdict::Unset || !answer.comment.isEmpty() || !answer.verdict.code().isEmpty())
            list.append(answer);
    }
    for (const ChecklistAnswer& answer : m_answers)
        if (before.contains(answer.item)) list.append(answer);
    return list;
}

void ChecklistView::setAnswers(const QList<ChecklistAnswer>& answers)
{
    m_filling = true;
    m_answers = answers;
    QHash<QString, ChecklistAnswer> given;
    for (const ChecklistAnswer& answer : answers)
        given.insert(answer.item, answer);
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        const ChecklistAnswer answer = given.value(it.key());
        it->verdict->setCurrentIndex(std::max(0, it->verdict->findData(int(answer.verdict.value()))));
        if (it->comment->toPlainText().trimmed() != answer.comment) it->comment->setPlainText(answer.comment);
        fit(*it);
    }
    m_filling = false;
}

} // namespace microvet::ui
