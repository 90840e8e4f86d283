#pragma once

#include "core/base/filestore.h"
#include "core/model/content.h"

#include <QPointer>

#include <functional>

class QWidget;

namespace microvet::ui {

class Prompts;
class Session;

/// Writes what is to be translated for somebody outside: the texts of the original, with what the open translation says
/// already. Asks for the file; `said` gets a sentence, also where nothing was written.
void sendTexts(Session& session, const model::Content& original, const QString& format, Prompts& prompts,
               FileStore& disk, const QString& folder, QWidget* parent, std::function<void(const QString&)> said);

} // namespace microvet::ui
