#pragma once

#include "core/base/progress.h"
#include "core/programme/people/person_data.h"

#include <optional>

/// Erasing a person: nothing that tells who it was stays, neither in records nor in the log, and the numbers do.
namespace microvet::programme {

struct Erased {
    int removed = 0;  ///< records that are gone, the person among them
    int emptied = 0;  ///< records that only count now
    int mentions = 0; ///< places where the name stood in free text
    int logLines = 0; ///< lines of the log without what they said
    int letters = 0;  ///< removed letters that had gone out: as mail files, mails or on paper
    QStringList files; ///< that the removed records named: they lie outside of the programme
    QStringList notes; ///< sentences for the user: what is outside of the program's reach
};

/// In one transaction, and cannot be taken back. `confirmed`: the mentions to be replaced with "[erased]"; the others stay.
/// Steps that wrote something about the person cannot be taken back either from then on. NotFound where there is none.
Result<Erased> erasePerson(Store& store, const QUuid& person, const QList<Mention>& confirmed);
/// The same of somebody who was removed: what the log and texts still say of them.
Result<Erased> erasePerson(Store& store, const Person& removed, const QList<Mention>& confirmed);

struct ToErase {
    QUuid person;
    QList<Mention> confirmed;
};

/// What became of several people.
struct ErasedPeople {
    QList<QUuid> people; ///< those who are gone
    Erased all;          ///< of all of them together
    std::optional<Error> stopped; ///< why it went no further; Cancelled where the user wanted that
};

/// One after the other, each as erasePerson() does it; reports after each. Where it is cancelled or fails, those before are
/// gone and the others untouched. Whoever is not there any more counts as gone.
ErasedPeople erasePeople(Store& store, const QList<ToErase>& people, Progress& progress);

} // namespace microvet::programme
