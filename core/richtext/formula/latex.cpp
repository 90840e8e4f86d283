#include "core/richtext/formula/parser.h"

#include <iterator>

namespace microvet::richtext::formula {
namespace {

struct AccentCommand {
    const char* command;
    char16_t sign;
    bool below;
};
constexpr AccentCommand accentCommands[]{
    {"hat", u'^', false}, {"widehat", u'^', false}, {"bar", u'¯', false}, {"overline", u'¯', false},
    {"vec", u'→', false}, {"overrightarrow", u'→', false}, {"dot", u'˙', false}, {"ddot", u'¨', false},
    {"tilde", u'~', false}, {"widetilde", u'~', false}, {"underline", u'_', true}, {"overbrace", u'⏞', false},
    {"underbrace", u'⏟', true},
};

struct Space {
    const char* command;
    int width;
};
constexpr Space spaces[]{{",", 3}, {":", 4}, {">", 4}, {";", 5}, {"!", -3}, {" ", 6}, {"quad", 18}, {"qquad", 36}};

struct Environment {
    const char* name;
    const char16_t* open;
    const char16_t* close;
    bool left;
};
constexpr Environment environments[]{
    {"matrix", u"", u"", false}, {"pmatrix", u"(", u")", false}, {"bmatrix", u"[", u"]", false},
    {"Bmatrix", u"{", u"}", false}, {"vmatrix", u"|", u"|", false}, {"Vmatrix", u"‖", u"‖", false},
    {"cases", u"{", u"", true}, {"array", u"", u"", false}, {"aligned", u"", u"", true}, {"align", u"", u"", true},
    {"align*", u"", u"", true}, {"gathered", u"", u"", false},
};

/// Commands that only ask for a size or style: what follows is shown as it is.
constexpr const char* ignored[]{"displaystyle", "textstyle", "scriptstyle", "big", "Big", "bigg", "Bigg", "bigl", "bigr",
                                "Bigl", "Bigr", "biggl", "biggr", "nolimits", "nonumber"};

class LatexParser : Parser {
public:
    using Parser::Parser;

    Parsed run()
    {
        Node root = row();
        if (!failed() && !atEnd()) {
            if (peek() == u'}') fail(m_pos, Words::tr("There is a “}” without a “{” before it."));
            else if (peek() == u'&') fail(m_pos, Words::tr("A “&” parts the cells of a table: it stands between \\begin and \\end."));
            else if (commandAt() == QLatin1String("right")) fail(m_pos, Words::tr("There is a “\\right” without a “\\left” before it."));
            else if (commandAt() == QLatin1String("end")) fail(m_pos, Words::tr("There is an “\\end” without a “\\begin” before it."));
            else fail(m_pos, Words::tr("A “\\\\” begins a new row of a table: it stands between \\begin and \\end."));
        }
        return finished(std::move(root));
    }

private:
    /// The command at the place, without moving on: letters, or one other character. Empty where there is none.
    QStringView commandAt() const
    {
        const QStringView text = rest();
        if (text.size() < 2 || text[0] != u'\\') return {};
        qsizetype end = 1;
        while (end < text.size() && isLetter(text[end])) ++end;
        return text.mid(1, end == 1 ? 1 : end - 1);
    }
    static bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

    bool atStop() const
    {
        if (atEnd() || peek() == u'}' || peek() == u'&' || (m_inOption && peek() == u']')) return true;
        const QStringView command = commandAt();
        return command == QLatin1String("\\") || command == QLatin1String("right") || command == QLatin1String("end")
            || command == QLatin1String("cr");
    }

    Node row()
    {
        Node out;
        const Level level(*this);
        while (!failed()) {
            skipSpace();
            if (atStop()) break;
            Node part = withScripts(atom());
            if (failed()) return {};
            if (part.isEmpty()) continue;
            if (part.kind == Kind::Row) out.children.append(part.children);
            else out.children.append(std::move(part));
        }
        return out;
    }

