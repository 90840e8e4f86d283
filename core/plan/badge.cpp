#include "core/plan/badge.h"

#include "core/plan/markup.h"
#include "core/plan/plan.h"

#include <QRegularExpression>

#include <cmath>

namespace microvet::plan {
namespace {

constexpr double centre = 200;      // of the seal, both ways
constexpr double titleTop = 138;    // the title stands between …
constexpr double titleBottom = 266; // … these heights,
constexpr double titleWidth = 286;  // which the inner ring leaves that much room
constexpr double ribbonWidth = 330;
constexpr double lineHeight = 1.18; // times the size of the letters

/// Width of a text in a bold sans serif, in the size of its letters. Of the widest usual face, so that others fit too.
double widthOf(const QString& text)
{
    double width = 0;
    for (const QChar c : text) {
        if (c.isSpace()) width += 0.36;
        else if (QStringLiteral("iljI.,:;'|!()-ιΙ").contains(c)) width += 0.46;
        else if (QStringLiteral("mwMWωΩшщжюфШЩЖЮФ@%—").contains(c)) width += 1.08;
        else if (c.unicode() >= 0x1100) width += 1.0; // Hangul, Han and Kana are square
        else if (c.isUpper()) width += 0.83;
        else width += 0.71;
    }
    return width;
}

/// Lines of at most that width; a word that is wider alone is broken.
QStringList wrapped(const QString& text, double width)
{
    QStringList lines;
    QString line;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && widthOf(line + u' ' + word) <= width) {
            line += u' ' + word;
            continue;
        }
        if (!line.isEmpty()) lines.append(line);
        while (widthOf(word) > width && word.size() > 1) {
            qsizetype fits = word.size() - 1;
            while (fits > 1 && widthOf(word.left(fits)) > width) --fits;
            if (word.at(fits - 1).isHighSurrogate()) ++fits;
            lines.append(word.left(fits));
            word = word.mid(fits);
        }
        line = word;
    }
    if (!line.isEmpty()) lines.append(line);
    return lines;
}

/// As much as can have room on a badge; fitting longer texts would only take time.
QString beginning(const QString& text)
{
    constexpr qsizetype longest = 240;
    QString words = cleaned(text.left(longest * 4)).simplified();
    if (words.size() <= longest) return words;
    words.truncate(words.at(longest - 1).isHighSurrogate() ? longest - 1 : longest);
    return words;
}

struct Fitted {
    QStringList lines;
    double size = 0;
};

/// The largest letters with which the text fits into a box; at the smallest, what does not fit is cut.
Fitted fitted(const QString& text, double width, double height, double largest, double smallest)
{
    for (double size = largest;; size -= 1) {
        QStringList lines = wrapped(text, width / size);
        const auto most = std::max(qsizetype(1), qsizetype(height / (size * lineHeight)));
        // Broken words are a last resort: smaller letters come first.
        bool broken = false;
        for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) broken = broken || widthOf(word) > width / size;
        if (lines.size() <= most && (!broken || size <= smallest)) return {lines, size};
        if (size > smallest) continue;
        lines = lines.mid(0, most);
        QString& last = lines.last();
        while (last.size() > 1 && widthOf(last + u'…') > width / size) last.chop(last.size() > 2 && last.back().isLowSurrogate() ? 2 : 1);
        last += u'…';
        return {lines, size};
    }
}

QString textLines(const Fitted& text, double middle, const QString& ink, const char* weight)
{
    QString svg;
    const double step = text.size * lineHeight;
    double y = middle - step * double(text.lines.size() - 1) / 2 + text.size * 0.36;
    for (const QString& line : text.lines) {
        svg += QStringLiteral("<text x=\"%1\" y=\"%2\" font-family=\"sans-serif\" font-size=\"%3\" font-weight=\"%4\" text-anchor=\"middle\" fill=\"%5\">%6</text>\n")
                   .arg(centre).arg(y, 0, 'f', 1).arg(text.size, 0, 'f', 0).arg(QLatin1String(weight), ink, escaped(line));
        y += step;
    }
    return svg;
}

