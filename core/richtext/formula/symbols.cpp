#include "core/richtext/formula/symbols.h"

#include <array>

namespace microvet::richtext::formula {
namespace {

using enum Role;

/// Where a sign stands in several lines, its word is in the first.
constexpr Symbol symbols[]{
    // Greek, read by name: see words.cpp.
    {"alpha", "alpha", u'α', Ordinary, true, nullptr}, {"beta", "beta", u'β', Ordinary, true, nullptr},
    {"gamma", "gamma", u'γ', Ordinary, true, nullptr}, {"delta", "delta", u'δ', Ordinary, true, nullptr},
    {"epsilon", "epsilon", u'ε', Ordinary, true, nullptr}, {"varepsilon", "varepsilon", u'ε', Ordinary, true, nullptr},
    {"zeta", "zeta", u'ζ', Ordinary, true, nullptr}, {"eta", "eta", u'η', Ordinary, true, nullptr},
    {"theta", "theta", u'θ', Ordinary, true, nullptr}, {"vartheta", "vartheta", u'ϑ', Ordinary, true, nullptr},
    {"iota", "iota", u'ι', Ordinary, true, nullptr}, {"kappa", "kappa", u'κ', Ordinary, true, nullptr},
    {"lambda", "lambda", u'λ', Ordinary, true, nullptr}, {"mu", "mu", u'μ', Ordinary, true, nullptr},
    {"nu", "nu", u'ν', Ordinary, true, nullptr}, {"xi", "xi", u'ξ', Ordinary, true, nullptr},
    {"pi", "pi", u'π', Ordinary, true, nullptr}, {"rho", "rho", u'ρ', Ordinary, true, nullptr},
    {"sigma", "sigma", u'σ', Ordinary, true, nullptr}, {"tau", "tau", u'τ', Ordinary, true, nullptr},
    {"upsilon", "upsilon", u'υ', Ordinary, true, nullptr}, {"phi", "phi", u'φ', Ordinary, true, nullptr},
    {"varphi", "varphi", u'φ', Ordinary, true, nullptr}, {"chi", "chi", u'χ', Ordinary, true, nullptr},
    {"psi", "psi", u'ψ', Ordinary, true, nullptr}, {"omega", "omega", u'ω', Ordinary, true, nullptr},
    {"Gamma", "Gamma", u'Γ', Ordinary, true, nullptr}, {"Delta", "Delta", u'Δ', Ordinary, true, nullptr},
    {"Theta", "Theta", u'Θ', Ordinary, true, nullptr}, {"Lambda", "Lambda", u'Λ', Ordinary, true, nullptr},
    {"Xi", "Xi", u'Ξ', Ordinary, true, nullptr}, {"Pi", "Pi", u'Π', Ordinary, true, nullptr},
    {"Sigma", "Sigma", u'Σ', Ordinary, true, nullptr}, {"Upsilon", "Upsilon", u'Υ', Ordinary, true, nullptr},
    {"Phi", "Phi", u'Φ', Ordinary, true, nullptr}, {"Psi", "Psi", u'Ψ', Ordinary, true, nullptr},
    {"Omega", "Omega", u'Ω', Ordinary, true, nullptr},
    // Other letters and signs that stand like one.
    {"infty", "oo", u'∞', Ordinary, true, "infinity"}, {nullptr, "infty", u'∞', Ordinary, true, "infinity"},
    {"partial", "del", u'∂', Ordinary, true, "partial"}, {nullptr, "partial", u'∂', Ordinary, true, "partial"},
    {"nabla", "grad", u'∇', Ordinary, true, "nabla"}, {"emptyset", "O/", u'∅', Ordinary, true, "emptySet"},
    {"varnothing", "emptyset", u'∅', Ordinary, true, "emptySet"}, {"hbar", "hbar", u'ℏ', Ordinary, true, nullptr},
    {"ell", nullptr, u'ℓ', Ordinary, true, nullptr}, {"Re", nullptr, u'ℜ', Ordinary, true, nullptr},
    {"Im", nullptr, u'ℑ', Ordinary, true, nullptr}, {"degree", "degree", u'°', Ordinary, true, "degree"},
    {nullptr, "%", u'%', Ordinary, true, "percent"}, {"perthousand", nullptr, u'‰', Ordinary, true, "permille"},
    {"euro", "euro", u'€', Ordinary, true, nullptr}, {"ohm", nullptr, u'Ω', Ordinary, true, nullptr},
    {"angle", "/_", u'∠', Ordinary, true, "angle"}, {nullptr, "angle", u'∠', Ordinary, true, "angle"},
    {"triangle", "/_\\", u'△', Ordinary, true, nullptr}, {nullptr, "CC", u'ℂ', Ordinary, true, nullptr},
    {nullptr, "NN", u'ℕ', Ordinary, true, nullptr}, {nullptr, "QQ", u'ℚ', Ordinary, true, nullptr},
    {nullptr, "RR", u'ℝ', Ordinary, true, nullptr}, {nullptr, "ZZ", u'ℤ', Ordinary, true, nullptr},
    {"forall", "AA", u'∀', Ordinary, true, "forAll"}, {nullptr, "forall", u'∀', Ordinary, true, "forAll"},
    {"exists", "EE", u'∃', Ordinary, true, "exists"}, {nullptr, "exists", u'∃', Ordinary, true, "exists"},
    {"neg", "not", u'¬', Ordinary, false, "not"}, {"lnot", "neg", u'¬', Ordinary, false, "not"},
    {"prime", nullptr, u'′', Ordinary, true, "prime"}, {nullptr, "'", u'′', Ordinary, true, "prime"},
    // Between two parts.
    {nullptr, "+", u'+', Binary, false, "plus"}, {nullptr, "-", u'−', Binary, false, "minus"},
    {"pm", "+-", u'±', Binary, false, "plusMinus"}, {nullptr, "pm", u'±', Binary, false, "plusMinus"},
    {"mp", "-+", u'∓', Binary, false, "minusPlus"}, {"times", "xx", u'×', Binary, false, "times"},
    {nullptr, "times", u'×', Binary, false, "times"}, {"cdot", "*", u'⋅', Binary, false, "times"},
    {nullptr, "cdot", u'⋅', Binary, false, "times"}, {"div", "-:", u'÷', Binary, false, "divided"},
    {nullptr, "div", u'÷', Binary, false, "divided"}, {"ast", "**", u'∗', Binary, false, "times"},
    {"circ", "@", u'∘', Binary, false, nullptr}, {"bullet", nullptr, u'∙', Binary, false, nullptr},
    {"oplus", "o+", u'⊕', Binary, false, nullptr}, {"otimes", "ox", u'⊗', Binary, false, nullptr},
    {"cup", "uu", u'∪', Binary, false, "union"}, {nullptr, "cup", u'∪', Binary, false, "union"},
    {"cap", "nn", u'∩', Binary, false, "intersection"}, {nullptr, "cap", u'∩', Binary, false, "intersection"},
    {"setminus", "\\\\", u'∖', Binary, false, "without"}, {"land", "and", u'∧', Binary, false, "and"},
    {"wedge", "^^", u'∧', Binary, false, "and"}, {"lor", "or", u'∨', Binary, false, "or"},
    {"vee", "vv", u'∨', Binary, false, "or"},
    // Comparing.
    {nullptr, "=", u'=', Relation, false, "equals"}, {"ne", "!=", u'≠', Relation, false, "notEqual"},
    {"neq", "ne", u'≠', Relation, false, "notEqual"}, {"lt", "<", u'<', Relation, false, "less"},
    {nullptr, "lt", u'<', Relation, false, "less"}, {"gt", ">", u'>', Relation, false, "greater"},
    {nullptr, "gt", u'>', Relation, false, "greater"}, {"le", "<=", u'≤', Relation, false, "lessEqual"},
    {"leq", "le", u'≤', Relation, false, "lessEqual"}, {"ge", ">=", u'≥', Relation, false, "greaterEqual"},
    {"geq", "ge", u'≥', Relation, false, "greaterEqual"}, {"ll", nullptr, u'≪', Relation, false, nullptr},
    {"gg", nullptr, u'≫', Relation, false, nullptr}, {"approx", "~~", u'≈', Relation, false, "approximately"},
    {nullptr, "approx", u'≈', Relation, false, "approximately"}, {"equiv", "-=", u'≡', Relation, false, "identical"},
    {nullptr, "equiv", u'≡', Relation, false, "identical"}, {"cong", "~=", u'≅', Relation, false, "congruent"},
    {"sim", "~", u'∼', Relation, false, "similar"}, {"propto", "prop", u'∝', Relation, false, "proportional"},
    {nullptr, "propto", u'∝', Relation, false, "proportional"}, {"in", "in", u'∈', Relation, false, "elementOf"},
    {"notin", "!in", u'∉', Relation, false, "notElementOf"}, {"ni", nullptr, u'∋', Relation, false, nullptr},
    {"subset", "sub", u'⊂', Relation, false, "subset"}, {"subseteq", "sube", u'⊆', Relation, false, "subset"},
    {"supset", "sup", u'⊃', Relation, false, "superset"}, {"supseteq", "supe", u'⊇', Relation, false, "superset"},
    {"perp", "_|_", u'⊥', Relation, false, "perpendicular"}, {"parallel", "||", u'∥', Relation, false, "parallel"},
    {"mid", nullptr, u'∣', Relation, false, "bar"}, {"therefore", ":.", u'∴', Relation, false, "therefore"},
    {"because", nullptr, u'∵', Relation, false, nullptr}, {nullptr, ":", u':', Relation, false, "ratio"},
    {"doteq", nullptr, u'≐', Relation, false, nullptr}, {"triangleq", nullptr, u'≜', Relation, false, nullptr},
    // Arrows.
    {"to", "->", u'→', Arrow, false, "arrow"}, {"rightarrow", "to", u'→', Arrow, false, "arrow"},
    {"longrightarrow", "rarr", u'→', Arrow, false, "arrow"}, {nullptr, "rightarrow", u'→', Arrow, false, "arrow"},
    {"gets", "larr", u'←', Arrow, false, nullptr}, {"leftarrow", nullptr, u'←', Arrow, false, nullptr},
    {"leftrightarrow", "harr", u'↔', Arrow, false, nullptr}, {"Rightarrow", "=>", u'⇒', Arrow, false, "implies"},
    {"implies", "implies", u'⇒', Arrow, false, "implies"}, {"Longrightarrow", "rArr", u'⇒', Arrow, false, "implies"},
    {"Leftarrow", "lArr", u'⇐', Arrow, false, nullptr}, {"Leftrightarrow", "hArr", u'⇔', Arrow, false, "equivalent"},
    {"iff", "<=>", u'⇔', Arrow, false, "equivalent"}, {nullptr, "iff", u'⇔', Arrow, false, "equivalent"},
    {"mapsto", "|->", u'↦', Arrow, false, "arrow"}, {"uparrow", "uarr", u'↑', Arrow, false, nullptr},
    {"downarrow", "darr", u'↓', Arrow, false, nullptr},
    {"rightleftharpoons", "rlharpoon", u'⇌', Arrow, false, "balance"},
    // Large ones with limits.
    {"sum", "sum", u'∑', Large, false, "sum"}, {"prod", "prod", u'∏', Large, false, "product"},
    {"int", "int", u'∫', Large, false, "integral"}, {"iint", nullptr, u'∬', Large, false, "integral"},
    {"iiint", nullptr, u'∭', Large, false, "integral"}, {"oint", "oint", u'∮', Large, false, "integral"},
    {"bigcup", "uuu", u'⋃', Large, false, "union"}, {"bigcap", "nnn", u'⋂', Large, false, "intersection"},
    // Punctuation and dots.
    {nullptr, ",", u',', Punctuation, false, nullptr}, {nullptr, ";", u';', Punctuation, false, nullptr},
    {nullptr, "!", u'!', Ordinary, false, "factorial"}, {nullptr, ".", u'.', Punctuation, false, nullptr},
    {"colon", nullptr, u':', Punctuation, false, "ratio"}, {"ldots", "...", u'…', Ordinary, false, "dots"},
    {"dots", "ldots", u'…', Ordinary, false, "dots"}, {"cdots", "cdots", u'⋯', Ordinary, false, "dots"},
    {"vdots", "vdots", u'⋮', Ordinary, false, "dots"}, {"ddots", "ddots", u'⋱', Ordinary, false, "dots"},
    {"backslash", nullptr, u'\\', Ordinary, false, nullptr}, {nullptr, "/", u'/', Binary, false, "divided"},
    // Brackets.
    {nullptr, "(", u'(', Open, false, "open"}, {nullptr, ")", u')', Close, false, "close"},
    {"lbrack", "[", u'[', Open, false, "open"}, {"rbrack", "]", u']', Close, false, "close"},
    {"lbrace", "{", u'{', Open, false, "open"}, {"rbrace", "}", u'}', Close, false, "close"},
    {"langle", "(:", u'⟨', Open, false, "open"}, {"rangle", ":)", u'⟩', Close, false, "close"},
    {"lfloor", "|__", u'⌊', Open, false, "open"}, {"rfloor", "__|", u'⌋', Close, false, "close"},
    {"lceil", "|~", u'⌈', Open, false, "open"}, {"rceil", "~|", u'⌉', Close, false, "close"},
    {"vert", nullptr, u'|', Ordinary, false, "bar"}, {"Vert", nullptr, u'‖', Ordinary, false, "bar"},
};

struct Function {
    const char* name;
    bool limits;
};
constexpr Function functions[]{
    {"arcsin", false}, {"arccos", false}, {"arctan", false}, {"sinh", false}, {"cosh", false}, {"tanh", false},
    {"sin", false}, {"cos", false}, {"tan", false}, {"cot", false}, {"sec", false}, {"csc", false}, {"log", false},
    {"ln", false}, {"lg", false}, {"exp", false}, {"det", false}, {"dim", false}, {"arg", false}, {"deg", false},
    {"gcd", false}, {"lcm", false}, {"mod", false}, {"limsup", true}, {"liminf", true}, {"lim", true}, {"max", true},
    {"min", true}, {"inf", true}, {"Pr", true},
};

QString fromCode(char32_t code) { return QString::fromUcs4(&code, 1); }

} // namespace

const Symbol* symbolOfLatex(QStringView command)
{
    for (const Symbol& symbol : symbols)
        if (symbol.latex && command == QLatin1String(symbol.latex)) return &symbol;
    return nullptr;
}

const Symbol* symbolOfAsciiMath(QStringView text, qsizetype* length)
{
    const Symbol* best = nullptr;
    *length = 0;
    for (const Symbol& symbol : symbols) {
        if (!symbol.asciiMath) continue;
        const QLatin1String name(symbol.asciiMath);
        if (name.size() > *length && text.startsWith(name)) {
            best = &symbol;
            *length = name.size();
        }
    }
    return best;
}

const Symbol* symbolOf(QStringView sign)
{
    if (sign.size() != 1) return nullptr;
    for (const Symbol& symbol : symbols)
        if (symbol.sign == sign[0].unicode()) return &symbol;
    return nullptr;
}

bool isFunction(QStringView name, bool* limits)
{
    for (const Function& function : functions) {
        if (name != QLatin1String(function.name)) continue;
        if (limits) *limits = function.limits;
        return true;
    }
    return false;
}

qsizetype functionAt(QStringView text)
{
    qsizetype length = 0;
    for (const Function& function : functions) {
        const QLatin1String name(function.name);
        if (name.size() > length && text.startsWith(name)) length = name.size();
    }
    return length;
}

QString doubleStruck(QChar letter)
{
    // Those that Unicode had before the block of mathematical letters.
    static constexpr std::pair<char16_t, char16_t> early[]{{u'C', u'ℂ'}, {u'H', u'ℍ'}, {u'N', u'ℕ'}, {u'P', u'ℙ'},
                                                           {u'Q', u'ℚ'}, {u'R', u'ℝ'}, {u'Z', u'ℤ'}};
    for (const auto& [plain, struck] : early)
        if (letter == plain) return QString(QChar(struck));
    if (letter >= u'A' && letter <= u'Z') return fromCode(0x1d538 + (letter.unicode() - u'A'));
    return QString(letter);
}

QString scriptLetter(QChar letter)
{
    static constexpr std::pair<char16_t, char16_t> early[]{{u'B', u'ℬ'}, {u'E', u'ℰ'}, {u'F', u'ℱ'}, {u'H', u'ℋ'},
                                                           {u'I', u'ℐ'}, {u'L', u'ℒ'}, {u'M', u'ℳ'}, {u'R', u'ℛ'}};
    for (const auto& [plain, script] : early)
        if (letter == plain) return QString(QChar(script));
    if (letter >= u'A' && letter <= u'Z') return fromCode(0x1d49c + (letter.unicode() - u'A'));
    return QString(letter);
}

QString boldLetter(QChar letter)
{
    const char16_t c = letter.unicode();
    if (c >= u'A' && c <= u'Z') return fromCode(0x1d400 + (c - u'A'));
    if (c >= u'a' && c <= u'z') return fromCode(0x1d41a + (c - u'a'));
    if (c >= u'0' && c <= u'9') return fromCode(0x1d7ce + (c - u'0'));
    if (c >= u'Α' && c <= u'Ω') return fromCode(0x1d6a8 + (c - u'Α'));
    if (c >= u'α' && c <= u'ω') return fromCode(0x1d6c2 + (c - u'α'));
    return QString(letter);
}

Node leaf(Kind kind, const QString& text, Variant variant)
{
    Node node;
    node.kind = kind;
    node.text = text;
    node.variant = variant;
    return node;
}

Node operatorNode(const QString& text, Role role)
{
    Node node = leaf(Kind::Operator, text);
    node.role = role;
    return node;
}

Node symbolNode(const Symbol& symbol)
{
    const QString text{QChar(symbol.sign)};
    if (!symbol.letter) return operatorNode(text, symbol.role);
    // Capital Greek stands upright, as in print.
    const bool capital = symbol.sign >= u'Α' && symbol.sign <= u'Ω';
    const bool small = symbol.sign >= u'α' && symbol.sign <= u'ϑ';
    return leaf(Kind::Identifier, text, capital || !small ? Variant::Upright : Variant::Italic);
}

Node unwrapped(Node row)
{
    if (row.kind == Kind::Row && row.children.size() == 1) return row.children.takeFirst();
    return row;
}

} // namespace microvet::richtext::formula
