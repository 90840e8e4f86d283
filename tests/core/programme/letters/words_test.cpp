#include "core/programme/letters/words.h"

#include "tests/core/programme/letters/letter_fixture.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace microvet::programme {

namespace {

/// What a path holds: how many texts, and which marks in braces.
struct Shape {
    qsizetype texts = 0; ///< 0: one, else members of a list
    QStringList marks;   ///< sorted
    bool operator==(const Shape&) const = default;
};

QStringList marksIn(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("\\{([A-Za-z]+)\\}"));
    QStringList names;
    for (auto found = mark.globalMatch(text); found.hasNext();) names.append(found.next().captured(1));
    names.sort();
    names.removeDuplicates();
    return names;
}

void collect(const QJsonValue& value, const QString& path, const std::function<void(const QString&, const QStringList&, bool)>& take)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) collect(it.value(), path + u'.' + it.key(), take);
        return;
    }
    QStringList texts;
    if (value.isArray())
        for (const QJsonValue& member : value.toArray()) texts.append(member.toString());
    else texts.append(value.toString());
    take(path, texts, value.isArray());
}

/// All texts of a language by their paths.
QMap<QString, QStringList> allWords(const QString& language, QMap<QString, Shape>* shapes = nullptr)
{
    QMap<QString, QStringList> all;
    QDirIterator files(QStringLiteral(":/programme/") + language, {QStringLiteral("*.json")});
    while (files.hasNext()) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
        EXPECT_EQ(error.error, QJsonParseError::NoError) << file.fileName().toStdString() << ": " << error.errorString().toStdString();
        const QString subject = files.fileName().chopped(5);
        collect(document.object(), subject, [&](const QString& path, const QStringList& texts, bool list) {
            all.insert(path, texts);
            if (shapes) shapes->insert(path, {list ? texts.size() : 0, marksIn(texts.join(u'\n'))});
        });
    }
    return all;
}

} // namespace

TEST(ProgrammeWords, AreTheSameInEveryLanguage)
{
    QMap<QString, Shape> english;
    ASSERT_GT(allWords(QStringLiteral("en"), &english).size(), 100);
    for (const QString& language : wordLanguages()) {
        QMap<QString, Shape> shapes;
        allWords(language, &shapes);
        EXPECT_EQ(shapes.keys(), english.keys()) << language.toStdString();
        for (auto it = shapes.cbegin(); it != shapes.cend(); ++it)
            EXPECT_TRUE(it.value() == english.value(it.key())) << language.toStdString() << ' ' << it.key().toStdString() << ": " << it->marks.join(u' ').toStdString();
    }
}

TEST(ProgrammeWords, ArePresentEverywhere)
{
    for (const QString& language : wordLanguages()) {
        const auto all = allWords(language);
        for (auto it = all.cbegin(); it != all.cend(); ++it)
            for (const QString& text : it.value()) EXPECT_FALSE(text.trimmed().isEmpty()) << language.toStdString() << ' ' << it.key().toStdString();
    }
}

TEST(ProgrammeWords, HaveEightResponsibilitiesSixRequirementsAndFiveBenefits)
{
    for (const QString& language : wordLanguages()) {
        EXPECT_EQ(wordList(language, QStringLiteral("role.responsibilities")).size(), 8);
        EXPECT_EQ(wordList(language, QStringLiteral("role.requirements")).size(), 6);
        EXPECT_EQ(wordList(language, QStringLiteral("role.benefits")).size(), 5);
    }
}

TEST(ProgrammeWords, OfLettersNameOnlyWhatTheProgramFillsIn)
{
    for (const QString& language : wordLanguages())
        for (const LetterKind& kind : letterKinds()) {
            const LetterTemplate letter = letterTemplate(kind.key(), language);
            EXPECT_FALSE(letter.subject.isEmpty()) << kind.code;
            EXPECT_TRUE(checkTemplate(letter).ok()) << kind.code << ' ' << language.toStdString();
        }
}

// What stands in Latin letters in Greek and Bulgarian too, because it is a name or a level.
TEST(ProgrammeWords, AreWrittenInTheScriptOfTheirLanguage)
{
    static const QStringList names{QStringLiteral("microVET"), QStringLiteral("Studio"), QStringLiteral("Creative"), QStringLiteral("Commons"), QStringLiteral("B2"), QStringLiteral("A1"), QStringLiteral("C2"), QStringLiteral("JavaScript")};
    static const QRegularExpression latin(QStringLiteral("[A-Za-z][A-Za-z0-9]*"));
    for (const QString& language : {QStringLiteral("el"), QStringLiteral("bg")}) {
        const auto all = allWords(language);
        const QRegularExpression own(language == QLatin1String("el") ? QStringLiteral("\\p{Greek}") : QStringLiteral("\\p{Cyrillic}"));
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            if (it.key().startsWith(QLatin1String("common.dates."))) continue; // patterns
            if (it.key().endsWith(QLatin1String(".fileName"))) continue;      // for every system
            for (const QString& text : it.value()) {
                const QString words = withoutPlaceholders(text);
                for (auto found = latin.globalMatch(words); found.hasNext();) {
                    const QString word = found.next().captured();
                    EXPECT_TRUE(names.contains(word)) << language.toStdString() << ' ' << it.key().toStdString() << ": " << word.toStdString();
                }
                static const QRegularExpression letter(QStringLiteral("\\p{L}"));
                QString rest = words;
                if (rest.remove(latin).contains(letter)) {
                    EXPECT_TRUE(rest.contains(own)) << it.key().toStdString();
                }
                EXPECT_FALSE(rest.contains(language == QLatin1String("el") ? QRegularExpression(QStringLiteral("\\p{Cyrillic}")) : QRegularExpression(QStringLiteral("\\p{Greek}")))) << it.key().toStdString();
            }
        }
    }
}

