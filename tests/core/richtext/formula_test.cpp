#include "core/richtext/formula/formula.h"

#include "core/richtext/richtext.h"

#include <QFile>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace microvet::richtext::formula {
namespace {

Word words(const char* language)
{
    QFile file(QStringLiteral(":/templates/words/%1.json").arg(QLatin1String(language)));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    return [all](const QString& key) { return all.value(key).toString(key); };
}

std::string markup(const char* source, Notation notation)
{
    const Parsed read = parse(QString::fromUtf8(source), notation);
    if (!read.ok()) return "problem at " + std::to_string(read.problem->position) + ": " + read.problem->text.toStdString();
    QString out = toMathMl(read.root);
    out.remove(QStringLiteral("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"inline\"><mrow>"));
    return out.left(out.size() - 14).toStdString();
}
std::string latex(const char* source) { return markup(source, Notation::Latex); }
std::string ascii(const char* source) { return markup(source, Notation::AsciiMath); }

/// Both notations say the same.
struct Pair {
    const char* latex;
    const char* ascii;
    const char* markup;
    const char* words;
    const char* plain;
};

const Pair pairs[] = {
    {"x", "x", "<mi>x</mi>", "x", "x"},
    {"3.14", "3.14", "<mn>3.14</mn>", "3.14", "3.14"},
    {"a+b", "a+b", "<mi>a</mi><mo>+</mo><mi>b</mi>", "a plus b", "a + b"},
    {"x^2", "x^2", "<msup><mi>x</mi><mn>2</mn></msup>", "x squared", "x²"},
    {"x_{12}", "x_12", "<msub><mi>x</mi><mn>12</mn></msub>", "x sub 12", "x₁₂"},
    {"x_1^{3}", "x_1^3", "<msubsup><mi>x</mi><mn>1</mn><mn>3</mn></msubsup>", "x sub 1 cubed", "x₁³"},
    {"\\frac{a+b}{c}", "(a+b)/c", "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>",
     "the fraction a plus b, over c, end of fraction", "(a + b)/c"},
    {"\\sqrt{2}", "sqrt 2", "<msqrt><mn>2</mn></msqrt>", "square root of 2", "√2"},
    {"\\sqrt[3]{x}", "root(3)(x)", "<mroot><mi>x</mi><mn>3</mn></mroot>", "cube root of x", "³√x"},
    {"\\alpha\\le\\Omega", "alpha<=Omega", "<mi>α</mi><mo>≤</mo><mi mathvariant=\"normal\">Ω</mi>",
     "alpha is less than or equal to capital omega", "α ≤ Ω"},
    {"\\sum_{i=1}^{n} i", "sum_(i=1)^n i",
     "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>",
     "sum from i equals 1 to n of i", "∑_(i = 1)ⁿi"},
    {"\\int_0^1 x", "int_0^1 x", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>x</mi>", "integral from 0 to 1 of x", "∫₀¹x"},
    {"\\vec{F}", "vec F", "<mover accent=\"true\"><mi>F</mi><mo stretchy=\"true\">→</mo></mover>", "vector F", "F\u20d7"},
    {"90^\\circ", "90^@", "<msup><mn>90</mn><mo>∘</mo></msup>", "90 degrees", "90°"},
    {"5\\,\\%", "5\\ %", nullptr, "5 per cent", nullptr},
    {"\\left|x\\right|", "|x|", nullptr, "absolute value of x", "|x|"},
    {"\\lim_{x\\to0}f", "lim_(x->0)f", nullptr, "the limit for x to 0 of f", nullptr},
    {"\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}", "[[1,2],[3,4]]", nullptr,
     "matrix with 2 rows and 2 columns: row 1: 1, 2; row 2: 3, 4", "[1, 2; 3, 4]"},
    {"\\text{if }x>0", "\"if \"x>0", "<mtext>if\u00a0</mtext><mi>x</mi><mo>&gt;</mo><mn>0</mn>", "if x is greater than 0", "if x > 0"},
    {"\\sin x", "sin x", "<mi>sin</mi><mi>x</mi>", "sine of x", nullptr},
};

TEST(Formula, BothNotationsReadTheSame)
{
    const Word english = words("en");
    for (const Pair& pair : pairs) {
        SCOPED_TRACE(pair.latex);
        if (pair.markup) {
            EXPECT_EQ(latex(pair.latex), pair.markup);
            if (std::string(pair.ascii) != "sin x") { EXPECT_EQ(ascii(pair.ascii), pair.markup); }
        }
        for (const auto& [source, notation] : {std::pair{pair.latex, Notation::Latex}, {pair.ascii, Notation::AsciiMath}}) {
            const Parsed read = parse(QString::fromUtf8(source), notation);
            ASSERT_TRUE(read.ok()) << source << ": " << read.problem->text.toStdString();
            EXPECT_EQ(toWords(read.root, english).toStdString(), pair.words) << source;
            if (pair.plain) { EXPECT_EQ(toPlain(read.root).toStdString(), pair.plain) << source; }
        }
    }
}

TEST(Formula, LatexOfTheTrades)
{
    EXPECT_EQ(latex("U = R \\cdot I"), "<mi>U</mi><mo>=</mo><mi>R</mi><mo>⋅</mo><mi>I</mi>");
    EXPECT_EQ(latex("P=5\\,\\mathrm{kW}"), "<mi>P</mi><mo>=</mo><mn>5</mn><mspace width=\"0.167em\"/><mi>kW</mi>");
    EXPECT_EQ(latex("\\mathrm{H_2O}"), "<msub><mi mathvariant=\"normal\">H</mi><mn>2</mn></msub><mi mathvariant=\"normal\">O</mi>");
    EXPECT_EQ(latex("f''(x)"), "<msup><mi>f</mi><mrow><mi mathvariant=\"normal\">′</mi><mi mathvariant=\"normal\">′</mi></mrow></msup>"
                               "<mo stretchy=\"false\" form=\"prefix\">(</mo><mi>x</mi><mo stretchy=\"false\" form=\"postfix\">)</mo>");
    EXPECT_EQ(latex("\\binom{n}{k}"), "<mrow><mo fence=\"true\" form=\"prefix\" stretchy=\"true\">(</mo><mfrac linethickness=\"0\">"
                                      "<mi>n</mi><mi>k</mi></mfrac><mo fence=\"true\" form=\"postfix\" stretchy=\"true\">)</mo></mrow>");
    EXPECT_EQ(latex("\\mathbb{R}\\mathbf{v}"), "<mi mathvariant=\"normal\">ℝ</mi><mi>𝐯</mi>");
    EXPECT_EQ(latex("a\\not=b"), "<mi>a</mi><mo>≠</mo><mi>b</mi>");
    EXPECT_EQ(latex("\\frac12"), "<mfrac><mn>1</mn><mn>2</mn></mfrac>");
    EXPECT_EQ(latex("{}_2"), "<msub><mrow></mrow><mn>2</mn></msub>");
    EXPECT_EQ(latex("100 %"), "<mn>100</mn><mi mathvariant=\"normal\">%</mi>");
}

TEST(Formula, AsciiMathBindsAsItsGrammarSays)
{
    EXPECT_EQ(ascii("a/b+c"), "<mfrac><mi>a</mi><mi>b</mi></mfrac><mo>+</mo><mi>c</mi>");
    EXPECT_EQ(ascii("sin(x)/2").substr(0, 13), "<mfrac><mrow>");
    EXPECT_EQ(ascii("x^-2"), "<msup><mi>x</mi><mrow><mo>−</mo><mn>2</mn></mrow></msup>");
    EXPECT_EQ(ascii("{(1,if x),(2,else):}").find("problem"), std::string::npos);
    EXPECT_EQ(ascii("p(1,2)").find("<mtable>"), std::string::npos);
    EXPECT_EQ(ascii("(1,2),(3,4)").find("<mtable>"), std::string::npos);
}

TEST(Formula, ProblemsHaveAPlaceAndASentence)
{
    struct { const char* source; Notation notation; int position; const char* part; } cases[]{
        {"\\frac{a}", Notation::Latex, 8, "missing behind “\\frac”"},
        {"a + {b", Notation::Latex, 4, "never closed"},
        {"a }", Notation::Latex, 2, "without a “{”"},
        {"x^", Notation::Latex, 2, "missing behind “^”"},
        {"x^2^3", Notation::Latex, 3, "two “^”"},
        {"a+\\fraction", Notation::Latex, 2, "“\\fraction” is no command"},
        {"\\left( a", Notation::Latex, 0, "no “\\right”"},
        {"\\begin{pmatrix} a", Notation::Latex, 0, "has no end"},
        {"\\begin{table} a \\end{table}", Notation::Latex, 0, "cannot be used here"},
        {"$x$", Notation::Latex, 0, "Leave out the “$”"},
        {"\\sqrt[3{x}", Notation::Latex, 5, "never closed"},
        {"(a+b", Notation::AsciiMath, 0, "never closed"},
        {"a)", Notation::AsciiMath, 1, "none was opened"},
        {"a/", Notation::AsciiMath, 2, "missing behind “/”"},
        {"x^", Notation::AsciiMath, 2, "missing behind “^”"},
        {"_2", Notation::AsciiMath, 0, "missing before “_”"},
    };
    for (const auto& test : cases) {
        const Parsed read = parse(QString::fromUtf8(test.source), test.notation);
        ASSERT_FALSE(read.ok()) << test.source;
        EXPECT_TRUE(read.root.isEmpty());
        EXPECT_EQ(read.problem->position, test.position) << test.source << " " << read.problem->text.toStdString();
        EXPECT_TRUE(read.problem->text.contains(QString::fromUtf8(test.part))) << test.source << " " << read.problem->text.toStdString();
    }
}

bool wellFormed(const QString& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) reader.readNext();
    return !reader.hasError();
}

TEST(Formula, HostileSourcesEnd)
{
    for (const Notation notation : {Notation::Latex, Notation::AsciiMath}) {
        for (const QString& part : {QStringLiteral("{"), QStringLiteral("("), QStringLiteral("\\frac"), QStringLiteral("\\left("), QStringLiteral("|"),
                                    QStringLiteral("|("), QStringLiteral("x^{"), QStringLiteral("\\sqrt["), QStringLiteral("sqrt"),
                                    QStringLiteral("\\begin{matrix}"), QStringLiteral("\\hat"), QStringLiteral("'")}) {
            const Parsed read = parse(part.repeated(3000).left(9990), notation);
            if (read.ok()) { EXPECT_TRUE(wellFormed(toMathMl(read.root))); }
        }
        EXPECT_FALSE(parse(QString(20000, u'x'), notation).ok());
        EXPECT_TRUE(parse({}, notation).root.isEmpty());
    }
}

TEST(Formula, RandomSourcesNeverBreakThePage)
{
    static const QStringList pieces{QStringLiteral("\\frac"), QStringLiteral("{"), QStringLiteral("}"), QStringLiteral("^"), QStringLiteral("_"),
        QStringLiteral("x"), QStringLiteral("12"), QStringLiteral("\\sum"), QStringLiteral("\\left("), QStringLiteral("\\right)"), QStringLiteral("&"),
        QStringLiteral("\\\\"), QStringLiteral("\\begin{cases}"), QStringLiteral("\\end{cases}"), QStringLiteral("sqrt"), QStringLiteral("("),
        QStringLiteral(")"), QStringLiteral("["), QStringLiteral("]"), QStringLiteral("/"), QStringLiteral("<"), QStringLiteral("\""), QStringLiteral(","),
        QStringLiteral("|"), QStringLiteral(" "), QStringLiteral("'"), QStringLiteral("\\vec"), QStringLiteral("hat"), QStringLiteral("\\text{a<b}"),
        QString(QChar(1)), QString(QChar(0xd800)), QString(QChar(0xfffe)), QStringLiteral("\\"), QStringLiteral("𝐯"), QStringLiteral("[[a,b],[c,d]]")};
    const Word german = words("de");
    QRandomGenerator random(7);
    int read = 0;
    for (int round = 0; round < 4000; ++round) {
        QString source;
        for (int n = random.bounded(1, 14); n > 0; --n) source += pieces[random.bounded(pieces.size())];
        for (const Notation notation : {Notation::Latex, Notation::AsciiMath}) {
            const Parsed parsed = parse(source, notation);
            if (!parsed.ok()) {
                EXPECT_GE(parsed.problem->position, 0);
                EXPECT_LE(parsed.problem->position, source.size());
                EXPECT_FALSE(parsed.problem->text.isEmpty());
                continue;
            }
            ++read;
            const QString spoken = toWords(parsed.root, german);
            EXPECT_TRUE(wellFormed(toMathMl(parsed.root, {true, spoken, {source, notation}}))) << source.toStdString();
            toPlain(parsed.root);
        }
    }
    EXPECT_GT(read, 500);
}

TEST(Formula, IsReadInEveryLanguage)
{
    const Parsed read = parse(QStringLiteral("\\sqrt{\\alpha^2+\\frac{1}{2}}"), Notation::Latex);
    ASSERT_TRUE(read.ok());
    QSet<QString> all;
    for (const char* language : {"bg", "de", "el", "en", "fr", "it", "nl", "pt"}) {
        const QString spoken = toWords(read.root, words(language));
        EXPECT_FALSE(spoken.contains(QStringLiteral("formula."))) << language << spoken.toStdString();
        EXPECT_FALSE(spoken.contains(u'%')) << language;
        all << spoken;
    }
    EXPECT_EQ(all.size(), 8);
    EXPECT_EQ(toWords(read.root, words("de")), QStringLiteral("Quadratwurzel aus Alpha Quadrat plus 1 durch 2, Ende der Wurzel"));
}

TEST(Formula, InlineSourcesKeepTheirNotation)
{
    EXPECT_EQ(fromInline(QStringLiteral("`a/b`")).notation, Notation::AsciiMath);
    EXPECT_EQ(fromInline(QStringLiteral("`a/b`")).text, QStringLiteral("a/b"));
    EXPECT_EQ(fromInline(QStringLiteral("a^2")).notation, Notation::Latex);
    for (const QString& run : {QStringLiteral("`a/b`"), QStringLiteral("\\frac ab")}) EXPECT_EQ(toInline(fromInline(run)), run);
}

TEST(Formula, GoesOutAsXhtmlAndComesBack)
{
    const RichText text = normalised({{{BlockKind::Paragraph, 0, {}, {{QStringLiteral("so "), {}}, {QStringLiteral("`a/b < 1`"), Mark::Formula},
        {QStringLiteral(" or "), {}}, {QStringLiteral("\\frac{1}{x}"), Mark::Formula}, {QStringLiteral(" or "), {}},
        {QStringLiteral("\\nosuch"), Mark::Formula}}}}});
    EXPECT_EQ(fromHtml(toXhtml(text)), text) << toXhtml(text).toStdString();
}

TEST(Formula, ItsAnnotationIsReadInItsNotation)
{
    for (const Source& source : {Source{QStringLiteral("a/b < 1"), Notation::AsciiMath}, Source{QStringLiteral("\\frac{a}{b}"), Notation::Latex}}) {
        const Node root = parse(source.text, source.notation).root;
        QXmlStreamReader reader(toMathMl(root, {false, {}, source}));
        while (!reader.atEnd() && reader.name() != QLatin1String("annotation")) reader.readNext();
        const QString encoding = reader.attributes().value(QLatin1String("encoding")).toString();
        EXPECT_EQ(fromAnnotation(reader.readElementText(), encoding).root, root) << source.text.toStdString();
    }
}

TEST(Formula, ForeignMathMlBecomesLatex)
{
    const auto imported = [](const char* html) {
        const RichText text = fromHtml(QString::fromUtf8(html));
        return text.blocks.isEmpty() || text.blocks[0].runs.isEmpty() ? QString() : text.blocks[0].runs[0].text;
    };
    EXPECT_EQ(imported("<math><mfrac><mi>a</mi><mn>2</mn></mfrac><mo>+</mo><msqrt><mi>x</mi></msqrt></math>"), QStringLiteral("\\frac{a}{2}+\\sqrt{x}"));
    EXPECT_EQ(imported("<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>"), QStringLiteral("{x}_{1}^{2}"));
    EXPECT_EQ(imported("<mml:math><mml:mi>x</mml:mi></mml:math>"), QStringLiteral("x")); // no formula to a browser, still its text
    const QString table = imported("<math><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mn>1</mn></mtd></mtr></mtable></math>");
    EXPECT_TRUE(parse(table, Notation::Latex).ok()) << table.toStdString();
}

} // namespace
} // namespace microvet::richtext::formula
