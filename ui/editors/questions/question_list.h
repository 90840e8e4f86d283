#pragma once

#include "ui/widgets/item_list.h"

namespace microvet::ui {

/// The questions of a knowledge check or an assessment.
class QuestionList : public QWidget {
    Q_OBJECT

public:
    QuestionList(FieldHub& hub, const ListAccess& access, QWidget* parent = nullptr);
    /// `code` is one of the registry.
    QUuid addQuestion(const QString& code);

private:
    void refresh();

    FieldHub& m_hub;
    ListAccess m_access;
    IdColumn* m_column;
};

} // namespace microvet::ui
