#pragma once

#include "core/model/content.h"

#include <QByteArray>

/// The European standard elements of a micro-credential (Council Recommendation 2022/C 243/02, Annex I), filled from the
/// course.
namespace microvet::methodology {

enum class ElementState {
    Filled,
    Missing,  ///< to be said in the course
    AtIssue,  ///< exists only when a learner gets the credential
    NotSaid   ///< optional, and left open
};

struct SheetElement {
    QString code;      ///< "M1" … "M11", "O1" … "O5"
    QString name;      ///< in the language of the program
    bool mandatory = true;
    ElementState state = ElementState::Missing;
    QStringList lines; ///< what the credential will say: texts in the course's language, codes by their labels
    QByteArray field;  ///< of the course, where it is written; empty where it is not
};

/// All sixteen, in the order of the Annex.
QList<SheetElement> credentialSheet(const model::Course& course);

/// Codes of the mandatory ones that are still missing.
QStringList missingElements(const QList<SheetElement>& sheet);

} // namespace microvet::methodology
