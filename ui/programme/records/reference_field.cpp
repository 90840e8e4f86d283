#include "ui/programme/records/reference_field.h"

#include "core/programme/listing.h"

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
    // What was typed and is no name in the list says nothing: the field shows again what it holds.
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (currentText().trimmed().isEmpty() && !m_id.isNull()) {
            m_id = {};
            emit edited();
        }
        showId();
    });
    using Choices = QList<std::pair<QUuid, QString>>;
    link.read<Choices>(
        this, [kind = &kind](programme::Store& store) { return programme::choices(store, *kind); },
        [this](Result<Choices> choices) {
            if (!choices.ok()) return;
            m_filling = true;
            for (const auto& [id, name] : std::as_const(*choices))
                addItem(name, id);
            m_filling = false;
            showId();
        });
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
