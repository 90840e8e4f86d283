#include "tests/core/verification/package_fixture.h"

#include "core/verification/passages.h"
#include "core/verification/verification.h"

#include "tests/core/base/temp_folder.h"

#include <gtest/gtest.h>

namespace microvet::tests {

using namespace verification;

namespace {

/// Words that no other text has.
QByteArray wordsOf(const char* topic, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) text += QByteArray(topic) + QByteArray::number(i * 7919 % 1000) + ' ';
    return text;
}

PackageFiles siteWith(const QByteArray& text) { return {{QStringLiteral("index.html"), "<html lang=\"en\"><title>A</title><h1>A</h1><p>" + text + "</p>"}}; }

Options against(const TempFolder& folder, const QList<PassageIndex::Course>& courses)
{
    const QString file = folder / QStringLiteral("index");
    EXPECT_TRUE(PassageIndex::write(diskStore(), file, courses));
    Options options;
    options.against = PassageIndex::open(file).valueOr(nullptr);
    EXPECT_TRUE(options.against);
    return options;
}

QList<quint64> printsOfFile(const PackageFiles& files)
{
    TestStore store;
    store.put(QStringLiteral("/a.zip"), zipOf(files));
    Progress progress;
    return passagesOf(store, QStringLiteral("/a.zip"), rules::houseRules(), progress);
}

} // namespace

TEST(Passages, longOnesThatAreTheSameAreTold)
{
    const TempFolder folder;
    const QByteArray shared = wordsOf("bread", 120);
    const Options options = against(folder, {{QStringLiteral("/accepted/bread.zip"), printsOfFile(siteWith(wordsOf("oven", 300) + shared))},
                                             {QStringLiteral("/accepted/iron.zip"), printsOfFile(siteWith(wordsOf("iron", 300)))}});
    const report::Report copy = verified(siteWith(wordsOf("salt", 100) + QString::fromUtf8(shared).toUpper().toUtf8() + wordsOf("flour", 100)), options);
    EXPECT_TRUE(finds(copy, "P-C-08")) << told(copy);
    EXPECT_NE(told(copy).find("bread.zip"), std::string::npos);
    EXPECT_EQ(told(copy).find("iron.zip"), std::string::npos);
    EXPECT_EQ(verdictOf(copy, "content"), report::Verdict::Look);
    EXPECT_FALSE(finds(verified(siteWith(wordsOf("salt", 300) + shared.left(150)), options), "P-C-08")) << "a sentence is no passage";
    EXPECT_FALSE(finds(verified(siteWith(wordsOf("salt", 300))), "P-C-08"));
}

TEST(Passages, aCourseIsNotComparedWithItself)
{
    const TempFolder folder;
    const PackageFiles site = siteWith(wordsOf("bread", 300));
    const Options options = against(folder, {{QStringLiteral("/in/package.zip"), printsOfFile(site)}});
    EXPECT_FALSE(finds(verified(site, options), "P-C-08"));
}

TEST(Passages, aBrokenListIsRefused)
{
    TestStore store;
    EXPECT_FALSE(PassageIndex::open(QStringLiteral("/nowhere")).ok());
    const TempFolder folder;
    const QString file = folder / QStringLiteral("broken");
    ASSERT_TRUE(diskStore().replace(file, "0123456789abcdef"));
    EXPECT_FALSE(PassageIndex::open(file).ok());
}

} // namespace microvet::tests
