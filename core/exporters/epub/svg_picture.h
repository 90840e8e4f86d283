#pragma once

class QIODevice;

namespace microvet::exporters {

struct SvgPicture {
    bool fit = false;   ///< may stand in a book: well formed, no script, nothing from elsewhere
    bool moves = false; ///< holds animations
};

/// Reads a drawing from its beginning; in pieces, whatever its size.
SvgPicture readSvg(QIODevice& bytes);

} // namespace microvet::exporters
