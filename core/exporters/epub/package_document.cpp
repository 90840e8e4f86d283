#include "core/exporters/epub/package_document.h"

#include "core/exporters/epub/navigation.h"
#include "core/plan/licences.h"
#include "core/plan/markup.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {

using namespace model;

namespace {

constexpr const char* dcNs = "http://purl.org/dc/elements/1.1/";

/// What somebody did, in the codes of the MARC list of relators; "ctb" is a contributor of any kind.
const char* relator(const Contributor& person)
{
    if (person.role == Role::Author) return "aut";
    if (person.role == Role::Reviewer) return "rev";
    if (person.role == Role::Translator) return "trl";
    if (person.role == Role::Coordinator) return "pdr";
    return "ctb";
}

QString nameOf(const Organisation& organisation)
{
    const QString name = organisation.legalName.trimmed().isEmpty() ? organisation.shortName : organisation.legalName;
    return plan::cleaned(name).simplified();
}

class PackageDocument {
public:
    PackageDocument(const Course& course, const Book& book, const BookMedia& media, const Accessibility& accessibility, const QDateTime& time)
        : m_course(course)
        , m_book(book)
        , m_media(media)
        , m_accessibility(accessibility)
        , m_time(time)
        , m_xml(&m_bytes)
    {
        for (const QString& file : book.media) m_items.insert(file, QStringLiteral("m-%1").arg(m_items.size() + 1));
        for (const Media& medium : course.media)
            if (medium.id == course.cover.target() && !course.cover.isNull() && m_cover.isEmpty()) m_cover = m_items.value(medium.file);
    }

    QByteArray write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("package"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.idpf.org/2007/opf"));
        attribute("version", QStringLiteral("3.0"));
        attribute("unique-identifier", QStringLiteral("book-id"));
        attribute("xml:lang", m_book.language);
        line();
        m_xml.writeStartElement(QStringLiteral("metadata"));
        m_xml.writeNamespace(QLatin1String(dcNs), QStringLiteral("dc"));
        line();
        writeMetadata();
        m_xml.writeEndElement();
        line();
        writeManifest();
        writeSpine();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void line() { m_xml.writeCharacters(QStringLiteral("\n")); }
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QLatin1String(name), value); }
    static QString clean(const QString& text) { return plan::cleaned(text).simplified(); }

    void dublinCore(const char* name, const QString& text, const QString& id = {})
    {
        const QString value = clean(text);
        if (value.isEmpty()) return;
        m_xml.writeStartElement(QLatin1String(dcNs), QLatin1String(name));
        if (!id.isEmpty()) attribute("id", id);
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
        line();
    }

    void meta(const char* property, const QString& text, const QString& refines = {}, const char* scheme = nullptr)
    {
        const QString value = clean(text);
        if (value.isEmpty()) return;
        m_xml.writeStartElement(QStringLiteral("meta"));
        if (!refines.isEmpty()) attribute("refines", u'#' + refines);
        attribute("property", QLatin1String(property));
        if (scheme) attribute("scheme", QLatin1String(scheme));
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
        line();
    }