// "il 7 maggio", but "l'8 maggio"; "в София", but "във Варна".
TEST(ProgrammeWords, FitWhateverIsFilledIn)
{
    static const QRegularExpression article(QStringLiteral("\\b(il|al|dal|del|nel|sul|lo|la|l’) ?\\{(date|closes|received|keepUntil|since|until|time)\\}"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression preposition(QStringLiteral("(^|[\\s(])[вс] \\{"), QRegularExpression::CaseInsensitiveOption);
    const auto italian = allWords(QStringLiteral("it")), bulgarian = allWords(QStringLiteral("bg"));
    for (auto it = italian.cbegin(); it != italian.cend(); ++it)
        for (const QString& text : *it) EXPECT_FALSE(text.contains(article)) << it.key().toStdString() << ": " << text.toStdString();
    for (auto it = bulgarian.cbegin(); it != bulgarian.cend(); ++it)
        for (const QString& text : *it) EXPECT_FALSE(text.contains(preposition)) << it.key().toStdString() << ": " << text.toStdString();
    for (const LetterKind& kind : letterKinds()) {
        const ComposedLetter letter = compose(kind.key(), fullSource(QStringLiteral("bg")));
        EXPECT_FALSE((letter.subject + letter.body).contains(QLatin1String(".."))) << kind.code; // after "г."
    }
}

TEST(ProgrammeWords, AreTranslated)
{
    static const QRegularExpression english(QStringLiteral("\\b(the|and|with|your|please|which|would|application)\\b"), QRegularExpression::CaseInsensitiveOption);
    const auto source = allWords(QStringLiteral("en"));
    for (const QString& language : wordLanguages().sliced(1)) {
        const auto all = allWords(language);
        for (auto it = all.cbegin(); it != all.cend(); ++it)
            for (qsizetype i = 0; i < it->size(); ++i) {
                const QString words = withoutPlaceholders(it->at(i));
                EXPECT_FALSE(words.contains(english)) << language.toStdString() << ' ' << it.key().toStdString() << ": " << words.toStdString();
                if (words.size() > 30) {
                    EXPECT_NE(it->at(i), source.value(it.key()).value(i)) << language.toStdString() << ' ' << it.key().toStdString();
                }
            }
    }
}

// The framework's welcome letter was a brand ambassador's.
TEST(ProgrammeWords, HaveNoLeftoversOfAnotherTemplate)
{
    const auto all = allWords(QStringLiteral("en"));
    for (const QStringList& texts : all)
        for (const QString& text : texts)
            for (const char* leftover : {"lunch", "brand", "company", "big decisions", "from our heart"}) EXPECT_FALSE(text.contains(QLatin1String(leftover), Qt::CaseInsensitive)) << text.toStdString();
}

TEST(ProgrammeWords, FindTheNearestLanguage)
{
    EXPECT_EQ(wordLanguage(QStringLiteral("pt-BR")), QStringLiteral("pt"));
    EXPECT_EQ(wordLanguage(QStringLiteral("DE")), QStringLiteral("de"));
    EXPECT_EQ(wordLanguage(QStringLiteral("sv"), QStringLiteral("el")), QStringLiteral("el"));
    EXPECT_EQ(wordLanguage({}, {}), QStringLiteral("en"));
    EXPECT_FALSE(word(QStringLiteral("sv"), QStringLiteral("role.title")).isEmpty());
    EXPECT_TRUE(word(QStringLiteral("en"), QStringLiteral("role.nothing")).isEmpty());
}

TEST(ProgrammeWords, WriteDaysAsTheLanguageDoes)
{
    const QDate day(2031, 3, 4), first(2031, 1, 1);
    EXPECT_EQ(dayIn(QStringLiteral("en"), day), QStringLiteral("4 March 2031"));
    EXPECT_EQ(dayIn(QStringLiteral("de"), day), QStringLiteral("4. März 2031"));
    EXPECT_EQ(dayIn(QStringLiteral("el"), day), QStringLiteral("4 Μαρτίου 2031"));
    EXPECT_EQ(dayIn(QStringLiteral("bg"), day), QStringLiteral("4 март 2031 г."));
    EXPECT_EQ(dayIn(QStringLiteral("nl"), day), QStringLiteral("4 maart 2031"));
    EXPECT_EQ(dayIn(QStringLiteral("pt"), day), QStringLiteral("4 de março de 2031"));
    EXPECT_EQ(dayIn(QStringLiteral("it"), first), QStringLiteral("1º gennaio 2031"));
    EXPECT_EQ(dayIn(QStringLiteral("fr"), first), QStringLiteral("1er janvier 2031"));
    EXPECT_TRUE(dayIn(QStringLiteral("fr"), {}).isEmpty());
}

TEST(ProgrammeWords, CountAsTheLanguageDoes)
{
    EXPECT_EQ(countIn(QStringLiteral("en"), QStringLiteral("common.hours"), 1), QStringLiteral("1 hour"));
    EXPECT_EQ(countIn(QStringLiteral("de"), QStringLiteral("common.hours"), 1.5), QStringLiteral("1,5 Stunden"));
    EXPECT_EQ(countIn(QStringLiteral("fr"), QStringLiteral("common.hours"), 1.5), QStringLiteral("1,5 heure"));
    EXPECT_EQ(countIn(QStringLiteral("bg"), QStringLiteral("common.months"), 6), QStringLiteral("6 месеца"));
}

} // namespace microvet::programme
