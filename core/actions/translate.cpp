#include "core/actions/translate.h"

#include "core/actions/adapt/adapt.h"
#include "core/actions/templates.h"
#include "core/importers/translationtable/table_reader.h"
#include "core/importers/xliff/xliff_reader.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QIODevice>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

bool isSame(const QString& language, const QString& other) { return language.compare(other, Qt::CaseInsensitive) == 0; }

Status belongs(const translation::TableKey& key, const Course& course)
{
    if (key.course != course.id.uuid())
        return invalid(Tr::tr("The file translates another course. Choose the course that it was made from, as it was: "
                              "not its translation or a copy of it."));
    if (!isSame(key.sourceLanguage, plan::languageOf(course)))
        return invalid(Tr::tr("The file translates from \"%1\", but the course is in \"%2\".")
                           .arg(key.sourceLanguage, plan::languageOf(course)));
    if (key.targetLanguage.isEmpty())
        return invalid(
            Tr::tr("The file does not say into which language it translates. Say it, or ask the translator."));
    if (plan::languageTag(key.targetLanguage).isEmpty())
        return invalid(Tr::tr("\"%1\" is no code of a language. Examples: en, el, pt.").arg(key.targetLanguage));
    return {};
}

Status takes(const Course& into, const translation::Returned& returned)
{
    if (!into.origin || into.origin->relation != OriginKind::Translation ||
        into.origin->courseId.uuid() != returned.course)
        return invalid(Tr::tr("The course that the texts are to be put into is no translation of the course that the "
                              "file was made from. Choose another, or make a new translation."));
    if (!isSame(into.language, returned.targetLanguage))
        return invalid(Tr::tr("The file translates into \"%1\", but the course that the texts are to be put into is in "
                              "\"%2\". Choose another, or make a new translation.")
                           .arg(returned.targetLanguage, into.language));
    return {};
}

Result<translation::Returned> readXliff(const FileStore& store, const QString& path, const Course& course)
{
    const auto bytes = store.readAll(path, importers::xliff::largestFile);
    if (!bytes) return bytes.error();
    auto returned = importers::xliff::read(*bytes);
    if (!returned) return returned;
    const Status fits = belongs({returned->course, returned->sourceLanguage, returned->targetLanguage}, course);
    return fits ? std::move(returned) : fits.error();
}

/// `language` holds where the document says none.
Result<translation::Returned> readTable(const FileStore& store, const QString& path, const Course& course,
                                        const QString& language)
{
    auto sent = importers::translationtable::read(store, path);
    if (!sent) return sent.error();
    if (sent->key.targetLanguage.isEmpty()) sent->key.targetLanguage = language;
    if (const Status fits = belongs(sent->key, course); !fits) return fits.error();
    return translation::returnedOf(sent->key, sent->tables, course);
}

Result<QByteArray> startOf(const FileStore& store, const QString& path)
{
    const auto file = store.read(path);
    if (!file) return file.error();
    return (*file)->read(8);
}

} // namespace

Result<TranslatedTexts> translatedTexts(FileStore& store, const TranslatorsWork& work, const Content& course,
                                        const Content* into, const Clock& clock)
{
    const auto start = startOf(store, work.file);
    if (!start) return start.error();
    const QString language = work.language.isEmpty() && into ? into->course.language : work.language;
    const auto returned = importers::translationtable::looksLikeDocument(*start)
                              ? readTable(store, work.file, course.course, language)
                              : readXliff(store, work.file, course.course);
    if (!returned) return returned.error();
    TranslatedTexts result;
    if (into) {
        if (const Status fits = takes(into->course, *returned); !fits) return fits.error();
        result.content = *into;
    } else {
        result.content.course = course.course;
        const Status begun = beginTranslation(result.content.course, returned->targetLanguage, work.wishes, clock);
        if (!begun) return begun.error();
    }
    result.applied = translation::apply(course.course, *returned, result.content.course);
    if (result.applied.isUntouched())
        return invalid(Tr::tr("Nothing in the file is translated yet, so nothing was made of it. Ask the translator for "
                              "the translated file, or translate the course in microVET Studio itself: \"Translate a "
                              "course\" in the File menu."));
    return result;
}

Result<Translated> translated(FileStore& store, const QString& path, const QString& into, const TranslatorsWork& work,
                              const Clock& clock, const QString& mediaFolder)
{
    Translated result;
    Result<TranslatedTexts> texts = TranslatedTexts{};
    if (into.isEmpty()) {
        auto copy = copyOf(store, path, mediaFolder);
        if (!copy) return copy.error();
        result.document = std::move(*copy);
        texts = translatedTexts(store, work, result.document.content, nullptr, clock);
    } else {
        Progress progress;
        const auto course = document::open(store, path, mediaFolder, progress);
        if (!course) return course.error();
        auto translation = document::open(store, into, mediaFolder, progress);
        if (!translation) return translation.error();
        result.document = std::move(*translation);
        result.document.file = {}; // another one than that which is saved
        texts = translatedTexts(store, work, course->content, &result.document.content, clock);
    }
    if (!texts) return texts.error();
    if (into.isEmpty() && texts->applied.taken == 0 && !texts->applied.misfits.isEmpty())
        return invalid(Tr::tr("No text of the file can be taken, so no course was made. %1")
                           .arg(texts->applied.misfits.constFirst().text));
    if (into.isEmpty()) keepOriginal(result.document, result.document.content.course, clock);
    result.document.content = std::move(texts->content);
    result.applied = std::move(texts->applied);
    return result;
}

} // namespace microvet::actions
