#include "ui/programme/engagement/recognition_dialog.h"

#include "core/programme/letters/words.h"
#include "ui/print/page_browser.h"
#include "ui/print/paper_pages.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/records/print_document.h"
#include "ui/programme/records/reference_field.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextCursor>
#include <QVBoxLayout>

namespace microvet::ui {

using actions::Contribution;
using programme::Person;

RecognitionDialog::RecognitionDialog(const ProgrammeServices& services, const QUuid& person, const QString& what, QWidget* parent)
    : EntryDialog(services, "recognitionDialog", tr("Recognition"), parent)
    , m_person(new ReferenceField(services.link, Person::kind(), this))
    , m_what(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_named(new QCheckBox(tr("&Has agreed to be named in public"), this))
    , m_consent(mutedLabel({}, this))
    , m_preview(new QStackedWidget(this))
    , m_pages(new PageBrowser(m_preview))
    , m_title(new LineField(m_preview))
    , m_text(new QPlainTextEdit(m_preview))
{
    m_person->setId(person);
    m_what->addItem(tr("Certificate of contribution"), QString(actions::recognition::certificate));
    m_what->addItem(tr("News for website and newsletter"), QString(actions::recognition::news));
    m_what->setCurrentIndex(std::max(0, m_what->findData(what)));
    m_language->addItem(tr("Of whoever reads it"), QString());
    for (const QString& code : programme::wordLanguages())
        m_language->addItem(ownLanguageName(code), code);
    m_period->addItem(tr("The whole time as an ambassador"), 0);
    const int year = services.link.today().year();
    for (const int one : {year, year - 1, year - 2})
        m_period->addItem(tr("Year %1").arg(one), one);
    add(tr("&For"), m_person, "recognitionPerson", tr("The ambassador whose contribution is made known."));
    add(tr("&What"), m_what, "recognitionWhat", tr("A certificate is for the person; news are for everybody."));
    add(tr("Lan&guage"), m_language, "recognitionLanguage", tr("A certificate is written in the language of the person, news in that of the organisation."));
    add(tr("P&eriod"), m_period, "recognitionPeriod", tr("What was done in this time is named."));
    m_named->setObjectName(QStringLiteral("recognitionNamed"));
    giveTip(m_named, tr("The day is kept with the person. Take the tick away as soon as somebody changes their mind."));
    m_consent->setObjectName(QStringLiteral("recognitionConsent"));
    body()->addWidget(m_named);
    body()->addWidget(m_consent);
    makePreview();
    m_save = command(tr("&Save…"), "recognitionSave", tr("As a PDF, a web page or plain text."), [this] { save(); });
    m_print = command(tr("&Print…"), "recognitionPrint", {}, [this] { print(); });
    m_copy = command(tr("&Copy"), "recognitionCopy", tr("To paste it into a content system or a mail."), [this] { copy(); });
    m_thank = command(tr("Letter of &thanks…"), "recognitionThank", tr("Writes the person a letter instead."), [this] { thank(); });
    closing(tr("Cl&ose"));
    for (QComboBox* box : {m_what, m_language, m_period})
        connect(box, &QComboBox::currentIndexChanged, this, &RecognitionDialog::compose);
    connect(m_person, &ReferenceField::edited, this, &RecognitionDialog::compose);
    connect(m_named, &QCheckBox::clicked, this, &RecognitionDialog::agree);
    connect(m_title, &QLineEdit::textEdited, this, &RecognitionDialog::updateState);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RecognitionDialog::updateState);
    giveSize(this, 50, 36);
    scheduleTabOrder(this);
    compose();
}

void RecognitionDialog::makePreview()
{
    auto* news = new QWidget(m_preview);
    auto* column = new QVBoxLayout(news);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.4));
    m_title->setObjectName(QStringLiteral("newsTitle"));
    m_title->setAccessibleName(tr("Title of the news"));
    giveTip(m_title, tr("You may reword it."));
    m_text->setObjectName(QStringLiteral("newsText"));
    m_text->setAccessibleName(tr("Text of the news"));
    giveTip(m_text, tr("You may reword it. A line that begins with “- ” becomes an item of a list, an empty line ends a paragraph."));
    m_text->setTabChangesFocus(true);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    m_preview->addWidget(m_pages);
    m_preview->addWidget(news);
    m_preview->setMinimumHeight(em(this, 10));
    body()->addWidget(m_preview, 1);
}

bool RecognitionDialog::isNews() const { return m_what->currentData().toString() == actions::recognition::news; }

void RecognitionDialog::compose()
{
    const QUuid person = m_person->id();
    const bool news = isNews();
    m_named->setVisible(news);
    m_consent->setVisible(news);
    m_copy->setVisible(news);
    m_preview->setCurrentIndex(news ? 1 : 0);
    const int year = m_period->currentData().toInt();
    const programme::Period period = year == 0 ? programme::Period() : programme::Period{QDate(year, 1, 1), QDate(year, 12, 31)};
    const int asked = ++m_asked;
    if (person.isNull()) return showContribution(Error{Error::Kind::Invalid, tr("Please choose an ambassador."), {}});
    link().read<Contribution>(
        this,
        [person, period, news, language = m_language->currentData().toString()](programme::Store& store) -> Result<Contribution> {
            const auto programme = store.first<programme::Programme>();
            if (!programme.ok()) return programme.error();
            // News are for all readers of the organisation, a certificate is for one person.
            const QString wish = language.isEmpty() && news ? programme::wordLanguage(programme->language) : language;
            return actions::contributionOf(store, person, wish, period);
        },
        [this, asked](const Result<Contribution>& contribution) {
            if (asked == m_asked) showContribution(contribution);
        });
}

