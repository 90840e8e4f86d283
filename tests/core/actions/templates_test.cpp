#include "core/actions/templates.h"

#include "core/model/json.h"
#include "core/model/walk.h"
#include "tests/core/base/temp_folder.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonDocument>

namespace microvet::actions {
namespace {

using namespace model;
using tests::TempFolder;

class Templates : public testing::Test {
protected:
    QString own() const { return m_folder / QStringLiteral("templates"); }
    QString media() const { return m_folder / QStringLiteral("media"); }
    static QDateTime now() { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); }
    static NewCourse wishes(const QString& language)
    {
        NewCourse course;
        course.title = QStringLiteral("Bread");
        course.language = language;
        course.author = QStringLiteral("Ana Reis");
        course.hours = 3;
        return course;
    }
    static QSet<QUuid> idsOf(const Content& content)
    {
        QSet<QUuid> ids;
        forEachElement(content, [&](const ElementView& view) { ids.insert(view.id); return true; });
        return ids;
    }
    /// A saved course with one medium.
    QString savedCourse(Content* content = nullptr)
    {
        document::Document document;
        document.content = test::sampleContent();
        document.media = std::make_shared<document::MediaStore>(diskStore(), m_folder / QStringLiteral("source"));
        const auto file = document.media->add("picture bytes", QStringLiteral("png"));
        document.content.course.media[0].file = *file;
        document::SaveRequest request;
        request.path = m_folder / QStringLiteral("source.microvet");
        Progress progress;
        const auto saved = document::save(diskStore(), request, document, now, progress);
        EXPECT_TRUE(saved);
        if (content) *content = document.content;
        return request.path;
    }

    TempFolder m_folder;
};

TEST_F(Templates, SpeakEveryLanguageOfThePartnership)
{
    const QList<Template> all = templates(diskStore(), {}, QStringLiteral("en"));
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0].id, QStringLiteral("blank"));
    for (const Template& entry : all) {
        EXPECT_FALSE(entry.name.isEmpty());
        EXPECT_TRUE(entry.purpose.endsWith(u'.')) << entry.purpose.toStdString();
        EXPECT_FALSE(entry.outline.isEmpty());
        for (const char* language : {"en", "el", "bg", "nl", "pt", "it", "fr", "de"}) {
            const auto document = fromTemplate(diskStore(), entry, wishes(QLatin1String(language)), now, media());
            ASSERT_TRUE(document);
            const Course& course = document->content.course;
            EXPECT_EQ(course.language, QLatin1String(language));
            EXPECT_EQ(course.title, QStringLiteral("Bread"));
            EXPECT_EQ(course.contributors.size(), 1);
            if (entry.id == QLatin1String("blank")) continue;
            EXPECT_EQ(course.modules.size(), 3);
            forEachText(document->content, [&](const TextView& text) {
                EXPECT_FALSE(text.toPlainText().startsWith(u'@')) << language << ' ' << text.toPlainText().toStdString();
            });
            for (const Module& module : course.modules) {
                EXPECT_FALSE(module.title.isEmpty());
                for (const Unit& unit : module.units) EXPECT_FALSE(unit.title.isEmpty());
            }
            Content copy = document->content;
            EXPECT_EQ(repairIds(copy), 0);
            forEachRef(document->content, [&](const RefView& ref) { EXPECT_TRUE(locate(document->content, ref.target)); });
        }
        const auto german = fromTemplate(diskStore(), entry, wishes(QStringLiteral("de-AT")), now, media());
        const auto english = fromTemplate(diskStore(), entry, wishes(QStringLiteral("fi")), now, media());
        if (entry.id == QLatin1String("workplace")) {
            EXPECT_EQ(german->content.course.modules[0].title, QStringLiteral("Vor der Arbeit"));
            EXPECT_EQ(english->content.course.modules[0].title, QStringLiteral("Before the task")) << "no Finnish yet";
            EXPECT_EQ(german->content.course.rubrics[0].criteria[0].levels.size(), 3);
        }
        EXPECT_FALSE(idsOf(german->content).intersects(idsOf(english->content))) << "ids are new on every use";
    }
}

