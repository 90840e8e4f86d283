#include "core/programme/records/policies.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

constexpr CodeName policies[] = {
    {"plan", QT_TRANSLATE_NOOP("microvet::programme", "Plan")},
    {"credit", QT_TRANSLATE_NOOP("microvet::programme", "Credit policy")},
    {"licence", QT_TRANSLATE_NOOP("microvet::programme", "Licence policy")},
    {"review", QT_TRANSLATE_NOOP("microvet::programme", "Review policy")},
    {"recognition", QT_TRANSLATE_NOOP("microvet::programme", "Recognition policy")},
    {"other", QT_TRANSLATE_NOOP("microvet::programme", "Something else")},
};

constexpr CodeName sides[] = {
    {"inside", QT_TRANSLATE_NOOP("microvet::programme", "From inside")},
    {"outside", QT_TRANSLATE_NOOP("microvet::programme", "From outside")},
};

constexpr CodeName channels[] = {
    {"mail", QT_TRANSLATE_NOOP("microvet::programme", "E-mail")},
    {"phone", QT_TRANSLATE_NOOP("microvet::programme", "Phone")},
    {"meeting", QT_TRANSLATE_NOOP("microvet::programme", "Meeting")},
    {"web", QT_TRANSLATE_NOOP("microvet::programme", "Website")},
    {"other", QT_TRANSLATE_NOOP("microvet::programme", "Something else")},
};

constexpr CodeName abouts[] = {
    {"methodology", QT_TRANSLATE_NOOP("microvet::programme", "Methodology")},
    {"framework", QT_TRANSLATE_NOOP("microvet::programme", "Framework")},
};

constexpr CodeName notes[] = {
    {"error", QT_TRANSLATE_NOOP("microvet::programme", "Error")},
    {"unclear", QT_TRANSLATE_NOOP("microvet::programme", "Unclear")},
    {"wish", QT_TRANSLATE_NOOP("microvet::programme", "Wish")},
    {"praise", QT_TRANSLATE_NOOP("microvet::programme", "Praise")},
};

constexpr CodeName noteStates[] = {
    {"open", QT_TRANSLATE_NOOP("microvet::programme", "Open")},
    {"sent", QT_TRANSLATE_NOOP("microvet::programme", "Sent to the partnership")},
    {"taken", QT_TRANSLATE_NOOP("microvet::programme", "Taken up")},
    {"declined", QT_TRANSLATE_NOOP("microvet::programme", "Declined")},
};

constexpr CodeName partnerKinds[] = {
    {"vet", QT_TRANSLATE_NOOP("microvet::programme", "Training provider")},
    {"company", QT_TRANSLATE_NOOP("microvet::programme", "Company")},
    {"chamber", QT_TRANSLATE_NOOP("microvet::programme", "Chamber")},
    {"authority", QT_TRANSLATE_NOOP("microvet::programme", "Authority")},
    {"university", QT_TRANSLATE_NOOP("microvet::programme", "University")},
    {"association", QT_TRANSLATE_NOOP("microvet::programme", "Association")},
    {"other", QT_TRANSLATE_NOOP("microvet::programme", "Something else")},
};

