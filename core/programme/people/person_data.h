#pragma once

#include "core/programme/records/people.h"
#include "core/programme/selection/blindness.h"
#include "core/programme/store/store.h"

#include <QHash>
#include <QSet>

/// All that the programme keeps about one person, in one value: to hand it to them, and to know what to erase.
namespace microvet::programme {

/// A record that is about the person.
struct PersonRecord {
    enum Tie : quint8 {
        Own,  ///< the person, or what belongs to them: goes with them
        Names, ///< names them: its personal fields are emptied, and it goes on counting
        Below ///< belongs to one that names them: likewise
    };
    AnyRecord any;
    Tie tie = Own;
};

/// A place in another record that says their name, e-mail address or phone number.
struct Mention {
    const Kind* kind = nullptr;
    QUuid record;
    const Field* field = nullptr;
    QString title;   ///< of the record
    QString excerpt; ///< the words around it
    bool sure = true; ///< false: only one of their names, which may be somebody else's
    bool isAt(const Mention& other) const { return record == other.record && field == other.field; }
};

struct PersonData {
    Person person;
    QList<PersonRecord> records = {}; ///< the person first; what belongs to a record stands behind it
    QList<Mention> mentions = {};
    QList<LogLine> log = {}; ///< about these records, by them, or naming them; the newest first
    QList<Person> earlier = {}; ///< names, addresses and numbers that the log still knows, in none but these fields
    QSet<QUuid> gone = {};      ///< records about the person that were removed: the log still has what they said
    QHash<QUuid, QString> names = {}; ///< of what the records refer to
    Blindness blindness = {}; ///< what others gave in a blind call is not told to whoever asks
};

/// NotFound where there is no such person. Where it is not `toBeShown`, mentions, names and blindness are left out: they take
/// reading every table.
Result<PersonData> personData(Store& store, const QUuid& person, bool toBeShown = true);
/// Of somebody who was removed and is known from the log.
Result<PersonData> personData(Store& store, const Person& removed, bool toBeShown = true);

/// As a file for other programs; docs/programme-file.md.
QByteArray personJson(const PersonData& data, const QDateTime& written);

/// The same to read: for each record a heading and its fields, by label; then the mentions, then the log.
struct PersonSection {
    QString heading;
    QList<std::pair<QString, QString>> rows;
};
QList<PersonSection> personSections(const PersonData& data);

} // namespace microvet::programme