    Node withScripts(Node base)
    {
        Node sub, sup;
        bool hasSub = false, hasSup = false;
        bool limits = base.kind == Kind::Operator && base.role == Role::Large && !isIntegral(base.text);
        if (base.kind == Kind::Identifier) {
            bool below = false;
            limits = isFunction(base.text, &below) && below;
        }
        limits = limits || (base.kind == Kind::Accent && (base.text == QChar(u'⏞') || base.text == QChar(u'⏟')));
        while (!failed()) {
            skipSpace();
            if (commandAt() == QLatin1String("limits")) {
                m_pos += 7;
                limits = true;
            } else if (commandAt() == QLatin1String("nolimits")) {
                m_pos += 9;
                limits = false;
            } else if (peek() == u'\'') {
                if (!hasSup) sup = {};
                hasSup = true;
                ++m_pos;
                if (!countPart()) return {};
                sup.children.append(leaf(Kind::Identifier, QString(QChar(u'′')), Variant::Upright));
            } else if (peek() == u'_' || peek() == u'^') {
                const bool below = peek() == u'_';
                const bool onlyPrimes = !below && hasSup && sup.kind == Kind::Row && !sup.children.isEmpty()
                    && sup.children.constLast().text == QChar(u'′') && !m_supTaken;
                if (below ? hasSub : hasSup && !onlyPrimes)
                    return fail(m_pos, below ? Words::tr("There are two “_” behind the same part. Put braces around what belongs together.")
                                             : Words::tr("There are two “^” behind the same part. Put braces around what belongs together."));
                ++m_pos;
                Node script = argument(below ? QStringLiteral("_") : QStringLiteral("^"));
                if (below) {
                    sub = std::move(script);
                    hasSub = true;
                } else {
                    if (onlyPrimes) sup.children.append(script);
                    else sup = std::move(script);
                    hasSup = true;
                    m_supTaken = true;
                }
            } else {
                break;
            }
        }
        m_supTaken = false;
        if (!hasSub && !hasSup) return base;
        Node out;
        out.kind = Kind::Scripts;
        out.flag = limits;
        out.children = {unwrapped(std::move(base)), unwrapped(std::move(sub)), unwrapped(std::move(sup))};
        return out;
    }

    static bool isIntegral(const QString& sign) { return sign.size() == 1 && sign[0] >= u'∫' && sign[0] <= u'∰'; }

    /// What belongs to a command: a group, or the one sign that follows.
    Node argument(const QString& of)
    {
        skipSpace();
        if (atEnd() || peek() == u'}' || peek() == u'&')
            return fail(m_pos, Words::tr("Something is missing behind “%1”.").arg(of));
        if (peek() == u'_' || peek() == u'^')
            return fail(m_pos, Words::tr("Something is missing behind “%1”.").arg(of));
        if (peek().isDigit()) return countPart() ? leaf(Kind::Number, QString(m_text[m_pos++])) : Node();
        return unwrapped(atom());
    }

    Node group()
    {
        const qsizetype open = m_pos++;
        const bool option = m_inOption;
        m_inOption = false;
        Node inner = row();
        m_inOption = option;
        if (failed()) return {};
        if (peek() != u'}') return fail(open, Words::tr("This “{” is never closed. Write a “}” where its part ends."));
        ++m_pos;
        // An empty group still holds a script: "{}_2".
        return inner.children.size() == 1 ? inner.children.takeFirst() : inner;
    }

    Node atom()
    {
        const Level level(*this);
        if (failed() || !countPart()) return {};
        const QChar c = peek();
        if (c == u'{') return group();
        if (c == u'\\') return command();
        if (c.isDigit()) return number();
        if (c == u'_' || c == u'^') return {}; // a script without a base: withScripts takes it
        if (c == u'~') {
            ++m_pos;
            return space(6);
        }
        if (c == u'$') return fail(m_pos, Words::tr("Leave out the “$”: the whole field is a formula."));
        if (c == u'#') return fail(m_pos, Words::tr("A “#” has no meaning in a formula. For the sign itself write “\\#”."));
        if (isLetter(c) && m_variant == Variant::Upright) {
            const qsizetype start = m_pos;
            while (!atEnd() && isLetter(peek())) ++m_pos;
            return leaf(Kind::Identifier, m_text.mid(start, m_pos - start), Variant::Upright);
        }
        Node sign = ownSign();
        if (sign.kind == Kind::Identifier && m_variant != Variant::Italic) sign.variant = m_variant;
        return sign;
    }

