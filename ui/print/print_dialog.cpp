#include "ui/print/print_dialog.h"

#include "core/actions/export.h"
#include "core/exporters/paper/paper_options.h"
#include "core/rules/rule_set.h"
#include "ui/export/export_job.h"
#include "ui/export/option_fields.h"
#include "ui/export/proposed_target.h"
#include "ui/print/page_view.h"
#include "ui/print/paper_pictures.h"
#include "ui/print/paper_printer.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

// Pixels: what a small laptop has room for.
constexpr int widest = 1040;
constexpr int tallest = 540;

const exporters::Exporter& format() { return *exporters::find(QStringLiteral("pdf")); }

/// Lays the paper out from a copy of the course; on a thread of its own, as books of many units take seconds.
Result<std::shared_ptr<PaperPages>> laidOut(const model::Content& content, const document::MediaStore& media, const QJsonObject& options, const model::TimeFactors& times, QThread* owner)
{
    exporters::Job job{content, media, diskStore(), {}, false, options, {}, times};
    const auto paper = exporters::paperOf(job, format().describe());
    if (!paper) return paper.error();
    auto pages = std::make_shared<PaperPages>(*paper, picturesOf(media));
    pages->moveToThread(owner);
    return pages;
}

} // namespace

PrintDialog::PrintDialog(Session& session, Settings& settings, Prompts& prompts, FileStore& disk, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_job(new ExportJob(this))
{
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print the course"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = theme::gap(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    row->setSpacing(gap * 2);
    row->addWidget(makeChoices());
    row->addWidget(makePages(), 1);
    connect(m_job, &ExportJob::finished, this, [this](const exporters::Report& report) {
        m_note->setText(tr("“%1” is written.").arg(QFileInfo(report.opens).fileName()));
        updateButtons();
    });
    connect(m_job, &ExportJob::failed, this, [this](const Error& error) { showTrouble(error.text); });
    resize(std::min(em(this, 62), widest), std::min(em(this, 36), tallest));
    m_options->setOptions(format().describe().options, session.course());
    connect(m_options, &OptionFields::changed, this, &PrintDialog::layOut);
    layOut();
}

PrintDialog::~PrintDialog() = default;

QWidget* PrintDialog::makeChoices()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(this));
    m_options = new OptionFields(box);
    m_note = mutedLabel({}, box);
    m_note->setObjectName(QStringLiteral("printNote"));
    m_trouble = new Notice(theme::Tone::Trouble, box);
    m_trouble->setObjectName(QStringLiteral("printTrouble"));
    m_trouble->hide();
    const auto button = [&](const char* name, const QString& text, const QString& tip) {
        auto* made = new QPushButton(text, box);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        if (!tip.isEmpty()) giveTip(made, tip);
        return made;
    };
    m_print = button("printGo", tr("&Print…"), tr("Asks for the printer and its settings."));
    m_print->setDefault(true);
    m_save = button("printSave", tr("&Save as PDF…"), tr("With bookmarks and links, for sending or keeping."));
    auto* close = button("printClose", tr("&Close"), {});
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(m_save, &QPushButton::clicked, this, &PrintDialog::savePdf);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(m_options);
    column->addWidget(m_note);
    column->addWidget(m_trouble);
    column->addStretch(1);
    for (QPushButton* each : {m_print, m_save, close}) column->addWidget(each);
    box->setFixedWidth(em(this, 20));
    return box;
}

