#include "core/programme/records/calls.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

constexpr CodeName statuses[] = {
    {"invited", QT_TRANSLATE_NOOP("microvet::programme", "Invited")},
    {"applied", QT_TRANSLATE_NOOP("microvet::programme", "Applied")},
    {"shortlisted", QT_TRANSLATE_NOOP("microvet::programme", "Shortlisted")},
    {"selected", QT_TRANSLATE_NOOP("microvet::programme", "Selected")},
    {"reserve", QT_TRANSLATE_NOOP("microvet::programme", "Reserve")},
    {"notSelected", QT_TRANSLATE_NOOP("microvet::programme", "Not selected")},
    {"declined", QT_TRANSLATE_NOOP("microvet::programme", "Declined")},
    {"withdrawn", QT_TRANSLATE_NOOP("microvet::programme", "Withdrawn")},
};

constexpr CodeName sources[] = {
    {"hand", QT_TRANSLATE_NOOP("microvet::programme", "Entered by hand")},
    {"csv", QT_TRANSLATE_NOOP("microvet::programme", "Table")},
    {"webForm", QT_TRANSLATE_NOOP("microvet::programme", "Web form")},
    {"mail", QT_TRANSLATE_NOOP("microvet::programme", "Reply by mail")},
    {"form", QT_TRANSLATE_NOOP("microvet::programme", "Our form")},
};

constexpr CodeName consentWays[] = {
    {"form", QT_TRANSLATE_NOOP("microvet::programme", "In our form")},
    {"webForm", QT_TRANSLATE_NOOP("microvet::programme", "In a web form")},
    {"mail", QT_TRANSLATE_NOOP("microvet::programme", "By mail")},
    {"table", QT_TRANSLATE_NOOP("microvet::programme", "As a table says")},
    {"paper", QT_TRANSLATE_NOOP("microvet::programme", "On paper")},
    {"spoken", QT_TRANSLATE_NOOP("microvet::programme", "By word of mouth")},
};

constexpr CodeName answers[] = {
    {"yes", QT_TRANSLATE_NOOP("microvet::programme", "Yes")},
    {"no", QT_TRANSLATE_NOOP("microvet::programme", "No")},
    {"unclear", QT_TRANSLATE_NOOP("microvet::programme", "Unclear")},
};

constexpr CodeName englishLevels[] = {{"A1", "A1"}, {"A2", "A2"}, {"B1", "B1"}, {"B2", "B2"}, {"C1", "C1"}, {"C2", "C2"}};

