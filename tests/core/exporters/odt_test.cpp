#include "tests/core/exporters/export_fixture.h"
#include "tests/support/programs.h"

#include "core/exporters/odt/odt_tables.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace microvet::tests {
namespace {

using namespace model;

class Odt : public Export {
protected:
    QString write(const char* document, const QString& units = {})
    {
        m_options = {{QStringLiteral("document"), QLatin1String(document)}};
        if (!units.isEmpty()) m_options.insert(QStringLiteral("units"), units);
        const auto report = run(QStringLiteral("odt"), false, QStringLiteral("out.odt"));
        EXPECT_TRUE(report) << report.error().text.toStdString();
        return target(QStringLiteral("out.odt"));
    }

    Unit& firstUnit() { return m_content.course.modules[0].units[0]; }

    void add(const QString& text)
    {
        Block block;
        block.id = BlockId::make();
        TextBlock body;
        body.text = RichText::fromPlain(text);
        block.body = body;
        firstUnit().blocks.append(block);
    }
};

/// What a program that others wrote has to say about every document that we write.
TEST_F(Odt, IsInOrderForAnotherReader)
{
    Block formula;
    formula.id = BlockId::make();
    formula.body = FormulaBlock{QStringLiteral("\\frac{1}{2} x^2"), {}, {}, {}};
    firstUnit().blocks.append(formula);
    for (const char* document : {"book", "handout", "worksheet", "trainers", "assessors"}) {
        const QString file = write(document);
        QStringList said = test::said(QStringLiteral("odflint"), {file}).split(u'\n', Qt::SkipEmptyParts);
        // It compares a comment of bytes with a text, so that it complains of every file, and knows ODF 1.1 (1.2 has join-border).
        said.removeIf([](const QString& line) { return line.contains(QStringLiteral("extra header info")) || line.contains(QStringLiteral("style:join-border")); });
        EXPECT_TRUE(said.isEmpty()) << document << ": " << said.join(u'\n').toStdString();
        const QString words = test::said(QStringLiteral("pandoc"), {QStringLiteral("-f"), QStringLiteral("odt"), QStringLiteral("-t"), QStringLiteral("plain"), QStringLiteral("--wrap=none"), file});
        EXPECT_TRUE(words.contains(m_content.course.title)) << document;
        if (qstrcmp(document, "assessors") != 0) {
            EXPECT_TRUE(words.contains(firstUnit().title)) << document;
        }
    }
}

TEST_F(Odt, NamesItsTypeFirstAndListsItsFiles)
{
    const QString file = write("book");
    EXPECT_EQ(orderOfZip(file).first(), QStringLiteral("mimetype"));
    const Files files = filesOfZip(file);
    EXPECT_EQ(files.value(QStringLiteral("mimetype")), "application/vnd.oasis.opendocument.text");
    EXPECT_TRUE(files.contains(QStringLiteral("Pictures/") + m_picture));
    QStringList listed;
    QXmlStreamReader manifest(files.value(QStringLiteral("META-INF/manifest.xml")));
    while (!manifest.atEnd())
        if (manifest.readNextStartElement() || manifest.isStartElement())
            for (const QXmlStreamAttribute& attribute : manifest.attributes())
                if (attribute.name() == QLatin1String("full-path")) listed.append(attribute.value().toString());
    for (auto it = files.begin(); it != files.end(); ++it)
        EXPECT_TRUE(it.key() == QLatin1String("mimetype") || it.key() == QLatin1String("META-INF/manifest.xml") || listed.contains(it.key())) << it.key().toStdString();
}

TEST_F(Odt, LinksLeadToBookmarks)
{
    static const QRegularExpression link(QStringLiteral("xlink:href=\"#([^\"]+)\""));
    int followed = 0;
    for (const char* document : {"book", "handout"}) {
        const QString content = QString::fromUtf8(filesOfZip(write(document)).value(QStringLiteral("content.xml")));
        for (auto match = link.globalMatch(content); match.hasNext(); ++followed) {
            const QString name = match.next().captured(1);
            EXPECT_TRUE(content.contains(QStringLiteral("<text:bookmark text:name=\"%1\"").arg(name))) << document << ": " << name.toStdString();
        }
    }
    EXPECT_GT(followed, 5);
}

TEST_F(Odt, AFormulaCanBeEdited)
{
    Block formula;
    formula.id = BlockId::make();
    formula.body = FormulaBlock{QStringLiteral("\\frac{1}{2}"), {}, {}, {}};
    firstUnit().blocks.append(formula);
    const Files files = filesOfZip(write("handout", QStringLiteral("1.1")));
    EXPECT_TRUE(files.value(QStringLiteral("Formula-1/content.xml")).contains("<mfrac>"));
    EXPECT_TRUE(files.value(QStringLiteral("content.xml")).contains("./Formula-1\""));
}

TEST_F(Odt, HoldsTheUnitsThatWereChosen)
{
    add(QStringLiteral("Only in the first unit"));
    ASSERT_GT(m_content.course.modules[0].units.size(), 1);
    const QByteArray first = filesOfZip(write("handout", QStringLiteral("1.1"))).value(QStringLiteral("content.xml"));
    const QByteArray second = filesOfZip(write("handout", QStringLiteral("1.2"))).value(QStringLiteral("content.xml"));
    EXPECT_TRUE(first.contains("Only in the first unit"));
    EXPECT_FALSE(second.contains("Only in the first unit"));
    m_options = {{QStringLiteral("document"), QStringLiteral("handout")}, {QStringLiteral("units"), QStringLiteral("1.1, 7.3")}};
    const auto refused = run(QStringLiteral("odt"), false, QStringLiteral("none.odt"));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("7.3")));
    EXPECT_FALSE(onDisk().contains(QStringLiteral("none.odt")));
}

