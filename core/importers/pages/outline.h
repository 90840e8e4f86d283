#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/content.h"

#include <functional>

/// From a tree of contents, as deep as it may be, to modules and units.
namespace microvet::importers::pages {

/// A line of the contents of a package.
struct Entry {
    QString title;
    QString key;         ///< what is read there, as its reader knows it; empty: it only groups
    bool beside = false; ///< no page: a link, a file, a topic, which goes to the unit before it
    QList<Entry> items = {};
};

/// What is read into a unit, in its order.
struct Part {
    QString title;
    QString key;   ///< empty: only a heading
    int level = 0; ///< of the heading above it, 2–4; 0: none
    bool beside = false;
};

struct UnitOutline {
    model::UnitId id;
    QString title;
    QList<Part> parts;
};

struct ModuleOutline {
    QString title;
    QList<UnitOutline> units;
};

struct Outline {
    QString title; ///< of the whole, where one heading stands above all others
    QList<ModuleOutline> modules;
};

/// Folders at the top are modules; pages in them, and folders in them with all that lies below, are units. In such a
/// unit each page and each deeper folder has a heading. Pages at the top are modules of their own, with those beside
/// them. `title` and `language` are those of the course.
Outline outlineOf(QList<Entry> entries, const QString& title, const QString& language);

/// Blocks of a part; its title, where it had none, is put in.
using ReadPart = std::function<QList<model::Block>(Part& part)>;
/// Reads all parts, in their order. What a unit says already is not said twice.
Result<QList<model::Module>> modulesOf(const Outline& outline, const ReadPart& read, Progress& progress);

} // namespace microvet::importers::pages
