#pragma once

#include "core/model/state.h"
#include "core/rules/facts.h"
#include "core/rules/rule_set.h"

#include <QSet>

#include <functional>

/// What rules read and where they say what they found.
namespace microvet::rules {

/// White space alone is nothing.
inline bool blank(const QString& text) { return text.trimmed().isEmpty(); }

/// The rest of the course as a rule sees it. A rule may read its own element, the facts of the nodes below it, who
/// refers to it, and whether what it refers to is there; when one of these changes it runs again, otherwise not.
class Context {
public:
    virtual ~Context() = default;

    const RuleSet& rules() const { return m_rules; }
    /// A list of the rule file as a set of lower-case words; kept, so cheap to ask for.
    const QSet<QString>& words(const QString& list) const;

    /// Empty facts where there is no such node.
    virtual const Facts& facts(const QUuid& node) const = 0;
    /// The kind of any element; None where there is none with that id.
    virtual model::ElementKind kindOf(const QUuid& id) const = 0;
    /// True where a node of one of these kinds refers to the element.
    virtual bool isReferredTo(const QUuid& target, std::initializer_list<model::ElementKind> by) const = 0;
    virtual bool hasMedia(const QString& file) const = 0;
    /// What was seen in the texts of the whole course, in document order: for rules of the course.
    virtual void forEachPassage(Seen seen, const std::function<void(const Passage&)>& fn) const = 0;

protected:
    explicit Context(RuleSet rules) : m_rules(std::move(rules)) {}

private:
    RuleSet m_rules;
    mutable QHash<QString, QSet<QString>> m_words;
};

/// Where a rule reports. The runner says which rule and element it is about.
class Findings {
public:
    /// About the element itself, or the field of it.
    void add(const QByteArray& field = {}, const QVariantList& arguments = {});
    /// About a part of the element, or an element below.
    void addAt(const QUuid& place, model::ElementKind kind, const QByteArray& field = {}, const QVariantList& arguments = {});

    /// The rule that runs next, and its element. Kept by address: `rule` must stand until the next begin() or take().
    void begin(const QString& rule, Group group, Severity severity, const QUuid& place, model::ElementKind kind);
    QList<Finding> take() { return std::exchange(m_list, {}); }

private:
    QList<Finding> m_list;
    const QString* m_rule = nullptr;
    Group m_group = Group::Structure;
    Severity m_severity = Severity::Warning;
    QUuid m_place;
    model::ElementKind m_kind = model::ElementKind::None;
};

using model::isBlank;

} // namespace microvet::rules
