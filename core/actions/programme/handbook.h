#pragma once

#include "core/actions/programme/document.h"
#include "core/base/result.h"
#include "core/programme/records/organisation.h"
#include "core/programme/selection/calls.h"

#include <optional>

/// The framework as the organisation lives it, put together from its own data.
namespace microvet::actions {

struct HandbookSource {
    programme::Programme programme;
    QList<programme::RoleText> role;
    QList<programme::LetterTemplate> letters;          ///< own ones
    std::optional<programme::Call> call;               ///< the latest
    programme::Criteria criteria;                      ///< of the call
    QList<programme::HandbookVersion> versions;        ///< the newest first
};

Result<HandbookSource> handbookSource(programme::Store& store);

/// A cover with the newest version, its day and whose it is; purpose, role, outreach, selection with the empty grid, engagement, letters, personal data, versions. Where something
/// is not filled in yet, its placeholder stands: the handbook can be read from the first day on. `language` empty: the
/// programme's.
Document handbook(const HandbookSource& source, const QString& language = {});

/// Its XHTML as plain text.
QString handbookText(QString html);

} // namespace microvet::actions
