#include "core/importers/xliff/xliff_reader.h"

#include "tests/core/importers/translator.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/exporters/xliff/xliff_document.h"
#include "core/model/text_places.h"
#include "core/translation/apply.h"
#include "core/translation/units.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

namespace microvet::tests {
namespace {

using namespace model;
using namespace translation;

QByteArray sent(const Content& content)
{
    Progress progress;
    return exporters::xliff::documentOf(content, QStringLiteral("de"), {content.course, QStringLiteral("de"), nullptr}, progress);
}

QString same(const QString& words) { return words; }
QString german(const QString& words) { return words.trimmed().isEmpty() ? words : words + QStringLiteral("·"); }

QByteArray document(const QByteArray& inUnit, const QByteArray& root = "version=\"2.0\" srcLang=\"en\" trgLang=\"de\"")
{
    return "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" " + root +
           "><file id=\"f\" original=\"urn:uuid:11111111-2222-3333-4444-555555555555\"><unit id=\"u\">" + inUnit +
           "</unit></file></xliff>";
}

/// The pieces of the only target of a unit.
Pieces targetOf(const QByteArray& inUnit)
{
    const auto read = importers::xliff::read(document(inUnit));
    if (!read || read->units.size() != 1 || read->units[0].segments.isEmpty() || !read->units[0].segments[0].target) {
        ADD_FAILURE() << (read ? "no target" : read.error().text.toStdString());
        return {};
    }
    return *read->units[0].segments[0].target;
}

testing::AssertionResult isRefused(const QByteArray& bytes, Error::Kind kind, const char* words)
{
    const auto read = importers::xliff::read(bytes);
    if (read) return testing::AssertionFailure() << "was read";
    if (read.error().kind != kind)
        return testing::AssertionFailure() << int(read.error().kind) << ": " << read.error().text.toStdString();
    if (!read.error().text.contains(QLatin1String(words)))
        return testing::AssertionFailure() << read.error().text.toStdString();
    return testing::AssertionSuccess();
}

TEST(XliffReader, GivesBackTheSameCourse)
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const Content content = test::RandomContent(seed, {70, 3, true}).content();
        Content english = content;
        english.course.language = QStringLiteral("en");
        const auto returned = importers::xliff::read(answered(sent(english), same));
        ASSERT_TRUE(returned) << returned.error().text.toStdString();
        EXPECT_EQ(returned->course, english.course.id.uuid());
        EXPECT_EQ(returned->sourceLanguage, QStringLiteral("en"));
        EXPECT_EQ(returned->targetLanguage, QStringLiteral("de"));
        Course into = english.course;
        const Applied applied = apply(english.course, *returned, into);
        for (const Misfit& misfit : applied.misfits)
            ADD_FAILURE() << seed << misfit.text.toStdString();
        EXPECT_EQ(applied.taken, applied.texts);
        EXPECT_TRUE(into == english.course) << seed;
    }
}

TEST(XliffReader, ChangesTextsOnly)
{
    for (quint32 seed = 41; seed <= 70; ++seed) {
        Content content = test::RandomContent(seed, {70, 3, true}).content();
        const auto returned = importers::xliff::read(answered(sent(content), german));
        ASSERT_TRUE(returned);
        Course into = content.course;
        const Applied applied = apply(content.course, *returned, into);
        EXPECT_EQ(applied.misfits.size(), 0) << seed;
        QMap<QPair<QUuid, QByteArray>, NewText> before;
        forEachPlace(content.course, [&](const TextPlace& place) {
            before.insert({place.owner, place.field},
                          {place.plain ? *place.plain : QString(), place.rich ? *place.rich : RichText()});
        });
        int changed = 0;
        rewriteTexts(into, [&](const TextPlace& place) -> std::optional<NewText> {
            const NewText old = before.value({place.owner, place.field});
            if (place.plain && *place.plain != old.plain) {
                EXPECT_EQ(*place.plain, old.plain + QStringLiteral("·"));
                ++changed;
            }
            if (!place.rich) return old;
            EXPECT_EQ(place.rich->blocks.size(), old.rich.blocks.size());
            changed += *place.rich != old.rich;
            RichText stripped = *place.rich;
            for (richtext::Block& block : stripped.blocks)
                for (richtext::Run& run : block.runs)
                    run.text.remove(QChar(0xb7));
            EXPECT_TRUE(richtext::normalised(stripped) == old.rich);
            return old;
        });
        EXPECT_GT(changed, 20);
        EXPECT_TRUE(into == content.course) << seed;
    }
}