double luminance(const QString& colour)
{
    const auto part = [&](int at) {
        const double value = colour.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/// Each part times `factor`; above 1 it moves that far towards white instead.
QString shaded(const QString& colour, double factor)
{
    QString shade = QStringLiteral("#");
    for (const int at : {1, 3, 5}) {
        const int value = colour.mid(at, 2).toInt(nullptr, 16);
        const int result = factor <= 1 ? int(value * factor) : int(value + (255 - value) * (factor - 1));
        shade += QStringLiteral("%1").arg(result, 2, 16, QLatin1Char('0'));
    }
    return shade;
}

/// A circle with soft teeth, as seals have them.
QString sealPath()
{
    constexpr int teeth = 24;
    QString path;
    for (int i = 0; i <= teeth * 2; ++i) {
        const double angle = M_PI * i / teeth;
        const double radius = i % 2 == 0 ? 196 : 184;
        const QString point = QStringLiteral("%1 %2").arg(centre + radius * std::sin(angle), 0, 'f', 1).arg(centre - radius * std::cos(angle), 0, 'f', 1);
        if (i == 0) {
            path += u'M' + point;
            continue;
        }
        const double between = M_PI * (i - 0.5) / teeth;
        path += QStringLiteral("Q%1 %2 %3").arg(centre + 190 * std::sin(between), 0, 'f', 1).arg(centre - 190 * std::cos(between), 0, 'f', 1).arg(point);
    }
    return path + u'Z';
}

} // namespace

QString badgeColour(const QString& colour)
{
    static const QRegularExpression hex(QStringLiteral("^#[0-9a-f]{6}$"));
    const QString wanted = colour.trimmed().toLower();
    return hex.match(wanted).hasMatch() ? wanted : QStringLiteral("#1f5fa8");
}

QString inkOn(const QString& colour)
{
    const double under = luminance(badgeColour(colour));
    return (1.05 / (under + 0.05)) >= ((under + 0.05) / 0.05) ? QStringLiteral("#ffffff") : QStringLiteral("#000000");
}

BadgeFace badgeFaceOf(const model::Course& course)
{
    const QString language = languageOf(course);
    BadgeFace face;
    face.kind = learnersWord(language, QStringLiteral("microCredential"));
    face.title = course.badge.text.trimmed().isEmpty() ? course.title.trimmed() : course.badge.text.trimmed();
    if (face.title.isEmpty()) face.title = learnersWord(language, QStringLiteral("untitled"));
    const model::Organisation& body = course.awardingBody;
    face.organisation = body.shortName.trimmed().isEmpty() ? body.legalName.trimmed() : body.shortName.trimmed();
    face.colour = course.badge.colour;
    return face;
}

QByteArray badgeSvg(const BadgeFace& face)
{
    const QString colour = badgeColour(face.colour);
    const QString ink = inkOn(colour);
    const QString ribbon = shaded(colour, luminance(colour) > 0.03 ? 0.62 : 1.35);
    const QString title = beginning(face.title);
    const QString organisation = beginning(face.organisation);
    const QString kind = beginning(face.kind);
    QString svg = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.2\" baseProfile=\"tiny\" viewBox=\"0 0 400 400\" width=\"400\" height=\"400\">\n");
    svg += QStringLiteral("<title>%1</title>\n").arg(escaped(QStringList{kind, title, organisation}.filter(QRegularExpression(QStringLiteral("\\S"))).join(QStringLiteral(" · "))));
    svg += QStringLiteral("<path d=\"%1\" fill=\"%2\"/>\n").arg(sealPath(), colour);
    svg += QStringLiteral("<circle cx=\"200\" cy=\"200\" r=\"172\" fill=\"none\" stroke=\"%1\" stroke-width=\"2.5\" stroke-opacity=\"0.85\"/>\n").arg(ink);
    // A tick in a small circle: somebody has checked it.
    svg += QStringLiteral("<circle cx=\"200\" cy=\"70\" r=\"21\" fill=\"%1\"/>\n"
                          "<path d=\"M190 70l7 8 14-16\" fill=\"none\" stroke=\"%2\" stroke-width=\"5\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n").arg(ink, colour);
    if (!kind.isEmpty()) svg += textLines(fitted(kind, 230, 26, 20, 12), 116, ink, "normal");
    if (!title.isEmpty()) svg += textLines(fitted(title, titleWidth, titleBottom - titleTop, 44, 15), (titleTop + titleBottom) / 2, ink, "bold");
    if (!organisation.isEmpty()) {
        svg += QStringLiteral("<path d=\"M16 282H384L368 310L384 338H16L32 310Z\" fill=\"%1\"/>\n").arg(ribbon);
        svg += textLines(fitted(organisation, ribbonWidth, 48, 24, 11), 310, inkOn(ribbon), "bold");
    }
    return (svg + QStringLiteral("</svg>\n")).toUtf8();
}

} // namespace microvet::plan
