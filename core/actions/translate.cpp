#include "core/actions/translate.h"

#include "core/actions/templates.h"
#include "core/importers/xliff/xliff_reader.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"

#include <QCoreApplication>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

Error invalid(const QString& text) { return {Error::Kind::Invalid, text, {}}; }

Status belongs(const translation::Returned& returned, const Course& course)
{
    if (returned.course != course.id.uuid())
        return invalid(Tr::tr("The file translates another course. Choose the course that it was made from, as it was: "
                              "not its translation or a copy of it."));
    if (returned.sourceLanguage.compare(plan::languageOf(course), Qt::CaseInsensitive) != 0)
        return invalid(Tr::tr("The file translates from \"%1\", but the course is in \"%2\".")
                           .arg(returned.sourceLanguage, plan::languageOf(course)));
    if (plan::languageTag(returned.targetLanguage).isEmpty())
        return invalid(Tr::tr("\"%1\" is no code of a language. Examples: en, el, pt.").arg(returned.targetLanguage));
    return {};
}

} // namespace

Result<Translated> translated(FileStore& store, const QString& path, const QString& translatorsFile,
                              const NewCourse& wishes, const Clock& clock, const QString& mediaFolder)
{
    const auto bytes = store.readAll(translatorsFile, importers::xliff::largestFile);
    if (!bytes) return bytes.error();
    const auto returned = importers::xliff::read(*bytes);
    if (!returned) return returned.error();
    auto document = copyOf(store, path, mediaFolder);
    if (!document) return document.error();
    const Course course = document->content.course;
    if (const Status fits = belongs(*returned, course); !fits) return fits.error();
    Course& translation = document->content.course;
    if (const Status begun = beginTranslation(translation, returned->targetLanguage, wishes, clock); !begun)
        return begun.error();
    Translated result;
    result.applied = translation::apply(course, *returned, translation);
    result.document = std::move(*document);
    return result;
}

} // namespace microvet::actions
