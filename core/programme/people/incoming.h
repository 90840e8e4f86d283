#pragma once

#include "core/programme/records/calls.h"
#include "core/programme/records/people.h"
#include "core/programme/store/store.h"

#include <QHash>
#include <QMap>

/// People and applications that come in: by hand, in a table, in a mail or in the form's answer file.
namespace microvet::programme {

/// What came, before it is stored. Empty: nothing was said.
struct Incoming {
    QString name;
    QString mail;
    QString phone;
    QString job;
    QString unit;
    QString language;
    QString englishLevel;
    QString notes;
    // Of applications:
    QDate received;
    QString source; ///< as Application::source
    QString experienceEducation;
    QString experienceMicro;
    QString motivation;
    QDate consentOn;
    QString consentText;
    QString consentNotice; ///< version of the privacy notice; empty: not known
    QString consentHow;    ///< as Application::consentHow
    QMap<QUuid, QString> answers; ///< to the call's own questions

    bool operator==(const Incoming&) const = default;
};

/// The people of the programme, to find somebody again: by the mail, or by name and unit.
class PeopleIndex {
public:
    static Result<PeopleIndex> of(Store& store);
    /// Null where nobody is found. A name alone meets only where one of both says no unit and their mails do not differ.
    QUuid find(const Incoming& incoming) const;
    QString nameOf(const QUuid& person) const { return m_names.value(person); }
    void add(const Person& person);

private:
    struct Known {
        QUuid id;
        QString mail;
        QString unit;
    };
    QHash<QString, QUuid> m_byMail;
    QMultiHash<QString, Known> m_byName;
    QHash<QUuid, QString> m_names;
};

/// Without capitals, accents, marks and spaces too many: what two spellings of one name have alike.
QString foldedName(const QString& name);

/// What to do with somebody who is there already.
enum class Meeting : quint8 {
    New,  ///< another person all the same
    Join, ///< fills what is empty; of an application the newer texts stand
    Skip
};

struct Taken {
    QUuid person;
    QUuid application; ///< null where only a person came
    bool newPerson = false;
    bool newApplication = false;
    bool skipped = false;
    QStringList kept;  ///< labels of fields where the stored value stands against another one
};

/// Stores the person. `known`: whom to join; null: a new one.
Result<Taken> takePerson(Change& change, const Incoming& incoming, const QUuid& known);

/// Stores person and application. An invitation becomes the application; one that is there is joined or left as
/// `again` says.
Result<Taken> takeApplication(Change& change, const Call& call, const Incoming& incoming, const QUuid& known, Meeting again);

/// The application of that person for that call; a default one where there is none.
Result<Application> applicationOf(Store& store, const QUuid& call, const QUuid& person);

/// Sentences for what is missing or cannot be right: the name, a mail address that is none.
QStringList problemsOf(const Incoming& incoming);

/// By hand, from a mail or an answer file: one application as one step. `known`: the person, where it is somebody of the
/// programme.
Result<Taken> enterApplication(Store& store, const QUuid& call, const Incoming& incoming, const QUuid& known, Meeting again);

} // namespace microvet::programme
