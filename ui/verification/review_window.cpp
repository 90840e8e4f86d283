#include "ui/verification/review_window.h"

#include "core/report/report_json.h"
#include "core/report/report_words.h"
#include "ui/checks/save_report.h"
#include "ui/shell/prompts.h"
#include "ui/verification/package_server.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

constexpr qint64 mostKept = 4 << 20;
constexpr const char* partCodes[] = {"structure", "content", "quality"};

QWidget* padded(QLayout* layout)
{
    auto* page = new QWidget;
    page->setLayout(layout);
    const int gap = em(page, 0.7);
    layout->setContentsMargins(gap, gap, gap, gap);
    return page;
}

QLabel* labelFor(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

/// What a reviewer asks about the part.
QString questionOf(const QString& part)
{
    if (part == QLatin1String("structure")) return ReviewWindow::tr("Does it open and lead from page to page? Is anything missing or left over?");
    if (part == QLatin1String("content")) return ReviewWindow::tr("Is it right, up to date and complete for its outcomes? Are sources and licence given?");
    return ReviewWindow::tr("Can everybody learn with it: texts for pictures, captions, clear language, feedback, fair assessment?");
}

} // namespace

ReviewWindow::ReviewWindow(const report::Report& report, const QString& path, const QString& reviewer, Prompts& prompts, FileStore& disk,
                           const QString& reviews, QWidget* parent)
    : QDialog(parent)
    , m_report(report)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_reviews(reviews)
    , m_path(path)
    , m_server(new PackageServer(disk, path, this))
    , m_pages(new QListWidget(this))
    , m_open(new QPushButton(tr("&Open in the browser"), this))
    , m_pagesNote(mutedLabel({}, this))
    , m_tabs(new QTabWidget(this))
    , m_said(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("reviewWindow"));
    setWindowTitle(tr("Review of %1").arg(report.file));
    setModal(false);
    if (m_report.judgement) m_judgement = *m_report.judgement;
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    auto* heading = headingLabel(report.title.isEmpty() ? report.file : report.title, 1.15, this);
    heading->setWordWrap(true);
    page->addWidget(heading);
    auto* both = new QSplitter(this);
    both->setChildrenCollapsible(false);
    both->addWidget(makePages());
    both->addWidget(m_tabs);
    both->setStretchFactor(1, 1);
    both->setSizes({em(this, 15), em(this, 35)});
    page->addWidget(both, 1);
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_tabs->addTab(makeParts(), tr("&Judge"));
    m_tabs->addTab(makeRemarks(), tr("&Comments"));
    m_tabs->addTab(makeDecision(), tr("&Decide"));
    m_said->setObjectName(QStringLiteral("reviewSaid"));
    m_said->hide();
    page->addWidget(m_said);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* save = buttons->addButton(tr("&Save the record…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("reviewSave"));
    save->setAutoDefault(false);
    QPushButton* close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    page->addWidget(buttons);
    connect(save, &QPushButton::clicked, this, &ReviewWindow::saveRecord);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_pause.setSingleShot(true);
    m_pause.setInterval(500);
    connect(&m_pause, &QTimer::timeout, this, &ReviewWindow::keep);
    load();
    if (m_judgement.reviewer.isEmpty()) m_reviewer->setText(reviewer);
    updateHint();
    m_server->start();
    giveSize(this, 56, 33);
}

ReviewWindow::~ReviewWindow()
{
    if (m_pause.isActive()) keep();
}

QWidget* ReviewWindow::makePages()
{
    m_pages->setObjectName(QStringLiteral("reviewPages"));
    m_pages->setAccessibleName(tr("Pages of the package"));
    m_open->setObjectName(QStringLiteral("reviewOpen"));
    m_open->setAutoDefault(false);
    m_open->setEnabled(false);
    m_pagesNote->setObjectName(QStringLiteral("reviewPagesNote"));
    m_pagesNote->setText(tr("Opening the package…"));
    auto* column = new QVBoxLayout;
    column->addWidget(labelFor(tr("&Pages"), m_pages));
    column->addWidget(m_pages, 1);
    column->addWidget(m_pagesNote);
    column->addWidget(m_open);
    connect(m_server, &PackageServer::started, this, [this](const QStringList& pages) {
        m_pages->addItems(pages);
        for (int row = 0; row < m_pages->count(); ++row) m_pages->item(row)->setToolTip(pages[row]);
        m_remarkPage->addItems(pages);
        m_pagesNote->setText(pages.isEmpty() ? tr("The package has no pages that a browser could show.")
                                             : tr("Pages run in a box of their own: they can load nothing from elsewhere."));
        m_open->setEnabled(!pages.isEmpty());
        // Where learners begin, as far as the name tells.
        const auto start = std::find_if(pages.cbegin(), pages.cend(), [](const QString& page) {
            return QFileInfo(page).completeBaseName().compare(QLatin1String("index"), Qt::CaseInsensitive) == 0;
        });
        m_pages->setCurrentRow(start == pages.cend() ? 0 : int(start - pages.cbegin()));
    });
    connect(m_server, &PackageServer::failed, m_pagesNote, &QLabel::setText);
    connect(m_server, &PackageServer::pageOpened, this, [this](const QString& page) {
        // One comments on what one sees.
        if (m_remark->toPlainText().isEmpty()) m_remarkPage->setCurrentText(page);
        const QList<QListWidgetItem*> items = m_pages->findItems(page, Qt::MatchExactly);
        if (!items.isEmpty()) m_pages->setCurrentItem(items.first());
    });
    connect(m_pages, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) { openPage(item->text()); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_pages->currentItem()) openPage(m_pages->currentItem()->text());
    });
    return padded(column);
}

