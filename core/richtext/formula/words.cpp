#include "core/richtext/formula/symbols.h"

/// How a formula is read aloud: words and patterns come from the language's own file, so that word order is its own.
namespace microvet::richtext::formula {
namespace {

/// The order of the names in "formula.greek"; "ς" and the variants are read as their letter.
const QString& greekLetters()
{
    static const QString letters = QStringLiteral("αβγδεζηθικλμνξοπρστυφχψω");
    return letters;
}

class Reader {
public:
    explicit Reader(const Word& word) : m_word(word) {}

    QString read(const Node& node)
    {
        switch (node.kind) {
        case Kind::Row: return readAll(node.children);
        case Kind::Number: return node.text;
        case Kind::Text: return node.text.trimmed();
        case Kind::Space: return {};
        case Kind::Identifier: return identifier(node);
        case Kind::Operator: return sign(node.text);
        case Kind::Fraction: return fraction(node);
        case Kind::Root: return root(node);
        case Kind::Scripts: return scripts(node);
        case Kind::Fenced: return fenced(node);
        case Kind::Table: return table(node);
        case Kind::Accent: return accent(node);
        }
        return {};
    }

private:
    QString say(const char* key) const { return m_word(QStringLiteral("formula.") + QLatin1String(key)); }
    QString say(const char* key, const QString& first) const
    {
        QString text = say(key);
        const qsizetype at = text.indexOf(QLatin1String("%1"));
        return at < 0 ? text : text.left(at) + first + text.mid(at + 2);
    }
    /// Put in at once: what is put in may hold a "%2" of its own.
    QString say(const char* key, const QString& first, const QString& second) const
    {
        const QString pattern = say(key);
        QString out;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            if (pattern[i] == u'%' && i + 1 < pattern.size() && (pattern[i + 1] == u'1' || pattern[i + 1] == u'2'))
                out += pattern[++i] == u'1' ? first : second;
            else out += pattern[i];
        }
        return out;
    }

    QString readAll(const QList<Node>& nodes)
    {
        QStringList words;
        for (const Node& node : nodes)
            if (const QString text = read(node); !text.isEmpty()) words << text;
        return words.join(u' ');
    }

    QString identifier(const Node& node)
    {
        if (node.text.size() == 1) {
            const QString greek = greekName(node.text[0]);
            if (!greek.isEmpty()) return greek;
            return sign(node.text);
        }
        static constexpr const char* spoken[]{"sin", "cos", "tan", "log", "ln", "lim", "max", "min"};
        for (const char* name : spoken)
            if (node.text == QLatin1String(name)) return say(name);
        return node.text;
    }

    QString greekName(QChar letter) const
    {
        QChar small = letter.toLower();
        if (small == u'ϑ') small = u'θ';
        if (small == u'ς') small = u'σ';
        const qsizetype at = greekLetters().indexOf(small);
        if (at < 0 || letter.unicode() < 0x370) return {};
        const QString name = say("greek").split(u' ').value(at, QString(letter));
        return letter == small || letter == u'ϑ' || letter == u'ς' ? name : say("capital", name);
    }

    QString sign(const QString& text) const
    {
        const Symbol* symbol = symbolOf(text);
        return symbol && symbol->word ? say(symbol->word) : text;
    }

    static bool isSimple(const Node& node)
    {
        switch (node.kind) {
        case Kind::Number: case Kind::Identifier: case Kind::Text: case Kind::Operator: return true;
        case Kind::Row: {
            qsizetype parts = 0;
            for (const Node& child : node.children) {
                if (child.kind == Kind::Space) continue;
                if (child.kind == Kind::Operator || !isSimple(child)) return false;
                ++parts;
            }
            return parts <= 2; // "2 a"
        }
        case Kind::Scripts: return node.children[1].isEmpty() && isSimple(node.children[0]) && isSimple(node.children[2]);
        default: return false;
        }
    }

    QString fraction(const Node& node)
    {
        if (node.flag) return say("choose", read(node.children[0]), read(node.children[1]));
        const bool simple = isSimple(node.children[0]) && isSimple(node.children[1]);
        return say(simple ? "fraction" : "fractionLong", read(node.children[0]), read(node.children[1]));
    }

