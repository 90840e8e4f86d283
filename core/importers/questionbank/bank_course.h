#pragma once

#include "core/importers/importer.h"
#include "core/importers/questionbank/imported.h"

/// From a question bank to a course.
namespace microvet::importers::questionbank {

/// The only file there is: the package itself, or what was zipped alone. -1: there are more, or none.
qsizetype onlyFile(const packages::Package& package);

/// Puts the bank into the course: each category an assessment. Tells what came, and that such files say neither pass
/// marks nor a language.
void fill(Imported& out, const Bank& bank, const Job& job);

/// The same with a text, whose encoding may have been guessed. NotOurs where it is no text.
Result<Imported> courseOf(const Job& job, const std::function<Result<Bank>(const QByteArray& bytes)>& read);

} // namespace microvet::importers::questionbank
