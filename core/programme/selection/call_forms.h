#pragma once

#include "core/programme/selection/application_form.h"
#include "core/programme/selection/application_mail.h"

/// What goes out for a call, and what comes back.
namespace microvet::programme {

/// A call with what its forms are made of.
struct CallForms {
    Call call;
    QList<CallQuestion> questions;
    Programme programme;
};
Result<CallForms> callForms(Store& store, const QUuid& call);

/// The web page, and the questions for a mail, to be given out: the privacy notice that stands in them is kept under its
/// version. Invalid where the notice cannot be written yet.
Result<QByteArray> issueForm(Store& store, const QUuid& call);
Result<QString> issueQuestions(Store& store, const QUuid& call);

struct AnswerReport {
    int added = 0;
    int renewed = 0;   ///< of somebody whose application was there, and has not been looked at
    QStringList lines; ///< sentences for what else there is to know, one a file at least where it was left out
};

/// What was entered by hand, as one step; whom it is about is found again by mail or name. Refused where the person has applied
/// already.
Result<Taken> enterByHand(Store& store, const QUuid& call, const Incoming& incoming);

/// Takes in answer files, as one step. One that cannot be taken holds up no other; of the same person's the newest stands,
/// and an application that is past "applied" is left as it is. `files`: names and bytes.
Result<AnswerReport> takeAnswers(Store& store, const QUuid& call, const QList<std::pair<QString, QByteArray>>& files);

struct ReplyReport {
    bool renewed = false; ///< the application was there, and has not been looked at
    QStringList lines;    ///< what was not answered or not read, and what else there is to know
};

/// Takes in the reply to the questions of a mail. Refused where the person's application is past "applied".
Result<ReplyReport> takeReply(Store& store, const QUuid& call, const QString& text);

} // namespace microvet::programme
