#pragma once

#include "core/translation/sheet.h"

/// What was translated before, offered again.
namespace microvet::translation {

/// How a paragraph that reads the same is translated elsewhere.
struct Repeat {
    Pieces target;      ///< fits the codes of the paragraph that it is offered for
    int times = 0;      ///< how many paragraphs say it so
    qsizetype pair = 0; ///< the first of them
};

/// Most often used first; without what the paragraph says itself.
QList<Repeat> repeatsOf(const Sheet& sheet, qsizetype pair);

/// How many untranslated paragraphs repeat translated ones.
int openRepeats(const Sheet& sheet);
/// Translates them as it was done most often; the first of the course where two are as frequent. Answers how many. To be
/// called inside one edit.
int fillRepeats(model::Content& translation, const Sheet& sheet);

/// The sentences of a text, without the white space between them.
QStringList sentencesOf(const QString& words);

/// A sentence that was translated as part of another paragraph.
struct KnownSentence {
    QString source;
    QString target;
    bool operator==(const KnownSentence&) const = default;
};

/// The sentences of the original, for finding them again; what they are translated as is read from the sheet when it is
/// asked for. Only texts whose marks can be left out are in it.
class Sentences {
public:
    Sentences() = default;
    explicit Sentences(const Sheet& sheet);

    /// Those of the paragraph that stand in translated ones with as many sentences on both sides, each once.
    QList<KnownSentence> knownIn(const Sheet& sheet, qsizetype pair) const;

private:
    struct Where {
        qsizetype pair;
        int number;
    };
    QMultiHash<QString, Where> m_where;
};

} // namespace microvet::translation
