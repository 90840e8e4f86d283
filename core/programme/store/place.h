#pragma once

#include <QString>

namespace microvet::programme {

/// Bytes of a programme's file, and of a daily copy. A larger one is none of ours.
inline constexpr qint64 largestFile = qint64(2) << 30;

/// Where the programme is.
struct Place {
    enum Driver : quint8 { File, Server };
    Driver driver = File;
    QString file = {}; ///< of SQLite
    QString host = {}; ///< of PostgreSQL, as what follows
    int port = 5432;
    QString database = {};
    QString user = {};
    QString password = {}; ///< never written anywhere by core
    bool readOnly = false; ///< of a file: nothing is written to it, not even what an older one lacks
    bool operator==(const Place&) const = default;
};

} // namespace microvet::programme
