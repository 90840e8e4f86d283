#include "core/plan/words.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace microvet::tests {
namespace {

QMap<QString, QString> wordsIn(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QMap<QString, QString> words;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        words.insert(it.key(), it.value().toString());
    return words;
}

QStringList places(const QString& text)
{
    QStringList found;
    auto matches = QRegularExpression(QStringLiteral("%[0-9]")).globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    return found;
}

TEST(Words, EveryLanguageHasEveryWordAndItsPlaces)
{
    const auto english = wordsIn(QStringLiteral(":/templates/words/en.json"));
    ASSERT_GT(english.size(), 80);
    for (const char* code : {"bg", "de", "el", "fr", "it", "nl", "pt"}) {
        const auto words = wordsIn(QStringLiteral(":/templates/words/%1.json").arg(QLatin1String(code)));
        EXPECT_EQ(words.keys().join(u' '), english.keys().join(u' ')) << code;
        for (auto it = words.begin(); it != words.end(); ++it) {
            EXPECT_FALSE(it.value().trimmed().isEmpty()) << code << it.key().toStdString();
            EXPECT_EQ(places(it.value()), places(english.value(it.key()))) << code << " " << it.key().toStdString();
        }
        EXPECT_NE(words.value(QStringLiteral("next")), english.value(QStringLiteral("next"))) << code;
    }
}

TEST(Words, FallBackToEnglish)
{
    EXPECT_EQ(plan::Words::of(QStringLiteral("xx-YY")).text("next"), QStringLiteral("Next"));
    EXPECT_EQ(plan::Words::of(QStringLiteral("de-AT")).text("next"),
              plan::Words::of(QStringLiteral("de")).text("next"));
    EXPECT_NE(plan::Words::of(QStringLiteral("de")).text("next"), QStringLiteral("Next"));
}

} // namespace
} // namespace microvet::tests
