#pragma once

#include "core/actions/new_course.h"
#include "core/document/container.h"

/// Courses to start from: those that come with the program (data in resources/templates/courses), the user's own, and any
/// course as the basis of a translation.
namespace microvet::actions {

struct Template {
    QString id;      ///< "blank", "micro-course", "workplace"; of an own one the name of its file
    QString name;    ///< in the language of the program
    QString purpose; ///< one sentence: what it is for
    QString path;    ///< of an own template; else empty
    QString language; ///< of an own template's texts; the others speak all languages
    /// Titles of modules (depth 0), units (1) and assessments (2), for a picture of the outline.
    struct Line { int depth = 0; QString title; };
    QList<Line> outline;
    bool isOwn() const { return !path.isEmpty(); }
};

/// "blank" first, then those of the program, then those of the user's folder (may be empty or not there). Files that
/// are no templates are left out.
QList<Template> templates(FileStore& store, const QString& userFolder, const QString& programLanguage);

/// A course made of the template: its structure with new ids, words in the course's language where the template has them
/// and else in English, and the facts of `wishes`. Media go to `mediaFolder`.
Result<document::Document> fromTemplate(FileStore& store, const Template& from, const NewCourse& wishes, const Clock& clock,
                                        const QString& mediaFolder);
/// The template with that id, of the program or from a course file.
Result<Template> findTemplate(FileStore& store, const QString& idOrFile, const QString& userFolder);

/// The course in `path` as the basis of a translation into `language`: a new course id, the same element ids, media and
/// licence, texts as they are to be translated, "[el]" in front of the title, and where it comes from.
Result<document::Document> translationOf(FileStore& store, const QString& path, const QString& language, const NewCourse& wishes,
                                         const Clock& clock, const QString& mediaFolder);

/// The course in `path` and its media, copied to `mediaFolder` so that it does not depend on the file.
Result<document::Document> copyOf(FileStore& store, const QString& path, const QString& mediaFolder);
/// The same of a course that is open, from its media.
Result<document::Document> copyOf(FileStore& store, const model::Course& course, const document::MediaStore& media,
                                  const QString& mediaFolder);
/// Makes a course the basis of its translation, as translationOf() does.
Status beginTranslation(model::Course& course, const QString& language, const NewCourse& wishes, const Clock& clock);

/// Keeps the course in the user's folder without people, dates, versions and where it came from. Answers the file.
/// A template of that name is replaced only where `replace` is set; else the error is of kind Invalid.
Result<QString> saveAsTemplate(FileStore& store, const model::Content& content, const std::shared_ptr<document::MediaStore>& media,
                               const QString& name, const QString& userFolder, const Clock& clock, bool replace = false);
/// Only files of the user's folder can be deleted.
Status deleteTemplate(FileStore& store, const Template& own, const QString& userFolder);

} // namespace microvet::actions
