#include "core/programme/letters/calendar_file.h"

#include "core/base/clock.h"
#include "tests/core/programme/letters/letter_fixture.h"

#include <gtest/gtest.h>

namespace microvet::programme {

namespace {

const QDateTime now = utcTime(QDate(2031, 3, 4), QTime(9, 30));

/// Unfolded, as the values of the first component of that name.
QMap<QString, QString> properties(const QByteArray& file, const QString& component)
{
    QMap<QString, QString> values;
    QStringList open;
    const QStringList lines = QString::fromUtf8(QByteArray(file).replace("\r\n ", "")).split(QStringLiteral("\r\n"));
    for (const QString& line : lines) {
        const QString name = line.section(u':', 0, 0), value = line.section(u':', 1);
        if (name == QLatin1String("BEGIN")) {
            open.append(value);
        } else if (name == QLatin1String("END")) {
            EXPECT_EQ(open.takeLast(), value);
        } else if (!open.isEmpty() && open.constLast() == component) {
            values.insert(name, value);
        }
    }
    EXPECT_TRUE(open.isEmpty());
    return values;
}

} // namespace

TEST(CalendarFiles, SayWhenAndWhere)
{
    const LetterSource source = fullSource(QStringLiteral("en"));
    Event event = *source.event;
    event.id = QUuid(QStringLiteral("{642bbe97-2233-51f9-bd13-221565a7e7b4}"));
    event.version = 3;
    event.title = QStringLiteral("Induction; part 1, \\ beginning");
    event.agenda = QStringLiteral("Welcome\nGoals");
    const auto file = calendarFile(event, source.programme, now);
    ASSERT_TRUE(file.ok());
    const auto calendar = properties(*file, QStringLiteral("VCALENDAR")), meeting = properties(*file, QStringLiteral("VEVENT")), alarm = properties(*file, QStringLiteral("VALARM"));
    EXPECT_EQ(calendar.value(QStringLiteral("METHOD")), QStringLiteral("PUBLISH"));
    EXPECT_EQ(calendar.value(QStringLiteral("VERSION")), QStringLiteral("2.0"));
    EXPECT_EQ(meeting.value(QStringLiteral("UID")), QStringLiteral("642bbe97-2233-51f9-bd13-221565a7e7b4@programme.microvet"));
    EXPECT_EQ(meeting.value(QStringLiteral("SEQUENCE")), QStringLiteral("2"));
    EXPECT_EQ(meeting.value(QStringLiteral("DTSTAMP")), QStringLiteral("20310304T093000Z"));
    EXPECT_EQ(meeting.value(QStringLiteral("DTSTART")), QStringLiteral("20310608T080000Z"));
    EXPECT_EQ(meeting.value(QStringLiteral("DTEND")), QStringLiteral("20310608T093000Z"));
    EXPECT_EQ(meeting.value(QStringLiteral("SUMMARY")), QStringLiteral("Induction\\; part 1\\, \\\\ beginning"));
    EXPECT_TRUE(meeting.value(QStringLiteral("DESCRIPTION")).startsWith(QStringLiteral("Welcome\\nGoals\\n\\nhttps://meet.example.org")));
    EXPECT_EQ(meeting.value(QStringLiteral("URL")), QStringLiteral("https://meet.example.org/induction"));
    EXPECT_EQ(alarm.value(QStringLiteral("TRIGGER")), QStringLiteral("-PT1H"));
}

TEST(CalendarFiles, TellTheUsualAgendaInTheLanguageOfTheGuest)
{
    const LetterSource source = fullSource(QStringLiteral("en"));
    Event event = *source.event;
    event.what = QStringLiteral("induction");
    event.agenda.clear();
    const auto about = [&](const Guest& guest) {
        const auto file = calendarFile(event, source.programme, now, guest);
        return file.ok() ? properties(*file, QStringLiteral("VEVENT")).value(QStringLiteral("DESCRIPTION")) : QString();
    };
    EXPECT_TRUE(about({QStringLiteral("Eva"), QStringLiteral("eva@example.org"), QStringLiteral("de")}).contains(QStringLiteral("Begrüßung"))) << about({{}, {}, QStringLiteral("de")}).toStdString();
    EXPECT_FALSE(about({}).contains(QStringLiteral("Begrüßung")));
    event.what = QStringLiteral("meeting");
    EXPECT_FALSE(about({{}, {}, QStringLiteral("de")}).contains(QStringLiteral("Begrüßung"))) << "only an induction has a usual one";
}

TEST(CalendarFiles, InviteWhoeverTheyAreFor)
{
    const LetterSource source = fullSource(QStringLiteral("en"));
    const auto file = calendarFile(*source.event, source.programme, now, {QStringLiteral("Anna \"A\"; Dimou: Ω\r\nX:1"), QStringLiteral("anna@example.org")});
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(properties(*file, QStringLiteral("VCALENDAR")).value(QStringLiteral("METHOD")), QStringLiteral("REQUEST"));
    EXPECT_EQ(calendarType(*file), "text/calendar; charset=utf-8; method=REQUEST");
    const QString lines = QString::fromUtf8(QByteArray(*file).replace("\r\n ", ""));
    EXPECT_TRUE(lines.contains(QStringLiteral("\r\nORGANIZER;CN=\"Maria Example\":mailto:maria@example.org\r\n"))) << lines.toStdString();
    EXPECT_TRUE(lines.contains(QStringLiteral("\r\nATTENDEE;CN=\"Anna A; Dimou: Ω X:1\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:anna@example.org\r\n"))) << lines.toStdString();

    LetterSource without = source;
    without.programme.contactMail = QStringLiteral("none"); // an answer would go nowhere
    const auto published = calendarFile(*without.event, without.programme, now, {QStringLiteral("Anna"), QStringLiteral("anna@example.org")});
    ASSERT_TRUE(published.ok());
    EXPECT_FALSE(published->contains("ATTENDEE"));
    EXPECT_EQ(calendarType(*published), "text/calendar; charset=utf-8; method=PUBLISH");
}

TEST(CalendarFiles, FoldLinesBetweenCharacters)
{
    const LetterSource source = fullSource(QStringLiteral("en"));
    Event event = *source.event;
    event.title = QString(200, QChar(0x03A9)) + QStringLiteral("😀😀😀");
    event.agenda = QStringLiteral("a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n") + QString(300, u'x') + QStringLiteral("ж");
    const auto file = calendarFile(event, source.programme, now);
    ASSERT_TRUE(file.ok());
    for (const QByteArray& line : file->split('\n')) {
        EXPECT_LE(line.size(), 76); // 75 and the CR
        EXPECT_TRUE(line.isEmpty() || line.endsWith('\r'));
        EXPECT_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    EXPECT_EQ(file->count("BEGIN:VEVENT\r\n"), 1);
    EXPECT_EQ(properties(*file, QStringLiteral("VEVENT")).value(QStringLiteral("SUMMARY")), event.title);
}

TEST(CalendarFiles, NeedATitleAndABeginning)
{
    const LetterSource source = fullSource(QStringLiteral("en"));
    Event event = *source.event;
    event.start = {};
    EXPECT_EQ(calendarFile(event, source.programme, now).error().kind, Error::Kind::Invalid);
    event = *source.event;
    event.end = event.start.addSecs(-60);
    EXPECT_FALSE(calendarFile(event, source.programme, now)->contains("DTEND"));
    event.link = QStringLiteral("javascript:alert(1)");
    EXPECT_FALSE(calendarFile(event, source.programme, now)->contains("URL:"));
}

} // namespace microvet::programme
