#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Session;
class Studio;

/// Asks for a name and keeps the open course as a template of the user's own.
class SaveTemplateDialog : public QDialog {
    Q_OBJECT

public:
    SaveTemplateDialog(const Session& session, Studio& studio, QWidget* parent = nullptr);

signals:
    void saved(const QString& name);

private:
    void save();

    const Session& m_session;
    Studio& m_studio;
    QLineEdit* m_name;
    QLabel* m_message;
    QPushButton* m_save;
};

} // namespace microvet::ui
