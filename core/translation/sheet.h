#pragma once

#include "core/model/content.h"
#include "core/model/text_places.h"
#include "core/translation/marks.h"

#include <QHash>
#include <QSet>

#include <optional>

/// A translation beside its original, for those who write it.
namespace microvet::translation {

enum class TextState : quint8 {
    Untranslated,
    Translated,
    Same,   ///< reads as the original, on purpose
    Changed ///< the original says something else since it was translated
};

/// One paragraph of the original, or the whole of a text without format, and what the translation says in its place.
struct Pair {
    qsizetype text = 0; ///< see Sheet::texts()
    Segment source;     ///< of the original
    QList<Code> codes;  ///< those of the source, then marks that only the translation has
    Pieces target;      ///< empty where the translation says what the original says, or nothing
    TextState state = TextState::Untranslated;
    bool fits = true; ///< else the translation has other paragraphs here, and is written in the course itself
    int words = 0;    ///< of the source

    bool isDone() const { return state == TextState::Translated || state == TextState::Same; }
};

/// A text of the course, and where it stands in the translation.
struct PairedText {
    QString id;       ///< as translation::Unit names it in the original
    QUuid owner;      ///< in the translation
    QByteArray field; ///< likewise
    QUuid group;      ///< the unit, module or assessment around it, else the course
    model::NewText original;
    bool isRich = false;
    std::optional<QString> known; ///< what the original itself says in that language, as with its title
    qsizetype first = 0, count = 0; ///< its pairs
};

/// What the original said when a text was translated, where it says something else now.
struct ChangedText {
    std::optional<model::NewText> before; ///< nothing where it is not kept any more
    QString note;                         ///< what was noted at the time
};

/// How far a translation is. A text counts as done when each of its paragraphs is.
struct Tally {
    int texts = 0, done = 0, changed = 0;
    int words = 0, wordsDone = 0; ///< of the original
    Tally& operator+=(const Tally& other);
};

/// All that a translator works on, in the order of the translation. Elements that only one of the two courses has are
/// not in it.
class Sheet {
public:
    Sheet() = default;
    /// `changed`: by the ids of texts.
    Sheet(const model::Course& original, const model::Content& translation,
          const QHash<QString, ChangedText>& changed = {});

    const QList<Pair>& pairs() const { return m_pairs; }
    const QList<PairedText>& texts() const { return m_texts; }
    const PairedText& textOf(const Pair& pair) const { return m_texts[pair.text]; }
    /// Null where the original has not changed there.
    const ChangedText* changeOf(const Pair& pair) const;
    /// Pairs whose original reads the same, marks included; the pair itself is one of them.
    const QList<qsizetype>& alike(qsizetype pair) const { return m_alike[m_kindOf[pair]]; }
    /// How the course keeps that this paragraph reads the same on purpose: it names what the original says, so that it
    /// does not hold for other words.
    QString purposeOf(const Pair& pair) const;
    /// What stands in the translation while nobody has translated the text.
    model::NewText untranslated(const PairedText& text) const;

    /// After an edit of these elements' own texts. Answers which pairs read otherwise or stand otherwise now. Elements
    /// that came, went or moved ask for a new sheet.
    QList<qsizetype> update(const model::Content& translation, const QSet<QUuid>& elements,
                            const QHash<QString, ChangedText>& changed);

    Tally tally() const;
    /// By the groups of the texts.
    QHash<QUuid, Tally> tallies() const;

private:
    void add(const model::TextPlace& place, const PairedText& original, const QList<Segment>& segments);
    void read(PairedText& text, const model::TextPlace& place);
    void setChanged(const QHash<QString, ChangedText>& changed);
    void judge(const model::Content& translation);
    Tally tallyOf(const PairedText& text) const;

    QList<Pair> m_pairs;
    QList<PairedText> m_texts;
    QHash<QUuid, QList<qsizetype>> m_byOwner; ///< texts
    QList<qsizetype> m_kindOf;                ///< of each pair: its place in m_alike
    QList<QList<qsizetype>> m_alike;          ///< pairs whose original reads the same, in their order
    QHash<QString, qsizetype> m_purposes;     ///< pairs by purposeOf(); made when it is first asked for
    QHash<QString, ChangedText> m_changed;
    QSet<qsizetype> m_changedPairs;
    QString m_language; ///< of the translation
    QUuid m_course;     ///< the translation's id
};

/// Puts a translation in the place of a paragraph; what the sheet was made of must still hold. Marks that do not fit are
/// left out, and without words the original's come back. False, and nothing changed, where the paragraph is not there
/// or does not fit. To be called inside one edit.
bool putTarget(model::Content& translation, const Sheet& sheet, qsizetype pair, const Coded& target);
/// Says that the paragraph reads the same in both languages, and puts the original's words there; or takes it back.
bool putSame(model::Content& translation, const Sheet& sheet, qsizetype pair, bool same);

} // namespace microvet::translation
