#pragma once

#include "ui/widgets/item_list.h"

class QLabel;
class QPushButton;

namespace microvet::ui {

class GapTextEdit;

/// The text of a question with gaps, and its gaps with their answers.
class GapEditor : public QWidget {
    Q_OBJECT

public:
    GapEditor(FieldHub& hub, const QUuid& question, QWidget* parent = nullptr);
    GapTextEdit* text() const { return m_text; }

private:
    const model::GapText* body() const;
    void written(const QString& step, bool typing);
    void makeGap();
    /// The word goes back into the text, and the gap goes.
    void fillGap(const QUuid& gap);
    QWidget* makeRow(const QUuid& gap);
    void refresh();
    void placed();

    FieldHub& m_hub;
    QUuid m_question;
    GapTextEdit* m_text;
    QPushButton* m_make;
    QLabel* m_problem;
    QLabel* m_none;
    IdColumn* m_gaps;
};

} // namespace microvet::ui