QWidget* ReviewWindow::makeParts()
{
    auto* column = new QVBoxLayout;
    for (const char* code : partCodes) {
        const QString part = QLatin1String(code);
        auto* name = headingLabel(report::groupName(part), 1.05);
        column->addWidget(name);
        const auto found = std::find_if(m_report.parts.cbegin(), m_report.parts.cend(), [&](const report::Part& one) { return one.code == part; });
        if (found != m_report.parts.cend())
            //: the verdict of the program on a part of a package, and why
            column->addWidget(mutedLabel(tr("The program: %1. %2").arg(report::nameOf(found->verdict), found->reason)));
        auto* verdict = new QComboBox;
        verdict->setObjectName(QStringLiteral("reviewVerdict-") + part);
        verdict->addItem(tr("Not judged yet"), -1);
        for (report::Verdict one : {report::Verdict::Pass, report::Verdict::Look, report::Verdict::Fail}) verdict->addItem(report::nameOf(one), int(one));
        verdict->setItemText(2, tr("Still open"));
        verdict->setAccessibleName(tr("Your verdict on: %1").arg(report::groupName(part)));
        giveTip(verdict, questionOf(part));
        auto* reason = new TextField(2);
        reason->setObjectName(QStringLiteral("reviewReason-") + part);
        reason->setAccessibleName(tr("Why, on: %1").arg(report::groupName(part)));
        reason->setPlaceholderText(questionOf(part));
        giveTip(reason, tr("What you saw; it stands in the record."));
        auto* row = new QHBoxLayout;
        row->addWidget(verdict, 0, Qt::AlignTop);
        row->addWidget(reason, 1);
        column->addLayout(row);
        m_verdicts.append(verdict);
        m_reasons.append(reason);
        connect(verdict, &QComboBox::currentIndexChanged, this, &ReviewWindow::edited);
        connect(reason, &QPlainTextEdit::textChanged, this, &ReviewWindow::edited);
    }
    column->addStretch();
    return padded(column);
}

QWidget* ReviewWindow::makeRemarks()
{
    m_remarkPage = new QComboBox;
    m_remarkPage->setObjectName(QStringLiteral("reviewRemarkPage"));
    m_remarkPage->addItem(tr("On the whole"));
    m_remarkPage->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    giveTip(m_remarkPage, tr("The page that the comment is about; the one that you look at is chosen by itself."));
    m_remark = new TextField(2);
    m_remark->setObjectName(QStringLiteral("reviewRemark"));
    giveTip(m_remark, tr("One comment for one thing: what is it, and what should be done?"));
    m_addRemark = new QPushButton(tr("&Add the comment"));
    m_addRemark->setObjectName(QStringLiteral("reviewRemarkTake"));
    m_addRemark->setAutoDefault(false);
    m_addRemark->setEnabled(false);
    m_removeRemark = new QPushButton(tr("&Remove"));
    m_removeRemark->setObjectName(QStringLiteral("reviewRemarkRemove"));
    m_removeRemark->setAutoDefault(false);
    m_removeRemark->setEnabled(false);
    m_remarks = new QTreeWidget;
    m_remarks->setObjectName(QStringLiteral("reviewRemarks"));
    m_remarks->setAccessibleName(tr("Comments"));
    m_remarks->setHeaderLabels({tr("Page"), tr("Comment")});
    m_remarks->setRootIsDecorated(false);
    m_remarks->setAllColumnsShowFocus(true);
    m_remarks->header()->resizeSection(0, em(m_remarks, 10));
    auto* column = new QVBoxLayout;
    column->addWidget(labelFor(tr("Pa&ge"), m_remarkPage));
    column->addWidget(m_remarkPage);
    column->addWidget(labelFor(tr("Co&mment"), m_remark));
    column->addWidget(m_remark);
    auto* row = new QHBoxLayout;
    row->addWidget(m_addRemark);
    row->addStretch();
    row->addWidget(m_removeRemark);
    column->addLayout(row);
    column->addWidget(m_remarks, 1);
    connect(m_remark, &QPlainTextEdit::textChanged, this, [this] { m_addRemark->setEnabled(!m_remark->toPlainText().trimmed().isEmpty()); });
    connect(m_addRemark, &QPushButton::clicked, this, &ReviewWindow::addRemark);
    connect(m_removeRemark, &QPushButton::clicked, this, &ReviewWindow::removeRemark);
    connect(m_remarks, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) { m_removeRemark->setEnabled(item); });
    connect(m_remarks, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { openPage(item->text(0)); });
    return padded(column);
}

