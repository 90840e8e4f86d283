#pragma once

#include "tests/ui/shell/disk_double.h"

#include "core/document/media_store.h"
#include "core/model/media_use.h"
#include "ui/media/media_import.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <gtest/gtest.h>

namespace microvet::ui {

/// A course with a unit and an image block, its session, and files to bring in.
class MediaTest : public testing::Test {
protected:
    MediaTest()
        : disk(folder.filePath(QStringLiteral("media")))
    {
        using namespace model;
        document::Document document;
        Course& course = document.content.course;
        course.id = CourseId::make();
        course.language = QStringLiteral("en");
        course.title = QStringLiteral("Soldering safely");
        Block block;
        block.id = BlockId::make();
        block.body = ImageBlock();
        blockId = block.id.uuid();
        Unit unit;
        unit.id = UnitId::make();
        unit.title = QStringLiteral("The bench");
        unit.blocks = {block};
        Module module;
        module.id = ModuleId::make();
        module.units = {unit};
        course.modules = {module};
        document.media = std::make_shared<document::MediaStore>(disk, folder.filePath(QStringLiteral("media")));
        session = std::make_unique<Session>(document);
    }

    ~MediaTest() override
    {
        disk.openGate();
        std::ignore = QTest::qWaitFor([this] { return !MediaImporter::of(*session).isBusy(); });
        QThreadPool::globalInstance()->waitForDone(); // small pictures are read from the disk double
    }

    QString file(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }

    QString put(const char* name, const QByteArray& bytes) const
    {
        QFile out(file(name));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return out.fileName();
    }

    static QImage colours(int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) image.setPixel(x, y, qRgb(255 * x / width, 255 * y / height, (x / 8 + y / 8) % 2 ? 40 : 200));
        return image;
    }

    static QByteArray encoded(const QImage& image, const char* format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        EXPECT_TRUE(image.save(&buffer, format, 90));
        return bytes;
    }

    /// As a phone writes it: with its make, a place, and turned to the right.
    static QByteArray phonePhoto(int width, int height)
    {
        const QByteArray exif = QByteArray("Exif\0\0", 6)
            + QByteArray::fromHex("4d4d002a00000008" "0003" "010f000200000006" "00000032" "0112000300000001" "00060000" "8825000400000001" "00000038" "00000000")
            + QByteArray("Phone\0", 6) + QByteArray::fromHex("0001" "0001000200000002" "4e000000" "00000000");
        const int length = int(exif.size()) + 2;
        const QByteArray head = QByteArray("\xff\xe1", 2) + char(length >> 8) + char(length & 255) + exif;
        QByteArray bytes = encoded(colours(width, height), "JPEG");
        return bytes.insert(2, head);
    }

    QStringList stored() const { return QDir(folder.filePath(QStringLiteral("media"))).entryList(QDir::Files | QDir::Hidden); }

    ImportReport bringIn(const QList<ImportSource>& sources, MediaKinds accepted = everyKind)
    {
        std::optional<ImportReport> report;
        MediaImporter::of(*session).run(sources, accepted, session.get(), [&](const ImportReport& r) { report = r; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return report.has_value(); }, 30000));
        return report.value_or(ImportReport());
    }

    /// A medium of the course that the image block shows.
    QUuid shownPicture(const char* name, const QByteArray& bytes)
    {
        const ImportReport report = bringIn({{put(name, bytes), {}}});
        EXPECT_EQ(report.media.size(), 1) << report.text().toStdString();
        if (report.media.isEmpty()) return {};
        const model::Media medium = report.media.first().medium;
        session->edit(QStringLiteral("Picture"), {}, [&](model::Content& content) {
            const model::MediaId id = model::addMedium(content, medium);
            model::modify<model::Block>(content, blockId, [&](model::Block& b) { std::get<model::ImageBlock>(b.body).image = model::MediaRef(id); });
        });
        return medium.id.uuid();
    }

    const model::Course& course() const { return session->course(); }
    const model::ImageBlock& imageBlock() const { return std::get<model::ImageBlock>(course().modules[0].units[0].blocks[0].body); }
    const model::Media* medium(const QUuid& id) const { return model::find<model::Media>(session->content(), id); }

    QTemporaryDir folder;
    DiskDouble disk;
    QUuid blockId;
    std::unique_ptr<Session> session;
};

} // namespace microvet::ui
