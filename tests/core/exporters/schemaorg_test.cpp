#include "tests/core/exporters/metadata_fixture.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace microvet::tests {
namespace {

using namespace model;

class SchemaOrgExport : public MetadataExport {
protected:
    /// What the data block of a page holds; nothing where it has none, or more than one.
    static QByteArray blockOf(const QByteArray& html)
    {
        const QByteArray start = "<script type=\"application/ld+json\">";
        const qsizetype from = html.indexOf(start) + start.size();
        return html.count(start) == 1 ? html.mid(from, html.indexOf("</script>", from) - from) : QByteArray();
    }
};

TEST_F(SchemaOrgExport, SaysWhatTheCourseSays)
{
    complete();
    const QJsonObject all = exported("schemaorg");
    EXPECT_EQ(all.value(QLatin1String("@type")).toArray(),
              (QJsonArray{QStringLiteral("Course"), QStringLiteral("LearningResource")}));
    EXPECT_EQ(all.value(QLatin1String("license")).toString(),
              QStringLiteral("https://creativecommons.org/licenses/by-nc-sa/4.0/"));
    EXPECT_EQ(all.value(QLatin1String("copyrightNotice")).toString(),
              QStringLiteral("© 2024 Vocational School of Patras"));
    EXPECT_EQ(all.value(QLatin1String("creator"))[0][QLatin1String("name")].toString(), QStringLiteral("Eleni Markou"));
    EXPECT_EQ(all.value(QLatin1String("name"))[0][QLatin1String("@language")].toString(), QStringLiteral("el"));
    EXPECT_EQ(all.value(QLatin1String("teaches")).toArray().size(), 2);
    EXPECT_EQ(all.value(QLatin1String("hasCourseInstance"))[QLatin1String("courseMode")].toString(),
              QStringLiteral("Blended"));
    EXPECT_EQ(all.value(QLatin1String("hasCourseInstance"))[QLatin1String("courseWorkload")].toString(),
              QStringLiteral("PT5H"));
    EXPECT_EQ(all.value(QLatin1String("educationalLevel"))[0][QLatin1String("name")].toString(),
              QStringLiteral("EQF 3"));
    EXPECT_EQ(all.value(QLatin1String("provider"))[QLatin1String("name")].toString(),
              QStringLiteral("Training Centre"));
    EXPECT_EQ(
        all.value(QLatin1String("educationalCredentialAwarded"))[QLatin1String("recognizedBy")][QLatin1String("name")]
            .toString(),
        QStringLiteral("Vocational School of Patras"));
    EXPECT_EQ(losses.size(), 1) << losses.join(u'\n').toStdString();
    EXPECT_TRUE(isTold("quality assurance"));
    m_content.course.contributors[0].namePublished = false;
    exported("schemaorg");
    EXPECT_FALSE(bytes.contains("Markou"));
}

TEST_F(SchemaOrgExport, StandsInTheFirstPagesOfTheWebsiteWhateverTheCourseHolds)
{
    m_content.course.title = QStringLiteral("Bread & <!-- </script> ]]> butter");
    const QJsonObject alone = exported("schemaorg");
    ASSERT_TRUE(run(QStringLiteral("site"), true, QStringLiteral("site")));
    const Files files = filesOfFolder(target(QStringLiteral("site")));
    for (const char* name : {"index.html", "plain/index.html"}) {
        const QByteArray html = files.value(QLatin1String(name));
        EXPECT_EQ(QJsonDocument::fromJson(blockOf(html)).object(), alone) << name;
        EXPECT_EQ(blockOf(html).count('<'), 0) << name;
        QXmlStreamReader reader(html);
        while (!reader.atEnd())
            reader.readNext();
        EXPECT_FALSE(reader.hasError()) << name << reader.errorString().toStdString();
        EXPECT_TRUE(html.contains("script-src 'self'; ") == (qstrcmp(name, "index.html") == 0))
            << "the policy stays as strict as it was";
    }
    int licensed = 0;
    for (auto it = files.begin(); it != files.end(); ++it)
        if (it.key().endsWith(QLatin1String(".html")))
            licensed += int(
                it->contains("<link rel=\"license\" href=\"https://creativecommons.org/licenses/by-nc-sa/4.0/\"/>"));
    EXPECT_EQ(licensed, files.keys().filter(QStringLiteral(".html")).size());
    ASSERT_TRUE(run(QStringLiteral("scorm12"), true, QStringLiteral("scorm")));
    EXPECT_TRUE(blockOf(filesOfFolder(target(QStringLiteral("scorm"))).value(QStringLiteral("index.html"))).isEmpty())
        << "nobody searches inside a platform";
}

TEST_F(SchemaOrgExport, AnyCourseGivesARecord)
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        m_content = test::RandomContent(seed, {int(40 + seed), 3, true}).content();
        const QJsonObject all = exported("schemaorg");
        EXPECT_FALSE(all.value(QLatin1String("inLanguage")).toString().isEmpty()) << seed;
        for (const Contributor& person : m_content.course.contributors) {
            const QString name = person.name.trimmed();
            const bool allowed = std::any_of(
                m_content.course.contributors.cbegin(), m_content.course.contributors.cend(),
                [&](const Contributor& other) { return other.namePublished && other.name.trimmed() == name; });
            for (const QJsonValue& each : all.value(QLatin1String("creator")).toArray())
                EXPECT_TRUE(allowed || each[QLatin1String("name")].toString() != name) << seed;
        }
    }
    m_content = Content{};
    exported("schemaorg");
    for (const char* told : {"no title", "no summary", "which organisation", "The licence"})
        EXPECT_TRUE(isTold(told)) << told;
}

} // namespace
} // namespace microvet::tests
