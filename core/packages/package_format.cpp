#include "core/packages/package_format.h"

#include "core/packages/package.h"
#include "core/packages/xml.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace microvet::packages {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::packages) };

constexpr qint64 manifestStart = 20 << 20;

PackageFormat make(FormatKind kind, const char* code, const QString& name, const QString& entry)
{
    return {kind, QString::fromLatin1(code), name, entry.contains(u'/') ? entry.left(entry.lastIndexOf(u'/') + 1) : QString(), false, entry};
}

QByteArray bytesOf(Package& package, const QString& name)
{
    const qsizetype at = package.find(name);
    return at < 0 ? QByteArray() : package.read(at, manifestStart).valueOr(QByteArray());
}

constexpr const char* unknownQti = "qti-unknown"; ///< the code for a version that nobody here reads

/// "2.3" where these bytes (lower case) name a version of QTI, as its namespaces and the types of its resources do
/// ("imsqti_v2p1", "imsqti_item_xmlv2p1", "imsqtiasi_v3p0", "qtiv3p0"), and none of those that are read; else empty.
QString unknownQtiVersion(const QByteArray& text)
{
    static const QRegularExpression named(QStringLiteral("qti(?:asi|_item|_test|_section|_xml|_)*v([0-9]{1,2})p([0-9]{1,2})"));
    static const QStringList read{QStringLiteral("2.0"), QStringLiteral("2.1"), QStringLiteral("2.2"), QStringLiteral("3.0")};
    QString unknown;
    for (auto it = named.globalMatch(QString::fromLatin1(text)); it.hasNext();) {
        const auto match = it.next();
        const QString version = match.captured(1) + u'.' + match.captured(2);
        if (match.captured(1) == QLatin1String("1") || read.contains(version)) return {};
        if (unknown.isEmpty()) unknown = version;
    }
    return unknown;
}

PackageFormat unknownQtiFormat(const QString& version, const QString& entry) { return make(FormatKind::Qti, unknownQti, QStringLiteral("QTI ") + version, entry); }

PackageFormat qti(const QString& space, const QString& root, const QString& entry)
{
    if (const QString version = unknownQtiVersion(space.toLower().toLatin1()); !version.isEmpty()) return unknownQtiFormat(version, entry);
    if (root.startsWith(QLatin1String("qti-")) || space.contains(QLatin1String("v3p0"))) return make(FormatKind::Qti, "qti3", QStringLiteral("QTI 3.0"), entry);
    if (root == QLatin1String("questestinterop")) return make(FormatKind::Qti, "qti12", QStringLiteral("QTI 1.2"), entry);
    if (space.contains(QLatin1String("v2p1"))) return make(FormatKind::Qti, "qti21", QStringLiteral("QTI 2.1"), entry);
    if (space.contains(QLatin1String("v2p2"))) return make(FormatKind::Qti, "qti22", QStringLiteral("QTI 2.2"), entry);
    return make(FormatKind::Qti, "qti2", QStringLiteral("QTI 2"), entry);
}

/// Common Cartridge and QTI by the version in their names, SCORM by its own words.
PackageFormat kindOfManifest(const QByteArray& manifest, const QString& entry)
{
    const QByteArray text = manifest.left(2 << 20).toLower();
    for (int minor = 0; minor <= 4; ++minor) {
        const QByteArray version = QByteArrayLiteral("imsccv1p") + QByteArray::number(minor);
        const bool cartridge = text.contains(version + "/imscp_v1p1") || (minor == 0 && text.contains("/xsd/imscc/imscp_v1p1"));
        if (!cartridge) continue;
        const bool thin = text.contains("common cartridge thin") || text.contains("thincc");
        return make(FormatKind::Cartridge, (QByteArray(thin ? "imscc-thin1" : "imscc1") + QByteArray::number(minor)).constData(),
                    (thin ? QStringLiteral("Thin Common Cartridge 1.%1") : QStringLiteral("Common Cartridge 1.%1")).arg(minor), entry);
    }
    if (text.contains("adlcp_v1p3") || text.contains("adlseq") || text.contains("<schemaversion>2004") || text.contains("cam 1.3"))
        return make(FormatKind::Scorm2004, "scorm2004", QStringLiteral("SCORM 2004"), entry);
    if (text.contains("adlcp_rootv1p2") || text.contains("adl scorm")) return make(FormatKind::Scorm12, "scorm12", QStringLiteral("SCORM 1.2"), entry);
    if (text.contains("qtiv3p0") || text.contains("xmlv3p0")) return make(FormatKind::Qti, "qti3", QStringLiteral("QTI 3.0"), entry);
    if (text.contains("imsqti_item_xmlv2p2") || text.contains("imsqti_test_xmlv2p2") || text.contains("qtiv2p2")) return make(FormatKind::Qti, "qti22", QStringLiteral("QTI 2.2"), entry);
    const auto names = [&](const char* version) { return text.contains(QByteArrayLiteral("imsqti_item_xml") + version) || text.contains(QByteArrayLiteral("imsqti_test_xml") + version); };
    if (names("v2p0") || names("v2p1") || text.contains("qtiv2p1")) return make(FormatKind::Qti, "qti21", QStringLiteral("QTI 2.1"), entry);
    if (text.contains("imsqti_xmlv1p")) return make(FormatKind::Qti, "qti12", QStringLiteral("QTI 1.2"), entry);
    if (const QString version = unknownQtiVersion(text); !version.isEmpty()) return unknownQtiFormat(version, entry);
    return make(FormatKind::ContentPackage, "imscp", QStringLiteral("IMS Content Packaging"), entry);
}

PackageFormat ofManifest(const QByteArray& manifest, const QString& entry)
{
    PackageFormat format = kindOfManifest(manifest, entry);
    format.hasManifest = true;
    return format;
}

