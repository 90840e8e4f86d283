#include "core/actions/adapt/adapt.h"

#include "core/actions/adapt/change_words.h"
#include "core/actions/adapt/improvements.h"
#include "core/actions/adapt/local_matters.h"
#include "core/actions/adapt/local_words.h"
#include "core/actions/adapt/translated_lists.h"
#include "core/actions/course_file.h"
#include "core/actions/templates.h"
#include "core/actions/translating.h"
#include "core/model/walk.h"
#include "tests/core/base/temp_folder.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace microvet::actions {
namespace {

using namespace model;
using tests::TempFolder;
namespace sample = test::sample;

class Adapting : public testing::Test {
protected:
    static QDateTime now() { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); }

    QString saved(const Content& content, const QString& name)
    {
        document::Document document;
        document.content = content;
        document.media = std::make_shared<document::MediaStore>(diskStore(), m_folder / (name + QStringLiteral("-media")));
        for (Media& medium : document.content.course.media) medium.file = *document.media->add("picture bytes", QStringLiteral("png"));
        document::SaveRequest request;
        request.overwrite = true;
        request.path = m_folder / (name + QStringLiteral(".microvet"));
        Progress progress;
        EXPECT_TRUE(document::save(diskStore(), request, document, now, progress));
        return request.path;
    }

    static Content original(const QString& licence = QStringLiteral("CC-BY-NC-SA-4.0"))
    {
        Content content = test::sampleContent();
        content.course.licence.code = licence;
        content.course.awardingBody.legalName = QStringLiteral("School of Porto");
        content.course.awardingBody.country = QStringLiteral("PT");
        return content;
    }

    AdaptWishes wishes() const
    {
        AdaptWishes wishes;
        wishes.author = QStringLiteral("Eleni Pappa");
        wishes.link = QStringLiteral("https://example.org/course");
        return wishes;
    }

    Result<document::Document> adapted(const Content& content, const AdaptWishes& wishes)
    {
        Progress progress;
        return adaptationOf(diskStore(), saved(content, QStringLiteral("original")), wishes, now, m_folder / QStringLiteral("media"), progress);
    }

    /// The adaptation as a file, changed by `edit` first.
    QString adaptedFile(const std::function<void(Content&)>& edit = {})
    {
        auto document = adapted(original(), wishes());
        EXPECT_TRUE(document);
        if (edit) edit(document->content);
        document::SaveRequest request;
        request.path = m_folder / QStringLiteral("mine.microvet");
        Progress progress;
        EXPECT_TRUE(document::save(diskStore(), request, *document, now, progress));
        return request.path;
    }

    static void writeText(Content& content, int block, const QString& text)
    {
        ASSERT_TRUE(modify<Block>(content, test::testId(block), [&](Block& one) { one.body = TextBlock{test::paragraph(text), {}}; }));
    }

    static bool has(const QList<LocalMatter>& matters, LocalMatter::Kind kind, const QUuid& place)
    {
        return std::any_of(matters.cbegin(), matters.cend(), [&](const LocalMatter& one) { return one.kind == kind && one.place == place && !one.settled; });
    }

    TempFolder m_folder;
};

TEST(AdaptationRights, FollowTheChartOfCreativeCommons)
{
    EXPECT_EQ(adaptationRights(QStringLiteral("CC-BY-NC-SA-4.0")).licences, QStringList(QStringLiteral("CC-BY-NC-SA-4.0")));
    EXPECT_EQ(adaptationRights(QStringLiteral("CC-BY-SA-3.0")).licences, QStringList(QStringLiteral("CC-BY-SA-4.0")));
    const AdaptationRights by = adaptationRights(QStringLiteral("https://creativecommons.org/licenses/by/4.0/"));
    EXPECT_EQ(by.licences.constFirst(), QStringLiteral("CC-BY-4.0"));
    EXPECT_TRUE(by.licences.contains(QStringLiteral("CC-BY-NC-SA-4.0")));
    EXPECT_EQ(by.discouraged, QStringList(QStringLiteral("CC0-1.0")));
    for (const char* code : {"CC-BY-ND-4.0", "CC-BY-NC-ND-4.0", "", "LicenseRef-Ours"}) {
        const AdaptationRights none = adaptationRights(QLatin1String(code));
        EXPECT_FALSE(none.allowed) << code;
        EXPECT_TRUE(none.licences.isEmpty()) << code;
        EXPECT_TRUE(none.sentence.endsWith(u'.')) << none.sentence.toStdString();
        EXPECT_TRUE(adaptationRights(QLatin1String(code), QStringLiteral("By letter of 3 May.")).allowed) << code;
    }
}

