#include "core/exporters/moodle/assignment.h"

#include "core/exporters/moodle/xml.h"

#include <QRegularExpression>

namespace microvet::exporters::moodle {

using namespace model;

namespace {

struct Level {
    double points = 0;
    QString text;
};

struct Criterion {
    QString text;
    QList<Level> levels;
};

QList<Criterion> criteriaOf(const Backup& backup, const plan::PageWriter& page, const PracticalTask& task)
{
    QList<Criterion> out;
    if (const Rubric* rubric = page.rubric(task.rubric)) {
        for (const RubricCriterion& criterion : rubric->criteria) {
            QList<Level> levels;
            for (const RubricLevel& level : criterion.levels) {
                const QStringList parts{level.title.trimmed(), level.text.trimmed()};
                levels.append(
                    {std::max(level.points, 0.0),
                     QStringList(parts).filter(QRegularExpression(QStringLiteral("\\S"))).join(QStringLiteral(": "))});
            }
            if (!levels.isEmpty()) out.append({criterion.text.trimmed(), levels});
        }
    }
    // What is looked at is either there or not.
    for (const ChecklistItem& item : task.observation)
        out.append({item.mustPass ? QStringLiteral("%1 (%2)").arg(item.text.trimmed(), backup.word("mustPass"))
                                  : item.text.trimmed(),
                    {{0, backup.word("notYetAchieved")}, {1, backup.word("achieved")}}});
    return out;
}

/// Its rows are numbered from `id` × 1000, so that no other form of the backup has them.
QByteArray gradingDocument(const Backup& backup, const QString& title, const QList<Criterion>& criteria, int id)
{
    Xml xml;
    xml.open("areas");
    xml.open("area", id);
    xml.text("areaname", QStringLiteral("submissions"));
    xml.text("activemethod", QStringLiteral("rubric"));
    xml.open("definitions");
    xml.open("definition", id);
    xml.text("method", QStringLiteral("rubric"));
    xml.text("name", shortName(title));
    xml.html("description", {});
    xml.number("status", 20); // ready to be used
    xml.number("timecreated", backup.time);
    xml.number("timemodified", backup.time);
    xml.text("options", QStringLiteral("{\"sortlevelsasc\":\"1\",\"lockzeropoints\":\"1\",\"alwaysshowdefinition\":"
                                       "\"1\",\"showdescriptionteacher\":\"1\","
                                       "\"showdescriptionstudent\":\"1\",\"showscoreteacher\":\"1\","
                                       "\"showscorestudent\":\"1\",\"enableremarks\":\"1\","
                                       "\"showremarksstudent\":\"1\"}"));
    xml.open("plugin_gradingform_rubric_definition");
    xml.open("criteria");
    int row = id * 1000;
    int order = 0;
    for (const Criterion& criterion : criteria) {
        xml.open("criterion", ++row);
        xml.number("sortorder", ++order);
        xml.text("description", criterion.text);
        xml.number("descriptionformat", 0);
        xml.open("levels");
        for (const Level& level : criterion.levels) {
            xml.open("level", ++row);
            xml.real("score", level.points);
            xml.text("definition", level.text);
            xml.number("definitionformat", 0);
            xml.close();
        }
        xml.close();
        xml.close();
    }
    xml.close();
    xml.close();
    xml.empty("instances");
    for (int depth = 0; depth < 4; ++depth)
        xml.close();
    return xml.finish();
}

void writePlugins(Xml& xml, int id)
{
    struct Config {
        const char* plugin;
        const char* kind;
        const char* name;
        const char* value;
    };
    static constexpr Config configs[]{{"onlinetext", "assignsubmission", "enabled", "1"},
                                      {"onlinetext", "assignsubmission", "wordlimit", "0"},
                                      {"onlinetext", "assignsubmission", "wordlimitenabled", "0"},
                                      {"file", "assignsubmission", "enabled", "1"},
                                      {"file", "assignsubmission", "maxfilesubmissions", "20"},
                                      {"file", "assignsubmission", "maxsubmissionsizebytes", "0"},
                                      {"file", "assignsubmission", "filetypeslist", ""},
                                      {"comments", "assignsubmission", "enabled", "1"},
                                      {"comments", "assignfeedback", "enabled", "1"},
                                      {"comments", "assignfeedback", "commentinline", "0"}};
    xml.open("plugin_configs");
    int row = id * 100;
    for (const Config& config : configs) {
        xml.open("plugin_config", ++row);
        xml.text("plugin", QLatin1String(config.plugin));
        xml.text("subtype", QLatin1String(config.kind));
        xml.text("name", QLatin1String(config.name));
        xml.text("value", QLatin1String(config.value));
        xml.close();
    }
    xml.close();
}

QString introOf(plan::PageWriter& page, const Question& question, const PracticalTask& task)
{
    QString out = page.detachedRich(question.prompt);
    if (!task.evidence.isEmpty())
        out += plan::element("p", plan::element("strong", page.word("evidence"))) + page.detachedRich(task.evidence);
    QString items;
    for (const ChecklistItem& item : task.observation)
        items +=
            plan::element("li", plan::escaped(item.text) +
                                    (item.mustPass ? QStringLiteral(" <strong>(%1)</strong>").arg(page.word("mustPass"))
                                                   : QString()));
    if (!items.isEmpty())
        out += plan::element("p", plan::element("strong", page.word("observed"))) + plan::element("ul", items);
    if (!question.hint.isEmpty())
        out += plan::element("p", plan::element("strong", page.word("hint"))) + page.detachedRich(question.hint);
    return out;
}

} // namespace

void writeAssignment(Backup& backup, const TaskSource& source, plan::PageWriter& page)
{
    Activity& activity = backup.activities[source.activity - 1];
    const auto& task = std::get<PracticalTask>(source.question->body);
    const QString intro = introOf(page, *source.question, task);
    activity.document = activityDocument(activity, [&](Xml& xml) {
        xml.html("intro", intro);
        xml.flag("alwaysshowdescription", true);
        for (const char* name : {"submissiondrafts", "sendnotifications", "sendlatenotifications"})
            xml.number(name, 0);
        xml.flag("sendstudentnotifications", true);
        for (const char* name : {"duedate", "cutoffdate", "gradingduedate", "allowsubmissionsfromdate"})
            xml.number(name, 0);
        xml.number("grade", 100);
        xml.number("timemodified", backup.time);
        for (const char* name :
             {"completionsubmit", "requiresubmissionstatement", "teamsubmission", "requireallteammemberssubmit",
              "teamsubmissiongroupingid", "blindmarking", "hidegrader", "revealidentities"})
            xml.number(name, 0);
        xml.text("attemptreopenmethod", QStringLiteral("manual"));
        xml.number("maxattempts", -1); // as many as the assessor opens
        for (const char* name :
             {"markingworkflow", "markingallocation", "markinganonymous", "preventsubmissionnotingroup"})
            xml.number(name, 0);
        xml.html("activity", {});
        xml.number("timelimit", 0);
        xml.number("submissionattachments", 0);
        for (const char* name : {"userflags", "submissions", "grades"})
            xml.empty(name);
        writePlugins(xml, activity.id);
        xml.empty("overrides");
    });
    const QList<Criterion> criteria = criteriaOf(backup, page, task);
    if (!criteria.isEmpty()) activity.grading = gradingDocument(backup, activity.title, criteria, activity.id);
}

} // namespace microvet::exporters::moodle
