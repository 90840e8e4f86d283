#pragma once

#include "core/model/word_diff.h"
#include "core/translation/repeats.h"
#include "core/translation/terms.h"

#include <QTextBrowser>

namespace microvet::ui {

/// What helps with one paragraph: what its original said before, how it was translated elsewhere, terms. What can be
/// taken over is a link, and has a key.
class HintsView : public QTextBrowser {
    Q_OBJECT

public:
    struct Hints {
        QList<model::Passage> change; ///< of the original; empty: none, or not known
        QString changeNote;           ///< in the place of it
        QList<translation::Repeat> repeats;
        std::optional<QString> known; ///< what the original itself says in that language
        QList<translation::KnownSentence> sentences;
        QList<translation::TermUse> terms;
        bool isTranslated = false; ///< terms that are not used are told of
    };

    explicit HintsView(QWidget* parent = nullptr);

    /// `lines`: how the paragraph's lines are written, with `codes` of its original.
    void setHints(const Hints& hints, const QList<translation::Code>& codes);
    void clearHints(const QString& sentence);
    /// Takes the n-th offer (from 0), as its link does.
    void takeOffer(int n);
    int offers() const { return int(m_offers.size()); }

signals:
    /// In the place of what stands in the translation.
    void replacementWanted(const microvet::translation::Pieces& pieces);
    /// Where the caret is.
    void insertionWanted(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Offer {
        translation::Pieces whole; ///< empty: a part
        QString part;
    };

    void write();
    QString offered(const QString& heading, const QString& words, const Offer& offer);

    Hints m_hints;
    QList<translation::Code> m_codes;
    QString m_sentence;
    QList<Offer> m_offers;
};

} // namespace microvet::ui
