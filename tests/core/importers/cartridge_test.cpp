#include "tests/core/importers/import_fixture.h"
#include "tests/support/every_kind.h"
#include "tests/support/sample_content.h"

#include "core/importers/cartridge/cartridge_importer.h"

namespace microvet::tests {
namespace {

using namespace model;

const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000002000000010800000000d14920560000000b49444154789c631068000000a300910e652b"
                                           "b00000000049454e44ae426082"); // two pixels

QByteArray manifest(const QByteArray& items, const QByteArray& resources, const QByteArray& version = "1")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest xmlns=\"http://www.imsglobal.org/xsd/imsccv1p" + version +
           "/imscp_v1p1\" xmlns:lomimscc=\"http://ltsc.ieee.org/xsd/imsccv1p" + version + "/LOM/manifest\" identifier=\"M\"><metadata><schema>IMS Common Cartridge</schema>"
           "<schemaversion>1." + version + ".0</schemaversion><lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language=\"el\">Καφές</lomimscc:string>"
           "<lomimscc:string language=\"en\">Coffee</lomimscc:string></lomimscc:title><lomimscc:language>el</lomimscc:language><lomimscc:description><lomimscc:string language=\"el\">Όλα</lomimscc:string>"
           "</lomimscc:description><lomimscc:keyword><lomimscc:string language=\"el\">ποτό</lomimscc:string></lomimscc:keyword></lomimscc:general><lomimscc:rights><lomimscc:copyrightAndOtherRestrictions>"
           "<lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions><lomimscc:description><lomimscc:string>CC BY-SA 4.0</lomimscc:string></lomimscc:description></lomimscc:rights></lomimscc:lom>"
           "</metadata><organizations><organization identifier=\"O\" structure=\"rooted-hierarchy\"><item identifier=\"R\">" + items +
           "</item></organization></organizations><resources>" + resources + "</resources></manifest>";
}

QByteArray cartridgeItem(const char* id, const char* title, const QByteArray& inner = {}, const char* resource = nullptr)
{
    return QByteArray("<item identifier=\"") + id + '"' + (resource ? QByteArray(" identifierref=\"") + resource + '"' : QByteArray()) + "><title>" + title + "</title>" + inner + "</item>";
}

QByteArray resource(const char* id, const char* type, const char* file, bool opened = true)
{
    return QByteArray("<resource identifier=\"") + id + "\" type=\"" + type + '"' + (opened ? QByteArray(" href=\"") + file + '"' : QByteArray()) + "><file href=\"" + file + "\"/></resource>";
}

class CartridgeImport : public Export {
protected:
    Result<importers::Imported> read(const Files& files)
    {
        const QString folder = target(QStringLiteral("package%1").arg(m_number++));
        putFiles(folder, files);
        return imported(folder, importers::CartridgeImporter(), m_media);
    }

    int m_number = 0;
};

