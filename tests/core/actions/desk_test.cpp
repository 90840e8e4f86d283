#include "core/actions/desk.h"

#include "core/document/container.h"
#include "core/model/publication.h"
#include "core/review/comments.h"
#include "tests/core/base/temp_folder.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

namespace microvet::actions {
namespace {

using namespace model;

class DeskTest : public testing::Test {
protected:
    static QDateTime now() { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); }
    QString folder() const { return m_folder / QStringLiteral("drafts"); }

    DeskWishes wishes() const { return {{folder()}, rules::houseRules(), review::builtInTemplate(QStringLiteral("en"))}; }
    Desk look(const Desk& before = {})
    {
        Progress progress;
        return lookAtDesk(diskStore(), wishes(), before, progress);
    }
    const DeskEntry* entry(const Desk& desk, const QString& name) const
    {
        for (const DeskEntry& one : desk.entries)
            if (one.path.endsWith(u'/' + name)) return &one;
        return nullptr;
    }

    document::Document draft() const
    {
        document::Document document;
        document.content = test::sampleContent();
        document.content.course.media.clear();
        document.media = std::make_shared<document::MediaStore>(diskStore(), m_folder / QStringLiteral("media"));
        return document;
    }
    void save(const document::Document& document, const QString& name)
    {
        ASSERT_TRUE(diskStore().makeFolder(QFileInfo(folder() + u'/' + name).path()));
        document::SaveRequest request;
        request.path = folder() + u'/' + name;
        request.overwrite = true;
        Progress progress;
        ASSERT_TRUE(document::save(diskStore(), request, document, now, progress));
    }
    static void decide(document::Document& document, Decision decision)
    {
        const document::Revision kept = document::keepRevision(document, QStringLiteral("Decided"), QStringLiteral("Ada"), now);
        Verdict verdict;
        verdict.reviewer = QStringLiteral("Ada");
        verdict.decision = decision;
        review::decide(document.content, verdict, kept.hash, 1, now());
    }

