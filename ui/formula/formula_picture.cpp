#include "ui/formula/formula_picture.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace microvet::ui {
namespace {

using Box = FormulaPicture::Box;
using Item = FormulaPicture::Item;
using richtext::formula::Kind;
using richtext::formula::Node;
using richtext::formula::Role;
using richtext::formula::Variant;

constexpr double scriptScale = 0.72;
constexpr double smallest = 0.5; ///< of the whole formula's size: what is smaller cannot be read

/// Lengths are those of TeX's style files, rounded to what a screen shows.
class Layout {
public:
    explicit Layout(const QFont& font)
        : m_font(font)
        , m_least(font.pointSizeF() * smallest)
    {
    }

    Box box(const Node& node, double size)
    {
        switch (node.kind) {
        case Kind::Row: return row(node.children, size);
        case Kind::Number:
        case Kind::Text: return text(node.text, size, Variant::Upright);
        case Kind::Identifier:
            return text(node.text, size, node.text.size() > 1 && node.variant == Variant::Italic ? Variant::Upright : node.variant);
        case Kind::Operator: return sign(node, size);
        case Kind::Space: return {em(size) * node.width / 18, 0, 0, {}};
        case Kind::Fraction: return fraction(node, size);
        case Kind::Root: return root(node, size);
        case Kind::Scripts: return scripts(node, size);
        case Kind::Fenced: return fenced(box(node.children[0], size), node.text, node.close, size);
        case Kind::Table: return table(node, size);
        case Kind::Accent: return accent(node, size);
        }
        return {};
    }

private:
    QFont fontOf(double size, Variant variant = Variant::Upright) const
    {
        QFont font = m_font;
        font.setPointSizeF(std::max(size, m_least));
        font.setItalic(variant == Variant::Italic);
        font.setBold(variant == Variant::Bold);
        return font;
    }
    qreal em(double size) const { return QFontMetricsF(fontOf(size)).height() * 0.8; }
    qreal rule(double size) const { return std::max(1.0, em(size) / 16); }
    /// Where the line of a fraction stands above the base line.
    qreal axis(double size) const { return QFontMetricsF(fontOf(size)).strikeOutPos(); }

    Box text(const QString& words, double size, Variant variant) const
    {
        const QFont font = fontOf(size, variant);
        const QFontMetricsF metrics(font);
        const QRectF ink = metrics.boundingRect(words);
        Box out{metrics.horizontalAdvance(words), std::max(-ink.top(), metrics.xHeight()), std::max(0.0, ink.bottom()), {}};
        out.items.append({{}, words, font, {}});
        if (variant == Variant::Italic) out.width += em(size) * 0.04;
        return out;
    }

    Box sign(const Node& node, double size) const
    {
        if (node.role != Role::Large) return text(node.text, size, Variant::Upright);
        Box out = text(node.text, size * 1.55, Variant::Upright);
        // Its middle on the line of fractions.
        const qreal down = (out.ascent - out.descent) / 2 - axis(size);
        return moved(std::move(out), 0, down);
    }

    /// Moves everything; the height follows.
    static Box moved(Box box, qreal x, qreal down)
    {
        for (Item& item : box.items) item.at += QPointF(x, down);
        box.width += x;
        box.ascent -= down;
        box.descent += down;
        return box;
    }

    static void put(Box& into, const Box& part, qreal x, qreal down)
    {
        for (Item item : part.items) {
            item.at += QPointF(x, down);
            into.items.append(std::move(item));
        }
        into.ascent = std::max(into.ascent, part.ascent - down);
        into.descent = std::max(into.descent, part.descent + down);
        into.width = std::max(into.width, x + part.width);
    }

    Box row(const QList<Node>& nodes, double size)
    {
        Box out;
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            const Node& node = nodes[i];
            const bool between = i > 0 && i + 1 < nodes.size()
                && !(nodes[i - 1].kind == Kind::Operator && nodes[i - 1].role != Role::Close && nodes[i - 1].role != Role::Ordinary);
            qreal before = 0;
            qreal after = 0;
            if (node.kind == Kind::Operator) {
                if (node.role == Role::Relation || node.role == Role::Arrow) before = after = em(size) * 5 / 18;
                else if (node.role == Role::Binary && between && node.text != QLatin1String("/")) before = after = em(size) * 4 / 18;
                else if (node.role == Role::Punctuation) after = em(size) * 3 / 18;
            }
            const bool name = node.kind == Kind::Identifier && node.text.size() > 1 && node.variant == Variant::Upright;
            const bool large = node.kind == Kind::Scripts && !node.children[0].isEmpty() && node.children[0].role == Role::Large;
            if (i + 1 < nodes.size() && (name || large || (node.kind == Kind::Operator && node.role == Role::Large))) after = em(size) * 3 / 18;
            put(out, box(node, size), out.width + before, 0);
            out.width += after;
        }
        return out;
    }

    static Item line(const QRectF& area)
    {
        Item item;
        item.path.addRect(area);
        return item;
    }

