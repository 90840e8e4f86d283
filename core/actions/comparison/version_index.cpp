#include "core/actions/comparison/version_index.h"

#include "core/actions/code_names.h"
#include "core/actions/place_name.h"
#include "core/model/own_title.h"

#include <QCoreApplication>

namespace microvet::actions {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions::compare)
};

QString titleOf(const ElementView& element)
{
    switch (element.kind) {
    case ElementKind::Course:
        return element.as<Course>()->title;
    case ElementKind::Module:
        return element.as<Module>()->title;
    case ElementKind::Unit:
        return element.as<Unit>()->title;
    case ElementKind::Assessment:
        return element.as<Assessment>()->title;
    case ElementKind::Media:
        return element.as<Media>()->name;
    default:
        return {};
    }
}

/// A number alone says little of a block among twenty.
QString kindName(const ElementView& element)
{
    if (const Block* block = element.as<Block>()) return blockTypeName(blockType(*block));
    if (const Question* question = element.as<Question>()) return questionTypeName(questionType(*question));
    return {};
}

} // namespace

VersionIndex::VersionIndex(const Content& content)
{
    m_elements.reserve(1024);
    m_byId.reserve(1024);
    forEachElement(content, [this](const ElementView& view) {
        const int at = int(m_elements.size());
        // The one met last, or one above it.
        int parent = at - 1;
        while (parent >= 0 && m_elements[size_t(parent)].id != view.parent)
            parent = m_parents[size_t(parent)];
        m_elements.push_back(view);
        m_parents.push_back(parent);
        m_ends.push_back(at);
        if (int& place = m_byId[view.id]; place == 0) place = at + 1;
        return true;
    });
    for (size_t at = m_elements.size(); at-- > 0;)
        if (const int parent = m_parents[at]; parent >= 0)
            m_ends[size_t(parent)] = std::max(m_ends[size_t(parent)], m_ends[at]);
}

const Media* VersionIndex::medium(const QUuid& id) const
{
    const int at = find(id);
    return at < 0 ? nullptr : m_elements[size_t(at)].as<Media>();
}

PlaceStep VersionIndex::step(int at) const
{
    if (const auto known = m_steps.constFind(at); known != m_steps.cend()) return *known;
    const ElementView& element = m_elements[size_t(at)];
    const QString kind = kindName(element);
    const QString name = elementName(element);
    const PlaceStep step{element.id, element.kind, int(element.index) + 1, titleOf(element),
                         kind.isEmpty() ? name : Tr::tr("%1: %2").arg(name, kind)};
    if (endOf(at) > at) m_steps.insert(at, step);
    return step;
}

QList<PlaceStep> VersionIndex::path(int at) const
{
    QList<PlaceStep> steps{step(at)};
    for (int up = parentOf(at); up >= 0; up = parentOf(up))
        if (m_elements[size_t(up)].kind != ElementKind::Course) steps.prepend(step(up));
    return steps;
}

QString VersionIndex::place(int at) const
{
    if (const auto known = m_places.constFind(at); known != m_places.cend()) return *known;
    const int up = parentOf(at);
    const QString name = elementName(m_elements[size_t(at)]);
    const bool isAlone = up < 0 || m_elements[size_t(up)].kind == ElementKind::Course;
    const QString text = isAlone ? name : QString(place(up) + QStringLiteral(" › ") + name);
    if (endOf(at) > at) m_places.insert(at, text);
    return text;
}

QString VersionIndex::nameOf(const QUuid& id) const
{
    const int at = find(id);
    return at < 0 ? QString() : place(at);
}

} // namespace microvet::actions
