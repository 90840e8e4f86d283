#include "core/exporters/exporter.h"

#include "core/exporters/elm/elm_exporter.h"
#include "core/exporters/epub/epub_exporter.h"
#include "core/exporters/imscc/imscc_exporter.h"
#include "core/exporters/gift/gift_exporter.h"
#include "core/exporters/markdown/markdown_exporter.h"
#include "core/exporters/openbadge/openbadge_exporter.h"
#include "core/exporters/odt/odt_exporter.h"
#include "core/exporters/moodlexml/moodlexml_exporter.h"
#include "core/exporters/moodle/moodle_exporter.h"
#include "core/exporters/passport/passport_exporter.h"
#include "core/exporters/qti/qti_exporter.h"
#include "core/exporters/repository/repository_exporter.h"
#include "core/exporters/reviewcopy/review_copy_exporter.h"
#include "core/exporters/schemaorg/schemaorg_exporter.h"
#include "core/exporters/scorm12/scorm12_exporter.h"
#include "core/exporters/scorm2004/scorm2004_exporter.h"
#include "core/exporters/site/site_exporter.h"
#include "core/exporters/translationtable/table_exporter.h"
#include "core/exporters/xliff/xliff_exporter.h"

namespace microvet::exporters {

namespace {

QList<const Exporter*>& list()
{
    static const RepositoryExporter repository;
    static const SiteExporter site;
    static const Scorm12Exporter scorm12;
    static const Scorm2004Exporter scorm2004;
    static const ImsccExporter imscc;
    static const QtiExporter qti;
    static const EpubExporter epub;
    static const OdtExporter odt;
    static const MarkdownExporter markdown;
    static const MoodleExporter moodle;
    static const MoodleXmlExporter moodleXml;
    static const GiftExporter gift;
    static const PassportExporter passport;
    static const BadgeExporter badge;
    static const ElmExporter elm;
    static const OpenBadgeExporter openBadge;
    static const SchemaOrgExporter schemaOrg;
    static const XliffExporter xliff;
    static const TableExporter translationTable;
    static const ReviewCopyExporter reviewCopy;
    static QList<const Exporter*> exporters{&repository, &site, &scorm12, &scorm2004, &moodle, &imscc, &qti, &epub, &odt, &markdown,
                                            &moodleXml, &gift, &passport, &badge, &elm, &openBadge, &schemaOrg, &xliff, &translationTable, &reviewCopy};
    return exporters;
}

} // namespace

const QList<const Exporter*>& all() { return list(); }

void add(const Exporter* exporter) { list().append(exporter); }

const Exporter* find(const QString& id)
{
    for (const Exporter* exporter : all())
        if (exporter->describe().id == id) return exporter;
    return nullptr;
}

} // namespace microvet::exporters
