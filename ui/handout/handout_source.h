#pragma once

#include "core/importers/handout/handout.h"

class QMimeData;

/// Where handouts come from: the clipboard, a drop, a file.
namespace microvet::ui {

struct HandoutText {
    QString text;
    importers::handout::Format format = importers::handout::Format::Plain;
    importers::handout::LoadPicture load; ///< pictures beside the text; may be called in the background
    QString name;                         ///< of the file; empty for the clipboard
};

/// Text, HTML or one file that handoutFromMime() takes; not what the outline itself copies.
bool offersHandout(const QMimeData* data);
Result<HandoutText> handoutFromMime(const QMimeData* data);
Result<HandoutText> handoutFromFile(const QString& path);
/// For file dialogs.
QString handoutFilter();

} // namespace microvet::ui
