#pragma once

#include "core/document/container.h"
#include "core/model/content.h"
#include "ui/session/session.h"

namespace microvet::ui::tests {

/// A course of so many modules with so many units with so many text blocks; titles "Module 1", "Unit 1.2", texts
/// "Text 1.2.3".
inline model::Content makeCourse(int modules, int units, int blocks)
{
    using namespace model;
    Content content;
    content.course.id = CourseId::make();
    content.course.title = QStringLiteral("Course");
    for (int m = 1; m <= modules; ++m) {
        Module module;
        module.id = ModuleId::make();
        module.title = QStringLiteral("Module %1").arg(m);
        for (int u = 1; u <= units; ++u) {
            Unit unit;
            unit.id = UnitId::make();
            unit.title = QStringLiteral("Unit %1.%2").arg(m).arg(u);
            for (int b = 1; b <= blocks; ++b) {
                Block block;
                block.id = BlockId::make();
                block.body = TextBlock{RichText::fromPlain(QStringLiteral("Text %1.%2.%3").arg(m).arg(u).arg(b)), {}};
                unit.blocks.append(block);
            }
            module.units.append(unit);
        }
        content.course.modules.append(module);
    }
    return content;
}

inline document::Document documentOf(const model::Content& content)
{
    document::Document document;
    document.content = content;
    return document;
}

} // namespace microvet::ui::tests