/// Each text of a built-in template has words in all languages, and nothing in the file is lost on reading.
TEST_F(Templates, FilesAreSound)
{
    for (const char* name : {"micro-course", "workplace"}) {
        QFile file(QStringLiteral(":/templates/courses/%1.json").arg(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject words = json.value(QStringLiteral("words")).toObject();
        EXPECT_EQ(words.size(), 8);
        for (auto it = words.begin(); it != words.end(); ++it)
            EXPECT_EQ(it->toObject().keys(), words.value(QStringLiteral("en")).toObject().keys()) << it.key().toStdString();
        const QJsonObject course = json.value(QStringLiteral("course")).toObject();
        const auto read = fromJson<Course>(course);
        EXPECT_TRUE(read.unknown.isEmpty());
        Content content;
        content.course = read;
        forEachElement(content, [&](const ElementView& view) {
            if (const auto* block = view.as<Block>()) { EXPECT_FALSE(std::holds_alternative<Unknown>(block->body)); }
            if (const auto* question = view.as<Question>()) { EXPECT_FALSE(std::holds_alternative<Unknown>(question->body)); }
            return true;
        });
    }
}

TEST_F(Templates, OwnOnesKeepTheFormAndForgetThePeople)
{
    Content source = test::sampleContent();
    auto store = std::make_shared<document::MediaStore>(diskStore(), m_folder / QStringLiteral("a"));
    const auto file = store->add("picture bytes", QStringLiteral("png"));
    source.course.media[0].file = *file;
    source.course.owner = QStringLiteral("Ana Reis");
    source.course.support.name = QStringLiteral("Ana Reis");
    source.course.support.email = QStringLiteral("ana@example.org");
    ChangeNote note;
    note.author = QStringLiteral("Ana Reis");
    source.course.changes.append(note);
    const auto path = saveAsTemplate(diskStore(), source, store, QStringLiteral("Our / form"), own(), now);
    ASSERT_TRUE(path) << path.error().text.toStdString();
    EXPECT_EQ(saveAsTemplate(diskStore(), source, store, QStringLiteral("Our / form"), own(), now).error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(saveAsTemplate(diskStore(), source, store, QStringLiteral("Our / form"), own(), now, true));
    EXPECT_FALSE(saveAsTemplate(diskStore(), source, store, QStringLiteral("  "), own(), now));
    const QList<Template> all = templates(diskStore(), own(), QStringLiteral("en"));
    ASSERT_EQ(all.size(), 4);
    const Template mine = all.last();
    EXPECT_EQ(mine.name, QStringLiteral("Our / form"));
    EXPECT_EQ(mine.language, source.course.language);

    NewCourse anonymous = wishes(source.course.language);
    anonymous.author.clear();
    const auto made = fromTemplate(diskStore(), mine, anonymous, now, media());
    ASSERT_TRUE(made) << made.error().text.toStdString();
    const Course& course = made->content.course;
    EXPECT_EQ(course.modules[0].title, source.course.modules[0].title);
    EXPECT_FALSE(idsOf(made->content).intersects(idsOf(source)));
    EXPECT_EQ(made->media->read(course.media[0].file).value(), "picture bytes");
    forEachRef(made->content, [&](const RefView& ref) { EXPECT_TRUE(locate(made->content, ref.target)); });
    EXPECT_FALSE(QString::fromUtf8(toCanonicalJson(toJson(course))).contains(QStringLiteral("Ana Reis")));
    EXPECT_FALSE(course.published.isValid());
    EXPECT_EQ(course.created, QDate(2026, 11, 24));
    EXPECT_TRUE(course.changes.isEmpty());

    EXPECT_FALSE(deleteTemplate(diskStore(), all.first(), own()));
    Template elsewhere = mine;
    elsewhere.path = m_folder / QStringLiteral("source.microvet");
    EXPECT_FALSE(deleteTemplate(diskStore(), elsewhere, own())) << "only below the user's own folder";
    EXPECT_TRUE(deleteTemplate(diskStore(), mine, own()));
    EXPECT_EQ(templates(diskStore(), own(), QStringLiteral("en")).size(), 3);
}

TEST_F(Templates, AFileThatIsNoneIsLeftOut)
{
    ASSERT_TRUE(diskStore().makeFolder(own()));
    ASSERT_TRUE(diskStore().replace(own() + QStringLiteral("/broken.microvet"), "PK nonsense"));
    EXPECT_EQ(templates(diskStore(), own(), QStringLiteral("en")).size(), 3);
    EXPECT_EQ(findTemplate(diskStore(), QStringLiteral("none"), own()).error().kind, Error::Kind::NotFound);
}

TEST_F(Templates, ATranslationKeepsElementsAndSaysWhereItComesFrom)
{
    Content source;
    const QString path = savedCourse(&source);
    const auto made = translationOf(diskStore(), path, QStringLiteral("el"), wishes({}), now, media());
    ASSERT_TRUE(made) << made.error().text.toStdString();
    const Course& course = made->content.course;
    EXPECT_NE(course.id, source.course.id);
    EXPECT_EQ(course.language, QStringLiteral("el"));
    ASSERT_TRUE(course.origin);
    EXPECT_EQ(course.origin->courseId, source.course.id);
    EXPECT_EQ(course.origin->contentHash, document::contentHash(source.course));
    EXPECT_EQ(course.origin->relation, OriginKind::Translation);
    EXPECT_EQ(course.title, QStringLiteral("[el] ") + source.course.title);
    EXPECT_EQ(course.titleIn.value(source.course.language), source.course.title);
    EXPECT_EQ(course.licence.code, source.course.licence.code);
    EXPECT_EQ(course.modules[0].units[0].blocks, source.course.modules[0].units[0].blocks) << "texts are the basis";
    EXPECT_EQ(made->media->read(course.media[0].file).value(), "picture bytes");
    EXPECT_EQ(course.contributors.last().role, Role::Translator);
    QFile::remove(path);
    EXPECT_TRUE(made->media->read(course.media[0].file)) << "the source may go";
    QSet<QUuid> before = idsOf(source);
    before.remove(source.course.id.uuid());
    EXPECT_TRUE(idsOf(made->content).contains(before));

    EXPECT_EQ(translationOf(diskStore(), savedCourse(), source.course.language, {}, now, media()).error().kind, Error::Kind::Invalid);
    EXPECT_FALSE(translationOf(diskStore(), m_folder / QStringLiteral("none.microvet"), QStringLiteral("el"), {}, now, media()));
}

} // namespace
} // namespace microvet::actions
