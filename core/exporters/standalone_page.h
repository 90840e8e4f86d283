#pragma once

#include <QByteArray>
#include <QString>

namespace microvet::exporters {

/// One web page that runs nothing and loads nothing but pictures beside it or inside it. `main` is XHTML; `style` is the
/// name of a style sheet below resources/templates; `plays`: it has sound or film beside it, too.
QByteArray standalonePage(const QString& language, const QString& title, const char* style, const QString& main,
                          bool plays = false);

} // namespace microvet::exporters
