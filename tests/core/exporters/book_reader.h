#pragma once

#include "tests/core/exporters/export_fixture.h"

namespace microvet::tests {

/// What a reader learns from the package document.
struct PackageFacts {
    struct Item {
        QString id, href, type;
        QStringList properties;
    };
    QList<Item> items;
    QStringList spine;                   ///< files in the order of reading
    QMap<QString, QStringList> metadata; ///< name of the element, or property of the meta → its texts

    QStringList all(const QString& name) const { return metadata.value(name); }
    QStringList withProperty(const QString& property) const;
};

PackageFacts packageFacts(const Files& book);
/// The rules of EPUB 3.3 that need no validator: everything well-formed, every file listed once, every link met, ids unique,
/// headings without gaps, MathML declared, nothing loaded from elsewhere.
testing::AssertionResult isSoundBook(const Files& book);

} // namespace microvet::tests
