#include "core/seal/seal.h"

#include "core/base/clock.h"
#include "core/model/json.h"
#include "core/model/publication.h"
#include "core/model/walk.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/document/document_fixture.h"
#include "tests/support/every_kind.h"
#include "tests/support/programs.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::seal {

using namespace model;
using test::testId;
namespace sample = test::sample;

namespace {

class Seals : public testing::Test {
protected:
    void SetUp() override
    {
        if (!isAvailable()) GTEST_SKIP() << "built without OpenSSL";
        content = test::sampleContent();
        auto made =
            makeKey(QStringLiteral("Ana Reis"), QStringLiteral("ambassador"), QStringLiteral("House of Skills"), now());
        ASSERT_TRUE(made);
        key.emplace(*std::move(made));
        trust.put(key->card);
        content.review.verdicts = {approval()};
        const auto seal = sealFor(content.course, content.review.verdicts[0], *key, now());
        ASSERT_TRUE(seal) << qPrintable(seal.error().text);
        content.review.verdicts[0].seal = *seal;
    }

    static QDateTime now() { return utcTime(QDate(2026, 3, 1), QTime(8, 30, 15, 123)); }
    static Verdict approval()
    {
        Verdict verdict;
        verdict.id = PartId::make();
        verdict.reviewer = QStringLiteral("ana reis ");
        verdict.role = QStringLiteral("ambassador");
        verdict.version = QString(64, u'a');
        verdict.decision = Decision::Accept;
        return verdict;
    }
    State state(const Content& of) const { return stateOf(sealsOf(of)[0], of.course, trust, {}); }
    State::Kind kind() const { return state(content).kind; }
    Seal& seal() { return *content.review.verdicts[0].seal; }

    Content content;
    Trust trust;
    std::optional<OwnKey> key;
};

} // namespace

TEST_F(Seals, AreValidForTheApprovedCourseAndOutdatedByAChange)
{
    EXPECT_EQ(kind(), State::Valid);
    EXPECT_TRUE(sentenceOf(state(content)).contains(QStringLiteral("House of Skills")))
        << qPrintable(sentenceOf(state(content)));
    modify<Unit>(content, testId(sample::unitOne), [](Unit& unit) { unit.title += u'!'; });
    EXPECT_EQ(kind(), State::Outdated);
    EXPECT_TRUE(state(content).changed);
}

TEST_F(Seals, OutliveTheFile)
{
    const auto again = [](const QJsonObject& object) {
        return QJsonDocument::fromJson(toCanonicalJson(object)).object();
    };
    const Content read{
        fromJson<Course>(again(toJson(content.course))), fromJson<Review>(again(toJson(content.review))), {}};
    EXPECT_EQ(read, content);
    EXPECT_EQ(state(read).kind, State::Valid);
}

TEST_F(Seals, AreForThePublishedCourse)
{
    Content published = publicationCopy(content);
    published.review = content.review;
    EXPECT_EQ(state(published).kind, State::Valid) << "whoever gets a package can check it";
    // For each kind of block and question, and whatever else: what is published once is published the same again.
    tests::TestStore disk;
    document::MediaStore media(disk, tests::mediaFolder);
    QList<Content> all{content, test::everyKind(media)};
    for (quint32 seed = 1; seed < 30; ++seed)
        all.append(test::RandomContent(seed).content());
    for (const Content& one : all) {
        const QString hash = sealedHash(one.course);
        const Course copy = publicationCopy(one).course;
        EXPECT_EQ(sealedHash(copy), hash);
        EXPECT_EQ(sealedHash(fromJson<Course>(QJsonDocument::fromJson(toCanonicalJson(toJson(copy))).object())), hash);
    }
}

TEST_F(Seals, AreForTheKeptVersionWhereThereIsOne)
{
    // What only the team sees is part of what was approved.
    const Course before = content.course;
    const auto kept = [&](const QString& version) {
        return version == QString(64, u'a') ? std::optional(before) : std::nullopt;
    };
    EXPECT_EQ(stateOf(sealsOf(content)[0], content.course, trust, kept).kind, State::Valid);
    content.course.ownWords.append(QStringLiteral("Sauerteig"));
    EXPECT_EQ(stateOf(sealsOf(content)[0], content.course, trust, kept).kind, State::Outdated);
    EXPECT_EQ(kind(), State::Valid) << "without the version, only what is published can be compared";
}

TEST_F(Seals, AreBrokenByAnyChangeOfWhatTheySay)
{
    const auto broken = [&](const std::function<void(Verdict&)>& edit) {
        Content changed = content;
        edit(changed.review.verdicts[0]);
        return state(changed).kind;
    };
    EXPECT_EQ(broken([](Verdict&) {}), State::Valid);
    EXPECT_EQ(broken([](Verdict& v) { v.reviewer = QStringLiteral("Eve"); }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { v.role = QStringLiteral("minister"); }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { v.version = QString(64, u'b'); }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { v.decision = Decision::MinorChanges; }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { ++v.round; }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { v.seal->organisation += u'x'; }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { v.seal->contentHash = QString(64, u'0'); }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { v.seal->time = v.seal->time.addMSecs(1); }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { v.seal->signature.chop(1); }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { v.seal->signature.clear(); }), State::Broken);
    EXPECT_EQ(broken([](Verdict& v) { v.seal->key = QStringLiteral("x"); }), State::Broken);
    for (qsizetype at = 0; at < seal().signature.size() - 1; ++at)
        EXPECT_EQ(broken([&](Verdict& v) { v.seal->signature[at] = v.seal->signature[at] == u'A' ? u'B' : u'A'; }),
                  State::Broken)
            << at;
    EXPECT_EQ(broken([](Verdict& v) { v.seal->algorithm = QStringLiteral("Ed448"); }), State::Unchecked)
        << "of a newer version";
    content.course.id = CourseId::make();
    EXPECT_EQ(kind(), State::Broken) << "of another course";
    EXPECT_FALSE(sentenceOf(state(content)).contains(QStringLiteral("Ana"))) << "what is broken names nobody";
}

