#include "ui/programme/records/list_page.h"

#include "ui/programme/records/print_document.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QPointer>

namespace microvet::ui {

ListPage::ListPage(const ProgrammeServices& services, const programme::Kind& kind, const programme::Filter& filter, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_list(new RecordList(services, kind, filter, this))
    , m_said(new SaidNotice(QStringLiteral("pageSaid"), this))
    , m_row(new QHBoxLayout)
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(em(this, 0.5));
    page->addWidget(m_said);
    page->addWidget(m_list, 1);
    page->addLayout(m_row);
    m_row->addStretch(1);
    connect(m_list, &RecordList::currentChanged, this, &ListPage::updateCommands);
    connect(&services.link, &ProgrammeLink::opened, m_said, &QWidget::hide); // it was said of what was open before
}

QPushButton* ListPage::add(const QString& text, const QString& objectName, bool needs, std::function<void()> then)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    constexpr int inRow = 4; // more than these have no room on a small screen in a wordy language
    if (m_row->count() > inRow) {
        m_row = new QHBoxLayout;
        m_row->addStretch(1);
        static_cast<QVBoxLayout*>(layout())->addLayout(m_row);
    }
    m_row->insertWidget(m_row->count() - 1, button);
    if (needs) m_needing.append(button);
    scheduleTabOrder(this);
    connect(button, &QPushButton::clicked, this, std::move(then));
    updateCommands();
    return button;
}

void ListPage::updateCommands()
{
    const bool any = !chosen().isEmpty();
    for (QPushButton* button : std::as_const(m_needing))
        button->setEnabled(any);
}

QUuid ListPage::one() const
{
    const programme::AnyRecord* record = m_list->current();
    return record ? record->record->id : QUuid();
}

void ListPage::chooseNext(const QUuid& id)
{
    connect(m_list, &RecordList::read, this, [this, id] { m_list->choose(id); }, Qt::SingleShotConnection);
}

void ListPage::say(bool fine, const QString& sentence) { m_said->say(fine, sentence); }

Said ListPage::sayer()
{
    return [page = QPointer(this)](bool fine, const QString& sentence) { if (page) page->say(fine, sentence); };
}

ProgrammeLink::Written ListPage::said(const QString& sentence)
{
    return [this, sentence](const Status& status, const programme::Conflict&) {
        say(status.ok(), status.ok() ? sentence : status.error().text);
    };
}

void ListPage::makeDocument(std::function<Result<actions::Document>(programme::Store&, const QUuid&)> make,
                            std::function<void(const actions::Document&)> then)
{
    link().read<actions::Document>(
        this, [make = std::move(make), id = one()](programme::Store& store) { return make(store, id); },
        [this, then = std::move(then)](Result<actions::Document> document) {
            if (!document.ok()) return say(false, document.error().text);
            then(*document);
        });
}

void ListPage::saveDocumentOf(std::function<Result<actions::Document>(programme::Store&, const QUuid&)> make, const QString& name)
{
    makeDocument(std::move(make), [this, name](const actions::Document& document) { saveDocument(m_services, this, document, name, sayer()); });
}

void ListPage::printDocumentOf(std::function<Result<actions::Document>(programme::Store&, const QUuid&)> make)
{
    makeDocument(std::move(make), [this](const actions::Document& document) { printDocument(m_services, this, document, sayer()); });
}

} // namespace microvet::ui
