// The library's adapter makes QStrings of character arrays.
#undef QT_NO_CAST_FROM_ASCII
#undef QT_NO_CAST_TO_ASCII

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wrestrict" // a false alarm of GCC 12 in std::string
#endif

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "tests/core/report/sample_report.h"

#include "core/actions/comparison/report.h"
#include "core/actions/merge/conflict_words.h"
#include "core/report/report_json.h"
#include "core/review/review_file.h"
#include "tests/core/base/test_store.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::report {
namespace {

/// Empty where the JSON is as the schema says.
std::string problem(const QJsonObject& json, const QString& schemaFile = QStringLiteral(REPORT_SCHEMA))
{
    QFile file(schemaFile);
    if (!file.open(QIODevice::ReadOnly)) return "no schema";
    const QJsonValue description = QJsonDocument::fromJson(file.readAll()).object();
    valijson::Schema schema;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(valijson::adapters::QtJsonAdapter(description), schema);
    const QJsonValue value = json;
    valijson::ValidationResults results;
    if (valijson::Validator().validate(schema, valijson::adapters::QtJsonAdapter(value), &results)) return {};
    valijson::ValidationResults::Error error;
    std::string all;
    while (results.popError(error)) {
        for (const std::string& part : error.context) all += part;
        all += ": " + error.description + "\n";
    }
    return all;
}

TEST(ReportSchema, DescribesWhatIsWritten)
{
    Report report = samplePackageReport();
    EXPECT_EQ(problem(toJson(report)), "");
    report.score = 82;
    Judgement judgement;
    judgement.reviewer = QStringLiteral("Ben");
    judgement.time = report.time;
    judgement.decision = QStringLiteral("minor");
    judgement.parts = {{QStringLiteral("quality"), Verdict::Look, QStringLiteral("Thin.")}};
    judgement.remarks = {{{}, QStringLiteral("Too dark")}};
    report.judgement = judgement;
    EXPECT_EQ(problem(toJson(report)), "");
    EXPECT_EQ(problem(toJson(Report{.kind = QStringLiteral("course")})), "");
}

TEST(ReportSchema, RefusesWhatIsNone)
{
    QJsonObject json = toJson(samplePackageReport());
    json.insert(QStringLiteral("verdict"), QStringLiteral("fine"));
    EXPECT_NE(problem(json), "");
    json = toJson(samplePackageReport());
    json.remove(QStringLiteral("findings"));
    EXPECT_NE(problem(json), "");
}

TEST(ReviewTemplateSchema, DescribesTheTemplateOfTheProgram)
{
    QFile file(QStringLiteral(":/review/microvet-review.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QString schema = QStringLiteral(REVIEW_SCHEMA);
    EXPECT_EQ(problem(json, schema), "");
    json.insert(QStringLiteral("threshold"), 101);
    EXPECT_NE(problem(json, schema), "");
    json.insert(QStringLiteral("threshold"), 100);
    json.remove(QStringLiteral("groups"));
    EXPECT_NE(problem(json, schema), "");
}

TEST(ReviewFileSchema, TakesWhatIsWritten)
{
    review::ReviewFile file;
    file.course = model::CourseId::make();
    file.note = {review::CoverNote::Kind::Review, QStringLiteral("Ben"), {}, {}, QDateTime::currentDateTimeUtc(), {}};
    model::Comment comment;
    comment.id = model::CommentId::make();
    comment.place = model::AnyRef{file.course.uuid()};
    comment.weight = model::CommentKind::Must;
    comment.time = file.note.time;
    comment.text = QStringLiteral("Why?");
    comment.replies = {model::Reply{model::PartId::make(), QStringLiteral("Ada"), file.note.time, QStringLiteral("So."), {}}};
    model::Verdict verdict;
    verdict.id = model::PartId::make();
    verdict.decision = model::Decision::Accept;
    verdict.time = file.note.time;
    verdict.answers = {model::ChecklistAnswer{model::PartId::make(), QStringLiteral("a"), model::ItemVerdict::Met, {}, {}}};
    file.review.comments = {comment};
    file.review.verdicts = {verdict};
    file.versions = {{QStringLiteral("ab"), QStringLiteral("cd"), {}, {}, file.note.time, {}, {}}};
    QJsonObject json = QJsonDocument::fromJson(review::toBytes(file)).object();
    const QString schema = QStringLiteral(REVIEW_FILE_SCHEMA);
    EXPECT_EQ(problem(json, schema), "");
    json.insert(QStringLiteral("version"), 2);
    EXPECT_NE(problem(json, schema), "");
}

TEST(ComparisonSchema, DescribesWhatIsWrittenOfAnyTwoVersions)
{
    const QString schema = QStringLiteral(COMPARISON_SCHEMA);
    QSet<QString> kinds;
    for (quint32 seed = 0; seed < 25; ++seed) {
        test::RandomContent random(seed, {.unknown = seed % 2 == 1});
        const model::Content before = random.content();
        const QJsonObject json = actions::toJson(actions::compareVersions(before, QStringLiteral("a"), random.mutated(before), QStringLiteral("b")));
        EXPECT_EQ(problem(json, schema), "") << seed;
        const QStringList counted = json.value(QStringLiteral("counts")).toObject().keys();
        kinds.unite(QSet<QString>(counted.cbegin(), counted.cend()));
    }
    EXPECT_GE(kinds.size(), 4) << "the courses must show it";
    model::Content content;
    content.course.id = model::CourseId::make();
    QJsonObject json = actions::toJson(actions::compareVersions(content, {}, content, {}));
    EXPECT_EQ(problem(json, schema), "");
    json.insert(QStringLiteral("version"), 2);
    EXPECT_NE(problem(json, schema), "");
}

TEST(MergeSchema, DescribesWhatComesOfAnyTwoDrafts)
{
    const QString schema = QStringLiteral(MERGE_SCHEMA);
    const QString output = QStringLiteral("out.microvet");
    tests::TestStore store;
    QSet<QString> kinds;
    QJsonObject last;
    for (quint32 seed = 0; seed < 60; ++seed) {
        test::RandomContent random(seed, {.unknown = seed % 2 == 1});
        const model::Content base = random.content();
        document::Document mine, theirs;
        mine.content = random.mutated(base);
        theirs.content = random.mutated(base);
        mine.content.course.id = theirs.content.course.id = base.course.id;
        actions::DraftMerge merge(store, mine);
        const bool hasBase = seed % 5 != 0;
        ASSERT_TRUE(merge.add({QStringLiteral("theirs.microvet"), theirs}, hasBase ? &base : nullptr)) << seed;
        EXPECT_EQ(problem(actions::toJson(merge, output, {}), schema), "") << seed;
        for (const review::Conflict& conflict : merge.steps()[0].merged.conflicts)
            kinds.insert(QString::number(int(conflict.kind)));
        merge.chooseAll(seed % 2 ? review::Side::Mine : review::Side::Theirs);
        EXPECT_EQ(problem(actions::toJson(merge, output, {2, {QStringLiteral("dough.png")}, {}}), schema), "") << seed;
        if (merge.conflicts()) last = actions::toJson(merge, output, {});
    }
    // Random edits leave elements where they hang.
    kinds.insert(QString::number(int(review::ConflictKey::Place)));
    EXPECT_EQ(kinds.size(), 4) << "the drafts must show every other kind of conflict";
    ASSERT_FALSE(last.isEmpty());
    // Decided, and nobody says how.
    QJsonArray drafts = last.value(QStringLiteral("drafts")).toArray();
    QJsonObject draft = drafts[0].toObject();
    QJsonArray conflicts = draft.value(QStringLiteral("conflicts")).toArray();
    QJsonObject conflict = conflicts[0].toObject();
    conflict.remove(QStringLiteral("taken"));
    conflicts[0] = conflict;
    draft.insert(QStringLiteral("conflicts"), conflicts);
    drafts[0] = draft;
    QJsonObject wrong = last;
    wrong.insert(QStringLiteral("drafts"), drafts);
    EXPECT_NE(problem(wrong, schema), "");
    wrong = last;
    wrong.remove(QStringLiteral("media"));
    EXPECT_NE(problem(wrong, schema), "");
}

TEST(MergeSchema, DescribesWhatBothMovedToTwoPlaces)
{
    model::Content base = test::sampleContent();
    model::Module second, third;
    second.id = model::ModuleId::make();
    third.id = model::ModuleId::make();
    base.course.modules += {second, third};
    document::Document mine, theirs;
    mine.content = theirs.content = base;
    const auto move = [](model::Content& content, int module) {
        content.course.modules[module].units.append(content.course.modules[0].units.takeFirst());
    };
    move(mine.content, 1);
    move(theirs.content, 2);
    tests::TestStore store;
    actions::DraftMerge merge(store, mine);
    ASSERT_TRUE(merge.add({QStringLiteral("theirs.microvet"), theirs}, &base));
    ASSERT_EQ(merge.conflicts(), 1);
    EXPECT_EQ(merge.steps()[0].merged.conflicts[0].kind, review::ConflictKey::Place);
    EXPECT_EQ(problem(actions::toJson(merge, QStringLiteral("out.microvet"), {}), QStringLiteral(MERGE_SCHEMA)), "");
}

TEST(MergeSchema, DescribesAVersionThatBothKeep)
{
    tests::TestStore store;
    test::RandomContent random(7);
    document::Document mine;
    mine.content = random.content();
    document::keepRevision(mine, QStringLiteral("To all"), {}, systemNow);
    document::Document theirs = mine;
    mine.content.course.title = QStringLiteral("Mine");
    theirs.content.course.title = QStringLiteral("Theirs");
    actions::DraftMerge merge(store, mine);
    ASSERT_TRUE(merge.add({QStringLiteral("theirs.microvet"), theirs}));
    const QJsonObject json = actions::toJson(merge, QStringLiteral("out.microvet"), {});
    EXPECT_EQ(problem(json, QStringLiteral(MERGE_SCHEMA)), "");
    const QJsonObject base = json.value(QStringLiteral("drafts")).toArray()[0].toObject().value(QStringLiteral("base")).toObject();
    EXPECT_EQ(base.value(QStringLiteral("kind")).toString(), QStringLiteral("kept"));
}

} // namespace
} // namespace microvet::report
