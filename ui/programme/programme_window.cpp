#include "ui/programme/programme_window.h"

#include "core/programme/records/organisation.h"
#include "core/programme/store/shared_folder.h"
#include "core/programme/following/sample.h"
#include "ui/programme/edit_menu.h"
#include "ui/programme/keeping/exchange_dialog.h"
#include "ui/programme/pages.h"
#include "ui/programme/records/print_document.h"
#include "ui/programme/records/record_list.h"
#include "ui/programme/keeping/safety_dialog.h"
#include "ui/programme/keeping/server_dialog.h"
#include "ui/programme/keeping/welcome_page.h"
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
#include <QStackedWidget>
#include <QStatusBar>

namespace microvet::ui {

namespace {

const QString fileKey = QStringLiteral("programme/file");
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
    , m_trouble(new Notice(theme::Tone::Trouble))
    , m_pages(new QStackedWidget)
    , m_placeLabel(new QLabel(this))
{
    setObjectName(QStringLiteral("programmeWindow"));
    setWindowTitle(tr("Ambassadors’ programme – microVET Studio"));
    setCentralWidget(m_whole);
    m_whole->addWidget(m_welcome);
    makeNavigation();
    makeMenus();
    m_placeLabel->setObjectName(QStringLiteral("programmePlace"));
    m_placeLabel->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(m_placeLabel);
    connect(m_link.get(), &ProgrammeLink::opened, this, &ProgrammeWindow::showSections);
    connect(m_link.get(), &ProgrammeLink::failed, this, [this](const Error& error) { showWelcome(error.text); });
    connect(m_link.get(), &ProgrammeLink::changed, this, &ProgrammeWindow::updateState);
    const auto copy = [this] { makeDailyCopy(this->services(), this, [this](const QString& trouble) { say(Error{Error::Kind::Io, trouble, {}}); }); };
    connect(m_link.get(), &ProgrammeLink::opened, this, copy);
    connect(m_link.get(), &ProgrammeLink::changed, this, copy);
    connect(m_link.get(), &ProgrammeLink::notGivenBack, this, [this](const QString& sentence) { say(Error{Error::Kind::ChangedOnDisk, sentence, {}}); });
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
    const QString kept = services.settings.state(fileKey, services.file).toString();
    if (!services.settings.authorName().isEmpty() && QFileInfo::exists(kept))
        open({programme::Place::File, kept});
    else
        showWelcome({});
}

ProgrammeWindow::~ProgrammeWindow()
{
    // Pages ask the link as long as they live.
    delete takeCentralWidget();
}

ProgrammeServices ProgrammeWindow::services()
{
    return {*m_link, m_services.settings, m_services.prompts, m_services.disk, m_services.clock, m_services.rules, m_services.checklist,
            [this](const QString& path) { emit courseWanted(path); }, m_services.secrets,
            QFileInfo(m_services.file).absolutePath() + QStringLiteral("/programme-copies"),
            [this](const QString& section, const QString& code) { go(section, code); }};
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
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_trouble);
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
    add(file, "programmeSample", tr("Look at the e&xample programme"), {}, [this] { openSample(); });
    file->addSeparator();
    add(file, "programmeExport", tr("Save &everything as a file…"), {}, [this] { (new ExchangeDialog(services(), ExchangeDialog::Out, this))->show(); });
    add(file, "programmeImport", tr("Take &in a file…"), {}, [this] { (new ExchangeDialog(services(), ExchangeDialog::In, this))->show(); });
    add(file, "programmeSafety", tr("&Daily copies…"), {}, [this] {
        auto* dialog = new SafetyDialog(services(), this);
        connect(dialog, &SafetyDialog::restored, this, [this] { open(m_link->place()); });
        dialog->show();
    });
    QMenu* advanced = file->addMenu(tr("&Advanced"));
    add(advanced, "programmeServer", tr("A programme on a &server…"), {}, [this] {
        auto* dialog = new ServerDialog(services(), this);
        connect(dialog, &ServerDialog::wanted, this, &ProgrammeWindow::open);
        dialog->show();
    });
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
    const QString folder = QFileInfo(m_services.settings.state(fileKey, m_services.file).toString()).absolutePath();
    const QString filter = tr("Programme (*.sqlite)");
    const auto take = [this](const QString& path) {
        if (!path.isEmpty()) open({programme::Place::File, path});
    };
    if (fresh)
        m_services.prompts.askSaveFile(this, tr("New programme"), folder + QLatin1Char('/') + tr("programme") + QStringLiteral(".sqlite"),
                                       filter, QStringLiteral("sqlite"), take);
    else
        m_services.prompts.askOpenFile(this, tr("Open a programme"), folder, filter, take);
}

void ProgrammeWindow::open(const programme::Place& place)
{
    const QString who = m_services.settings.authorName();
    if (place.driver == programme::Place::Server) return m_link->open(place, who);
    QDir().mkpath(QFileInfo(place.file).absolutePath());
    if (programme::folderKind(place.file) == programme::FolderKind::Own) return m_link->open(place, who);
    const QString folder = QFileInfo(m_services.file).absolutePath() + QStringLiteral("/shared-programmes");
    QDir().mkpath(folder);
    m_link->openShared(place.file, folder, who, m_services.disk);
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
    m_link->close();
    m_services.disk.makeFolder(QFileInfo(file).absolutePath()).ok();
    if (const Status gone = m_services.disk.remove(file); !gone.ok()) return showWelcome(gone.error().text);
    open({programme::Place::File, file});
    onceOpened([](programme::Store& store) -> Status {
        const auto loaded = programme::loadSampleProgramme(store);
        return loaded.ok() ? Status() : Status(loaded.error());
    });
}

void ProgrammeWindow::say(const Status& status)
{
    m_trouble->setVisible(!status.ok());
    if (!status.ok()) m_trouble->setText(status.error().text);
}

void ProgrammeWindow::showWelcome(const QString& trouble)
{
    m_welcome->setTrouble(trouble);
    m_whole->setCurrentIndex(0);
    updateState();
}

void ProgrammeWindow::showSections()
{
    // The example is looked at, not kept.
    if (m_link->place().driver == programme::Place::File && !m_link->place().file.endsWith(QLatin1String("example-programme.sqlite")))
        m_services.settings.setState(fileKey, m_link->place().file);
    m_whole->setCurrentIndex(1);
    m_trouble->setText(m_link->note());
    m_trouble->setVisible(!m_link->note().isEmpty());
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

void ProgrammeWindow::closeEvent(QCloseEvent* event)
{
    m_services.settings.setState(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace microvet::ui
