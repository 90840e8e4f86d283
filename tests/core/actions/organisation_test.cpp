#include "core/actions/organisation.h"

#include "core/actions/templates.h"
#include "tests/core/base/temp_folder.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace microvet::actions {
namespace {

using namespace model;
using tests::TempFolder;

class OrganisationFile : public testing::Test {
protected:
    QString path() const { return m_folder / (QStringLiteral("school") + organisationSuffix()); }
    static QDateTime now() { return QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC); }
    static OrganisationProfile school()
    {
        OrganisationProfile profile;
        const QByteArray logo = "<svg xmlns='http://www.w3.org/2000/svg'/>";
        Media medium;
        medium.id = MediaId::make();
        medium.file = QString::fromLatin1(QCryptographicHash::hash(logo, QCryptographicHash::Sha256).toHex()) + QStringLiteral(".svg");
        medium.name = QStringLiteral("logo.svg");
        medium.mimeType = QStringLiteral("image/svg+xml");
        medium.size = logo.size();
        profile.files.insert(medium.file, logo);
        Course& course = profile.course;
        course.media = {medium};
        course.awardingBody.legalName = QStringLiteral("Σχολή Αρτοποιίας");
        course.awardingBody.country = QStringLiteral("GR");
        course.awardingBody.logo = MediaRef(medium.id);
        course.badge.colour = QStringLiteral("#7a1f5c");
        course.licence.code = QStringLiteral("CC-BY-4.0");
        course.credit.framework = CreditFramework::Ecvet;
        course.credit.hoursPerPoint = 20;
        course.credit.step = 0.5;
        course.quality.types = {QStringLiteral("institutional")};
        course.support.email = QStringLiteral("help@example.org");
        course.funding.programme = QStringLiteral("Erasmus+");
        return profile;
    }
    Result<OrganisationProfile> stored(const QByteArray& bytes) const
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return readOrganisation(diskStore(), path());
    }
    document::Document newCourse(const QString& templateName) const
    {
        NewCourse wishes;
        wishes.title = QStringLiteral("Bread");
        wishes.organisation.legalName = QStringLiteral("typed once");
        const auto from = findTemplate(diskStore(), templateName, {});
        EXPECT_TRUE(from);
        auto document = fromTemplate(diskStore(), *from, wishes, now, m_folder / QStringLiteral("media"));
        EXPECT_TRUE(document);
        return std::move(*document);
    }
    TempFolder m_folder;
};

TEST_F(OrganisationFile, ComesBackAsItWasWritten)
{
    const OrganisationProfile profile = school();
    ASSERT_TRUE(writeOrganisation(diskStore(), path(), profile));
    const auto read = readOrganisation(diskStore(), path());
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_EQ(*read, profile);
    EXPECT_FALSE(read->isEmpty());
    EXPECT_TRUE(OrganisationProfile().isEmpty());
}

TEST_F(OrganisationFile, CarriesNothingThatIsOfOneCourse)
{
    OrganisationProfile profile = school();
    profile.course.title = QStringLiteral("Secret draft");
    profile.course.licence.year = QStringLiteral("2024");
    profile.course.credit.points = 3;
    profile.course.contributors.append(Contributor());
    profile.course.contributors[0].name = QStringLiteral("Ana Reis");
    ASSERT_TRUE(writeOrganisation(diskStore(), path(), profile));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const char* words : {"Secret draft", "Ana Reis", "2024"}) EXPECT_FALSE(bytes.contains(words)) << words;
    EXPECT_EQ(readOrganisation(diskStore(), path())->course.credit.points, 0);
}

