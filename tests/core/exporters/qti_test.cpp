#include "tests/core/exporters/export_fixture.h"
#include "tests/core/exporters/qti_evaluator.h"
#include "tests/core/exporters/schema_validator.h"
#include "tests/support/every_kind.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/exporters/qti/identifier.h"
#include "core/exporters/qti/item.h"

#include <QRegularExpression>

namespace microvet::tests {
namespace {

using namespace exporters;
using namespace model;
using qti::Version;
using test::paragraph;
using test::testId;
using packages::XmlNode;

class Qti : public Export {
protected:
    static QuestionBody choices(const QList<bool>& right, bool several)
    {
        QList<model::Option> options;
        for (qsizetype i = 0; i < right.size(); ++i)
            options.append({OptionId(testId(900 + int(i))), paragraph(QStringLiteral("option %1").arg(i)), right[i], paragraph(QStringLiteral("said %1").arg(i)), {}});
        if (several) return MultipleChoice{options, {}};
        return SingleChoice{options, {}};
    }

    static Question question(const QuestionBody& body, bool partly = true)
    {
        Question out;
        out.id = QuestionId(testId(800));
        out.prompt = paragraph(QStringLiteral("What is it?"));
        out.body = body;
        out.points = 2;
        out.partialCredit = partly;
        out.feedbackCorrect = paragraph(QStringLiteral("Well done."));
        out.feedbackPartly = paragraph(QStringLiteral("Nearly."));
        out.feedbackIncorrect = paragraph(QStringLiteral("No."));
        return out;
    }

    QByteArray bytesOf(const Question& question, Version version)
    {
        Content content = m_content;
        content.course.assessments[0].questions = {question};
        const Job job{content, m_media, m_disk, target(), false, m_options, m_time};
        return qti::makeItem(job, plan::makePlan(content), content.course.assessments[0].questions[0], version).bytes;
    }

    /// In both versions, as a share of the points; -1 where the item cannot be run.
    double share(const Question& question, const QtiItem::Values& responses, QString* feedback = nullptr)
    {
        double share = -2;
        for (const Version version : {Version::V21, Version::V30}) {
            QtiItem item(bytesOf(question, version));
            const QtiItem::Values outcomes = item.run(responses);
            if (feedback) *feedback = outcomes.value(QStringLiteral("FEEDBACK")).join(u' ') + u'|' + outcomes.value(QStringLiteral("CHOSEN")).join(u' ');
            EXPECT_EQ(item.faults(), QStringList());
            const double now = item.faults().isEmpty() ? outcomes.value(QStringLiteral("SCORE")).value(0).toDouble() / question.points : -1;
            if (share != -2) {
                EXPECT_EQ(share, now);
            }
            share = now;
        }
        return share;
    }

