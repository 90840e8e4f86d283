#include "core/programme/records/people.h"

#include "core/programme/records/letter_names.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

constexpr CodeName levels[] = {
    {"A1", QT_TRANSLATE_NOOP("microvet::programme", "A1")},
    {"A2", QT_TRANSLATE_NOOP("microvet::programme", "A2")},
    {"B1", QT_TRANSLATE_NOOP("microvet::programme", "B1")},
    {"B2", QT_TRANSLATE_NOOP("microvet::programme", "B2")},
    {"C1", QT_TRANSLATE_NOOP("microvet::programme", "C1")},
    {"C2", QT_TRANSLATE_NOOP("microvet::programme", "C2")},
};

constexpr CodeName standings[] = {
    {"staff", QT_TRANSLATE_NOOP("microvet::programme", "Staff")},
    {"candidate", QT_TRANSLATE_NOOP("microvet::programme", "Candidate")},
    {"ambassador", QT_TRANSLATE_NOOP("microvet::programme", "Ambassador")},
    {"former", QT_TRANSLATE_NOOP("microvet::programme", "Former ambassador")},
    {"outside", QT_TRANSLATE_NOOP("microvet::programme", "From outside")},
};

constexpr CodeName bases[] = {
    {"consent", QT_TRANSLATE_NOOP("microvet::programme", "Consent")},
    {"contract", QT_TRANSLATE_NOOP("microvet::programme", "Contract of employment")},
    {"interest", QT_TRANSLATE_NOOP("microvet::programme", "Legitimate interest")},
    {"publicTask", QT_TRANSLATE_NOOP("microvet::programme", "Public task")},
};

constexpr CodeName ways[] = {
    {"mailFile", QT_TRANSLATE_NOOP("microvet::programme", "Mail file")},
    {"mailProgram", QT_TRANSLATE_NOOP("microvet::programme", "Mail program")},
    {"copied", QT_TRANSLATE_NOOP("microvet::programme", "Copied")},
    {"paper", QT_TRANSLATE_NOOP("microvet::programme", "Paper")},
};

constexpr CodeName goalPurposes[] = {
    {"teams", QT_TRANSLATE_NOOP("microvet::programme", "Teams and courses")},
    {"focalPoint", QT_TRANSLATE_NOOP("microvet::programme", "Focal point")},
    {"synergies", QT_TRANSLATE_NOOP("microvet::programme", "Synergies and partners")},
    {"plans", QT_TRANSLATE_NOOP("microvet::programme", "Plans and policies")},
};

constexpr CodeName activities[] = {
    {"spreadWord", QT_TRANSLATE_NOOP("microvet::programme", "Spreading the word")},
    {"training", QT_TRANSLATE_NOOP("microvet::programme", "Training")},
    {"review", QT_TRANSLATE_NOOP("microvet::programme", "Review of a course")},
    {"event", QT_TRANSLATE_NOOP("microvet::programme", "Event")},
    {"team", QT_TRANSLATE_NOOP("microvet::programme", "Leading a team")},
    {"other", QT_TRANSLATE_NOOP("microvet::programme", "Something else")},
};

constexpr CodeName stillCounted[] = {
    {"ambassador", QT_TRANSLATE_NOOP("microvet::programme", "Ambassador")},
    {"goal", QT_TRANSLATE_NOOP("microvet::programme", "Goal")},
    {"duty", QT_TRANSLATE_NOOP("microvet::programme", "Done for a responsibility")},
    {"certificate", QT_TRANSLATE_NOOP("microvet::programme", "Certificate of a training")},
};

constexpr CodeName thanks[] = {
    {"thanks", QT_TRANSLATE_NOOP("microvet::programme", "Letter of thanks")},
    {"certificate", QT_TRANSLATE_NOOP("microvet::programme", "Certificate of contribution")},
    {"news", QT_TRANSLATE_NOOP("microvet::programme", "News")},
};

