#pragma once

#include "core/programme/people/person_data.h"

#include <QByteArray>

namespace microvet::actions {

/// All that is kept about one person, as a web page to hand to them; in the language of the program.
QByteArray personPage(const programme::PersonData& data);

} // namespace microvet::actions
