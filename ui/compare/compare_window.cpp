#include "ui/compare/compare_window.h"

#include "core/review/verdict.h"
#include "ui/compare/comparison_view.h"
#include "ui/compare/save_comparison.h"
#include "ui/history/history_model.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace microvet::ui {

/// The version that the course is compared with.
struct CompareWindow::Other {
    model::Content content;
    QString name;
    std::shared_ptr<document::MediaStore> media;
    std::shared_ptr<QTemporaryDir> folder; ///< of another file, as long as its media are read
};

namespace {

/// What an entry of the choice stands for: the hash of a kept version, or the path of a file.
constexpr int versionRole = Qt::UserRole;
constexpr int fileRole = Qt::UserRole + 1;

/// The kept version that a reviewer accepted last; empty where there is none.
QString approvedVersion(const Session& session)
{
    const QList<model::Verdict> verdicts = review::decisions(session.content());
    for (auto it = verdicts.crbegin(); it != verdicts.crend(); ++it) {
        if (!(it->decision == model::Decision::Accept)) continue;
        for (const document::Revision& version : session.versions())
            if (version.hash == it->version) return version.hash;
    }
    return {};
}

} // namespace

CompareWindow::CompareWindow(Session& session, Prompts& prompts, FileStore& disk, const QString& folder,
                             QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_folder(folder)
    , m_choice(new QComboBox(this))
    , m_view(new ComparisonView(this))
    , m_done(new Notice(theme::Tone::Good, this))
    , m_trouble(new Notice(theme::Tone::Trouble, this))
{
    setObjectName(QStringLiteral("compareWindow"));
    setWindowTitle(tr("Compare the course with another version"));
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    auto* label = new QLabel(tr("&What changed since"), this);
    label->setBuddy(m_choice);
    m_choice->setObjectName(QStringLiteral("compareWith"));
    m_choice->setAccessibleName(tr("The version that the course is compared with"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(20);
    giveTip(m_choice,
            tr("Versions that the course keeps, and files that you chose. The other side is the course as it is now."));
    auto* file = new QPushButton(tr("Another &file…"), this);
    file->setObjectName(QStringLiteral("compareFile"));
    file->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_choice, 1);
    row->addWidget(file);
    page->addLayout(row);
    page->addWidget(m_view, 1);
    m_done->setObjectName(QStringLiteral("compareDone"));
    m_trouble->setObjectName(QStringLiteral("compareTrouble"));
    for (Notice* notice : {m_done, m_trouble}) {
        notice->setWordWrap(true);
        notice->hide();
        page->addWidget(notice);
    }

    auto* buttons = new QDialogButtonBox(this);
    const auto button = [&](const char* name, const QString& text, const QString& tip) {
        QPushButton* made = buttons->addButton(text, QDialogButtonBox::ActionRole);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        giveTip(made, tip);
        return made;
    };
    m_previous = button("comparePrevious", tr("&Previous"), tr("The difference before this one (Shift+F8)."));
    m_next = button("compareNext", tr("&Next"), tr("The difference behind this one (F8)."));
    m_go = button("compareGo", tr("&Go there"), tr("Shows this place in the editor."));
    m_copy = button("compareCopy", tr("&Copy summary"), tr("What changed, in a few lines for a mail."));
    m_save = button("compareSave", tr("&Save report…"),
                    tr("A web page with both sides beside each other, to mail or to print."));
    // Beside the letters of the buttons, which a shortcut of their own would replace.
    connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, m_next, &QPushButton::click);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F8, this), &QShortcut::activated, m_previous, &QPushButton::click);
    QPushButton* close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    page->addWidget(buttons);
    QWidget* before = m_choice;
    for (QWidget* stop :
         QList<QWidget*>{file} + m_view->tabStops() + QList<QWidget*>{m_previous, m_next, m_go, m_copy, m_save, close})
        setTabOrder(std::exchange(before, stop), stop);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(file, &QPushButton::clicked, this, &CompareWindow::askFile);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &CompareWindow::read);
    connect(m_view, &ComparisonView::currentChanged, this, &CompareWindow::updateButtons);
    connect(m_view, &ComparisonView::activated, this, &CompareWindow::goThere);
    connect(m_next, &QPushButton::clicked, m_view, &ComparisonView::goToNext);
    connect(m_previous, &QPushButton::clicked, m_view, &ComparisonView::goToPrevious);
    connect(m_go, &QPushButton::clicked, this, &CompareWindow::goThere);
    connect(m_copy, &QPushButton::clicked, this, &CompareWindow::copySummary);
    connect(m_save, &QPushButton::clicked, this, &CompareWindow::saveReport);
    m_pause.setSingleShot(true);
    m_pause.setInterval(700);
    connect(&m_pause, &QTimer::timeout, this, &CompareWindow::compare);
    connect(&session, &Session::changed, this, [this] { m_pause.start(); });
    connect(&session, &Session::versionsChanged, this, &CompareWindow::fillChoice, Qt::QueuedConnection);
    fillChoice();
    m_view->setFocus();
    giveSize(this, 70, 34);
}

CompareWindow::~CompareWindow() = default;

