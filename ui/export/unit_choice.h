#pragma once

#include "core/model/content.h"

#include <QPushButton>

namespace microvet::ui {

/// A button that says which units are chosen, and lets one tick them in a window of its own.
class UnitChoice : public QPushButton {
    Q_OBJECT

public:
    explicit UnitChoice(const model::Course& course, QWidget* parent = nullptr);

    /// Ids of units; none: all of them.
    QStringList units() const { return m_units; }
    void setUnits(const QStringList& units);

signals:
    void changed();

private:
    struct Entry {
        QString module; ///< title
        QStringList titles;
        QStringList ids;
    };

    void ask();
    void showState();

    QList<Entry> m_modules;
    QStringList m_units;
};

} // namespace microvet::ui
