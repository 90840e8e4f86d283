#include "core/actions/translate.h"

#include "tests/core/base/temp_folder.h"
#include "tests/core/importers/table_translator.h"
#include "tests/core/importers/translator.h"
#include "tests/support/sample_content.h"

#include "core/exporters/exporter.h"
#include "core/model/walk.h"

#include <gtest/gtest.h>

#include <QFile>

namespace microvet::actions {
namespace {

using namespace model;
using tests::TempFolder;

QString german(const QString& words) { return words.trimmed().isEmpty() ? words : QStringLiteral("de:") + words; }

class Translation : public testing::Test {
protected:
    Translation()
    {
        m_source.content = test::sampleContent();
        m_source.media = std::make_shared<document::MediaStore>(diskStore(), m_folder / QStringLiteral("source"));
        m_source.content.course.media[0].file = *m_source.media->add("picture bytes", QStringLiteral("png"));
        m_source.content.course.titleIn = {{QStringLiteral("de"), QStringLiteral("Alter Titel")}};
        save();
    }

    void save()
    {
        document::SaveRequest request;
        request.path = path;
        request.overwrite = true;
        Progress progress;
        EXPECT_TRUE(document::save(diskStore(), request, m_source, now, progress));
    }

    /// The course as a translator sends it back.
    void answer(const std::function<QString(const QString&)>& change)
    {
        const exporters::Job job{m_source.content,
                                 *m_source.media,
                                 diskStore(),
                                 file,
                                 false,
                                 {{QStringLiteral("target"), QStringLiteral("de")}},
                                 now()};
        Progress progress;
        ASSERT_TRUE(exporters::find(QStringLiteral("xliff"))->write(job, progress));
        QFile sent(file);
        ASSERT_TRUE(sent.open(QIODevice::ReadOnly));
        ASSERT_TRUE(diskStore().replace(file, tests::answered(sent.readAll(), change)));
    }

    Result<Translated> made()
    {
        return translated(diskStore(), path, {}, {file, wishes}, now, m_folder / QStringLiteral("media"));
    }
    static QDateTime now() { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); }

