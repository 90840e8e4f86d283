#include "ui/versions/versions_dialog.h"

#include "ui/history/history_model.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/versions/comparison_text.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {
constexpr int hashRole = Qt::UserRole;
constexpr int noteRole = Qt::UserRole + 1;
} // namespace

VersionsDialog::VersionsDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QTreeWidget(this))
    , m_note(mutedLabel({}, this))
    , m_text(new QTextBrowser(this))
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
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_note->setObjectName(QStringLiteral("versionNoteShown"));
    m_text->setObjectName(QStringLiteral("versionComparison"));
    m_text->setAccessibleName(tr("What changed since that version"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);

    auto* lower = new QWidget(this);
    auto* lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, gap, 0, 0);
    lowerColumn->addWidget(m_note);
    lowerColumn->addWidget(m_text, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    page->addWidget(splitter, 1);

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* save = buttons->addButton(tr("&Save a version…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("versionsSave"));
    m_restore = buttons->addButton(tr("&Bring this version back"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(QStringLiteral("versionsRestore"));
    m_copy = buttons->addButton(tr("&Open as a copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("versionsCopy"));
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    for (QPushButton* button : {save, m_restore, m_copy}) button->setAutoDefault(false);
    close->setDefault(true);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &VersionsDialog::saveWanted);
    connect(m_restore, &QPushButton::clicked, this, &VersionsDialog::restore);
    connect(m_copy, &QPushButton::clicked, this, [this] { emit copyWanted(*m_version, currentName()); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &VersionsDialog::compare);
    connect(&session, &Session::versionsChanged, this, &VersionsDialog::fill);
    fill();
    m_list->setFocus();
    resize(em(this, 42), em(this, 30));
}

QString VersionsDialog::currentHash() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(0, hashRole).toString() : QString();
}

QString VersionsDialog::currentName() const { return m_list->currentItem() ? m_list->currentItem()->text(0) : QString(); }

void VersionsDialog::fill()
{
    m_list->clear();
    const QList<document::Revision>& versions = m_session.versions();
    for (auto it = versions.crbegin(); it != versions.crend(); ++it) {
        auto* item = new QTreeWidgetItem(m_list, {it->label, stepTime(it->time), it->author});
        item->setData(0, hashRole, it->hash);
        item->setData(0, noteRole, it->note);
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %2, %3").arg(it->label, stepTime(it->time), it->author));
        item->setToolTip(0, it->note);
    }
    if (m_list->topLevelItemCount() > 0) m_list->setCurrentItem(m_list->topLevelItem(0));
    else compare();
}

void VersionsDialog::compare()
{
    m_version.reset();
    m_restore->setEnabled(false);
    m_copy->setEnabled(false);
    m_shown.clear();
    const int number = ++m_asked;
    const QString hash = currentHash();
    const QString note = m_list->currentItem() ? m_list->currentItem()->data(0, noteRole).toString() : QString();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (hash.isEmpty()) {
        m_text->setPlainText(tr("No version is kept yet. Save one before a large change, or before you hand the course to somebody."));
        return;
    }
    m_text->setPlainText(tr("Comparing…"));
    using Found = std::pair<Result<model::Content>, QList<actions::Difference>>;
    auto work = [read = m_session.versionReader(hash), now = m_session.content()]() -> Found {
        Result<model::Content> version = read();
        QList<actions::Difference> differences;
        if (version) differences = actions::compare(*version, now);
        return {std::move(version), differences};
    };
    inBackground(this, std::move(work), [this, number](Found found) {
        if (number == m_asked) showComparison(found.first, found.second); // else another was chosen meanwhile
    });
}

void VersionsDialog::showComparison(const Result<model::Content>& version, const QList<actions::Difference>& differences)
{
    if (!version) {
        m_text->setPlainText(version.error().text);
        return;
    }
    m_version = *version;
    m_differences = differences;
    m_shown = comparisonHtml(differences, m_text->palette());
    m_text->setHtml(m_shown);
    m_restore->setEnabled(!differences.isEmpty());
    m_copy->setEnabled(true);
}

void VersionsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    // Its colours are those of the palette that it was written for.
    if (event->type() == QEvent::PaletteChange && !m_shown.isEmpty())
        m_text->setHtml(m_shown = comparisonHtml(m_differences, m_text->palette()));
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
