#include "tests/core/exporters/manifest_rules.h"

#include "core/packages/xml.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace microvet::tests {
namespace {

using packages::XmlNode;

/// Children of elements, in the order of the schemas (of IEEE LOM: that of the data model). "*": any number.
const QHash<QString, QStringList>& orders()
{
    static const auto list = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
    static const QHash<QString, QStringList> orders{
        {QStringLiteral("manifest"), list("metadata organizations resources")},
        {QStringLiteral("manifest/metadata"), list("schema schemaversion lom")},
        {QStringLiteral("organizations"), list("organization")},
        {QStringLiteral("organization"), list("title item* sequencing")},
        {QStringLiteral("item"), list("title item* masteryscore completionThreshold sequencing")},
        {QStringLiteral("resources"), list("resource*")},
        {QStringLiteral("resource"), list("file* dependency*")},
        {QStringLiteral("sequencing"), list("controlMode rollupRules objectives deliveryControls adlseq:objectives")},
        {QStringLiteral("rollupRules"), list("rollupRule*")},
        {QStringLiteral("rollupRule"), list("rollupConditions rollupAction")},
        {QStringLiteral("objectives"), list("primaryObjective objective*")},
        {QStringLiteral("primaryObjective"), list("minNormalizedMeasure mapInfo*")},
        {QStringLiteral("lom"), list("general lifeCycle lifecycle metaMetadata educational rights")},
        {QStringLiteral("general"), list("identifier* title catalogentry* language description* keyword*")},
        {QStringLiteral("lifeCycle"), list("version contribute*")},
        {QStringLiteral("lifecycle"), list("version contribute*")},
        {QStringLiteral("contribute"), list("role entity* centity* date")},
        {QStringLiteral("educational"), list("typicalLearningTime typicallearningtime language")},
        {QStringLiteral("rights"),
         list("cost copyrightAndOtherRestrictions copyrightandotherrestrictions description")},
    };
    return orders;
}

class Checker {
public:
    Checker(const XmlNode& root, QStringList names)
        : m_root(root)
        , m_names(std::move(names))
        , m_is2004(root.space == QLatin1String("http://www.imsglobal.org/xsd/imscp_v1p1"))
    {
    }

    QStringList check()
    {
        if (m_root.name != QLatin1String("manifest")) return {QStringLiteral("no manifest")};
        checkOrder(m_root, QStringLiteral("manifest"));
        checkVersion();
        checkIdentifiers();
        checkTexts();
        checkFiles();
        if (m_is2004) checkSequencing();
        return m_faults;
    }

private:
    void fault(const QString& text) { m_faults.append(text); }

    void checkOrder(const XmlNode& node, const QString& key)
    {
        const QStringList order = orders().value(key);
        qsizetype at = 0;
        for (const XmlNode& child : node.children) {
            const bool extension =
                child.space.contains(QLatin1String("adlseq")) && node.name == QLatin1String("sequencing");
            const QString name = extension ? QStringLiteral("adlseq:") + child.name : child.name;
            if (!order.isEmpty()) {
                while (at < order.size() && order[at] != name && order[at] != name + u'*')
                    ++at;
                if (at == order.size()) {
                    fault(QStringLiteral("order: %1 in %2").arg(name, key));
                    at = 0;
                } else if (!order[at].endsWith(u'*'))
                    ++at;
            }
            checkOrder(child, key == QLatin1String("manifest") && name == QLatin1String("metadata")
                                  ? QStringLiteral("manifest/metadata")
                                  : child.name);
        }
    }

    void checkVersion()
    {
        const XmlNode* schema = m_root.at(QStringLiteral("metadata/schema"));
        const XmlNode* version = m_root.at(QStringLiteral("metadata/schemaversion"));
        if (!schema || schema->text != QLatin1String("ADL SCORM")) fault(QStringLiteral("schema"));
        if (!version || version->text != (m_is2004 ? QLatin1String("2004 4th Edition") : QLatin1String("1.2")))
            fault(QStringLiteral("schemaversion"));
    }

    void checkIdentifiers()
    {
        static const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9._-]*$"));
        QSet<QString> all, resources, organizations;
        m_root.visit([&](const XmlNode& node) {
            const QString id = node.attribute(u"identifier");
            if (id.isEmpty()) return;
            if (!name.match(id).hasMatch()) fault(QStringLiteral("no NCName: ") + id);
            if (all.contains(id)) fault(QStringLiteral("twice: ") + id);
            all.insert(id);
            if (node.name == QLatin1String("resource")) resources.insert(id);
            if (node.name == QLatin1String("organization")) organizations.insert(id);
        });
        m_root.visit([&](const XmlNode& node) {
            const QString ref = node.attribute(u"identifierref");
            if (!ref.isEmpty() && !resources.contains(ref)) fault(QStringLiteral("no such resource: ") + ref);
            // A leaf that opens nothing is nothing to a platform.
            if (node.name == QLatin1String("item") && ref.isEmpty() && !node.child(u"item"))
                fault(QStringLiteral("an item that opens nothing"));
            if (node.name == QLatin1String("organizations") && !organizations.contains(node.attribute(u"default")))
                fault(QStringLiteral("default organization"));
        });
    }

