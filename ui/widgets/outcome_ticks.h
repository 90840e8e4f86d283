#pragma once

#include "ui/widgets/field_hub.h"

class QCheckBox;
class QGridLayout;
class QLabel;

namespace microvet::ui {

/// One tick per learning outcome of the course, for whatever refers to some of them.
class OutcomeTicks : public QWidget {
    Q_OBJECT

public:
    OutcomeTicks(FieldHub& hub, const Binding<QList<model::OutcomeRef>>& to, const QString& label, QWidget* parent = nullptr);

private:
    void rebuild();
    void refresh();
    void tick(const model::OutcomeId& id, bool on);

    FieldHub& m_hub;
    Binding<QList<model::OutcomeRef>> m_to;
    QString m_label;
    QGridLayout* m_grid;
    QLabel* m_none;
    QList<QPair<model::OutcomeId, QCheckBox*>> m_boxes;
};

} // namespace microvet::ui
