#include "ui/programme/letters/letters_dialog.h"

#include "core/actions/programme/documents.h"
#include "core/programme/letters/calendar_file.h"
#include "core/programme/letters/mail_file.h"
#include "core/programme/validation.h"
#include "ui/programme/records/reference_field.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

namespace microvet::ui {

using programme::ComposedLetter;

namespace {

programme::Mail mailOf(const ComposedLetter& letter, const programme::Programme& from, const QDateTime& now)
{
    return {from.contactName, from.contactMail, letter.toName, letter.toMail, letter.subject, letter.body, now};
}

/// A letter that invites to a meeting brings it for the calendar.
QList<programme::MailAttachment> attachmentsOf(const std::optional<programme::Event>& event, const programme::Programme& from, const QDateTime& now)
{
    if (!event) return {};
    const Result<QByteArray> file = programme::calendarFile(*event, from, now);
    if (!file.ok()) return {}; // without a beginning the letter says what is missing
    return {{programme::calendarFileName(*event), programme::calendarType, *file}};
}

} // namespace

LettersDialog::LettersDialog(const ProgrammeServices& services, const QList<QUuid>& people, const QString& letter,
                             const programme::LetterSubject& subject, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_people(people)
    , m_subject(subject)
    , m_letter(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_call(new ReferenceField(services.link, programme::Call::kind(), this))
    , m_event(new ReferenceField(services.link, programme::Event::kind(), this))
    , m_outside(new ReferenceField(services.link, programme::OutsideCourse::kind(), this))
    , m_add(new ReferenceField(services.link, programme::Person::kind(), this))
    , m_list(new QListWidget(this))
    , m_to(new QLabel(this))
    , m_line(new QLabel(this))
    , m_body(new QPlainTextEdit(this))
    , m_missing(new Notice(theme::Tone::Warning, this))
    , m_said(new Notice(theme::Tone::Note, this))
    , m_files(new QPushButton(tr("Save as mail &files…"), this))
    , m_mail(new QPushButton(tr("Open in the &mail program"), this))
    , m_copy(new QPushButton(tr("&Copy the text"), this))
    , m_paper(new QPushButton(tr("Save on &paper…"), this))
{
    setObjectName(QStringLiteral("lettersDialog"));
    setWindowTitle(tr("Write letters"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    for (const programme::LetterKind& kind : programme::letterKinds())
        m_letter->addItem(kind.nameText(), kind.key());
    m_letter->setCurrentIndex(std::max(0, m_letter->findData(letter)));
    m_language->addItem(tr("Each person’s own"), QString());
    for (const QString& code : programme::letterLanguages())
        m_language->addItem(ownLanguageName(code), code);
    m_call->setId(subject.call);
    m_event->setId(subject.event);
    m_outside->setId(subject.outside);
    makeLayout();
    connect(m_letter, &QComboBox::currentIndexChanged, this, &LettersDialog::compose);
    connect(m_language, &QComboBox::currentIndexChanged, this, &LettersDialog::compose);
    for (ReferenceField* field : {m_call, m_event, m_outside})
        connect(field, &ReferenceField::edited, this, &LettersDialog::compose);
    connect(m_add, &ReferenceField::edited, this, [this] {
        if (m_add->id().isNull() || m_people.contains(m_add->id())) return;
        m_people.append(m_add->id());
        m_add->setId({});
        compose();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &LettersDialog::showPreview);
    connect(m_files, &QPushButton::clicked, this, &LettersDialog::saveMailFiles);
    connect(m_mail, &QPushButton::clicked, this, &LettersDialog::openInMailProgram);
    connect(m_copy, &QPushButton::clicked, this, &LettersDialog::copy);
    connect(m_paper, &QPushButton::clicked, this, &LettersDialog::savePaper);
    giveSize(this, 52, 32);
    scheduleTabOrder(this);
    compose();
}

void LettersDialog::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    page->setSpacing(em(this, 0.5));
    auto* about = new QFormLayout;
    about->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString& text, QWidget* field, const char* name, const QString& tip) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        field->setObjectName(QString::fromLatin1(name));
        giveTip(field, tip);
        about->addRow(label, field);
        return QList<QWidget*>{label, field};
    };
    add(tr("&Letter"), m_letter, "letterKind", tr("Which letter; its words can be changed under “Letters of our own”."));
    m_ofCall = add(tr("C&all"), m_call, "letterCall", tr("The call that the letter is about."));
    m_ofEvent = add(tr("M&eeting"), m_event, "letterEvent", tr("The meeting that the letter invites to."));
    m_ofOutside = add(tr("Cou&rse from outside"), m_outside, "letterOutside", tr("The course that the letter is about; it goes to its sender."));
    add(tr("Lan&guage"), m_language, "letterLanguage", tr("Where a person has no language, it is that of the programme."));
    page->addLayout(about);

    auto* across = new QHBoxLayout;
    auto* left = new QVBoxLayout;
    auto* to = new QLabel(tr("&To"), this);
    to->setBuddy(m_list);
    left->addWidget(to);
    m_list->setObjectName(QStringLiteral("letterPeople"));
    m_list->setAccessibleName(tr("People who get the letter"));
    m_list->setTabKeyNavigation(false);
    left->addWidget(m_list, 1);
    m_add->setObjectName(QStringLiteral("letterAdd"));
    m_add->setAccessibleName(tr("Add a person"));
    m_add->lineEdit()->setPlaceholderText(tr("Add a person"));
    giveTip(m_add, tr("Type a name, and choose the person."));
    left->addWidget(m_add);
    across->addLayout(left, 2);
    auto* right = new QVBoxLayout;
    m_to->setObjectName(QStringLiteral("letterTo"));
    m_to->setTextFormat(Qt::PlainText);
    m_line->setObjectName(QStringLiteral("letterSubject"));
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    setScaledFont(m_line, 1.0, QFont::DemiBold);
    m_body->setObjectName(QStringLiteral("letterBody"));
    m_body->setAccessibleName(tr("The letter as this person gets it"));
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_missing->setObjectName(QStringLiteral("letterMissing"));
    m_missing->hide();
    right->addWidget(m_to);
    right->addWidget(m_line);
    right->addWidget(m_body, 1);
    right->addWidget(m_missing);
    across->addLayout(right, 5);
    page->addLayout(across, 1);
    m_said->setObjectName(QStringLiteral("letterSaid"));
    m_said->hide();
    page->addWidget(m_said);
    auto* foot = new QHBoxLayout;
    m_files->setObjectName(QStringLiteral("letterFiles"));
    m_mail->setObjectName(QStringLiteral("letterMail"));
    m_copy->setObjectName(QStringLiteral("letterCopy"));
    m_paper->setObjectName(QStringLiteral("letterPaper"));
    for (QPushButton* button : {m_files, m_mail, m_copy, m_paper}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    foot->addStretch(1);
    auto* close = new QPushButton(tr("Clo&se"), this);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(close);
    page->addLayout(foot);
}

programme::LetterSubject LettersDialog::subject() const
{
    const programme::LetterKind* kind = programme::findLetter(m_letter->currentData().toString());
    return {kind && kind->ofCall ? m_call->id() : QUuid(), kind && kind->ofEvent ? m_event->id() : QUuid(),
            kind && kind->outside ? m_outside->id() : QUuid()};
}

void LettersDialog::compose()
{
    const QString code = m_letter->currentData().toString();
    const programme::LetterKind* kind = programme::findLetter(code);
    for (QWidget* widget : std::as_const(m_ofCall)) widget->setVisible(kind && kind->ofCall);
    for (QWidget* widget : std::as_const(m_ofEvent)) widget->setVisible(kind && kind->ofEvent);
    for (QWidget* widget : std::as_const(m_ofOutside)) widget->setVisible(kind && kind->outside);
    const bool outside = kind && kind->outside;
    m_add->setVisible(!outside);
    using Letters = QList<ComposedLetter>;
    struct Composed {
        programme::Programme programme;
        std::optional<programme::Event> event;
        Letters letters;
    };
    m_services.link.read<Composed>(
        this,
        [code, outside, subject = subject(), people = m_people, language = m_language->currentData().toString(),
         sender = m_services.link.who()](programme::Store& store) -> Result<Composed> {
            auto source = programme::letterSource(store, subject);
            if (!source.ok()) return source.error();
            source->language = language;
            source->sender = sender;
            Letters letters;
            if (outside) { // it goes to whoever sent the course
                if (source->outside) letters.append(programme::compose(code, *source));
                return Composed{source->programme, source->event, letters};
            }
            for (const QUuid& person : people) {
                if (const Status done = programme::setPerson(store, *source, person); !done.ok()) return done.error();
                letters.append(programme::compose(code, *source));
            }
            return Composed{source->programme, source->event, letters};
        },
        [this](Result<Composed> found) {
            if (!found.ok()) return showLetters(found.error());
            m_programme = found->programme;
            m_meeting = found->event;
            showLetters(found->letters);
        });
}

void LettersDialog::showLetters(const Result<QList<ComposedLetter>>& letters)
{
    const int row = std::max(0, m_list->currentRow());
    m_letters = letters.ok() ? *letters : QList<ComposedLetter>();
    if (!letters.ok()) say(false, letters.error().text);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ComposedLetter& letter : std::as_const(m_letters)) {
            auto* item = new QListWidgetItem(letter.toName, m_list);
            if (!letter.ready() || letter.toMail.isEmpty()) item->setIcon(icon(QStringLiteral("warning"), Ink::Warning));
            item->setData(Qt::AccessibleTextRole,
                          letter.ready() ? letter.toName : tr("%1, something is missing").arg(letter.toName));
        }
        if (!m_letters.isEmpty()) m_list->setCurrentRow(std::min(row, int(m_letters.size()) - 1));
    }
    showPreview();
    updateState();
}

void LettersDialog::showPreview()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_letters.size();
    const ComposedLetter letter = any ? m_letters.at(row) : ComposedLetter();
    m_to->setText(!any ? tr("Choose who gets the letter.")
                       : letter.toMail.isEmpty() ? letter.toName : tr("%1 <%2>").arg(letter.toName, letter.toMail));
    m_line->setText(letter.subject);
    m_body->setPlainText(letter.body);
    const Status status = letter.status();
    m_missing->setVisible(any && !status.ok());
    if (!status.ok()) m_missing->setText(status.error().text);
}

void LettersDialog::updateState()
{
    const bool any = !m_letters.isEmpty();
    const bool ready = any && std::all_of(m_letters.begin(), m_letters.end(), [](const ComposedLetter& letter) { return letter.ready(); });
    const bool mails = ready && std::all_of(m_letters.begin(), m_letters.end(), [](const ComposedLetter& letter) { return !letter.toMail.isEmpty(); });
    m_files->setEnabled(mails);
    m_mail->setEnabled(mails && m_letters.size() == 1);
    m_copy->setEnabled(ready && m_letters.size() == 1);
    m_paper->setEnabled(ready);
}

void LettersDialog::say(bool fine, const QString& sentence)
{
    Q_UNUSED(fine)
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void LettersDialog::record(const QString& way, const QString& sentence)
{
    m_services.link.run(
        this,
        [letters = m_letters, way](programme::Store& store) -> Status {
            const auto kept = programme::recordLetters(store, letters, way);
            return kept.ok() ? Status() : Status(kept.error());
        },
        [this, sentence](const Status& status, const programme::Conflict&) {
            say(status.ok(), status.ok() ? sentence : status.error().text);
        });
}

void LettersDialog::saveMailFiles()
{
    m_services.prompts.askFolder(
        this, tr("In which folder shall the mail files be put?"), m_services.settings.lastFolder(), [this](const QString& folder) {
            if (folder.isEmpty()) return;
            m_services.settings.setLastFolder(folder);
            QSet<QString> used;
            for (const ComposedLetter& letter : std::as_const(m_letters)) {
                programme::Mail mail = mailOf(letter, m_programme, m_services.clock());
                mail.attachments = attachmentsOf(m_meeting, m_programme, m_services.clock());
                const Result<QByteArray> bytes = programme::mailFile(mail);
                if (!bytes.ok()) return say(false, bytes.error().text);
                QString name = programme::mailFileName(mail);
                for (int number = 2; used.contains(name); ++number) // two people of one name
                    name = QFileInfo(programme::mailFileName(mail)).completeBaseName() + QStringLiteral(" %1.eml").arg(number);
                used.insert(name);
                if (const Status done = m_services.disk.replace(QDir(folder).filePath(name), *bytes); !done.ok())
                    return say(false, done.error().text);
            }
            record(programme::letterWay::mailFile,
                   tr("%n mail files are in the folder. Open each one and send it; then say under “Letters” that it was sent.",
                      nullptr, int(m_letters.size())));
        });
}

void LettersDialog::openInMailProgram()
{
    const Result<QString> link = programme::mailLink(mailOf(m_letters.constFirst(), m_programme, m_services.clock()));
    if (!link.ok()) return say(false, link.error().text);
    if (!m_services.prompts.openUrl(QUrl(*link)))
        return say(false, tr("No mail program answered. You can save the letter as a mail file, or copy it."));
    record(programme::letterWay::mailProgram, tr("The letter is in your mail program. When you have sent it, say so under “Letters”."));
}

void LettersDialog::copy()
{
    const ComposedLetter& letter = m_letters.constFirst();
    QGuiApplication::clipboard()->setText(letter.subject + QStringLiteral("\n\n") + letter.body);
    record(programme::letterWay::copied, tr("The letter can be pasted now."));
}

void LettersDialog::savePaper()
{
    const auto paper = [this](const ComposedLetter& letter) -> Result<actions::Document> {
        return actions::letterDocument(letter, m_programme);
    };
    if (m_letters.size() == 1) {
        const auto document = paper(m_letters.constFirst());
        if (!document.ok()) return say(false, document.error().text);
        return saveDocument(m_services, this, *document, m_letters.constFirst().toName, [this](bool fine, const QString& sentence) {
            if (fine)
                record(programme::letterWay::paper, sentence);
            else
                say(false, sentence);
        });
    }
    m_services.prompts.askFolder(
        this, tr("In which folder shall the letters be put?"), m_services.settings.lastFolder(), [this, paper](const QString& folder) {
            if (folder.isEmpty()) return;
            m_services.settings.setLastFolder(folder);
            QSet<QString> used;
            for (const ComposedLetter& letter : std::as_const(m_letters)) {
                const auto document = paper(letter);
                if (!document.ok()) return say(false, document.error().text);
                const Result<QByteArray> bytes = documentPdf(*document);
                if (!bytes.ok()) return say(false, bytes.error().text);
                const QString base = QFileInfo(programme::mailFileName(mailOf(letter, m_programme, {}))).completeBaseName();
                QString name = base + QStringLiteral(".pdf");
                for (int number = 2; used.contains(name); ++number)
                    name = base + QStringLiteral(" %1.pdf").arg(number);
                used.insert(name);
                if (const Status done = m_services.disk.replace(QDir(folder).filePath(name), *bytes); !done.ok())
                    return say(false, done.error().text);
            }
            record(programme::letterWay::paper, tr("%n letters are in the folder.", nullptr, int(m_letters.size())));
        });
}

} // namespace microvet::ui
