#pragma once

class QIODevice;

namespace microvet::document {

/// The length of a sound or film (WAV, MP4 and M4A, MP3, Ogg, FLAC, WebM) from its own headers, in seconds, rounded up;
/// 0 where it does not say. Reads a few hundred kB at most and moves the device.
int mediaSeconds(QIODevice& device);

} // namespace microvet::document
