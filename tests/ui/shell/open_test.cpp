#include "shell_fixture.h"

#include "core/base/clock.h"
#include "core/base/zip_reader.h"
#include "core/base/zip_writer.h"
#include "ordinary_user.h"
#include "tests/support/sample_content.h"

#include <QCryptographicHash>
#include <QFileInfo>

#ifdef MICROVET_HAVE_KARCHIVE
#include <K7Zip>
#include <KTar>
#endif

namespace microvet::ui {

/// Opening what is not a sound file of this version that lies open to us.
class OpenTest : public ShellTest {
protected:
    /// Opens through the File menu; the sentence that the window says about it. The file stays as it is.
    QString refused(const QString& path)
    {
        const QByteArray before = bytesOf(path);
        window->messages().dismiss();
        prompts.files = {path};
        window->actions().open->trigger();
        const QString text = waitMessage();
        EXPECT_FALSE(window->session()) << path.toStdString();
        EXPECT_EQ(bytesOf(path), before);
        EXPECT_FALSE(window->messages().text().isEmpty());
        EXPECT_TRUE(document::Journal::recoverable(diskStore(), journals()).isEmpty());
        return text;
    }

    /// The same zip with one entry replaced.
    QByteArray withEntry(const QString& path, const QString& name, const QByteArray& bytes)
    {
        auto reader = ZipReader::open(diskStore(), path);
        EXPECT_TRUE(reader);
        ZipWriter writer(diskStore(), file("changed.zip"), utcTime(QDate(2020, 1, 1), QTime(0, 0)));
        for (qsizetype i = 0; i < (*reader)->entries().size(); ++i) {
            const QString entry = (*reader)->entries()[i].name;
            const auto old = (*reader)->read(i, 1 << 26);
            EXPECT_TRUE(old);
            EXPECT_TRUE(writer.add(entry, entry == name ? bytes : *old,
                                   entry == QLatin1String("mimetype") ? ZipWriter::Packing::Stored : ZipWriter::Packing::Deflated));
        }
        Progress progress;
        EXPECT_TRUE(writer.finish(progress));
        return bytesOf(file("changed.zip"));
    }

    /// Opens the archive, changes the course, saves: into a file of its own beside the archive, which stays as it is.
    void throughArchive(const QString& archive)
    {
        const QByteArray before = bytesOf(archive);
        settings->setLastFolder(QDir::tempPath()); // not where the archive lies
        openCourse(archive);
        ASSERT_TRUE(window->session()) << window->messages().text().toStdString();
        EXPECT_EQ(session().course().title, QStringLiteral("Bread"));
        EXPECT_TRUE(window->messages().text().contains(QLatin1String("archive"))) << window->messages().text().toStdString();
        EXPECT_TRUE(session().path().isEmpty());
        EXPECT_TRUE(window->isWindowModified()) << "no file holds it";
        EXPECT_TRUE(settings->recent().isEmpty()) << "the archive is not the course's file";
        ASSERT_EQ(session().media()->files().size(), 1);
        EXPECT_TRUE(session().media()->read(session().media()->files().first()));

        rename(QStringLiteral("Bread and rolls"));
        const QString target = QFileInfo(archive).dir().filePath(QStringLiteral("unpacked.microvet"));
        prompts.proposals.clear();
        prompts.files = {target};
        window->actions().save->trigger();
        ASSERT_TRUE(waitSaved()) << window->messages().text().toStdString();
        EXPECT_EQ(QFileInfo(prompts.proposals.value(0)).absolutePath(), QFileInfo(archive).absolutePath());
        EXPECT_EQ(QFileInfo(prompts.proposals.value(0)).suffix(), QStringLiteral("microvet"));
        EXPECT_EQ(contentOf(target).course.title, QStringLiteral("Bread and rolls"));
        EXPECT_EQ(session().path(), target);
        EXPECT_EQ(bytesOf(archive), before);
        EXPECT_EQ(settings->recent().value(0).path, target);
        const Result<QByteArray> medium = session().media()->read(session().media()->files().first());
        ASSERT_TRUE(medium);
        EXPECT_EQ(*medium, mediaBytes.first());

        window->actions().close->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !window->session(); }));
        EXPECT_TRUE(QFile::remove(target));
        settings->clearRecent();
    }

    /// A course with a medium of 5 kB.
    QString makeFile()
    {
        mediaBytes = {QByteArray(5000, 'p')};
        model::Content content = test::sampleContent();
        content.course.title = QStringLiteral("Bread");
        content.course.media.resize(1);
        content.course.media.first().file = QString::fromLatin1(QCryptographicHash::hash(mediaBytes.first(), QCryptographicHash::Sha256).toHex())
            + QStringLiteral(".png");
        const QString path = file("bread.microvet");
        putCourse(path, content);
        return path;
    }
};

