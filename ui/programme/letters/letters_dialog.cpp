#include "ui/programme/letters/letters_dialog.h"

#include "core/actions/programme/letter_page.h"
#include "core/programme/letters/addressees.h"
#include "core/programme/validation.h"
#include "ui/programme/letters/letter_gaps.h"
#include "ui/programme/records/print_document.h"
#include "ui/programme/records/reference_field.h"
#include "ui/session/background.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/covered_text.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

namespace microvet::ui {

using programme::ComposedLetter;

/// What the other thread has found out.
struct LettersDialog::Composed {
    programme::Programme programme;
    std::optional<programme::Event> meeting;
    QList<ComposedLetter> letters;
    QList<QDateTime> before;
    QList<QUuid> applications;
};

LettersDialog::LettersDialog(const ProgrammeServices& services, const QList<QUuid>& people, const QString& letter,
                             const programme::LetterSubject& subject, QWidget* parent)
    : WorkDialog(services, "lettersDialog", tr("Write letters"), parent)
    , m_people(people)
    , m_letter(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_call(new ReferenceField(services.link, programme::Call::kind(), this))
    , m_event(new ReferenceField(services.link, programme::Event::kind(), this))
    , m_outside(new ReferenceField(services.link, programme::OutsideCourse::kind(), this))
    , m_add(new ReferenceField(services.link, programme::Person::kind(), this))
    , m_list(new QListWidget(this))
    , m_addAll(new QPushButton(tr("Add &whom it is for"), this))
    , m_leaveOut(new QPushButton(tr("Lea&ve out"), this))
    , m_to(new QLabel(this))
    , m_line(new QLabel(this))
    , m_words(mutedLabel({}, this))
    , m_body(new QPlainTextEdit(this))
    , m_gaps(new LetterGaps(services, this))
    , m_said(new SaidNotice(QStringLiteral("letterSaid"), this))
    , m_files(new QPushButton(tr("Save as mail &files…"), this))
    , m_mail(new QPushButton(tr("Open in the &mail program"), this))
    , m_copy(new QPushButton(tr("&Copy the text"), this))
    , m_paper(new QPushButton(tr("On &paper"), this))
{
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
    connect(m_addAll, &QPushButton::clicked, this, &LettersDialog::addAll);
    connect(m_leaveOut, &QPushButton::clicked, this, &LettersDialog::leaveOut);
    connect(m_list, &QListWidget::currentRowChanged, this, &LettersDialog::showPreview);
    connect(m_gaps, &LetterGaps::choiceWanted, this, [this](const QString& table) {
        for (ReferenceField* field : {m_call, m_event, m_outside})
            if (field->property("table").toString() == table) field->setFocus();
    });
    // What was missing is filled in beside this window, or somebody is written to.
    connect(&link(), &ProgrammeLink::changed, this, &LettersDialog::compose);
    giveSize(this, 52, 32);
    scheduleTabOrder(this);
    compose();
}

void LettersDialog::makeLayout()
{
    QVBoxLayout* page = beginPage(0.5);
    auto* about = new FormGrid;
    const auto add = [&](const QString& text, QWidget* field, const char* name, const QString& tip) {
        return QList<QWidget*>{addField(about, text, field, name, tip), field};
    };
    add(tr("&Letter"), m_letter, "letterKind", tr("Which letter; its words can be changed under “Letters of our own”."));
    m_ofCall = add(tr("C&all"), m_call, "letterCall", tr("The call that the letter is about."));
    m_ofEvent = add(tr("M&eeting"), m_event, "letterEvent", tr("The meeting that the letter is about."));
    m_ofOutside = add(tr("Cou&rse from outside"), m_outside, "letterOutside", tr("The course that the letter is about; it goes to its sender."));
    m_call->setProperty("table", programme::Call::kind().key());
    m_event->setProperty("table", programme::Event::kind().key());
    m_outside->setProperty("table", programme::OutsideCourse::kind().key());
    add(tr("Lan&guage"), m_language, "letterLanguage", tr("Where a person has no language, it is that of the programme."));
    page->addLayout(about);
    auto* across = new QHBoxLayout;
    across->addLayout(makePeople(), 2);
    across->addLayout(makePreview(), 5);
    page->addLayout(across, 1);
    page->addWidget(m_said);
    page->addLayout(makeFoot());
}

QLayout* LettersDialog::makePeople()
{
    auto* left = new QVBoxLayout;
    auto* to = new QLabel(tr("&To"), this);
    to->setBuddy(m_list);
    left->addWidget(to);
    m_list->setObjectName(QStringLiteral("letterPeople"));
    m_list->setAccessibleName(tr("People who get the letter"));
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->addWidget(m_list, 1);
    m_add->setObjectName(QStringLiteral("letterAdd"));
    m_add->setAccessibleName(tr("Add a person"));
    m_add->lineEdit()->setPlaceholderText(tr("Add a person"));
    giveTip(m_add, tr("Type a name, and choose the person."));
    left->addWidget(m_add);
    m_addAll->setObjectName(QStringLiteral("letterAddAll"));
    giveTip(m_addAll, tr("Adds everybody for whom this letter is and who has not got it yet."));
    m_leaveOut->setObjectName(QStringLiteral("letterLeaveOut"));
    giveTip(m_leaveOut, tr("Takes the chosen person out of this list."));
    for (QPushButton* button : {m_addAll, m_leaveOut}) {
        button->setAutoDefault(false);
        left->addWidget(button);
    }
    return left;
}

QLayout* LettersDialog::makePreview()
{
    auto* right = new QVBoxLayout;
    m_to->setObjectName(QStringLiteral("letterTo"));
    m_to->setTextFormat(Qt::PlainText);
    m_line->setObjectName(QStringLiteral("letterSubject"));
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    setScaledFont(m_line, 1.0, QFont::DemiBold);
    m_words->setObjectName(QStringLiteral("letterWords"));
    m_body->setObjectName(QStringLiteral("letterBody"));
    m_body->setAccessibleName(tr("The letter as this person gets it"));
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    cover::markPersonal(m_body); // it greets by name
    right->addWidget(m_to);
    right->addWidget(m_line);
    right->addWidget(m_words);
    right->addWidget(m_body, 1);
    right->addWidget(m_gaps);
    return right;
}

QLayout* LettersDialog::makeFoot()
{
    auto* foot = new QHBoxLayout;
    m_files->setObjectName(QStringLiteral("letterFiles"));
    giveTip(m_files, tr("A file for each person, which the mail program opens."));
    connect(m_files, &QPushButton::clicked, this, &LettersDialog::saveFiles);
    m_mail->setObjectName(QStringLiteral("letterMail"));
    giveTip(m_mail, tr("The letter to the chosen person."));
    connect(m_mail, &QPushButton::clicked, this, &LettersDialog::openInMailProgram);
    m_copy->setObjectName(QStringLiteral("letterCopy"));
    giveTip(m_copy, tr("The letter to the chosen person."));
    connect(m_copy, &QPushButton::clicked, this, &LettersDialog::copy);
    m_paper->setObjectName(QStringLiteral("letterPaper"));
    auto* papers = new QMenu(m_paper);
    connect(papers->addAction(tr("&Print…")), &QAction::triggered, this, &LettersDialog::printAll);
    connect(papers->addAction(tr("&Save as PDF…")), &QAction::triggered, this, &LettersDialog::savePdfs);
    m_paper->setMenu(papers);
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
    return foot;
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
    for (QWidget* widget : QList<QWidget*>{m_add, m_addAll, m_leaveOut}) widget->setVisible(!outside);
    link().read<Composed>(
        this,
        [code, outside, subject = subject(), people = m_people, language = m_language->currentData().toString(),
         sender = link().who()](programme::Store& store) -> Result<Composed> {
            auto source = programme::letterSource(store, subject);
            if (!source.ok()) return source.error();
            source->language = language;
            source->sender = sender;
            Composed composed{source->programme, source->event, {}, {}, {}};
            if (outside) { // it goes to whoever sent the course
                if (!source->outside) return composed;
                composed.letters.append(programme::compose(code, *source));
                composed.before.append(QDateTime());
                composed.applications.append(QUuid());
                return composed;
            }
            const auto before = programme::lastLetters(store, code, subject.call);
            if (!before.ok()) return before.error();
            for (const QUuid& person : people) {
                if (const Status done = programme::setPerson(store, *source, person, code); !done.ok()) {
                    if (done.error().kind == Error::Kind::NotFound) continue; // somebody has removed them meanwhile
                    return done.error();
                }
                composed.letters.append(programme::compose(code, *source));
                composed.before.append(before->value(person).written);
                composed.applications.append(source->application ? source->application->id : QUuid());
            }
            return composed;
        },
        [this](Result<Composed> composed) { showLetters(composed); });
}

void LettersDialog::showLetters(const Result<Composed>& composed)
{
    const int row = std::max(0, m_list->currentRow());
    if (!composed.ok()) say(composed.error().text);
    m_programme = composed.ok() ? composed->programme : programme::Programme();
    m_meeting = composed.ok() ? composed->meeting : std::nullopt;
    m_letters = composed.ok() ? composed->letters : QList<ComposedLetter>();
    m_before = composed.ok() ? composed->before : QList<QDateTime>();
    m_applications = composed.ok() ? composed->applications : QList<QUuid>();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (qsizetype i = 0; i < m_letters.size(); ++i) {
            const ComposedLetter& letter = m_letters.at(i);
            QString text = letter.toName;
            if (m_before.at(i).isValid())
                //: a name, and the day on which this letter was written to them
                text = tr("%1, written %2").arg(text, QLocale().toString(m_before.at(i).toLocalTime().date(), QLocale::ShortFormat));
            auto* item = new QListWidgetItem(text, m_list);
            const bool gap = !letter.ready() || letter.toMail.isEmpty();
            if (gap) item->setIcon(icon(QStringLiteral("warning"), Ink::Warning));
            item->setData(Qt::AccessibleTextRole, gap ? tr("%1, something is missing").arg(text) : text);
            item->setToolTip(text);
        }
        if (!m_letters.isEmpty()) m_list->setCurrentRow(std::min(row, int(m_letters.size()) - 1));
    }
    showPreview();
}

const ComposedLetter* LettersDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_letters.size() ? &m_letters.at(row) : nullptr;
}

