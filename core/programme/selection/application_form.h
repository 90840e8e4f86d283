#pragma once

#include "core/programme/records/organisation.h"
#include "core/programme/selection/application_questions.h"

/// The application form as one web page that needs no server, and the answer file that it saves (JSON).
namespace microvet::programme {

inline QString answerFileSuffix() { return QStringLiteral(".microvet-application"); }
/// No answer file is larger.
inline constexpr qint64 answerFileLimit = 1 << 20;

/// In the call's language, with the privacy notice and the box for consent. It loads nothing, sends nothing and keeps
/// nothing; its policy forbids everything but its own script and look. Invalid where the notice cannot be written yet: it
/// says what is missing.
Result<QByteArray> applicationForm(const Call& call, const QList<CallQuestion>& own, const Programme& programme);

/// What somebody answered, as the form saved it.
struct AnswerFile {
    QUuid call;
    QString callTitle;
    QString language;
    QDateTime time;
    QList<std::pair<QString, QString>> answers; ///< by key
    bool consent = false;
    QString consentText;
    QString consentNotice; ///< version of the privacy notice that stood in the form; empty: an older form
};

/// NotOurs, Damaged, TooNew or TooLarge, with a sentence that names the file.
Result<AnswerFile> answerFileFrom(const QByteArray& bytes, const QString& name);

/// As an application for `call`; Invalid where the answers are for another call, or consent was not given. Questions that
/// the call has no more are named in `notes`.
Result<Incoming> incomingFrom(const AnswerFile& file, const Call& call, const QList<CallQuestion>& own, QDate today, QStringList& notes);

} // namespace microvet::programme
