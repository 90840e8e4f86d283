#include "tests/core/exporters/export_fixture.h"
#include "tests/core/exporters/schema_validator.h"
#include "tests/support/every_kind.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/exporters/imscc/assessments.h"
#include "core/exporters/imscp/manifest.h"
#include "core/packages/xml.h"

#include <QRegularExpression>

namespace microvet::tests {
namespace {

using namespace exporters;
using namespace model;
using test::paragraph;
using test::testId;
using packages::XmlNode;

class Cartridges : public Export {
protected:
    QList<Content> courses()
    {
        QList<Content> list{m_content, test::everyKind(m_media), Content{}};
        for (quint32 seed = 1; seed <= 8; ++seed)
            list.append(test::RandomContent(seed, {70, 3, true}).content());
        return list;
    }

    Files packed(const Content& content, const char* version = "1.1")
    {
        m_content = content;
        m_options = {{QStringLiteral("version"), QLatin1String(version)}};
        auto report = run(QStringLiteral("imscc"), false, QStringLiteral("out.imscc"));
        EXPECT_TRUE(report);
        if (report) m_report = *report;
        return filesOfZip(target(QStringLiteral("out.imscc")));
    }

    qsizetype lost(const QUuid& place) const
    {
        return std::count_if(m_report.losses.cbegin(), m_report.losses.cend(), [&](const Loss& loss) { return loss.place == place; });
    }

