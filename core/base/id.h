#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace microvet {

/// As files and tables write it.
inline QString idText(const QUuid& id) { return id.toString(QUuid::WithoutBraces); }

/// A stable identity (UUID, never reused) of one element of a course. The tag keeps a unit's id from passing for a question's.
/// A default-made id is null: it stands only in values not yet filled and in references that point nowhere.
template<class Tag>
class Id {
public:
    constexpr Id() = default;
    explicit constexpr Id(const QUuid& uuid) : m_uuid(uuid) {}

    static Id make() { return Id(QUuid::createUuid()); }
    static Id fromString(const QString& text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    const QUuid& uuid() const { return m_uuid; }
    QString toString() const { return idText(m_uuid); }

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

/// A reference to an element of kind Tag. Another type than Id, so that the walks can tell an element's own name from a pointer to another.
template<class Tag>
class Ref {
public:
    constexpr Ref() = default;
    explicit Ref(Id<Tag> target) : m_target(target) {}

    Id<Tag> target() const { return m_target; }
    bool isNull() const { return m_target.isNull(); }

    friend bool operator==(const Ref& a, const Ref& b) { return a.m_target == b.m_target; }
    friend bool operator<(const Ref& a, const Ref& b) { return a.m_target < b.m_target; }
    friend size_t qHash(const Ref& ref, size_t seed = 0) { return qHash(ref.m_target, seed); }

private:
    Id<Tag> m_target;
};

} // namespace microvet
