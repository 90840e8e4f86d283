#pragma once

#include <QByteArray>
#include <QString>

namespace microvet::exporters {

/// One web page that runs nothing and loads nothing but media beside it or inside it. `main` is XHTML; `style` is the
/// name of a style sheet below resources/templates.
QByteArray standalonePage(const QString& language, const QString& title, const char* style, const QString& main);

} // namespace microvet::exporters
