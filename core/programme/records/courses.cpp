#include "core/programme/records/courses.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

constexpr CodeName decisions[] = {
    {"open", QT_TRANSLATE_NOOP("microvet::programme", "Open")},
    {"accepted", QT_TRANSLATE_NOOP("microvet::programme", "Accepted")},
    {"later", QT_TRANSLATE_NOOP("microvet::programme", "Later")},
    {"rejected", QT_TRANSLATE_NOOP("microvet::programme", "Rejected")},
};

constexpr CodeName roles[] = {
    {"lead", QT_TRANSLATE_NOOP("microvet::programme", "Leads the team")},
    {"author", QT_TRANSLATE_NOOP("microvet::programme", "Author")},
    {"expert", QT_TRANSLATE_NOOP("microvet::programme", "Subject expert")},
    {"media", QT_TRANSLATE_NOOP("microvet::programme", "Media")},
    {"reviewer", QT_TRANSLATE_NOOP("microvet::programme", "Reviewer")},
};

constexpr CodeName modes[] = {
    {"online", QT_TRANSLATE_NOOP("microvet::programme", "Online")},
    {"onSite", QT_TRANSLATE_NOOP("microvet::programme", "On site")},
    {"blended", QT_TRANSLATE_NOOP("microvet::programme", "Blended")},
};

constexpr CodeName results[] = {
    {"pass", QT_TRANSLATE_NOOP("microvet::programme", "Passed")},
    {"look", QT_TRANSLATE_NOOP("microvet::programme", "A person must look")},
    {"fail", QT_TRANSLATE_NOOP("microvet::programme", "Failed")},
};

constexpr CodeName verdicts[] = {
    {"accept", QT_TRANSLATE_NOOP("microvet::programme", "Accept")},
    {"minor", QT_TRANSLATE_NOOP("microvet::programme", "Accept after small changes")},
    {"major", QT_TRANSLATE_NOOP("microvet::programme", "Large changes")},
    {"reject", QT_TRANSLATE_NOOP("microvet::programme", "Reject")},
};

constexpr CodeName outcomes[] = {
    {"accepted", QT_TRANSLATE_NOOP("microvet::programme", "Accepted")},
    {"changes", QT_TRANSLATE_NOOP("microvet::programme", "Changes wanted")},
    {"rejected", QT_TRANSLATE_NOOP("microvet::programme", "Rejected")},
};

constexpr CodeName desk[] = {
    {"received", QT_TRANSLATE_NOOP("microvet::programme", "Received")},
    {"in-review", QT_TRANSLATE_NOOP("microvet::programme", "In review")},
    {"returned", QT_TRANSLATE_NOOP("microvet::programme", "Returned")},
    {"approved", QT_TRANSLATE_NOOP("microvet::programme", "Approved")},
    {"exported", QT_TRANSLATE_NOOP("microvet::programme", "Exported")},
    {"unreadable", QT_TRANSLATE_NOOP("microvet::programme", "Cannot be read")},
};

