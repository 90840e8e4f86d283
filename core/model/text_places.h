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
    QUuid group = {}; ///< the unit, module or assessment around it, else the course
};
enum class EmptyTexts : bool { Skipped, Asked };
void forEachPlace(const Course& course, const std::function<void(const TextPlace&)>& fn,
                  EmptyTexts empty = EmptyTexts::Skipped);
/// The texts of one element alone, without those of elements in its lists.
void forEachPlaceOf(const Content& content, const QUuid& element, const std::function<void(const TextPlace&)>& fn,
                    EmptyTexts empty = EmptyTexts::Skipped);

/// A new value for a text; the one of its kind is taken.
struct NewText {
    QString plain;
    RichText rich;
};
/// Asks for each text, or each that is not empty, and writes what is answered. To be called inside one edit.
void rewriteTexts(Course& course, const std::function<std::optional<NewText>(const TextPlace&)>& fn,
                  EmptyTexts empty = EmptyTexts::Skipped);
/// Writes one text, empty or not; only the way to its element is detached. False where there is no such text.
bool rewriteText(Content& content, const QUuid& element, const QByteArray& field, const NewText& text);

/// Texts of one element in a list, such as keywords: they are named by their places, "keywords.0".
struct TextList {
    QUuid owner;
    QByteArray field; ///< "keywords", "body.distractors"
    QStringList texts;
};
/// Of the whole course, empty ones too.
QList<TextList> textLists(const Course& course);
/// Writes another list in its place, of any length. False where there is no such list.
bool rewriteTextList(Content& content, const TextList& list);

} // namespace microvet::model
