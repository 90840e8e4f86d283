#pragma once

#include "core/base/result.h"
#include "core/model/content.h"

#include <QJsonObject>

#include <optional>

/// What a reviewer answers for, as data: resources/review/microvet-review.json, or an organisation's own file; described in
/// docs/review.schema.json.
namespace microvet::review {

struct Item {
    QString id;
    QString text;
    QString help;    ///< where to look, or what counts; may be empty
    bool must = false;
    int weight = 1;
};

struct ItemGroup {
    QString id;
    QString title;
    QList<Item> items;
};

struct Template {
    QString id;
    QString title;
    QString version;
    int threshold = 0;             ///< least score to accept, 0–100
    int reviewers = 1;             ///< how many must accept
    int reviewersFromOutside = 1;  ///< the same for a course that came from elsewhere
    QList<ItemGroup> groups;

    const Item* item(const QString& id) const;
    QList<Item> items() const;
    /// As a verdict names it: "microvet-review 1.0".
    QString name() const;
};

/// The template that comes with the program, its texts in `language`.
Template builtInTemplate(const QString& language);

/// An organisation's file. Invalid, with the reason in its sentence, where it is none: no items, an item without id or text,
/// an id twice, more than 200 items, numbers out of range.
Result<Template> templateFrom(const QJsonObject& file, const QString& language);
/// That of the organisation where it has one that can be used, else the program's own.
Template templateFor(const QJsonObject& ofOrganisation, const QString& language);

struct Score {
    std::optional<int> points; ///< 0–100 of the weight of what applies; none while nothing was judged
    QStringList mustFailures;  ///< items that must be met and are not, or only partly
    QStringList unanswered;
    QStringList uncommented;   ///< not met, and nobody says why
    bool reachesThreshold = false;
};
/// Answers to items that the template does not have are left alone.
Score scoreOf(const Template& checklist, const QList<model::ChecklistAnswer>& answers);

} // namespace microvet::review
