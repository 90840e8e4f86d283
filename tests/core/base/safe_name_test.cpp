#include "core/base/safe_name.h"

#include <gtest/gtest.h>

namespace microvet {

TEST(SafeName, makesPortableFileNames)
{
    const auto name = [](const char16_t* wish) { return safeFileName(QString::fromUtf16(wish), QStringLiteral("course")); };
    EXPECT_EQ(name(u"Welding: step 1/2?"), QStringLiteral("Welding step 1 2"));
    EXPECT_EQ(name(u"  ..\\..\\etc  "), QStringLiteral("etc"));
    EXPECT_EQ(name(u"con"), QStringLiteral("_con"));
    EXPECT_EQ(name(u"LPT1.txt"), QStringLiteral("_LPT1.txt"));
    EXPECT_EQ(name(u"Ηλεκτρονικά"), QStringLiteral("Ηλεκτρονικά"));
    EXPECT_EQ(name(u"photo\u202egpj.exe"), QStringLiteral("photogpj.exe"));
    EXPECT_EQ(name(u"..."), QStringLiteral("course"));
    EXPECT_EQ(name(u"a. . "), QStringLiteral("a"));
    const QString longName = safeFileName(QString(400, u'я'), QStringLiteral("x"));
    EXPECT_LE(longName.toUtf8().size(), 120);
    EXPECT_TRUE(checkEntryName(longName));
    const QString smileys = safeFileName(QString::fromUtf8("😀").repeated(99), QStringLiteral("x"));
    EXPECT_EQ(QString::fromUtf8(smileys.toUtf8()), smileys) << "no half of a surrogate pair";
}

TEST(SafeName, keepsExtensionsPlain)
{
    EXPECT_EQ(safeExtension(QStringLiteral(".PNG")), QStringLiteral("png"));
    EXPECT_EQ(safeExtension(QStringLiteral("tar.gz")), QStringLiteral("bin"));
    EXPECT_EQ(safeExtension(QStringLiteral("../x")), QStringLiteral("bin"));
    EXPECT_EQ(safeExtension(QString()), QStringLiteral("bin"));
    EXPECT_EQ(safeExtension(QStringLiteral("ρng")), QStringLiteral("bin"));
}

TEST(SafeName, refusesHostileEntryNames)
{
    for (const char* name : {"", "/etc/passwd", "../x", "a/../../x", "a/./x", "a//x", "C:/x", "C:x", "a\\b", "con", "a/NUL.txt",
                             "com1", "com\xc2\xb9", "x.", "x /y", " x", "a\nb", "a\x7f", "a:stream", "a?b", "a|b", "x\xe2\x80\xae" "fdp"})
        EXPECT_FALSE(checkEntryName(QString::fromUtf8(name))) << name;
    for (const char* name : {"course.json", "media/0a.png", "a/b/c/", ".hidden", "concert.txt", "Ελλάδα/α.html", "a..b", "com10"})
        EXPECT_TRUE(checkEntryName(QString::fromUtf8(name))) << name;
    EXPECT_FALSE(checkEntryName(QStringLiteral("a/").repeated(40) + u'x'));
    EXPECT_FALSE(checkEntryName(QString(300, u'x')));
}

TEST(SafeName, findsNamesThatMeet)
{
    const auto clash = [](std::initializer_list<const char16_t*> names) {
        NameSet set;
        bool found = false;
        for (const auto* name : names) found = found || !set.add(QString::fromUtf16(name));
        return found;
    };
    EXPECT_TRUE(clash({u"a/B.txt", u"A/b.TXT"}));
    EXPECT_TRUE(clash({u"caf\u00e9", u"cafe\u0301"}));
    EXPECT_TRUE(clash({u"a", u"a/b"}));
    EXPECT_TRUE(clash({u"a/b", u"a"}));
    EXPECT_TRUE(clash({u"x", u"x"}));
    EXPECT_FALSE(clash({u"a/", u"a/b", u"a/c", u"ab"}));
}

} // namespace microvet
