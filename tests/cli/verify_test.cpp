#include "tests/cli/run.h"

#include "core/actions/approval.h"
#include "core/actions/organisation.h"
#include "core/document/container.h"

#include <QDir>
#include <QJsonArray>

namespace microvet::cli_test {
namespace {

class Verify : public Cli {
protected:
    /// A course of the program, packed as others would hand it in.
    void makePackages()
    {
        ASSERT_EQ(run({"new", "course.microvet", "--sample", "first-steps"}).status, 0);
        QDir(folder.path()).mkpath(QStringLiteral("in/below"));
        ASSERT_EQ(run({"export", "course.microvet", "--format", "scorm12", "--output", "in/scorm.zip"}).status, 0);
        ASSERT_TRUE(QFile::copy(path("course.microvet"), path("in/below/course.microvet")));
        write("in/broken.zip", "PK\3\4 and no more");
        write("in/notes.doc", "not looked at");
    }
    static QString verdict(const QJsonObject& report, const char* code)
    {
        const auto parts = report.value(QStringLiteral("parts")).toArray();
        for (const auto& part : parts)
            if (part.toObject().value(QStringLiteral("part")).toString() == QLatin1String(code)) return part.toObject().value(QStringLiteral("verdict")).toString();
        return {};
    }
};

TEST_F(Verify, OnePackageIsToldInFull)
{
    makePackages();
    const Ran text = run({"verify", "in/scorm.zip"});
    EXPECT_TRUE(text.out.contains(QStringLiteral("SCORM 1.2"))) << text.out.toStdString() << text.err.toStdString();
    EXPECT_TRUE(text.out.contains(QStringLiteral("Structure: passed"))) << text.out.toStdString();
    const QJsonObject json = run({"verify", "in/scorm.zip", "--json"}).json();
    EXPECT_EQ(json.value(QStringLiteral("kind")).toString(), QStringLiteral("package"));
    EXPECT_EQ(json.value(QStringLiteral("sha256")).toString().size(), 64);
    EXPECT_EQ(verdict(json, "structure"), QStringLiteral("pass"));
}

TEST_F(Verify, OurOwnPackagesPass)
{
    makePackages();
    for (const char* package : {"in/scorm.zip", "in/below/course.microvet"}) {
        const Ran ran = run({"verify", package});
        EXPECT_EQ(ran.status, 0) << package << '\n' << ran.out.toStdString();
    }
}

TEST_F(Verify, AFolderNeverStopsAtABadFile)
{
    makePackages();
    const Ran ran = run({"verify", "in"});
    EXPECT_EQ(ran.status, 1) << ran.err.toStdString();
    for (const char* name : {"broken.zip", "below/course.microvet", "scorm.zip"}) EXPECT_TRUE(ran.out.contains(QString::fromUtf8(name))) << ran.out.toStdString();
    EXPECT_FALSE(ran.out.contains(QStringLiteral("notes.doc")));
    EXPECT_TRUE(ran.out.contains(QStringLiteral("3 packages"))) << ran.out.toStdString();
    EXPECT_TRUE(ran.err.isEmpty()) << "no progress where nobody looks" << ran.err.toStdString();
    const QJsonArray all = QJsonDocument::fromJson(run({"verify", "in", "--json"}).out.toUtf8()).array();
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0].toObject().value(QStringLiteral("path")).toString(), QStringLiteral("below/course.microvet"));
    EXPECT_EQ(verdict(all[1].toObject(), "structure"), QStringLiteral("fail"));
    EXPECT_EQ(verdict(all[1].toObject(), "content"), QStringLiteral("look"));
}

