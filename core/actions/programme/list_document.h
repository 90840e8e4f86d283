#pragma once

#include "core/actions/programme/document.h"

/// A list as it stands on the screen, for paper: the same rows that go to a spreadsheet.
namespace microvet::actions {

struct ShownList {
    QString title;
    QStringList notes;       ///< below the title: whose it is, which rows are shown, of what day
    QList<QStringList> rows; ///< the heads first
};

/// In the language of the program. Lying where the columns need it.
Document listDocument(const ShownList& list);

} // namespace microvet::actions
