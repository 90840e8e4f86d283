#include "tests/core/importers/anonymous.h"
#include "tests/core/importers/import_fixture.h"
#include "tests/support/sample_content.h"

#include "core/importers/cartridge/cartridge_importer.h"

#include <QFile>

namespace microvet::tests {
namespace {

using namespace model;

QByteArray material(const QByteArray& text) { return "<material><mattext texttype=\"text/html\">" + text + "</mattext></material>"; }

QByteArray field(const QByteArray& label, const QByteArray& entry)
{
    return "<qtimetadatafield><fieldlabel>" + label + "</fieldlabel><fieldentry>" + entry + "</fieldentry></qtimetadatafield>";
}

QByteArray item(const QByteArray& type, const QByteArray& presentation, const QByteArray& processing = {}, const QByteArray& more = {})
{
    return "<item ident=\"i\" title=\"The " + type + "\"><itemmetadata><qtimetadata>" + field("question_type", type + "_question") + field("points_possible", "2.5") + "</qtimetadata></itemmetadata><presentation>" + presentation +
           "</presentation><resprocessing><outcomes><decvar maxvalue=\"100\" minvalue=\"0\" varname=\"SCORE\"/></outcomes>" + processing + "</resprocessing>" + more + "</item>";
}

QByteArray labels(const QList<std::pair<QByteArray, QByteArray>>& list)
{
    QByteArray out = "<render_choice>";
    for (const auto& [ident, text] : list) out += "<response_label ident=\"" + ident + "\">" + material(text) + "</response_label>";
    return out + "</render_choice>";
}

QByteArray choice(const QByteArray& ident, const QByteArray& left, const QList<std::pair<QByteArray, QByteArray>>& list, const QByteArray& cardinality = "Single")
{
    return "<response_lid ident=\"" + ident + "\" rcardinality=\"" + cardinality + "\">" + (left.isEmpty() ? QByteArray() : material(left)) + labels(list) + "</response_lid>";
}

QByteArray condition(const QByteArray& tests, const QByteArray& score, const QByteArray& action = "Set", const QByteArray& shown = {})
{
    return "<respcondition><conditionvar>" + tests + "</conditionvar>" + (score.isEmpty() ? QByteArray() : "<setvar varname=\"SCORE\" action=\"" + action + "\">" + score + "</setvar>") +
           (shown.isEmpty() ? QByteArray() : "<displayfeedback linkrefid=\"" + shown + "\"/>") + "</respcondition>";
}

QByteArray equal(const QByteArray& response, const QByteArray& value) { return "<varequal respident=\"" + response + "\">" + value + "</varequal>"; }

class Qti12 : public Export {
protected:
    Result<importers::Imported> read(const QByteArray& inner)
    {
        const QString path = target(QStringLiteral("questions%1.xml").arg(m_number++));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("<?xml version=\"1.0\"?><questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\">" + inner + "</questestinterop>");
        file.close();
        EXPECT_TRUE(isTaken(path, importers::CartridgeImporter(), m_media));
        return imported(path, importers::CartridgeImporter(), m_media);
    }

    Question one(const QByteArray& inner)
    {
        m_back = read(inner);
        EXPECT_TRUE(m_back) << m_back.error().text.toStdString();
        if (!m_back || m_back->course.assessments.isEmpty()) return {};
        EXPECT_EQ(m_back->course.assessments[0].questions.size(), 1);
        return anonymous(m_back->course.assessments[0].questions[0]);
    }