TEST_F(CartridgeImport, ReadsModulesUnitsAndWhatStandsBesideThem)
{
    const auto back = read({{QStringLiteral("imsmanifest.xml"),
                             manifest(cartridgeItem("F1", "Beans", cartridgeItem("A", "Roast", {}, "page1") + cartridgeItem("B", "A guide", {}, "link1") + cartridgeItem("B2", "Another", {}, "link2") + cartridgeItem("C", "Sheet", {}, "file1") + cartridgeItem("D", "Talk", {}, "topic1") + cartridgeItem("E", "Tool", {}, "tool1")) +
                                          cartridgeItem("F2", "Water", cartridgeItem("G", "Kinds", cartridgeItem("H", "Soft", {}, "page2") + cartridgeItem("I", "Deep", cartridgeItem("J", "Hard", {}, "page3")))),
                                      resource("page1", "webcontent", "web/roast.html") + resource("page2", "webcontent", "web/soft.html") + resource("page3", "webcontent", "web/hard.html") + resource("file1", "webcontent", "files/sheet.pdf") +
                                          resource("link1", "imswl_xmlv1p1", "link1.xml", false) + resource("link2", "imswl_xmlv1p1", "link2.xml", false) + resource("topic1", "imsdt_xmlv1p1", "topic1.xml", false) + resource("tool1", "imsbasiclti_xmlv1p0", "tool1.xml", false))},
                            {QStringLiteral("web/roast.html"), "<html><head><title>x</title></head><body><h1>Roast</h1><p>Dark. <a href=\"soft.html\">Water</a> and <a href=\"$IMS-CC-FILEBASE$/files/sheet.pdf\">the sheet</a>.</p><h2>Light</h2><img src=\"%24IMS-CC-FILEBASE%24/files/bean.png\" alt=\"A bean\"></body></html>"},
                            {QStringLiteral("web/soft.html"), "<p>Soft water.</p>"},
                            {QStringLiteral("web/hard.html"), "<h1>Lime</h1><p>Hard water.</p>"},
                            {QStringLiteral("files/sheet.pdf"), "%PDF-1.4 sheet"},
                            {QStringLiteral("files/bean.png"), png},
                            {QStringLiteral("link1.xml"), "<webLink xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1\"><title>x</title><url href=\"https://example.org/a?b=1&amp;c=2\"/></webLink>"},
                            {QStringLiteral("link2.xml"), "<webLink><title>x</title><url href=\"https://example.org/d\"/></webLink>"},
                            {QStringLiteral("topic1.xml"), "<topic><title>x</title><text texttype=\"text/html\">&lt;p&gt;What do you drink?&lt;/p&gt;</text></topic>"},
                            {QStringLiteral("tool1.xml"), "<cartridge_basiclti_link><title>x</title><launch_url>https://example.org/lti</launch_url></cartridge_basiclti_link>"}});
    ASSERT_TRUE(back) << back.error().text.toStdString();
    const Course& course = back->course;
    EXPECT_EQ(course.title, QStringLiteral("Καφές"));
    EXPECT_EQ(course.titleIn.value(QStringLiteral("en")), QStringLiteral("Coffee"));
    EXPECT_EQ(course.language, QStringLiteral("el"));
    EXPECT_EQ(course.summary, QStringLiteral("Όλα"));
    EXPECT_EQ(course.keywords, QStringList(QStringLiteral("ποτό")));
    EXPECT_EQ(course.licence.code, QStringLiteral("CC-BY-SA-4.0"));
    EXPECT_EQ(shapeOf(course), (QStringList{QStringLiteral("# Beans"), QStringLiteral("## Roast"), QStringLiteral("text: Dark. Water and the sheet."), QStringLiteral("file: the sheet"), QStringLiteral("text: Light"), QStringLiteral("image: A bean"),
                                            QStringLiteral("links: A guide=https://example.org/a?b=1&c=2, Another=https://example.org/d"), QStringLiteral("topic: Talk/What do you drink?"),
                                            QStringLiteral("# Water"), QStringLiteral("## Kinds"), QStringLiteral("text: Soft Soft water. Deep Hard Lime Hard water.")}))
        << shapeOf(course).join(u'\n').toStdString();
    ASSERT_EQ(course.media.size(), 2); // the sheet once, though it is linked and listed
    EXPECT_TRUE(isLost(*back, "LTI", "Tool"));
    // A link to another page leads to its unit.
    QString link;
    for (const Block& block : course.modules[0].units[0].blocks)
        if (const auto* text = std::get_if<TextBlock>(&block.body))
            for (const richtext::Block& line : text->text.blocks)
                for (const richtext::Run& run : line.runs)
                    if (!run.link.isEmpty()) link = run.link;
    EXPECT_EQ(link, QStringLiteral("unit:") + course.modules[1].units[0].id.toString());
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units)
            for (const Block& block : unit.blocks)
                if (const auto* text = std::get_if<TextBlock>(&block.body)) {
                    EXPECT_TRUE(richtext::normalised(text->text) == text->text);
                }
}

TEST_F(CartridgeImport, KnowsTheResourcesOfEachVersion)
{
    for (const char* version : {"0", "1", "2", "3"}) {
        const QByteArray v = QByteArray("v1p") + version;
        const QByteArray assessment = "imsqti_xmlv1p2/imscc_xml" + v + "/assessment", bank = "imsqti_xmlv1p2/imscc_xml" + v + "/question-bank", more = "associatedcontent/imscc_xml" + v + "/learning-application-resource";
        const QByteArray asked = "<item ident=\"i\" title=\"t\"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.essay.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>"
                                 "<presentation><material><mattext>Why?</mattext></material><response_str ident=\"r\"><render_fib/></response_str></presentation></item>";
        const auto back = read({{QStringLiteral("imsmanifest.xml"), manifest(cartridgeItem("F", "Module", cartridgeItem("A", "Link", {}, "l") + cartridgeItem("B", "Topic", {}, "t") + cartridgeItem("C", "Test", {}, "q") + cartridgeItem("D", "Page", {}, "p")),
                                                                             resource("l", ("imswl_xml" + v).constData(), "l.xml", false) + resource("t", ("imsdt_xml" + v).constData(), "t.xml", false) + resource("q", assessment.constData(), "q.xml", false) +
                                                                                 resource("b", bank.constData(), "b.xml", false) + resource("p", more.constData(), "p.html"),
                                                                             version)},
                                {QStringLiteral("l.xml"), "<webLink><title>L</title><url href=\"https://example.org\"/></webLink>"},
                                {QStringLiteral("t.xml"), "<topic><title>T</title><text texttype=\"text/plain\">Talk &lt;b&gt;</text></topic>"},
                                {QStringLiteral("q.xml"), "<questestinterop><assessment ident=\"a\" title=\"A\"><section ident=\"s\">" + asked + "</section></assessment></questestinterop>"},
                                {QStringLiteral("b.xml"), "<questestinterop><objectbank ident=\"b\">" + asked + "</objectbank></questestinterop>"},
                                {QStringLiteral("p.html"), "<p>Words</p>"}});
        ASSERT_TRUE(back) << version << back.error().text.toStdString();
        EXPECT_EQ(shapeOf(back->course), (QStringList{QStringLiteral("# Module"), QStringLiteral("## Module"), QStringLiteral("links: Link=https://example.org"), QStringLiteral("topic: Topic/Talk <b>"), QStringLiteral("## Page"), QStringLiteral("text: Words")})) << version;
        ASSERT_EQ(back->course.assessments.size(), 2) << version;
        EXPECT_EQ(back->course.assessments[0].title, QStringLiteral("Test"));
        EXPECT_EQ(back->course.assessments[1].title, QStringLiteral("Question bank"));
    }
}

