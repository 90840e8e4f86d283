#include "tests/core/rules/rule_test.h"

#include "core/document/history.h"
#include "core/model/totals.h"
#include "tests/support/big_course.h"

#include <QRandomGenerator>

using namespace microvet;
using namespace microvet::rules;

namespace {

QList<QUuid> idsOf(const Content& content, std::initializer_list<ElementKind> kinds)
{
    QList<QUuid> ids;
    forEachElement(content, [&](const ElementView& view) {
        if (std::find(kinds.begin(), kinds.end(), view.kind) != kinds.end()) ids.append(view.id);
        return true;
    });
    return ids;
}

/// One random edit of the kinds that the program offers; some of them several at once.
class Editor {
public:
    explicit Editor(unsigned seed) : m_random(seed) {}

    void edit(Content& content)
    {
        const int steps = 1 + (m_random.bounded(4) == 0 ? m_random.bounded(4) : 0);
        for (int i = 0; i < steps; ++i) one(content);
    }

private:
    QUuid pick(const Content& content, std::initializer_list<ElementKind> kinds)
    {
        const QList<QUuid> ids = idsOf(content, kinds);
        return ids.isEmpty() ? QUuid() : ids[m_random.bounded(ids.size())];
    }

    void one(Content& c)
    {
        using K = ElementKind;
        switch (m_random.bounded(16)) {
        case 0: removeElement(c, pick(c, {K::Block, K::Unit, K::Question, K::Outcome, K::Media, K::Option, K::Part, K::Term})); break;
        case 1: duplicateElement(c, pick(c, {K::Block, K::Unit, K::Module, K::Question, K::Outcome, K::Media, K::Assessment})); break;
        case 2: moveElement(c, pick(c, {K::Unit}), pick(c, {K::Module}), m_random.bounded(4)); break;
        case 3: moveElement(c, pick(c, {K::Block}), pick(c, {K::Unit}), m_random.bounded(4)); break;
        case 4: moveElement(c, pick(c, {K::Question}), pick(c, {K::Assessment, K::Block}), m_random.bounded(3)); break;
        case 5: moveElement(c, pick(c, {K::Module, K::Outcome, K::Media}), c.course.id.uuid(), m_random.bounded(3)); break;
        case 6: modify<Unit>(c, pick(c, {K::Unit}), [&](Unit& u) { u.title = m_random.bounded(2) ? QString() : QStringLiteral("TODO"); }); break;
        case 7: modify<Block>(c, pick(c, {K::Block}), [&](Block& b) { b.body = randomBody(c); }); break;
        case 8: modify<Unit>(c, pick(c, {K::Unit}), [&](Unit& u) { u.outcomes = {OutcomeRef(OutcomeId(pick(c, {K::Outcome})))}; }); break;
        case 9: modify<Question>(c, pick(c, {K::Question}), [&](Question& q) { q.outcomes.clear(); q.prompt = {}; }); break;
        case 10: modify<Option>(c, pick(c, {K::Option}), [&](Option& o) { o.text = paragraph(QStringLiteral("xxx")); o.correct = !o.correct; }); break;
        case 11: modify<Media>(c, pick(c, {K::Media}), [&](Media& m) { m.attribution.usage = Usage::Unmodified; m.name = QStringLiteral("alt"); m.seconds = 900; }); break;
        case 12: c.course.summary = QStringLiteral("Short"); c.course.workload.selfStudy = m_random.bounded(10);
            if (m_random.bounded(3) == 0) c.course.language = m_random.bounded(2) ? QStringLiteral("en") : QStringLiteral("el");
            break;
        case 13: modify<Outcome>(c, pick(c, {K::Outcome}), [&](Outcome& o) { o.statement.clear(); }); break;
        case 14: {
            Module module;
            module.id = ModuleId::make();
            module.units.append(Unit{UnitId::make(), {}, {}, {}, 0, {}, {blockOf(0, randomBody(c))}, {}, false, {}});
            module.units[0].blocks[0].id = BlockId::make();
            c.course.modules.insert(m_random.bounded(c.course.modules.size() + 1), module);
            break;
        }
        default: modify<Module>(c, pick(c, {K::Module}), [&](Module& m) { std::reverse(m.units.begin(), m.units.end()); }); break;
        }
    }

