#pragma once

#include "core/programme/letters/placeholders.h"
#include "core/programme/letters/privacy.h"
#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"

#include <QTimeZone>

#include <optional>

/// The letters of the programme, composed for one person each. Words come from resources/programme/<language>/letters.json
/// or from the organisation's own letters; what is filled in comes from the records.
namespace microvet::programme {

/// One of the letters that the program knows, in the order in which they are mostly written.
struct LetterKind {
    const char* code;     ///< of letterNames
    bool ofCall = false;  ///< is about a call
    bool ofEvent = false; ///< is about a meeting
    bool outside = false; ///< goes to who sent a course from outside

    QString key() const { return QString::fromLatin1(code); }
    QString nameText() const;
};

const QList<LetterKind>& letterKinds();
/// nullptr where there is none.
const LetterKind* findLetter(const QString& code);

/// What a letter is made of. For many people it is filled once, and only person, application and activities change.
struct LetterSource {
    Programme programme;
    QList<RoleText> role;      ///< all own texts of the role
    QList<LetterTemplate> own; ///< all own letters
    Person person;
    std::optional<Call> call;
    std::optional<Application> application; ///< of the person for the call
    std::optional<Event> event;
    std::optional<OutsideCourse> outside;
    QStringList activities; ///< what an ambassador has done, one a line; for thanks
    QString sender;         ///< who signs; empty: the contact person, else who signs certificates
    QString senderRole;
    QString language;       ///< empty: the person's or that of the sender of a course, else the programme's, else English
    QDate today;
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of meetings
};

struct ComposedLetter {
    QString letter;
    QString language;
    QString toName;
    QString toMail;
    RecordId person;
    RecordId call;
    RecordId outside;
    QString subject;    ///< one line
    QString body;       ///< lines; a paragraph ends with an empty one, an item of a list begins with "- "
    std::optional<PrivacyNotice> notice = {}; ///< that stands in it
    QStringList missing; ///< see Filled
    QStringList unknown;
    QString notFor = {};   ///< why this person gets no such letter, as a sentence; empty: they do
    QString funding = {};  ///< the funding notice, where it stands in the text
    QString wished = {};   ///< the language that was asked for, where the program has no words in it
    QStringList ownIn = {}; ///< languages of own letters of this kind, where there is none in `language`

    bool ready() const { return missing.isEmpty() && unknown.isEmpty() && notFor.isEmpty(); }
    /// Why it cannot be written yet, in the user's words; fine where ready().
    Status status() const;
};

ComposedLetter compose(const QString& letter, const LetterSource& source);

/// The language that a letter of this source is written in.
QString languageOf(const LetterSource& source);

/// Subject and text of a letter before anything is filled in: the organisation's own in that language, else the program's.
LetterTemplate letterTemplate(const QString& letter, const QString& language, const QList<LetterTemplate>& own = {});

/// "14:00–15:30 (UTC+02:00)": when a meeting is, on the clocks of that zone; empty where it has no beginning.
QString timeOf(const Event& event, const QTimeZone& zone);
/// Its agenda as a list; of an induction without one the usual agenda in that language.
QString agendaOf(const Event& event, const QString& language);

/// Invalid where an own letter names something that the program does not fill in.
Status checkTemplate(const LetterTemplate& own);

} // namespace microvet::programme
