#include "ui/export/option_fields.h"

#include "ui/export/unit_choice.h"
#include "ui/widgets/locale_lists.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace microvet::ui {

OptionFields::OptionFields(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void OptionFields::setOptions(const QList<exporters::Option>& options, const model::Course& course)
{
    while (m_form->rowCount() > 0) m_form->removeRow(0);
    m_choices.clear();
    m_units.clear();
    m_options = options;
    for (const exporters::Option& option : options) {
        const QString name = QStringLiteral("exportOption.") + option.name;
        if (option.takes == exporters::Option::Takes::Units) {
            auto* units = new UnitChoice(course);
            units->setObjectName(name);
            units->setAccessibleName(option.text);
            m_form->addRow(tr("%1:").arg(option.text), units);
            m_units.insert(option.name, units);
            connect(units, &UnitChoice::changed, this, &OptionFields::changed);
            continue;
        }
        auto* box = new QComboBox;
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const exporters::Option::Value& value : option.values) box->addItem(value.text, value.value);
        if (option.takes == exporters::Option::Takes::Language)
            for (const ListItem& item : languageItems())
                if (!item.code.isEmpty() && box->findData(item.code) < 0) box->addItem(item.label, item.code);
        box->setAccessibleName(option.text);
        m_form->addRow(tr("%1:").arg(option.text), box);
        m_choices.insert(option.name, box);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showRows();
            emit changed();
        });
    }
    setVisible(!options.isEmpty());
    showRows();
}

void OptionFields::showRows()
{
    if (m_options.isEmpty()) return;
    const QComboBox* first = m_choices.value(m_options[0].name);
    const QString chosen = first ? first->currentData().toString() : QString();
    for (int row = 0; row < m_form->rowCount(); ++row) m_form->setRowVisible(row, m_options[row].only.isEmpty() || m_options[row].only.contains(chosen));
}

void OptionFields::setValues(const QJsonObject& values)
{
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        if (const int index = it.value()->findData(values.value(it.key()).toString()); index >= 0) it.value()->setCurrentIndex(index);
    for (auto it = m_units.cbegin(); it != m_units.cend(); ++it) it.value()->setUnits(values.value(it.key()).toString().split(u',', Qt::SkipEmptyParts));
}

QJsonObject OptionFields::values() const
{
    QJsonObject values;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) values.insert(it.key(), it.value()->currentData().toString());
    for (auto it = m_units.cbegin(); it != m_units.cend(); ++it)
        if (!it.value()->units().isEmpty()) values.insert(it.key(), it.value()->units().join(u','));
    return values;
}

} // namespace microvet::ui
