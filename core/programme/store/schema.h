#pragma once

#include "core/programme/store/database.h"

namespace microvet::programme {

/// Of the tables that this program makes. A database with a higher one is refused: TooNew.
inline constexpr int schemaVersion = 1;

/// Makes what is missing and brings an older database to schemaVersion, in one transaction. Columns and tables that a
/// newer program of the same version made are left alone.
Status prepareSchema(Database& database);

/// The number of the log's last line; 0 where there is none.
Result<qint64> lastLine(Database& database);

} // namespace microvet::programme