constexpr Field topicFields[] = {
    field<&Topic::title>("title", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Topic"), Required),
    field<&Topic::need>("need", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Need")),
    field<&Topic::evidence>("evidence", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Evidence")),
    field<&Topic::proposer>("proposer", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Proposed by"), Personal),
    field<&Topic::learners>("learners", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Expected learners")),
    field<&Topic::score>("score", FieldType::Points, QT_TRANSLATE_NOOP("microvet::programme", "Score")),
    field<&Topic::decision>("decision", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Decision")).oneOf(decisions),
    field<&Topic::decided>("decided", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Decided")),
    field<&Topic::reason>("reason", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Reason")),
};

constexpr Field programmeCourseFields[] = {
    field<&ProgrammeCourse::title>("title", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Title"), Required),
    field<&ProgrammeCourse::topic>("topic", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Topic")).to("topic"),
    field<&ProgrammeCourse::file>("file", FieldType::File, QT_TRANSLATE_NOOP("microvet::programme", "File")),
    field<&ProgrammeCourse::owner>("owner", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Owner"), Personal),
    field<&ProgrammeCourse::published>("published", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Published")),
    field<&ProgrammeCourse::link>("link", FieldType::Link, QT_TRANSLATE_NOOP("microvet::programme", "Link")),
    field<&ProgrammeCourse::nextReview>("next_review", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Next review")),
    field<&ProgrammeCourse::state>("state", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "State"), Inner).oneOf(desk),
    field<&ProgrammeCourse::round>("round", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Round"), Inner),
    field<&ProgrammeCourse::openMusts>("open_musts", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Open musts"), Inner),
    field<&ProgrammeCourse::checksScore>("checks_score", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Score of the checks"), Inner),
    field<&ProgrammeCourse::read>("read", FieldType::Time, QT_TRANSLATE_NOOP("microvet::programme", "Read"), Inner),
    field<&ProgrammeCourse::trouble>("trouble", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Why it could not be read"), Inner),
};

constexpr Field teamMemberFields[] = {
    field<&TeamMember::course>("course", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Course"), Required | Owner).to("course"),
    field<&TeamMember::person>("person", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Person"), Required | Owner).to("person"),
    field<&TeamMember::role>("role", FieldType::Code, QT_TRANSLATE_NOOP("microvet::programme", "Role")).oneOf(roles),
};

constexpr Field milestoneFields[] = {
    field<&Milestone::title>("title", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Milestone"), Required),
    field<&Milestone::course>("course", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Course"), Required | Owner).to("course"),
    field<&Milestone::step>("step", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Step of the method")),
    field<&Milestone::due>("due", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Due")),
    field<&Milestone::done>("done", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Done")),
    field<&Milestone::responsible>("responsible", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Responsible"), Personal),
};

constexpr Field courseRunFields[] = {
    field<&CourseRun::course>("course", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Course"), Required | Owner).to("course"),
    field<&CourseRun::start>("start", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Begins")),
    field<&CourseRun::end>("end", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Ends")),
    field<&CourseRun::place>("place", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Place")),
    field<&CourseRun::mode>("mode", FieldType::Code, QT_TRANSLATE_NOOP("microvet::programme", "Mode")).oneOf(modes),
    field<&CourseRun::enrolled>("enrolled", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Enrolled")),
    field<&CourseRun::completed>("completed", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Completed")),
    field<&CourseRun::attested>("attested", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Attested")),
    field<&CourseRun::feedback>("feedback", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What learners say")),
    field<&CourseRun::change>("change", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What to change")),
};

constexpr Field outsideCourseFields[] = {
    field<&OutsideCourse::title>("title", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Title"), Required),
    field<&OutsideCourse::sender>("sender", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Sender"), Personal),
    field<&OutsideCourse::senderMail>("sender_mail", FieldType::Mail,
        QT_TRANSLATE_NOOP("microvet::programme", "E-mail of the sender"), Personal),
    field<&OutsideCourse::organisation>("organisation", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Organisation")),
    field<&OutsideCourse::received>("received", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Received")),
    field<&OutsideCourse::file>("file", FieldType::File, QT_TRANSLATE_NOOP("microvet::programme", "File")),
    field<&OutsideCourse::hash>("hash", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "SHA-256"), Inner),
    field<&OutsideCourse::round>("round", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Round")),
    field<&OutsideCourse::earlier>("earlier", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Sent before as")).to("outside_course"),
    field<&OutsideCourse::structure>("structure", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Structure")).oneOf(results),
    field<&OutsideCourse::content>("content", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Content")).oneOf(results),
    field<&OutsideCourse::quality>("quality", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Quality")).oneOf(results),
    field<&OutsideCourse::verified>("verified", FieldType::Time,
        QT_TRANSLATE_NOOP("microvet::programme", "Verified"), Inner),
    field<&OutsideCourse::points>("points", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "To be mended"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "One point a line. A line that begins with [x] is solved.")),
    field<&OutsideCourse::firstReviewer>("first_reviewer", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "First reviewer"), Personal),
    field<&OutsideCourse::firstDecision>("first_decision", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Decision of the first reviewer")).oneOf(verdicts),
    field<&OutsideCourse::secondReviewer>("second_reviewer", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Second reviewer"), Personal),
    field<&OutsideCourse::secondDecision>("second_decision", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Decision of the second reviewer")).oneOf(verdicts),
    field<&OutsideCourse::decision>("decision", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Decision")).oneOf(outcomes),
    field<&OutsideCourse::decided>("decided", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Decided")),
    field<&OutsideCourse::link>("link", FieldType::Link,
        QT_TRANSLATE_NOOP("microvet::programme", "Link once published")),
};

} // namespace

const Kind& Topic::kind()
{
    static constexpr Kind kind = describe<Topic>("topic", QT_TRANSLATE_NOOP("microvet::programme", "Topic"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Topics"), topicFields);
    return kind;
}

const Kind& ProgrammeCourse::kind()
{
    static constexpr Kind kind = describe<ProgrammeCourse>("course", QT_TRANSLATE_NOOP("microvet::programme", "Course"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Courses"), programmeCourseFields);
    return kind;
}

const Kind& TeamMember::kind()
{
    static constexpr Kind kind = describe<TeamMember>("team_member", QT_TRANSLATE_NOOP("microvet::programme", "Member of a team"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Members of teams"), teamMemberFields);
    return kind;
}

const Kind& Milestone::kind()
{
    static constexpr Kind kind = describe<Milestone>("milestone", QT_TRANSLATE_NOOP("microvet::programme", "Milestone"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Milestones"), milestoneFields);
    return kind;
}

const Kind& CourseRun::kind()
{
    static constexpr Kind kind = describe<CourseRun>("course_run", QT_TRANSLATE_NOOP("microvet::programme", "Course run"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Course runs"), courseRunFields);
    return kind;
}

const Kind& OutsideCourse::kind()
{
    static constexpr Kind kind = describe<OutsideCourse>("outside_course", QT_TRANSLATE_NOOP("microvet::programme", "Course from outside"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Courses from outside"), outsideCourseFields);
    return kind;
}

} // namespace microvet::programme
