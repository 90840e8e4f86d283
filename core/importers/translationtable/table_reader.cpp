#include "core/importers/translationtable/table_reader.h"

#include "core/base/zip_reader.h"
#include "core/importers/translationtable/document_tables.h"
#include "core/packages/xml.h"

#include <QCoreApplication>
#include <QDir>
#include <QIODevice>

namespace microvet::importers::translationtable {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers::translationtable)
};

constexpr qint64 largestPart = 4 << 20; ///< of parts that say where things are

Error error(Error::Kind kind, const QString& text) { return {kind, text, {}}; }

Error noTable()
{
    return error(Error::Kind::NotOurs, Tr::tr("The document holds no table of texts of a course. Choose the file that "
                                              "the translator sent."));
}

Error noDocument()
{
    return error(Error::Kind::NotOurs, Tr::tr("This is no document that can be read here. Open it in a word processor, "
                                              "save it as .odt or .docx, and choose that."));
}

/// A part of the package; empty where there is none.
Result<QByteArray> part(ZipReader& zip, const QString& name, qint64 limit)
{
    const qsizetype at = zip.find(name);
    return at < 0 ? Result<QByteArray>(QByteArray()) : zip.read(at, limit);
}

/// Where the text of a document of Office Open XML stands (ECMA-376, part 2, 9.3).
Result<QString> wordPart(ZipReader& zip)
{
    const QString usual = QStringLiteral("word/document.xml");
    if (zip.find(usual) >= 0) return usual;
    const auto relations = part(zip, QStringLiteral("_rels/.rels"), largestPart);
    if (!relations) return relations.error();
    packages::XmlNode root;
    if (relations->isEmpty() || packages::readXml(*relations, root)) return QString();
    for (const packages::XmlNode* relation : root.all(u"Relationship"))
        if (relation->attribute(u"Type").endsWith(QLatin1String("/officeDocument")))
            return QDir::cleanPath(QStringLiteral("/") + relation->attribute(u"Target")).mid(1);
    return QString();
}

/// What the package says of itself, where the line with the key is gone.
translation::TableKey keyBeside(ZipReader& zip, const QString& name)
{
    const auto bytes = part(zip, name, largestPart);
    packages::XmlNode root;
    if (!bytes || bytes->isEmpty() || packages::readXml(*bytes, root)) return {};
    return translation::findTableKey(root.allText());
}

Status readText(ZipReader& zip, TableCollector& tables, QString& beside)
{
    const auto type = part(zip, QStringLiteral("mimetype"), largestPart);
    if (!type) return type.error();
    if (type->trimmed().startsWith("application/vnd.oasis.opendocument.text")) {
        const auto files = part(zip, QStringLiteral("META-INF/manifest.xml"), largestPart);
        if (files && files->contains("encryption-data"))
            return error(Error::Kind::NotOurs, Tr::tr("The document is locked with a password. Save it without one, "
                                                      "and choose that."));
        const auto content = part(zip, QStringLiteral("content.xml"), largestText);
        if (!content) return content.error();
        beside = QStringLiteral("meta.xml");
        return readOpenDocument(*content, tables);
    }
    const auto name = wordPart(zip);
    if (!name) return name.error();
    const qsizetype at = zip.find(*name);
    if (at < 0 || name->endsWith(u'/')) return noDocument();
    const auto content = zip.read(at, largestText);
    if (!content) return content.error();
    beside = QStringLiteral("docProps/custom.xml");
    return readWordDocument(*content, tables);
}

} // namespace

bool looksLikeDocument(const QByteArray& start)
{
    return start.startsWith("PK") || start.startsWith("\xd0\xcf\x11\xe0") || start.startsWith("{\\rtf");
}

Result<SentTable> read(const FileStore& store, const QString& path)
{
    {
        const auto file = store.read(path);
        if (!file) return file.error();
        const QByteArray start = (*file)->read(8);
        if (start.startsWith("\xd0\xcf\x11\xe0"))
            return error(Error::Kind::NotOurs,
                         Tr::tr("The document is of an older version of Word, or it is locked with a password. Open it "
                                "there, take the password away, save it as .docx and choose that."));
        if (!start.startsWith("PK")) return noDocument();
    }
    ZipLimits limits;
    limits.anyNames = true; // nothing is written under them
    limits.entries = 20'000;
    limits.totalSize = qint64(2) << 30;
    limits.ratio = 400; // tables repeat themselves
    auto zip = ZipReader::open(store, path, limits);
    if (!zip) return zip.error();
    TableCollector tables;
    QString beside;
    if (const Status text = readText(**zip, tables, beside); !text) return text.error();
    SentTable result{translation::findTableKey(tables.outside()), tables.take()};
    if (result.key.course.isNull()) result.key = keyBeside(**zip, beside);
    if (result.tables.isEmpty()) return noTable();
    if (result.key.course.isNull())
        return error(Error::Kind::NotOurs,
                     Tr::tr("The document does not say which course it translates: the line that begins with "
                            "“microvet” is missing. Copy it from the document that was sent."));
    return result;
}

} // namespace microvet::importers::translationtable
