#include "core/exporters/xliff/places.h"

#include "core/model/walk.h"

namespace microvet::exporters::xliff {

using namespace model;

namespace {

QString titled(const QString& kind, const QString& title)
{
    return title.trimmed().isEmpty() ? kind : kind + QStringLiteral(": ") + title.simplified();
}

QString nameOf(const ElementView& view)
{
    const auto numbered = [&](const char* kind) {
        return QStringLiteral("%1 %2").arg(QLatin1String(kind)).arg(view.index + 1);
    };
    switch (view.kind) {
    case ElementKind::Course:
        return QStringLiteral("Course");
    case ElementKind::Outcome:
        return numbered("Learning outcome");
    case ElementKind::Module:
        return titled(numbered("Module"), view.as<Module>()->title);
    case ElementKind::Unit:
        return titled(numbered("Unit"), view.as<Unit>()->title);
    case ElementKind::Block:
        return numbered("Block");
    case ElementKind::Assessment:
        return titled(numbered("Assessment"), view.as<Assessment>()->title);
    case ElementKind::Question:
        return numbered("Question");
    case ElementKind::Option:
        return numbered("Answer");
    case ElementKind::Rubric:
        return titled(numbered("Rubric"), view.as<Rubric>()->title);
    case ElementKind::Term:
        return numbered("Glossary term");
    case ElementKind::Reference:
        return numbered("Source");
    case ElementKind::Media:
        return titled(QStringLiteral("File"), view.as<Media>()->attribution.title);
    case ElementKind::Person:
        return numbered("Contributor");
    case ElementKind::Comment:
        return numbered("Comment");
    case ElementKind::Part:
        return numbered("Part");
    case ElementKind::None:
        break;
    }
    return {};
}

} // namespace

QHash<QUuid, QString> placesOf(const Content& content)
{
    QHash<QUuid, QString> places;
    const QUuid course = content.course.id.uuid();
    forEachElement(content, [&](const ElementView& view) {
        const QString name = nameOf(view);
        const QString above = view.parent == course ? QString() : places.value(view.parent);
        places.insert(view.id, above.isEmpty() ? name : above + QStringLiteral(" › ") + name);
        return true;
    });
    return places;
}

} // namespace microvet::exporters::xliff