    int m_number = 0;
    Result<importers::Imported> m_back = Error{};
};

QString text(const RichText& rich) { return richtext::toPlainText(rich); }

TEST_F(Qti12, ReadsPairsGapsGroupsAndOrders)
{
    const QList<std::pair<QByteArray, QByteArray>> rights{{"r1", "1"}, {"r2", "2"}, {"r3", "3"}};
    const Question pairs = one(item("matching", material("Which?") + choice("a", "left", rights) + choice("b", "right", rights), condition(equal("a", "r2"), "50", "Add") + condition(equal("b", "r1"), "50", "Add")));
    const auto* matching = std::get_if<Matching>(&pairs.body);
    ASSERT_TRUE(matching);
    EXPECT_EQ(pairs.points, 2.5);
    ASSERT_EQ(matching->pairs.size(), 3);
    EXPECT_EQ(text(matching->pairs[0].left) + text(matching->pairs[0].right), QStringLiteral("left2"));
    EXPECT_EQ(text(matching->pairs[1].left) + text(matching->pairs[1].right), QStringLiteral("right1"));
    EXPECT_EQ(text(matching->pairs[2].left) + text(matching->pairs[2].right), QStringLiteral("3"));

    const Question menus = one(item("multiple_dropdowns", material("&lt;p&gt;Roses are [colour] and [what].&lt;/p&gt;") + choice("response_colour", "x", {{"c1", "red"}, {"c2", "blue"}}) + choice("response_what", "y", {{"w1", "sweet"}, {"w2", "red"}}),
                                condition(equal("response_colour", "c1"), "50", "Add") + condition(equal("response_what", "w1"), "50", "Add")));
    const auto* gaps = std::get_if<GapText>(&menus.body);
    ASSERT_TRUE(gaps);
    EXPECT_TRUE(gaps->dragWords);
    EXPECT_EQ(text(gaps->text), QStringLiteral("Roses are [[1]] and [[2]]."));
    EXPECT_EQ(gaps->distractors, QStringList(QStringLiteral("blue"))); // "red" is right in the other gap

    const Question fields = one(item("", "<flow>" + material("Two ") + "<response_str ident=\"a\"><render_fib/></response_str>" + material("and ") + "<response_str ident=\"b\"><render_fib/></response_str></flow>",
                                     condition(equal("a", "x"), "1", "Add") + condition(equal("b", "y"), "1", "Add")));
    ASSERT_TRUE(std::get_if<GapText>(&fields.body));
    EXPECT_EQ(text(std::get<GapText>(fields.body).text).simplified(), QStringLiteral("Two [[1]] and [[2]]"));

    const QList<std::pair<QByteArray, QByteArray>> things{{"t1", "rose"}, {"t2", "oak"}, {"t3", "stone"}};
    const Question groups = one(item("categorization", material("Sort") + choice("f", "flowers", things, "Multiple") + choice("t", "trees", things, "Multiple"), condition(equal("f", "t1"), "50", "Add") + condition(equal("t", "t2"), "50", "Add")));
    const auto* categorise = std::get_if<Categorise>(&groups.body);
    ASSERT_TRUE(categorise);
    EXPECT_EQ(text(categorise->categories[1].title) + text(categorise->categories[1].items[0].text), QStringLiteral("treesoak"));
    EXPECT_TRUE(isLost(*m_back, "no group"));

    const Question order = one(item("ordering", material("Order") + choice("o", {}, {{"a", "second"}, {"b", "first"}}, "Ordered"), condition(equal("o", "b") + equal("o", "a"), "100")));
    ASSERT_TRUE(std::get_if<Ordering>(&order.body));
    EXPECT_EQ(text(std::get<Ordering>(order.body).items[0].text), QStringLiteral("first"));
}

TEST_F(Qti12, ReadsNumbersWithBounds)
{
    const QByteArray field = material("How many?") + "<response_str ident=\"n\"><render_fib fibtype=\"Decimal\"/></response_str>";
    const Question exact = one(item("numerical", field, condition("<or>" + equal("n", "2.5") + "<and><vargte respident=\"n\">2.25</vargte><varlte respident=\"n\">2.75</varlte></and></or>", "100")));
    ASSERT_TRUE(std::get_if<Numeric>(&exact.body));
    EXPECT_EQ(std::get<Numeric>(exact.body).answer, 2.5);
    EXPECT_EQ(std::get<Numeric>(exact.body).tolerance, 0.25);
    const Question range = one(item("numerical", field, condition("<vargte respident=\"n\">1</vargte><varlte respident=\"n\">4</varlte>", "100")));
    EXPECT_EQ(std::get<Numeric>(range.body).answer, 2.5);
    EXPECT_EQ(std::get<Numeric>(range.body).tolerance, 1.5);
}

TEST_F(Qti12, PlacesWhatIsSaidToAnswers)
{
    const QByteArray feedback = "<itemfeedback ident=\"general_fb\">" + material("always") + "</itemfeedback><itemfeedback ident=\"correct_fb\">" + material("well") + "</itemfeedback><itemfeedback ident=\"a_fb\">" + material("of a") + "</itemfeedback><itemfeedback ident=\"stray\">" +
                                material("nobody sees it") + "</itemfeedback>";
    const Question question = one(item("multiple_choice", material("Which?") + choice("r", {}, {{"a", "A"}, {"b", "B"}, {"c", "C"}}), condition("<other/>", {}, {}, "general_fb") + condition(equal("r", "a"), {}, {}, "a_fb") + condition(equal("r", "b"), "100", "Set", "correct_fb"), feedback));
    const auto* single = std::get_if<SingleChoice>(&question.body);
    ASSERT_TRUE(single);
    EXPECT_TRUE(single->options[1].correct);
    EXPECT_EQ(text(single->options[0].feedback), QStringLiteral("of a"));
    EXPECT_EQ(text(question.feedbackCorrect), QStringLiteral("always\nwell"));
    EXPECT_EQ(text(question.feedbackIncorrect), QStringLiteral("always"));
    EXPECT_TRUE(isLost(*m_back, "no place for it"));
}

TEST_F(Qti12, DrawsFromSectionsAsPools)
{
    const QByteArray asked = item("essay", material("Why?") + "<response_str ident=\"r\"><render_fib/></response_str>");
    const auto back = read("<assessment ident=\"a\" title=\"A test\"><section ident=\"s\">" + asked + "<section ident=\"g\" title=\"Group\"><selection_ordering><selection><selection_number>2</selection_number></selection></selection_ordering>" + asked + asked + asked +
                           "</section></section></assessment>");
    ASSERT_TRUE(back) << back.error().text.toStdString();
    EXPECT_EQ(back->course.title, QStringLiteral("A test"));
    const Assessment& assessment = back->course.assessments[0];
    EXPECT_EQ(assessment.questions.size(), 4);
    ASSERT_EQ(assessment.pools.size(), 1);
    EXPECT_EQ(assessment.pools[0].draw, 2);
    ASSERT_EQ(assessment.pools[0].questions.size(), 3);
    EXPECT_EQ(assessment.pools[0].questions[0].target(), assessment.questions[1].id);
}

TEST_F(Qti12, TellsWhatItDoesNotKnow)
{
    const QByteArray hotspot = item("hot_spot", material("Where?") + "<response_xy ident=\"r\"><render_hotspot/></response_xy>");
    const QByteArray asked = item("essay", material("Why?") + "<response_str ident=\"r\"><render_fib/></response_str>");
    const auto back = read(hotspot + item("text_only", material("Read this.")) + item("multiple_choice", material("Which?") + choice("r", {}, {{"a", "A"}, {"b", "B"}})) + asked);
    ASSERT_TRUE(back);
    EXPECT_TRUE(isLost(*back, "hot_spot", "The hot_spot"));
    EXPECT_TRUE(isLost(*back, "without a question", "The text_only"));
    EXPECT_TRUE(isLost(*back, "Mark it by hand", "The multiple_choice"));
    EXPECT_EQ(back->course.assessments[0].questions.size(), 2);
    const auto none = read(hotspot);
    ASSERT_FALSE(none);
    EXPECT_TRUE(none.error().text.contains(QStringLiteral("hot_spot")));
    // More answers than anybody writes.
    QByteArray many;
    for (int i = 0; i < 5'000; ++i) many += condition(equal("r", QByteArray::number(i)), "100");
    EXPECT_FALSE(read(item("short_answer", material("Which?") + "<response_str ident=\"r\"><render_fib/></response_str>", many)));
}

} // namespace
} // namespace microvet::tests
