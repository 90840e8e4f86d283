#pragma once

#include "core/importers/metadata.h"
#include "core/packages/package.h"
#include "core/packages/package_format.h"

/// imsmanifest.xml as IMS Content Packaging has it: what cartridges, SCORM and other packages say of their contents.
namespace microvet::importers {

struct ManifestItem {
    QString title;
    QString resource; ///< id; empty: it only groups
    QList<ManifestItem> items;
};

struct ManifestResource {
    QString id;
    QString type;
    QString use;       ///< "lessonplan", "syllabus" … (Common Cartridge 1.2, intendeduse)
    QString href;      ///< the file that is opened, by its name in the package; empty: none
    QStringList files; ///< by their names in the package
    packages::XmlNode description; ///< where it stands in the manifest itself instead of in a file; else without a name
};

struct Manifest {
    Metadata metadata;
    QString schema; ///< what it says that it follows, with the version
    QString title;  ///< of the contents
    QList<ManifestItem> items;
    QList<ManifestResource> resources;
    bool further = false; ///< it has other orders of contents; only the default one is here

    const ManifestResource* resource(const QString& id) const;

private:
    friend Result<Manifest> readManifest(packages::Package& package, const packages::PackageFormat& format);
    QHash<QString, qsizetype> m_index;
};

/// An error is a sentence for the user: it cannot be read, or is none.
Result<Manifest> readManifest(packages::Package& package, const packages::PackageFormat& format);

/// Bytes of a file of XML; an error is a sentence that names it.
Result<QByteArray> readXmlBytes(packages::Package& package, const QString& name);
/// The whole file as XML; an error is a sentence that names it.
Result<packages::XmlNode> readXmlEntry(packages::Package& package, const QString& name);
/// Why XML could not be read, as a sentence about `name`.
Error xmlError(const packages::XmlFault& fault, const QString& name);

/// A name in the package, from an address in a file that lies in `folder` ("" or ending in "/"): percent signs decoded,
/// "." and ".." gone through, without "?" and "#". Empty where it leads out of the package.
QString entryName(const QString& folder, const QString& address);

} // namespace microvet::importers
