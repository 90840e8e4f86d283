#pragma once

#include <QString>

/// Which files somebody may choose or drop to make a course of them.
namespace microvet::ui {

/// For file dialogs: all that can be imported, then each kind, as the importers say.
QString importFilter();
/// "*.imscc *.zip …", every ending once.
QString importEndings();
/// By its name, or because it is a folder: worth looking into. Reading tells for certain.
bool mayBeImported(const QString& path);
/// No course can be made of it, but reading it says what to do instead.
bool isToldAbout(const QString& path);
/// What translators' programs send back. Tables of texts look like other documents.
bool isXliff(const QString& path);
QString translationFilter();

} // namespace microvet::ui
