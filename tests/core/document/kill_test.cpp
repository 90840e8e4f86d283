#include "core/document/container.h"

#include "tests/core/base/temp_folder.h"

#include <QProcess>
#include <QRandomGenerator>

#include <gtest/gtest.h>

using namespace microvet;

namespace {

TEST(Kill, ACourseIsWholeWhereverItsSaverDies)
{
    tests::TempFolder folder;
    const QString path = folder / QStringLiteral("a.microvet");
    QRandomGenerator random(7);
    for (int round = 0; round < 12; ++round) {
        (void)diskStore().remove(path);
        QProcess saver;
        saver.start(QStringLiteral(MICROVET_SAVER), {path});
        ASSERT_TRUE(saver.waitForReadyRead(20'000)) << "nothing was ever saved";
        saver.waitForFinished(random.bounded(1, 60)); // somewhere in the middle of a later save
        saver.kill();
        ASSERT_TRUE(saver.waitForFinished(20'000));
        Progress progress;
        auto document = document::open(diskStore(), path, folder / QStringLiteral("session"), progress);
        ASSERT_TRUE(document) << document.error().text.toStdString();
        ASSERT_EQ(document->content.course.media.size(), 40);
        for (const auto& medium : document->content.course.media) ASSERT_TRUE(document->media->read(medium.file));
    }
}

} // namespace
