#include "ui/programme/letters/letter_gaps.h"

#include "core/programme/kind.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/programme/records/record_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace microvet::ui {

using programme::AnyRecord;
using programme::ComposedLetter;
using programme::LetterTemplate;

namespace {

constexpr QLatin1String callTable("call_for_ambassadors"), eventTable("event"), outsideTable("outside_course"), applicationTable("application"),
    personTable("person"), ownLetterTable("letter_template");

/// The tables of the records in which something is missing, each once.
QStringList tablesOf(const ComposedLetter& letter)
{
    QStringList tables;
    if (!letter.unknown.isEmpty()) tables.append(ownLetterTable);
    for (const QString& name : letter.missing)
        if (const programme::Placeholder* known = programme::findPlaceholder(name))
            if (const QString table = QString::fromLatin1(known->kind); !tables.contains(table)) tables.append(table);
    if (const QString to = letter.person.isNull() ? outsideTable : personTable; letter.toMail.isEmpty() && !tables.contains(to)) tables.append(to);
    return tables;
}

/// The field of these records that is to be filled in first; empty where none stands out.
QString gapIn(const QString& table, const ComposedLetter& letter)
{
    for (const QString& name : letter.missing)
        if (const programme::Placeholder* known = programme::findPlaceholder(name); known && table == QLatin1String(known->kind) && *known->field)
            return QString::fromLatin1(known->field);
    return table == personTable ? QStringLiteral("mail") : table == outsideTable ? QStringLiteral("sender_mail") : QString();
}

} // namespace

LetterGaps::LetterGaps(const ProgrammeServices& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_text(new Notice(theme::Tone::Warning, this))
    , m_buttons(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    m_text->setObjectName(QStringLiteral("letterMissing"));
    column->addWidget(m_text);
    column->addLayout(m_buttons);
    m_buttons->addStretch(1);
    clear();
}

void LetterGaps::clear()
{
    hide();
    m_text->setText({});
    m_text->hide();
}

void LetterGaps::show(const ComposedLetter& letter, const Places& places)
{
    QStringList sentences;
    if (const Status status = letter.status(); !status.ok()) sentences.append(status.error().text);
    if (letter.toMail.isEmpty() && letter.notFor.isEmpty())
        sentences.append(tr("There is no e-mail address. The letter can be copied and go on paper, but not by mail."));
    while (m_buttons->count() > 1) {
        QLayoutItem* item = m_buttons->takeAt(0);
        item->widget()->deleteLater(); // perhaps it is the one that was pressed
        delete item;
    }
    if (sentences.isEmpty()) return clear();
    m_text->setText(sentences.join(QLatin1Char(' ')));
    m_text->show();
    for (const QString& table : letter.notFor.isEmpty() ? tablesOf(letter) : QStringList()) {
        const programme::Kind* kind = programme::findKind(table);
        if (!kind) continue;
        if (table == applicationTable && places.application.isNull()) continue; // it is known with the call
        const bool choose = (table == callTable && places.call.isNull()) || (table == eventTable && places.event.isNull()) || (table == outsideTable && places.outside.isNull());
        //: a button; what follows is for instance "Call" or "Person"
        auto* button = new QPushButton(choose ? tr("Choose: %1").arg(kind->oneText())
                                              //: a button; what follows is for instance "Call" or "Person"
                                              : tr("Fill in: %1").arg(kind->oneText()),
                                       this);
        button->setObjectName(QStringLiteral("letterFill-%1").arg(table));
        button->setAutoDefault(false);
        m_buttons->insertWidget(m_buttons->count() - 1, button);
        connect(button, &QPushButton::clicked, this, [this, table, letter, places, choose] {
            if (choose) emit choiceWanted(table);
            else open(table, letter, places);
        });
    }
    QWidget::show();
    scheduleTabOrder(window());
}

void LetterGaps::open(const QString& table, const ComposedLetter& letter, const Places& places)
{
    const programme::Kind* kind = programme::findKind(table);
    const QUuid id = table == callTable ? places.call : table == eventTable ? places.event : table == outsideTable ? places.outside
        : table == applicationTable ? places.application : table == personTable ? letter.person : QUuid();
    m_services.link.read<AnyRecord>(
        this,
        [kind, id, letter](programme::Store& store) -> Result<AnyRecord> {
            if (!id.isNull()) return store.get(*kind, id);
            programme::Filter filter;
            if (kind == &LetterTemplate::kind()) filter.is = {{"letter", letter.letter}, {"language", letter.language}};
            filter.most = 1;
            const auto found = store.all(*kind, filter);
            if (!found.ok()) return found.error();
            return found->isEmpty() ? AnyRecord{kind, kind->make()} : found->constFirst();
        },
        [this, gap = gapIn(table, letter)](Result<AnyRecord> record) {
            if (!record.ok()) {
                m_text->setText(record.error().text);
                return;
            }
            auto* dialog = new RecordDialog(m_services, *record, window());
            dialog->show();
            if (QWidget* first = dialog->form().field(gap)) {
                first->setFocus(Qt::OtherFocusReason);
                scrollTo(first);
            }
        });
}

} // namespace microvet::ui