TEST_F(Verify, WhatIsNoPackageIsNeverFine)
{
    makePackages();
    QByteArray noise;
    for (quint32 i = 0, x = 7; i < 20'000; ++i) noise.append(char((x = x * 1664525u + 1013904223u) >> 24));
    write("noise.bin", noise);
    write("in/noise.zip", noise);
    write("letter.txt", "Dear colleague,\n");
    for (const char* file : {"noise.bin", "letter.txt"}) {
        const Ran ran = run({"verify", file});
        EXPECT_EQ(ran.status, 3) << file << ran.out.toStdString();
        EXPECT_TRUE(ran.err.contains(QStringLiteral("was not verified")) && ran.err.contains(QString::fromLatin1(file))) << ran.err.toStdString();
        EXPECT_EQ(verdict(run({"verify", file, "--json"}).json(), "structure"), QStringLiteral("look")) << "the report stays as it was";
    }
    ASSERT_TRUE(QFile::remove(path("in/broken.zip")));
    const Ran folderRun = run({"verify", "in"});
    EXPECT_EQ(folderRun.status, 3) << folderRun.out.toStdString();
    EXPECT_EQ(folderRun.err.count(QStringLiteral("was not verified")), 1) << folderRun.err.toStdString();
    EXPECT_TRUE(folderRun.err.contains(QStringLiteral("noise.zip"))) << folderRun.err.toStdString();
    write("in/broken.zip", "PK\3\4 and no more");
    EXPECT_EQ(run({"verify", "in"}).status, 1) << "what failed weighs more";
}

TEST_F(Verify, APackageThatNeedsTooMuchMemoryIsAVerdict)
{
    makePackages();
    // Each tag is a node in memory, many times as large as it lies there.
    const QByteArray page = "<html lang=\"en\"><title>A</title><h1>A</h1>" + QByteArray("<br>").repeated(2'000'000);
    QDir(folder.path()).mkpath(QStringLiteral("in/site"));
    write("in/site/index.html", page);
    write("in/site/imsmanifest.xml", "<manifest/>");
    const Ran ran = run({"verify", "in", "--json"});
    const QJsonArray all = QJsonDocument::fromJson(ran.out.toUtf8()).array();
    ASSERT_EQ(all.size(), 4) << ran.err.toStdString();
    const QJsonObject site = all[3].toObject();
    EXPECT_EQ(site.value(QStringLiteral("path")).toString(), QStringLiteral("site"));
    EXPECT_EQ(verdict(site, "quality"), QStringLiteral("look"));
    EXPECT_TRUE(QJsonDocument(site).toJson().contains("P-S-34")) << QJsonDocument(site).toJson().toStdString();
    EXPECT_EQ(verdict(all[2].toObject(), "structure"), QStringLiteral("pass")) << "the next has a fresh child";
}

TEST_F(Verify, SharedPassagesAreTold)
{
    makePackages();
    QDir(folder.path()).mkpath(QStringLiteral("accepted"));
    ASSERT_TRUE(QFile::copy(path("in/scorm.zip"), path("accepted/first.zip")));
    const Ran ran = run({"verify", "in/scorm.zip", "--against", "accepted"});
    EXPECT_TRUE(ran.out.contains(QStringLiteral("P-C-08"))) << ran.out.toStdString();
    EXPECT_FALSE(run({"verify", "accepted/first.zip", "--against", "accepted"}).out.contains(QStringLiteral("P-C-08")));
    EXPECT_EQ(run({"verify", "in/scorm.zip", "--against", "nowhere"}).status, 3);
}

TEST_F(Verify, RulesAndLanguage)
{
    makePackages();
    write("rules.json", R"({"id":"ours","title":"Ours","version":"2","extends":"microvet-repository","rules":[{"id":"P-S-24","on":false}]})");
    const Ran ran = run({"verify", "in/scorm.zip", "--rules", "rules.json", "--json"});
    EXPECT_FALSE(ran.out.contains(QStringLiteral("P-S-24")));
    EXPECT_EQ(ran.json().value(QStringLiteral("rules")).toObject().value(QStringLiteral("id")).toString(), QStringLiteral("ours"));
    EXPECT_TRUE(run({"verify", "in/scorm.zip", "--json"}).out.contains(QStringLiteral("P-S-24")));
    write("bad.json", "{");
    EXPECT_EQ(run({"verify", "in/scorm.zip", "--rules", "bad.json"}).status, 2);
    EXPECT_EQ(run({"verify", "in/scorm.zip", "--language", "en"}).status, 0);
    EXPECT_EQ(run({"verify", "nowhere.zip"}).status, 3);
    EXPECT_EQ(run({"verify"}).status, 2);
}

TEST_F(Verify, SealsByTheKeysOfAnOrganisation)
{
    auto key = seal::makeKey(QStringLiteral("Ana Reis"), QStringLiteral("ambassador"), {}, systemNow());
    if (!key) GTEST_SKIP() << "built without OpenSSL";
    ASSERT_EQ(run({"new", "course.microvet", "--sample", "first-steps"}).status, 0);
    const Ran draft = run({"export", "course.microvet", "--format", "repository", "--output", "draft.zip", "--despite-errors"});
    EXPECT_EQ(draft.status, 0);
    EXPECT_TRUE(draft.err.contains(QStringLiteral("it is a draft"))) << draft.err.toStdString();
    Progress progress;
    auto document = document::open(diskStore(), path("course.microvet"), path("media"), progress);
    ASSERT_TRUE(document);
    const QString version = document::keepRevision(*document, QStringLiteral("Approved"), {}, systemNow).hash;
    model::Verdict verdict;
    verdict.reviewer = QStringLiteral("Ana Reis");
    verdict.decision = model::Decision::Accept;
    review::decide(document->content, verdict, version, 1, systemNow());
    ASSERT_TRUE(actions::sealDecision(document->content, document->content.review.verdicts[0].id, *key, systemNow()));
    ASSERT_TRUE(document::save(diskStore(), {path("course.microvet"), document->file}, *document, systemNow, progress));
    actions::OrganisationProfile ours;
    ours.seals = {true, {key->card}};
    ASSERT_TRUE(actions::writeOrganisation(diskStore(), path("ours.microvet-organisation"), ours));

    const Ran packed = run({"export", "course.microvet", "--format", "repository", "--output", "sealed.zip", "--despite-errors"});
    EXPECT_EQ(packed.status, 0) << packed.err.toStdString();
    EXPECT_FALSE(packed.err.contains(QStringLiteral("draft"))) << packed.err.toStdString();
    const auto state = [&](const char* file, bool trusting) {
        QStringList arguments{QStringLiteral("verify"), QString::fromUtf8(file), QStringLiteral("--json")};
        if (trusting) arguments << QStringLiteral("--organisation") << QStringLiteral("ours.microvet-organisation");
        return run(arguments).json().value(QStringLiteral("seals")).toArray().first().toObject().value(QStringLiteral("state")).toString();
    };
    for (const char* file : {"course.microvet", "sealed.zip"}) {
        EXPECT_EQ(state(file, true), QStringLiteral("valid")) << file;
        EXPECT_EQ(state(file, false), QStringLiteral("unknown")) << file;
    }
    const Ran told = run({"verify", "sealed.zip", "--organisation", "ours.microvet-organisation"});
    EXPECT_TRUE(told.out.contains(QStringLiteral("The seal is valid: Ana Reis"))) << told.out.toStdString() << told.err.toStdString();
    const int before = run({"verify", "course.microvet"}).status;
    ASSERT_EQ(run({"set", "course.microvet", "title", "Another"}).status, 0);
    EXPECT_EQ(state("course.microvet", true), QStringLiteral("outdated"));
    EXPECT_EQ(run({"verify", "course.microvet"}).status, before) << "an outdated seal fails nothing";
    EXPECT_TRUE(run({"export", "course.microvet", "--format", "site", "--output", "site.zip"}).err.contains(QStringLiteral("changed since")));
    // A forged name: the package fails.
    auto forged = document::open(diskStore(), path("course.microvet"), path("media2"), progress);
    ASSERT_TRUE(forged);
    forged->content.review.verdicts[0].reviewer = QStringLiteral("Eve");
    ASSERT_TRUE(document::save(diskStore(), {path("forged.microvet")}, *forged, systemNow, progress));
    EXPECT_EQ(state("forged.microvet", true), QStringLiteral("broken"));
    EXPECT_EQ(run({"verify", "forged.microvet"}).status, 1);
    EXPECT_EQ(run({"verify", "sealed.zip", "--organisation", "nowhere"}).status, 3);
}

} // namespace
} // namespace microvet::cli_test
