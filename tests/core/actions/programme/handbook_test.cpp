#include "core/actions/programme/handbook.h"

#include "core/programme/letters/letters.h"
#include "core/programme/letters/role.h"
#include "tests/core/programme/letters/letter_fixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace microvet::actions {

using namespace programme;

namespace {

HandbookSource fullHandbook()
{
    const LetterSource letters = fullSource(QStringLiteral("en"));
    HandbookSource source;
    source.programme = letters.programme;
    source.programme.language = QStringLiteral("pt");
    source.programme.purpose = QStringLiteral("4714 D");
    source.call = letters.call;
    HandbookVersion first, second;
    first.number = QStringLiteral("1.0");
    first.date = QDate(2030, 1, 1);
    first.changes = QStringLiteral("4715 E");
    second.number = QStringLiteral("1.1");
    second.date = QDate(2031, 1, 1);
    second.changes = QStringLiteral("4716 F");
    source.versions = {second, first};
    return source;
}

struct Outline {
    QStringList ids;
    QStringList links;
    QList<int> levels;
    QStringList cells;
};

Outline outlineOf(const QString& html)
{
    Outline outline;
    QXmlStreamReader xml(QStringLiteral("<div>%1</div>").arg(html));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto attributes = xml.attributes();
        if (attributes.hasAttribute(QLatin1String("id"))) outline.ids.append(attributes.value(QLatin1String("id")).toString());
        if (xml.name() == QLatin1String("a")) outline.links.append(attributes.value(QLatin1String("href")).toString().mid(1));
        if (xml.name().size() == 2 && xml.name().at(0) == u'h' && xml.name().at(1).isDigit()) outline.levels.append(xml.name().at(1).digitValue());
        if (xml.name() == QLatin1String("th") || xml.name() == QLatin1String("td")) outline.cells.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString() << " in line " << xml.lineNumber();
    return outline;
}

} // namespace

TEST(Handbooks, AreOnePageInEveryLanguage)
{
    const QString folder = qEnvironmentVariable("MICROVET_SHOTS");
    for (const QString& language : wordLanguages()) {
        const Document document = handbook(fullHandbook(), language);
        EXPECT_EQ(document.language, language);
        const QString page = QString::fromUtf8(document.page());
        const qsizetype start = page.indexOf(QLatin1String("<div class=\"cover\">"));
        const Outline outline = outlineOf(page.mid(start, page.indexOf(QLatin1String("<footer>")) - start));
        EXPECT_EQ(outline.links, outline.ids); // contents lead to every chapter
        EXPECT_EQ(outline.ids.size(), 9);
        for (qsizetype i = 1; i < outline.levels.size(); ++i) EXPECT_LE(outline.levels.at(i), outline.levels.at(i - 1) + 1);
        for (const char* fact : {"4714 D", "4715 E", "4716 F", "Example Harbour School", "privacy@example.org", "Co-funded by nobody."}) EXPECT_TRUE(document.text.contains(QLatin1String(fact))) << language.toStdString() << fact;
        for (const char* part : {"responsibilities", "requirements", "benefits"})
            for (const QString& text : wordList(language, QStringLiteral("role.") + QLatin1String(part))) EXPECT_TRUE(document.text.contains(text)) << language.toStdString() << text.toStdString();
        for (const LetterKind& kind : letterKinds()) EXPECT_TRUE(document.text.contains(letterTemplate(kind.key(), language).subject)) << language.toStdString() << kind.code;
        EXPECT_FALSE(page.contains(QLatin1String("></h3>"))) << language.toStdString() << ": each letter has a heading";
        EXPECT_FALSE(document.text.contains(QChar(QChar::SoftHyphen))) << language.toStdString() << ": where a word may break is for pages alone";
        EXPECT_TRUE(page.contains(QStringLiteral("<html lang=\"%1\">").arg(language)));
        if (folder.isEmpty()) continue;
        QFile file(folder + QStringLiteral("/handbook-%1.html").arg(language));
        if (file.open(QIODevice::WriteOnly)) file.write(document.page());
    }
}