/// Approved, then the kept versions, the newest first, then files; what was chosen stays chosen.
void CompareWindow::fillChoice()
{
    const QString version = m_choice->currentData(versionRole).toString();
    const QString file = m_choice->currentData(fileRole).toString();
    QStringList files;
    for (int i = 0; i < m_choice->count(); ++i)
        if (const QString path = m_choice->itemData(i, fileRole).toString(); !path.isEmpty()) files << path;
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        const auto add = [this](const QString& text, const QString& hash, const QString& path) {
            m_choice->addItem(text);
            m_choice->setItemData(m_choice->count() - 1, hash, versionRole);
            m_choice->setItemData(m_choice->count() - 1, path, fileRole);
        };
        const QString approved = approvedVersion(m_session);
        const QList<document::Revision>& versions = m_session.versions();
        for (const document::Revision& one : versions)
            if (one.hash == approved) add(tr("“%1”, approved last").arg(one.label), one.hash, {});
        for (auto it = versions.crbegin(); it != versions.crend(); ++it)
            if (it->hash != approved) add(tr("“%1”, %2").arg(it->label, stepTime(it->time)), it->hash, {});
        for (const QString& path : std::as_const(files))
            add(QFileInfo(path).fileName(), {}, path);
        int at = 0;
        for (int i = 0; i < m_choice->count(); ++i)
            if (m_choice->itemData(i, versionRole).toString() == version &&
                m_choice->itemData(i, fileRole).toString() == file)
                at = i;
        m_choice->setCurrentIndex(m_choice->count() ? at : -1);
        m_choice->setEnabled(m_choice->count() > 0);
    }
    read();
}

void CompareWindow::compareWithVersion(const QString& hash)
{
    if (const int at = m_choice->findData(hash, versionRole); at >= 0) m_choice->setCurrentIndex(at);
}

void CompareWindow::compareWithFile(const QString& path)
{
    int at = m_choice->findData(path, fileRole);
    if (at < 0) {
        const QSignalBlocker quiet(m_choice);
        m_choice->addItem(QFileInfo(path).fileName());
        at = m_choice->count() - 1;
        m_choice->setItemData(at, QString(), versionRole);
        m_choice->setItemData(at, path, fileRole);
        m_choice->setEnabled(true);
        m_choice->setCurrentIndex(at);
    } else if (at != m_choice->currentIndex()) {
        m_choice->setCurrentIndex(at);
        return;
    }
    read(); // the file may be another by now
}

void CompareWindow::askFile()
{
    m_prompts.askOpenFile(this, tr("Compare with a file"), m_folder, tr("Courses (*.microvet);;All files (*)"),
                          [this](const QString& path) {
                              if (!path.isEmpty()) compareWithFile(path);
                          });
}

void CompareWindow::read()
{
    m_other.reset();
    m_trouble->hide();
    m_done->hide();
    const QString hash = m_choice->currentData(versionRole).toString();
    const QString path = m_choice->currentData(fileRole).toString();
    const int number = ++m_asked;
    if (hash.isEmpty() && path.isEmpty()) {
        m_view->say(tr("The course keeps no version yet. Choose a file to compare with; or save a version now, and see "
                       "later what changed since."));
        return;
    }
    m_view->say(tr("Comparing…"));
    using Found = std::pair<Result<OtherPtr>, actions::Comparison>;
    auto work = [=, &disk = m_disk, now = m_session.content(), nowName = tr("Now"), name = m_choice->currentText(),
                 media = m_session.media(),
                 kept = hash.isEmpty() ? std::function<Result<model::Content>()>()
                                       : m_session.versionReader(hash)]() -> Found {
        auto other = std::make_shared<Other>();
        other->name = name;
        if (kept) {
            auto content = kept();
            if (!content) return {content.error(), {}};
            other->content = std::move(*content);
            other->media = media;
        } else {
            other->folder = std::make_shared<QTemporaryDir>();
            Progress progress;
            auto document = document::open(disk, path, other->folder->path(), progress);
            if (!document) return {document.error(), {}};
            other->content = document->content;
            other->media = document->media;
        }
        actions::Comparison comparison = actions::compareVersions(other->content, other->name, now, nowName);
        return {OtherPtr(other), comparison};
    };
    inBackground(this, std::move(work), [this, number](const Found& found) {
        if (number == m_asked) showComparison(found.first, found.second); // else another was chosen meanwhile
    });
}

/// The course has changed.
void CompareWindow::compare()
{
    if (!m_other) return;
    auto work = [other = m_other, now = m_session.content(), nowName = tr("Now")] {
        return actions::compareVersions(other->content, other->name, now, nowName);
    };
    inBackground(this, std::move(work),
                 [this, number = ++m_asked, other = m_other](const actions::Comparison& comparison) {
                     if (number == m_asked) showComparison(other, comparison);
                 });
}

void CompareWindow::showComparison(const Result<OtherPtr>& other, const actions::Comparison& comparison)
{
    if (!other) {
        m_view->say(other.error().text);
        updateButtons();
        return;
    }
    m_other = *other;
    m_view->setComparison(comparison, m_other->media, m_session.media());
    updateButtons();
}

void CompareWindow::updateButtons()
{
    const bool any = m_view->canStep();
    m_next->setEnabled(any);
    m_previous->setEnabled(any);
    m_go->setEnabled(!m_view->currentPlace().element.isNull());
    const bool there = m_other && !m_view->comparison().isUnrelated();
    m_copy->setEnabled(there);
    m_save->setEnabled(there);
}

void CompareWindow::goThere()
{
    if (const document::Place place = m_view->currentPlace(); !place.element.isNull()) emit placeWanted(place);
}

void CompareWindow::copySummary()
{
    QApplication::clipboard()->setText(actions::summaryText(m_view->comparison()));
    say(true, tr("The summary is in the clipboard. Paste it into your mail."));
}

void CompareWindow::saveReport()
{
    saveComparison(m_view->comparison(), m_other->media, m_session.media(), m_prompts, m_disk, m_folder, this,
                   [this](bool good, const QString& sentence) { say(good, sentence); });
}

void CompareWindow::say(bool good, const QString& sentence)
{
    m_done->setVisible(good);
    m_trouble->setVisible(!good);
    (good ? m_done : m_trouble)->setText(sentence);
}

} // namespace microvet::ui
