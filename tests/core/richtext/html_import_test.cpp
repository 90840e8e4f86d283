#include "core/richtext/richtext.h"

#include "tests/support/q.h"

#include <gtest/gtest.h>

using namespace microvet::richtext;

namespace {

TEST(HtmlImport, KeepsWhatRichTextCanSay)
{
    const RichText text = fromHtml(q("<h1>Title</h1><p>A <b>bold</b> and <i>soft</i> <a href='https://example.org'>link</a>.</p>"
                                     "<ul><li>one<ol><li>inner</li></ol></li><li>two</li></ul><blockquote>said</blockquote><pre>x\n  y</pre>"));
    EXPECT_EQ(toXhtml(text), q("<h2>Title</h2><p>A <strong>bold</strong> and <em>soft</em> <a href=\"https://example.org\">link</a>.</p>"
                               "<ul><li>one<ol><li>inner</li></ol></li><li>two</li></ul><blockquote><p>said</p></blockquote>"
                               "<pre><code>x\n  y</code></pre>"));
}

TEST(HtmlImport, LeavesOutScriptsStylesAndUnsafeLinks)
{
    const RichText text = fromHtml(q("<style>p{}</style><script>alert(1)</script><p onclick='x()' style='color:red'>"
                                     "<a href='javascript:x()'>word</a><iframe src='https://x'></iframe></p>"));
    EXPECT_EQ(toXhtml(text), q("<p>word</p>"));
}

TEST(HtmlImport, ReadsListsAsWordWritesThem)
{
    const RichText text = fromHtml(
        q("<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->"
          "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>First</p>"
          "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span>o<span>&nbsp;&nbsp; </span></span>Second<o:p></o:p></p>"
          "<p class=MsoNormal><span style='font-weight:bold'>Bold</span> text</p>"
          "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span>1.<span>&nbsp;&nbsp; </span></span>one way</p><!--EndFragment--></body></html>"));
    EXPECT_EQ(toXhtml(text), q("<ul><li>First<ul><li>Second</li></ul></li></ul><p><strong>Bold</strong> text</p><ol><li>one way</li></ol>"));
}

TEST(HtmlImport, SurvivesDeepAndBrokenTrees)
{
    QString deep;
    for (int i = 0; i < 5000; ++i) deep += q("<div><ul><li>");
    EXPECT_LE(fromHtml(deep + q("end")).blocks.size(), 2);
    EXPECT_EQ(toPlainText(fromHtml(q("<div>").repeated(500) + q("kept") + q("<script>not this</script>"))), q("kept"));
    EXPECT_EQ(toPlainText(fromHtml(q("<div>").repeated(300'000) + q("kept"))), q("kept"));
    EXPECT_EQ(toPlainText(fromHtml(q("<p>one<p>two</div><table><tr><td>a<td>b"))), q("one\ntwo\na b"));
    EXPECT_TRUE(fromHtml(QString()).isEmpty());
}

} // namespace
