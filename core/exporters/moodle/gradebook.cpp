#include "core/exporters/moodle/gradebook.h"

#include "core/exporters/moodle/xml.h"
#include "core/plan/markup.h"

namespace microvet::exporters::moodle {

using namespace model;

namespace {

constexpr int courseCategory = 1;
constexpr int courseItem = 1;            ///< id of the course's own row
constexpr int firstOutcomeNumber = 1000; ///< outcomes of an activity are its grades from this number on

/// Of the grade itself; those of outcomes follow it.
int firstRow(const Activity& activity) { return courseItem + activity.id * 1000; }

struct GradeItem {
    int id = 0;
    QString name;
    QString module; ///< empty: the course
    int instance = 0;
    int number = 0;
    int outcome = 0; ///< id; 0: points
    double pass = 0;
    bool counts = true;
};

void write(Xml& xml, const Backup& backup, const GradeItem& item)
{
    const auto textOrNothing = [&](const char* name, const QString& text) {
        text.isEmpty() ? xml.nothing(name) : xml.text(name, text);
    };
    const bool course = item.module.isEmpty();
    xml.open("grade_item", item.id);
    course ? xml.nothing("categoryid") : xml.number("categoryid", courseCategory);
    textOrNothing("itemname", item.name);
    xml.text("itemtype", course ? QStringLiteral("course") : QStringLiteral("mod"));
    textOrNothing("itemmodule", item.module);
    xml.number("iteminstance", item.instance);
    course ? xml.nothing("itemnumber") : xml.number("itemnumber", item.number);
    for (const char* name : {"iteminfo", "idnumber", "calculation"})
        xml.nothing(name);
    xml.number("gradetype", item.outcome ? 2 : 1);
    xml.real("grademax", item.outcome ? 2 : 100);
    xml.real("grademin", item.outcome ? 1 : 0);
    item.outcome ? xml.number("scaleid", outcomeScale) : xml.nothing("scaleid");
    item.outcome ? xml.number("outcomeid", item.outcome) : xml.nothing("outcomeid");
    xml.real("gradepass", item.pass);
    xml.real("multfactor", 1);
    xml.real("plusfactor", 0);
    xml.real("aggregationcoef", 0);
    // Practice and outcomes show in the grades and do not count in their sum.
    xml.real("aggregationcoef2", 0);
    xml.flag("weightoverride", !course && !item.counts);
    xml.number("sortorder", item.id);
    xml.number("display", 0);
    xml.nothing("decimals");
    for (const char* name : {"hidden", "locked", "locktime", "needsupdate"})
        xml.number(name, 0);
    xml.number("timecreated", backup.time);
    xml.number("timemodified", backup.time);
    xml.empty("grade_grades");
    xml.close();
}

QString statement(const Outcome& outcome) { return shortName(outcome.statement); }

} // namespace

QList<int> outcomesOf(const Backup& backup, const Activity& activity)
{
    QList<int> out;
    if (!activity.graded || !activity.summative) return out;
    const QList<Outcome>& outcomes = backup.course().outcomes;
    for (int i = 0; i < outcomes.size(); ++i)
        if (activity.outcomes.contains(OutcomeRef(outcomes[i].id))) out.append(i);
    return out;
}

QList<int> gradeItemsOf(const Backup& backup, const Activity& activity)
{
    QList<int> ids;
    if (!activity.graded) return ids;
    ids.append(firstRow(activity));
    for (const int outcome : outcomesOf(backup, activity))
        ids.append(firstRow(activity) + 1 + outcome);
    return ids;
}

QByteArray gradesDocument(const Backup& backup, const Activity& activity)
{
    Xml xml;
    xml.open("activity_gradebook");
    xml.open("grade_items");
    if (activity.graded) {
        write(xml, backup,
              {firstRow(activity), shortName(activity.title), activity.module, activity.id, 0, 0, activity.pass,
               activity.summative});
        for (const int outcome : outcomesOf(backup, activity))
            write(xml, backup,
                  {firstRow(activity) + 1 + outcome, statement(backup.course().outcomes[outcome]), activity.module,
                   activity.id, firstOutcomeNumber + outcome, outcome + 1, 2, false});
    }
    xml.close();
    xml.empty("grade_letters");
    xml.close();
    return xml.finish();
}

QByteArray gradebookDocument(const Backup& backup)
{
    Xml xml;
    xml.open("gradebook");
    xml.open("attributes");
    xml.close();
    xml.open("grade_categories");
    xml.open("grade_category", courseCategory);
    xml.nothing("parent");
    xml.number("depth", 1);
    xml.text("path", QStringLiteral("/%1/").arg(courseCategory));
    xml.text("fullname", QStringLiteral("?")); // the course's own
    xml.number("aggregation", 13);             // natural: the sum
    xml.number("keephigh", 0);
    xml.number("droplow", 0);
    xml.number("aggregateonlygraded", 1);
    xml.number("aggregateoutcomes", 0);
    xml.number("timecreated", backup.time);
    xml.number("timemodified", backup.time);
    xml.number("hidden", 0);
    xml.close();
    xml.close();
    xml.open("grade_items");
    write(xml, backup, {courseItem, {}, {}, courseCategory});
    xml.close();
    xml.empty("grade_letters");
    xml.empty("grade_settings");
    xml.close();
    return xml.finish();
}

QByteArray scalesDocument(const Backup& backup)
{
    Xml xml;
    xml.open("scales_definition");
    if (!backup.course().outcomes.isEmpty()) {
        const auto step = [&](const char* key) { return backup.word(key).remove(u','); };
        xml.open("scale", outcomeScale);
        xml.number("courseid", courseId);
        xml.number("userid", 0);
        xml.text("name", shortName(backup.word("outcomes")));
        xml.text("scale", step("notYetAchieved") + QStringLiteral(", ") + step("achieved"));
        xml.html("description", {});
        xml.number("timemodified", backup.time);
        xml.close();
    }
    xml.close();
    return xml.finish();
}

QByteArray outcomesDocument(const Backup& backup)
{
    Xml xml;
    xml.open("outcomes_definition");
    int id = 0;
    for (const Outcome& outcome : backup.course().outcomes) {
        xml.open("outcome", ++id);
        xml.number("courseid", courseId);
        xml.nothing("userid");
        xml.text("shortname", QStringLiteral("LO%1").arg(id));
        xml.text("fullname", plan::cleaned(outcome.statement).simplified());
        xml.number("scaleid", outcomeScale);
        xml.html("description", {});
        xml.number("timecreated", backup.time);
        xml.number("timemodified", backup.time);
        xml.nothing("usermodified");
        xml.close();
    }
    xml.close();
    return xml.finish();
}

} // namespace microvet::exporters::moodle