TEST_F(OpenTest, FilesThatAreNotOursAreRefusedWithWhatToDo)
{
    putBytes(file("letter.microvet"), "%PDF-1.7 a letter that somebody has renamed");
    EXPECT_TRUE(refused(file("letter.microvet")).contains(QLatin1String("is not a microVET course")));
    putBytes(file("empty.microvet"), {});
    EXPECT_TRUE(refused(file("empty.microvet")).contains(QLatin1String("empty.microvet")));
}

TEST_F(OpenTest, ACourseCutShortIsRefused)
{
    const QByteArray whole = bytesOf(makeFile());
    for (const int share : {30, 70, 99}) {
        putBytes(file("cut.microvet"), whole.left(whole.size() * share / 100));
        const QString text = refused(file("cut.microvet"));
        EXPECT_TRUE(text.contains(QLatin1String("cut.microvet"))) << text.toStdString();
        EXPECT_TRUE(text.contains(QLatin1String("Nothing was changed"))) << share << text.toStdString();
    }
}

TEST_F(OpenTest, ANewerMajorVersionIsRefusedAndANewerMinorOneIsOpened)
{
    const QString path = makeFile();
    const auto manifest = [](int major, int minor) {
        return QStringLiteral(R"({"format":{"major":%1,"minor":%2}})").arg(major).arg(minor).toUtf8();
    };
    putBytes(file("future.microvet"), withEntry(path, QStringLiteral("manifest.json"), manifest(document::formatMajor + 1, 0)));
    const QString text = refused(file("future.microvet"));
    EXPECT_TRUE(text.contains(QLatin1String("newer version"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QLatin1String("Install"))) << text.toStdString();

    putBytes(file("next.microvet"),
             withEntry(path, QStringLiteral("manifest.json"), manifest(document::formatMajor, document::formatMinor + 3)));
    openCourse(file("next.microvet"));
    EXPECT_TRUE(window->messages().text().contains(QLatin1String("newer version"))) << window->messages().text().toStdString();
    EXPECT_FALSE(window->isWindowModified());
    rename(QStringLiteral("Rolls"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(file("next.microvet")).course.title, QStringLiteral("Rolls"));
}

TEST_F(OpenTest, AFileThatMayNotBeReadIsRefused)
{
    const QString path = makeFile();
    const QByteArray before = bytesOf(path);
    QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7777));
    QFile::setPermissions(path, {});
    studio.reset();
    QDir(journals()).removeRecursively(); // made anew by the other user
    {
        const OrdinaryUser user;
        ASSERT_TRUE(user.works());
        startStudio();
        studio->openFile(window, path);
        const QString text = waitMessage();
        EXPECT_TRUE(text.contains(QLatin1String("You may not read"))) << text.toStdString();
        EXPECT_FALSE(window->session());
        studio.reset();
    }
    QFile::setPermissions(path, QFile::ReadOwner);
    EXPECT_EQ(bytesOf(path), before);
}

