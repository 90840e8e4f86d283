#pragma once

#include "core/exporters/exporter.h"
#include "core/exporters/qti/qti_writer.h"
#include "core/plan/plan.h"

/// A question of a course as an assessment item.
namespace microvet::exporters::qti {

struct Item {
    QString identifier;
    QString file; ///< in the package
    QByteArray bytes;
    QStringList pictures; ///< file names below media/, whose bytes are there
};

QString itemIdentifier(const model::Question& question);
QString itemFile(const model::Question& question);
/// False where there is nothing to ask: a question without answers, or one of a newer version of the program. Nor does
/// one that is kept for assessors become an item.
bool isItem(const model::Question& question);
/// The question in one line, to tell it from others.
QString itemTitle(const model::Question& question, const QString& language);

Item makeItem(const Job& job, const plan::Plan& plan, const model::Question& question, Version version);

} // namespace microvet::exporters::qti
