#include "tests/ui/media/media_fixture.h"

#include "ui/media/import_status.h"
#include "ui/media/media_prepare.h"

#include <QMimeData>
#include <QToolButton>

namespace microvet::ui {
namespace {

TEST_F(MediaTest, APhotoLosesPlaceAndCameraAndKeepsItsPixels)
{
    const QByteArray bytes = phonePhoto(160, 120);
    ASSERT_TRUE(bytes.contains("Phone"));
    const ImportReport report = bringIn({{put("photo.jpg", bytes), {}}});
    ASSERT_EQ(report.media.size(), 1) << report.text().toStdString();
    const PreparedMedium& one = report.media.first();
    EXPECT_TRUE(one.cleaned);
    EXPECT_EQ(one.medium.mimeType, QStringLiteral("image/jpeg"));
    EXPECT_EQ(one.medium.width, 120); // as it is seen: turned
    EXPECT_EQ(one.medium.height, 160);
    const auto kept = session->media()->read(one.medium.file);
    ASSERT_TRUE(kept);
    EXPECT_FALSE(kept->contains("Phone"));
    EXPECT_EQ(kept->size(), one.medium.size);
    const auto decode = [](QByteArray from) {
        QBuffer buffer(&from);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        return reader.read();
    };
    EXPECT_EQ(decode(*kept), decode(bytes));
    EXPECT_EQ(session->history().steps().size(), 1); // the content is who asked's business
}

TEST_F(MediaTest, WhatCannotBeTakenIsOneSentenceEachAndLeavesNothing)
{
    const QString huge = put("huge.mp4", QByteArray::fromHex("0000001866747970") + "isom");
    ASSERT_TRUE(QFile::resize(huge, 4'100'000'000)); // a hole on the disk
    const QString sound = put("long.mp3", "ID3 and so on");
    ASSERT_TRUE(QFile::resize(sound, 1'100'000'000));
    const QByteArray png = encoded(colours(60, 40), "PNG");
    const QStringList bad{put("text.png", "no picture at all"), put("cut.png", png.left(png.size() / 2)), file("vanished.jpg"), folder.path(),
                          put("empty.pdf", {}), put("tool.exe", "MZ tool"), put("phone.heic", QByteArray::fromHex("0000001866747970") + "heic0000"),
                          put("words.pdf", "only words"), put("film.mp4", "no film"), put("captions.vtt", "1\n00:00 --> 00:01"), huge, sound};
    const ImportReport report = bringIn(sourcesFrom(bad));
    EXPECT_TRUE(report.media.isEmpty());
    ASSERT_EQ(report.problems.size(), bad.size());
    for (qsizetype i = 0; i < bad.size(); ++i) {
        EXPECT_TRUE(report.problems[i].contains(QFileInfo(bad[i]).fileName())) << report.problems[i].toStdString();
        EXPECT_TRUE(report.problems[i].endsWith(u'.')) << report.problems[i].toStdString();
    }
    EXPECT_TRUE(report.problems[6].contains(QStringLiteral("HEIC")));
    EXPECT_TRUE(stored().isEmpty()) << stored().join(u' ').toStdString();
    EXPECT_EQ(session->history().steps().size(), 1);
}

TEST_F(MediaTest, TakesEachKindAndOnlyWhatIsAccepted)
{
    const QStringList good{put("a.mp3", "ID3 sound"), put("b.mp4", QByteArray::fromHex("0000001866747970") + "isom film"), put("c.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n"),
                           put("d.pdf", "%PDF-1.7 words"), put("e.docx", "PK\x03\x04 words"), put("f.zip", "PK\x03\x04 files"), put("g.bmp", encoded(colours(20, 10), "BMP"))};
    const ImportReport report = bringIn(sourcesFrom(good));
    ASSERT_EQ(report.media.size(), 7) << report.text().toStdString();
    const MediaKind kinds[]{MediaKind::Sound, MediaKind::Film, MediaKind::Captions, MediaKind::Document, MediaKind::Document, MediaKind::Document, MediaKind::Picture};
    for (int i = 0; i < 7; ++i) EXPECT_EQ(int(kindOfMime(report.media[i].medium.mimeType)), int(kinds[i])) << i;
    EXPECT_EQ(report.media[6].medium.name, QStringLiteral("g.png")); // what no browser shows is converted
    EXPECT_EQ(report.media[6].medium.width, 20);
    EXPECT_EQ(bringIn(sourcesFrom(good), MediaKind::Sound).media.size(), 1);
    EXPECT_TRUE(sizeWarning(QStringLiteral("x"), 501'000'000, MediaKind::Film).contains(QStringLiteral("MB")));
    EXPECT_TRUE(sizeWarning(QStringLiteral("x"), 499'000'000, MediaKind::Film).isEmpty());
    QMimeData pixels;
    pixels.setImageData(colours(30, 20));
    const ImportReport pasted = bringIn(sourcesFrom(&pixels));
    ASSERT_EQ(pasted.media.size(), 1);
    EXPECT_EQ(pasted.media.first().medium.mimeType, QStringLiteral("image/png"));
}

TEST_F(MediaTest, WhileAFilmIsCopiedTheCourseCanBeEditedAndTheCopyStopped)
{
    ImportStatus status;
    status.follow(session.get());
    const QString film = put("film.mp4", QByteArray::fromHex("0000001866747970") + "isom" + QByteArray(6'000'000, 'x'));
    disk.closeGate();
    std::optional<ImportReport> report;
    std::optional<ImportReport> second;
    MediaImporter::of(*session).run(sourcesFrom({film}), MediaKind::Film, session.get(), [&](const ImportReport& r) { report = r; });
    MediaImporter::of(*session).run(sourcesFrom({film}), MediaKind::Film, session.get(), [&](const ImportReport& r) { second = r; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return disk.waited() > 0; }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return status.isVisibleTo(nullptr) && status.findChild<QLabel*>(QStringLiteral("importWhat"))->text().contains(QStringLiteral("film.mp4")); }));
    session->edit(QStringLiteral("Title"), {}, [](model::Content& content) { content.course.title = QStringLiteral("Written meanwhile"); });
    EXPECT_EQ(course().title, QStringLiteral("Written meanwhile"));
    EXPECT_FALSE(report);
    status.findChild<QToolButton*>(QStringLiteral("importStop"))->click();
    disk.openGate();
    ASSERT_TRUE(QTest::qWaitFor([&] { return report && second; }));
    EXPECT_TRUE(report->cancelled);
    EXPECT_TRUE(second->cancelled);
    EXPECT_TRUE(stored().isEmpty()) << stored().join(u' ').toStdString();
    EXPECT_FALSE(MediaImporter::of(*session).isBusy());
    EXPECT_TRUE(status.isHidden());
}

TEST_F(MediaTest, AFullDiskLeavesNoHalfMedium)
{
    const QString film = put("film.mp4", QByteArray::fromHex("0000001866747970") + "isom" + QByteArray(3'000'000, 'x'));
    disk.setFull(true);
    const ImportReport report = bringIn(sourcesFrom({film}));
    ASSERT_EQ(report.problems.size(), 1);
    EXPECT_TRUE(stored().isEmpty());
    disk.setFull(false);
    EXPECT_EQ(bringIn(sourcesFrom({film})).media.size(), 1);
}

TEST_F(MediaTest, WhoAskedAndIsGoneHearsNothing)
{
    bool heard = false;
    {
        QObject asker;
        MediaImporter::of(*session).run(sourcesFrom({put("d.pdf", "%PDF-1.7 words")}), everyKind, &asker, [&](const ImportReport&) { heard = true; });
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return !MediaImporter::of(*session).isBusy(); }));
    EXPECT_FALSE(heard);
}

TEST_F(MediaTest, ALargePhotoIsScaledDownInOneStepAndComesBackWithUndo)
{
    const QUuid id = shownPicture("large.jpg", phonePhoto(2600, 1300));
    ASSERT_TRUE(medium(id));
    EXPECT_TRUE(isLargePhoto(*medium(id)));
    const model::Media before = *medium(id);
    const auto steps = session->history().steps().size();
    std::optional<QString> trouble;
    scaleDown(*session, id, session.get(), [&](const QString& text) { trouble = text; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return trouble.has_value(); }, 30000));
    EXPECT_EQ(*trouble, QString());
    EXPECT_EQ(session->history().steps().size(), steps + 1);
    EXPECT_EQ(medium(id)->height, 2000); // it stands upright
    EXPECT_EQ(medium(id)->width, 1000);
    EXPECT_FALSE(isLargePhoto(*medium(id)));
    EXPECT_EQ(imageBlock().image.target().uuid(), id);
    session->undo();
    EXPECT_EQ(*medium(id), before);
    EXPECT_TRUE(session->media()->read(before.file));
}

TEST(Photos, APngIsAPhotoWhereItKeepsItsBytes)
{
    const auto medium = [](const char* type, int width, int height, qint64 size) {
        model::Media out;
        out.mimeType = QLatin1String(type);
        out.width = width;
        out.height = height;
        out.size = size;
        return out;
    };
    EXPECT_TRUE(isPhoto(medium("image/jpeg", 10, 10, 300)));
    EXPECT_TRUE(isPhoto(medium("image/png", 1600, 1200, 3'200'000)));  // a photo that somebody saved so
    EXPECT_FALSE(isPhoto(medium("image/png", 1600, 1200, 180'000)));   // a picture of the screen
    EXPECT_FALSE(isPhoto(medium("image/png", 64, 64, 9'000)));         // a sign
    EXPECT_FALSE(isPhoto(medium("image/svg+xml", 1600, 1200, 3'200'000)));
    EXPECT_FALSE(isPhoto(medium("image/png", 0, 0, 3'200'000)));
}

} // namespace
} // namespace microvet::ui
