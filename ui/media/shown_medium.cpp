#include "ui/media/shown_medium.h"

#include "core/document/light.h"
#include "ui/session/session.h"

namespace microvet::ui {

namespace {

/// What the light copy says of a medium that it lacks; none where it is here, or the copy is a full one.
std::optional<document::LightMedium> leftOut(const Session& session, const model::Media& medium)
{
    if (!session.media() || session.media()->contains(medium.file)) return std::nullopt;
    const QList<document::LightMedium> missing = document::leftOutOf(session.snapshot());
    for (const document::LightMedium& one : missing)
        if (one.file == medium.file) return one;
    return std::nullopt;
}

} // namespace

bool stayedWithSender(const Session& session, const model::Media& medium) { return leftOut(session, medium).has_value(); }

model::Media shownMedium(const Session& session, const model::Media& medium)
{
    const auto missing = leftOut(session, medium);
    if (!missing || !session.media()->contains(missing->preview)) return medium;
    model::Media shown = medium;
    shown.file = missing->preview;
    shown.mimeType = QStringLiteral("image/jpeg"); // as light copies write them
    return shown;
}

} // namespace microvet::ui
