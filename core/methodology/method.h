#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace microvet::methodology {

/// A step of the method: what it is for and how it is done. Texts in the language asked for, else English.
struct Step {
    QString id;
    QString title;
    QString purpose;
    QStringList how;    ///< three sentences
    QString good, weak; ///< examples; may be empty
    int minutes = 0;    ///< the time it usually takes
    QString place;      ///< where Studio leads: "need", "learners", "outcomes", "assessments", "structure", "content", …
    QStringList needs;  ///< ids of Need
    QStringList rules;  ///< rules whose findings belong to this step
};

struct StepGroup {
    QString id;
    QString title;
    QList<Step> steps;
};

struct Method {
    QString id;
    QString title;
    QString version;
    QList<StepGroup> groups;

    const Step* step(const QString& id) const;
    QList<Step> steps() const;
};

/// The method that comes with the program, its texts in `language`.
Method builtInMethod(const QString& language);

/// A method file (JSON) of an organisation. Invalid, with the reason in its sentence, where it is none: no steps, a step
/// without id or title, an id twice, an unknown need, more than 50 steps or 1 MB.
Result<Method> methodFromJson(const QByteArray& json, const QString& language);

} // namespace microvet::methodology