constexpr Field personFields[] = {
    field<&Person::name>("name", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Full name"), Required | Personal),
    field<&Person::mail>("mail", FieldType::Mail, QT_TRANSLATE_NOOP("microvet::programme", "E-mail"), Personal),
    field<&Person::phone>("phone", FieldType::Phone, QT_TRANSLATE_NOOP("microvet::programme", "Phone"), Personal),
    field<&Person::job>("job", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Position"), Personal),
    field<&Person::unit>("unit", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Department"), Personal),
    field<&Person::language>("language", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Language"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Of letters to this person.")),
    field<&Person::englishLevel>("english_level", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "English"), Personal).oneOf(levels)
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Level of the Common European Framework of Reference for Languages.")),
    field<&Person::standing>("standing", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Standing")).oneOf(standings),
    field<&Person::ambassadorSince>("ambassador_since", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Ambassador since")),
    field<&Person::ambassadorUntil>("ambassador_until", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Ambassador until")),
    field<&Person::purpose>("purpose", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Why we keep this"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Of a new person the program fills in what the privacy notice says.")),
    field<&Person::legalBasis>("legal_basis", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Legal basis")).oneOf(bases)
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Of a new person that of “Our programme”.")),
    field<&Person::keepUntil>("keep_until", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Keep until"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Where it is empty: until the programme ends.")),
    field<&Person::keepReason>("keep_reason", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Why kept longer"), Personal),
    field<&Person::noticeGiven>("notice_given", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Privacy notice given")),
    field<&Person::consentOn>("consent_on", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Consent given")),
    field<&Person::consentText>("consent_text", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What was agreed to"), Personal),
    field<&Person::namedOn>("named_in_public", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Agreed to be named in public"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Without this day, news are written without the name.")),
    field<&Person::notes>("notes", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Notes"), Personal),
};

constexpr Field letterFields[] = {
    field<&Letter::subject>("subject", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Subject"), Personal),
    field<&Letter::person>("person", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "To"), Owner).to("person"),
    field<&Letter::letter>("letter", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Letter"), Required).oneOf(letterNames),
    field<&Letter::written>("written", FieldType::Time, QT_TRANSLATE_NOOP("microvet::programme", "Written")),
    field<&Letter::sent>("sent", FieldType::Time, QT_TRANSLATE_NOOP("microvet::programme", "Sent")),
    field<&Letter::way>("way", FieldType::Code, QT_TRANSLATE_NOOP("microvet::programme", "Written as")).oneOf(ways),
    field<&Letter::call>("call", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Call")).to("call_for_ambassadors"),
    field<&Letter::outside>("outside", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Course from outside"), Owner).to("outside_course"),
    field<&Letter::language>("language", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Language")),
    field<&Letter::notice>("notice_version", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Version of the privacy notice")),
    field<&Letter::body>("body", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Text"), Personal),
};

constexpr Field goalFields[] = {
    field<&Goal::text>("text", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Goal"), Required | Personal),
    field<&Goal::person>("person", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Ambassador"), Required | Owner).to("person"),
    field<&Goal::purpose>("purpose", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Serves")).oneOf(goalPurposes),
    field<&Goal::due>("due", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Due")),
    field<&Goal::progress>("progress", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Progress"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "In per cent.")),
    field<&Goal::evidence>("evidence", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Evidence"), Personal),
    field<&Goal::reached>("reached", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Reached")),
};

constexpr Field erasedCountFields[] = {
    field<&ErasedCount::what>("what", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Kind"), Required).oneOf(stillCounted),
    field<&ErasedCount::responsibility>("responsibility", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Responsibility"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "1 to 8, as the role lists them.")),
    field<&ErasedCount::from>("from_day", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "From")),
    field<&ErasedCount::to>("to_day", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Until")),
};

constexpr Field goalStepFields[] = {
    field<&GoalStep::text>("text", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What was reached"), Required | Personal),
    field<&GoalStep::goal>("goal", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Goal"), Required | Owner).to("goal"),
    field<&GoalStep::date>("date", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Date")),
    field<&GoalStep::progress>("progress", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Progress in per cent")),
    field<&GoalStep::link>("link", FieldType::Link, QT_TRANSLATE_NOOP("microvet::programme", "Link"), Personal),
    field<&GoalStep::evidenceFile>("evidence_file", FieldType::File,
        QT_TRANSLATE_NOOP("microvet::programme", "Evidence as a file"), Personal),
};

constexpr Field activityFields[] = {
    field<&Activity::title>("title", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Activity"), Required | Personal),
    field<&Activity::person>("person", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Ambassador"), Required | Owner).to("person"),
    field<&Activity::responsibility>("responsibility", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Responsibility"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "1 to 8, as the role lists them.")),
    field<&Activity::what>("what", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Kind")).oneOf(activities),
    field<&Activity::planned>("planned", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Planned")),
    field<&Activity::done>("done", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Done")),
    field<&Activity::evidence>("evidence", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Evidence"), Personal),
    field<&Activity::link>("link", FieldType::Link, QT_TRANSLATE_NOOP("microvet::programme", "Link"), Personal),
    field<&Activity::evidenceFile>("evidence_file", FieldType::File,
        QT_TRANSLATE_NOOP("microvet::programme", "Evidence as a file"), Personal),
    field<&Activity::source>("source", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Source"), Inner),
};

constexpr Field recognitionFields[] = {
    field<&Recognition::text>("text", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Text"), Personal),
    field<&Recognition::person>("person", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Ambassador"), Required | Owner).to("person"),
    field<&Recognition::what>("what", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Kind")).oneOf(thanks),
    field<&Recognition::date>("date", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Date")),
};

} // namespace

const Kind& Person::kind()
{
    static constexpr Kind kind = describe<Person>("person", QT_TRANSLATE_NOOP("microvet::programme", "Person"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "People"), personFields);
    return kind;
}

const Kind& Letter::kind()
{
    static constexpr Kind kind = describe<Letter>("letter", QT_TRANSLATE_NOOP("microvet::programme", "Letter"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Letters"), letterFields);
    return kind;
}

const Kind& Goal::kind()
{
    static constexpr Kind kind = describe<Goal>("goal", QT_TRANSLATE_NOOP("microvet::programme", "Goal"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Goals"), goalFields);
    return kind;
}

const Kind& ErasedCount::kind()
{
    static constexpr Kind kind = describe<ErasedCount>("erased_count", QT_TRANSLATE_NOOP("microvet::programme", "Number left of an erased person"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Numbers left of erased people"), erasedCountFields);
    return kind;
}

const Kind& GoalStep::kind()
{
    static constexpr Kind kind = describe<GoalStep>("goal_step", QT_TRANSLATE_NOOP("microvet::programme", "Progress note"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Progress"), goalStepFields);
    return kind;
}

const Kind& Activity::kind()
{
    static constexpr Kind kind = describe<Activity>("activity", QT_TRANSLATE_NOOP("microvet::programme", "Activity"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Activities"), activityFields);
    return kind;
}

const Kind& Recognition::kind()
{
    static constexpr Kind kind = describe<Recognition>("recognition", QT_TRANSLATE_NOOP("microvet::programme", "Recognition"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Recognition"), recognitionFields);
    return kind;
}

} // namespace microvet::programme
