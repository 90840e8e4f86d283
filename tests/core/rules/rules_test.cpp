#include "tests/core/rules/rule_test.h"

using namespace microvet;
using namespace microvet::rules;

/// Every rule has at least one case in one of the files beside this; see RuleCases.EveryRuleHasOne.
TEST_P(RuleCase, PassesOnTheSampleAndFindsTheFault)
{
    const Case& test = GetParam();
    const QString rule = QString::fromLatin1(test.rule);
    Content content = sampleContent();
    ASSERT_TRUE(findingsOf(rule, content).isEmpty());
    test.spoil(content);
    ASSERT_FALSE(content == sampleContent());
    const QList<Finding> found = findingsOf(rule, content);
    ASSERT_FALSE(found.isEmpty()) << "nothing was found";
    EXPECT_EQ(found[0].place, testId(test.place));
    EXPECT_EQ(found[0].placeKind, locate(content, found[0].place).kind);
    if (test.field) { EXPECT_EQ(found[0].field, QByteArray(test.field)); }
    if (!test.arguments.isEmpty()) { EXPECT_EQ(found[0].arguments, test.arguments); }
    const FindingText text = textOf(found[0]);
    EXPECT_FALSE(text.what.isEmpty());
    EXPECT_FALSE(text.what.contains(u'%')) << qPrintable(text.what);
    EXPECT_FALSE(text.how.contains(u'%')) << qPrintable(text.how);
}

