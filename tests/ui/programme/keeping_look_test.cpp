#include "tests/ui/programme/programme_look.h"

#include "ui/programme/keeping/join_dialog.h"
#include "ui/programme/keeping/programme_strip.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace microvet::ui {
namespace {

/// The windows about the programme's file: a copy to be joined, what the strip says, a damaged file.
TEST_P(EveryWindowOfProgramme, Keeping)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("Nextcloud")));
    const QString shared = file("Nextcloud/programme.sqlite");
    const QString copy = file("Nextcloud/programme (Jan's conflicted copy 2031-03-04).sqlite");
    const auto on = [](const QString& path, const QString& who, const std::function<Status(programme::Change&)>& work) {
        const auto store = programme::Store::open({programme::Place::File, path}, who, systemNow);
        ASSERT_TRUE(store.ok());
        ASSERT_TRUE((*store)->change(QStringLiteral("Change"), work).ok());
    };
    programme::Person anna;
    programme::Topic topic;
    on(shared, QStringLiteral("Maria Rossi"), [&](programme::Change& change) -> Status {
        anna.name = QStringLiteral("Anna Dimou");
        topic.title = QStringLiteral("Bread without waste");
        if (const Status added = change.add(anna); !added.ok()) return added;
        return change.add(topic);
    });
    ASSERT_TRUE(QFile::copy(shared, copy));
    on(copy, QStringLiteral("Jan Jansen"), [&](programme::Change& change) -> Status {
        programme::Person dora;
        dora.name = QStringLiteral("Dora Musterfrau");
        if (const Status added = change.add(dora); !added.ok()) return added;
        if (const Status gone = change.remove(programme::Topic::kind(), topic.id); !gone.ok()) return gone;
        return change.edit<programme::Person>(anna.id, [](programme::Person& person) {
            person.phone = QStringLiteral("+30 210 555 01 23");
            person.job = QStringLiteral("Teacher of baking");
        });
    });
    on(shared, QStringLiteral("Maria Rossi"), [&](programme::Change& change) -> Status {
        if (const Status edited = change.edit<programme::Topic>(topic.id, [](programme::Topic& one) { one.need = QStringLiteral("Every third loaf is thrown away."); }); !edited.ok())
            return edited;
        return change.edit<programme::Person>(anna.id, [](programme::Person& person) { person.phone = QStringLiteral("+30 210 555 09 87"); });
    });

    openOnScreen();
    programme->open({programme::Place::File, shared});
    ASSERT_TRUE(opened());
    page("people");
    lookAtProgramme(QStringLiteral("keeping-copy"));
    auto* strip = programme->findChild<ProgrammeStrip*>();
    emit strip->joinWanted(copy);
    ASSERT_TRUE(opened());
    lookAtDialog(QStringLiteral("joinDialog"));

    const auto time = [](int minutes) { return systemNow().addSecs(-60 * minutes).toString(Qt::ISODate); };
    putBytes(Lock::pathFor(shared), QJsonDocument(QJsonObject{
        {QStringLiteral("who"), QStringLiteral("Jan Jansen")}, {QStringLiteral("host"), QStringLiteral("elsewhere")}, {QStringLiteral("mark"), QStringLiteral("x")},
        {QStringLiteral("since"), time(90)}, {QStringLiteral("refreshed"), time(60)}}).toJson());
    programme->link().reopen();
    ASSERT_TRUE(opened());
    lookAtProgramme(QStringLiteral("keeping-writer"));

    putBytes(file("damaged.sqlite"), QByteArray(9000, 'x'));
    programme->open({programme::Place::File, file("damaged.sqlite")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !programme->link().isBusy(); }, 20000));
    lookAtProgramme(QStringLiteral("keeping-damaged"));
}

} // namespace
} // namespace microvet::ui
