#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// Captions as WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", section 4).
namespace microvet {

struct Cue {
    qint64 start = 0; ///< milliseconds
    qint64 end = 0;
    QString text;     ///< lines, with WebVTT's own tags where the file has them
    QString id = {};
    QString settings = {}; ///< what stands behind the times: "line:0 position:20%"
    bool operator==(const Cue&) const = default;
};

struct Captions {
    QString header;   ///< behind WEBVTT on its line and in the lines and STYLE, REGION and NOTE blocks before the first cue
    QList<Cue> cues;
};

struct CaptionProblem {
    int line = 0;     ///< counted from 1
    QString text;     ///< a sentence for the author
};

struct ParsedCaptions {
    Captions captions;
    std::optional<CaptionProblem> problem; ///< the first one
    bool ok() const { return !problem; }
};

/// Bounded: 2 MB and 20,000 cues.
ParsedCaptions parseCaptions(const QByteArray& bytes);
/// Sorted by start; what parseCaptions() read comes out the same.
QByteArray writeCaptions(const Captions& captions);

/// "00:01:02.500"; hours are left out where there are none.
QString captionTime(qint64 milliseconds);
/// Also "1:02,5" and "62": what people type.
std::optional<qint64> captionTimeFrom(const QString& text);
/// Why a cue cannot stand in a file, or nothing.
QString cueProblem(const Cue& cue);

} // namespace microvet
