#include "core/actions/programme/course_states.h"

#include "core/actions/programme/sheet_page.h"
#include "core/document/container.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/people.h"
#include "core/programme/following/ambassador_sheet.h"
#include "core/review/comments.h"
#include "tests/core/programme/following/sample_fixture.h"
#include "tests/support/sample_content.h"

#include <QDir>
#include <QFile>

namespace microvet::programme {

namespace {

using actions::CourseReading;

class CourseStates : public InTheSample {
protected:
    QList<CourseReading> read()
    {
        Progress progress;
        const auto readings = actions::readCourses(store(), diskStore(), {rules::houseRules(), review::builtInTemplate(QStringLiteral("en")), m_desk}, progress);
        EXPECT_TRUE(readings.ok()) << (readings.ok() ? std::string() : readings.error().text.toStdString());
        return readings.ok() ? *readings : QList<CourseReading>();
    }
    QStringList m_desk; ///< folders
    ProgrammeCourse course() { return find<ProgrammeCourse>("title", QStringLiteral("Loading containers safely")); }
    QString path() const { return m_folder.filePath(QStringLiteral("loading.microvet")); }
    void link()
    {
        edit<ProgrammeCourse>(course(), [&](ProgrammeCourse& one) { one.file = path(); });
    }
    document::Document draft() const
    {
        document::Document document;
        document.content = test::sampleContent();
        document.content.course.media.clear();
        document.media = std::make_shared<document::MediaStore>(diskStore(), m_folder.filePath(QStringLiteral("media")));
        return document;
    }
    void save(const document::Document& document)
    {
        document::SaveRequest request;
        request.path = path();
        request.overwrite = true;
        Progress progress;
        ASSERT_TRUE(document::save(diskStore(), request, document, [this] { return m_now; }, progress));
    }
    void decide(document::Document& document, const QString& reviewer, model::Decision decision)
    {
        const document::Revision kept = document::keepRevision(document, QStringLiteral("Decided"), reviewer, [this] { return m_now; });
        model::Verdict verdict;
        verdict.reviewer = reviewer;
        verdict.decision = decision;
        review::decide(document.content, verdict, kept.hash, 1, m_now);
    }
};
INSTANTIATE_TEST_SUITE_P(, CourseStates, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(CourseStates, AreReadFromTheLinkedFiles)
{
    document::Document document = draft();
    review::add(document.content, {.place = document.content.course.id.uuid(), .kind = model::CommentKind::Must, .author = QStringLiteral("Ada"), .text = QStringLiteral("Say why.")}, m_now);
    save(document);
    link();
    const QList<CourseReading> readings = read();
    ASSERT_EQ(readings.size(), 1) << "courses without a file are left alone";
    EXPECT_TRUE(readings[0].changed);
    EXPECT_TRUE(readings[0].trouble.isEmpty());
    const ProgrammeCourse now = course();
    EXPECT_EQ(now.state, QStringLiteral("in-review"));
    EXPECT_EQ(now.openMusts, 1);
    EXPECT_GT(now.checksScore, 90);
    EXPECT_EQ(now.read, m_now);
}

TEST_P(CourseStates, AreWrittenOnlyWhereSomethingIsNew)
{
    save(draft());
    link();
    const QString before = store().lastStep()->id;
    read();
    const int lines = store().log(-1)->size();
    const QList<CourseReading> again = read();
    EXPECT_FALSE(again[0].changed);
    EXPECT_EQ(store().log(-1)->size(), lines);
    EXPECT_EQ(store().lastStep()->id, before) << "what the user did last can still be taken back";
    ASSERT_TRUE(store().undo(*store().lastStep()).ok());
    EXPECT_TRUE(course().file.isEmpty());
}

TEST_P(CourseStates, DoNotStandInTheWayOfTakingACourseBack)
{
    save(draft());
    ProgrammeCourse fresh;
    fresh.title = QStringLiteral("Solvents");
    fresh.file = path();
    ASSERT_TRUE(store().change(QStringLiteral("New"), [&](Change& change) { return change.add(fresh); }).ok());
    const Step made = *store().lastStep();
    const auto solvents = [&] { return find<ProgrammeCourse>("title", QStringLiteral("Solvents")); };
    read();
    EXPECT_FALSE(solvents().state.isEmpty());
    m_now = m_now.addDays(1);
    read();
    ASSERT_TRUE(store().undo(made).ok());
    EXPECT_EQ(*store().count(ProgrammeCourse::kind(), {{{"title", fresh.title}}}), 0);
    ASSERT_TRUE(store().redo(*store().lastTakenBack()).ok());
    EXPECT_FALSE(solvents().state.isEmpty());
    edit<ProgrammeCourse>(solvents(), [](ProgrammeCourse& one) { one.owner = QStringLiteral("Ada"); });
    EXPECT_FALSE(store().undo(made).ok()) << "what a person wrote does";
}

TEST_P(CourseStates, KeepWhatWasReadWhereTheFileIsGone)
{
    document::Document document = draft();
    decide(document, QStringLiteral("Ada"), model::Decision::MinorChanges);
    save(document);
    link();
    read();
    const ProgrammeCourse before = course();
    EXPECT_EQ(before.state, QStringLiteral("returned"));
    EXPECT_EQ(before.round, 1);
    ASSERT_TRUE(QFile::remove(path()));
    const QList<CourseReading> gone = read();
    EXPECT_TRUE(gone[0].trouble.contains(QLatin1String("loading.microvet")));
    EXPECT_EQ(course().state, QStringLiteral("unreadable"));
    EXPECT_EQ(course().trouble, gone[0].trouble);
    EXPECT_EQ(course().round, 1);
    EXPECT_EQ(course().checksScore, before.checksScore);
    QFile broken(path());
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("no course");
    broken.close();
    EXPECT_FALSE(read()[0].trouble.isEmpty());
}

TEST_P(CourseStates, AreFoundAgainWhereTheFileWasMoved)
{
    save(draft());
    link();
    read();
    EXPECT_EQ(course().courseId, draft().content.course.id.uuid().toString(QUuid::WithoutBraces));
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("desk/team")));
    const QString there = m_folder.filePath(QStringLiteral("desk/team/loading 2.microvet"));
    ASSERT_TRUE(QFile::rename(path(), there));
    EXPECT_FALSE(read()[0].trouble.isEmpty()) << "nobody says where to look";
    m_desk = {m_folder.filePath(QStringLiteral("desk"))};
    const QList<CourseReading> found = read();
    EXPECT_TRUE(found[0].moved());
    EXPECT_EQ(course().file, there);
    EXPECT_TRUE(course().trouble.isEmpty());
    EXPECT_FALSE(read()[0].moved()) << "it is known now";
    // Two copies: which one is meant only a person can tell.
    ASSERT_TRUE(QFile::copy(there, m_folder.filePath(QStringLiteral("desk/a.microvet"))));
    ASSERT_TRUE(QFile::rename(there, m_folder.filePath(QStringLiteral("desk/b.microvet"))));
    EXPECT_TRUE(read()[0].trouble.contains(QLatin1String("2 copies")));
    EXPECT_EQ(course().file, there);
}

TEST_P(CourseStates, SayWhenTheyWereLastRead)
{
    save(draft());
    link();
    read();
    const QDateTime first = m_now;
    EXPECT_EQ(course().read, first);
    m_now = first.addDays(3);
    const auto later = open(QStringLiteral("Eleni Paradeigma"));
    Progress progress;
    const auto readings = actions::readCourses(*later, diskStore(), {rules::houseRules(), review::builtInTemplate(QStringLiteral("en"))}, progress);
    ASSERT_TRUE(readings.ok());
    EXPECT_FALSE(readings->at(0).changed);
    EXPECT_EQ(course().read, m_now) << "nothing is new, and that is known since today";
}

TEST_P(CourseStates, LeaveAnEntryAloneThatGotAnotherFileMeanwhile)
{
    save(draft());
    link();
    Progress progress;
    const QList<CourseReading> readings = actions::lookAtCourses({course()}, diskStore(), {rules::houseRules(), review::builtInTemplate(QStringLiteral("en"))}, progress);
    ASSERT_EQ(readings.size(), 1);
    edit<ProgrammeCourse>(course(), [](ProgrammeCourse& one) { one.file = QStringLiteral("/elsewhere.microvet"); });
    ASSERT_TRUE(actions::noteReadings(store(), readings).ok());
    EXPECT_EQ(course().file, QStringLiteral("/elsewhere.microvet"));
    EXPECT_NE(course().read, m_now);
}

TEST_P(CourseStates, ReviewsOfAmbassadorsComeToTheirSheets)
{
    document::Document document = draft();
    decide(document, QStringLiteral("ana  exemplo"), model::Decision::Accept);
    decide(document, QStringLiteral("Somebody else"), model::Decision::Accept);
    save(document);
    link();
    const QUuid ana = find<Person>("name", QStringLiteral("Ana Exemplo")).id;
    const int before = ambassadorSheet(store(), ana, QStringLiteral("en"))->rows[5].done();
    read();
    read();
    const auto sheet = ambassadorSheet(store(), ana, QStringLiteral("en"));
    ASSERT_TRUE(sheet.ok());
    EXPECT_EQ(sheet->rows[5].done(), before + 1) << "once, however often it is read";
    const SheetEntry entry = sheet->rows[5].entries.constFirst();
    EXPECT_EQ(entry.source, SheetSource::SignedReview);
    EXPECT_EQ(entry.done, today());
    EXPECT_TRUE(entry.what.contains(document.content.course.title));
    EXPECT_TRUE(entry.evidence.contains(QLatin1String("Accept")));
    const QString german = actions::sheetDocument(*sheet, *store().first<Programme>(), QStringLiteral("de")).text;
    EXPECT_TRUE(german.contains(QStringLiteral("„%1“ begutachtet, Runde 1").arg(document.content.course.title.simplified()))) << german.toStdString();
    EXPECT_TRUE(german.contains(QStringLiteral("angenommen"))) << "in the language of the paper, not of whoever read the file";
    EXPECT_FALSE(german.contains(QStringLiteral("Reviewed “%1”").arg(document.content.course.title.simplified())));
    ASSERT_TRUE(QFile::remove(path()));
    read();
    EXPECT_EQ(ambassadorSheet(store(), ana, QStringLiteral("en"))->rows[5].done(), before + 1) << "it was done, whatever becomes of the file";
    const QString page = QString::fromUtf8(actions::sheetDocument(*sheet, *store().first<Programme>()).page());
    EXPECT_TRUE(page.contains(QLatin1String("Ana Exemplo")));
    EXPECT_EQ(page.count(QLatin1String("<h2")), responsibilities + 2) << "with the overview and the goals";
}

TEST_P(CourseStates, ThatWerePublishedAreOutOnceApproved)
{
    document::Document document = draft();
    decide(document, QStringLiteral("Ada"), model::Decision::Accept);
    save(document);
    link();
    read();
    EXPECT_EQ(course().state, QStringLiteral("approved"));
    edit<ProgrammeCourse>(course(), [&](ProgrammeCourse& one) { one.published = today(); });
    read();
    EXPECT_EQ(course().state, QStringLiteral("exported"));
}

TEST_P(CourseStates, OfACancelledReadingAreNotWritten)
{
    save(draft());
    link();
    const ProgrammeCourse before = course();
    Progress progress;
    progress.cancel();
    const auto readings = actions::readCourses(store(), diskStore(), {rules::houseRules(), review::builtInTemplate(QStringLiteral("en")), m_desk}, progress);
    ASSERT_FALSE(readings.ok());
    EXPECT_EQ(readings.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(course(), before);
}

} // namespace

} // namespace microvet::programme