    static Node space(int width)
    {
        Node node;
        node.kind = Kind::Space;
        node.width = width;
        return node;
    }

    Node command()
    {
        const qsizetype at = m_pos;
        const QString name = commandAt().toString();
        if (name.isEmpty()) return fail(at, Words::tr("A “\\” needs the name of a command behind it."));
        m_pos += 1 + name.size();
        const QString shown = u'\\' + name;

        if (name == QLatin1String("frac") || name == QLatin1String("dfrac") || name == QLatin1String("tfrac")
            || name == QLatin1String("cfrac")) {
            Node fraction;
            fraction.kind = Kind::Fraction;
            Node above = argument(shown);
            fraction.children = {std::move(above), argument(shown)};
            return fraction;
        }
        if (name == QLatin1String("binom")) {
            Node pair;
            pair.kind = Kind::Fraction;
            pair.flag = true;
            Node above = argument(shown);
            pair.children = {std::move(above), argument(shown)};
            return fenced(QStringLiteral("("), std::move(pair), QStringLiteral(")"));
        }
        if (name == QLatin1String("sqrt")) return root(shown);
        if (name == QLatin1String("text") || name == QLatin1String("textrm") || name == QLatin1String("mbox"))
            return words(shown);
        if (name == QLatin1String("operatorname")) {
            Node inner = words(shown);
            inner.kind = Kind::Identifier;
            inner.variant = Variant::Upright;
            return inner;
        }
        if (name == QLatin1String("mathrm")) return inVariant(Variant::Upright, shown);
        if (name == QLatin1String("mathbf") || name == QLatin1String("boldsymbol")) return inVariant(Variant::Bold, shown);
        if (name == QLatin1String("mathit")) return inVariant(Variant::Italic, shown);
        if (name == QLatin1String("mathbb") || name == QLatin1String("mathcal")) return alphabet(shown);
        if (name == QLatin1String("left")) return leftRight(at);
        if (name == QLatin1String("begin")) return environment(at);
        if (name == QLatin1String("overset") || name == QLatin1String("stackrel") || name == QLatin1String("underset"))
            return stacked(name == QLatin1String("underset"), shown);
        if (name == QLatin1String("not")) return negated(at);
        if (name == QLatin1String("pmod")) {
            Node inner;
            inner.children = {leaf(Kind::Identifier, QStringLiteral("mod"), Variant::Upright), space(6), argument(shown)};
            return fenced(QStringLiteral("("), std::move(inner), QStringLiteral(")"));
        }
        if (name == QLatin1String("bmod")) return leaf(Kind::Identifier, QStringLiteral("mod"), Variant::Upright);
        for (const Space& entry : spaces)
            if (name == QLatin1String(entry.command)) return space(entry.width);
        for (const AccentCommand& accent : accentCommands) {
            if (name != QLatin1String(accent.command)) continue;
            Node out = leaf(Kind::Accent, QString(QChar(accent.sign)));
            out.flag = accent.below;
            out.children = {argument(shown)};
            return out;
        }
        for (const char* size : ignored)
            if (name == QLatin1String(size)) return {};
        if (isFunction(name)) return leaf(Kind::Identifier, name, Variant::Upright);
        if (const Symbol* symbol = symbolOfLatex(name)) return symbolNode(*symbol);
        if (name.size() == 1 && QStringLiteral("{}%$#&_|").contains(name)) {
            if (name == QLatin1String("|")) return operatorNode(QString(QChar(u'‖')), Role::Ordinary);
            if (name == QLatin1String("{")) return operatorNode(name, Role::Open);
            if (name == QLatin1String("}")) return operatorNode(name, Role::Close);
            if (const Symbol* symbol = symbolOf(name)) return symbolNode(*symbol);
            return operatorNode(name, Role::Ordinary);
        }
        return fail(at, Words::tr("“%1” is no command that can be used here. Check its spelling, or write it in another way.").arg(shown));
    }