TEST_F(Adapting, BeginsACourseOfItsOwnThatNamesItsOriginal)
{
    Content from = original();
    from.review.comments.emplaceBack().id = CommentId::make();
    from.course.identifier = QStringLiteral("P-7");
    const auto document = adapted(from, wishes());
    ASSERT_TRUE(document) << document.error().text.toStdString();
    const Course& course = document->content.course;
    EXPECT_NE(course.id, from.course.id);
    EXPECT_EQ(course.modules.constFirst().id, from.course.modules.constFirst().id) << "elements keep their ids";
    ASSERT_TRUE(course.origin);
    EXPECT_EQ(course.origin->relation, OriginKind::Adaptation);
    EXPECT_EQ(course.origin->courseId, from.course.id);
    EXPECT_EQ(course.origin->title, from.course.title);
    EXPECT_EQ(course.origin->licence, QStringLiteral("CC-BY-NC-SA-4.0"));
    EXPECT_EQ(course.origin->link, QStringLiteral("https://example.org/course"));
    EXPECT_FALSE(course.origin->authors.isEmpty());
    EXPECT_EQ(course.licence.code, QStringLiteral("CC-BY-NC-SA-4.0"));
    EXPECT_EQ(course.contributors.size(), 1);
    EXPECT_TRUE(course.identifier.isEmpty());
    EXPECT_TRUE(document->content.review.comments.isEmpty());
    ASSERT_EQ(document->revisions.size(), 1);
    const auto kept = originalOf(diskStore(), *document, {});
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->course.id, from.course.id);
}

TEST_F(Adapting, RefusesWhatTheLicenceForbidsAndLeavesNothing)
{
    const auto forbidden = adapted(original(QStringLiteral("CC-BY-NC-ND-4.0")), wishes());
    ASSERT_FALSE(forbidden);
    EXPECT_TRUE(forbidden.error().text.contains(QStringLiteral("CC BY-NC-ND 4.0")));
    AdaptWishes other = wishes();
    other.licence = QStringLiteral("CC-BY-4.0");
    EXPECT_FALSE(adapted(original(), other)) << "share alike";
    other = wishes();
    other.permission = QStringLiteral("By letter of 3 May 2026.");
    const auto allowed = adapted(original(QStringLiteral("CC-BY-NC-ND-4.0")), other);
    ASSERT_TRUE(allowed);
    EXPECT_EQ(allowed->content.course.licence.note, other.permission);
}

TEST_F(Adapting, ListsWhatIsBoundToThePlaceUntilItIsChangedOrAnsweredFor)
{
    Content from = original();
    writeText(from, sample::text, QStringLiteral("The Working Hours Act 2003 asks for breaks; the fine is 250 €."));
    ASSERT_TRUE(modify<Block>(from, test::testId(sample::tableBlock), [](Block& block) { block.adaptLocally = true; }));
    Content mine = adapted(from, wishes())->content;
    const QUuid course = mine.course.id.uuid();
    QList<LocalMatter> matters = localMatters(from, mine);
    EXPECT_TRUE(has(matters, LocalMatter::AwardingBody, course));
    EXPECT_TRUE(has(matters, LocalMatter::MarkedLocal, test::testId(sample::tableBlock)));
    EXPECT_TRUE(has(matters, LocalMatter::Law, test::testId(sample::text)));
    EXPECT_TRUE(has(matters, LocalMatter::Currency, test::testId(sample::text)));
    EXPECT_FALSE(has(matters, LocalMatter::PictureLanguage, test::testId(sample::imageBlock))) << "the language is the same";

    mine.course.awardingBody.legalName = QStringLiteral("School of Patras");
    writeText(mine, sample::text, QStringLiteral("Breaks are a right."));
    matters = localMatters(from, mine);
    EXPECT_FALSE(has(matters, LocalMatter::AwardingBody, course));
    EXPECT_FALSE(has(matters, LocalMatter::Law, test::testId(sample::text)));

    const auto marked = std::find_if(matters.cbegin(), matters.cend(), [](const LocalMatter& one) { return one.kind == LocalMatter::MarkedLocal; });
    ASSERT_NE(marked, matters.cend());
    const LocalMatter matter = *marked;
    settle(mine, matter, QStringLiteral("The same here."), QStringLiteral("Eleni Pappa"), now());
    matters = localMatters(from, mine);
    EXPECT_FALSE(has(matters, LocalMatter::MarkedLocal, matter.place));
    EXPECT_TRUE(std::any_of(matters.cbegin(), matters.cend(), [](const LocalMatter& one) { return one.settled && one.reason == QStringLiteral("The same here."); }));
    reopen(mine, matter);
    EXPECT_TRUE(has(localMatters(from, mine), LocalMatter::MarkedLocal, matter.place));
    EXPECT_TRUE(localMatters(from, from).isEmpty()) << "a course without origin";
}

