#include "core/actions/approval.h"

#include "core/actions/export.h"
#include "core/actions/organisation.h"
#include "core/actions/review_record.h"
#include "core/actions/verify.h"
#include "core/base/zip_reader.h"
#include "core/model/walk.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/document/document_fixture.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::actions {

using namespace model;
using namespace tests;
using test::testId;
namespace sample = test::sample;

namespace {

/// A course in a file of its own, approved, sealed, packed and verified as another school does it.
class Approved : public testing::Test {
protected:
    void SetUp() override
    {
        if (!seal::isAvailable()) GTEST_SKIP() << "built without OpenSSL";
        auto made = seal::makeKey(QStringLiteral("Ana Reis"), QStringLiteral("ambassador"),
                                  QStringLiteral("House of Skills"), fixedNow());
        ASSERT_TRUE(made);
        key.emplace(*std::move(made));
        document.content = test::sampleContent();
        document.media = std::make_shared<document::MediaStore>(store, folder / QStringLiteral("media"));
        OrganisationProfile profile;
        profile.seals = {true, {key->card}};
        ASSERT_TRUE(writeOrganisation(store, organisation(), profile));
    }

    PartId decide(Decision decision)
    {
        const review::KeptCourse kept = reader();
        const int round = review::roundFor(document.content, kept);
        const QString version =
            document::keepRevision(document, QStringLiteral("Round %1").arg(round), QStringLiteral("Ana"), fixedNow)
                .hash;
        Verdict verdict;
        verdict.reviewer = QStringLiteral("Ana Reis");
        verdict.role = QStringLiteral("ambassador");
        verdict.decision = decision;
        verdict.conflictOfInterest = review::noConflict();
        review::decide(document.content, verdict, version, round, fixedNow());
        return document.content.review.verdicts.constLast().id;
    }
    void approveAndSeal()
    {
        const PartId decision = decide(Decision::Accept);
        const Status sealedOne = sealDecision(document.content, decision, *key, fixedNow());
        ASSERT_TRUE(sealedOne) << qPrintable(sealedOne.error().text);
        ASSERT_TRUE(saveDocument(store, document, file()));
    }
    void change()
    {
        modify<Unit>(document.content, testId(sample::unitOne), [](Unit& unit) { unit.title += u'!'; });
        ASSERT_TRUE(saveDocument(store, document, file()));
    }
    review::KeptCourse reader() const { return keptOnce(versionReader(store, document, file())); }
    review::State state() const { return approvalOf(document.content, checklist, reader()); }

    void pack()
    {
        ExportRequest request{QStringLiteral("repository"), package(), false, {}};
        request.despiteErrors = true;
        request.checklist = checklist;
        request.kept = reader();
        Progress progress;
        const auto packed = exportCourse(document.content, *document.media, store, request, progress);
        ASSERT_TRUE(packed) << qPrintable(packed.error().text);
    }
    QByteArray packedFile(const char* name) const
    {
        auto zip = ZipReader::open(store, package());
        EXPECT_TRUE(zip);
        const qsizetype at = (*zip)->find(QLatin1String(name));
        return at < 0 ? QByteArray() : (*zip)->read(at, 1 << 20).valueOr({});
    }
    QJsonObject approval() const { return QJsonDocument::fromJson(packedFile("approval.json")).object(); }
    report::Report verified(const QString& path, bool trusting = true) const
    {
        const auto report = verifyHere(store, path, {}, trusting ? organisation() : QString());
        EXPECT_TRUE(report) << qPrintable(report.error().text);
        return report.valueOr({});
    }
    static QString stateIn(const report::Report& report)
    {
        return report.seals.size() == 1 ? report.seals[0].state : QStringLiteral("%1 seals").arg(report.seals.size());
    }
    static bool finds(const report::Report& report, const char* rule)
    {
        return std::any_of(report.entries.cbegin(), report.entries.cend(),
                           [&](const report::Entry& entry) { return entry.rule == QLatin1String(rule); });
    }