TEST(Handbooks, PrintTheGridOfTheFramework)
{
    const Outline outline = outlineOf(handbook(fullHandbook(), QStringLiteral("en")).html);
    QStringList firsts;
    const qsizetype start = outline.cells.indexOf(QStringLiteral("Evaluation grid"));
    ASSERT_GE(start, 0);
    EXPECT_EQ(outline.cells.mid(start, 8), (QStringList{QStringLiteral("Evaluation grid"), QStringLiteral("Maximum score"), QStringLiteral("Candidate 1"), QStringLiteral("Candidate 2"), QStringLiteral("Score"),
                                                        QStringLiteral("Comments"), QStringLiteral("Score"), QStringLiteral("Comments")}));
    for (qsizetype i = start + 8; i + 1 < outline.cells.size() && firsts.size() < 9; i += 6) firsts.append(outline.cells.at(i) + u'=' + outline.cells.at(i + 1));
    EXPECT_EQ(firsts, (QStringList{QStringLiteral("Personal interest=10"), QStringLiteral("Motivation for the participation in the meeting=10"), QStringLiteral("Professional experience=20"),
                                   QStringLiteral("Professional experience in education and training=8"), QStringLiteral("Experience in online education=6"), QStringLiteral("Micro-credential knowledge=6"),
                                   QStringLiteral("Skills=10"), QStringLiteral("English language level (minimum in B2 level)=10"), QStringLiteral("Total score=40")}));
}

TEST(Handbooks, SayWhatTheOrganisationSays)
{
    HandbookSource source = fullHandbook();
    RoleText own;
    own.part = rolePart::benefit;
    own.language = QStringLiteral("de");
    own.text = QStringLiteral("4717 G");
    source.role = {own};
    LetterTemplate letter;
    letter.letter = QStringLiteral("thanks");
    letter.language = QStringLiteral("de");
    letter.subject = QStringLiteral("4718 H");
    letter.body = QStringLiteral("<b>{person}</b>");
    source.letters = {letter};
    Criterion criterion;
    criterion.text = QStringLiteral("4719 I");
    criterion.most = 12.5;
    source.call->language = QStringLiteral("de");
    source.criteria.criteria = {criterion};
    const Document german = handbook(source, QStringLiteral("de"));
    for (const char* fact : {"4717 G", "4718 H", "4719 I", "12,5", "<b>{person}</b>"}) EXPECT_TRUE(german.text.contains(QLatin1String(fact))) << fact;
    EXPECT_TRUE(german.html.contains(QLatin1String("&lt;b&gt;<code>{person}</code>&lt;/b&gt;")));
    const Document english = handbook(source, QStringLiteral("en"));
    EXPECT_FALSE(english.text.contains(QLatin1String("4717 G")));
    EXPECT_FALSE(english.text.contains(QLatin1String("4718 H")));
}

TEST(Handbooks, TakePointsOfTheCallIntoOtherLanguages)
{
    HandbookSource source = fullHandbook();
    source.criteria = frameworkCriteria(QStringLiteral("pt"), {10, 10, 5, 5, 10, QStringLiteral("C1")});
    const Document document = handbook(source, QStringLiteral("nl"));
    EXPECT_TRUE(document.text.contains(QLatin1String("C1")));
    const Outline outline = outlineOf(document.html);
    const qsizetype at = outline.cells.indexOf(word(QStringLiteral("nl"), QStringLiteral("selection.grid.criteria.education")));
    ASSERT_GE(at, 0);
    EXPECT_EQ(outline.cells.at(at + 1), QStringLiteral("10"));
}

TEST(Handbooks, CanBeReadBeforeAnythingIsFilledIn)
{
    const Document document = handbook({}, {});
    EXPECT_EQ(document.language, QStringLiteral("en"));
    EXPECT_EQ(outlineOf(document.html).ids.size(), 8); // no versions yet
    EXPECT_TRUE(document.text.contains(QLatin1String("{organisation}")));
}

TEST(Handbooks, AreReadFromTheStore)
{
    QTemporaryDir folder;
    auto store = Store::open({Place::File, folder.filePath(QStringLiteral("p.sqlite"))}, QStringLiteral("Maria"), [] { return utcTime(QDate(2031, 3, 4), QTime(9, 30)); });
    ASSERT_TRUE(store.ok());
    HandbookSource made = fullHandbook();
    const Status done = (*store)->change(QStringLiteral("Add"), [&](Change& change) -> Status {
        if (const Status one = change.add(made.programme); !one.ok()) return one;
        for (HandbookVersion& version : made.versions)
            if (const Status one = change.add(version); !one.ok()) return one;
        return {};
    });
    ASSERT_TRUE(done.ok());
    Call call = *made.call;
    call.id = {};
    ASSERT_TRUE(addCall(**store, call).ok());
    const auto source = handbookSource(**store);
    ASSERT_TRUE(source.ok());
    EXPECT_EQ(source->versions.constFirst().number, QStringLiteral("1.1"));
    ASSERT_TRUE(source->call.has_value());
    EXPECT_EQ(source->criteria.criteria.size(), 5);
    EXPECT_EQ(source->criteria.requirements.size(), 6);
}

} // namespace microvet::actions
