#include "core/richtext/formula/symbols.h"

/// Only what MathML Core has: no mfenced, no mathvariant but "normal"; brackets are operators that say whether they grow.
namespace microvet::richtext::formula {
namespace {

/// Text that XML 1.0 can carry.
QString escaped(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (!c.isSurrogate() && (c.unicode() >= 0x20 || c == u'\t' || c == u'\n') && c.unicode() != 0x7f && c.unicode() < 0xfffe) {
            out += c;
        }
    }
    return out.toHtmlEscaped();
}

QString element(const char* tag, const QString& inner, const char* attributes = "")
{
    const QLatin1String name(tag);
    return u'<' + name + QLatin1String(attributes) + u'>' + inner + QLatin1String("</") + name + u'>';
}

QString write(const Node& node);

QString writeAll(const QList<Node>& nodes)
{
    QString out;
    for (const Node& node : nodes) out += write(node);
    return out;
}

QString bracket(const QString& sign, bool opens)
{
    if (sign.isEmpty()) return {};
    return element("mo", escaped(sign), opens ? " fence=\"true\" form=\"prefix\" stretchy=\"true\"" : " fence=\"true\" form=\"postfix\" stretchy=\"true\"");
}

QString identifier(const Node& node)
{
    if (node.variant == Variant::Bold) {
        QString bold;
        for (const QChar c : node.text) bold += boldLetter(c);
        return element("mi", escaped(bold));
    }
    // One letter alone is slanted by itself; a name is upright.
    const bool upright = node.variant == Variant::Upright && node.text.size() == 1;
    return element("mi", escaped(node.text), upright ? " mathvariant=\"normal\"" : "");
}

QString operatorMarkup(const Node& node)
{
    switch (node.role) {
    case Role::Open: return element("mo", escaped(node.text), " stretchy=\"false\" form=\"prefix\"");
    case Role::Close: return element("mo", escaped(node.text), " stretchy=\"false\" form=\"postfix\"");
    case Role::Arrow: return element("mo", escaped(node.text), " stretchy=\"false\"");
    case Role::Ordinary:
        return element("mo", escaped(node.text), node.text == QLatin1String("|") || node.text == QChar(u'‖') ? " stretchy=\"false\"" : "");
    default: return element("mo", escaped(node.text));
    }
}

QString scripts(const Node& node)
{
    const Node& base = node.children[0];
    const bool sub = !node.children[1].isEmpty();
    const bool sup = !node.children[2].isEmpty();
    const bool function = node.flag && base.kind == Kind::Identifier;
    // "lim" keeps its word's spacing and lets its limit slip beside it in a line of text.
    QString inner = function ? element("mo", escaped(base.text), " movablelimits=\"true\"") : write(base);
    if (sub) inner += write(node.children[1]);
    if (sup) inner += write(node.children[2]);
    if (node.flag) return element(sub && sup ? "munderover" : sub ? "munder" : "mover", inner);
    return element(sub && sup ? "msubsup" : sub ? "msub" : "msup", inner);
}

QString table(const Node& node)
{
    QString rows;
    for (const Node& row : node.children) {
        QString cells;
        for (const Node& cell : row.children)
            cells += element("mtd", writeAll(cell.kind == Kind::Row ? cell.children : QList<Node>{cell}), node.flag ? " class=\"mv-left\"" : "");
        rows += element("mtr", cells);
    }
    const QString inner = element("mtable", rows);
    if (node.text.isEmpty() && node.close.isEmpty()) return inner;
    return element("mrow", bracket(node.text, true) + inner + bracket(node.close, false));
}

QString write(const Node& node)
{
    switch (node.kind) {
    case Kind::Row: return element("mrow", writeAll(node.children));
    case Kind::Number: return element("mn", escaped(node.text));
    case Kind::Identifier: return identifier(node);
    case Kind::Operator: return operatorMarkup(node);
    case Kind::Text: {
        // A space at the end of words would vanish.
        QString words = node.text;
        if (words.startsWith(u' ')) words[0] = QChar::Nbsp;
        if (words.endsWith(u' ')) words[words.size() - 1] = QChar::Nbsp;
        return element("mtext", escaped(words));
    }
    case Kind::Space:
        return QStringLiteral("<mspace width=\"%1em\"/>").arg(node.width / 18.0, 0, 'f', 3);
    case Kind::Fraction:
        return element("mfrac", write(node.children[0]) + write(node.children[1]), node.flag ? " linethickness=\"0\"" : "");
    case Kind::Root:
        if (node.children.size() == 1) return element("msqrt", write(node.children[0]));
        return element("mroot", write(node.children[0]) + write(node.children[1]));
    case Kind::Scripts: return scripts(node);
    case Kind::Fenced:
        return element("mrow", bracket(node.text, true) + write(node.children[0]) + bracket(node.close, false));
    case Kind::Table: return table(node);
    case Kind::Accent: {
        const QString inner = write(node.children[0]) + element("mo", escaped(node.text), " stretchy=\"true\"");
        return node.flag ? element("munder", inner, " accentunder=\"true\"") : element("mover", inner, " accent=\"true\"");
    }
    }
    return {};
}

} // namespace

QString toMathMl(const Node& root, const MathMlOptions& options)
{
    QString inner = element("mrow", writeAll(root.kind == Kind::Row ? root.children : QList<Node>{root}));
    if (!options.source.text.isEmpty()) {
        const bool latex = options.source.notation == Notation::Latex;
        inner = element("semantics", inner + element("annotation", escaped(options.source.text),
                                                     latex ? " encoding=\"application/x-tex\"" : " encoding=\"text/x-asciimath\""));
    }
    QString out = QStringLiteral("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"")
        + (options.block ? QLatin1String("block\"") : QLatin1String("inline\""));
    // Chromium names a formula by its label only; other programs read alttext.
    if (!options.alternative.isEmpty()) {
        const QString words = escaped(options.alternative);
        out += QLatin1String(" alttext=\"") + words + u'"';
        if (options.labelled) out += QLatin1String(" aria-label=\"") + words + u'"';
    }
    return out + u'>' + inner + QLatin1String("</math>");
}

Parsed fromAnnotation(const QString& text, QStringView encoding)
{
    return parse(text, encoding == QLatin1String("text/x-asciimath") ? Notation::AsciiMath : Notation::Latex);
}

} // namespace microvet::richtext::formula
