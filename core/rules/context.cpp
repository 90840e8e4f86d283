#include "core/rules/context.h"

#include <utility>

namespace microvet::rules {

const QSet<QString>& Context::words(const QString& list) const
{
    auto it = m_words.find(list);
    if (it == m_words.end()) {
        it = m_words.insert(list, {});
        for (const QString& word : m_rules.list(list)) it->insert(word.toLower());
    }
    return *it;
}

void Findings::begin(const QString& rule, Group group, Severity severity, const QUuid& place, model::ElementKind kind)
{
    m_rule = &rule;
    m_group = group;
    m_severity = severity;
    m_place = place;
    m_kind = kind;
}

void Findings::add(const QByteArray& field, const QVariantList& arguments) { addAt(m_place, m_kind, field, arguments); }

void Findings::addAt(const QUuid& place, model::ElementKind kind, const QByteArray& field, const QVariantList& arguments)
{
    // Names of fields come as views of static data; a finding outlives them.
    m_list.append({*m_rule, m_severity, m_group, place, kind, QByteArray(field.constData(), field.size()), arguments});
}

} // namespace microvet::rules
