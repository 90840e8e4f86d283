#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// What the checks of a course or the verification of a package found, as a value that is written as a page, JSON, a table
/// or SARIF. Knows nothing of courses or packages.
namespace microvet::report {

/// How much one finding weighs. Notes say something and ask for nothing.
enum class Level : quint8 { Note, Advice, Warning, Error };

/// What the program can say of a part. What it cannot read it neither passes nor fails.
enum class Verdict : quint8 { Pass, Look, Fail };

struct Entry {
    QString rule = {};      ///< "S-01"
    QString group = {};     ///< code: "structure", "content", "quality", "accessibility", "licence", "credential"
    Level level = Level::Warning;
    QString place = {};     ///< of a course: the element's id; of a package: the path of the file; empty: the whole
    QString placeName = {}; ///< in words, for readers
    QString field = {};     ///< of a course: path of members below the place
    int line = 0;      ///< of a text file, from 1; 0: unknown
    QString what = {};      ///< in the language of the program, as why and how
    QString why = {};
    QString how = {};
    QString source = {};    ///< where the rule comes from
};

/// A finding that somebody took responsibility for.
struct Accepted {
    Entry entry;
    QString reason;
    QString author;
    QDateTime time;
};

/// One of the questions that a reviewer asks, with what the program can say.
struct Part {
    QString code;  ///< "structure", "content", "quality"
    Verdict verdict = Verdict::Pass;
    QString reason; ///< one sentence
};

/// What a reviewer says of one page, or of the whole where no page is named.
struct Remark {
    QString place; ///< path of the file in the package, or id of the element
    QString text;
};

/// What a person decided after looking, beside what the program found.
struct Judgement {
    QString reviewer;
    QString role;
    QDateTime time;
    QString conflict;        ///< the interest that the reviewer has in it, in words
    bool noConflict = false; ///< said on purpose: none
    QList<Part> parts;       ///< by hand: the verdict and why; only those judged
    QList<Remark> remarks;
    QString decision;        ///< code: "accept", "minor", "major", "reject"; empty: none yet
    QString summary;

    bool isEmpty() const { return parts.isEmpty() && remarks.isEmpty() && decision.isEmpty() && summary.isEmpty(); }
};

/// Something read from the subject: "Title", "Languages", "Questions".
struct Fact {
    QString code; ///< stable: "title", "languages"
    QString name; ///< for readers
    QString value;
};

/// A seal on the subject: who signed, and what that is worth.
struct Seal {
    QString state; ///< code: "valid", "outdated", "broken", "unknown", "withdrawn", "unchecked"
    QString text;  ///< whole sentences for readers
    QString name;
    QString role;
    QString organisation;
    QDateTime time;      ///< as the seal says
    QString fingerprint; ///< of the key
};

struct Report {
    QString kind = {};    ///< code: "course" for a course's checks, "package" for a verification
    QString title = {};   ///< of the course
    QString file = {};    ///< name without folders
    QString sha256 = {};  ///< of the file's bytes, hex; empty for what is in no file
    qint64 size = 0; ///< bytes
    QDateTime time = {};  ///< UTC
    QString ruleFile = {}; ///< id
    QString ruleTitle = {};
    QString ruleVersion = {};
    QString ruleDate = {};
    QString ruleNote = {};
    std::optional<int> score = {}; ///< 0–100
    QList<Part> parts = {};
    QList<Fact> facts = {};
    QList<Seal> seals = {};
    QList<Entry> entries = {}; ///< open ones, worst first or in order of the course
    QList<Accepted> accepted = {};
    QStringList notDone = {};  ///< sentences: what could not be checked, and why
    std::optional<Judgement> judgement = {};

    int count(Level level) const;
    /// The worst of the parts; without parts, Fail where there are errors.
    Verdict verdict() const;
};

/// "note", "advice", "warning", "error"; "pass", "look", "fail": stable codes.
QString codeOf(Level level);
QString codeOf(Verdict verdict);

} // namespace microvet::report
