#include "ui/shell/studio.h"

#include "core/actions/templates.h"
#include "core/document/retry.h"
#include "core/methodology/method.h"
#include "core/review/review_file.h"
#include "ui/adapt/adapt_dialog.h"
#include "ui/importing/import_files.h"
#include "ui/desk/desk_window.h"
#include "ui/programme/programme_window.h"
#include "ui/organisation/organisation_window.h"
#include "ui/print/paper_formats.h"
#include "ui/seal/secret_store.h"
#include "ui/session/background.h"
#include "ui/session/guide_state.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/session/workplace.h"
#include "ui/shell/appearance.h"
#include "ui/shell/course_review.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/new_course_dialog.h"
#include "ui/shell/prompts.h"
#include "ui/shell/same_file.h"
#include "ui/shell/start_page.h"
#include "ui/shell/workspace.h"
#include "ui/verification/verify_window.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QTimer>

namespace microvet::ui {

namespace {
QString sampleFolder() { return QStringLiteral(":/samples/first-steps"); }
/// As mail and sync tools deliver courses.
const QStringList& archiveEndings()
{
    static const QStringList endings{QStringLiteral(".zip"), QStringLiteral(".tar"), QStringLiteral(".tar.gz"), QStringLiteral(".tgz"),
                                     QStringLiteral(".tar.xz"), QStringLiteral(".tar.bz2"), QStringLiteral(".7z")};
    return endings;
}
/// No course of ours, though it may become one: not what only bears our name, nor an archive that somebody has to unpack.
bool isOfOthers(const QString& path, const Result<document::Document>& opened)
{
    return !opened && opened.error().kind == Error::Kind::NotOurs && opened.error().detail.isEmpty()
        && !path.endsWith(QLatin1String(".microvet"), Qt::CaseInsensitive);
}
} // namespace

Studio::Studio(Services services, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_appearance(std::make_unique<Appearance>(m_services.settings))
{
    addPaperFormats();
    readOrganisation();
    connect(&settings(), &Settings::profileChanged, this, &Studio::followSettings);
}

Studio::~Studio()
{
    delete m_programme;
    QThreadPool::globalInstance()->waitForDone(); // work under way uses the services
    for (MainWindow* window : QList<MainWindow*>(m_windows)) {
        window->disconnect(this);
        delete window;
    }
}

void Studio::start(const QStringList& arguments)
{
    document::Journal::sweep(disk(), m_services.journalRoot);
    MainWindow* window = newWindow();
    lookForRecoverable();
    if (!m_organisationTrouble.isEmpty()) window->messages().say(MessageBar::Kind::Trouble, std::exchange(m_organisationTrouble, {}));
    for (const QString& argument : arguments) {
        if (argument == QLatin1String("--sample")) openSample(window);
        else if (!argument.startsWith(QLatin1Char('-'))) openFile(window, QFileInfo(argument).absoluteFilePath());
    }
}

MainWindow* Studio::newWindow()
{
    auto* window = new MainWindow(*this);
    m_windows.append(window);
    connect(window, &MainWindow::closed, this, [this, window] { m_windows.removeOne(window); });
    connect(window, &QObject::destroyed, this, [this, window] { m_windows.removeOne(window); });
    window->show();
    return window;
}

bool Studio::looksLikeCourse(const QString& path)
{
    const auto ends = [&](const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); };
    return ends(QStringLiteral(".microvet")) || std::any_of(archiveEndings().cbegin(), archiveEndings().cend(), ends);
}

void Studio::newCourse(MainWindow* window, const QString& start)
{
    auto* dialog = new NewCourseDialog(*this, start, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, window, [this, window, dialog] {
        const NewCourseDialog::Wish wish = dialog->wish();
        openInBackground(window, tr("Making the course…"), {},
                         [this, wish, house = m_organisation](const QString& mediaFolder) {
                             if (!wish.translationOf.isEmpty())
                                 return actions::translationOf(disk(), wish.translationOf, wish.facts.language, wish.facts, clock(), mediaFolder);
                             auto document = actions::fromTemplate(disk(), wish.from, wish.facts, clock(), mediaFolder);
                             if (document) // a logo that could not be copied is no reason to make no course
                                 if (const Status taken = actions::takeOver(*document, house); !taken) document->notices.append(taken.error().text);
                             return document;
                         },
                         [this, wish](MainWindow* in, Opened opened) {
                             if (!opened.document) {
                                 in->messages().say(MessageBar::Kind::Trouble, opened.document.error().text);
                                 return;
                             }
                             MainWindow* shown = show(in, std::move(*opened.document), {}, std::move(opened.journal), opened.notices, true);
                             shown->workspace()->openGuide();
                             if (wish.handout) shown->showHandout();
                             if (!wish.translationOf.isEmpty()) shown->goTo(QStringLiteral("translate"));
                         });
    });
    dialog->open();
}

void Studio::adaptCourse(MainWindow* window)
{
    auto* dialog = new AdaptDialog({prompts(), disk(), settings().lastFolder(), settings().authorName(), m_organisation.course.awardingBody}, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, window, [this, window, dialog] {
        openInBackground(window, tr("Making the course…"), {},
                         [this, path = dialog->source(), wishes = dialog->wishes()](const QString& mediaFolder) {
                             Progress progress;
                             return actions::adaptationOf(disk(), path, wishes, clock(), mediaFolder, progress);
                         },
                         [this](MainWindow* in, Opened opened) {
                             if (!opened.document) {
                                 in->messages().say(MessageBar::Kind::Trouble, opened.document.error().text);
                                 return;
                             }
                             MainWindow* shown = show(in, std::move(*opened.document), {}, std::move(opened.journal), opened.notices, true);
                             shown->goTo(QStringLiteral("origin"));
                         });
    });
    dialog->open();
}

void Studio::askToOpen(MainWindow* window)
{
    prompts().askOpenFile(window, tr("Open a course"), settings().lastFolder(),
                          tr("Courses (*.microvet);;Courses inside an archive (%1);;Files of other programs (%2);;All files (*)")
                              .arg(QLatin1Char('*') + archiveEndings().join(QLatin1String(" *")), importEndings()),
                          [this, window = QPointer(window)](const QString& path) {
                              if (path.isEmpty() || !window) return;
                              settings().setLastFolder(QFileInfo(path).absolutePath());
                              openFile(window, path);
                          });
}

void Studio::openFile(MainWindow* window, const QString& path)
{
    if (path.endsWith(review::reviewFileSuffix(), Qt::CaseInsensitive)) return take(window, path);
    for (MainWindow* other : m_windows) {
        if (!other->session() || other->session()->path().isEmpty()) continue;
        if (!isSameFile(other->session()->path(), path)) continue;
        other->raise();
        other->activateWindow();
        return;
    }
    openInBackground(window, tr("Opening “%1”…").arg(QFileInfo(path).fileName()), {},
                     [this, path](const QString& mediaFolder) {
                         Progress progress;
                         return document::open(disk(), path, mediaFolder, progress);
                     },
                     [this, path](MainWindow* in, Opened opened) {
                         if (isOfOthers(path, opened.document)) {
                             takeForeign(in, path);
                             return;
                         }
                         if (!opened.document) {
                             in->messages().say(MessageBar::Kind::Trouble, opened.document.error().text);
                             return;
                         }
                         const bool homeless = opened.document->home.isEmpty(); // it came out of an archive
                         const QString title = opened.document->content.course.title;
                         if (homeless) {
                             opened.notices.append(tr("This course came out of an archive. Save it to get a course file of its own."));
                             settings().setLastFolder(QFileInfo(path).absolutePath()); // where its file is proposed
                         } else settings().addRecent(path, title, clock()());
                         show(in, std::move(*opened.document), homeless ? QString() : path, std::move(opened.journal),
                              opened.notices, homeless);
                     });
}

void Studio::openVersion(MainWindow* window, const model::Content& content, const QString& name)
{
    const QString path = window->session()->path();
    if (path.isEmpty()) {
        window->messages().say(MessageBar::Kind::Note, tr("Save the course first; the copy takes its pictures and films from the file."));
        return;
    }
    openInBackground(window, tr("Opening “%1”…").arg(name), {},
                     [this, path, content](const QString& mediaFolder) {
                         Progress progress;
                         Result<document::Document> document = document::open(disk(), path, mediaFolder, progress);
                         if (document) {
                             document->content = content;
                             document->revisions.clear();
                             document->home.clear(); // a course of its own, with the media where they lie
                             document->file = {};
                         }
                         return document;
                     },
                     [this, name](MainWindow* in, Opened opened) {
                         if (!opened.document) {
                             in->messages().say(MessageBar::Kind::Trouble, opened.document.error().text);
                             return;
                         }
                         opened.notices.append(tr("This is a copy of the version “%1”. Save it to give it a file of its own.").arg(name));
                         show(in, std::move(*opened.document), {}, std::move(opened.journal), opened.notices, true);
                     });
}

void Studio::openSample(MainWindow* window)
{
    openInBackground(window, tr("Opening the example course…"), {},
                     [this](const QString& mediaFolder) {
                         Progress progress;
                         return document::openFolder(disk(), sampleFolder(), mediaFolder, progress);
                     },
                     [this](MainWindow* in, Opened opened) {
                         if (opened.document)
                             show(in, std::move(*opened.document), {}, std::move(opened.journal), opened.notices, false);
                         else in->messages().say(MessageBar::Kind::Trouble, opened.document.error().text);
                     });
}

void Studio::recover(MainWindow* window, const document::Recoverable& found)
{
    openInBackground(window, tr("Bringing back “%1”…").arg(found.title), found.folder,
                     [this, found](const QString&) {
                         Progress progress;
                         return document::Journal::recover(disk(), found, progress);
                     },
                     [this, found](MainWindow* in, Opened opened) {
                         if (!opened.document) {
                             in->messages().say(MessageBar::Kind::Trouble, opened.document.error().text);
                             return;
                         }
                         opened.notices.append(tr("This is the course with your last changes. Save it to keep them."));
                         show(in, std::move(*opened.document), found.path, std::move(opened.journal), opened.notices, true);
                         lookForRecoverable();
                     });
}

void Studio::askToDiscard(MainWindow* window, const document::Recoverable& found)
{
    Question question;
    question.name = QStringLiteral("discardRecoveryQuestion");
    question.title = tr("Discard the changes to “%1”?").arg(found.title.isEmpty() ? tr("Untitled course") : found.title);
    question.text = found.path.isEmpty() ? tr("This course was never saved to a file, so it would be gone for good.")
                                         : tr("The file stays as it was saved last.");
    question.buttons = {{QStringLiteral("discard"), tr("&Discard"), Question::Weight::Destructive},
                        {QStringLiteral("cancel"), tr("&Cancel"), Question::Weight::Default}};
    question.cancel = QStringLiteral("cancel");
    prompts().ask(window, question, [this, window = QPointer(window), found](const QString& answer) {
        if (answer != QLatin1String("discard")) return;
        const Status gone = document::Journal::discard(disk(), found);
        if (!gone && window) window->messages().say(MessageBar::Kind::Trouble, gone.error().text);
        lookForRecoverable();
    });
}

void Studio::openInBackground(MainWindow* window, const QString& what, const QString& journalFolder, Open open,
                              std::function<void(MainWindow*, Opened)> then, int tries)
{
    window->setBusy(what);
    auto work = [this, journalFolder, open]() -> Opened {
        Workplace place = Workplace::make(disk(), m_services.journalRoot, journalFolder);
        Result<document::Document> document = open(place.mediaFolder);
        QStringList notices;
        if (document) notices = document->notices;
        if (!place.trouble.isEmpty()) notices.append(place.trouble);
        if (!document && journalFolder.isEmpty()) place.leave(disk());
        return {std::move(document), std::move(place.journal), notices};
    };
    inBackground(this, std::move(work), [=, this, window = QPointer(window)](Opened opened) {
        const auto wait = opened.document ? std::nullopt : document::waitBeforeRetry(opened.document.error().kind, tries);
        if (wait && window) {
            QTimer::singleShot(*wait, window, [=, this] { openInBackground(window, what, journalFolder, open, then, tries + 1); });
            return;
        }
        if (window) window->setBusy({});
        MainWindow* in = window ? window.data() : m_windows.isEmpty() ? nullptr : m_windows.first();
        if (in) then(in, std::move(opened));
        else if (opened.journal && opened.document) {
            const Status closed = opened.journal->close();
            Q_UNUSED(closed)
        }
    });
}

MainWindow* Studio::show(MainWindow* window, document::Document document, const QString& path,
                         std::unique_ptr<document::Journal> journal, QStringList notices, bool unsaved)
{
    auto session = std::make_unique<Session>(std::move(document), path);
    session->setSaveServices(disk(), clock());
    session->setAuthor(settings().authorName());
    if (unsaved) session->markUnsaved();
    if (journal) session->startJournal(std::move(journal));
    if (!m_organisation.method.isEmpty())
        if (const auto method = methodology::methodFromJson(QJsonDocument(m_organisation.method).toJson(), QLocale().bcp47Name()))
            session->guide().setMethod(*method);
    const auto own = rules::parseRuleSet(QJsonDocument(m_organisation.rules).toJson());
    session->startChecks(!m_organisation.rules.isEmpty() && own ? *own : rules::houseRules());
    MainWindow* in = window->session() ? newWindow() : window;
    in->showCourse(std::move(session), notices);
    return in;
}

void Studio::readOrganisation()
{
    const QString& path = m_services.organisationFile;
    if (path.isEmpty() || !disk().stamp(path).exists()) return;
    if (auto read = actions::readOrganisation(disk(), path)) {
        m_organisation = std::move(*read);
        return;
    } else {
        m_organisationTrouble = tr("What your organisation says could not be read, so new courses begin without it. %1").arg(read.error().text);
    }
    // Kept beside, so that the next save loses nothing.
    const Status moved = disk().rename(path, path + QStringLiteral(".unreadable"));
    Q_UNUSED(moved)
}

Status Studio::setOrganisation(const actions::OrganisationProfile& profile)
{
    if (!m_services.organisationFile.isEmpty())
        if (const Status written = actions::writeOrganisation(disk(), m_services.organisationFile, profile); !written) return written;
    m_organisation = profile;
    for (const MainWindow* window : std::as_const(m_windows))
        if (auto* review = window->workspace() ? window->workspace()->findChild<CourseReview*>() : nullptr) review->showState();
    const QString name = profile.course.awardingBody.legalName.trimmed();
    if (!name.isEmpty() && name != settings().organisation()) settings().setOrganisation(name);
    return {};
}

/// "About me" asks for the organisation's name, too: it is the same name.
void Studio::followSettings()
{
    const QString name = settings().organisation().trimmed();
    if (name.isEmpty() || m_organisation.isEmpty() || name == m_organisation.course.awardingBody.legalName.trimmed()) return;
    actions::OrganisationProfile changed = m_organisation;
    changed.course.awardingBody.legalName = name;
    const Status kept = setOrganisation(changed); // else the name stands in the settings alone
    Q_UNUSED(kept)
}

KeyKeeper::Place Studio::keyPlace() const
{
    const QString& beside = m_services.organisationFile;
    const QString file = beside.isEmpty() ? QString() : folderOf(beside) + QStringLiteral("/own") + seal::secretSuffix();
    return {disk(), prompts(), clock(), file, m_services.secrets ? *m_services.secrets : systemSecrets()};
}

void Studio::showOrganisation(QWidget* parent)
{
    actions::OrganisationProfile profile = m_organisation;
    if (profile.course.awardingBody.legalName.isEmpty()) profile.course.awardingBody.legalName = settings().organisation();
    auto* window = new OrganisationWindow(profile, keyPlace(), settings().authorName(), [this](const auto& changed) { return setOrganisation(changed); }, parent);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->open();
}

void Studio::showDesk(MainWindow* window)
{
    auto* desk = window->findChild<DeskWindow*>();
    if (!desk) {
        const auto own = rules::parseRuleSet(QJsonDocument(m_organisation.rules).toJson());
        const rules::RuleSet rules = !m_organisation.rules.isEmpty() && own ? *own : rules::houseRules();
        desk = new DeskWindow({settings(), prompts(), disk(), clock(), rules, review::templateFor(m_organisation.review, QLocale().bcp47Name())}, window);
        desk->setAttribute(Qt::WA_DeleteOnClose);
        connect(desk, &DeskWindow::openWanted, window, [this, window](const QString& path) { openFile(window, path); });
    }
    desk->show();
    desk->raise();
    desk->activateWindow();
}

void Studio::verifyPackages(QWidget* parent)
{
    const QJsonObject rules = m_organisation.rules;
    auto* window = new VerifyWindow({settings(), prompts(), disk(), rules.isEmpty() ? QByteArray() : QJsonDocument(rules).toJson(), m_services.reviewFolder, m_services.organisationFile}, parent);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

void Studio::lookForRecoverable()
{
    const QList<document::Recoverable> list = document::Journal::recoverable(disk(), m_services.journalRoot);
    for (MainWindow* window : std::as_const(m_windows)) window->startPage().setRecoverable(list);
}

void Studio::quit()
{
    if (m_windows.isEmpty()) {
        if (m_programme) m_programme->close();
        return;
    }
    MainWindow* window = m_windows.first();
    window->closeCourse([this, window](bool ok) {
        if (!ok) return;
        window->close();
        quit();
    });
}

} // namespace microvet::ui
