#include "ui/programme/records/change_many_dialog.h"

#include "core/programme/validation.h"
#include "ui/programme/records/record_form.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Field;
using programme::FieldType;

ChangeManyDialog::ChangeManyDialog(const ProgrammeServices& services, const programme::Kind& kind, const QList<QUuid>& records, QWidget* parent)
    : WorkDialog(services, "changeManyDialog", tr("Change a field of several entries"), parent)
    , m_kind(kind)
    , m_records(records)
    , m_fields(fieldsFor(kind))
    , m_which(new QComboBox(this))
    , m_form(new RecordForm(services, kind, this))
    , m_trouble(new Notice(theme::Tone::Warning, this))
{
    QVBoxLayout* page = beginPage(0.6);
    page->addWidget(mutedLabel(tr("%n entries get the same value, whatever they say now. Edit > Take back brings all of it back.", nullptr, int(records.size())), this));
    auto* form = new FormGrid;
    for (const Field* field : std::as_const(m_fields))
        m_which->addItem(field->labelText(), field->key());
    addField(form, tr("&Field"), m_which, "changeManyField", tr("Which field of the entries is changed."));
    page->addLayout(form);
    page->addWidget(scrolling(m_form), 1);
    m_trouble->hide();
    page->addWidget(m_trouble);
    addCommand(tr("&Change"), "changeManyKeep", [this] { keep(); });
    addClosing(tr("Cancel"));
    connect(m_which, &QComboBox::currentIndexChanged, this, &ChangeManyDialog::showField);
    giveSize(this, 36, 18);
    m_form->show(*kind.make());
    showField();
}

QList<const Field*> ChangeManyDialog::fieldsFor(const programme::Kind& kind)
{
    QList<const Field*> fields;
    for (const Field& field : kind.fields) {
        if (field.is(programme::Inner) || field.is(programme::Told) || field.is(programme::Owner)) continue;
        if (&field == &kind.fields.front()) continue; // what it is called
        if (field.type == FieldType::Mail || field.type == FieldType::Phone || field.type == FieldType::LongText) continue; // of one alone
        // Where an application stands changes by its commands, which know where it may go.
        if (kind.key() == QLatin1String("application") && field.key() == QLatin1String("status")) continue;
        fields.append(&field);
    }
    return fields;
}

void ChangeManyDialog::showField()
{
    m_form->showOnly(m_which->currentData().toString());
    m_trouble->hide();
}

void ChangeManyDialog::keep()
{
    const Field* field = m_kind.find(m_which->currentData().toString());
    if (!field || !beginWriting()) return;
    const QVariant value = field->get(*m_form->record());
    link().change(
        this, tr("%1: %n entries changed", nullptr, int(m_records.size())).arg(field->labelText()),
        [kind = &m_kind, field, value, records = m_records](programme::Change& change) -> Status {
            for (const QUuid& id : records) {
                const auto loaded = change.store().get(*kind, id);
                if (!loaded.ok()) return loaded.error();
                const std::shared_ptr<programme::Record> record = kind->copy(*loaded->record);
                field->set(*record, value);
                for (const programme::Problem& problem : programme::problemsOf(*kind, *record))
                    if (problem.field == field)
                        return Error{Error::Kind::Invalid, ChangeManyDialog::tr("“%1”: %2 Nothing was changed.").arg(kind->titleOf(*record), problem.text), {}};
                if (const Status done = change.save(*kind, *record, *loaded->record); !done.ok()) return done;
            }
            return {};
        },
        [this](const Status& status, const programme::Conflict&) {
            endWriting();
            if (status.ok()) return accept();
            m_trouble->setText(status.error().text);
            m_trouble->show();
        });
}

} // namespace microvet::ui