TEST(XliffReader, KeepsCharactersThatXmlDoesNotHave)
{
    Content content = test::sampleContent();
    content.course.summary = QStringLiteral("a\x01"
                                            "b\r\nc\rd\te  f ") +
                             QChar(0xd800) + QChar(0xffff) + QStringLiteral("\U0001f600");
    const auto returned = importers::xliff::read(answered(sent(content), same));
    ASSERT_TRUE(returned);
    Course into = content.course;
    EXPECT_EQ(apply(content.course, *returned, into).misfits.size(), 0);
    EXPECT_EQ(into.summary, content.course.summary);
}

TEST(XliffReader, TakesTheWaysInWhichProgramsWriteMarks)
{
    using Kind = Piece::Kind;
    const QByteArray source =
        "<source><pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d2\">bold</pc> <ph id=\"2\" dataRef=\"d3\"/></source>";
    const Pieces plain{
        {Kind::Open, {}, 0}, {Kind::Words, QStringLiteral("fett")}, {Kind::Close, {}, 0}, {Kind::Single, {}, 1}};
    EXPECT_EQ(targetOf("<segment>" + source + "<target><pc id=\"1\">fett</pc><ph id=\"2\"/></target></segment>"),
              plain);
    EXPECT_EQ(targetOf("<segment>" + source +
                       "<target><sc id=\"1\"/>fett<ec startRef=\"1\"/><ph id=\"2\"/></target></segment>"),
              plain);
    EXPECT_EQ(targetOf("<segment>" + source +
                       "<target><mrk id=\"m\" translate=\"no\"><pc id=\"1\">fe<sm id=\"x\"/>tt</pc></mrk><em "
                       "startRef=\"x\"/><ph id=\"2\"/></target></segment>"),
              plain);
    EXPECT_EQ(
        targetOf("<segment>" + source + "<target><pc id=\"9\" copyOf=\"1\">fett</pc><ph id=\"2\"/></target></segment>"),
        plain);
    EXPECT_EQ(
        targetOf(
            "<segment>" + source +
            "<target><pc id=\"9\" dataRefStart=\"d1\" dataRefEnd=\"d2\">fett</pc><ph id=\"2\"/></target></segment>"),
        plain);
    EXPECT_EQ(targetOf("<segment>" + source + "<target><pc id=\"9\">fett</pc></target></segment>"),
              (Pieces{{Kind::Open, {}, -1}, {Kind::Words, QStringLiteral("fett")}, {Kind::Close, {}, -1}}));
    EXPECT_EQ(targetOf("<segment>" + source + "<target>a<cp hex=\"0007\"/>b<![CDATA[<c>]]></target></segment>"),
              (Pieces{{Kind::Words, QStringLiteral("a\x07"
                                                   "b<c>")}}));
}

TEST(XliffReader, SeesThatSegmentsWereMoved)
{
    const auto read = importers::xliff::read(
        document("<segment id=\"a\"><source>A</source><target order=\"2\">1</target></segment><segment "
                 "id=\"b\"><source>B</source><target order=\"1\">2</target></segment>"
                 "<segment id=\"c\"><source>C</source><target order=\"3\">3</target></segment>"));
    ASSERT_TRUE(read);
    const auto& segments = read->units[0].segments;
    EXPECT_TRUE(segments[0].moved && segments[1].moved);
    EXPECT_FALSE(segments[2].moved);
}

TEST(XliffReader, SkipsModulesAndReadsGroups)
{
    const QByteArray bytes =
        "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:2.2\" xmlns:m=\"urn:oasis:names:tc:xliff:matches:2.0\" "
        "version=\"2.2\" srcLang=\"en\" trgLang=\"de\">"
        "<x:file id=\"f\" "
        "original=\"urn:uuid:11111111-2222-3333-4444-555555555555\"><x:notes><x:note>Hello</x:note></x:notes><x:group "
        "id=\"g\"><x:group id=\"h\"><x:unit id=\"u\">"
        "<m:matches><m:match ref=\"#s\"><x:source>S</x:source><x:target>other</x:target></m:match></m:matches>"
        "<x:segment "
        "id=\"s\"><x:source>S</x:source><x:target>T</x:target></x:segment></x:unit></x:group></x:group></x:file></"
        "x:xliff>";
    const auto read = importers::xliff::read(bytes);
    ASSERT_TRUE(read) << read.error().text.toStdString();
    ASSERT_EQ(read->units.size(), 1);
    ASSERT_EQ(read->units[0].segments.size(), 1);
    EXPECT_EQ(wordsOf(*read->units[0].segments[0].target), QStringLiteral("T"));
}

