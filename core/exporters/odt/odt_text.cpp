#include "core/exporters/odt/odt_text.h"

#include "core/exporters/odt/odt_tables.h"
#include "core/exporters/odt/odt_writer.h"

#include "core/plan/words.h"

#include <QScopedValueRollback>
#include <QSet>

namespace microvet::exporters {
namespace {

constexpr int linesPerQuestion = 4;
constexpr int contentsFrom = 3;     ///< chapters: below that, contents only say what one sees
constexpr int deepestHeading = 4;   ///< that the styles know
constexpr double logoWidth = 4.0;   ///< cm
constexpr double badgeWidth = 5.0;  ///< cm
constexpr double tallest = 20.0;    ///< cm, of a picture
constexpr double cmPerPixel = 2.54 / 96;

/// What a page holds for the mouse alone.
bool isLeftOut(const XhtmlNode& node)
{
    static const QSet<QString> names{QStringLiteral("textarea"), QStringLiteral("select"), QStringLiteral("button"), QStringLiteral("audio"), QStringLiteral("video"), QStringLiteral("nav"), QStringLiteral("script"), QStringLiteral("style")};
    return names.contains(node.name);
}

QString paragraphStyle(const XhtmlNode& node)
{
    if (node.name == QLatin1String("dt") || node.name == QLatin1String("figcaption") || node.name == QLatin1String("summary") || node.name == QLatin1String("legend")
        || node.hasClass("mv-label"))
        return QStringLiteral("Label");
    if (node.name == QLatin1String("caption")) return QStringLiteral("Caption");
    if (node.name == QLatin1String("dd")) return QStringLiteral("Indent");
    if (node.name == QLatin1String("blockquote")) return QStringLiteral("Quotations");
    if (node.name == QLatin1String("p") && !node.children.empty() && node.children.front().hasClass("mv-number")) return QStringLiteral("Question");
    return {};
}

void writeMath(QXmlStreamWriter& xml, const XhtmlNode& node)
{
    if (node.name.isEmpty()) {
        xml.writeCharacters(node.text);
        return;
    }
    xml.writeStartElement(node.name);
    if (node.name == QLatin1String("math")) xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/1998/Math/MathML"));
    QStringList names = node.attributes.keys();
    names.sort(); // the same bytes each time
    for (const QString& name : std::as_const(names))
        if (!name.startsWith(QLatin1String("aria-")) && name != QLatin1String("role") && name != QLatin1String("class")) xml.writeAttribute(name, node.attributes.value(name));
    for (const XhtmlNode& child : node.children) writeMath(xml, child);
    xml.writeEndElement();
}

/// A <math> as the document of a formula of its own.
QByteArray mathDocument(const XhtmlNode& math)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    writeMath(xml, math);
    xml.writeEndDocument();
    return out;
}

class TextWriter {
public:
    TextWriter(const plan::Paper& paper, const model::Course& course, OdtText& out) : m_paper(paper), m_out(out), m_odt(out.content)
    {
        for (const model::Media& medium : course.media) m_media.insert(medium.file, &medium);
        for (const plan::PaperChapter& chapter : paper.chapters) m_chapters.insert(chapter.id);
    }

    void write()
    {
        for (qsizetype i = 0; i < m_paper.chapters.size(); ++i) {
            const plan::PaperChapter& chapter = m_paper.chapters[i];
            m_chapter = &chapter;
            m_odt.bookmark(chapter.id);
            m_odt.breakPage(i > 0 && chapter.level == 1);
            for (const XhtmlNode& node : readXhtml(chapter.html).children) block(node);
            if (i == 0 && m_paper.kindName.isEmpty() && m_paper.chapters.size() > contentsFrom) addContents();
        }
        m_odt.end();
    }

private:
    void blocks(const XhtmlNode& node)
    {
        for (size_t i = 0; i < node.children.size();) {
            if (node.children[i].isBlock()) {
                block(node.children[i++]);
                continue;
            }
            size_t end = i;
            while (end < node.children.size() && !node.children[end].isBlock()) ++end;
            paragraph(node, i, end);
            i = end;
        }
    }

    /// The children from `first` to before `last` as one paragraph; white space alone is none.
    void paragraph(const XhtmlNode& node, size_t first, size_t last)
    {
        const bool blank = std::all_of(node.children.begin() + qsizetype(first), node.children.begin() + qsizetype(last),
                                       [](const XhtmlNode& child) { return child.name.isEmpty() && child.text.trimmed().isEmpty(); });
        if (blank) return;
        m_odt.startParagraph(m_style);
        for (size_t i = first; i < last; ++i) inlines(node.children[i]);
        m_odt.endParagraph();
    }

