#include "ui/print/paper_pages.h"

#include "ui/print/paper_objects.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <cmath>

namespace microvet::ui {

namespace {

constexpr int dotsPerInch = PaperPages::dotsPerInch;
constexpr double marginMm = PaperPages::marginMm;
constexpr QSizeF uprightMm(210, 297); // A4
constexpr double footMm = 10;   ///< below the text, above the margin
constexpr double halfLine = 60; ///< dots
constexpr double pixelsPerMm = 96 / 25.4;
constexpr int mostBlocksKept = 8000; ///< of a paper whose headings are kept with their texts: each round lays all of it out
constexpr int mostRounds = 8;
constexpr int mostBlocksForTables = 1500; ///< of a paper whose tables are kept together, which takes a round for each of a chapter
constexpr int mostRoundsForTables = 24;
constexpr double leastOfTable = 0.12; ///< of a page: what a table may begin with at its end
constexpr double mostOfTable = 0.65; ///< of a page: what a table is kept together with
constexpr int contentsFrom = 3; ///< chapters: below that, contents only say what one sees

// Qt reads margins in pixels alone; they grow with the resolution of the paper. Of headings it takes sizes in words alone.
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
p.sign { margin-top: 40px; margin-bottom: 6px; }
p.funding { font-size: 6pt; }
td.address { font-size: 9pt; }
td.list, th.list { font-size: 9pt; }
p.subject { font-size: 12.5pt; }
p.small { font-size: 9.5pt; }
h1.letter { font-size: large; margin-top: 22px; margin-bottom: 16px; }
h1.certificate { margin-top: 18px; margin-bottom: 20px; }
p.certificate { font-size: 12.5pt; margin-top: 9px; margin-bottom: 9px; }
p.who { font-size: 22pt; margin-top: 20px; margin-bottom: 20px; }
p.above { margin-top: 200px; }
table { margin-top: 8px; margin-bottom: 8px; }
td p, th p { margin-top: 1px; margin-bottom: 1px; }
a { color: #000; }
a.entry { text-decoration: none; }
pre, code { font-family: monospace; font-size: 9.5pt; }
)";

class Document : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; } // nothing is fetched from anywhere
};

double dots(double mm) { return mm / 25.4 * dotsPerInch; }

QString anchor(qsizetype chapter) { return QStringLiteral("chapter-%1").arg(chapter); }

} // namespace

/// The document and where its chapters came to stand.
class PaperPages::Layout {
public:
    Layout(plan::Paper paper, const PictureSource& pictures) : m_paper(std::move(paper))
    {
        const QSizeF page = pageMm();
        const int textPixels = int((page.width() - 2 * marginMm) * pixelsPerMm);
        QHash<QString, QString> anchors;
        for (qsizetype i = 0; i < m_paper.chapters.size(); ++i) anchors.insert(m_paper.chapters[i].id, anchor(i));
        const PaperHtmlOptions options{m_paper.writingLines, [&](const QString& id) { return anchors.value(id); }};
        for (const plan::PaperChapter& chapter : std::as_const(m_paper.chapters)) {
            PaperHtml html = paperHtml(chapter, pictures, textPixels, options);
            m_objects.pictures.insert(html.pictures);
            m_objects.formulas.insert(html.formulas);
            m_bodies.append(std::move(html.html));
        }
        m_device.setDotsPerMeterX(int(dotsPerInch / 0.0254));
        m_device.setDotsPerMeterY(int(dotsPerInch / 0.0254));
        m_size = QSizeF(std::floor(dots(page.width() - 2 * marginMm)), std::floor(dots(page.height() - 2 * marginMm - footMm))); // whole dots: Qt lays out in fractions of its own
        layOut();
        if (!hasContents()) return;
        // The numbers have the room of those that stood there, so that the second layout breaks where the first did.
        m_pages = chapterPages();
        layOut();
    }

    int count() const { return m_document.pageCount(); }
    bool landscape() const { return m_paper.landscape; }
    QSizeF pageMm() const { return landscape() ? uprightMm.transposed() : uprightMm; }

    void moveToThread(QThread* thread)
    {
        std::ignore = count(); // lays out what is left; a timer for it would stay behind on this thread
        m_document.moveToThread(thread);
        m_objects.moveToThread(thread);
    }

    QList<PaperMark> marks() const
    {
        QList<PaperMark> out;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            const int level = block.blockFormat().headingLevel();
            const QString title = block.text().simplified();
            if (level < 1 || level > 3 || title.isEmpty()) continue;
            const int page = pageOf(block);
            out.append({title, level, page, (dots(marginMm) + topOf(block) - page * m_size.height()) * 72.0 / dotsPerInch});
        }
        return out;
    }

    void paint(QPainter& painter, int page)
    {
        painter.save();
        painter.translate(0, -page * m_size.height());
        const QRectF part(0, page * m_size.height(), m_size.width(), m_size.height());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        // Less than half a line: one that ends or begins where pages meet would be written, unseen, on both.
        context.clip = part.adjusted(0, halfLine, 0, -halfLine);
        context.palette.setColor(QPalette::Text, Qt::black);
        context.palette.setColor(QPalette::Link, Qt::black);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
        paintFoot(painter, page);
    }

