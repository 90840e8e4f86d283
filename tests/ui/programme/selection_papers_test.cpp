#include "core/actions/programme/selection_documents.h"
#include "core/programme/letters/words.h"
#include "tests/support/programs.h"
#include "ui/programme/records/save_document.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace microvet::ui {
namespace {

using namespace programme;
using test::said;

/// The papers of a call as they are saved, read by programs that others wrote.
class SelectionPaper : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        const QString language = QString::fromLatin1(GetParam());
        Scoring& scoring = record.scoring;
        record.programme.organisation = QStringLiteral("Sample School");
        record.programme.name = QStringLiteral("Ambassadors");
        scoring.call.id = QUuid::createUuid();
        scoring.call.title = QStringLiteral("Ambassadors 2031");
        scoring.call.language = language;
        scoring.call.opens = QDate(2031, 2, 1);
        scoring.call.closes = QDate(2031, 3, 31);
        scoring.call.places = 1;
        scoring.call.responsible = QStringLiteral("Maria Sample");
        scoring.call.evaluators = QStringLiteral("Maria Sample, Jan Example");
        scoring.call.frozen = utcTime(QDate(2031, 4, 1), QTime(9, 0));
        scoring.call.decided = utcTime(QDate(2031, 4, 5), QTime(9, 0));
        scoring.criteria = frameworkCriteria(language);
        for (Criterion& one : scoring.criteria.criteria) one.id = QUuid::createUuid();
        for (Requirement& one : scoring.criteria.requirements) one.id = QUuid::createUuid();
        scoring.criteria.criteria[1].least = 4;
        add(QStringLiteral("Anna Dimou"), QStringLiteral("C1"), 0.9, QStringLiteral("selected"));
        add(QStringLiteral("Bruno Almeida"), QStringLiteral("B2"), 0.7, QStringLiteral("reserve"));
        add(QStringLiteral("Carla Conti"), QStringLiteral("B1"), 0.4, QStringLiteral("notSelected"));
        CriteriaChange change;
        change.time = utcTime(QDate(2031, 4, 2), QTime(9, 0));
        change.who = QStringLiteral("Maria Sample");
        change.reason = QStringLiteral("Asked for by the board");
        change.what = programme::toText(QList<CriteriaDifference>{{QStringLiteral("least"), scoring.criteria.criteria[1].text, {}, QStringLiteral("4")}});
        record.changes << change;
        const QUuid moved = scoring.applications[1].id;
        record.statuses[moved] << StatusChange{utcTime(QDate(2031, 4, 8), QTime(9, 0)), QStringLiteral("Maria Sample"), QStringLiteral("reserve"), QStringLiteral("selected"), QStringLiteral("A place was free")};
    }

    void add(const QString& name, const QString& level, double share, const QString& status)
    {
        Scoring& scoring = record.scoring;
        Person person;
        person.id = QUuid::createUuid();
        person.name = name;
        person.englishLevel = level;
        person.unit = QStringLiteral("Kitchen");
        scoring.people.insert(person.id, person);
        Application application;
        application.id = QUuid::createUuid();
        application.person = person.id;
        application.status = status;
        application.received = QDate(2031, 3, 1);
        application.motivation = QStringLiteral("I would like to share what I know with my colleagues, and to learn how small courses are made.");
        application.experienceEducation = QStringLiteral("Ten years in the school kitchen, and four of them as a trainer of trainers.");
        application.decisionReason = QStringLiteral("As the ranking says");
        scoring.applications << application;
        for (const Requirement& requirement : scoring.criteria.requirements) {
            Eligibility answer;
            answer.application = application.id;
            answer.requirement = requirement.id;
            answer.answer = QStringLiteral("yes");
            scoring.eligibility << answer;
        }
        for (const QString& evaluator : {QStringLiteral("Maria Sample"), QStringLiteral("Jan Example")}) {
            for (const Criterion& criterion : scoring.criteria.criteria) {
                Score score;
                score.id = QUuid::createUuid();
                score.application = application.id;
                score.criterion = criterion.id;
                score.evaluator = evaluator;
                score.points = *criterion.most * (evaluator.startsWith(QLatin1Char('M')) ? share : share - 0.1);
                score.comment = QStringLiteral("Knows the subject well and says where more is to be learnt.");
                scoring.scores << score;
            }
            Evaluation done;
            done.id = QUuid::createUuid();
            done.application = application.id;
            done.evaluator = evaluator;
            done.done = scoring.call.decided;
            scoring.evaluations << done;
        }
    }

    /// Saves it as the program does. Kept where pictures are wanted.
    QString saved(const actions::Document& document, const QString& name)
    {
        const auto pdf = documentPdf(document);
        EXPECT_TRUE(pdf.ok());
        const QString shots = qEnvironmentVariable("MICROVET_SHOTS");
        const QString path = QDir(shots.isEmpty() ? folder.path() : shots).filePath(name + QLatin1Char('-') + QString::fromLatin1(GetParam()) + QStringLiteral(".pdf"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        if (pdf.ok()) file.write(*pdf);
        return path;
    }

    static bool lies(const QString& pdf)
    {
        static const QRegularExpression size(QStringLiteral("Page size:\\s+([\\d.]+) x ([\\d.]+)"));
        const auto match = size.match(said(QStringLiteral("pdfinfo"), {pdf}));
        EXPECT_TRUE(match.hasMatch());
        return match.captured(1).toDouble() > match.captured(2).toDouble();
    }

    static int pages(const QString& pdf)
    {
        static const QRegularExpression count(QStringLiteral("Pages:\\s+(\\d+)"));
        return count.match(said(QStringLiteral("pdfinfo"), {pdf})).captured(1).toInt();
    }

    static QString textOf(const QString& pdf)
    {
        return said(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}).normalized(QString::NormalizationForm_KC).simplified();
    }

    QTemporaryDir folder;
    actions::SelectionRecord record;
};
INSTANTIATE_TEST_SUITE_P(, SelectionPaper, testing::Values("en", "el"), [](const auto& one) { return std::string(one.param); });