TEST_F(Adapting, AsksForPicturesAndLinksWhereTheLanguageChanged)
{
    Content from = original();
    from.course.language = QStringLiteral("pt");
    from.course.modules[0].units[0].blocks[0].body = TextBlock{test::linked(QStringLiteral("See "), QStringLiteral("the page"), QStringLiteral("https://www.act.gov.pt/inicio")), {}};
    const QUuid linking = from.course.modules[0].units[0].blocks[0].id.uuid();
    Content mine = from;
    ASSERT_TRUE(beginTranslation(mine.course, QStringLiteral("el"), {}, now));
    const QList<LocalMatter> matters = localMatters(from, mine);
    EXPECT_TRUE(has(matters, LocalMatter::PictureLanguage, test::testId(sample::imageBlock)));
    EXPECT_TRUE(has(matters, LocalMatter::Link, linking));
}

TEST(LocalWords, FindLawsSumsAndAddressesOfAllLanguages)
{
    const std::pair<const char*, const char*> laws[] = {
        {"en", "under the Consumer Rights Act 2015 you"}, {"el", "ο ν. 4808/2021 ορίζει"}, {"bg", "според закона за труда"},
        {"nl", "de Arbowet zegt"}, {"pt", "o Decreto-Lei n.º 102 diz"}, {"it", "il d.lgs. 81/2008 dice"},
        {"fr", "le code du travail dit"}, {"de", "nach dem Arbeitsschutzgesetz gilt"}};
    for (const auto& [language, text] : laws) {
        const LocalWords words = localWords(QLatin1String(language));
        EXPECT_FALSE(words.lawIn(QString::fromUtf8(text)).isEmpty()) << language;
    }
    const LocalWords words = localWords(QStringLiteral("en"));
    EXPECT_TRUE(words.lawIn(QStringLiteral("The action of yeast, and lawns.")).isEmpty());
    EXPECT_EQ(words.sumIn(QString::fromUtf8("It costs 1.250,50 € a year")), QString::fromUtf8("1.250,50 €"));
    EXPECT_EQ(words.sumIn(QStringLiteral("a fee of EUR 15 each")), QStringLiteral("EUR 15"));
    EXPECT_TRUE(words.sumIn(QStringLiteral("In 2024, 20 learners took part, 30 krill.")).isEmpty());
    EXPECT_TRUE(words.isLocal(QUrl(QStringLiteral("https://www.gov.gr/x")), QStringLiteral("EL"), false));
    EXPECT_FALSE(words.isLocal(QUrl(QStringLiteral("https://europa.eu/en/x")), QStringLiteral("GR"), false));
    EXPECT_TRUE(words.isLocal(QUrl(QStringLiteral("https://europa.eu/en/x")), QStringLiteral("GR"), true));
}

TEST_F(Adapting, SaysInTheCoursesLanguageWhatWasChanged)
{
    const Content from = original();
    Content mine = from;
    EXPECT_TRUE(changesInWords(from.course, mine.course).isEmpty());
    writeText(mine, sample::text, QStringLiteral("Something quite different stands here now."));
    const QString title = mine.course.modules[0].title;
    EXPECT_EQ(changesInWords(from.course, mine.course), QString::fromUtf8("module “%1” revised").arg(title));
    Module module;
    module.id = ModuleId::make();
    module.title = QStringLiteral("100% by hand %1");
    mine.course.modules.append(module);
    EXPECT_TRUE(changesInWords(from.course, mine.course).contains(module.title));
    Content greek = from;
    ASSERT_TRUE(beginTranslation(greek.course, QStringLiteral("el"), {}, now));
    EXPECT_EQ(changesInWords(from.course, greek.course), QString::fromUtf8("μετάφραση από English σε Ελληνικά"));
}

