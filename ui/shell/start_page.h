#pragma once

#include "core/document/journal.h"

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class Card;
class DoorButton;
class RecentList;
class Settings;

/// What a window shows while no course is open: doors that say what people come to do, the courses opened last, on the
/// first start three questions, and after a crash what can be brought back.
class StartPage : public QScrollArea {
    Q_OBJECT

public:
    explicit StartPage(Settings& settings, QWidget* parent = nullptr);

    void setRecoverable(const QList<document::Recoverable>& list);

signals:
    void newWanted();
    void handoutWanted();
    void openWanted();
    void importWanted();
    void sampleWanted();
    void verifyWanted();
    void deskWanted();
    void programmeWanted();
    void fileWanted(const QString& path);
    void recoveryWanted(const microvet::document::Recoverable& found);
    void discardWanted(const microvet::document::Recoverable& found);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    DoorButton* addDoor(QVBoxLayout* column, const char* name, const char* iconName, const QString& title,
                        const QString& note);
    QWidget* makeDoors();
    QWidget* makeRecent();
    void makeWelcome();
    void updateEmpty();
    void updateDue();

    Settings& m_settings;
    QVBoxLayout* m_page;
    QBoxLayout* m_columns;
    Card* m_welcome = nullptr;
    Card* m_recovery = nullptr;
    RecentList* m_recent = nullptr;
    QLabel* m_noRecent = nullptr;
    DoorButton* m_programme = nullptr;
};

} // namespace microvet::ui
