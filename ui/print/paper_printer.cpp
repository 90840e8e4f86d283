#include "ui/print/paper_printer.h"

#include "core/exporters/package_writer.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <cmath>

namespace microvet::ui {

namespace {

constexpr int dotsPerInch = 600;
constexpr double marginMm = 20;
constexpr double footMm = 10;   ///< of the lower margin, between text and foot
constexpr int textPixels = 642; ///< 170 mm at 96 dots per inch
constexpr int mostBlocksKept = 8000; ///< of a paper whose headings are kept with their texts: each round lays all of it out
constexpr int mostRounds = 8;
constexpr int contentsFrom = 3; ///< chapters: below that, contents only say what one sees

// Qt reads margins in pixels alone; they grow with the resolution of the paper.
const char* const styleSheet = R"(
body { font-size: 10.5pt; color: #000; }
h1 { font-size: 19pt; margin-top: 0px; margin-bottom: 14px; }
h2 { font-size: 14pt; margin-top: 22px; margin-bottom: 8px; }
h3 { font-size: 11.5pt; margin-top: 16px; margin-bottom: 6px; }
h4, h5, h6 { font-size: 10.5pt; margin-top: 12px; margin-bottom: 5px; }
p { margin-top: 5px; margin-bottom: 7px; }
p.label { font-weight: bold; margin-top: 11px; margin-bottom: 3px; }
p.indent { margin-left: 18px; margin-top: 0px; margin-bottom: 4px; }
p.question { margin-top: 16px; margin-bottom: 5px; }
li { margin-bottom: 3px; }
td.line { border-bottom: 1px solid #888; }
p.line { margin-top: 14px; margin-bottom: 10px; }
td.address { font-size: 9pt; }
table { margin-top: 8px; margin-bottom: 8px; }
td p, th p { margin-top: 1px; margin-bottom: 1px; }
pre, code { font-family: monospace; font-size: 9.5pt; }
)";

class Document : public QTextDocument {
public:
    QHash<QString, QImage> pictures;

protected:
    QVariant loadResource(int type, const QUrl& name) override
    {
        if (type == QTextDocument::ImageResource) return pictures.value(name.toString());
        return {}; // nothing is fetched from anywhere
    }
};

QString anchor(qsizetype chapter) { return QStringLiteral("chapter-%1").arg(chapter); }

class Printer {
public:
    Printer(const plan::Paper& paper, const PictureSource& pictures, const PaperHtmlOptions& options) : m_paper(paper)
    {
        for (const plan::PaperChapter& chapter : paper.chapters) {
            PaperHtml html = paperHtml(chapter, pictures, textPixels, options);
            m_document.pictures.insert(html.pictures);
            m_bodies.append(std::move(html.html));
        }
    }

    Result<PrintedPaper> print(Progress& progress)
    {
        PrintedPaper out;
        QBuffer buffer(&out.pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter pdf(&buffer);
        pdf.setResolution(dotsPerInch);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins({marginMm, marginMm, marginMm, marginMm}, QPageLayout::Millimeter);
        pdf.setTitle(m_paper.title);
        pdf.setCreator(QStringLiteral("microVET Studio"));
        layOut(pdf);
        if (progress.cancelled()) return exporters::cancelledExport();
        QList<int> pages = chapterPages();
        if (hasContents()) {
            // The numbers have the room of those that stood there, so that the second layout breaks where the first did.
            m_pages = pages;
            layOut(pdf);
            pages = chapterPages();
        }
        out.marks = marks(pdf);
        out.pages = m_document.pageCount();
        QPainter painter(&pdf);
        for (int page = 0; page < out.pages; ++page) {
            if (progress.cancelled()) {
                painter.end();
                return exporters::cancelledExport();
            }
            progress.report(page, out.pages);
            if (page > 0) pdf.newPage();
            paintPage(painter, page, out.pages);
        }
        painter.end();
        return out;
    }

private:
    bool hasContents() const { return m_paper.kindName.isEmpty() && m_paper.chapters.size() > contentsFrom; }

    void layOut(QPdfWriter& pdf)
    {
        m_document.setUndoRedoEnabled(false);
        m_document.documentLayout()->setPaintDevice(&pdf);
        m_document.setDocumentMargin(0);
        QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}, 10);
        m_document.setDefaultFont(font);
        m_document.setDefaultStyleSheet(QLatin1String(styleSheet));
        const double foot = footMm / 25.4 * dotsPerInch;
        m_size = QSizeF(pdf.width(), std::floor(pdf.height() - foot)); // whole dots: Qt lays out in fractions of its own
        m_document.setPageSize(m_size);
        m_document.setHtml(html());
        keepHeadings();
    }

    /// Qt keeps no heading with what follows it: those that would end a page begin the next. What moves one may push another
    /// to the end, so that it is looked at again.
    void keepHeadings()
    {
        if (m_document.blockCount() > mostBlocksKept) return;
        for (int round = 0; round < mostRounds && moveHeadings(); ++round) layOutAgain();
    }

    bool moveHeadings()
    {
        QList<int> late;
        int page = -1; // that a heading was moved from: what stands behind it will stand elsewhere
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            const QTextBlock below = block.next();
            if (!below.isValid() || pageOf(block) <= page || !(block.blockFormat().headingLevel() > 0 || isLabel(block))) continue;
            if (pageOf(below) == pageOf(block) || below.blockFormat().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore) continue;
            if (QTextCursor(block).currentTable()) continue; // a break in a cell would leave its pages empty
            page = pageOf(below);
            late.append(block.blockNumber());
        }
        for (int number : std::as_const(late)) {
            QTextBlockFormat format;
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(m_document.findBlockByNumber(number)).mergeBlockFormat(format);
        }
        return !late.isEmpty();
    }

