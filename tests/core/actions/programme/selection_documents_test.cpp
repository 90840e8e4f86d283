#include "core/actions/programme/selection_documents.h"
#include "core/programme/letters/words.h"
#include "tests/core/programme/selection/selection_fixture.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace microvet::actions {

using namespace programme;

namespace {

class SelectionPapers : public Selections {
protected:
    void SetUp() override
    {
        Selections::SetUp();
        CallQuestion own;
        own.call = call.id;
        own.text = QStringLiteral("Which courses have you taught?");
        ASSERT_TRUE(store->change(QStringLiteral("Question"), [&](Change& change) { return change.add(own); }).ok());
        struct One {
            const char* name;
            double share;
            const char* level;
        };
        for (const One& one : {One{"Anna Dimou", 0.9, "C1"}, One{"Bob <b>Baker</b>", 0.7, "B2"}, One{"Carla Conti", 0.7, "C2"}, One{"Dan Dijk", 0.8, "B1"}}) {
            Incoming incoming;
            incoming.name = QString::fromUtf8(one.name);
            incoming.englishLevel = QString::fromLatin1(one.level);
            incoming.received = QDate(2031, 3, 1);
            incoming.motivation = QStringLiteral("I would like to share what I know.\nAnd learn.");
            incoming.experienceEducation = QStringLiteral("Ten years in the school kitchen");
            incoming.answers.insert(own.id, QStringLiteral("Baking"));
            const auto taken = enterApplication(*store, call.id, incoming, {}, Meeting::New);
            ASSERT_TRUE(taken.ok());
            ASSERT_TRUE(openApplication(*store, taken->application).ok());
            makeEligible(taken->application);
            evaluate(taken->application, QStringLiteral("Maria"), one.share);
            evaluate(taken->application, QStringLiteral("Jan"), one.share - 0.1);
            candidates << taken->application;
        }
        ASSERT_TRUE(stateConflict(*store, candidates[2], QStringLiteral("Jan"), QStringLiteral("Same household")).ok());
        Criteria changed = criteria;
        changed.criteria[1].text += QStringLiteral(" at school");
        ASSERT_TRUE(changeCriteria(*store, call.id, changed, QStringLiteral("Asked by the board")).ok());
        record = *selectionRecord(*store, call.id);
    }

    /// The page is well formed, has no mark left, and is kept where pictures are wanted.
    void check(const Document& document, const QString& name)
    {
        QXmlStreamReader reader(QStringLiteral("<body>") + document.html + QStringLiteral("</body>"));
        while (!reader.atEnd()) reader.readNext();
        EXPECT_FALSE(reader.hasError()) << name.toStdString() << reader.errorString().toStdString();
        EXPECT_FALSE(QRegularExpression(QStringLiteral("\\{[a-z]\\w*\\}|minutes\\.|selecting\\.")).match(document.html).hasMatch()) << name.toStdString();
        EXPECT_FALSE(document.html.contains(QStringLiteral("<b>Baker"))) << name.toStdString();
        const QString folder = qEnvironmentVariable("MICROVET_PAGES");
        if (folder.isEmpty()) return;
        QFile file(QDir(folder).filePath(name + QStringLiteral(".html")));
        if (file.open(QIODevice::WriteOnly)) file.write(document.page());
    }

    QList<QUuid> candidates;
    SelectionRecord record;
};
INSTANTIATE_TEST_SUITE_P(, SelectionPapers, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(SelectionPapers, PrintTheFrameworksGrid)
{
    const Document empty = emptyGrid(record);
    check(empty, QStringLiteral("grid-empty"));
    for (const char* words : {"Evaluation grid", "Maximum score", "Personal interest", "Motivation for the participation in the meeting", "Professional experience",
                              "Experience in online education", "Micro-credential knowledge", "Skills", "English language level (minimum in B2 level)", "Total score",
                              "Candidate 1", "Candidate 2", "Score", "Comments", ">40<"})
        EXPECT_TRUE(empty.html.contains(QString::fromUtf8(words))) << words;
    EXPECT_FALSE(empty.html.contains(QStringLiteral("Anna")));
    EXPECT_TRUE(empty.html.contains(QStringLiteral("<th scope=\"colgroup\" colspan=\"2\">")));

    const Document own = filledGrid(record, QStringLiteral("Maria"));
    check(own, QStringLiteral("grid-maria"));
    EXPECT_TRUE(own.html.contains(QStringLiteral(">36<")));
    EXPECT_TRUE(own.html.contains(QStringLiteral("By Maria")));
    EXPECT_FALSE(own.html.contains(QStringLiteral("By Jan")));
    const Document all = filledGrid(record);
    check(all, QStringLiteral("grid-averages"));
    EXPECT_TRUE(all.html.contains(QStringLiteral(">34.00<")));
    EXPECT_TRUE(all.html.contains(QStringLiteral("Jan: By Jan")));
}

TEST_P(SelectionPapers, PutCandidatesSideBySide)
{
    const Document document = sideBySide(record);
    check(document, QStringLiteral("side-by-side"));
    EXPECT_EQ(document.html.count(QStringLiteral("Baking")), 4);
    EXPECT_EQ(document.html.count(QStringLiteral("<table")), 2);
    EXPECT_EQ(sideBySide(record, {candidates[0], candidates[1]}).html.count(QStringLiteral("Baking")), 2);
}

TEST_P(SelectionPapers, KeepMinutesInEveryLanguage)
{
    ASSERT_TRUE(decide(*store, call.id, decisionsFor(rankingOf(record.scoring), call.places)).ok());
    record = *selectionRecord(*store, call.id);
    QSet<QString> titles;
    for (const QString& language : wordLanguages()) {
        record.scoring.call.language = language;
        const Document minutes = selectionMinutes(record, QDate(2031, 4, 2));
        check(minutes, QStringLiteral("minutes-") + language);
        titles.insert(minutes.title);
        for (const char* part : {"Anna Dimou", "Same household", "Asked by the board", "Maria", "Jan", "34"})
            EXPECT_TRUE(minutes.html.contains(QString::fromUtf8(part))) << language.toStdString() << part;
        EXPECT_EQ(minutes.html.count(QStringLiteral("class=\"sign\"")), 2);
        for (const Requirement& one : record.scoring.criteria.requirements) EXPECT_EQ(minutes.html.count(one.text.simplified()), 1) << "not once for each candidate";
    }
    EXPECT_EQ(titles.size(), wordLanguages().size());

    ASSERT_TRUE(setStatus(*store, candidates[0], QStringLiteral("declined"), QStringLiteral("A new job")).ok());
    record = *selectionRecord(*store, call.id);
    const QString now = selectionMinutes(record, QDate(2031, 4, 2)).html;
    const qsizetype ranking = now.indexOf(QStringLiteral("<h2>Ranking"));
    EXPECT_TRUE(now.mid(ranking, now.indexOf(QStringLiteral("</table>"), ranking) - ranking).contains(QStringLiteral("declined"))) << "why somebody with points has no place";
}

} // namespace

} // namespace microvet::actions