TEST_F(Adapting, TakesOverWhatTheOriginalImprovedAndKeepsItsOwn)
{
    const QString mine = adaptedFile([](Content& content) {
        writeText(content, sample::text, QStringLiteral("Written here."));
        content.course.awardingBody.legalName = QStringLiteral("School of Patras");
    });
    Content improved = original();
    improved.course.version = QStringLiteral("2.0");
    improved.course.awardingBody.legalName = QStringLiteral("School of Porto and Gaia");
    writeText(improved, sample::secondText, QStringLiteral("Improved there."));
    Unit added;
    added.id = UnitId::make();
    added.title = QStringLiteral("A new unit");
    improved.course.modules[0].units.append(added);
    const QString newer = saved(improved, QStringLiteral("newer"));

    Progress progress;
    const auto result = pulled(diskStore(), mine, newer, review::Side::Mine, now, m_folder / QStringLiteral("pull"), progress);
    ASSERT_TRUE(result) << result.error().text.toStdString();
    EXPECT_TRUE(result->conflicts.isEmpty());
    const Content& content = result->document.content;
    const auto text = [&](int block) { return richtext::toPlainText(std::get<TextBlock>(find<Block>(content, test::testId(block))->body).text); };
    EXPECT_EQ(text(sample::text), QStringLiteral("Written here."));
    EXPECT_EQ(text(sample::secondText), QStringLiteral("Improved there."));
    EXPECT_NE(find<Unit>(content, added.id), nullptr);
    EXPECT_EQ(content.course.awardingBody.legalName, QStringLiteral("School of Patras"));
    EXPECT_NE(content.course.version, QStringLiteral("2.0"));
    const auto kept = originalOf(diskStore(), result->document, {});
    ASSERT_TRUE(kept) << "the newer original is the base of the next time";
    EXPECT_EQ(kept->course.version, QStringLiteral("2.0"));

    // What came of it, saved, has nothing more to take over.
    document::SaveRequest request;
    request.path = m_folder / QStringLiteral("again.microvet");
    ASSERT_TRUE(document::save(diskStore(), request, result->document, now, progress));
    const auto again = pulled(diskStore(), request.path, newer, review::Side::Mine, now, m_folder / QStringLiteral("pull2"), progress);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Error::Kind::Invalid);
}

TEST_F(Adapting, NamesWhatBothChanged)
{
    const QString mine = adaptedFile([](Content& content) { writeText(content, sample::text, QStringLiteral("Ours.")); });
    Content improved = original();
    writeText(improved, sample::text, QStringLiteral("Theirs."));
    Progress progress;
    const QString newer = saved(improved, QStringLiteral("newer"));
    const auto own = pulled(diskStore(), mine, newer, review::Side::Mine, now, m_folder / QStringLiteral("pull"), progress);
    ASSERT_TRUE(own);
    ASSERT_EQ(own->conflicts.size(), 1);
    EXPECT_EQ(own->conflicts[0].element, test::testId(sample::text));
}

TEST_F(Adapting, WhatBothChangedCanBeChosenPlaceByPlace)
{
    const QString path = adaptedFile([](Content& content) {
        writeText(content, sample::text, QStringLiteral("Ours."));
        writeText(content, sample::secondText, QStringLiteral("Ours, too."));
    });
    Progress progress;
    const auto mine = document::open(diskStore(), path, m_folder / QStringLiteral("open"), progress);
    ASSERT_TRUE(mine);
    const auto kept = originalOf(diskStore(), *mine, path);
    ASSERT_TRUE(kept);
    Content newer = original();
    writeText(newer, sample::text, QStringLiteral("Theirs."));
    writeText(newer, sample::secondText, QStringLiteral("Theirs, too."));
    newer.course.modules[0].title = QStringLiteral("Only there");
    document::Document document;
    document.content = newer;
    document.media = std::make_shared<document::MediaStore>(diskStore(), m_folder / QStringLiteral("newer-media"));
    // Its own authors' versions are no business of the adaptation.
    document::keepRevision(document, QStringLiteral("Secret"), {}, now);

    OriginalDraft draft = asDraft(*kept, mine->content, document, newer.course.title, now);
    DraftMerge merge(diskStore(), *mine);
    ASSERT_TRUE(merge.add(std::move(draft.draft), &draft.base));
    EXPECT_EQ(merge.open(), 2);
    EXPECT_TRUE(merge.content() == improved(*kept, mine->content, newer).content) << "the same as without a window";
    for (const review::Conflict& conflict : merge.steps()[0].merged.conflicts)
        if (conflict.element == test::testId(sample::text)) {
            merge.choose(0, conflict, {review::Choice::Theirs, {}});
            break;
        }
    EXPECT_EQ(merge.open(), 1);
    const auto text = [&](int block) { return richtext::toPlainText(std::get<TextBlock>(find<Block>(merge.content(), test::testId(block))->body).text); };
    EXPECT_EQ(text(sample::text), QStringLiteral("Theirs."));
    EXPECT_EQ(text(sample::secondText), QStringLiteral("Ours, too."));
    EXPECT_EQ(merge.content().course.modules[0].title, QStringLiteral("Only there"));
    EXPECT_EQ(merge.content().course.contributors[0].name, mine->content.course.contributors[0].name);
    EXPECT_TRUE(ownWords(mine->content, merge.steps()[0].merged.conflicts).isEmpty()) << "it is no translation";

    const QList<DraftMerge::Version> versions = merge.versions({}, now);
    ASSERT_EQ(versions.size(), 1);
    const auto next = originalOf(diskStore(), merge.document(versions), path);
    ASSERT_TRUE(next) << "the newer original is the base of the next time";
    EXPECT_TRUE(next->course == newer.course);
}