private:
    bool hasContents() const { return m_paper.kindName.isEmpty() && m_paper.chapters.size() > contentsFrom; }

    void layOut()
    {
        m_document.setUndoRedoEnabled(false);
        m_document.documentLayout()->setPaintDevice(&m_device);
        m_document.setDocumentMargin(0);
        m_objects.serve(m_document, dotsPerInch);
        QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}, 10);
        m_document.setDefaultFont(font);
        m_document.setDefaultStyleSheet(QLatin1String(styleSheet));
        m_document.setPageSize(m_size);
        m_document.setHtml(html());
        keepHeadings();
    }

    /// Qt keeps no heading with what follows it: those that would end a page begin the next. What moves one may push another
    /// to the end, so that it is looked at again.
    void keepHeadings()
    {
        if (m_document.blockCount() > mostBlocksKept) return;
        const bool tables = m_document.blockCount() <= mostBlocksForTables;
        for (int round = 0; round < (tables ? mostRoundsForTables : mostRounds) && ((tables && moveTables()) || moveHeadings()); ++round) layOutAgain();
    }

    /// Tables that are small, or would begin with a line or two, begin the next page. Of those between two breaks one at a
    /// time: what stands behind it will stand elsewhere.
    bool moveTables()
    {
        bool moved = false, waits = false;
        const QList<QTextFrame*> frames = m_document.rootFrame()->childFrames();
        int behind = 0; // position up to which breaks were looked for
        for (QTextFrame* frame : frames) {
            auto* table = qobject_cast<QTextTable*>(frame);
            if (!table) continue;
            for (QTextBlock block = m_document.findBlock(behind); block.isValid() && block.position() < table->firstPosition(); block = block.next())
                if (breaksBefore(block)) waits = false;
            behind = table->lastPosition();
            if (waits || table->format().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore) continue;
            const QRectF place = m_document.documentLayout()->frameBoundingRect(table);
            const double page = m_size.height();
            const double end = (std::floor((place.top() + 1) / page) + 1) * page;
            if (place.bottom() <= end + 1) continue;
            if (place.height() > mostOfTable * page && end - place.top() > leastOfTable * page) continue;
            QTextBlock above = m_document.findBlock(table->firstPosition() - 1);
            while (above.isValid() && above.length() <= 1 && !QTextCursor(above).currentTable()) above = above.previous(); // Qt puts empty ones between
            while (isHeading(above) && isHeading(above.previous()) && pageOf(above.previous()) == pageOf(above)) above = above.previous();
            if (isHeading(above) ? breaksBefore(above) || topOf(above) < end - page + 1 : place.top() < end - page + 1) continue; // it begins its page
            if (isHeading(above)) {
                breakBefore(above);
            } else {
                QTextTableFormat format = table->format();
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                table->setFormat(format);
            }
            moved = waits = true;
        }
        return moved;
    }

    static bool breaksBefore(const QTextBlock& block) { return block.blockFormat().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore; }
    static bool isHeading(const QTextBlock& block) { return block.isValid() && !QTextCursor(block).currentTable() && (block.blockFormat().headingLevel() > 0 || isLabel(block)); }

    void breakBefore(const QTextBlock& block)
    {
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).mergeBlockFormat(format);
    }

    bool moveHeadings()
    {
        QList<int> late;
        int page = -1; // that a heading was moved from: what stands behind it will stand elsewhere
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            const QTextBlock below = block.next();
            if (!below.isValid() || pageOf(block) <= page || !(block.blockFormat().headingLevel() > 0 || isLabel(block))) continue;
            if (pageOf(below) == pageOf(block) || breaksBefore(below)) continue;
            if (QTextCursor(block).currentTable()) continue; // a break in a cell would leave its pages empty
            page = pageOf(below);
            late.append(block.blockNumber());
        }
        for (int number : std::as_const(late)) breakBefore(m_document.findBlockByNumber(number));
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
            out += QStringLiteral("<tr><td>%1</td><td align=\"right\" width=\"60\">%2</td></tr>").arg(QStringLiteral("<a class=\"entry\" href=\"#%1\">%2</a>").arg(anchor(i), title), m_pages.isEmpty() ? QStringLiteral("0") : QString::number(m_pages[i] + 1));
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

    void paintFoot(QPainter& painter, int page)
    {
        QFont font = m_document.defaultFont();
        font.setPixelSize(qRound(8.5 / 72 * dotsPerInch));
        painter.setFont(font);
        painter.setPen(Qt::black);
        const QFontMetricsF metrics(font);
        const QRectF foot(0, m_size.height(), m_size.width(), dots(footMm));
        const QString number = plan::learnersWord(m_paper.language, QStringLiteral("pageOf")).replace(QLatin1String("%1"), QString::number(page + 1)).replace(QLatin1String("%2"), QString::number(count()));
        QString title = m_paper.kindName.isEmpty() ? m_paper.title : m_paper.kindName + QStringLiteral(" · ") + m_paper.title;
        title = metrics.elidedText(title, Qt::ElideRight, m_size.width() - metrics.horizontalAdvance(number) * 1.3);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, title);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
    }

    plan::Paper m_paper;
    QStringList m_bodies;
    QList<int> m_pages; ///< of the chapters, once they are known
    QSizeF m_size;      ///< of the text on a page, in dots
    QImage m_device{1, 1, QImage::Format_Mono}; ///< stands for paper of this resolution
    PaperObjects m_objects; // before the document, whose layout knows it
    Document m_document;
};

PaperPages::PaperPages(plan::Paper paper, const PictureSource& pictures) : m_layout(std::make_unique<Layout>(std::move(paper), pictures)) {}
PaperPages::~PaperPages() = default;
int PaperPages::count() const { return m_layout->count(); }
bool PaperPages::landscape() const { return m_layout->landscape(); }
QSizeF PaperPages::pageMm() const { return m_layout->pageMm(); }
QList<PaperMark> PaperPages::marks() const { return m_layout->marks(); }
void PaperPages::paint(QPainter& painter, int page) const { m_layout->paint(painter, page); }
void PaperPages::moveToThread(QThread* thread) { m_layout->moveToThread(thread); }

} // namespace microvet::ui
