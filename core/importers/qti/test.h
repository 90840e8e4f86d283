#pragma once

#include "core/importers/qti/node.h"
#include "core/importers/importer.h"

/// An assessment test: which items it asks, in what order, and how they are drawn.
namespace microvet::importers::qti {

/// An item that a test refers to.
struct ItemRef {
    QString entry; ///< in the package
    double weight = 1;
};

/// Questions of a section of which some are drawn by chance.
struct Draw {
    QString title;
    int count = 0;
    qsizetype from = 0, to = 0; ///< of the test's items
};

struct Test {
    model::Assessment assessment; ///< without its questions
    QString language;
    QList<ItemRef> items;
    QList<Draw> draws;
    QStringList said; ///< sentences about what was lost
    QString intro;    ///< markup
};

/// `entry` is the file of the test; sections that lie in files of their own are read from the package.
Test testOf(const Node& root, packages::Package& package, const QString& entry);

} // namespace microvet::importers::qti
