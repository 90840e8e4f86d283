#include "ui/importing/incoming_window.h"

#include "core/base/safe_name.h"
#include "ui/importing/report_sheet.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

QString droppedPath(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

QVBoxLayout* columnOf(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(page, 0.5));
    return column;
}

QLabel* plainLabel(const char* name, QLabel* label)
{
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

IncomingWindow::IncomingWindow(const QString& name, Prompts& prompts, FileStore& disk, QWidget* parent)
    : QDialog(parent)
    , m_pages(new QStackedWidget(this))
    , m_sheet(new ReportSheet(prompts, disk))
{
    setObjectName(name);
    setAcceptDrops(true);
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 2);
    page->addWidget(m_pages, 1);
    makePages();
    // No button box: it shows hidden buttons again where the style changes.
    m_other = addButton("incomingOther", tr("&Another file…"));
    m_go = addButton("incomingGo", {});
    m_close = addButton("incomingClose", tr("&Cancel"));
    m_go->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    buttons->addWidget(m_go);
    buttons->addWidget(m_close);
    page->addLayout(buttons);
    connect(m_other, &QPushButton::clicked, this, [this] {
        forget();
        showPage(Page::Choice);
    });
    connect(m_go, &QPushButton::clicked, this, [this] { go(); });
    connect(m_close, &QPushButton::clicked, this, &IncomingWindow::reject);
    giveSize(this, 44, 31);
}

void IncomingWindow::makePages()
{
    auto* first = new QWidget(this);
    QVBoxLayout* column = columnOf(first);
    m_choice = new QVBoxLayout;
    m_choice->setSpacing(column->spacing());
    m_trouble = plainLabel("incomingTrouble", new Notice(theme::Tone::Trouble, first));
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->hide();
    column->addWidget(m_trouble);
    column->addLayout(m_choice);
    column->addStretch(1);
    m_pages->addWidget(first);

    auto* working = new QWidget(this);
    column = columnOf(working);
    m_doing = plainLabel("incomingDoing", new QLabel(working));
    m_bar = new QProgressBar(working);
    m_bar->setObjectName(QStringLiteral("incomingProgress"));
    m_bar->setAccessibleName(tr("How far the file is read"));
    m_bar->setTextVisible(false);
    column->addStretch(1);
    column->addWidget(m_doing);
    column->addWidget(m_bar);
    column->addStretch(1);
    m_pages->addWidget(working);

    auto* report = new QWidget(this);
    column = columnOf(report);
    m_head = plainLabel("incomingHead", headingLabel({}, 1.3, report));
    m_kind = plainLabel("incomingKind", mutedLabel({}, report));
    m_questions = new QVBoxLayout;
    column->addWidget(m_head);
    column->addWidget(m_kind);
    column->addLayout(m_questions);
    column->addWidget(m_sheet, 1);
    m_pages->addWidget(report);
}

QPushButton* IncomingWindow::addButton(const char* name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    return button;
}

void IncomingWindow::setOrder(const QList<QWidget*>& choice, const QList<QWidget*>& questions)
{
    m_first = choice.first();
    const QList<QWidget*> order = choice + questions + m_sheet->fields() + QList<QWidget*>{m_other, m_go, m_close};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    showPage(Page::Choice);
}

void IncomingWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(int(page));
    m_other->setVisible(page == Page::Report);
    m_go->setVisible(page == Page::Report);
    m_close->setEnabled(true);
    m_close->setText(page == Page::Working ? tr("S&top") : tr("&Cancel"));
    if (page == Page::Choice)
        m_first->setFocus();
    else if (page == Page::Working)
        m_close->setFocus();
    else
        m_go->setFocus();
}

void IncomingWindow::read(const QString& path)
{
    if (isReading()) return;
    forget();
    m_path = path;
    m_trouble->hide();
    m_doing->setText(tr("Reading “%1”…").arg(QFileInfo(path).fileName()));
    m_bar->setRange(0, 0);
    showPage(Page::Working);
    startReading(path);
}

void IncomingWindow::showProgress(qint64 done, qint64 total)
{
    if (total <= 0) return;
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(done * 1000 / total));
}

void IncomingWindow::showReport(const QString& head, const QString& kind, const IncomingReport& report,
                                const QString& go)
{
    const QFileInfo file(m_path);
    m_head->setText(head);
    m_kind->setText(kind);
    m_kind->setVisible(!kind.isEmpty());
    m_go->setText(go);
    //: Ending of the proposed file name: "cartridge - report.txt"
    const QString name =
        safeFileName(file.completeBaseName(), QStringLiteral("file")) + tr(" - report") + QStringLiteral(".txt");
    m_sheet->setReport(report, file.dir().filePath(name));
    showPage(Page::Report);
    if (go.isEmpty()) m_close->setFocus();
    m_go->setVisible(!go.isEmpty());
}

void IncomingWindow::refuse(const QString& why)
{
    m_trouble->setText(why);
    m_trouble->show();
    showPage(Page::Choice);
}

void IncomingWindow::reject()
{
    if (isReading()) {
        m_close->setEnabled(false);
        m_doing->setText(tr("Stopping…"));
        stopReading();
        return;
    }
    forget();
    QDialog::reject();
}

void IncomingWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QString path = droppedPath(event->mimeData());
    if (!isReading() && !path.isEmpty() && takes(path)) event->acceptProposedAction();
}

void IncomingWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    read(droppedPath(event->mimeData()));
}

} // namespace microvet::ui
