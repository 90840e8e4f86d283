#include "core/exporters/exporter.h"

#include "core/exporters/epub/epub_exporter.h"
#include "core/exporters/passport/passport_exporter.h"
#include "core/exporters/scorm12/scorm12_exporter.h"
#include "core/exporters/site/site_exporter.h"

namespace microvet::exporters {

const QList<const Exporter*>& all()
{
    static const SiteExporter site;
    static const Scorm12Exporter scorm12;
    static const EpubExporter epub;
    static const PassportExporter passport;
    static const BadgeExporter badge;
    static const QList<const Exporter*> exporters{&site, &scorm12, &epub, &passport, &badge};
    return exporters;
}

const Exporter* find(const QString& id)
{
    for (const Exporter* exporter : all())
        if (exporter->describe().id == id) return exporter;
    return nullptr;
}

} // namespace microvet::exporters