    QString root(const Node& node)
    {
        const QString inner = read(node.children[0]);
        const bool simple = isSimple(node.children[0]);
        if (node.children.size() == 1) return say(simple ? "squareRoot" : "squareRootLong", inner);
        if (node.children[1].text == QLatin1String("3")) return say(simple ? "cubeRoot" : "cubeRootLong", inner);
        return say(simple ? "root" : "rootLong", read(node.children[1]), inner);
    }

    QString scripts(const Node& node)
    {
        const Node& base = node.children[0];
        const Node& sub = node.children[1];
        const Node& sup = node.children[2];
        if (base.isEmpty()) return (sub.isEmpty() ? QString() : read(sub) + u' ') + read(sup);
        QString out = read(base);
        const bool large = base.kind == Kind::Operator && base.role == Role::Large;
        if (large || node.flag) {
            const bool function = base.kind == Kind::Identifier;
            if (!sub.isEmpty()) out = say(function ? "limit" : sup.isEmpty() ? "over" : "from", out, read(sub));
            if (!sup.isEmpty()) out = say(large ? "upTo" : "with", out, read(sup));
            return large ? say("of", out) : out;
        }
        if (!sub.isEmpty()) out = say("sub", out, read(sub));
        if (sup.isEmpty()) return out;
        const QString text = sup.text;
        if (sup.kind == Kind::Number && text == QLatin1String("2")) return say("squared", out);
        if (sup.kind == Kind::Number && text == QLatin1String("3")) return say("cubed", out);
        if (text == QChar(u'∘') || text == QChar(u'°')) return out + u' ' + say("degree");
        if (text == QChar(u'′')) return out + u' ' + say("prime");
        if (sup.kind == Kind::Row && !sup.children.isEmpty()
            && std::all_of(sup.children.cbegin(), sup.children.cend(), [](const Node& n) { return n.text == QChar(u'′'); }))
            return out + u' ' + readAll(sup.children);
        if (sup.kind == Kind::Operator && (text == QLatin1String("+") || text == QChar(u'−'))) return out + u' ' + read(sup);
        return say(isSimple(sup) ? "power" : "powerLong", out, read(sup));
    }

    QString fenced(const Node& node)
    {
        const Node& inner = node.children[0];
        if (inner.kind == Kind::Fraction && inner.flag) return read(inner);
        if (node.text == QLatin1String("|") && node.close == QLatin1String("|")) return say("absolute", read(inner));
        QString out = read(inner);
        if (!node.text.isEmpty()) out = say("open") + u' ' + out;
        if (!node.close.isEmpty()) out += u' ' + say("close");
        return out;
    }

    QString table(const Node& node)
    {
        const bool cases = node.flag && node.text == QLatin1String("{");
        qsizetype columns = 0;
        QStringList rows;
        for (qsizetype r = 0; r < node.children.size(); ++r) {
            QStringList cells;
            for (const Node& cell : node.children[r].children) cells << read(cell);
            columns = std::max(columns, cells.size());
            cells.removeAll(QString());
            const QString joined = cells.join(cases || node.text.isEmpty() ? QStringLiteral(" ") : QStringLiteral(", "));
            rows << (node.text.isEmpty() && node.flag ? joined
                                                      : say(cases ? "case" : "row", QString::number(r + 1), joined));
        }
        const QString all = rows.join(QStringLiteral("; "));
        if (cases) return say("cases") + u' ' + all;
        if (node.text.isEmpty() && node.flag) return all;
        return say("matrix", QString::number(node.children.size()), QString::number(columns)) + u' ' + all;
    }

    QString accent(const Node& node)
    {
        const QString inner = read(node.children[0]);
        switch (node.text.isEmpty() ? u'\0' : node.text[0].unicode()) {
        case u'→': return say("vector", inner);
        case u'^': return say("hat", inner);
        case u'¯': return say("barOver", inner);
        case u'~': return say("tilde", inner);
        case u'˙': return say("dot", inner);
        case u'¨': return say("twoDots", inner);
        default: return inner;
        }
    }

    const Word& m_word;
};

} // namespace

QString toWords(const Node& root, const Word& word) { return Reader(word).read(root).simplified(); }

} // namespace microvet::richtext::formula
