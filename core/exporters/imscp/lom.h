#pragma once

#include "core/model/content.h"
#include "core/plan/plan.h"

class QXmlStreamWriter;

/// Learning Object Metadata of a course, in the bindings that packages use.
namespace microvet::exporters::imscp {

enum class LomBinding {
    Ims121,   ///< IMS Learning Resource Meta-data 1.2.1, as in SCORM 1.2
    Ieee,     ///< IEEE 1484.12.3, as in SCORM 2004
    Ims132,   ///< IMS Meta-data 1.3.2, as in QTI: the same without the schema, whose element it spells in its own way
    Cartridge ///< the same without what Common Cartridge 1.1 does not take: version, schema, times
};

/// The `lom` element. `space` is the namespace of the binding in this profile; its prefix must be declared.
/// The IEEE binding lets elements stand in any order; here they stand in that of the data model, which the stricter
/// profiles of Common Cartridge ask for.
void writeLom(QXmlStreamWriter& xml, const model::Course& course, const plan::Plan& plan, LomBinding binding,
              const QString& space);

/// Whether a text is longer than every reader of the metadata takes, so that it is cut there.
bool lomCuts(const model::Course& course, const plan::Plan& plan);

} // namespace microvet::exporters::imscp
