#include "ui/programme/programme_window.h"

#include "core/programme/records/organisation.h"
#include "core/programme/store/rescue.h"
#include "core/programme/following/sample.h"
#include "ui/programme/edit_menu.h"
#include "ui/programme/keeping/details_page.h"
#include "ui/programme/keeping/exchange_dialog.h"
#include "ui/programme/keeping/name_cover.h"
#include "ui/programme/keeping/join_dialog.h"
#include "ui/programme/keeping/programme_strip.h"
#include "ui/programme/pages.h"
#include "ui/programme/records/ask_before_leaving.h"
#include "ui/programme/records/print_document.h"
#include "ui/programme/records/record_list.h"
#include "ui/programme/view_menu.h"
#include "ui/programme/keeping/safety_dialog.h"
#include "ui/programme/keeping/server_dialog.h"
#include "ui/programme/keeping/welcome_page.h"
#include "ui/seal/secret_store.h"
#include "ui/session/settings.h"
#include "ui/shell/mnemonics.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QStackedWidget>
#include <QStatusBar>

#include <utility>

namespace microvet::ui {

namespace {

const QString fileKey = QStringLiteral("programme/file");
const QString onServerKey = QStringLiteral("programme/onServer");
const QString geometryKey = QStringLiteral("programme/geometry");

} // namespace

ProgrammeWindow::ProgrammeWindow(const Services& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_link(std::make_unique<ProgrammeLink>(services.clock))
    , m_whole(new QStackedWidget(this))
    , m_welcome(new WelcomePage(services.settings, m_whole))
    , m_navigation(new QListWidget)
    , m_title(headingLabel({}, 1.4))
    , m_note(mutedLabel({}))
    , m_strip(new ProgrammeStrip(*m_link, this))
    , m_trouble(new Notice(theme::Tone::Trouble))
    , m_done(new Notice(theme::Tone::Good))
    , m_pages(new QStackedWidget)
    , m_placeLabel(new QLabel(this))
{
    setObjectName(QStringLiteral("programmeWindow"));
    setWindowTitle(tr("Ambassadors’ programme – microVET Studio"));
    setCentralWidget(m_whole);
    m_whole->addWidget(m_welcome);
    m_cover = new NameCover(*m_link, this); // before the pages, so that names are covered when these show them
    makeNavigation();
    makeMenus();
    m_placeLabel->setObjectName(QStringLiteral("programmePlace"));
    m_placeLabel->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(m_placeLabel);
    connect(m_link.get(), &ProgrammeLink::opened, this, &ProgrammeWindow::showSections);
    connect(m_link.get(), &ProgrammeLink::failed, this, &ProgrammeWindow::showWelcome);
    connect(m_link.get(), &ProgrammeLink::changed, this, &ProgrammeWindow::updateState);
    const auto copy = [this] { makeDailyCopy(this->services(), this, [this](const QString& trouble) { say(Error{Error::Kind::Io, trouble, {}}); }); };
    connect(m_link.get(), &ProgrammeLink::opened, this, copy);
    connect(m_link.get(), &ProgrammeLink::changed, this, copy);
    connect(m_strip, &ProgrammeStrip::joinWanted, this, &ProgrammeWindow::joinCopy);
    connect(m_strip, &ProgrammeStrip::takeOverWanted, this, &ProgrammeWindow::askToTakeOver);
    connect(m_welcome, &WelcomePage::rescueWanted, this, &ProgrammeWindow::rescue);
    connect(m_welcome, &WelcomePage::copiesWanted, this, &ProgrammeWindow::showCopies);
    connect(m_welcome, &WelcomePage::againWanted, this, [this] {
        const bool asked = m_link->place().driver == programme::Place::Server || !m_link->place().file.isEmpty();
        asked ? m_link->reopen() : openLast();
    });
    connect(m_welcome, &WelcomePage::serverWanted, this, &ProgrammeWindow::askForServer);
    connect(m_welcome, &WelcomePage::beginWanted, this, [this](const QString& organisation) {
        open({programme::Place::File, m_services.file});
        onceOpened([organisation](programme::Store& store) -> Status {
            const auto known = store.count(programme::Programme::kind());
            if (!known.ok() || *known > 0) return known.ok() ? Status() : Status(known.error());
            programme::Programme fresh;
            fresh.name = ProgrammeWindow::tr("Micro-credential ambassadors");
            fresh.organisation = organisation;
            fresh.start = store.now().date();
            return store.change(ProgrammeWindow::tr("Begin the programme"), [&](programme::Change& change) { return change.add(fresh); });
        });
    });
    connect(m_welcome, &WelcomePage::sampleWanted, this, &ProgrammeWindow::openSample);
    connect(m_welcome, &WelcomePage::openWanted, this, [this] { askForFile(false); });
    giveSize(this, 62, 36);
    if (const QByteArray geometry = services.settings.state(geometryKey).toByteArray(); !geometry.isEmpty())
        restoreGeometry(geometry);
    openLast();
}

void ProgrammeWindow::openLast()
{
    const QString kept = m_services.settings.state(fileKey, m_services.file).toString();
    if (m_services.settings.authorName().isEmpty()) return showWelcome({});
    if (!m_services.settings.state(onServerKey).toBool()) {
        if (QFileInfo::exists(kept)) return open({programme::Place::File, kept});
        if (!m_services.settings.state(fileKey).isValid()) return showWelcome({});
        // It would be made anew, and look as if everything were gone.
        const QString sentence = tr("Your programme “%1” is not there at the moment. Perhaps its stick or drive is not connected, or it was moved.");
        return showWelcome({Error::Kind::NotFound, sentence.arg(QDir::toNativeSeparators(kept)), {}});
    }
    showWelcome({});
    programme::Place server = lastServer(m_services.settings);
    m_services.secrets.read(serverSecret(server), [window = QPointer(this), server](const QString& secret) mutable {
        server.password = secret;
        if (window) window->open(server);
    });
}

ProgrammeWindow::~ProgrammeWindow()
{
    // Pages ask the link as long as they live.
    delete takeCentralWidget();
}

void ProgrammeWindow::makeNavigation()
{
    auto* whole = new QWidget(m_whole);
    auto* across = new QHBoxLayout(whole);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    m_navigation->setObjectName(QStringLiteral("programmeNavigation"));
    m_navigation->setAccessibleName(tr("Pages of the programme"));
    m_navigation->setFixedWidth(em(this, 15));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_navigation->setTabKeyNavigation(false);
    QString group;
    for (const ProgrammePage& section : programmePages()) {
        if (section.group != group) {
            group = section.group;
            auto* head = new QListWidgetItem(group, m_navigation);
            head->setForeground(mutedTextColour(palette()));
            head->setFlags(Qt::NoItemFlags);
            QFont font = m_navigation->font();
            font.setWeight(QFont::DemiBold);
            head->setFont(font);
            head->setSizeHint({0, m_navigation->fontMetrics().height() + em(this, 0.9)});
        }
        auto* item = new QListWidgetItem(group.isEmpty() ? section.title : QStringLiteral("   ") + section.title, m_navigation);
        item->setData(Qt::UserRole, section.id);
        item->setData(Qt::AccessibleTextRole, group.isEmpty() ? section.title : tr("%1, %2").arg(section.title, section.group));
        item->setSizeHint({0, m_navigation->fontMetrics().height() + em(this, 0.45)});
    }
    across->addWidget(m_navigation);
    auto* right = new QWidget(whole);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(em(this, 1), em(this, 0.7), em(this, 1), em(this, 0.5));
    column->setSpacing(em(this, 0.4));
    m_title->setObjectName(QStringLiteral("programmeTitle"));
    m_note->setObjectName(QStringLiteral("programmeNote"));
    m_trouble->setObjectName(QStringLiteral("programmeTrouble"));
    m_trouble->hide();
    m_done->setObjectName(QStringLiteral("programmeDone"));
    m_done->hide();
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_strip);
    column->addWidget(m_trouble);
    column->addWidget(m_done);
    column->addWidget(m_pages, 1);
    across->addWidget(right, 1);
    m_whole->addWidget(whole);
    connect(m_navigation, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && !item->data(Qt::UserRole).toString().isEmpty()) go(item->data(Qt::UserRole).toString());
    });
}