    BlockBody randomBody(const Content& c)
    {
        switch (m_random.bounded(8)) {
        case 0: return TextBlock{};
        case 1: {
            const QString link = QStringLiteral("unit:") + pick(c, {ElementKind::Unit}).toString(QUuid::WithoutBraces);
            return TextBlock{linked(QStringLiteral("Look "), QStringLiteral("here"), link), {}};
        }
        case 2: {
            RichText text;
            text.blocks = {{richtext::BlockKind::Heading, 2 + m_random.bounded(3), {}, {{QStringLiteral("Heading"), {}}}}};
            return TextBlock{text, {}};
        }
        case 3: {
            ImageBlock image;
            image.image = MediaRef(MediaId(pick(c, {ElementKind::Media})));
            image.alternativeText = m_random.bounded(2) ? QStringLiteral("alt") : QString();
            return image;
        }
        case 4: {
            VideoBlock video;
            video.file = MediaRef(MediaId(pick(c, {ElementKind::Media})));
            return video;
        }
        case 5: return TextBlock{paragraph(m_random.bounded(2) ? QStringLiteral("Wear your PPE, and press the red button.") : QStringLiteral("Wear personal protective equipment (PPE).")), {}};
        case 6: return TextBlock{paragraph(QStringLiteral("Hand") + QStringLiteral(" in").repeated(35 + m_random.bounded(2) * 10) + u'.'), {}};
        default: return KnowledgeCheckBlock{{}, {}, {Question{QuestionId::make(), {}, SingleChoice{}, 1, true, true, {}, {}, {}, {}, {}, false, {}}}, {}};
        }
    }

    QRandomGenerator m_random;
};

int total(const Runner& runner)
{
    return runner.count(Severity::Advice) + runner.count(Severity::Warning) + runner.count(Severity::Error);
}

} // namespace

TEST(Runner, UpdateFindsWhatAFreshCheckFinds)
{
    for (unsigned seed = 1; seed <= 25; ++seed) {
        test::BigCourse size;
        size.units = 6;
        size.unitsPerModule = 2;
        size.outcomes = 3;
        size.examQuestions = 3;
        size.wordsPerText = 12;
        size.seed = seed;
        document::History history(test::bigCourse(size));
        const HasMedia hasMedia = [](const QString& file) { return !file.startsWith(u'0'); };
        Runner runner(houseRules(), hasMedia);
        runner.checkAll(history.now());
        Editor editor(seed);
        QRandomGenerator random(seed * 7);
        for (int step = 0; step < 60; ++step) {
            const Content before = history.now();
            const int what = random.bounded(6);
            if (what == 0 && history.canUndo()) history.undo();
            else if (what == 1) history.jumpTo(random.bounded(history.steps().size()));
            else history.edit(QStringLiteral("Edit"), {}, [&](Content& content) { editor.edit(content); });
            runner.update(history.now(), diff(before, history.now()));
            Runner fresh(houseRules(), hasMedia);
            fresh.checkAll(history.now());
            ASSERT_EQ(runner.findings(), fresh.findings()) << "seed " << seed << ", step " << step;
            ASSERT_EQ(total(runner), runner.findings().size());
        }
    }
}

