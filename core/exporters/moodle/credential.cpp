#include "core/exporters/moodle/credential.h"

#include "core/base/csv.h"
#include "core/exporters/moodle/course_files.h"
#include "core/exporters/moodle/xml.h"
#include "core/plan/markup.h"
#include "core/plan/passport.h"

namespace microvet::exporters::moodle {

using namespace model;

namespace {

constexpr int badgeId = 1;

/// Kinds of criteria to complete a course.
constexpr int activityCompleted = 4;
/// Kinds of criteria of a badge.
constexpr int overall = 0, activities = 1, courseCompleted = 4;
constexpr int all = 1;

const Media* badgePicture(const Backup& backup)
{
    for (const Media& media : backup.course().media)
        if (media.id == backup.course().badge.image.target())
            return media.mimeType == QLatin1String("image/png") && backup.job.media.contains(media.file) ? &media
                                                                                                         : nullptr;
    return nullptr;
}

/// What the course passport says, line by line.
QString attested(const plan::Passport& passport)
{
    QStringList lines{passport.summary.text};
    if (!passport.outcomes.isEmpty()) {
        lines.append({QString(), passport.outcomesName + u':'});
        for (const plan::PassportText& outcome : passport.outcomes)
            lines.append(QStringLiteral("– ") + outcome.text.simplified());
    }
    lines.append(QString());
    for (const QList<plan::PassportFact>& facts : {passport.figures, passport.facts, passport.foot})
        for (const plan::PassportFact& fact : facts) {
            QStringList said;
            for (const plan::PassportText& line : fact.lines)
                said.append(line.text.simplified());
            lines.append(fact.name + QStringLiteral(": ") + said.join(QStringLiteral("; ")));
        }
    return lines.join(u'\n').trimmed();
}

struct Parameter {
    QString name;
    int value = 0;
};

void criterion(Xml& xml, int kind, const QList<Parameter>& parameters)
{
    xml.open("criterion", kind + 1);
    xml.number("badgeid", badgeId);
    xml.number("criteriatype", kind);
    xml.number("method", all);
    xml.html("description", {});
    xml.open("parameters");
    int id = 0;
    for (const Parameter& parameter : parameters) {
        xml.open("parameter", ++id);
        xml.number("critid", kind + 1);
        xml.text("name", parameter.name);
        xml.number("value", parameter.value);
        xml.number("criteriatype", kind);
        xml.close();
    }
    xml.close();
    xml.close();
}

QString frameworkId(const Backup& backup) { return backup.course().id.toString(); }

void competency(Xml& xml, const Backup& backup, int outcome, bool ofCourse)
{
    xml.open("competency");
    if (ofCourse) xml.number("id", outcome + 1);
    xml.text("idnumber", backup.course().outcomes[outcome].id.toString());
    xml.number("ruleoutcome", 1); // evidence, which a person confirms
    xml.number("sortorder", outcome);
    if (ofCourse) xml.number("frameworkid", 1);
    xml.text("frameworkidnumber", frameworkId(backup));
    if (!ofCourse) xml.number("overridegrade", 0);
    xml.close();
}

} // namespace

QByteArray completionDocument(const Backup& backup)
{
    Xml xml;
    xml.open("course_completion");
    int id = 0;
    for (const Activity& activity : backup.activities) {
        if (!activity.required) continue;
        xml.open("course_completion_criteria", ++id);
        xml.number("course", courseId);
        xml.number("criteriatype", activityCompleted);
        xml.text("module", activity.module);
        xml.number("moduleinstance", activity.id);
        for (const char* name :
             {"courseinstanceshortname", "enrolperiod", "timeend", "gradepass", "role", "roleshortname"})
            xml.nothing(name);
        xml.empty("course_completion_crit_completions");
        xml.close();
    }
    for (int row = 1; row <= 2 && id > 0; ++row) {
        xml.open("course_completion_aggr_methd", row);
        xml.number("course", courseId);
        row == 1 ? xml.nothing("criteriatype") : xml.number("criteriatype", activityCompleted);
        xml.number("method", all);
        xml.nothing("value");
        xml.close();
    }
    xml.close();
    return xml.finish();
}

bool hasBadgePicture(const Backup& backup) { return badgePicture(backup) != nullptr; }

QByteArray badgeDocument(Backup& backup)
{
    const Course& course = backup.course();
    const plan::Passport passport = plan::passportsOf(course).first();
    const Organisation& body = course.awardingBody;
    const QString issuer = body.legalName.trimmed().isEmpty() ? body.shortName.trimmed() : body.legalName.trimmed();
    const QString description = attested(passport);
    Xml xml;
    xml.open("badges");
    xml.open("badge", badgeId);
    xml.text("name", shortName(passport.badge.title));
    xml.text("description", description);
    xml.number("timecreated", backup.time);
    xml.number("timemodified", backup.time);
    xml.nothing("usercreated");
    xml.nothing("usermodified");
    xml.text("issuername", shortName(issuer));
    xml.text("issuerurl", plan::webAddress(body.homepage));
    xml.text("issuercontact", shortName(body.email));
    xml.nothing("expiredate");
    xml.nothing("expireperiod");
    xml.number("type", 2); // of a course
    xml.number("courseid", courseId);
    xml.text("message", plan::paragraphs(description));
    xml.text("messagesubject", shortName(passport.badge.kind + QStringLiteral(": ") + passport.title.text));
    xml.number("attachment", 1);
    xml.number("notification", 0);
    xml.number("status", 0);
    xml.nothing("nextcron");
    xml.text("version", shortName(course.version));
    xml.text("language", backup.language.section(u'-', 0, 0).toLower());
    for (const char* name : {"imageauthorname", "imageauthoremail", "imageauthorurl", "imagecaption"})
        xml.text(name, {});
    xml.open("criteria");
    criterion(xml, overall, {});
    QList<Parameter> passed;
    for (const Activity& activity : backup.activities)
        if (activity.summative) passed.append({QStringLiteral("module_%1").arg(activity.id), activity.id});
    if (passed.isEmpty())
        criterion(xml, courseCompleted, {{QStringLiteral("course_%1").arg(courseId), courseId}});
    else
        criterion(xml, activities, passed);
    xml.close();
    xml.empty("alignments");
    xml.empty("relatedbadges");
    xml.empty("manual_awards");
    xml.empty("tags");
    xml.close();
    xml.close();
    if (const Media* picture = badgePicture(backup))
        for (const char* name : {"f1.png", "f2.png", "f3.png"}) // small, large, as it is: all of one picture
            backup.files.add({courseContext, "badges", "badgeimage", badgeId}, picture->file, QLatin1String(name));
    return xml.finish();
}

QByteArray competenciesDocument(const Backup& backup)
{
    Xml xml;
    xml.open("course_competencies");
    xml.open("competencies");
    for (int i = 0; i < backup.course().outcomes.size(); ++i)
        competency(xml, backup, i, true);
    xml.close();
    xml.empty("user_competencies");
    xml.close();
    return xml.finish();
}

QByteArray competenciesDocument(const Backup& backup, const Activity& activity)
{
    Xml xml;
    xml.open("course_module_competencies");
    xml.open("competencies");
    for (int i = 0; i < backup.course().outcomes.size(); ++i)
        if (activity.outcomes.contains(OutcomeRef(backup.course().outcomes[i].id))) competency(xml, backup, i, false);
    xml.close();
    xml.close();
    return xml.finish();
}

QByteArray competencyFramework(const Backup& backup)
{
    const Course& course = backup.course();
    const QString format = QStringLiteral("1"); // HTML
    QList<QStringList> rows{
        {QStringLiteral("Parent ID number"), QStringLiteral("ID number"), QStringLiteral("Short name"),
         QStringLiteral("Description"), QStringLiteral("Description format"), QStringLiteral("Scale values"),
         QStringLiteral("Scale configuration"), QStringLiteral("Rule type (optional)"),
         QStringLiteral("Rule outcome (optional)"), QStringLiteral("Rule config (optional)"),
         QStringLiteral("Cross-referenced competency ID numbers"), QStringLiteral("Exported ID (optional)"),
         QStringLiteral("Is framework"), QStringLiteral("Taxonomy")}};
    const QString scale = backup.word("notYetAchieved").remove(u',') + u',' + backup.word("achieved").remove(u',');
    // The first value is what a competency starts with, the second is proficient.
    const QString scaleRules = QStringLiteral("[{\"scaleid\":\"1\"},{\"id\":1,\"scaledefault\":1,\"proficient\":0},{"
                                              "\"id\":2,\"scaledefault\":0,\"proficient\":1}]");
    const QString taxonomies = QStringList(4, QStringLiteral("outcome")).join(u',');
    rows.append({{},
                 frameworkId(backup),
                 shortName(courseTitle(backup), 100),
                 plan::paragraphs(course.summary),
                 format,
                 scale,
                 scaleRules,
                 {},
                 {},
                 {},
                 {},
                 {},
                 QStringLiteral("1"),
                 taxonomies});
    for (const Outcome& outcome : course.outcomes)
        rows.append({{},
                     outcome.id.toString(),
                     shortName(outcome.statement, 100),
                     plan::paragraphs(outcome.statement),
                     format,
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {}});
    return toCsv(rows);
}

} // namespace microvet::exporters::moodle
