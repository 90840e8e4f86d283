#pragma once

#include "core/importers/qti/judge.h"
#include "core/importers/importer.h"

/// One interaction of an item on its way to a question of ours: what it asks, and which answers it takes.
namespace microvet::importers::qti {

/// Markup of an item as rich text; what cannot stand there is told by whoever gives this.
using Text = std::function<model::RichText(const QString& html)>;
/// A file that the item names, taken into the course; null where that cannot be.
using TakeMedium = std::function<const model::Media*(const QString& address)>;

/// An answer that is tried, to see what is said to it.
struct Try {
    Given given;
    model::OptionId option; ///< whose own feedback this may be; null: none
    QString identifier;     ///< as the item calls that answer
};

struct Asked {
    const Item& item;
    const Judge& judge;
    const Text& text;
    const TakeMedium& medium;
    QStringList& said; ///< sentences about what was lost, or why there is no question
    QList<Try>& tries;
    QString language; ///< of the item

    /// The response of an interaction.
    Declaration response(const Node& interaction) const
    {
        return item.responses.value(interaction.attribute("responseIdentifier"));
    }
    /// Rich text of what is below a node.
    model::RichText rich(const Node& node) const { return text(htmlOf(node)); }
    bool earnsAll(const Given& given) const { return judge.share(given) >= 1 - 1e-6; }
    bool earnsPart(const Given& given) const
    {
        const double share = judge.share(given);
        return share > 1e-6 && share < 1 - 1e-6;
    }
    void tryOut(const Given& given, model::OptionId option = {}, const QString& identifier = {}) const
    {
        tries.append({given, option, identifier});
    }
};

/// Whether small and large letters, and accents, count: answers are tried with others.
struct LetterRules {
    bool caseSeen = false, anyCase = false, accentsSeen = false, anyAccents = false;

    /// `percent`: what a text earns in the place of these answers.
    void see(const QList<model::AcceptedAnswer>& answers, const std::function<int(const QString&)>& percent);
    void enter(bool& matchCase, bool& matchAccents) const;
};

// Each fills the body and what goes with it; false where it is no question of ours, and then `said` says why.
bool fillChoice(const Asked& asked, const Node& interaction, model::Question& question);
bool fillHotspot(const Asked& asked, const Node& interaction, model::Question& question);
bool fillOrder(const Asked& asked, const Node& interaction, model::Question& question);
bool fillMatch(const Asked& asked, const Node& interaction, model::Question& question);
bool fillWords(const Asked& asked, const Node& interaction, model::Question& question);
/// Words to type or to choose within a text.
bool fillGaps(const Asked& asked, const QList<const Node*>& interactions, model::Question& question);
bool fillTyped(const Asked& asked, const Node& interaction, model::Question& question);
bool fillNumber(const Asked& asked, const Node& interaction, model::Question& question);
bool fillEssay(const Asked& asked, const Node& interaction, model::Question& question);

/// Whether an answer is among others already, written the same but for size of letters and accents, and worth the same:
/// the first is as the file writes it, the others come from the patterns that it meets.
bool isThere(const QList<model::AcceptedAnswer>& answers, const model::AcceptedAnswer& answer);

/// Puts what the item says after answers where the question has a place for it; false where something has none.
bool placeFeedback(const Asked& asked, model::Question& question);

/// The text of an item's body, and behind it what else learners are told, as markup.
QString bodyHtml(const Item& item, const Instead& instead);

/// A text without marks, in one line.
QString plainOf(const Node& node);

} // namespace microvet::importers::qti
