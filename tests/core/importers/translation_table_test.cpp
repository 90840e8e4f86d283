#include "core/importers/translationtable/table_reader.h"

#include "tests/core/base/temp_folder.h"
#include "tests/core/exporters/export_fixture.h"
#include "tests/core/importers/table_translator.h"
#include "tests/support/programs.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/importers/translationtable/document_tables.h"
#include "core/translation/apply.h"

#include <gtest/gtest.h>

#include <QFile>

namespace microvet::tests {
namespace {

using namespace model;
using namespace importers::translationtable;

QString same(const QString& words) { return words; }
QString german(const QString& words) { return words.trimmed().isEmpty() ? words : words + QStringLiteral("·"); }

class TableReader : public testing::Test {
protected:
    Result<SentTable> read() const { return importers::translationtable::read(diskStore(), path); }

    /// What comes of the file, put into the course that it was made from.
    translation::Applied applied(const Content& content, Course& into) const
    {
        const auto sent = read();
        if (!sent) {
            ADD_FAILURE() << sent.error().text.toStdString();
            return {};
        }
        EXPECT_EQ(sent->key.course, content.course.id.uuid());
        EXPECT_EQ(sent->key.targetLanguage, QStringLiteral("de"));
        into = content.course;
        return translation::apply(content.course, translation::returnedOf(sent->key, sent->tables, content.course),
                                  into);
    }

    testing::AssertionResult isRefused(Error::Kind kind, const char* words) const
    {
        const auto sent = read();
        if (sent) return testing::AssertionFailure() << "was read";
        if (sent.error().kind != kind || !sent.error().text.contains(QLatin1String(words)))
            return testing::AssertionFailure() << int(sent.error().kind) << ": " << sent.error().text.toStdString();
        return testing::AssertionSuccess();
    }

