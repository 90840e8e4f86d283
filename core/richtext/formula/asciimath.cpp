#include "core/richtext/formula/parser.h"

#include <utility>

/// AsciiMath by its grammar: I = S, S_S, S^S, S_S^S; E = I E, I/I. The outer brackets of what goes above, below or under
/// something are not shown.
namespace microvet::richtext::formula {
namespace {

struct Unary {
    const char* name;
    char16_t sign;
    bool below;
};
constexpr Unary accents[]{{"hat", u'^', false}, {"bar", u'¯', false}, {"overline", u'¯', false}, {"vec", u'→', false},
                          {"tilde", u'~', false}, {"dot", u'˙', false}, {"ddot", u'¨', false}, {"ul", u'_', true},
                          {"underline", u'_', true}, {"obrace", u'⏞', false}, {"ubrace", u'⏟', true}};

struct Wrapped {
    const char* name;
    const char16_t* open;
    const char16_t* close;
};
constexpr Wrapped wrapped[]{{"abs", u"|", u"|"}, {"norm", u"‖", u"‖"}, {"floor", u"⌊", u"⌋"}, {"ceil", u"⌈", u"⌉"}};

class AsciiParser : Parser {
public:
    using Parser::Parser;

    Parsed run()
    {
        Node root = expression();
        if (!failed() && !atEnd()) fail(m_pos, Words::tr("This bracket closes, but none was opened before it."));
        return finished(std::move(root));
    }

private:
    bool startsWith(const char* name) const { return rest().startsWith(QLatin1String(name)); }
    bool takeWord(const char* name)
    {
        if (!startsWith(name)) return false;
        m_pos += qstrlen(name);
        return true;
    }
    /// The sign at the place and its length.
    const Symbol* symbol(qsizetype* length) const { return symbolOfAsciiMath(rest(), length); }

    bool closes() const
    {
        if (atEnd()) return true;
        if (m_inBars > 0 && peek() == u'|' && !startsWith("|->")) return true;
        if (startsWith(":}")) return true;
        qsizetype length = 0;
        const Symbol* sign = symbol(&length);
        return sign && sign->role == Role::Close;
    }

    Node expression()
    {
        Node out;
        const Level level(*this);
        while (!failed()) {
            skipSpace();
            if (closes()) break;
            Node part = scripted();
            if (failed()) return {};
            skipSpace();
            if (peek() == u'/' && !startsWith("/_")) {
                ++m_pos;
                skipSpace();
                if (closes()) return fail(m_pos, Words::tr("Something is missing behind “%1”.").arg(QLatin1Char('/')));
                Node fraction;
                fraction.kind = Kind::Fraction;
                Node below = scripted();
                fraction.children = {stripped(std::move(part)), stripped(std::move(below))};
                part = std::move(fraction);
            }
            if (part.kind == Kind::Row) out.children.append(part.children);
            else out.children.append(std::move(part));
        }
        return out;
    }

    Node scripted()
    {
        Node base = simple();
        return failed() ? Node() : withScripts(std::move(base));
    }

    Node withScripts(Node base)
    {
        Node sub, sup;
        bool hasSub = false, hasSup = false;
        skipSpace();
        if (peek() == u'_' && !startsWith("_|_") && !startsWith("__|")) {
            ++m_pos;
            sub = scriptOf(u'_');
            hasSub = true;
            skipSpace();
        }
        if (!failed() && peek() == u'^' && !startsWith("^^")) {
            ++m_pos;
            sup = scriptOf(u'^');
            hasSup = true;
        }
        if (failed()) return {};
        if (!hasSub && !hasSup) return base;
        bool limits = false;
        if (base.kind == Kind::Identifier) isFunction(base.text, &limits);
        else limits = base.kind == Kind::Accent ? base.text == QChar(u'⏞') || base.text == QChar(u'⏟')
                                                : base.role == Role::Large && !(base.text >= QChar(u'∫') && base.text <= QChar(u'∰'));
        Node out;
        out.kind = Kind::Scripts;
        out.flag = limits;
        out.children = {std::move(base), std::move(sub), std::move(sup)};
        return out;
    }

    Node scriptOf(QChar mark)
    {
        skipSpace();
        if (closes()) return fail(m_pos, Words::tr("Something is missing behind “%1”.").arg(mark));
        // "x^-2": a sign before a number belongs to it.
        if (peek() == u'-' && m_pos + 1 < m_text.size() && m_text[m_pos + 1].isLetterOrNumber()) {
            ++m_pos;
            Node row;
            row.children = {operatorNode(QString(QChar(u'−')), Role::Binary), simple()};
            return row;
        }
        return stripped(simple());
    }

