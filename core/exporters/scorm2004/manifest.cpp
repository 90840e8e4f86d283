#include "core/exporters/scorm2004/manifest.h"

#include "core/exporters/final_assessments.h"
#include "core/exporters/imscp/lom.h"
#include "core/exporters/imscp/manifest.h"
#include "core/exporters/scorm2004/sequencing.h"

namespace microvet::exporters {
namespace {

const QString packageNs = QStringLiteral("http://www.imsglobal.org/xsd/imscp_v1p1");
const QString lomNs = QStringLiteral("http://ltsc.ieee.org/xsd/LOM");
const QString webContent = QStringLiteral("webcontent");

QList<imscp::Attribute> scormType(const char* type)
{
    return {{adlcpNs, QStringLiteral("scormType"), QLatin1String(type)}};
}

void addSco(imscp::Manifest& manifest, const QString& id, const plan::Plan& plan, const QStringList& files)
{
    const QString sco = imscp::identifier(id, "sco");
    imscp::Item item{imscp::identifier(id, "item"), plan.pages.first().title, sco};
    item.more = sequencingOfSco(id, masteryScore(plan));
    manifest.organization.items.append(item);
    manifest.resources.append({sco, webContent, QStringLiteral("index.html"), files, {}, scormType("sco")});
}

/// Each part is a resource of its own page; what they share is one resource that all need.
void addParts(imscp::Manifest& manifest, const QString& id, const QList<CoursePart>& parts, QStringList files)
{
    const QString common = imscp::identifier(id, "files");
    const QList<imscp::Part> sequencing = sequencingOfParts(parts);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const SitePart& site = parts[i].site;
        const QString sco = imscp::identifier(site.id, "sco");
        imscp::Item item{site.item, site.title, sco};
        item.more = sequencing[i];
        manifest.organization.items.append(item);
        manifest.resources.append({sco, webContent, site.file, {site.file}, {common}, scormType("sco")});
        files.removeOne(site.file);
    }
    manifest.resources.append({common, webContent, {}, files, {}, scormType("asset")});
}

} // namespace

QByteArray scorm2004Manifest(const model::Course& course, const plan::Plan& plan, const QStringList& files,
                             const QList<CoursePart>& parts)
{
    const QString id = course.id.toString();
    imscp::Manifest manifest{
        imscp::identifier(id),
        QStringLiteral("1.0"),
        packageNs,
        {{QStringLiteral("adlcp"), adlcpNs},
         {QStringLiteral("adlseq"), adlseqNs},
         {QStringLiteral("imsss"), imsssNs},
         {QStringLiteral("lom"), lomNs}},
        QStringLiteral("ADL SCORM"),
        QStringLiteral("2004 4th Edition"),
        [&](QXmlStreamWriter& xml) { imscp::writeLom(xml, course, plan, imscp::LomBinding::Ieee, lomNs); },
        {imscp::identifier(id, "org"), plan.pages.first().title, {}, {}, sequencingOfCourse(!parts.isEmpty())},
        {}};
    // Results in outcomes belong to one learner in this course, not to every course that has the same outcome.
    manifest.organization.attributes.append(
        {adlseqNs, QStringLiteral("objectivesGlobalToSystem"), QStringLiteral("false")});
    if (parts.isEmpty())
        addSco(manifest, id, plan, files);
    else
        addParts(manifest, id, parts, files);
    return imscp::written(manifest);
}

} // namespace microvet::exporters
