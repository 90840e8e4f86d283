#pragma once

#include "core/actions/comparison/comparison.h"

#include <QJsonObject>

#include <functional>

/// A comparison written down.
namespace microvet::actions {

/// As docs/comparison.schema.json says it: the same in every language of the program.
QJsonObject toJson(const Comparison& comparison);

struct PagePicture {
    QString mimeType;
    QByteArray bytes;
};
/// Answers a picture that a browser shows, small enough to stand in a page; without bytes: none.
using PagePictures = std::function<PagePicture(const model::Media&)>;

/// A page of its own, pictures included. Where `before` or `after` answers nothing, the file's name and size stand
/// alone.
QByteArray toHtml(const Comparison& comparison, const PagePictures& before = {}, const PagePictures& after = {});

} // namespace microvet::actions