namespace {

using C = Content;
Course& courseOf(C& content) { return content.course; }

const Case structureCases[] = {
    {"S-01", "NoTitle", [](C& c) { courseOf(c).title = QStringLiteral("  "); }, sample::course, "title"},
    {"S-01-english", "NoEnglishTitle", [](C& c) { courseOf(c).language = QStringLiteral("el"); }, sample::course, "titleIn"},
    {"S-02", "NoAwardingBody", [](C& c) { courseOf(c).awardingBody.legalName.clear(); }, sample::course, "awardingBody.legalName"},
    {"S-02-country", "NoCountry", [](C& c) { courseOf(c).awardingBody.country.clear(); }, sample::course},
    {"S-03", "NoOutcomes", [](C& c) { courseOf(c).outcomes.clear(); }, sample::course, "outcomes"},
    {"S-03-many", "ManyOutcomes", [](C& c) { for (int i = 0; i < 4; ++i) duplicateElement(c, testId(sample::outcomeOne)); },
     sample::course, "outcomes", {6, 5}},
    {"S-04", "NoKind", [](C& c) { courseOf(c).outcomes[1].type = {}; }, sample::outcomeTwo, "type"},
    {"S-04-statement", "NoStatement", [](C& c) { courseOf(c).outcomes[0].statement.clear(); }, sample::outcomeOne, "statement"},
    {"S-05", "NoWorkload", [](C& c) { courseOf(c).workload = {}; }, sample::course, "workload"},
    {"S-05-estimate", "TooFewHours", [](C& c) { courseOf(c).modules[0].units[0].minutes = 600; }, sample::course, "workload"},
    {"S-07", "NoLevel", [](C& c) { courseOf(c).level = {}; }, sample::course, "level"},
    {"S-08", "NotSummative", [](C& c) { courseOf(c).assessments[0].purpose = AssessmentKind::Formative; }, sample::course},
    {"S-08-assessed", "NotAssessed", [](C& c) { courseOf(c).assessments[0].questions[1].outcomes.clear(); }, sample::outcomeTwo},
    {"S-08-taught", "NotTaught", [](C& c) { courseOf(c).modules[0].units[0].outcomes.clear(); }, sample::outcomeOne},
    {"S-08-questions", "NoQuestions", [](C& c) { courseOf(c).assessments[0].questions.clear(); }, sample::exam, "questions"},
    {"S-09", "NoMode", [](C& c) { courseOf(c).delivery.mode.clear(); }, sample::course, "delivery.mode"},
    {"S-10", "NoQuality", [](C& c) { courseOf(c).quality = {}; }, sample::course, "quality"},
    {"S-11", "NoPrerequisites", [](C& c) { courseOf(c).learners.noPrerequisites = false; }, sample::course},
    {"S-14", "NoField", [](C& c) { courseOf(c).fieldsOfStudy.clear(); }, sample::course, "fieldsOfStudy"},
    {"S-15", "NoEscoAddress", [](C& c) { courseOf(c).outcomes[0].esco = {{QStringLiteral("http://example.org/skill"), QStringLiteral("Baking"), {}}}; }, sample::outcomeOne, "esco", {QStringLiteral("Baking")}},
    {"S-17", "NoTargetGroup", [](C& c) { courseOf(c).learners.targetGroup.clear(); }, sample::course},
    {"S-06", "PointsOffTheHours", [](C& c) { courseOf(c).credit.points = 1; }, sample::course, "credit.points", {QStringLiteral("1"), QStringLiteral("0.2")}},
    {"S-08-kind", "NoKindOfAssessment", [](C& c) { courseOf(c).assessmentStatement.types.clear(); }, sample::course, "assessmentStatement.types"},
    {"S-12", "NoSupervision", [](C& c) { courseOf(c).assessmentStatement.supervision.clear(); }, sample::course, "assessmentStatement.supervision"},
    {"S-13", "StackabilityOpen", [](C& c) { courseOf(c).stackability = {}; }, sample::course, "stackability.integration"},
    {"S-13-target", "StackableTowardsNothing", [](C& c) { courseOf(c).stackability.integration = StackKind::Stackable; }, sample::course, "stackability.towards"},
    {"S-14-code", "NoSuchField", [](C& c) { courseOf(c).fieldsOfStudy.append(QStringLiteral("4711")); }, sample::course, "fieldsOfStudy", {QStringLiteral("4711")}},
    {"S-16", "EvidenceWithoutDate", [](C& c) { courseOf(c).need.evidence[0].date = {}; }, sample::course, "need.evidence"},
    {"S-26", "NoNextReview", [](C& c) { courseOf(c).nextReview = {}; }, sample::course, "nextReview"},
    {"S-27", "NobodyToAsk", [](C& c) { courseOf(c).support = {}; }, sample::course, "support.email"},
    {"S-28", "PublishedBeforeItBegan", [](C& c) { courseOf(c).published = QDate(2023, 1, 1); }, sample::course, "published"},
    {"S-28", "ReviewedBeforePublished", [](C& c) { courseOf(c).published = QDate(2026, 1, 1); }, sample::course, "nextReview"},
    {"E-01", "NoSuchLevel", [](C& c) { courseOf(c).level.nqf = QStringLiteral("x"); }, sample::course, "level.nqf", {QStringLiteral("x")}},
    {"E-02", "NoSuchAssessment", [](C& c) { courseOf(c).assessmentStatement.types.append(QStringLiteral("x")); }, sample::course, "assessmentStatement.types"},
    {"E-03", "NoSuchAssurance", [](C& c) { courseOf(c).quality.types = {QStringLiteral("x")}; }, sample::course, "quality.types"},
    {"E-04", "NoSuchMode", [](C& c) { courseOf(c).delivery.mode = QStringLiteral("x"); }, sample::course, "delivery.mode"},
    {"S-18", "NoLanguage", [](C& c) { courseOf(c).language.clear(); }, sample::course, "language"},
    {"S-18-listed", "OtherLanguage", [](C& c) { courseOf(c).language = QStringLiteral("is"); }, sample::course, "language", {QStringLiteral("is")}},
    {"S-19", "NoSummary", [](C& c) { courseOf(c).summary.clear(); }, sample::course, "summary"},
    {"S-19-short", "ShortSummary", [](C& c) { courseOf(c).summary = QStringLiteral("Short."); }, sample::course, "summary", {6, 150}},
    {"S-20", "NoUnitAnywhere", [](C& c) { courseOf(c).modules[0].units.clear(); }, sample::course, "modules"},
    {"S-20", "NoModule", [](C& c) { courseOf(c).modules.clear(); }, sample::course, "modules"},
    {"S-24", "DrawsTooMany", [](C& c) {
         Pool pool;
         pool.id = PartId(testId(301));
         pool.draw = 3;
         pool.questions = {QuestionRef(courseOf(c).assessments[0].questions[0].id)};
         courseOf(c).assessments[0].pools = {pool};
     }, 301, "draw", {3, 1}},
    {"S-24-once", "InTwoPools", [](C& c) {
         Pool pool;
         pool.questions = {QuestionRef(courseOf(c).assessments[0].questions[0].id)};
         for (int id : {301, 302}) {
             pool.id = PartId(testId(id));
             courseOf(c).assessments[0].pools.append(pool);
         }
     }, 302, "questions"},
    {"S-25", "RubricWithoutCriteria", [](C& c) {
         Rubric rubric;
         rubric.id = RubricId(testId(301));
         rubric.title = QStringLiteral("Joint");
         courseOf(c).rubrics = {rubric};
     }, 301, "criteria", {QStringLiteral("Joint")}},
    {"S-21", "EmptyModule", [](C& c) { courseOf(c).modules[0].units.clear(); }, sample::module, "units"},
    {"S-22", "ModuleWithoutTitle", [](C& c) { courseOf(c).modules[0].title.clear(); }, sample::module, "title"},
    {"S-23", "UnitWithoutTitle", [](C& c) { courseOf(c).modules[0].units[1].title.clear(); }, sample::unitTwo, "title"},
    {"L-01", "NoLicence", [](C& c) { courseOf(c).licence.code.clear(); }, sample::course, "licence.code", {QStringLiteral("CC-BY-NC-SA-4.0")}},
    {"L-01-allowed", "NoDerivatives", [](C& c) { courseOf(c).licence.code = QStringLiteral("CC-BY-ND-4.0"); }, sample::course, "licence.code"},
    {"L-02", "ShareAlikeAdapted", [](C& c) {
         Attribution& work = courseOf(c).media[0].attribution;
         work.usage = Usage::Adapted;
         work.author = work.source = work.changes = QStringLiteral("x");
         work.licence = QStringLiteral("CC-BY-SA-4.0");
     }, sample::image, "attribution.licence", {QStringLiteral("adapted"), QStringLiteral("label.png"), QStringLiteral("CC-BY-SA-4.0"), QStringLiteral("CC-BY-NC-SA-4.0")}},
    {"L-02", "NonCommercialInAFreeCourse", [](C& c) {
         courseOf(c).licence.code = QStringLiteral("CC-BY-4.0");
         Attribution& work = courseOf(c).media[0].attribution;
         work.usage = Usage::Unmodified;
         work.author = work.source = QStringLiteral("x");
         work.licence = QStringLiteral("CC-BY-NC-4.0");
     }, sample::image, "attribution.licence"},
    {"L-03", "FilmAndCaptionsOfOthers", [](C& c) {
         VideoBlock film;
         film.file = MediaRef(MediaId(testId(301)));
         film.captions = MediaRef(MediaId(testId(302)));
         film.description = paragraph(QStringLiteral("A hand opens a container."));
         for (int id : {301, 302}) {
             Media medium = courseOf(c).media[0];
             medium.id = MediaId(testId(id));
             medium.name = QStringLiteral("%1.vtt").arg(id);
             medium.attribution.usage = Usage::Adapted;
             medium.attribution.licence = id == 301 ? QStringLiteral("CC-BY-SA-4.0") : QStringLiteral("CC-BY-NC-4.0");
             courseOf(c).media.append(medium);
         }
         courseOf(c).modules[0].units[0].blocks.append(blockOf(99, film));
     }, 99, "body", {QStringLiteral("301.vtt"), QStringLiteral("302.vtt"), QStringLiteral("CC-BY-SA-4.0"), QStringLiteral("CC-BY-NC-4.0")}},
    {"L-02-apart", "NonCommercialIntoShareAlike", [](C& c) {
         courseOf(c).licence.code = QStringLiteral("CC-BY-SA-4.0");
         Attribution& work = courseOf(c).media[0].attribution;
         work.usage = Usage::Adapted;
         work.author = work.source = work.changes = QStringLiteral("x");
         work.licence = QStringLiteral("CC-BY-NC-4.0");
     }, sample::image, "attribution.licence"},
    {"L-05", "NoAuthor", [](C& c) {
         Attribution& work = courseOf(c).media[0].attribution;
         work.usage = Usage::Unmodified;
         work.author.clear();
         work.source = QStringLiteral("https://example.org");
         work.licence = QStringLiteral("CC-BY-4.0");
     }, sample::image, "attribution.author", {QStringLiteral("author"), QStringLiteral("label.png")}},
    {"L-05", "NoChanges", [](C& c) {
         Attribution& work = courseOf(c).media[0].attribution;
         work.usage = Usage::Adapted;
         work.source = QStringLiteral("https://example.org");
         work.licence = QStringLiteral("CC-BY-4.0");
     }, sample::image, "attribution.changes"},
    {"L-06", "PermissionWithoutProof", [](C& c) {
         courseOf(c).media[0].attribution.usage = Usage::Permission;
         courseOf(c).media[0].attribution.source = QStringLiteral("x");
     }, sample::image, "attribution.proof", {QStringLiteral("label.png")}},
    {"L-07", "PeopleNotAnswered", [](C& c) {
         courseOf(c).media[0].mimeType = QStringLiteral("image/jpeg");
         courseOf(c).media[0].people = {};
     }, sample::image, "people"},
    {"L-08", "NoHolder", [](C& c) { courseOf(c).licence.holder.clear(); }, sample::course, "licence.holder"},
    {"L-09", "NoYear", [](C& c) { courseOf(c).licence.year.clear(); }, sample::course, "licence.year"},
    {"L-10", "FundingWithoutMarks", [](C& c) { courseOf(c).funding.programme = QStringLiteral("Erasmus+"); }, sample::course, "funding.emblem", {QStringLiteral("emblem"), QStringLiteral("Erasmus+")}},
    {"L-05-usage", "UsageUnknown", [](C& c) { courseOf(c).media[0].attribution.usage = {}; }, sample::image, "attribution.usage"},
};

auto extraText(const QString& text) { return extraBlock(TextBlock{paragraph(text), {}}); }

/// So many words, as one sentence.
QString sentenceOf(int words) { return QStringLiteral("Hand") + QStringLiteral(" in").repeated(words - 1) + u'.'; }

const Case contentCases[] = {
    {"C-12", "LongSentence", extraText(sentenceOf(45)), 99, "body.text", {45, 40, QStringLiteral("Hand") + QStringLiteral(" in").repeated(18) + QChar(u'…')}},
    {"C-12", "LongSentenceInUnit", [](C& c) { courseOf(c).modules[0].units[1].summary = sentenceOf(41); }, sample::unitTwo, "summary"},
    {"C-12-average", "LongSentences", extraText((sentenceOf(38) + u' ').repeated(8)), sample::unitOne, "blocks"},
    {"C-13", "HardWords", extraText(QStringLiteral("Organisational responsibilities necessitate comprehensive documentation. ").repeated(25)), sample::unitOne, "blocks"},
    {"C-14", "AbbreviationUnexplained", extraText(QStringLiteral("Wear your PPE whenever you work.")), 99, "body.text", {QStringLiteral("PPE")}},
    {"C-15", "ParagraphTwice", [](C& c) {
         for (int id : {98, 99}) courseOf(c).modules[0].units[id - 98].blocks.append(blockOf(id, TextBlock{paragraph(sentenceOf(35)), {}}));
     }, 99, "body.text"},
    {"C-01", "EmptyUnit", [](C& c) { courseOf(c).modules[0].units[1].blocks.clear(); }, sample::unitTwo, "blocks"},
    {"C-08", "ThinUnit", [](C& c) { courseOf(c).modules[0].units[1].blocks = {blockOf(99, TextBlock{paragraph(QStringLiteral("Wear gloves.")), {}})}; }, sample::unitTwo, "blocks"},
    {"C-09", "LongUnit", [](C& c) { courseOf(c).modules[0].units[1].minutes = 100; }, sample::unitTwo, "minutes", {100, 90}},
    {"C-10", "TermUnexplained", [](C& c) { courseOf(c).glossary[0].definition.clear(); }, sample::term, "definition", {QStringLiteral("hazard")}},
    {"C-10-once", "TermTwice", [](C& c) {
         Term again = courseOf(c).glossary[0];
         again.id = TermId(testId(301));
         again.term = QStringLiteral("Hazard");
         courseOf(c).glossary.append(again);
     }, 301, "term", {QStringLiteral("Hazard")}},
    {"C-11", "MediumUnused", [](C& c) {
         Media spare = courseOf(c).media[0];
         spare.id = MediaId(testId(301));
         spare.name = QStringLiteral("spare.png");
         courseOf(c).media.append(spare);
     }, 301, "", {QStringLiteral("spare.png")}},
    {"C-02", "EmptyText", extraBlock(TextBlock{}), 99, "body"},
    {"C-02", "TextOfSpaces", extraBlock(TextBlock{paragraph(QStringLiteral("  ")), {}}), 99, "body"},
    {"C-02", "EmptyCheck", body<KnowledgeCheckBlock>(sample::checkBlock, [](auto& b) { b.questions.clear(); }), sample::checkBlock},
    {"C-02", "EmptyActivity", body<ActivityBlock>(sample::activityBlock, [](auto& b) { b.task = {}; }), sample::activityBlock},
    {"C-03", "LoremIpsum", extraBlock(TextBlock{paragraph(QStringLiteral("Lorem ipsum dolor")), {}}), 99, "body.text", {QStringLiteral("Lorem ipsum")}},
    {"C-03", "ToDoInQuestion", question([](Question& q) { q.hint = paragraph(QStringLiteral("TODO: a hint")); }), sample::checkQuestion, "hint"},
    {"C-03", "CrossesInOption", question([](Question& q) { std::get_if<SingleChoice>(&q.body)->options[1].text = paragraph(QStringLiteral("Xxxxx")); }),
     sample::checkQuestion * 100 + 1, "text", {QStringLiteral("Xxxxx")}},
    {"C-03", "InSummary", [](C& c) { courseOf(c).summary += QStringLiteral(" TBD."); }, sample::course, "summary"},
    {"C-04", "UnitGone", [](C& c) { removeElement(c, testId(sample::unitTwo)); }, sample::text, "body.text"},
    {"C-04", "TermGone", [](C& c) { removeElement(c, testId(sample::term)); }, sample::text, "body.text"},
    {"C-04", "OutcomeGone", [](C& c) { removeElement(c, testId(sample::outcomeOne)); }, sample::unitOne, "outcomes"},
    {"C-04", "MediumGone", [](C& c) { removeElement(c, testId(sample::image)); }, sample::imageBlock, "body.image"},
    {"C-04", "OfAnotherKind", [](C& c) { courseOf(c).modules[0].outcomes = {OutcomeRef(OutcomeId(testId(sample::unitOne)))}; }, sample::module},
    {"C-06", "NoPicture", extraBlock(ImageBlock{}), 99, "body", {QStringLiteral("image")}},
    {"C-06", "NoFilm", extraBlock(VideoBlock{}), 99, "body", {QStringLiteral("video")}},
    {"C-07-formula", "UnreadableFormula", extraBlock([] { FormulaBlock f; f.source = QStringLiteral("\\frac{a"); return f; }()), 99,
     "body.source", {QStringLiteral("\\frac{a")}},
    {"C-07-formula", "UnreadableInText",
     extraBlock(TextBlock{richtext::normalised({{{richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("\\nosuch"), richtext::Formula}}}}}), {}}),
     99, "body.text", {QStringLiteral("\\nosuch")}},
    {"C-06", "NoAddress", extraBlock(EmbedBlock{}), 99, "body", {QStringLiteral("embed")}},
};

