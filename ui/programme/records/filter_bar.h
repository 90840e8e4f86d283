#pragma once

#include "core/programme/kind.h"

#include <QMap>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace microvet::ui {

/// Further filters of a list, by the choices that its fields have: a button with them, and a line of those that are on,
/// each of which goes by a click. Out of sight where none is on.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    /// `without`: fields that the list filters by already.
    FilterBar(const programme::Kind& kind, const QStringList& without, QWidget* parent = nullptr);

    /// For the tools of the list; hidden where no field has choices.
    QToolButton* button() const { return m_button; }
    using Values = QMap<QString, QString>; ///< texts as programme::toText by the names of their fields
    const Values& values() const { return m_values; }
    void set(const QString& field, const QString& value);
    void clear(const QString& field);
    void clearAll();
    /// Those that are on, each in words.
    QStringList texts() const;

signals:
    void changed();

private:
    void showChips();
    QString words(const programme::Field& field, const QString& value) const;
    QString textOf(const QString& field, const QString& value) const;

    const programme::Kind& m_kind;
    QToolButton* m_button;
    QHBoxLayout* m_row;
    Values m_values;
};

} // namespace microvet::ui
