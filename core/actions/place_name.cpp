#include "core/actions/place_name.h"

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

QString numbered(const QString& kind, const QString& title)
{
    return title.trimmed().isEmpty() ? kind : Tr::tr("%1: %2").arg(kind, title.trimmed());
}

} // namespace

QString elementName(const ElementView& element)
{
    const int number = int(element.index) + 1;
    switch (element.kind) {
    case ElementKind::Course: return Tr::tr("Course");
    case ElementKind::Outcome: return Tr::tr("Learning outcome %1").arg(number);
    case ElementKind::Module: return numbered(Tr::tr("Module %1").arg(number), element.as<Module>()->title);
    case ElementKind::Unit: return numbered(Tr::tr("Unit %1").arg(number), element.as<Unit>()->title);
    case ElementKind::Block: return Tr::tr("Block %1").arg(number);
    case ElementKind::Assessment: return numbered(Tr::tr("Assessment %1").arg(number), element.as<Assessment>()->title);
    case ElementKind::Question: return Tr::tr("Question %1").arg(number);
    case ElementKind::Option: return Tr::tr("Answer %1").arg(number);
    case ElementKind::Rubric: return Tr::tr("Rubric %1").arg(number);
    case ElementKind::Term: return Tr::tr("Glossary term %1").arg(number);
    case ElementKind::Reference: return Tr::tr("Source %1").arg(number);
    case ElementKind::Media: return numbered(Tr::tr("File"), element.as<Media>()->name);
    case ElementKind::Person: return Tr::tr("Contributor %1").arg(number);
    case ElementKind::Comment: return Tr::tr("Comment %1").arg(number);
    case ElementKind::Part: return Tr::tr("Part %1").arg(number);
    case ElementKind::None: break;
    }
    return {};
}

QString placeName(const Content& content, const QUuid& id)
{
    const Located place = locate(content, id);
    if (!place) return Tr::tr("A place that is gone");
    QStringList names;
    for (const QUuid& step : place.path) {
        const Located at = locate(content, step);
        if (at.kind != ElementKind::Course || place.path.size() == 1) names << elementName(at);
    }
    return names.join(QStringLiteral(" › "));
}

} // namespace microvet::actions
