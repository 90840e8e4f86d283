#include "ui/verification/verify_window.h"

#include "core/report/report_words.h"
#include "ui/checks/save_report.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/verification/review_window.h"
#include "ui/verification/verify_job.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

enum Column { File, Format, Structure, Content, Quality, Found };

QIcon verdictIcon(report::Verdict verdict)
{
    switch (verdict) {
    case report::Verdict::Pass: return icon(QStringLiteral("good"), Ink::Good);
    case report::Verdict::Look: return icon(QStringLiteral("warning"), Ink::Warning);
    case report::Verdict::Fail: break;
    }
    return icon(QStringLiteral("error"), Ink::Error);
}

QString factOf(const report::Report& report, const char* code)
{
    for (const report::Fact& fact : report.facts)
        if (fact.code == QLatin1String(code)) return fact.value;
    return {};
}

QStringList pathsIn(const QMimeData* data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    return paths;
}

} // namespace

VerifyWindow::VerifyWindow(const Services& services, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_job(new VerifyJob(services.rules, services.organisation, this))
    , m_files(new QPushButton(tr("A &package…"), this))
    , m_folder(new QPushButton(tr("A &folder of packages…"), this))
    , m_state(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QPushButton(tr("S&top"), this))
    , m_list(new QTreeWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("verifyWindow"));
    setWindowTitle(tr("Verify packages"));
    setModal(false);
    setAcceptDrops(true);
    makeLayout();
    connect(m_job, &VerifyJob::found, this, [this](const QStringList& paths) {
        m_first = int(m_rows.size());
        m_done = 0;
        for (const QString& path : paths) {
            m_rows.append({path, {}, false});
            auto* item = new QTreeWidgetItem(m_list, {QFileInfo(path).fileName()});
            item->setToolTip(File, path);
        }
        m_bar->setRange(0, std::max(1, int(paths.size())));
        m_bar->setValue(0);
        if (!paths.isEmpty()) m_list->setCurrentItem(m_list->topLevelItem(m_first));
        updateState();
    });
    connect(m_job, &VerifyJob::verified, this, [this](int index, const report::Report& report) {
        const int row = m_first + index;
        if (row >= m_rows.size()) return;
        m_rows[row].report = report;
        m_rows[row].done = true;
        m_bar->setValue(++m_done);
        showRow(row);
        if (row == current()) showReport();
        updateState();
    });
    connect(m_job, &VerifyJob::finished, this, [this](const QString& trouble) {
        updateState();
        if (!trouble.isEmpty()) m_state->setText(trouble);
    });
    updateState();
    showReport();
    giveSize(this, 62, 33);
}

VerifyWindow::~VerifyWindow() = default;

