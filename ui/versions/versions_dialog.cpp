#include "ui/versions/versions_dialog.h"

#include "ui/compare/comparison_view.h"
#include "ui/history/history_model.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {
constexpr int hashRole = Qt::UserRole;
constexpr int noteRole = Qt::UserRole + 1;
constexpr int indexRole = Qt::UserRole + 2; ///< its place in Session::versions()
} // namespace

VersionsDialog::VersionsDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QTreeWidget(this))
    , m_note(mutedLabel({}, this))
    , m_view(new ComparisonView(this))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setWindowTitle(tr("Versions of this course"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    m_list->setObjectName(QStringLiteral("versionsList"));
    m_list->setAccessibleName(tr("Kept versions, the newest first"));
    m_list->setHeaderLabels({tr("Name"), tr("When"), tr("Who")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_note->setObjectName(QStringLiteral("versionNoteShown"));

    auto* lower = new QWidget(this);
    auto* lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, gap, 0, 0);
    lowerColumn->addWidget(m_note);
    lowerColumn->addWidget(m_view, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    page->addWidget(splitter, 1);

    m_gone = new QLabel(this);
    m_gone->setObjectName(QStringLiteral("versionGone"));
    m_gone->setWordWrap(true);
    m_putBack = new QPushButton(tr("&Put it back"), this);
    m_putBack->setObjectName(QStringLiteral("versionPutBack"));
    auto* goneRow = new QHBoxLayout;
    goneRow->addWidget(m_gone, 1);
    goneRow->addWidget(m_putBack);
    page->addLayout(goneRow);
    for (QWidget* part : QList<QWidget*>{m_gone, m_putBack}) part->hide();

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* save = buttons->addButton(tr("&Save a version…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("versionsSave"));
    m_rename = buttons->addButton(tr("&Rename"), QDialogButtonBox::ActionRole);
    m_rename->setObjectName(QStringLiteral("versionsRename"));
    m_remove = buttons->addButton(tr("&Delete"), QDialogButtonBox::ActionRole);
    m_remove->setObjectName(QStringLiteral("versionsDelete"));
    m_restore = buttons->addButton(tr("&Bring it back"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(QStringLiteral("versionsRestore"));
    m_copy = buttons->addButton(tr("&Open as a copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("versionsCopy"));
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    for (QPushButton* button : {save, m_rename, m_remove, m_restore, m_copy, m_putBack}) button->setAutoDefault(false);
    close->setDefault(true);
    page->addWidget(buttons);
    QWidget* before = m_list;
    for (QWidget* stop : m_view->tabStops() + QList<QWidget*>{m_putBack, save, m_rename, m_remove, m_restore, m_copy, close})
        setTabOrder(std::exchange(before, stop), stop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &VersionsDialog::saveWanted);
    connect(m_restore, &QPushButton::clicked, this, &VersionsDialog::restore);
    connect(m_copy, &QPushButton::clicked, this, [this] { emit copyWanted(*m_version, currentName()); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &VersionsDialog::compare);
    connect(m_list, &QTreeWidget::itemChanged, this, &VersionsDialog::rename);
    const auto edit = [this] { if (m_list->currentItem()) m_list->editItem(m_list->currentItem(), 0); };
    connect(m_rename, &QPushButton::clicked, this, edit);
    connect(new QShortcut(Qt::Key_F2, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, edit);
    connect(m_remove, &QPushButton::clicked, this, &VersionsDialog::removeCurrent);
    connect(m_putBack, &QPushButton::clicked, this, &VersionsDialog::putBack);
    // Later: a name that was just written is still in the hands of its field.
    connect(&session, &Session::versionsChanged, this, &VersionsDialog::fill, Qt::QueuedConnection);
    fill();
    m_list->setFocus();
    giveSize(this, 62, 36);
}

QString VersionsDialog::currentHash() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(0, hashRole).toString() : QString();
}

QString VersionsDialog::currentName() const { return m_list->currentItem() ? m_list->currentItem()->text(0) : QString(); }

qsizetype VersionsDialog::currentIndex() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(0, indexRole).toLongLong() : -1;
}

void VersionsDialog::rename(QTreeWidgetItem* item)
{
    const qsizetype index = item->data(0, indexRole).toLongLong();
    if (!m_session.renameVersion(index, item->text(0))) item->setText(0, m_session.versions().value(index).label);
}

void VersionsDialog::removeCurrent()
{
    const QString name = currentName();
    const QString hash = currentHash();
    if (!m_session.mayEdit()) return;
    const auto removed = m_session.removeVersion(currentIndex());
    m_removed.reset();
    if (removed) m_removed = *removed;
    m_gone->setText(removed ? tr("“%1” is deleted. It goes from the file when you save.").arg(name)
                            : tr("“%1” is deleted. %2").arg(name, removed.error().text));
    const QList<model::Verdict>& verdicts = m_session.content().review.verdicts;
    if (std::any_of(verdicts.cbegin(), verdicts.cend(), [&](const model::Verdict& verdict) { return verdict.version == hash; }))
        m_gone->setText(m_gone->text() + u' ' + tr("A decision of the review is about it; without it nobody can tell whether that still holds."));
    m_gone->show();
    m_putBack->setVisible(m_removed.has_value());
}

void VersionsDialog::putBack()
{
    if (!m_removed) return;
    const Session::RemovedVersion version = *m_removed;
    m_removed.reset();
    for (QWidget* part : QList<QWidget*>{m_gone, m_putBack}) part->hide();
    m_session.putBackVersion(version);
    m_list->setFocus();
}

void VersionsDialog::fill()
{
    const QString chosen = currentHash();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QList<document::Revision>& versions = m_session.versions();
    QTreeWidgetItem* current = nullptr;
    for (auto it = versions.crbegin(); it != versions.crend(); ++it) {
        auto* item = new QTreeWidgetItem(m_list, {it->label, stepTime(it->time), it->author});
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(0, indexRole, qint64(std::distance(it, versions.crend()) - 1));
        item->setData(0, hashRole, it->hash);
        if (it->hash == chosen) current = item;
        item->setData(0, noteRole, it->note);
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %2, %3").arg(it->label, stepTime(it->time), it->author));
        item->setToolTip(0, it->note);
    }
    m_list->setCurrentItem(current ? current : m_list->topLevelItem(0));
    compare();
}

void VersionsDialog::compare()
{
    m_version.reset();
    m_restore->setEnabled(false);
    m_copy->setEnabled(false);
    for (QPushButton* button : {m_rename, m_remove}) button->setEnabled(m_list->currentItem());
    const int number = ++m_asked;
    const QString hash = currentHash();
    const QString note = m_list->currentItem() ? m_list->currentItem()->data(0, noteRole).toString() : QString();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (hash.isEmpty()) {
        m_view->say(tr("No version is kept yet. Save one before a large change, or before you hand the course to somebody."));
        return;
    }
    m_view->say(tr("Comparing…"));
    using Found = std::pair<Result<model::Content>, actions::Comparison>;
    auto work = [read = m_session.versionReader(hash), now = m_session.content(), name = currentName(), nowName = tr("Now")]() -> Found {
        Result<model::Content> version = read();
        actions::Comparison comparison;
        if (version) comparison = actions::compareVersions(*version, name, now, nowName);
        return {std::move(version), comparison};
    };
    inBackground(this, std::move(work), [this, number](Found found) {
        if (number == m_asked) showComparison(found.first, found.second); // else another was chosen meanwhile
    });
}

void VersionsDialog::showComparison(const Result<model::Content>& version, const actions::Comparison& comparison)
{
    if (!version) {
        m_view->say(version.error().text);
        return;
    }
    m_version = *version;
    m_view->setComparison(comparison, m_session.media(), m_session.media());
    m_restore->setEnabled(!comparison.differences.isEmpty());
    m_copy->setEnabled(true);
}

void VersionsDialog::restore()
{
    if (!m_version) return;
    const QString name = currentName();
    m_session.edit(tr("Bring back “%1”").arg(name), {m_session.course().id.uuid(), {}, -1},
                   [version = *m_version](model::Content& content) { content = version; });
    emit restored(name);
    accept();
}

} // namespace microvet::ui