    double share(const Question& question, const QStringList& response) { return share(question, {{QStringLiteral("RESPONSE"), response}}); }
};

QString idOf(int number, const char* kind = nullptr) { return qti::identifierOf(testId(number).toString(QUuid::WithoutBraces), kind); }
QString pairOf(int left, int right) { return idOf(left, "left") + u' ' + idOf(right, "right"); }
AcceptedAnswer accepted(int number, const char* text, int percent) { return {OptionId(testId(number)), QString::fromUtf8(text), percent, {}, {}}; }

TEST_F(Qti, ScoresChoicesAsThePlayerDoes)
{
    const Question single = question(choices({false, true, false}, false));
    EXPECT_EQ(share(single, {idOf(901)}), 1);
    EXPECT_EQ(share(single, {idOf(900)}), 0);
    EXPECT_EQ(share(single, QStringList()), 0);
    const Question several = question(choices({true, true, true, false}, true));
    EXPECT_EQ(share(several, {idOf(900), idOf(902), idOf(901)}), 1);
    EXPECT_DOUBLE_EQ(share(several, {idOf(900), idOf(901)}), 2.0 / 3);
    EXPECT_DOUBLE_EQ(share(several, {idOf(900), idOf(901), idOf(903)}), 1.0 / 3);
    EXPECT_EQ(share(several, {idOf(903)}), 0);
    EXPECT_EQ(share(several, QStringList()), 0);
    const Question strict = question(choices({true, true, true, false}, true), false);
    EXPECT_EQ(share(strict, {idOf(902), idOf(901), idOf(900)}), 1);
    EXPECT_EQ(share(strict, {idOf(900), idOf(901)}), 0);
    EXPECT_EQ(share(question(choices({false, false, false}, true)), {idOf(900)}), 0);
    const Question statement = question(TrueFalse{false, paragraph(QStringLiteral("t")), paragraph(QStringLiteral("f")), {}});
    EXPECT_EQ(share(statement, {QStringLiteral("false")}), 1);
    EXPECT_EQ(share(statement, {QStringLiteral("true")}), 0);
}

TEST_F(Qti, SaysWhatBelongsToAnAnswer)
{
    QString said;
    const QString response = QStringLiteral("RESPONSE");
    const Question several = question(choices({true, true, false}, true));
    share(several, {{response, {idOf(900), idOf(901)}}}, &said);
    EXPECT_EQ(said, QStringLiteral("CORRECT|") + idOf(900) + u' ' + idOf(901));
    share(several, {{response, {idOf(900)}}}, &said);
    EXPECT_EQ(said, QStringLiteral("PARTLY|") + idOf(900));
    share(several, {{response, {idOf(902)}}}, &said);
    EXPECT_EQ(said, QStringLiteral("INCORRECT|") + idOf(902));
    share(several, {{response, {}}}, &said);
    EXPECT_EQ(said, QStringLiteral("|"));
    Question nothing = several;
    nothing.points = 0; // how right an answer was does not depend on the points
    EXPECT_TRUE(bytesOf(nothing, Version::V21).contains("INCORRECT"));
}

TEST_F(Qti, ScoresWhatIsTyped)
{
    ShortAnswer words{{accepted(910, "gl*ve", 50), accepted(911, "Gloves", 100), accepted(912, "straße", 100), accepted(913, "λόγος", 100), accepted(914, "a+b ($5)", 100)}, false, false, {}};
    const Question loose = question(words, false);
    for (const char* right : {"gloves", " GLOVES ", "glóves", "STRASSE", "Straße", "ΛΟΓΟΣ", "λογος", "A+B   ($5)"}) EXPECT_EQ(share(loose, {QString::fromUtf8(right)}), 1) << right;
    EXPECT_EQ(share(loose, {QStringLiteral("glooove")}), 0.5); // its own percent, with and without partial credit
    for (const char* wrong : {"my gloves", "glovess", "aab ($5)", "xyz"}) EXPECT_EQ(share(loose, {QString::fromUtf8(wrong)}), 0) << wrong;
    EXPECT_EQ(share(loose, QStringList()), 0);
    words.matchCase = words.matchAccents = true;
    const Question strict = question(words);
    EXPECT_EQ(share(strict, {QStringLiteral("Gloves")}), 1);
    EXPECT_EQ(share(strict, {QStringLiteral("gloves")}), 0);
    EXPECT_EQ(share(strict, {QString::fromUtf8("λογος")}), 0);
    const Question kilograms = question(Numeric{2.5, 0.1, QStringLiteral("kg"), {}});
    for (const char* right : {"2.5", "2.6", "2.4"}) EXPECT_EQ(share(kilograms, {QLatin1String(right)}), 1) << right;
    for (const char* wrong : {"2.61", "2.39", "25"}) EXPECT_EQ(share(kilograms, {QLatin1String(wrong)}), 0) << wrong;
}

TEST_F(Qti, ScoresGapsTypedAndChosen)
{
    GapText gaps;
    gaps.text = paragraph(QStringLiteral("One [[1]] and two [[2]]."));
    gaps.gaps = {{OptionId(testId(920)), {accepted(921, "red", 100), accepted(922, "pink", 50)}, {}}, {OptionId(testId(923)), {accepted(924, "blue", 100)}, {}}};
    const QString first = QStringLiteral("RESPONSE1"), second = QStringLiteral("RESPONSE2");
    const Question typed = question(gaps);
    EXPECT_EQ(share(typed, {{first, {QStringLiteral("Red")}}, {second, {QStringLiteral("blue")}}}), 1);
    EXPECT_EQ(share(typed, {{first, {QStringLiteral("pink")}}, {second, {QStringLiteral("blue")}}}), 0.75);
    EXPECT_EQ(share(typed, {{first, {}}, {second, {QStringLiteral("blue")}}}), 0.5);
    EXPECT_EQ(share(typed, {{first, {}}, {second, {}}}), 0);
    EXPECT_EQ(share(question(gaps, false), {{first, {QStringLiteral("red")}}, {second, {}}}), 0);
    gaps.dragWords = true;
    gaps.distractors = {QStringLiteral("green"), QStringLiteral("pink")}; // blue, green, pink, red
    const Question chosen = question(gaps);
    const auto word = [](int w, int g) { return QStringLiteral("WORD%1 GAP%2").arg(w).arg(g); };
    EXPECT_EQ(share(chosen, {word(4, 1), word(1, 2)}), 1);
    EXPECT_EQ(share(chosen, {word(3, 1), word(1, 2)}), 0.75);
    EXPECT_EQ(share(chosen, {word(1, 1), word(1, 2)}), 0.5);
    EXPECT_EQ(share(chosen, QStringList()), 0);
    EXPECT_EQ(share(question(gaps, false), {word(4, 1)}), 0);
}

TEST_F(Qti, ScoresWhatIsPutTogether)
{
    const auto pair = [](int number, const char* left, const char* right) {
        return MatchPair{OptionId(testId(number)), *left ? paragraph(QLatin1String(left)) : RichText(), paragraph(QLatin1String(right)), {}};
    };
    // "x" belongs to two of them and is one target.
    const Matching body{{pair(930, "a", "x"), pair(931, "b", "x"), pair(932, "c", "y"), pair(933, "", "z")}, {}};
    const Question matching = question(body);
    EXPECT_EQ(share(matching, {pairOf(930, 930), pairOf(931, 930), pairOf(932, 932)}), 1);
    EXPECT_DOUBLE_EQ(share(matching, {pairOf(930, 930), pairOf(931, 933), pairOf(932, 932)}), 2.0 / 3);
    EXPECT_EQ(share(matching, {pairOf(930, 933)}), 0);
    EXPECT_EQ(share(matching, QStringList()), 0);
    EXPECT_EQ(share(question(body, false), {pairOf(930, 930)}), 0);
    EXPECT_EQ(share(question(body, false), {pairOf(932, 932), pairOf(930, 930), pairOf(931, 930)}), 1);
    const auto item = [](int number) { return OrderItem{OptionId(testId(number)), paragraph(QString::number(number)), {}}; };
    const Categorise groups{{{OptionId(testId(940)), paragraph(QStringLiteral("g")), {item(941), item(942)}, {}}, {OptionId(testId(943)), paragraph(QStringLiteral("h")), {item(944)}, {}}}, {}};
    EXPECT_EQ(share(question(groups), {pairOf(941, 940), pairOf(942, 940), pairOf(944, 943)}), 1);
    EXPECT_DOUBLE_EQ(share(question(groups), {pairOf(941, 940), pairOf(942, 943)}), 1.0 / 3);
}

TEST_F(Qti, ScoresAnOrder)
{
    const auto item = [](int number, const char* text) { return OrderItem{OptionId(testId(number)), paragraph(QLatin1String(text)), {}}; };
    const Ordering body{{item(950, "a"), item(951, "b"), item(952, "c"), item(953, "d")}, {}};
    const auto given = [](std::initializer_list<int> order) {
        QStringList out;
        for (const int number : order)
            out.append(idOf(number));
        return out;
    };
    EXPECT_EQ(share(question(body), given({950, 951, 952, 953})), 1);
    EXPECT_EQ(share(question(body), given({951, 952, 953, 950})), 0.5); // two stand behind the one before them
    EXPECT_EQ(share(question(body), given({950, 952, 951, 953})), 0.25);
    EXPECT_EQ(share(question(body), given({953, 952, 951, 950})), 0);
    EXPECT_EQ(share(question(body), QStringList()), 0);
    EXPECT_EQ(share(question(body, false), given({950, 951, 953, 952})), 0);
    EXPECT_EQ(share(question(body, false), given({950, 951, 952, 953})), 1);
    // Items of one text may stand for each other.
    const Ordering twins{{item(950, "a"), item(951, "b"), item(952, "a"), item(953, "c")}, {}};
    EXPECT_EQ(share(question(twins), given({952, 951, 950, 953})), 1);
    // The order that is shown first is not the right one.
    Question still = question(body);
    still.shuffle = false;
    QStringList shown;
    QtiItem(bytesOf(still, Version::V21)).root().visit([&](const XmlNode& node) {
        if (node.name == QLatin1String("simpleChoice")) shown.append(node.attribute(u"identifier"));
    });
    EXPECT_EQ(shown, given({951, 952, 953, 950}));
}

TEST_F(Qti, AsksForPlacesInPixels)
{
    Media& picture = m_content.course.media[0];
    picture.width = 400;
    picture.height = 200;
    picture.mimeType = QStringLiteral("image/png");
    Hotspot body;
    body.image = MediaRef(picture.id);
    body.alternativeText = QStringLiteral("A label");
    body.areas = {{OptionId(testId(960)), QStringLiteral("sign"), 0.25, 0.5, 0.25, 0.25, true, {}, {}}, {OptionId(testId(961)), QStringLiteral("text"), 0, 0, 2, 0.1, false, {}, {}}};
    EXPECT_EQ(share(question(body), {idOf(960)}), 1);
    EXPECT_EQ(share(question(body), {idOf(961)}), 0);
    const QByteArray v21 = bytesOf(question(body), Version::V21);
    EXPECT_TRUE(v21.contains("coords=\"100,100,200,150\" hotspotLabel=\"sign\"")) << v21.toStdString();
    EXPECT_TRUE(v21.contains("coords=\"0,0,400,20\""));
    EXPECT_TRUE(v21.contains("<object data=\"../media/")) << v21.toStdString();
    EXPECT_TRUE(bytesOf(question(body), Version::V30).contains("<img src=\"../media/"));
    body.areas[1].correct = true;
    EXPECT_EQ(share(question(body), {idOf(960)}), 0.5);
    m_content.course.media[0].width = 0;
    EXPECT_TRUE(bytesOf(question(body), Version::V21).contains("choiceInteraction"));
}

TEST(QtiIdentifiers, AreShortAndOneForEachElement)
{
    static const QRegularExpression form(QStringLiteral("^[b-df-hj-np-tv-z][b-hj-np-tv-z0-9]{25}$"));
    QSet<QString> seen;
    const auto see = [&](const QUuid& uuid) {
        const QString name = qti::identifierOf(uuid.toString(QUuid::WithoutBraces));
        EXPECT_TRUE(form.match(name).hasMatch()) << name.toStdString();
        seen.insert(name);
    };
    // One bit says which.
    for (int bit = 0; bit < 128; ++bit) {
        QByteArray bytes(16, '\xff');
        bytes[bit / 8] = char(bytes[bit / 8] ^ 1 << bit % 8);
        see(QUuid::fromRfc4122(bytes));
        see(testId(bit + 1));
    }
    EXPECT_EQ(seen.size(), 256);
    EXPECT_EQ(idOf(1), idOf(1));
    EXPECT_NE(qti::identifierOf(QStringLiteral("a")), qti::identifierOf(QStringLiteral("b")));
    EXPECT_EQ(pairOf(1, 2).size(), 2 * 26 + 12);
}

/// Blocks of HTML and of QTI that may stand in a body; what stands in a line is none of them.
const QStringList blocks{QStringLiteral("p"), QStringLiteral("div"), QStringLiteral("ul"), QStringLiteral("ol"), QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"), QStringLiteral("h4"),
                         QStringLiteral("h5"), QStringLiteral("h6"), QStringLiteral("pre"), QStringLiteral("blockquote"), QStringLiteral("table"), QStringLiteral("rubricBlock"), QStringLiteral("choiceInteraction"),
                         QStringLiteral("orderInteraction"), QStringLiteral("matchInteraction"), QStringLiteral("gapMatchInteraction"), QStringLiteral("hotspotInteraction"), QStringLiteral("extendedTextInteraction")};

/// Rules of the schemas and of the standard for what the exporter writes.
QStringList faultsOfItem(const QtiItem& item)
{
    static const QRegularExpression identifier(QStringLiteral("^[A-Za-z_][A-Za-z0-9._-]{0,31}$"));
    static const QStringList order{QStringLiteral("responseDeclaration"), QStringLiteral("outcomeDeclaration"), QStringLiteral("itemBody"), QStringLiteral("responseProcessing"), QStringLiteral("modalFeedback")};
    QStringList faults = item.faults(), responses = item.responses(), outcomes, asked;
    qsizetype at = 0;
    for (const XmlNode& child : item.root().children) {
        const qsizetype place = order.indexOf(QtiItem::plainName(child.name));
        if (place < at) faults.append(QStringLiteral("order: ") + child.name);
        at = place;
        if (place == 1) outcomes.append(QtiItem::attribute(child, "identifier"));
        if (place == 2)
            for (const XmlNode& block : child.children)
                if (!blocks.contains(QtiItem::plainName(block.name))) faults.append(QStringLiteral("no block: ") + block.name);
    }
    item.root().visit([&](const XmlNode& node) {
        const QString name = QtiItem::plainName(node.name);
        for (const char* attribute : {"identifier", "responseIdentifier", "outcomeIdentifier"})
            if (const QString value = QtiItem::attribute(node, attribute); !value.isEmpty() && !identifier.match(value).hasMatch()) faults.append(QStringLiteral("no identifier: ") + value);
        if (const QString response = QtiItem::attribute(node, "responseIdentifier"); !response.isEmpty()) asked.append(response);
        if (name == QLatin1String("modalFeedback") && !outcomes.contains(QtiItem::attribute(node, "outcomeIdentifier"))) faults.append(QStringLiteral("feedback of nothing"));
        if (name == QLatin1String("p") || name == QLatin1String("prompt"))
            for (const XmlNode& child : node.children)
                if (blocks.contains(QtiItem::plainName(child.name))) faults.append(QStringLiteral("a block in a line: ") + child.name);
        if (name == QLatin1String("mapping") && node.children.isEmpty()) faults.append(QStringLiteral("an empty mapping"));
        if (name.endsWith(QLatin1String("Interaction")) && name != QLatin1String("textEntryInteraction") && name != QLatin1String("extendedTextInteraction") && node.children.isEmpty()) faults.append(QStringLiteral("nothing to choose"));
        const bool html = blocks.contains(node.name) && node.name == name && !name.endsWith(QLatin1String("Interaction")) && name != QLatin1String("rubricBlock");
        if (html)
            for (const QXmlStreamAttribute& attribute : node.attributes)
                if (attribute.name() != QLatin1String("class") && attribute.name() != QLatin1String("lang")) faults.append(QStringLiteral("attribute ") + attribute.name().toString());
    });
    asked.sort();
    responses.sort();
    if (asked != responses) faults.append(QStringLiteral("responses"));
    return faults;
}

QStringList faultsOfTest(const XmlNode& root, const Files& files)
{
    QStringList faults, seen;
    root.visit([&](const XmlNode& node) {
        const QString name = QtiItem::plainName(node.name), identifier = QtiItem::attribute(node, "identifier");
        const bool named = name == QLatin1String("assessmentItemRef") || name == QLatin1String("assessmentSection") || name == QLatin1String("testPart");
        if (named && seen.contains(identifier)) faults.append(QStringLiteral("twice: ") + identifier);
        if (identifier.size() > qti::longestIdentifier) faults.append(QStringLiteral("long: ") + identifier);
        if (named) seen.append(identifier);
        if (name == QLatin1String("assessmentItemRef") && !files.contains(QtiItem::attribute(node, "href").mid(3))) faults.append(QStringLiteral("no such item"));
        if (name != QLatin1String("assessmentSection")) return;
        int items = 0, select = -1;
        for (const XmlNode& child : node.children) {
            items += QtiItem::plainName(child.name) == QLatin1String("assessmentItemRef");
            if (QtiItem::plainName(child.name) == QLatin1String("selection")) select = QtiItem::attribute(child, "select").toInt();
        }
        if (select > items) faults.append(QStringLiteral("draws more than there are"));
    });
    return faults;
}

const Schemas itemSchemas{{"http://www.imsglobal.org/xsd/imsqti_v2p1", "qtiv2p1/imsqti_v2p1.xsd"}};
const Schemas packageSchemas{{"http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"}, {"http://ltsc.ieee.org/xsd/LOM", "imsmd_loose_v1p3p2.xsd"}};
/// Namespaces that the schemas refer to and that are not at hand.
const Schemas others{{"http://www.w3.org/1998/Math/MathML", "math"}, {"http://www.w3.org/2001/XInclude", "include"}, {"http://www.imsglobal.org/xsd/apip/apipv1p0/imsapip_qtiv1p0", "apipAccessibility"}};

class QtiPackages : public Qti {
protected:
    /// Courses that hold everything, hostile ones too.
    QList<Content> courses()
    {
        Content every = test::everyKind(m_media);
        for (Media& media : every.course.media)
            if (media.mimeType == QLatin1String("image/png")) media.width = 200, media.height = 100;
        Assessment& practice = every.course.assessments[0];
        Pool pool;
        pool.id = PartId(testId(970));
        pool.draw = 2;
        for (qsizetype i = 0; i < 4; ++i)
            pool.questions.append(QuestionRef(practice.questions[i].id));
        practice.pools = {pool};
        practice.shuffle = true;
        practice.timeLimitMinutes = 20;
        practice.purpose = AssessmentKind::Summative;
        QList<Content> list{m_content, every, Content{}};
        for (quint32 seed = 1; seed <= 8; ++seed)
            list.append(test::RandomContent(seed, {70, 3, true}).content());
        return list;
    }

