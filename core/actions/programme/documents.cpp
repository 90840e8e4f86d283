#include "core/actions/programme/documents.h"

#include "core/programme/following/contributions.h"
#include "core/programme/letters/letter_records.h"
#include "core/programme/letters/privacy.h"
#include "core/programme/letters/words.h"
#include "core/report/html_page.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::actions {

using namespace programme;
using report::escaped;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

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
QString spanOf(const QDate& since, const QDate& until, const QString& language)
{
    if (!since.isValid()) return {};
    const QString path = until.isValid() ? QStringLiteral("common.dates.span") : QStringLiteral("common.dates.from");
    return word(language, path).replace(QLatin1String("{since}"), dayIn(language, since)).replace(QLatin1String("{until}"), dayIn(language, until));
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
        html += paragraph == person ? QStringLiteral("<p class=\"who\"><strong>%1</strong></p>\n").arg(escaped(person)) : textAsXhtml(paragraph);
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

// What a page of a certificate has room for.
constexpr int rowsLying = 9;    ///< besides title and signature
constexpr int lyingRow = 105;   ///< characters
constexpr int rowsUpright = 15; ///< of what somebody has done
constexpr int uprightRow = 68;

int rowsOf(const QString& text, int characters)
{
    int rows = 0;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        rows += 1 + int(line.size()) / characters;
    return rows;
}

/// As many as one page has room for, and how many more there are.
QStringList onOnePage(const QStringList& activities, const QString& language)
{
    int rows = 0;
    for (qsizetype i = 0; i < activities.size(); ++i) {
        rows += rowsOf(activities.at(i), uprightRow);
        if (rows + (i + 1 < activities.size() ? 1 : 0) <= rowsUpright) continue;
        return activities.mid(0, i) + QStringList{countIn(language, QStringLiteral("engagement.contributions.more"), double(activities.size() - i))};
    }
    return activities;
}

/// A certificate is about somebody; who pays stands below it.
QString smallFunding(const Programme& programme)
{
    QString html;
    for (const QString& paragraph : programme.funding.split(u'\n', Qt::SkipEmptyParts))
        html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(paragraph.trimmed()));
    return html.isEmpty() ? html : QStringLiteral("<div class=\"funding\">%1</div>\n").arg(html);
}

Result<Document> certificate(const char* name, const QString& language, const Values& values, const Programme& programme, const QDate& day)
{
    const QString path = QLatin1String("documents.") + QLatin1String(name);
    const FilledParagraphs body = fillParagraphs(wordList(language, path + QLatin1String(".body")), values);
    if (const Status whole = complete(body.filled); !whole.ok()) return whole.error();
    Document document{word(language, path + QLatin1String(".title")), language, {}, {}};
    document.text = document.title + QLatin1String("\n\n") + body.filled.text;
    document.landscape = rowsOf(body.filled.text, lyingRow) <= rowsLying;
    document.html = certificateHtml(document.title, body.paragraphs, values.value(QStringLiteral("person"))) + signature(programme, language, day) + smallFunding(programme) + QStringLiteral("</div>\n");
    return document;
}

Values contributionValues(const Contribution& contribution, const QString& language)
{
    Values values = valuesOf(contribution.programme);
    values.insert(QStringLiteral("person"), contribution.person.name.simplified());
    const Period& period = contribution.period;
    values.insert(QStringLiteral("period"), period.isOpen() ? spanOf(contribution.person.ambassadorSince, contribution.person.ambassadorUntil, language)
                                                            : spanOf(period.from, period.to, language));
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

/// A report on a meeting, put together from its parts.
struct MeetingPaper {
    const Programme& programme;
    const Event& event;
    const QList<Attendee>& attendees;
    FeedbackSummary feedback;
    QString language;
    QTimeZone zone;
    QString html = {};
    QString text = {};

    QString named(const char* name) const { return word(language, QStringLiteral("engagement.training.") + QLatin1String(name)); }

    void fact(const char* name, const QString& value)
    {
        if (value.trimmed().isEmpty()) return;
        html += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n").arg(escaped(named(name)), escaped(value));
        text += named(name) + QLatin1String(": ") + value + u'\n';
    }

    void part(const char* name, const QString& words)
    {
        if (words.trimmed().isEmpty()) return;
        html += QStringLiteral("<h2>%1</h2>\n%2").arg(escaped(named(name)), textAsXhtml(words));
        text += u'\n' + named(name) + QLatin1String("\n\n") + words + u'\n';
    }

    void attendance()
    {
        int there = 0;
        for (const Attendee& one : attendees)
            there += one.attendance.state == attendanceState::attended;
        there = std::max(there, event.participants);
        part("attendance", countIn(language, QStringLiteral("engagement.training.counted"), there));
        if (attendees.isEmpty()) return;
        html += QStringLiteral("<table>\n<tr><th scope=\"col\">%1</th><th scope=\"col\">%2</th><th scope=\"col\">%3</th></tr>\n")
                    .arg(escaped(named("person")), escaped(named("state")), escaped(named("certificate")));
        for (const Attendee& one : attendees) {
            const QString state = one.attendance.state.isEmpty() ? QString() : named(one.attendance.state.toLatin1().constData());
            const QString day = dayIn(language, one.attendance.certificate);
            html += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td><td>%3</td></tr>\n").arg(escaped(one.person.name), escaped(state), escaped(day));
            text += QLatin1String("- ") + one.person.name + QLatin1String(": ") + state + u'\n';
        }
        html += QLatin1String("</table>\n");
    }

    Result<Document> write()
    {
        const QDateTime start = event.start.toTimeZone(zone);
        if (event.title.trimmed().isEmpty() || !start.isValid())
            return Error{Error::Kind::Invalid, Tr::tr("A report needs the title of the meeting and when it began. Please fill them in first."), {}};
        const Filled title = fill(named("title"), {{QStringLiteral("event"), event.title.simplified()}});
        Document document{title.text, language, {}, {}};
        fact("date", dayIn(language, start.date()));
        fact("time", timeOf(event, zone));
        fact("hours", hoursOf(event, zone, language));
        fact("place", event.place.simplified());
        fact("trainers", event.trainers.simplified());
        html = QStringLiteral("<table>\n%1</table>\n").arg(html);
        part("agenda", agendaOf(event, language));
        attendance();
        part("minutes", event.minutes.trimmed());
        QStringList thought{event.evaluation.trimmed()};
        // The summary of the sheets may have been put into the entry already.
        if (const QString counted = feedbackText(feedback, language); !thought.constFirst().contains(counted)) thought.append(counted);
        thought.removeAll(QString());
        part("evaluation", thought.isEmpty() ? named("noFeedback") : thought.join(QLatin1String("\n\n")));
        document.html = QStringLiteral("<div class=\"paper\">\n<h1>%1</h1>\n<p>%2</p>\n%3%4</div>\n")
                            .arg(escaped(document.title), escaped(programme.organisation.simplified()), html, funding(programme));
        document.text = document.title + QLatin1String("\n\n") + text.trimmed();
        return document;
    }
};

} // namespace