constexpr Field policyFields[] = {
    field<&Policy::title>("title", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Title"), Required),
    field<&Policy::what>("what", FieldType::Code, QT_TRANSLATE_NOOP("microvet::programme", "Kind")).oneOf(policies),
    field<&Policy::number>("number", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Version")),
    field<&Policy::owner>("owner", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Owner"), Personal),
    field<&Policy::approvedOn>("approved_on", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Approved on")),
    field<&Policy::nextReview>("next_review", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Next review")),
    field<&Policy::approvedBy>("approved_by", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Approved by"), Personal),
    field<&Policy::text>("text", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Text")),
    field<&Policy::changes>("changes", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What has changed")),
    field<&Policy::file>("file", FieldType::File,
        QT_TRANSLATE_NOOP("microvet::programme", "Document"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Where the version is a file of its own, or was signed on paper.")),
    field<&Policy::fileHash>("file_hash", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "SHA-256 of the document"), Told),
    field<&Policy::earlier>("earlier", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Replaces")).to("policy"),
};

constexpr Field developmentFields[] = {
    field<&Development::title>("title", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "What happened"), Required),
    field<&Development::date>("date", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Date")),
    field<&Development::source>("source", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Source")),
    field<&Development::link>("link", FieldType::Link, QT_TRANSLATE_NOOP("microvet::programme", "Link")),
    field<&Development::meaning>("meaning", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What it means for us")),
    field<&Development::policy>("policy", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Plan that changes")).to("policy"),
};

constexpr Field focalQuestionFields[] = {
    field<&FocalQuestion::question>("question", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Question"), Required),
    field<&FocalQuestion::topic>("topic", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Topic")),
    field<&FocalQuestion::asker>("asker", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Asked by"), Personal),
    field<&FocalQuestion::side>("side", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Side")).oneOf(sides),
    field<&FocalQuestion::asked>("asked", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Asked")),
    field<&FocalQuestion::answered>("answered", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Answered")),
    field<&FocalQuestion::channel>("channel", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Channel")).oneOf(channels),
    field<&FocalQuestion::mail>("mail", FieldType::Mail,
        QT_TRANSLATE_NOOP("microvet::programme", "E-mail"), Personal),
    field<&FocalQuestion::answer>("answer", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Answer")),
    field<&FocalQuestion::answeredBy>("answered_by", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Answered by"), Personal),
};

constexpr Field feedbackNoteFields[] = {
    field<&FeedbackNote::text>("text", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Note"), Required),
    field<&FeedbackNote::about>("about", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "About")).oneOf(abouts),
    field<&FeedbackNote::section>("section", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Section"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "A step of the methodology or a part of the framework; typing proposes some.")),
    field<&FeedbackNote::what>("what", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Kind")).oneOf(notes),
    field<&FeedbackNote::status>("status", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Status")).oneOf(noteStates),
    field<&FeedbackNote::author>("author", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Author"), Personal),
    field<&FeedbackNote::date>("date", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Date")),
};

constexpr Field partnerFields[] = {
    field<&Partner::name>("name", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Name"), Required),
    field<&Partner::what>("what", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Kind")).oneOf(partnerKinds),
    field<&Partner::country>("country", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Country")),
    field<&Partner::contact>("contact", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Contact person"), Personal),
    field<&Partner::lastContact>("last_contact", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Last contact")),
    field<&Partner::signedOn>("signed_on", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Commitment signed")),
    field<&Partner::mail>("mail", FieldType::Mail, QT_TRANSLATE_NOOP("microvet::programme", "E-mail"), Personal),
    field<&Partner::phone>("phone", FieldType::Phone, QT_TRANSLATE_NOOP("microvet::programme", "Phone"), Personal),
    field<&Partner::commitment>("commitment", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Commitment")),
    field<&Partner::commitmentDue>("commitment_due", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Commitment due")),
    field<&Partner::notes>("notes", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Notes")),
};

constexpr Field jointActionFields[] = {
    field<&JointAction::title>("title", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Action"), Required),
    field<&JointAction::partner>("partner", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Partner"), Required | Owner).to("partner"),
    field<&JointAction::date>("date", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Date")),
    field<&JointAction::result>("result", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Result")),
};

} // namespace

const Kind& Policy::kind()
{
    static constexpr Kind kind = describe<Policy>("policy", QT_TRANSLATE_NOOP("microvet::programme", "Plan or policy"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Plans and policies"), policyFields);
    return kind;
}

const Kind& Development::kind()
{
    static constexpr Kind kind = describe<Development>("development", QT_TRANSLATE_NOOP("microvet::programme", "Development"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Developments"), developmentFields);
    return kind;
}

const Kind& FocalQuestion::kind()
{
    static constexpr Kind kind = describe<FocalQuestion>("focal_question", QT_TRANSLATE_NOOP("microvet::programme", "Question"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Questions to the focal point"), focalQuestionFields);
    return kind;
}

const Kind& FeedbackNote::kind()
{
    static constexpr Kind kind = describe<FeedbackNote>("feedback_note", QT_TRANSLATE_NOOP("microvet::programme", "Note on method or framework"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Notes on method and framework"), feedbackNoteFields);
    return kind;
}

const Kind& Partner::kind()
{
    static constexpr Kind kind = describe<Partner>("partner", QT_TRANSLATE_NOOP("microvet::programme", "Partner"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Partners"), partnerFields);
    return kind;
}

const Kind& JointAction::kind()
{
    static constexpr Kind kind = describe<JointAction>("joint_action", QT_TRANSLATE_NOOP("microvet::programme", "Joint action"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Joint actions"), jointActionFields);
    return kind;
}

} // namespace microvet::programme
