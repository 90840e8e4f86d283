#pragma once

#include "core/programme/letters/letter_records.h"

/// Whom a letter is for, and who was written to.
namespace microvet::programme {

/// Why a person gets no such letter, as a sentence that names nobody: a reminder is only for those who were invited and have
/// not answered, a result only for those who have it; of a course from outside only the decision is told. Empty: nothing is in the way.
QString notAddressed(const QString& letter, const LetterSource& source);

/// All whom such a letter is for and who have not got it yet, in the order of their names; whom to remind may be reminded
/// again. None where it needs a call or goes outside.
Result<QList<QUuid>> addressees(Store& store, const QString& letter, const LetterSubject& subject);

/// The last letter that was written to somebody.
struct LastLetter {
    QString letter; ///< code
    QDateTime written;
    QDateTime sent; ///< as the user said
};

/// Of everybody who was written to. `letter`: only letters of that code; `call`: only those about it.
Result<QHash<QUuid, LastLetter>> lastLetters(Store& store, const QString& letter = {}, const QUuid& call = {});

/// "Invitation, sent on 04/03/2031", in the language of the program.
QString lastLetterText(const LastLetter& last);
QHash<QUuid, QString> lastLetterTexts(const QHash<QUuid, LastLetter>& last);

} // namespace microvet::programme