constexpr Field callFields[] = {
    field<&Call::title>("title", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Title"), Required),
    field<&Call::text>("text", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Text")),
    field<&Call::language>("language", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Language"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Of the criteria, the form and the documents. Not said: as the letters of the programme.")),
    field<&Call::opens>("opens", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Opens")),
    field<&Call::closes>("closes", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Closes")),
    field<&Call::places>("places", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Places")),
    field<&Call::responsible>("responsible", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Responsible"), Personal)
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Names, separated by commas.")),
    field<&Call::evaluators>("evaluators", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Evaluators"), Personal)
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Who gives points: names, separated by commas. Empty: those who are responsible.")),
    field<&Call::frozen>("frozen", FieldType::Time,
        QT_TRANSLATE_NOOP("microvet::programme", "Criteria stand since"), Inner),
    field<&Call::blind>("blind", FieldType::YesNo, QT_TRANSLATE_NOOP("microvet::programme", "Blind first pass"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Evaluators see the points of others only when they have done with a candidate.")),
    field<&Call::decided>("decided", FieldType::Time, QT_TRANSLATE_NOOP("microvet::programme", "Decided"), Inner),
};

constexpr Field requirementFields[] = {
    field<&Requirement::text>("text", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Requirement"), Required),
    field<&Requirement::call>("call", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Call"), Required | Owner).to("call_for_ambassadors"),
    field<&Requirement::position>("position", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Position")),
};

constexpr Field criterionFields[] = {
    field<&Criterion::text>("text", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Criterion"), Required),
    field<&Criterion::call>("call", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Call"), Required | Owner).to("call_for_ambassadors"),
    field<&Criterion::position>("position", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Position")),
    field<&Criterion::block>("block", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Block")),
    field<&Criterion::most>("most", FieldType::Points, QT_TRANSLATE_NOOP("microvet::programme", "Maximum score")),
    field<&Criterion::least>("least", FieldType::Points, QT_TRANSLATE_NOOP("microvet::programme", "Minimum score")),
    field<&Criterion::leastLevel>("least_level", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Least level of English")).oneOf(englishLevels),
    field<&Criterion::floorText>("floor_text", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Minimum, in words")),
};

constexpr Field callQuestionFields[] = {
    field<&CallQuestion::text>("text", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Question"), Required),
    field<&CallQuestion::call>("call", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Call"), Required | Owner).to("call_for_ambassadors"),
    field<&CallQuestion::position>("position", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Position"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Where it stands among the questions. 0: behind the others.")),
    field<&CallQuestion::needed>("needed", FieldType::YesNo,
        QT_TRANSLATE_NOOP("microvet::programme", "An answer is needed")),
};

constexpr Field criteriaChangeFields[] = {
    field<&CriteriaChange::what>("what", FieldType::Differences,
        QT_TRANSLATE_NOOP("microvet::programme", "What has changed"), Required),
    field<&CriteriaChange::call>("call", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Call"), Required | Owner).to("call_for_ambassadors"),
    field<&CriteriaChange::time>("time", FieldType::Time, QT_TRANSLATE_NOOP("microvet::programme", "Time")),
    field<&CriteriaChange::who>("who", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Who"), Personal),
    field<&CriteriaChange::reason>("reason", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Reason"), Required),
};

constexpr Field applicationFields[] = {
    field<&Application::person>("person", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Person")).to("person"),
    field<&Application::call>("call", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Call"), Required | Owner).to("call_for_ambassadors"),
    field<&Application::status>("status", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Status"), Required).oneOf(statuses),
    field<&Application::received>("received", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Received")),
    field<&Application::source>("source", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Came as")).oneOf(sources),
    field<&Application::experienceEducation>("experience_education", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Experience in education"), Personal),
    field<&Application::experienceMicro>("experience_micro", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Experience with micro-credentials"), Personal),
    field<&Application::motivation>("motivation", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Motivation"), Personal),
    field<&Application::consentOn>("consent_on", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Consent given")),
    field<&Application::consentText>("consent_text", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What was agreed to"), Personal),
    field<&Application::consentHow>("consent_how", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "How consent was given")).oneOf(consentWays),
    field<&Application::consentNotice>("consent_notice", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Version of the privacy notice"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "As it stands below the notice.")),
    field<&Application::decisionReason>("decision_reason", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Reason of the decision"), Personal),
    field<&Application::tieRank>("tie_rank", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Place among equals"), Inner),
    field<&Application::tieReason>("tie_reason", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Reason of the place among equals"), Inner | Personal),
};

constexpr Field answerFields[] = {
    field<&Answer::text>("text", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Answer"), Personal),
    field<&Answer::application>("application", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Application"), Required | Owner).to("application"),
    field<&Answer::question>("question", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Question"), Required | Owner).to("call_question"),
};

constexpr Field eligibilityFields[] = {
    field<&Eligibility::application>("application", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Application"), Required | Owner).to("application"),
    field<&Eligibility::requirement>("requirement", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Requirement"), Required | Owner).to("requirement"),
    field<&Eligibility::answer>("answer", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Met")).oneOf(answers),
    field<&Eligibility::proof>("proof", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Proof"), Personal),
};

constexpr Field scoreFields[] = {
    field<&Score::evaluator>("evaluator", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Evaluator"), Required | Personal),
    field<&Score::application>("application", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Application"), Required | Owner).to("application"),
    field<&Score::criterion>("criterion", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Criterion"), Required | Owner).to("criterion"),
    field<&Score::points>("points", FieldType::Points, QT_TRANSLATE_NOOP("microvet::programme", "Score")),
    field<&Score::comment>("comment", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Comments"), Personal),
};

constexpr Field evaluationFields[] = {
    field<&Evaluation::evaluator>("evaluator", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Evaluator"), Required | Personal),
    field<&Evaluation::application>("application", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Application"), Required | Owner).to("application"),
    field<&Evaluation::done>("done", FieldType::Time, QT_TRANSLATE_NOOP("microvet::programme", "Done")),
    field<&Evaluation::conflict>("conflict", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Conflict of interest"), Personal),
};

} // namespace

const Kind& Call::kind()
{
    static constexpr Kind kind = describe<Call>("call_for_ambassadors", QT_TRANSLATE_NOOP("microvet::programme", "Call"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Calls"), callFields);
    return kind;
}

const Kind& Requirement::kind()
{
    static constexpr Kind kind = describe<Requirement>("requirement", QT_TRANSLATE_NOOP("microvet::programme", "Requirement"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Requirements"), requirementFields);
    return kind;
}

const Kind& Criterion::kind()
{
    static constexpr Kind kind = describe<Criterion>("criterion", QT_TRANSLATE_NOOP("microvet::programme", "Criterion"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Criteria"), criterionFields);
    return kind;
}

const Kind& CallQuestion::kind()
{
    static constexpr Kind kind = describe<CallQuestion>("call_question", QT_TRANSLATE_NOOP("microvet::programme", "Question of our own"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Questions of our own"), callQuestionFields);
    return kind;
}

const Kind& CriteriaChange::kind()
{
    static constexpr Kind kind = describe<CriteriaChange>("criteria_change", QT_TRANSLATE_NOOP("microvet::programme", "Change of the criteria"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Changes of the criteria"), criteriaChangeFields);
    return kind;
}

const Kind& Application::kind()
{
    static constexpr Kind kind = describe<Application>("application", QT_TRANSLATE_NOOP("microvet::programme", "Application"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Applications"), applicationFields);
    return kind;
}

const Kind& Answer::kind()
{
    static constexpr Kind kind = describe<Answer>("answer", QT_TRANSLATE_NOOP("microvet::programme", "Answer"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Answers"), answerFields);
    return kind;
}

const Kind& Eligibility::kind()
{
    static constexpr Kind kind = describe<Eligibility>("eligibility", QT_TRANSLATE_NOOP("microvet::programme", "Eligibility"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Eligibility"), eligibilityFields);
    return kind;
}

const Kind& Score::kind()
{
    static constexpr Kind kind = describe<Score>("score", QT_TRANSLATE_NOOP("microvet::programme", "Score"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Scores"), scoreFields);
    return kind;
}

const Kind& Evaluation::kind()
{
    static constexpr Kind kind = describe<Evaluation>("evaluation", QT_TRANSLATE_NOOP("microvet::programme", "Evaluation"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Evaluations"), evaluationFields);
    return kind;
}

} // namespace microvet::programme
