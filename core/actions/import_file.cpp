#include "core/actions/import_file.h"

#include "core/actions/damaged_media.h"
#include "core/actions/import_refusal.h"
#include "core/actions/new_course.h"
#include "core/base/file_error.h"
#include "core/importers/translationtable/table_reader.h"
#include "core/plan/markup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace microvet::actions {

using namespace microvet::model;
using packages::FormatKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

constexpr qsizetype longestTitle = 500;

Error about(const QString& name, Error error)
{
    if (error.kind == Error::Kind::Cancelled) return error;
    if (!error.text.contains(name)) error.text = Tr::tr("“%1”: %2").arg(name, error.text);
    // Where nothing in it could be taken, importers say there why the first part could not.
    if (error.kind == Error::Kind::NotOurs && error.detail.endsWith(u'.')) error.text += u' ' + error.detail;
    return error;
}

Error emptyFile(const QString& name)
{
    return {Error::Kind::Damaged,
            Tr::tr("“%1” is empty. Get it once more from where it came; nothing was made.").arg(name),
            {}};
}

bool isDocument(const packages::Package& package)
{
    return package.find(QStringLiteral("word/document.xml")) >= 0 || package.find(QStringLiteral("content.xml")) >= 0;
}

/// The package is a course of ours, or holds one as the repository's packages do.
bool holdsOwnCourse(const packages::Package& package, const packages::PackageFormat& format)
{
    return format.kind == FormatKind::Course || package.find(QStringLiteral("course.microvet")) >= 0;
}

Result<ImportedFile> own(FileStore& disk, const QString& path, const QString& name, const QString& mediaFolder,
                         Progress& progress)
{
    // A folder of the repository's holds the file; a course that lies unpacked is one itself.
    const QString inside = path + QStringLiteral("/course.microvet");
    const bool unpackedPackage = disk.isFolder(path) && disk.stamp(inside).exists();
    auto document = document::open(disk, unpackedPackage ? inside : path, mediaFolder, progress);
    if (!document) return about(name, document.error());
    ImportedFile out;
    out.ours = true;
    out.kind = Tr::tr("microVET course");
    out.document = std::move(*document);
    out.document.file = {}; // it is saved as a new file, whatever lies at the old one's place
    out.found.append(Tr::tr("The course was taken as it is, with its comments, versions and media."));
    for (const QString& notice : std::as_const(out.document.notices))
        out.losses.append({{}, notice});
    for (const DamagedMedium& medium : damagedMedia(out.document.content, *out.document.media, progress))
        out.losses.append({medium.described(), Tr::tr("It is damaged in this file, and came as it is. Look at it, and add it "
                                                      "again from where it came, or import an earlier copy of the course.")});
    if (progress.cancelled()) return cancelledError();
    return out;
}

/// Fields that every new course has, where the file did not say them.
Content completed(importers::Imported& imported, const ImportWishes& wishes, const QString& name, const Clock& clock)
{
    Course& course = imported.course;
    // Of a title in control characters nothing is left.
    const QString titles[] = {wishes.title, course.title, QFileInfo(name).completeBaseName(), name};
    course.title.clear();
    for (const QString& title : titles)
        if (course.title.isEmpty()) course.title = plan::cleaned(title).simplified().left(longestTitle);
    if (plan::languageTag(course.language).isEmpty()) course.language = wishes.language;
    NewCourse blank;
    blank.title = course.title;
    blank.language = course.language;
    Content content = newCourse(blank, clock);
    const Course& fresh = content.course;
    if (course.id.isNull()) course.id = fresh.id;
    if (!course.created.isValid()) course.created = fresh.created;
    if (course.version.isEmpty()) course.version = fresh.version;
    if (course.evaluation.questions.isEmpty()) course.evaluation = fresh.evaluation;
    content.course = course;
    return content;
}

void dropMedia(FileStore& disk, const document::MediaStore& media)
{
    const QStringList files = media.files();
    for (const QString& file : files)
        if (const auto place = media.place(file)) (void)disk.remove(place->path);
}

} // namespace

Result<ImportedFile> importFile(FileStore& disk, const QString& path, const ImportWishes& wishes, const Clock& clock,
                                const QString& mediaFolder, Progress& progress)
{
    const QString clean = QDir::cleanPath(path);
    const QString name = clean.section(u'/', -1);
    if (plan::languageTag(wishes.language).isEmpty())
        return Error{Error::Kind::Invalid,
                     Tr::tr("\"%1\" is no code of a language. Examples: en, el, pt.").arg(wishes.language),
                     {}};
    if (!disk.isFolder(clean)) {
        const FileStamp stamp = disk.stamp(clean);
        if (stamp.exists() && stamp.size == 0) return emptyFile(name);
    }
    auto package = packages::openPackage(disk, clean, progress);
    if (!package) return about(name, package.error());
    const packages::PackageFormat format = packages::formatOf(**package);
    if (holdsOwnCourse(**package, format)) return own(disk, clean, name, mediaFolder, progress);

    ImportedFile out;
    out.document.media = std::make_shared<document::MediaStore>(disk, mediaFolder);
    const importers::Job job{**package,           format, name, clean, plan::languageTag(wishes.language),
                             *out.document.media, disk};
    const importers::Importer* importer = importers::importerFor(job);
    if (!importer) return importRefusal(**package, format, name);
    // To word processors a translator's table is a document like any other; as a course it would be of no use.
    if (isDocument(**package) && importers::translationtable::read(disk, clean)) return translationRefusal(name);
    auto imported = importer->read(job, progress);
    if (progress.cancelled() || !imported) {
        dropMedia(disk, *out.document.media);
        return imported ? Error{Error::Kind::Cancelled, {}, {}} : about(name, imported.error());
    }
    out.kind = format.kind == FormatKind::Unknown ? importer->describe().name : format.name;
    out.document.content = completed(*imported, wishes, name, clock);
    out.found = imported->found;
    out.losses = imported->losses;
    return out;
}

QString importReport(const ImportedFile& imported)
{
    QStringList lines{Tr::tr("Kind of file: %1").arg(imported.kind)};
    lines += imported.found;
    for (const importers::Loss& loss : imported.losses)
        lines.append(loss.place.isEmpty() ? loss.text : Tr::tr("%1: %2").arg(loss.place, loss.text));
    return lines.join(u'\n') + u'\n';
}

} // namespace microvet::actions
