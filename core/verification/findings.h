#pragma once

#include "core/report/report.h"
#include "core/rules/rule_set.h"

namespace microvet::verification {

/// Takes in what the checks find, as the rule file has it: rules that are off say nothing, and of each rule no more than
/// fits on a page is told one by one.
class Findings {
public:
    explicit Findings(const rules::RuleSet& rules) : m_rules(rules) {}

    const rules::RuleSet& rules() const { return m_rules; }

    /// Arguments fill %1, %2 … of the rule's text.
    void add(const char* rule, const QString& file = {}, const QVariantList& arguments = {}, int line = 0);
    /// A finding of the rules of courses.
    void add(report::Entry entry);
    /// One that the makers of a course answer for; it does not count.
    void accept(report::Accepted accepted) { m_accepted.append(std::move(accepted)); }
    /// Something of the part could not be checked: only a person can tell.
    void notDone(const QString& part, const QString& sentence);

    /// Open findings by part and severity, with what was more of the same.
    QList<report::Entry> take();
    QList<report::Accepted> takeAccepted() { return std::move(m_accepted); }
    QStringList takeNotDone() { return std::move(m_notDone); }

    int count(const QString& part, report::Level level) const { return m_counts.value(part).value(int(level)); }
    /// Why a person must look at the part; empty where nobody must.
    QString toLookAt(const QString& part) const { return m_look.value(part); }
    bool has(const char* rule) const { return m_told.contains(QString::fromLatin1(rule)); }

private:
    const rules::RuleSet& m_rules;
    QList<report::Entry> m_entries;
    QList<report::Accepted> m_accepted;
    QHash<QString, int> m_told; ///< by rule
    QHash<QString, QMap<int, int>> m_counts;
    QHash<QString, QString> m_look;
    QStringList m_notDone;
};

/// What one rule tells one by one at most.
inline constexpr int mostOfOneRule = 50;

} // namespace microvet::verification
