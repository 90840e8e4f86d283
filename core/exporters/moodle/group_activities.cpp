#include "core/exporters/moodle/group_activities.h"

#include "core/exporters/moodle/xml.h"
#include "core/plan/markup.h"

namespace microvet::exporters::moodle {

using namespace model;

namespace {

constexpr int scaleSteps = 5;

/// Moodle parts the choices of a question by these signs.
QString choiceText(const QString& text)
{
    QString out = plan::escaped(text.simplified());
    return out.replace(u'|', u'/').replace(QLatin1String("####"), QLatin1String("#"));
}

QString scale(const Backup& backup)
{
    QStringList steps;
    for (int step = 1; step <= scaleSteps; ++step) {
        QString words = QString::number(step);
        if (step == 1) words += QStringLiteral(" – ") + choiceText(backup.word("scaleLow"));
        if (step == scaleSteps) words += QStringLiteral(" – ") + choiceText(backup.word("scaleHigh"));
        steps.append(QStringLiteral("%1####%2").arg(QString::number(step), words));
    }
    return QStringLiteral("r>>>>>") + steps.join(u'|');
}

QString choices(const QStringList& texts)
{
    QStringList out;
    for (const QString& text : texts)
        if (!text.trimmed().isEmpty()) out.append(choiceText(text));
    return out.isEmpty() ? QString() : QStringLiteral("r>>>>>") + out.join(u'|');
}

void writeItem(Xml& xml, const Backup& backup, const EvaluationQuestion& question, int id, int position)
{
    QString kind = QStringLiteral("textarea"), presentation = QStringLiteral("60|5");
    const QString options = choices(question.choices);
    if (question.answer == EvaluationKind::Scale) {
        kind = QStringLiteral("multichoicerated");
        presentation = scale(backup);
    } else if (question.answer == EvaluationKind::Choice && !options.isEmpty()) {
        kind = QStringLiteral("multichoice");
        presentation = options;
    }
    xml.open("item", id);
    xml.number("template", 0);
    xml.text("name", plan::escapedLines(question.text));
    xml.text("label", {});
    xml.text("presentation", presentation);
    xml.text("typ", kind);
    xml.flag("hasvalue", true);
    xml.number("position", position);
    xml.number("required", 0);
    xml.number("dependitem", 0);
    xml.text("dependvalue", {});
    xml.text("options", kind == QLatin1String("textarea") ? QString() : QStringLiteral("h")); // without "not selected"
    xml.close();
}

} // namespace

void writeForum(Backup& backup, Activity& activity)
{
    activity.document = activityDocument(activity, [&](Xml& xml) {
        xml.text("type", QStringLiteral("general"));
        xml.html("intro", plan::paragraphs(backup.course().delivery.exchange));
        for (const char* name :
             {"duedate", "cutoffdate", "assessed", "assesstimestart", "assesstimefinish", "scale", "maxbytes"})
            xml.number(name, 0);
        xml.number("maxattachments", 9);
        xml.number("forcesubscribe", 0);
        xml.number("trackingtype", 1);
        for (const char* name : {"rsstype", "rssarticles"})
            xml.number(name, 0);
        xml.number("timemodified", backup.time);
        for (const char* name : {"warnafter", "blockafter", "blockperiod", "completiondiscussions", "completionreplies",
                                 "completionposts", "displaywordcount", "lockdiscussionafter", "grade_forum"})
            xml.number(name, 0);
        for (const char* name :
             {"discussions", "subscriptions", "digests", "readposts", "trackedprefs", "poststags", "grades"})
            xml.empty(name);
    });
}

void writeGlossary(Backup& backup, Activity& activity)
{
    activity.document = activityDocument(activity, [&](Xml& xml) {
        xml.html("intro", {});
        xml.number("allowduplicatedentries", 1);
        xml.text("displayformat", QStringLiteral("dictionary"));
        xml.number("mainglossary", 0);
        for (const char* name : {"showspecial", "showalphabet", "showall"})
            xml.number(name, 1);
        xml.number("allowcomments", 0);
        for (const char* name : {"allowprintview", "usedynalink", "defaultapproval"})
            xml.number(name, 1);
        xml.number("globalglossary", 0);
        xml.number("entbypage", 10);
        for (const char* name :
             {"editalways", "rsstype", "rssarticles", "assessed", "assesstimestart", "assesstimefinish", "scale"})
            xml.number(name, 0);
        xml.number("timecreated", backup.time);
        xml.number("timemodified", backup.time);
        xml.number("completionentries", 0);
        xml.open("entries");
        int id = 0;
        for (const Term& term : backup.course().glossary) {
            if (term.term.trimmed().isEmpty()) continue;
            QString definition = plan::paragraphs(term.definition);
            if (const QString source = term.source.trimmed(); !source.isEmpty())
                definition +=
                    plan::element("p", QStringLiteral("(%1)").arg(plan::webLink(source, plan::escaped(source))));
            xml.open("entry", ++id);
            xml.number("userid", 0);
            xml.text("concept", shortName(term.term));
            xml.html("definition", definition);
            xml.number("definitiontrust", 0);
            xml.text("attachment", {});
            xml.number("timecreated", backup.time);
            xml.number("timemodified", backup.time);
            xml.flag("teacherentry", true);
            xml.number("sourceglossaryid", 0);
            xml.flag("usedynalink", true);
            xml.flag("casesensitive", false);
            xml.flag("fullmatch", true);
            xml.flag("approved", true);
            xml.empty("aliases");
            xml.empty("ratings");
            xml.close();
        }
        xml.close();
        xml.empty("entriestags");
        xml.empty("categories");
    });
}

void writeFeedback(Backup& backup, Activity& activity)
{
    const EvaluationForm& form = backup.course().evaluation;
    activity.document = activityDocument(activity, [&](Xml& xml) {
        xml.html("intro", plan::paragraphs(form.intro));
        xml.number("anonymous", 1);
        xml.number("email_notification", 0);
        xml.number("multiple_submit", 0);
        xml.number("autonumbering", 0);
        xml.text("site_after_submit", {});
        xml.html("page_after_submit", {});
        xml.number("publish_stats", 0);
        xml.number("timeopen", 0);
        xml.number("timeclose", 0);
        xml.number("timemodified", backup.time);
        xml.flag("completionsubmit", true);
        xml.open("items");
        int position = 0;
        for (const EvaluationQuestion& question : form.questions)
            if (!question.text.trimmed().isEmpty()) {
                ++position;
                writeItem(xml, backup, question, position, position);
            }
        xml.close();
        xml.empty("completeds");
    });
}

} // namespace microvet::exporters::moodle