TEST(Runner, AnEditRunsOnlyWhatItTouches)
{
    test::BigCourse size;
    size.units = 40;
    document::History history(test::bigCourse(size));
    Runner runner(houseRules());
    runner.checkAll(history.now());
    EXPECT_EQ(runner.takeRunCounts().value(ElementKind::Block), 400);
    const Content before = history.now();
    const QUuid block = history.now().course.modules[1].units[3].blocks[0].id.uuid();
    history.edit(QStringLiteral("Type"), {}, [&](Content& content) {
        modify<Block>(content, block, [](Block& b) { b.body = TextBlock{paragraph(QStringLiteral("Fresh words")), {}}; });
    });
    runner.update(history.now(), diff(before, history.now()));
    const auto runs = runner.takeRunCounts();
    EXPECT_EQ(runs.value(ElementKind::Block), 1);
    EXPECT_LE(runs.value(ElementKind::Unit), 2) << "its own, and one that it was linked to";
    EXPECT_LE(runs.value(ElementKind::Module), 2);
    EXPECT_EQ(runs.value(ElementKind::Course), 1);
    EXPECT_EQ(runs.value(ElementKind::Question), 0);
    EXPECT_EQ(runs.value(ElementKind::Media), 0);
    runner.update(history.now(), {});
    EXPECT_TRUE(runner.takeRunCounts().isEmpty());
}

TEST(Runner, ListsInDocumentOrderWorstFirst)
{
    Content content = sampleContent();
    content.course.title.clear();                      // error
    content.course.fieldsOfStudy.clear();              // warning
    content.course.language = QStringLiteral("el");    // advice
    content.course.modules[0].units[1].title.clear();  // error
    content.course.modules[0].title.clear();           // warning
    content.course.outcomes[0].type = {};
    RuleSet house = houseRules();
    house.off.append(QStringLiteral("A-10")); // the texts have no Greek letters
    QStringList rules;
    for (const Finding& finding : findingsIn(content, house)) rules.append(finding.rule);
    EXPECT_EQ(rules, QStringList({QStringLiteral("S-01"), QStringLiteral("S-14"), QStringLiteral("S-01-english"),
                                  QStringLiteral("S-04"), QStringLiteral("S-22"), QStringLiteral("S-23")}));
    Runner runner(house);
    runner.checkAll(content);
    EXPECT_EQ(runner.count(Severity::Error), 2);
    EXPECT_EQ(runner.count(Severity::Warning), 3);
    EXPECT_EQ(runner.count(Severity::Advice), 1);
}

TEST(Runner, AnotherCourseStartsAfresh)
{
    Runner runner(houseRules());
    const Content sample = sampleContent();
    runner.update(sample, {});
    EXPECT_TRUE(runner.findings().isEmpty());
    Content other = sample;
    giveNewIds(other.course);
    other.course.title.clear();
    runner.update(other, diff(sample, other));
    ASSERT_EQ(runner.findings().size(), 1);
    EXPECT_EQ(runner.findings()[0].place, other.course.id.uuid());
}

TEST(Runner, SurvivesIdsThatStandTwice)
{
    Content content = sampleContent();
    Module& module = content.course.modules[0];
    module.units[1].id = module.units[0].id;
    module.units[0].blocks[0].id = BlockId(content.course.id.uuid());
    module.units[0].blocks[1].id = BlockId();
    content.course.outcomes[1].id = content.course.outcomes[0].id;
    content.course.assessments[0].questions[1].id = QuestionId(testId(sample::exam));
    Runner runner(houseRules());
    runner.checkAll(content);
    Content changed = content;
    changed.course.modules[0].units.move(0, 1);
    changed.course.modules[0].units[0].blocks.clear();
    runner.update(changed, diff(content, changed));
    runner.update(content, diff(changed, content));
    EXPECT_GE(runner.findings().size(), 0);
}

TEST(Runner, EstimatesMinutesLikeTheTotals)
{
    test::BigCourse size;
    size.units = 20;
    Content content = test::bigCourse(size);
    content.course.workload = {};
    content.course.workload.guided = 1;
    const auto found = findingsOf(QStringLiteral("S-05-estimate"), content);
    ASSERT_EQ(found.size(), 1);
    EXPECT_DOUBLE_EQ(found[0].arguments[1].toDouble(), totalsOf(content.course).minutes / 60.0);
}
