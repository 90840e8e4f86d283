#include "tests/core/importers/import_fixture.h"
#include "tests/support/every_kind.h"
#include "tests/support/sample_content.h"

#include "core/importers/pages/page_markup.h"
#include "core/importers/pages/pages_importer.h"

namespace microvet::tests {
namespace {

using namespace model;

const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000002000000010800000000d14920560000000b49444154789c631068000000a300910e652b"
                                           "b00000000049454e44ae426082"); // two pixels

class PagesImport : public Export {
protected:
    Result<importers::Imported> read(const Files& files)
    {
        const QString folder = target(QStringLiteral("package%1").arg(m_number++));
        putFiles(folder, files);
        EXPECT_TRUE(isTaken(folder, importers::PagesImporter(), m_media));
        return imported(folder, importers::PagesImporter(), m_media, QStringLiteral("pt"));
    }

    static QByteArray scorm(const QByteArray& items, const QByteArray& resources)
    {
        return "<manifest xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\" identifier=\"M\"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>"
               "</metadata><organizations default=\"O\"><organization identifier=\"X\"><title>Other</title></organization><organization identifier=\"O\"><title>The course</title>" +
               items + "</organization></organizations><resources>" + resources + "</resources></manifest>";
    }

    static Files book(const QByteArray& manifest, const QByteArray& spine, const Files& files, const QByteArray& metadata = {})
    {
        Files all = files;
        all.insert(QStringLiteral("mimetype"), "application/epub+zip");
        all.insert(QStringLiteral("META-INF/container.xml"), "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles><rootfile full-path=\"OPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        all.insert(QStringLiteral("OPS/book.opf"), "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A book</dc:title><dc:language>el</dc:language>"
                                                   "<dc:creator>Eleni Markou</dc:creator><dc:subject>work</dc:subject><dc:rights>https://creativecommons.org/licenses/by/4.0/</dc:rights>" +
                                                       metadata + "</metadata><manifest>" + manifest + "</manifest><spine toc=\"ncx\">" + spine + "</spine></package>");
        return all;
    }

