#include "ui/programme/records/reference_field.h"

#include "core/programme/following/policy_versions.h"
#include "core/programme/listing.h"

#include <QAbstractProxyModel>
#include <QCompleter>
#include <QLineEdit>

namespace microvet::ui {

ReferenceField::ReferenceField(ProgrammeLink& link, const programme::Kind& kind, QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    lineEdit()->setPlaceholderText(tr("None"));
    addItem({}, QUuid());
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling || currentIndex() < 0) return;
        m_id = currentData().toUuid();
        emit edited();
    });
    connect(completer(), qOverload<const QModelIndex&>(&QCompleter::highlighted), this, [this](const QModelIndex& index) {
        m_pointedAt = static_cast<QAbstractProxyModel*>(completer()->completionModel())->mapToSource(index).row();
    });
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { m_pointedAt = -1; });
    // Before the completer says what was chosen by Return: it would find nothing any more in a field that was set back.
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ReferenceField::takeTyped);
    using Choices = QList<std::pair<QUuid, QString>>;
    link.read<Choices>(
        this,
        [kind = &kind](programme::Store& store) {
            return kind == &programme::Policy::kind() ? programme::versionChoices(store) : programme::choices(store, *kind);
        },
        [this](Result<Choices> choices) {
            if (!choices.ok()) return;
            m_filling = true;
            for (const auto& [id, name] : std::as_const(*choices))
                addItem(name, id);
            m_filling = false;
            showId();
        });
}

/// What was typed and is no name in the list says nothing: the field shows again what it holds.
void ReferenceField::takeTyped()
{
    const QString text = currentText().trimmed();
    const int row = text.isEmpty() ? 0 : rowOf(text);
    const QUuid id = row < 0 ? m_id : itemData(row).toUuid();
    m_pointedAt = -1;
    const bool other = id != m_id;
    m_id = id;
    showId();
    if (other) emit edited();
}

/// Of several of one name the one that was pointed at; of what is only a part of a name the one that has it.
int ReferenceField::rowOf(const QString& text) const
{
    if (m_pointedAt > 0 && itemText(m_pointedAt) == text) return m_pointedAt;
    if (itemText(findData(m_id)) == text) return findData(m_id);
    if (const int whole = findText(text, Qt::MatchFixedString); whole > 0) return whole;
    const int part = findText(text, Qt::MatchContains);
    int others = 0;
    for (int row = 1; row < count(); ++row) others += itemText(row).contains(text, Qt::CaseInsensitive);
    return others == 1 ? part : -1;
}

void ReferenceField::setId(const QUuid& id)
{
    m_id = id;
    showId();
}

void ReferenceField::showId()
{
    m_filling = true;
    setCurrentIndex(m_id.isNull() ? 0 : findData(m_id));
    m_filling = false;
}

} // namespace microvet::ui