    Files packed(const Content& content, const char* version)
    {
        m_content = content;
        m_options = {{QStringLiteral("version"), QLatin1String(version)}};
        const auto report = run(QStringLiteral("qti21"), false, QStringLiteral("out.zip"));
        EXPECT_TRUE(report);
        return filesOfZip(target(QStringLiteral("out.zip")));
    }
};

TEST_F(QtiPackages, KeepTheRulesOfTheStandard)
{
    int items = 0, tests = 0;
    for (const Content& content : courses())
        for (const char* version : {"2.1", "3.0"}) {
            const Files files = packed(content, version);
            QStringList listed{QStringLiteral("imsmanifest.xml")};
            XmlNode manifest;
            ASSERT_FALSE(packages::readXml(files.value(QStringLiteral("imsmanifest.xml")), manifest));
            manifest.visit([&](const XmlNode& node) {
                if (node.name == QLatin1String("file") && !listed.contains(node.attribute(u"href"))) listed.append(node.attribute(u"href"));
            });
            listed.sort();
            EXPECT_EQ(listed, files.keys());
            for (auto it = files.begin(); it != files.end(); ++it) {
                if (it.key().startsWith(QLatin1String("items/"))) {
                    ++items;
                    QtiItem item(*it);
                    EXPECT_EQ(faultsOfItem(item), QStringList()) << it->toStdString();
                    QtiItem::Values right;
                    bool complete = true;
                    for (const QString& response : item.responses()) {
                        right.insert(response, item.correct(response));
                        complete = complete && !item.correct(response).isEmpty();
                    }
                    EXPECT_EQ(item.score({}), 0);
                    const QtiItem::Values outcomes = item.run(right);
                    if (complete) {
                        EXPECT_NEAR(outcomes.value(QStringLiteral("SCORE")).value(0).toDouble(), outcomes.value(QStringLiteral("MAXSCORE")).value(0).toDouble(), 1e-9) << it->toStdString();
                    }
                    EXPECT_EQ(item.faults(), QStringList()) << it->toStdString();
                } else if (it.key().startsWith(QLatin1String("tests/"))) {
                    ++tests;
                    XmlNode root;
                    ASSERT_FALSE(packages::readXml(*it, root));
                    EXPECT_EQ(faultsOfTest(root, files), QStringList()) << it->toStdString();
                }
            }
        }
    EXPECT_GT(items, 60);
    EXPECT_GT(tests, 10);
}

TEST_F(QtiPackages, FitTheOfficialSchemas)
{
    const QString standards = qEnvironmentVariable("MICROVET_STANDARDS");
    if (standards.isEmpty()) GTEST_SKIP() << "MICROVET_STANDARDS names no folder with the official schemas";
    const SchemaValidator parts(standards, QStringLiteral("qti"), itemSchemas, others), packages(standards, QStringLiteral("qti"), packageSchemas, others);
    QByteArray one;
    for (const Content& content : courses()) {
        const Files files = packed(content, "2.1");
        for (auto it = files.begin(); it != files.end(); ++it) {
            if (!it.key().endsWith(QLatin1String(".xml"))) continue;
            const bool manifest = it.key() == QLatin1String("imsmanifest.xml");
            EXPECT_TRUE((manifest ? packages : parts).validates(*it)) << it->toStdString();
            if (it.key().startsWith(QLatin1String("items/"))) one = *it;
        }
    }
    EXPECT_FALSE(parts.validates(one.replace("<itemBody>", "<body>").replace("</itemBody>", "</body>")));
}

TEST_F(QtiPackages, AreTakenByTheVerificationOfPackages)
{
    for (const auto& [version, name] : {std::pair{"2.1", "QTI 2.1"}, {"3.0", "QTI 3.0"}}) {
        packed(courses()[1], version);
        EXPECT_EQ(packageFaults(target(QStringLiteral("out.zip")), QLatin1String(name)), QStringList());
    }
}

TEST_F(QtiPackages, DrawAndTimeAndMarkAsTheCourseSays)
{
    const Content every = courses()[1];
    const Assessment& practice = every.course.assessments[0];
    const QByteArray test = packed(every, "2.1").value(QStringLiteral("tests/%1.xml").arg(practice.id.toString()));
    EXPECT_TRUE(test.contains("<timeLimits maxTime=\"1200\"/>"));
    EXPECT_TRUE(test.contains("<rubricBlock view=\"candidate\" xml:lang=\"en\">"));
    EXPECT_TRUE(test.contains("<selection select=\"2\"/><ordering shuffle=\"true\"/>")) << test.toStdString();
    EXPECT_TRUE(test.contains("masteryValue=\"60\""));
    EXPECT_TRUE(test.contains("identifier=\"PASSED\""));
    // What a person assesses is no part of the percent.
    EXPECT_EQ(test.count("category=\"human\""), 2);
    EXPECT_EQ(test.count("includeCategory=\"scored\""), 2);
}

TEST_F(QtiPackages, SayWhatIsLost)
{
    Content every = courses()[1];
    every.course.assessments[0].attempts = 3;
    Question later;
    later.id = QuestionId(testId(980));
    later.body = Unknown{QStringLiteral("later"), {}};
    every.course.assessments[0].questions.append(later);
    m_content = every;
    const auto report = run(QStringLiteral("qti21"), false, QStringLiteral("out.zip"));
    ASSERT_TRUE(report);
    const auto lost = [&](const QUuid& place) {
        return std::count_if(report->losses.cbegin(), report->losses.cend(), [&](const Loss& loss) { return loss.place == place; });
    };
    EXPECT_EQ(lost(testId(980)), 1);
    EXPECT_EQ(lost(every.course.assessments[0].id.uuid()), 1);
    EXPECT_EQ(lost(every.course.assessments[0].questions[10].id.uuid()), 2); // scored by a person, and its hint
}

} // namespace
} // namespace microvet::tests
