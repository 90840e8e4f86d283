#include "core/importers/manifest.h"

#include <QCoreApplication>
#include <QUrl>

namespace microvet::importers {

using packages::XmlFault;
using packages::XmlNode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr int deepestItems = 50; ///< folders in folders; what is deeper is listed with the last

void addItems(const XmlNode& parent, QList<ManifestItem>& out, int depth)
{
    for (const XmlNode* node : parent.all(u"item")) {
        ManifestItem item;
        if (const XmlNode* title = node->child(u"title")) item.title = title->allText();
        item.resource = node->attribute(u"identifierref");
        if (depth < deepestItems) addItems(*node, item.items, depth + 1);
        const bool beyond = depth >= deepestItems;
        out.append(std::move(item));
        if (beyond) addItems(*node, out, depth);
    }
}

const XmlNode* defaultOrganization(const XmlNode& manifest, bool& further)
{
    const XmlNode* list = manifest.child(u"organizations");
    if (!list) return nullptr;
    const auto all = list->all(u"organization");
    further = all.size() > 1;
    const QString chosen = list->attribute(u"default");
    for (const XmlNode* one : all)
        if (!chosen.isEmpty() && one->attribute(u"identifier") == chosen) return one;
    return all.value(0);
}

/// Metadata in the manifest, or in a file of its own that it names (SCORM's adlcp:location).
Metadata metadataOf(packages::Package& package, const XmlNode& manifest, const QString& folder)
{
    const XmlNode* metadata = manifest.child(u"metadata");
    if (!metadata) return {};
    if (const XmlNode* lom = metadata->child(u"lom")) return lomMetadata(*lom);
    if (const XmlNode* location = metadata->child(u"location"))
        if (auto file = readXmlEntry(package, entryName(folder, location->text.trimmed())))
            if (file->name == QLatin1String("lom")) return lomMetadata(*file);
    return {};
}

QString folderBelow(const QString& folder, const QString& base)
{
    if (base.isEmpty()) return folder;
    const QString name = entryName(folder, base + QLatin1String(base.endsWith(u'/') ? "x" : "/x"));
    return name.isEmpty() ? folder : name.chopped(1);
}

ManifestResource resourceOf(const XmlNode& node, const QString& parentFolder)
{
    ManifestResource out;
    const QString folder = folderBelow(parentFolder, node.attribute(u"base"));
    out.id = node.attribute(u"identifier");
    out.type = node.attribute(u"type").trimmed();
    out.use = node.attribute(u"intendeduse").trimmed().toLower();
    if (const QString href = node.attribute(u"href"); !href.isEmpty()) out.href = entryName(folder, href);
    for (const XmlNode& child : node.children) {
        if (child.name == QLatin1String("file")) {
            if (const QString name = entryName(folder, child.attribute(u"href")); !name.isEmpty()) out.files.append(name);
        } else if (child.name != QLatin1String("dependency") && child.name != QLatin1String("metadata") && out.description.name.isEmpty()) {
            out.description = child;
        }
    }
    return out;
}

} // namespace

const ManifestResource* Manifest::resource(const QString& id) const
{
    const qsizetype at = m_index.value(id, -1);
    return at < 0 ? nullptr : &resources[at];
}

Error xmlError(const XmlFault& fault, const QString& name)
{
    const QString detail = QStringLiteral("%1, line %2: %3").arg(name).arg(fault.line).arg(fault.detail);
    switch (fault.kind) {
    case XmlFault::Kind::Encoding:
        return {Error::Kind::Damaged, Tr::tr("The file %1 is not written in the encoding that it names, so nothing was taken from it. Export it once more from the program that it comes from.").arg(name), detail};
    case XmlFault::Kind::Entities:
        return {Error::Kind::Unsafe, Tr::tr("The file %1 defines entities of its own, which can do harm, so it was not read. Nothing was made.").arg(name), detail};
    case XmlFault::Kind::TooMuch:
        return {Error::Kind::TooLarge, Tr::tr("The file %1 is too large or too deep to be read. Nothing was made.").arg(name), detail};
    default:
        return {Error::Kind::Damaged, Tr::tr("The file %1 is broken or cut short, so nothing was taken from it. Export it once more from the program that it comes from.").arg(name), detail};
    }
}

Result<QByteArray> readXmlBytes(packages::Package& package, const QString& name)
{
    qsizetype at = package.find(name);
    if (at < 0) at = package.findAnyCase(name);
    if (at < 0)
        return Error{Error::Kind::NotFound, Tr::tr("The package has no file %1, which it needs. Export it once more from the program that it comes from.").arg(name), {}};
    return package.read(at, packages::largestXml);
}

Result<XmlNode> readXmlEntry(packages::Package& package, const QString& name)
{
    const auto bytes = readXmlBytes(package, name);
    if (!bytes) return bytes.error();
    XmlNode root;
    if (const XmlFault fault = packages::readXml(*bytes, root)) return xmlError(fault, name);
    return root;
}

QString entryName(const QString& folder, const QString& address)
{
    QString path = address.trimmed();
    const qsizetype end = std::min(path.indexOf(u'?') < 0 ? path.size() : path.indexOf(u'?'), path.indexOf(u'#') < 0 ? path.size() : path.indexOf(u'#'));
    path = QUrl::fromPercentEncoding(path.left(end).toUtf8()).replace(u'\\', u'/');
    if (path.isEmpty()) return {};
    QStringList parts;
    const QString whole = path.startsWith(u'/') ? path : folder + path;
    for (const QString& part : whole.split(u'/')) {
        if (part.isEmpty() || part == QLatin1String(".")) continue;
        if (part != QLatin1String("..")) parts.append(part);
        else if (parts.isEmpty()) return {};
        else parts.removeLast();
    }
    return parts.join(u'/');
}

Result<Manifest> readManifest(packages::Package& package, const packages::PackageFormat& format)
{
    auto root = readXmlEntry(package, format.entry);
    if (!root) return root.error();
    if (root->name != QLatin1String("manifest"))
        return Error{Error::Kind::NotOurs, Tr::tr("The file %1 is no list of contents of a package. Nothing was made.").arg(format.entry), root->name};
    Manifest out;
    const QString folder = folderBelow(format.prefix, root->attribute(u"base"));
    out.metadata = metadataOf(package, *root, folder);
    if (const XmlNode* metadata = root->child(u"metadata"))
        for (const QStringView name : {QStringView(u"schema"), QStringView(u"schemaversion")})
            if (const XmlNode* said = metadata->child(name)) out.schema = (out.schema + u' ' + said->allText()).simplified();
    if (const XmlNode* organization = defaultOrganization(*root, out.further)) {
        if (const XmlNode* title = organization->child(u"title")) out.title = title->allText();
        addItems(*organization, out.items, 0);
    }
    if (const XmlNode* resources = root->child(u"resources")) {
        const QString base = folderBelow(folder, resources->attribute(u"base"));
        for (const XmlNode* node : resources->all(u"resource")) {
            ManifestResource resource = resourceOf(*node, base);
            if (!out.m_index.contains(resource.id)) out.m_index.insert(resource.id, out.resources.size());
            out.resources.append(std::move(resource));
        }
    }
    return out;
}

} // namespace microvet::importers
