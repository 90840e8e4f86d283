#include "tests/core/exporters/book_reader.h"

#include <QXmlStreamReader>

namespace microvet::tests {
namespace {

struct Document {
    QSet<QString> ids;
    QStringList targets; ///< every href, src and poster
    bool formulas = false, drawings = false;
};

class BookCheck {
public:
    explicit BookCheck(const Files& book)
        : m_book(book)
        , m_facts(packageFacts(book))
    {
    }

    QStringList problems()
    {
        checkPackage();
        for (const auto& item : m_facts.items)
            if (item.type == QLatin1String("application/xhtml+xml")) read(item);
        for (auto it = m_documents.cbegin(); it != m_documents.cend(); ++it)
            for (const QString& target : it->targets) checkTarget(it.key(), target);
        QXmlStreamReader ncx(m_book.value(QStringLiteral("EPUB/toc.ncx")));
        while (!ncx.atEnd())
            if (ncx.readNext() == QXmlStreamReader::StartElement && ncx.name() == QLatin1String("content"))
                checkTarget(QStringLiteral("toc.ncx"), ncx.attributes().value(QLatin1String("src")).toString());
        if (ncx.hasError()) m_problems.append(QStringLiteral("toc.ncx: ") + ncx.errorString());
        return m_problems;
    }

private:
    void checkPackage()
    {
        QSet<QString> ids, files;
        for (const auto& item : m_facts.items) {
            if (ids.contains(item.id)) m_problems.append(QStringLiteral("item twice: ") + item.id);
            if (files.contains(item.href.toLower())) m_problems.append(QStringLiteral("file twice: ") + item.href);
            if (!m_book.contains(QStringLiteral("EPUB/") + item.href)) m_problems.append(QStringLiteral("listed, not there: ") + item.href);
            ids.insert(item.id);
            files.insert(item.href.toLower());
        }
        for (auto it = m_book.begin(); it != m_book.end(); ++it) {
            const QString name = it.key();
            const bool known = name == QLatin1String("mimetype") || name.startsWith(QLatin1String("META-INF/")) || name == QLatin1String("EPUB/package.opf");
            if (!known && !files.contains(name.mid(5).toLower())) m_problems.append(QStringLiteral("there, not listed: ") + name);
        }
        for (const char* one : {"identifier", "dcterms:modified", "schema:accessibilitySummary"})
            if (m_facts.all(QLatin1String(one)).size() != 1) m_problems.append(QStringLiteral("not once: ") + QLatin1String(one));
        for (const char* some : {"title", "language", "schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature", "schema:accessibilityHazard"})
            if (m_facts.all(QLatin1String(some)).isEmpty()) m_problems.append(QStringLiteral("missing: ") + QLatin1String(some));
        for (const QString& step : m_facts.spine)
            if (step.isEmpty() || m_facts.spine.count(step) != 1) m_problems.append(QStringLiteral("spine: ") + step);
    }

    void read(const PackageFacts::Item& item)
    {
        static const QSet<QString> refused{QStringLiteral("script"), QStringLiteral("style"),  QStringLiteral("iframe"), QStringLiteral("form"),
                                           QStringLiteral("input"),  QStringLiteral("button"), QStringLiteral("details")};
        Document document;
        QXmlStreamReader reader(m_book.value(QStringLiteral("EPUB/") + item.href));
        int level = 0;
        const auto problem = [&](const QString& text) { m_problems.append(item.href + QStringLiteral(": ") + text); };
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement) continue;
            const QString name = reader.name().toString();
            if (refused.contains(name)) problem(QStringLiteral("element ") + name);
            document.formulas = document.formulas || name == QLatin1String("math");
            document.drawings = document.drawings || name == QLatin1String("svg");
            if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) {
                const int now = name[1].digitValue();
                if (now > level + 1 || (level == 0 && now != 1)) problem(QStringLiteral("h%1 after h%2").arg(now).arg(level));
                level = now;
            }
            const auto attributes = reader.attributes();
            for (const QXmlStreamAttribute& attribute : attributes) {
                const QString key = attribute.name().toString();
                const QString value = attribute.value().toString();
                if (key == QLatin1String("id")) {
                    if (document.ids.contains(value)) problem(QStringLiteral("id twice: ") + value);
                    document.ids.insert(value);
                }
                if (key == QLatin1String("style") || key.startsWith(QLatin1String("on"))) problem(QStringLiteral("attribute ") + key);
                if (key == QLatin1String("href") || key == QLatin1String("src") || key == QLatin1String("poster")) document.targets.append(value);
                if ((key == QLatin1String("src") || key == QLatin1String("poster")) && !value.startsWith(QLatin1String("media/"))) problem(key + u' ' + value);
            }
        }
        if (reader.hasError()) problem(reader.errorString());
        if (level == 0) problem(QStringLiteral("no heading"));
        if (document.formulas != item.properties.contains(QLatin1String("mathml"))) problem(QStringLiteral("mathml not as declared"));
        if (document.drawings != item.properties.contains(QLatin1String("svg"))) problem(QStringLiteral("svg not as declared"));
        m_documents.insert(item.href, document);
    }

    void checkTarget(const QString& from, const QString& target)
    {
        if (target.startsWith(QLatin1String("http")) || target.startsWith(QLatin1String("mailto:"))) return;
        const QString file = target.section(u'#', 0, 0);
        const QString anchor = target.section(u'#', 1);
        const auto document = m_documents.constFind(file);
        const bool known = document != m_documents.cend()
                               ? anchor.isEmpty() || document->ids.contains(anchor)
                               : anchor.isEmpty() && m_book.contains(QStringLiteral("EPUB/") + file);
        if (!known) m_problems.append(from + QStringLiteral(" leads nowhere: ") + target);
        if (document != m_documents.cend() && !m_facts.spine.contains(file)) m_problems.append(QStringLiteral("not in the spine: ") + file);
    }

    const Files& m_book;
    PackageFacts m_facts;
    QMap<QString, Document> m_documents;
    QStringList m_problems;
};

} // namespace

QStringList PackageFacts::withProperty(const QString& property) const
{
    QStringList out;
    for (const Item& item : items)
        if (item.properties.contains(property)) out.append(item.href);
    return out;
}

PackageFacts packageFacts(const Files& book)
{
    PackageFacts facts;
    QMap<QString, QString> hrefs;
    QXmlStreamReader reader(book.value(QStringLiteral("EPUB/package.opf")));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        const auto attributes = reader.attributes();
        const auto value = [&](const char* name) { return attributes.value(QLatin1String(name)).toString(); };
        if (reader.namespaceUri() == QLatin1String("http://purl.org/dc/elements/1.1/")) {
            const QString name = reader.name().toString();
            facts.metadata[name].append(reader.readElementText());
        } else if (reader.name() == QLatin1String("meta") && !value("property").isEmpty()) {
            const QString property = value("property");
            facts.metadata[property].append(reader.readElementText());
        } else if (reader.name() == QLatin1String("item")) {
            facts.items.append({value("id"), value("href"), value("media-type"), value("properties").split(u' ', Qt::SkipEmptyParts)});
            hrefs.insert(value("id"), value("href"));
        } else if (reader.name() == QLatin1String("itemref")) {
            facts.spine.append(hrefs.value(value("idref")));
        }
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return facts;
}

testing::AssertionResult isSoundBook(const Files& book)
{
    const QStringList problems = BookCheck(book).problems();
    if (problems.isEmpty()) return testing::AssertionSuccess();
    return testing::AssertionFailure() << problems.mid(0, 20).join(u'\n').toStdString();
}

} // namespace microvet::tests
