#pragma once

#include "core/richtext/formula/symbols.h"

#include <QCoreApplication>

/// What both parsers share: a place in the source, the first problem, and bounds against hostile input.
namespace microvet::richtext::formula {

inline constexpr int maxSourceLength = 10'000; ///< characters
inline constexpr int maxFormulaDepth = 40;
inline constexpr int maxFormulaParts = 4'000;

class Parser {
public:
    explicit Parser(const QString& source) : m_text(source) {}

protected:
    struct Words { Q_DECLARE_TR_FUNCTIONS(microvet::richtext::Formula) };

    bool failed() const { return m_problem.has_value(); }
    Node fail(qsizetype position, const QString& sentence)
    {
        if (!m_problem) m_problem = Problem{int(position), sentence};
        m_pos = m_text.size();
        return {};
    }
    bool atEnd() const { return m_pos >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_pos]; }
    QStringView rest() const { return QStringView(m_text).mid(m_pos); }
    void skipSpace()
    {
        while (!atEnd() && m_text[m_pos].isSpace()) ++m_pos;
    }

    /// One level deeper for as long as it lives; fails where that is too deep.
    class Level {
    public:
        explicit Level(Parser& parser) : m_parser(parser)
        {
            if (++parser.m_depth > maxFormulaDepth)
                parser.fail(parser.m_pos, Words::tr("The formula is nested too deeply. Write it as two formulas."));
        }
        ~Level() { --m_parser.m_depth; }
        Q_DISABLE_COPY(Level)

    private:
        Parser& m_parser;
    };
    bool countPart()
    {
        if (++m_parts <= maxFormulaParts) return true;
        fail(m_pos, Words::tr("The formula is too long. Write it as two formulas."));
        return false;
    }

    /// Digits with a point between them, or a comma where it parts no list.
    Node number(bool comma = true)
    {
        const qsizetype start = m_pos;
        while (!atEnd() && m_text[m_pos].isDigit()) ++m_pos;
        const bool mark = peek() == u'.' || (comma && peek() == u',');
        if (mark && m_pos + 1 < m_text.size() && m_text[m_pos + 1].isDigit()) {
            ++m_pos;
            while (!atEnd() && m_text[m_pos].isDigit()) ++m_pos;
        }
        return leaf(Kind::Number, m_text.mid(start, m_pos - start));
    }

    /// A sign or letter that stands for itself; fails where it is none that a formula can have.
    Node ownSign()
    {
        const qsizetype at = m_pos;
        QString sign(m_text[m_pos++]);
        if (sign[0].isHighSurrogate() && !atEnd() && m_text[m_pos].isLowSurrogate()) sign += m_text[m_pos++];
        if (sign == QLatin1String("-")) sign = QChar(u'−');
        if (sign == QLatin1String("*")) sign = QChar(u'∗');
        if (sign == QLatin1String("'")) sign = QChar(u'′');
        if (const Symbol* symbol = symbolOf(sign)) return symbolNode(*symbol);
        const char32_t code = sign.size() == 2 ? QChar::surrogateToUcs4(sign[0], sign[1]) : sign[0].unicode();
        if (QChar::isLetterOrNumber(code)) return leaf(Kind::Identifier, sign);
        if (QChar::isSymbol(code) || QChar::isPunct(code)) return operatorNode(sign, Role::Ordinary);
        return fail(at, Words::tr("There is a character here that a formula cannot have. Delete it."));
    }

    Parsed finished(Node root)
    {
        if (m_problem) return {{}, m_problem};
        return {std::move(root), {}};
    }

    const QString& m_text;
    qsizetype m_pos = 0;

private:
    int m_depth = 0;
    int m_parts = 0;
    std::optional<Problem> m_problem;
};

Parsed parseLatex(const QString& source);
Parsed parseAsciiMath(const QString& source);

} // namespace microvet::richtext::formula
