#pragma once

#include "core/exporters/exporter.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class UnitChoice;

/// The choices that a format leaves to whoever exports, one row each; rows that do not count with the first choice are hidden.
class OptionFields : public QWidget {
    Q_OBJECT

public:
    explicit OptionFields(QWidget* parent = nullptr);

    /// Every choice begins with what holds without one.
    void setOptions(const QList<exporters::Option>& options, const model::Course& course);
    void setValues(const QJsonObject& values);
    QJsonObject values() const;

signals:
    void changed();

private:
    void showRows();

    QList<exporters::Option> m_options;
    QFormLayout* m_form;
    QHash<QString, QComboBox*> m_choices; ///< by the option's name
    QHash<QString, UnitChoice*> m_units;
};

} // namespace microvet::ui
