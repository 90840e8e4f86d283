#include "core/exporters/markdown/markdown_text.h"

#include "core/plan/plan.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>
#include <md4c-html.h>

#include <QRegularExpression>

namespace microvet::exporters {
namespace {

QString html(const QString& markdown)
{
    QByteArray out;
    const QByteArray in = markdown.toUtf8();
    const auto take = [](const MD_CHAR* text, MD_SIZE size, void* to) { static_cast<QByteArray*>(to)->append(text, size); };
    md_html(in.constData(), MD_SIZE(in.size()), take, &out, MD_FLAG_TABLES, 0);
    return QString::fromUtf8(out);
}

/// The words of a page or of what another program makes of our Markdown, without markup.
QString words(QString text)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>")), space(QStringLiteral("\\s+"));
    text.replace(tags, QStringLiteral(" "));
    for (const auto& [entity, character] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        text.replace(QLatin1String(entity), QLatin1String(character));
    return text.replace(space, QString());
}

TEST(MarkdownText, WritesWhatPagesHold)
{
    EXPECT_EQ(markdownOf(QStringLiteral("<h2>One &amp; two</h2><p>Some <strong>strong </strong>and <em>soft</em> words,<br/>a line.</p>")),
              QStringLiteral("## One & two\n\nSome **strong** and *soft* words,\\\na line.\n"));
    EXPECT_EQ(markdownOf(QStringLiteral("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol><li>x</li><li>y</li></ol>")),
              QStringLiteral("- a\n  - b\n- c\n\n1. x\n2. y\n"));
    EXPECT_EQ(markdownOf(QStringLiteral("<p><a href=\"https://example.org/a b\">here</a> <img src=\"m.png\" alt=\"A [x]\"/></p>")),
              QStringLiteral("[here](<https://example.org/a b>) ![A \\[x\\]](m.png)\n"));
    EXPECT_EQ(markdownOf(QStringLiteral("<table><thead><tr><th>A</th><th>B|C</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>")),
              QStringLiteral("| A | B\\|C |\n| --- | --- |\n| 1 |  |\n"));
    EXPECT_EQ(markdownOf(QStringLiteral("<table><tr><td>1</td></tr></table>")), QStringLiteral("|  |\n| --- |\n| 1 |\n"));
    EXPECT_EQ(markdownOf(QStringLiteral("<pre><code>a ``` b\n  c\n</code></pre>")), QStringLiteral("````\na ``` b\n  c\n````\n"));
    EXPECT_EQ(markdownOf(QStringLiteral("<blockquote><p>a</p><p>b</p></blockquote>")), QStringLiteral("> a\n\n> b\n"));
    EXPECT_EQ(markdownOf(QString()), QString());
}

TEST(MarkdownText, TakesNothingForAMarkThatIsAWord)
{
    for (const char* text : {"1. no list", "- no list", "# no heading", "*stars* and _lines_", "a|b", "<script>", "~~x~~", "[x](y)", "`x`", "+ plus", "=====", "---", "2) no", "&amp;"}) {
        const QString page = QStringLiteral("<p>%1</p>").arg(QString::fromUtf8(text).toHtmlEscaped());
        EXPECT_EQ(words(html(markdownOf(page))), words(QString::fromUtf8(text).toHtmlEscaped())) << markdownOf(page).toStdString();
        EXPECT_TRUE(html(markdownOf(page)).startsWith(QLatin1String("<p>"))) << markdownOf(page).toStdString();
    }
}

/// What another reader of Markdown makes of a page has the words of the page, in their order.
TEST(MarkdownText, LosesNoWordOfAnyPage)
{
    static const QRegularExpression leftOut(QStringLiteral("<(select|textarea|svg|button)\\b.*?</\\1>|<math.*?</math>|<input[^>]*>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const model::Content content = test::RandomContent(seed, {60, 3, false}).content();
        const plan::Plan plan = plan::makePlan(content);
        for (const plan::PageInfo& info : plan.pages) {
            plan::RenderOptions plain;
            plain.form = plan::RenderOptions::Form::Plain;
            QString page = plan::renderPage(content, plan, info.id, plain).html;
            page.remove(leftOut);
            const QString markdown = markdownOf(page);
            const QString ours = words(page), theirs = words(html(markdown));
            qsizetype same = 0;
            while (same < ours.size() && same < theirs.size() && ours[same] == theirs[same]) ++same;
            ASSERT_TRUE(ours == theirs) << seed << ' ' << info.id.toStdString() << ": …" << ours.mid(same - 20, 60).toStdString() << "… became …"
                                        << theirs.mid(same - 20, 60).toStdString();
        }
    }
}

} // namespace
} // namespace microvet::exporters
