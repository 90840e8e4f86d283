#include "core/model/walk.h"
#include "core/rules/fix_functions.h"

namespace microvet::rules::fix {

using namespace model;

void noDecoration(Content& content, const Finding& finding)
{
    modify<Block>(content, finding.place, [](Block& block) {
        if (auto* image = std::get_if<ImageBlock>(&block.body)) image->decorative = false;
    });
}

} // namespace microvet::rules::fix
