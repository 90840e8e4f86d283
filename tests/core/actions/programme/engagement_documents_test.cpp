#include "core/actions/programme/documents.h"
#include "core/actions/programme/sheet_page.h"
#include "core/programme/letters/words.h"
#include "core/programme/records/events.h"
#include "tests/core/programme/following/sample_fixture.h"

#include <QFile>
#include <QXmlStreamReader>

namespace microvet::actions {

using namespace programme;

namespace {

class EngagementDocuments : public InTheSample {
protected:
    QUuid idOf(const char* name) { return find<Person>("name", QString::fromLatin1(name)).id; }
    static void expectWellFormed(const Document& document)
    {
        QXmlStreamReader xml(QStringLiteral("<div>%1</div>").arg(document.html));
        while (!xml.atEnd()) xml.readNext();
        EXPECT_FALSE(xml.hasError()) << document.title.toStdString() << ": " << xml.errorString().toStdString();
        EXPECT_FALSE(document.text.isEmpty());
        EXPECT_FALSE((document.html + document.text).contains(QLatin1String("{"))) << document.text.toStdString();
    }
    /// To look at, where somebody wants to.
    static void keep(const Document& document, const QString& name)
    {
        const QString folder = qEnvironmentVariable("MICROVET_SHOTS");
        QFile file(QStringLiteral("%1/%2.html").arg(folder, name));
        if (!folder.isEmpty() && file.open(QIODevice::WriteOnly)) file.write(document.page());
    }
};
INSTANTIATE_TEST_SUITE_P(, EngagementDocuments, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(EngagementDocuments, OfASheetAreInTheLanguageOfTheAmbassador)
{
    const Person eleni = find<Person>("name", QStringLiteral("Eleni Paradeigma"));
    ASSERT_EQ(eleni.language, QStringLiteral("el"));
    const auto sheet = sheetDocument(store(), eleni.id);
    ASSERT_TRUE(sheet.ok());
    EXPECT_EQ(sheet->language, QStringLiteral("el"));
    EXPECT_TRUE(sheet->landscape);
    EXPECT_EQ(sheet->html.count(QLatin1String("<h2>")), responsibilities + 2) << "the overview and the goals";
    EXPECT_TRUE(sheet->html.contains(eleni.name));
    for (const QString& duty : wordList(QStringLiteral("el"), QStringLiteral("role.responsibilities")))
        EXPECT_EQ(sheet->html.count(duty.toHtmlEscaped()), 2) << duty.toStdString();
    expectWellFormed(*sheet);
}

TEST_P(EngagementDocuments, OfASheetAreWholeInEveryLanguage)
{
    const auto programme = store().first<Programme>();
    for (const QString& language : wordLanguages()) {
        const auto filled = ambassadorSheet(store(), idOf("Eleni Paradeigma"), language);
        ASSERT_TRUE(filled.ok());
        const Document sheet = sheetDocument(*filled, *programme, language);
        EXPECT_EQ(sheet.language, language);
        EXPECT_TRUE(sheet.html.contains(QLatin1String("Told the staff meeting"))) << "what was entered stays as it is";
        EXPECT_TRUE(sheet.html.contains(word(language, QStringLiteral("engagement.sources.teamLed")).toHtmlEscaped())) << language.toStdString();
        expectWellFormed(sheet);
        keep(sheet, QStringLiteral("sheet-") + language);
    }
}

TEST_P(EngagementDocuments, OfASheetShowWhatProvesAGoal)
{
    GoalStep step;
    step.goal = find<Goal>("text", QStringLiteral("Two courses of my team are in the repository")).id;
    step.text = QStringLiteral("Both are out");
    step.date = today();
    step.progress = 100;
    step.link = QStringLiteral("https://repository.example.org/bread");
    step.evidenceFile = QStringLiteral("proofs/letter.pdf");
    ASSERT_TRUE(add(step).ok());
    const auto sheet = sheetDocument(store(), idOf("Eleni Paradeigma"));
    ASSERT_TRUE(sheet.ok());
    EXPECT_TRUE(sheet->html.contains(QStringLiteral("Both are out · https://repository.example.org/bread · letter.pdf"))) << sheet->html.toStdString();
}

TEST_P(EngagementDocuments, OfASheetSayThePeriod)
{
    const Period year{today().addDays(-30), today()};
    const auto sheet = sheetDocument(store(), idOf("Eleni Paradeigma"), year);
    ASSERT_TRUE(sheet.ok());
    EXPECT_TRUE(sheet->text.contains(word(QStringLiteral("el"), QStringLiteral("engagement.sheet.period"))));
    EXPECT_FALSE(sheet->text.contains(QLatin1String("Told the staff meeting"))) << "that was before";
}

TEST_P(EngagementDocuments, OfAMeetingTellWhoWasThereAndWhatTheyThought)
{
    const Event training = find<Event>("title", QStringLiteral("Questions that help to learn"));
    const auto report = meetingReport(store(), training.id);
    ASSERT_TRUE(report.ok()) << report.error().text.toStdString();
    EXPECT_EQ(report->language, QStringLiteral("en"));
    EXPECT_TRUE(report->text.contains(QStringLiteral("Trying each other’s questions")));
    EXPECT_TRUE(report->text.contains(QLatin1String("6 answers, 4.3 of 5 on average")));
    EXPECT_TRUE(report->text.contains(QLatin1String("9 people were there")));
    EXPECT_EQ(report->html.count(QLatin1String("<td>attended</td>")), 3);
    expectWellFormed(*report);
    keep(*report, QStringLiteral("report"));
    const auto sheets = store().all<EventFeedback>({{{"event", training.id}}});
    ASSERT_TRUE(sheets.ok());
    edit<Event>(training, [&](Event& event) { event.evaluation = QStringLiteral("A good day.\n\n") + feedbackText(summaryOf(*sheets), QStringLiteral("en")); });
    const auto once = meetingReport(store(), training.id);
    ASSERT_TRUE(once.ok());
    EXPECT_EQ(once->text.count(QLatin1String("6 answers")), 1) << "it was put into the entry already";
    EXPECT_TRUE(once->text.contains(QLatin1String("A good day.")));

    const Event induction = find<Event>("title", QStringLiteral("Induction of the new ambassadors"));
    for (const QString& language : wordLanguages()) {
        const auto other = meetingReport(store(), induction.id, language);
        ASSERT_TRUE(other.ok());
        EXPECT_TRUE(other->text.contains(QLatin1String("The next meeting is in May."))) << "the minutes";
        expectWellFormed(*other);
    }
    edit<Event>(training, [](Event& event) { event.start = {}; });
    EXPECT_FALSE(meetingReport(store(), training.id).ok()) << "when it was is not known";
}

TEST_P(EngagementDocuments, OfAContributionAreMadeOfWhatWasDone)
{
    const auto made = contributionOf(store(), idOf("Eleni Paradeigma"));
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->language, QStringLiteral("el"));
    const auto certificate = contributionCertificate(*made);
    ASSERT_TRUE(certificate.ok()) << certificate.error().text.toStdString();
    EXPECT_TRUE(certificate->text.contains(QLatin1String("Allergens in the bakery"))) << "the team";
    EXPECT_TRUE(certificate->text.contains(QLatin1String("Writing learning outcomes"))) << "the training";
    const auto early = contributionOf(store(), idOf("Eleni Paradeigma"), QStringLiteral("en"), {today().addDays(-10), today()});
    ASSERT_TRUE(early.ok());
    EXPECT_LT(early->activities.size(), made->activities.size());
    EXPECT_EQ(contributionOf(store(), QUuid::createUuid()).error().kind, Error::Kind::NotFound);
}

TEST_P(EngagementDocuments, OfRecognitionAreNotedOnceADay)
{
    const QUuid ana = idOf("Ana Exemplo");
    const int before = *store().count(Recognition::kind());
    ASSERT_TRUE(noteRecognition(store(), ana, QString(recognition::news), QStringLiteral("Text")).ok());
    ASSERT_TRUE(noteRecognition(store(), ana, QString(recognition::news), QStringLiteral("Text again")).ok());
    ASSERT_TRUE(noteRecognition(store(), ana, QString(recognition::certificate), QStringLiteral("Certificate")).ok());
    EXPECT_EQ(*store().count(Recognition::kind()), before + 2);
    const auto news = store().first<Recognition>({{{"person", ana}, {"what", QString(recognition::news)}}});
    EXPECT_EQ(news->date, today());
}

} // namespace

} // namespace microvet::actions