TextBlock linkTo(const char* words) { return {linked(QStringLiteral("For more "), QString::fromUtf8(words), QStringLiteral("https://example.org/a")), {}}; }

AudioBlock sound()
{
    AudioBlock block;
    block.link = QStringLiteral("https://example.org/sound");
    return block;
}

VideoBlock film()
{
    VideoBlock block;
    block.link = QStringLiteral("https://example.org/film");
    return block;
}

RichText heading(int level)
{
    return {{{richtext::BlockKind::Heading, level, {}, {{QStringLiteral("A heading"), {}}}}}};
}

const Case accessibilityCases[] = {
    {"A-09", "RedButton", extraText(QStringLiteral("Press the red button to stop.")), 99, "body.text", {QStringLiteral("red button")}},
    {"A-09", "MarkedInGreen", question([](Question& q) { q.prompt = paragraph(QStringLiteral("Which of the parts marked in green turn?")); }), sample::checkQuestion, "prompt",
     {QStringLiteral("marked in green")}},
    {"A-10", "GreekParagraph", extraText(QStringLiteral("Φοράτε πάντα γάντια και γυαλιά όταν ανοίγετε το δοχείο.")), 99, "body.text",
     {QStringLiteral("el"), QStringLiteral("Φοράτε πάντα γάντια και γυαλιά όταν ανοίγετε το δοχείο.")}},
    {"A-01-decoration", "DecorationWithText", body<ImageBlock>(sample::imageBlock, [](auto& b) { b.decorative = true; }), sample::imageBlock, "body.decorative"},
    {"A-07", "FilmNotDescribed", extraBlock(VideoBlock{{}, {}, QStringLiteral("https://example.org/film"), {}, MediaRef(MediaId(testId(sample::image))), {}, {}, {}}), 99, "body.description"},
    {"A-08", "EmbedNotDescribed", extraBlock(EmbedBlock{QStringLiteral("Map"), QStringLiteral("https://example.org/map"), {}, {}}), 99, "body.description"},
    {"A-01", "NoAlternativeText", body<ImageBlock>(sample::imageBlock, [](auto& b) { b.alternativeText.clear(); }), sample::imageBlock},
    {"A-01", "HotspotWithoutText", question([](Question& q) {
         Hotspot hotspot;
         hotspot.image = MediaRef(MediaId(testId(sample::image)));
         q.body = hotspot;
     }), sample::checkQuestion, "body.alternativeText"},
    {"A-01-name", "FileName", body<ImageBlock>(sample::imageBlock, [](auto& b) { b.alternativeText = QStringLiteral("Label.png"); }), sample::imageBlock},
    {"A-01-name", "FileNameWithoutSuffix", body<ImageBlock>(sample::imageBlock, [](auto& b) { b.alternativeText = QStringLiteral("label"); }), sample::imageBlock},
    {"A-01-name", "OtherFileName", body<ImageBlock>(sample::imageBlock, [](auto& b) { b.alternativeText = QStringLiteral("IMG_0012.JPG"); }), sample::imageBlock},
    {"A-01-long", "LongText", body<ImageBlock>(sample::imageBlock, [](auto& b) { b.alternativeText = QString(251, u'a'); }), sample::imageBlock,
     "body.alternativeText", {251, 250}},
    {"A-02", "NoHeader", body<TableBlock>(sample::tableBlock, [](auto& b) { b.headerRow = false; }), sample::tableBlock},
    {"A-02-caption", "NoCaption", body<TableBlock>(sample::tableBlock, [](auto& b) { b.caption = {}; }), sample::tableBlock},
    {"A-03", "LevelSkippedInBlock", extraBlock(TextBlock{{heading(2).blocks + heading(4).blocks}, {}}), 99, "body", {4, 3}},
    {"A-03", "LevelSkippedAcrossBlocks", [](C& c) {
         modify<Block>(c, testId(sample::secondText), [](Block& b) { b.body = TextBlock{heading(3), {}}; });
     }, sample::secondText, "body", {3, 2}},
    {"A-04", "ClickHere", extraBlock(linkTo("Click here!")), 99, "body.text", {QStringLiteral("Click here!")}},
    {"A-04", "InGreek", extraBlock(linkTo("εδώ")), 99},
    {"A-04", "Address", extraBlock(linkTo("https://example.org/a")), 99},
    {"A-05", "NoTranscript", extraBlock(sound()), 99, "body.transcript"},
    {"A-06", "NoCaptions", extraBlock(film()), 99, "body.captions"},
};

