#pragma once

#include "core/document/media_store.h"
#include "core/model/content.h"
#include "core/plan/plan.h"

namespace microvet::exporters {

/// The media of a course as a book can carry them: core media types and exempt resources of EPUB 3.3, section 3.2. The
/// type is read from the bytes; what an author's program said of them counts for nothing. Immutable once made.
class BookMedia {
public:
    struct Item {
        QString name; ///< in the book: "media/…"; empty where it is missing or of no type that a book shows
        QString type; ///< media type for the list of files
        plan::MediaUse use = plan::MediaUse::File;
        bool missing = false;
        bool moves = false; ///< may move or flash
    };

    BookMedia(const model::Content& content, const document::MediaStore& store);

    /// Null where the file is not among those that learners see.
    const Item* item(const QString& file) const;
    /// As RenderOptions wants it.
    plan::RenderOptions::MediumLink link(const model::Media& media, plan::MediaUse as) const;

private:
    QMap<QString, Item> m_items; ///< by the file's name in the course
};

} // namespace microvet::exporters