    TempFolder folder;
    FileStore& store = diskStore();
    QString file() const { return folder / QStringLiteral("course.microvet"); }
    QString package() const { return folder / QStringLiteral("package.zip"); }
    QString organisation() const { return folder / (QStringLiteral("ours") + organisationSuffix()); }
    document::Document document;
    review::Template checklist = review::builtInTemplate(QStringLiteral("en"));
    std::optional<seal::OwnKey> key;
};

} // namespace

TEST_F(Approved, APackageSaysWhatTheApprovalIsWorth)
{
    ASSERT_TRUE(saveDocument(store, document, file()));
    pack();
    EXPECT_EQ(approval().value(QStringLiteral("state")).toString(), QStringLiteral("none"));
    EXPECT_TRUE(approval().value(QStringLiteral("draft")).toBool());
    EXPECT_FALSE(approvalNotice(state(), true).isEmpty());
    EXPECT_TRUE(approvalNotice(state(), false).isEmpty()) << "who exports a website was not asked";

    // A draft of a reviewer is no decision.
    Verdict draft;
    draft.reviewer = QStringLiteral("Ben");
    draft.decision = Decision::Accept;
    review::keepDraft(document.content, draft);
    pack();
    EXPECT_TRUE(approval().value(QStringLiteral("decisions")).toArray().isEmpty());

    approveAndSeal();
    EXPECT_TRUE(approvalNotice(state(), true).isEmpty());
    pack();
    EXPECT_EQ(approval().value(QStringLiteral("state")).toString(), QStringLiteral("approved"));
    EXPECT_FALSE(approval().value(QStringLiteral("draft")).toBool());
    EXPECT_FALSE(packedFile("approval.json").contains("Ana")) << "decisions go out without names";
    EXPECT_TRUE(packedFile("checks.html").contains("Approved"));
    EXPECT_FALSE(packedFile("seal.json").isEmpty());
    EXPECT_TRUE(packedFile("SHA256SUMS").contains("seal.json"));
    EXPECT_TRUE(packedFile("imsmanifest.xml").contains("seal.json"));

    change();
    EXPECT_TRUE(approvalNotice(state(), false).contains(QStringLiteral("changed since")));
    pack();
    EXPECT_EQ(approval().value(QStringLiteral("state")).toString(), QStringLiteral("outdated"));
    EXPECT_TRUE(approval().value(QStringLiteral("draft")).toBool());
    EXPECT_TRUE(packedFile("seal.json").isEmpty()) << "what was not approved carries no seal";
}

TEST_F(Approved, APackageThatWasMadeDespiteErrorsIsNoBetterThanItsCourse)
{
    const auto awarding = [](const report::Report& report) { return finds(report, "S-02"); };
    document.content.course.awardingBody.legalName = QStringLiteral("House of Skills");
    pack();
    EXPECT_FALSE(awarding(verified(package())));
    document.content.course.awardingBody.legalName.clear();
    pack();
    const report::Report open = verified(package());
    EXPECT_TRUE(awarding(open)) << "what the package says of itself in checks.json";
    EXPECT_EQ(open.verdict(), report::Verdict::Fail);
}

TEST_F(Approved, WithoutItsVersionsNothingCountsAsApproved)
{
    approveAndSeal();
    EXPECT_NE(approvalOf(document.content, checklist, {}).kind, review::State::Approved);
    EXPECT_TRUE(sealsJson(document.content, approvalOf(document.content, checklist, {})).isEmpty());
}