    void put(const QByteArray& bytes) const
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void putOdt(const QByteArray& content) const
    {
        QFile::remove(path);
        writeZip(path, {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text"},
                        {QStringLiteral("content.xml"), content}});
    }
    void putWord(const QByteArray& document) const
    {
        QFile::remove(path);
        writeWord(path, document);
    }
    static QByteArray bytesOf(const QString& name)
    {
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    TempFolder m_folder;
    const QString path = m_folder / QStringLiteral("back.odt");
};

TEST_F(TableReader, GivesBackTheSameCourse)
{
    for (quint32 seed = 1; seed <= 25; ++seed) {
        Content content = test::RandomContent(seed, {70, 3, true}).content();
        content.course.language = QStringLiteral("en");
        writeAnswer(content, path, same);
        Course into;
        const translation::Applied result = applied(content, into);
        for (const translation::Misfit& misfit : result.misfits)
            ADD_FAILURE() << seed << misfit.text.toStdString();
        EXPECT_EQ(result.taken, result.texts);
        EXPECT_GT(result.texts, 20);
        EXPECT_TRUE(into == content.course) << seed;
    }
}

TEST_F(TableReader, KeepsSpacesLinesAndOddCharacters)
{
    Content content = test::sampleContent();
    content.course.summary = QStringLiteral("a  b\tc\n\n  d ⟦1⟧ \x01\r\ne\u00a0\u00ad\u2028 ") + QChar(0xd800) +
                             QStringLiteral("\U0001f600 ]]>&amp;");
    writeAnswer(content, path, same);
    Course into;
    EXPECT_TRUE(applied(content, into).misfits.isEmpty());
    EXPECT_EQ(into.summary, content.course.summary);
}

TEST_F(TableReader, TakesWhatWordMakesOfIt)
{
    for (quint32 seed = 1; seed <= 25; ++seed) {
        const Content content = test::RandomContent(seed, {70, 3, true}).content();
        writeAnswer(content, path, german);
        const auto odt = read();
        ASSERT_TRUE(odt);
        Course expected;
        EXPECT_TRUE(applied(content, expected).misfits.isEmpty());
        putWord(wordDocument(*odt, seed));
        Course into;
        const translation::Applied result = applied(content, into);
        for (const translation::Misfit& misfit : result.misfits)
            ADD_FAILURE() << seed << misfit.text.toStdString();
        EXPECT_TRUE(into == expected) << seed;
    }
}

TEST_F(TableReader, TakesWhatAnotherProgramMakesOfIt)
{
    const Content content = test::sampleContent();
    writeAnswer(content, path, german);
    Course expected;
    EXPECT_TRUE(applied(content, expected).misfits.isEmpty());
    EXPECT_NE(expected, content.course);
    for (const char* format : {"docx", "odt"}) {
        const QString made = m_folder / QStringLiteral("made.") + QLatin1String(format);
        test::said(QStringLiteral("pandoc"), {QStringLiteral("-f"), QStringLiteral("odt"), QStringLiteral("-t"),
                                              QLatin1String(format), QStringLiteral("-o"), made, path});
        const auto sent = importers::translationtable::read(diskStore(), made);
        ASSERT_TRUE(sent) << sent.error().text.toStdString();
        Course into = content.course;
        const auto result =
            translation::apply(content.course, translation::returnedOf(sent->key, sent->tables, content.course), into);
        for (const translation::Misfit& misfit : result.misfits)
            ADD_FAILURE() << format << ": " << misfit.text.toStdString();
        EXPECT_TRUE(into == expected) << format;
    }
}

/// A cell as a list of the lines in it.
QString cellOf(const QByteArray& inCell, bool word = false)
{
    TableCollector tables;
    const QByteArray open = word ? "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\" "
                                   "xmlns:m=\"urn:m\"><w:body><w:tbl><w:tr><w:tc>"
                                 : "<o:document xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                                   "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
                                   "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                                   "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
                                   "<table:table><table:table-row><table:table-cell>";
    const QByteArray close = word ? "</w:tc></w:tr></w:tbl></w:body></w:document>"
                                  : "</table:table-cell></table:table-row></table:table></o:document>";
    const Status status =
        word ? readWordDocument(open + inCell + close, tables) : readOpenDocument(open + inCell + close, tables);
    EXPECT_TRUE(status) << status.error().detail.toStdString();
    const auto read = tables.take();
    if (read.size() != 1 || read[0].rows.size() != 1 || read[0].rows[0].cells.size() != 1) {
        ADD_FAILURE() << "no single cell: " << inCell.toStdString();
        return {};
    }
    return read[0].rows[0].cells[0];
}

TEST_F(TableReader, ReadsCellsOfOpenDocument)
{
    EXPECT_EQ(cellOf("<text:p>  a \n\t b <text:span>c</text:span><text:s "
                     "text:c=\"3\"/>d<text:tab/>e<text:line-break/>f</text:p>"),
              QStringLiteral("a b c   d\te\nf"));
    EXPECT_EQ(cellOf("<text:list><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>b</"
                     "text:p></text:list-item></text:list><text:p/>"),
              QStringLiteral("a\nb\n"));
    EXPECT_EQ(cellOf("<text:p>a<text:note><text:note-body><text:p>note</text:p></text:note-body></"
                     "text:note><o:annotation><text:p>comment</text:p></o:annotation>"
                     "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame><text:change "
                     "text:change-id=\"c\"/>b</text:p>"),
              QStringLiteral("ab"));
    EXPECT_EQ(cellOf("<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></"
                     "text:changed-region></text:tracked-changes><text:p>a</text:p>"),
              QStringLiteral("a"));
    EXPECT_EQ(cellOf("<text:p>a</text:p><table:table><table:table-row><table:table-cell><text:p>b</text:p></"
                     "table:table-cell><table:table-cell>"
                     "<text:p>c</text:p></table:table-cell></table:table-row></table:table>"),
              QStringLiteral("a\nb\nc"));
    EXPECT_EQ(cellOf("<text:p><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>over</text:ruby-text></"
                     "text:ruby></text:p>words of nobody"),
              QStringLiteral("a"));
}

TEST_F(TableReader, ReadsCellsOfWord)
{
    EXPECT_EQ(cellOf("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t> "
                     "a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"
                     "<w:hyperlink><w:r><w:t>d</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym "
                     "w:char=\"2192\"/></w:r></w:hyperlink></w:p>",
                     true),
              QStringLiteral(" a\tb\ncd\u2011\u00ad→"));
    EXPECT_EQ(cellOf("<w:p><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del><w:ins><w:r><w:t>a</"
                     "w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
                     "<w:r><w:drawing><w:p><w:r><w:t>box</w:t></w:r></w:p></w:drawing><w:instrText>PAGE</w:instrText></"
                     "w:r><m:AlternateContent><w:r><w:t>box</w:t></w:r></m:AlternateContent>"
                     "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt></w:p>",
                     true),
              QStringLiteral("ab"));
    EXPECT_EQ(cellOf("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one "
                     "</w:t></w:r></w:p><w:p><w:r><w:t>line</w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>",
                     true),
              QStringLiteral("one line\ntwo"));
    EXPECT_EQ(
        cellOf("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:tcPr><w:gridSpan "
               "w:val=\"3\"/></w:tcPr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
               true),
        QStringLiteral("a\nb"))
        << "what the inner table says of itself does not count";
}

TEST_F(TableReader, CountsPlacesOfCells)
{
    TableCollector tables;
    ASSERT_TRUE(
        readWordDocument("<w:body "
                         "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                         "main\"><w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:tblHeader w:val=\"0\"/></w:trPr>"
                         "<w:tc><w:tcPr><w:gridSpan "
                         "w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></"
                         "w:r></w:p></w:tc></w:tr>"
                         "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body>",
                         tables));
    const auto word = tables.take();
    ASSERT_EQ(word.size(), 1);
    ASSERT_EQ(word[0].rows.size(), 1);
    EXPECT_FALSE(word[0].rows[0].isHead);
    EXPECT_EQ(word[0].rows[0].cells, (QStringList{QString(), QStringLiteral("a"), QString(), QStringLiteral("b")}));
    TableCollector others;
    ASSERT_TRUE(
        readOpenDocument("<t:table "
                         "xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><t:table-header-rows><t:table-"
                         "row><t:table-cell t:number-columns-repeated=\"2\"/>"
                         "<t:covered-table-cell/></t:table-row></t:table-header-rows><t:table-row><t:table-cell "
                         "t:number-columns-repeated=\"100000\"/></t:table-row></t:table>",
                         others));
    const auto odt = others.take();
    ASSERT_EQ(odt[0].rows.size(), 2);
    EXPECT_TRUE(odt[0].rows[0].isHead);
    EXPECT_EQ(odt[0].rows[0].cells.size(), 3);
    EXPECT_FALSE(odt[0].rows[1].isHead);
    EXPECT_EQ(odt[0].rows[1].cells.size(), 63);
}

TEST_F(TableReader, FindsTheKeyBesideTheText)
{
    const Content content = test::sampleContent();
    writeAnswer(content, path, same);
    Files files = filesOfZip(path);
    QByteArray& text = files[QStringLiteral("content.xml")];
    const qsizetype at = text.indexOf("microvet ");
    ASSERT_GE(at, 0);
    text.remove(at, text.indexOf('<', at) - at);
    QList<std::pair<QString, QByteArray>> list;
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        list.append({it.key(), it.value()});
    QFile::remove(path);
    writeZip(path, list);
    Course into;
    EXPECT_TRUE(applied(content, into).misfits.isEmpty());
    putOdt(text);
    EXPECT_TRUE(isRefused(Error::Kind::NotOurs, "which course"));
}

TEST_F(TableReader, FindsTheTextOfWordWhereItIsSaidToBe)
{
    const Content content = test::sampleContent();
    writeAnswer(content, path, same);
    const QByteArray document = wordDocument(*read(), 1);
    QFile::remove(path);
    writeZip(path, {{QStringLiteral("_rels/.rels"),
                     "<Relationships><Relationship Type=\"http://x/relationships/officeDocument\" "
                     "Target=\"/word/document2.xml\"/></Relationships>"},
                    {QStringLiteral("word/document2.xml"), document}});
    Course into;
    EXPECT_TRUE(applied(content, into).misfits.isEmpty());
}

TEST_F(TableReader, RefusesWithASentence)
{
    EXPECT_EQ(read().error().kind, Error::Kind::NotFound);
    put({});
    EXPECT_TRUE(isRefused(Error::Kind::NotOurs, "no document"));
    put("{\\rtf1 hello}");
    EXPECT_TRUE(isRefused(Error::Kind::NotOurs, ".docx"));
    put("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    EXPECT_TRUE(isRefused(Error::Kind::NotOurs, "password"));
    put("PK\x03\x04 and then nothing");
    EXPECT_TRUE(isRefused(Error::Kind::Damaged, "damaged"));
    QFile::remove(path);
    writeZip(path, {{QStringLiteral("a.txt"), "words"}});
    EXPECT_TRUE(isRefused(Error::Kind::NotOurs, "no document"));
    QFile::remove(path);
    writeZip(path, {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text"},
                    {QStringLiteral("META-INF/manifest.xml"), "<m><encryption-data/></m>"},
                    {QStringLiteral("content.xml"), "\x01\x02"}});
    EXPECT_TRUE(isRefused(Error::Kind::NotOurs, "password"));
    putOdt("<a/>");
    EXPECT_TRUE(isRefused(Error::Kind::NotOurs, "no table"));
    putOdt("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\xff\xfe\xfa</a>");
    EXPECT_TRUE(isRefused(Error::Kind::Damaged, "damaged"));
    putOdt("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    EXPECT_TRUE(isRefused(Error::Kind::Unsafe, "to be safe"));
    putOdt(QByteArray("<a>").repeated(1000));
    EXPECT_TRUE(isRefused(Error::Kind::Unsafe, "to be safe"));
    putWord("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>");
    EXPECT_TRUE(isRefused(Error::Kind::Unsafe, "to be safe"));
    putWord("<a>&lots;</a>");
    EXPECT_TRUE(isRefused(Error::Kind::Damaged, "damaged"));
    putOdt(QByteArray(64 << 20, ' '));
    EXPECT_TRUE(isRefused(Error::Kind::TooLarge, "harmful")) << "packed a thousandfold";
}

/// Wherever the file ends too early or a byte is another, there is a sentence, or the whole table.
TEST_F(TableReader, TakesNoHalfOfADamagedFile)
{
    const Content content = test::sampleContent();
    writeAnswer(content, path, german);
    const QByteArray whole = bytesOf(path);
    const QByteArray text = filesOfZip(path).value(QStringLiteral("content.xml"));
    Course expected;
    applied(content, expected);
    for (qsizetype size = 0; size < whole.size(); size += 997) {
        put(whole.left(size));
        EXPECT_FALSE(read()) << size;
    }
    for (qsizetype size = 0; size < text.trimmed().size(); size += text.size() / 25) {
        putOdt(text.left(size));
        EXPECT_FALSE(read()) << size;
    }
    for (qsizetype at = 0; at < whole.size(); at += 1501) {
        QByteArray other = whole;
        other[at] = char(other[at] ^ 0x5a);
        put(other);
        if (const auto sent = read()) {
            Course into = content.course;
            translation::apply(content.course, translation::returnedOf(sent->key, sent->tables, content.course), into);
            EXPECT_TRUE(into == expected) << at;
        }
    }
}

} // namespace
} // namespace microvet::tests
