#include "ui/desk/desk_board.h"

#include "ui/desk/desk_card.h"
#include "ui/session/background.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace microvet::ui {

using actions::DeskEntry;

namespace {

constexpr int pauseMs = 500;
constexpr int tickMs = 30'000;
const QString foldersKey = QStringLiteral("desk/folders");

QString columnName(DeskEntry::Column column)
{
    switch (column) {
    case DeskEntry::InReview:
        return DeskBoard::tr("In review");
    case DeskEntry::Returned:
        return DeskBoard::tr("Returned");
    case DeskEntry::Approved:
        return DeskBoard::tr("Approved");
    case DeskEntry::Exported:
        return DeskBoard::tr("Exported");
    default:
        return DeskBoard::tr("Received");
    }
}

} // namespace

DeskBoard::DeskBoard(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_folders(services.settings.state(foldersKey).toStringList())
    , m_pool(std::make_unique<QThreadPool>())
    , m_summary(headingLabel({}, 1.2, this))
    , m_folderList(mutedLabel({}, this))
    , m_trouble(new Notice(theme::Tone::Warning, this))
{
    m_pool->setMaxThreadCount(1);
    makeLayout();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    m_tick.setInterval(tickMs);
    connect(&m_pause, &QTimer::timeout, this, &DeskBoard::look);
    connect(&m_tick, &QTimer::timeout, this, &DeskBoard::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, QOverload<>::of(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, QOverload<>::of(&QTimer::start));
    showDesk(m_desk);
    setFolders(m_folders);
    m_tick.start();
}

DeskBoard::~DeskBoard()
{
    if (m_progress) m_progress->cancel();
    m_pool->waitForDone();
}

void DeskBoard::makeLayout()
{
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(gap);
    m_summary->setObjectName(QStringLiteral("deskSummary"));
    m_summary->setWordWrap(true);
    page->addWidget(m_summary);
    m_folderList->setObjectName(QStringLiteral("deskFolders"));
    m_folderList->setTextFormat(Qt::PlainText);
    page->addWidget(m_folderList);
    m_trouble->setObjectName(QStringLiteral("deskTrouble"));
    page->addWidget(m_trouble);
    auto* board = new QHBoxLayout;
    board->setSpacing(gap);
    for (const auto column :
         {DeskEntry::Received, DeskEntry::InReview, DeskEntry::Returned, DeskEntry::Approved, DeskEntry::Exported}) {
        auto* head = headingLabel({}, 1.0, this);
        auto* list = new QListWidget(this);
        list->setObjectName(QStringLiteral("desk-%1").arg(actions::codeOf(column)));
        list->setAccessibleName(columnName(column));
        list->setItemDelegate(new DeskCard(list));
        list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setResizeMode(QListView::Adjust);
        list->setTabKeyNavigation(false);
        list->installEventFilter(this);
        head->setBuddy(list);
        auto* stack = new QVBoxLayout;
        stack->setSpacing(gap / 2);
        stack->addWidget(head);
        stack->addWidget(list, 1);
        board->addLayout(stack, 1);
        m_lists.append(list);
        m_heads.append(head);
        connect(list, &QListWidget::itemActivated, this,
                [this](QListWidgetItem* item) { emit openWanted(item->data(DeskCard::PathRole).toString()); });
        connect(list, &QListWidget::itemSelectionChanged, this, [this, list] {
            if (list->selectedItems().isEmpty()) return updateButtons();
            for (QListWidget* other : std::as_const(m_lists))
                if (other != list) other->clearSelection(); // one draft is chosen on the whole board
            updateButtons();
        });
    }
    page->addLayout(board, 1);
    auto* buttons = m_buttons = new QHBoxLayout;
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        buttons->addWidget(button);
        return button;
    };
    m_open = add(tr("&Open"), "deskOpen");
    m_showFolder = add(tr("Show its &folder"), "deskShowFolder");
    QPushButton* watch = add(tr("&Watch a folder…"), "deskWatch");
    m_remove = add(tr("&Leave out a folder"), "deskLeave");
    buttons->addStretch(1);
    page->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const DeskEntry* entry = current()) emit openWanted(entry->path);
    });
    connect(m_showFolder, &QPushButton::clicked, this, [this] {
        const DeskEntry* entry = current();
        if (entry && !m_services.prompts.openUrl(QUrl::fromLocalFile(QFileInfo(entry->path).absolutePath())))
            m_services.prompts.tell(this, tr("The folder could not be shown"), QDir::toNativeSeparators(entry->path));
    });
    connect(watch, &QPushButton::clicked, this, &DeskBoard::askForFolder);
    connect(m_remove, &QPushButton::clicked, this, &DeskBoard::removeFolder);
}