TEST_F(Adapting, RefusesAnotherCourseAndOneWithoutOriginal)
{
    const QString mine = adaptedFile();
    Content other = original();
    other.course.id = CourseId::make();
    Progress progress;
    const auto wrong = pulled(diskStore(), mine, saved(other, QStringLiteral("other")), review::Side::Mine, now, m_folder / QStringLiteral("a"), progress);
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(wrong.error().text.contains(other.course.title));
    const auto none = pulled(diskStore(), m_folder / QStringLiteral("original.microvet"), mine, review::Side::Mine, now, m_folder / QStringLiteral("b"), progress);
    ASSERT_FALSE(none);
}

TEST_F(Adapting, ATranslationIsMarkedWhereItsOriginalHasChanged)
{
    const QString path = saved(original(), QStringLiteral("original"));
    auto document = translationOf(diskStore(), path, QStringLiteral("el"), {}, now, m_folder / QStringLiteral("media"));
    ASSERT_TRUE(document);
    writeText(document->content, sample::text, QString::fromUtf8("Μεταφρασμένο."));
    document::SaveRequest request;
    request.path = m_folder / QStringLiteral("greek.microvet");
    Progress progress;
    ASSERT_TRUE(document::save(diskStore(), request, *document, now, progress));
    Content improved = original();
    writeText(improved, sample::text, QStringLiteral("Improved there."));
    const auto result = pulled(diskStore(), request.path, saved(improved, QStringLiteral("newer")), review::Side::Mine, now, m_folder / QStringLiteral("pull"), progress);
    ASSERT_TRUE(result) << result.error().text.toStdString();
    const QList<Comment>& comments = result->document.content.review.comments;
    ASSERT_EQ(comments.size(), 1);
    EXPECT_EQ(comments[0].place.target, test::testId(sample::text));
    EXPECT_TRUE(comments[0].text.contains(QStringLiteral("Improved there.")));
    EXPECT_EQ(richtext::toPlainText(std::get<TextBlock>(find<Block>(result->document.content, test::testId(sample::text))->body).text), QString::fromUtf8("Μεταφρασμένο."));
}

