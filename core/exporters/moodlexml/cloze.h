#pragma once

#include "core/exporters/questionbank/item.h"

namespace microvet::exporters {

/// The text with its gaps as Moodle embeds answers: "{1:SHORTANSWER:%100%word#feedback}". Each gap counts `weight`.
QString clozeText(const BankItem& item, bool matchCase, int weight);

/// The text with "[[n]]" for the word n (from 1), as drag and drop into text has it.
QString dragText(const BankItem& item);

} // namespace microvet::exporters