TEST_F(Seals, OfOthersAreNotCalledValid)
{
    trust = {};
    EXPECT_EQ(kind(), State::Unknown);
    EXPECT_TRUE(sentenceOf(state(content)).contains(fingerprintOf(key->card.key)));
    // A trusted key, but in another's name.
    KeyCard bob = key->card;
    bob.name = QStringLiteral("Bob");
    trust.put(bob);
    EXPECT_EQ(kind(), State::Unknown);
    EXPECT_TRUE(state(content).wrongName);
    trust.put(*withdrawn(*key, QStringLiteral("The laptop was stolen."), now().addDays(1)));
    EXPECT_EQ(kind(), State::Withdrawn) << "also where the seal says that it is older: nobody can tell";
    EXPECT_TRUE(sentenceOf(state(content)).contains(QStringLiteral("stolen")));
}

TEST_F(Seals, AreOnlyMadeByThePersonWhoApproves)
{
    Verdict other = approval();
    other.reviewer = QStringLiteral("Ben");
    EXPECT_FALSE(sealFor(content.course, other, *key, now()));
    other = approval();
    other.decision = Decision::MajorChanges;
    EXPECT_FALSE(sealFor(content.course, other, *key, now()));
    other = approval();
    other.version.clear();
    EXPECT_FALSE(sealFor(content.course, other, *key, now()));
}

TEST_F(Seals, TravelBesideACourse)
{
    const auto back = sealsFrom(toJson(sealsOf(content)));
    ASSERT_TRUE(back);
    ASSERT_EQ(back->size(), 1);
    EXPECT_EQ(stateOf(back->first(), publicationCopy(content).course, trust, {}).kind, State::Valid);
    EXPECT_TRUE(toJson(QList<Sealed>()).isEmpty());
    // Hostile and foreign files.
    EXPECT_FALSE(sealsFrom({}));
    EXPECT_FALSE(sealsFrom({{QStringLiteral("format"), QStringLiteral("microvet-seals")},
                            {QStringLiteral("layout"), 1},
                            {QStringLiteral("seals"), 5}}));
    QJsonObject file = toJson(sealsOf(content));
    file.insert(QStringLiteral("layout"), 2);
    ASSERT_FALSE(sealsFrom(file));
    EXPECT_EQ(sealsFrom(file).error().kind, Error::Kind::TooNew);
    QJsonArray many;
    for (int i = 0; i <= mostSeals; ++i)
        many.append(QJsonObject());
    EXPECT_FALSE(sealsFrom({{QStringLiteral("format"), QStringLiteral("microvet-seals")},
                            {QStringLiteral("layout"), 1},
                            {QStringLiteral("seals"), many}}));
    const auto empty = sealsFrom({{QStringLiteral("format"), QStringLiteral("microvet-seals")},
                                  {QStringLiteral("layout"), 1},
                                  {QStringLiteral("seals"), QJsonArray{QJsonObject(), 7}}});
    ASSERT_TRUE(empty);
    EXPECT_NE(stateOf(empty->first(), content.course, trust, {}).kind, State::Valid);
}

TEST_F(Seals, AnotherProgramChecksThemByTheDocumentation)
{
    const tests::TempFolder folder;
    const auto put = [&](const char* name, const QByteArray& bytes) {
        QFile file(folder / QLatin1String(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    // docs/seal.md: what a package's seal.json says, without the signature and with format and layout; sorted, compact.
    QJsonObject statement = toJson(sealsOf(content)).value(QStringLiteral("seals")).toArray().first().toObject();
    const auto raw = [](const QString& text) {
        return QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
    };
    put("key.der",
        QByteArray::fromHex("302a300506032b6570032100") + raw(statement.value(QStringLiteral("key")).toString()));
    put("signature", raw(statement.take(QStringLiteral("signature")).toString()));
    statement.insert(QStringLiteral("format"), QStringLiteral("microvet-seal"));
    statement.insert(QStringLiteral("layout"), 1);
    put("message", QJsonDocument(statement).toJson(QJsonDocument::Compact));
    const QString said = test::said(QStringLiteral("openssl"),
                                    {QStringLiteral("pkeyutl"), QStringLiteral("-verify"), QStringLiteral("-rawin"),
                                     QStringLiteral("-pubin"), QStringLiteral("-keyform"), QStringLiteral("DER"),
                                     QStringLiteral("-inkey"), folder / QStringLiteral("key.der"),
                                     QStringLiteral("-in"), folder / QStringLiteral("message"),
                                     QStringLiteral("-sigfile"), folder / QStringLiteral("signature")});
    EXPECT_TRUE(said.contains(QStringLiteral("Verified Successfully"))) << qPrintable(said);
}

} // namespace microvet::seal
