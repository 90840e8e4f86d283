#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>

class QXmlStreamWriter;

/// imsmanifest.xml as IMS Content Packaging has it: what SCORM, Common Cartridge and other packages share. Element
/// order is that of the schemas 1.1.2 to 1.2.
namespace microvet::exporters::imscp {

/// Writes elements of another namespace at their place.
using Part = std::function<void(QXmlStreamWriter& xml)>;

struct Attribute {
    QString space; ///< namespace address; empty: none
    QString name;
    QString value;
};

struct Item {
    QString id;
    QString title; ///< empty: it has no title
    QString resource; ///< id of a resource; empty: a heading
    QList<Item> items = {};
    Part more = {}; ///< behind the items: elements of the profile
};

struct Organization {
    QString id; ///< empty: the package has none
    QString title; ///< empty: it has no title
    QList<Item> items;
    QList<Attribute> attributes = {};
    Part more = {};
};

struct Resource {
    QString id;
    QString type; ///< "webcontent", …
    QString href; ///< the file that is opened; empty: none
    QStringList files;
    QStringList needs = {}; ///< ids of resources
    QList<Attribute> attributes = {};
};

struct Namespace {
    QString prefix;
    QString address;
};

struct Manifest {
    QString id;
    QString version; ///< of the manifest; empty: the profile has none
    QString space;   ///< the namespace of Content Packaging in this profile
    QList<Namespace> namespaces;
    QString schema, schemaVersion;
    Part metadata; ///< learning object metadata of the package
    Organization organization;
    QList<Resource> resources;
    bool onlyOrganization = false; ///< Common Cartridge: there is no other, so none is the default, and all items are visible
};

QByteArray written(const Manifest& manifest);

/// "MV-<element>-<kind>": an identifier that XML takes (an NCName must not begin with a digit), the same in every
/// export.
QString identifier(const QString& element, const char* kind = nullptr);

/// Text cut at a whole character, the cut shown by "…".
QString shortened(const QString& text, int length);

/// Longest title of an organization or item that every platform takes (SCORM: smallest permitted maximum).
inline constexpr int longestTitle = 200;

} // namespace microvet::exporters::imscp
