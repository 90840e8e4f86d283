#include "tests/core/importers/every_question.h"
#include "tests/core/importers/import_fixture.h"
#include "tests/core/importers/small_picture.h"
#include "tests/support/every_kind.h"
#include "tests/support/sample_content.h"

#include "core/importers/qti/qti_importer.h"

namespace microvet::tests {
namespace {

using namespace model;
using test::paragraph;
using test::testId;

class QtiReader : public Export {
protected:
    QtiReader()
    {
        Media& picture = m_content.course.media[0];
        picture.file = m_media.add(smallPicture(), QStringLiteral("png")).valueOr({});
        // As the item counts its places; they come back as shares of it.
        picture.width = 200;
        picture.height = 100;
    }

    /// Alone in an assessment, out and in again.
    QList<Question> there(const Question& question, const char* version)
    {
        m_content.course.modules.clear();
        Assessment assessment;
        assessment.id = AssessmentId(testId(901));
        assessment.title = QStringLiteral("Test");
        assessment.purpose = AssessmentKind::Summative;
        assessment.passPercent = 70;
        assessment.questions = {question};
        m_content.course.assessments = {assessment};
        goOutAndIn(version);
        if (!m_back || m_back->course.assessments.isEmpty()) return {};
        EXPECT_EQ(m_back->course.assessments[0].title, QStringLiteral("Test"));
        return m_back->course.assessments[0].questions;
    }

    void goOutAndIn(const char* version)
    {
        m_options = {{QStringLiteral("version"), QLatin1String(version)}};
        const auto report = run(QStringLiteral("qti21"), false, QStringLiteral("out.zip"));
        ASSERT_TRUE(report) << report.error().text.toStdString();
        EXPECT_TRUE(isTaken(target(QStringLiteral("out.zip")), importers::QtiImporter(), m_media));
        m_back = imported(target(QStringLiteral("out.zip")), importers::QtiImporter(), m_media);
        EXPECT_TRUE(m_back) << m_back.error().text.toStdString();
    }

    Result<importers::Imported> m_back = Error{};
};

/// What changes on the way, by the name of the question. The rest comes back as it was.
QHash<QString, Change> changes()
{
    QHash<QString, Change> out;
    // Letters that are alike are named by one of them, so that the answer comes back in small letters.
    const auto accentsOff = [](Question& it) { std::get<GapText>(it.body).matchAccents = false; };
    out.insert(QStringLiteral("gaps to drag to"), accentsOff);
    out.insert(QStringLiteral("essay"), [](Question& it) {
        std::get<Essay>(it.body).minWords = 0; // it stands in the text
        it.prompt.blocks += paragraph(QStringLiteral("At least 50 words")).blocks;
        it.feedbackCorrect = it.feedbackPartly = it.feedbackIncorrect = {}; // nothing judges it
    });
    out.insert(QStringLiteral("practical task"), [](Question& it) {
        it.body = Essay{};
        it.prompt.blocks += paragraph(QStringLiteral("What you hand in or show")).blocks + paragraph(QStringLiteral("A photograph")).blocks;
        it.feedbackCorrect = it.feedbackPartly = it.feedbackIncorrect = {};
    });
    return out;
}

TEST_F(QtiReader, BringsBackEachTypeAsItWasOrAsIsSaidHere)
{
    QSet<size_t> types;
    const auto changed = changes();
    const QList<NamedQuestion> list = everyQuestion(m_content.course.media[0].id);
    for (const NamedQuestion& one : list)
        for (const char* version : {"2.1", "3.0"}) {
            types.insert(one.question.body.index());
            const QList<Question> back = there(one.question, version);
            ASSERT_EQ(back.size(), 1) << one.name;
            Question expected = one.question;
            expected.hint = {}; // the format has none
            if (const Change change = changed.value(QLatin1String(one.name))) change(expected);
            Question came = back[0];
            if (auto* hotspot = std::get_if<Hotspot>(&came.body)) {
                EXPECT_EQ(hotspot->image.target(), m_back->course.media.value(0).id);
                hotspot->image = std::get<Hotspot>(expected.body).image;
            }
            EXPECT_EQ(shown(anonymous(came)), shown(anonymous(expected))) << one.name << ' ' << version;
            EXPECT_NE(came.id, one.question.id) << "ids are fresh: " << one.name;
            // What a person judges decides nothing by itself, so the file has no pass mark.
            if (std::holds_alternative<Essay>(expected.body)) continue;
            EXPECT_EQ(m_back->course.assessments[0].passPercent, 70);
            EXPECT_EQ(m_back->course.assessments[0].purpose, AssessmentKind::Summative);
        }
    EXPECT_EQ(types.size(), std::variant_size_v<QuestionBody> - 1) << "a type of question is missing here";
}

} // namespace
} // namespace microvet::tests