TEST_P(SelectionPaper, GridLiesAndFitsOnePage)
{
    const QString empty = saved(actions::emptyGrid(record), QStringLiteral("grid-empty"));
    EXPECT_TRUE(lies(empty));
    EXPECT_EQ(pages(empty), 1);
    const QString text = textOf(empty);
    for (const Criterion& one : record.scoring.criteria.criteria)
        EXPECT_TRUE(text.contains(one.text.section(QLatin1Char(' '), 0, 0))) << one.text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("40")));

    const QString mine = saved(actions::filledGrid(record, QStringLiteral("Maria Sample")), QStringLiteral("grid-mine"));
    EXPECT_TRUE(lies(mine));
    EXPECT_TRUE(textOf(mine).contains(QStringLiteral("Bruno Almeida")));
    const QString all = saved(actions::filledGrid(record), QStringLiteral("grid-all"));
    EXPECT_TRUE(lies(all));
    EXPECT_TRUE(textOf(all).contains(QLocale(record.scoring.call.language).toString(34.0, 'f', 2))) << "the average of Anna";
}

TEST_P(SelectionPaper, CandidatesStandBesideEachOther)
{
    const QString side = saved(actions::sideBySide(record), QStringLiteral("side-by-side"));
    EXPECT_TRUE(lies(side));
    const QString text = textOf(side);
    for (const char* name : {"Anna Dimou", "Bruno Almeida", "Carla Conti"}) EXPECT_TRUE(text.contains(QString::fromLatin1(name))) << name;
}

TEST_P(SelectionPaper, MinutesSayHowItWasDecided)
{
    const QString minutes = saved(actions::selectionMinutes(record, QDate(2031, 4, 9)), QStringLiteral("minutes"));
    EXPECT_FALSE(lies(minutes));
    const QString text = textOf(minutes);
    const QString language = record.scoring.call.language;
    for (const QString& part : {QStringLiteral("Sample School"), QStringLiteral("Maria Sample"), QStringLiteral("Jan Example"), QStringLiteral("Asked for by the board"), QStringLiteral("A place was free"),
                                word(language, QStringLiteral("criteria.papers.byEvaluator")).section(QLatin1Char(' '), 0, 0), word(language, QStringLiteral("selecting.minutes.signatures"))})
        EXPECT_TRUE(text.contains(part)) << part.toStdString();
    EXPECT_FALSE(text.contains(QLatin1Char('{')));
}

} // namespace
} // namespace microvet::ui
