#include "ui/print/paper_html.h"

#include "core/base/qr_code.h"
#include "core/exporters/markdown/xhtml_tree.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QSet>
#include <QSvgRenderer>
#include <QUrl>

#include <algorithm>

namespace microvet::ui {

using exporters::XhtmlNode;

namespace {

constexpr int linesPerQuestion = 4;
constexpr int codePixels = 76;       ///< 2 cm: what telephones read from paper
constexpr int mostCodes = 40;        ///< of a chapter; a list of links beyond is text alone
constexpr int badgePixels = 190;     ///< 5 cm
constexpr int logoPixels = 150;
constexpr int quietZone = 4;         ///< modules (ISO/IEC 18004)
constexpr int chartPixels = 520;
constexpr int largestPicture = 1800; ///< dots; 280 per inch across the page

QImage codeImage(const QString& address)
{
    const QrCode code = qrCode(QString::fromLatin1(QUrl(address).toEncoded()));
    if (code.side == 0) return {};
    const int side = code.side + 2 * quietZone;
    QImage image(side, side, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            if (code.at(x, y)) image.setPixel(x + quietZone, y + quietZone, 1);
    const int times = std::max(1, 300 / side);
    return image.scaled(side * times, side * times);
}

class Writer {
public:
    Writer(const PictureSource& pictures, int pageWidth, const PaperHtmlOptions& options) : m_pictures(pictures), m_widest(pageWidth), m_options(options) {}

    PaperHtml write(const plan::PaperChapter& chapter)
    {
        m_chapter = chapter.id;
        for (const XhtmlNode& node : exporters::readXhtml(chapter.html).children) add(node);
        addLinks();
        return std::move(m_out);
    }

private:
    void inside(const XhtmlNode& node)
    {
        for (const XhtmlNode& child : node.children) add(child);
    }

    void wrapped(const char* tag, const XhtmlNode& node, const char* attributes = "")
    {
        m_out.html += QStringLiteral("<%1%2>").arg(QLatin1String(tag), QLatin1String(attributes));
        inside(node);
        m_out.html += QStringLiteral("</%1>").arg(QLatin1String(tag));
    }

    void add(const XhtmlNode& node)
    {
        static const QSet<QString> asTheyAre{QStringLiteral("p"), QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"), QStringLiteral("h4"),
            QStringLiteral("h5"), QStringLiteral("h6"), QStringLiteral("ul"), QStringLiteral("li"), QStringLiteral("strong"),
            QStringLiteral("em"), QStringLiteral("sub"), QStringLiteral("sup"), QStringLiteral("code"), QStringLiteral("pre"), QStringLiteral("blockquote"),
            QStringLiteral("cite"), QStringLiteral("dfn")};
        static const QSet<QString> leftOut{QStringLiteral("textarea"), QStringLiteral("select"), QStringLiteral("button"), QStringLiteral("nav")};
        const QString& name = node.name;
        if (name.isEmpty()) m_out.html += node.text.toHtmlEscaped();
        else if (leftOut.contains(name)) return;
        else if (name == QLatin1String("br")) m_out.html += QStringLiteral("<br/>");
        else if (name == QLatin1String("img")) addPicture(node.attribute("src"), node.hasClass("mv-logo") || node.hasClass("mv-emblem"));
        else if (name == QLatin1String("math")) addFormula(node);
        else if (name == QLatin1String("svg")) addDrawing(node);
        else if (name == QLatin1String("a")) addLink(node);
        else if (name == QLatin1String("table")) addTable(node);
        else if (name == QLatin1String("input")) m_out.html += node.attribute("type") == QLatin1String("checkbox") ? QStringLiteral("☐ ") : node.attribute("type") == QLatin1String("radio") ? QStringLiteral("○ ") : QStringLiteral("__________");
        else if (name == QLatin1String("ol")) wrapped("ol", node, node.hasClass("mv-choices-lettered") ? " type=\"a\"" : "");
        else if (name == QLatin1String("dl") && node.attribute("class").isEmpty()) addFacts(node);
        else if (name == QLatin1String("dt")) wrapped("p", node, " class=\"label\"");
        else if (name == QLatin1String("dd")) wrapped("p", node, " class=\"indent\"");
        else if (name == QLatin1String("span") && node.hasClass("mv-number")) wrapped("b", node);
        else if (name == QLatin1String("p") && node.hasClass("sign")) addSignature(node);
        else if (name == QLatin1String("p") && node.hasClass("subject")) wrapped("p", node, " class=\"subject\"");
        else if (name == QLatin1String("p") && node.hasClass("small")) wrapped("p", node, " class=\"small\"");
        else if (name == QLatin1String("p") && node.hasClass("who")) wrapped("p", node, " class=\"who\"");
        else if (name == QLatin1String("p") && startsWithNumber(node)) wrapped("p", node, " class=\"question\"");
        else if (name == QLatin1String("figcaption") || name == QLatin1String("summary") || name == QLatin1String("legend") || (name == QLatin1String("p") && (node.hasClass("mv-label") || node.hasClass("verdict"))))
            wrapped("p", node, " class=\"label\"");
        else if (node.hasClass("certificate")) addCertificate(node);
        else if (m_letter && name == QLatin1String("h1")) wrapped("h1", node, " class=\"letter\"");
        else if (m_centred && (name == QLatin1String("h1") || name == QLatin1String("p"))) wrapped(name.toLatin1().constData(), node, " class=\"certificate\"");
        else if (m_centred && name == QLatin1String("ul")) addListInTheMiddle(node);
        else if (asTheyAre.contains(name)) wrapped(name.toLatin1().constData(), node);
        else if (name == QLatin1String("span") || name == QLatin1String("time") || name == QLatin1String("label")) inside(node);
        else addBlock(node);
    }

    static bool startsWithNumber(const XhtmlNode& node) { return !node.children.empty() && node.children.front().hasClass("mv-number"); }

    /// A frame that prints on every printer: a table of one cell.
    void addBlock(const XhtmlNode& node)
    {
        const QString css = node.attribute("class");
        const bool framed = node.hasClass("framed") || css.contains(QLatin1String("mv-callout-")) || css.contains(QLatin1String("mv-assessor-answer")) || css.contains(QLatin1String("mv-assessor-note"));
        if (node.hasClass("funding") && !m_centred) m_out.html += QStringLiteral("<p class=\"funding\">&nbsp;</p>");
        if (framed) m_out.html += QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"7\"><tr><td>");
        else if (node.hasClass("cover")) m_out.html += QStringLiteral("<div><p class=\"above\">&nbsp;</p>");
        else m_out.html += node.hasClass("mv-sheet") ? QStringLiteral("<div style=\"page-break-before:always\">") : QStringLiteral("<div>");
        const int room = node.hasClass("mv-width-small") ? m_widest * 4 / 10 : node.hasClass("mv-width-medium") ? m_widest * 7 / 10 : m_widest;
        const QScopedValueRollback<int> widest(m_widest, node.hasClass("mv-badge") ? badgePixels : room);
        const QScopedValueRollback<bool> letter(m_letter, m_letter || (node.hasClass("paper") && node.hasClass("letter")));
        inside(node);
        m_out.html += framed ? QStringLiteral("</td></tr></table>") : QStringLiteral("</div>");
        if (m_options.writingLines && node.hasClass("mv-question")) addWritingLines();
    }

    /// In the middle, with a frame around all of it.
    void addCertificate(const XhtmlNode& node)
    {
        const QScopedValueRollback<bool> centred(m_centred, true);
        m_out.html += QStringLiteral("<table width=\"100%\" border=\"3\" cellspacing=\"0\" cellpadding=\"34\"><tr><td align=\"center\">");
        inside(node);
        m_out.html += QStringLiteral("</td></tr></table>");
    }

    /// Its lines begin below each other all the same.
    void addListInTheMiddle(const XhtmlNode& list)
    {
        m_out.html += QStringLiteral("<table align=\"center\" cellspacing=\"0\" cellpadding=\"0\"><tr><td align=\"left\">");
        wrapped("ul", list);
        m_out.html += QStringLiteral("</td></tr></table>");
    }

    /// Names with their values beside them: below each other a sheet of numbers would take pages.
    void addFacts(const XhtmlNode& list)
    {
        bool begun = false;
        m_out.html += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">");
        for (const XhtmlNode& one : list.children) {
            if (one.name == QLatin1String("dt")) {
                m_out.html += begun ? QStringLiteral("</tr><tr><td width=\"34%\"><b>") : QStringLiteral("<tr><td width=\"34%\"><b>");
                inside(one);
                m_out.html += QStringLiteral("</b></td>");
                begun = true;
            } else if (one.name == QLatin1String("dd") && begun) {
                wrapped("td", one);
            }
        }
        m_out.html += begun ? QStringLiteral("</tr></table>") : QStringLiteral("</table>");
    }

