#include "core/base/csv.h"
#include "core/base/passphrase_box.h"
#include "core/programme/store/exchange.h"
#include "tests/core/programme/store/safety_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

namespace microvet::programme {

namespace {

class Exchanges : public OnEveryDatabase {
protected:
    std::unique_ptr<Store> other() const
    {
        auto store = Store::open({Place::File, m_folder.filePath(QStringLiteral("other.sqlite"))}, QStringLiteral("Jan"),
                                 [now = m_now] { return now; });
        EXPECT_TRUE(store.ok());
        return std::move(*store);
    }
};
INSTANTIATE_TEST_SUITE_P(, Exchanges, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

/// One record of each kind with every field filled.
Status fillAll(Store& store)
{
    return store.change(QStringLiteral("Fill"), [&](Change& change) -> Status {
        QHash<QString, QUuid> made;
        for (const Kind* kind : kinds()) {
            const std::shared_ptr<Record> record = kind->make();
            fillFields(*kind, *record, made);
            const std::shared_ptr<Record> blank = kind->make();
            if (const Status done = change.save(*kind, *record, *blank); !done.ok()) return done;
            made.insert(kind->key(), record->id);
        }
        return {};
    });
}

TEST_P(Exchanges, GiveBackEveryFieldOfEveryKind)
{
    const auto store = open(QStringLiteral("Maria"));
    ASSERT_TRUE(fillAll(*store).ok());
    const auto json = programmeJson(*store);
    ASSERT_TRUE(json.ok());
    const auto file = readExchange(*json);
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->records.size(), kinds().size());
    EXPECT_TRUE(file->unknownKinds.isEmpty() && file->unknownFields.isEmpty());
    const auto there = other();
    const auto brought = bringIn(*there, *file, BringIn::Missing);
    ASSERT_TRUE(brought.ok()) << brought.error().detail.toStdString();
    EXPECT_EQ(brought->added, kinds().size());
    EXPECT_EQ(*programmeJson(*there), *json);
    EXPECT_EQ(bringIn(*there, *file, BringIn::Missing)->same, kinds().size()) << "twice is once";
    ASSERT_TRUE(there->undo(*there->lastStep()).ok());
    EXPECT_EQ(*there->count(Person::kind()), 0) << "one step, taken back as one";
}

TEST_P(Exchanges, ReplaceTheWholeProgramme)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    const auto json = programmeJson(*store);
    ASSERT_TRUE(store->change(QStringLiteral("Much"), [&](Change& change) -> Status {
        Person more;
        more.name = QStringLiteral("More");
        if (const Status done = change.add(more); !done.ok()) return done;
        if (const Status done = change.remove(Topic::kind(), small.topic.id); !done.ok()) return done;
        return change.edit<Person>(small.anna.id, [](Person& one) { one.phone = QStringLiteral("1"); });
    }).ok());
    const auto brought = bringIn(*store, *readExchange(*json), BringIn::Replace);
    ASSERT_TRUE(brought.ok()) << brought.error().detail.toStdString();
    EXPECT_EQ(brought->removed, 1);
    EXPECT_EQ(brought->added, 1);
    EXPECT_EQ(brought->changed, 1);
    EXPECT_EQ(*programmeJson(*store), *json);
}

TEST_P(Exchanges, LeaveWhatIsThereUnlessTheFileIsToWin)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    const auto file = readExchange(*programmeJson(*store));
    ASSERT_TRUE(store->change(QStringLiteral("Phone"), [&](Change& change) {
        return change.edit<Person>(small.anna.id, [](Person& one) { one.phone = QStringLiteral("1"); });
    }).ok());
    ASSERT_TRUE(bringIn(*store, *file, BringIn::Missing).ok());
    EXPECT_EQ(store->get<Person>(small.anna.id)->phone, QStringLiteral("1"));
    EXPECT_EQ(bringIn(*store, *file, BringIn::Newest)->changed, 1);
    EXPECT_EQ(store->get<Person>(small.anna.id)->phone, small.anna.phone);
}

