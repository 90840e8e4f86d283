#pragma once

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace microvet::ui {

class LineField;
class TextField;

/// Asks why a finding may stand, and who says so.
class AcceptDialog : public QDialog {
    Q_OBJECT

public:
    /// `what` is the finding's sentence; `others`: how many more of its kind there are.
    AcceptDialog(const QString& what, int others, const QString& author, QWidget* parent);

    QString reason() const;
    QString author() const;
    bool withOthers() const;

private:
    TextField* m_reason;
    LineField* m_author;
    QCheckBox* m_others;
    QPushButton* m_accept = nullptr;
};

} // namespace microvet::ui