/// Left and right go from column to column, as the board is seen.
bool DeskBoard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const auto at = m_lists.indexOf(qobject_cast<QListWidget*>(watched));
    if (at < 0 || (key != Qt::Key_Left && key != Qt::Key_Right)) return QWidget::eventFilter(watched, event);
    const int step = (key == Qt::Key_Right) == isRightToLeft() ? -1 : 1;
    for (auto next = at + step; next >= 0 && next < m_lists.size(); next += step) {
        QListWidget* list = m_lists[next];
        if (list->count() == 0) continue;
        list->setFocus(Qt::OtherFocusReason);
        list->setCurrentRow(std::clamp(m_lists[at]->currentRow(), 0, list->count() - 1));
        break;
    }
    return true;
}

void DeskBoard::setCompact()
{
    m_compact = true;
    setScaledFont(m_summary, 1.05, QFont::DemiBold);
    setFolders(m_folders);
}

void DeskBoard::askForFolder()
{
    m_services.prompts.askFolder(this, tr("Which folder do the drafts come to?"), m_services.settings.lastFolder(),
                                 [this](const QString& folder) {
                                     const QString clean = QDir::cleanPath(folder);
                                     if (!folder.isEmpty() && !m_folders.contains(clean))
                                         setFolders(m_folders + QStringList{clean});
                                 });
}

void DeskBoard::removeFolder()
{
    if (m_folders.isEmpty()) return;
    if (m_folders.size() == 1) return setFolders({});
    Question question;
    question.name = QStringLiteral("deskLeaveQuestion");
    question.title = tr("Which folder shall the desk leave out?");
    question.text = tr("Its files stay as they are.");
    for (qsizetype i = 0; i < m_folders.size(); ++i)
        question.buttons.append({m_folders[i], QDir(m_folders[i]).dirName(), Question::Weight::Normal});
    question.buttons.append({QStringLiteral("cancel"), tr("&Cancel"), Question::Weight::Default});
    question.cancel = QStringLiteral("cancel");
    m_services.prompts.ask(this, question, [this](const QString& answer) {
        if (!m_folders.contains(answer)) return;
        QStringList rest = m_folders;
        rest.removeAll(answer);
        setFolders(rest);
    });
}

void DeskBoard::setFolders(const QStringList& folders)
{
    m_folders = folders;
    m_services.settings.setState(foldersKey, folders);
    QStringList names;
    for (const QString& folder : folders)
        names.append(QDir::toNativeSeparators(folder));
    m_folderList->setText(names.join(QStringLiteral(" · ")));
    m_folderList->setVisible(!names.isEmpty());
    m_remove->setEnabled(!folders.isEmpty());
    const bool shown = !m_compact || !folders.isEmpty();
    for (QWidget* widget : std::as_const(m_heads)) widget->setVisible(shown);
    for (QListWidget* list : std::as_const(m_lists)) {
        list->setVisible(shown);
        if (m_compact) list->setMinimumHeight(em(this, 11));
    }
    look();
}

void DeskBoard::look()
{
    m_again = m_looking;
    if (m_looking) return;
    m_looking = true;
    m_progress = std::make_shared<Progress>();
    auto work = [&disk = m_services.disk, progress = m_progress, before = m_desk,
                 wishes = actions::DeskWishes{m_folders, m_services.rules, m_services.checklist}] {
        return actions::lookAtDesk(disk, wishes, before, *progress);
    };
    inBackground(
        this, std::move(work),
        [this](const actions::Desk& desk) {
            m_looking = false;
            showDesk(desk);
            if (m_again) look();
        },
        m_pool.get());
}

QListWidget* DeskBoard::listOf(DeskEntry::Column column) const
{
    // What cannot be read is somebody's draft all the same, and has just come.
    return m_lists[column == DeskEntry::Unreadable ? DeskEntry::Received : column];
}