    TempFolder m_folder;
    document::Document m_source;
    NewCourse wishes;
    const QString path = m_folder / QStringLiteral("source.microvet");
    const QString file = m_folder / QStringLiteral("back.xlf");
};

TEST_F(Translation, IsACourseOfItsOwnWithTheSameElements)
{
    answer(german);
    wishes.author = QStringLiteral("Ana Reis");
    const auto result = made();
    ASSERT_TRUE(result) << result.error().text.toStdString();
    EXPECT_EQ(result->applied.misfits.size(), 0);
    const Course& before = m_source.content.course;
    const Course& course = result->document.content.course;
    EXPECT_NE(course.id, before.id);
    EXPECT_EQ(course.language, QStringLiteral("de"));
    EXPECT_EQ(course.title, QStringLiteral("de:") + before.title);
    EXPECT_EQ(course.titleIn, (LangMap{{before.language, before.title}}));
    ASSERT_TRUE(course.origin);
    EXPECT_EQ(course.origin->courseId, before.id);
    EXPECT_EQ(course.origin->relation, OriginKind::Translation);
    EXPECT_EQ(course.contributors.last().role, Role::Translator);
    EXPECT_EQ(course.modules[0].units[0].title, QStringLiteral("de:") + before.modules[0].units[0].title);
    EXPECT_EQ(course.modules[0].units[0].id, before.modules[0].units[0].id);
    EXPECT_EQ(course.media, before.media);
    EXPECT_EQ(result->document.media->read(course.media[0].file).value(), "picture bytes");
}

TEST_F(Translation, NamesPlacesOfTheNewCourse)
{
    answer(german);
    m_source.content.course.title += QStringLiteral("!");
    m_source.content.course.modules[0].units[0].title += QStringLiteral("!");
    save();
    const auto result = made();
    ASSERT_TRUE(result);
    ASSERT_EQ(result->applied.misfits.size(), 2);
    for (const translation::Misfit& misfit : result->applied.misfits)
        EXPECT_TRUE(locate(result->document.content, misfit.place)) << misfit.text.toStdString();
    EXPECT_EQ(result->document.content.course.title, QStringLiteral("[de] ") + m_source.content.course.title)
        << "one sees that it is not translated";
}

TEST_F(Translation, IsRefusedWhereTheFileIsOfAnotherCourse)
{
    answer(german);
    const auto refused = [&](const char* words) {
        save();
        const auto result = made();
        return !result && result.error().kind == Error::Kind::Invalid &&
               result.error().text.contains(QLatin1String(words));
    };
    m_source.content.course.language = QStringLiteral("fr");
    EXPECT_TRUE(refused("translates from"));
    m_source.content.course.language = QStringLiteral("en");
    m_source.content.course.id = CourseId::make();
    EXPECT_TRUE(refused("another course"));
}

TEST_F(Translation, IsRefusedIntoTheSameOrNoLanguage)
{
    for (const auto& [language, words] :
         {std::pair{"en", "in that language already"}, {"not a tag", "no code of a language"}}) {
        answer(german);
        QFile sent(file);
        ASSERT_TRUE(sent.open(QIODevice::ReadOnly));
        ASSERT_TRUE(diskStore().replace(
            file, sent.readAll().replace("trgLang=\"de\"", QByteArray("trgLang=\"") + language + '"')));
        const auto result = made();
        ASSERT_FALSE(result);
        EXPECT_TRUE(result.error().text.contains(QLatin1String(words))) << result.error().text.toStdString();
    }
}

TEST_F(Translation, TakesTheTableAsTheOtherFile)
{
    answer(german);
    const auto xliff = made();
    ASSERT_TRUE(xliff);
    tests::writeAnswer(m_source.content, file, german);
    const auto table = made();
    ASSERT_TRUE(table) << table.error().text.toStdString();
    EXPECT_TRUE(table->applied.misfits.isEmpty());
    EXPECT_EQ(table->applied.taken, xliff->applied.taken);
    EXPECT_EQ(table->applied.changed, xliff->applied.changed);
    EXPECT_EQ(table->document.content.course.language, QStringLiteral("de"));
    const Module& module = table->document.content.course.modules[0];
    EXPECT_EQ(module.title, german(m_source.content.course.modules[0].title));
    EXPECT_EQ(module.units[0].title, xliff->document.content.course.modules[0].units[0].title);
    m_source.content.course.id = CourseId::make();
    save();
    EXPECT_TRUE(made().error().text.contains(QStringLiteral("another course")));
}

TEST_F(Translation, AsksForTheLanguageWhereTheTableDoesNotSayIt)
{
    tests::writeAnswer(m_source.content, file, german, QString());
    EXPECT_TRUE(made().error().text.contains(QStringLiteral("into which language")));
    const Content source = m_source.content;
    auto begun = translatedTexts(diskStore(), {file, {}, QStringLiteral("pt")}, source, nullptr, now);
    ASSERT_TRUE(begun) << begun.error().text.toStdString();
    EXPECT_EQ(begun->content.course.language, QStringLiteral("pt"));
    begun->content.course.title = QStringLiteral("À mão");
    const auto put = translatedTexts(diskStore(), {file, {}}, source, &begun->content, now);
    ASSERT_TRUE(put) << put.error().text.toStdString();
    EXPECT_EQ(put->applied.changed, 1) << "it is in the language of the translation that is there";
}

TEST_F(Translation, PutsTextsIntoACopyOfOneThatIsThere)
{
    answer(german);
    auto first = made();
    ASSERT_TRUE(first);
    document::Document& there = first->document;
    there.content.course.title = QStringLiteral("Von Hand");
    Comment comment;
    comment.id = CommentId::make();
    comment.text = QStringLiteral("Please look at it.");
    there.content.review.comments.append(comment);
    document::keepRevision(there, QStringLiteral("Sent"), {}, now);
    const QString into = m_folder / QStringLiteral("into.microvet");
    document::SaveRequest request;
    request.path = into;
    Progress progress;
    ASSERT_TRUE(document::save(diskStore(), request, there, now, progress));
    QFile before(into);
    ASSERT_TRUE(before.open(QIODevice::ReadOnly));
    const QByteArray bytes = before.readAll();

    const auto put = translated(diskStore(), path, into, {file, {}}, now, m_folder / QStringLiteral("second"));
    ASSERT_TRUE(put) << put.error().text.toStdString();
    EXPECT_EQ(put->applied.changed, 1);
    EXPECT_TRUE(put->applied.misfits.isEmpty());
    const Course& course = put->document.content.course;
    EXPECT_EQ(course.id, there.content.course.id);
    EXPECT_EQ(course.title, german(m_source.content.course.title));
    EXPECT_EQ(put->document.content.review.comments.size(), 1);
    EXPECT_EQ(put->document.revisions, there.revisions);
    request.path = m_folder / QStringLiteral("out.microvet");
    ASSERT_TRUE(document::save(diskStore(), request, put->document, now, progress));
    const auto out = document::open(diskStore(), request.path, m_folder / QStringLiteral("third"), progress);
    ASSERT_TRUE(out);
    EXPECT_EQ(out->media->read(out->content.course.media[0].file).value(), "picture bytes");
    EXPECT_TRUE(document::revisionContent(diskStore(), *out, request.path, out->revisions.last().hash));
    before.seek(0);
    EXPECT_EQ(before.readAll(), bytes) << "it stays as it is";
}

TEST_F(Translation, TakesNoOtherCourseForTheTranslation)
{
    answer(german);
    const Content source = m_source.content;
    Content into = source;
    const auto refused = [&](const char* words) {
        const auto result = translatedTexts(diskStore(), {file, {}}, source, &into, now);
        return !result && result.error().kind == Error::Kind::Invalid &&
               result.error().text.contains(QLatin1String(words));
    };
    EXPECT_TRUE(refused("no translation of the course"));
    into.course.origin = Origin{};
    into.course.origin->courseId = source.course.id;
    into.course.origin->relation = OriginKind::Adaptation;
    EXPECT_TRUE(refused("no translation of the course"));
    into.course.origin->relation = OriginKind::Translation;
    into.course.language = QStringLiteral("el");
    EXPECT_TRUE(refused("is in \"el\""));
    into.course.language = QStringLiteral("de");
    const auto result = translatedTexts(diskStore(), {file, {}}, source, &into, now);
    ASSERT_TRUE(result) << result.error().text.toStdString();
    EXPECT_EQ(result->content.course.title, german(source.course.title));
}

TEST_F(Translation, IsRefusedWithoutAFileToReadWhole)
{
    EXPECT_EQ(made().error().kind, Error::Kind::NotFound);
    answer(german);
    QFile sent(file);
    ASSERT_TRUE(sent.open(QIODevice::ReadOnly));
    ASSERT_TRUE(diskStore().replace(file, sent.readAll().left(5000)));
    EXPECT_EQ(made().error().kind, Error::Kind::Damaged);
}

} // namespace
} // namespace microvet::actions