TEST_F(OpenTest, ACourseOpensFromInsideAZip)
{
    const QByteArray course = bytesOf(makeFile());
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("mail")));
    ZipWriter zip(diskStore(), file("mail/sent.zip"), utcTime(QDate(2020, 1, 1), QTime(0, 0)));
    Progress progress;
    ASSERT_TRUE(zip.add(QStringLiteral("readme.txt"), "hello"));
    ASSERT_TRUE(zip.add(QStringLiteral("folder/Bread.microvet"), course));
    ASSERT_TRUE(zip.finish(progress));
    ASSERT_TRUE(QFile::remove(file("bread.microvet")));
    throughArchive(file("mail/sent.zip"));
}

#ifdef MICROVET_HAVE_KARCHIVE
TEST_F(OpenTest, ACourseOpensFromInsideATarAndASevenZip)
{
    const QByteArray course = bytesOf(makeFile());
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("mail")));
    const auto pack = [&](KArchive& archive) {
        ASSERT_TRUE(archive.open(QIODevice::WriteOnly));
        ASSERT_TRUE(archive.writeFile(QStringLiteral("readme.txt"), "hello"));
        ASSERT_TRUE(archive.writeFile(QStringLiteral("folder/Bread.microvet"), course));
        ASSERT_TRUE(archive.close());
    };
    KTar tar(file("mail/sent.tar.gz"), QStringLiteral("application/gzip"));
    K7Zip seven(file("mail/sent.7z"));
    pack(tar);
    pack(seven);
    ASSERT_TRUE(QFile::remove(file("bread.microvet")));
    throughArchive(file("mail/sent.tar.gz"));
    throughArchive(file("mail/sent.7z"));
}
#endif

TEST_F(OpenTest, AnArchiveCanBeDroppedOnTheWindow)
{
    const QByteArray course = bytesOf(makeFile());
    ZipWriter zip(diskStore(), file("sent.ZIP"), utcTime(QDate(2020, 1, 1), QTime(0, 0)));
    Progress progress;
    ASSERT_TRUE(zip.add(QStringLiteral("Bread.microvet"), course));
    ASSERT_TRUE(zip.finish(progress));
    QMimeData mime;
    const auto accepted = [&](const char* name) {
        mime.setUrls({QUrl::fromLocalFile(file(name))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QCoreApplication::sendEvent(window, &enter);
        return enter.isAccepted();
    };
    EXPECT_FALSE(accepted("picture.png"));
    EXPECT_TRUE(accepted("sent.ZIP"));
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &drop);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; })) << window->messages().text().toStdString();
    EXPECT_EQ(session().course().title, QStringLiteral("Bread"));
    prompts.answers = {QStringLiteral("discard")};
    window->actions().close->trigger();
}

TEST_F(OpenTest, AMissingMediumAndADanglingLinkAreFindingsInACourseThatOpens)
{
    model::Content content = test::sampleContent(); // names a picture that no file holds
    ASSERT_FALSE(content.course.media.isEmpty());
    content.course.modules.first().units.first().blocks.append(
        test::blockOf(90, model::TextBlock{test::linked(QStringLiteral("See "), QStringLiteral("there"),
                                                        QStringLiteral("unit:") + test::testId(999).toString(QUuid::WithoutBraces)), {}}));
    putCourse(file("bread.microvet"), content);
    const QByteArray before = bytesOf(file("bread.microvet"));
    openCourse(file("bread.microvet"));
    EXPECT_TRUE(window->messages().text().contains(QLatin1String("missing"))) << window->messages().text().toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().isChecked(); }, 20000));
    QSet<QUuid> places;
    for (const rules::Finding& finding : session().findings())
        if (finding.severity == rules::Severity::Error) places.insert(finding.place);
    EXPECT_TRUE(places.contains(test::testId(90))) << "the link";
    EXPECT_TRUE(places.contains(test::testId(test::sample::image)) || places.contains(test::testId(test::sample::imageBlock))) << "the picture";
    EXPECT_EQ(bytesOf(file("bread.microvet")), before);
}

} // namespace microvet::ui
