#include "tests/support/sample_content.h"
#include "ui/preview/http_server.h"
#include "ui/preview/preview_site.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <gtest/gtest.h>

namespace microvet::ui {

/// The site behind the server, met as bytes on a socket: no client that repairs or refuses what must be tried.
class PreviewServerTest : public testing::Test {
protected:
    struct Reply {
        int status = 0;
        QByteArray head;
        QByteArray body;
    };

    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        media = std::make_shared<document::MediaStore>(diskStore(), folder.filePath(QStringLiteral("media")));
        for (int i = 0; i < 3000000; ++i) film.append(char(i * 7 + i / 256));
        const Result<QString> name = media->add(film, QStringLiteral("mp4"));
        ASSERT_TRUE(name) << name.error().text.toStdString();
        medium = "/site/media/" + name->toLatin1();
        site.setCourse(content, media);
        server = std::make_unique<HttpServer>([this](const HttpRequest& request) { return site.answer(request); });
        const Result<quint16> listening = server->listen();
        ASSERT_TRUE(listening) << listening.error().text.toStdString();
        port = *listening;
        site.setPort(port);
    }

    Reply raw(const QByteArray& request, bool head = false)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        QByteArray bytes;
        socket.write(request);
        const auto complete = [&] {
            bytes += socket.readAll();
            const qsizetype end = bytes.indexOf("\r\n\r\n");
            if (end < 0) return socket.state() == QAbstractSocket::UnconnectedState;
            const qsizetype at = bytes.toLower().indexOf("content-length: ");
            const qsizetype length = at < 0 || head ? 0 : bytes.mid(at + 16, bytes.indexOf("\r\n", at) - at - 16).toLongLong();
            return bytes.size() >= end + 4 + length;
        };
        EXPECT_TRUE(QTest::qWaitFor(complete, 20000)) << request.constData();
        QTest::qWait(head ? 100 : 0); // for a body that must not come
        bytes += socket.readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        return {bytes.mid(9, 3).toInt(), bytes.left(end).toLower() + "\r\n", bytes.mid(end + 4)};
    }

    Reply get(const QByteArray& path, const QByteArray& headers = {}, const QByteArray& method = "GET")
    {
        return raw(method + " /" + token + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + headers + "\r\n",
                   method == "HEAD");
    }

    const QByteArray token = "0123456789abcdef";
    QTemporaryDir folder;
    QByteArray film;
    QByteArray medium;
    model::Content content = test::sampleContent();
    std::shared_ptr<document::MediaStore> media;
    PreviewSite site{token};
    std::unique_ptr<HttpServer> server;
    quint16 port = 0;
};

TEST_F(PreviewServerTest, ServesTheSiteAndItsFrame)
{
    const Reply frame = get("/");
    EXPECT_EQ(frame.status, 200);
    EXPECT_TRUE(frame.body.contains("preview.js"));
    EXPECT_TRUE(frame.head.contains("cache-control: no-store"));
    EXPECT_TRUE(frame.head.contains("frame-ancestors 'none'"));
    const Reply index = get("/site/index.html");
    EXPECT_EQ(index.status, 200);
    EXPECT_TRUE(index.body.contains(content.course.title.toHtmlEscaped().toUtf8()));
    EXPECT_FALSE(index.body.contains("preview.js")) << "what reloads is no part of the pages";
    EXPECT_TRUE(index.head.contains("default-src 'none'"));
    const QByteArray unit = test::testId(test::sample::unitOne).toByteArray(QUuid::WithoutBraces);
    EXPECT_TRUE(get("/site/pages/" + unit + ".js").body.startsWith("microvet.page(\"" + unit));
    EXPECT_EQ(get("/site/plain/" + unit + ".html").status, 200);
    for (const char* name : {"/preview.js", "/preview.css", "/site/assets/player.js", "/site/assets/lang/en.js", "/site/data/course.js", "/site/data/search.js"}) {
        const Reply reply = get(name);
        EXPECT_EQ(reply.status, 200) << name;
        EXPECT_FALSE(reply.body.isEmpty()) << name;
    }
}