void LettersDialog::showPreview()
{
    const ComposedLetter* letter = current();
    m_line->setText(letter ? letter->subject : QString());
    m_body->setPlainText(letter ? letter->body : QString());
    QStringList words;
    if (!letter) {
        m_to->setText(tr("Choose who gets the letter."));
        m_gaps->clear();
    } else {
        m_to->setText(letter->toMail.isEmpty() ? letter->toName : tr("%1 <%2>").arg(letter->toName, letter->toMail));
        if (!letter->wished.isEmpty())
            words.append(tr("There are no words in this language: %1. The letter is in this one: %2.").arg(ownLanguageName(letter->wished), ownLanguageName(letter->language)));
        if (!letter->ownIn.isEmpty()) {
            QStringList own;
            for (const QString& code : letter->ownIn) own.append(ownLanguageName(code));
            words.append(tr("Words of your own for this letter are there only in: %1. Here stand those of the program.").arg(own.join(QLatin1String(", "))));
        }
        m_gaps->show(*letter, {m_call->id(), m_event->id(), m_outside->id(), m_applications.value(m_list->currentRow())});
    }
    m_words->setText(words.join(QLatin1Char(' ')));
    m_words->setVisible(!words.isEmpty());
    updateState();
}

QList<ComposedLetter> LettersDialog::ready(bool byMail) const
{
    QList<ComposedLetter> letters;
    for (const ComposedLetter& letter : m_letters)
        if (letter.ready() && !(byMail && letter.toMail.isEmpty())) letters.append(letter);
    return letters;
}

