#include "core/exporters/moodle/backup.h"

#include "core/exporters/imscp/manifest.h"
#include "core/exporters/moodle/xml.h"
#include "core/plan/markup.h"

namespace microvet::exporters::moodle {

QByteArray activityDocument(const Activity& activity, const std::function<void(Xml&)>& fill)
{
    Xml xml;
    const QString id = QString::number(activity.id);
    const QByteArray module = activity.module.toLatin1();
    xml.open("activity", {{"id", id},
                          {"moduleid", id},
                          {"modulename", activity.module},
                          {"contextid", QString::number(activity.context())}});
    xml.open(module.constData(), activity.id);
    xml.text("name", shortName(activity.title));
    fill(xml);
    xml.close();
    xml.close();
    return xml.finish();
}

QString shortName(const QString& text, int length)
{
    return imscp::shortened(plan::cleaned(text).simplified(), length);
}

} // namespace microvet::exporters::moodle
