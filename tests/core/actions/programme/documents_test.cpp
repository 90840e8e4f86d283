#include "core/actions/programme/documents.h"

#include "core/actions/programme/letter_page.h"
#include "core/programme/letters/words.h"
#include "tests/core/programme/letters/letter_fixture.h"

#include <QFile>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace microvet::actions {

using namespace programme;

namespace {

void expectWellFormed(const Document& document)
{
    QXmlStreamReader xml(QStringLiteral("<div>%1</div>").arg(document.html));
    int headings = 0;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("h1")) ++headings;
    EXPECT_FALSE(xml.hasError()) << document.title.toStdString() << ": " << xml.errorString().toStdString() << " in line " << xml.lineNumber();
    EXPECT_EQ(headings, 1) << document.title.toStdString();
    const QString page = QString::fromUtf8(document.page());
    EXPECT_TRUE(page.contains(QStringLiteral("<html lang=\"%1\">").arg(document.language)));
    EXPECT_TRUE(page.contains(QStringLiteral("<title>%1</title>").arg(document.title.toHtmlEscaped())));
    EXPECT_TRUE(placeholdersIn(document.html + document.text).isEmpty()) << document.title.toStdString();
}

Contribution contribution(const QString& language)
{
    const LetterSource source = fullSource(language);
    Contribution made{source.programme, source.person, source.activities, QDate(2031, 3, 4), language};
    made.person.ambassadorSince = QDate(2030, 9, 1);
    return made;
}

Training training(const QString& language)
{
    const LetterSource source = fullSource(language);
    Training made{source.programme, source.person, *source.event, QDate(2031, 6, 9), language, source.zone};
    made.event.trainers = QStringLiteral("Otto <Model> & Co");
    return made;
}

} // namespace

TEST(ProgrammeDocuments, AreWholeAndWellFormedInEveryLanguage)
{
    const QString folder = qEnvironmentVariable("MICROVET_SHOTS"); // to look at
    for (const QString& language : wordLanguages()) {
        const LetterSource source = fullSource(language);
        Partner partner;
        partner.name = QStringLiteral("Delta <College> & Sons");
        partner.contact = QStringLiteral("Piet Model");
        partner.commitment = QStringLiteral("4713 C");
        const QList<Result<Document>> all{contributionCertificate(contribution(language)), newsText(contribution(language)), trainingCertificate(training(language)),
                                          commitmentLetter(source.programme, partner, language), privacyDocument(source.programme, language),
                                          agendaDocument(source.programme, *source.event, language, source.zone),
                                          letterDocument(compose(QStringLiteral("invitation"), source), source.programme)};
        for (qsizetype i = 0; i < all.size(); ++i) {
            const Result<Document>& document = all.at(i);
            ASSERT_TRUE(document.ok()) << language.toStdString() << ": " << document.error().text.toStdString();
            EXPECT_EQ(document->language, language);
            expectWellFormed(*document);
            if (folder.isEmpty()) continue;
            QFile file(QStringLiteral("%1/document-%2-%3.html").arg(folder, language).arg(i));
            if (file.open(QIODevice::WriteOnly)) file.write(document->page());
        }
        EXPECT_TRUE(all.at(0)->text.contains(QLatin1String("4711 A")));
        EXPECT_TRUE(all.at(0)->text.contains(dayIn(language, QDate(2030, 9, 1)))) << language.toStdString();
        EXPECT_TRUE(all.at(0)->html.contains(QLatin1String("Rita Sample<br/>Head")));
        EXPECT_TRUE(all.at(2)->text.contains(countIn(language, QStringLiteral("common.hours"), 1.5))) << language.toStdString();
        EXPECT_TRUE(all.at(2)->html.contains(QLatin1String("Otto &lt;Model&gt; &amp; Co")));
        EXPECT_TRUE(all.at(3)->text.contains(QLatin1String("4713 C")));
        EXPECT_TRUE(all.at(5)->text.contains(QStringLiteral("11:00–12:30 (UTC+03:00)")));
    }
}

