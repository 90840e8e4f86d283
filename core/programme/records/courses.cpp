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
    {"look", QT_TRANSLATE_NOOP("microvet::programme", "To look at")},
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
    field<&Topic::audience>("audience", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Who will learn")),
    field<&Topic::learners>("learners", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Expected learners")),
    field<&Topic::score>("score", FieldType::Points, QT_TRANSLATE_NOOP("microvet::programme", "Score"), Told),
    field<&Topic::decision>("decision", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Decision"), Told).oneOf(decisions),
    field<&Topic::decided>("decided", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Decided"), Told),
    field<&Topic::decidedBy>("decided_by", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Decided by"), Personal | Told),
    field<&Topic::reason>("reason", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Reason"), Told),
};

constexpr Field topicScoreFields[] = {
    field<&TopicScore::topic>("topic", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Topic"), Required | Owner).to("topic"),
    field<&TopicScore::scorer>("scorer", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Scored by"), Required | Personal),
    field<&TopicScore::need>("need", FieldType::Points, QT_TRANSLATE_NOOP("microvet::programme", "Need")),
    field<&TopicScore::evidence>("evidence", FieldType::Points, QT_TRANSLATE_NOOP("microvet::programme", "Evidence")),
    field<&TopicScore::reach>("reach", FieldType::Points, QT_TRANSLATE_NOOP("microvet::programme", "Reach")),
    field<&TopicScore::means>("means", FieldType::Points, QT_TRANSLATE_NOOP("microvet::programme", "Means")),
    field<&TopicScore::comment>("comment", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Comment")),
    field<&TopicScore::scored>("scored", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Date")),
};

constexpr Field programmeCourseFields[] = {
    field<&ProgrammeCourse::title>("title", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Title"), Required),
    field<&ProgrammeCourse::owner>("owner", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Owner"), Personal),
    field<&ProgrammeCourse::state>("state", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "State"), Told).oneOf(desk),
    field<&ProgrammeCourse::round>("round", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Round"), Told),
    field<&ProgrammeCourse::openMusts>("open_musts", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Open musts"), Told),
    field<&ProgrammeCourse::checksScore>("checks_score", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Checks score"), Told),
    field<&ProgrammeCourse::read>("read", FieldType::Time, QT_TRANSLATE_NOOP("microvet::programme", "Read"), Told),
    field<&ProgrammeCourse::trouble>("trouble", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Why it could not be read"), Told),
    field<&ProgrammeCourse::file>("file", FieldType::File, QT_TRANSLATE_NOOP("microvet::programme", "File")),
    field<&ProgrammeCourse::courseId>("course_id", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Id of the course in its file"), Inner),
    field<&ProgrammeCourse::topic>("topic", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Topic")).to("topic"),
    field<&ProgrammeCourse::published>("published", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Published")),
    field<&ProgrammeCourse::nextReview>("next_review", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Next review"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Left open, it is as long after publication as “Our programme” says: 12 months at first.")),
    field<&ProgrammeCourse::link>("link", FieldType::Link, QT_TRANSLATE_NOOP("microvet::programme", "Link")),
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
    field<&CourseRun::enrolled>("enrolled", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Enrolled")),
    field<&CourseRun::completed>("completed", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Completed")),
    field<&CourseRun::attested>("attested", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Attested")),
    field<&CourseRun::mode>("mode", FieldType::Code, QT_TRANSLATE_NOOP("microvet::programme", "Mode")).oneOf(modes),
    field<&CourseRun::place>("place", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Place")),
    field<&CourseRun::feedback>("feedback", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What learners say")),
    field<&CourseRun::change>("change", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What to change")),
};

constexpr Field outsideCourseFields[] = {
    field<&OutsideCourse::title>("title", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Title"), Required),
    field<&OutsideCourse::organisation>("organisation", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Organisation")),
    field<&OutsideCourse::received>("received", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Received")),
    field<&OutsideCourse::round>("round", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Round"), Told),
    field<&OutsideCourse::structure>("structure", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Structure"), Told).oneOf(results),
    field<&OutsideCourse::content>("content", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Content"), Told).oneOf(results),
    field<&OutsideCourse::quality>("quality", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Quality"), Told).oneOf(results),
    field<&OutsideCourse::decision>("decision", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Decision"), Told).oneOf(outcomes),
    field<&OutsideCourse::decided>("decided", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Decided"), Told),
    field<&OutsideCourse::verified>("verified", FieldType::Time,
        QT_TRANSLATE_NOOP("microvet::programme", "Verified"), Told),
    field<&OutsideCourse::sender>("sender", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Sender"), Personal),
    field<&OutsideCourse::senderMail>("sender_mail", FieldType::Mail,
        QT_TRANSLATE_NOOP("microvet::programme", "E-mail of the sender"), Personal),
    field<&OutsideCourse::language>("language", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Language of letters")),
    field<&OutsideCourse::file>("file", FieldType::File, QT_TRANSLATE_NOOP("microvet::programme", "File")),
    field<&OutsideCourse::hash>("hash", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "SHA-256"), Told),
    field<&OutsideCourse::earlier>("earlier", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Sent before as")).to("outside_course"),
    field<&OutsideCourse::points>("points", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "To be mended"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "One point a line. A line that begins with [x] is solved.")),
    field<&OutsideCourse::firstReviewer>("first_reviewer", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "First reviewer"), Personal),
    field<&OutsideCourse::firstDecision>("first_decision", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Decision of the first reviewer")).oneOf(verdicts),
    field<&OutsideCourse::firstNote>("first_note", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What the first reviewer says")),
    field<&OutsideCourse::secondReviewer>("second_reviewer", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Second reviewer"), Personal),
    field<&OutsideCourse::secondDecision>("second_decision", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Decision of the second reviewer")).oneOf(verdicts),
    field<&OutsideCourse::secondNote>("second_note", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What the second reviewer says")),
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

const Kind& TopicScore::kind()
{
    static constexpr Kind kind = describe<TopicScore>("topic_score", QT_TRANSLATE_NOOP("microvet::programme", "Score of a topic"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Scores of topics"), topicScoreFields);
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
    static constexpr Kind kind = describe<TeamMember>("team_member", QT_TRANSLATE_NOOP("microvet::programme", "Team member"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Team members"), teamMemberFields);
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
