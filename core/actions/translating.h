#pragma once

#include "core/actions/new_course.h"
#include "core/document/container.h"
#include "core/translation/sheet.h"

/// A translation that people work on: what it is compared with, what has changed in its original, how far it is.
namespace microvet::actions {

/// The originals that a translation keeps.
struct Originals {
    model::Content now;            ///< the one that it follows
    QList<model::Content> earlier; ///< those that it followed before, newest first
};
/// `path`: file of the document. NotFound, with a sentence, where the course is no translation or its original is not
/// kept.
Result<Originals> originalsOf(FileStore& store, const document::Document& document, const QString& path);

/// The texts that are marked since their original changed (see noteChangedTexts), by the ids that a Sheet gives them,
/// with what the original said before.
QHash<QString, translation::ChangedText> changedTexts(const model::Content& translation, const Originals& originals);

/// Somebody has looked at the text: its mark is resolved. False where it has none. To be called inside one edit.
bool confirmText(model::Content& translation, const QUuid& element, const QByteArray& field);

/// A course of its own in the language of `wishes`, as beginTranslation() makes it, with the original kept in it. Media
/// go to `mediaFolder`.
Result<document::Document> translationBegun(FileStore& store, const model::Course& original,
                                            const document::MediaStore& media, const NewCourse& wishes,
                                            const Clock& clock, const QString& mediaFolder);
/// The same from a course file or a package of ours.
Result<document::Document> translationBegun(FileStore& store, const QString& path, const NewCourse& wishes,
                                            const Clock& clock, const QString& mediaFolder);

struct TranslationProgress {
    QString language;         ///< BCP 47
    QString originalLanguage; ///< likewise; may be empty
    QString originalTitle;
    translation::Tally whole;
    struct Part {
        QUuid module; ///< null: the course itself, its assessments and glossary
        QString title;
        translation::Tally tally;
    };
    QList<Part> parts; ///< the course itself first, then its modules
};
TranslationProgress progressOf(const translation::Sheet& sheet, const model::Course& translation);

/// The same of a course file.
Result<TranslationProgress> translationProgress(FileStore& store, const QString& path, const QString& mediaFolder);

} // namespace microvet::actions
