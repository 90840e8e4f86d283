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

/// What the rules on language look for in the texts that learners read.
enum class Seen : quint8 {
    LongSentence,  ///< number: its words
    Abbreviation,  ///< number: 1 where it is explained there
    LongParagraph, ///< number: the same for the same text
    Colour,        ///< something named by its colour alone
    OtherScript    ///< a paragraph in letters that the language of the course does not have; number: a Script
};

/// A place in a text, and the words or their beginning.
struct Passage {
    Seen seen = Seen::LongSentence;
    QUuid owner;
    model::ElementKind ownerKind = model::ElementKind::None;
    QByteArray field;
    QString words;
    quint64 number = 0;
};

/// What formulas of readability count, in whole sentences only.
struct Reading {
    int words = 0, sentences = 0, letters = 0, syllables = 0;
    Reading& operator+=(const Reading& other);
};

/// What was read from the texts of one node (an element that stands alone, with its parts), so that rules above it need
/// not read them again.
struct Facts {
    model::Amount own;
    model::Amount total;     ///< with everything below
    int minutes = 0;         ///< units, modules, assessments and the course: total in minutes, the author's where given
    QList<model::RefView> refs;
    QList<Placeholder> placeholders;
    QList<Passage> passages;
    Reading reading;         ///< of a block
    Reading readingTotal;    ///< with everything below
    QList<int> headings;     ///< levels in their order
    bool links = false;      ///< a text has a link
    bool formulas = false;   ///< a text has a formula
    bool evidence = false;   ///< an activity after which learners hand something in; units: has such a one
    QString fileName;        ///< of a medium: the name it came with
    QString adaptedUnder;    ///< of a medium that adapts a work of others: the licence of that work
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

class TextScan;

/// Reads the facts of a node; what counts everything below is left to the runner.
Facts readFacts(const model::ElementView& node, const PlaceholderScan& scan, TextScan& language, const model::MediaSeconds& seconds);

} // namespace microvet::rules
