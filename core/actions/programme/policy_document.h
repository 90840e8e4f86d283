#pragma once

#include "core/actions/programme/document.h"
#include "core/base/filestore.h"
#include "core/programme/records/policies.h"
#include "core/programme/store/store.h"

/// A version of a plan or policy as a paper, and the file that it may stand in.
namespace microvet::actions {

/// Title, version, owner, approval, text, and the versions with what has changed in each. In the language of the program.
Result<Document> policyDocument(programme::Store& store, const QUuid& policy);

/// What is to be known of the file of an approved version: that it is another one than was approved, or not there. Empty
/// where there is none or nothing to say.
QString fileTrouble(const FileStore& files, const programme::Policy& policy);

} // namespace microvet::actions