Result<Contribution> contributionOf(Store& store, const QUuid& id, const QString& language, const Period& period)
{
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    const auto person = store.get<Person>(id);
    if (!person.ok()) return person.error();
    const QString in = languageFor(language, *person, *programme);
    const auto sheet = ambassadorSheet(store, id, in, period);
    if (!sheet.ok()) return sheet.error();
    Contribution contribution{*programme, *person, contributionLines(*sheet, in), store.now().toLocalTime().date(), in};
    contribution.period = period;
    return contribution;
}

Result<Document> contributionCertificate(const Contribution& contribution)
{
    const QString language = languageFor(contribution.language, contribution.person, contribution.programme);
    Values values = contributionValues(contribution, language);
    values.insert(QStringLiteral("activities"), bulleted(onOnePage(contribution.activities, language)));
    return certificate("contribution", language, values, contribution.programme, contribution.day);
}

Result<Document> newsText(const Contribution& contribution)
{
    const QString language = languageFor(contribution.language, {}, contribution.programme); // its readers are many
    QStringList body = wordList(language, QStringLiteral("documents.news.body"));
    if (contribution.named)
        return plainDocument(documentWord(language, "news.title"), language, body, contributionValues(contribution, language), funding(contribution.programme));
    if (!body.isEmpty()) body.first() = documentWord(language, "news.unnamed");
    Values values = contributionValues(contribution, language);
    values.remove(QStringLiteral("person")); // a text that would still name somebody is not written
    return plainDocument(documentWord(language, "news.unnamedTitle"), language, body, values, funding(contribution.programme));
}

Document newsOf(const QString& title, const QString& text, const QString& language, const Programme& programme)
{
    Document document{onOneLine(title), wordLanguage(language, programme.language), {}, {}};
    document.text = document.title + QLatin1String("\n\n") + text.trimmed();
    document.html = QStringLiteral("<div class=\"paper\">\n<h1>%1</h1>\n%2%3</div>\n").arg(escaped(document.title), textAsXhtml(text.trimmed()), funding(programme));
    return document;
}

Status noteRecognition(Store& store, const QUuid& person, const QString& what, const QString& text)
{
    //: a step that can be undone
    return store.change(Tr::tr("Note the recognition"), [&](Change& change) { return programme::noteRecognition(change, person, what, text); });
}

Result<Document> trainingCertificate(const Training& training)
{
    const QString language = languageFor(training.language, training.person, training.programme);
    Values values = eventValues(training.programme, training.event, language, training.zone);
    values.insert(QStringLiteral("person"), training.person.name.simplified());
    return certificate("training", language, values, training.programme, training.day);
}

Result<Document> meetingReport(Store& store, const QUuid& id, const QString& language, const QTimeZone& zone)
{
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    const auto event = store.get<Event>(id);
    if (!event.ok()) return event.error();
    const auto attendees = attendeesOf(store, id);
    if (!attendees.ok()) return attendees.error();
    const auto feedback = store.all<EventFeedback>({{{"event", id}}});
    if (!feedback.ok()) return feedback.error();
    return MeetingPaper{*programme, *event, *attendees, summaryOf(*feedback), languageFor(language, {}, *programme), zone}.write();
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
    const QString version = notice.versionSentence(in);
    document.html += QStringLiteral("<p class=\"small\">%1</p>\n</div>\n").arg(escaped(version));
    document.text += QLatin1String("\n\n") + version;
    return document;
}

Result<Document> agendaDocument(const Programme& programme, const Event& event, const QString& language, const QTimeZone& zone)
{
    const QString in = languageFor(language, {}, programme);
    QStringList where{QStringLiteral("{date}, {time}"), QStringLiteral("{place}")};
    if (!event.link.trimmed().isEmpty()) where.append(QStringLiteral("{link}"));
    return plainDocument(QStringLiteral("{event}"), in, {where.join(u'\n'), QStringLiteral("{agenda}")}, eventValues(programme, event, in, zone), funding(programme));
}

} // namespace microvet::actions
