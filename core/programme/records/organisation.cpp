#include "core/programme/records/organisation.h"

#include "core/programme/records/letter_names.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

constexpr CodeName legalBases[] = {
    {"consent", QT_TRANSLATE_NOOP("microvet::programme", "Consent")},
    {"contract", QT_TRANSLATE_NOOP("microvet::programme", "Contract of employment")},
    {"interest", QT_TRANSLATE_NOOP("microvet::programme", "Legitimate interest")},
    {"publicTask", QT_TRANSLATE_NOOP("microvet::programme", "Public task")},
};

constexpr CodeName parts[] = {
    {"description", QT_TRANSLATE_NOOP("microvet::programme", "Description")},
    {"responsibility", QT_TRANSLATE_NOOP("microvet::programme", "Responsibility")},
    {"requirement", QT_TRANSLATE_NOOP("microvet::programme", "Requirement")},
    {"benefit", QT_TRANSLATE_NOOP("microvet::programme", "Benefit")},
};

constexpr Field programmeFields[] = {
    field<&Programme::name>("name", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Name of the programme"), Required),
    field<&Programme::organisation>("organisation", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Organisation"), Required),
    field<&Programme::country>("country", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Country"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Two letters, for instance EL for Greece.")),
    field<&Programme::language>("language", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Language of letters"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Of letters to people who have none of their own.")),
    field<&Programme::address>("address", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Address")),
    field<&Programme::website>("website", FieldType::Link, QT_TRANSLATE_NOOP("microvet::programme", "Website")),
    field<&Programme::contactName>("contact_name", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Contact person")),
    field<&Programme::contactMail>("contact_mail", FieldType::Mail,
        QT_TRANSLATE_NOOP("microvet::programme", "Contact e-mail")),
    field<&Programme::contactPhone>("contact_phone", FieldType::Phone,
        QT_TRANSLATE_NOOP("microvet::programme", "Contact phone")),
    field<&Programme::start>("start", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Begins")),
    field<&Programme::end>("end", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Ends")),
    field<&Programme::purpose>("purpose", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Purpose"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "What the programme is for, in one or two sentences.")),
    field<&Programme::funding>("funding", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Funding notice"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Stands under letters and documents, where it is filled in.")),
    field<&Programme::privacyContact>("privacy_contact", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Contact for people’s data"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Who answers for it: a name and an e-mail address.")),
    field<&Programme::legalBasis>("legal_basis", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Legal basis")).oneOf(legalBases)
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "What allows you to keep people’s data (GDPR, Article 6); the privacy notice says it. Where people come forward by themselves it is usually their consent. Whoever looks after data protection in your organisation knows.")),
    field<&Programme::keepNotSelectedMonths>("keep_not_selected_months", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Months to keep those not selected")),
    field<&Programme::reviewMonths>("review_months", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Months until a published course is reviewed")),
    field<&Programme::signatory>("signatory", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Who signs certificates")),
    field<&Programme::signatoryRole>("signatory_role", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Role of who signs")),
};

constexpr Field roleTextFields[] = {
    field<&RoleText::text>("text", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Text"), Required),
    field<&RoleText::part>("part", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Part"), Required).oneOf(parts),
    field<&RoleText::language>("language", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Language"), Required),
    field<&RoleText::position>("position", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Position")),
};

constexpr Field handbookVersionFields[] = {
    field<&HandbookVersion::number>("number", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Version"), Required),
    field<&HandbookVersion::date>("date", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "Date")),
    field<&HandbookVersion::changes>("changes", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What has changed")),
    field<&HandbookVersion::author>("author", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Author")),
    field<&HandbookVersion::issued>("issued", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Text as it was issued"), Inner),
};

constexpr Field letterTemplateFields[] = {
    field<&LetterTemplate::subject>("subject", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Subject"), Required),
    field<&LetterTemplate::letter>("letter", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "Letter"), Required).oneOf(letterNames),
    field<&LetterTemplate::language>("language", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Language"), Required),
    field<&LetterTemplate::body>("body", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Text"), Required)
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "What stands in braces, such as {person}, is filled in for each letter.")),
};

constexpr Field noticeVersionFields[] = {
    field<&NoticeVersion::number>("number", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Version"), Required),
    field<&NoticeVersion::language>("language", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Language")),
    field<&NoticeVersion::since>("since", FieldType::Date, QT_TRANSLATE_NOOP("microvet::programme", "In use since")),
    field<&NoticeVersion::text>("text", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Text")),
};

constexpr Field columnMatchingFields[] = {
    field<&ColumnMatching::name>("name", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Name"), Required),
    field<&ColumnMatching::target>("target", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "For"), Required | Inner),
    field<&ColumnMatching::columns>("columns", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Columns"), Inner),
};

} // namespace

const Kind& Programme::kind()
{
    static constexpr Kind kind = describe<Programme>("programme", QT_TRANSLATE_NOOP("microvet::programme", "Programme"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Programme"), programmeFields);
    return kind;
}

const Kind& RoleText::kind()
{
    static constexpr Kind kind = describe<RoleText>("role_text", QT_TRANSLATE_NOOP("microvet::programme", "Text of the role"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Role and duties"), roleTextFields);
    return kind;
}

const Kind& HandbookVersion::kind()
{
    static constexpr Kind kind = describe<HandbookVersion>("handbook_version", QT_TRANSLATE_NOOP("microvet::programme", "Issue of the handbook"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Issues of the handbook"), handbookVersionFields);
    return kind;
}

const Kind& LetterTemplate::kind()
{
    static constexpr Kind kind = describe<LetterTemplate>("letter_template", QT_TRANSLATE_NOOP("microvet::programme", "Letter of our own"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Letters of our own"), letterTemplateFields);
    return kind;
}

const Kind& NoticeVersion::kind()
{
    static constexpr Kind kind = describe<NoticeVersion>("notice_version", QT_TRANSLATE_NOOP("microvet::programme", "Privacy notice"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Privacy notices"), noticeVersionFields);
    return kind;
}

const Kind& ColumnMatching::kind()
{
    static constexpr Kind kind = describe<ColumnMatching>("column_matching", QT_TRANSLATE_NOOP("microvet::programme", "Matching of columns"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Matchings of columns"), columnMatchingFields);
    return kind;
}

} // namespace microvet::programme
