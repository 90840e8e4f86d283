#pragma once

#include "ui/widgets/item_list.h"
#include "ui/widgets/style.h"

class QComboBox;

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

/// One question; closed it is a line with its first words.
class QuestionCard : public Card {
    Q_OBJECT

public:
    QuestionCard(FieldHub& hub, const QUuid& question, QWidget* parent = nullptr);
    void setPlace(int index, int count);
    Section* section() const { return m_section; }

private:
    void fill(QVBoxLayout* layout);
    void fillBody();
    void showExcerpt();

    FieldHub& m_hub;
    QUuid m_question;
    Section* m_section;
    ItemButtons* m_buttons;
    QWidget* m_bodyHolder = nullptr;
    QWidget* m_body = nullptr;
    QString m_type;
};

/// The questions of a knowledge check or an assessment.
class QuestionList : public QWidget {
    Q_OBJECT

public:
    QuestionList(FieldHub& hub, const ListAccess& access, QWidget* parent = nullptr);
    /// `type` is "single", "multiple" or "true-false".
    QUuid addQuestion(const QString& type);

private:
    void refresh();

    FieldHub& m_hub;
    ListAccess m_access;
    IdColumn* m_column;
    bool m_first = true;
};

} // namespace microvet::ui
