#pragma once

#include "core/actions/programme/document.h"
#include "core/programme/people/person_data.h"
#include "core/programme/people/retention.h"
#include "core/programme/records/organisation.h"

namespace microvet::actions {

/// All that is kept about one person, to hand to them: why and until when, every record with all its fields, where else
/// they are named, what the log says, what the programme does not reach, and their rights. In the language of the program.
Document personDocument(const programme::PersonData& data, const programme::DueErasure& keeping, const programme::Programme& programme,
                        const QDate& day);

/// The same, read from the store.
Result<Document> personDocument(programme::Store& store, const QUuid& person);

} // namespace microvet::actions
