#pragma once

#include "core/model/content.h"
#include "core/seal/key_files.h"

#include <functional>

namespace microvet::seal {

/// A seal with all that it signs: it stands for itself, also outside the course.
struct Sealed {
    model::CourseId course;
    int round = 1;
    QString version;  ///< hash of the stored bytes of the version that was decided about
    QString decision; ///< code
    QString name;
    QString role;
    model::Seal seal;
};

/// What a seal is about: the course as it is published. What stays with the team, such as notes for trainers, is left
/// to the version, so that whoever gets a package can check its seal.
QString sealedHash(const model::Course& course);

/// The seal of one decision, which must have one.
Sealed sealedOf(const model::Course& course, const model::Verdict& verdict);
/// The seals of those decisions that have one.
QList<Sealed> sealsOf(const model::Content& content);

/// The bytes that are signed.
QByteArray statementOf(const Sealed& sealed);

/// Signs a decision of the key's owner about `course`. Invalid where it does not accept, is about no version, or names
/// somebody else.
Result<model::Seal> sealFor(const model::Course& course, const model::Verdict& verdict, const OwnKey& key,
                            const QDateTime& time);

/// The course that a kept version holds; none where it is lost.
using KeptCourse = std::function<std::optional<model::Course>(const QString& version)>;

struct State {
    enum Kind {
        Valid,     ///< by a trusted key, and the course is what was approved
        Outdated,  ///< the same, but the course has changed since
        Broken,    ///< the signature does not fit, or the seal is for another course
        Unknown,   ///< by a key that nobody trusts, or in another name than its owner's
        Withdrawn, ///< by a key that counts no more
        Unchecked  ///< this program cannot check it
    };
    Kind kind = Unchecked;
    Sealed sealed;
    bool changed = false;         ///< the course is another now
    bool wrongName = false;       ///< the key is trusted, as somebody else's
    std::optional<KeyCard> owner; ///< of the key, where it is in the list
};

/// What a seal is worth for that course. Where `kept` finds the version, that is what the course must equal, else the
/// published part must be the same.
State stateOf(const Sealed& sealed, const model::Course& course, const Trust& trust, const KeptCourse& kept);

/// "valid", "outdated", "broken", "unknown", "withdrawn", "unchecked": stable, for scripts.
QString codeOf(State::Kind kind);
/// Whole sentences for people.
QString sentenceOf(const State& state);

/// As packages carry them: `seal.json`. Empty where there are none.
QJsonObject toJson(const QList<Sealed>& seals);
/// Invalid where it is no such file; TooNew where it is of a newer layout.
Result<QList<Sealed>> sealsFrom(const QJsonObject& file);

inline constexpr int mostSeals = 100;
inline constexpr qint64 largestSealFile = 1024 * 1024;

} // namespace microvet::seal
