#include "tests/core/exporters/export_fixture.h"
#include "tests/core/exporters/manifest_rules.h"
#include "tests/core/exporters/schema_validator.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/exporters/scorm12/manifest.h"
#include "core/exporters/scorm2004/manifest.h"
#include "core/importers/metadata.h"

/// Rules for manifests of every version: the schemas' own, where they are at hand, and the same without them.
namespace microvet::tests {
namespace {

using namespace exporters;
using namespace model;
using Manifests = Export;

const Schemas schemas12{{"http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"},
                        {"http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"},
                        {"http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1.xsd"}};
const Schemas schemas2004{{"http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"},
                          {"http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"},
                          {"http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"},
                          {"http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"},
                          {"http://ltsc.ieee.org/xsd/LOM", "lom.xsd"}};

const QStringList someFiles{QStringLiteral("index.html"), QStringLiteral("media/a.png")};

QByteArray manifestOf(const Content& content, const QString& format, QStringList names = someFiles)
{
    const plan::Plan plan = plan::makePlan(content);
    if (format == QLatin1String("scorm12")) return scorm12Manifest(content.course, plan, names);
    if (format == QLatin1String("scorm2004")) return scorm2004Manifest(content.course, plan, names);
    const QList<CoursePart> parts = partsOf(plan);
    for (const CoursePart& part : parts)
        if (part.site.file != QLatin1String("index.html")) names.append(part.site.file);
    return scorm2004Manifest(content.course, plan, names, parts);
}

const QStringList formats{QStringLiteral("scorm12"), QStringLiteral("scorm2004"), QStringLiteral("scorm2004 in parts")};

QList<Content> manyCourses(const Content& first)
{
    QList<Content> list{first, Content{}};
    for (quint32 seed = 1; seed <= 15; ++seed)
        list.append(test::RandomContent(seed, {70, 3, true}).content());
    Content large = first;
    large.course.title = QString(1200, u't');
    large.course.titleIn = {{QStringLiteral("el"), QString(1200, QChar(0x3c4))},
                            {QStringLiteral("not a tag"), QStringLiteral("x")}};
    large.course.summary = QString(3000, u's');
    large.course.version = QString(80, u'1');
    large.course.keywords = {QString(1100, u'k'), QString(), QStringLiteral("  ")};
    large.course.modules[0].title = QString(300, u'm');
    Contributor author;
    author.id = PersonId(test::testId(990));
    author.name = author.organisation = QString(400, u';');
    author.namePublished = true;
    large.course.contributors.append(author);
    list.append(large);
    return list;
}

QStringList filesOfPackage(const Files& files) { return files.keys(); }

TEST_F(Manifests, KeepEveryRuleWithoutTheSchemas)
{
    for (const QString& option : {QString(), QStringLiteral("one"), QStringLiteral("modules")}) {
        m_options = option.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("parts"), option}};
        ASSERT_TRUE(run(option.isEmpty() ? QStringLiteral("scorm12") : QStringLiteral("scorm2004"), false,
                        QStringLiteral("out.zip")));
        const Files files = filesOfZip(target(QStringLiteral("out.zip")));
        EXPECT_EQ(faultsOfManifest(files.value(QStringLiteral("imsmanifest.xml")), filesOfPackage(files)),
                  QStringList())
            << option.toStdString();
    }
    const QList<Content> courses = manyCourses(m_content);
    for (qsizetype i = 0; i < courses.size(); ++i) {
        QStringList names = someFiles;
        for (const QString& format : formats) {
            if (format == formats.last())
                for (const CoursePart& part : partsOf(plan::makePlan(courses[i])))
                    if (part.site.file != QLatin1String("index.html")) names.append(part.site.file);
            EXPECT_EQ(faultsOfManifest(manifestOf(courses[i], format), names), QStringList())
                << format.toStdString() << " course " << i;
        }
    }
}

TEST_F(Manifests, AreCaughtWhereTheyBreakARule)
{
    const auto broken = [&](const QString& format, const QByteArray& from, const QByteArray& to) {
        const plan::Plan plan = plan::makePlan(m_content);
        QStringList names = someFiles;
        if (format == formats.last())
            for (const CoursePart& part : partsOf(plan))
                if (part.site.file != QLatin1String("index.html")) names.append(part.site.file);
        QByteArray manifest = manifestOf(m_content, format);
        const qsizetype at = manifest.indexOf(from);
        EXPECT_GE(at, 0) << from.toStdString();
        manifest.replace(at, from.size(), to);
        return !faultsOfManifest(manifest, names).isEmpty();
    };
    for (const QString& format : formats) {
        EXPECT_TRUE(broken(format, "media/a.png", "media/b.png"));
        EXPECT_TRUE(
            broken(format, "<file href=\"media/a.png\"/>", "<file href=\"media/a.png\"/><file href=\"media/a.png\"/>"));
        EXPECT_TRUE(broken(format, "identifier=\"MV-", "identifier=\"1MV-"));
        EXPECT_TRUE(broken(format, "-sco\" type", "-other\" type"));
        EXPECT_TRUE(broken(format, "<schemaversion>", "<schemaversion>9"));
        EXPECT_TRUE(broken(format, "<title>", "<title>" + QByteArray(200, 'x')));
    }
    EXPECT_TRUE(broken(formats.last(), "<imsss:primaryObjective",
                       "<imsss:objective objectiveID=\"x\"/><imsss:primaryObjective"));
    EXPECT_TRUE(broken(formats.last(), "progressWeight=\"0", "progressWeight=\"7"));
    EXPECT_TRUE(broken(formats.last(), "<imsss:minNormalizedMeasure>0", "<imsss:minNormalizedMeasure>2"));
    EXPECT_TRUE(broken(formats.last(), "<adlseq:objective objectiveID=\"", "<adlseq:objective objectiveID=\"x"));
}

