#include "core/actions/programme/letter_page.h"

#include "core/programme/letters/words.h"
#include "tests/core/programme/letters/letter_fixture.h"

#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace microvet::actions {

using namespace microvet::programme;

namespace {

void expectXml(const QString& html)
{
    QXmlStreamReader xml(QStringLiteral("<body>%1</body>").arg(html));
    while (!xml.atEnd()) xml.readNext();
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString() << '\n' << html.toStdString();
}

} // namespace

TEST(LetterPages, ShowListsLinksAndHeadings)
{
    for (const QString& language : wordLanguages())
        for (const LetterKind& kind : letterKinds()) {
            const ComposedLetter letter = compose(kind.key(), fullSource(language));
            const QString html = letterXhtml(letter);
            expectXml(html);
            EXPECT_EQ(html.count(QLatin1String("<p class=\"funding small\">")), 1) << language.toStdString() << kind.code;
            EXPECT_TRUE(html.contains(QLatin1String("<a href=\"mailto:maria@example.org\">maria@example.org</a>"))) << kind.code;
            // A title and nine headings where the notice comes along, and none elsewhere.
            EXPECT_EQ(html.count(QLatin1String("<h2>")), letter.notice ? 1 : 0) << language.toStdString() << kind.code;
            EXPECT_EQ(html.count(QLatin1String("<h3>")), letter.notice ? 9 : 0) << language.toStdString() << kind.code;
        }
    const QString welcome = letterXhtml(compose(QStringLiteral("welcome"), fullSource(QStringLiteral("en"))));
    EXPECT_TRUE(welcome.contains(QLatin1String("<li>Meeting link: <a href=\"https://meet.example.org/induction\">https://meet.example.org/induction</a></li>")));
}

TEST(LetterPages, TakeNothingFromNamesButText)
{
    LetterSource source = fullSource(QStringLiteral("en"));
    source.person.name = QStringLiteral("<img src=x onerror=alert(1)> & \"Anna\"");
    source.programme.contactName = QStringLiteral("https://example.org/?a=1&b=\"x\". Maria");
    const ComposedLetter letter = compose(QStringLiteral("thanks"), source);
    const QString page = letterMailPage(letter);
    expectXml(letterXhtml(letter));
    EXPECT_FALSE(page.contains(QLatin1String("<img")));
    EXPECT_FALSE(page.contains(QLatin1String("<script")));
    source = fullSource(QStringLiteral("en"));
    source.event->link = QStringLiteral("https://meet.example.org/a?b=1&c=2");
    EXPECT_TRUE(letterXhtml(compose(QStringLiteral("welcome"), source)).contains(QLatin1String("<a href=\"https://meet.example.org/a?b=1&amp;c=2\">")));
}

// Mail programs drop style sheets and classes.
TEST(LetterPages, OfMailsCarryTheirLooksThemselves)
{
    const QString page = letterMailPage(compose(QStringLiteral("invitation"), fullSource(QStringLiteral("de"))));
    EXPECT_TRUE(page.contains(QLatin1String("<html lang=\"de\">")));
    EXPECT_FALSE(page.contains(QLatin1String("class=")));
    EXPECT_FALSE(page.contains(QLatin1String("<style")));
    EXPECT_TRUE(page.contains(QLatin1String("border-top")));
}

TEST(LetterPages, GoOnASheetEach)
{
    const LetterSource source = fullSource(QStringLiteral("en"));
    LetterSource other = source;
    other.person.name = QStringLiteral("Bruno Almeida");
    const ComposedLetter one = compose(QStringLiteral("thanks"), source), two = compose(QStringLiteral("thanks"), other);
    const auto document = lettersDocument({one, two}, source.programme);
    ASSERT_TRUE(document.ok());
    EXPECT_EQ(document->html.count(QLatin1String("<div class=\"mv-sheet\">")), 1);
    EXPECT_TRUE(document->html.contains(QLatin1String("Anna Dimou")) && document->html.contains(QLatin1String("Bruno Almeida")));
    ComposedLetter broken = two;
    broken.missing = {QStringLiteral("closes")};
    EXPECT_FALSE(lettersDocument({one, broken}, source.programme).ok());
}

} // namespace microvet::actions
