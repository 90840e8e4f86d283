#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace microvet::ui {

class Session;

/// "Save a version…": a name, and a note on what it is kept for.
class SaveVersionDialog : public QDialog {
    Q_OBJECT

public:
    SaveVersionDialog(Session& session, QWidget* parent);

signals:
    /// The version is kept; it reaches the file with the next save.
    void kept();

private:
    QLineEdit* m_name;
    QPlainTextEdit* m_note;
};

} // namespace microvet::ui
