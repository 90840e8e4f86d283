#pragma once

#include "core/exporters/qti/qti_writer.h"
#include "core/plan/page_writer.h"

/// What a type of question brings to its assessment item. The scoring is that of the player, which resources/player
/// describes: a share of the points.
namespace microvet::exporters::qti {

/// A response variable: what the learner gives.
struct Response {
    QString identifier = QStringLiteral("RESPONSE");
    const char* cardinality = "single";
    const char* baseType = "identifier";
    QStringList correct = {};
    QList<QPair<QString, double>> mapping = {}; ///< mapped value of each key
    double otherwise = 0;                       ///< of keys that are not mapped
};

/// Something that is said about one answer.
struct Remark {
    QString identifier;
    QString xhtml;
};

struct ItemParts {
    QList<Response> responses;
    std::function<void(QtiWriter&)> body;
    /// Sets SHARE, from 0 to 1. Runs only where something was answered; not set: a person scores.
    std::function<void(QtiWriter&)> scoring;
    /// Sets CHOSEN to the identifiers of remarks; runs under the same condition.
    std::function<void(QtiWriter&)> remarking;
    QList<Remark> remarks; ///< each is shown where CHOSEN has its identifier
    QStringList pictures;  ///< files below media/
};

/// One item while it is put together.
struct ItemContext {
    const model::Content& content;
    const plan::Plan& plan;
    const plan::RenderOptions& options;
    plan::PageWriter& page;
    const model::Question& question;

    /// Rich text in one line; "(no text)" where it is empty.
    QString line(const model::RichText& text) const;
    /// A word of the program in the language of the course.
    QString word(const char* key) const { return plan::learnersWord(page.language(), QLatin1String(key)); }
    QString address(const model::Media& media) const { return options.mediaLink(media, plan::MediaUse::Picture).address; }
    /// What stands in the player's form, and a rubric as a table.
    QString formMarkup() const;
    QString rubricMarkup(const model::RubricRef& ref) const;

    /// Inside an interaction a prompt is one line: others stand before it.
    void prompt(QtiWriter& xml) const;
    void promptBefore(QtiWriter& xml) const;
    void promptAsBlocks(QtiWriter& xml) const { xml.markup(page.detachedRich(question.prompt)); }
    void remark(ItemParts& parts, const QString& identifier, const model::RichText& text) const;
};

/// What is said to an answer from now on, too.
void addToChosen(QtiWriter& xml, const QString& remark);
/// The accepted answer worth most that a text meets; null where it meets none.
const model::AcceptedAnswer* bestMet(const QString& text, const QList<model::AcceptedAnswer>& answers, bool matchCase,
                                     bool matchAccents);
ItemParts wordsForGaps(const ItemContext& context, const model::GapText& body, const QString& text);
/// The mapped points ÷ `all`; without partial credit only the right response counts.
void shareOfMapping(QtiWriter& xml, qsizetype all, bool partialCredit);
/// SHARE holds a sum: it becomes the sum ÷ `all`; without partial credit only the whole counts.
void shareOfSum(QtiWriter& xml, qsizetype all, bool partialCredit);

ItemParts partsOf(const ItemContext& context, const model::SingleChoice& body);
ItemParts partsOf(const ItemContext& context, const model::MultipleChoice& body);
ItemParts partsOf(const ItemContext& context, const model::TrueFalse& body);
ItemParts partsOf(const ItemContext& context, const model::Hotspot& body);
ItemParts partsOf(const ItemContext& context, const model::Matching& body);
ItemParts partsOf(const ItemContext& context, const model::Categorise& body);
ItemParts partsOf(const ItemContext& context, const model::Ordering& body);
ItemParts partsOf(const ItemContext& context, const model::ShortAnswer& body);
ItemParts partsOf(const ItemContext& context, const model::Numeric& body);
ItemParts partsOf(const ItemContext& context, const model::GapText& body);
ItemParts partsOf(const ItemContext& context, const model::Essay& body);
ItemParts partsOf(const ItemContext& context, const model::PracticalTask& body);
ItemParts partsOf(const ItemContext& context, const model::Unknown& body);

} // namespace microvet::exporters::qti