void DeskBoard::showDesk(const actions::Desk& desk)
{
    const DeskEntry* chosen = current();
    const QString path = chosen ? chosen->path : QString();
    m_desk = desk;
    for (QListWidget* list : std::as_const(m_lists)) {
        const QSignalBlocker quiet(list);
        list->clear();
    }
    for (const DeskEntry& entry : std::as_const(m_desk.entries))
        fill(listOf(entry.column), entry);
    for (qsizetype i = 0; i < m_lists.size(); ++i) {
        m_heads[i]->setText(
            tr("%1 (%2)").arg(columnName(DeskEntry::Column(i)), QLocale().toString(m_lists[i]->count())));
        for (int row = 0; row < m_lists[i]->count(); ++row)
            if (m_lists[i]->item(row)->data(DeskCard::PathRole).toString() == path) m_lists[i]->setCurrentRow(row);
    }
    const auto waiting = m_lists[0]->count();
    m_summary->setText(
        m_folders.isEmpty()
            ? tr("Choose the folder that your team’s drafts come to; a shared one shows the same to all of you.")
        : m_desk.entries.isEmpty() ? tr("There are no drafts in the folders yet.")
        : waiting == 0             ? tr("No draft waits to be looked at.")
                                   : tr("%n drafts wait to be looked at.", nullptr, waiting));
    m_trouble->setText(m_desk.troubles.join(u'\n'));
    m_trouble->setVisible(!m_desk.troubles.isEmpty());
    QStringList paths;
    for (const DeskEntry& entry : std::as_const(m_desk.entries)) {
        paths.append(entry.path);
        paths.append(QFileInfo(entry.path).path());
    }
    paths += m_folders;
    paths.removeDuplicates();
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty()) m_watcher.removePaths(old);
    if (!paths.isEmpty()) m_watcher.addPaths(paths);
    updateButtons();
}

void DeskBoard::fill(QListWidget* list, const DeskEntry& entry)
{
    QStringList lines;
    if (entry.column == DeskEntry::Unreadable) {
        lines.append(tr("Cannot be read"));
    } else {
        if (entry.openMusts > 0) lines.append(tr("%n must be changed", nullptr, entry.openMusts));
        const QString score = tr("checks: %1 of 100").arg(entry.score);
        lines.append(entry.round > 0 ? tr("Round %1 · %2").arg(QString::number(entry.round), score) : score);
    }
    const int days = actions::daysWaiting(entry, m_services.clock());
    const QString age = days == 0 ? tr("today") : tr("since %n days", nullptr, days);
    lines.append(entry.authors.isEmpty() ? age : tr("%1 · %2").arg(age, entry.authors.join(QStringLiteral(", "))));
    if (!entry.package.isEmpty()) lines.append(entry.package);
    auto* item = new QListWidgetItem(entry.title, list);
    item->setData(DeskCard::LinesRole, lines);
    item->setData(DeskCard::UrgentRole, entry.openMusts > 0 || entry.column == DeskEntry::Unreadable);
    item->setData(DeskCard::PathRole, entry.path);
    item->setData(Qt::AccessibleTextRole, entry.title + QStringLiteral(", ") + lines.join(QStringLiteral(", ")));
    item->setToolTip(entry.state.isEmpty() ? QDir::toNativeSeparators(entry.path)
                                           : QDir::toNativeSeparators(entry.path) + u'\n' + entry.state);
}

const DeskEntry* DeskBoard::current() const
{
    for (QListWidget* list : m_lists) {
        const QList<QListWidgetItem*> chosen = list->selectedItems();
        if (chosen.isEmpty()) continue;
        const QString path = chosen.constFirst()->data(DeskCard::PathRole).toString();
        for (const DeskEntry& entry : m_desk.entries)
            if (entry.path == path) return &entry;
    }
    return nullptr;
}

void DeskBoard::updateButtons()
{
    const DeskEntry* entry = current();
    m_open->setEnabled(entry);
    m_showFolder->setEnabled(entry);
    emit currentChanged();
}

QPushButton* DeskBoard::addCommand(const QString& text, const QString& objectName)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, button); // before the room at the end
    return button;
}

QStringList DeskBoard::folders(const Settings& settings) { return settings.state(foldersKey).toStringList(); }

} // namespace microvet::ui
