#include "core/richtext/formula/mathml_import.h"

#include "core/richtext/formula/symbols.h"

#include <QStringList>

namespace microvet::richtext::formula {
namespace {

constexpr int maxDepth = 40;

QString nameOf(const GumboElement& element)
{
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    const QString written = QString::fromUtf8(piece.data, qsizetype(piece.length)).toLower();
    // Word writes "mml:mfrac".
    const QString name = written.section(u':', -1);
    return name.isEmpty() ? QString::fromLatin1(gumbo_normalized_tagname(element.tag)) : name;
}

QString attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

QList<const GumboElement*> children(const GumboElement& element)
{
    QList<const GumboElement*> out;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto* node = static_cast<const GumboNode*>(element.children.data[i]);
        if (node->type == GUMBO_NODE_ELEMENT) out << &node->v.element;
    }
    return out;
}

QString textOf(const GumboElement& element, int depth = 0)
{
    QString out;
    for (unsigned i = 0; i < element.children.length && depth < maxDepth; ++i) {
        const auto* node = static_cast<const GumboNode*>(element.children.data[i]);
        if (node->type == GUMBO_NODE_ELEMENT) out += textOf(node->v.element, depth + 1);
        else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
            out += QString::fromUtf8(node->v.text.text);
    }
    return out;
}

/// Characters that mean something in LaTeX get a backslash.
QString sign(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c == QChar(0x2061) || c == QChar(0x2062) || c == QChar(0x2063)) continue; // invisible operators
        if (QStringLiteral("{}%$#&_").contains(c)) out += u'\\';
        if (c == u'\\') out += QStringLiteral("\\backslash ");
        else if (c == u'^') out += QStringLiteral("\\hat{}");
        else out += c;
    }
    return out;
}

QString latex(const GumboElement& element, int depth);

QString row(const GumboElement& element, int depth)
{
    QString out;
    for (const GumboElement* child : children(element)) {
        const QString part = latex(*child, depth + 1);
        const bool command = !out.isEmpty() && !part.isEmpty() && out.back().isLetter() && part[0].isLetter()
            && out.lastIndexOf(u'\\') >= 0;
        out += command ? u' ' + part : part;
    }
    return out;
}

QString table(const GumboElement& element, int depth)
{
    QStringList rows;
    for (const GumboElement* line : children(element)) {
        QStringList cells;
        for (const GumboElement* cell : children(*line)) cells << row(*cell, depth + 2);
        rows << cells.join(QStringLiteral(" & "));
    }
    return QStringLiteral("\\begin{matrix} ") + rows.join(QStringLiteral(" \\\\ ")) + QStringLiteral(" \\end{matrix}");
}

