#pragma once

#include "core/model/walk.h"

/// Every text of a course with the key that names it, which stays while the course keeps its form.
namespace microvet::model {

struct TextPlace {
    QUuid owner;
    ElementKind ownerKind = ElementKind::None;
    QByteArray field; ///< one text of the owner: "title", "body.text", "cells.2.text", "keywords.0", "titleIn.en"
    unsigned flags = 0;
    QString language;               ///< set only where it is not the content language (titleIn …)
    bool fixed = false;             ///< never replaced
    const QString* plain = nullptr; ///< exactly one of plain and rich is set
    const RichText* rich = nullptr;
};
void forEachPlace(const Course& course, const std::function<void(const TextPlace&)>& fn);

/// A new value for a text; the one of its kind is taken.
struct NewText {
    QString plain;
    RichText rich;
};
enum class EmptyTexts : bool { Skipped, Asked };
/// Asks for each text, or each that is not empty, and writes what is answered. To be called inside one edit.
void rewriteTexts(Course& course, const std::function<std::optional<NewText>(const TextPlace&)>& fn,
                  EmptyTexts empty = EmptyTexts::Skipped);

} // namespace microvet::model