TEST_P(Exchanges, LeaveOutWhatBelongsToNothing)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    QJsonObject whole = QJsonDocument::fromJson(*programmeJson(*store)).object();
    QJsonObject tables = whole.value(QLatin1String("records")).toObject();
    tables.remove(QStringLiteral("person"));
    QJsonArray topics = tables.value(QLatin1String("topic")).toArray();
    QJsonObject topic = topics.at(0).toObject();
    topic.insert(QStringLiteral("colour"), QStringLiteral("red"));
    topics = {topic, topic, QJsonValue(3)};
    tables.insert(QStringLiteral("topic"), topics);
    tables.insert(QStringLiteral("badge"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("x")}}});
    whole.insert(QStringLiteral("records"), tables);
    const auto file = readExchange(QJsonDocument(whole).toJson());
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->unknownKinds, QStringList{QStringLiteral("badge")});
    EXPECT_EQ(file->unknownFields, QStringList{QStringLiteral("topic.colour")});
    EXPECT_EQ(file->broken, 2) << "an id twice, and a number";
    const auto there = other();
    const auto brought = bringIn(*there, *file, BringIn::Missing);
    ASSERT_TRUE(brought.ok()) << brought.error().detail.toStdString();
    EXPECT_EQ(brought->leftOut, 2) << "letter and attendance of a person who is not there";
    EXPECT_TRUE(there->first<Application>()->person.isNull()) << "it counts, without its person";
}

TEST_P(Exchanges, PutVersionsBehindWhatTheyReplace)
{
    const auto store = open(QStringLiteral("Maria"));
    for (int round = 0; round < 5; ++round)
        ASSERT_TRUE(store->change(QStringLiteral("Add"), [&](Change& change) {
            OutsideCourse course;
            course.title = QStringLiteral("Bread");
            course.round = round + 1;
            if (round > 0) {
                Filter newest{{}, "round", true, 1};
                course.earlier = store->first<OutsideCourse>(newest)->id;
            }
            return change.add(course);
        }).ok());
    const auto json = programmeJson(*store);
    const auto there = other();
    ASSERT_TRUE(bringIn(*there, *readExchange(*json), BringIn::Missing).ok());
    EXPECT_EQ(*programmeJson(*there), *json);
}

TEST_P(Exchanges, OpenWithTheirPassphraseOnly)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    const auto json = programmeJson(*store);
    const auto locked = passphrase::encryptedFile(*json, QStringLiteral("correct horse"));
    ASSERT_TRUE(locked.ok());
    EXPECT_FALSE(locked->contains("Anna"));
    EXPECT_EQ(readExchange(*locked).error().kind, Error::Kind::NoAccess);
    EXPECT_EQ(readExchange(*locked, QStringLiteral("wrong")).error().kind, Error::Kind::NoAccess);
    EXPECT_TRUE(readExchange(*locked, QStringLiteral("correct horse")).ok());
}