QString latex(const GumboElement& element, int depth)
{
    if (depth > maxDepth) return {};
    const QString name = nameOf(element);
    const QList<const GumboElement*> parts = children(element);
    const auto part = [&](qsizetype i) { return i < parts.size() ? u'{' + latex(*parts[i], depth + 1) + u'}' : QStringLiteral("{}"); };
    const QString text = textOf(element).simplified();
    if (name == QLatin1String("mi")) {
        if (text.size() <= 1 || (text.size() == 2 && text[0].isHighSurrogate())) return sign(text);
        return isFunction(text) ? u'\\' + text + u' ' : QStringLiteral("\\mathrm{%1}").arg(sign(text));
    }
    if (name == QLatin1String("mn") || name == QLatin1String("mo")) return isFunction(text) ? u'\\' + text + u' ' : sign(text);
    if (name == QLatin1String("mtext") || name == QLatin1String("ms")) return QStringLiteral("\\text{%1}").arg(sign(textOf(element)));
    if (name == QLatin1String("mspace")) return QStringLiteral("\\ ");
    if (name == QLatin1String("mfrac"))
        return (attribute(element, "linethickness").startsWith(u'0') ? QStringLiteral("\\binom") : QStringLiteral("\\frac")) + part(0) + part(1);
    if (name == QLatin1String("msqrt")) return QStringLiteral("\\sqrt{%1}").arg(row(element, depth));
    if (name == QLatin1String("mroot")) return QStringLiteral("\\sqrt[%1]").arg(parts.size() > 1 ? latex(*parts[1], depth + 1) : QString()) + part(0);
    if (name == QLatin1String("msub")) return part(0) + u'_' + part(1);
    if (name == QLatin1String("msup")) return part(0) + u'^' + part(1);
    if (name == QLatin1String("msubsup")) return part(0) + u'_' + part(1) + u'^' + part(2);
    if (name == QLatin1String("munderover")) return part(0) + QStringLiteral("\\limits_") + part(1) + u'^' + part(2);
    if (name == QLatin1String("munder") || name == QLatin1String("mover")) {
        static constexpr std::pair<char16_t, const char*> accentMarks[]{{u'→', "\\vec"}, {u'¯', "\\bar"}, {u'‾', "\\bar"}, {u'^', "\\hat"},
                                                                        {u'~', "\\tilde"}, {u'˙', "\\dot"}, {u'¨', "\\ddot"},
                                                                        {u'_', "\\underline"}, {u'⏞', "\\overbrace"}, {u'⏟', "\\underbrace"}};
        const QString over = parts.size() > 1 ? textOf(*parts[1]).simplified() : QString();
        for (const auto& [mark, command] : accentMarks)
            if (over == QChar(mark)) return QLatin1String(command) + part(0);
        return part(0) + (name == QLatin1String("munder") ? QStringLiteral("\\limits_") : QStringLiteral("\\limits^")) + part(1);
    }
    if (name == QLatin1String("mfenced")) {
        const auto bracket = [&](const char* which, const QString& usual) {
            const QString given = attribute(element, which);
            const QString used = given.isNull() ? usual : given.trimmed();
            return used.isEmpty() ? QStringLiteral(".") : sign(used);
        };
        QStringList inner;
        for (const GumboElement* child : parts) inner << latex(*child, depth + 1);
        return QStringLiteral("\\left%1 %2 \\right%3 ").arg(bracket("open", QStringLiteral("(")), inner.join(u','), bracket("close", QStringLiteral(")")));
    }
    if (name == QLatin1String("mtable")) return table(element, depth);
    if (name == QLatin1String("semantics")) return parts.isEmpty() ? QString() : latex(*parts.constFirst(), depth + 1);
    if (name.startsWith(QLatin1String("annotation")) || name == QLatin1String("mphantom")) return {};
    return row(element, depth);
}

/// Some programs keep the signs by which TeX tells formulas from text.
QString withoutDelimiters(const QString& tex)
{
    for (const auto& [open, close] : {std::pair{"\\[", "\\]"}, {"\\(", "\\)"}, {"$$", "$$"}, {"$", "$"}}) {
        const QLatin1String from(open), to(close);
        if (tex.size() >= from.size() + to.size() && tex.startsWith(from) && tex.endsWith(to))
            return tex.mid(from.size(), tex.size() - from.size() - to.size()).trimmed();
    }
    return tex;
}

QString annotated(const GumboElement& element, int depth)
{
    if (depth > maxDepth) return {};
    for (const GumboElement* child : children(element)) {
        if (nameOf(*child) == QLatin1String("annotation")) {
            const QString kind = attribute(*child, "encoding").toLower();
            const QString text = withoutDelimiters(textOf(*child).trimmed());
            if (kind.contains(QLatin1String("tex")) && !kind.contains(QLatin1String("text/x-ascii"))) return toInline({text, Notation::Latex});
            if (kind.contains(QLatin1String("asciimath"))) return toInline({text, Notation::AsciiMath});
        }
        if (const QString found = annotated(*child, depth + 1); !found.isEmpty()) return found;
    }
    return {};
}

} // namespace

QString inlineSourceOf(const GumboElement& math)
{
    const QString source = annotated(math, 0);
    return source.isEmpty() ? row(math, 0).simplified() : source;
}

} // namespace microvet::richtext::formula
