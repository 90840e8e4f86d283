#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace microvet::model {

struct VocabularyItem {
    QString code;
    QString label;       ///< English, in plain words
    QString parent = {}; ///< the code above it, in lists that are trees
    bool own = false;    ///< not in the public list as far as it could be read: its code is ours and has no address
    QString official = {}; ///< the label that the public list has, where ours is another
    QString address = {};  ///< the end of its address, where that is not the code
    const QString& publicLabel() const { return official.isEmpty() ? label : official; }
};

/// A public list of codes: resources/taxonomies/<id>.json.
struct Vocabulary {
    QString id;
    QString title;   ///< English
    QString uriBase; ///< ends with "/"
    QList<VocabularyItem> items;
    QHash<QString, qsizetype> index;

    const VocabularyItem* find(const QString& code) const;
    /// Empty for a code that is not in the public list.
    QString uriOf(const QString& code) const
    {
        const VocabularyItem* item = find(code);
        return item && !item->own ? uriBase + (item->address.isEmpty() ? code : item->address) : QString();
    }
};

/// Empty where there is none of that name. Read once; safe from every thread.
const Vocabulary& vocabulary(const QString& id);

/// The label in the language of the program; the code itself where it is not in the list.
QString labelOf(const Vocabulary& list, const QString& code);

} // namespace microvet::model