    tests::TempFolder m_folder;
};

TEST_F(DeskTest, EachDraftStandsInItsColumn)
{
    document::Document plain = draft();
    save(plain, QStringLiteral("received.microvet"));
    document::Document talked = draft();
    review::add(talked.content, {.place = talked.content.course.id.uuid(), .kind = CommentKind::Must, .author = QStringLiteral("Ada"), .text = QStringLiteral("Say why.")}, now());
    save(talked, QStringLiteral("in/deeper/review.microvet"));
    document::Document returned = draft();
    decide(returned, Decision::MinorChanges);
    save(returned, QStringLiteral("returned.microvet"));
    document::Document again = returned;
    again.content.course.title = QStringLiteral("Changed since");
    save(again, QStringLiteral("again.microvet"));
    document::Document approved = draft();
    decide(approved, Decision::Accept);
    save(approved, QStringLiteral("approved.microvet"));

    const Desk desk = look();
    ASSERT_EQ(desk.entries.size(), 5);
    const auto column = [&](const char* name) { return codeOf(entry(desk, QLatin1String(name))->column); };
    EXPECT_EQ(column("received.microvet"), QStringLiteral("received"));
    EXPECT_EQ(column("review.microvet"), QStringLiteral("in-review"));
    EXPECT_EQ(column("returned.microvet"), QStringLiteral("returned"));
    EXPECT_EQ(column("again.microvet"), QStringLiteral("received")) << "the author has answered";
    EXPECT_EQ(column("approved.microvet"), QStringLiteral("approved"));
    EXPECT_EQ(entry(desk, QStringLiteral("review.microvet"))->openMusts, 1);
    EXPECT_EQ(entry(desk, QStringLiteral("returned.microvet"))->round, 1);
    EXPECT_GT(entry(desk, QStringLiteral("received.microvet"))->score, 90);
    EXPECT_EQ(entry(desk, QStringLiteral("returned.microvet"))->since, now());
    EXPECT_EQ(daysWaiting(*entry(desk, QStringLiteral("returned.microvet")), now().addDays(9)), 9);
}

TEST_F(DeskTest, APackageBesideItTellsThatItWasExported)
{
    document::Document approved = draft();
    decide(approved, Decision::Accept);
    save(approved, QStringLiteral("approved.microvet"));
    document::Document published = draft();
    published.content = publicationCopy(approved.content);
    save(published, QStringLiteral("course.microvet"));
    // Course files open whatever they are called; inside a package they are found as well (archive_test).
    ASSERT_TRUE(QFile::rename(folder() + QStringLiteral("/course.microvet"), folder() + QStringLiteral("/package.zip")));
    Desk desk = look();
    ASSERT_EQ(desk.entries.size(), 1);
    EXPECT_EQ(codeOf(desk.entries[0].column), QStringLiteral("exported"));
    EXPECT_EQ(desk.entries[0].package, QStringLiteral("package.zip"));
    ASSERT_TRUE(QFile::remove(folder() + QStringLiteral("/package.zip")));
    desk = look(desk);
    EXPECT_EQ(codeOf(desk.entries[0].column), QStringLiteral("approved"));
    EXPECT_TRUE(desk.entries[0].package.isEmpty());
}

TEST_F(DeskTest, ADraftByItselfTellsWhoHasDecidedWhat)
{
    document::Document approved = draft();
    decide(approved, Decision::Accept);
    save(approved, QStringLiteral("approved.microvet"));
    Progress progress;
    const DeskEntry entry = lookAtDraft(diskStore(), folder() + QStringLiteral("/approved.microvet"), wishes(), progress);
    EXPECT_EQ(codeOf(entry.column), QStringLiteral("approved"));
    ASSERT_EQ(entry.decisions.size(), 1);
    EXPECT_EQ(entry.decisions[0].reviewer, QStringLiteral("Ada"));
    EXPECT_EQ(entry.decisions[0].decision, QStringLiteral("accept"));
    EXPECT_EQ(entry.decisions[0].time, now());
    EXPECT_FALSE(entry.decisions[0].sealed);
    const DeskEntry gone = lookAtDraft(diskStore(), folder() + QStringLiteral("/gone.microvet"), wishes(), progress);
    EXPECT_EQ(gone.column, DeskEntry::Unreadable);
    EXPECT_TRUE(gone.state.contains(QLatin1String("gone.microvet")));
}

TEST_F(DeskTest, ReadsOnlyWhatHasChanged)
{
    save(draft(), QStringLiteral("one.microvet"));
    Desk first = look();
    ASSERT_EQ(first.entries.size(), 1);
    first.entries[0].title = QStringLiteral("As it was read");
    EXPECT_EQ(look(first).entries[0].title, QStringLiteral("As it was read"));
    document::Document other = draft();
    other.content.course.title = QStringLiteral("A much longer title than before");
    save(other, QStringLiteral("one.microvet"));
    EXPECT_EQ(look(first).entries[0].title, other.content.course.title);
}

TEST_F(DeskTest, BrokenFilesAndLostFoldersAreTold)
{
    ASSERT_TRUE(diskStore().makeFolder(folder()));
    for (const char* name : {"broken.microvet", "holiday.zip", ".hidden.microvet"}) {
        QFile file(folder() + u'/' + QLatin1String(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("PK\x03\x04 cut short");
    }
    DeskWishes wanted = wishes();
    wanted.folders.append(m_folder / QStringLiteral("gone"));
    Progress progress;
    const Desk desk = lookAtDesk(diskStore(), wanted, {}, progress);
    ASSERT_EQ(desk.entries.size(), 1) << "a zip without a course and hidden files are not shown";
    EXPECT_EQ(codeOf(desk.entries[0].column), QStringLiteral("unreadable"));
    EXPECT_TRUE(desk.entries[0].state.endsWith(u'.')) << desk.entries[0].state.toStdString();
    ASSERT_EQ(desk.troubles.size(), 1);
    EXPECT_TRUE(desk.troubles[0].contains(QStringLiteral("gone")));
}

} // namespace
} // namespace microvet::actions
