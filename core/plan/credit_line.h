#pragma once

#include "core/model/media.h"

namespace microvet::plan {

/// Title, author, source, licence and changes of a work in one line of XHTML, in a language of learners (Creative Commons
/// 4.0, section 3(a)). `nameWithout` stands for the title where the work has none.
QString creditLine(const QString& language, const model::Attribution& work, const QString& nameWithout);
/// The same for people and programs: RDFa of CC REL about whatever the element around it is `about`, with the prefixes
/// "cc" and "dct".
QString creditData(const QString& language, const model::Attribution& work, const QString& nameWithout);

} // namespace microvet::plan