    void block(const XhtmlNode& node)
    {
        if (isLeftOut(node)) return;
        if (const QString id = node.attribute("id"); !id.isEmpty()) m_odt.bookmark(m_chapter->id + u'/' + id);
        const QString& name = node.name;
        if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) heading(node, name[1].digitValue());
        else if (name == QLatin1String("ul") || name == QLatin1String("ol")) list(node);
        else if (name == QLatin1String("table")) table(node);
        else if (name == QLatin1String("pre")) preformatted(node);
        else if (name == QLatin1String("hr")) return;
        else if (!node.isBlock()) {
            XhtmlNode line;
            line.children.push_back(node);
            paragraph(line, 0, 1);
        } else container(node);
    }

    void container(const XhtmlNode& node)
    {
        const QString style = paragraphStyle(node);
        const QScopedValueRollback<QString> kept(m_style, style.isEmpty() ? m_style : style);
        const QScopedValueRollback<double> widest(m_widest, widestIn(node));
        if (node.hasClass("mv-sheet")) m_odt.breakPage(true);
        const QString css = node.attribute("class");
        const bool framed = css.contains(QLatin1String("mv-callout-")) || node.hasClass("mv-assessor-answer") || node.hasClass("mv-assessor-note");
        if (framed) m_odt.startFrame();
        blocks(node);
        if (framed) m_odt.endFrame();
        if (m_paper.writingLines && node.hasClass("mv-question"))
            for (int i = 1; i <= linesPerQuestion; ++i) m_odt.emptyParagraph(i < linesPerQuestion ? QStringLiteral("Writing_20_line") : QStringLiteral("Last_20_writing_20_line"));
    }

    double widestIn(const XhtmlNode& node) const
    {
        if (node.hasClass("mv-badge")) return badgeWidth;
        if (node.hasClass("mv-width-small")) return m_widest * 0.4;
        if (node.hasClass("mv-width-medium")) return m_widest * 0.7;
        return m_widest;
    }

    void heading(const XhtmlNode& node, int level)
    {
        m_odt.startHeading(std::min(level + m_chapter->level - 1, deepestHeading));
        for (const XhtmlNode& child : node.children) inlines(child);
        m_odt.endParagraph();
    }

    void list(const XhtmlNode& node)
    {
        const bool ordered = node.name == QLatin1String("ol");
        m_odt.startList(!ordered ? QStringLiteral("Bullets") : node.hasClass("mv-choices-lettered") ? QStringLiteral("Letters") : QStringLiteral("Numbers"));
        const QScopedValueRollback<QString> kept(m_style, QStringLiteral("Text_20_body"));
        int number = node.attribute("start").toInt();
        for (const XhtmlNode& item : node.children) {
            if (item.name != QLatin1String("li")) continue;
            m_odt.startListItem(std::exchange(number, 0));
            blocks(item);
            m_odt.endListItem();
        }
        m_odt.endList();
    }

    void table(const XhtmlNode& node)
    {
        const OdtTable table = tableOf(node);
        if (table.caption) container(*table.caption);
        if (table.columns == 0) return;
        m_odt.startTable(table.columns);
        bool head = false;
        for (const OdtTable::Row& row : table.rows) {
            if (row.head != head) m_odt.tableHead(head = row.head);
            m_odt.startRow();
            for (const OdtTable::Cell& cell : row.cells) {
                if (!cell.node) {
                    m_odt.coveredCell();
                    continue;
                }
                m_odt.startCell(cell.columns, cell.rows);
                const QScopedValueRollback<QString> kept(m_style, cell.node->name == QLatin1String("th") ? QStringLiteral("Table_20_Heading") : QStringLiteral("Table_20_Contents"));
                const QScopedValueRollback<double> widest(m_widest, m_widest * cell.columns / table.columns - 0.4);
                blocks(*cell.node);
                m_odt.endCell();
            }
            m_odt.endRow();
        }
        if (head) m_odt.tableHead(false);
        m_odt.endTable();
    }

    void preformatted(const XhtmlNode& node)
    {
        QString text = node.allText();
        if (text.endsWith(u'\n')) text.chop(1);
        m_odt.startParagraph(QStringLiteral("Preformatted_20_Text"));
        m_odt.asItStands(text);
        m_odt.endParagraph();
    }

