#pragma once

#include "core/actions/programme/document.h"
#include "core/plan/paper.h"
#include "ui/programme/programme_services.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// What became of it, as a sentence; `fine`: it is there.
using Said = std::function<void(bool fine, const QString& sentence)>;

/// The document for paper, before anybody lays it out.
plan::Paper documentPaper(const actions::Document& document);

/// Pages as on paper, with the document's language and title for screen readers.
Result<QByteArray> documentPdf(const actions::Document& document);

/// Asks where to, and writes the document as a PDF, as a web page, or as plain text where it has one: on a thread
/// of its own, as many pages take a while. `name`: proposed, without an ending.
/// `said` is told even where `parent` is gone by then.
void saveDocument(const ProgrammeServices& services, QWidget* parent, const actions::Document& document, const QString& name,
                  const Said& said);

/// Asks where to, and writes bytes that are there already. `filter` and `suffix` as in Prompts::askSaveFile.
void saveBytes(const ProgrammeServices& services, QWidget* parent, const QByteArray& bytes, const QString& title,
               const QString& name, const QString& filter, const QString& suffix, const Said& said);

} // namespace microvet::ui