TEST_F(CartridgeImport, TellsOfVersionsThatItDoesNotKnow)
{
    for (const char* version : {"4", "9"}) {
        const auto back = read({{QStringLiteral("imsmanifest.xml"),
                                 manifest(cartridgeItem("A", "Page", {}, "p"),
                                          resource("p", "webcontent", "p.html") +
                                              resource("b", "imsqti_xmlv1p2/imscc_xmlv1p3/question-bank", "b.xml", false),
                                          version)},
                                {QStringLiteral("p.html"), "<p>Words</p>"},
                                {QStringLiteral("b.xml"), "<questestinterop><objectbank ident=\"b\"/></questestinterop>"}});
        ASSERT_TRUE(back) << version << back.error().text.toStdString();
        EXPECT_EQ(isLost(*back, "a version that is not known here (“IMS Common Cartridge 1.9.0”)"), *version == '9') << version;
    }
}

TEST_F(CartridgeImport, TakesAThinCartridgeWithLinksInItsManifest)
{
    const auto back = read({{QStringLiteral("imsmanifest.xml"),
                             manifest(cartridgeItem("F", "Module", cartridgeItem("A", "Link", {}, "l")), "<resource identifier=\"l\" type=\"imswl_xmlv1p3\"><webLink><title>x</title><url href=\"https://example.org/x\"/></webLink></resource>", "3")}});
    ASSERT_TRUE(back) << back.error().text.toStdString();
    EXPECT_EQ(shapeOf(back->course), (QStringList{QStringLiteral("# Module"), QStringLiteral("## Module"), QStringLiteral("links: Link=https://example.org/x")}));
}

TEST_F(CartridgeImport, TakesPagesThatNoContentsList)
{
    const auto back = read({{QStringLiteral("imsmanifest.xml"), manifest({}, resource("p", "webcontent", "wiki/one.html") + resource("f", "webcontent", "unused.pdf"))},
                            {QStringLiteral("wiki/one.html"), "<html><head><title>The page</title></head><body><p>Words</p></body></html>"}, {QStringLiteral("unused.pdf"), "%PDF-1.4"}});
    ASSERT_TRUE(back) << back.error().text.toStdString();
    EXPECT_TRUE(shapeOf(back->course).contains(QStringLiteral("## The page"))) << shapeOf(back->course).join(u'\n').toStdString();
    EXPECT_TRUE(isLost(*back, "1 files") || isLost(*back, "1 file")) << back->losses.last().text.toStdString();
}