    static Node stripped(Node node)
    {
        if (node.kind != Kind::Fenced || (node.text != QLatin1String("(") && node.text != QLatin1String("[")
                                          && node.text != QLatin1String("{") && !node.text.isEmpty()))
            return node;
        return node.children.takeFirst();
    }

    Node argument(const char* of)
    {
        skipSpace();
        if (closes()) return fail(m_pos, Words::tr("Something is missing behind “%1”.").arg(QLatin1String(of)));
        return stripped(simple());
    }

    Node simple()
    {
        const Level level(*this);
        skipSpace();
        if (failed() || !countPart()) return {};
        const QChar c = peek();
        if (c.isDigit()) return number(m_brackets == 0);
        if (c == u'"') return quoted();
        if (c == u'_' || c == u'^') {
            if (!startsWith("_|_") && !startsWith("^^"))
                return fail(m_pos, Words::tr("Something is missing before “%1”.").arg(c));
        }
        if (startsWith("{:")) return bracket(QString(), 2);
        if (c == u'|' && !startsWith("|->") && !startsWith("||") && !startsWith("|__") && !startsWith("|~")) return bars();
        if (Node node = named(); failed() || !node.isEmpty()) return node;
        qsizetype length = 0;
        const Symbol* sign = symbol(&length);
        const qsizetype function = functionAt(rest());
        if (function > 0 && function >= length) return functionNode(function);
        if (sign && sign->role == Role::Open) return bracket(QString(QChar(sign->sign)), length);
        if (sign) {
            m_pos += length;
            return symbolNode(*sign);
        }
        if (c == u'\\') {
            ++m_pos;
            if (peek() == u' ') ++m_pos;
            Node space;
            space.kind = Kind::Space;
            space.width = 6;
            return space;
        }
        return ownSign();
    }

    /// Words of the notation that take one or two parts behind them; an empty row where there is none here.
    Node named()
    {
        // Longest first where one name begins another.
        if (takeWord("sqrt")) {
            Node out;
            out.kind = Kind::Root;
            out.children = {argument("sqrt")};
            return out;
        }
        if (takeWord("root")) {
            Node index = argument("root");
            Node out;
            out.kind = Kind::Root;
            Node inner = argument("root");
            out.children = {std::move(inner), std::move(index)};
            return out;
        }
        if (takeWord("frac")) {
            Node above = argument("frac");
            Node out;
            out.kind = Kind::Fraction;
            Node below = argument("frac");
            out.children = {std::move(above), std::move(below)};
            return out;
        }
        if (takeWord("stackrel") || takeWord("overset")) return stacked("overset", false);
        if (takeWord("underset")) return stacked("underset", true);
        if (startsWith("text(") || startsWith("text{") || startsWith("text[")) {
            m_pos += 4;
            return plainWords(m_text[m_pos] == u'(' ? u')' : m_text[m_pos] == u'{' ? u'}' : u']');
        }
        if (startsWith("bbb")) return letters(3, doubleStruck);
        if (startsWith("bb")) return letters(2, {});
        if (startsWith("cc")) return letters(2, scriptLetter);
        for (const Wrapped& entry : wrapped) {
            if (!takeWord(entry.name)) continue;
            Node out = leaf(Kind::Fenced, QString::fromUtf16(entry.open));
            out.close = QString::fromUtf16(entry.close);
            out.children = {argument(entry.name)};
            return out;
        }
        const Unary* accent = nullptr;
        for (const Unary& entry : accents)
            if (startsWith(entry.name) && (!accent || qstrlen(entry.name) > qstrlen(accent->name))) accent = &entry;
        if (accent) {
            m_pos += qstrlen(accent->name);
            Node out = leaf(Kind::Accent, QString(QChar(accent->sign)));
            out.flag = accent->below;
            out.children = {argument(accent->name)};
            return out;
        }
        if (startsWith("quad")) {
            m_pos += 4;
            Node space;
            space.kind = Kind::Space;
            space.width = 18;
            return space;
        }
        return {};
    }

    Node stacked(const char* name, bool below)
    {
        Node script = argument(name);
        Node base = argument(name);
        Node out;
        out.kind = Kind::Scripts;
        out.flag = true;
        out.children = {std::move(base), below ? script : Node(), below ? Node() : script};
        return out;
    }

    Node letters(int length, QString (*form)(QChar))
    {
        m_pos += length;
        Node inner = argument(form == doubleStruck ? "bbb" : form ? "cc" : "bb");
        const auto change = [form](Node& node) {
            if (node.kind != Kind::Identifier || node.text.size() != 1) return;
            node.variant = form ? Variant::Upright : Variant::Bold;
            if (form) node.text = form(node.text[0]);
        };
        change(inner);
        for (Node& child : inner.children) change(child);
        return inner;
    }