    void inlines(const XhtmlNode& node)
    {
        const QString& name = node.name;
        if (const QString id = node.attribute("id"); !id.isEmpty()) {
            m_odt.bookmark(m_chapter->id + u'/' + id);
            m_odt.placeBookmarks();
        }
        if (name.isEmpty()) m_odt.text(node.text);
        else if (isLeftOut(node)) return;
        else if (name == QLatin1String("br")) m_odt.lineBreak();
        else if (name == QLatin1String("img")) picture(node.attribute("src"), node.attribute("alt"), node.hasClass("mv-logo") || node.hasClass("mv-emblem"));
        else if (name == QLatin1String("svg")) drawing(node);
        else if (name == QLatin1String("math")) {
            m_out.formulas.append(mathDocument(node));
            m_odt.formula(int(m_out.formulas.size()), node.attribute("alttext"));
        } else if (name == QLatin1String("input"))
            m_odt.text(node.attribute("type") == QLatin1String("checkbox") ? QStringLiteral("☐ ") : node.attribute("type") == QLatin1String("radio") ? QStringLiteral("○ ") : QStringLiteral("__________"));
        else if (name == QLatin1String("a")) link(node);
        else if (const QString style = spanStyle(node); !style.isEmpty()) {
            m_odt.startSpan(style);
            for (const XhtmlNode& child : node.children) inlines(child);
            m_odt.endSpan();
        } else
            for (const XhtmlNode& child : node.children) inlines(child);
    }

    static QString spanStyle(const XhtmlNode& node)
    {
        const QString& name = node.name;
        if (name == QLatin1String("strong") || name == QLatin1String("b") || node.hasClass("mv-number")) return QStringLiteral("Strong_20_Emphasis");
        if (name == QLatin1String("em") || name == QLatin1String("i") || name == QLatin1String("cite") || name == QLatin1String("dfn")) return QStringLiteral("Emphasis");
        if (name == QLatin1String("sub")) return QStringLiteral("Lower");
        if (name == QLatin1String("sup")) return QStringLiteral("Raised");
        if (name == QLatin1String("code")) return QStringLiteral("Source_20_Text");
        return {};
    }

    void link(const XhtmlNode& node)
    {
        const QString address = node.attribute("href");
        const bool elsewhere = address.startsWith(u'#') && !m_chapters.contains(address.mid(1).section(u'/', 0, 0)); // a page that this paper has not
        m_odt.startLink(elsewhere ? QString() : address);
        for (const XhtmlNode& child : node.children) inlines(child);
        m_odt.endLink();
    }

    /// A drawing over a picture (areas of a question) stands there as its picture.
    void drawing(const XhtmlNode& node)
    {
        for (const XhtmlNode& child : node.children) {
            if (child.name == QLatin1String("image")) picture(child.attribute("href"), {}, false);
            else drawing(child);
        }
    }

    void picture(const QString& address, const QString& alternative, bool small)
    {
        const QString file = address.section(u'/', -1);
        const model::Media* medium = m_media.value(file);
        if (!medium) return;
        if (!m_out.pictures.contains(file)) m_out.pictures.append(file);
        const double room = std::min(m_widest, small ? logoWidth : m_widest);
        QSizeF size(medium->width * cmPerPixel, medium->height * cmPerPixel);
        if (size.isEmpty()) size = {room, room * 0.75}; // a drawing that does not say
        m_odt.picture(QStringLiteral("Pictures/") + file, alternative, size.width() > room || size.height() > tallest ? size.scaled(room, tallest, Qt::KeepAspectRatio) : size);
    }

    void addContents()
    {
        QList<OdtEntry> entries;
        for (qsizetype i = 1; i < m_paper.chapters.size(); ++i) entries.append({m_paper.chapters[i].title, m_paper.chapters[i].id, m_paper.chapters[i].level});
        m_odt.contents(plan::learnersWord(m_paper.language, QStringLiteral("contents")), entries);
    }

    const plan::Paper& m_paper;
    OdtText& m_out;
    OdtWriter m_odt;
    QHash<QString, const model::Media*> m_media;
    QSet<QString> m_chapters; ///< ids
    const plan::PaperChapter* m_chapter = nullptr;
    QString m_style = QStringLiteral("Text_20_body");
    double m_widest = odtTextWidth; ///< cm, of pictures
};

} // namespace

OdtText odtText(const plan::Paper& paper, const model::Course& course)
{
    OdtText out;
    TextWriter(paper, course, out).write();
    return out;
}

} // namespace microvet::exporters
