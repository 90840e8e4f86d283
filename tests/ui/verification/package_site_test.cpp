#include "tests/ui/verification/package_fixture.h"

#include "ui/preview/loopback.h"
#include "ui/verification/package_server.h"
#include "ui/verification/package_site.h"

namespace microvet::ui {

class PackageSiteTest : public PackageTest {
protected:
    void SetUp() override
    {
        Progress progress;
        auto package = packages::openPackage(diskStore(), site(), progress);
        ASSERT_TRUE(package);
        pages = pagesOf(**package);
        served = std::make_unique<PackageSite>(token, std::move(*package), [this](const QString& page) { opened.append(page); });
        served->setPort(4711);
    }
    HttpAnswer get(const QString& path, const QByteArray& host = "127.0.0.1:4711", const QByteArray& range = {}) const
    {
        return served->answer({"GET", path, host, range});
    }
    static QByteArray header(const HttpAnswer& answer, const QByteArray& name)
    {
        for (const auto& [key, value] : answer.headers)
            if (key == name) return value;
        return {};
    }

    const QByteArray token = "0123456789abcdef";
    std::unique_ptr<PackageSite> served;
    QStringList pages, opened;
};

TEST_F(PackageSiteTest, GivesTheFilesAsTheyAre)
{
    EXPECT_EQ(pages, (QStringList{QStringLiteral("index.html"), QStringLiteral("pages/dough one.html")}));
    HttpAnswer page = get(QStringLiteral("/0123456789abcdef/pages/dough one.html"));
    EXPECT_EQ(page.status, 200);
    ASSERT_TRUE(page.stream);
    EXPECT_TRUE(page.stream->readAll().contains("<h1>Dough</h1>"));
    EXPECT_EQ(header(page, "Content-Type"), "text/html") << "which encoding it has, the page says itself";
    EXPECT_EQ(opened, QStringList{QStringLiteral("pages/dough one.html")});
    EXPECT_EQ(header(get(QStringLiteral("/0123456789abcdef/style.css")), "Content-Type"), "text/css; charset=utf-8");
    EXPECT_EQ(opened.size(), 1) << "only pages are told";
    EXPECT_EQ(get(QStringLiteral("/0123456789abcdef/index.html"), "127.0.0.1:4711", "bytes=0-3").status, 206);
}

TEST_F(PackageSiteTest, ScriptsStayInTheirBox)
{
    const QByteArray policy = header(get(QStringLiteral("/0123456789abcdef/index.html")), "Content-Security-Policy");
    EXPECT_TRUE(policy.contains("default-src 'self'"));
    EXPECT_TRUE(policy.startsWith("sandbox "));
    EXPECT_FALSE(policy.contains("http")) << "no other place is let in";
    EXPECT_FALSE(policy.contains("allow-top-navigation"));
    EXPECT_FALSE(policy.contains("allow-popups"));
}

TEST_F(PackageSiteTest, OthersGetNothing)
{
    EXPECT_EQ(get(QStringLiteral("/0123456789abcdef/index.html"), "evil.example").status, 403);
    EXPECT_EQ(get(QStringLiteral("/0123456789abcdee/index.html")).status, 404);
    EXPECT_EQ(get(QStringLiteral("/0123456789abcdef/../../etc/passwd")).status, 404);
    EXPECT_EQ(get(QStringLiteral("/0123456789abcdef/")).status, 404);
    EXPECT_EQ(get(QStringLiteral("/index.html")).status, 404);
    EXPECT_EQ(served->answer({{}, QStringLiteral("/0123456789abcdef/index.html"), "127.0.0.1:4711", {}}).status, 405);
    EXPECT_TRUE(opened.isEmpty());
}

TEST_F(PackageSiteTest, TheServerTellsWhatCannotBeOpened)
{
    QFile broken(folder.filePath(QStringLiteral("broken.zip")));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("PK\x03\x04 and no more");
    broken.close();
    PackageServer server(diskStore(), broken.fileName());
    QSignalSpy failed(&server, &PackageServer::failed);
    server.start();
    ASSERT_TRUE(failed.wait(5000));
    EXPECT_FALSE(failed[0][0].toString().isEmpty());
    EXPECT_FALSE(server.isRunning());
}

} // namespace microvet::ui
