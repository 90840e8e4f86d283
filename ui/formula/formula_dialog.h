#pragma once

#include <QDialog>

namespace microvet::ui {

class FormulaEdit;

/// Writes an inline formula. What it gives back is the text of its run; empty: the formula goes.
class FormulaDialog : public QDialog {
    Q_OBJECT

public:
    FormulaDialog(const QString& run, const QString& language, QWidget* parent = nullptr);

    QString run() const;
    FormulaEdit* edit() const { return m_edit; }

private:
    FormulaEdit* m_edit;
};

} // namespace microvet::ui