    static Node fenced(const QString& open, Node inner, const QString& close)
    {
        Node out = leaf(Kind::Fenced, open);
        out.close = close;
        out.children = {std::move(inner)};
        return out;
    }

    Node root(const QString& shown)
    {
        Node out;
        out.kind = Kind::Root;
        Node index;
        skipSpace();
        if (peek() == u'[') {
            const qsizetype open = m_pos++;
            const bool option = m_inOption;
            m_inOption = true;
            index = row();
            m_inOption = option;
            if (failed()) return {};
            if (peek() != u']') return fail(open, Words::tr("This “[” is never closed. Write a “]” behind the index of the root."));
            ++m_pos;
        }
        out.children = {argument(shown)};
        if (!index.isEmpty()) out.children.append(unwrapped(std::move(index)));
        return out;
    }

    /// Words in braces, taken as they are; braces inside must match.
    Node words(const QString& shown)
    {
        skipSpace();
        const qsizetype open = m_pos;
        if (peek() != u'{') return fail(m_pos, Words::tr("Put the words behind “%1” in braces: %1{…}.").arg(shown));
        QString text;
        int depth = 0;
        for (; !atEnd(); ++m_pos) {
            const QChar c = peek();
            if (c == u'\\' && m_pos + 1 < m_text.size() && QStringLiteral("{}%$#&_ \\").contains(m_text[m_pos + 1])) {
                text += m_text[++m_pos];
                continue;
            }
            if (c == u'{' && depth++ == 0) continue;
            if (c == u'}' && --depth == 0) {
                ++m_pos;
                return leaf(Kind::Text, text, Variant::Upright);
            }
            text += c;
        }
        return fail(open, Words::tr("This “{” is never closed. Write a “}” where its part ends."));
    }

    Node inVariant(Variant variant, const QString& shown)
    {
        const Variant before = std::exchange(m_variant, variant);
        Node inner = argument(shown);
        m_variant = before;
        return inner;
    }

    Node alphabet(const QString& shown)
    {
        const Variant before = std::exchange(m_variant, Variant::Italic);
        Node inner = argument(shown);
        m_variant = before;
        const auto change = [&](Node& node) {
            if (node.kind != Kind::Identifier || node.text.size() != 1) return;
            node.text = shown == QLatin1String("\\mathbb") ? doubleStruck(node.text[0]) : scriptLetter(node.text[0]);
            node.variant = Variant::Upright;
        };
        change(inner);
        for (Node& child : inner.children) change(child);
        return inner;
    }

    /// The bracket behind \left or \right; "." is none.
    std::optional<QString> delimiter(const QString& shown)
    {
        skipSpace();
        if (atEnd()) {
            fail(m_pos, Words::tr("A bracket is missing behind “%1”. Where there is none to show, write “%1.”.").arg(shown));
            return {};
        }
        const qsizetype at = m_pos;
        QString sign(peek());
        if (peek() == u'\\') {
            const QString name = commandAt().toString();
            m_pos += 1 + name.size();
            if (name == QLatin1String("{") || name == QLatin1String("}")) return name;
            if (name == QLatin1String("|")) return QString(QChar(u'‖'));
            if (name == QLatin1String("lvert") || name == QLatin1String("rvert")) return QStringLiteral("|");
            const Symbol* symbol = symbolOfLatex(name);
            if (symbol && (symbol->role == Role::Open || symbol->role == Role::Close || QLatin1String(symbol->word) == QLatin1String("bar")))
                return QString(QChar(symbol->sign));
        } else {
            ++m_pos;
            if (sign == QLatin1String(".")) return QString();
            if (sign == QLatin1String("<")) return QString(QChar(u'⟨'));
            if (sign == QLatin1String(">")) return QString(QChar(u'⟩'));
            if (QStringLiteral("()[]|/").contains(sign)) return sign;
        }
        fail(at, Words::tr("Behind “%1” stands a bracket: ( ) [ ] \\{ \\} | or a point for none.").arg(shown));
        return {};
    }

