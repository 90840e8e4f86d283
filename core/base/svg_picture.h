#pragma once

class QIODevice;

namespace microvet {

struct SvgPicture {
    bool fit = false;   ///< a picture and nothing else: well formed, no script, nothing from elsewhere
    bool moves = false; ///< holds animations
};

/// Reads a drawing from its beginning; in pieces, whatever its size.
SvgPicture readSvg(QIODevice& bytes);

} // namespace microvet