    Box fraction(const Node& node, double size)
    {
        const Box above = box(node.children[0], std::max(size * 0.88, m_least));
        const Box below = box(node.children[1], std::max(size * 0.88, m_least));
        const qreal pad = em(size) * 0.12;
        const qreal gap = em(size) * 0.16;
        const qreal width = std::max(above.width, below.width) + 2 * pad;
        const qreal middle = axis(size);
        Box out;
        put(out, above, (width - above.width) / 2, -middle - gap - above.descent);
        put(out, below, (width - below.width) / 2, -middle + gap + below.ascent);
        if (!node.flag) out.items.append(line({0, -middle - rule(size) / 2, width, rule(size)}));
        out.width = width + pad;
        return out;
    }

    Box root(const Node& node, double size)
    {
        const Box inner = box(node.children[0], size);
        const qreal gap = em(size) * 0.14;
        const qreal top = inner.ascent + gap;
        const qreal bottom = std::max(inner.descent, em(size) * 0.05);
        const qreal height = top + bottom;
        const qreal hook = em(size) * 0.5;
        Box out;
        qreal x = 0;
        if (node.children.size() > 1) {
            const Box index = box(node.children[1], size * 0.6);
            put(out, index, 0, bottom - height * 0.45 - index.descent - gap);
            x = std::max(0.0, index.width - hook * 0.4);
        }
        QPainterPath path;
        path.moveTo(x, bottom - height * 0.42);
        path.lineTo(x + hook * 0.28, bottom - height * 0.48);
        path.lineTo(x + hook * 0.6, bottom);
        path.lineTo(x + hook, -top);
        path.lineTo(x + hook + inner.width + gap, -top);
        QPainterPathStroker stroker;
        stroker.setWidth(rule(size));
        Item item;
        item.path = stroker.createStroke(path);
        out.items.append(item);
        put(out, inner, x + hook + gap * 0.4, 0);
        out.ascent = std::max(out.ascent, top + rule(size));
        out.width = x + hook + inner.width + gap * 1.4;
        return out;
    }

    Box scripts(const Node& node, double size)
    {
        const Box base = node.children[0].isEmpty() ? Box{0, em(size) * 0.6, 0, {}} : box(node.children[0], size);
        const Box sub = box(node.children[1], size * scriptScale);
        const Box sup = box(node.children[2], size * scriptScale);
        const bool hasSub = !node.children[1].isEmpty();
        const bool hasSup = !node.children[2].isEmpty();
        Box out;
        const qreal gap = em(size) * 0.1;
        if (node.flag) {
            const qreal width = std::max({base.width, sub.width, sup.width});
            put(out, base, (width - base.width) / 2, 0);
            if (hasSup) put(out, sup, (width - sup.width) / 2, -base.ascent - gap - sup.descent);
            if (hasSub) put(out, sub, (width - sub.width) / 2, base.descent + gap + sub.ascent);
            out.width = width;
            return out;
        }
        put(out, base, 0, 0);
        const qreal up = std::max(base.ascent - em(size) * 0.25, em(size) * 0.38);
        const qreal down = std::max(base.descent + em(size) * 0.08, em(size) * 0.2);
        if (hasSup) put(out, sup, base.width + gap * 0.4, -up - std::max(0.0, sup.descent - em(size) * 0.05));
        if (hasSub) put(out, sub, base.width, down + std::max(0.0, sub.ascent - em(size) * 0.55));
        out.width += gap * 0.5;
        return out;
    }

    /// A sign stretched to the height; at least as high as it is by nature.
    Box stretched(const QString& sign, qreal ascent, qreal descent, double size) const
    {
        if (sign.isEmpty()) return {em(size) * 0.06, 0, 0, {}};
        const QFont font = fontOf(size);
        QPainterPath path;
        path.addText(0, 0, font, sign);
        const QRectF ink = path.boundingRect();
        const qreal wanted = ascent + descent + em(size) * 0.1;
        const QFontMetricsF metrics(font);
        if (ink.isEmpty() || wanted <= ink.height() * 1.12) return text(sign, size, Variant::Upright);
        const qreal scale = wanted / ink.height();
        QTransform transform;
        transform.scale(std::min(1.25, std::sqrt(scale)), scale);
        path = transform.map(path);
        const QRectF now = path.boundingRect();
        const qreal side = em(size) * 0.06;
        path.translate(side - now.left(), -ascent - em(size) * 0.05 - now.top());
        Box out{now.width() + 2 * side, ascent + em(size) * 0.05, descent + em(size) * 0.05, {}};
        Item item;
        item.path = path;
        out.items.append(item);
        return out;
    }

    Box fenced(const Box& inner, const QString& open, const QString& close, double size) const
    {
        // Brackets reach as far above the line of fractions as below it.
        const qreal middle = axis(size);
        const qreal reach = std::max(inner.ascent - middle, inner.descent + middle);
        const Box left = stretched(open, middle + reach, reach - middle, size);
        const Box right = stretched(close, middle + reach, reach - middle, size);
        Box out;
        put(out, left, 0, 0);
        put(out, inner, left.width, 0);
        put(out, right, left.width + inner.width, 0);
        return out;
    }