TEST_F(PreviewServerTest, RefusesStrangers)
{
    const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n\r\n";
    EXPECT_EQ(raw("GET / HTTP/1.1\r\n" + host).status, 404);
    EXPECT_EQ(raw("GET /0123456789abcdee/ HTTP/1.1\r\n" + host).status, 404);
    EXPECT_EQ(raw("GET /" + token + "0/ HTTP/1.1\r\n" + host).status, 404);
    EXPECT_EQ(raw("GET /" + token + "/ HTTP/1.1\r\nHost: evil.example:" + QByteArray::number(port) + "\r\n\r\n").status, 403);
    EXPECT_EQ(raw("GET /" + token + "/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").status, 403);
    EXPECT_EQ(raw("GET /" + token + "/ HTTP/1.1\r\n\r\n").status, 403);
}

TEST_F(PreviewServerTest, AnswersReadersOnly)
{
    const Reply post = get("/", "Content-Length: 0\r\n", "POST");
    EXPECT_EQ(post.status, 405);
    EXPECT_TRUE(post.head.contains("allow: get, head"));
    EXPECT_EQ(get("/", "Content-Length: 0\r\n", "PUT").status, 405);
    for (const QByteArray& path : {QByteArray("/"), QByteArray("/site/index.html"), medium}) {
        const Reply full = get(path);
        const Reply head = get(path, {}, "HEAD");
        EXPECT_EQ(head.status, 200);
        EXPECT_TRUE(head.body.isEmpty()) << path.constData();
        EXPECT_TRUE(head.head.contains("content-length: " + QByteArray::number(full.body.size()) + "\r\n")) << head.head.constData();
    }
}

TEST_F(PreviewServerTest, ServesNothingOutside)
{
    for (const char* path : {"/..", "/../etc/passwd", "/site/../../../etc/passwd", "/site/assets/../../../../etc/passwd",
                             "/site/assets/%2e%2e/%2e%2e/rules/house.json", "/site/media/../index.html", "/site/media//etc/passwd",
                             "/site/assets/", "/site/assets/scripts.json/..", "/site/pages/unknown.js", "/site/plain/unknown.html",
                             "/site/captions/../x.vtt.js", "/site/nothing", "/site", "//", "/preview/preview.js", "/state/"})
        EXPECT_EQ(get(path).status, 404) << path;
}

TEST_F(PreviewServerTest, GivesPartsOfFilms)
{
    const Reply whole = get(medium);
    EXPECT_EQ(whole.status, 200);
    EXPECT_EQ(whole.body, film);
    EXPECT_TRUE(whole.head.contains("accept-ranges: bytes"));
    EXPECT_TRUE(whole.head.contains("content-type: video/mp4"));
    const Reply part = get(medium, "Range: bytes=1000000-1000009\r\n");
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, film.mid(1000000, 10));
    EXPECT_TRUE(part.head.contains("content-range: bytes 1000000-1000009/3000000"));
    EXPECT_EQ(get(medium, "Range: bytes=-5\r\n").body, film.right(5));
    const Reply beyond = get(medium, "Range: bytes=3000000-\r\n");
    EXPECT_EQ(beyond.status, 416);
    EXPECT_TRUE(beyond.head.contains("content-range: bytes */3000000"));
}

TEST_F(PreviewServerTest, TellsWhatIsEdited)
{
    const QByteArray before = get("/state").body;
    content.course.modules[0].units[0].title = QStringLiteral("Sourdough");
    site.setCourse(content, media);
    site.setPlace(test::testId(test::sample::checkQuestion), true);
    const QByteArray after = get("/state").body;
    EXPECT_NE(before, after);
    EXPECT_TRUE(after.contains("q-" + test::testId(test::sample::checkQuestion).toByteArray(QUuid::WithoutBraces))) << after.constData();
    EXPECT_TRUE(get("/site/data/course.js").body.contains("Sourdough"));
}

TEST_F(PreviewServerTest, EndsWithTheServer)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    ASSERT_TRUE(QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }));
    server.reset();
    EXPECT_TRUE(QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 20000));
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, port);
    EXPECT_FALSE(late.waitForConnected(2000));
}

} // namespace microvet::ui
