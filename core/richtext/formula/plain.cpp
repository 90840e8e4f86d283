#include "core/richtext/formula/symbols.h"

namespace microvet::richtext::formula {
namespace {

QString plain(const Node& node);

QString plainAll(const QList<Node>& nodes)
{
    QString out;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        const QString text = plain(node);
        const bool spaced = node.kind == Kind::Operator && i > 0 && i + 1 < nodes.size()
            && (node.role == Role::Relation || node.role == Role::Arrow || node.role == Role::Binary) && text != QLatin1String("/");
        const bool unary = spaced && nodes[i - 1].kind == Kind::Operator && nodes[i - 1].role != Role::Close;
        if (spaced && !unary) out += u' ' + text + u' ';
        else if (!out.isEmpty() && !text.isEmpty() && out.back().isLetter() && text[0].isLetter()
                 && (text.size() > 1 || nodes[i - 1].text.size() > 1)) out += u' ' + text;
        else out += text;
    }
    return out;
}

bool isShort(const QString& text) { return text.size() <= 1 || std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u',' || c == u'.'; }); }

QString inBrackets(const QString& text) { return isShort(text) ? text : u'(' + text + u')'; }

/// In raised or lowered characters where Unicode has all of them, else empty.
QString shifted(const QString& text, bool up)
{
    static const QString plainUp = QStringLiteral("0123456789+−=()ni′∘");
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ′°");
    static const QString plainDown = QStringLiteral("0123456789+−=()aeoxijrnmkpst");
    static const QString lowered = QStringLiteral("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓᵢⱼᵣₙₘₖₚₛₜ");
    QString out;
    for (const QChar c : text) {
        const qsizetype at = (up ? plainUp : plainDown).indexOf(c);
        if (at < 0) return {};
        out += (up ? raised : lowered)[at];
    }
    return out;
}

QString script(const Node& node, bool up)
{
    QString text = plain(node);
    const QString small = shifted(text, up);
    return small.isEmpty() ? (up ? u'^' : u'_') + inBrackets(text) : small;
}

QString plain(const Node& node)
{
    switch (node.kind) {
    case Kind::Row: return plainAll(node.children);
    case Kind::Space: return node.width >= 5 ? QStringLiteral(" ") : QString();
    case Kind::Fraction:
        if (node.flag) return plain(node.children[0]) + QStringLiteral(" ") + plain(node.children[1]);
        return inBrackets(plain(node.children[0])) + u'/' + inBrackets(plain(node.children[1]));
    case Kind::Root:
        return (node.children.size() > 1 ? script(node.children[1], true) : QString()) + QChar(u'√') + inBrackets(plain(node.children[0]));
    case Kind::Scripts: {
        QString out = plain(node.children[0]);
        if (!node.children[1].isEmpty()) out += script(node.children[1], false);
        if (!node.children[2].isEmpty()) out += script(node.children[2], true);
        return out;
    }
    case Kind::Fenced: return node.text + plain(node.children[0]) + node.close;
    case Kind::Table: {
        QStringList rows;
        for (const Node& row : node.children) {
            QStringList cells;
            for (const Node& cell : row.children) cells << plain(cell);
            rows << cells.join(QStringLiteral(", "));
        }
        return (node.text.isEmpty() ? QStringLiteral("[") : node.text) + rows.join(QStringLiteral("; "))
            + (node.text.isEmpty() ? QStringLiteral("]") : node.close);
    }
    case Kind::Accent: return plain(node.children[0]) + (node.text == QChar(u'→') ? QStringLiteral("\u20d7") : QString());
    default: return node.text;
    }
}

} // namespace

QString toPlain(const Node& root) { return plain(root).simplified(); }

} // namespace microvet::richtext::formula
