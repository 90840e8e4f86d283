#include "tests/core/importers/given_file.h"

#include "core/importers/document/pandoc.h"

#include <QDir>
#include <QStandardPaths>

namespace microvet::tests {
namespace {

using namespace model;

constexpr const char* wordSpace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                                  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                                  "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
                                  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                                  "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                                  "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
                                  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

QByteArray paragraph(const QByteArray& runs, const QByteArray& style = {})
{
    return "<w:p>" + (style.isEmpty() ? QByteArray() : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + runs +
           "</w:p>";
}

QByteArray run(const QByteArray& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }

/// A document as Word stores it, with this in its body.
PackageFiles word(const QByteArray& body)
{
    const QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto style = [](const QByteArray& id, const QByteArray& name) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/></w:style>";
    };
    return {
        {QStringLiteral("[Content_Types].xml"),
         xml + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
               "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
               "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" "
               "ContentType=\"image/png\"/></Types>"},
        {QStringLiteral("_rels/.rels"),
         xml +
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"r1\" Type=\"" +
             type + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
        {QStringLiteral("word/_rels/document.xml.rels"),
         xml +
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"r1\" Type=\"" +
             type +
             "styles\" Target=\"styles.xml\"/>"
             "<Relationship Id=\"r2\" Type=\"" +
             type + "image\" Target=\"media/image1.png\"/><Relationship Id=\"r3\" Type=\"" + type +
             "footnotes\" Target=\"footnotes.xml\"/></Relationships>"},
        {QStringLiteral("word/styles.xml"),
         xml + "<w:styles " + wordSpace +
             "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"el-GR\"/></w:rPr></w:rPrDefault></w:docDefaults>" +
             style("Heading1", "heading 1") + style("Heading2", "heading 2") + style("Title", "Title") + "</w:styles>"},
        {QStringLiteral("word/footnotes.xml"), xml + "<w:footnotes " + wordSpace + "><w:footnote w:id=\"2\">" +
                                                   paragraph(run("See the manual.")) + "</w:footnote></w:footnotes>"},
        {QStringLiteral("word/header1.xml"), xml + "<w:hdr " + wordSpace + ">" + paragraph(run("Draft")) + "</w:hdr>"},
        {QStringLiteral("word/media/image1.png"), smallPicture()},
        {QStringLiteral("docProps/core.xml"),
         xml +
             "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
             "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A template</dc:title><dc:creator>Ana "
             "Reis</dc:creator></cp:coreProperties>"},
        {QStringLiteral("word/document.xml"),
         xml + "<w:document " + wordSpace + "><w:body>" + body + "</w:body></w:document>"}};
}

const QByteArray picture =
    "<w:r><w:drawing><wp:inline><wp:extent cx=\"76200\" cy=\"57150\"/><wp:docPr id=\"1\" name=\"p\" descr=\"A red "
    "field\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
    "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"image1.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
    "r:embed=\"r2\"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

QString textOf(const Unit& unit)
{
    QStringList out;
    for (const Block& block : unit.blocks)
        if (const auto* text = std::get_if<TextBlock>(&block.body))
            out.append(richtext::toPlainText(text->text).simplified());
    return out.join(u'|');
}

// Plural forms are the work of the translation, which is not loaded here.
class Documents : public GivenFile {};

class WordDocuments : public GivenFile {
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pandoc")).isEmpty())
            GTEST_SKIP() << "pandoc is not installed";
    }
};

TEST_F(WordDocuments, HeadingsBecomeModulesAndUnits)
{
    const auto made = import(
        "lathe.docx",
        zipOf(word(paragraph(run("The lathe"), "Title") + paragraph(run("Parts"), "Heading1") +
                   paragraph(run("Chuck"), "Heading2") +
                   paragraph(run("It holds") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" the work.")) +
                   paragraph(picture) + paragraph(run("Speed ") + "<m:oMath><m:r><m:t>n</m:t></m:r></m:oMath>") +
                   paragraph(run("Tools"), "Heading1") + paragraph(run("Steel.")))));
    ASSERT_TRUE(made) << made.error().text.toStdString();
    const Course& course = made->document.content.course;
    EXPECT_EQ(course.title, QStringLiteral("The lathe"));
    EXPECT_EQ(course.language, QStringLiteral("el-GR"));
    ASSERT_EQ(course.contributors.size(), 1);
    EXPECT_EQ(course.contributors[0].name, QStringLiteral("Ana Reis"));
    EXPECT_FALSE(course.contributors[0].namePublished);
    ASSERT_EQ(course.modules.size(), 2) << lossesOf(*made);
    EXPECT_EQ(course.modules[0].title, QStringLiteral("Parts"));
    const Unit& unit = course.modules[0].units.constFirst();
    EXPECT_EQ(unit.title, QStringLiteral("Chuck"));
    EXPECT_TRUE(textOf(unit).startsWith(QStringLiteral("It holds [See the manual.] the work.")))
        << textOf(unit).toStdString();
    bool formula = false, shown = false;
    for (const Block& block : unit.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block.body))
            for (const richtext::Block& line : text->text.blocks)
                for (const richtext::Run& part : line.runs)
                    formula = formula || (part.marks.testFlag(richtext::Formula) && part.text == QLatin1String("n"));
        if (const auto* image = std::get_if<ImageBlock>(&block.body)) {
            shown = true;
            EXPECT_EQ(image->alternativeText, QStringLiteral("A red field"));
            ASSERT_EQ(course.media.size(), 1);
            EXPECT_EQ(image->image.target(), course.media[0].id);
        }
    }
    EXPECT_TRUE(formula);
    EXPECT_TRUE(shown);
    EXPECT_EQ(course.media[0].width, 8);
    EXPECT_EQ(course.media[0].height, 6);
    EXPECT_EQ(made->document.media->read(course.media[0].file).valueOr({}), smallPicture());
    EXPECT_TRUE(isLost(*made, "1 footnotes stand in brackets")) << lossesOf(*made);
    EXPECT_TRUE(isLost(*made, "Headers and footers"));
    EXPECT_EQ(made->losses.size(), 2) << lossesOf(*made);
}

