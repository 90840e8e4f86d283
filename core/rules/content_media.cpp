#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

/// A proof that another medium or a reference names is in use, though it is not published.
void mediumUsed(const Context& context, const Media& medium, Findings& findings)
{
    if (!context.isReferredTo(medium.id.uuid(), {ElementKind::Course, ElementKind::Module, ElementKind::Unit, ElementKind::Block, ElementKind::Question,
                                                 ElementKind::Assessment, ElementKind::Media}))
        findings.add({}, {medium.name});
}

} // namespace microvet::rules