void RecognitionDialog::showContribution(const Result<Contribution>& contribution)
{
    const bool wasReworded = isEdited();
    m_document.reset();
    m_trouble.clear();
    if (contribution.ok()) {
        m_contribution = *contribution;
        const bool agreed = m_contribution.person.namedOn.isValid();
        m_contribution.named = agreed;
        m_named->setChecked(agreed);
        m_consent->setText(agreed ? tr("Agreed on %1. Please show the text to the person before it is published.")
                                        .arg(QLocale().toString(m_contribution.person.namedOn, QLocale::ShortFormat))
                                  : tr("Names are published only with the agreement of the person. Without it the news say what was done, and not by whom."));
        const auto made = isNews() ? actions::newsText(m_contribution) : actions::contributionCertificate(m_contribution);
        if (made.ok())
            m_document = *made;
        else
            m_trouble = made.error().text;
    } else {
        m_contribution = {};
        m_trouble = contribution.error().text;
        m_named->setChecked(false);
        m_consent->clear();
    }
    const QSignalBlocker quiet(m_text);
    m_title->setText(m_document ? m_document->title : QString());
    // The title stands above the text already.
    const QString text = m_document ? m_document->text.mid(m_document->title.size()).trimmed() : QString();
    if (wasReworded) { // a step that the field takes back, unlike setPlainText()
        QTextCursor all(m_text->document());
        all.select(QTextCursor::Document);
        all.insertText(text);
        say(true, tr("The text was made anew. Ctrl+Z in it brings back what you had written."));
    } else {
        m_text->setPlainText(text);
    }
    m_noted = reworded();
    showPages();
    updateState();
}

QString RecognitionDialog::reworded() const { return m_title->text() + u'\n' + m_text->toPlainText(); }

bool RecognitionDialog::isEdited() const { return m_document && isNews() && reworded() != m_noted; }

void RecognitionDialog::showPages()
{
    if (!m_document || isNews()) return m_pages->setPages(nullptr);
    m_pages->setPages(std::make_shared<PaperPages>(documentPaper(*m_document), [](const QString&) { return QImage(); }));
}

Result<actions::Document> RecognitionDialog::document() const
{
    if (!m_document) return Error{Error::Kind::Invalid, m_trouble, {}};
    if (!isNews()) return *m_document;
    if (m_title->text().trimmed().isEmpty() || m_text->toPlainText().trimmed().isEmpty())
        return Error{Error::Kind::Invalid, tr("The news need a title and a text."), {}};
    return actions::newsOf(m_title->text(), m_text->toPlainText(), m_document->language, m_contribution.programme);
}

void RecognitionDialog::updateState()
{
    const bool person = !m_person->id().isNull();
    const auto ready = document();
    for (QPushButton* button : {m_save, m_print, m_copy})
        button->setEnabled(ready.ok());
    m_named->setEnabled(person);
    m_thank->setEnabled(person);
    m_title->setEnabled(m_document.has_value());
    m_text->setEnabled(m_document.has_value());
    if (ready.ok() && !m_complains) return; // what was said of the last command stays
    m_complains = !ready.ok();
    // That nobody is chosen yet is no fault.
    say(ready.ok() || !person, ready.ok() ? QString() : ready.error().text);
}

void RecognitionDialog::agree(bool named)
{
    link().change(
        this, named ? tr("Note that somebody may be named") : tr("Note that somebody may not be named"),
        [person = m_person->id(), day = named ? link().today() : QDate()](programme::Change& change) {
            return change.edit<Person>(person, [day](Person& one) { one.namedOn = day; });
        },
        [this](const Status& status, const programme::Conflict&) {
            if (!status.ok()) say(false, status.error().text);
            compose();
        });
}

void RecognitionDialog::record(const QString& sentence)
{
    const auto made = document();
    const QString text = made.ok() && isNews() ? made->text : made.ok() ? made->title : QString();
    link().run(
        this,
        [person = m_person->id(), what = m_what->currentData().toString(), text](programme::Store& store) {
            return actions::noteRecognition(store, person, what, text);
        },
        [this, sentence, handed = reworded()](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return say(false, status.error().text);
            m_noted = handed;
            const QString whole = tr("%1 It was noted under “Recognition”.").arg(sentence);
            say(true, whole);
            emit given(whole);
        });
}

void RecognitionDialog::save()
{
    const auto made = document();
    if (!made.ok()) return say(false, made.error().text);
    // Without a name in it: folders are shared more widely than the programme.
    saveDocument(services(), this, *made, isNews() ? tr("News") : tr("Certificate"), [self = QPointer(this)](bool fine, const QString& sentence) {
        if (!self) return;
        if (fine)
            self->record(sentence);
        else
            self->say(false, sentence);
    });
}

void RecognitionDialog::print()
{
    const auto made = document();
    if (!made.ok()) return say(false, made.error().text);
    printDocument(services(), this, *made, [self = QPointer(this)](bool fine, const QString& sentence) {
        if (!self) return;
        if (fine)
            self->record(sentence);
        else
            self->say(false, sentence);
    });
}

void RecognitionDialog::copy()
{
    const auto made = document();
    if (!made.ok()) return say(false, made.error().text);
    auto* copied = new QMimeData;
    copied->setText(made->text);
    copied->setHtml(made->html);
    QGuiApplication::clipboard()->setMimeData(copied);
    record(tr("The news can be pasted now, with or without formats."));
}

void RecognitionDialog::thank()
{
    // It notes the thanks by itself.
    (new LettersDialog(services(), {m_person->id()}, QStringLiteral("thanks"), {}, this))->show();
}

} // namespace microvet::ui