TEST_F(CartridgeImport, ReadsWhatOurOwnExportWrites)
{
    const Content every = test::everyKind(m_media);
    for (const char* version : {"1.1", "1.3"}) {
        m_content = every;
        m_options = {{QStringLiteral("version"), QLatin1String(version)}};
        ASSERT_TRUE(run(QStringLiteral("imscc"), false, QStringLiteral("out.imscc")));
        EXPECT_TRUE(isTaken(target(QStringLiteral("out.imscc")), importers::CartridgeImporter(), m_media));
        const auto back = imported(target(QStringLiteral("out.imscc")), importers::CartridgeImporter(), m_media);
        ASSERT_TRUE(back) << back.error().text.toStdString();
        EXPECT_EQ(back->course.title, every.course.title);
        EXPECT_EQ(back->course.language, every.course.language);
        EXPECT_EQ(back->course.identifier, every.course.identifier);
        EXPECT_EQ(back->course.licence.code, every.course.licence.code);
        QStringList units;
        for (const Module& module : back->course.modules)
            for (const Unit& unit : module.units) units.append(unit.title);
        for (const Module& module : every.course.modules)
            for (const Unit& unit : module.units) EXPECT_TRUE(units.contains(unit.title)) << unit.title.toStdString();
        // What a page shows is not listed once more beside it.
        const QString shape = shapeOf(back->course).join(u'\n');
        EXPECT_EQ(shape.count(QStringLiteral("https://example.org/guide")), 0) << shape.toStdString();
        EXPECT_EQ(shape.count(QStringLiteral("file: Planning sheet")), 1) << shape.toStdString();
        EXPECT_EQ(shape.count(QStringLiteral("What would you do?")), 1) << shape.toStdString();
    }
}

TEST_F(CartridgeImport, RefusesWhatIsBrokenWithASentence)
{
    const QByteArray whole = manifest(cartridgeItem("A", "Page", {}, "p"), resource("p", "webcontent", "p.html"));
    const std::initializer_list<std::pair<const char*, QByteArray>> broken{
        {"cut short", whole.left(whole.size() - 40)},
        {"entities", "<!DOCTYPE manifest [<!ENTITY a \"b\">]>" + whole.mid(whole.indexOf("<manifest"))},
        {"encoding", QByteArray(whole).replace("Coffee", "Caf\xe9")},
        {"deep", manifest(QByteArray("<item>").repeated(500) + QByteArray("</item>").repeated(500), {})},
        {"nothing in it", manifest(cartridgeItem("A", "Page", {}, "p"), {})}};
    for (const auto& [what, bytes] : broken) {
        const auto back = read({{QStringLiteral("imsmanifest.xml"), bytes}, {QStringLiteral("p.html"), "<p>Words</p>"}});
        ASSERT_FALSE(back) << what;
        EXPECT_GT(back.error().text.size(), 30) << what;
    }
}

TEST_F(CartridgeImport, TellsWhatIsMissingAndGoesOn)
{
    const auto back = read({{QStringLiteral("imsmanifest.xml"),
                             manifest(cartridgeItem("F", "Module", cartridgeItem("A", "Page", {}, "p") + cartridgeItem("B", "Gone", {}, "g") + cartridgeItem("C", "No such", {}, "none") + cartridgeItem("D", "Out", {}, "o") + cartridgeItem("E", "Broken", {}, "b") + cartridgeItem("L", "Bad link", {}, "l") + cartridgeItem("Q", "Bad test", {}, "q")),
                                      resource("p", "webcontent", "p.html") + resource("g", "webcontent", "gone.html") + resource("o", "webcontent", "../../etc/passwd") + resource("b", "imsdt_xmlv1p1", "b.xml", false) + resource("l", "imswl_xmlv1p1", "l.xml", false) +
                                          resource("q", "imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "b.xml", false))},
                            {QStringLiteral("p.html"), "<p>Words <img src=\"gone.png\"> <img src=\"../../../etc/passwd\"> <a href=\"javascript:alert(1)\">x</a></p><form><input name=a><button>Go</button></form><script>alert(1)</script>"},
                            {QStringLiteral("b.xml"), "<topic><title>"},
                            {QStringLiteral("l.xml"), "<webLink><title>x</title><url href=\"javascript:alert(1)\"/></webLink>"}});
    ASSERT_TRUE(back) << back.error().text.toStdString();
    EXPECT_TRUE(isLost(*back, "gone.html", "Gone"));
    EXPECT_TRUE(isLost(*back, "does not have", "No such"));
    EXPECT_TRUE(isLost(*back, "gone.png", "Page"));
    EXPECT_TRUE(isLost(*back, "etc/passwd", "Page"));
    EXPECT_TRUE(isLost(*back, "cut short", "Broken"));
    EXPECT_TRUE(isLost(*back, "no address", "Bad link"));
    EXPECT_TRUE(isLost(*back, "cut short", "Bad test"));
    EXPECT_TRUE(isLost(*back, "fill in", "Page"));
    EXPECT_TRUE(isLost(*back, "scripts"));
    for (const importers::Loss& loss : back->losses) EXPECT_GT(loss.text.size(), 20) << loss.text.toStdString();
    EXPECT_TRUE(back->course.media.isEmpty());
    EXPECT_TRUE(shapeOf(back->course).contains(QStringLiteral("text: Words x"))) << shapeOf(back->course).join(u'\n').toStdString();
}

} // namespace
} // namespace microvet::tests