QString LettersDialog::leftOut(bool byMail) const
{
    constexpr int most = 4; // the rest is marked in the list
    QStringList lines;
    int more = 0;
    for (const ComposedLetter& letter : m_letters) {
        const Status status = letter.status();
        if (status.ok() && !(byMail && letter.toMail.isEmpty())) continue;
        if (lines.size() == most) ++more;
        else
            lines.append(tr("Left out: %1. %2").arg(letter.toName, status.ok() ? tr("There is no e-mail address.") : status.error().text));
    }
    if (more > 0) lines.append(tr("%n more were left out; they are marked in the list.", nullptr, more));
    return lines.join(QLatin1Char('\n'));
}

void LettersDialog::updateState()
{
    const ComposedLetter* letter = current();
    m_files->setEnabled(!ready(true).isEmpty());
    m_mail->setEnabled(letter && letter->ready() && !letter->toMail.isEmpty());
    m_copy->setEnabled(letter && letter->ready());
    m_paper->setEnabled(!ready(false).isEmpty());
    m_leaveOut->setEnabled(letter);
}

void LettersDialog::addAll()
{
    using Ids = QList<QUuid>;
    link().read<Ids>(
        this,
        [code = m_letter->currentData().toString(), subject = subject()](programme::Store& store) { return programme::addressees(store, code, subject); },
        [this](Result<Ids> found) {
            if (!found.ok()) return say(found.error().text);
            int added = 0;
            for (const QUuid& id : std::as_const(*found)) {
                if (m_people.contains(id)) continue;
                m_people.append(id);
                ++added;
            }
            const programme::LetterKind* kind = programme::findLetter(m_letter->currentData().toString());
            if (kind && kind->ofCall && m_call->id().isNull()) {
                m_call->setFocus();
                return say(tr("Please choose the call first: it says for whom the letter is."));
            }
            say(added > 0 ? tr("%n people were added.", nullptr, added) : tr("There is nobody else who has not got this letter yet."));
            if (added > 0) compose();
        });
}

