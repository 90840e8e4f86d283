#include "ui/programme/records/filter_bar.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace microvet::ui {

using programme::Field;
using programme::FieldType;

FilterBar::FilterBar(const programme::Kind& kind, const QStringList& without, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_button(new QToolButton(parent))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("filterBar"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(em(this, 0.4));
    m_row->addStretch(1);
    m_button->setObjectName(QStringLiteral("recordMoreFilters"));
    m_button->setText(tr("&Filter"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setPopupMode(QToolButton::InstantPopup);
    giveTip(m_button, tr("Shows only rows with what you choose; several choices at once."));
    auto* menu = new QMenu(m_button);
    for (const Field& field : kind.fields) {
        if (field.is(programme::Inner) || without.contains(field.key())) continue;
        QStringList values;
        if (field.type == FieldType::YesNo) values = {QStringLiteral("1"), QStringLiteral("0")};
        if (field.type == FieldType::Code) {
            for (const programme::CodeName& code : field.codes) values.append(QString::fromLatin1(code.code));
            values.append(QString());
        }
        if (values.isEmpty()) continue;
        QMenu* choices = menu->addMenu(field.labelText());
        for (const QString& value : std::as_const(values))
            connect(choices->addAction(words(field, value)), &QAction::triggered, this, [this, name = field.key(), value] { set(name, value); });
    }
    m_button->setMenu(menu);
    m_button->setVisible(!menu->isEmpty());
    hide();
}

QString FilterBar::words(const Field& field, const QString& value) const
{
    return value.isEmpty() ? tr("Not said") : field.shown(programme::fromText(field, value));
}

QString FilterBar::textOf(const QString& field, const QString& value) const
{
    const Field* known = m_kind.find(field);
    return tr("%1: %2").arg(known->labelText(), words(*known, value));
}

QStringList FilterBar::texts() const
{
    QStringList texts;
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value) texts.append(textOf(value.key(), *value));
    return texts;
}

void FilterBar::set(const QString& field, const QString& value)
{
    m_values.insert(field, value.isNull() ? QStringLiteral("") : value);
    showChips();
    emit changed();
}

void FilterBar::clear(const QString& field)
{
    if (m_values.remove(field) == 0) return;
    showChips();
    m_button->setFocus(); // its chip, which had the keyboard, is gone
    emit changed();
}

void FilterBar::clearAll()
{
    if (m_values.isEmpty()) return;
    m_values.clear();
    showChips();
    emit changed();
}

void FilterBar::showChips()
{
    while (m_row->count() > 1) {
        QLayoutItem* item = m_row->takeAt(0);
        item->widget()->deleteLater();
        delete item;
    }
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value) {
        const QString text = textOf(value.key(), *value);
        auto* chip = new QToolButton(this);
        chip->setObjectName(QStringLiteral("filterChip-") + value.key());
        chip->setText(text + QStringLiteral("  ✕"));
        chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
        chip->setAccessibleName(tr("Filter by %1: remove").arg(text));
        giveTip(chip, tr("Shows the other rows again."));
        connect(chip, &QToolButton::clicked, this, [this, name = value.key()] { clear(name); });
        m_row->insertWidget(m_row->count() - 1, chip);
    }
    setVisible(!m_values.isEmpty());
    scheduleTabOrder(this);
}

} // namespace microvet::ui