TEST_F(Approved, ACourseFileShowsItsSeal)
{
    approveAndSeal();
    const report::Report sound = verified(file());
    EXPECT_EQ(stateIn(sound), QStringLiteral("valid"));
    EXPECT_EQ(sound.seals[0].name, QStringLiteral("Ana Reis"));
    EXPECT_EQ(sound.seals[0].fingerprint, seal::fingerprintOf(key->card.key));
    EXPECT_EQ(stateIn(verified(file(), false)), QStringLiteral("unknown"));
    change();
    const report::Report changed = verified(file());
    EXPECT_EQ(stateIn(changed), QStringLiteral("outdated"));
    EXPECT_TRUE(finds(changed, "P-S-42"));
    EXPECT_FALSE(finds(changed, "P-S-41")) << "outdated is not broken";
    document.content.review.verdicts[0].role = QStringLiteral("minister");
    ASSERT_TRUE(saveDocument(store, document, file()));
    const report::Report broken = verified(file());
    EXPECT_EQ(stateIn(broken), QStringLiteral("broken"));
    EXPECT_TRUE(finds(broken, "P-S-41"));
    EXPECT_EQ(broken.verdict(), report::Verdict::Fail);
    EXPECT_TRUE(broken.seals[0].name.isEmpty()) << "what is broken names nobody";
}

TEST_F(Approved, AReceiverChecksTheSealOfAPackage)
{
    approveAndSeal();
    pack();
    const report::Report report = verified(package());
    EXPECT_EQ(stateIn(report), QStringLiteral("valid"))
        << qPrintable(report.seals.isEmpty() ? QString() : report.seals[0].text);
    EXPECT_TRUE(report.seals[0].text.contains(QStringLiteral("not about its pages")));
    EXPECT_EQ(stateIn(verified(package(), false)), QStringLiteral("unknown"));
    // Unpacked, it is the same.
    QDir(folder.path()).mkpath(QStringLiteral("unpacked"));
    auto zip = ZipReader::open(store, package());
    ASSERT_TRUE(zip);
    for (qsizetype i = 0; i < (*zip)->entries().size(); ++i) {
        const auto& entry = (*zip)->entries().at(i);
        const QString path = folder / (QStringLiteral("unpacked/") + entry.name);
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write((*zip)->read(i, 64 << 20).valueOr({}));
    }
    const QString unpacked = folder / QStringLiteral("unpacked");
    EXPECT_EQ(stateIn(verified(unpacked)), QStringLiteral("valid"));
    const auto rewrite = [&](const QByteArray& bytes) {
        QFile out(unpacked + QStringLiteral("/seal.json"));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    };
    const QByteArray seals = packedFile("seal.json");
    for (const QByteArray& bad : {seals.left(seals.size() / 2), QByteArray("[]"), QByteArray(),
                                  QByteArray(seals).replace("Ana", "Eve"), QByteArray(2 << 20, ' ')}) {
        rewrite(bad);
        const report::Report broken = verified(unpacked);
        EXPECT_EQ(stateIn(broken), QStringLiteral("broken")) << bad.left(40).toStdString();
        EXPECT_TRUE(finds(broken, "P-S-41"));
    }
    rewrite(seals);
    // The course of another package under this seal.
    document.content.course.title += u'?';
    pack();
    QFile out(unpacked + QStringLiteral("/course.microvet"));
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    auto other = ZipReader::open(store, package());
    out.write((*other)->read((*other)->find(QStringLiteral("course.microvet")), 64 << 20).valueOr({}));
    out.close();
    EXPECT_EQ(stateIn(verified(unpacked)), QStringLiteral("outdated"));
    ASSERT_TRUE(QFile::remove(out.fileName()));
    EXPECT_EQ(stateIn(verified(unpacked)), QStringLiteral("broken")) << "a seal on nothing";
}

TEST_F(Approved, NothingSecretLeavesTheKey)
{
    approveAndSeal();
    ASSERT_TRUE(
        seal::writeLocked(store, folder / QStringLiteral("own"), *key, QStringLiteral("correct horse battery")));
    const auto secret = [&](const QByteArray& bytes) {
        return bytes.contains("horse") || bytes.contains("microvet-secret-key");
    };
    pack();
    auto zip = ZipReader::open(store, package());
    ASSERT_TRUE(zip);
    for (qsizetype i = 0; i < (*zip)->entries().size(); ++i)
        EXPECT_FALSE(secret((*zip)->read(i, 64 << 20).valueOr({})));
    EXPECT_FALSE(secret(store.readAll(organisation(), 1 << 20).valueOr({})));
}

