#include "tests/support/sample_content.h"

namespace microvet::test {

using namespace model;

QUuid testId(int number)
{
    return QUuid(uint(number), 0x1234, 0x4567, 0x89, 0xab, 0xcd, 0xef, 0x01, 0x23, 0x45, 0x67);
}

model::AcceptedAnswer acceptedAnswer(const QString& text, int percent, const QString& feedback)
{
    model::AcceptedAnswer answer;
    answer.id = model::OptionId::make();
    answer.text = text;
    answer.percent = percent;
    answer.feedback = paragraph(feedback);
    return answer;
}

RichText paragraph(const QString& text) { return RichText::fromPlain(text); }

RichText linked(const QString& before, const QString& words, const QString& link)
{
    RichText text;
    text.blocks.append({richtext::BlockKind::Paragraph, 0, {}, {{before, {}}, {words, {}, link}}});
    return richtext::normalised(text);
}

Block blockOf(int number, BlockBody body)
{
    Block block;
    block.id = BlockId(testId(number));
    block.body = std::move(body);
    return block;
}

Question choiceQuestion(int number, const QString& prompt, const QStringList& options, int right)
{
    Question question;
    question.id = QuestionId(testId(number));
    question.prompt = paragraph(prompt);
    SingleChoice body;
    for (int i = 0; i < options.size(); ++i) {
        Option option;
        option.id = OptionId(testId(number * 100 + i));
        option.text = paragraph(options[i]);
        option.correct = i == right;
        body.options.append(option);
    }
    question.body = body;
    question.feedbackCorrect = paragraph(QStringLiteral("Right: that is what the label tells you."));
    question.feedbackIncorrect = paragraph(QStringLiteral("Have another look at the first unit."));
    return question;
}

namespace {

void describe(Course& course)
{
    course.language = QStringLiteral("en");
    course.title = QStringLiteral("Safe handling of cleaning agents");
    course.identifier = QStringLiteral("VET-017");
    course.summary = QStringLiteral(
        "Cleaners and kitchen staff meet strong agents every day. In this short course you learn to read the label on a "
        "container, to choose gloves and goggles that fit the agent, and to dilute a concentrate without risk. You practise "
        "at your own workplace and show the result in a short test.");
    course.keywords = {QStringLiteral("cleaning"), QStringLiteral("safety at work")};
    course.fieldsOfStudy = {QStringLiteral("1022")};
    course.level.eqf = 3;
    course.need.summary = QStringLiteral("Three cleaning firms of the region asked for it after accidents in 2023.");
    Evidence evidence;
    evidence.id = PartId(testId(40));
    evidence.statement = QStringLiteral("Eleven accidents with cleaning agents were reported in 2023.");
    evidence.source = QStringLiteral("Report of the regional labour inspectorate");
    evidence.date = QDate(2024, 2, 1);
    course.need.evidence.append(evidence);
    course.learners.targetGroup = QStringLiteral("Staff of cleaning firms and canteen kitchens");
    course.learners.noPrerequisites = true;
    course.learners.inclusiveContent = QStringLiteral("Every picture is described, and the sentences are short.");
    course.workload.guided = 1;
    course.workload.selfStudy = 2;
    course.workload.practice = 1.5;
    course.workload.assessment = 0.5;
    course.credit.framework = CreditFramework::Ecvet;
    course.credit.points = 0.2;
    course.awardingBody.legalName = QStringLiteral("Vocational School of Patras");
    course.awardingBody.country = QStringLiteral("GR");
    course.awardingBody.email = QStringLiteral("office@example.org");
    course.provider = course.awardingBody;
    course.quality.types = {QStringLiteral("820101cba6")};
    course.quality.description = QStringLiteral("A trainer of another team reviews every course before it is published.");
    course.assessmentStatement.types = {QStringLiteral("b1b68f6735")};
    course.assessmentStatement.supervision = QStringLiteral("c598449d64");
    course.stackability.integration = StackKind::StandAlone;
    course.licence = {QStringLiteral("CC-BY-NC-SA-4.0"), QStringLiteral("Vocational School of Patras"),
                      QStringLiteral("2024"), {}, {}};
    Contributor author;
    author.id = PersonId(testId(41));
    author.name = QStringLiteral("Eleni Markou");
    author.role = Role::Author;
    author.namePublished = true;
    course.contributors.append(author);
    course.version = QStringLiteral("1.0");
    course.created = QDate(2024, 3, 1);
    course.nextReview = QDate(2025, 3, 1);
    course.support.email = QStringLiteral("help@example.org");
    course.delivery.mode = QStringLiteral("e92d221e4d");
}

Outcome outcome(int number, const QString& statement, OutcomeKind kind, Bloom bloom)
{
    Outcome made;
    made.id = OutcomeId(testId(number));
    made.statement = statement;
    made.type = kind;
    made.bloom = bloom;
    return made;
}

OutcomeRef outcomeRef(int number) { return OutcomeRef(OutcomeId(testId(number))); }

TableBlock table()
{
    TableBlock block;
    block.caption = paragraph(QStringLiteral("Which gloves fit which agent"));
    const QList<QStringList> rows{{QStringLiteral("Agent"), QStringLiteral("Gloves")},
                                  {QStringLiteral("Descaler"), QStringLiteral("Nitrile")},
                                  {QStringLiteral("Oven cleaner"), QStringLiteral("Butyl rubber")}};
    for (int r = 0; r < rows.size(); ++r) {
        TableRow row;
        row.id = PartId(testId(50 + r));
        for (const QString& cell : rows[r]) row.cells.append(TableCell{paragraph(cell), {}});
        block.rows.append(row);
    }
    return block;
}

Unit unitOne()
{
    Unit unit;
    unit.id = UnitId(testId(sample::unitOne));
    unit.title = QStringLiteral("Read the label");
    unit.outcomes = {outcomeRef(sample::outcomeOne)};
    RichText text;
    text.blocks = {{richtext::BlockKind::Heading, 2, {}, {{QStringLiteral("What the label says"), {}}}},
                   {richtext::BlockKind::Paragraph, 0, {},
                    {{QStringLiteral("Every container carries a label with signs and sentences about the "), {}},
                     {QStringLiteral("hazard"), {}, QStringLiteral("term:") + testId(sample::term).toString(QUuid::WithoutBraces)},
                     {QStringLiteral(". How to protect yourself stands in "), {}},
                     {QStringLiteral("the unit on gloves and goggles"), {},
                      QStringLiteral("unit:") + testId(sample::unitTwo).toString(QUuid::WithoutBraces)},
                     {QStringLiteral("."), {}}}},
                   {richtext::BlockKind::Heading, 3, {}, {{QStringLiteral("Signs"), {}}}},
                   {richtext::BlockKind::BulletItem, 0, {}, {{QStringLiteral("A flame: the agent burns easily."), {}}}},
                   {richtext::BlockKind::BulletItem, 0, {}, {{QStringLiteral("A hand with holes: the agent burns the skin."), {}}}}};
    unit.blocks.append(blockOf(sample::text, TextBlock{richtext::normalised(text), {}}));
    ImageBlock image;
    image.image = MediaRef(MediaId(testId(sample::image)));
    image.alternativeText = QStringLiteral("Label of an oven cleaner with the sign for burns, a hand with holes");
    unit.blocks.append(blockOf(sample::imageBlock, image));
    KnowledgeCheckBlock check;
    check.title = QStringLiteral("Do you know the signs?");
    check.questions = {choiceQuestion(sample::checkQuestion, QStringLiteral("What does the flame mean?"),
                                      {QStringLiteral("It burns easily"), QStringLiteral("It must be kept warm")}, 0)};
    unit.blocks.append(blockOf(sample::checkBlock, check));
    return unit;
}

Unit unitTwo()
{
    Unit unit;
    unit.id = UnitId(testId(sample::unitTwo));
    unit.title = QStringLiteral("Gloves and goggles");
    unit.outcomes = {outcomeRef(sample::outcomeTwo)};
    unit.blocks.append(blockOf(sample::secondText, TextBlock{linked(QStringLiteral("The full list of agents stands in "),
        QStringLiteral("the guide of the labour inspectorate"), QStringLiteral("https://example.org/guide")), {}}));
    unit.blocks.append(blockOf(sample::tableBlock, table()));
    ActivityBlock activity;
    activity.title = QStringLiteral("Your own cupboard");
    activity.task = paragraph(QStringLiteral("Look at five agents at your workplace and note the gloves that each one needs."));
    activity.minutes = 60;
    activity.evidence = paragraph(QStringLiteral("Your list with five agents."));
    unit.blocks.append(blockOf(sample::activityBlock, activity));
    return unit;
}

Assessment exam()
{
    Assessment made;
    made.id = AssessmentId(testId(sample::exam));
    made.title = QStringLiteral("Final test");
    made.purpose = AssessmentKind::Summative;
    made.intro = paragraph(QStringLiteral("Two questions; you may try as often as you like."));
    made.reviewAnswers = false;
    made.questions = {choiceQuestion(sample::examQuestionOne, QStringLiteral("Which sign stands for burns of the skin?"),
                                     {QStringLiteral("A flame"), QStringLiteral("A hand with holes"), QStringLiteral("A skull")}, 1),
                      choiceQuestion(sample::examQuestionTwo, QStringLiteral("Which gloves do you take for descaler?"),
                                     {QStringLiteral("Nitrile"), QStringLiteral("Cotton")}, 0)};
    made.questions[0].outcomes = {outcomeRef(sample::outcomeOne)};
    made.questions[1].outcomes = {outcomeRef(sample::outcomeTwo)};
    return made;
}

} // namespace

Content sampleContent()
{
    Content content;
    Course& course = content.course;
    course.id = CourseId(testId(sample::course));
    describe(course);
    course.outcomes = {outcome(sample::outcomeOne, QStringLiteral("Explain the signs on the label of a cleaning agent"),
                               OutcomeKind::Knowledge, Bloom::Understand),
                       outcome(sample::outcomeTwo, QStringLiteral("Choose gloves and goggles that fit a cleaning agent"),
                               OutcomeKind::Skill, Bloom::Apply)};
    Media image;
    image.id = MediaId(testId(sample::image));
    image.file = QStringLiteral("%1.png").arg(QString(64, u'a'));
    image.name = QStringLiteral("label.png");
    image.mimeType = QStringLiteral("image/png");
    image.size = 24000;
    image.width = 640;
    image.height = 480;
    image.attribution.title = QStringLiteral("Label of an oven cleaner");
    image.attribution.author = QStringLiteral("Eleni Markou");
    image.attribution.usage = Usage::Own;
    image.people = People::None;
    course.media = {image};
    Module module;
    module.id = ModuleId(testId(sample::module));
    module.title = QStringLiteral("Know what you work with");
    module.units = {unitOne(), unitTwo()};
    course.modules = {module};
    course.assessments = {exam()};
    Term term;
    term.id = TermId(testId(sample::term));
    term.term = QStringLiteral("hazard");
    term.definition = QStringLiteral("Something that can harm people or things.");
    course.glossary = {term};
    return content;
}

} // namespace microvet::test
