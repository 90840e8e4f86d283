#include "ui/preview/preview_place.h"

#include "core/model/walk.h"

namespace microvet::ui {

using namespace model;

PreviewPlace previewPlace(const Content& content, const QUuid& element)
{
    PreviewPlace place{QStringLiteral("home"), {}};
    for (const QUuid& step : locate(content, element).path) {
        const QString id = step.toString(QUuid::WithoutBraces);
        switch (locate(content, step).kind) {
        case ElementKind::Module:
        case ElementKind::Unit:
        case ElementKind::Assessment:
            place = {id, {}};
            break;
        case ElementKind::Block:
            place.anchor = QStringLiteral("b-") + id;
            break;
        case ElementKind::Question: {
            const auto* question = find<model::Question>(content, step);
            if (question && !question->keptForAssessors) place.anchor = QStringLiteral("q-") + id;
            break;
        }
        case ElementKind::Term:
            place = {QStringLiteral("glossary"), QStringLiteral("t-") + id};
            break;
        default:
            break;
        }
    }
    return place;
}

} // namespace microvet::ui