TEST_F(Odt, SaysWhichPicturesMayBeMissing)
{
    const auto notices = [&](const char* ending) {
        const auto name = m_media.add("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", QLatin1String(ending));
        m_content.course.media[0].file = *name;
        const auto report = run(QStringLiteral("odt"), false, QStringLiteral("out.odt"));
        return std::count_if(report->losses.cbegin(), report->losses.cend(), [](const exporters::Loss& loss) { return loss.text.contains(QStringLiteral("SVG")); });
    };
    EXPECT_EQ(notices("svg"), 1);
    EXPECT_EQ(notices("png"), 0);
}

TEST_F(Odt, OnlyWorksheetsHaveRoomToWrite)
{
    const QByteArray line("Writing_20_line");
    EXPECT_FALSE(filesOfZip(write("handout")).value(QStringLiteral("content.xml")).contains(line));
    EXPECT_TRUE(filesOfZip(write("worksheet")).value(QStringLiteral("content.xml")).contains(line));
}

TEST_F(Odt, KeepsSpacesOfProgramsAndFoldsThoseOfText)
{
    RichText code;
    richtext::Block block;
    block.kind = richtext::BlockKind::Code;
    block.runs.append({QStringLiteral("if x:\n    y"), {}, {}});
    code.blocks.append(block);
    Block text;
    text.id = BlockId::make();
    TextBlock body;
    body.text = code;
    text.body = body;
    firstUnit().blocks.append(text);
    const QByteArray content = filesOfZip(write("handout")).value(QStringLiteral("content.xml"));
    EXPECT_TRUE(content.contains("if x:<text:line-break/><text:s text:c=\"4\"/>y"));
}

TEST(OdtTables, EveryRowHasEveryCell)
{
    const exporters::XhtmlNode page = exporters::readXhtml(QStringLiteral(
        "<table><caption>C</caption><thead><tr><th rowspan=\"2\">a</th><th colspan=\"2\">b</th></tr><tr><th>c</th><th>d</th></tr></thead><tbody><tr><td>e</td></tr></tbody></table>"));
    const exporters::OdtTable table = exporters::tableOf(page.children.front());
    ASSERT_EQ(table.columns, 3);
    ASSERT_EQ(table.rows.size(), 3);
    QString shape;
    for (const auto& row : table.rows) {
        EXPECT_EQ(row.cells.size(), 3);
        for (const auto& cell : row.cells) shape += cell.node ? cell.node->allText().isEmpty() ? QStringLiteral("-") : cell.node->allText() : QStringLiteral(".");
        shape += row.head ? u'|' : u'/';
    }
    EXPECT_EQ(shape, QStringLiteral("ab.|.cd|e--/"));
    ASSERT_TRUE(table.caption);
}

/// Spans beyond the table, and none at all, end at its edge.
TEST(OdtTables, SpansOfAnySizeEndAtTheTable)
{
    const exporters::XhtmlNode page = exporters::readXhtml(QStringLiteral("<table><tr><td rowspan=\"9000\" colspan=\"-3\">a</td><td>b</td></tr><tr><td>c</td></tr></table><table></table>"));
    const exporters::OdtTable table = exporters::tableOf(page.children.front());
    ASSERT_EQ(table.columns, 2);
    EXPECT_EQ(table.rows[0].cells[0].rows, 2);
    EXPECT_EQ(table.rows[1].cells[0].node, nullptr);
    EXPECT_EQ(exporters::tableOf(page.children[1]).columns, 0);
}

} // namespace
} // namespace microvet::tests
