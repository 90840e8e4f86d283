#pragma once

#include "core/model/content.h"
#include "core/packages/xml.h"

/// What a package says about the whole: learning object metadata (IEEE 1484.12.1 and IMS 1.2.1) or Dublin Core.
namespace microvet::importers {

struct Metadata {
    QString language; ///< BCP 47; empty where it names none
    QString title;
    model::LangMap titleIn;
    QString description;
    model::LangMap descriptionIn;
    QStringList keywords;
    QString number; ///< the course's own number
    QStringList authors;
    QString rights;
};

/// From the children of a <lom> element.
Metadata lomMetadata(const packages::XmlNode& lom);
/// From elements of Dublin Core, such as a book has them.
Metadata dublinCore(const packages::XmlNode& metadata);

/// Puts it into the course: authors without leave to publish their names, a licence of Creative Commons by its code,
/// other rights as they stand. Fields that the course has already stay.
void enter(model::Course& course, const Metadata& metadata);

} // namespace microvet::importers