TEST_F(Adapting, ATranslationKeepsItsWordsInListsAndIsMarkedThere)
{
    const auto withKeywords = [](const QStringList& words) {
        Content content = original();
        content.course.keywords = words;
        return content;
    };
    const Content from = withKeywords({QStringLiteral("bread"), QStringLiteral("oven"), QStringLiteral("flour"), QStringLiteral("water")});
    const QString path = saved(from, QStringLiteral("original"));
    auto document = translationOf(diskStore(), path, QStringLiteral("de"), {}, now, m_folder / QStringLiteral("media"));
    ASSERT_TRUE(document);
    document->content.course.keywords = {QStringLiteral("Brot"), QStringLiteral("Ofen"), QStringLiteral("Mehl"), QStringLiteral("Wasser")};
    document::SaveRequest request;
    request.path = m_folder / QStringLiteral("german.microvet");
    Progress progress;
    ASSERT_TRUE(document::save(diskStore(), request, *document, now, progress));

    // One word changed, the others moved up for one that is gone, and one came.
    const Content newer = withKeywords({QStringLiteral("bread"), QStringLiteral("steam oven"), QStringLiteral("water"), QStringLiteral("flour"), QStringLiteral("salt")});
    const auto result = pulled(diskStore(), request.path, saved(newer, QStringLiteral("newer")), review::Side::Mine, now, m_folder / QStringLiteral("pull"), progress);
    ASSERT_TRUE(result) << result.error().text.toStdString();
    const Content& content = result->document.content;
    const QStringList words{QStringLiteral("Brot"), QStringLiteral("Ofen"), QStringLiteral("Wasser"), QStringLiteral("Mehl"), QStringLiteral("salt")};
    EXPECT_EQ(content.course.keywords, words) << content.course.keywords.join(u' ').toStdString();
    ASSERT_EQ(content.review.comments.size(), 1);
    EXPECT_EQ(content.review.comments[0].field, QStringLiteral("keywords.1"));
    EXPECT_TRUE(content.review.comments[0].text.contains(QStringLiteral("steam oven")));

    const auto originals = originalsOf(diskStore(), result->document, {});
    ASSERT_TRUE(originals) << originals.error().text.toStdString();
    const auto changed = changedTexts(content, *originals);
    const QString id = originals->now.course.id.toString() + QStringLiteral(".keywords.1");
    ASSERT_EQ(changed.keys(), QStringList(id));
    ASSERT_TRUE(changed.value(id).before);
    EXPECT_EQ(changed.value(id).before->plain, QStringLiteral("oven"));
    const translation::Sheet sheet(originals->now.course, content, changed);
    QHash<QByteArray, translation::TextState> states;
    for (const translation::Pair& pair : sheet.pairs())
        if (sheet.textOf(pair).field.startsWith("keywords.")) states.insert(sheet.textOf(pair).field, pair.state);
    EXPECT_EQ(states.value("keywords.0"), translation::TextState::Translated);
    EXPECT_EQ(states.value("keywords.1"), translation::TextState::Changed);
    EXPECT_EQ(states.value("keywords.4"), translation::TextState::Untranslated);

    // The window takes the same over, and the mark with it.
    document::Document draftOf;
    draftOf.content = newer;
    draftOf.media = std::make_shared<document::MediaStore>(diskStore(), m_folder / QStringLiteral("newer-media"));
    const auto mine = document::open(diskStore(), request.path, m_folder / QStringLiteral("open"), progress);
    ASSERT_TRUE(mine);
    OriginalDraft draft = asDraft(from, mine->content, draftOf, newer.course.title, now);
    DraftMerge merge(diskStore(), *mine);
    ASSERT_TRUE(merge.add(std::move(draft.draft), &draft.base));
    EXPECT_EQ(merge.open(), 0);
    EXPECT_EQ(merge.content().course.keywords, words);
    ASSERT_EQ(merge.content().review.comments.size(), 1);
    EXPECT_EQ(merge.content().review.comments[0].field, QStringLiteral("keywords.1"));
}

TEST_F(Adapting, AListWithOtherPlacesIsMarkedAsAWhole)
{
    Content kept = original(), newer = original(), mine = original();
    kept.course.keywords = {QStringLiteral("bread"), QStringLiteral("oven")};
    newer.course.keywords = {QStringLiteral("bread"), QStringLiteral("stove")};
    mine.course.keywords = {QStringLiteral("Brot")};
    const QList<TranslatedList> lists = translatedLists(kept.course, mine.course, newer.course);
    ASSERT_EQ(lists.size(), 1);
    EXPECT_EQ(lists[0].next, mine.course.keywords);
    ASSERT_EQ(lists[0].changed.size(), 1);
    EXPECT_EQ(lists[0].changed[0].place, -1);
    EXPECT_EQ(lists[0].changed[0].now, QStringLiteral("bread, stove"));
    mine.course.keywords = kept.course.keywords;
    EXPECT_TRUE(translatedLists(kept.course, mine.course, newer.course).isEmpty()) << "not translated: the original's words come";
}

TEST_F(Adapting, ATranslationKeepsItsOriginalToo)
{
    const QString path = saved(original(), QStringLiteral("original"));
    const auto document = translationOf(diskStore(), path, QStringLiteral("el"), {}, now, m_folder / QStringLiteral("media"));
    ASSERT_TRUE(document);
    EXPECT_TRUE(originalOf(diskStore(), *document, {}));
    EXPECT_EQ(document->content.course.origin->language, original().course.language);
}

} // namespace
} // namespace microvet::actions
