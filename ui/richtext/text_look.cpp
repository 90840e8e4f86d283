#include "ui/richtext/text_look.h"

#include "ui/richtext/document_bridge.h"
#include "ui/widgets/icons.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

#include <array>

namespace microvet::ui {

using richtext::BlockKind;

namespace {

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return int(x * share + y * (1 - share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QString bulletOf(int depth)
{
    static const std::array bullets{u'\u2022', u'\u25e6', u'\u25aa'};
    return QString(QChar(bullets[size_t(depth) % bullets.size()]));
}

} // namespace

TextLook::TextLook(QTextEdit& edit)
    : QSyntaxHighlighter(edit.document())
    , m_edit(edit)
{
}

void TextLook::highlightBlock(const QString& text)
{
    const richtext::Block block = bridge::blockOf(currentBlock().blockFormat());
    const QPalette palette = m_edit.palette();
    const QFont base = document()->defaultFont();
    const double size = base.pointSizeF() > 0 ? base.pointSizeF() : 10;

    QTextCharFormat whole;
    if (block.kind == BlockKind::Heading) {
        static constexpr std::array scale{1.45, 1.25, 1.1};
        whole.setFontPointSize(size * scale[size_t(std::clamp(block.level, 2, 4) - 2)]);
        whole.setFontWeight(QFont::DemiBold);
    } else if (block.kind == BlockKind::Code) {
        whole.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    } else if (block.kind == BlockKind::Quote) {
        whole.setForeground(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.75));
    }
    setFormat(0, int(text.size()), whole);

    for (auto it = currentBlock().begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const richtext::Run run = bridge::runOf(fragment.charFormat());
        if (!run.marks && run.link.isEmpty() && run.lang.isEmpty()) continue;
        QTextCharFormat format = whole;
        if (run.marks.testFlag(richtext::Strong)) format.setFontWeight(QFont::Bold);
        if (run.marks.testFlag(richtext::Emphasis)) format.setFontItalic(true);
        if (run.marks.testFlag(richtext::Subscript)) format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
        if (run.marks.testFlag(richtext::Superscript)) format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        if (run.marks.testFlag(richtext::CodeMark) || run.marks.testFlag(richtext::Formula)) {
            format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
            format.setBackground(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.09));
        }
        if (run.marks.testFlag(richtext::Formula)) format.setFontItalic(true);
        if (!run.link.isEmpty()) {
            format.setForeground(palette.color(QPalette::Link));
            format.setFontUnderline(true);
        }
        if (!run.lang.isEmpty()) {
            format.setUnderlineStyle(QTextCharFormat::DotLine);
            format.setUnderlineColor(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.6));
        }
        setFormat(fragment.position() - currentBlock().position(), fragment.length(), format);
    }
    if (!m_misspelt) return;
    for (const auto& [start, length] : m_misspelt(currentBlock())) {
        for (int i = start; i < start + length; ++i) {
            QTextCharFormat wavy = format(i);
            wavy.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            wavy.setUnderlineColor(inkColor(Ink::Error, palette));
            setFormat(i, 1, wavy);
        }
    }
}

void TextLook::paintBlocks(QPainter& painter) const
{
    const QPalette palette = m_edit.palette();
    const QFontMetricsF metrics(document()->defaultFont());
    const QPointF shift(-m_edit.horizontalScrollBar()->value(), -m_edit.verticalScrollBar()->value());
    const QColor soft = mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.07);
    const QColor bar = mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), 0.6);

    painter.setFont(document()->defaultFont());
    std::array<int, 6> counters{};
    std::array<BlockKind, 6> kinds{};
    for (QTextBlock b = document()->begin(); b.isValid(); b = b.next()) {
        const richtext::Block block = bridge::blockOf(b.blockFormat());
        const bool item = block.kind == BlockKind::BulletItem || block.kind == BlockKind::NumberItem;
        if (!item) counters.fill(0);
        if (b.layout()->lineCount() == 0) continue;
        const QTextLine line = b.layout()->lineAt(0);
        const QPointF at = b.layout()->position() + line.position() + shift;
        if (item) {
            const size_t depth = size_t(std::clamp(block.level, 0, 5));
            if (kinds[depth] != block.kind) counters[depth] = 0;
            kinds[depth] = block.kind;
            for (size_t deeper = depth + 1; deeper < counters.size(); ++deeper) counters[deeper] = 0;
            ++counters[depth];
            const QString marker = block.kind == BlockKind::BulletItem ? bulletOf(int(depth))
                                                                       : QString::number(counters[depth]) + u'.';
            const qreal x = at.x() - metrics.horizontalAdvance(marker) - metrics.height() * 0.4;
            painter.setPen(palette.color(QPalette::Text));
            painter.drawText(QPointF(x, at.y() + line.ascent()), marker);
        } else if (block.kind == BlockKind::Quote || block.kind == BlockKind::Code) {
            const QRectF box = document()->documentLayout()->blockBoundingRect(b).translated(shift);
            const qreal left = at.x() - metrics.height() * 0.6;
            const qreal height = b.layout()->boundingRect().height();
            if (block.kind == BlockKind::Code)
                painter.fillRect(QRectF(left, at.y(), box.right() - left, height), soft);
            else
                painter.fillRect(QRectF(left, at.y(), metrics.height() * 0.2, height), bar);
        }
    }
}

} // namespace microvet::ui
