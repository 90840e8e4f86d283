#include "core/actions/programme/document.h"

#include "core/programme/letters/words.h"
#include "core/report/html_page.h"

namespace microvet::actions {

using report::escaped;

namespace {

// Of paper size on the screen too, so that what is printed is what was looked at.
constexpr const char* paperLook = R"(
main{max-width:48rem}
.paper{background:#fff;border:1px solid #d5dce3;border-radius:.5rem;padding:2rem 2.25rem}
.who{font-size:1.5rem;font-weight:650;margin:1rem 0}
.paper.certificate{text-align:center;border:4px double #46525f;padding:2.5rem}.certificate ul{display:inline-block;text-align:start}.certificate .sign{margin-left:auto;margin-right:auto}
.letter h1{font-size:1.2rem;margin:1.75rem 0 1.25rem}
.funding{color:#46525f;font-size:.9rem;margin-top:2rem}
.card>:first-child,.paper>:first-child{margin-top:0}
nav ol{columns:2 16rem}nav a{color:#1f5083}
th.part{font-weight:400;padding-left:1.6rem;color:#1d2733}
code{font-family:inherit;background:#eef1f4;border-radius:.2rem;padding:0 .15rem}
@media print{.paper{border:0;padding:0}section{break-inside:auto}}
)";

QString contents(const Document& document)
{
    const QString title = escaped(programme::word(document.language, QStringLiteral("handbook.contents")));
    QString html = QStringLiteral("<nav class=\"card\" aria-label=\"%1\">\n<p><strong>%1</strong></p>\n<ol>\n").arg(title);
    for (const auto& [id, name] : document.chapters) html += QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n").arg(id, escaped(name));
    return html + QStringLiteral("</ol>\n</nav>\n");
}

} // namespace

QByteArray Document::page() const
{
    report::HtmlPage page;
    page.language = language;
    page.foot = programme::word(language, QStringLiteral("common.foot"));
    page.look = QLatin1String(paperLook);
    if (landscape) page.look += QLatin1String("@page{size:A4 landscape}main{max-width:72rem}\n");
    page.look += look;
    page.html = html;
    if (!chapters.isEmpty()) page.html.insert(qMax(qsizetype(0), page.html.indexOf(QLatin1String("<h2 "))), contents(*this));
    return page.whole(title);
}

QString textAsXhtml(const QString& text)
{
    QString html;
    QStringList lines;
    bool inList = false;
    const auto endParagraph = [&] {
        if (!lines.isEmpty()) html += QStringLiteral("<p>%1</p>\n").arg(lines.join(QLatin1String("<br/>")));
        lines.clear();
    };
    const auto endList = [&] {
        if (inList) html += QLatin1String("</ul>\n");
        inList = false;
    };
    const QStringList all = text.split(u'\n');
    for (const QString& line : all) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(QLatin1String("- "))) {
            endParagraph();
            if (!inList) html += QLatin1String("<ul>\n");
            inList = true;
            html += QStringLiteral("<li>%1</li>\n").arg(escaped(trimmed.mid(2).trimmed()));
            continue;
        }
        endList();
        if (trimmed.isEmpty()) endParagraph();
        else lines.append(escaped(trimmed));
    }
    endParagraph();
    endList();
    // What XML does not take must not end the page.
    html.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xFFFE) || c == QChar(0xFFFF); });
    return html;
}

FilledParagraphs fillParagraphs(const QStringList& paragraphs, const programme::Values& values)
{
    FilledParagraphs all;
    const auto note = [](QStringList& names, const QStringList& more) {
        for (const QString& name : more)
            if (!names.contains(name)) names.append(name);
    };
    for (const QString& paragraph : paragraphs) {
        const programme::Filled filled = programme::fill(paragraph, values);
        note(all.filled.missing, filled.missing);
        note(all.filled.unknown, filled.unknown);
        if (!filled.text.trimmed().isEmpty()) all.paragraphs.append(filled.text);
    }
    all.filled.text = all.paragraphs.join(QLatin1String("\n\n"));
    return all;
}

} // namespace microvet::actions