void ProgrammeWindow::makeMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&Programme"));
    file->setObjectName(QStringLiteral("programmeMenu"));
    const auto add = [this](QMenu* menu, const char* name, const QString& text, const QKeySequence& key, auto then) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, then);
        return action;
    };
    add(file, "programmeNew", tr("&New programme…"), {}, [this] { askForFile(true); });
    add(file, "programmeOpen", tr("&Open a programme…"), QKeySequence::Open, [this] { askForFile(false); });
    file->addSeparator();
    add(file, "programmeSample", tr("Look at the e&xample programme"), {}, [this] { leave([this] { openSample(); }); });
    file->addSeparator();
    add(file, "programmeExport", tr("Save &everything as a file…"), {}, [this] { (new ExchangeDialog(services(), ExchangeDialog::Out, this))->show(); });
    add(file, "programmeImport", tr("Take &in a file…"), {}, [this] { (new ExchangeDialog(services(), ExchangeDialog::In, this))->show(); });
    m_join = add(file, "programmeJoin", tr("&Join with a copy…"), {}, [this] { askForCopy(); });
    add(file, "programmeSafety", tr("&Daily copies…"), {}, [this] { showCopies(); });
    QMenu* advanced = file->addMenu(tr("&Advanced"));
    add(advanced, "programmeServer", tr("A programme on a &server…"), {}, [this] { askForServer(); });
    file->addSeparator();
    QAction* print = add(file, "programmePrint", tr("&Print what is shown…"), {}, [this] {
        if (QAction* here = shownPrint()) here->trigger();
    });
    // Its keys belong to the page, which dialogs have as well.
    connect(file, &QMenu::aboutToShow, this, [this, print] { print->setEnabled(shownPrint() != nullptr); });
    file->addSeparator();
    add(file, "programmeClose", tr("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] { close(); });
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->setObjectName(QStringLiteral("programmeEditMenu"));
    m_edit = new EditMenu(edit, *m_link,
                          {[this] { return m_whole->currentIndex() == 1 ? m_pages->currentWidget() : nullptr; }, m_navigation,
                           [this](const Status& status) { say(status); }});
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("programmeViewMenu"));
    auto* hidden = new QLabel(tr("Names are hidden"), this);
    hidden->setObjectName(QStringLiteral("programmeNamesHidden"));
    hidden->hide();
    statusBar()->addPermanentWidget(hidden);
    fillViewMenu(view, m_cover, hidden, m_services.appearance, m_pages->parentWidget());
    connect(m_cover, &NameCover::failed, this, [this](const QString& sentence) { say(Error{Error::Kind::Io, sentence, {}}); });
    QMenu* go = menuBar()->addMenu(tr("&Go to"));
    go->setObjectName(QStringLiteral("programmeGoMenu"));
    QString group;
    QMenu* inner = go;
    for (const ProgrammePage& section : programmePages()) {
        if (section.group != group) {
            group = section.group;
            inner = go->addMenu(group);
        }
        QAction* action = inner->addAction(section.title);
        connect(action, &QAction::triggered, this, [this, id = section.id] { this->go(id); });
    }
    for (QMenu* menu : menuBar()->findChildren<QMenu*>()) giveMnemonics(menu);
    giveMnemonics(menuBar());
    updateState();
}