    Node leftRight(qsizetype at)
    {
        const auto open = delimiter(QStringLiteral("\\left"));
        if (!open) return {};
        const bool option = std::exchange(m_inOption, false);
        Node inner = row();
        m_inOption = option;
        if (failed()) return {};
        if (commandAt() != QLatin1String("right"))
            return fail(at, Words::tr("This “\\left” has no “\\right”. Write “\\right)” where the bracket closes, or “\\right.” for none."));
        m_pos += 6;
        const auto close = delimiter(QStringLiteral("\\right"));
        if (!close) return {};
        return fenced(*open, unwrapped(std::move(inner)), *close);
    }

    Node environment(qsizetype at)
    {
        const QString name = braced();
        const auto found = std::find_if(std::begin(environments), std::end(environments),
                                        [&](const Environment& e) { return name == QLatin1String(e.name); });
        if (found == std::end(environments))
            return fail(at, Words::tr("“\\begin{%1}” cannot be used here. Tables are matrix, pmatrix, bmatrix, vmatrix, cases, aligned and array.").arg(name.left(30)));
        if (name == QLatin1String("array")) braced(); // how its columns are aligned
        Node table;
        table.kind = Kind::Table;
        table.text = QString::fromUtf16(found->open);
        table.close = QString::fromUtf16(found->close);
        table.flag = found->left;
        Node line;
        const bool option = std::exchange(m_inOption, false);
        while (!failed()) {
            line.children.append(row());
            if (failed()) return {};
            if (peek() == u'&') {
                ++m_pos;
            } else if (commandAt() == QLatin1String("\\") || commandAt() == QLatin1String("cr")) {
                m_pos += 1 + commandAt().size();
                table.children.append(std::exchange(line, {}));
            } else if (commandAt() == QLatin1String("end")) {
                break;
            } else {
                return fail(at, Words::tr("This “\\begin{%1}” has no end. Write “\\end{%1}” behind its last row.").arg(name));
            }
        }
        m_inOption = option;
        m_pos += 4;
        const qsizetype end = m_pos;
        if (braced() != name)
            return fail(end, Words::tr("Here “\\end{%1}” is needed: it closes “\\begin{%1}”.").arg(name));
        // A "\\" behind the last row begins no further one.
        if (line.children.size() > 1 || !line.children.constFirst().isEmpty() || table.children.isEmpty())
            table.children.append(std::move(line));
        return table;
    }

    QString braced()
    {
        skipSpace();
        const qsizetype close = m_text.indexOf(u'}', m_pos);
        if (peek() != u'{' || close < 0) return {};
        const QString inner = m_text.mid(m_pos + 1, close - m_pos - 1).trimmed();
        m_pos = close + 1;
        return inner;
    }

    Node stacked(bool below, const QString& shown)
    {
        Node script = argument(shown);
        Node base = argument(shown);
        Node out;
        out.kind = Kind::Scripts;
        out.flag = true;
        out.children = {std::move(base), below ? script : Node(), below ? Node() : script};
        return out;
    }

    Node negated(qsizetype at)
    {
        Node sign = argument(QStringLiteral("\\not"));
        static constexpr std::pair<char16_t, char16_t> pairs[]{{u'=', u'≠'}, {u'∈', u'∉'}, {u'<', u'≮'}, {u'>', u'≯'},
                                                               {u'≤', u'≰'}, {u'≥', u'≱'}, {u'⊂', u'⊄'}, {u'≡', u'≢'},
                                                               {u'∥', u'∦'}, {u'≈', u'≉'}, {u'∼', u'≁'}, {u'∃', u'∄'}};
        for (const auto& [plain, crossed] : pairs)
            if (sign.text == QChar(plain)) {
                sign.text = QChar(crossed);
                return sign;
            }
        return fail(at, Words::tr("“\\not” cannot cross out this sign."));
    }

    Variant m_variant = Variant::Italic;
    bool m_inOption = false;
    bool m_supTaken = false;
};

} // namespace

Parsed parseLatex(const QString& source) { return LatexParser(source).run(); }

} // namespace microvet::richtext::formula
