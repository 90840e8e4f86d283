#include "ui/print/print_dialog.h"

#include "core/actions/export.h"
#include "core/exporters/paper/paper_options.h"
#include "core/rules/rule_set.h"
#include "ui/export/export_job.h"
#include "ui/export/option_fields.h"
#include "ui/export/proposed_target.h"
#include "ui/print/choose_printer.h"
#include "ui/print/page_browser.h"
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
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {

namespace {

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
    , m_browser(new PageBrowser(this))
{
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print the course"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = theme::gap(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    row->setSpacing(gap * 2);
    row->addWidget(makeChoices());
    row->addWidget(m_browser, 1);
    connect(m_job, &ExportJob::finished, this, [this](const exporters::Report& report) {
        m_note->setText(tr("“%1” is written.").arg(QFileInfo(report.opens).fileName()));
        updateButtons();
    });
    connect(m_job, &ExportJob::failed, this, [this](const Error& error) { showTrouble(error.text); });
    giveSize(this, 62, 36);
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
    m_browser->setPages(m_pages);
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
    m_print->setEnabled(pages() > 0);
    m_save->setEnabled(pages() > 0 && !m_job->isRunning());
}

void PrintDialog::print()
{
    choosePrinter(this, m_session.course().title, pages(), false, [this](const ChosenPrinter& chosen) {
        if (!m_pages) return; // other choices meanwhile
        Progress progress;
        const int last = std::min(chosen.last, pages() - 1);
        if (const Status printed = printPages(*m_pages, chosen.first, last, *chosen.printer, progress); !printed) showTrouble(printed.error().text);
        else m_note->setText(tr("%n pages were sent to the printer.", nullptr, last - chosen.first + 1));
    });
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