    int m_number = 0;
};

TEST_F(PagesImport, FollowsTheContentsOfAManifest)
{
    const auto back = read({{QStringLiteral("imsmanifest.xml"),
                             scorm("<item identifier=\"1\" identifierref=\"a\"><title>Start</title></item><item identifier=\"2\"><title>Part</title><item identifier=\"3\" identifierref=\"b\"><title>Second</title></item>"
                                   "<item identifier=\"4\" identifierref=\"c\"><title>Sheet</title></item></item>",
                                   "<resource identifier=\"a\" type=\"webcontent\" href=\"a.html?x=1#y\" xml:base=\"sco/\"><file href=\"a.html\"/></resource><resource identifier=\"b\" type=\"webcontent\" href=\"sco/b%20b.html\"/>"
                                   "<resource identifier=\"c\" type=\"webcontent\" href=\"c.pdf\"/>")},
                            {QStringLiteral("sco/a.html"), "<html lang=\"de\"><body><h1>Start</h1><p>Hallo <a href=\"b%20b.html#x\">weiter</a></p></body></html>"},
                            {QStringLiteral("sco/b b.html"), "<html lang=\"de\"><body><p>Zwei</p><script src=\"api.js\"></script></body></html>"},
                            {QStringLiteral("c.pdf"), "%PDF-1.4"}});
    ASSERT_TRUE(back) << back.error().text.toStdString();
    EXPECT_EQ(back->course.title, QStringLiteral("The course"));
    EXPECT_EQ(back->course.language, QStringLiteral("de")); // as all pages say
    EXPECT_EQ(shapeOf(back->course), (QStringList{QStringLiteral("# Introdução"), QStringLiteral("## Start"), QStringLiteral("text: Hallo weiter"), QStringLiteral("# Part"), QStringLiteral("## Second"), QStringLiteral("text: Zwei"), QStringLiteral("file: Sheet")}))
        << shapeOf(back->course).join(u'\n').toStdString();
    EXPECT_TRUE(isLost(*back, "more than one order"));
    EXPECT_TRUE(isLost(*back, "scripts"));
    const auto& text = std::get<TextBlock>(back->course.modules[0].units[0].blocks[0].body).text;
    EXPECT_EQ(text.blocks[0].runs.last().link, QStringLiteral("unit:") + back->course.modules[1].units[0].id.toString());
}

TEST_F(PagesImport, FollowsTheMenuOfAWebsite)
{
    const auto back = read({{QStringLiteral("index.html"), "<html><head><title>A site</title></head><body><nav><ul><li class=\"x\"><a href=\"index.html\">Welcome</a></li><li><a href=\"html/two.html\">Two</a><ul><li><a href=\"html/three.html\">Three</a></li></ul></li></ul></nav>"
                                                           "<main><h1>Welcome</h1><p>Hello</p></main><footer>Foot</footer></body></html>"},
                            {QStringLiteral("html/two.html"), "<body><nav><a href=\"../index.html\">back</a></nav><p>Two words <a href=\"four.html\">on</a></p></body>"},
                            {QStringLiteral("html/three.html"), "<p>Three words</p>"},
                            {QStringLiteral("html/four.html"), "<h1>Four</h1><p>Four words</p>"},
                            {QStringLiteral("html/five.html"), "<title>Five</title><p>Five words</p>"}});
    ASSERT_TRUE(back) << back.error().text.toStdString();
    EXPECT_EQ(shapeOf(back->course),
              (QStringList{QStringLiteral("# Introdução"), QStringLiteral("## Welcome"), QStringLiteral("text: Hello"), QStringLiteral("# Two"), QStringLiteral("## Two"), QStringLiteral("text: Two words on"), QStringLiteral("## Three"), QStringLiteral("text: Three words"),
                           QStringLiteral("# A site"), QStringLiteral("## on"), QStringLiteral("text: Four Four words"), QStringLiteral("## Five"), QStringLiteral("text: Five words")}))
        << shapeOf(back->course).join(u'\n').toStdString();
}

TEST_F(PagesImport, ReadsABookInItsOrder)
{
    const QByteArray items = "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/><item id=\"cover\" href=\"cover.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/>"
                             "<item id=\"a2\" href=\"a2.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"b\" href=\"b.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"p\" href=\"p.png\" media-type=\"image/png\"/>"
                             "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>";
    const QByteArray spine = "<itemref idref=\"cover\"/><itemref idref=\"nav\"/><itemref idref=\"a\"/><itemref idref=\"a2\"/><itemref idref=\"b\"/><itemref idref=\"gone\"/>";
    Files files{{QStringLiteral("OPS/nav.xhtml"), "<html xmlns:epub=\"x\"><body><nav epub:type=\"landmarks\"><ol><li><a href=\"b.xhtml\">1</a></li><li><a href=\"b.xhtml\">2</a></li><li><a href=\"b.xhtml\">3</a></li><li><a href=\"b.xhtml\">4</a></li></ol></nav>"
                                                  "<nav epub:type=\"toc\"><ol><li><a href=\"a.xhtml\">Chapter A</a><ol><li><a href=\"a.xhtml#s\">Inside</a></li></ol></li><li><a href=\"b.xhtml\">Chapter B</a></li></ol></nav></body></html>"},
                {QStringLiteral("OPS/cover.xhtml"), "<html><body><img src=\"p.png\" alt=\"\"/></body></html>"},
                {QStringLiteral("OPS/a.xhtml"), "<html><body><h2>Chapter A</h2><p>First</p></body></html>"},
                {QStringLiteral("OPS/a2.xhtml"), "<html><body><p>goes on</p></body></html>"},
                {QStringLiteral("OPS/b.xhtml"), "<html><body><p>Second</p></body></html>"},
                {QStringLiteral("OPS/p.png"), png},
                {QStringLiteral("OPS/toc.ncx"), "<ncx><navMap><navPoint><navLabel><text>A by NCX</text></navLabel><content src=\"a.xhtml\"/></navPoint><navPoint><navLabel><text>B by NCX</text></navLabel><content src=\"b.xhtml\"/></navPoint></navMap></ncx>"}};
    const auto back = read(book(items, spine, files));
    ASSERT_TRUE(back) << back.error().text.toStdString();
    EXPECT_EQ(back->course.title, QStringLiteral("A book"));
    EXPECT_EQ(back->course.language, QStringLiteral("el"));
    EXPECT_EQ(back->course.licence.code, QStringLiteral("CC-BY-4.0"));
    ASSERT_EQ(back->course.contributors.size(), 1);
    EXPECT_EQ(back->course.contributors[0].name, QStringLiteral("Eleni Markou"));
    EXPECT_FALSE(back->course.contributors[0].namePublished);
    EXPECT_EQ(shapeOf(back->course), (QStringList{QStringLiteral("# A book"), QStringLiteral("## cover"), QStringLiteral("image: "), QStringLiteral("## Chapter A"), QStringLiteral("text: First goes on"), QStringLiteral("## Chapter B"), QStringLiteral("text: Second")}))
        << shapeOf(back->course).join(u'\n').toStdString();
    // Without a navigation document, NCX; without both, the spine alone.
    files.remove(QStringLiteral("OPS/nav.xhtml"));
    QByteArray old = items;
    old.replace(" properties=\"nav\"", "");
    EXPECT_TRUE(shapeOf(read(book(old, spine, files))->course).contains(QStringLiteral("## B by NCX")));
    files.remove(QStringLiteral("OPS/toc.ncx"));
    const auto bare = read(book(old.left(old.indexOf("<item id=\"ncx\"")), spine, files));
    ASSERT_TRUE(bare);
    EXPECT_EQ(shapeOf(bare->course).filter(QStringLiteral("## ")).size(), 4) << shapeOf(bare->course).join(u'\n').toStdString();
    files.insert(QStringLiteral("META-INF/encryption.xml"), "<encryption><EncryptedData><EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/></EncryptedData></encryption>");
    const auto locked = read(book(old, spine, files));
    ASSERT_FALSE(locked);
    EXPECT_EQ(locked.error().kind, Error::Kind::NoAccess);
}

TEST_F(PagesImport, MakesBlocksOfWhatAPageShows)
{
    const auto back = read({{QStringLiteral("index.html"),
                             "<h1>Page</h1><p>One <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math></p><img src=\"p.png\" alt=\"A dot\"><img src=\"p.png\" alt=\"\"><audio src=\"s.mp3\" title=\"Talk\"></audio><video><source src=\"https://example.org/film.mp4\"></video>"
                             "<iframe src=\"https://www.youtube.com/embed/x\" title=\"Film\"></iframe><object data=\"d.pdf\" type=\"application/pdf\"></object><a href=\"d.pdf\">The sheet</a><table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>"
                             "<details><summary>More</summary><p>Words</p></details><img src=\"https://example.org/far.png\"><img src=\"data:image/png;base64," +
                                 png.toBase64() + "\"><ul><li>x<ul><li>y</li></ul></li></ul><p>See <a href=\"mailto:a@example.org\">us</a></p>"},
                            {QStringLiteral("p.png"), png}, {QStringLiteral("d.pdf"), "%PDF-1.4"}, {QStringLiteral("s.mp3"), QByteArray("ID3\x03\0\0\0\0\0\0\xff\xfb\x90\0", 14)}});
    ASSERT_TRUE(back) << back.error().text.toStdString();
    ASSERT_EQ(back->course.modules.size(), 1);
    ASSERT_FALSE(back->course.modules[0].units.isEmpty());
    EXPECT_EQ(shapeOf(back->course).mid(1), (QStringList{QStringLiteral("## Page"), QStringLiteral("text: One \\frac{a}{b}"), QStringLiteral("image: A dot"), QStringLiteral("image: "), QStringLiteral("audio: Talk"), QStringLiteral("video: https://example.org/film.mp4"),
                                                         QStringLiteral("page: https://www.youtube.com/embed/x"), QStringLiteral("file: d.pdf"), QStringLiteral("text: The sheet"), QStringLiteral("table"), QStringLiteral("text: More Words"), QStringLiteral("image: "),
                                                         QStringLiteral("text: x y See us")}))
        << shapeOf(back->course).join(u'\n').toStdString();
    EXPECT_EQ(back->course.media.size(), 3); // the picture once, though it is also there as data
    EXPECT_TRUE(isLost(*back, "far.png"));
    bool formula = false, decorative = false;
    for (const Block& block : back->course.modules[0].units[0].blocks) {
        if (const auto* image = std::get_if<ImageBlock>(&block.body)) decorative = decorative || image->decorative;
        if (const auto* text = std::get_if<TextBlock>(&block.body))
            for (const richtext::Block& line : text->text.blocks)
                for (const richtext::Run& run : line.runs) formula = formula || run.marks.testFlag(richtext::Formula);
    }
    EXPECT_TRUE(formula);
    EXPECT_TRUE(decorative);
}

TEST_F(PagesImport, ReadsTexBetweenItsSigns)
{
    const auto back = read({{QStringLiteral("index.html"),
                             "<h1>Page</h1><p>So \\(a^2\\) and $$b$$, not <code>\\(c\\)</code>.</p><pre>\\(d\\)</pre><p>\\[e +\nf\\]</p>"
                             "<table><tr><th>A</th><th>B</th></tr><tr><td>\\(g\\)</td><td>1</td></tr></table>"}});
    ASSERT_TRUE(back) << back.error().text.toStdString();
    QStringList formulas;
    const auto see = [&](const richtext::RichText& text) {
        for (const richtext::Block& block : text.blocks)
            for (const richtext::Run& run : block.runs)
                if (run.marks.testFlag(richtext::Formula)) formulas.append(run.text);
    };
    ASSERT_EQ(back->course.modules.value(0).units.size(), 1);
    for (const Block& block : back->course.modules[0].units[0].blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block.body)) see(text->text);
        if (const auto* table = std::get_if<TableBlock>(&block.body))
            for (const TableRow& row : table->rows)
                for (const TableCell& cell : row.cells) see(cell.text);
    }
    EXPECT_EQ(formulas, (QStringList{QStringLiteral("a^2"), QStringLiteral("b"), QStringLiteral("e + f"), QStringLiteral("g")}));
}