    Box table(const Node& node, double size)
    {
        QList<QList<Box>> rows;
        QList<qreal> widths;
        for (const Node& line : node.children) {
            QList<Box> cells;
            for (const Node& cell : line.children) {
                cells.append(box(cell, size));
                if (widths.size() < cells.size()) widths.append(0);
                qreal& width = widths[cells.size() - 1];
                width = std::max(width, cells.constLast().width);
            }
            rows.append(cells);
        }
        const qreal columnGap = em(size) * (node.flag && node.text.isEmpty() ? 0.2 : 0.9);
        const qreal rowGap = em(size) * 0.35;
        Box grid;
        qreal y = 0;
        for (const QList<Box>& cells : rows) {
            qreal ascent = em(size) * 0.6;
            qreal descent = em(size) * 0.2;
            for (const Box& cell : cells) {
                ascent = std::max(ascent, cell.ascent);
                descent = std::max(descent, cell.descent);
            }
            qreal x = 0;
            for (qsizetype c = 0; c < cells.size(); ++c) {
                put(grid, cells[c], x + (node.flag ? 0 : (widths[c] - cells[c].width) / 2), y + ascent);
                x += widths[c] + columnGap;
            }
            y += ascent + descent + rowGap;
        }
        y -= rowGap;
        grid.ascent = 0;
        grid.descent = y;
        return fenced(moved(std::move(grid), 0, -y / 2 - axis(size)), node.text, node.close, size);
    }

    Box accent(const Node& node, double size)
    {
        const Box base = box(node.children[0], size);
        Box out;
        put(out, base, 0, 0);
        const qreal gap = em(size) * 0.08;
        const QString sign = node.text;
        if (sign == QChar(u'¯') || sign == QLatin1String("_")) {
            const qreal y = node.flag ? base.descent + gap : -base.ascent - gap - rule(size);
            out.items.append(line({0, y, base.width, rule(size)}));
        } else {
            QPainterPath path;
            path.addText(0, 0, fontOf(size), sign);
            const QRectF ink = path.boundingRect();
            if (ink.isEmpty()) return out;
            const bool brace = sign == QChar(u'⏞') || sign == QChar(u'⏟');
            const qreal wide = brace || (sign == QChar(u'→') && base.width > ink.width()) ? base.width / ink.width() : 1;
            const qreal narrow = sign == QChar(u'→') && base.width < ink.width() ? std::max(0.6, base.width / ink.width()) : wide;
            path = QTransform::fromScale(narrow, narrow < 1 ? narrow : 1).map(path);
            const QRectF now = path.boundingRect();
            const qreal slant = node.children[0].kind == Kind::Identifier && node.children[0].variant == Variant::Italic ? em(size) * 0.06 : 0;
            path.translate((base.width - now.width()) / 2 - now.left() + slant,
                           node.flag ? base.descent + gap - now.top() : -base.ascent - gap - now.bottom());
            Item item;
            item.path = path;
            out.items.append(item);
            out.width = std::max(out.width, path.boundingRect().right());
            if (node.flag) out.descent = base.descent + gap + now.height();
            else out.ascent = base.ascent + gap + now.height();
            return out;
        }
        if (node.flag) out.descent = base.descent + gap + rule(size);
        else out.ascent = base.ascent + gap + rule(size);
        return out;
    }

    QFont m_font;
    double m_least;
};

} // namespace

FormulaPicture::FormulaPicture(const Node& root, const QFont& font)
{
    // Set in a face with serifs, as formulas are: letters differ more from signs.
    QFont face = font;
    face.setFamilies({QStringLiteral("STIX Two Math"), QStringLiteral("Latin Modern Math"), QStringLiteral("Cambria Math"), QStringLiteral("Noto Serif"),
                      QStringLiteral("DejaVu Serif"), QStringLiteral("Liberation Serif"), QStringLiteral("serif")});
    if (face.pointSizeF() <= 0) face.setPointSizeF(10);
    m_box = Layout(face).box(root, face.pointSizeF());
}

void FormulaPicture::paint(QPainter& painter, const QColor& colour) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, m_box.ascent);
    // Laid out in dots of the screen: on paper, letters of the same points would have more of them.
    const auto dots = [&](QFont font) {
        const double screen = QFontMetricsF(font).fontDpi();
        if (painter.device() && painter.device()->logicalDpiY() != qRound(screen)) font.setPixelSize(qRound(font.pointSizeF() * screen / 72));
        return font;
    };
    for (const Item& item : m_box.items) {
        if (item.text.isEmpty()) {
            painter.fillPath(item.path.translated(item.at), colour);
        } else {
            painter.setFont(dots(item.font));
            painter.setPen(colour);
            painter.drawText(item.at, item.text);
        }
    }
    painter.restore();
}

} // namespace microvet::ui
