#include "tests/core/importers/every_question.h"
#include "tests/core/importers/import_fixture.h"
#include "tests/core/importers/small_picture.h"
#include "tests/support/every_kind.h"
#include "tests/support/sample_content.h"

#include "core/importers/cartridge/cartridge_importer.h"

namespace microvet::tests {
namespace {

using namespace model;
using test::paragraph;
using test::testId;

class CartridgeQuestions : public Export {
protected:
    /// Alone in an assessment, out and in again.
    QList<Question> there(const Question& question, const char* version)
    {
        m_content.course.modules.clear();
        Assessment assessment;
        assessment.id = AssessmentId(testId(901));
        assessment.title = QStringLiteral("Test");
        assessment.questions = {question};
        m_content.course.assessments = {assessment};
        m_options = {{QStringLiteral("version"), QLatin1String(version)}};
        const auto report = run(QStringLiteral("imscc"), false, QStringLiteral("out.imscc"));
        EXPECT_TRUE(report) << report.error().text.toStdString();
        m_back = imported(target(QStringLiteral("out.imscc")), importers::CartridgeImporter(), m_media);
        EXPECT_TRUE(m_back) << m_back.error().text.toStdString();
        if (!m_back || m_back->course.assessments.isEmpty()) return {};
        EXPECT_EQ(m_back->course.assessments[0].title, QStringLiteral("Test"));
        return m_back->course.assessments[0].questions;
    }

    /// What changes; nothing: the question stays out.
    static QHash<QString, std::optional<Change>> changes()
    {
        const auto same = [](Question&) {};
        QHash<QString, std::optional<Change>> out;
        out.insert(QStringLiteral("single"), same);
        out.insert(QStringLiteral("single of two"), [](Question& it) {
            it.body = MultipleChoice{std::get<SingleChoice>(it.body).options, {}}; // boxes to tick
            it.partialCredit = false;
        });
        out.insert(QStringLiteral("multiple"), [](Question& it) { it.partialCredit = false; });
        out.insert(QStringLiteral("true or false"), same);
        out.insert(QStringLiteral("matching"),
                   [](Question& it) { it.points = 2; }); // each pair has a point, in proportion to the other questions
        out.insert(QStringLiteral("ordering"), std::nullopt);
        out.insert(QStringLiteral("short answer"), same);
        out.insert(QStringLiteral("short answer, accents alike"),
                   [](Question& it) { std::get<ShortAnswer>(it.body).matchAccents = true; });
        out.insert(QStringLiteral("gaps to type in"), [](Question& it) { it.points = 2; });
        out.insert(QStringLiteral("gaps to drag to"), [](Question& it) { it.points = 2; });
        out.insert(QStringLiteral("number"), same);
        out.insert(QStringLiteral("number, nearly"), std::nullopt);
        out.insert(QStringLiteral("groups"), [](Question& it) { it.points = 3; });
        out.insert(QStringLiteral("groups of one"), [](Question& it) {
            Matching body; // nothing tells them from pairs
            for (const Category& category : std::get<Categorise>(it.body).categories)
                body.pairs.append({{}, category.items[0].text, category.title, {}});
            it.body = body;
            it.points = 2;
        });
        out.insert(QStringLiteral("one group"), std::nullopt);
        out.insert(QStringLiteral("places on a picture"), [](Question& it) {
            SingleChoice body; // a list instead of places; of the picture, which is broken here, its words stay
            it.prompt.blocks += paragraph(QStringLiteral("A label")).blocks;
            for (const HotspotArea& area : std::get<Hotspot>(it.body).areas)
                body.options.append({{}, paragraph(area.label), area.correct, area.feedback, {}});
            it.body = body;
        });
        out.insert(QStringLiteral("essay"), [](Question& it) {
            std::get<Essay>(it.body).minWords = 0; // it stands in the text
            it.prompt.blocks += paragraph(QStringLiteral("At least 50 words")).blocks;
            it.feedbackCorrect = it.feedbackIncorrect = {};
        });
        out.insert(QStringLiteral("practical task"), [](Question& it) {
            it.body = Essay{};
            it.prompt.blocks += paragraph(QStringLiteral("What you hand in or show")).blocks +
                                paragraph(QStringLiteral("A photograph")).blocks;
            it.feedbackCorrect = it.feedbackIncorrect = {};
        });
        return out;
    }

