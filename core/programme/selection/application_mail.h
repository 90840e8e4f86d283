#pragma once

#include "core/programme/records/organisation.h"
#include "core/programme/selection/application_questions.h"

/// An application by mail: numbered questions go out, and the pasted reply is read.
namespace microvet::programme {

/// The numbered questions with their introduction, in the call's language; the last one asks for consent, and the privacy
/// notice stands below.
QString mailQuestions(const Call& call, const QList<CallQuestion>& own, const Programme& programme);

struct MailReply {
    Incoming incoming;
    QStringList missing;  ///< questions without an answer, but for the consent, about which a note tells
    QStringList unread;   ///< lines that belong to no question
    QStringList notes;    ///< sentences about answers that were not understood
    bool consentAnswered = false;
};

/// Takes answers below or beside the questions, quoted or not, and answers that only carry their numbers. What the mail
/// program quoted is not taken for an answer. At most 200,000 characters are read.
MailReply readMailReply(const QString& text, const Call& call, const QList<CallQuestion>& own, const Programme& programme, QDate today);

} // namespace microvet::programme