PackageFormat ofXml(Package& package, const QString& entry)
{
    QString root, space;
    if (!rootOf(bytesOf(package, entry), root, space)) return {};
    if (root == QLatin1String("manifest")) return ofManifest(bytesOf(package, entry), entry);
    if (root == QLatin1String("questestinterop") || root == QLatin1String("assessmentItem") || root == QLatin1String("assessmentTest")
        || root == QLatin1String("assessmentSection") || root == QLatin1String("qti-assessment-item") || root == QLatin1String("qti-assessment-test"))
        return qti(space, root, entry);
    if (root == QLatin1String("quiz") && bytesOf(package, entry).contains("<question")) return make(FormatKind::MoodleQuestions, "moodle-xml", Tr::tr("Moodle questions"), entry);
    return {};
}

/// At the top, or in the only folder at the top, where somebody zipped the folder instead of what is in it.
QString findFile(const Package& package, const QString& name)
{
    if (package.find(name) >= 0) return name;
    QString found;
    for (const PackageEntry& entry : package.entries()) {
        if (entry.folder || entry.name.startsWith(QLatin1String("__MACOSX/"))) continue;
        if (!entry.name.endsWith(u'/' + name) || entry.name.count(u'/') != name.count(u'/') + 1) continue;
        if (!found.isEmpty()) return {};
        found = entry.name;
    }
    return found;
}

PackageFormat epub(Package& package, const QString& container)
{
    XmlNode root;
    QString opf;
    if (!readXml(bytesOf(package, container), root)) {
        const XmlNode* file = root.at(QStringLiteral("rootfiles/rootfile"));
        if (file) opf = file->attribute(u"full-path");
    }
    PackageFormat format = make(FormatKind::Epub, "epub", QStringLiteral("EPUB"), opf);
    format.prefix = container.chopped(QStringLiteral("META-INF/container.xml").size());
    XmlNode book;
    const QByteArray bytes = bytesOf(package, format.prefix + opf);
    const qsizetype at = bytes.indexOf("<package");
    const QByteArray head = at < 0 ? QByteArray() : bytes.mid(at, bytes.indexOf('>', at) - at);
    if (head.contains("version=\"3") || head.contains("version='3")) format.code = QStringLiteral("epub3"), format.name = QStringLiteral("EPUB 3");
    else if (head.contains("version=\"2") || head.contains("version='2")) format.code = QStringLiteral("epub2"), format.name = QStringLiteral("EPUB 2");
    return format;
}

bool isCourse(Package& package)
{
    return bytesOf(package, QStringLiteral("mimetype")) == "application/vnd.microvet.course+zip"
        || (package.find(QStringLiteral("course.json")) >= 0 && package.find(QStringLiteral("manifest.json")) >= 0);
}

} // namespace

PackageFormat formatOf(Package& package)
{
    if (package.isSingleFile()) {
        PackageFormat format = ofXml(package, package.entries().constFirst().name);
        if (format.kind == FormatKind::Unknown) format.code = QStringLiteral("unknown"), format.name = Tr::tr("unknown");
        return format;
    }
    if (isCourse(package)) return make(FormatKind::Course, "microvet", Tr::tr("microVET course"), QStringLiteral("course.json"));
    const auto found = [&](const char* name) { return findFile(package, QString::fromLatin1(name)); };
    if (const QString file = found("META-INF/container.xml"); !file.isEmpty()) return epub(package, file);
    if (bytesOf(package, QStringLiteral("mimetype")).startsWith("application/epub+zip")) return make(FormatKind::Epub, "epub", QStringLiteral("EPUB"), {});
    if (const QString file = found("moodle_backup.xml"); !file.isEmpty()) return make(FormatKind::Moodle, "moodle", Tr::tr("Moodle backup"), file);
    if (const QString file = found("imsmanifest.xml"); !file.isEmpty()) return ofManifest(bytesOf(package, file), file);
    if (const QString file = found("contentv3.xml"); !file.isEmpty()) return make(FormatKind::Exe, "elp", QStringLiteral("eXeLearning (.elp)"), file);
    if (const QString file = found("content.xml"); !file.isEmpty()) {
        QString root, space;
        if (rootOf(bytesOf(package, file), root, space) && root == QLatin1String("ode"))
            return make(FormatKind::Exe, "elpx", QStringLiteral("eXeLearning (.elpx)"), file);
    }
    QString course, page, xml;
    int courses = 0;
    for (const PackageEntry& entry : package.entries()) {
        const QString lower = entry.name.toLower();
        if (entry.folder || lower.startsWith(QLatin1String("__macosx/"))) continue;
        if (lower.endsWith(QLatin1String(".microvet"))) course = entry.name, ++courses;
        if (page.isEmpty() && (lower.endsWith(QLatin1String(".html")) || lower.endsWith(QLatin1String(".htm")))) page = entry.name;
        if (xml.isEmpty() && lower.endsWith(QLatin1String(".xml")) && !entry.name.contains(u'/')) xml = entry.name;
    }
    if (courses == 1) return make(FormatKind::Course, "microvet", Tr::tr("microVET course"), course);
    for (const char* name : {"index.html", "index.htm", "default.htm"})
        if (const QString file = found(name); !file.isEmpty()) return make(FormatKind::Site, "site", Tr::tr("website"), file);
    if (!page.isEmpty()) return {FormatKind::Site, QStringLiteral("site"), Tr::tr("website"), {}, false, {}};
    if (!xml.isEmpty())
        if (const PackageFormat format = ofXml(package, xml); format.kind != FormatKind::Unknown) return format;
    return {FormatKind::Unknown, QStringLiteral("unknown"), Tr::tr("unknown"), {}, false, {}};
}

} // namespace microvet::packages
