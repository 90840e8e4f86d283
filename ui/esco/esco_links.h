#pragma once

#include "ui/widgets/field_hub.h"

class QVBoxLayout;

namespace microvet::ui {

/// The skills of ESCO that a learning outcome is linked to: each opens in the browser and can be taken away.
class EscoLinks : public QWidget {
    Q_OBJECT

public:
    EscoLinks(FieldHub& hub, const QUuid& outcome, QWidget* parent = nullptr);

private:
    void refresh();
    void remove(const QString& uri);

    FieldHub& m_hub;
    QUuid m_outcome;
    QVBoxLayout* m_rows;
};

} // namespace microvet::ui
