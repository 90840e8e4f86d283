#include "tests/core/plan/page_check.h"
#include "tests/support/sample_content.h"

namespace microvet::tests {
namespace {

using namespace model;
using test::paragraph;
using test::testId;

QString htmlOf(BlockBody body)
{
    const plan::Page page = rendered(withBlock(std::move(body)));
    PageFacts facts;
    EXPECT_TRUE(isSoundPage(page.html, &facts));
    return page.html.mid(page.html.indexOf(QLatin1String("<section")));
}

#define EXPECT_HAS(html, part) EXPECT_TRUE((html).contains(QStringLiteral(part))) << (html).toStdString()
#define EXPECT_NOT(html, part) EXPECT_FALSE((html).contains(QStringLiteral(part))) << (html).toStdString()

MediaRef sampleImage() { return MediaRef(MediaId(testId(test::sample::image))); }

TEST(Blocks, CarryTheirTypeAndId)
{
    EXPECT_HAS(
        htmlOf(TextBlock{paragraph(QStringLiteral("Hello")), {}}),
        "<section class=\"mv-block mv-text\" id=\"b-000001f4-1234-4567-89ab-cdef01234567\"><p>Hello</p></section>");
}

TEST(Blocks, LinksLeadToPagesAndTerms)
{
    using test::linked;
    const auto html = [&](const QString& link) {
        return htmlOf(TextBlock{linked(QStringLiteral("See "), QStringLiteral("this"), link), {}});
    };
    const QString unit = testId(test::sample::unitTwo).toString(QUuid::WithoutBraces);
    const QString term = testId(test::sample::term).toString(QUuid::WithoutBraces);
    EXPECT_TRUE(html(QStringLiteral("unit:") + unit).contains(QStringLiteral("<a href=\"#%1\">this</a>").arg(unit)));
    EXPECT_TRUE(
        html(QStringLiteral("term:") + term).contains(QStringLiteral("<a href=\"#glossary/t-%1\">this</a>").arg(term)));
    EXPECT_NOT(html(QStringLiteral("unit:") + term), "<a ");
    EXPECT_HAS(html(QStringLiteral("https://example.org/?a=1&b=2")), "<a href=\"https://example.org/?a=1&amp;b=2\">");
}

TEST(Blocks, HeadingsOfTextAndBlocksLeaveNoGap)
{
    Content content = withBlock(
        TextBlock{richtext::normalised({{{richtext::BlockKind::Heading, 4, {}, {{QStringLiteral("Deep"), {}}}}}}), {}});
    CalloutBlock callout;
    callout.title = QStringLiteral("Mind");
    callout.text = richtext::normalised({{{richtext::BlockKind::Heading, 2, {}, {{QStringLiteral("Inside"), {}}}}}});
    auto& blocks = content.course.modules[0].units[0].blocks;
    blocks.append(test::blockOf(501, callout));
    blocks.append(test::blockOf(
        502, TextBlock{richtext::normalised({{{richtext::BlockKind::Heading, 2, {}, {{QStringLiteral("Next"), {}}}}}}),
                       {}}));
    PageFacts facts;
    EXPECT_TRUE(isSoundPage(rendered(content).html, &facts));
    EXPECT_EQ(facts.headings, (QList<int>{1, 2, 3, 4, 2}));
}

TEST(Blocks, ImageSaysWhatItShows)
{
    ImageBlock block;
    block.image = sampleImage();
    block.alternativeText = QStringLiteral("A \"sign\"");
    block.caption = paragraph(QStringLiteral("Caption"));
    block.longDescription = paragraph(QStringLiteral("Long"));
    block.width = ImageWidth::Small;
    QString html = htmlOf(block);
    EXPECT_HAS(html, "<figure class=\"mv-width-small\"><img src=\"media/");
    EXPECT_HAS(html, "alt=\"A &quot;sign&quot;\"");
    EXPECT_HAS(html, "<figcaption>Caption</figcaption>");
    EXPECT_HAS(html,
               "<details class=\"mv-description\"><summary>Description of the picture</summary><p>Long</p></details>");
    block.decorative = true;
    EXPECT_HAS(htmlOf(block), "alt=\"\"");

    // Whose work it is stands below a picture of somebody else.
    Content foreign = withBlock(block);
    Attribution& work = foreign.course.media[0].attribution;
    work = {};
    work.author = QStringLiteral("Kim");
    work.licence = QStringLiteral("CC-BY-4.0");
    work.usage = Usage::Adapted;
    EXPECT_HAS(rendered(foreign).html, "<figcaption>Caption<span class=\"mv-credit\">Kim, <a href=\"https://");
    work.usage = Usage::Own;
    EXPECT_HAS(rendered(foreign).html, "<figcaption>Caption</figcaption>");
    block.image = MediaRef(MediaId(testId(999)));
    EXPECT_HAS(htmlOf(block), "mv-missing");
}

TEST(Blocks, NothingLoadsFromOutsideByItself)
{
    VideoBlock video;
    video.link = QStringLiteral("https://example.org/film");
    video.transcript = paragraph(QStringLiteral("Spoken"));
    QString html = htmlOf(video);
    EXPECT_NOT(html, "<video");
    EXPECT_NOT(html, "src=\"http");
    EXPECT_HAS(html, "<a class=\"mv-button\" rel=\"noopener noreferrer external\" href=\"https://example.org/film\">");
    EXPECT_HAS(html, "<summary>Transcript</summary>");
    video.file = video.captions = sampleImage();
    html = htmlOf(video);
    EXPECT_HAS(html, "<video controls=\"controls\"");
    EXPECT_HAS(html, "<track kind=\"captions\"");
    AudioBlock audio;
    audio.file = sampleImage();
    EXPECT_HAS(htmlOf(audio), "<audio controls=\"controls\"");
    EmbedBlock embed;
    embed.title = QStringLiteral("Map");
    embed.link = QStringLiteral("https://example.org/map");
    html = htmlOf(embed);
    EXPECT_NOT(html, "iframe");
    EXPECT_HAS(html, ">Open the page</a>");
    embed.link = QStringLiteral("javascript:alert(1)");
    EXPECT_NOT(htmlOf(embed), "javascript");
}

TEST(Blocks, DownloadHasTheNameItCameWith)
{
    DownloadBlock block;
    block.title = QStringLiteral("Work sheet");
    block.file = sampleImage();
    Content content = withBlock(block);
    content.course.media[0].name = QStringLiteral("sheet <1>.png");
    content.course.media[0].size = 2048000;
    const QString html = rendered(content).html;
    EXPECT_HAS(html, "download=\"sheet &lt;1&gt;.png\">Work sheet</a>");
    EXPECT_HAS(html, "(PNG, 2.0 MB)");
}

TEST(Blocks, CalloutSaysItsKindInWords)
{
    CalloutBlock block;
    block.style = CalloutKind::Warning;
    block.text = paragraph(QStringLiteral("Hot"));
    EXPECT_HAS(htmlOf(block),
               "<div class=\"mv-callout-warning\" role=\"note\"><p class=\"mv-label\">Warning</p><p>Hot</p></div>");
}

TEST(Blocks, TableHasHeadersAndEqualRows)
{
    TableBlock block;
    block.headerColumn = true;
    block.caption = paragraph(QStringLiteral("Cap"));
    for (const QStringList& cells : {QStringList{QString(), QStringLiteral("B")},
                                     QStringList{QStringLiteral("r"), QStringLiteral("1"), QStringLiteral("2")}}) {
        TableRow row;
        for (const QString& cell : cells)
            row.cells.append(TableCell{paragraph(cell), {}});
        block.rows.append(row);
    }
    EXPECT_HAS(htmlOf(block),
               "<table><caption>Cap</caption><thead><tr><td></td><th scope=\"col\">B</th><td></td></tr></thead>"
               "<tbody><tr><th scope=\"row\">r</th><td>1</td><td>2</td></tr></tbody></table>");
}

TEST(Blocks, PartsThatOpen)
{
    Section section;
    section.title = QStringLiteral("One & two");
    section.text = paragraph(QStringLiteral("Text"));
    AccordionBlock accordion;
    accordion.sections = {section};
    EXPECT_HAS(htmlOf(accordion),
               "<details class=\"mv-section\"><summary>One &amp; two</summary><p>Text</p></details>");
    FlashCardsBlock cards;
    Card card;
    card.front = paragraph(QStringLiteral("Front"));
    card.back = paragraph(QStringLiteral("Back"));
    cards.cards = {card};
    EXPECT_HAS(htmlOf(cards), "<div class=\"mv-card-front\"><p>Front</p></div><details "
                              "class=\"mv-card-back\"><summary>Show the back</summary><p>Back</p></details>");
    WorkedExampleBlock example;
    example.problem = paragraph(QStringLiteral("Mix"));
    example.steps = {section};
    example.result = paragraph(QStringLiteral("Done"));
    const QString html = htmlOf(example);
    EXPECT_HAS(html, "<ol class=\"mv-steps\"><li><p><strong>One &amp; two</strong></p><p>Text</p></li></ol>");
    EXPECT_HAS(html, "<div class=\"mv-result\"><p class=\"mv-label\">Result</p><p>Done</p></div>");
}

TEST(Blocks, ListsOfLinksAndTerms)
{
    LinkItem item;
    item.title = QStringLiteral("Law");
    item.link = QStringLiteral("https://example.org/law");
    item.description = QStringLiteral("In force");
    LinkListBlock links;
    links.links = {item};
    const QString html = htmlOf(links);
    EXPECT_HAS(html, "href=\"https://example.org/law\">Law</a>");
    EXPECT_HAS(html, "In force");
    EXPECT_HAS(htmlOf(GlossaryBlock{}), "<dl class=\"mv-terms\"><dt><dfn>");
    GlossaryBlock other;
    other.terms = {TermRef(TermId(testId(999)))};
    EXPECT_NOT(htmlOf(other), "<dl");
}

TEST(Blocks, TasksSayWhatToDo)
{
    ActivityBlock activity;
    activity.title = QStringLiteral("Try");
    activity.task = paragraph(QStringLiteral("Do it"));
    activity.minutes = 15;
    activity.evidence = paragraph(QStringLiteral("A photo"));
    QString html = htmlOf(activity);
    EXPECT_HAS(html, "<h2 class=\"mv-block-title\">Try</h2><p class=\"mv-minutes\">15 min</p><p>Do it</p>");
    EXPECT_HAS(html, "What you hand in or show</p><p>A photo</p>");
    ReflectionBlock reflection;
    reflection.prompt = paragraph(QStringLiteral("Why?"));
    reflection.hint = paragraph(QStringLiteral("Think back"));
    EXPECT_HAS(htmlOf(reflection),
               "<p>Why?</p><details class=\"mv-hint\"><summary>Hint</summary><p>Think back</p></details>");
}

TEST(Blocks, FormulaIsMathMlWithItsSourceAndWords)
{
    FormulaBlock block;
    block.source = QStringLiteral("a < \\frac{1}{2}");
    EXPECT_HAS(htmlOf(block),
               "<figure class=\"mv-formula-figure\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\" "
               "alttext=\"a is less than 1 over 2\" aria-label=\"a is less than 1 over 2\"><semantics><mrow><mi>a</mi><mo>&lt;</mo><mfrac><mn>1</mn><mn>2</mn>"
               "</mfrac></mrow><annotation encoding=\"application/x-tex\">a &lt; \\frac{1}{2}</annotation></semantics></math>"
               "</figure>");
    block.alternativeText = QStringLiteral("a is less than a half");
    EXPECT_HAS(htmlOf(block), "alttext=\"a is less than a half\"");
    block.notation = Notation::AsciiMath;
    block.source = QStringLiteral("a < 1/2");
    EXPECT_HAS(htmlOf(block), "<mfrac><mn>1</mn><mn>2</mn></mfrac></mrow><annotation encoding=\"text/x-asciimath\">a &lt; 1/2<");
}

TEST(Blocks, AFormulaThatCannotBeReadStandsAsItWasTyped)
{
    FormulaBlock block;
    block.source = QStringLiteral("\\frac{a} < b");
    block.source.chop(1);
    block.source += QStringLiteral("\\nosuch");
    block.alternativeText = QStringLiteral("a is less than b");
    EXPECT_HAS(htmlOf(block), "aria-label=\"a is less than b\"><pre class=\"mv-formula-source\"><code>\\frac{a} &lt; "
                              "\\nosuch</code></pre><figcaption>a is less than b</figcaption>");
}

TEST(Blocks, FormulasInTheTextAreMathMlToo)
{
    TextBlock block;
    block.text = richtext::normalised({{{richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("so "), {}},
        {QStringLiteral("`x^2`"), richtext::Formula}, {QStringLiteral(" and "), {}}, {QStringLiteral("\\nosuch"), richtext::Formula}}}}});
    EXPECT_HAS(htmlOf(block), "so <math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"inline\" alttext=\"x squared\" aria-label=\"x squared\">"
                              "<semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow>");
    EXPECT_HAS(htmlOf(block), "</math> and <span class=\"formula\">\\nosuch</span>");
    EXPECT_EQ(plan::searchText(rendered(withBlock(block))).contains(QStringLiteral("so x² and \\nosuch")), true)
        << qPrintable(plan::searchText(rendered(withBlock(block))));
}

TEST(Blocks, WhatANewerVersionWroteIsSaid)
{
    EXPECT_HAS(htmlOf(Unknown{QStringLiteral("hologram"), {}}),
               "<section class=\"mv-block mv-unknown\" id=\"b-000001f4-1234-4567-89ab-cdef01234567\"><p "
               "class=\"mv-newer\">This part was made with a newer version");
}

} // namespace
} // namespace microvet::tests