    exporters::Report m_report;
};

XmlNode read(const QByteArray& xml)
{
    XmlNode root;
    EXPECT_FALSE(packages::readXml(xml, root)) << xml.toStdString();
    return root;
}

QList<const XmlNode*> all(const XmlNode& root, const char* name)
{
    QList<const XmlNode*> out;
    std::function<void(const XmlNode&)> walk = [&](const XmlNode& node) {
        if (node.name == QLatin1String(name)) out.append(&node);
        for (const XmlNode& child : node.children)
            walk(child);
    };
    walk(root);
    return out;
}

/// What the schema of the manifest and its Schematron rules ask for (rule sets 1 to 10).
QStringList faultsOfCartridge(const XmlNode& root, const QString& version, const QStringList& names)
{
    static const QRegularExpression identifier(QStringLiteral("^[A-Za-z_][A-Za-z0-9._-]*$"));
    QStringList faults, seen, listed{QStringLiteral("imsmanifest.xml")};
    QHash<QString, QString> types;
    const QString p = QString(version).replace(u'.', u'p');
    const QString topic = QStringLiteral("imsdt_xmlv") + p, link = QStringLiteral("imswl_xmlv") + p, assessment = QStringLiteral("imsqti_xmlv1p2/imscc_xmlv%1/assessment").arg(p), bank = QStringLiteral("imsqti_xmlv1p2/imscc_xmlv%1/question-bank").arg(p);
    root.visit([&](const XmlNode& node) {
        const QString id = node.attribute(u"identifier");
        if (!id.isEmpty() && !identifier.match(id).hasMatch()) faults.append(QStringLiteral("no xs:ID: ") + id);
        if (!id.isEmpty() && seen.contains(id)) faults.append(QStringLiteral("twice: ") + id);
        if (!id.isEmpty()) seen.append(id);
        for (const QXmlStreamAttribute& attribute : node.attributes)
            if (QStringList{QStringLiteral("default"), QStringLiteral("isvisible"), QStringLiteral("version")}.contains(attribute.name().toString())) faults.append(QStringLiteral("attribute"));
    });
    if (root.space != QStringLiteral("http://www.imsglobal.org/xsd/imsccv%1/imscp_v1p1").arg(p)) faults.append(QStringLiteral("namespace"));
    if (root.at(QStringLiteral("metadata/schemaversion"))->text != version + QStringLiteral(".0")) faults.append(QStringLiteral("version"));
    const auto resources = all(root, "resource");
    for (const XmlNode* resource : resources)
        types.insert(resource->attribute(u"identifier"), resource->attribute(u"type"));
    for (const char* left : {"metaMetadata", "educational", "source"})
        if (!all(root, left).isEmpty()) faults.append(QStringLiteral("not in the profile: ") + QLatin1String(left));
    int banks = 0;
    for (const XmlNode* resource : resources) {
        const QString type = resource->attribute(u"type"), href = resource->attribute(u"href");
        const auto files = resource->all(u"file"), needs = resource->all(u"dependency");
        for (const XmlNode* file : files)
            listed.append(file->attribute(u"href"));
        if (!QStringList{QStringLiteral("webcontent"), topic, link, assessment, bank}.contains(type)) faults.append(QStringLiteral("type ") + type);
        banks += type == bank;
        if (type == QLatin1String("webcontent") ? href.isEmpty() || files.value(0)->attribute(u"href") != href : !href.isEmpty()) faults.append(QStringLiteral("href of ") + type);
        if (files.size() != 1) faults.append(QStringLiteral("files of ") + type);
        if (type == link && !needs.isEmpty()) faults.append(QStringLiteral("a link that needs something"));
        QStringList needed;
        for (const XmlNode* need : needs) {
            const QString id = need->attribute(u"identifierref");
            if (types.value(id) != QLatin1String("webcontent") || needed.contains(id) || id == resource->attribute(u"identifier")) faults.append(QStringLiteral("dependency"));
            needed.append(id);
        }
    }
    if (banks > 1) faults.append(QStringLiteral("banks"));
    for (const XmlNode* organization : all(root, "organization")) {
        if (organization->attribute(u"structure") != QLatin1String("rooted-hierarchy") || organization->all(u"item").size() != 1) faults.append(QStringLiteral("organization"));
        if (organization->child(u"item")->child(u"title")) faults.append(QStringLiteral("title of the root"));
    }
    for (const XmlNode* item : all(root, "item")) {
        const QString ref = item->attribute(u"identifierref");
        if (!ref.isEmpty() && (!types.contains(ref) || types.value(ref) == bank)) faults.append(QStringLiteral("item of ") + types.value(ref));
        if (!ref.isEmpty() && item->child(u"item")) faults.append(QStringLiteral("an item with a page and items"));
        if (!ref.isEmpty() && (!item->child(u"title") || item->child(u"title")->text.isEmpty())) faults.append(QStringLiteral("an item without a title"));
    }
    listed.sort();
    if (listed != names) faults.append(QStringLiteral("files"));
    return faults;
}

/// What the Schematron rules ask of assessments and banks (rule sets 1 to 13).
QStringList faultsOfQuestions(const XmlNode& root)
{
    QStringList faults, seen;
    for (const XmlNode* item : all(root, "item")) {
        const QString ident = item->attribute(u"ident");
        const auto fault = [&](const char* text) { faults.append(ident + u' ' + QLatin1String(text)); };
        if (seen.contains(ident)) fault("twice");
        seen.append(ident);
        QHash<QString, QString> fields;
        for (const XmlNode* field : all(*item, "qtimetadatafield"))
            fields.insert(field->child(u"fieldlabel")->text, field->child(u"fieldentry")->text);
        const QString profile = fields.value(QStringLiteral("cc_profile"));
        const bool essay = profile == QLatin1String("cc.essay.v0p1"), several = profile == QLatin1String("cc.multiple_response.v0p1");
        const bool chosen = several || profile == QLatin1String("cc.multiple_choice.v0p1") || profile == QLatin1String("cc.true_false.v0p1");
        const auto labels = all(*item, "response_label"), equal = all(*item, "varequal");
        const auto answers = all(*item, chosen ? "response_lid" : "response_str");
        if (answers.size() != 1 || !all(*item, chosen ? "response_str" : "response_lid").isEmpty()) fault("response");
        QStringList idents, full;
        for (const XmlNode* label : labels)
            idents.append(label->attribute(u"ident"));
        if (idents.removeDuplicates() > 0) fault("labels twice");
        if (chosen) {
            const qsizetype fewest = several ? 2 : profile == QLatin1String("cc.true_false.v0p1") ? 2 : 3;
            if (labels.size() < fewest) fault("too few labels");
            if (profile == QLatin1String("cc.true_false.v0p1") && idents != QStringList{QStringLiteral("true"), QStringLiteral("false")}) fault("true and false");
            if (answers.value(0)->attribute(u"rcardinality") != (several ? QLatin1String("Multiple") : QLatin1String("Single"))) fault("cardinality");
            for (const XmlNode* one : equal)
                if (!idents.contains(one->text)) fault("no such label");
            if (!all(*item, "varsubstring").isEmpty()) fault("substring");
        }
        for (const XmlNode* condition : all(*item, "respcondition")) {
            const XmlNode* set = condition->child(u"setvar");
            if (!set || set->text != QLatin1String("100")) continue;
            for (const XmlNode* one : all(*condition, "varequal"))
                if (!several || one->attribute(u"case") == QLatin1String("Yes")) full.append(one->text);
        }
        if (!essay && full.isEmpty()) fault("no right answer");
        if (essay && (!equal.isEmpty() || fields.value(QStringLiteral("qmd_computerscored")) != QLatin1String("No"))) fault("essay");
        if (profile == QLatin1String("cc.fib.v0p1") && !all(*item, "varsubstring").isEmpty()) fault("substring");
        QStringList shown;
        for (const XmlNode* display : all(*item, "displayfeedback"))
            shown.append(display->attribute(u"linkrefid"));
        for (const XmlNode* feedback : all(*item, "itemfeedback")) {
            const QString name = feedback->attribute(u"ident");
            const bool help = name == QLatin1String("hint") || name == QLatin1String("solution");
            if (help ? feedback->child(name) == nullptr : !shown.removeAll(name)) fault("feedback");
        }
        if (!shown.isEmpty()) fault("feedback that is not there");
        if (const QString weight = fields.value(QStringLiteral("cc_weighting")); !weight.isEmpty() && (weight.toInt() < 1 || weight.toInt() > 99)) fault("weight");
    }
    if (seen.isEmpty()) faults.append(QStringLiteral("empty"));
    return faults;
}

TEST_F(Cartridges, KeepTheRulesOfTheProfile)
{
    int questions = 0;
    for (const Content& content : courses())
        for (const char* version : {"1.1", "1.3"}) {
            const Files files = packed(content, version);
            EXPECT_EQ(faultsOfCartridge(read(files.value(QStringLiteral("imsmanifest.xml"))), QLatin1String(version), files.keys()), QStringList());
            for (auto it = files.begin(); it != files.end(); ++it)
                if (it->contains("<questestinterop")) {
                    ++questions;
                    EXPECT_EQ(faultsOfQuestions(read(*it)), QStringList()) << it->toStdString();
                }
        }
    EXPECT_GT(questions, 10);
}

TEST_F(Cartridges, FitTheOfficialSchemas)
{
    const QString standards = qEnvironmentVariable("MICROVET_STANDARDS");
    if (standards.isEmpty()) GTEST_SKIP() << "MICROVET_STANDARDS names no folder with the official schemas";
    const SchemaValidator first(standards, QStringLiteral("cc11"),
                                {{"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1", "ccv1p1_imscp_v1p2_v1p0.xsd"},
                                 {"http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest", "ccv1p1_lommanifest_v1p0.xsd"},
                                 {"http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1", "ccv1p1_imswl_v1p1.xsd"},
                                 {"http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1", "ccv1p1_imsdt_v1p1.xsd"},
                                 {"http://www.imsglobal.org/xsd/ims_qtiasiv1p2", "ccv1p1_qtiasiv1p2p1_v1p0.xsd"}});
    const SchemaValidator third(standards, QStringLiteral("cc13"),
                                {{"http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1", "ccv1p3_imscp_v1p2_v1p0.xsd"},
                                 {"http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest", "LOM/ccv1p3_lommanifest_v1p0.xsd"},
                                 {"http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3", "ccv1p3_imswl_v1p3.xsd"},
                                 {"http://www.imsglobal.org/xsd/imsccv1p3/imsdt_v1p3", "ccv1p3_imsdt_v1p3.xsd"},
                                 {"http://www.imsglobal.org/xsd/ims_qtiasiv1p2", "ccv1p3_qtiasiv1p2p1_v1p0.xsd"}});
    for (const Content& content : courses())
        for (const auto& [version, validator] : {std::pair{"1.1", &first}, {"1.3", &third}}) {
            const Files files = packed(content, version);
            for (auto it = files.begin(); it != files.end(); ++it)
                if (it.key().endsWith(QLatin1String(".xml"))) {
                    EXPECT_TRUE(validator->validates(*it)) << version << ' ' << it.key().toStdString();
                }
        }
    EXPECT_FALSE(first.validates(packed(m_content, "1.3").value(QStringLiteral("imsmanifest.xml"))));
}

TEST_F(Cartridges, AreTakenByTheVerificationOfPackages)
{
    const Content every = courses()[1];
    for (const char* version : {"1.1", "1.3"}) {
        packed(every, version);
        EXPECT_EQ(packageFaults(target(QStringLiteral("out.imscc")), QStringLiteral("Common Cartridge ") + QLatin1String(version)), QStringList());
    }
}

TEST_F(Cartridges, BeginWithTheNamespaceThatReadersLookFor)
{
    EXPECT_TRUE(packed(m_content).value(QStringLiteral("imsmanifest.xml")).left(1024).contains("http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"));
    EXPECT_EQ(orderOfZip(target(QStringLiteral("out.imscc"))).first(), QStringLiteral("imsmanifest.xml"));
}

TEST_F(Cartridges, HoldWhatPlatformsHaveActivitiesFor)
{
    const Content every = courses()[1];
    const Files files = packed(every);
    const XmlNode manifest = read(files.value(QStringLiteral("imsmanifest.xml")));
    QMap<QString, int> types;
    for (const XmlNode* resource : all(manifest, "resource"))
        ++types[resource->attribute(u"type")];
    EXPECT_EQ(types.value(QStringLiteral("imswl_xmlv1p1")), 3); // a list of one, a page of others, a film elsewhere
    EXPECT_EQ(types.value(QStringLiteral("imsdt_xmlv1p1")), 1);
    EXPECT_EQ(types.value(QStringLiteral("imsqti_xmlv1p2/imscc_xmlv1p1/assessment")), 2);
    EXPECT_EQ(types.value(QStringLiteral("imsqti_xmlv1p2/imscc_xmlv1p1/question-bank")), 1);
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (it.key().startsWith(QLatin1String("links/"))) {
            EXPECT_TRUE(it->contains("href=\"https://example.org/")) << it->toStdString();
        }
        if (it.key().startsWith(QLatin1String("topics/"))) {
            EXPECT_TRUE(it->contains("What would you do?")) << it->toStdString();
        }
        // No page tells the questions of a test before it, and none leads to a page that is not there.
        if (it.key().endsWith(QLatin1String(".html"))) {
            EXPECT_FALSE(it->contains("of practice")) << it.key().toStdString();
            EXPECT_FALSE(it->contains("href=\"\"")) << it.key().toStdString();
        }
    }
}

TEST_F(Cartridges, AskWhatTheProfileTakes)
{
    const Content every = courses()[1];
    const Files files = packed(every);
    const XmlNode practice = read(files.value(QStringLiteral("assessment-%1.xml").arg(every.course.assessments[0].id.toString())));
    QMap<QString, int> profiles;
    for (const XmlNode* entry : all(practice, "fieldentry"))
        if (entry->text.startsWith(QLatin1String("cc."))) ++profiles[entry->text];
    EXPECT_EQ(profiles.value(QStringLiteral("cc.multiple_choice.v0p1")), 1);
    EXPECT_EQ(profiles.value(QStringLiteral("cc.true_false.v0p1")), 1);
    // Several answers; and two to choose from: the pair with its stray, the word with its distractor, the place with the other.
    EXPECT_EQ(profiles.value(QStringLiteral("cc.multiple_response.v0p1")), 4);
    EXPECT_EQ(profiles.value(QStringLiteral("cc.fib.v0p1")), 1);
    EXPECT_EQ(profiles.value(QStringLiteral("cc.essay.v0p1")), 2);
    const QList<Question>& asked = every.course.assessments[0].questions;
    for (const qsizetype left : {4, 7, 8}) // an order, a number that is nearly right, one group
        EXPECT_GE(lost(asked[left].id.uuid()), 1) << left;
    EXPECT_EQ(lost(asked[8].id.uuid()), 1); // of a question that is left out, nothing else is told
    EXPECT_EQ(lost(asked[0].id.uuid()), 0);
}

TEST_F(Cartridges, TellPointsAsWholeNumbers)
{
    const auto weights = [](const QList<double>& points, bool& exact) {
        QList<imscc::Item> items;
        for (const double each : points) {
            imscc::Item item;
            item.points = each;
            items.append(item);
        }
        return imscc::weightsOf(items, exact);
    };
    bool exact = false;
    EXPECT_EQ(weights({1, 2, 3}, exact), (QList<int>{1, 2, 3}));
    EXPECT_TRUE(exact);
    EXPECT_EQ(weights({0.5, 1, 1.0 / 3}, exact), (QList<int>{3, 6, 2}));
    EXPECT_TRUE(exact);
    EXPECT_EQ(weights({1, 1000}, exact), (QList<int>{1, 99}));
    EXPECT_FALSE(exact);
}

TEST_F(Cartridges, TakeWordsThatStandWithinOthers)
{
    Question question;
    question.id = QuestionId(testId(800));
    question.prompt = paragraph(QStringLiteral("Which?"));
    question.body = ShortAnswer{{{OptionId(testId(801)), QStringLiteral("*glove*"), 100, {}, {}}, {OptionId(testId(802)), QStringLiteral("g*e"), 50, {}, {}}}, true, false, {}};
    m_content.course.assessments[0].questions = {question};
    const QByteArray xml = packed(m_content).value(QStringLiteral("assessment-%1.xml").arg(m_content.course.assessments[0].id.toString()));
    EXPECT_TRUE(xml.contains("cc.pattern_match.v0p1"));
    EXPECT_TRUE(xml.contains("<varsubstring case=\"Yes\" respident=\"response1\">glove</varsubstring>")) << xml.toStdString();
    EXPECT_EQ(lost(testId(800)), 1); // the one with "*" in the middle
}

TEST_F(Cartridges, SayOnceWhatEachPartOfAQuestionLoses)
{
    Question question;
    question.id = QuestionId(testId(800));
    question.body = Matching{{{OptionId(testId(801)), paragraph(QStringLiteral("a")), paragraph(QStringLiteral("1")), {}},
                              {OptionId(testId(802)), paragraph(QStringLiteral("b")), paragraph(QStringLiteral("2")), {}}}, {}};
    m_content.course.assessments[0].questions = {question};
    packed(m_content);
    EXPECT_EQ(lost(testId(800)), 2); // that it has parts, and that they are boxes to tick
}

} // namespace
} // namespace microvet::tests
