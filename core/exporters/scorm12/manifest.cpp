#include "core/exporters/scorm12/manifest.h"

#include "core/exporters/final_assessments.h"
#include "core/exporters/imscp/lom.h"
#include "core/exporters/imscp/manifest.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {

namespace {

const QString packageNs = QStringLiteral("http://www.imsproject.org/xsd/imscp_rootv1p1p2");
const QString scormNs = QStringLiteral("http://www.adlnet.org/xsd/adlcp_rootv1p2");
const QString metadataNs = QStringLiteral("http://www.imsglobal.org/xsd/imsmd_rootv1p2p1");

} // namespace

QByteArray scorm12Manifest(const model::Course& course, const plan::Plan& plan, const QStringList& files)
{
    const QString id = course.id.toString();
    const QString title = plan.pages.first().title;
    imscp::Item item{imscp::identifier(id, "item"), title, imscp::identifier(id, "sco")};
    if (const auto score = masteryScore(plan))
        item.more = [score](QXmlStreamWriter& xml) {
            xml.writeTextElement(scormNs, QStringLiteral("masteryscore"), QString::number(*score));
        };
    return imscp::written(
        {imscp::identifier(id),
         QStringLiteral("1.1"),
         packageNs,
         {{QStringLiteral("adlcp"), scormNs}, {QStringLiteral("imsmd"), metadataNs}},
         QStringLiteral("ADL SCORM"),
         QStringLiteral("1.2"),
         [&](QXmlStreamWriter& xml) { imscp::writeLom(xml, course, plan, imscp::LomBinding::Ims121, metadataNs); },
         {imscp::identifier(id, "org"), title, {item}},
         {{imscp::identifier(id, "sco"),
           QStringLiteral("webcontent"),
           QStringLiteral("index.html"),
           files,
           {},
           {{scormNs, QStringLiteral("scormtype"), QStringLiteral("sco")}}}}});
}

} // namespace microvet::exporters
