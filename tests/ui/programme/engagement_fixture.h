#pragma once

#include "tests/ui/programme/programme_fixture.h"

#include "core/programme/records/events.h"

#include <QLineEdit>

namespace microvet::ui {

/// A programme whose documents lack nothing, with ambassadors and their meetings.
class EngagementTest : public BegunProgramme {
protected:
    void SetUp() override
    {
        BegunProgramme::SetUp();
        fillInDetails();
    }

    QUuid ambassador(const char* name)
    {
        programme::Person one;
        one.name = QString::fromLatin1(name);
        one.mail = one.name.toLower().replace(QLatin1Char(' '), QLatin1Char('.')) + QStringLiteral("@example.org");
        one.standing = QStringLiteral("ambassador");
        one.ambassadorSince = QDate(2024, 9, 1);
        return put(one);
    }

    /// To which those people are invited.
    QUuid meeting(const QList<QUuid>& people)
    {
        programme::Event event;
        event.title = QStringLiteral("Induction");
        event.what = QStringLiteral("induction");
        event.start = utcTime(QDate(2031, 3, 4), QTime(14, 0));
        event.end = utcTime(QDate(2031, 3, 4), QTime(15, 0));
        event.link = QStringLiteral("https://meet.example.org");
        event.minutes = QStringLiteral("We decided.");
        const QUuid id = put(event);
        for (const QUuid& person : people) {
            programme::Attendance one;
            one.event = id;
            one.person = person;
            one.state = QStringLiteral("invited");
            put(one);
        }
        return id;
    }

    static void setText(QWidget* dialog, const char* name, const QString& text) { in<QLineEdit>(dialog, name)->setText(text); }
};

} // namespace microvet::ui
