#pragma once

#include "core/exporters/exporter.h"
#include "core/translation/translated.h"

/// What formats for translators share: which texts go out, and into which language.
namespace microvet::exporters {

/// The options "target" and "texts"; `unknown` says what happens where no language is chosen.
QList<Option> sentTextsOptions(const QString& unknown);

struct SentTexts {
    model::Content content; ///< with the texts that are asked for
    QString language;       ///< BCP 47; empty: not chosen
    Report report;          ///< what stays behind
    translation::Translated translated; ///< what is translated already
};
/// Error::Kind::Invalid where the course is in that language already, or its translation is in another one.
Result<SentTexts> sentTexts(const Job& job, const Description& format);

/// What every format for translators carries.
Carries carriedForTranslators();

} // namespace microvet::exporters
