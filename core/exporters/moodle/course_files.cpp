#include "core/exporters/moodle/course_files.h"

#include "core/exporters/moodle/xml.h"
#include "core/plan/markup.h"

namespace microvet::exporters::moodle {

using namespace model;

namespace {

constexpr int longestTitle = 254;
constexpr int longestShortName = 100;

/// Completion as Moodle tracks it.
constexpr int notTracked = 0, byConditions = 2;

/// A restore stops at names of a course that look like markup.
QString withoutAngles(QString name) { return name.replace(u'<', QChar(0x2039)).replace(u'>', QChar(0x203a)); }

QString sectionId(int section) { return QString::number(section + 1); }

} // namespace

QString courseTitle(const Backup& backup) { return withoutAngles(shortName(backup.plan.pages.first().title, longestTitle)); }

QString shortCourseName(const Course& course)
{
    const QString own = withoutAngles(shortName(course.identifier, longestShortName));
    if (!own.isEmpty()) return own;
    const QString title = withoutAngles(shortName(course.title, longestShortName));
    return title.isEmpty() ? course.id.toString() : title;
}

QByteArray courseDocument(const Backup& backup)
{
    const Course& course = backup.course();
    Xml xml;
    xml.open("course", {{"id", QString::number(courseId)}, {"contextid", QString::number(courseContext)}});
    xml.text("shortname", shortCourseName(course));
    xml.text("fullname", courseTitle(backup));
    xml.text("idnumber", {});
    xml.html("summary", plan::paragraphs(course.summary));
    xml.text("format", QStringLiteral("topics"));
    xml.flag("showgrades", true);
    xml.number("newsitems", 0);
    xml.number("startdate", backup.time);
    for (const char* name : {"enddate", "marker", "maxbytes", "legacyfiles"})
        xml.number(name, 0);
    xml.flag("showreports", true);
    xml.flag("visible", true);
    for (const char* name : {"groupmode", "groupmodeforce", "defaultgroupingid"})
        xml.number(name, 0);
    xml.text("lang", {});
    xml.text("theme", {});
    xml.number("timecreated", backup.time);
    xml.number("timemodified", backup.time);
    xml.number("requested", 0);
    xml.flag("showactivitydates", false);
    xml.flag("showcompletionconditions", true);
    xml.nothing("pdfexportfont");
    xml.flag("enablecompletion", true);
    xml.flag("completionnotify", false);
    xml.number("hiddensections", 1);
    xml.number("coursedisplay", 0);
    xml.open("category", 1);
    xml.text("name", shortName(backup.course().provider.legalName.isEmpty() ? QStringLiteral("microVET")
                                                                            : backup.course().provider.legalName));
    xml.nothing("description");
    xml.close();
    xml.empty("tags");
    xml.empty("customfields");
    xml.empty("courseformatoptions");
    xml.close();
    return xml.finish();
}

QByteArray enrolmentsDocument(const Backup& backup)
{
    Xml xml;
    xml.open("enrolments");
    xml.open("enrols");
    int id = 0;
    for (const char* method : {"manual", "self"}) {
        const bool self = qstrcmp(method, "self") == 0;
        xml.open("enrol", ++id);
        xml.text("enrol", QLatin1String(method));
        xml.number("status", 0); // open
        xml.nothing("name");
        for (const char* name :
             {"enrolperiod", "enrolstartdate", "enrolenddate", "expirynotify", "expirythreshold", "notifyall"})
            xml.number(name, 0);
        for (const char* name : {"password", "cost", "currency"})
            xml.nothing(name);
        xml.number("roleid", studentRole);
        // Of self-enrolment: no group keys, no removal of who stays away, no limit, a welcome by mail, new learners
        // taken.
        constexpr int custom[]{0, 0, 0, 1, 0, 1};
        for (int i = 0; i < 8; ++i) {
            const QByteArray name = "customint" + QByteArray::number(i + 1);
            self&& i < 6 ? xml.number(name.constData(), custom[i]) : xml.nothing(name.constData());
        }
        for (const char* name : {"customchar1", "customchar2", "customchar3", "customdec1", "customdec2", "customtext1",
                                 "customtext2", "customtext3", "customtext4"})
            xml.nothing(name);
        xml.number("timecreated", backup.time);
        xml.number("timemodified", backup.time);
        xml.empty("user_enrolments");
        xml.close();
    }
    xml.close();
    xml.close();
    return xml.finish();
}

QByteArray rolesDocument()
{
    Xml xml;
    xml.open("roles_definition");
    xml.open("role", studentRole);
    xml.text("name", {});
    xml.text("shortname", QStringLiteral("student"));
    xml.nothing("nameincourse");
    xml.text("description", {});
    xml.number("sortorder", studentRole);
    xml.text("archetype", QStringLiteral("student"));
    xml.close();
    xml.close();
    return xml.finish();
}

QByteArray sectionDocument(const Backup& backup, int section)
{
    const Section& part = backup.sections[section];
    QStringList sequence;
    for (const int id : part.activities)
        sequence.append(QString::number(id));
    Xml xml;
    xml.open("section", section + 1);
    xml.number("number", section);
    part.title.isEmpty() ? xml.nothing("name") : xml.text("name", shortName(part.title));
    xml.html("summary", part.summary);
    xml.text("sequence", sequence.join(u','));
    xml.flag("visible", true);
    xml.nothing("availabilityjson");
    xml.number("timemodified", backup.time);
    xml.close();
    return xml.finish();
}

QByteArray moduleDocument(const Backup& backup, const Activity& activity)
{
    const bool byGrade = activity.done == Done::Graded || activity.done == Done::Passed;
    Xml xml;
    xml.open("module", {{"id", QString::number(activity.id)}, {"version", QStringLiteral("2022112800")}});
    xml.text("modulename", activity.module);
    xml.number("sectionid", activity.section + 1);
    xml.number("sectionnumber", activity.section);
    xml.text("idnumber", {});
    xml.number("added", backup.time);
    xml.number("score", 0);
    xml.number("indent", 0);
    for (const char* name : {"visible", "visibleoncoursepage", "visibleold"})
        xml.number(name, 1);
    xml.number("groupmode", 0);
    xml.number("groupingid", 0);
    xml.number("completion", activity.done == Done::Never ? notTracked : byConditions);
    byGrade ? xml.number("completiongradeitemnumber", 0) : xml.nothing("completiongradeitemnumber");
    xml.flag("completionpassgrade", activity.done == Done::Passed);
    xml.flag("completionview", activity.done == Done::Viewed);
    xml.number("completionexpected", 0);
    xml.nothing("availability");
    xml.flag("showdescription", false);
    xml.flag("downloadcontent", true);
    xml.text("lang", {});
    xml.empty("tags");
    xml.close();
    return xml.finish();
}

QByteArray referencesDocument(const References& references)
{
    Xml xml;
    xml.open("inforef");
    const auto list = [&](const char* name, const QList<int>& ids) {
        if (ids.isEmpty()) return;
        xml.open((QByteArray(name) + "ref").constData());
        for (const int id : ids) {
            xml.open(name);
            xml.number("id", id);
            xml.close();
        }
        xml.close();
    };
    list("role", references.roles);
    list("file", references.files);
    list("scale", references.scales);
    list("outcome", references.outcomes);
    list("grade_item", references.gradeItems);
    list("question_category", references.categories);
    xml.close();
    return xml.finish();
}

QByteArray emptyDocument(const char* root, const QList<const char*>& children)
{
    Xml xml;
    xml.open(root);
    for (const char* child : children)
        xml.empty(child);
    xml.close();
    return xml.finish();
}

namespace {

void setting(Xml& xml, const char* level, const char* owner, const QString& ownerName, const QString& name, bool on)
{
    xml.open("setting");
    xml.text("level", QLatin1String(level));
    if (owner) xml.text(owner, ownerName);
    xml.text("name", name);
    xml.flag("value", on);
    xml.close();
}

void writeSettings(Xml& xml, const Backup& backup)
{
    xml.open("settings");
    xml.open("setting");
    xml.text("level", QStringLiteral("root"));
    xml.text("name", QStringLiteral("filename"));
    xml.text("value", QStringLiteral("course.mbz"));
    xml.close();
    // "users" although there are none: only then are ways to enrol, and entries of glossaries, restored.
    for (const char* name : {"users", "activities", "files", "badges", "questionbank", "competencies"})
        setting(xml, "root", nullptr, {}, QLatin1String(name), true);
    for (const char* name : {"imscc11", "anonymize", "role_assignments", "blocks", "filters", "comments",
                             "calendarevents", "userscompletion", "logs", "grade_histories", "groups", "customfield",
                             "contentbankcontent", "xapistate", "legacyfiles"})
        setting(xml, "root", nullptr, {}, QLatin1String(name), false);
    for (int i = 0; i < backup.sections.size(); ++i) {
        const QString owner = QStringLiteral("section_") + sectionId(i);
        setting(xml, "section", "section", owner, owner + QStringLiteral("_included"), true);
        setting(xml, "section", "section", owner, owner + QStringLiteral("_userinfo"), true);
    }
    for (const Activity& activity : backup.activities) {
        const QString owner = QStringLiteral("%1_%2").arg(activity.module).arg(activity.id);
        setting(xml, "activity", "activity", owner, owner + QStringLiteral("_included"), true);
        setting(xml, "activity", "activity", owner, owner + QStringLiteral("_userinfo"), activity.hasUserData());
    }
    xml.close();
}

void writeContents(Xml& xml, const Backup& backup)
{
    xml.open("contents");
    xml.open("activities");
    for (const Activity& activity : backup.activities) {
        xml.open("activity");
        xml.number("moduleid", activity.id);
        xml.number("sectionid", activity.section + 1);
        xml.text("modulename", activity.module);
        xml.text("title", shortName(activity.title));
        xml.text("directory", activity.folder());
        xml.close();
    }
    xml.close();
    xml.open("sections");
    for (int i = 0; i < backup.sections.size(); ++i) {
        xml.open("section");
        xml.text("sectionid", sectionId(i));
        xml.text("title",
                 backup.sections[i].title.isEmpty() ? QString::number(i) : shortName(backup.sections[i].title));
        xml.text("directory", QStringLiteral("sections/section_") + sectionId(i));
        xml.close();
    }
    xml.close();
    xml.open("course");
    xml.number("courseid", courseId);
    xml.text("title", shortCourseName(backup.course()));
    xml.text("directory", QStringLiteral("course"));
    xml.close();
    xml.close();
}

} // namespace

QByteArray backupDocument(const Backup& backup)
{
    Xml xml;
    xml.open("moodle_backup");
    xml.open("information");
    xml.text("name", QStringLiteral("course.mbz"));
    xml.text("moodle_version", QStringLiteral("2022112800"));
    xml.text("moodle_release", QStringLiteral("4.1 (Build: 20221128)"));
    xml.text("backup_version", QStringLiteral("2022112800"));
    xml.text("backup_release", QStringLiteral("4.1"));
    xml.number("backup_date", backup.time);
    xml.number("mnet_remoteusers", 0);
    xml.number("include_files", 1);
    xml.number("include_file_references_to_external_content", 0);
    xml.text("original_wwwroot", QStringLiteral("https://microvet.invalid"));
    // Of no site: what the backup holds is always new where it is restored.
    xml.text("original_site_identifier_hash", QStringLiteral("00000000000000000000000000000000"));
    xml.number("original_course_id", courseId);
    xml.text("original_course_format", QStringLiteral("topics"));
    xml.text("original_course_fullname", courseTitle(backup));
    xml.text("original_course_shortname", shortCourseName(backup.course()));
    xml.number("original_course_startdate", backup.time);
    xml.number("original_course_enddate", 0);
    xml.number("original_course_contextid", courseContext);
    xml.number("original_system_contextid", systemContext);
    xml.open("details");
    xml.open("detail", {{"backup_id", backup.course().id.uuid().toString(QUuid::Id128)}});
    xml.text("type", QStringLiteral("course"));
    xml.text("format", QStringLiteral("moodle2"));
    xml.number("interactive", 1);
    xml.number("mode", 10); // general
    xml.number("execution", 1);
    xml.number("executiontime", 0);
    xml.close();
    xml.close();
    writeContents(xml, backup);
    writeSettings(xml, backup);
    xml.close();
    xml.close();
    return xml.finish();
}

} // namespace microvet::exporters::moodle
