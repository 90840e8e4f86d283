#pragma once

#include "core/programme/kind.h"

#include <QList>

namespace microvet::programme {

/// A field whose value does not fit, and the sentence that stands beside it.
struct Problem {
    const Field* field = nullptr;
    QString text;
};

/// What must be mended before the record is kept; empty: nothing.
QList<Problem> problemsOf(const Kind& kind, const Record& record);

/// The languages that letters and documents are written in.
const QStringList& letterLanguages();

} // namespace microvet::programme
