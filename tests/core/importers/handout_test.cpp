#include "core/importers/handout/handout.h"

#include "core/model/walk.h"
#include "tests/support/q.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

namespace microvet::importers::handout {
namespace {

using namespace model;

Proposal take(const QString& text, Format format = Format::Html, const LoadPicture& load = {})
{
    auto result = propose(text, format, QStringLiteral("en"), load);
    EXPECT_TRUE(result) << (result ? "" : result.error().text.toStdString());
    return result ? *result : Proposal();
}

/// "M Tools", "U Saws", "J Care".
QStringList outline(const Proposal& proposal)
{
    QStringList lines;
    for (const Section& s : proposal.sections)
        lines << (s.role == Role::Module ? QStringLiteral("M ") : s.role == Role::Unit ? QStringLiteral("U ") : QStringLiteral("J ")) + s.title;
    return lines;
}

QString textOf(const Block& block)
{
    const auto* text = std::get_if<TextBlock>(&block.body);
    return text ? richtext::toPlainText(text->text) : QString();
}

TEST(Handout, HeadingsBecomeModulesAndUnits)
{
    const Proposal p = take(q("<h1>Working with wood</h1><p>Welcome.</p><h2>Tools</h2><h3>Saws</h3><p>A <b>saw</b> cuts.</p>"
                              "<h4>Care</h4><ul><li>Clean<li>Oil</ul><h3>Planes</h3><p>A plane.</p><h2>Safety</h2><h3>Eyes</h3><p>Goggles.</p>"));
    EXPECT_EQ(p.title, q("Working with wood"));
    EXPECT_EQ(outline(p), (QStringList{q("U Introduction"), q("M Tools"), q("U Saws"), q("J Care"), q("U Planes"), q("M Safety"), q("U Eyes")}));
    EXPECT_GT(p.sections[2].minutes, 0);
    EXPECT_EQ(p.sections[2].words, 3);
    const QList<Module> modules = build(p);
    ASSERT_EQ(modules.size(), 3);
    EXPECT_EQ(modules[0].title, q("Working with wood"));
    EXPECT_EQ(modules[0].units[0].title, q("Introduction"));
    ASSERT_EQ(modules[1].units.size(), 2);
    ASSERT_EQ(modules[1].units[0].blocks.size(), 1) << "joined text goes on in the same block";
    const auto& text = std::get<TextBlock>(modules[1].units[0].blocks[0].body).text;
    EXPECT_EQ(richtext::toPlainText(text), q("A saw cuts.\nCare\nClean\nOil"));
    EXPECT_EQ(text.blocks[0].runs[1].marks, richtext::Strong);
    EXPECT_EQ(text.blocks[1].kind, richtext::BlockKind::Heading);
    EXPECT_EQ(text.blocks[2].kind, richtext::BlockKind::BulletItem);
}

TEST(Handout, RolesCanBeShiftedAndSectionsRefused)
{
    Proposal p = take(q("<h1>A</h1><p>a</p><h1>B</h1><p>b</p><h1>C</h1><p>c</p>"));
    EXPECT_EQ(outline(p), (QStringList{q("U A"), q("U B"), q("U C")})) << "headings of one rank: units";
    p.sections[0].role = Role::Join; // nothing before it to join
    p.sections[1].taken = false;
    p.sections[2].role = Role::Module;
    const QList<Module> modules = build(p);
    ASSERT_EQ(modules.size(), 2);
    EXPECT_EQ(modules[0].units.size(), 1);
    EXPECT_EQ(modules[0].units[0].title, q("A"));
    EXPECT_EQ(modules[1].title, q("C"));
    EXPECT_EQ(textOf(modules[1].units[0].blocks[0]), q("c"));
    Content all;
    all.course.id = CourseId::make();
    all.course.modules = modules;
    EXPECT_EQ(repairIds(all), 0) << "every id is there, and once";
}

TEST(Handout, KeepsPicturesAndTables)
{
    const QByteArray png("\x89PNG not really");
    const QString data = QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64());
    QStringList asked;
    const Proposal p = take(q("<h1>One</h1><p>Before <img src=\"%1\" alt=\"A saw\"> after</p>"
                              "<table><tr><th>Tool<th>Use<tr><td>Saw<td colspan=2>Cut <img src='pic/b.jpg'></table>"
                              "<p><img src='https://example.org/c.png'><img src=\"%1\"></p><h1>Two <img src='none.png'></h1>").arg(data),
                            Format::Html, [&](const QString& source) {
                                asked << source;
                                return source == QLatin1String("pic/b.jpg") ? QByteArray("jpg") : QByteArray();
                            });
    EXPECT_EQ(asked, (QStringList{q("pic/b.jpg"), q("none.png")})) << "never the web";
    ASSERT_EQ(p.sections.size(), 2);
    const Section& one = p.sections[0];
    ASSERT_EQ(one.blocks.size(), 7);
    EXPECT_EQ(textOf(one.blocks[0]), q("Before"));
    EXPECT_EQ(std::get<ImageBlock>(one.blocks[1].body).alternativeText, q("A saw"));
    EXPECT_EQ(textOf(one.blocks[2]), q("after"));
    const auto& table = std::get<TableBlock>(one.blocks[3].body);
    EXPECT_TRUE(table.headerRow);
    ASSERT_EQ(table.rows.size(), 2);
    EXPECT_EQ(table.rows[0].cells.size(), 3) << "as wide as the widest row";
    EXPECT_EQ(richtext::toPlainText(table.rows[1].cells[1].text), q("Cut"));
    EXPECT_TRUE(std::holds_alternative<ImageBlock>(one.blocks[4].body)) << "the picture of the cell stands below the table";
    EXPECT_EQ(p.pictures.size(), 4) << "the same picture twice is one";
    EXPECT_EQ(p.pictures[0].bytes, png);
    EXPECT_EQ(p.pictures[1].name, q("b.jpg"));
    EXPECT_EQ(p.sections[1].title, q("Two"));
    EXPECT_EQ(p.sections[1].pictures, 1);
    EXPECT_EQ(p.notices.size(), 2) << p.notices.join(u'\n').toStdString();
    const QList<Module> modules = build(p, [&](MediaId id) { return id == p.pictures[0].id; });
    int pictures = 0;
    for (const Block& block : modules[0].units[0].blocks) pictures += std::holds_alternative<ImageBlock>(block.body);
    EXPECT_EQ(pictures, 2);
    EXPECT_EQ(modules[0].units[0].blocks.size(), 5);
}

TEST(Handout, ReadsWhatWordAndLibreOfficePutOnTheClipboard)
{
    const Proposal word = take(q(
        "<html xmlns:o='urn:x'><head><style>p{color:red}</style><title>T</title></head><body lang=EN-GB>"
        "<!--StartFragment--><p class=MsoTitle>Handout<o:p></o:p></p>"
        "<h1><span style='mso-fareast-font-family:\"Times\"'>Hygiene</span></h1>"
        "<p class=MsoNormal style='mso-outline-level:2'>Hands</p><p class=MsoNormal>Wash <b>well</b>.<o:p>&nbsp;</o:p></p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Soap</p>"
        "<![if !vml]><img width=10 src=\"file:///C:/Temp/msohtmlclip1/01/clip_image002.png\"><![endif]>"
        "<h1>Kitchen</h1><p class=MsoHeading2>Knives</p><p>Sharp.</p><!--EndFragment--></body></html>"));
    EXPECT_EQ(word.title, q("Handout"));
    EXPECT_EQ(outline(word), (QStringList{q("M Hygiene"), q("U Hands"), q("M Kitchen"), q("U Knives")}));
    EXPECT_EQ(word.sections[1].pictures, 1);
    const auto& text = std::get<TextBlock>(word.sections[1].blocks[0].body).text;
    EXPECT_EQ(text.blocks.last().kind, richtext::BlockKind::BulletItem);
    const Proposal office = take(q("<h1 class=\"title\">Title</h1><h1 class=\"western\"><a name=\"a\"></a>First</h1><p lang=\"el-GR\">Κείμενο</p>"
                                   "<h1 class=\"western\">Second</h1><p>x</p>"));
    EXPECT_EQ(office.title, q("Title"));
    EXPECT_EQ(outline(office), (QStringList{q("U First"), q("U Second")}));
    const Proposal table = take(q("<table><tr><td><h1>In a layout table</h1><p>Text</p></td></tr></table><h1>Next</h1>"));
    EXPECT_EQ(outline(table), (QStringList{q("U In a layout table"), q("U Next")}));
}

TEST(Handout, ReadsMarkdown)
{
    const QString text = q("# Bread\n\n## Dough\n\n### Flour\nWheat **or** rye <script>x</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Oven\n\n### Heat\n1. on\n2. wait\n");
    EXPECT_EQ(formatOf(text), Format::Markdown);
    const Proposal p = take(text, Format::Markdown);
    EXPECT_EQ(p.title, q("Bread"));
    EXPECT_EQ(outline(p), (QStringList{q("M Dough"), q("U Flour"), q("M Oven"), q("U Heat")}));
    EXPECT_EQ(textOf(p.sections[1].blocks[0]), q("Wheat or rye <script>x</script>"));
    EXPECT_EQ(p.sections[1].tables, 1);
    EXPECT_EQ(std::get<TextBlock>(p.sections[3].blocks[0].body).text.blocks[0].kind, richtext::BlockKind::NumberItem);
}

TEST(Handout, ReadsPlainText)
{
    const QString text = q("Care of tools\n=============\n\nThis is a handout.\nIt has two parts.\n\n1 Saws\n\n1.1 Teeth\n\nKeep them sharp:\n- file\n- set\n  and check\n\n"
                           "2 Planes\n\n2.1 Irons\n\nSteps:\n\n1. Take it out.\n2. Grind it.\n");
    EXPECT_EQ(formatOf(text), Format::Plain);
    const Proposal p = take(text, Format::Plain);
    EXPECT_EQ(outline(p).filter(q("Teeth")).size(), 1);
    EXPECT_EQ(outline(p).filter(q("Take it out")).size(), 0) << "a list is no heading";
    const Proposal numbered = take(q("1 Saws\n\n1.1 Teeth\n\nSharp.\n\n2 Planes\n\n2.1 Irons\n\nGround.\n"), Format::Plain);
    EXPECT_EQ(outline(numbered), (QStringList{q("M 1 Saws"), q("U 1.1 Teeth"), q("M 2 Planes"), q("U 2.1 Irons")}));
    const Proposal capitals = take(q("ΑΣΦΑΛΕΙΑ\n\nΓυαλιά.\n\nΕΡΓΑΛΕΙΑ\n\nΠριόνι."), Format::Plain);
    EXPECT_EQ(outline(capitals), (QStringList{q("U ΑΣΦΑΛΕΙΑ"), q("U ΕΡΓΑΛΕΙΑ")}));
}

TEST(Handout, SaysWhatIsOddAndKeepsTheText)
{
    Proposal p = take(q("Just a few\nwords."), Format::Plain);
    ASSERT_EQ(p.sections.size(), 1);
    EXPECT_EQ(p.notices.size(), 1);
    EXPECT_EQ(build(p)[0].units.size(), 1);
    p = take(q("<h1>A</h1><h2>B</h2><h2>C</h2><h1>D</h1>"));
    EXPECT_EQ(p.notices.size(), 1) << "only headings";
    EXPECT_EQ(build(p).size(), 2);
    p = take(q("<p><b>Saws</b></p><p>Cut.</p><p><b>Planes</b></p><p>Smooth.</p>"));
    EXPECT_EQ(outline(p), (QStringList{q("U Saws"), q("U Planes")}));
    EXPECT_EQ(p.notices.size(), 1);
    p = take(QStringLiteral("Bell\x07 and escape\x1b[31m\n"), Format::Plain);
    EXPECT_EQ(textOf(p.sections[0].blocks[0]), q("Bell and escape[31m"));
    EXPECT_EQ(p.notices.size(), 2);
    for (const char* nothing : {"", "   \n \t", "<p> </p><script>alert(1)</script>", "<h1> </h1>"}) {
        const auto result = propose(q(nothing), formatOf(q(nothing)), q("en"));
        ASSERT_FALSE(result) << nothing;
        EXPECT_FALSE(result.error().text.isEmpty());
    }
    EXPECT_EQ(propose(QString(largestText + 1, u'x'), Format::Plain, q("en")).error().kind, Error::Kind::TooLarge);
}

TEST(Handout, BearsBrokenAndHostileHtml)
{
    const Proposal p = take(q("<h1>Open<p>Text <b>bold <i>both</b> on</p><table><tr><td>1<td>2<tr><td>3</h1><h1>Next</p></div></table><p>\xee\x80\x80T0\xee\x80\x81 fake"));
    EXPECT_FALSE(build(p).isEmpty());
    for (const QString& deep : {QStringLiteral("<div>").repeated(200'000) + q("text"), QStringLiteral("<b>").repeated(100'000) + q("text"),
                                QStringLiteral("<blockquote><p>").repeated(50'000) + q("text")}) {
        QElapsedTimer timer;
        timer.start();
        const Proposal deeply = take(deep);
        EXPECT_EQ(textOf(deeply.sections[0].blocks[0]), q("text"));
        EXPECT_LT(timer.elapsed(), 5000);
    }
}

TEST(Handout, TakesFiveMegabytes)
{
    QString html;
    for (int i = 0; html.size() < 5'000'000; ++i)
        html += QStringLiteral("<h%1>Heading %2</h%1><p>%3</p>").arg(i % 3 + 1).arg(i).arg(QStringLiteral("words and more words <br>").repeated(20));
    QElapsedTimer timer;
    timer.start();
    const Proposal p = take(html);
    EXPECT_GT(p.sections.size(), 5000);
    EXPECT_LT(timer.elapsed(), 20'000);
    const Proposal plain = take(QStringLiteral("One line of words. ").repeated(270'000), Format::Plain);
    EXPECT_EQ(plain.sections.size(), 1);
}

TEST(Handout, DecodesWhatFilesSay)
{
    EXPECT_EQ(decoded(QByteArray("\xef\xbb\xbf\xce\xb1")), q("α"));
    EXPECT_EQ(decoded(QByteArray("\xff\xfe\xb1\x03", 4)), q("α"));
    EXPECT_EQ(decoded(q("Ψωμί").toUtf8()), q("Ψωμί"));
    EXPECT_EQ(decoded("<meta charset='iso-8859-1'>caf\xe9"), q("<meta charset='iso-8859-1'>café"));
    EXPECT_EQ(formatOf(q("x"), q("a.HTML")), Format::Html);
    EXPECT_EQ(formatOf(q("x"), q("a.md")), Format::Markdown);
    EXPECT_EQ(formatOf(q("<!DOCTYPE html>x")), Format::Html);
}

} // namespace
} // namespace microvet::importers::handout
