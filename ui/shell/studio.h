#pragma once

#include "core/actions/organisation.h"
#include "core/base/clock.h"
#include "core/document/journal.h"
#include "ui/seal/key_keeper.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace microvet::ui {

class Appearance;
class MainWindow;
class ProgrammeWindow;
class Prompts;
class Session;
class Settings;

/// The running program: its windows, and what opens courses into them. Tests hand in disk, clock, prompts and folders.
class Studio : public QObject {
    Q_OBJECT

public:
    struct Services {
        Settings& settings;
        Prompts& prompts;
        FileStore& disk;
        Clock clock;
        QString journalRoot; ///< the folder of the recovery journals
        QString templateRoot = {}; ///< the folder of the user's own templates; empty: none
        QString escoFolder = {}; ///< imported lists of skills
        QString organisationFile = {}; ///< what our organisation says; empty: nothing is kept
        QString reviewFolder = {}; ///< reviews of packages that were begun
        SecretStore* secrets = nullptr; ///< null: the system's
        QStringList temporaryFolders = {}; ///< of this computer; nobody's work is safe there
        QString programmeFile = {}; ///< where the ambassadors' programme is kept, as long as the user says nothing else
    };

    explicit Studio(Services services, QObject* parent = nullptr);
    ~Studio() override;

    Settings& settings() const { return m_services.settings; }
    Prompts& prompts() const { return m_services.prompts; }
    FileStore& disk() const { return m_services.disk; }
    const Clock& clock() const { return m_services.clock; }
    Appearance& appearance() const { return *m_appearance; }
    /// What new courses take over.
    const actions::OrganisationProfile& organisation() const { return m_organisation; }
    Status setOrganisation(const actions::OrganisationProfile& profile);
    void showOrganisation(QWidget* parent);
    /// Where the key lies that seals what is approved on this computer.
    KeyKeeper::Place keyPlace() const;
    /// The window for packages from outside, checked by the rules of our organisation.
    void verifyPackages(QWidget* parent);
    /// The board of drafts; what is opened from it opens into `window` or a new one.
    void showDesk(MainWindow* window);
    /// The ambassadors' programme, in its own window.
    void showProgramme();
    const QString& escoFolder() const { return m_services.escoFolder; }
    const QString& templateRoot() const { return m_services.templateRoot; }
    const QStringList& temporaryFolders() const { return m_services.temporaryFolders; }
    const QList<MainWindow*>& windows() const { return m_windows; }

    /// The first window; the arguments are files to open and "--sample" for the example course.
    void start(const QStringList& arguments);
    MainWindow* newWindow();
    /// An earlier version of the window's course, in a window of its own and without a file.
    void openVersion(MainWindow* window, const model::Content& content, const QString& name);
    /// By its name: a course, or an archive that may hold one. Opening tells for certain.
    static bool looksLikeCourse(const QString& path);

    /// Each opens into the window where it shows the start page, else into a new one.
    /// `start`: what is chosen first, as in NewCourseDialog.
    void newCourse(MainWindow* window, const QString& start = {});
    /// Asks for a published course, and makes one of its own of it.
    void adaptCourse(MainWindow* window);
    /// Opens the translation of the window's course where it is one; else asks for a course and a language, and begins one.
    void translateCourse(MainWindow* window);
    void askToOpen(MainWindow* window);
    void openFile(MainWindow* window, const QString& path);
    /// Of another program; without a path the window asks for the file.
    void importCourse(MainWindow* window, const QString& path = {});
    /// What is dropped on the window: a course, or what can become one. take() opens it, or leads to where it is read.
    static bool takes(const MainWindow& window, const QString& path);
    void take(MainWindow* window, const QString& path);
    /// Back from a translator, for the course of the window; without a path it asks for the file.
    void takeTranslation(MainWindow* window, const QString& path = {});
    void openSample(MainWindow* window);
    void recover(MainWindow* window, const document::Recoverable& found);
    void askToDiscard(MainWindow* window, const document::Recoverable& found);
    /// Every start page shows what can be brought back.
    void lookForRecoverable();

    /// Closes every window; ends early where the user cancels.
    void quit();

private:
    /// What comes back from the background: the document or why not, and its journal, if there can be one.
    struct Opened {
        Result<document::Document> document;
        std::unique_ptr<document::Journal> journal;
        QStringList notices;
    };
    using Open = std::function<Result<document::Document>(const QString& mediaFolder)>;

    /// A file that another program holds for a moment is tried again; `tries` counts from 1.
    void openInBackground(MainWindow* window, const QString& what, const QString& journalFolder, Open open,
                          std::function<void(MainWindow*, Opened)> then, int tries = 1);
    MainWindow* show(MainWindow* window, document::Document document, const QString& path,
                     std::unique_ptr<document::Journal> journal, QStringList notices, bool unsaved);
    /// It is no course of ours: to where it becomes one, or its texts are taken.
    void takeForeign(MainWindow* window, const QString& path);
    void readOrganisation();
    void followSettings();

    Services m_services;
    actions::OrganisationProfile m_organisation;
    QString m_organisationTrouble; ///< why the file could not be read, until somebody was told
    std::unique_ptr<Appearance> m_appearance;
    QList<MainWindow*> m_windows;
    QPointer<ProgrammeWindow> m_programme;
};

} // namespace microvet::ui
