#include "tests/core/plan/page_check.h"
#include "tests/core/plan/plant.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/model/totals.h"

#include <QRegularExpression>

namespace microvet::tests {
namespace {

using namespace model;
using test::sampleContent;
using test::testId;

QString idOf(int number) { return testId(number).toString(QUuid::WithoutBraces); }

TEST(Pages, StandInCourseOrder)
{
    const Content content = sampleContent();
    const plan::Plan plan = plan::makePlan(content);
    QStringList kinds;
    const QJsonArray pages = plan.course.value(QStringLiteral("pages")).toArray();
    for (const QJsonValue& page : pages)
        kinds.append(page[QStringLiteral("kind")].toString());
    EXPECT_EQ(kinds.join(u' '), QStringLiteral("home module unit unit assessment glossary results credits"));
    EXPECT_EQ(plan.pages[2].id, idOf(test::sample::unitOne));
    EXPECT_EQ(plan.pages[2].parent, 1);
    EXPECT_EQ(plan.pages[1].parent, -1);
    EXPECT_EQ(plan.pages[2].questions, 1);
    EXPECT_EQ(plan.course.value(QStringLiteral("minutes")).toInt(), totalsOf(content.course).minutes);
    const QJsonValue exam = plan.course.value(QStringLiteral("assessments")).toArray().first();
    EXPECT_EQ(exam[QStringLiteral("purpose")].toString(), QStringLiteral("summative"));
    EXPECT_EQ(exam[QStringLiteral("questions")].toArray().size(), 2);
    EXPECT_EQ(plan.course.value(QStringLiteral("questions")).toArray().size(), 3);
    EXPECT_EQ(plan.course.value(QStringLiteral("questions")).toArray().first()[QStringLiteral("page")].toInt(), 2);
}

TEST(Pages, AnUnknownPageIsEmptyAndAStalePlanStillFindsItsUnits)
{
    Content content = sampleContent();
    const plan::Plan plan = plan::makePlan(content);
    EXPECT_TRUE(plan::renderPage(content, plan, QStringLiteral("nowhere")).html.isEmpty());
    auto& units = content.course.modules[0].units;
    std::swap(units[0], units[1]);
    const plan::Page page = plan::renderPage(content, plan, idOf(test::sample::unitOne));
    EXPECT_TRUE(page.html.contains(QStringLiteral("<h1>Read the label</h1>"))) << page.html.toStdString();
    units.clear();
    EXPECT_TRUE(plan::renderPage(content, plan, idOf(test::sample::unitOne)).html.isEmpty());
}

TEST(Pages, TwoElementsOfOneIdMakeOnePage)
{
    Content content = sampleContent();
    content.course.modules.append(content.course.modules.first());
    const plan::Plan plan = plan::makePlan(content);
    QSet<QString> ids;
    for (const plan::PageInfo& page : plan.pages)
        ids.insert(page.id);
    EXPECT_EQ(ids.size(), plan.pages.size());
}

TEST(Pages, HomeSaysWhatTheCourseIs)
{
    const Content content = sampleContent();
    const plan::Page home = plan::renderPage(content, plan::makePlan(content), QStringLiteral("home"));
    PageFacts facts;
    ASSERT_TRUE(isSoundPage(home.html, &facts));
    for (const char* part :
         {"Safe handling of cleaning agents", "Staff of cleaning firms", "No previous knowledge",
          "5 h (with a trainer: 1 h;", "0.2 ECVET", "Level 3 of the European Qualifications Framework"})
        EXPECT_TRUE(facts.text.contains(QLatin1String(part))) << part;
}

TEST(Pages, HomeNamesTheModulesAndLeavesTheTreeToThePlayerWhereThereIsOne)
{
    Content content = sampleContent();
    content.course.modules[0].summary = QStringLiteral("From label to shelf.");
    const plan::Plan plan = plan::makePlan(content);
    const QString module = content.course.modules[0].id.toString();
    PageFacts facts;
    ASSERT_TRUE(isSoundPage(plan::renderPage(content, plan, QStringLiteral("home")).html, &facts));
    EXPECT_TRUE(facts.links.contains(QStringLiteral("#") + module));
    EXPECT_TRUE(facts.links.contains(QStringLiteral("#") + content.course.assessments[0].id.toString()));
    EXPECT_TRUE(facts.text.contains(QStringLiteral("From label to shelf.")));
    EXPECT_FALSE(facts.links.contains(QStringLiteral("#") + idOf(test::sample::unitTwo)));
    EXPECT_FALSE(facts.links.contains(QStringLiteral("#credits")));

    plan::RenderOptions options;
    options.form = plan::RenderOptions::Form::Plain;
    ASSERT_TRUE(isSoundPage(plan::renderPage(content, plan, QStringLiteral("home"), options).html, &facts));
    EXPECT_TRUE(facts.links.contains(QStringLiteral("#") + idOf(test::sample::unitTwo)));
    EXPECT_TRUE(facts.links.contains(QStringLiteral("#credits")));
}

TEST(Pages, LearnersAreAskedAboutTheCourseInFieldsWithNames)
{
    Content content = sampleContent();
    const auto question = [](int number, EvaluationKind kind, const QString& text, const QStringList& choices = {}) {
        EvaluationQuestion out;
        out.id = PartId(testId(number));
        out.text = text;
        out.answer = kind;
        out.choices = choices;
        return out;
    };
    EXPECT_FALSE(plan::makePlan(content).index.contains(QStringLiteral("feedback"))) << "nobody asks";
    content.course.evaluation.intro = QStringLiteral("Three questions.");
    content.course.evaluation.questions = {
        question(801, EvaluationKind::Scale, QStringLiteral("It was <useful>.")),
        question(802, EvaluationKind::Choice, QStringLiteral("It was"),
                 {QStringLiteral("short"), QString(), QStringLiteral("long")}),
        question(803, EvaluationKind::Choice, QStringLiteral("A choice of nothing")),
        question(804, EvaluationKind::OpenText, QStringLiteral("What helped?")),
        question(805, EvaluationKind::OpenText, QString()),
    };
    const plan::Plan plan = plan::makePlan(content);
    ASSERT_TRUE(plan.index.contains(QStringLiteral("feedback")));
    EXPECT_EQ(plan.pages[plan.index.value(QStringLiteral("credits")) - 1].id, QStringLiteral("feedback"));
    for (const auto form : {plan::RenderOptions::Form::Interactive, plan::RenderOptions::Form::Plain}) {
        plan::RenderOptions options;
        options.form = form;
        const plan::Page page = plan::renderPage(content, plan, QStringLiteral("feedback"), options);
        PageFacts facts;
        ASSERT_TRUE(isSoundPage(page.html, &facts)) << page.html.toStdString();
        EXPECT_EQ(page.html.count(QStringLiteral("type=\"radio\"")), 5 + 2);
        EXPECT_EQ(page.html.count(QStringLiteral("<textarea ")), 2);
        EXPECT_EQ(page.html.count(QStringLiteral("<label for=")), 5 + 2 + 2);
        EXPECT_EQ(page.html.count(QStringLiteral("<legend>")), 2);
        EXPECT_TRUE(facts.text.contains(QStringLiteral("Three questions.")));
        EXPECT_FALSE(page.html.contains(QStringLiteral("<form"))) << "there is nobody to send it to";
    }
}

TEST(Pages, CreditsNameLicencePeopleAndWorks)
{
    Content content = sampleContent();
    Contributor silent;
    silent.name = QStringLiteral("Nobody Knows");
    silent.email = QStringLiteral("nobody@example.org");
    content.course.contributors.append(silent);
    content.course.contributors[0].email = QStringLiteral("eleni@example.org");
    Attribution& work = content.course.media[0].attribution;
    work = {};
    work.title = QStringLiteral("Hand with holes");
    work.author = QStringLiteral("Kim <b>");
    work.source = QStringLiteral("https://example.org/hand");
    work.licence = QStringLiteral("CC-BY-3.0-DE");
    work.usage = Usage::Adapted;
    work.changes = QStringLiteral("cropped");
    content.course.funding.programme = QStringLiteral("Erasmus+");
    content.course.funding.disclaimer = QStringLiteral("Views are ours.");
    ChangeNote note;
    note.version = QStringLiteral("0.9");
    note.description = QStringLiteral("Hidden step");
    note.published = false;
    content.course.changes = {note};

    const plan::Page credits = plan::renderPage(content, plan::makePlan(content), QStringLiteral("credits"));
    PageFacts facts;
    ASSERT_TRUE(isSoundPage(credits.html, &facts));
    EXPECT_TRUE(credits.html.contains(
        QStringLiteral("<a rel=\"license cc:license\" href=\"https://creativecommons.org/licenses/by-nc-sa/4.0/\">CC "
                       "BY-NC-SA 4.0</a>")));
    EXPECT_TRUE(credits.html.contains(QStringLiteral("property=\"cc:attributionName\">Vocational School of Patras<")));
    EXPECT_TRUE(credits.html.contains(
        QStringLiteral("<cite><span property=\"dct:title\"><a rel=\"dct:source\" "
                       "href=\"https://example.org/hand\">Hand with holes</a></span></cite>, "
                       "<span property=\"cc:attributionName\">Kim &lt;b&gt;</span>, "
                       "<a rel=\"license cc:license\" href=\"https://creativecommons.org/licenses/by/3.0/de/\">CC BY "
                       "3.0 DE</a>, changes: cropped</li>")))
        << credits.html.toStdString();
    EXPECT_TRUE(facts.text.contains(QStringLiteral("Eleni Markou (author)")));
    EXPECT_TRUE(facts.text.contains(QStringLiteral("help@example.org")));
    EXPECT_TRUE(facts.text.contains(QStringLiteral("Erasmus+")));
    EXPECT_TRUE(facts.text.contains(QStringLiteral("Views are ours.")));
    for (const char* hidden : {"Nobody Knows", "nobody@", "eleni@", "Hidden step"})
        EXPECT_FALSE(credits.html.contains(QLatin1String(hidden))) << hidden;
}

TEST(Pages, SpeakTheLanguageOfTheCourse)
{
    Content content = sampleContent();
    content.course.language = QStringLiteral("pt-BR");
    const plan::Plan plan = plan::makePlan(content);
    EXPECT_EQ(plan.course.value(QStringLiteral("language")).toString(), QStringLiteral("pt-BR"));
    EXPECT_EQ(plan.pages.last().title, plan::learnersWord(QStringLiteral("pt"), QStringLiteral("credits")));
    EXPECT_NE(plan.pages.last().title, plan::learnersWord(QStringLiteral("en"), QStringLiteral("credits")));
    content.course.language = QStringLiteral("\"><script>");
    EXPECT_EQ(plan::languageOf(content.course), QStringLiteral("en"));
}

/// A marker in every field for trainers or of persons, and in every question kept for assessors, reaches no learner.
TEST(Pages, NothingForTrainersReachesLearners)
{
    const QString marker = QStringLiteral("qZmarkerZq");
    int planted = 0;
    const auto plant = [&](QString& text) {
        text = marker;
        ++planted;
    };
    for (quint32 seed = 1; seed <= 12; ++seed) {
        Content content = seed == 1 ? sampleContent() : test::RandomContent(seed, {90, 3, false}).content();
        Media proof;
        proof.id = MediaId(testId(900));
        proof.file = marker + QStringLiteral(".png");
        content.course.media.append(proof);
        for (Media& media : content.course.media)
            media.attribution.proof = MediaRef(proof.id);
        for (Contributor& person : content.course.contributors)
            person.namePublished = false;
        content.course.awardingBody.email = content.course.provider.email = marker + QStringLiteral("@example.org");
        for (Assessment& assessment : content.course.assessments)
            if (!assessment.questions.isEmpty()) assessment.questions.first().keptForAssessors = true;
        plantFlagged(content, Trainer | Personal, plant);
        const QString all = everythingLearnersGet(content);
        const auto at = all.indexOf(marker);
        EXPECT_EQ(at, -1) << "seed " << seed << ": …" << all.mid(std::max<qsizetype>(0, at - 200), 300).toStdString();
    }
    EXPECT_GT(planted, 100);
}

TEST(Pages, ShowExactlyTheMediaForLearners)
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        Content content = test::RandomContent(seed, {80, 3, false}).content();
        for (qsizetype i = 0; i < content.course.media.size(); ++i)
            content.course.media[i].file = QStringLiteral("%1.png").arg(i, 64, 16, QLatin1Char('0'));
        const plan::Plan plan = plan::makePlan(content);
        QSet<QString> shown;
        for (const plan::PageInfo& info : plan.pages)
            for (const QString& file : plan::renderPage(content, plan, info.id).media)
                shown.insert(file);
        QStringList files(shown.cbegin(), shown.cend());
        files.sort();
        EXPECT_EQ(files.join(u' '), plan::mediaForLearners(content).join(u' ')) << "seed " << seed;
    }
}

