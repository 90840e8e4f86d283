#pragma once

#include "core/programme/letters/letters.h"
#include "core/programme/store/store.h"

/// Letters from and to the store.
namespace microvet::programme {

/// What letters are about besides the person.
struct LetterSubject {
    RecordId call;
    RecordId event;
    RecordId outside;
};

/// Programme, role, own letters, and what the subject names; no person yet. `today`: of the store.
Result<LetterSource> letterSource(Store& store, const LetterSubject& subject);

/// Puts a person into the source, with the application for its call and what they have done; this takes long, and is left out
/// where the words of `letter` do not tell it.
Status setPerson(Store& store, LetterSource& source, const QUuid& person, const QString& letter);

/// Codes of Letter::way.
namespace letterWay {
inline constexpr QLatin1String mailFile("mailFile");
inline constexpr QLatin1String mailProgram("mailProgram");
inline constexpr QLatin1String copied("copied");
inline constexpr QLatin1String paper("paper");
} // namespace letterWay

/// Whether a letter went out as a file, a mail or on paper. One that was copied, or entered by hand, left nothing that the
/// program knows of.
bool liesOutside(const Letter& letter);

/// Notes in one step that letters were written: a Letter each, and the text of the privacy notice that stands in it is kept; who got the privacy notice for the first time has that noted;
/// who was invited to a call and has no application for it gets one with the status "invited"; a letter of thanks stands
/// among the recognition. Refused as a whole where one of them is not ready. Returns what was stored, in the same order.
Result<QList<Letter>> recordLetters(Store& store, const QList<ComposedLetter>& letters, const QString& way);

/// Notes that somebody was thanked, with the day of the store; the same of the same day once: as a file and on paper it is
/// still one.
Status noteRecognition(Change& change, const QUuid& person, const QString& what, const QString& text);

/// As the user says that they went out; those that were sent before stay as they are.
Status markSent(Store& store, const QList<QUuid>& letters);

} // namespace microvet::programme
