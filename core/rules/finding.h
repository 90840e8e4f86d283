#pragma once

#include "core/model/describe.h"

#include <QStringList>
#include <QVariantList>

namespace microvet::rules {

enum class Severity : quint8 { Advice, Warning, Error };
enum class Group : quint8 { Structure, Content, Quality, Accessibility, Licence, Credential };

/// Something about one place of the course. Keeps a rule's id and arguments; the text is made when it is shown.
struct Finding {
    QString rule;
    Severity severity = Severity::Warning;
    Group group = Group::Structure;
    QUuid place; ///< the element; the course's id for the course itself
    model::ElementKind placeKind = model::ElementKind::None;
    QByteArray field; ///< path of members below the place; empty: the whole element
    QVariantList arguments;
    bool operator==(const Finding&) const = default;
};

/// The words of a finding in the language of the program.
struct FindingText {
    QString what; ///< one short sentence; the headline
    QString why;
    QString how;
};
FindingText textOf(const Finding& finding);

/// "error", "warning", "advice"; "structure", …: stable codes for JSON and rule files.
QString codeOf(Severity severity);
QString codeOf(Group group);

} // namespace microvet::rules