    void checkTexts()
    {
        static const QRegularExpression language(QStringLiteral("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"));
        m_root.visit([&](const XmlNode& node) {
            const bool ofPackage = node.space == m_root.space;
            if (ofPackage && node.name == QLatin1String("title") && (node.text.isEmpty() || node.text.size() > 200))
                fault(QStringLiteral("title"));
            if (ofPackage) return;
            for (const XmlNode& child : node.children) {
                if (child.name != QLatin1String("langstring") && child.name != QLatin1String("string")) continue;
                const int longest = node.name == QLatin1String("version")       ? 50
                                    : node.name == QLatin1String("description") ? 2000
                                                                                : 1000;
                if (child.text.isEmpty() || child.text.size() > longest)
                    fault(QStringLiteral("length of ") + node.name);
                const QString tag = child.attribute(child.name == QLatin1String("string") ? u"language" : u"lang");
                if (!language.match(tag).hasMatch()) fault(QStringLiteral("language ") + tag);
            }
        });
    }

    void checkFiles()
    {
        QStringList listed;
        int scos = 0;
        m_root.visit([&](const XmlNode& node) {
            if (node.name == QLatin1String("file")) listed.append(node.attribute(u"href"));
            if (node.name != QLatin1String("resource")) return;
            const QString type = node.attribute(m_is2004 ? u"scormType" : u"scormtype");
            if (type != QLatin1String("sco") && type != QLatin1String("asset"))
                fault(QStringLiteral("scorm type of a resource"));
            if (node.attribute(u"type") != QLatin1String("webcontent")) fault(QStringLiteral("type of a resource"));
            const QString href = node.attribute(u"href");
            bool own = href.isEmpty();
            for (const XmlNode* file : node.all(u"file"))
                own |= file->attribute(u"href") == href;
            if (!own) fault(QStringLiteral("not among its files: ") + href);
            if (type != QLatin1String("sco")) return;
            ++scos;
            if (href.isEmpty()) fault(QStringLiteral("a SCO without a page"));
        });
        if (scos == 0) fault(QStringLiteral("no SCO"));
        m_names.removeOne(QStringLiteral("imsmanifest.xml"));
        listed.sort();
        m_names.sort();
        if (listed != m_names) fault(QStringLiteral("files"));
    }

    void checkShare(const XmlNode& node, QStringView name, double low)
    {
        bool number = false;
        const double value = node.attribute(name).toDouble(&number);
        if (!number || value < low || value > 1)
            fault(QStringLiteral("no share: %1 %2").arg(name, node.attribute(name)));
    }

    void checkSequencing()
    {
        m_root.visit([&](const XmlNode& node) {
            if (node.name == QLatin1String("rollupRules") && !node.attribute(u"objectiveMeasureWeight").isEmpty())
                checkShare(node, u"objectiveMeasureWeight", 0);
            if (node.name == QLatin1String("completionThreshold")) {
                checkShare(node, u"minProgressMeasure", 0);
                checkShare(node, u"progressWeight", 0);
            }
            if (node.name == QLatin1String("minNormalizedMeasure")) {
                bool number = false;
                const double value = node.text.toDouble(&number);
                if (!number || value < -1 || value > 1) fault(QStringLiteral("minNormalizedMeasure"));
            }
            if (node.name != QLatin1String("sequencing")) return;
            QSet<QString> ids, targets;
            const XmlNode* objectives = nullptr;
            for (const XmlNode& child : node.children)
                if (child.name == QLatin1String("objectives") && !child.space.contains(QLatin1String("adlseq")))
                    objectives = &child;
            if (!objectives) return;
            if (objectives->children.isEmpty() ||
                objectives->children.first().name != QLatin1String("primaryObjective"))
                fault(QStringLiteral("no primary objective"));
            for (const XmlNode& objective : objectives->children) {
                const QString id = objective.attribute(u"objectiveID");
                if (id.isEmpty() || ids.contains(id)) fault(QStringLiteral("objective ") + id);
                ids.insert(id);
                for (const XmlNode* map : objective.all(u"mapInfo")) {
                    const QString target = map->attribute(u"targetObjectiveID");
                    if (target.isEmpty() || targets.contains(target)) fault(QStringLiteral("target ") + target);
                    targets.insert(target);
                }
            }
            for (const XmlNode& child : node.children)
                if (child.space.contains(QLatin1String("adlseq")))
                    for (const XmlNode& objective : child.children)
                        if (!ids.contains(objective.attribute(u"objectiveID")) || !objective.child(u"mapInfo"))
                            fault(QStringLiteral("extension without an objective"));
        });
    }

    const XmlNode& m_root;
    QStringList m_names;
    const bool m_is2004;
    QStringList m_faults;
};

} // namespace

QStringList faultsOfManifest(const QByteArray& manifest, const QStringList& names)
{
    XmlNode root;
    if (const packages::XmlFault fault = packages::readXml(manifest, root))
        return {QStringLiteral("no XML: ") + fault.detail};
    return Checker(root, names).check();
}

} // namespace microvet::tests
