#pragma once

#include "ui/widgets/field_hub.h"

class QCheckBox;
class QRadioButton;
class QVBoxLayout;

namespace microvet::ui {

/// All terms of the course, or ticks for the chosen ones.
class TermTicks : public QWidget {
    Q_OBJECT

public:
    TermTicks(FieldHub& hub, const QUuid& block, QWidget* parent = nullptr);

private:
    void rebuild();
    void refresh();
    void tick(const model::TermId& id, bool on);
    QList<model::TermRef> chosen() const;

    FieldHub& m_hub;
    QUuid m_block;
    QRadioButton* m_all;
    QRadioButton* m_some;
    QWidget* m_list;
    QVBoxLayout* m_column;
    QList<QPair<model::TermId, QCheckBox*>> m_boxes;
};

} // namespace microvet::ui