template<class T> T choices(int right)
{
    T made;
    for (int i = 0; i < 3; ++i) {
        Option option;
        option.id = OptionId(testId(200 + i));
        option.text = paragraph(QStringLiteral("Choice %1").arg(i));
        option.correct = i < right;
        made.options.append(option);
    }
    return made;
}

GapText gapText(const char* text, int gaps)
{
    GapText made;
    made.text = paragraph(QString::fromLatin1(text));
    for (int i = 0; i < gaps; ++i) {
        AcceptedAnswer answer;
        answer.id = OptionId(testId(220 + i));
        answer.text = QStringLiteral("word");
        made.gaps.append({OptionId(testId(210 + i)), {answer}, {}});
    }
    return made;
}

HotspotArea area(int id, double x, double y, double width, double height)
{
    return {OptionId(testId(id)), QStringLiteral("Tip"), x, y, width, height, true, {}, {}};
}

Hotspot hotspot(const QList<HotspotArea>& areas)
{
    Hotspot made;
    if (!areas.isEmpty()) made.image = MediaRef(MediaId(testId(sample::image)));
    made.alternativeText = QStringLiteral("A bench");
    made.areas = areas;
    return made;
}

const Case qualityCases[] = {
    {"Q-22", "JudgedByTicking", [](C& c) { courseOf(c).outcomes[0].bloom = Bloom::Evaluate; }, sample::outcomeOne, "statement", {1}},
    {"Q-22", "VerbTellsTheLevel", [](C& c) {
         courseOf(c).outcomes[0].bloom = {};
         courseOf(c).outcomes[0].statement = QStringLiteral("Design a label for a cleaning agent");
     }, sample::outcomeOne, "statement"},
    {"Q-23", "OneQuestionDecides", [](C& c) {
         auto& questions = courseOf(c).assessments[0].questions;
         questions.append(choiceQuestion(500, QStringLiteral("Which glove is it?"), {QStringLiteral("This"), QStringLiteral("That")}, 0));
         questions[2].points = 8;
     }, 500, "points", {80, 50}},
    {"Q-13", "AllOfTheAbove", [](C& c) {
         auto& single = std::get<SingleChoice>(courseOf(c).assessments[0].questions[0].body);
         single.options[2].text = paragraph(QStringLiteral("None of the above."));
     }, sample::examQuestionOne * 100 + 2, "text", {QStringLiteral("none of the above")}},
    {"Q-14", "RightIsLongest", [](C& c) {
         auto& single = std::get<SingleChoice>(courseOf(c).assessments[0].questions[0].body);
         single.options[1].text = paragraph(QStringLiteral("A hand with holes in it, above which a drop of some liquid is drawn"));
     }, sample::examQuestionOne, "body.options"},
    {"Q-15", "Negative", question([](Question& q) { q.prompt = paragraph(QStringLiteral("What does the flame NOT mean?")); }), sample::checkQuestion, "prompt", {QStringLiteral("not")}},
    {"Q-16", "NineAnswers", [](C& c) {
         auto& single = std::get<SingleChoice>(courseOf(c).assessments[0].questions[0].body);
         while (single.options.size() < 9) {
             Option option = single.options[0];
             option.id = OptionId(testId(400 + int(single.options.size())));
             option.text = paragraph(QStringLiteral("Sign %1").arg(single.options.size()));
             single.options.append(option);
         }
     }, sample::examQuestionOne, "body.options", {9, 7}},
    {"Q-17", "NoPoints", question([](Question& q) { q.points = 0; }), sample::checkQuestion, "points"},
    {"Q-18", "NoPassMark", [](C& c) { courseOf(c).assessments[0].passPercent = 0; }, sample::exam, "passPercent", {0, 60}},
    {"Q-19", "AnswersGivenAway", [](C& c) { courseOf(c).assessments[0].reviewAnswers = true; }, sample::exam, "reviewAnswers"},
    {"Q-20", "TooLittleTime", [](C& c) { courseOf(c).assessments[0].timeLimitMinutes = 1; }, sample::exam, "timeLimitMinutes"},
    {"Q-21", "AlwaysTheSecond", [](C& c) {
         Question question = courseOf(c).assessments[0].questions[0];
         question.shuffle = false;
         courseOf(c).assessments[0].questions[0] = question;
         for (int i = 0; i < 3; ++i) {
             question.id = QuestionId(testId(500 + i));
             courseOf(c).assessments[0].questions.append(question);
         }
     }, sample::exam, "questions", {4}},
    {"Q-01", "NoPrompt", question([](Question& q) { q.prompt = {}; }), sample::checkQuestion, "prompt"},
    {"Q-02", "OneOption", question([](Question& q) { std::get_if<SingleChoice>(&q.body)->options.removeLast(); }), sample::checkQuestion, "body", {1}},
    {"Q-02", "EmptyOption", question([](Question& q) { std::get_if<SingleChoice>(&q.body)->options[1].text = {}; }), sample::checkQuestion},
    {"Q-02", "NothingToMatch", question([](Question& q) { q.body = Matching{}; }), sample::checkQuestion},
    {"Q-03", "NoRightOption", question([](Question& q) { std::get_if<SingleChoice>(&q.body)->options[0].correct = false; }), sample::checkQuestion},
    {"Q-03", "NoRightOptionOfMany", question([](Question& q) { q.body = choices<MultipleChoice>(0); }), sample::checkQuestion},
    {"Q-03", "NoAcceptedAnswer", question([](Question& q) { q.body = ShortAnswer{}; }), sample::checkQuestion},
    {"Q-03", "GapWithoutAnswer", question([](Question& q) { GapText gaps; gaps.gaps = {Gap{OptionId(testId(201)), {}, {}}}; q.body = gaps; }), sample::checkQuestion},
    {"Q-03", "NoWholeWordToDrag", question([](Question& q) {
         auto gaps = gapText("Heat the [[1]].", 1);
         gaps.dragWords = true;
         gaps.gaps[0].answers[0].percent = 50;
         q.body = gaps;
     }), sample::checkQuestion},
    {"Q-04", "NoFeedback", question([](Question& q) { q.feedbackCorrect = q.feedbackIncorrect = {}; }), sample::checkQuestion},
    {"Q-06", "MarkWithoutGap", question([](Question& q) { q.body = gapText("Heat the [[1]] with the [[2]].", 1); }), sample::checkQuestion, "body.text", {2, 1}},
    {"Q-06", "GapWithoutMark", question([](Question& q) { q.body = gapText("Heat the [[1]].", 2); }), sample::checkQuestion, "body.text", {1, 2}},
    {"Q-06", "MarkTwice", question([](Question& q) { q.body = gapText("[[1]] and [[1]]", 2); }), sample::checkQuestion},
    {"Q-07", "NoPicture", question([](Question& q) { q.body = hotspot({}); }), sample::checkQuestion, "body.image"},
    {"Q-08", "AreaOutside", question([](Question& q) { q.body = hotspot({area(201, 0.99, 0.5, 0.2, 0.2)}); }), 201},
    {"Q-08", "AreaTooSmall", question([](Question& q) { q.body = hotspot({area(201, 0.1, 0.1, 0.2, 0.01)}); }), 201},
    {"Q-08-name", "NamelessArea", question([](Question& q) { auto a = area(201, 0.1, 0.1, 0.2, 0.2); a.label.clear(); q.body = hotspot({a}); }), 201, "label"},
    {"Q-09", "MoreThanMost", question([](Question& q) { Essay essay; essay.minWords = 300; essay.maxWords = 200; q.body = essay; }), sample::checkQuestion,
     "body.maxWords", {300, 200}},
    {"Q-10", "SameOption", question([](Question& q) { auto c = choices<SingleChoice>(1); c.options[2].text = paragraph(QStringLiteral(" choice 0")); q.body = c; }), 202,
     "text", {QStringLiteral("choice 0")}},
    {"Q-10", "SameItem", question([](Question& q) {
         q.body = Ordering{{{OptionId(testId(201)), paragraph(QStringLiteral("Heat")), {}}, {OptionId(testId(202)), paragraph(QStringLiteral("Heat")), {}}}, {}};
     }), 202},
    {"Q-11", "BareEssay", question([](Question& q) { q.body = Essay{}; }), sample::checkQuestion, "body.modelAnswer"},
    {"Q-11", "BareTask", question([](Question& q) { q.body = PracticalTask{}; }), sample::checkQuestion, "body.observation"},
    {"Q-12", "Anything", question([](Question& q) {
         ShortAnswer written;
         written.answers = {AcceptedAnswer{OptionId(testId(201)), QStringLiteral(" ** "), 100, {}, {}}};
         q.body = written;
     }), 201},
    {"Q-05", "TwoRightInSingle", question([](Question& q) { q.body = choices<SingleChoice>(2); }), sample::checkQuestion, "body.options", {2}},
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Structure, RuleCase, ::testing::ValuesIn(structureCases), caseName);
INSTANTIATE_TEST_SUITE_P(Content, RuleCase, ::testing::ValuesIn(contentCases), caseName);
INSTANTIATE_TEST_SUITE_P(Accessibility, RuleCase, ::testing::ValuesIn(accessibilityCases), caseName);
INSTANTIATE_TEST_SUITE_P(Quality, RuleCase, ::testing::ValuesIn(qualityCases), caseName);

