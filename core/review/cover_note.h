#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

/// What lies on top of a draft or a review that goes from one person to another.
namespace microvet::review {

struct CoverNote {
    enum class Kind : quint8 {
        Draft, ///< please read this
        Review ///< this is what I think
    };
    Kind kind = Kind::Draft;
    QString from;
    QString to;
    QString message;
    QDateTime time;
    QString revision; ///< the kept version that went with it; empty: none was kept
    bool operator==(const CoverNote&) const = default;
};

/// kind ("draft", "review"), from, to, message, time, revision; what is empty is left out.
QJsonObject toJson(const CoverNote& note);
CoverNote coverNoteFrom(const QJsonObject& json);

} // namespace microvet::review
