#include "ui/programme/calls/apply_dialog.h"

#include "core/programme/letters/privacy.h"
#include "core/programme/people/columns.h"
#include "core/programme/selection/call_forms.h"
#include "ui/programme/records/reference_field.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::FormQuestion;
using programme::Incoming;
using programme::Person;

struct ApplyDialog::Read {
    programme::CallForms forms;
    QList<Person> people;
};

ApplyDialog::ApplyDialog(const ProgrammeServices& services, const QUuid& call, QWidget* parent)
    : WorkDialog(services, "applyDialog", tr("Enter an application"), parent)
    , m_call(call)
    , m_inner(new QWidget(this))
    , m_day(services.link.today())
    , m_said(new SaidNotice(QStringLiteral("applySaid"), this))
{
    QVBoxLayout* page = beginPage(0.5);
    page->addWidget(mutedLabel(tr("As it came on paper or was told. Who is known already is found by name or e-mail address; anybody else comes in with it."), this));
    page->addWidget(m_said);
    if (call.isNull()) {
        auto* across = new QHBoxLayout;
        m_which = new ReferenceField(services.link, programme::Call::kind(), this);
        m_which->setObjectName(QStringLiteral("applyCall"));
        m_which->setAccessibleName(tr("Call"));
        giveTip(m_which, tr("For which call the application is."));
        auto* label = new QLabel(tr("C&all:"), this);
        label->setBuddy(m_which);
        across->addWidget(label);
        across->addWidget(m_which, 1);
        page->addLayout(across);
        connect(m_which, &ReferenceField::edited, this, [this] { readCall(m_which->id()); });
    }
    page->addWidget(scrolling(m_inner), 1);
    addCommand(tr("&Keep"), "applyKeep", [this] { keep(); });
    addClosing(tr("Cancel"));
    giveSize(this, 46, 32);
    if (call.isNull()) m_which->setFocus();
    else readCall(call);
}

void ApplyDialog::readCall(const QUuid& call)
{
    m_call = call;
    if (call.isNull()) return;
    link().read<Read>(
        this,
        [call](programme::Store& store) -> Result<Read> {
            auto forms = programme::callForms(store, call);
            if (!forms.ok()) return forms.error();
            auto people = store.all<Person>();
            if (!people.ok()) return people.error();
            return Read{*std::move(forms), *std::move(people)};
        },
        [this, call](Result<Read> read) {
            if (call != m_call) return; // another one was chosen meanwhile
            if (!read.ok()) return m_said->say(false, read.error().text);
            showQuestions(*read);
        });
}

ApplyDialog::Row ApplyDialog::rowFor(const FormQuestion& question)
{
    Row row{question, nullptr, {}, {}};
    if (question.shape == FormQuestion::Long) {
        auto* edit = new TextField(2, m_inner);
        edit->setTabChangesFocus(true);
        row.value = [edit] { return edit->toPlainText().trimmed(); };
        row.setValue = [edit](const QString& text) { edit->setPlainText(text); };
        row.field = edit;
    } else if (question.shape == FormQuestion::Level) {
        auto* box = new QComboBox(m_inner);
        box->addItem(tr("Not said"), QString());
        for (const char* code : {"A1", "A2", "B1", "B2", "C1", "C2"}) box->addItem(QString::fromLatin1(code), QString::fromLatin1(code));
        row.value = [box] { return box->currentData().toString(); };
        row.setValue = [box](const QString& code) { box->setCurrentIndex(std::max(0, box->findData(code))); };
        row.field = box;
    } else {
        auto* edit = new LineField(m_inner);
        row.value = [edit] { return edit->text().trimmed(); };
        row.setValue = [edit](const QString& text) { edit->setText(text); };
        row.field = edit;
    }
    row.field->setObjectName(QStringLiteral("apply-") + question.key);
    row.field->setAccessibleName(question.text);
    return row;
}

