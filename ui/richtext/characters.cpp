#include "ui/richtext/character_dialog.h"

#include <QCoreApplication>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Characters) };

struct Entry {
    char32_t code;
    const char* name;
};
#define N(text) QT_TRANSLATE_NOOP("microvet::ui::Characters", text)

const Entry punctuation[]{
    {0x2013, N("dash between numbers")}, {0x2014, N("long dash")}, {0x2026, N("three dots")}, {0xab, N("opening angle quote")},
    {0xbb, N("closing angle quote")}, {0x201c, N("double quote, high 6")}, {0x201d, N("double quote, high 9")},
    {0x201e, N("double quote, low 9")}, {0x2018, N("single quote, high 6")}, {0x2019, N("apostrophe")}, {0x201a, N("single quote, low 9")},
    {0xbf, N("opening question mark")}, {0xa1, N("opening exclamation mark")}, {0x37e, N("Greek question mark")},
    {0x387, N("Greek semicolon")}, {0xb7, N("middle dot")}, {0x2022, N("bullet")}, {0xa7, N("section sign")}, {0xb6, N("paragraph sign")},
    {0x2020, N("dagger")}, {0x2116, N("number sign No")}, {0xa0, N("space that does not break")}, {0x202f, N("narrow space that does not break")},
    {0x2011, N("hyphen that does not break")}, {0xad, N("soft hyphen")},
};
const Entry measures[]{
    {0xb0, N("degree")}, {0x2032, N("minute, foot")}, {0x2033, N("second, inch")}, {0xb5, N("micro")}, {0x2126, N("ohm")}, {0x2300, N("diameter")},
    {0x2030, N("per thousand")}, {0xb2, N("squared")}, {0xb3, N("cubed")}, {0xb9, N("raised one")}, {0x20ac, N("euro")}, {0xa3, N("pound")},
    {0x24, N("dollar")}, {0xa9, N("copyright")}, {0xae, N("registered")}, {0x2122, N("trade mark")}, {0xbd, N("one half")}, {0xbc, N("one quarter")},
    {0xbe, N("three quarters")}, {0x2153, N("one third")}, {0x2154, N("two thirds")},
};
const Entry mathematics[]{
    {0xd7, N("times")}, {0xf7, N("divided by")}, {0xb1, N("plus or minus")}, {0x2212, N("minus")}, {0x2260, N("not equal")},
    {0x2248, N("almost equal")}, {0x2264, N("less or equal")}, {0x2265, N("greater or equal")}, {0x221e, N("infinity")}, {0x221a, N("square root")},
    {0x2211, N("sum")}, {0x222b, N("integral")}, {0x2202, N("partial derivative")}, {0x2206, N("difference, delta")}, {0x2208, N("element of")},
    {0x2209, N("no element of")}, {0x2282, N("subset of")}, {0x222a, N("union")}, {0x2229, N("intersection")}, {0x2205, N("empty set")},
    {0x2220, N("angle")}, {0x22a5, N("perpendicular")}, {0x2225, N("parallel")}, {0x221d, N("proportional to")}, {0x2234, N("therefore")},
};
const Entry arrows[]{
    {0x2190, N("arrow left")}, {0x2192, N("arrow right")}, {0x2191, N("arrow up")}, {0x2193, N("arrow down")}, {0x2194, N("arrow left and right")},
    {0x21d2, N("double arrow right, follows")}, {0x21d4, N("double arrow both ways, equivalent")}, {0x21bb, N("turn clockwise")},
    {0x21ba, N("turn anticlockwise")}, {0x25b6, N("triangle right, play")}, {0x21b5, N("Enter key")}, {0x21e7, N("Shift key")}, {0x2318, N("Command key")},
};
const Entry symbols[]{
    {0x2713, N("tick")}, {0x2717, N("cross")}, {0x2610, N("empty box")}, {0x2611, N("ticked box")}, {0x26a0, N("warning")}, {0x26a1, N("high voltage")},
    {0x2622, N("radioactive")}, {0x2623, N("biohazard")}, {0x267b, N("recycling")}, {0x2139, N("information")}, {0x260e, N("telephone")},
    {0x2709, N("envelope")}, {0x2702, N("scissors")}, {0x2605, N("star")}, {0x2606, N("empty star")}, {0x25cf, N("circle")}, {0x25a0, N("square")},
    {0x2642, N("male")}, {0x2640, N("female")},
};
#undef N

/// Letters are found by their own look and by "Greek", so one name serves for all.
const char* const greek = "ΑαΒβΓγΔδΕεΖζΗηΘθΙιΚκΛλΜμΝνΞξΟοΠπΡρΣσςΤτΥυΦφΧχΨψΩωΆάΈέΉήΊίΌόΎύΏώΪϊΫϋΐΰ";
const char* const latin = "ÀàÁáÂâÃãÄäÅåÆæÇçÈèÉéÊêËëÌìÍíÎîÏïÑñÒòÓóÔôÕõÖöØøŒœÙùÚúÛûÜüŸÿßŠšŽžČčŁłĐđĞğİıŞş";

QString textOf(char32_t code) { return QString::fromUcs4(&code, 1); }

template<size_t Size> CharacterGroup named(const QString& name, const Entry (&entries)[Size])
{
    CharacterGroup group{name, {}};
    for (const Entry& entry : entries) group.characters.append({textOf(entry.code), Tr::tr(entry.name)});
    return group;
}

CharacterGroup letters(const QString& name, const char* text, const QString& kind)
{
    CharacterGroup group{name, {}};
    for (const QChar c : QString::fromUtf8(text)) group.characters.append({QString(c), kind.arg(c)});
    return group;
}

} // namespace

QList<CharacterGroup> characterGroups()
{
    return {named(Tr::tr("Quotes, dashes and spaces"), punctuation), named(Tr::tr("Measures, money and fractions"), measures),
            named(Tr::tr("Mathematics"), mathematics), named(Tr::tr("Arrows and keys"), arrows), named(Tr::tr("Signs"), symbols),
            //: Name of a letter in the dialog of special characters
            letters(Tr::tr("Greek letters"), greek, Tr::tr("Greek letter %1")),
            //: Name of a letter in the dialog of special characters
            letters(Tr::tr("Latin letters with accents"), latin, Tr::tr("Latin letter %1"))};
}

} // namespace microvet::ui
