#pragma once

#include <QString>

/// Common Cartridge 1.1 and 1.3: what differs is in names (CC 1.1 and 1.3, section 5: resource types).
namespace microvet::exporters::imscc {

struct Version {
    QString number; ///< "1.1", "1.3"

    QString schemaVersion() const { return number + QStringLiteral(".0"); }
    QString manifestSpace() const { return profile() + QStringLiteral("/imscp_v1p1"); }
    QString lomSpace() const { return QStringLiteral("http://ltsc.ieee.org/xsd/imsccv%1/LOM/manifest").arg(infix()); }
    QString linkSpace() const { return QStringLiteral("%1/imswl_v%2").arg(profile(), infix()); }
    QString topicSpace() const { return QStringLiteral("%1/imsdt_v%2").arg(profile(), infix()); }
    QString linkType() const { return QStringLiteral("imswl_xmlv") + infix(); }
    QString topicType() const { return QStringLiteral("imsdt_xmlv") + infix(); }
    QString assessmentType() const { return questions() + QStringLiteral("assessment"); }
    QString bankType() const { return questions() + QStringLiteral("question-bank"); }

private:
    QString infix() const { return QString(number).replace(u'.', u'p'); }
    QString profile() const { return QStringLiteral("http://www.imsglobal.org/xsd/imsccv") + infix(); }
    QString questions() const { return QStringLiteral("imsqti_xmlv1p2/imscc_xmlv%1/").arg(infix()); }
};

} // namespace microvet::exporters::imscc
