#pragma once

#include "core/model/question.h"

namespace microvet::model {

/// What a question with one or several right choices offers; null for other kinds of question.
template<class Q> requires std::is_same_v<std::remove_const_t<Q>, Question>
auto* optionsOf(Q& question)
{
    using List = std::conditional_t<std::is_const_v<Q>, const QList<Option>, QList<Option>>;
    List* list = nullptr;
    if (auto* single = std::get_if<SingleChoice>(&question.body)) list = &single->options;
    if (auto* multiple = std::get_if<MultipleChoice>(&question.body)) list = &multiple->options;
    return list;
}

} // namespace microvet::model
