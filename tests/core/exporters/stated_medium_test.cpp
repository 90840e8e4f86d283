#include "tests/core/exporters/export_fixture.h"
#include "tests/core/importers/small_picture.h"
#include "tests/support/sample_content.h"

#include "core/base/deflater.h"
#include "core/base/embedded_rights.h"
#include "core/exporters/stated_medium.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

/// Rights in media of packages. That pictures look the same with them is shown where there is a decoder:
/// tests/ui/media.
namespace microvet::tests {
namespace {

using namespace exporters;
using namespace model;

struct Sample {
    const char* extension;
    QByteArray bytes;
};

QByteArray box(const QByteArray& type, const QByteArray& data)
{
    QByteArray size(4, '\0');
    size[3] = char(data.size() + 8);
    return size + type + data;
}

/// Small files as programs write them.
QList<Sample> samples()
{
    const QByteArray film =
        box("ftyp", QByteArray("isom\0\0\0\0isom", 12)) + box("mdat", "pictures") + box("moov", "order");
    const QByteArray frame("\xff\xfb\x90\x64 sound", 10);
    const QByteArray title("TIT2\0\0\0\x05\0\0\0Talk", 15);
    return {{"png", smallPicture()},
            {"jpg", QByteArray::fromBase64("/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI///////"
                                           "///////////////////////////////////////"
                                           "//////wAALCAAGAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/"
                                           "8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1"
                                           "FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV"
                                           "1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT"
                                           "lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+"
                                           "Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/ABYQK//Z")},
            {"webp", QByteArray::fromBase64(
                         "UklGRjgAAABXRUJQVlA4ICwAAADQAQCdASoIAAYAB0CWJbACdAEPDAbPAAD+wGMTIpJaNHu4MDTe7nHpDYaGAA==")},
            {"webp", QByteArray::fromBase64(
                         "UklGRjYAAABXRUJQVlA4TCoAAAAvB0ABEJmM6H9sIqL/AQVt2zCBU/4Y38ZgPIZMQFDk/2gTAPHEyokX3gA=")},
            {"svg",
             "<?xml version=\"1.0\"?>\n<!-- > -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height='6' "
             "data-x=\"a>b\"><rect width=\"8\" height=\"6\"/></svg>\n"},
            {"mp4", film},
            {"mp3", frame},
            {"mp3", QByteArray("ID3\x04\0\0\0\0\0\x14", 10) + title + QByteArray(5, '\0') + frame}};
}

class StatedMedia : public Export {
protected:
    StatedMedia()
    {
        m_content.course.media.clear();
        for (const Sample& sample : samples()) {
            Media medium;
            medium.id = MediaId::make();
            medium.file = m_media.add(sample.bytes, QLatin1String(sample.extension)).valueOr({});
            medium.name = QStringLiteral("medium.") + QLatin1String(sample.extension);
            medium.attribution.title = QStringLiteral("The bench");
            medium.attribution.author = QString::fromUtf8("Ελένη & Sons");
            medium.attribution.authorLink = QStringLiteral("https://example.org/eleni");
            medium.attribution.source = QStringLiteral("https://example.org/bench?a=1&b=2");
            medium.attribution.licence = QStringLiteral("CC-BY-SA-4.0");
            medium.attribution.year = QStringLiteral("2026");
            m_content.course.media.append(medium);
            // Something has to show it.
            DownloadBlock download;
            download.title = medium.name;
            download.file = MediaRef(medium.id);
            Block block;
            block.id = BlockId::make();
            block.body = download;
            m_content.course.modules[0].units[0].blocks.append(block);
        }
    }

    StatedMedium stated(const QString& file)
    {
        const Job job{m_content, m_media, m_disk, target(), false, m_options, m_time};
        return statedMedium(job, file, *m_media.place(file));
    }

    QByteArray bytesOf(const StatedMedium& medium)
    {
        QFile file(medium.place.path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly) && file.seek(medium.place.offset));
        return medium.head + file.read(medium.place.size) + medium.tail;
    }

