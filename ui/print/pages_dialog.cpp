#include "ui/print/pages_dialog.h"

#include "ui/print/choose_printer.h"
#include "ui/print/page_browser.h"
#include "ui/print/paper_printer.h"
#include "ui/session/background.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QPrinter>
#include <QPushButton>
#include <QThread>
#include <QVBoxLayout>

#include <utility>

namespace microvet::ui {

namespace {

QImage noPicture(const QString&) { return {}; }

} // namespace

PagesDialog::PagesDialog(plan::Paper paper, QWidget* parent)
    : QDialog(parent)
    , m_paper(std::move(paper))
    , m_anyPrinter(anyPrinter)
    , m_browser(new PageBrowser(this))
    , m_note(mutedLabel({}, this))
    , m_trouble(new Notice(theme::Tone::Trouble, this))
{
    setObjectName(QStringLiteral("pagesDialog"));
    setWindowTitle(m_paper.title);
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = theme::gap(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    column->setSpacing(gap);
    m_trouble->setObjectName(QStringLiteral("pagesTrouble"));
    m_trouble->hide();
    m_note->setObjectName(QStringLiteral("pagesNote"));
    const auto button = [this](const char* name, const QString& text, const QString& tip) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        if (!tip.isEmpty()) giveTip(made, tip);
        return made;
    };
    m_print = button("pagesPrint", tr("&Print…"), tr("Asks for the printer and its settings."));
    m_print->setDefault(true);
    m_save = button("pagesSave", tr("&Save as PDF…"), tr("For sending or keeping."));
    QPushButton* close = button("pagesClose", tr("&Close"), {});
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    for (QPushButton* each : {m_print, m_save, close}) foot->addWidget(each);
    column->addWidget(m_trouble);
    column->addWidget(m_browser, 1);
    column->addLayout(foot);
    connect(m_print, &QPushButton::clicked, this, &PagesDialog::print);
    connect(m_save, &QPushButton::clicked, this, &PagesDialog::saveWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    giveSize(this, 50, 36);
    layOut();
}

int PagesDialog::pages() const { return m_browser->count(); }

void PagesDialog::say(bool fine, const QString& sentence)
{
    m_trouble->setVisible(!fine);
    if (!fine) m_trouble->setText(sentence);
    m_note->setText(fine ? sentence : QString());
}

/// On a thread of its own: a long list takes a while.
void PagesDialog::layOut()
{
    updateButtons();
    m_note->setText(tr("The pages are being made…"));
    auto work = [paper = m_paper, owner = thread()] {
        auto pages = std::make_shared<PaperPages>(paper, noPicture);
        pages->moveToThread(owner);
        return pages;
    };
    inBackground(this, std::move(work), [this](std::shared_ptr<PaperPages> pages) {
        m_browser->setPages(std::move(pages));
        m_note->setText(tr("%n pages.", nullptr, this->pages()));
        updateButtons();
    });
}

void PagesDialog::updateButtons()
{
    m_print->setEnabled(pages() > 0 && !m_printing);
    m_save->setEnabled(pages() > 0);
}

void PagesDialog::print()
{
    if (!m_anyPrinter())
        return say(false, tr("This computer knows no printer. Save the pages as a PDF: it can be printed anywhere."));
    choosePrinter(this, m_paper.title, pages(), m_paper.landscape, [this](const ChosenPrinter& chosen) {
        m_printing = true;
        updateButtons();
        say(true, tr("The pages are on their way to the printer…"));
        // Laid out once more: what is looked at belongs to this thread.
        auto work = [paper = m_paper, chosen] {
            const PaperPages pages(paper, noPicture);
            Progress progress;
            return printPages(pages, chosen.first, chosen.last, *chosen.printer, progress);
        };
        inBackground(this, std::move(work), [this, count = chosen.last - chosen.first + 1](const Status& status) { finish(status, count); });
    });
}

void PagesDialog::finish(const Status& status, int count)
{
    m_printing = false;
    updateButtons();
    const bool closing = std::exchange(m_closing, false);
    if (!status.ok()) {
        say(false, status.error().text);
        if (closing) show();
        return;
    }
    say(true, tr("%n pages were sent to the printer.", nullptr, count));
    emit printed(count);
    if (closing) reject();
}

/// Somebody notes that it was printed, and would not hear of it.
void PagesDialog::reject()
{
    if (!m_printing) return QDialog::reject();
    m_closing = true;
    hide();
    setParent(nullptr, windowFlags()); // the window behind it may go meanwhile
}

void PagesDialog::closeEvent(QCloseEvent* event)
{
    if (!m_printing) return QDialog::closeEvent(event);
    event->ignore(); // it would be deleted
    reject();
}

} // namespace microvet::ui