TEST_F(PagesImport, ReadsThePagesOfOurOwnPlayer)
{
    for (const char* format : {"site", "scorm12", "scorm2004"}) {
        m_content = test::everyKind(m_media);
        ASSERT_TRUE(run(QLatin1String(format), false, QStringLiteral("own.zip"))) << format;
        const auto back = imported(target(QStringLiteral("own.zip")), importers::PagesImporter(), m_media);
        ASSERT_TRUE(back) << format << back.error().text.toStdString();
        EXPECT_EQ(back->course.title, m_content.course.title);
        EXPECT_EQ(back->course.outcomes.size(), m_content.course.outcomes.size());
        ASSERT_EQ(back->course.modules.size(), m_content.course.modules.size()) << format;
        for (qsizetype m = 0; m < back->course.modules.size(); ++m) {
            EXPECT_EQ(back->course.modules[m].title, m_content.course.modules[m].title);
            ASSERT_EQ(back->course.modules[m].units.size(), m_content.course.modules[m].units.size());
            for (qsizetype u = 0; u < back->course.modules[m].units.size(); ++u) {
                EXPECT_EQ(back->course.modules[m].units[u].title, m_content.course.modules[m].units[u].title);
                EXPECT_FALSE(back->course.modules[m].units[u].blocks.isEmpty());
            }
        }
        EXPECT_TRUE(isLost(*back, "assessment", "Final test")) << format;
        EXPECT_FALSE(isLost(*back, "scripts")) << format;
    }
}