void LettersDialog::leaveOut()
{
    const ComposedLetter* letter = current();
    if (!letter) return;
    m_people.removeAll(letter->person);
    compose();
}

void LettersDialog::say(const QString& sentence)
{
    m_said->say(true, sentence);
}

LetterPost LettersDialog::post() const { return {m_programme, m_meeting, services().clock()}; }

LettersDialog::Recorder LettersDialog::recorder(const QList<ComposedLetter>& letters, const QString& way, const QString& left)
{
    return [dialog = QPointer(this), link = QPointer(&link()), letters, way, left](const QString& sentence) {
        if (!link) return;
        link->run(
            dialog,
            [letters, way](programme::Store& store) -> Status {
                const auto kept = programme::recordLetters(store, letters, way);
                return kept.ok() ? Status() : Status(kept.error());
            },
            [dialog, said = left.isEmpty() ? sentence : sentence + u'\n' + left](const Status& status, const programme::Conflict&) {
                dialog->say(status.ok() ? said : status.error().text);
            });
    };
}

void LettersDialog::saveFiles()
{
    services().prompts.askFolder(
        this, tr("In which folder shall the mail files be put?"), services().settings.lastFolder(), [this](const QString& folder) {
            if (folder.isEmpty()) return;
            services().settings.setLastFolder(folder);
            const QList<ComposedLetter> letters = ready(true);
            if (const Status done = saveMailFiles(services().disk, folder, letters, post()); !done.ok()) return say(done.error().text);
            recorder(letters, programme::letterWay::mailFile, leftOut(true))(
                tr("%n mail files are in the folder. Open each one and send it; then say under “Letters” that it was sent.", nullptr, int(letters.size())));
        });
}

void LettersDialog::openInMailProgram()
{
    const ComposedLetter* letter = current();
    if (!letter) return;
    const Result<QUrl> url = mailUrl(services().disk, *letter, post());
    if (!url.ok()) return say(url.error().text);
    if (!services().prompts.openUrl(*url))
        return say(tr("No mail program answered. You can save the letter as a mail file, or copy it."));
    recorder({*letter}, programme::letterWay::mailProgram)(tr("The letter is in your mail program. When you have sent it, say so under “Letters”."));
}

void LettersDialog::copy()
{
    const ComposedLetter* letter = current();
    if (!letter) return;
    QGuiApplication::clipboard()->setMimeData(copiedLetter(*letter));
    recorder({*letter}, programme::letterWay::copied)(tr("The letter can be pasted now."));
}

void LettersDialog::printAll()
{
    const QList<ComposedLetter> letters = ready(false);
    const auto document = actions::lettersDocument(letters, m_programme);
    if (!document.ok()) return say(document.error().text);
    printDocument(services(), this, *document, [dialog = QPointer(this), done = recorder(letters, programme::letterWay::paper, leftOut(false))](bool fine, const QString& sentence) {
        if (fine) done(sentence);
        else if (dialog) dialog->say(sentence);
    });
}

void LettersDialog::savePdfs()
{
    const QList<ComposedLetter> letters = ready(false);
    const Recorder done = recorder(letters, programme::letterWay::paper, leftOut(false));
    if (letters.size() == 1) {
        const auto document = actions::letterDocument(letters.constFirst(), m_programme);
        if (!document.ok()) return say(document.error().text);
        return saveDocument(services(), this, *document, letters.constFirst().toName, [dialog = QPointer(this), done](bool fine, const QString& sentence) {
            if (fine) done(sentence);
            else if (dialog) dialog->say(sentence);
        });
    }
    services().prompts.askFolder(
        this, tr("In which folder shall the letters be put?"), services().settings.lastFolder(), [this, letters, done](const QString& folder) {
            if (folder.isEmpty()) return;
            services().settings.setLastFolder(folder);
            say(tr("The letters are being made…"));
            auto work = [&disk = services().disk, folder, letters, post = post()] { return saveLetterPdfs(disk, folder, letters, post); };
            inBackground(QCoreApplication::instance(), std::move(work), [dialog = QPointer(this), letters, done](const Status& saved) {
                if (saved.ok()) done(tr("%n letters are in the folder.", nullptr, int(letters.size())));
                else if (dialog) dialog->say(saved.error().text);
            });
        });
}

} // namespace microvet::ui
