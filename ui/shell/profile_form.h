#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace microvet::ui {

class Appearance;
class Settings;

/// Name, organisation and content language; every one may stay empty. On the start page and in a dialog.
class ProfileForm : public QWidget {
    Q_OBJECT

public:
    explicit ProfileForm(Settings& settings, QWidget* parent = nullptr);
    /// Puts what was entered into the settings.
    void store();

private:
    Settings& m_settings;
    QLineEdit* m_name;
    QLineEdit* m_organisation;
    QComboBox* m_language;
};

/// "About me".
class ProfileDialog : public QDialog {
    Q_OBJECT

public:
    ProfileDialog(Settings& settings, Appearance& appearance, QWidget* parent = nullptr);
};

} // namespace microvet::ui