TEST_F(PagesImport, RefusesOrTellsWhatCannotBeRead)
{
    const auto refused = [&](const Files& files) {
        const auto back = read(files);
        EXPECT_FALSE(back);
        return back ? QString() : back.error().text;
    };
    EXPECT_TRUE(refused({{QStringLiteral("index.html"), "<div id=app></div><script>draw()</script>"}}).contains(QStringLiteral("scripts")));
    EXPECT_FALSE(refused({{QStringLiteral("imsmanifest.xml"), scorm("<item><title>x", "").left(400)}, {QStringLiteral("index.html"), "<p>x</p>"}}).isEmpty());
    EXPECT_FALSE(refused(book("<item", "", {})).isEmpty());
    // Pages that lead to each other, to themselves and out of the package.
    const auto circle = read({{QStringLiteral("index.html"), "<p>A <a href=\"b.html\">b</a> <a href=\"index.html\">self</a> <a href=\"../../etc/passwd\">out</a></p>"}, {QStringLiteral("b.html"), "<p>B <a href=\"index.html\">a</a></p>"}});
    ASSERT_TRUE(circle);
    EXPECT_EQ(shapeOf(circle->course).filter(QStringLiteral("## ")).size(), 2);
    // Deep and long, in little time.
    const QByteArray deep = QByteArray("<div>").repeated(100'000) + "deep" + QByteArray("<nav><ul><li>").repeated(5'000);
    const auto nested = read({{QStringLiteral("index.html"), deep}, {QStringLiteral("b.html"), QByteArray("<h2>x</h2><p>y</p>").repeated(20'000)}});
    ASSERT_TRUE(nested) << nested.error().text.toStdString();
    // Bytes of another encoding are read as what the page says.
    const auto greek = read({{QStringLiteral("index.html"), "<meta charset=\"iso-8859-1\"><p>caf\xe9</p>"}});
    ASSERT_TRUE(greek);
    EXPECT_TRUE(shapeOf(greek->course).contains(QStringLiteral("text: café")));
}

TEST(PageLinks, ComeAsATreeFromAMenuAndFlatFromText)
{
    const auto links = importers::pages::linksOf(QStringLiteral("<p><a href=\"x\">X</a></p><nav><h2>Menu</h2><ul><li>Group<ul><li><a href=\"a\">A <b>b</b></a></li></ul></li><li><span><a href=\"c\">C</a></span></li></ul></nav>"));
    ASSERT_EQ(links.tree.size(), 2);
    EXPECT_EQ(links.tree[0].title, QStringLiteral("Group"));
    EXPECT_TRUE(links.tree[0].address.isEmpty());
    EXPECT_EQ(links.tree[0].links[0].title, QStringLiteral("A b"));
    EXPECT_EQ(links.tree[1].address, QStringLiteral("c"));
    EXPECT_EQ(links.flat.size(), 3);
}

} // namespace
} // namespace microvet::tests
