#include "core/document/light.h"

#include "tests/core/document/document_fixture.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace microvet::tests {

using namespace document;

namespace {

const QString lightPath = QStringLiteral("/home/light.microvet");
const QString previewFolder = QStringLiteral("/session/previews");

class LightCopy : public testing::Test {
protected:
    TestStore store;
    Document full = makeDocument(store, 1, {noiseBytes(300'000, 1), noiseBytes(2'000, 2), noiseBytes(200'000, 3)});
    Progress progress;

    void SetUp() override { ASSERT_TRUE(saveDocument(store, full)); }

    QString file(qsizetype i) const { return full.content.course.media[i].file; }
    Document opened(const QString& path)
    {
        auto found = open(store, path, mediaFolder, progress);
        EXPECT_TRUE(found) << qPrintable(found.error().text);
        return found ? *std::move(found) : Document();
    }
    Document sent(qint64 limit = 150'000)
    {
        const auto copy = lightCopy(
            store, full, sizeOfCopy(store, full, limit).leave,
            [](const QString&) {
                return Preview{noiseBytes(500, 9), QStringLiteral("jpg")};
            },
            previewFolder);
        EXPECT_TRUE(copy);
        SaveRequest request{lightPath};
        request.copy = true;
        EXPECT_TRUE(save(store, request, *copy, fixedNow, progress));
        return opened(lightPath);
    }
    QString problemOfSaving(Document& document, const QString& path)
    {
        const auto saved = save(store, {.path = path, .overwrite = true}, document, fixedNow, progress);
        return saved ? QString() : saved.error().text;
    }
};

} // namespace

TEST_F(LightCopy, TellsHowLargeACopyBecomes)
{
    SaveRequest request{lightPath};
    request.copy = true;
    ASSERT_TRUE(save(store, request, full, fixedNow, progress));
    const CopySize size = sizeOfCopy(store, full, 1'000'000);
    EXPECT_NEAR(double(size.bytes), double(store.stamp(lightPath).size), 0.02 * double(size.bytes));
    EXPECT_EQ(size.light, size.bytes);
    EXPECT_TRUE(size.leave.isEmpty());
    EXPECT_EQ(sizeOfCopy(store, full, 250'000).leave, QStringList{file(0)});
    EXPECT_EQ(sizeOfCopy(store, full, 100'000).leave, (QStringList{file(0), file(2)}));
    EXPECT_EQ(sizeOfCopy(store, full, 0).leave.size(), 3);
}

TEST_F(LightCopy, LeavesTheLargestMediaOutAndSaysSo)
{
    const Document light = sent();
    EXPECT_LT(store.stamp(lightPath).size, 150'000);
    EXPECT_EQ(light.content, full.content) << "the course names them as before";
    EXPECT_FALSE(light.media->contains(file(0)));
    EXPECT_TRUE(light.media->contains(file(1)));
    ASSERT_TRUE(isLight(light));
    const QList<LightMedium> missing = leftOutOf(light);
    ASSERT_EQ(missing.size(), 2);
    EXPECT_EQ(missing[0].size + missing[1].size, 500'000);
    const auto preview = light.media->read(missing[0].preview);
    ASSERT_TRUE(preview);
    EXPECT_EQ(*preview, noiseBytes(500, 9));
    EXPECT_EQ(previewsOf(light).value(missing[1].file), missing[1].preview);
    ASSERT_EQ(light.notices.size(), 1) << "one sentence, not that files are missing";
    EXPECT_TRUE(light.notices[0].contains(QStringLiteral("light copy"))) << qPrintable(light.notices[0]);
    EXPECT_FALSE(isLight(full));
    EXPECT_FALSE(isLight(opened(coursePath)));
}

TEST_F(LightCopy, StaysOneThroughEverySave)
{
    Document light = sent();
    light.content.course.title += QStringLiteral("!");
    ASSERT_TRUE(saveDocument(store, light, lightPath));
    EXPECT_EQ(leftOutOf(opened(lightPath)).size(), 2);
    SaveRequest copy{QStringLiteral("/home/copy.microvet")};
    copy.copy = true;
    ASSERT_TRUE(save(store, copy, light, fixedNow, progress));
    const Document again = opened(copy.path);
    ASSERT_EQ(leftOutOf(again).size(), 2);
    EXPECT_TRUE(again.media->contains(leftOutOf(again)[0].preview)) << "nothing but the manifest names the preview";
}

TEST_F(LightCopy, IsNeverSavedOverTheFullFile)
{
    Document light = sent();
    const QByteArray before = store.bytes(coursePath);
    EXPECT_FALSE(problemOfSaving(light, coursePath).isEmpty());
    EXPECT_EQ(store.bytes(coursePath), before);
    // Also where somebody has put the full file in the place of the light one.
    ASSERT_TRUE(store.replace(lightPath, before));
    EXPECT_FALSE(problemOfSaving(light, lightPath).isEmpty());
    EXPECT_EQ(store.bytes(lightPath), before);
    // Another course is the user's to replace.
    Document other = makeDocument(store, 2, {});
    ASSERT_TRUE(saveDocument(store, other, QStringLiteral("/home/other.microvet")));
    EXPECT_EQ(problemOfSaving(light, QStringLiteral("/home/other.microvet")), QString());
}

TEST_F(LightCopy, IsAFullOneOnceEverythingHasComeIn)
{
    Document light = sent();
    ASSERT_TRUE(light.media->addFrom(*full.media, file(0), progress));
    EXPECT_EQ(leftOutOf(light).size(), 1);
    ASSERT_TRUE(light.media->addFrom(*full.media, file(2), progress));
    EXPECT_FALSE(isLight(light));
    ASSERT_TRUE(saveDocument(store, light, lightPath));
    const Document whole = opened(lightPath);
    EXPECT_FALSE(whole.manifest.contains(QStringLiteral("light")));
    EXPECT_TRUE(whole.notices.isEmpty());
    EXPECT_EQ(*whole.media->read(file(0)), noiseBytes(300'000, 1));
}

TEST_F(LightCopy, ALightCopyOfALightCopyLacksBoth)
{
    Document light = sent(450'000);
    ASSERT_EQ(leftOutOf(light).size(), 1);
    const auto lighter = lightCopy(store, light, sizeOfCopy(store, light, 100'000).leave, {}, previewFolder);
    ASSERT_TRUE(lighter);
    EXPECT_EQ(leftOutOf(*lighter).size(), 2);
}

TEST_F(LightCopy, HostileListsAreNoReasonToRefuseAFile)
{
    full.manifest.insert(QStringLiteral("light"),
                         QJsonObject{{QStringLiteral("media"),
                                      QJsonArray{QStringLiteral("../x"), 7,
                                                 QJsonObject{{QStringLiteral("file"), QStringLiteral("../../etc")},
                                                             {QStringLiteral("size"), QStringLiteral("x")}}}}});
    EXPECT_FALSE(isLight(full));
    ASSERT_TRUE(saveDocument(store, full));
    EXPECT_FALSE(isLight(opened(coursePath)));
}

} // namespace microvet::tests
