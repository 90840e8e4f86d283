#pragma once

#include "core/importers/questionbank/imported.h"

#include <optional>

/// What both formats say of a question, before it is one of ours.
namespace microvet::importers::questionbank {

struct RawText {
    QString text = {};
    bool html = true;
    QHash<QString, QByteArray> files = {}; ///< that came with it, by name
    bool isEmpty() const { return text.trimmed().isEmpty(); }
};

struct RawAnswer {
    RawText text;
    double percent = 0;
    RawText feedback = {};
    QString tolerance = {};
};

struct RawQuestion {
    QString type; ///< as Moodle XML names it
    QString name;
    RawText prompt;
    RawText generalFeedback = {};
    RawText correct = {}, partly = {}, incorrect = {};
    QList<RawText> hints = {};
    QList<RawAnswer> answers = {};
    QList<std::pair<RawText, QString>> pairs = {};
    QStringList words = {};
    RawText forMarkers = {};
    QString unit = {};
    double points = 1;
    bool single = true;
    bool shuffle = true;
    bool matchCase = false;
    bool ordered = true; ///< of an ordering: part of the points for part of the order
    bool files = false;
    int minWords = 0, maxWords = 0;
};

/// Builds questions and remembers what they lose.
class Builder {
public:
    explicit Builder(ShowPicture show = {}) : m_show(std::move(show)) {}
    /// Begins a category; `address` is Moodle's, "$course$/top/A/B".
    void category(const QString& address);
    void add(const RawQuestion& given);
    void lose(const QString& question, const QString& sentence) { m_bank.losses.append({question, sentence}); }
    Bank take();

private:
    RawText shown(const RawText& text, const QString& question) const;
    RawQuestion shown(RawQuestion raw);

    ShowPicture m_show;
    int m_number = 0; ///< of the question
    Bank m_bank;
    Category m_category;
};

/// Rich text of it; TeX between "\(" and "\)" or "$$" becomes formulas.
model::RichText rich(const RawText& text);
/// The same in one line without marks.
QString plain(const RawText& text);

/// The text of a question with embedded answers, these replaced by "[[1]]", "[[2]]" …, and what was accepted in each.
struct Cloze {
    QString text;
    QList<model::Gap> gaps;
    bool matchCase = false;
    bool mixed = false; ///< had other types than words to type
};
Cloze clozeOf(const QString& text);

} // namespace microvet::importers::questionbank