/// Of the page that is seen, where it can be printed.
QAction* ProgrammeWindow::shownPrint() const
{
    if (m_whole->currentIndex() != 1 || !m_pages->currentWidget()) return nullptr;
    for (QAction* action : m_pages->currentWidget()->findChildren<QAction*>(printAction))
        if (auto* of = qobject_cast<QWidget*>(action->parent()); of && of->isVisible() && action->isEnabled()) return action;
    return nullptr;
}

void ProgrammeWindow::askForFile(bool fresh)
{
    QString folder = QFileInfo(m_services.settings.state(fileKey, m_services.file).toString()).absolutePath();
    if (!QFileInfo(folder).isDir()) folder = m_services.settings.lastFolder();
    const QString filter = tr("Programme (*.sqlite)");
    const auto take = [this](const QString& path) { if (!path.isEmpty()) leave([this, path] { open({programme::Place::File, path}); }); };
    if (fresh)
        m_services.prompts.askSaveFile(this, tr("New programme"), folder + QLatin1Char('/') + tr("programme") + QStringLiteral(".sqlite"),
                                       filter, QStringLiteral("sqlite"), take);
    else
        m_services.prompts.askOpenFile(this, tr("Open a programme"), folder, filter, take);
}

void ProgrammeWindow::open(const programme::Place& place)
{
    const QString who = m_services.settings.authorName();
    m_done->hide();
    if (place.driver == programme::Place::Server) return m_link->open(place, who);
    m_link->openFile(place.file, QFileInfo(m_services.file).absolutePath() + QStringLiteral("/shared-programmes"), who, m_services.disk);
}

