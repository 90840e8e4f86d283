#include "core/actions/export.h"
#include "core/actions/export_target.h"
#include "tests/core/exporters/export_fixture.h"

namespace microvet::tests {
namespace {

using actions::fitsFormat;

exporters::Description formatOf(const char* id) { return exporters::find(QString::fromLatin1(id))->describe(); }

/// Every ending of a format, and some that no format has.
QStringList endings()
{
    QStringList all{QStringLiteral(".png"), QStringLiteral(".pdf"), QStringLiteral(".docx"), QStringLiteral(".md"), QStringLiteral(".jpg")};
    for (const exporters::Exporter* exporter : exporters::all()) all.append(exporter->describe().extension);
    all.removeDuplicates();
    return all;
}

TEST(ExportTarget, EachFormatTakesItsOwnEndingAndRefusesTheOthers)
{
    // Programs take these under both endings.
    const QSet<QString> both{QStringLiteral("imscc.zip"), QStringLiteral("openbadge.jsonld"), QStringLiteral("elm.json"), QStringLiteral("schemaorg.json")};
    for (const exporters::Exporter* exporter : exporters::all()) {
        const exporters::Description format = exporter->describe();
        for (const QString& ending : endings()) {
            const QString name = QStringLiteral("/a/b.c/The course") + ending;
            const bool fine = ending == format.extension || both.contains(format.id + ending);
            const Status file = fitsFormat(format, name, false);
            EXPECT_EQ(file.ok(), fine) << format.id.toStdString() << ending.toStdString();
            EXPECT_TRUE(fitsFormat(format, name.toUpper(), false).ok() == fine) << format.id.toStdString() << ending.toStdString();
            if (!fine) {
                EXPECT_EQ(file.error().kind, Error::Kind::Invalid);
                EXPECT_TRUE(file.error().text.contains(format.extension) && file.error().text.contains(QStringLiteral("The course") + ending))
                    << file.error().text.toStdString();
            }
            if (format.canBeFolder) {
                EXPECT_FALSE(fitsFormat(format, name, true)) << format.id.toStdString() << ending.toStdString();
            }
        }
        EXPECT_FALSE(fitsFormat(format, QStringLiteral("mine.microvet"), false)) << format.id.toStdString();
        for (const char* name : {"course", "/a.zip/course", "Course v1.2", "course.", "1.5 hours", "course.draft"})
            for (const bool asFolder : {false, format.canBeFolder})
                EXPECT_TRUE(fitsFormat(format, QString::fromLatin1(name), asFolder)) << format.id.toStdString() << name;
    }
}

TEST(ExportTarget, NamesTheWayToWhatWasMeant)
{
    const auto said = [](const char* format, const char* name) { return fitsFormat(formatOf(format), QString::fromLatin1(name), false).error().text; };
    EXPECT_TRUE(said("badge", "b.png").contains(QStringLiteral(".svg"))) << said("badge", "b.png").toStdString();
    EXPECT_TRUE(said("badge", "b.png").contains(QStringLiteral("Studio")));
    EXPECT_TRUE(said("odt", "c.pdf").contains(QStringLiteral("microvet-studio --export pdf"))) << said("odt", "c.pdf").toStdString();
    EXPECT_FALSE(said("gift", "c.html").contains(QStringLiteral("Studio")));
    EXPECT_TRUE(said("review-copy", "c.html").contains(QStringLiteral("folder"))) << said("review-copy", "c.html").toStdString();
}

TEST_F(Export, NothingIsWrittenUnderANameOfAnotherKind)
{
    for (const exporters::Exporter* exporter : exporters::all()) {
        const exporters::Description format = exporter->describe();
        for (const bool asFolder : {false, format.canBeFolder}) {
            actions::ExportRequest request{format.id, target(QStringLiteral("out.jpg")), asFolder, {}};
            request.despiteErrors = true;
            const auto report = actions::exportCourse(m_content, m_media, m_disk, request, m_progress);
            ASSERT_FALSE(report) << format.id.toStdString();
            EXPECT_EQ(report.error().kind, Error::Kind::Invalid) << format.id.toStdString();
        }
    }
    EXPECT_TRUE(onDisk().isEmpty()) << onDisk().join(u' ').toStdString();
}

} // namespace
} // namespace microvet::tests
