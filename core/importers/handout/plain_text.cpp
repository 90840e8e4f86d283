#include "core/importers/handout/html_pieces.h"

#include <QRegularExpression>

#include <md4c-html.h>

namespace microvet::importers::handout {
namespace {

constexpr qsizetype longestLine = 100; ///< letters; a longer line is a sentence

struct Line {
    QString text;
    int indent = 0;
    bool blank() const { return text.isEmpty(); }
};

QList<Line> linesOf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').replace(u'\f', u'\n');
    QList<Line> lines;
    for (const QString& raw : text.split(u'\n')) {
        int indent = 0;
        for (const QChar c : raw) {
            if (c == u' ') ++indent;
            else if (c == u'\t') indent += 4;
            else break;
        }
        lines.append({raw.simplified(), indent});
    }
    return lines;
}

/// "====" 1, "----" 2, else 0.
int underline(const QString& line)
{
    if (line.size() < 3) return 0;
    const QChar sign = line[0];
    if (sign != u'=' && sign != u'-' && sign != u'~') return 0;
    return line.count(sign) == line.size() ? (sign == u'=' ? 1 : 2) : 0;
}

/// "2.1 Tools" 2, "Chapter 3: Safety" 1, "IV. Care" 1; 0 for what is none.
int numbered(const QString& line)
{
    static const QRegularExpression arabic(QStringLiteral("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?\\s+(\\S.*)$"));
    static const QRegularExpression roman(QStringLiteral("^[IVX]{1,5}[.)]\\s+\\S"));
    static const QRegularExpression chapter(
        QStringLiteral("^(?:chapter|part|module|unit|section|lesson|kapitel|teil|modul|chapitre|partie|capitolo|parte|modulo|"
                       "capítulo|módulo|unidade|hoofdstuk|deel|κεφάλαιο|ενότητα|μέρος|глава|част|модул)\\s+(?:\\d{1,3}|[IVX]{1,5})\\b"),
        QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longestLine || line.endsWith(u'.') || line.endsWith(u';') || line.endsWith(u',')) return 0;
    if (chapter.match(line).hasMatch() || roman.match(line).hasMatch()) return 1;
    const auto match = arabic.match(line);
    if (!match.hasMatch() || !match.captured(2)[0].isLetter()) return 0;
    return int(match.captured(1).count(u'.')) + 1;
}

bool isCapitals(const QString& line)
{
    int letters = 0;
    for (const QChar c : line) {
        if (c.isLower()) return false;
        letters += c.isUpper();
    }
    return letters >= 4 && line.size() <= longestLine && !line.endsWith(u'.');
}

/// The sign of a list item at the start of the line, with the space behind it.
qsizetype bulletOf(const QString& line)
{
    static const QRegularExpression bullet(QStringLiteral("^[-*+•▪●◦–·o]\\s+(?=\\S)"));
    return bullet.match(line).capturedLength();
}

qsizetype numberOf(const QString& line)
{
    static const QRegularExpression number(QStringLiteral("^(?:\\d{1,3}|[a-z])[.)]\\s+(?=\\S)"));
    return number.match(line).capturedLength();
}

void append(const MD_CHAR* text, MD_SIZE size, void* out)
{
    static_cast<QByteArray*>(out)->append(text, qsizetype(size));
}

} // namespace

QString htmlOfMarkdown(const QString& markdown)
{
    const QByteArray in = markdown.toUtf8();
    QByteArray out;
    const int failed = md_html(in.constData(), MD_SIZE(in.size()), append, &out,
                               MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_NOHTML, 0);
    return failed ? htmlOfPlain(markdown) : QString::fromUtf8(out);
}

QString htmlOfPlain(const QString& text)
{
    const QList<Line> lines = linesOf(text);
    QString html;
    QStringList paragraph;
    const auto endParagraph = [&] {
        if (!paragraph.isEmpty()) html += QStringLiteral("<p>") + paragraph.join(u' ').toHtmlEscaped() + QStringLiteral("</p>");
        paragraph.clear();
    };
    QString list; ///< "ul" or "ol" while one is open
    const auto endList = [&] {
        if (!list.isEmpty()) html += QStringLiteral("</%1>").arg(list);
        list.clear();
    };
    const auto heading = [&](int level, const QString& words) {
        endParagraph();
        endList();
        html += QStringLiteral("<h%1>%2</h%1>").arg(std::clamp(level, 1, 6)).arg(words.toHtmlEscaped());
    };
    const auto blankAt = [&](qsizetype i) { return i < 0 || i >= lines.size() || lines[i].blank(); };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines[i].text;
        if (line.isEmpty()) {
            endParagraph();
            if (blankAt(i + 1)) endList();
            continue;
        }
        const int under = i + 1 < lines.size() && paragraph.isEmpty() && line.size() <= longestLine ? underline(lines[i + 1].text) : 0;
        if (under) {
            heading(under, line);
            ++i;
            continue;
        }
        if (underline(line)) { // a rule
            endParagraph();
            endList();
            continue;
        }
        // A numbered line on its own is a heading; one after the other they are a list.
        const bool alone = blankAt(i - 1) && (blankAt(i + 1) || !numberOf(lines[i + 1].text));
        if (const int level = numbered(line); level && paragraph.isEmpty() && alone && list.isEmpty() && lines[i].indent == 0) {
            heading(level, line);
            continue;
        }
        if (isCapitals(line) && blankAt(i - 1) && paragraph.isEmpty() && !bulletOf(line)) {
            heading(1, line);
            continue;
        }
        const qsizetype bullet = bulletOf(line);
        const qsizetype number = bullet ? 0 : numberOf(line);
        if ((bullet || number) && paragraph.isEmpty()) {
            const QString wanted = bullet ? QStringLiteral("ul") : QStringLiteral("ol");
            if (list != wanted) {
                endList();
                list = wanted;
                html += u'<' + list + u'>';
            }
            html += QStringLiteral("<li>") + line.mid(bullet + number).toHtmlEscaped() + QStringLiteral("</li>");
            continue;
        }
        if (!list.isEmpty() && lines[i].indent > 0 && html.endsWith(QLatin1String("</li>"))) { // the item goes on
            html.chop(5);
            html += u' ' + line.toHtmlEscaped() + QStringLiteral("</li>");
            continue;
        }
        endList();
        paragraph << line;
    }
    endParagraph();
    endList();
    return html;
}

} // namespace microvet::importers::handout