    /// What another program reads of files, each as it is in the course and as it goes out.
    QJsonArray readElsewhere()
    {
        QStringList arguments{QStringLiteral("-json"), QStringLiteral("-a"), QStringLiteral("-validate"),
                              QStringLiteral("-all")};
        for (qsizetype i = 0; i < samples().size(); ++i)
            for (const QByteArray& bytes : {samples()[i].bytes, bytesOf(stated(m_content.course.media[i].file))}) {
                arguments.append(
                    m_folder /
                    QStringLiteral("%1.%2").arg(arguments.size()).arg(QLatin1String(samples()[i].extension)));
                QFile file(arguments.last());
                EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            }
        QProcess exiftool;
        exiftool.start(QStringLiteral("exiftool"), arguments);
        EXPECT_TRUE(exiftool.waitForFinished()) << "exiftool could not be run";
        return QJsonDocument::fromJson(exiftool.readAllStandardOutput()).array();
    }
};

TEST_F(StatedMedia, SayTheirRightsToOtherPrograms)
{
    const QJsonArray read = readElsewhere();
    ASSERT_EQ(read.size(), 2 * samples().size());
    for (qsizetype i = 0; i < samples().size(); ++i) {
        const Media& medium = m_content.course.media[i];
        const StatedMedium out = stated(medium.file);
        ASSERT_TRUE(out.isStated()) << i;
        const QByteArray bytes = bytesOf(out);
        EXPECT_EQ(out.size(), bytes.size());
        EXPECT_EQ(out.place.crc, crc32Of(bytes, 0)) << i;
        const QJsonObject before = read[2 * i].toObject(), after = read[2 * i + 1].toObject();
        // It finds XMP of every drawing in a place that it does not know, and names it so where there is a prologue.
        const bool drawing = qstrcmp(samples()[i].extension, "svg") == 0;
        const QString prefix = drawing ? QStringLiteral("SvgMetadata") : QString();
        const auto says = [&](const char* tag, const QString& text) {
            EXPECT_EQ(after.value(prefix + QLatin1String(tag)).toString(), text)
                << i << QJsonDocument(after).toJson().toStdString();
            EXPECT_FALSE(before.contains(prefix + QLatin1String(tag)));
        };
        says("License", QStringLiteral("https://creativecommons.org/licenses/by-sa/4.0/"));
        says("AttributionName", medium.attribution.author);
        says("AttributionURL", medium.attribution.authorLink);
        says("Creator", medium.attribution.author);
        says("Source", medium.attribution.source);
        says("Rights",
             QString::fromUtf8("© 2026 Ελένη & Sons, CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/"));
        EXPECT_TRUE(after.value(prefix + QLatin1String("Marked")).toBool());
        if (!drawing) {
            EXPECT_EQ(after.value(QLatin1String("Validate")), before.value(QLatin1String("Validate")))
                << QJsonDocument(after).toJson().toStdString();
        }
    }
}

TEST_F(StatedMedia, KeepEveryByteOfTheirOwn)
{
    for (qsizetype i = 0; i < samples().size(); ++i) {
        const QByteArray before = samples()[i].bytes;
        const StatedMedium out = stated(m_content.course.media[i].file);
        // What `head` stands for is in it, but for sizes and marks of what there is.
        const qint64 from = before.size() - out.place.size;
        const QByteArray mime = QByteArray(samples()[i].extension);
        if (mime == "png" || mime == "jpg" || mime == "svg") {
            EXPECT_TRUE(out.head.startsWith(before.left(from))) << i;
        }
        EXPECT_LE(from, 40 + (mime == "svg" ? 100 : 0)) << i;
        EXPECT_EQ(m_media.read(m_content.course.media[i].file).valueOr({}), before) << "the course's own file changed";
    }
}

TEST_F(StatedMedia, AreLeftAloneWhereNothingIsKnownOrSomethingIsSaid)
{
    Media& medium = m_content.course.media[0];
    const Attribution known = medium.attribution;
    const auto isStated = [&](const std::function<void(Attribution&)>& change) {
        medium.attribution = known;
        change(medium.attribution);
        return stated(medium.file).isStated();
    };
    EXPECT_TRUE(isStated([](Attribution&) {}));
    EXPECT_FALSE(isStated([](Attribution& work) { work.licence.clear(); }));
    EXPECT_FALSE(isStated([](Attribution& work) { work.licence = QStringLiteral("MIT"); }));
    EXPECT_FALSE(isStated([](Attribution& work) { work.author = QStringLiteral(" "); }));
    EXPECT_TRUE(isStated([](Attribution& work) { work.author.clear(), work.licence = QStringLiteral("CC0-1.0"); }));
    EXPECT_TRUE(isStated([](Attribution& work) { work.source = QStringLiteral("C:\\Users\\Eleni\\bench.png"); }));
    medium.attribution.source = QStringLiteral("C:\\Users\\Eleni\\bench.png");
    EXPECT_FALSE(bytesOf(stated(medium.file)).contains("Users"));
    medium.attribution = known;
    // Two that say different things of the same bytes.
    Media other = medium;
    other.attribution.author = QStringLiteral("Somebody");
    m_content.course.media.append(other);
    EXPECT_FALSE(stated(medium.file).isStated());
    m_content.course.media.removeLast();
    // What has been said is not said again.
    for (qsizetype i = 0; i < samples().size(); ++i) {
        Media again = m_content.course.media[i];
        again.file = m_media.add(bytesOf(stated(again.file)), QLatin1String(samples()[i].extension)).valueOr({});
        m_content.course.media.append(again);
        EXPECT_FALSE(stated(again.file).isStated()) << i;
    }
}

TEST(EmbeddedRights, LeaveBrokenFilesAlone)
{
    const RightsTexts texts{"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>", "https://example.org/"};
    const auto attempt = [&](QByteArray bytes) {
        QBuffer file(&bytes);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const auto rights = embeddedRights(file, texts);
        if (!rights) return false;
        EXPECT_TRUE(rights->from >= 0 && rights->from <= bytes.size());
        const QByteArray all = rights->head + bytes.mid(rights->from) + rights->tail;
        EXPECT_GT(all.size(), bytes.size());
        EXPECT_EQ(crcWith(*rights, crc32Of(bytes, 0), bytes.size()), crc32Of(all, 0));
        return true;
    };
    for (const Sample& sample : samples()) {
        // Cut short: a sound goes on, whatever its length, and of a JPEG nobody looks behind its tables.
        const QByteArray kind(sample.extension);
        for (qsizetype length = 1; length < sample.bytes.size(); ++length) {
            const bool isStated = attempt(sample.bytes.left(length));
            if (kind == "png" || kind == "webp") { EXPECT_FALSE(isStated) << sample.extension << length; }
        }
        for (qsizetype at = 0; at < std::min<qsizetype>(sample.bytes.size(), 64); ++at)
            for (const int value : {0, 1, 0x7f, 0x80, 0xff}) {
                QByteArray changed = sample.bytes;
                changed[at] = char(value);
                attempt(changed);
            }
    }
    QByteArray styled = samples()[4].bytes;
    EXPECT_FALSE(attempt(QByteArray(styled).replace("<rect", "<style>rect:first-child{fill:red}</style><rect")));
    EXPECT_FALSE(attempt(QByteArray(styled).replace("?>", " encoding=\"ISO-8859-7\"?>")));
    EXPECT_FALSE(attempt(QByteArray(styled).replace("<svg ", "<svg/ ")));
}

TEST_F(StatedMedia, StandInPackagesOfEveryKind)
{
    ASSERT_TRUE(run(QStringLiteral("site"), false, QStringLiteral("site.zip")));
    ASSERT_TRUE(run(QStringLiteral("site"), true, QStringLiteral("site")));
    ASSERT_TRUE(run(QStringLiteral("repository"), false, QStringLiteral("repository.zip")));
    const Files zip = filesOfZip(target(QStringLiteral("site.zip"))),
                folder = filesOfFolder(target(QStringLiteral("site"))),
                repository = filesOfZip(target(QStringLiteral("repository.zip")));
    const QByteArray sums = repository.value(QStringLiteral("SHA256SUMS"));
    for (const Media& medium : std::as_const(m_content.course.media)) {
        const QString name = QStringLiteral("media/") + medium.file;
        const QByteArray bytes = bytesOf(stated(medium.file));
        EXPECT_EQ(zip.value(name), bytes);
        EXPECT_EQ(folder.value(name), bytes);
        EXPECT_EQ(repository.value(name), bytes);
        EXPECT_TRUE(
            sums.contains(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + "  " + name.toUtf8()));
    }
    ASSERT_TRUE(run(QStringLiteral("moodle"), false, QStringLiteral("backup.mbz")));
}

} // namespace
} // namespace microvet::tests
