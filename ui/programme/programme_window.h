#pragma once

#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QMainWindow>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QStackedWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Appearance;
class EditMenu;
class NameCover;
class Notice;
class ProgrammeStrip;
class SecretStore;
class WelcomePage;

/// The second workspace: the ambassadors' programme, from the first invitation to the yearly report.
class ProgrammeWindow : public QMainWindow {
    Q_OBJECT

public:
    struct Services {
        Settings& settings;
        Prompts& prompts;
        FileStore& disk;
        Clock clock;
        rules::RuleSet rules;
        review::Template checklist;
        SecretStore& secrets;
        QString file; ///< where the programme is kept, as long as the user says nothing else
        Appearance* appearance = nullptr; ///< whose size its text has; none: the usual one
    };
    explicit ProgrammeWindow(const Services& services, QWidget* parent = nullptr);
    ~ProgrammeWindow() override;

    ProgrammeLink& link() { return *m_link; }
    /// The page of that section; made when it is first asked for. nullptr: there is no such section.
    QWidget* page(const QString& section);
    void go(const QString& section);
    /// With only those rows of its list that have that code; empty: all of them.
    void go(const QString& section, const QString& code);
    void open(const programme::Place& place);

signals:
    /// A course file that one of the pages names.
    void courseWanted(const QString& path);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void makeMenus();
    void makeNavigation();
    /// With why it could not be opened, and what there is to do about it; of an error without words: nothing went wrong.
    void showWelcome(const Error& why);
    void askForServer();
    void showSections();
    void askForFile(bool fresh);
    /// Asks first where the details of the programme were changed and not kept.
    void leave(std::function<void()> then);
    QAction* shownPrint() const;
    void openSample();
    void openLast();
    void showCopies();
    /// Puts what can be read of a damaged file in its place.
    void rescue();
    void joinCopy(const QString& path);
    void askForCopy();
    void askToTakeOver(const QString& writer);
    void sayDone(const QString& sentences, bool whole = true);
    /// Done to what was just asked to be opened, once it is.
    void onceOpened(const std::function<Status(programme::Store&)>& work);
    void say(const Status& status);
    void updateState();
    ProgrammeServices services();

    Services m_services;
    std::unique_ptr<ProgrammeLink> m_link;
    QStackedWidget* m_whole;     ///< the welcome, or the sections
    WelcomePage* m_welcome;
    QListWidget* m_navigation;
    QLabel* m_title;
    QLabel* m_note;
    ProgrammeStrip* m_strip;
    Notice* m_trouble;
    Notice* m_done; ///< what came of something that took long
    QStackedWidget* m_pages;
    QHash<QString, QWidget*> m_made;
    QString m_section;
    QLabel* m_placeLabel;
    QAction* m_join;
    EditMenu* m_edit;
    NameCover* m_cover;
    bool m_leaving = false; ///< what was not kept is given up
};

} // namespace microvet::ui