    Result<importers::Imported> m_back = Error{};
};

TEST_F(CartridgeQuestions, ComeBackAsTheyWereOrAsIsSaidHere)
{
    QSet<size_t> types;
    const auto changed = changes();
    const QList<NamedQuestion> list = everyQuestion(m_content.course.media[0].id);
    for (const NamedQuestion& one : list)
        for (const char* version : {"1.1", "1.3"}) {
            ASSERT_TRUE(changed.contains(QLatin1String(one.name))) << one.name;
            const std::optional<Change> change = changed.value(QLatin1String(one.name));
            types.insert(one.question.body.index());
            const QList<Question> back = there(one.question, version);
            ASSERT_EQ(back.size(), change ? 1 : 0) << one.name;
            if (!change) continue;
            Question expected = one.question;
            expected.feedbackPartly = {}; // the profile has none
            (*change)(expected);
            EXPECT_EQ(shown(anonymous(back[0])), shown(anonymous(expected))) << one.name << ' ' << version;
            EXPECT_FALSE(back[0].id.isNull());
            EXPECT_NE(back[0].id, one.question.id) << "ids are fresh: " << one.name;
        }
    EXPECT_EQ(types.size(), std::variant_size_v<QuestionBody> - 1) << "a type of question is missing here";
}

TEST_F(CartridgeQuestions, LinkToThePictureThatAQuestionCannotKeep)
{
    const QList<NamedQuestion> list = everyQuestion(m_content.course.media[0].id);
    const auto hotspot = std::find_if(list.cbegin(), list.cend(), [](const NamedQuestion& one) {
        return std::holds_alternative<Hotspot>(one.question.body);
    });
    there(hotspot->question, "1.1");
    ASSERT_TRUE(m_back);
    EXPECT_TRUE(isLost(*m_back, "left out", "What is <asked> & “how”?")) << "it is broken";
    const qsizetype modules = m_back->course.modules.size();
    m_content.course.media[0].file = m_media.add(smallPicture(), QStringLiteral("png")).valueOr({});
    const QList<Question> back = there(hotspot->question, "1.1");
    ASSERT_TRUE(m_back);
    EXPECT_TRUE(isLost(*m_back, "The text links to them", "What is <asked> & “how”?"));
    ASSERT_EQ(m_back->course.modules.size(), modules + 1);
    EXPECT_EQ(back.value(0).prompt.blocks.last().runs.value(0).link,
              QStringLiteral("unit:") + m_back->course.modules.last().units.value(0).id.toString());
}

TEST_F(CartridgeQuestions, KeepWhatAnAssessmentSays)
{
    m_content = test::everyKind(m_media);
    m_content.course.assessments[0].timeLimitMinutes = 45;
    m_content.course.assessments[0].attempts = 3;
    m_content.course.assessments[0].reviewAnswers = false;
    ASSERT_TRUE(run(QStringLiteral("imscc"), false, QStringLiteral("out.imscc")));
    const auto back = imported(target(QStringLiteral("out.imscc")), importers::CartridgeImporter(), m_media);
    ASSERT_TRUE(back) << back.error().text.toStdString();
    ASSERT_EQ(back->course.assessments.size(), 3); // two tests, and the questions of the units
    const Assessment& first = back->course.assessments[0];
    EXPECT_EQ(first.title, QStringLiteral("Practice"));
    EXPECT_EQ(first.timeLimitMinutes, 45);
    EXPECT_EQ(first.attempts, 3);
    EXPECT_FALSE(first.reviewAnswers);
    EXPECT_EQ(richtext::toPlainText(first.intro), QStringLiteral("As often as you like."));
    EXPECT_EQ(back->course.assessments[2].purpose, AssessmentKind::Formative);
    EXPECT_TRUE(isLost(*back, "pass marks"));
}

} // namespace
} // namespace microvet::tests
