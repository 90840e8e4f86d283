#include "core/richtext/formula/parser.h"

namespace microvet::richtext::formula {

bool Node::operator==(const Node& other) const = default;

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::richtext::Formula) }; }

Parsed parse(const QString& source, Notation notation)
{
    if (source.size() > maxSourceLength)
        return {{}, Problem{maxSourceLength, Tr::tr("The formula is too long. Write it as two formulas.")}};
    return notation == Notation::Latex ? parseLatex(source) : parseAsciiMath(source);
}

Source fromInline(const QString& run)
{
    const QString text = run.trimmed();
    if (text.size() >= 2 && text.startsWith(u'`') && text.endsWith(u'`'))
        return {text.mid(1, text.size() - 2), Notation::AsciiMath};
    return {run, Notation::Latex};
}

QString toInline(const Source& source)
{
    return source.notation == Notation::AsciiMath ? u'`' + source.text + u'`' : source.text;
}

} // namespace microvet::richtext::formula
