#pragma once

#include "core/plan/passport.h"
#include "ui/credential/artwork.h"

namespace microvet::ui {

/// A passport with its pictures, ready for paper.
struct PassportSheet {
    plan::Passport words;
    Artwork cover; ///< null: none
    Artwork badge;
};

QList<PassportSheet> passportSheets(const model::Course& course, const document::MediaStore* media);

/// A4 in tenths of a point: what paintPassport() fills.
inline constexpr QSizeF passportSize{5953, 8419};

/// Paints the sheet; letters shrink until all of it fits.
void paintPassport(QPainter& painter, const PassportSheet& sheet);
/// False where even the smallest letters do not do: the end would be cut off.
bool passportFits(const PassportSheet& sheet);

QImage passportImage(const PassportSheet& sheet, int width);
/// Every sheet as a page.
QByteArray passportPdf(const QList<PassportSheet>& sheets);

} // namespace microvet::ui
