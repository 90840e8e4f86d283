#pragma once

#include "core/base/progress.h"
#include "core/document/media_store.h"
#include "core/model/content.h"
#include "core/packages/package.h"
#include "core/packages/package_format.h"

#include <QDateTime>

/// Files of other programs, read as courses of ours: one folder for each kind and one line in the registry. Nothing is
/// guessed in silence; what a file has and a course cannot take is listed.
namespace microvet::importers {

/// What could not come along as it was.
struct Loss {
    QString place; ///< what it is about, as the file names it; may be empty
    QString text;  ///< a sentence
};

/// A whole course with ids of its own, its media entered and stored. It is not what anybody works on yet.
struct Imported {
    model::Course course;
    QList<Loss> losses; ///< in the order of the file
    QStringList found;  ///< sentences about what came in: "12 pages and 40 questions were read."
};

/// One import: what is read, and where media go.
struct Job {
    packages::Package& package;
    packages::PackageFormat format;
    QString name;     ///< of the file, as its user knows it
    QString path;     ///< of the file itself; pictures beside a text are looked for in its folder
    QString language; ///< BCP 47; holds where the file says none
    document::MediaStore& media;
    FileStore& disk;
};

struct Description {
    QString id;             ///< stable: "imscc", "gift"
    QString name;           ///< for people
    QStringList extensions; ///< as its files usually end, without the dot
};

class Importer {
public:
    virtual ~Importer() = default;
    virtual Description describe() const = 0;
    /// By what the file holds; its name counts only where contents cannot tell (plain text).
    virtual bool takes(const Job& job) const = 0;
    /// An error is a sentence for the user, and then nothing was made.
    virtual Result<Imported> read(const Job& job, Progress& progress) const = 0;
};

/// Every kind that can be read, in the order in which they are asked.
const QList<const Importer*>& all();
/// Null where nobody reads such a file.
const Importer* importerFor(const Job& job);

} // namespace microvet::importers