    /// All of it: Qt's layout of what changed alone leaves parts where they were.
    void layOutAgain()
    {
        m_document.setPageSize(m_size / 2);
        m_document.setPageSize(m_size);
    }

    /// A heading right above another one goes with it.
    static bool isLabel(const QTextBlock& block)
    {
        const auto first = block.begin();
        return !first.atEnd() && block.length() < 60 && block.next().isValid() && first.fragment().charFormat().fontWeight() >= QFont::Bold
            && first.fragment().length() + 1 >= block.length();
    }

    int pageOf(const QTextBlock& block) const { return int((topOf(block) + 1) / m_size.height()); }

    QString html() const
    {
        QString out = QStringLiteral("<html><body>");
        for (qsizetype i = 0; i < m_bodies.size(); ++i) {
            // An anchor of its own line: where a chapter begins, and where a page breaks.
            const bool breaks = i > 0 && m_paper.chapters[i].level == 1;
            out += QStringLiteral("<p style=\"margin:0;font-size:1pt;%1\"><a name=\"%2\">&#8203;</a></p>").arg(breaks ? QStringLiteral("page-break-before:always;") : QString(), anchor(i));
            out += m_bodies[i];
            if (i == 0 && hasContents()) out += contents();
        }
        return out + QStringLiteral("</body></html>");
    }

    QString contents() const
    {
        QString out = QStringLiteral("<p style=\"margin:0;font-size:1pt;page-break-before:always;\">&#8203;</p><h2>%1</h2><table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">")
                          .arg(plan::learnersWord(m_paper.language, QStringLiteral("contents")).toHtmlEscaped());
        for (qsizetype i = 1; i < m_paper.chapters.size(); ++i) {
            const plan::PaperChapter& chapter = m_paper.chapters[i];
            const QString title = chapter.level == 1 ? QStringLiteral("<b>%1</b>").arg(chapter.title.toHtmlEscaped()) : QStringLiteral("&nbsp;&nbsp;&nbsp;&nbsp;") + chapter.title.toHtmlEscaped();
            out += QStringLiteral("<tr><td>%1</td><td align=\"right\" width=\"60\">%2</td></tr>").arg(title, m_pages.isEmpty() ? QStringLiteral("0") : QString::number(m_pages[i] + 1));
        }
        return out + QStringLiteral("</table>");
    }

    /// Where the first line stands: a block that goes over to the next page begins on the one before, says its rectangle.
    double topOf(const QTextBlock& block) const
    {
        const double top = m_document.documentLayout()->blockBoundingRect(block).top();
        return block.layout()->lineCount() > 0 ? top + block.layout()->lineAt(0).y() : top;
    }

    QList<int> chapterPages() const
    {
        QList<int> pages(m_bodies.size(), 0);
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part)
                for (const QString& name : part.fragment().charFormat().anchorNames())
                    // Of the heading behind it, which may go over to the next page alone.
                    if (name.startsWith(QLatin1String("chapter-"))) pages[name.mid(8).toInt()] = pageOf(block.next());
        return pages;
    }

    QList<PaperMark> marks(const QPdfWriter& pdf) const
    {
        QList<PaperMark> out;
        const double points = 72.0 / dotsPerInch;
        const double margin = pdf.pageLayout().marginsPoints().top();
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            const int level = block.blockFormat().headingLevel();
            const QString title = block.text().simplified();
            if (level < 1 || level > 3 || title.isEmpty()) continue;
            const double top = topOf(block);
            const int page = pageOf(block);
            out.append({title, level, page, margin + (top - page * m_size.height()) * points});
        }
        return out;
    }

    void paintPage(QPainter& painter, int page, int pages)
    {
        painter.save();
        painter.translate(0, -page * m_size.height());
        const QRectF part(0, page * m_size.height(), m_size.width(), m_size.height());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        // Less than half a line: one that ends or begins where pages meet would be written, unseen, on both.
        context.clip = part.adjusted(0, 60, 0, -60);
        context.palette.setColor(QPalette::Text, Qt::black);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
        QFont font = m_document.defaultFont();
        font.setPointSizeF(8.5);
        painter.setFont(font);
        painter.setPen(Qt::black);
        const QFontMetricsF metrics(font, painter.device());
        const QRectF foot(0, m_size.height(), m_size.width(), footMm / 25.4 * dotsPerInch);
        const QString number = plan::learnersWord(m_paper.language, QStringLiteral("pageOf")).replace(QLatin1String("%1"), QString::number(page + 1)).replace(QLatin1String("%2"), QString::number(pages));
        QString title = m_paper.kindName.isEmpty() ? m_paper.title : m_paper.kindName + QStringLiteral(" · ") + m_paper.title;
        title = metrics.elidedText(title, Qt::ElideRight, m_size.width() - metrics.horizontalAdvance(number) * 1.3);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, title);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
    }

    const plan::Paper& m_paper;
    QStringList m_bodies;
    QList<int> m_pages; ///< of the chapters, once they are known
    QSizeF m_size;      ///< of the text on a page, in dots
    Document m_document;
};

} // namespace

Result<PrintedPaper> printPaper(const plan::Paper& paper, const PictureSource& pictures, const PaperHtmlOptions& options, Progress& progress)
{
    return Printer(paper, pictures, options).print(progress);
}

} // namespace microvet::ui