void VerifyWindow::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    auto* top = new QHBoxLayout;
    m_files->setObjectName(QStringLiteral("verifyFiles"));
    m_folder->setObjectName(QStringLiteral("verifyFolder"));
    m_stop->setObjectName(QStringLiteral("verifyStop"));
    m_state->setObjectName(QStringLiteral("verifyState"));
    m_bar->setObjectName(QStringLiteral("verifyBar"));
    m_bar->setAccessibleName(tr("Packages verified"));
    m_bar->setMaximumWidth(em(this, 9));
    m_bar->setTextVisible(false);
    for (QPushButton* button : {m_files, m_folder, m_stop}) button->setAutoDefault(false);
    top->addWidget(m_files);
    top->addWidget(m_folder);
    top->addWidget(m_state, 1);
    top->addWidget(m_bar);
    top->addWidget(m_stop);
    page->addLayout(top);

    m_list->setObjectName(QStringLiteral("verifyList"));
    m_list->setAccessibleName(tr("Packages and verdicts"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection); // reports of several can be saved as one
    m_list->setHeaderLabels({tr("Package"), tr("Format"), report::groupName(QStringLiteral("structure")), report::groupName(QStringLiteral("content")),
                             report::groupName(QStringLiteral("quality")), tr("To mend")});
    m_list->headerItem()->setToolTip(Found, tr("What must be mended, and what should be"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(File, QHeaderView::Stretch);
    m_list->header()->resizeSection(Format, em(this, 7));
    for (int column : {Structure, Content, Quality}) m_list->header()->resizeSection(column, em(this, 7));
    m_list->header()->resizeSection(Found, em(this, 5));
    m_text->setObjectName(QStringLiteral("verifyText"));
    m_text->setAccessibleName(tr("About this package"));
    m_text->setTabChangesFocus(true);
    m_text->setOpenLinks(false);
    auto* both = new QSplitter(Qt::Vertical, this);
    both->setChildrenCollapsible(false);
    both->addWidget(m_list);
    both->addWidget(m_text);
    both->setStretchFactor(1, 1);
    both->setSizes({em(this, 9), em(this, 16)});
    page->addWidget(both, 1);

    auto* buttons = new QDialogButtonBox(this);
    m_review = buttons->addButton(tr("&Review this package…"), QDialogButtonBox::ActionRole);
    m_review->setObjectName(QStringLiteral("verifyReview"));
    m_save = buttons->addButton(tr("&Save the report…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("verifySave"));
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    for (QPushButton* button : {m_review, m_save, close}) button->setAutoDefault(false);
    page->addWidget(buttons);
    const QList<QWidget*> order{m_files, m_folder, m_stop, m_list, m_text, m_review, m_save, close};
    for (qsizetype i = 1; i < order.size(); ++i) setTabOrder(order[i - 1], order[i]);

    connect(m_files, &QPushButton::clicked, this, [this] {
        m_services.prompts.askOpenFile(this, tr("Which package is to be verified?"), m_services.settings.lastFolder(),
                                       tr("Packages (*.zip *.microvet *.mbz *.imscc *.epub *.elp *.elpx *.tar.gz *.tgz *.7z *.xml);;All files (*)"),
                                       [this](const QString& path) {
            if (!path.isEmpty()) verify({path});
        });
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        m_services.prompts.askFolder(this, tr("Which folder holds the packages?"), m_services.settings.lastFolder(), [this](const QString& path) {
            if (!path.isEmpty()) verify({path});
        });
    });
    connect(m_stop, &QPushButton::clicked, m_job, &VerifyJob::cancel);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &VerifyWindow::showReport);
    connect(m_list, &QTreeWidget::itemActivated, this, &VerifyWindow::openReview);
    connect(m_review, &QPushButton::clicked, this, &VerifyWindow::openReview);
    connect(m_save, &QPushButton::clicked, this, &VerifyWindow::saveAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &VerifyWindow::reject);
}

void VerifyWindow::verify(const QStringList& paths)
{
    if (paths.isEmpty() || m_job->isBusy()) return;
    m_job->start(paths);
    updateState();
}

int VerifyWindow::current() const { return m_list->indexOfTopLevelItem(m_list->currentItem()); }

void VerifyWindow::showRow(int row)
{
    const report::Report& report = m_rows[row].report;
    QTreeWidgetItem* item = m_list->topLevelItem(row);
    item->setText(Format, factOf(report, "format"));
    QStringList said{item->text(File)};
    for (const report::Part& part : report.parts) {
        const int column = part.code == QLatin1String("structure") ? Structure : part.code == QLatin1String("content") ? Content : Quality;
        item->setText(column, part.verdict == report::Verdict::Look ? tr("Look at it") : report::nameOf(part.verdict));
        item->setIcon(column, verdictIcon(part.verdict));
        item->setToolTip(column, part.reason);
        //: a part of a package and its verdict, read by a screen reader
        said << tr("%1: %2").arg(report::groupName(part.code), report::nameOf(part.verdict));
    }
    //: numbers of findings that must, and that should be mended
    item->setText(Found, tr("%1, %2").arg(report.count(report::Level::Error)).arg(report.count(report::Level::Warning)));
    item->setData(File, Qt::AccessibleTextRole, said.join(QStringLiteral(", ")));
}

void VerifyWindow::showReport()
{
    const int row = current();
    const bool done = row >= 0 && m_rows[row].done;
    m_review->setEnabled(done);
    m_save->setEnabled(done);
    if (done) m_text->setHtml(reportText(m_rows[row].report));
    else if (row >= 0) m_text->setPlainText(tr("This package has not been verified yet."));
    else
        m_text->setHtml(tr("<p>Choose packages, or drop them here: courses of microVET Studio, SCORM, Common Cartridge, QTI, EPUB, backups of Moodle, or a "
                           "website as a zip, made with whatever program.</p><p>The program tells whether each is sound and safe, what is in it, and what keeps learners out. "
                           "What it cannot tell is for you to judge: <b>Review this package</b> opens its pages beside a checklist.</p>"));
}

void VerifyWindow::updateState()
{
    const bool busy = m_job->isBusy();
    m_files->setEnabled(!busy);
    m_folder->setEnabled(!busy);
    m_stop->setVisible(busy);
    m_bar->setVisible(busy);
    const int all = int(m_rows.size()) - m_first;
    if (busy) m_state->setText(all == 0 ? tr("Looking for packages…") : tr("%1 of %n packages", nullptr, all).arg(m_done));
    else if (m_rows.isEmpty()) m_state->clear();
    else if (m_done < all) m_state->setText(tr("Stopped after %1 of %n packages.", nullptr, all).arg(m_done));
    else if (all == 0) m_state->setText(tr("There is no package in that folder."));
    else m_state->setText(tr("%n packages were verified.", nullptr, all));
}

void VerifyWindow::openReview()
{
    const int row = current();
    if (row < 0 || !m_rows[row].done) return;
    auto* window = new ReviewWindow(m_rows[row].report, m_rows[row].path, m_services.settings.authorName(), m_services.prompts, m_services.disk,
                                    m_services.reviews, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &ReviewWindow::judged, this, [this, path = m_rows[row].path](const report::Report& record) {
        for (Row& one : m_rows)
            if (one.path == path && one.done) one.report.judgement = record.judgement;
        showReport();
    });
    window->show();
}

void VerifyWindow::saveAll()
{
    const int row = current();
    if (row < 0 || !m_rows[row].done) return;
    QList<report::Report> reports;
    const QList<QTreeWidgetItem*> chosen = m_list->selectedItems();
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].done && chosen.contains(m_list->topLevelItem(i))) reports.append(m_rows[i].report);
    const QFileInfo file(m_rows[row].path);
    saveReports(reports, m_services.prompts, m_services.disk, file.absolutePath(),
                reports.size() == 1 ? file.completeBaseName() + tr("-report") : tr("verification"), this,
                [state = QPointer(m_state)](bool, const QString& text) {
        if (state) state->setText(text);
    });
}

void VerifyWindow::reject()
{
    m_job->cancel();
    QDialog::reject();
}

void VerifyWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_job->isBusy() && !pathsIn(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void VerifyWindow::dropEvent(QDropEvent* event)
{
    verify(pathsIn(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace microvet::ui