    void writeMetadata()
    {
        dublinCore("identifier", bookIdentifier(m_course), QStringLiteral("book-id"));
        writeTitle();
        dublinCore("language", m_book.language);
        writePeople();
        dublinCore("publisher", nameOf(m_course.awardingBody).isEmpty() ? nameOf(m_course.provider) : nameOf(m_course.awardingBody));
        if (m_course.published.isValid()) dublinCore("date", m_course.published.toString(Qt::ISODate));
        dublinCore("description", m_course.summary);
        for (const QString& keyword : m_course.keywords) dublinCore("subject", keyword);
        writeRights();
        if (m_course.origin) dublinCore("source", plan::webAddress(m_course.origin->link));
        meta("dcterms:modified", m_time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
        writeAccessibility();
        // For readers of EPUB 2.
        if (!m_cover.isEmpty()) oldMeta("cover", m_cover);
        oldMeta("generator", QStringLiteral("microVET Studio"));
    }

    void oldMeta(const char* name, const QString& content)
    {
        m_xml.writeEmptyElement(QStringLiteral("meta"));
        attribute("name", QLatin1String(name));
        attribute("content", content);
        line();
    }

    void writeTitle()
    {
        const QString id = QStringLiteral("title");
        dublinCore("title", m_book.pages.first().title, id);
        for (auto it = m_course.titleIn.begin(); it != m_course.titleIn.end(); ++it) {
            const QString language = plan::languageTag(it.key());
            if (language.isEmpty() || language == m_book.language || clean(it.value()).isEmpty()) continue;
            m_xml.writeStartElement(QStringLiteral("meta"));
            attribute("refines", u'#' + id);
            attribute("property", QStringLiteral("alternate-script"));
            attribute("xml:lang", language);
            m_xml.writeCharacters(clean(it.value()));
            m_xml.writeEndElement();
            line();
        }
    }

    /// Only whose name may be published.
    void writePeople()
    {
        int number = 0;
        for (const bool authors : {true, false})
            for (const Contributor& person : m_course.contributors) {
                if (!person.namePublished || clean(person.name).isEmpty() || (person.role == Role::Author) != authors) continue;
                const QString id = QStringLiteral("person-%1").arg(++number);
                dublinCore(authors ? "creator" : "contributor", person.name, id);
                meta("role", QLatin1String(relator(person)), id, "marc:relators");
            }
    }

    void writeRights()
    {
        const plan::LicenceInfo licence = plan::licenceInfo(m_course.licence.code);
        const QString holder = clean(m_course.licence.holder).isEmpty() ? nameOf(m_course.awardingBody) : m_course.licence.holder;
        QStringList parts;
        if (!clean(holder).isEmpty()) parts.append(QStringLiteral("© ") + clean(m_course.licence.year + u' ' + holder));
        if (!licence.name.isEmpty()) parts.append(licence.name);
        dublinCore("rights", parts.join(QStringLiteral(". ")));
        meta("dcterms:license", licence.address);
    }

    void writeAccessibility()
    {
        for (const QString& mode : m_accessibility.modes) meta("schema:accessMode", mode);
        for (const QString& modes : m_accessibility.sufficient) meta("schema:accessModeSufficient", modes);
        for (const QString& feature : m_accessibility.features) meta("schema:accessibilityFeature", feature);
        for (const QString& hazard : m_accessibility.hazards) meta("schema:accessibilityHazard", hazard);
        meta("schema:accessibilitySummary", m_accessibility.summary);
    }

    void item(const QString& id, const QString& href, const QString& type, const QStringList& properties = {})
    {
        m_xml.writeEmptyElement(QStringLiteral("item"));
        attribute("id", id);
        attribute("href", href);
        attribute("media-type", type);
        if (!properties.isEmpty()) attribute("properties", properties.join(u' '));
        line();
    }

    void writeManifest()
    {
        const QString xhtml = QStringLiteral("application/xhtml+xml");
        m_xml.writeStartElement(QStringLiteral("manifest"));
        line();
        item(QStringLiteral("nav"), QStringLiteral("nav.xhtml"), xhtml, {QStringLiteral("nav")});
        item(QStringLiteral("ncx"), QStringLiteral("toc.ncx"), QStringLiteral("application/x-dtbncx+xml"));
        item(QStringLiteral("style"), QStringLiteral("style.css"), QStringLiteral("text/css"));
        for (qsizetype i = 0; i < m_book.pages.size(); ++i) {
            QStringList properties;
            if (m_book.pages[i].formulas) properties.append(QStringLiteral("mathml"));
            if (m_book.pages[i].drawings) properties.append(QStringLiteral("svg"));
            item(pageId(i), m_book.pages[i].file, xhtml, properties);
        }
        for (const QString& file : m_book.media) {
            const BookMedia::Item* medium = m_media.item(file);
            const QString id = m_items.value(file);
            item(id, medium->name, medium->type, id == m_cover ? QStringList{QStringLiteral("cover-image")} : QStringList());
        }
        m_xml.writeEndElement();
        line();
    }

    static QString pageId(qsizetype index) { return QStringLiteral("p-%1").arg(index + 1); }

    void step(const QString& id)
    {
        m_xml.writeEmptyElement(QStringLiteral("itemref"));
        attribute("idref", id);
        line();
    }

    void writeSpine()
    {
        m_xml.writeStartElement(QStringLiteral("spine"));
        attribute("toc", QStringLiteral("ncx"));
        line();
        for (qsizetype i = 0; i < m_book.pages.size(); ++i) {
            step(pageId(i));
            if (i == 0) step(QStringLiteral("nav")); // the contents behind the title page, as in print
        }
        m_xml.writeEndElement();
    }

    const Course& m_course;
    const Book& m_book;
    const BookMedia& m_media;
    const Accessibility& m_accessibility;
    const QDateTime& m_time;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QMap<QString, QString> m_items; ///< file of the course → id in the list of files
    QString m_cover;                ///< the cover's id, empty where there is none
};

} // namespace

QByteArray packageDocument(const Course& course, const Book& book, const BookMedia& media, const Accessibility& accessibility,
                           const QDateTime& time)
{
    return PackageDocument(course, book, media, accessibility, time).write();
}

} // namespace microvet::exporters