TEST(ProgrammeDocuments, NameWhomALetterIsToOnceAboveIt)
{
    for (const auto& [language, times] : {std::pair("en", 2), std::pair("bg", 1)}) {
        const LetterSource source = fullSource(QLatin1String(language));
        const auto document = letterDocument(compose(QStringLiteral("thanks"), source), source.programme);
        ASSERT_TRUE(document.ok());
        EXPECT_EQ(document->html.count(QLatin1String("Anna Dimou")), times) << language; // with the greeting
    }
}

TEST(ProgrammeDocuments, LeaveOutWhatIsNotKnown)
{
    Contribution made = contribution(QStringLiteral("en"));
    made.person.ambassadorSince = {};
    made.activities.clear();
    made.programme.signatory.clear();
    made.programme.signatoryRole.clear();
    const auto certificate = contributionCertificate(made);
    ASSERT_TRUE(certificate.ok());
    EXPECT_FALSE(certificate->text.contains(QLatin1String("Period")));
    EXPECT_FALSE(certificate->text.contains(QLatin1String("in particular")));
    EXPECT_TRUE(certificate->html.contains(QLatin1String("Place, date, signature")));
}

TEST(ProgrammeDocuments, NewsNameNobodyWhoHasNotAgreed)
{
    for (const QString& language : wordLanguages()) {
        Contribution made = contribution(language);
        made.named = false;
        const auto news = newsText(made);
        ASSERT_TRUE(news.ok()) << language.toStdString() << ": " << news.error().text.toStdString();
        expectWellFormed(*news);
        EXPECT_FALSE((news->title + news->text + news->html).contains(made.person.name)) << language.toStdString();
        EXPECT_TRUE(news->text.contains(QLatin1String("4711 A"))) << language.toStdString();
        EXPECT_TRUE(news->text.contains(made.programme.organisation)) << language.toStdString();
    }
}

TEST(ProgrammeDocuments, NewsCanBeReworded)
{
    const LetterSource source = fullSource(QStringLiteral("en"));
    const Document news = newsOf(QStringLiteral(" A <new>\n title "), QStringLiteral("First.\n\n- one\n- two"), QStringLiteral("de"), source.programme);
    EXPECT_EQ(news.title, QStringLiteral("A <new> title"));
    EXPECT_EQ(news.language, QStringLiteral("de"));
    EXPECT_TRUE(news.html.contains(QLatin1String("<li>two</li>")));
    EXPECT_TRUE(news.html.contains(source.programme.funding)) << "who pays is said whatever was reworded";
    expectWellFormed(news);
}

TEST(ProgrammeDocuments, SayThePeriodThatTheyAreAbout)
{
    Contribution made = contribution(QStringLiteral("en"));
    made.period = {QDate(2031, 1, 1), QDate(2031, 12, 31)};
    const auto certificate = contributionCertificate(made);
    ASSERT_TRUE(certificate.ok());
    EXPECT_TRUE(certificate->text.contains(QLatin1String("1 January 2031 to 31 December 2031"))) << certificate->text.toStdString();
    EXPECT_FALSE(certificate->text.contains(QLatin1String("2030")));
}

TEST(ProgrammeDocuments, SayWhatToFillInFirst)
{
    Training made = training(QStringLiteral("en"));
    made.event.start = {};
    const auto certificate = trainingCertificate(made);
    ASSERT_FALSE(certificate.ok());
    EXPECT_TRUE(certificate.error().text.contains(QLatin1String("date of the meeting"))) << certificate.error().text.toStdString();
    Programme programme;
    EXPECT_FALSE(privacyDocument(programme).ok());
}

TEST(ProgrammeDocuments, TurnTextIntoParagraphsAndLists)
{
    EXPECT_EQ(textAsXhtml(QStringLiteral("a < b\nc\n- one\n- two\n\nd")), QStringLiteral("<p>a &lt; b<br/>c</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>d</p>\n"));
    EXPECT_EQ(textAsXhtml({}), QString());
}

} // namespace microvet::actions