    Node quoted()
    {
        const qsizetype open = m_pos;
        const qsizetype close = m_text.indexOf(u'"', open + 1);
        if (close < 0) return fail(open, Words::tr("These words have no end. Close them with a quotation mark."));
        m_pos = close + 1;
        return leaf(Kind::Text, m_text.mid(open + 1, close - open - 1), Variant::Upright);
    }

    Node plainWords(QChar end)
    {
        const qsizetype open = m_pos;
        const qsizetype close = m_text.indexOf(end, open + 1);
        if (close < 0) return fail(open, Words::tr("This bracket is never closed. Write a “%1” where its part ends.").arg(end));
        m_pos = close + 1;
        return leaf(Kind::Text, m_text.mid(open + 1, close - open - 1), Variant::Upright);
    }

    /// sin x and sin^2 x are one part, so that "sin(x)/2" is a half of it.
    Node functionNode(qsizetype length)
    {
        const QString name = m_text.mid(m_pos, length);
        m_pos += length;
        Node function = withScripts(leaf(Kind::Identifier, name, Variant::Upright));
        if (failed()) return {};
        bool limits = false;
        isFunction(name, &limits);
        skipSpace();
        if (limits || closes() || peek() == u'/' || !(peek().isLetterOrNumber() || peek() == u'(' || peek() == u'[')) return function;
        Node row;
        Node of = simple();
        row.children = {std::move(function), std::move(of)};
        return failed() ? Node() : row;
    }

    Node bars()
    {
        const qsizetype open = m_pos++;
        ++m_inBars;
        Node inner = expression();
        --m_inBars;
        if (failed()) return {};
        if (peek() != u'|') {
            m_pos = open + 1;
            return operatorNode(QStringLiteral("|"), Role::Ordinary);
        }
        ++m_pos;
        Node out = leaf(Kind::Fenced, QStringLiteral("|"));
        out.close = QStringLiteral("|");
        out.children = {unwrapped(std::move(inner))};
        return out;
    }

    Node bracket(const QString& open, qsizetype length)
    {
        const qsizetype at = m_pos;
        m_pos += length;
        const int bars = std::exchange(m_inBars, 0);
        ++m_brackets;
        Node inner = expression();
        --m_brackets;
        m_inBars = bars;
        if (failed()) return {};
        QString close;
        qsizetype closing = 0;
        if (takeWord(":}")) {
            // closed by nothing that is shown
        } else if (const Symbol* sign = symbol(&closing); sign && sign->role == Role::Close) {
            close = QChar(sign->sign);
            m_pos += closing;
        } else {
            return fail(at, Words::tr("This bracket is never closed. Write the closing one where its part ends."));
        }
        Node table = tableOf(inner);
        Node out = table.isEmpty() ? leaf(Kind::Fenced, open) : std::move(table);
        out.text = open;
        out.close = close;
        if (out.kind == Kind::Fenced) out.children = {unwrapped(std::move(inner))};
        else out.flag = open == QLatin1String("{") && close.isEmpty();
        return out;
    }

    /// [[a,b],[c,d]]: at least two bracketed rows of equal length, commas between. Else an empty row.
    static Node tableOf(const Node& inner)
    {
        if (inner.children.size() < 3) return {};
        Node table;
        table.kind = Kind::Table;
        for (qsizetype i = 0; i < inner.children.size(); ++i) {
            const Node& part = inner.children[i];
            if (i % 2 == 1) {
                if (part.text != QLatin1String(",")) return {};
                continue;
            }
            if (part.kind != Kind::Fenced || (part.text != QLatin1String("[") && part.text != QLatin1String("("))) return {};
            Node row;
            Node cell;
            const Node& cells = part.children.constFirst();
            const QList<Node> parts = cells.kind == Kind::Row ? cells.children : QList<Node>{cells};
            for (const Node& piece : parts) {
                if (piece.kind == Kind::Operator && piece.text == QLatin1String(",")) row.children.append(std::exchange(cell, {}));
                else cell.children.append(piece);
            }
            row.children.append(cell);
            if (!table.children.isEmpty() && table.children.constFirst().children.size() != row.children.size()) return {};
            table.children.append(row);
        }
        // Without commas inside, round brackets are a list of things, not a column.
        const bool column = table.children.constFirst().children.size() == 1
            && inner.children.constFirst().text == QLatin1String("(");
        return inner.children.size() % 2 == 0 || column ? Node() : table;
    }

    int m_inBars = 0;
    int m_brackets = 0;
};

} // namespace

Parsed parseAsciiMath(const QString& source) { return AsciiParser(source).run(); }

} // namespace microvet::richtext::formula