void ProgrammeWindow::showCopies()
{
    auto* dialog = new SafetyDialog(services(), this);
    connect(dialog, &SafetyDialog::restored, this, [this] { m_link->reopen(); });
    dialog->show();
}

void ProgrammeWindow::rescue()
{
    const QString file = m_link->place().file;
    const auto rescued = std::make_shared<programme::Rescued>();
    m_link->whileClosed(
        this,
        [disk = &m_services.disk, clock = m_services.clock, file, rescued]() -> Status {
            if (const auto writer = lockHolder(*disk, file))
                return Error{Error::Kind::InUse, programme::SharedFile::writerText(*writer, clock()), {}};
            const auto done = programme::rescueInPlace(*disk, file, clock);
            if (!done.ok()) return done.error();
            *rescued = *done;
            return {};
        },
        [this, rescued](const Status& status) {
            if (!status.ok()) return showWelcome(status.error());
            QStringList sentences{tr("%n entries could be read and are here.", nullptr, rescued->records)};
            if (rescued->fromLog > 0) sentences.append(tr("%n of them were put together from the log of changes.", nullptr, rescued->fromLog));
            if (!rescued->damaged.isEmpty())
                sentences.append(tr("Something may be missing in: %1. Please compare with a daily copy.").arg(rescued->damaged.join(QStringLiteral(", "))));
            sentences.append(tr("The damaged file is kept as “%1”.").arg(QFileInfo(rescued->kept).fileName()));
            m_link->reopen();
            sayDone(sentences.join(QLatin1Char(' ')), rescued->damaged.isEmpty());
        });
}

void ProgrammeWindow::askForCopy()
{
    m_services.prompts.askOpenFile(this, tr("Join with a copy"), QFileInfo(m_link->place().file).absolutePath(), tr("Programme (*.sqlite)"),
                                   [this](const QString& path) { if (!path.isEmpty()) joinCopy(path); });
}

void ProgrammeWindow::joinCopy(const QString& path)
{
    if (QFileInfo(path) == QFileInfo(m_link->place().file))
        return say(Error{Error::Kind::Invalid, tr("That is the programme itself. Please choose the copy."), {}});
    auto* dialog = new JoinDialog(services(), path, this);
    connect(dialog, &JoinDialog::joined, this, [this](const QString& sentences) { sayDone(sentences); });
    dialog->show();
}

void ProgrammeWindow::askToTakeOver(const QString& writer)
{
    const Question question{QStringLiteral("takeOverWriting"), tr("Take over writing?"),
                            tr("%1 If both of you write, the second one has to join the two.").arg(writer),
                            {{QStringLiteral("take"), tr("&Take over"), Question::Weight::Destructive},
                             {QStringLiteral("wait"), tr("&Go on reading"), Question::Weight::Default}},
                            QStringLiteral("wait")};
    m_services.prompts.ask(this, question, [this](const QString& answer) {
        if (answer == QLatin1String("take")) m_link->takeOverWriting();
    });
}

void ProgrammeWindow::sayDone(const QString& sentences, bool whole)
{
    m_done->setTone(whole ? theme::Tone::Good : theme::Tone::Warning);
    m_done->setText(sentences);
    m_done->show();
}

void ProgrammeWindow::onceOpened(const std::function<Status(programme::Store&)>& work)
{
    // Asked in order: it comes to the store that was just opened, or is refused where there is none.
    m_link->run(this, work, [this](const Status& status, const programme::Conflict&) {
        if (m_link->isOpen()) say(status);
    });
}

/// Beside one's own programme, and anew each time: what was tried out does not come back.
void ProgrammeWindow::openSample()
{
    const QString file = QFileInfo(m_services.file).absolutePath() + QStringLiteral("/example-programme.sqlite");
    m_link->whileClosed(
        this,
        [disk = &m_services.disk, file]() -> Status {
            if (const Status made = disk->makeFolder(folderOf(file)); !made.ok()) return made;
            return disk->remove(file);
        },
        [this, file](const Status& gone) {
            if (!gone.ok()) return showWelcome(gone.error());
            open({programme::Place::File, file});
            onceOpened([](programme::Store& store) -> Status {
                const auto loaded = programme::loadSampleProgramme(store);
                return loaded.ok() ? Status() : Status(loaded.error());
            });
        });
}

