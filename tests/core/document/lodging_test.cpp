#include "core/document/lodging.h"
#include "core/document/retry.h"

#include "tests/core/document/document_fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <numeric>

namespace microvet::tests {

using document::Lodging;
using document::lodgingOf;

namespace {

const QStringList linuxTemporary{QStringLiteral("/tmp"), QStringLiteral("/home/mia/.cache")};
const QStringList windowsTemporary{QStringLiteral("C:/Users/mia/AppData/Local/Temp")};
const QStringList macTemporary{QStringLiteral("/var/folders/xy/abc123/T"), QStringLiteral("/private/var/folders/xy/abc123/T/")};

Lodging on(const QStringList& temporary, const char* path) { return lodgingOf(QString::fromUtf8(path), temporary); }

} // namespace

TEST(Lodging, anOwnFolderIsAnOwnFolder)
{
    for (const char* path : {"/home/mia/Courses/Bread.microvet", "/media/mia/STICK/Bread.microvet", "/mnt/share/kmail course/Bread.microvet",
                             "/home/mia/Nextcloud/ark-photos/Bread.microvet", "/home/mia/fr-en/Bread.microvet", "/Bread.microvet",
                             "/home/mia/tmp.d/Bread.microvet", "/home/mia/notes2026/Bread.microvet", "/tmpfiles/Bread.microvet",
                             "/run/user/1000/gvfs/sftp:host=school/Bread.microvet", "/home/mia/Downloads/Bread.microvet"})
        EXPECT_EQ(on(linuxTemporary, path), Lodging::Own) << path;
    for (const char* path : {"C:\\Users\\mia\\Documents\\Bread.microvet", "C:/Users/mia/OneDrive - School/Bread.microvet", "E:\\Bread.microvet",
                             "\\\\server\\courses\\Temp1_old.zip\\Bread.microvet", "C:\\Users\\mia\\Downloads\\Bread (2).microvet",
                             "C:\\Users\\mia\\AppData\\Local\\Temporary\\Bread.microvet"})
        EXPECT_EQ(on(windowsTemporary, path), Lodging::Own) << path;
    for (const char* path : {"/Users/mia/Documents/Bread.microvet", "/Volumes/STICK/Bread.microvet", "/Users/mia/Library/Mobile Documents/Bread.microvet"})
        EXPECT_EQ(on(macTemporary, path), Lodging::Own) << path;
    EXPECT_EQ(lodgingOf(QString()), Lodging::Own);
    EXPECT_EQ(on({}, "/tmp/Bread.microvet"), Lodging::Own) << "only what the computer calls so";
    EXPECT_EQ(on({}, "/home/mia/.cache"), Lodging::Own) << "a file of that name";
}

TEST(Lodging, attachmentsOfMails)
{
    for (const char* path : {"/tmp/messageviewer_JqXbTz.index.2/Bread.microvet", "/home/mia/.cache/evolution/tmp/evolution-mia-AB/Bread.microvet",
                             "/tmp/evolution-mia-9XW/Bread.microvet", "/home/mia/.cache/geary/attachments/Bread.microvet",
                             "/home/mia/.claws-mail/mimetmp/0000001b/Bread.microvet", "/tmp/MozillaMailnews/Bread.microvet",
                             "/home/mia/.thunderbird/x1.default/Mail/Bread.microvet", "/home/mia/.config/Mailspring/files/ab/Bread.microvet",
                             "/home/mia/.var/app/org.mozilla.Thunderbird/cache/tmp/Bread.microvet", "/tmp/kmail-mia/Bread.microvet"})
        EXPECT_EQ(on(linuxTemporary, path), Lodging::Mail) << path;
    for (const char* path : {"C:\\Users\\mia\\AppData\\Local\\Microsoft\\Windows\\INetCache\\Content.Outlook\\7H2K9Q4D\\Bread.microvet",
                             "c:/users/mia/appdata/local/microsoft/windows/temporary internet files/content.outlook/7H/Bread (3).microvet",
                             "C:\\Documents and Settings\\mia\\Local Settings\\Temporary Internet Files\\OLK4F\\Bread.microvet",
                             "C:\\Users\\mia\\AppData\\Local\\Microsoft\\Olk\\Attachments\\ooa-1f\\Bread.microvet",
                             "C:\\Users\\mia\\AppData\\Local\\Packages\\microsoft.windowscommunicationsapps_8wekyb3d8bbwe\\LocalState\\Files\\S0\\3\\Bread.microvet",
                             "C:\\Users\\mia\\AppData\\Local\\Temp\\MozillaMailnews\\Bread-1.microvet",
                             "C:\\Users\\mia\\AppData\\Local\\Temp\\notesF4A2B1\\Bread.microvet"})
        EXPECT_EQ(on(windowsTemporary, path), Lodging::Mail) << path;
    for (const char* path : {"/Users/mia/Library/Containers/com.apple.mail/Data/Library/Mail Downloads/1A-2B/Bread.microvet",
                             "/Users/mia/Library/Mail/V10/A1/Inbox.mbox/Attachments/12/2/Bread.microvet",
                             "/Users/mia/Library/Caches/TemporaryItems/Outlook Temp/Bread.microvet",
                             "/Users/mia/Library/Containers/com.microsoft.Outlook/Data/tmp/Bread.microvet"})
        EXPECT_EQ(on(macTemporary, path), Lodging::Mail) << path;
}

TEST(Lodging, insideArchives)
{
    for (const char* path : {"/home/mia/.cache/.fr-x8K2aB/Bread.microvet", "/tmp/.fr-abc123/drafts/Bread.microvet", "/tmp/ark-QwErTy/Bread.microvet",
                             "/run/user/1000/gvfs/archive:host=file%253A%252F%252F%252Fhome%252Fmia%252Fdrafts.zip/Bread.microvet", "/tmp/xa-AB12/Bread.microvet"})
        EXPECT_EQ(on(linuxTemporary, path), Lodging::Archive) << path;
    for (const char* path : {"C:\\Users\\mia\\AppData\\Local\\Temp\\Temp1_drafts.zip\\Bread.microvet", "C:\\Users\\mia\\AppData\\Local\\Temp\\Temp12_all drafts.zip\\unit\\Bread.microvet",
                             "C:\\Users\\mia\\AppData\\Local\\Temp\\9c1b2d3e-0f1a-4b5c-8d7e-6f5a4b3c2d1e_drafts.zip.2d1\\Bread.microvet",
                             "C:\\Users\\mia\\AppData\\Local\\Temp\\7zO4C1D2E3F\\Bread.microvet", "C:\\Users\\mia\\AppData\\Local\\Temp\\Rar$DIa1234.5678\\Bread.microvet",
                             "C:\\Users\\mia\\AppData\\Local\\Temp\\wz9f3a\\Bread.microvet", "C:\\Users\\mia\\AppData\\Local\\Temp\\peazip-tmp\\Bread.microvet"})
        EXPECT_EQ(on(windowsTemporary, path), Lodging::Archive) << path;
}

TEST(Lodging, whatBrowsersOpenAndWhatIsEmptied)
{
    EXPECT_EQ(on(linuxTemporary, "/tmp/mozilla_mia0/Bread.microvet"), Lodging::Download);
    EXPECT_EQ(on(windowsTemporary, "C:\\Users\\mia\\AppData\\Local\\Microsoft\\Windows\\INetCache\\IE\\2F\\Bread[1].microvet"), Lodging::Download);
    EXPECT_EQ(on(windowsTemporary, "C:\\Users\\mia\\AppData\\Local\\Packages\\Microsoft.MicrosoftEdge_8w\\TempState\\Downloads\\Bread.microvet"), Lodging::Download);
    EXPECT_EQ(on(linuxTemporary, "/home/mia/.cache/kioexec/krun/77/Bread.microvet"), Lodging::Download);

    EXPECT_EQ(on(linuxTemporary, "/tmp/Bread.microvet"), Lodging::Temporary);
    EXPECT_EQ(on(linuxTemporary, "/TMP/deep/below/Bread.microvet"), Lodging::Temporary) << "without case";
    EXPECT_EQ(on(windowsTemporary, "c:\\users\\MIA\\appdata\\local\\temp\\Bread.microvet"), Lodging::Temporary);
    EXPECT_EQ(on(macTemporary, "/private/var/folders/xy/abc123/T/Bread.microvet"), Lodging::Temporary);
    EXPECT_EQ(on({}, "/home/mia/.cache/anything/Bread.microvet"), Lodging::Temporary);
    EXPECT_EQ(on({}, "C:\\Windows\\Temp\\Bread.microvet"), Lodging::Temporary);
    EXPECT_EQ(on({}, "/Users/mia/Library/Caches/Bread.microvet"), Lodging::Temporary);

    for (const char* path : {"/home/mia/.local/share/Trash/files/Bread.microvet", "/media/mia/STICK/.Trash-1000/files/Bread.microvet",
                             "C:\\$Recycle.Bin\\S-1-5-21\\$R1A2B3C.microvet", "/Users/mia/.Trash/Bread.microvet"})
        EXPECT_EQ(on(linuxTemporary, path), Lodging::Bin) << path;
}

TEST(Lodging, aPlaceThatMayNotBeWrittenIsTriedOut)
{
    TestStore store;
    store.put(coursePath, "course");
    EXPECT_EQ(lodgingOf(store, coursePath, {}), Lodging::Own);
    EXPECT_EQ(store.disk().keys(), QStringList{coursePath}) << "nothing of the trial is left";
    for (const auto kind : {Error::Kind::NoAccess, Error::Kind::ReadOnly}) {
        store.failAt(0, kind);
        EXPECT_EQ(lodgingOf(store, coursePath, {}), Lodging::Protected);
    }
    for (const auto kind : {Error::Kind::NoSpace, Error::Kind::InUse, Error::Kind::Io, Error::Kind::NotFound}) {
        store.failAt(0, kind);
        EXPECT_EQ(lodgingOf(store, coursePath, {}), Lodging::Own) << "that may be over by the time of a save";
    }
    store.failAt(0, Error::Kind::NoAccess);
    EXPECT_EQ(lodgingOf(store, QStringLiteral("/tmp/Bread.microvet"), {QStringLiteral("/tmp")}), Lodging::Temporary);
    EXPECT_FALSE(store.failed()) << "its path says enough, and nothing is written";
}

TEST(Lodging, aFileThatIsWriteProtected)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("Bread.microvet"));
    ASSERT_TRUE(diskStore().replace(path, "course"));
    EXPECT_EQ(lodgingOf(diskStore(), path, {}), Lodging::Own);
    ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadUser));
    EXPECT_EQ(lodgingOf(diskStore(), path, {}), Lodging::Protected);
    EXPECT_EQ(diskStore().list(folder.path()), QStringList{QStringLiteral("Bread.microvet")});
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

TEST(Retry, waitsGrowAndEnd)
{
    const auto waits = [](Error::Kind kind) {
        QList<int> all;
        for (int tries = 1; const auto wait = document::waitBeforeRetry(kind, tries); ++tries) all << *wait;
        return all;
    };
    const QList<int> held = waits(Error::Kind::InUse);
    ASSERT_EQ(held.size(), 5);
    for (qsizetype i = 1; i < held.size(); ++i) EXPECT_GT(held[i], held[i - 1]);
    EXPECT_LT(std::accumulate(held.cbegin(), held.cend(), 0), 8000);
    EXPECT_EQ(waits(Error::Kind::NoAccess), (QList<int>{250, 500}));
    for (const auto kind : {Error::Kind::ReadOnly, Error::Kind::NotFound, Error::Kind::NoSpace, Error::Kind::ChangedOnDisk, Error::Kind::Damaged})
        EXPECT_TRUE(waits(kind).isEmpty());
    EXPECT_FALSE(document::waitBeforeRetry(Error::Kind::InUse, 0));
}

} // namespace microvet::tests
