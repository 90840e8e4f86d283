#include "ui/formula/formula_palette.h"

#include <QCoreApplication>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::FormulaPalette) };

struct Piece {
    const char* name;
    const char* shown;
    const char* latex;
    const char* asciiMath;
};

#define MV_NAME(text) QT_TRANSLATE_NOOP("microvet::ui::FormulaPalette", text)

constexpr Piece structures[]{
    {MV_NAME("Fraction"), "\\frac{a}{b}", "\\frac{|}{}", "(|)/()"},
    {MV_NAME("Power"), "x^{n}", "^{|}", "^(|)"},
    {MV_NAME("Index"), "x_{i}", "_{|}", "_(|)"},
    {MV_NAME("Square root"), "\\sqrt{x}", "\\sqrt{|}", "sqrt(|)"},
    {MV_NAME("Root"), "\\sqrt[n]{x}", "\\sqrt[]{|}", "root()(|)"},
    {MV_NAME("Brackets that grow"), "\\left(\\frac{a}{b}\\right)", "\\left(|\\right)", "(|)"},
    {MV_NAME("Absolute value"), "\\left|x\\right|", "\\left|\\right|", "abs(|)"},
    {MV_NAME("Sum with limits"), "\\sum_{i=1}^{n}", "\\sum_{|}^{}", "sum_(|)^()"},
    {MV_NAME("Integral with limits"), "\\int_{a}^{b}", "\\int_{|}^{}", "int_(|)^()"},
    {MV_NAME("Limit"), "\\lim_{x\\to 0}", "\\lim_{|}", "lim_(|)"},
    {MV_NAME("Vector"), "\\vec{a}", "\\vec{|}", "vec(|)"},
    {MV_NAME("Bar"), "\\bar{x}", "\\bar{|}", "bar(|)"},
    {MV_NAME("Words"), "\\text{abc}", "\\text{|}", "text(|)"},
    {MV_NAME("Unit"), "5\\,\\mathrm{kg}", "\\,\\mathrm{|}", "\\ text(|)"},
    {MV_NAME("Matrix"), "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", "\\begin{pmatrix} | & \\\\ & \\end{pmatrix}", "((|,),(,))"},
    {MV_NAME("Cases"), "\\begin{cases}a\\\\b\\end{cases}", "\\begin{cases} | & \\\\ & \\end{cases}", "{(|,),(,):}"},
};

constexpr Piece signs[]{
    {MV_NAME("Times, cross"), "\\times", "\\times", "xx"},
    {MV_NAME("Times, dot"), "\\cdot", "\\cdot", "*"},
    {MV_NAME("Divided by"), "\\div", "\\div", "-:"},
    {MV_NAME("Plus or minus"), "\\pm", "\\pm", "+-"},
    {MV_NAME("Not equal"), "\\ne", "\\ne", "!="},
    {MV_NAME("Less or equal"), "\\le", "\\le", "<="},
    {MV_NAME("Greater or equal"), "\\ge", "\\ge", ">="},
    {MV_NAME("Approximately"), "\\approx", "\\approx", "~~"},
    {MV_NAME("Proportional to"), "\\propto", "\\propto", "prop"},
    {MV_NAME("Degree"), "°", "^\\circ", "^@"},
    {MV_NAME("Per cent"), "\\%", "\\%", "%"},
    {MV_NAME("Infinity"), "\\infty", "\\infty", "oo"},
    {MV_NAME("Arrow"), "\\to", "\\to", "->"},
    {MV_NAME("Follows"), "\\Rightarrow", "\\Rightarrow", "=>"},
    {MV_NAME("Equivalent"), "\\Leftrightarrow", "\\Leftrightarrow", "<=>"},
    {MV_NAME("In equilibrium"), "\\rightleftharpoons", "\\rightleftharpoons", "rlharpoon"},
    {MV_NAME("Element of"), "\\in", "\\in", "in"},
    {MV_NAME("Parallel"), "\\parallel", "\\parallel", "||"},
    {MV_NAME("Perpendicular"), "\\perp", "\\perp", "_|_"},
    {MV_NAME("Angle"), "\\angle", "\\angle", "/_"},
    {MV_NAME("Partial derivative"), "\\partial", "\\partial", "del"},
    {MV_NAME("And so on"), "\\ldots", "\\ldots", "..."},
};

#undef MV_NAME

constexpr const char* letters[]{"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
                                "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda",
                                "Pi", "Sigma", "Phi", "Psi", "Omega"};

template<size_t n> QList<FormulaPiece> pieces(const Piece (&table)[n])
{
    QList<FormulaPiece> out;
    for (const Piece& piece : table)
        out.append({Tr::tr(piece.name), QString::fromUtf8(piece.shown), QString::fromUtf8(piece.latex), QString::fromUtf8(piece.asciiMath)});
    return out;
}

} // namespace

QList<FormulaPiece> formulaPieces(const QString& group)
{
    if (group == QLatin1String("structures")) return pieces(structures);
    if (group == QLatin1String("signs")) return pieces(signs);
    QList<FormulaPiece> out;
    for (const char* letter : letters) {
        const QString name = QString::fromLatin1(letter);
        out.append({name, u'\\' + name, u'\\' + name, name});
    }
    return out;
}

} // namespace microvet::ui
