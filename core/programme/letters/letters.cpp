#include "core/programme/letters/letters.h"

#include "core/programme/letters/addressees.h"
#include "core/programme/letters/role.h"
#include "core/programme/letters/words.h"
#include "core/programme/records/letter_names.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace microvet::programme {

namespace {

/// The points of a course from outside that are not solved yet, as a list.
QString openPoints(const OutsideCourse& course)
{
    QStringList open;
    const QStringList lines = course.points.split(u'\n');
    for (const QString& line : lines)
        if (const QString point = line.trimmed(); !point.isEmpty() && !point.startsWith(QLatin1String("[x]"), Qt::CaseInsensitive)) open.append(point);
    return bulleted(open);
}

QDate keptUntil(const LetterSource& source)
{
    if (source.person.keepUntil.isValid()) return source.person.keepUntil;
    const QDate decided = source.call && source.call->decided.isValid() ? source.call->decided.date() : source.today;
    return decided.addMonths(monthsKept(source.programme));
}

void addOrganisation(Values& values, const LetterSource& source)
{
    const Programme& programme = source.programme;
    values.insert(QStringLiteral("organisation"), programme.organisation);
    values.insert(QStringLiteral("programme"), programme.name);
    values.insert(QStringLiteral("contactName"), programme.contactName);
    values.insert(QStringLiteral("contactMail"), programme.contactMail);
    values.insert(QStringLiteral("contactPhone"), programme.contactPhone);
    values.insert(QStringLiteral("funding"), programme.funding);
    QString sender = source.sender.trimmed(), role = source.senderRole.trimmed();
    if (sender.isEmpty()) sender = programme.contactName.trimmed();
    if (sender.isEmpty()) sender = programme.signatory.trimmed();
    if (role.isEmpty() && sender == programme.signatory.trimmed()) role = programme.signatoryRole.trimmed();
    values.insert(QStringLiteral("sender"), sender);
    values.insert(QStringLiteral("senderRole"), role);
}

void addRole(Values& values, const LetterSource& source, const QString& language)
{
    values.insert(QStringLiteral("description"), roleTexts(source.role, rolePart::description, language).join(u' '));
    values.insert(QStringLiteral("responsibilities"), bulleted(roleTexts(source.role, rolePart::responsibility, language)));
    values.insert(QStringLiteral("requirements"), bulleted(roleTexts(source.role, rolePart::requirement, language)));
    values.insert(QStringLiteral("benefits"), bulleted(roleTexts(source.role, rolePart::benefit, language)));
}

void addCall(Values& values, const LetterSource& source, const QString& language)
{
    values.insert(QStringLiteral("keepUntil"), dayIn(language, keptUntil(source)));
    if (source.application) values.insert(QStringLiteral("received"), dayIn(language, source.application->received));
    if (!source.call) return;
    values.insert(QStringLiteral("callTitle"), source.call->title);
    values.insert(QStringLiteral("closes"), dayIn(language, source.call->closes));
    if (source.call->places > 0) values.insert(QStringLiteral("places"), QLocale(language).toString(source.call->places));
}

void addEvent(Values& values, const LetterSource& source, const QString& language)
{
    if (!source.event) return;
    const Event& event = *source.event;
    values.insert(QStringLiteral("event"), event.title);
    values.insert(QStringLiteral("date"), dayIn(language, event.start.toTimeZone(source.zone).date()));
    values.insert(QStringLiteral("time"), timeOf(event, source.zone));
    values.insert(QStringLiteral("place"), event.place);
    values.insert(QStringLiteral("link"), event.link);
    values.insert(QStringLiteral("meetingLink"), event.link);
    values.insert(QStringLiteral("agenda"), agendaOf(event, language));
    values.insert(QStringLiteral("minutes"), event.minutes);
    values.insert(QStringLiteral("trainers"), event.trainers);
}

void addOutside(Values& values, const LetterSource& source, const QString& language)
{
    if (!source.outside) return;
    values.insert(QStringLiteral("course"), source.outside->title);
    values.insert(QStringLiteral("courseLink"), source.outside->link);
    values.insert(QStringLiteral("points"), openPoints(*source.outside));
    values.insert(QStringLiteral("round"), QLocale(language).toString(source.outside->round));
}

/// Empty where the program has words in it, or where none was asked for.
QString withoutWords(const QString& language)
{
    const QString plain = language.trimmed().section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    return plain.isEmpty() || wordLanguages().contains(plain) ? QString() : plain;
}

/// Where others of this letter are in own words, but those in `language` are the program's.
QStringList ownElsewhere(const QString& letter, const QString& language, const QList<LetterTemplate>& own)
{
    QStringList languages;
    for (const LetterTemplate& one : own) {
        if (one.letter != letter || one.body.trimmed().isEmpty()) continue;
        const QString in = wordLanguage(one.language);
        if (in == language) return {};
        if (!languages.contains(in)) languages.append(in);
    }
    return languages;
}

} // namespace

QString LetterKind::nameText() const
{
    for (const CodeName& one : letterNames)
        if (key() == QLatin1String(one.code)) return QCoreApplication::translate("microvet::programme", one.name);
    return key();
}

const QList<LetterKind>& letterKinds()
{
    static const QList<LetterKind> all{
        {"invitation", true},
        {"reminder", true},
        {"applicationReceived", true},
        {"selected", true},
        {"reserve", true},
        {"notSelected", true},
        {"welcome", false, true},
        {"meeting", false, true},
        {"missed", false, true},
        {"thanks"},
        {"outsideAccepted", false, false, true},
        {"outsideChanges", false, false, true},
        {"outsideRejected", false, false, true},
    };
    return all;
}

