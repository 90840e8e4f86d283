#include "core/exporters/qti/package_manifest.h"

#include "core/exporters/imscp/lom.h"
#include "core/exporters/imscp/manifest.h"
#include "core/exporters/qti/identifier.h"

namespace microvet::exporters::qti {
namespace {

const QString lomNs = QStringLiteral("http://ltsc.ieee.org/xsd/LOM");

QString resourceOf(const QString& identifier) { return identifier + QStringLiteral("-resource"); }

} // namespace

QByteArray packageManifest(const model::Course& course, const plan::Plan& plan, const QList<Item>& items,
                           const QList<TestFile>& tests, Version version)
{
    const bool v21 = version == Version::V21;
    const QString suffix = v21 ? QStringLiteral("xmlv2p1") : QStringLiteral("xmlv3p0");
    imscp::Manifest manifest{
        identifierOf(course.id.toString()),
        {},
        v21 ? QStringLiteral("http://www.imsglobal.org/xsd/imscp_v1p1") : QStringLiteral("http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"),
        {{QStringLiteral("lom"), lomNs}},
        v21 ? QStringLiteral("QTIv2.1 Package") : QStringLiteral("QTI Package"),
        v21 ? QStringLiteral("1.0.0") : QStringLiteral("3.0.0"),
        [&](QXmlStreamWriter& xml) { imscp::writeLom(xml, course, plan, imscp::LomBinding::Ims132, lomNs); },
        {},
        {}};
    for (const TestFile& test : tests) {
        imscp::Resource resource{resourceOf(test.identifier), QStringLiteral("imsqti_test_") + suffix, test.file, {test.file}};
        for (const QString& item : test.items)
            resource.needs.append(resourceOf(item));
        manifest.resources.append(resource);
    }
    for (const Item& item : items) {
        imscp::Resource resource{resourceOf(item.identifier), QStringLiteral("imsqti_item_") + suffix, item.file, {item.file}};
        for (const QString& picture : item.pictures)
            resource.files.append(QStringLiteral("media/") + picture);
        manifest.resources.append(resource);
    }
    return imscp::written(manifest);
}

} // namespace microvet::exporters::qti
