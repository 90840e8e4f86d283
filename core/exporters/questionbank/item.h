#pragma once

#include "core/exporters/exporter.h"
#include "core/exporters/questionbank/texts.h"
#include "core/plan/questions/gap_text.h"

/// A question as Moodle and its formats know it, scored as the player scores it. Texts are HTML where nothing else is
/// said.
namespace microvet::exporters {

struct BankAnswer {
    QString text;       ///< of typed answers: plain, "*" stands for any characters
    double percent = 0; ///< of the points; below 0 where it takes from others
    QString feedback = {};
};

struct BankPair {
    QString left;  ///< empty: `right` is a distractor
    QString right; ///< plain
};

struct BankItem {
    enum class Kind {
        Description, ///< a text that nobody answers: what the system could not score
        SingleChoice,
        MultipleChoice,
        TrueFalse,   ///< answers: true, false
        Matching,    ///< pairs
        Ordering,    ///< answers in their right order
        ShortAnswer, ///< answers, the best first
        Number,      ///< answers: the number, and "*" for all others where something is said to them
        Gaps,        ///< pieces, gaps: the answers of each, the best first
        Words,       ///< pieces, words, wordOf: for each gap the index of its word
        Essay
    };
    const model::Question* question = nullptr;
    Kind kind = Kind::Description;
    QString name = {};   ///< plain, one line
    QString prompt = {}; ///< of gaps: what stands before their text
    QList<BankAnswer> answers = {};
    QList<BankPair> pairs = {};
    QList<plan::GapPiece> pieces = {};
    QList<QList<BankAnswer>> gaps = {};
    QStringList words = {};
    QList<int> wordOf = {};
    QString hint = {};
    /// To the whole answer; empty where the type says it with its answers.
    QString feedbackCorrect = {}, feedbackPartly = {}, feedbackIncorrect = {};
    QString explanation = {}; ///< to all, once they have answered
    QString forMarkers = {};  ///< what a person marks it by
};

class BankItems {
public:
    BankItems(const model::Course& course, Texts& texts)
        : m_course(course)
        , m_texts(texts)
    {
    }

    BankItem make(const model::Question& question);
    /// What the items made so far could not carry.
    QList<Loss> takeLosses() { return std::exchange(m_losses, {}); }

private:
    struct Body;
    const model::Course& m_course;
    Texts& m_texts;
    QList<Loss> m_losses;
};

/// Feedback to the whole answer as one text, for where there is only one; the item keeps none of it.
void joinFeedback(BankItem& item, const Texts& texts);

/// The share nearest to it that Moodle takes: it refuses a question with any other
/// (question_bank::fraction_options_full).
double gradeOption(double percent);
/// "33.33333".
QString percentText(double percent);
/// A number as programs read it.
QString numberText(double number);

} // namespace microvet::exporters
