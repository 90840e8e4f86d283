#pragma once

#include "ui/widgets/item_list.h"

namespace microvet::ui {

/// The answers of a single or multiple choice question.
class OptionList : public QWidget {
    Q_OBJECT

public:
    OptionList(FieldHub& hub, const QUuid& question, QWidget* parent = nullptr);
    IdColumn* column() const { return m_column; }

private:
    QWidget* makeRow(const QUuid& id);
    void refresh();
    void placed();

    FieldHub& m_hub;
    QUuid m_question;
    IdColumn* m_column;
};

} // namespace microvet::ui
