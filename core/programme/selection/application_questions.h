#pragma once

#include "core/programme/people/incoming.h"

/// What an applicant is asked, in the call's language: the same in the form and in the mail.
namespace microvet::programme {

struct FormQuestion {
    enum Shape : quint8 { Line, Mail, Phone, Level, Long };
    QString key; ///< as setField() takes it
    QString text;
    Shape shape = Line;
    bool needed = false;
};

/// The framework's questions, the level of English, then the call's own.
QList<FormQuestion> formQuestions(const Call& call, const QList<CallQuestion>& own);

/// The language of a call: its own, or English.
QString languageOf(const Call& call);

} // namespace microvet::programme
