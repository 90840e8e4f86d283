#pragma once

#include "ui/widgets/item_list.h"

namespace microvet::ui {

/// Accepted answers with their share of the points and feedback: of a short answer, or of one gap.
/// `what` stands before the number of an answer in its name for screen readers: "Gap 2, answer 1".
QWidget* makeAnswerList(FieldHub& hub, const ListAccess& access, const std::function<QString()>& what = {});

} // namespace microvet::ui