TEST_F(Approved, OnlyADecisionOfTheCourseIsSealed)
{
    EXPECT_FALSE(sealDecision(document.content, PartId::make(), *key, fixedNow()));
    EXPECT_FALSE(sealDecision(document.content, decide(Decision::MajorChanges), *key, fixedNow()));
    EXPECT_TRUE(sealStates(document.content, {}, reader()).isEmpty());
}

TEST_F(Approved, TheRecordOfTheReviewTellsTheSealOfEachDecision)
{
    const auto record = [&](const seal::Trust& trust) {
        return reviewRecord(document.content, file(), checklist, versionReader(store, document, file()), fixedNow(),
                            trust);
    };
    const auto sealOf = [](const ReviewRecord& of) {
        return toJson(of).value(QStringLiteral("verdicts")).toArray().at(0).toObject().value(QStringLiteral("seal")).toObject();
    };
    const seal::Trust ours{true, {key->card}};
    decide(Decision::MajorChanges);
    EXPECT_TRUE(sealOf(record(ours)).isEmpty());
    EXPECT_FALSE(toHtml(record(ours)).contains("Fingerprint of the key"));
    approveAndSeal();
    const QString fingerprint = seal::fingerprintOf(key->card.key);
    QJsonObject told = sealOf(record(ours));
    EXPECT_EQ(told.value(QStringLiteral("state")).toString(), QStringLiteral("valid"));
    EXPECT_EQ(told.value(QStringLiteral("name")).toString(), QStringLiteral("Ana Reis"));
    EXPECT_EQ(told.value(QStringLiteral("role")).toString(), QStringLiteral("ambassador"));
    EXPECT_EQ(told.value(QStringLiteral("organisation")).toString(), QStringLiteral("House of Skills"));
    EXPECT_EQ(told.value(QStringLiteral("fingerprint")).toString(), fingerprint);
    EXPECT_FALSE(told.value(QStringLiteral("time")).toString().isEmpty());
    const QList<seal::State> states = sealStates(document.content, ours, reader());
    ASSERT_EQ(states.size(), 1);
    for (const QString& text : {QString::fromUtf8(toHtml(record(ours))), toPaper(record(ours))}) {
        EXPECT_TRUE(text.contains(seal::sentenceOf(states[0]).toHtmlEscaped())) << text.toStdString();
        EXPECT_TRUE(text.contains(fingerprint));
        EXPECT_TRUE(text.contains(QStringLiteral("Ana Reis, ambassador, House of Skills")));
    }
    EXPECT_EQ(sealOf(record({})).value(QStringLiteral("state")).toString(), QStringLiteral("unknown")) << "nobody trusts the key";
    const auto gone = seal::withdrawn(*key, QStringLiteral("Lost"), fixedNow());
    ASSERT_TRUE(gone);
    EXPECT_EQ(sealOf(record({true, {*gone}})).value(QStringLiteral("state")).toString(), QStringLiteral("withdrawn"));
    change();
    EXPECT_EQ(sealOf(record(ours)).value(QStringLiteral("state")).toString(), QStringLiteral("outdated"));
    document.content.review.verdicts.last().role = QStringLiteral("director");
    told = sealOf(record(ours));
    EXPECT_EQ(told.value(QStringLiteral("state")).toString(), QStringLiteral("broken"));
    EXPECT_FALSE(told.contains(QStringLiteral("name"))) << "it proves nothing about anybody";
    EXPECT_TRUE(toHtml(record(ours)).contains("The seal is broken"));
}

TEST_F(Approved, TheOrganisationsFileKeepsWhomItTrusts)
{
    const auto read = readOrganisation(store, organisation());
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->seals.on);
    ASSERT_EQ(read->seals.keys.size(), 1);
    EXPECT_EQ(read->seals.keys[0], key->card);
    EXPECT_FALSE(read->isEmpty());
}

} // namespace microvet::actions
