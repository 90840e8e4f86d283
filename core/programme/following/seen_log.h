#pragma once

#include "core/programme/store/store.h"

/// The log of changes as it may be shown to whoever works with the programme, in the user's words.
namespace microvet::programme {

struct SeenLine {
    Step step;
    const Kind* kind = nullptr; ///< nullptr: of a newer program
    QUuid record;
    QString name;   ///< what the record is called now; empty where it is gone
    QString field;  ///< its label; empty: the record came or went
    QString before; ///< as forms show it; of a record that went what it was called
    QString after;
    bool kept = false; ///< it says what others gave in a blind call, so both are empty for now
};

/// The newest first; `record`: only about that one. What it names that is gone has no name.
Result<QList<SeenLine>> seenLog(Store& store, int most, const QUuid& record = {});

} // namespace microvet::programme
