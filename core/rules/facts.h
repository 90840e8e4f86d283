#pragma once

#include "core/model/totals.h"
#include "core/model/walk.h"

#include <QStringList>

#include <array>

namespace microvet::rules {

/// A word that stands for a text still to be written.
struct Placeholder {
    QUuid owner;
    model::ElementKind ownerKind = model::ElementKind::None;
    QByteArray field;
    QString word;
};

/// What was read from the texts of one node (an element that stands alone, with its parts), so that rules above it need
/// not read them again.
struct Facts {
    model::Amount own;
    model::Amount total;     ///< with everything below
    int minutes = 0;         ///< units, modules, assessments and the course: total in minutes, the author's where given
    QList<model::RefView> refs;
    QList<Placeholder> placeholders;
    QList<int> headings;     ///< levels in their order
    QString fileName;        ///< of a medium: the name it came with
    int rightPlace = -1;     ///< of a single choice whose options stay in place: where the right one stands
};

/// Finds placeholders in one scan: most words are passed over by their first letter. Words in capitals count in
/// capitals only.
class PlaceholderScan {
public:
    explicit PlaceholderScan(const QStringList& words);

    /// The first one in the text as it stands there, or an empty string.
    QString find(const QString& text) const;

private:
    struct Word {
        QString text;
        Qt::CaseSensitivity sensitivity;
    };
    qsizetype matchAt(const QString& text, qsizetype at) const;

    QList<Word> m_words;
    std::array<bool, 128> m_starts{};
    bool m_other = false;
};

/// Reads the facts of a node; `total` and `minutes` are left to the runner.
Facts readFacts(const model::ElementView& node, const PlaceholderScan& scan, const model::MediaSeconds& seconds);

} // namespace microvet::rules
