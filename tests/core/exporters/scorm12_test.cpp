#include "tests/core/exporters/export_fixture.h"
#include "tests/support/sample_content.h"

#include "core/exporters/scorm12/manifest.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace microvet::tests {
namespace {

using namespace exporters;
using namespace model;
using Scorm12 = Export;

/// What a platform reads from the manifest.
struct Read {
    QStringList ids, files, references;
    QString launch, title, mastery, scormType;
    QMap<QString, QStringList> metadata; ///< element → texts of its langstrings
    bool wellFormed = false;
};

Read read(const QByteArray& manifest)
{
    Read out;
    QXmlStreamReader xml(manifest);
    QString parent, below;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const QString name = xml.name().toString();
        const auto attributes = xml.attributes();
        if (attributes.hasAttribute(QLatin1String("identifier")))
            out.ids.append(attributes.value(QLatin1String("identifier")).toString());
        if (attributes.hasAttribute(QLatin1String("identifierref")))
            out.references.append(attributes.value(QLatin1String("identifierref")).toString());
        if (attributes.hasAttribute(QLatin1String("default")))
            out.references.append(attributes.value(QLatin1String("default")).toString());
        if (name == QLatin1String("resource")) {
            out.launch = attributes.value(QLatin1String("href")).toString();
            out.scormType =
                attributes
                    .value(QStringLiteral("http://www.adlnet.org/xsd/adlcp_rootv1p2"), QStringLiteral("scormtype"))
                    .toString();
        } else if (name == QLatin1String("file")) {
            out.files.append(attributes.value(QLatin1String("href")).toString());
        } else if (name == QLatin1String("title") && xml.namespaceUri().contains(QLatin1String("imscp"))) {
            out.title = xml.readElementText();
        } else if (name == QLatin1String("masteryscore")) {
            out.mastery = xml.readElementText();
        } else if (name == QLatin1String("langstring")) {
            out.metadata[parent].append(xml.readElementText());
        }
        parent = name == QLatin1String("langstring") ? parent : name;
    }
    out.wellFormed = !xml.hasError();
    return out;
}

TEST_F(Scorm12, ListsEveryFileAndNoOther)
{
    const auto report = run(QStringLiteral("scorm12"), false, QStringLiteral("out.zip"));
    ASSERT_TRUE(report) << report.error().text.toStdString();
    QStringList names = orderOfZip(target(QStringLiteral("out.zip")));
    ASSERT_EQ(names.takeFirst(), QStringLiteral("imsmanifest.xml"));
    const Files files = filesOfZip(target(QStringLiteral("out.zip")));
    const Read manifest = read(files.value(QStringLiteral("imsmanifest.xml")));
    ASSERT_TRUE(manifest.wellFormed);
    EXPECT_EQ(manifest.files, names);
    EXPECT_TRUE(names.contains(manifest.launch));
    EXPECT_EQ(manifest.scormType, QStringLiteral("sco"));
    // The adapter stands before the player that looks for it.
    const QByteArray index = files.value(QStringLiteral("index.html"));
    EXPECT_GT(index.indexOf("assets/scorm12.js"), 0);
    EXPECT_LT(index.indexOf("assets/scorm12.js"), index.indexOf("assets/player.js"));
    EXPECT_TRUE(names.contains(QStringLiteral("assets/scorm12.js")));
}

TEST_F(Scorm12, IdentifiersAreValidAndMet)
{
    ASSERT_TRUE(run(QStringLiteral("scorm12"), true));
    const Read manifest = read(filesOfFolder(target()).value(QStringLiteral("imsmanifest.xml")));
    EXPECT_EQ(QSet<QString>(manifest.ids.cbegin(), manifest.ids.cend()).size(), manifest.ids.size());
    EXPECT_EQ(manifest.ids.size(), 4);
    for (const QString& id : manifest.ids)
        EXPECT_TRUE(QRegularExpression(QStringLiteral("^[A-Za-z_][A-Za-z0-9._-]*$")).match(id).hasMatch())
            << id.toStdString();
    ASSERT_EQ(manifest.references.size(), 2);
    for (const QString& id : manifest.references)
        EXPECT_TRUE(manifest.ids.contains(id)) << id.toStdString();
}

TEST_F(Scorm12, OneFinalTestSetsTheMasteryScore)
{
    const auto mastery = [&] { return read(scorm12Manifest(m_content.course, plan::makePlan(m_content), {})).mastery; };
    auto& assessments = m_content.course.assessments;
    assessments[0].passPercent = 75;
    EXPECT_EQ(mastery(), QStringLiteral("75"));
    assessments.append(assessments[0]);
    assessments[1].id = AssessmentId::make();
    EXPECT_EQ(mastery(), QString()) << "two thresholds are not one number";
    assessments[1].purpose = AssessmentKind::Formative;
    EXPECT_EQ(mastery(), QStringLiteral("75"));
    for (Question& question : assessments[0].questions)
        question.body = Essay{};
    EXPECT_EQ(mastery(), QString()) << "nothing that the player could score";
}

TEST_F(Scorm12, DescribesTheCourse)
{
    m_content.course.titleIn = {{QStringLiteral("el"), QStringLiteral("Ασφαλής χειρισμός")}};
    m_content.course.title = QString(300, u'x');
    const auto report = run(QStringLiteral("scorm12"), true);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->losses.isEmpty()) << "the title was cut";
    const Read manifest = read(filesOfFolder(target()).value(QStringLiteral("imsmanifest.xml")));
    EXPECT_EQ(manifest.title.size(), 200);
    EXPECT_EQ(manifest.metadata.value(QStringLiteral("title")),
              (QStringList{m_content.course.title, QStringLiteral("Ασφαλής χειρισμός")}));
    EXPECT_EQ(manifest.metadata.value(QStringLiteral("keyword")), m_content.course.keywords);
    EXPECT_EQ(manifest.metadata.value(QStringLiteral("version")), QStringList{QStringLiteral("1.0")});
    EXPECT_TRUE(manifest.metadata.value(QStringLiteral("description"))
                    .last()
                    .contains(QStringLiteral("https://creativecommons.org/licenses/by-nc-sa/4.0/")));
}

TEST(Exporters, AreFoundByName)
{
    QSet<QString> ids;
    for (const Exporter* exporter : all()) {
        const Description about = exporter->describe();
        EXPECT_EQ(find(about.id), exporter);
        EXPECT_FALSE(about.name.isEmpty() || about.purpose.isEmpty());
        EXPECT_TRUE(about.extension.startsWith(u'.'));
        ids.insert(about.id);
    }
    EXPECT_EQ(ids.size(), all().size());
    EXPECT_EQ(find(QStringLiteral("nothing")), nullptr);
}

} // namespace
} // namespace microvet::tests
