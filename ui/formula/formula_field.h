#pragma once

#include "ui/formula/formula_edit.h"
#include "ui/widgets/field_hub.h"

namespace microvet::ui {

/// The formula of a block: writes its source and notation through the session.
class FormulaField : public FormulaEdit {
    Q_OBJECT

public:
    FormulaField(FieldHub& hub, const QUuid& block, QWidget* parent = nullptr);

private:
    void pull();
    void write(bool typing);

    FieldHub& m_hub;
    QUuid m_block;
};

} // namespace microvet::ui