/// Any text that a field may be given: scripts, signs that files mean something by, and none at all.
QString anyText(QRandomGenerator& random)
{
    static const QStringList pieces{QStringLiteral("Ωμέγα"), QStringLiteral("Жълт"), QStringLiteral("\"quoted\""), QStringLiteral(",;\t"), QStringLiteral("\n"),
                                    QStringLiteral("\r\n"), QStringLiteral("=1+1"), QStringLiteral("{\"a\": null}"), QStringLiteral("\u2028"), QStringLiteral("😀"),
                                    QStringLiteral(" "), QStringLiteral("\\u0041"), QStringLiteral("</script>"), QStringLiteral("\u0301"), QStringLiteral("\x01")};
    QString text;
    for (int i = random.bounded(5); i > 0; --i) text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

/// Several records of each kind, with values at random and references to any of those before, or to none.
Status fillAtRandom(Store& store, QRandomGenerator& random)
{
    return store.change(QStringLiteral("Fill"), [&](Change& change) -> Status {
        change.asGiven();
        QHash<QString, QList<QUuid>> made;
        for (const Kind* kind : kinds())
            for (int count = 1 + random.bounded(3); count > 0; --count) {
                const std::shared_ptr<Record> record = kind->make();
                for (const Field& field : kind->fields) {
                    switch (field.type) {
                    case FieldType::Date: field.set(*record, random.bounded(3) == 0 ? QDate() : QDate(1900, 1, 1).addDays(random.bounded(80'000))); break;
                    case FieldType::Time:
                        field.set(*record, random.bounded(3) == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(random.bounded(2'000'000'000) * qint64(1000) + random.bounded(1000), Qt::UTC));
                        break;
                    case FieldType::Number: field.set(*record, random.bounded(1'000'000)); break;
                    case FieldType::Points: field.set(*record, random.bounded(3) == 0 ? QVariant() : QVariant(random.bounded(4000) / 8.0)); break;
                    case FieldType::YesNo: field.set(*record, random.bounded(2) == 1); break;
                    case FieldType::Reference: {
                        const QList<QUuid> there = made.value(QString::fromLatin1(field.refers));
                        const bool none = there.isEmpty() || (!field.is(Required) && random.bounded(4) == 0);
                        field.set(*record, none ? QUuid() : there.at(random.bounded(int(there.size()))));
                        break;
                    }
                    default: field.set(*record, anyText(random));
                    }
                }
                const std::shared_ptr<Record> blank = kind->make();
                if (const Status done = change.save(*kind, *record, *blank); !done.ok()) return done;
                made[kind->key()].append(record->id);
            }
        return {};
    });
}

TEST_P(Exchanges, GiveBackWhateverAProgrammeHolds)
{
    const auto store = open(QStringLiteral("Maria"));
    QRandomGenerator random(20310304);
    for (int round = 0; round < 12; ++round) {
        ASSERT_TRUE(fillAtRandom(*store, random).ok()) << round;
        const auto json = programmeJson(*store);
        ASSERT_TRUE(json.ok());
        const QString secret = QStringLiteral("correct horse %1").arg(round);
        const auto locked = passphrase::encryptedFile(*json, secret);
        ASSERT_TRUE(locked.ok());
        const auto file = readExchange(*locked, secret);
        ASSERT_TRUE(file.ok()) << file.error().text.toStdString();
        EXPECT_EQ(file->broken, 0);
        const auto there = other();
        const auto brought = bringIn(*there, *file, round % 2 == 0 ? BringIn::Replace : BringIn::Newest);
        ASSERT_TRUE(brought.ok()) << brought.error().detail.toStdString();
        EXPECT_EQ(brought->leftOut, 0);
        ASSERT_EQ(*programmeJson(*there), *json) << round;
    }
}

TEST_P(Exchanges, SayThatTheyAreDamagedWhereverThatIs)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    const QString secret = QStringLiteral("correct horse");
    const auto locked = passphrase::encryptedFile(*programmeJson(*store), secret);
    ASSERT_TRUE(locked.ok());
    // Each try takes the time that keeps others from guessing.
    for (const qsizetype at : {qsizetype(0), qsizetype(8), qsizetype(20), qsizetype(41), qsizetype(60), locked->size() / 2, locked->size() - 1}) {
        QByteArray broken = *locked;
        broken[at] = char(broken.at(at) ^ 0x20);
        const auto read = readExchange(broken, secret);
        ASSERT_FALSE(read.ok()) << at;
        EXPECT_FALSE(read.error().text.isEmpty()) << at;
        EXPECT_FALSE(readExchange(locked->left(at), secret).ok()) << "cut at " << at;
    }
    const auto there = other();
    EXPECT_EQ(*there->count(Person::kind()), 0);
}

TEST_P(Exchanges, RefuseWhatTheyCannotBe)
{
    const auto store = open(QStringLiteral("Maria"));
    const auto json = programmeJson(*store);
    EXPECT_EQ(readExchange("").error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(readExchange("[1, 2]").error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(readExchange(R"({"format": "other"})").error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(readExchange(json->left(json->size() - 5)).error().kind, Error::Kind::Damaged);
    EXPECT_EQ(readExchange(R"({"format": "microvet-programme", "version": 2})").error().kind, Error::Kind::TooNew);
    EXPECT_TRUE(readExchange(R"({"format": "microvet-programme", "version": 1})").ok());
}

TEST_P(Exchanges, MakeTablesWithNamesInPlaceOfCodes)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    const auto csv = kindCsv(*store, Application::kind());
    ASSERT_TRUE(csv.ok());
    const QList<QStringList> rows = fromCsv(*csv);
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows.at(0).mid(0, 4), (QStringList{QStringLiteral("Person"), QStringLiteral("Call"), QStringLiteral("Status"),
                                                 QStringLiteral("Received")}));
    EXPECT_EQ(rows.at(1).mid(0, 4), (QStringList{QStringLiteral("Anna Dimou"), QStringLiteral("Spring"),
                                                 QStringLiteral("Applied"), QStringLiteral("2031-01-02")}));
}

TEST_P(Exchanges, LeaveCellsEmptyWhereANumberIsNotKnown)
{
    const auto store = open(QStringLiteral("Maria"));
    ASSERT_TRUE(store->change(QStringLiteral("Add"), [](Change& change) {
        ProgrammeCourse course;
        course.title = QStringLiteral("Bread");
        return change.add(course);
    }).ok());
    const QList<QStringList> rows = fromCsv(*kindCsv(*store, ProgrammeCourse::kind()));
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows.at(0).at(4), QStringLiteral("Open musts"));
    EXPECT_TRUE(rows.at(1).at(4).isEmpty()) << "no course file was read";
    EXPECT_FALSE(rows.at(1).contains(QStringLiteral("-1")));
}

} // namespace

} // namespace microvet::programme
