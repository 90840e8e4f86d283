#include "tests/ui/programme/programme_fixture.h"

#include <QSignalSpy>

#include <algorithm>
#include <optional>

namespace microvet::ui {
namespace {

/// A file of this computer that two programs have open.
class OwnFileTest : public ProgrammeTest {
protected:
    QString path() const { return file("data/programme.sqlite"); }
    std::unique_ptr<ProgrammeLink> openAs(const QString& who)
    {
        auto link = std::make_unique<ProgrammeLink>(systemNow);
        link->openFile(path(), file("shared"), who, disk());
        EXPECT_TRUE(QTest::qWaitFor([&] { return link->isOpen(); }, 20000));
        return link;
    }
    static void addPerson(ProgrammeLink& link, const QString& name)
    {
        bool written = false;
        link.change(&link, QStringLiteral("Add"), [name](programme::Change& change) {
            programme::Person person;
            person.name = name;
            return change.add(person);
        }, [&](const Status& status, const programme::Conflict&) { written = status.ok(); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return written && !link.isBusy(); }, 20000));
    }
    QString holder()
    {
        const auto lock = lockHolder(disk(), path());
        return lock ? lock->who : QString();
    }
};

TEST_F(OwnFileTest, IsWrittenByBothAndLockedByWhoeverIsLeft)
{
    auto first = openAs(QStringLiteral("Maria"));
    auto second = openAs(QStringLiteral("Jan"));
    addPerson(*first, QStringLiteral("Ada"));
    addPerson(*second, QStringLiteral("Grace"));
    EXPECT_EQ(holder(), QStringLiteral("Maria")) << "never taken from whoever has it";
    first.reset();
    EXPECT_EQ(holder(), QString());
    addPerson(*second, QStringLiteral("Mary"));
    EXPECT_EQ(holder(), QStringLiteral("Jan")) << "else the file could be replaced while it is written";
    auto third = openAs(QStringLiteral("Eva"));
    EXPECT_EQ(holder(), QStringLiteral("Jan"));
    third.reset();
    EXPECT_EQ(holder(), QStringLiteral("Jan")) << "not let go of by another";
    second.reset();
    EXPECT_EQ(holder(), QString());
    const auto store = programme::Store::open({programme::Place::File, path()}, {}, systemNow);
    ASSERT_TRUE(store.ok());
    EXPECT_EQ(*(*store)->count(programme::Person::kind()), 3);
}

TEST_F(OwnFileTest, IsSaidToBeDamagedWhenItIsOpenedWhereverThatIs)
{
    auto link = openAs(QStringLiteral("Maria"));
    for (int i = 0; i < 50; ++i) addPerson(*link, QStringLiteral("Ada %1").arg(i));
    link.reset();
    QByteArray broken = bytesOf(path());
    const qsizetype at = broken.lastIndexOf("Ada 20") / 4096 * 4096;
    ASSERT_GT(at, 0);
    std::fill(broken.begin() + at, broken.begin() + at + 100, '\xee');
    putBytes(path(), broken);
    link = std::make_unique<ProgrammeLink>(systemNow);
    std::optional<Error> failed;
    QObject::connect(link.get(), &ProgrammeLink::failed, [&](const Error& error) { failed = error; });
    link->openFile(path(), file("shared"), QStringLiteral("Maria"), disk());
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed || link->isOpen(); }, 20000));
    ASSERT_TRUE(failed) << "else it looks as if it were whole";
    EXPECT_EQ(failed->kind, Error::Kind::Damaged);
    EXPECT_EQ(bytesOf(path()), broken);
}

TEST_F(OwnFileTest, TellsOnceWhatTheOtherHasWritten)
{
    const auto first = openAs(QStringLiteral("Maria"));
    const auto second = openAs(QStringLiteral("Jan"));
    addPerson(*first, QStringLiteral("Ada"));
    QSignalSpy told(first.get(), &ProgrammeLink::changed);
    const auto looked = [&] {
        first->look();
        bool answered = false; // after what was asked before
        first->read<bool>(first.get(), [](programme::Store&) { return Result<bool>(true); }, [&](Result<bool>) { answered = true; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return answered; }, 20000));
    };
    looked();
    EXPECT_EQ(told.count(), 0) << "its own it knows";
    addPerson(*second, QStringLiteral("Grace"));
    looked();
    EXPECT_EQ(told.count(), 1);
    looked();
    EXPECT_EQ(told.count(), 1);
}

TEST_F(OwnFileTest, ThatIsAwayIsSaidToBeAndOpenedOnceItIsBack)
{
    begin();
    const QUuid ada = [&] {
        programme::Person person;
        person.name = QStringLiteral("Ada");
        return put(person);
    }();
    programme.reset();
    ASSERT_TRUE(QFile::rename(path(), file("data/elsewhere.sqlite")));
    openWindow();
    EXPECT_TRUE(programme->findChild<QLabel*>(QStringLiteral("welcomeTrouble"))->text().contains(QStringLiteral("not there")));
    auto* again = programme->findChild<QAbstractButton*>(QStringLiteral("welcomeAgain"));
    ASSERT_TRUE(again->isVisible());
    EXPECT_FALSE(programme->findChild<QAbstractButton*>(QStringLiteral("welcomeServer"))->isVisible());
    again->click();
    EXPECT_FALSE(QFile::exists(path())) << "none in its place";
    ASSERT_TRUE(QFile::rename(file("data/elsewhere.sqlite"), path()));
    again->click();
    ASSERT_TRUE(opened());
    EXPECT_EQ(all<programme::Person>().constFirst().id, ada);
}

TEST_F(OwnFileTest, OnAServerThatIsAwayItsConnectionCanBeLookedAt)
{
    openWindow();
    EXPECT_FALSE(programme->findChild<QAbstractButton*>(QStringLiteral("welcomeAgain"))->isVisible());
    programme::Place place;
    place.driver = programme::Place::Server;
    place.host = QStringLiteral("localhost");
    place.port = 1;
    place.database = place.user = QStringLiteral("nobody");
    programme->open(place);
    auto* connection = programme->findChild<QAbstractButton*>(QStringLiteral("welcomeServer"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return connection->isVisible(); }, 20000));
    EXPECT_TRUE(programme->findChild<QAbstractButton*>(QStringLiteral("welcomeAgain"))->isVisible());
    connection->click();
    EXPECT_TRUE(programme->findChild<QDialog*>(QStringLiteral("serverDialog")));
}

} // namespace
} // namespace microvet::ui