TEST(XliffReader, ReadsOtherEncodings)
{
    QStringEncoder utf16(QStringConverter::Utf16, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = utf16(QString::fromUtf8(answered(sent(test::sampleContent()), german))
                                       .replace(QStringLiteral("UTF-8"), QStringLiteral("UTF-16")));
    const auto read = importers::xliff::read(bytes);
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_GT(read->units.size(), 20);
}

TEST(XliffReader, RefusesWithASentence)
{
    EXPECT_TRUE(isRefused({}, Error::Kind::Damaged, "cut short"));
    EXPECT_TRUE(isRefused("PK\x03\x04", Error::Kind::NotOurs, "no XLIFF"));
    EXPECT_TRUE(isRefused("Dear Ana, here is the text.", Error::Kind::NotOurs, "table of texts"));
    EXPECT_TRUE(isRefused("<?xml version=\"1.0\"?>\n<xliff vers", Error::Kind::Damaged, "cut short"));
    EXPECT_TRUE(isRefused("<html/>", Error::Kind::NotOurs, "no XLIFF"));
    EXPECT_TRUE(isRefused("<xliff/>", Error::Kind::NotOurs, "no XLIFF"));
    EXPECT_TRUE(isRefused("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>",
                          Error::Kind::Invalid, "XLIFF 1.2"));
    EXPECT_TRUE(isRefused("<xliff version=\"9.0\" xmlns=\"urn:oasis:names:tc:xliff:document:9.0\"/>",
                          Error::Kind::Invalid, "XLIFF 9.0"));
    EXPECT_TRUE(isRefused(document({}, "version=\"3.0\" srcLang=\"en\""), Error::Kind::Invalid, "XLIFF 3.0"));
    EXPECT_TRUE(isRefused(document({}, "version=\"2.0\" srcLang=\"en\""), Error::Kind::Invalid, "into which language"));
    EXPECT_TRUE(isRefused(document({}).replace("urn:uuid:", "course-"), Error::Kind::NotOurs, "which course"));
    EXPECT_TRUE(
        isRefused(document({}).replace(
                      "</file>", "</file><file id=\"g\" original=\"urn:uuid:21111111-2222-3333-4444-555555555555\"/>"),
                  Error::Kind::Invalid, "several courses"));
    EXPECT_TRUE(isRefused("<!DOCTYPE xliff [<!ENTITY a \"b\">]>" + document("&a;").mid(22), Error::Kind::Unsafe,
                          "definitions"));
    EXPECT_TRUE(isRefused("<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\">" + document({}).mid(22), Error::Kind::Unsafe,
                          "definitions"));
    EXPECT_TRUE(isRefused(document("&unknown;"), Error::Kind::Damaged, "line"));
    EXPECT_TRUE(isRefused(document(QByteArray("<a>").repeated(100000)), Error::Kind::Unsafe, "built in a way"));
    EXPECT_TRUE(isRefused(document("<segment><source>" + QByteArray("<pc id=\"1\">").repeated(100000)),
                          Error::Kind::Unsafe, "built in a way"));
    EXPECT_TRUE(isRefused(document("<segment><source>\xff\xfe</source></segment>"), Error::Kind::Damaged, "UTF-8"));
}

/// Wherever the file ends too early, nothing of it is taken.
TEST(XliffReader, RefusesEveryFileThatIsCutShort)
{
    const QByteArray whole = answered(sent(test::sampleContent()), german).trimmed();
    ASSERT_TRUE(importers::xliff::read(whole));
    for (qsizetype size = 0; size < whole.size(); size += size < 600 ? 1 : 97)
        EXPECT_FALSE(importers::xliff::read(whole.left(size))) << size;
    EXPECT_FALSE(importers::xliff::read(whole.chopped(1)));
}

} // namespace
} // namespace microvet::tests
