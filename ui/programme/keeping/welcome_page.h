#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class Settings;

/// What is seen while no programme is open: who one is, and how to begin.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(Settings& settings, QWidget* parent = nullptr);
    /// Why a programme could not be opened; empty: nothing went wrong. `damaged`: there is something to do about it.
    void setTrouble(const QString& text, bool damaged = false);
    /// Empty, with a sentence beside the field, while no name was given.
    QString name();

signals:
    void beginWanted(const QString& organisation);
    void sampleWanted();
    void openWanted();
    /// What can be read of the damaged file is to be saved.
    void rescueWanted();
    /// A daily copy is to take its place.
    void copiesWanted();

private:
    Settings& m_settings;
    Notice* m_trouble;
    QWidget* m_help; ///< beside the trouble
    QLineEdit* m_name;
    QLineEdit* m_organisation;
    QLabel* m_problem;
};

} // namespace microvet::ui