    void addSignature(const XhtmlNode& node)
    {
        const QString line = QStringLiteral("<td class=\"line\"><p class=\"%1\">&nbsp;</p></td>").arg(m_centred ? QStringLiteral("line") : QStringLiteral("sign"));
        // Qt takes no share of a cell for the width of a table.
        m_out.html += m_centred ? QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr><td width=\"25%\"></td>%1<td width=\"25%\"></td></tr></table>").arg(line)
                                : QStringLiteral("<table width=\"60%\" cellspacing=\"0\" cellpadding=\"0\"><tr>%1</tr></table>").arg(line);
        wrapped("p", node);
    }

    void addWritingLines()
    {
        m_out.html += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">");
        for (int i = 0; i < linesPerQuestion; ++i) m_out.html += QStringLiteral("<tr><td class=\"line\"><p class=\"line\">&nbsp;</p></td></tr>");
        m_out.html += QStringLiteral("</table>");
    }

    void addTable(const XhtmlNode& node)
    {
        for (const XhtmlNode& child : node.children)
            if (child.name == QLatin1String("caption") && !child.hasClass("hide")) wrapped("p", child, " class=\"label\"");
        const bool record = node.hasClass("mv-record");
        const QScopedValueRollback<Grid> grid(m_grid, gridOf(node));
        m_out.html += QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"%1\">").arg(record ? 7 : 4);
        for (const XhtmlNode& child : node.children) addRows(child);
        m_out.html += QStringLiteral("</table>");
    }

    /// A table whose columns say how wide they are, with rows that stand out and numbers at the end of their cells.
    struct Grid {
        QList<int> widths; ///< per cent
        bool empty = false; ///< to be filled in by hand
        bool small = false; ///< many columns
    };

    static Grid gridOf(const XhtmlNode& table)
    {
        Grid grid;
        grid.empty = table.hasClass("empty");
        grid.small = table.hasClass("list");
        for (const XhtmlNode& child : table.children)
            if (child.name == QLatin1String("colgroup"))
                for (const XhtmlNode& column : child.children) grid.widths.append(column.attribute("data-width").toInt());
        return grid;
    }

    void addRows(const XhtmlNode& node)
    {
        if (node.name == QLatin1String("caption")) return;
        if (node.name != QLatin1String("tr")) {
            if (node.name == QLatin1String("thead")) m_out.html += QStringLiteral("<thead>");
            for (const XhtmlNode& child : node.children) addRows(child);
            if (node.name == QLatin1String("thead")) m_out.html += QStringLiteral("</thead>");
            return;
        }
        m_out.html += QStringLiteral("<tr>");
        if (m_grid.widths.isEmpty()) {
            for (const XhtmlNode& cell : node.children) addCell(cell, {}, cell.name == QLatin1String("th") && !cell.hasClass("part"));
        } else {
            addGridRow(node);
        }
        m_out.html += QStringLiteral("</tr>");
    }

    /// `head`: bold. A head that is a part of the one above it is no head to the eye.
    void addCell(const XhtmlNode& cell, const QByteArray& more, bool head)
    {
        if (cell.name != QLatin1String("td") && cell.name != QLatin1String("th")) return;
        QByteArray attributes = more + spansOf(cell);
        if (m_grid.small) attributes += " class=\"list\"";
        if (cell.hasClass("number")) attributes += " align=\"right\"";
        else if (head) attributes += " align=\"left\"";
        wrapped(head ? "th" : "td", cell, attributes.constData());
    }

    void addGridRow(const XhtmlNode& row)
    {
        const bool heads = std::none_of(row.children.begin(), row.children.end(), [](const XhtmlNode& cell) { return cell.name == QLatin1String("td"); });
        const bool sum = row.hasClass("block") || row.hasClass("total");
        qsizetype column = 0;
        for (const XhtmlNode& cell : row.children) {
            if (cell.name != QLatin1String("td") && cell.name != QLatin1String("th")) continue;
            // Where heads span others their places do not tell which column they are.
            QByteArray more = heads ? QByteArray() : QByteArray(" width=\"" + QByteArray::number(m_grid.widths.value(column, 10)) + "%\"");
            if (heads || sum) more += " bgcolor=\"#e8edf2\"";
            addCell(cell, more, heads || sum);
            ++column;
        }
        // Room to write.
        if (m_grid.empty && !heads && !sum) m_out.html.insert(m_out.html.lastIndexOf(QLatin1String("</td>")), QStringLiteral("<br/>&nbsp;"));
    }

    static QByteArray spansOf(const XhtmlNode& cell)
    {
        QByteArray spans;
        for (const char* name : {"colspan", "rowspan"})
            if (const int count = cell.attribute(name).toInt(); count > 1) spans += QByteArray(" ") + name + "=\"" + QByteArray::number(count) + '"';
        return spans;
    }

    void addPicture(const QString& address, bool small)
    {
        QImage image = m_out.pictures.contains(address) ? m_out.pictures.value(address) : m_pictures(address);
        if (image.isNull()) return;
        const double natural = image.width() / std::max(1.0, image.devicePixelRatio());
        if (image.width() > largestPicture) image = image.scaledToWidth(largestPicture, Qt::SmoothTransformation);
        const int width = std::min({int(natural), m_widest, small ? logoPixels : m_widest});
        m_out.pictures.insert(address, image);
        m_out.html += QStringLiteral("<img src=\"%1\" width=\"%2\"/>").arg(address.toHtmlEscaped()).arg(std::max(width, 8));
    }

    void addFormula(const XhtmlNode& math)
    {
        const richtext::formula::Node formula = exporters::formulaOf(math);
        if (formula.isEmpty()) {
            m_out.html += QStringLiteral("<i>%1</i>").arg(exporters::formulaLine(math).toHtmlEscaped());
            return;
        }
        const QString name = QStringLiteral("formula/%1/%2").arg(m_chapter).arg(m_out.formulas.size() + 1);
        m_out.formulas.insert(name, formula);
        m_out.html += QStringLiteral("<img src=\"%1\" style=\"vertical-align:middle\"/>").arg(name.toHtmlEscaped());
    }

    /// A chart stands in the page itself; all it says stands in words beside it, too.
    void addChart(const XhtmlNode& node)
    {
        QSvgRenderer drawing(drawnText(node).toUtf8());
        if (!drawing.isValid() || drawing.viewBoxF().isEmpty()) return;
        QImage image(largestPicture, int(largestPicture * drawing.viewBoxF().height() / drawing.viewBoxF().width()), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawing.render(&painter);
        painter.end();
        const QString name = QStringLiteral("chart/%1/%2").arg(m_chapter).arg(m_out.pictures.size() + 1);
        m_out.pictures.insert(name, image);
        m_out.html += QStringLiteral("<p><img src=\"%1\" width=\"%2\"/></p>").arg(name.toHtmlEscaped()).arg(std::min(m_widest, chartPixels));
    }

    static QString drawnText(const XhtmlNode& node)
    {
        if (node.name.isEmpty()) return node.text.toHtmlEscaped();
        QString text = u'<' + node.name;
        if (node.name == QLatin1String("svg")) text += QStringLiteral(" xmlns=\"http://www.w3.org/2000/svg\"");
        for (auto attribute = node.attributes.cbegin(); attribute != node.attributes.cend(); ++attribute)
            if (attribute.key() != QLatin1String("xmlns")) text += QStringLiteral(" %1=\"%2\"").arg(attribute.key(), attribute.value().toHtmlEscaped());
        text += u'>';
        for (const XhtmlNode& child : node.children) text += drawnText(child);
        return text + QStringLiteral("</%1>").arg(node.name);
    }

    /// A drawing over a picture (areas of a question) prints as its picture.
    void addDrawing(const XhtmlNode& node)
    {
        if (node.hasClass("chart")) return addChart(node);
        for (const XhtmlNode& child : node.children) {
            if (child.name == QLatin1String("image")) addPicture(child.attribute("href"), false);
            else addDrawing(child);
        }
    }

    void addLink(const XhtmlNode& node)
    {
        const QString address = node.attribute("href");
        const bool web = address.startsWith(QLatin1String("https:")) || address.startsWith(QLatin1String("http:"));
        QString leads = web || address.startsWith(QLatin1String("mailto:")) ? address : QString();
        if (address.startsWith(u'#') && m_options.anchor)
            if (const QString anchor = m_options.anchor(address.mid(1).section(u'/', 0, 0)); !anchor.isEmpty()) leads = u'#' + anchor;
        if (!leads.isEmpty()) m_out.html += QStringLiteral("<a href=\"%1\">").arg(leads.toHtmlEscaped());
        inside(node);
        if (!leads.isEmpty()) m_out.html += QStringLiteral("</a>");
        if (web && !m_letter && !m_links.contains(address)) m_links.append(address);
    }

    void addLinks()
    {
        if (m_links.isEmpty()) return;
        m_out.html += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">");
        for (qsizetype i = 0; i < m_links.size(); ++i) {
            const QImage code = i < mostCodes ? codeImage(m_links[i]) : QImage();
            const QString name = QStringLiteral("code/") + m_links[i];
            if (!code.isNull()) m_out.pictures.insert(name, code);
            m_out.html += QStringLiteral("<tr><td width=\"%1\">").arg(codePixels + 10);
            if (!code.isNull()) m_out.html += QStringLiteral("<img src=\"%1\" width=\"%2\"/>").arg(name.toHtmlEscaped()).arg(codePixels);
            m_out.html += QStringLiteral("</td><td valign=\"middle\" class=\"address\"><a href=\"%1\">%1</a></td></tr>").arg(m_links[i].toHtmlEscaped());
        }
        m_out.html += QStringLiteral("</table>");
    }

    const PictureSource& m_pictures;
    int m_widest; ///< of pictures, in pixels
    PaperHtmlOptions m_options;
    PaperHtml m_out;
    QString m_chapter; ///< its id
    Grid m_grid;
    bool m_centred = false; ///< within a certificate
    bool m_letter = false;  ///< within one: its title is a subject, and its links need no codes
    QStringList m_links;
};

} // namespace

PaperHtml paperHtml(const plan::PaperChapter& chapter, const PictureSource& pictures, int pageWidth, const PaperHtmlOptions& options)
{
    return Writer(pictures, pageWidth, options).write(chapter);
}

} // namespace microvet::ui
