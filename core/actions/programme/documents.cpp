#include "core/actions/programme/documents.h"

#include "core/programme/letters/letter_records.h"
#include "core/programme/letters/privacy.h"
#include "core/programme/letters/words.h"
#include "core/report/html_page.h"

namespace microvet::actions {

using namespace programme;
using report::escaped;

namespace {

QString documentWord(const QString& language, const char* path) { return word(language, QStringLiteral("documents.") + QLatin1String(path)); }

Values valuesOf(const Programme& programme)
{
    return {{QStringLiteral("organisation"), programme.organisation}, {QStringLiteral("programme"), programme.name},
            {QStringLiteral("contactName"), programme.contactName},   {QStringLiteral("contactMail"), programme.contactMail},
            {QStringLiteral("contactPhone"), programme.contactPhone}, {QStringLiteral("funding"), programme.funding},
            {QStringLiteral("address"), programme.address}};
}

QString languageFor(const QString& wish, const Person& person, const Programme& programme)
{
    return wordLanguage(wish.isEmpty() ? person.language : wish, programme.language);
}

/// "since 4 March 2031", "4 March 2031 to 3 March 2032"; empty where nothing is known.
QString periodOf(const Person& person, const QString& language)
{
    if (!person.ambassadorSince.isValid()) return {};
    const QString path = person.ambassadorUntil.isValid() ? QStringLiteral("common.dates.span") : QStringLiteral("common.dates.from");
    return word(language, path).replace(QLatin1String("{since}"), dayIn(language, person.ambassadorSince)).replace(QLatin1String("{until}"), dayIn(language, person.ambassadorUntil));
}

/// Of an event within one day, to the half hour.
QString hoursOf(const Event& event, const QTimeZone& zone, const QString& language)
{
    const QDateTime start = event.start.toTimeZone(zone), end = event.end.toTimeZone(zone);
    if (!start.isValid() || !end.isValid() || start.date() != end.date() || end <= start) return {};
    const double hours = qRound(double(start.secsTo(end)) / 1800) / 2.0;
    return hours > 0 ? countIn(language, QStringLiteral("common.hours"), hours) : QString();
}

QString signature(const Programme& programme, const QString& language, const QDate& day)
{
    QStringList signing{programme.signatory.trimmed(), programme.signatoryRole.trimmed()};
    signing.removeAll(QString());
    if (signing.isEmpty()) return QStringLiteral("<p class=\"sign\">%1</p>\n").arg(escaped(word(language, QStringLiteral("common.signature"))));
    QString html;
    if (day.isValid()) html += QStringLiteral("<p>%1</p>\n").arg(escaped(dayIn(language, day)));
    for (QString& line : signing) line = escaped(line);
    return html + QStringLiteral("<p class=\"sign\">%1</p>\n").arg(signing.join(QLatin1String("<br/>")));
}

QString funding(const Programme& programme)
{
    const QString text = programme.funding.trimmed();
    return text.isEmpty() ? QString() : QStringLiteral("<div class=\"funding\">%1</div>\n").arg(textAsXhtml(text));
}

/// The second paragraph of a certificate is the name.
QString certificateHtml(const QString& title, const QStringList& paragraphs, const QString& person)
{
    QString html = QStringLiteral("<div class=\"paper certificate\">\n<h1>%1</h1>\n").arg(escaped(title));
    for (const QString& paragraph : paragraphs)
        html += paragraph == person ? QStringLiteral("<p class=\"who\">%1</p>\n").arg(escaped(person)) : textAsXhtml(paragraph);
    return html;
}

/// A document of paragraphs from the words; `end` follows within the paper.
Result<Document> plainDocument(const QString& title, const QString& language, const QStringList& paragraphs, const Values& values, const QString& end)
{
    const Filled head = fill(title, values);
    FilledParagraphs body = fillParagraphs(paragraphs, values);
    body.filled.missing += head.missing;
    body.filled.missing.removeDuplicates();
    if (const Status whole = complete(body.filled); !whole.ok()) return whole.error();
    Document document{head.text, language, {}, head.text + QLatin1String("\n\n") + body.filled.text};
    document.html = QStringLiteral("<div class=\"paper\">\n<h1>%1</h1>\n%2%3</div>\n").arg(escaped(head.text), textAsXhtml(body.filled.text), end);
    return document;
}

Result<Document> certificate(const char* name, const QString& language, const Values& values, const Programme& programme, const QDate& day)
{
    const QString path = QLatin1String("documents.") + QLatin1String(name);
    const FilledParagraphs body = fillParagraphs(wordList(language, path + QLatin1String(".body")), values);
    if (const Status whole = complete(body.filled); !whole.ok()) return whole.error();
    Document document{word(language, path + QLatin1String(".title")), language, {}, {}};
    document.text = document.title + QLatin1String("\n\n") + body.filled.text;
    document.html = certificateHtml(document.title, body.paragraphs, values.value(QStringLiteral("person"))) + signature(programme, language, day) + funding(programme) + QStringLiteral("</div>\n");
    return document;
}

Values contributionValues(const Contribution& contribution, const QString& language)
{
    Values values = valuesOf(contribution.programme);
    values.insert(QStringLiteral("person"), contribution.person.name.simplified());
    values.insert(QStringLiteral("period"), periodOf(contribution.person, language));
    values.insert(QStringLiteral("activities"), bulleted(contribution.activities));
    return values;
}

/// What a composed letter would say about the meeting.
Values eventValues(const Programme& programme, const Event& event, const QString& language, const QTimeZone& zone)
{
    Values values = valuesOf(programme);
    values.insert(QStringLiteral("event"), event.title.simplified());
    values.insert(QStringLiteral("date"), dayIn(language, event.start.toTimeZone(zone).date()));
    values.insert(QStringLiteral("time"), timeOf(event, zone));
    values.insert(QStringLiteral("hours"), hoursOf(event, zone, language));
    values.insert(QStringLiteral("place"), event.place.simplified());
    values.insert(QStringLiteral("link"), event.link.simplified());
    values.insert(QStringLiteral("trainers"), event.trainers.simplified());
    values.insert(QStringLiteral("agenda"), agendaOf(event, language));
    return values;
}

} // namespace

Result<Contribution> contributionOf(Store& store, const QUuid& person)
{
    auto source = letterSource(store, {});
    if (!source.ok()) return source.error();
    if (const Status done = setPerson(store, *source, person); !done.ok()) return done.error();
    return Contribution{source->programme, source->person, source->activities, source->today};
}

Result<Document> contributionCertificate(const Contribution& contribution)
{
    const QString language = languageFor(contribution.language, contribution.person, contribution.programme);
    return certificate("contribution", language, contributionValues(contribution, language), contribution.programme, contribution.day);
}

Result<Document> newsText(const Contribution& contribution)
{
    const QString language = languageFor(contribution.language, {}, contribution.programme); // its readers are many
    return plainDocument(documentWord(language, "news.title"), language, wordList(language, QStringLiteral("documents.news.body")),
                         contributionValues(contribution, language), funding(contribution.programme));
}

Result<Document> trainingCertificate(const Training& training)
{
    const QString language = languageFor(training.language, training.person, training.programme);
    Values values = eventValues(training.programme, training.event, language, training.zone);
    values.insert(QStringLiteral("person"), training.person.name.simplified());
    return certificate("training", language, values, training.programme, training.day);
}

Result<Document> commitmentLetter(const Programme& programme, const Partner& partner, const QString& language)
{
    const QString in = languageFor(language, {}, programme);
    Values values = valuesOf(programme);
    values.insert(QStringLiteral("partner"), partner.name.simplified());
    values.insert(QStringLiteral("partnerContact"), partner.contact.simplified());
    values.insert(QStringLiteral("commitment"), partner.commitment);
    const QString sign = QStringLiteral("<p class=\"sign\">%1</p>\n<p class=\"sign\">%2</p>\n")
                             .arg(escaped(documentWord(in, "commitment.signer")), escaped(word(in, QStringLiteral("common.signature"))));
    return plainDocument(documentWord(in, "commitment.title"), in, wordList(in, QStringLiteral("documents.commitment.body")), values, sign + funding(programme));
}

Result<Document> privacyDocument(const Programme& programme, const QString& language)
{
    const QString in = languageFor(language, {}, programme);
    const PrivacyNotice notice = privacyNotice(programme, in);
    if (const Status whole = complete(notice.filled); !whole.ok()) return whole.error();
    Document document{notice.title, in, QStringLiteral("<div class=\"paper\">\n<h1>%1</h1>\n").arg(escaped(notice.title)), notice.text()};
    for (const NoticeSection& section : notice.sections)
        document.html += QStringLiteral("<h2>%1</h2>\n%2").arg(escaped(section.heading), textAsXhtml(section.text));
    document.html += QStringLiteral("</div>\n");
    return document;
}

Result<Document> agendaDocument(const Programme& programme, const Event& event, const QString& language, const QTimeZone& zone)
{
    const QString in = languageFor(language, {}, programme);
    QStringList where{QStringLiteral("{date}, {time}"), QStringLiteral("{place}")};
    if (!event.link.trimmed().isEmpty()) where.append(QStringLiteral("{link}"));
    return plainDocument(QStringLiteral("{event}"), in, {where.join(u'\n'), QStringLiteral("{agenda}")}, eventValues(programme, event, in, zone), funding(programme));
}

Result<Document> letterDocument(const ComposedLetter& letter, const Programme& programme)
{
    if (const Status ready = letter.status(); !ready.ok()) return ready.error();
    Document document{letter.subject, letter.language, {}, letter.subject + QLatin1String("\n\n") + letter.body};
    QStringList from{programme.organisation.trimmed(), programme.address.trimmed()};
    from.removeAll(QString());
    // Where the greeting holds no name, the letter itself begins with whom it is to.
    const QString first = letter.body.section(u'\n', 0, 0).trimmed();
    const bool named = first.contains(letter.toName) && !first.endsWith(u',');
    document.html = QStringLiteral("<div class=\"paper letter\">\n<div class=\"small\">%1</div>\n%2<h1>%3</h1>\n%4</div>\n")
                        .arg(textAsXhtml(from.join(u'\n')), named ? QString() : textAsXhtml(letter.toName), escaped(letter.subject), textAsXhtml(letter.body));
    return document;
}

} // namespace microvet::actions
