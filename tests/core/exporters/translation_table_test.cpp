#include "tests/core/exporters/export_fixture.h"
#include "tests/support/every_kind.h"
#include "tests/support/programs.h"
#include "tests/support/sample_content.h"

#include "core/plan/words.h"

namespace microvet::tests {
namespace {

using namespace model;

class TranslationTableExport : public Export {
protected:
    /// content.xml of the table.
    QByteArray exported(const char* language = "de")
    {
        m_options = {{QStringLiteral("target"), QLatin1String(language)}};
        const auto report = run(QStringLiteral("translation-table"), false, QStringLiteral("out.odt"));
        if (!report) {
            ADD_FAILURE() << report.error().text.toStdString();
            return {};
        }
        m_report = *report;
        return filesOfZip(target(QStringLiteral("out.odt"))).value(QStringLiteral("content.xml"));
    }

    exporters::Report m_report;
};

TEST_F(TranslationTableExport, HasARowForEachParagraph)
{
    std::get<TextBlock>(m_content.course.modules[0].units[0].blocks[0].body).text =
        RichText{{{richtext::BlockKind::Heading, 2, {}, {{QStringLiteral("Dough"), {}}}, {}, {}},
                  {},
                  {richtext::BlockKind::Paragraph,
                   0,
                   {},
                   {{QStringLiteral("Knead "), {}}, {QStringLiteral("well"), richtext::Strong}},
                   {},
                   {}},
                  {richtext::BlockKind::Code, 0, {}, {{QStringLiteral("bake(5);"), {}}}, {}, {}}}};
    const QByteArray content = exported();
    EXPECT_TRUE(content.contains(">Dough</text:p>"));
    EXPECT_TRUE(content.contains(">Knead ⟦1⟧well⟦/1⟧</text:p>"));
    EXPECT_FALSE(content.contains("bake(5)")) << "lines of a program are not translated";
    EXPECT_EQ(content.count("text:style-name=\"RowCode\""), content.count("text:style-name=\"Translation\""));
    EXPECT_GT(content.count("text:style-name=\"RowCode\""), 20);
    const Module& module = m_content.course.modules[0];
    EXPECT_TRUE(content.contains(">1 " + module.title.toHtmlEscaped().toUtf8() + "</text:h>"));
    EXPECT_TRUE(content.contains(">1.1 " + module.units[0].title.toHtmlEscaped().toUtf8() + "</text:h>"));
    EXPECT_EQ(content.count("<table:table-header-rows>"), content.count("<table:table "));
}

TEST_F(TranslationTableExport, SaysWhatToDoInTheLanguageOfTheCourseAndInEnglish)
{
    const auto says = [](const QByteArray& content, const char* language, const char* key) {
        return content.contains('>' + plan::Words::of(QLatin1String(language)).text(key).toHtmlEscaped().toUtf8() +
                                '<');
    };
    QByteArray content = exported();
    EXPECT_TRUE(says(content, "en", "translation.write"));
    EXPECT_FALSE(says(content, "en", "translation.sayLanguage"));
    EXPECT_EQ(content.count("send it back"), 1);
    EXPECT_TRUE(content.contains("microvet " + m_content.course.id.toString().toUtf8() + " en → de<"));
    EXPECT_TRUE(content.contains("Original (en)") && content.contains("Translation (de)"));
    m_content.course.language = QStringLiteral("el");
    content = exported("");
    EXPECT_TRUE(says(content, "el", "translation.write") && says(content, "en", "translation.write"));
    EXPECT_TRUE(says(content, "el", "translation.sayLanguage"));
    EXPECT_TRUE(content.contains(" el → ?<"));
    EXPECT_TRUE(content.contains("(?)"));
}

TEST_F(TranslationTableExport, OffersWhatIsTranslatedAlready)
{
    m_content.course.titleIn = {{QStringLiteral("de"), QStringLiteral("Titel & Co")}};
    EXPECT_TRUE(exported("de").contains("text:style-name=\"Translation\">Titel &amp; Co<"));
    EXPECT_FALSE(exported("el").contains("Titel &amp; Co"));
    EXPECT_FALSE(exported("").contains("Titel &amp; Co"));
}

TEST_F(TranslationTableExport, KeepsSpacesAndLines)
{
    m_content.course.summary = QStringLiteral("a  b\tc\nd");
    EXPECT_TRUE(exported().contains(">a<text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d<"));
}

TEST_F(TranslationTableExport, IsInOrderForOtherReaders)
{
    const Content sample = m_content;
    Content empty;
    empty.course.id = CourseId::make();
    for (const Content& content : {sample, test::everyKind(m_media), empty}) {
        m_content = content;
        exported();
        const QString file = target(QStringLiteral("out.odt"));
        QStringList said = test::said(QStringLiteral("odflint"), {file}).split(u'\n', Qt::SkipEmptyParts);
        // As in the test of papers: what it says of every file.
        said.removeIf([](const QString& line) {
            return line.contains(QStringLiteral("extra header info")) ||
                   line.contains(QStringLiteral("style:join-border"));
        });
        EXPECT_TRUE(said.isEmpty()) << said.join(u'\n').toStdString();
        EXPECT_EQ(orderOfZip(file).first(), QStringLiteral("mimetype"));
        const QString words =
            test::said(QStringLiteral("pandoc"), {QStringLiteral("-f"), QStringLiteral("odt"), QStringLiteral("-t"),
                                                  QStringLiteral("plain"), QStringLiteral("--wrap=none"), file});
        EXPECT_TRUE(words.contains(QStringLiteral("microvet ")));
    }
}

TEST_F(TranslationTableExport, LeavesOutAndRefusesAsTheOtherFormatForTranslators)
{
    m_content.course.modules[0].trainerNotes = RichText::fromPlain(QStringLiteral("Bring spare gloves"));
    EXPECT_TRUE(exported().contains("spare gloves"));
    m_options = {{QStringLiteral("texts"), QStringLiteral("learners")}};
    const auto learners = run(QStringLiteral("translation-table"), false, QStringLiteral("out.odt"));
    ASSERT_TRUE(learners);
    EXPECT_EQ(learners->leftOut.size(), 1);
    EXPECT_FALSE(
        filesOfZip(target(QStringLiteral("out.odt"))).value(QStringLiteral("content.xml")).contains("spare gloves"));
    m_options = {{QStringLiteral("target"), QStringLiteral("EN")}};
    EXPECT_EQ(run(QStringLiteral("translation-table"), false, QStringLiteral("no.odt")).error().kind,
              Error::Kind::Invalid);
    m_options = {};
    m_progress.cancel();
    EXPECT_EQ(run(QStringLiteral("translation-table"), false, QStringLiteral("no.odt")).error().kind,
              Error::Kind::Cancelled);
    EXPECT_EQ(onDisk(), QStringList{QStringLiteral("out.odt")});
}

} // namespace
} // namespace microvet::tests