/// Whatever stands in a course, its pages stay sound.
TEST(Pages, AreSoundForAnyContent)
{
    const QStringList weird{QStringLiteral("\x01\x02\x0b control"),
                            QStringLiteral("a ]]> b"),
                            QStringLiteral("</script><script>alert(1)</script>"),
                            QStringLiteral("\"><img src=x onerror=alert(1)>"),
                            QStringLiteral("' %1 %2 %3 '"),
                            QString(QChar(0xd800)) + u'x',
                            QString(QChar(0xfffe)) + QChar(0xdc00),
                            QStringLiteral("\u2028\u2029"),
                            QStringLiteral("<!-- & &nbsp; -->"),
                            QStringLiteral("javascript:alert(1)"),
                            QStringLiteral("../../etc/passwd"),
                            QStringLiteral("https://example.org/\"onclick=\"x"),
                            QStringLiteral("mailto:a@b.c?body=<x>"),
                            QString(),
                            QStringLiteral("unit:{00000000-0000-0000-0000-000000000000}"),
                            QStringLiteral("ok"),
                            QStringLiteral("x\ny\tz"),
                            QString(5000, u'w')};
    for (quint32 seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        Content content = test::RandomContent(seed, {85, 3, true}).content();
        plantAll(content, [&](QString& text) {
            if (random() % 3 != 0) text = weird[random() % weird.size()];
        });
        const plan::Plan plan = plan::makePlan(content);
        for (const auto form : {plan::RenderOptions::Form::Interactive, plan::RenderOptions::Form::Plain}) {
            plan::RenderOptions options;
            options.form = form;
            if (form == plan::RenderOptions::Form::Plain)
                options.pageLink = [](const QString& id, const QString& anchor) {
                    return QStringLiteral("page:") + id + u'#' + anchor;
                };
            for (const plan::PageInfo& info : plan.pages) {
                const plan::Page page = plan::renderPage(content, plan, info.id, options);
                PageFacts facts;
                ASSERT_TRUE(isSoundPage(page.html, &facts)) << "seed " << seed << " page " << info.id.toStdString();
                for (const QString& link : facts.links)
                    EXPECT_TRUE(!link.startsWith(QLatin1String("media/")) || page.media.contains(link.mid(6)))
                        << link.toStdString();
                EXPECT_TRUE(form == plan::RenderOptions::Form::Interactive || page.questions.isEmpty());
                // What the player will insert must be sound, too.
                for (const QJsonValue& question : page.questions)
                    for (const QString& key :
                         {QStringLiteral("correct"), QStringLiteral("partly"), QStringLiteral("incorrect")})
                        ASSERT_TRUE(
                            isSoundPage(QStringLiteral("<h1>x</h1>") +
                                        question[QStringLiteral("feedback")][key].toString().replace(
                                            QRegularExpression(QStringLiteral("<(/?)h\\d")), QStringLiteral("<\\1p"))));
            }
        }
    }
}

} // namespace
} // namespace microvet::tests