QWidget* PrintDialog::makePages()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(this));
    m_view = new PageView(box);
    m_view->setObjectName(QStringLiteral("printPages"));
    giveTip(m_view, tr("Page up and page down turn the pages."));
    const auto button = [&](const char* name, const QString& text, const QString& accessible, const QString& tip) {
        auto* made = new QToolButton(box);
        made->setObjectName(QString::fromLatin1(name));
        made->setText(text);
        made->setAccessibleName(accessible);
        giveTip(made, tip);
        return made;
    };
    m_back = button("printBack", QStringLiteral("‹"), tr("Page before"), tr("Shows the page before."));
    m_next = button("printNext", QStringLiteral("›"), tr("Next page"), tr("Shows the next page."));
    m_wide = button("printWide", tr("&Larger"), tr("Larger"), tr("As wide as the window, to read it."));
    m_wide->setCheckable(true);
    m_number = new QLabel(box);
    m_number->setObjectName(QStringLiteral("printNumber"));
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_number);
    row->addWidget(m_next);
    row->addStretch(1);
    row->addWidget(m_wide);
    column->addWidget(m_view, 1);
    column->addLayout(row);
    connect(m_back, &QToolButton::clicked, this, [this] { m_view->showPage(m_view->page() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_view->showPage(m_view->page() + 1); });
    connect(m_wide, &QToolButton::toggled, m_view, &PageView::setWide);
    connect(m_view, &PageView::pageChanged, this, &PrintDialog::updateButtons);
    return box;
}

void PrintDialog::setOptions(const QJsonObject& options)
{
    m_options->setValues(options);
    layOut();
}

int PrintDialog::pages() const { return m_pages ? m_pages->count() : 0; }

void PrintDialog::layOut()
{
    m_trouble->hide();
    m_pages.reset();
    updateButtons();
    m_note->setText(tr("The pages are being made…"));
    const int order = ++m_order;
    auto work = [content = m_session.content(), media = m_session.media(), options = m_options->values(), times = rules::timeFactors(m_session.rules()), owner = thread()] {
        return laidOut(content, *media, options, times, owner);
    };
    inBackground(this, std::move(work), [this, order](Result<std::shared_ptr<PaperPages>> pages) {
        if (order != m_order) return;
        if (pages) showPages(*pages);
        else showTrouble(pages.error().text);
    });
}

void PrintDialog::showPages(std::shared_ptr<PaperPages> pages)
{
    m_pages = std::move(pages);
    m_view->setPages(m_pages);
    m_note->setText(tr("%n pages.", nullptr, m_pages->count()));
    updateButtons();
}

void PrintDialog::showTrouble(const QString& text)
{
    m_note->clear();
    m_trouble->setText(text);
    m_trouble->show();
    updateButtons();
}

void PrintDialog::updateButtons()
{
    const int page = m_view->page(), count = pages();
    m_number->setText(count > 0 ? tr("Page %1 of %2").arg(page + 1).arg(count) : QString());
    m_back->setEnabled(count > 0 && page > 0);
    m_next->setEnabled(page + 1 < count);
    m_print->setEnabled(count > 0);
    m_save->setEnabled(count > 0 && !m_job->isRunning());
}

void PrintDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_session.course().title);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, pages());
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] {
        const bool some = printer->printRange() == QPrinter::PageRange;
        const int first = some ? std::clamp(printer->fromPage() - 1, 0, pages() - 1) : 0;
        const int last = some ? std::clamp(printer->toPage() - 1, first, pages() - 1) : pages() - 1;
        Progress progress;
        if (const Status printed = printPages(*m_pages, first, last, *printer, progress); !printed) showTrouble(printed.error().text);
        else m_note->setText(tr("%n pages were sent to the printer.", nullptr, last - first + 1));
    });
    connect(dialog, &QObject::destroyed, this, [printer] {}); // the dialog refers to it as long as it is open
    dialog->open();
}

void PrintDialog::savePdf()
{
    const exporters::Description pdf = format().describe();
    m_prompts.askSaveFile(this, tr("Save the pages as"), proposedTarget(m_session, m_settings, pdf), QStringLiteral("%1 (*%2)").arg(pdf.name, pdf.extension), pdf.extension.mid(1), [this, id = pdf.id](const QString& path) {
        if (path.isEmpty()) return;
        ExportJob::Order order;
        order.request.format = id;
        order.request.target = path;
        order.request.rules = m_session.rules();
        order.request.options = m_options->values();
        order.content = m_session.content();
        order.media = m_session.media();
        order.disk = &m_disk;
        m_settings.setExportTarget(m_session.course().id.toString(), id, path);
        m_trouble->hide();
        m_note->setText(tr("Writing “%1”…").arg(QFileInfo(path).fileName()));
        m_job->start(std::move(order));
        updateButtons();
    });
}

} // namespace microvet::ui
