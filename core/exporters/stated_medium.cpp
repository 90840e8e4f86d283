#include "core/exporters/stated_medium.h"

#include "core/base/embedded_rights.h"
#include "core/base/file_error.h"
#include "core/exporters/cancelled.h"
#include "core/exporters/exporter.h"
#include "core/model/publication.h"
#include "core/plan/licences.h"
#include "core/plan/markup.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {

using namespace model;

namespace {

constexpr qint64 largestStated = 0x7fffffff;
constexpr int longestText = 2000;

const QString rdfNs = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QString dcNs = QStringLiteral("http://purl.org/dc/elements/1.1/");
const QString ccNs = QStringLiteral("http://creativecommons.org/ns#");
const QString rightsNs = QStringLiteral("http://ns.adobe.com/xap/1.0/rights/");

QString clean(const QString& text) { return plan::cleaned(text).simplified().left(longestText); }

QString addressOfLicence(const Attribution& work)
{
    const QString known = plan::licenceInfo(work.licence).address;
    return known.isEmpty() ? plan::webAddress(work.licenceLink) : known;
}

bool isPublicDomain(const QString& address) { return address.contains(QLatin1String("/publicdomain/")); }

/// Who made it under which of Creative Commons' licences is known.
bool canBeStated(const Attribution& work)
{
    const QString address = addressOfLicence(work);
    static const QString commons = QStringLiteral("https://creativecommons.org/");
    return address.startsWith(commons) && (isPublicDomain(address) || !clean(work.author).isEmpty());
}

class Rdf {
public:
    explicit Rdf(const Attribution& work)
        : m_xml(&m_bytes)
        , m_work(work)
    {
    }

    QByteArray write()
    {
        const QString licence = addressOfLicence(m_work), author = clean(m_work.author);
        const QString source = isLocalPath(m_work.source) ? QString() : clean(m_work.source);
        const QString page = plan::webAddress(m_work.authorLink).isEmpty() ? plan::webAddress(source)
                                                                           : plan::webAddress(m_work.authorLink);
        for (const auto& [prefix, space] :
             {std::pair{"rdf", &rdfNs}, {"dc", &dcNs}, {"cc", &ccNs}, {"xmpRights", &rightsNs}})
            m_xml.writeNamespace(*space, QLatin1String(prefix));
        m_xml.writeStartElement(rdfNs, QStringLiteral("RDF"));
        m_xml.writeStartElement(rdfNs, QStringLiteral("Description"));
        m_xml.writeAttribute(rdfNs, QStringLiteral("about"), QString());
        list("title", "Alt", clean(m_work.title));
        list("creator", "Seq", author);
        list("rights", "Alt", notice(author, licence));
        if (!source.isEmpty()) m_xml.writeTextElement(dcNs, QStringLiteral("source"), source);
        m_xml.writeTextElement(rightsNs, QStringLiteral("Marked"),
                               isPublicDomain(licence) ? QStringLiteral("False") : QStringLiteral("True"));
        link("license", licence);
        if (!author.isEmpty()) m_xml.writeTextElement(ccNs, QStringLiteral("attributionName"), author);
        link("attributionURL", page);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        return m_bytes;
    }

private:
    /// "© 2026 Ada Baker, CC BY 4.0, https://…": for readers that know no more of it.
    QString notice(const QString& author, const QString& licence) const
    {
        QStringList parts;
        const QString given = clean(m_work.copyright), name = clean(plan::licenceInfo(m_work.licence).name);
        if (!given.isEmpty())
            parts.append(given);
        else if (!author.isEmpty() && !isPublicDomain(licence))
            parts.append(QStringLiteral("© ") + clean(m_work.year + u' ' + author));
        if (!name.isEmpty()) parts.append(name);
        parts.append(licence);
        return parts.join(QStringLiteral(", "));
    }

    void list(const char* name, const char* kind, const QString& text)
    {
        if (text.isEmpty()) return;
        m_xml.writeStartElement(dcNs, QLatin1String(name));
        m_xml.writeStartElement(rdfNs, QLatin1String(kind));
        m_xml.writeStartElement(rdfNs, QStringLiteral("li"));
        if (qstrcmp(kind, "Alt") == 0)
            m_xml.writeAttribute(QStringLiteral("http://www.w3.org/XML/1998/namespace"), QStringLiteral("lang"),
                                 QStringLiteral("x-default"));
        m_xml.writeCharacters(text);
        for (int i = 0; i < 3; ++i)
            m_xml.writeEndElement();
    }

    void link(const char* name, const QString& address)
    {
        if (address.isEmpty()) return;
        m_xml.writeEmptyElement(ccNs, QLatin1String(name));
        m_xml.writeAttribute(rdfNs, QStringLiteral("resource"), address);
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    const Attribution& m_work;
};

/// Nothing where the course has the same bytes twice and says different things of them.
const Attribution* attributionOf(const Course& course, const QString& file)
{
    const Attribution* found = nullptr;
    for (const Media& media : course.media) {
        if (media.file != file) continue;
        if (found && !(*found == media.attribution)) return nullptr;
        found = &media.attribution;
    }
    return found;
}

} // namespace

StatedMedium statedMedium(const Job& job, const QString& file, const document::MediaPlace& place)
{
    StatedMedium out{{}, place, {}};
    const Attribution* work = attributionOf(job.content.course, file);
    if (!work || !canBeStated(*work) || place.size > largestStated) return out;
    const auto bytes = job.media.open(file);
    if (!bytes) return out; // whoever packs it says so
    RightsTexts texts;
    texts.packet =
        "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">" +
        Rdf(*work).write() + "</x:xmpmeta><?xpacket end=\"r\"?>";
    texts.address = addressOfLicence(*work).toLatin1();
    const auto rights = embeddedRights(**bytes, texts);
    if (!rights) return out;
    out.head = rights->head;
    out.tail = rights->tail;
    out.place.offset += rights->from;
    out.place.size -= rights->from;
    out.place.crc = crcWith(*rights, place.crc, place.size);
    out.place.header = -1;
    return out;
}

Result<QByteArray> hashOf(const StatedMedium& medium, const FileStore& disk, QCryptographicHash::Algorithm algorithm,
                          const Progress& progress)
{
    QCryptographicHash hash(algorithm);
    hash.addData(medium.head);
    const auto file = disk.read(medium.place.path);
    if (!file) return file.error();
    const auto unread = [&] {
        return fileError(Error::Kind::Io, FileAction::Read, medium.place.path, (*file)->errorString());
    };
    if (!(*file)->seek(medium.place.offset)) return unread();
    constexpr qint64 piece = 4 * 1024 * 1024;
    for (qint64 left = medium.place.size; left > 0;) {
        if (progress.cancelled()) return cancelledExport();
        const QByteArray part = (*file)->read(std::min(piece, left));
        if (part.isEmpty()) return unread();
        hash.addData(part);
        left -= part.size();
    }
    hash.addData(medium.tail);
    return hash.result();
}

} // namespace microvet::exporters
