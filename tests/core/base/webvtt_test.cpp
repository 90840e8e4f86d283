#include "core/base/webvtt.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace microvet {
namespace {

TEST(Captions, AreReadAndWrittenBack)
{
    const QByteArray file = "WEBVTT - English\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE by hand\n\n"
                            "1\n00:01.000 --> 00:04.000 line:0 position:20%\n<v Ann>Switch off\nthe iron.\n\n"
                            "01:00:05.250 --> 01:00:06.000\n[bell rings]\n";
    const ParsedCaptions read = parseCaptions(file);
    ASSERT_TRUE(read.ok()) << read.problem->text.toStdString();
    ASSERT_EQ(read.captions.cues.size(), 2);
    EXPECT_EQ(read.captions.cues[0], (Cue{1000, 4000, QStringLiteral("<v Ann>Switch off\nthe iron."), QStringLiteral("1"), QStringLiteral("line:0 position:20%")}));
    EXPECT_EQ(read.captions.cues[1].start, 3605250);
    EXPECT_EQ(writeCaptions(read.captions), file);
    EXPECT_EQ(parseCaptions(QByteArray("\xef\xbb\xbf") + QByteArray(file).replace("\n", "\r\n")).captions.cues, read.captions.cues);
}

TEST(Captions, ProblemsHaveALineAndASentence)
{
    struct { const char* file; int line; const char* part; } cases[]{
        {"1\n00:00:01,000 --> 00:00:02,000\nHi\n", 1, "does not begin with"},
        {"WEBVTTx\n\n00:01.000 --> 00:02.000\nHi\n", 1, "does not begin with"},
        {"WEBVTT\n\n00:01,000 --> 00:02,000\nHi\n", 3, "cannot be read"},
        {"WEBVTT\n\n00:01.000 --> 00:99.000\nHi\n", 3, "cannot be read"},
        {"WEBVTT\n\n00:03.000 --> 00:02.000\nHi\n", 3, "end after it starts"},
        {"WEBVTT\n\n00:03.000 --> 00:04.000\nHi\n\n00:01.000 --> 00:02.000\nHo\n", 6, "in order of time"},
        {"WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n\nHello\nworld\n", 6, "time of a caption is missing"},
        {"WEBVTT\n00:01.000 --> 00:02.000\nHi\n", 2, "empty line is missing"},
        {"WEBVTT\n\nNOTE nothing\n", 4, "no caption"},
        {"", 1, "does not begin with"},
        {"WEBVTT\n\n\xff\xfe", 1, "UTF-8"},
    };
    for (const auto& test : cases) {
        const ParsedCaptions read = parseCaptions(test.file);
        ASSERT_FALSE(read.ok()) << test.file;
        EXPECT_EQ(read.problem->line, test.line) << test.file << read.problem->text.toStdString();
        EXPECT_TRUE(read.problem->text.contains(QString::fromUtf8(test.part))) << test.file << ": " << read.problem->text.toStdString();
    }
    EXPECT_FALSE(parseCaptions(QByteArray(3'000'000, 'a')).ok());
}

TEST(Captions, TimesAsPeopleTypeThem)
{
    EXPECT_EQ(captionTime(0), QStringLiteral("00:00.000"));
    EXPECT_EQ(captionTime(3'723'004), QStringLiteral("01:02:03.004"));
    EXPECT_EQ(captionTimeFrom(QStringLiteral("1:02,5")), 62'500);
    EXPECT_EQ(captionTimeFrom(QStringLiteral(" 62 ")), 62'000);
    EXPECT_EQ(captionTimeFrom(QStringLiteral("1:00:00.25")), 3'600'250);
    for (const char* bad : {"", "x", "1:70", "1:2:3:4", "-3", "1:60:00"}) EXPECT_FALSE(captionTimeFrom(QString::fromLatin1(bad))) << bad;
}

TEST(Captions, WhatIsWrittenCanAlwaysBeRead)
{
    QRandomGenerator random(5);
    for (int round = 0; round < 300; ++round) {
        Captions captions;
        for (int n = random.bounded(1, 8); n > 0; --n) {
            Cue cue;
            cue.start = random.bounded(5'000'000);
            cue.end = cue.start + 1 + random.bounded(9000);
            cue.text = QStringLiteral("a\n\n b") + QString::number(n);
            captions.cues.append(cue);
        }
        const QByteArray file = writeCaptions(captions);
        const ParsedCaptions read = parseCaptions(file);
        ASSERT_TRUE(read.ok()) << read.problem->text.toStdString() << file.toStdString();
        EXPECT_EQ(read.captions.cues.size(), captions.cues.size());
        EXPECT_EQ(writeCaptions(read.captions), file);
        QByteArray broken = file;
        for (int n = 0; n < 5; ++n) broken[random.bounded(int(broken.size()))] = char(random.bounded(256));
        parseCaptions(broken);
    }
}

} // namespace
} // namespace microvet
