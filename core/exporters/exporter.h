#pragma once

#include "core/base/clock.h"
#include "core/base/filestore.h"
#include "core/base/progress.h"
#include "core/document/media_store.h"
#include "core/exporters/features.h"
#include "core/model/totals.h"

#include <QJsonObject>

#include <functional>

namespace microvet::exporters {

/// A course file inside a package, as the report on it names it.
struct PackedCourse {
    QString name;
    QString sha256; ///< hex
    qint64 size = 0;
};

/// What the checks of the course found, written as files.
struct CheckFiles {
    QByteArray html;
    QByteArray json;
};

/// One export: what, where to, and how. Media are read from the store while it streams.
struct Job {
    const model::Content& content;
    const document::MediaStore& media;
    FileStore& disk;
    QString target;      ///< a file, or a folder where the format makes one and `asFolder` is set
    bool asFolder = false;
    QJsonObject options; ///< of the format, by the names its description gives
    QDateTime time;      ///< stamped into the package instead of "now", so that equal courses give equal bytes
    model::TimeFactors times = {}; ///< how long learners take, by the organisation's rules
    /// The report on the checks, for formats that carry it (Description::checked); without names.
    std::function<CheckFiles(const PackedCourse&)> checks = {};
    int errors = 0;      ///< that stand although the user wants the package; said inside
    QJsonObject approval = {}; ///< what reviewers decided and what it is worth now, for formats that carry it; without names
    QJsonObject seals = {};    ///< of the approved version; with the names of those who sealed it. Empty: none
    /// What reviewers answer for, for formats that ask them: {name, groups [{title, items [{id, text, help, must}]}]}; may be empty.
    QJsonObject checklist = {};
    /// A translation of `content` that is there already: formats for translators fill in what it says. Null: none.
    const model::Course* translation = nullptr;
};

/// A sentence about something that the format could not carry, and the place it is about.
struct Loss {
    QUuid place;
    QString text;
};

struct Report {
    QString opens;      ///< the file to open in a browser or reader; empty where there is none
    QList<Loss> losses;
    QStringList leftOut; ///< sentences about what stays with the team on purpose
    QStringList beside;  ///< further files that were written, as paths
    qint64 bytes = 0;   ///< size of what was written
    int files = 0;
};

/// A choice that a format leaves to whoever exports. Without a choice the first value holds.
struct Option {
    enum class Takes {
        OneOf,    ///< one of `values`
        Language, ///< any BCP 47 code; `values` are those that are asked for most
        Units     ///< units of the course, as unitsChosen() reads them; none: all
    };
    struct Value {
        QString value; ///< as on the command line: `--option name=value`
        QString text;  ///< for people
    };
    QString name;
    QString text;
    QList<Value> values = {};
    Takes takes = Takes::OneOf;
    QStringList only = {}; ///< values of the first option with which this one counts; empty: with every one
};

struct Description {
    QString id;        ///< as on the command line: "site", "scorm12"
    QString name;      ///< for people
    QString purpose;   ///< one sentence: what it is good for
    QString extension; ///< with the dot; of the file it writes
    bool canBeFolder = false;
    QList<Option> options = {};
    bool checked = false; ///< carries the checks of the course, and is not made while errors stand unless the user wants it
};

class Exporter {
public:
    virtual ~Exporter() = default;
    virtual Description describe() const = 0;
    virtual Carries carries() const = 0;
    virtual Result<Report> write(const Job& job, Progress& progress) const = 0;
};

/// Refuses options that the format does not have, and values that they do not take.
Status checkOptions(const Description& format, const QJsonObject& options);
/// The value of one of the format's options: what the job says, else the first one.
QString chosen(const Description& format, const QJsonObject& options, const QString& name);

/// Every format, in the order of the dialog.
const QList<const Exporter*>& all();
const Exporter* find(const QString& id);
/// A format that only some programs make; before anything asks for the list, and for as long as the program runs.
void add(const Exporter* exporter);

} // namespace microvet::exporters