QWidget* ReviewWindow::makeDecision()
{
    m_reviewer = new LineField;
    m_reviewer->setObjectName(QStringLiteral("reviewReviewer"));
    giveTip(m_reviewer, tr("Who answers for this review."));
    m_role = new LineField;
    m_role->setObjectName(QStringLiteral("reviewRole"));
    giveTip(m_role, tr("For example: ambassador, trainer of the subject."));
    m_noConflict = new QCheckBox(tr("I had no part in making it, and gain nothing by it."));
    m_noConflict->setObjectName(QStringLiteral("reviewNoConflict"));
    giveTip(m_noConflict, tr("Whoever made a course does not review it."));
    m_conflict = new LineField;
    m_conflict->setObjectName(QStringLiteral("reviewConflict"));
    giveTip(m_conflict, tr("Say it openly; somebody else may have to decide."));
    m_decision = new QComboBox;
    m_decision->setObjectName(QStringLiteral("reviewDecision"));
    for (const char* code : {"", "accept", "minor", "major", "reject"}) m_decision->addItem(report::decisionName(QLatin1String(code)), QLatin1String(code));
    giveTip(m_decision, tr("What is to happen with the package."));
    m_summary = new TextField(3);
    m_summary->setObjectName(QStringLiteral("reviewSummary"));
    giveTip(m_summary, tr("The decision in two sentences, for those who made the package."));
    m_hint = mutedLabel({});
    m_hint->setObjectName(QStringLiteral("reviewHint"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Your &name"), m_reviewer);
    form->addRow(tr("Your rol&e"), m_role);
    form->addRow(QString(), m_noConflict);
    form->addRow(tr("Or: your &interest in it"), m_conflict);
    form->addRow(tr("What &follows"), m_decision);
    form->addRow(tr("S&ummary"), m_summary);
    form->addRow(QString(), m_hint);
    for (LineField* field : {m_reviewer, m_role, m_conflict}) connect(field, &QLineEdit::textChanged, this, &ReviewWindow::edited);
    connect(m_noConflict, &QCheckBox::toggled, this, [this](bool none) {
        m_conflict->setEnabled(!none);
        edited();
    });
    connect(m_decision, &QComboBox::currentIndexChanged, this, &ReviewWindow::edited);
    connect(m_summary, &QPlainTextEdit::textChanged, this, &ReviewWindow::edited);
    return padded(form);
}

void ReviewWindow::openPage(const QString& page)
{
    if (!m_server->isRunning() || m_pages->findItems(page, Qt::MatchExactly).isEmpty()) return;
    const QString address = m_server->addressOf(page);
    if (m_prompts.openUrl(QUrl(address, QUrl::StrictMode))) return;
    m_said->setText(tr("No browser could be started. Open this address in one yourself: %1").arg(address));
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->show();
}

void ReviewWindow::addRemark()
{
    const QString text = m_remark->toPlainText().trimmed();
    if (text.isEmpty()) return;
    m_judgement.remarks.append({m_remarkPage->currentIndex() == 0 ? QString() : m_remarkPage->currentText(), text});
    m_remark->clear();
    showRemarks();
    m_remark->setFocus();
    edited();
}

void ReviewWindow::removeRemark()
{
    const int row = m_remarks->indexOfTopLevelItem(m_remarks->currentItem());
    if (row < 0) return;
    m_judgement.remarks.removeAt(row);
    showRemarks();
    edited();
}

void ReviewWindow::showRemarks()
{
    m_remarks->clear();
    for (const report::Remark& remark : std::as_const(m_judgement.remarks)) {
        auto* item = new QTreeWidgetItem(m_remarks, {remark.place.isEmpty() ? tr("On the whole") : remark.place, remark.text});
        item->setToolTip(1, remark.text);
    }
    const auto count = m_judgement.remarks.size();
    m_tabs->setTabText(1, count == 0 ? tr("&Comments") : tr("&Comments (%1)").arg(count));
    m_removeRemark->setEnabled(m_remarks->currentItem());
}

void ReviewWindow::load()
{
    if (!m_report.judgement)
        if (const auto kept = m_disk.readAll(keptAt(), mostKept)) m_judgement = report::judgementFromJson(QJsonDocument::fromJson(*kept).object());
    m_loading = true;
    for (qsizetype i = 0; i < m_verdicts.size(); ++i)
        for (const report::Part& part : std::as_const(m_judgement.parts))
            if (part.code == QLatin1String(partCodes[i])) {
                m_verdicts[i]->setCurrentIndex(m_verdicts[i]->findData(int(part.verdict)));
                m_reasons[i]->setPlainText(part.reason);
            }
    m_reviewer->setText(m_judgement.reviewer);
    m_role->setText(m_judgement.role);
    m_noConflict->setChecked(m_judgement.noConflict);
    m_conflict->setText(m_judgement.conflict);
    m_decision->setCurrentIndex(std::max(0, m_decision->findData(m_judgement.decision)));
    m_summary->setPlainText(m_judgement.summary);
    m_loading = false;
    showRemarks();
}

void ReviewWindow::edited()
{
    if (m_loading) return;
    m_judgement.parts.clear();
    for (qsizetype i = 0; i < m_verdicts.size(); ++i) {
        const int verdict = m_verdicts[i]->currentData().toInt();
        const QString reason = m_reasons[i]->toPlainText().trimmed();
        // Words without a verdict are kept as an open question.
        if (verdict >= 0 || !reason.isEmpty())
            m_judgement.parts.append({QLatin1String(partCodes[i]), verdict < 0 ? report::Verdict::Look : report::Verdict(verdict), reason});
    }
    m_judgement.reviewer = m_reviewer->text().trimmed();
    m_judgement.role = m_role->text().trimmed();
    m_judgement.noConflict = m_noConflict->isChecked();
    m_judgement.conflict = m_judgement.noConflict ? QString() : m_conflict->text().trimmed();
    m_judgement.decision = m_decision->currentData().toString();
    m_judgement.summary = m_summary->toPlainText().trimmed();
    m_judgement.time = QDateTime::currentDateTimeUtc();
    updateHint();
    m_pause.start();
    emit judged(record());
}

void ReviewWindow::updateHint()
{
    QStringList missing;
    if (m_judgement.parts.size() < m_verdicts.size()) missing << tr("judge all three parts");
    if (m_reviewer->text().trimmed().isEmpty()) missing << tr("give your name");
    if (!m_judgement.noConflict && m_judgement.conflict.isEmpty()) missing << tr("say whether you have an interest in it");
    if (m_judgement.decision.isEmpty()) missing << tr("decide");
    //: %1 is a list such as "judge all three parts, decide"
    m_hint->setText(missing.isEmpty() ? tr("The review is complete. Save the record and send it back.") : tr("Still to do: %1.").arg(missing.join(QStringLiteral(", "))));
}

/// An unpacked folder has no fingerprint: there the place stands for it.
QString ReviewWindow::keptAt() const
{
    const QString key = m_report.sha256.isEmpty()
        ? QStringLiteral("folder-") + QString::fromLatin1(QCryptographicHash::hash(m_path.toUtf8(), QCryptographicHash::Sha256).toHex())
        : m_report.sha256;
    return m_reviews + u'/' + key + QStringLiteral(".json");
}

void ReviewWindow::keep()
{
    Status kept = m_disk.makeFolder(m_reviews);
    if (kept) kept = m_disk.replace(keptAt(), QJsonDocument(report::toJson(m_judgement)).toJson());
    if (kept) return;
    m_said->setText(tr("What you write could not be kept for later: %1 Save the record before you close this window.").arg(kept.error().text));
    m_said->show();
}

report::Report ReviewWindow::record() const
{
    report::Report record = m_report;
    if (!m_judgement.isEmpty()) record.judgement = m_judgement;
    return record;
}

void ReviewWindow::saveRecord()
{
    saveReports({record()}, m_prompts, m_disk, QFileInfo(m_path).absolutePath(), QFileInfo(m_path).completeBaseName() + tr("-review"), this,
                [self = QPointer(this)](bool, const QString& text) {
        if (!self) return;
        self->m_said->setText(text);
        self->m_said->show();
    });
}

} // namespace microvet::ui
