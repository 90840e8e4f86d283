#pragma once

#include "core/programme/store/store.h"

namespace microvet::programme {

/// What a programme begins with, in this order.
enum class FirstStep : quint8 {
    Details, ///< contact person and purpose, which letters and notices name
    People,  ///< somebody to invite
    Call,    ///< what they are invited to
    Letters, ///< somebody was invited
    Select,  ///< somebody is an ambassador
    Meet,    ///< an induction meeting has a day
    Team     ///< a course has a team
};
inline constexpr int firstStepCount = 7;

/// Which of them are done, by what is there.
Result<QList<bool>> firstStepsDone(Store& store);

} // namespace microvet::programme
