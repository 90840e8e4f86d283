#include "ui/print/page_browser.h"

#include "ui/print/page_view.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field_form.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

PageBrowser::PageBrowser(QWidget* parent) : QWidget(parent), m_view(new PageView(this)), m_number(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(this));
    m_view->setObjectName(QStringLiteral("printPages"));
    m_view->setAccessibleName(tr("Pages"));
    giveTip(m_view, tr("Page up and page down turn the pages."));
    const auto button = [&](const char* name, const QString& text, const QString& accessible, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setObjectName(QString::fromLatin1(name));
        made->setText(text);
        made->setAccessibleName(accessible);
        giveTip(made, tip);
        return made;
    };
    m_back = button("printBack", QStringLiteral("‹"), tr("Page before"), tr("Shows the page before."));
    m_next = button("printNext", QStringLiteral("›"), tr("Next page"), tr("Shows the next page."));
    QToolButton* wide = button("printWide", tr("&Larger"), tr("Larger"), tr("As wide as the window, to read it."));
    wide->setCheckable(true);
    m_number->setObjectName(QStringLiteral("printNumber"));
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_number);
    row->addWidget(m_next);
    row->addStretch(1);
    row->addWidget(wide);
    column->addWidget(m_view, 1);
    column->addLayout(row);
    connect(m_back, &QToolButton::clicked, this, [this] { m_view->showPage(m_view->page() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_view->showPage(m_view->page() + 1); });
    connect(wide, &QToolButton::toggled, m_view, &PageView::setWide);
    connect(m_view, &PageView::pageChanged, this, &PageBrowser::updateButtons);
    updateButtons();
}

void PageBrowser::setPages(std::shared_ptr<const PaperPages> pages)
{
    m_view->setPages(std::move(pages));
    updateButtons();
}

int PageBrowser::count() const { return m_view->count(); }

void PageBrowser::updateButtons()
{
    const int page = m_view->page();
    m_number->setText(count() > 0 ? tr("Page %1 of %2").arg(page + 1).arg(count()) : QString());
    m_back->setEnabled(count() > 0 && page > 0);
    m_next->setEnabled(page + 1 < count());
}

} // namespace microvet::ui
