#pragma once

#include "core/plan/passport.h"

namespace microvet::exporters {

/// Pictures of the passport as addresses, "data:…"; empty where there is none.
struct PassportPictures {
    QString cover;
    QString badge;
};

/// The passport as one HTML file without anything beside it: a sheet of A4 per language.
QByteArray passportHtml(const QList<plan::Passport>& sheets, const PassportPictures& pictures);

/// "data:<type>;base64,…"
QString dataAddress(const QString& mimeType, const QByteArray& bytes);

} // namespace microvet::exporters