TEST(Rules, NothingIsFoundInTheSample)
{
    for (const Finding& finding : findingsIn(sampleContent()))
        ADD_FAILURE() << qPrintable(finding.rule) << ": " << qPrintable(textOf(finding).what);
}

TEST(Rules, EveryRuleHasACase)
{
    QSet<QString> covered{QStringLiteral("C-05")}; // needs to know the file: Rules.MediumGoneFromTheFile
    for (const auto& test : structureCases) covered.insert(QString::fromLatin1(test.rule));
    for (const auto& test : contentCases) covered.insert(QString::fromLatin1(test.rule));
    for (const auto& test : accessibilityCases) covered.insert(QString::fromLatin1(test.rule));
    for (const auto& test : qualityCases) covered.insert(QString::fromLatin1(test.rule));
    for (const RuleInfo& rule : allRules()) EXPECT_TRUE(covered.contains(rule.id)) << qPrintable(rule.id);
}

TEST(Rules, MediumGoneFromTheFile)
{
    const Content content = sampleContent();
    EXPECT_TRUE(findingsIn(content, houseRules(), [](const QString&) { return true; }).isEmpty());
    const auto found = findingsIn(content, houseRules(), [](const QString&) { return false; });
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].rule, QStringLiteral("C-05"));
    EXPECT_EQ(found[0].place, testId(sample::image));
    EXPECT_TRUE(textOf(found[0]).what.contains(QStringLiteral("label.png")));
}

