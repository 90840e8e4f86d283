#include "tests/core/exporters/book_reader.h"
#include "tests/core/exporters/export_fixture.h"
#include "tests/support/every_kind.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include <QFile>

namespace microvet::tests {
namespace {

using namespace model;
using test::paragraph;
using test::testId;

class Epub : public Export {
protected:
    Files book()
    {
        const auto report = run(QStringLiteral("epub"), false, QStringLiteral("out.epub"));
        EXPECT_TRUE(report) << report.error().text.toStdString();
        if (report) m_report = *report;
        return filesOfZip(target(QStringLiteral("out.epub")));
    }

    QStringList losses() const
    {
        QStringList out;
        for (const exporters::Loss& loss : m_report.losses) out.append(loss.text);
        return out;
    }

    static QString idText(int number) { return testId(number).toString(QUuid::WithoutBraces); }
    static QString page(const Files& files, const QString& id) { return QString::fromUtf8(files.value(QStringLiteral("EPUB/%1.xhtml").arg(id))); }

    exporters::Report m_report;
};

TEST_F(Epub, BeginsWithItsTypeAsItIs)
{
    const Files files = book();
    const QStringList order = orderOfZip(target(QStringLiteral("out.epub")));
    EXPECT_EQ(order.mid(0, 3), (QStringList{QStringLiteral("mimetype"), QStringLiteral("META-INF/container.xml"), QStringLiteral("EPUB/package.opf")}));
    QFile zip(target(QStringLiteral("out.epub")));
    ASSERT_TRUE(zip.open(QIODevice::ReadOnly));
    const QByteArray head = zip.read(58);
    EXPECT_EQ(head.mid(8, 2), QByteArray(2, '\0')) << "stored";
    EXPECT_EQ(head.mid(28, 30), QByteArray("\0\0mimetypeapplication/epub+zip", 30)) << "no extra field";
    EXPECT_EQ(m_report.files, order.size());
    EXPECT_EQ(m_report.bytes, zip.size());
}

TEST_F(Epub, IsSoundForEveryKindAndForRandomCourses)
{
    m_content = test::everyKind(m_media);
    EXPECT_TRUE(isSoundBook(book()));
    for (quint32 seed = 1; seed <= 12; ++seed) {
        m_content = test::RandomContent(seed, {75, 3, true}).content();
        EXPECT_TRUE(isSoundBook(book())) << "seed " << seed;
    }
    m_content = {};
    EXPECT_TRUE(isSoundBook(book())) << "an empty course";
}

TEST_F(Epub, SameCourseSameBytes)
{
    m_content = test::everyKind(m_media);
    ASSERT_TRUE(run(QStringLiteral("epub"), false, QStringLiteral("a.epub")));
    ASSERT_TRUE(run(QStringLiteral("epub"), false, QStringLiteral("b.epub")));
    QFile a(target(QStringLiteral("a.epub"))), b(target(QStringLiteral("b.epub")));
    ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    EXPECT_EQ(a.readAll(), b.readAll());
}

TEST_F(Epub, SaysWhatItIs)
{
    m_content = test::everyKind(m_media);
    m_content.course.title = QStringLiteral("Agents & <gloves>");
    Contributor reviewer;
    reviewer.id = PersonId(testId(700));
    reviewer.name = QStringLiteral("Rita Reviewer");
    reviewer.role = Role::Reviewer;
    reviewer.namePublished = true;
    Contributor hidden = reviewer;
    hidden.id = PersonId(testId(701));
    hidden.name = QStringLiteral("Hidden Person");
    hidden.namePublished = false;
    m_content.course.contributors += {reviewer, hidden};
    const PackageFacts facts = packageFacts(book());
    EXPECT_EQ(facts.all(QStringLiteral("identifier")), QStringList{QStringLiteral("urn:uuid:") + m_content.course.id.toString()});
    EXPECT_EQ(facts.all(QStringLiteral("title")), QStringList{QStringLiteral("Agents & <gloves>")});
    EXPECT_EQ(facts.all(QStringLiteral("language")), QStringList{QStringLiteral("en")});
    EXPECT_EQ(facts.all(QStringLiteral("creator")), QStringList{QStringLiteral("Eleni Markou")});
    EXPECT_EQ(facts.all(QStringLiteral("contributor")), QStringList{QStringLiteral("Rita Reviewer")});
    EXPECT_EQ(facts.all(QStringLiteral("role")), (QStringList{QStringLiteral("aut"), QStringLiteral("rev")}));
    EXPECT_EQ(facts.all(QStringLiteral("publisher")), QStringList{QStringLiteral("Vocational School of Patras")});
    EXPECT_EQ(facts.all(QStringLiteral("date")), QStringList{QStringLiteral("2026-11-24")});
    EXPECT_EQ(facts.all(QStringLiteral("subject")), m_content.course.keywords);
    EXPECT_EQ(facts.all(QStringLiteral("rights")), QStringList{QStringLiteral("© 2024 Vocational School of Patras. CC BY-NC-SA 4.0")});
    EXPECT_EQ(facts.all(QStringLiteral("dcterms:license")), QStringList{QStringLiteral("https://creativecommons.org/licenses/by-nc-sa/4.0/")});
    EXPECT_EQ(facts.all(QStringLiteral("dcterms:modified")), QStringList{QStringLiteral("2026-11-24T12:00:00Z")});
    EXPECT_EQ(facts.all(QStringLiteral("alternate-script")), QStringList{QStringLiteral("Ασφαλής χειρισμός")});
    EXPECT_EQ(facts.withProperty(QStringLiteral("cover-image")).size(), 1);
    EXPECT_EQ(facts.withProperty(QStringLiteral("nav")), QStringList{QStringLiteral("nav.xhtml")});
    EXPECT_TRUE(facts.withProperty(QStringLiteral("mathml")).contains(idText(test::every::blocksUnit) + QStringLiteral(".xhtml")));
    EXPECT_EQ(facts.spine.mid(0, 2), (QStringList{QStringLiteral("home.xhtml"), QStringLiteral("nav.xhtml")}));
    EXPECT_EQ(facts.spine.last(), QStringLiteral("credits.xhtml"));
    EXPECT_TRUE(facts.all(QStringLiteral("dcterms:conformsTo")).isEmpty()) << "nobody has audited it";
}

TEST_F(Epub, ClaimsOfAccessibilityOnlyWhatIsTrue)
{
    const auto facts = [this](const char* property) { return packageFacts(book()).all(QStringLiteral("schema:") + QLatin1String(property)); };
    const QString alternatives = QStringLiteral("alternativeText");
    m_content = test::everyKind(m_media);
    EXPECT_TRUE(facts("accessibilityFeature").contains(alternatives));
    EXPECT_TRUE(facts("accessibilityFeature").contains(QStringLiteral("captions")));
    EXPECT_TRUE(facts("accessibilityFeature").contains(QStringLiteral("transcript")));
    EXPECT_TRUE(facts("accessModeSufficient").contains(QStringLiteral("textual")));
    EXPECT_EQ(facts("accessibilityHazard"), QStringList{QStringLiteral("unknown")}) << "nobody looked at the film";
    Unit& unit = m_content.course.modules.last().units.first();
    const auto change = [&unit](auto&& fn) {
        for (Block& block : unit.blocks) std::visit(fn, block.body);
    };
    change([](auto& body) {
        if constexpr (std::is_same_v<std::decay_t<decltype(body)>, ImageBlock>) body.alternativeText.clear();
    });
    EXPECT_FALSE(facts("accessibilityFeature").contains(alternatives));
    EXPECT_FALSE(facts("accessModeSufficient").contains(QStringLiteral("textual")));
    EXPECT_TRUE(facts("accessibilitySummary").first().contains(QStringLiteral("Not all pictures")));
    change([](auto& body) {
        if constexpr (std::is_same_v<std::decay_t<decltype(body)>, ImageBlock>) body.decorative = true;
        if constexpr (std::is_same_v<std::decay_t<decltype(body)>, VideoBlock>) body.transcript = {};
    });
    EXPECT_TRUE(facts("accessibilityFeature").contains(alternatives));
    EXPECT_FALSE(facts("accessibilityFeature").contains(QStringLiteral("transcript")));
    EXPECT_FALSE(facts("accessModeSufficient").contains(QStringLiteral("textual")));
    unit.blocks = {test::blockOf(710, TextBlock{paragraph(QStringLiteral("Words")), {}})};
    EXPECT_EQ(facts("accessibilityHazard"), QStringList{QStringLiteral("none")});
    EXPECT_FALSE(facts("accessibilityFeature").contains(QStringLiteral("MathML")));
    EXPECT_FALSE(facts("accessMode").contains(QStringLiteral("auditory")));
}

TEST_F(Epub, ExercisesAndAnswersLeadToOneAnother)
{
    m_content = test::everyKind(m_media);
    const Files files = book();
    const QString answersFile = QStringLiteral("answers-") + idText(test::every::module);
    const QString questions = page(files, idText(test::every::questionsUnit));
    const QString answers = page(files, answersFile);
    for (const char* tag : {"<form", "<input", "<details", "<select", "<textarea", "<script"})
        for (auto it = files.begin(); it != files.end(); ++it) EXPECT_FALSE(it->contains(tag)) << tag << " in " << it.key().toStdString();
    // Question 1 stands in the first unit of the sample; these are numbered on. A practical task has no answer.
    EXPECT_TRUE(questions.contains(QStringLiteral("Question 2:")));
    EXPECT_EQ(questions.count(QStringLiteral("class=\"mv-question\"")), 12);
    EXPECT_EQ(questions.count(answersFile + QStringLiteral(".xhtml#a-")), 11);
    EXPECT_EQ(answers.count(QStringLiteral("<div class=\"mv-answer\" id=\"a-")), 11);
    EXPECT_TRUE(answers.contains(QStringLiteral("id=\"a-2\"><p class=\"mv-label\"><a href=\"%1.xhtml#q-%2\">Question 2:</a>")
                                     .arg(idText(test::every::questionsUnit), idText(test::every::firstQuestion))));
    // Options are printed in the order of their texts: "another", "right", "third".
    EXPECT_TRUE(answers.contains(QStringLiteral("<li><strong>B</strong> check right<p>check yes</p></li>"))) << answers.toStdString();
    EXPECT_TRUE(answers.contains(QStringLiteral("<li><strong>A</strong> check another<p>check no</p></li>")));
    for (const char* words : {"check mate", "check full", "check filled", "2.5 ± 0.1 kg", "check member", "check place", "check model", "check partly", "check otherwise"}) {
        EXPECT_TRUE(answers.contains(QString::fromUtf8(words))) << words;
    }
    EXPECT_FALSE(questions.contains(QStringLiteral("check yes")));
    EXPECT_FALSE(questions.contains(QStringLiteral("check otherwise")));
    EXPECT_TRUE(page(files, QStringLiteral("answers-assessments")).contains(QStringLiteral("practice right")));
    m_content.course.assessments.first().reviewAnswers = false;
    EXPECT_TRUE(page(book(), QStringLiteral("answers-assessments")).isEmpty()) << "its author shows no answers";
}

TEST_F(Epub, KeepsItsSecrets)
{
    m_content = test::everyKind(m_media);
    Course& course = m_content.course;
    course.contributors[0].email = QStringLiteral("qsecretq@example.org");
    Contributor hidden;
    hidden.id = PersonId(testId(720));
    hidden.name = QStringLiteral("qsecretq");
    course.contributors.append(hidden);
    course.owner = QStringLiteral("qsecretq");
    for (Module& module : course.modules) {
        module.trainerNotes = paragraph(QStringLiteral("qsecretq"));
        for (Unit& unit : module.units) unit.trainerNotes = paragraph(QStringLiteral("qsecretq"));
    }
    course.delivery.trainerNotes = paragraph(QStringLiteral("qsecretq"));
    // Everything about the answers of a test: which option is right, and what is said about it.
    Assessment& exam = course.assessments.last();
    ASSERT_TRUE(exam.purpose == AssessmentKind::Summative);
    exam.trainerNotes = paragraph(QStringLiteral("qsecretq"));
    for (const bool review : {false, true}) {
        exam.reviewAnswers = review;
        exam.questions = course.assessments.first().questions;
        for (Question& question : exam.questions) {
            question.id = QuestionId::make();
            question.feedbackCorrect = question.feedbackPartly = question.feedbackIncorrect = paragraph(QStringLiteral("qsecretq"));
            if (auto* choice = std::get_if<SingleChoice>(&question.body))
                for (Option& option : choice->options) option.feedback = paragraph(QStringLiteral("qsecretq"));
            if (auto* typed = std::get_if<ShortAnswer>(&question.body)) typed->answers[0].text = QStringLiteral("qsecretq");
            if (auto* number = std::get_if<Numeric>(&question.body)) number->answer = 271828;
            if (auto* essay = std::get_if<Essay>(&question.body)) essay->modelAnswer = paragraph(QStringLiteral("qsecretq"));
            if (auto* hotspot = std::get_if<Hotspot>(&question.body)) hotspot->areas[0].feedback = paragraph(QStringLiteral("qsecretq"));
        }
        Question kept = test::choiceQuestion(730, QStringLiteral("qsecretq"), {QStringLiteral("qsecretq")}, 0);
        kept.keptForAssessors = true;
        exam.questions.append(kept);
        auto& check = std::get<KnowledgeCheckBlock>(course.modules.last().units.last().blocks.first().body);
        check.questions.append(kept);
        const Files files = book();
        EXPECT_GT(files.size(), 10);
        for (auto it = files.begin(); it != files.end(); ++it) {
            EXPECT_FALSE(it->contains("qsecretq")) << it.key().toStdString();
            EXPECT_FALSE(it->contains("271828")) << it.key().toStdString();
        }
        const QString printed = page(files, exam.id.toString());
        EXPECT_TRUE(printed.contains(QStringLiteral("This is a test")));
        EXPECT_FALSE(printed.contains(QStringLiteral("answers-")));
        EXPECT_TRUE(printed.contains(QStringLiteral("practice observed"))) << "learners may know what is looked at";
    }
    exam.purpose = {};
    EXPECT_FALSE(page(book(), exam.id.toString()).contains(QStringLiteral("answers-"))) << "what is not called practice is a test";
}

TEST_F(Epub, CarriesOnlyWhatBooksMayHoldAndSaysSo)
{
    m_content = test::everyKind(m_media);
    const Files files = book();
    const PackageFacts facts = packageFacts(files);
    QStringList types;
    for (const auto& item : facts.items)
        if (item.href.startsWith(QLatin1String("media/"))) types.append(item.type);
    types.sort();
    EXPECT_EQ(types, (QStringList{QStringLiteral("audio/mpeg"), QStringLiteral("image/png"), QStringLiteral("image/svg+xml"), QStringLiteral("text/vtt"),
                                  QStringLiteral("video/mp4")}));
    const QString blocks = page(files, idText(test::every::blocksUnit));
    EXPECT_TRUE(blocks.contains(QStringLiteral("Only in the interactive course: signal.wav")));
    EXPECT_TRUE(blocks.contains(QStringLiteral("Only in the interactive course: Planning sheet")));
    EXPECT_EQ(losses().filter(QStringLiteral("“signal.wav”")).size(), 1);
    EXPECT_EQ(losses().filter(QStringLiteral("“planning.pdf”")).size(), 1);
    EXPECT_EQ(losses().filter(QStringLiteral("Nothing is scored")).size(), 1);
    EXPECT_EQ(losses().filter(QStringLiteral("no progress")).size(), 1);
    EXPECT_EQ(losses().filter(QStringLiteral("left out: a book cannot bring")).size(), 1);
    EXPECT_FALSE(files.contains(QStringLiteral("EPUB/feedback.xhtml")));
    EXPECT_FALSE(files.contains(QStringLiteral("EPUB/results.xhtml")));
    for (const char* id : {"home", "credits"}) EXPECT_TRUE(page(files, QLatin1String(id)).contains(QStringLiteral("Funded by the example programme."))) << id;
    m_content.course.media.last().file = QStringLiteral("0000.pdf");
    m_content.course.media.first().file = QStringLiteral("0000.png");
    (void)book();
    EXPECT_EQ(losses().filter(QStringLiteral("is missing in the course")).size(), 2);
}

TEST_F(Epub, TakesTypesFromTheBytesAndRefusesUnsafeDrawings)
{
    const auto typeOf = [this](const QByteArray& bytes, const char* extension, const char* said) {
        m_content.course.media[0].file = m_media.add(bytes, QLatin1String(extension)).valueOr({});
        m_content.course.media[0].mimeType = QLatin1String(said);
        const Files files = book();
        EXPECT_TRUE(isSoundBook(files));
        for (const auto& item : packageFacts(files).items)
            if (item.href.startsWith(QLatin1String("media/"))) return item.type + u' ' + item.href.section(u'.', 1);
        return QString();
    };
    const auto svg = [&](const QByteArray& inside, const QByteArray& before = {}) {
        return typeOf(before + "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>", "svg", "image/svg+xml");
    };
    EXPECT_EQ(typeOf(QByteArray("\xff\xd8\xff\xe0 not really"), "png", "image/png"), QStringLiteral("image/jpeg png.jpg"));
    EXPECT_EQ(typeOf("RIFF\x10\0\0\0WEBPVP8 ", "webp", "image/webp").section(u' ', 0, 0), QString()) << "cut at a zero byte";
    EXPECT_EQ(typeOf(QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16), "webp", "x"), QStringLiteral("image/webp webp"));
    EXPECT_EQ(typeOf("BM bitmap", "bmp", "image/bmp"), QString());
    EXPECT_EQ(typeOf(QByteArray("ID3\3"), "png", "image/png"), QString()) << "a sound is no picture";
    const QString good = QStringLiteral("image/svg+xml svg");
    EXPECT_EQ(svg("<g id=\"a\"/><use href=\"#a\"/>"), good);
    EXPECT_EQ(svg("<style>rect { fill: url(#a) }</style>"), good);
    EXPECT_EQ(svg("<script>1</script>"), QString());
    EXPECT_EQ(svg("<g onclick=\"x()\"/>"), QString());
    EXPECT_EQ(svg("<image href=\"https://example.org/x.png\"/>"), QString());
    EXPECT_EQ(svg("<style>@import 'x.css';</style>"), QString());
    EXPECT_EQ(svg("<rect fill=\"url(https://example.org/#a)\"/>"), QString());
    EXPECT_EQ(svg("<foreignObject/>"), QString());
    EXPECT_EQ(svg("<g id=\"a\"/><g id=\"a\"/>"), QString());
    EXPECT_EQ(svg("<g>"), QString());
    EXPECT_EQ(svg("", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"), QString());
    EXPECT_EQ(svg("", "<?xml-stylesheet href='x.css'?>"), QString());
}

TEST_F(Epub, LeavesNothingBehindWhereItFailsOrIsStopped)
{
    m_content = test::everyKind(m_media);
    m_disk.steps = 0; // the media took some
    ASSERT_TRUE(run(QStringLiteral("epub"), false, QStringLiteral("out.epub")));
    const int steps = m_disk.steps;
    const QStringList before = onDisk();
    for (int step = 0; step < steps; step += std::max(1, steps / 7)) {
        m_disk.steps = 0;
        m_disk.failAt = step;
        EXPECT_FALSE(run(QStringLiteral("epub"), false, QStringLiteral("out.epub"))) << step;
        EXPECT_EQ(onDisk(), before);
    }
    m_disk.failAt = -1;
    m_progress.cancel();
    const auto stopped = run(QStringLiteral("epub"), false, QStringLiteral("other.epub"));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(onDisk(), before);
}

TEST_F(Epub, SpeaksTheLanguageOfTheCourse)
{
    m_content = test::everyKind(m_media);
    m_content.course.language = QStringLiteral("el");
    Files files = book();
    EXPECT_TRUE(files.value(QStringLiteral("EPUB/home.xhtml")).contains("lang=\"el\" xml:lang=\"el\""));
    EXPECT_TRUE(QString::fromUtf8(files.value(QStringLiteral("EPUB/nav.xhtml"))).contains(QStringLiteral("Απαντήσεις")));
    EXPECT_TRUE(losses().filter(QStringLiteral("no words in the language")).isEmpty());
    m_content.course.language = QStringLiteral("mt");
    (void)book();
    EXPECT_EQ(losses().filter(QStringLiteral("no words in the language")).size(), 1);
    for (const char* broken : {"e--n", "notalanguagetag", "en-", "en-us-a", "12"}) {
        m_content.course.language = QLatin1String(broken);
        EXPECT_EQ(packageFacts(book()).all(QStringLiteral("language")), QStringList{QStringLiteral("en")}) << broken;
    }
}

} // namespace
} // namespace microvet::tests
