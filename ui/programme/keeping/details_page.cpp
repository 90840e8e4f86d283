#include "ui/programme/keeping/details_page.h"

#include "ui/programme/records/record_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Programme;

DetailsPage::DetailsPage(const ProgrammeServices& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_form(new RecordForm(services, Programme::kind(), this))
    , m_notice(new Notice(theme::Tone::Warning, this))
    , m_keep(new QPushButton(tr("&Keep"), this))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(em(this, 0.5));
    page->addWidget(m_notice);
    m_notice->hide();
    page->addWidget(scrolling(m_form), 1);
    m_keep->setObjectName(QStringLiteral("detailsKeep"));
    m_keep->setEnabled(false);
    page->addWidget(m_keep, 0, Qt::AlignLeft);
    connect(m_form, &RecordForm::edited, this, [this] {
        m_edited = true;
        ++m_edits;
        m_keep->setEnabled(true);
    });
    connect(m_keep, &QPushButton::clicked, this, &DetailsPage::keep);
    // What somebody is writing here is not written over.
    const auto follow = [this] { if (!m_edited) reload(); };
    connect(&services.link, &ProgrammeLink::changed, this, follow);
    connect(&services.link, &ProgrammeLink::opened, this, [this, follow] {
        // The same one is only read again.
        if (m_services.link.place() != m_place) m_edited = false;
        m_place = m_services.link.place();
        follow();
    });
    m_place = services.link.place();
    reload();
}

void DetailsPage::reload()
{
    m_services.link.read<Programme>(
        this, [](programme::Store& store) { return store.first<Programme>(); },
        [this](Result<Programme> found) {
            if (!found.ok() || m_edited) return;
            m_loaded = *found;
            m_form->show(m_loaded);
            m_keep->setEnabled(false);
        });
}

void DetailsPage::keep()
{
    if (!m_form->check()) return;
    const auto record = std::static_pointer_cast<Programme>(m_form->record());
    record->id = m_loaded.id; // one that was new has been written since
    m_services.link.change(
        this, tr("Change the details of the programme"),
        [record, loaded = m_loaded](programme::Change& change) { return change.save(*record, loaded); },
        [this, record, sent = *record, edits = m_edits](const Status& status, const programme::Conflict& conflict) {
            m_notice->setVisible(!status.ok());
            if (!status.ok()) {
                m_notice->setText(status.error().text);
                m_form->showConflict(conflict);
                for (const programme::FieldConflict& field : conflict.fields)
                    field.field->set(m_loaded, field.theirs);
                return;
            }
            emit kept();
            if (edits != m_edits) {
                // What is entered now is compared with what was entered then, so that what others wrote meanwhile stays.
                m_loaded = sent;
                m_loaded.id = record->id;
                return;
            }
            m_loaded = *record;
            m_edited = false;
            m_keep->setEnabled(false);
        });
}

} // namespace microvet::ui
