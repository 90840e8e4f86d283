#include "core/actions/programme/outside_package.h"

#include "core/document/container.h"
#include "tests/core/programme/following/sample_fixture.h"
#include "tests/support/sample_content.h"

#include <QFile>

namespace microvet::programme {

namespace {

class OutsidePackages : public InTheSample {
protected:
    /// As the verification would say it of a package with these points.
    static actions::Verifying saying(const QString& hash, const QStringList& rules)
    {
        return [=](const QString& path) -> Result<report::Report> {
            report::Report report;
            report.file = path.section(u'/', -1);
            report.title = QStringLiteral("Welding");
            report.sha256 = hash;
            report.parts = {{QStringLiteral("structure"), rules.isEmpty() ? report::Verdict::Pass : report::Verdict::Fail, {}},
                            {QStringLiteral("content"), report::Verdict::Look, {}},
                            {QStringLiteral("quality"), report::Verdict::Pass, {}}};
            for (const QString& rule : rules) {
                report::Entry entry;
                entry.rule = rule;
                entry.level = report::Level::Error;
                entry.place = QStringLiteral("a.html");
                entry.what = QStringLiteral("Something is missing.");
                report.entries.append(entry);
            }
            report::Entry advice;
            advice.rule = QStringLiteral("P-Q-09");
            advice.level = report::Level::Advice;
            report.entries.append(advice);
            return report;
        };
    }
    actions::OutsideSending sending(const QUuid& earlier = {}) const
    {
        return {QStringLiteral("/in/welding.zip"), {}, QStringLiteral("Piet Model"), QStringLiteral("piet@example.org"), QStringLiteral("Delta College"), today(), earlier};
    }
    void decideFirst(const OutsideCourse& course)
    {
        edit<OutsideCourse>(course, [](OutsideCourse& one) {
            one.firstReviewer = QStringLiteral("Anna");
            one.firstDecision = QStringLiteral("major");
            one.secondReviewer = QStringLiteral("Bob");
            one.secondDecision = QStringLiteral("minor");
        });
        ASSERT_TRUE(decide(store(), course.id, QStringLiteral("changes"), today()).ok());
    }
};
INSTANTIATE_TEST_SUITE_P(, OutsidePackages, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(OutsidePackages, ComeToTheRegisterVerified)
{
    const auto course = actions::registerOutside(store(), sending(), saying(QStringLiteral("aa"), {QStringLiteral("P-S-07"), QStringLiteral("P-C-04")}));
    ASSERT_TRUE(course.ok());
    const OutsideCourse stored = find<OutsideCourse>("id", course->id);
    EXPECT_EQ(stored.title, QStringLiteral("Welding"));
    EXPECT_EQ(stored.structure, QStringLiteral("fail"));
    EXPECT_EQ(stored.content, QStringLiteral("look"));
    EXPECT_EQ(stored.quality, QStringLiteral("pass"));
    EXPECT_EQ(stored.hash, QStringLiteral("aa"));
    EXPECT_EQ(stored.verified, m_now);
    EXPECT_EQ(countOf(pointsOf(stored.points)).open, 2) << "advice is not what must be mended";
}

TEST_P(OutsidePackages, SentAgainShowWhatIsSolved)
{
    const auto first = actions::registerOutside(store(), sending(), saying(QStringLiteral("aa"), {QStringLiteral("P-S-07"), QStringLiteral("P-C-04")}));
    ASSERT_TRUE(first.ok());
    EXPECT_FALSE(actions::registerOutside(store(), sending(first->id), saying(QStringLiteral("bb"), {})).ok()) << "round 1 is not decided";
    decideFirst(*first);
    const auto same = actions::registerOutside(store(), sending(first->id), saying(QStringLiteral("aa"), {}));
    ASSERT_FALSE(same.ok());
    EXPECT_TRUE(same.error().text.contains(QLatin1String("round 1")));
    actions::OutsideSending again = sending(first->id);
    again.sender.clear();
    again.organisation.clear();
    const auto second = actions::registerOutside(store(), again, saying(QStringLiteral("bb"), {QStringLiteral("P-C-04"), QStringLiteral("P-C-05")}));
    ASSERT_TRUE(second.ok()) << second.error().text.toStdString();
    EXPECT_EQ(second->round, 2);
    EXPECT_EQ(second->earlier, first->id);
    EXPECT_EQ(second->sender, QStringLiteral("Piet Model")) << "as in the round before";
    EXPECT_EQ(second->organisation, QStringLiteral("Delta College"));
    const QList<Point> points = pointsOf(second->points);
    ASSERT_EQ(points.size(), 3);
    EXPECT_TRUE(points[0].solved);
    EXPECT_FALSE(points[1].solved);
    EXPECT_TRUE(points[2].text.startsWith(QLatin1String("P-C-05")));
    EXPECT_EQ(countOf(pointsOf(find<OutsideCourse>("id", first->id).points)).open, 2) << "the first round stays as it was";
}

TEST_P(OutsidePackages, AreReallyVerified)
{
    document::Document document;
    document.content = test::sampleContent();
    document.content.course.media.clear();
    document.media = std::make_shared<document::MediaStore>(diskStore(), m_folder.filePath(QStringLiteral("media")));
    document::SaveRequest request;
    request.path = m_folder.filePath(QStringLiteral("course.microvet"));
    Progress progress;
    ASSERT_TRUE(document::save(diskStore(), request, document, [this] { return m_now; }, progress));
    actions::OutsideSending sent = sending();
    sent.file = request.path;
    const actions::Verifying here = [](const QString& path) { return actions::verifyHere(diskStore(), path, {}); };
    const auto course = actions::registerOutside(store(), sent, here);
    ASSERT_TRUE(course.ok());
    EXPECT_EQ(course->title, document.content.course.title);
    EXPECT_EQ(course->hash.size(), 64);
    EXPECT_FALSE(course->structure.isEmpty() || course->content.isEmpty() || course->quality.isEmpty());
    QFile broken(request.path);
    ASSERT_TRUE(broken.resize(broken.size() / 2));
    const auto again = actions::verifyAgain(store(), course->id, here);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->structure, QStringLiteral("fail"));
    EXPECT_GT(countOf(pointsOf(again->points)).open, 0);
}

TEST_P(OutsidePackages, WithoutAFileAreToldSo)
{
    OutsideCourse course;
    course.title = QStringLiteral("On paper");
    ASSERT_TRUE(add(course).ok());
    EXPECT_FALSE(actions::verifyAgain(store(), course.id, saying({}, {})).ok());
    const actions::Verifying failing = [](const QString&) -> Result<report::Report> { return Error{Error::Kind::NotFound, QStringLiteral("There is no file."), {}}; };
    const int before = *store().count(OutsideCourse::kind());
    EXPECT_FALSE(actions::registerOutside(store(), sending(), failing).ok());
    EXPECT_EQ(*store().count(OutsideCourse::kind()), before);
}

} // namespace

} // namespace microvet::programme