TEST_F(WordDocuments, WhatStaysBehindIsTold)
{
    const QByteArray box =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" + paragraph(run("Boxed")) +
        "</w:txbxContent></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><w:txbxContent>" +
        paragraph(run("Boxed")) + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    const QByteArray diagram = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds "
                               "xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\"/></"
                               "a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    const QByteArray chart = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart "
                             "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></a:graphicData></"
                             "a:graphic></wp:inline></w:drawing></w:r>";
    const auto made = import(
        "x.docx",
        zipOf(word(paragraph(run("Word ") + "<w:ins w:id=\"1\" w:author=\"a\">" + run("new") +
                             "</w:ins><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>old</w:delText></w:r></w:del>" +
                             "<w:r><w:commentReference w:id=\"0\"/></w:r>") +
                   paragraph(run("More") + box + diagram + chart))));
    ASSERT_TRUE(made) << made.error().text.toStdString();
    for (const char* words : {"changes that nobody has accepted", "1 comments were left out", "1 text boxes were",
                              "1 drawn diagrams", "1 charts were left out"})
        EXPECT_TRUE(isLost(*made, words)) << words << '\n' << lossesOf(*made);
    const QString text = textOf(made->document.content.course.modules.constFirst().units.constFirst());
    EXPECT_TRUE(text.contains(QLatin1String("Word new"))) << text.toStdString();
    EXPECT_FALSE(text.contains(QLatin1String("old")));
}

TEST_F(WordDocuments, CutAndHostileOnesAreRefused)
{
    const QByteArray whole = zipOf(word(paragraph(run("Text"))));
    for (const qsizetype length : {qsizetype(1), qsizetype(30), whole.size() / 2, whole.size() - 10}) {
        const auto made = import("cut.docx", whole.left(length));
        ASSERT_FALSE(made) << length;
        EXPECT_TRUE(made.error().text.contains(QLatin1String("cut.docx"))) << made.error().text.toStdString();
    }
    for (const QByteArray& body : {QByteArray("<w:p><w:r>"), QByteArray()}) {
        const auto made = import("odd.docx", zipOf(word(body)));
        ASSERT_FALSE(made);
        EXPECT_TRUE(made.error().text.contains(QLatin1String("odd.docx")));
    }
    EXPECT_TRUE(stored().isEmpty());
}

TEST_F(WordDocuments, RichTextTellsOfItsFootnotes)
{
    const auto made = import(
        "a.rtf", "{\\rtf1\\ansi {\\pard Some words{\\super\\chftn}{\\*\\footnote\\chftn{\\pard a note\\par}}\\par}}");
    ASSERT_TRUE(made) << made.error().text.toStdString();
    EXPECT_TRUE(isLost(*made, "1 footnotes were left out")) << lossesOf(*made);
}