TEST_F(Manifests, FitTheOfficialSchemas)
{
    const QString standards = qEnvironmentVariable("MICROVET_STANDARDS");
    if (standards.isEmpty()) GTEST_SKIP() << "MICROVET_STANDARDS names no folder with the official schemas";
    const SchemaValidator scorm12(standards, QStringLiteral("scorm12"), schemas12),
        scorm2004(standards, QStringLiteral("scorm2004"), schemas2004);
    const QList<Content> courses = manyCourses(m_content);
    for (qsizetype i = 0; i < courses.size(); ++i)
        for (const QString& format : formats) {
            const SchemaValidator& validator = format == formats.first() ? scorm12 : scorm2004;
            EXPECT_TRUE(validator.validates(manifestOf(courses[i], format))) << format.toStdString() << " course " << i;
        }
    EXPECT_FALSE(scorm2004.validates(
        manifestOf(m_content, formats[1]).replace("<title>", "<titel>").replace("</title>", "</titel>")));
}

TEST_F(Manifests, NameWhoMadeTheCourseWhereTheyAgreed)
{
    const auto person = [](const char* name, Role role, bool published) {
        Contributor out;
        out.id = PersonId::make();
        out.name = QString::fromUtf8(name);
        out.organisation = QStringLiteral("School; East");
        out.email = QStringLiteral("somebody@example.org");
        out.role = role;
        out.namePublished = published;
        return out;
    };
    Course& course = m_content.course;
    course.contributors = {person("Ada Baker, B.Sc.", Role::Author, true), person("Nobody Known", Role::Author, false),
                           person("Ελένη Μάρκου", Role::SubjectExpert, true), person("Cy Dow", Role::Author, true)};
    course.provider.legalName = QStringLiteral("The School");
    course.published = QDate(2026, 3, 4);
    for (const QString& format : formats) {
        const QByteArray manifest = manifestOf(m_content, format);
        EXPECT_TRUE(manifest.contains("FN:Ada Baker\\, B.Sc.\n")) << manifest.toStdString();
        EXPECT_TRUE(manifest.contains("ORG:School\\; East\n"));
        EXPECT_TRUE(manifest.contains("2026-03-04"));
        for (const char* secret : {"Nobody", "somebody@"}) EXPECT_FALSE(manifest.contains(secret));
        const bool old = format == formats.first();
        for (const char* role : {old ? "Author" : "author", old ? "Content Provider" : "subject matter expert", old ? "Publisher" : "publisher"})
            EXPECT_EQ(manifest.count('>' + QByteArray(role) + '<'), 1) << role;
        packages::XmlNode root;
        ASSERT_FALSE(packages::readXml(manifest, root));
        EXPECT_EQ(importers::lomMetadata(*root.at(QStringLiteral("metadata/lom"))).authors,
                  (QStringList{QStringLiteral("Ada Baker, B.Sc."), QStringLiteral("Cy Dow")}));
        EXPECT_EQ(faultsOfManifest(manifest, someFiles).filter(QStringLiteral("contribute")), QStringList());
    }
}

TEST_F(Manifests, SayWhatWasCut)
{
    m_content.course.summary = QString(2001, u's');
    const auto report = run(QStringLiteral("scorm2004"), true);
    ASSERT_TRUE(report);
    EXPECT_EQ(std::count_if(report->losses.cbegin(), report->losses.cend(),
                            [](const Loss& loss) { return loss.text.contains(QStringLiteral("2,000")); }),
              1);
    m_content.course.summary.chop(1);
    m_content.course.modules[0].title = QString(201, u'm');
    m_options = {{QStringLiteral("parts"), QStringLiteral("modules")}};
    const auto inParts = run(QStringLiteral("scorm2004"), true);
    ASSERT_TRUE(inParts);
    const QUuid module = m_content.course.modules[0].id.uuid();
    EXPECT_EQ(std::count_if(inParts->losses.cbegin(), inParts->losses.cend(),
                            [&](const Loss& loss) { return loss.place == module; }),
              1);
}

} // namespace
} // namespace microvet::tests
