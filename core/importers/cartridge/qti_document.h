#pragma once

#include "core/importers/cartridge/qti_question.h"
#include "core/importers/pages/web_pages.h"

/// Assessments and question banks of QTI 1.2: in cartridges, in packages and as single files.
namespace microvet::importers::cartridge {

struct QtiDocument {
    QList<model::Assessment> assessments;
    int questions = 0;
};

/// `entry`: the name of the document in the package; `title` is how it is called where it is listed. An error is a
/// sentence: it cannot be read, or is none.
Result<QtiDocument> readQti(const Job& job, const QString& entry, const QString& title, pages::WebPages& pages,
                            QList<Loss>& losses);

} // namespace microvet::importers::cartridge
