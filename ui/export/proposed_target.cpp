#include "ui/export/proposed_target.h"

#include "core/base/safe_name.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"

#include <QDir>
#include <QFileInfo>

namespace microvet::ui {

QString proposedTarget(const Session& session, const Settings& settings, const exporters::Description& format)
{
    const QString remembered = settings.exportTarget(session.course().id.toString(), format.id);
    if (!remembered.isEmpty()) return remembered;
    const QString own = session.path();
    const QString folder = own.isEmpty() ? settings.lastFolder() : QFileInfo(own).absolutePath();
    const QString name = own.isEmpty() ? safeFileName(session.displayName(), QStringLiteral("course")) : QFileInfo(own).completeBaseName();
    return QDir(folder).filePath(QStringLiteral("%1-%2%3").arg(name, format.id, format.extension));
}

} // namespace microvet::ui