void ProgrammeWindow::say(const Status& status)
{
    m_trouble->setVisible(!status.ok());
    if (!status.ok()) m_trouble->setText(status.error().text);
}

void ProgrammeWindow::askForServer()
{
    auto* dialog = new ServerDialog(services(), this);
    connect(dialog, &ServerDialog::wanted, this, [this](const programme::Place& place) { leave([this, place] { open(place); }); });
    dialog->show();
}

void ProgrammeWindow::showWelcome(const Error& why)
{
    const bool onServer = m_link->place().driver == programme::Place::Server;
    m_welcome->setTrouble(why.text, why.text.isEmpty() ? WelcomePage::None : why.kind == Error::Kind::Damaged ? WelcomePage::Damaged
                                    : onServer         ? WelcomePage::Server : WelcomePage::Again);
    m_whole->setCurrentIndex(0);
    updateState();
}

void ProgrammeWindow::showSections()
{
    // The example is looked at, not kept.
    const bool onServer = m_link->place().driver == programme::Place::Server;
    if (onServer || !m_link->place().file.endsWith(QLatin1String("example-programme.sqlite"))) {
        m_services.settings.setState(onServerKey, onServer);
        if (!onServer) m_services.settings.setState(fileKey, m_link->place().file);
    }
    m_whole->setCurrentIndex(1);
    say({});
    go(m_section.isEmpty() ? programmePages().constFirst().id : m_section);
    updateState();
}

QWidget* ProgrammeWindow::page(const QString& section)
{
    if (QWidget* made = m_made.value(section)) return made;
    for (const ProgrammePage& one : programmePages()) {
        if (one.id != section) continue;
        QWidget* made = one.make(services(), m_pages);
        made->setProperty("section", section);
        m_pages->addWidget(made);
        m_made.insert(section, made);
        return made;
    }
    return nullptr;
}

void ProgrammeWindow::go(const QString& section)
{
    QWidget* shown = page(section);
    if (!shown) return;
    if (!m_section.isEmpty() && section != m_section) m_done->hide(); // it was read
    m_section = section;
    m_pages->setCurrentWidget(shown);
    for (const ProgrammePage& one : programmePages())
        if (one.id == section) {
            m_title->setText(one.title);
            m_note->setText(one.note);
        }
    const QSignalBlocker quiet(m_navigation);
    for (int row = 0; row < m_navigation->count(); ++row)
        if (m_navigation->item(row)->data(Qt::UserRole).toString() == section) m_navigation->setCurrentRow(row);
}

void ProgrammeWindow::go(const QString& section, const QString& code)
{
    go(section);
    QWidget* shown = page(section);
    auto* list = qobject_cast<RecordList*>(shown);
    if (!list && shown) list = shown->findChild<RecordList*>();
    if (list) list->filterBy(code);
}

void ProgrammeWindow::updateState()
{
    const bool isOpen = m_link->isOpen();
    if (!isOpen) m_edit->update();
    m_join->setEnabled(isOpen && m_link->mayWrite() && m_link->place().driver == programme::Place::File);
    for (QMenu* menu : menuBar()->findChildren<QMenu*>(QStringLiteral("programmeGoMenu")))
        menu->setEnabled(isOpen);
    m_placeLabel->setText(!isOpen ? QString()
                          : m_link->place().driver == programme::Place::Server
                              ? tr("On the server %1, as %2").arg(m_link->place().host, m_link->who())
                              : tr("%1, as %2").arg(QDir::toNativeSeparators(m_link->place().file), m_link->who()));
}

void ProgrammeWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) return;
    for (int row = 0; row < m_navigation->count(); ++row)
        if (m_navigation->item(row)->flags() == Qt::NoItemFlags) m_navigation->item(row)->setForeground(mutedTextColour(palette()));
}

void ProgrammeWindow::leave(std::function<void()> then)
{
    const auto* details = m_pages->findChild<DetailsPage*>();
    if (!details || !details->isEdited()) return then();
    go(QStringLiteral("details"));
    askBeforeLeaving(m_services.prompts, this, std::move(then));
}

void ProgrammeWindow::closeEvent(QCloseEvent* event)
{
    const auto* details = m_pages->findChild<DetailsPage*>();
    if (!std::exchange(m_leaving, false) && details && details->isEdited()) {
        event->ignore();
        return leave([this] {
            m_leaving = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // this closing has to end first
        });
    }
    m_services.settings.setState(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace microvet::ui
