#pragma once

#include "core/base/lock.h"

namespace microvet::document {

using microvet::Lock;
using microvet::lockHolder;
using microvet::LockInfo;
using microvet::lockRefreshMs;

} // namespace microvet::document
