#pragma once

#include "core/programme/store/exchange.h"

/// An invented programme to look around in: resources/samples/programme. Nobody in it exists.
namespace microvet::programme {

/// The records, their days moved so that the programme stands today where it stood when it was invented.
Result<ExchangeFile> sampleProgramme(const QDate& today);

/// Puts it into an empty programme. Invalid where something is there already: invented people would stand among real ones.
Result<BroughtIn> loadSampleProgramme(Store& store);

} // namespace microvet::programme