const LetterKind* findLetter(const QString& code)
{
    const QList<LetterKind>& all = letterKinds();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const LetterKind& one) { return code == QLatin1String(one.code); });
    return found == all.cend() ? nullptr : &*found;
}

QString languageOf(const LetterSource& source)
{
    // A letter about a course from outside goes to its sender, who is none of the programme's people.
    const QString& own = source.outside && !source.outside->language.isEmpty() ? source.outside->language : source.person.language;
    return wordLanguage(source.language.isEmpty() ? own : source.language, source.programme.language);
}

LetterTemplate letterTemplate(const QString& letter, const QString& language, const QList<LetterTemplate>& own)
{
    const QString in = wordLanguage(language);
    for (const LetterTemplate& one : own)
        if (one.letter == letter && wordLanguage(one.language, QStringLiteral("-")) == in && !one.body.trimmed().isEmpty()) return one;
    LetterTemplate usual;
    usual.letter = letter;
    usual.language = in;
    usual.subject = word(in, QStringLiteral("letters.%1.subject").arg(letter));
    usual.body = word(in, QStringLiteral("letters.%1.body").arg(letter));
    return usual;
}

Status checkTemplate(const LetterTemplate& own)
{
    Filled filled;
    const QStringList names = placeholdersIn(own.subject + u'\n' + own.body);
    for (const QString& name : names)
        if (!findPlaceholder(name)) filled.unknown.append(name);
    return complete(filled);
}

QString timeOf(const Event& event, const QTimeZone& zone)
{
    if (!event.start.isValid()) return {};
    const QDateTime start = event.start.toTimeZone(zone), end = event.end.toTimeZone(zone);
    const QString format = QStringLiteral("HH:mm");
    QString span = start.toString(format);
    if (event.end.isValid() && end > start && end.date() == start.date()) span += QChar(0x2013) + end.toString(format);
    const int minutes = start.offsetFromUtc() / 60, size = std::abs(minutes);
    const QString offset = minutes == 0 ? QString()
                                        : QStringLiteral("%1%2:%3").arg(minutes < 0 ? QChar(0x2212) : QChar(u'+')).arg(size / 60, 2, 10, QLatin1Char('0')).arg(size % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1 (UTC%2)").arg(span, offset);
}

QString agendaOf(const Event& event, const QString& language)
{
    QStringList items;
    const QStringList lines = event.agenda.split(u'\n');
    for (QString line : lines) {
        line = line.trimmed();
        if (line.startsWith(QLatin1String("- ")) || line.startsWith(QLatin1String("• "))) line = line.mid(2);
        items.append(line);
    }
    const QString own = bulleted(items);
    return own.isEmpty() && event.what == QLatin1String("induction") ? bulleted(wordList(language, QStringLiteral("documents.agenda"))) : own;
}

Status ComposedLetter::status() const
{
    const Status whole = complete({{}, missing, unknown});
    if (whole.ok() && !notFor.isEmpty()) return Error{Error::Kind::Invalid, notFor, {}};
    return whole;
}

ComposedLetter compose(const QString& letter, const LetterSource& source)
{
    const LetterKind* kind = findLetter(letter);
    const bool toOutside = kind && kind->outside;
    const QString language = languageOf(source);
    const LetterTemplate text = letterTemplate(letter, language, source.own);

    ComposedLetter composed;
    composed.letter = letter;
    composed.language = language;
    composed.toName = (toOutside && source.outside ? source.outside->sender : source.person.name).simplified();
    composed.toMail = (toOutside && source.outside ? source.outside->senderMail : source.person.mail).trimmed();
    if (!toOutside) composed.person = source.person.id;
    if (source.call && !toOutside) composed.call = source.call->id;
    if (source.outside && toOutside) composed.outside = source.outside->id;

    Values values{{QStringLiteral("person"), composed.toName}, {QStringLiteral("activities"), bulleted(source.activities)}};
    addOrganisation(values, source);
    addRole(values, source, language);
    addCall(values, source, language);
    addEvent(values, source, language);
    addOutside(values, source, language);
    composed.wished = withoutWords(source.language.isEmpty() ? source.person.language : source.language);
    composed.ownIn = ownElsewhere(letter, language, source.own);
    if (kind && (kind->ofCall || kind->outside)) composed.notFor = notAddressed(letter, source);
    const QStringList names = placeholdersIn(text.body);
    if (names.contains(QLatin1String("funding"))) composed.funding = source.programme.funding.trimmed();
    if (names.contains(QLatin1String("privacyNotice"))) {
        composed.notice = privacyNotice(source.programme, language);
        if (composed.notice->whole()) values.insert(QStringLiteral("privacyNotice"), composed.notice->text());
        else addNew(composed.missing, composed.notice->filled.missing);
    }

    const Filled subject = fill(text.subject, values), body = fill(text.body, values);
    composed.subject = onOneLine(subject.text);
    composed.body = body.text;
    for (const Filled* part : {&subject, &body}) {
        addNew(composed.missing, part->missing);
        addNew(composed.unknown, part->unknown);
    }
    // What the notice lacks says it better than that there is no notice.
    if (composed.missing.size() > 1) composed.missing.removeOne(QStringLiteral("privacyNotice"));
    return composed;
}

} // namespace microvet::programme