void ApplyDialog::showQuestions(const Read& read)
{
    QHash<QString, QString> before; // of another call that was chosen first
    for (const Row& row : std::as_const(m_rows)) before.insert(row.question.key, row.value());
    qDeleteAll(m_inner->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete m_form;
    m_form = new FormGrid(m_inner);
    m_form->setContentsMargins(0, 0, em(this, 0.5), 0);
    m_form->setVerticalSpacing(em(this, 0.4));
    m_rows.clear();
    const QString language = programme::languageOf(read.forms.call);
    const QList<FormQuestion> questions = programme::formQuestions(read.forms.call, read.forms.questions);
    for (const FormQuestion& question : questions) {
        const Row row = rowFor(question);
        auto* label = new QLabel(question.key == QLatin1String("name") ? tr("%1 (needed)").arg(question.text) : question.text, m_inner);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(row.field);
        m_form->addRow(label, row.field);
        row.setValue(before.value(question.key));
        m_rows.append(row);
    }
    m_known.clear();
    QStringList names;
    for (const Person& person : read.people) {
        const QString key = programme::foldedName(person.name);
        if (key.isEmpty()) continue;
        if (m_known.contains(key)) m_known[key] = Person();
        else m_known.insert(key, person);
        names << person.name;
    }
    if (auto* name = qobject_cast<QLineEdit*>(m_rows.constFirst().field)) {
        auto* completer = new QCompleter(names, name);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        name->setCompleter(completer);
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &ApplyDialog::fillKnown, Qt::QueuedConnection);
        connect(name, &QLineEdit::editingFinished, this, &ApplyDialog::fillKnown);
    }
    const auto plain = [this](const QString& text, QWidget* field, QWidget* focus) {
        focus->setAccessibleName(text);
        m_form->addRow(text, field);
    };
    m_received = new DateField(m_inner);
    m_received->setObjectName(QStringLiteral("applyReceived"));
    m_received->setDate(m_day);
    connect(m_received, &DateField::edited, this, [this](const QDate& day) { m_day = day; });
    plain(tr("Received"), m_received, m_received->edit());
    m_consent = new QComboBox(m_inner);
    m_consent->setObjectName(QStringLiteral("applyConsent"));
    giveTip(m_consent, tr("How the applicant agreed that the data is used; the day is the one on which the application came."));
    m_consent->addItem(tr("Not given yet"), QString());
    const programme::Field* ways = programme::Application::kind().find(u"consent_how");
    for (const char* code : {"paper", "spoken", "mail"}) m_consent->addItem(ways->shown(QString::fromLatin1(code)), QString::fromLatin1(code));
    plain(tr("Consent"), m_consent, m_consent);
    m_sentence = programme::consentSentence(read.forms.programme, language);
    if (!m_sentence.isEmpty()) m_form->addRow(mutedLabel(m_sentence, m_inner));
    for (QWidget* field : m_inner->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) field->show();
    scheduleTabOrder(this);
    if (before.isEmpty()) m_rows.constFirst().field->setFocus();
    m_blank.clear();
    for (const Row& row : std::as_const(m_rows)) m_blank += before.contains(row.question.key) ? QStringLiteral("\n") : row.value() + QLatin1Char('\n');
}

void ApplyDialog::fillKnown()
{
    const Person known = m_known.value(programme::foldedName(m_rows.constFirst().value()));
    if (known.id.isNull()) return;
    for (const auto& [key, text] : {std::pair{"mail", known.mail}, {"phone", known.phone}, {"unit", known.unit}, {"englishLevel", known.englishLevel}})
        for (const Row& row : std::as_const(m_rows))
            if (row.question.key == QLatin1String(key) && row.value().isEmpty()) row.setValue(text);
}

QString ApplyDialog::valueOf(const char* key) const
{
    for (const Row& row : m_rows)
        if (row.question.key == QLatin1String(key)) return row.value();
    return {};
}

bool ApplyDialog::isEdited() const
{
    QString now;
    for (const Row& row : m_rows) now += row.value() + QLatin1Char('\n');
    return now != m_blank;
}

void ApplyDialog::keep()
{
    if (m_rows.isEmpty()) return m_said->say(false, tr("Please choose the call first."));
    Incoming incoming;
    QStringList notes;
    for (const Row& row : std::as_const(m_rows)) programme::setField(incoming, row.question.key, row.value(), notes);
    incoming.source = QStringLiteral("hand");
    incoming.received = m_day;
    if (const QString how = m_consent->currentData().toString(); !how.isEmpty()) {
        incoming.consentOn = m_day.isValid() ? m_day : link().today();
        incoming.consentHow = how;
        incoming.consentText = m_sentence;
    }
    if (const QStringList problems = programme::problemsOf(incoming); !problems.isEmpty()) {
        m_said->say(false, problems.join(QLatin1Char(' ')));
        const QLatin1String wrong(incoming.name.isEmpty() ? "name" : "mail");
        for (const Row& row : std::as_const(m_rows))
            if (row.question.key == wrong) row.field->setFocus();
        return;
    }
    if (!beginWriting()) return;
    const auto taken = std::make_shared<programme::Taken>();
    link().run(
        this,
        [call = m_call, incoming, taken](programme::Store& store) -> Status {
            auto done = programme::enterByHand(store, call, incoming);
            if (!done.ok()) return done.error();
            *taken = *std::move(done);
            return {};
        },
        [this, taken](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return m_said->say(false, status.error().text);
            QStringList lines{tr("The application was taken in.")};
            if (!taken->kept.isEmpty()) lines << tr("What was there before about the person stays: %1.").arg(taken->kept.join(QStringLiteral(", ")));
            m_blank.clear();
            for (const Row& row : std::as_const(m_rows)) m_blank += row.value() + QLatin1Char('\n');
            emit entered(taken->application, lines.join(QLatin1Char('\n')));
            accept();
        });
}

} // namespace microvet::ui
