#include "core/actions/programme/draft_entry.h"

#include "tests/core/programme/following/sample_fixture.h"

#include "core/programme/records/people.h"

namespace microvet::programme {

namespace {

using actions::DeskEntry;

class DraftEntries : public InTheSample {
protected:
    static DeskEntry draft()
    {
        DeskEntry draft;
        draft.path = QStringLiteral("/desk/solvents.microvet");
        draft.course = QUuid(QStringLiteral("11111111-2222-4333-8444-555555555555"));
        draft.title = QStringLiteral("Solvents");
        draft.column = DeskEntry::InReview;
        draft.round = 2;
        draft.openMusts = 4;
        draft.score = 81;
        draft.authors = {QStringLiteral("ana  exemplo"), QStringLiteral("Somebody else")};
        return draft;
    }
};
INSTANTIATE_TEST_SUITE_P(, DraftEntries, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(DraftEntries, AreMadeOfADraftOnce)
{
    const auto made = actions::takeOverDraft(store(), draft());
    ASSERT_TRUE(made.ok()) << made.error().text.toStdString();
    const ProgrammeCourse course = find<ProgrammeCourse>("title", QStringLiteral("Solvents"));
    EXPECT_EQ(course.file, draft().path);
    EXPECT_EQ(course.state, QStringLiteral("in-review"));
    EXPECT_EQ(course.round, 2);
    EXPECT_EQ(course.openMusts, 4);
    EXPECT_EQ(course.checksScore, 81);
    const auto team = store().all<TeamMember>({{{"course", course.id}}});
    ASSERT_TRUE(team.ok());
    ASSERT_EQ(team->size(), 1) << "who is nobody of the programme is no member";
    EXPECT_EQ(team->constFirst().person, find<Person>("name", QStringLiteral("Ana Exemplo")).id);
    EXPECT_FALSE(actions::takeOverDraft(store(), draft()).ok());
    ASSERT_TRUE(store().undo(*store().lastStep()).ok());
    EXPECT_EQ(*store().count(ProgrammeCourse::kind(), {{{"title", QStringLiteral("Solvents")}}}), 0);
}

TEST_P(DraftEntries, AreFoundByTheCourseBeforeTheFile)
{
    ProgrammeCourse byFile, byId;
    byFile.id = QUuid::createUuid();
    byFile.file = draft().path;
    byId.id = QUuid::createUuid();
    byId.courseId = draft().course.toString(QUuid::WithoutBraces);
    byId.file = QStringLiteral("/where/it/was.microvet");
    const QList<ProgrammeCourse> both{byFile, byId};
    ASSERT_NE(actions::entryOf(both, draft()), nullptr);
    EXPECT_EQ(actions::entryOf(both, draft())->id, byId.id) << "its file was renamed";
    EXPECT_EQ(actions::entryOf({byFile}, draft())->id, byFile.id);
    DeskEntry other;
    EXPECT_EQ(actions::entryOf({ProgrammeCourse()}, other), nullptr) << "what names nothing meets nothing";
}

TEST_P(DraftEntries, AreNotMadeOfWhatCannotBeRead)
{
    DeskEntry broken = draft();
    broken.column = DeskEntry::Unreadable;
    broken.state = QStringLiteral("The file is damaged.");
    const auto made = actions::takeOverDraft(store(), broken);
    ASSERT_FALSE(made.ok());
    EXPECT_TRUE(made.error().text.contains(broken.state));
}

} // namespace

} // namespace microvet::programme