TEST_F(Documents, WithoutPandocASentenceSaysWhatToDo)
{
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", m_folder.path().toUtf8());
    const auto made = import("x.docx", zipOf(word(paragraph(run("Text")))));
    qputenv("PATH", before);
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().text.contains(QLatin1String("pandoc"))) << made.error().text.toStdString();
    EXPECT_TRUE(made.error().text.contains(QLatin1String("web page")));
}

TEST_F(Documents, LinksWithinAndNotesAreMended)
{
    using importers::writing::mended;
    const auto made = mended(QStringLiteral(
        "<header id=\"title-block-header\"><h1 class=\"title\">T</h1><p class=\"author\">A</p></header><p>x<a "
        "href=\"#fn1\" class=\"footnote-ref\" id=\"fnref1\"><sup>1</sup></a> "
        "<a href=\"#part\">there</a> <a href=\"https://example.org\">out</a></p><section class=\"footnotes "
        "footnotes-end-of-document\"><hr /><ol>"
        "<li id=\"fn1\"><p>a &lt;note&gt;<a href=\"#fnref1\" class=\"footnote-back\">b</a></p></li></ol></section>"));
    EXPECT_EQ(made.notes, 1);
    EXPECT_TRUE(made.html.contains(QLatin1String("x [a &lt;note&gt;]"))) << made.html.toStdString();
    EXPECT_TRUE(made.html.contains(QLatin1String("https://example.org")));
    EXPECT_FALSE(made.html.contains(QLatin1String("href=\"#")));
    EXPECT_FALSE(made.html.contains(QLatin1String("class=\"author\"")));
}

TEST_F(Documents, WebPagesBringPicturesFromTheirFolderOnly)
{
    QDir(m_folder.path()).mkpath(QStringLiteral("page/files"));
    put("page/files/in.png", smallPicture());
    put("secret.png", smallPicture() + "x");
    const auto made =
        import(put("page/index.html",
                   "<!doctype html><html lang=\"pt\"><head><title>Torno</title></head><body><h1>A</h1><p>Um "
                   "\\(x^2\\)</p><img src=\"files/in.png\" alt=\"dentro\">"
                   "<img src=\"../secret.png\" alt=\"fora\"><script>1</script><h1>B</h1><p>Dois</p></body></html>"));
    ASSERT_TRUE(made) << made.error().text.toStdString();
    const Course& course = made->document.content.course;
    EXPECT_EQ(course.title, QStringLiteral("Torno"));
    EXPECT_EQ(course.language, QStringLiteral("pt"));
    EXPECT_EQ(course.media.size(), 1);
    EXPECT_EQ(stored().size(), 1);
    EXPECT_TRUE(isLost(*made, "script")) << lossesOf(*made);
    EXPECT_TRUE(isLost(*made, "1 pictures did not come")) << lossesOf(*made);
    int images = 0;
    for (const Unit& unit : course.modules.constFirst().units)
        for (const Block& block : unit.blocks)
            images += std::holds_alternative<ImageBlock>(block.body);
    EXPECT_EQ(images, 1);
}

TEST_F(Documents, PagesWithoutAnEndAreTold)
{
    const QByteArray page = "<!doctype html><html lang=\"pt\"><body><h1>A</h1><p>Um</p><h1>B</h1><p>Dois</p></body></html>";
    const auto whole = import("whole.html", page);
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->losses.isEmpty()) << lossesOf(*whole);
    const auto cut = import("cut.html", page.left(page.size() - 30));
    ASSERT_TRUE(cut);
    EXPECT_TRUE(isLost(*cut, "cut short")) << lossesOf(*cut);
}

TEST_F(Documents, TextsInAnUnsaidEncodingAreToldAndBinariesRefused)
{
    const auto greek = import("a.txt", "\xc5\xeb\xeb\xdc\xe4\xe1");
    ASSERT_TRUE(greek);
    EXPECT_TRUE(isLost(*greek, "does not say how its letters are stored")) << lossesOf(*greek);
    const auto utf8 = import("b.md", "# Ελλάδα\n\nκείμενο\n\n# Δύο\n\nκαι");
    ASSERT_TRUE(utf8);
    EXPECT_TRUE(utf8->losses.isEmpty()) << lossesOf(*utf8);
    EXPECT_EQ(utf8->document.content.course.title, QStringLiteral("b"));
    EXPECT_EQ(utf8->document.content.course.modules.constFirst().units.constFirst().title, QStringLiteral("Ελλάδα"));
    EXPECT_FALSE(import("c.txt", QByteArray("a\0b", 3)));
    EXPECT_FALSE(import("d.html", "   "));
}

} // namespace
} // namespace microvet::tests
