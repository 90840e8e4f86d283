#include "core/exporters/epub/navigation.h"

#include "core/plan/markup.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {
namespace {

/// The contents as a tree; an entry without a file is a heading of those below it.
struct Entry {
    QString title;
    QString file;
    QString landmark;
    QList<Entry> below;
};

QList<Entry> contents(const Book& book)
{
    QHash<int, QList<int>> below;
    for (int i = 0; i < book.pages.size(); ++i)
        if (book.pages[i].parent >= 0) below[book.pages[i].parent].append(i);
    const auto entry = [&](int i) { return Entry{book.pages[i].title, book.pages[i].file, book.pages[i].landmark, {}}; };
    QList<Entry> out;
    for (int i = 0; i < book.pages.size(); ++i) {
        if (book.pages[i].parent >= 0) continue;
        if (i == book.firstAnswers) out.append({book.answersTitle, {}, {}, {}});
        const bool answers = book.firstAnswers >= 0 && i >= book.firstAnswers && i <= book.lastAnswers;
        QList<Entry>& place = answers ? out.last().below : out;
        place.append(entry(i));
        for (const int unit : below.value(i)) place.last().below.append(entry(unit));
    }
    // One document of answers needs no heading above it.
    for (Entry& one : out)
        if (one.file.isEmpty() && one.below.size() == 1) one = {one.title, one.below.first().file, {}, {}};
    return out;
}

QString listOf(const QList<Entry>& entries)
{
    QString out = QStringLiteral("<ol>\n");
    for (const Entry& entry : entries) {
        out += entry.file.isEmpty() ? QStringLiteral("<li><span>") : QStringLiteral("<li><a href=\"%1\">").arg(entry.file);
        out += plan::escaped(entry.title) + (entry.file.isEmpty() ? QStringLiteral("</span>") : QStringLiteral("</a>"));
        if (!entry.below.isEmpty()) out += u'\n' + listOf(entry.below);
        out += QStringLiteral("</li>\n");
    }
    return out + QStringLiteral("</ol>\n");
}

QString landmarksOf(const Book& book, const QString& contentsWord)
{
    const QString item = QStringLiteral("<li><a epub:type=\"%1\" href=\"%2\">");
    QString out;
    for (const BookPage& page : book.pages) {
        if (!page.landmark.isEmpty()) out += item.arg(page.landmark, page.file) + plan::escaped(page.title) + QStringLiteral("</a></li>\n");
        if (page.landmark == QLatin1String("titlepage"))
            out += item.arg(QStringLiteral("toc"), QStringLiteral("nav.xhtml")) + plan::escaped(contentsWord) + QStringLiteral("</a></li>\n");
    }
    return out;
}

class Ncx {
public:
    explicit Ncx(const Book& book)
        : m_book(book)
        , m_xml(&m_bytes)
    {
    }

    QByteArray write(const QString& identifier)
    {
        const QList<Entry> entries = contents(m_book);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("ncx"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.daisy.org/z3986/2005/ncx/"));
        m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2005-1"));
        m_xml.writeAttribute(QStringLiteral("xml:lang"), m_book.language);
        m_xml.writeStartElement(QStringLiteral("head"));
        meta("dtb:uid", identifier);
        meta("dtb:depth", QString::number(depth(entries)));
        meta("dtb:totalPageCount", QStringLiteral("0"));
        meta("dtb:maxPageNumber", QStringLiteral("0"));
        m_xml.writeEndElement();
        label("docTitle", m_book.pages.first().title);
        m_xml.writeStartElement(QStringLiteral("navMap"));
        points(entries);
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    static int depth(const QList<Entry>& entries)
    {
        int most = 0;
        for (const Entry& entry : entries) most = std::max(most, depth(entry.below));
        return entries.isEmpty() ? 0 : most + 1;
    }

    void meta(const char* name, const QString& content)
    {
        m_xml.writeEmptyElement(QStringLiteral("meta"));
        m_xml.writeAttribute(QStringLiteral("name"), QLatin1String(name));
        m_xml.writeAttribute(QStringLiteral("content"), content);
    }

    void label(const char* element, const QString& text)
    {
        m_xml.writeStartElement(QLatin1String(element));
        m_xml.writeTextElement(QStringLiteral("text"), plan::cleaned(text).simplified());
        m_xml.writeEndElement();
    }

    void points(const QList<Entry>& entries)
    {
        for (const Entry& entry : entries) {
            m_xml.writeCharacters(QStringLiteral("\n"));
            m_xml.writeStartElement(QStringLiteral("navPoint"));
            m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("n-%1").arg(++m_number));
            label("navLabel", entry.title);
            m_xml.writeEmptyElement(QStringLiteral("content"));
            // An NCX knows no heading without a target.
            m_xml.writeAttribute(QStringLiteral("src"), entry.file.isEmpty() ? entry.below.first().file : entry.file);
            points(entry.below);
            m_xml.writeEndElement();
        }
    }

    const Book& m_book;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    int m_number = 0;
};

} // namespace

QString bookIdentifier(const model::Course& course) { return QStringLiteral("urn:uuid:") + course.id.toString(); }

QByteArray navigationDocument(const Book& book)
{
    const QString word = plan::learnersWord(book.language, QStringLiteral("contents"));
    const QString pages = plan::learnersWord(book.language, QStringLiteral("pageNavigation"));
    QString body = QStringLiteral("<h1 id=\"toc-title\">%1</h1>\n").arg(plan::escaped(word));
    body += QStringLiteral("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"toc-title\">\n") + listOf(contents(book)) +
            QStringLiteral("</nav>\n");
    body += QStringLiteral("<nav epub:type=\"landmarks\" id=\"landmarks\" aria-label=\"%1\" hidden=\"hidden\">\n<ol>\n").arg(plan::escaped(pages)) +
            landmarksOf(book, word) + QStringLiteral("</ol>\n</nav>");
    return bookDocument(book.language, word, QStringLiteral("frontmatter"), body);
}

QByteArray ncxDocument(const model::Course& course, const Book& book) { return Ncx(book).write(bookIdentifier(course)); }

} // namespace microvet::exporters
