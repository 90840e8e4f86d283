#pragma once

namespace microvet::verification {

/// The exit status of a process that needed more memory than it may.
inline constexpr int outOfMemoryStatus = 77;

/// From here on this process may take so many megabytes more, ends with outOfMemoryStatus where it would need more, leaves
/// no core file, and ends with the process that started it. Best effort: what a system does not know is left out.
void limitThisProcess(int megabytes);

} // namespace microvet::verification
