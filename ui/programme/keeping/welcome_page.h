#pragma once

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class Settings;

/// What is seen while no programme is open: who one is, and how to begin.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(Settings& settings, QWidget* parent = nullptr);
    /// What there is to do about a programme that could not be opened.
    enum Help : quint8 { None, Again, Damaged, Server };
    /// Why it could not; empty: nothing went wrong.
    void setTrouble(const QString& text, Help help = None);
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
    /// The same is to be opened once more.
    void againWanted();
    /// Where the server is, and who comes to it, is to be looked at.
    void serverWanted();

private:
    Settings& m_settings;
    Notice* m_trouble;
    QWidget* m_help; ///< below the trouble
    QHash<QPushButton*, QList<Help>> m_helps; ///< for which each of the buttons is
    QLineEdit* m_name;
    QLineEdit* m_organisation;
    QLabel* m_problem;
};

} // namespace microvet::ui