TEST(Rules, AreKindToWhatIsFine)
{
    const auto none = [](const char* rule, const std::function<void(Content&)>& change) {
        Content changed = sampleContent();
        change(changed);
        EXPECT_TRUE(findingsOf(QString::fromLatin1(rule), changed).isEmpty()) << rule;
    };
    none("C-03", extraBlock(TextBlock{paragraph(QStringLiteral("Todo o dia; a toddler; maxxxis; xx")), {}}));
    none("A-01", body<ImageBlock>(sample::imageBlock, [](auto& b) { b.alternativeText.clear(); b.decorative = true; }));
    none("A-06", body<TableBlock>(sample::tableBlock, [](auto&) {}));
    none("A-02", body<TableBlock>(sample::tableBlock, [](auto& b) { b.headerRow = false; b.headerColumn = true; }));
    none("A-04", extraBlock(TextBlock{linked(QStringLiteral("See "), QStringLiteral("more on gloves"), QStringLiteral("https://example.org")), {}}));
    none("Q-03", question([](Question& q) { q.body = Essay{}; }));
    none("Q-04", question([](Question& q) { q.body = PracticalTask{}; q.feedbackCorrect = q.feedbackIncorrect = {}; }));
    none("L-02", [](Content& c) { // unmodified in a collection, whatever its share-alike says
        c.course.media[0].attribution.usage = Usage::Unmodified;
        c.course.media[0].attribution.licence = QStringLiteral("CC-BY-SA-4.0");
    });
    none("L-02", [](Content& c) { // what is linked is not passed on, and other licences are for people to judge
        c.course.media[0].attribution.usage = Usage::Linked;
        c.course.media[0].attribution.licence = QStringLiteral("CC-BY-ND-4.0");
    });
    none("L-02", [](Content& c) {
        c.course.media[0].attribution.usage = Usage::Adapted;
        c.course.media[0].attribution.licence = QStringLiteral("MIT");
    });
    none("L-05", [](Content& c) { // nobody shows it
        c.course.media[0].attribution = {};
        c.course.media[0].attribution.usage = Usage::Unmodified;
        modify<Block>(c, testId(sample::imageBlock), [](Block& b) { b.body = TextBlock{paragraph(QStringLiteral("Words")), {}}; });
    });
}