TEST_F(OrganisationFile, ANewCourseTakesItOver)
{
    const OrganisationProfile profile = school();
    for (const char* name : {"blank", "micro-course", "workplace"}) {
        document::Document document = newCourse(QLatin1String(name));
        ASSERT_TRUE(takeOver(document, profile)) << name;
        const Course& course = document.content.course;
        EXPECT_EQ(course.awardingBody.legalName, profile.course.awardingBody.legalName) << name;
        EXPECT_EQ(course.provider.country, QStringLiteral("GR"));
        EXPECT_EQ(course.licence.code, QStringLiteral("CC-BY-4.0"));
        EXPECT_EQ(course.licence.holder, profile.course.awardingBody.legalName);
        EXPECT_EQ(course.licence.year, QStringLiteral("2026"));
        EXPECT_EQ(course.credit.hoursPerPoint, 20);
        EXPECT_EQ(course.quality.types, QStringList{QStringLiteral("institutional")});
        EXPECT_EQ(course.support.email, QStringLiteral("help@example.org"));
        EXPECT_EQ(course.funding.programme, QStringLiteral("Erasmus+"));
        EXPECT_EQ(course.badge.colour, QStringLiteral("#7a1f5c"));
        // The logo is a medium of the course with an id of its own, and its bytes are there.
        const MediaId logo = course.awardingBody.logo.target();
        EXPECT_NE(logo, profile.course.media[0].id);
        EXPECT_EQ(course.provider.logo.target(), logo);
        const auto medium = std::find_if(course.media.cbegin(), course.media.cend(), [&](const Media& m) { return m.id == logo; });
        ASSERT_NE(medium, course.media.cend());
        EXPECT_EQ(*document.media->read(medium->file), profile.files.value(profile.course.media[0].file));
        EXPECT_EQ(course.title, QStringLiteral("Bread"));
    }
}

TEST_F(OrganisationFile, WhatACourseSaysItselfStays)
{
    document::Document document = newCourse(QStringLiteral("blank"));
    document.content.course.support.email = QStringLiteral("own@example.org");
    document.content.course.funding.programme = QStringLiteral("Own programme");
    ASSERT_TRUE(takeOver(document, school()));
    EXPECT_EQ(document.content.course.support.email, QStringLiteral("own@example.org"));
    EXPECT_EQ(document.content.course.funding.programme, QStringLiteral("Own programme"));
    const Content before = document.content;
    ASSERT_TRUE(takeOver(document, {}));
    EXPECT_EQ(document.content.course, before.course) << "an organisation that says nothing changes nothing";
}

TEST_F(OrganisationFile, HostileFilesAreRefusedOrMended)
{
    EXPECT_EQ(readOrganisation(diskStore(), m_folder / QStringLiteral("none")).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(stored("no json").error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(stored("{}").error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(stored("{\"format\":\"microvet-organisation\",\"version\":1,").error().kind, Error::Kind::Damaged);
    EXPECT_EQ(stored("{\"format\":\"microvet-organisation\",\"version\":2}").error().kind, Error::Kind::TooNew);
    EXPECT_EQ(stored("{\"format\":\"microvet-organisation\",\"version\":1,\"method\":{\"groups\":7}}").ok(), false);
    EXPECT_TRUE(stored("{\"format\":\"microvet-organisation\",\"version\":1,\"course\":[],\"files\":\"x\"}").ok());
    // Other bytes than the name says: the logo goes, the rest stays.
    ASSERT_TRUE(writeOrganisation(diskStore(), path(), school()));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    bytes.replace(school().files.cbegin()->toBase64(), QByteArray("evil").toBase64());
    const auto read = stored(bytes);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->course.media.isEmpty());
    EXPECT_TRUE(read->files.isEmpty());
    EXPECT_TRUE(read->course.awardingBody.logo.isNull());
    EXPECT_EQ(read->course.awardingBody.country, QStringLiteral("GR"));
}

TEST_F(OrganisationFile, RuleAndMethodFilesAreReadBeforeTheyAreTaken)
{
    const QString file = m_folder / QStringLiteral("part.json");
    const auto put = [&](const QByteArray& bytes) {
        QFile out(file);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    };
    put("[]");
    EXPECT_FALSE(readRuleFile(diskStore(), file).ok());
    EXPECT_FALSE(readReviewTemplate(diskStore(), file).ok());
    put("{\"groups\":[]}");
    EXPECT_FALSE(readMethodFile(diskStore(), file).ok());
    QFile method(QStringLiteral(":/method/microvet.json"));
    ASSERT_TRUE(method.open(QIODevice::ReadOnly));
    put(method.readAll());
    const auto read = readMethodFile(diskStore(), file);
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->isEmpty());
    QFile rules(QStringLiteral(":/rules/microvet-repository.json"));
    ASSERT_TRUE(rules.open(QIODevice::ReadOnly));
    put(rules.readAll());
    EXPECT_TRUE(readRuleFile(diskStore(), file).ok());
}

} // namespace
} // namespace microvet::actions
