#include "core/actions/field_names.h"

#include <QCoreApplication>

namespace microvet::actions {

namespace {

struct Name {
    const char* field;
    const char* name;
};

constexpr const char* context = "microvet::actions::fieldName";

constexpr Name names[]{
    {"title", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Title")},
    {"titleIn", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Title in other languages")},
    {"summary", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Summary")},
    {"summaryIn", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Summary in other languages")},
    {"identifier", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Course number")},
    {"language", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Language of the course")},
    {"keywords", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Keywords")},
    {"keywordsIn", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Keywords in other languages")},
    {"fieldsOfStudy", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Fields of study")},
    {"level", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Level")},
    {"need", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Need for the course")},
    {"learners", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Learners")},
    {"learners.targetGroup", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Target group")},
    {"workload", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Workload")},
    {"credit", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Credit points")},
    {"awardingBody", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Awarding body")},
    {"provider", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Provider")},
    {"quality", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Quality assurance")},
    {"assessmentStatement", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "How learning is assessed")},
    {"stackability", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "How the credential adds to others")},
    {"furtherInformation", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Further information")},
    {"licence", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Licence")},
    {"version", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Version")},
    {"created", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Date of creation")},
    {"published", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Date of publication")},
    {"owner", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Responsible person")},
    {"nextReview", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Next review")},
    {"cover", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Cover picture")},
    {"badge", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Badge")},
    {"support", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Support contact")},
    {"technicalRequirements", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Technical requirements")},
    {"delivery", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Delivery plan")},
    {"evaluation", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Evaluation by learners")},
    {"funding", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Funding")},
    {"origin", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Origin")},
    {"statement", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Statement")},
    {"statementIn", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Statement in other languages")},
    {"bloom", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Kind of learning")},
    {"esco", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Skills (ESCO)")},
    {"outcomes", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Learning outcomes")},
    {"minutes", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Minutes")},
    {"minutesReason", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Reason for the minutes")},
    {"trainerNotes", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Notes for trainers")},
    {"ready", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Ready")},
    {"body", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Content")},
    {"text", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Text")},
    {"image", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Picture")},
    {"alternativeText", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Alternative text")},
    {"decorative", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Decorative picture")},
    {"caption", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Caption")},
    {"longDescription", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Long description")},
    {"width", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Width")},
    {"file", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "File")},
    {"link", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Link")},
    {"transcript", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Transcript")},
    {"poster", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Still picture")},
    {"captions", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Subtitles")},
    {"description", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Description")},
    {"style", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Style")},
    {"headerRow", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Heading row")},
    {"headerColumn", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Heading column")},
    {"cells", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Cells")},
    {"front", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Front")},
    {"back", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Back")},
    {"problem", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Problem")},
    {"result", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Result")},
    {"task", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Task")},
    {"materials", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Materials")},
    {"evidence", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Evidence")},
    {"prompt", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Question to think about")},
    {"hint", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Hint")},
    {"intro", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Introduction")},
    {"source", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Source")},
    {"notation", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Notation")},
    {"terms", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Glossary terms")},
    {"adaptLocally", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "To be adapted locally")},
    {"purpose", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Purpose")},
    {"passPercent", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Pass mark (per cent)")},
    {"attempts", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Attempts")},
    {"timeLimitMinutes", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Time limit (minutes)")},
    {"shuffle", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Shuffled")},
    {"reviewAnswers", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Answers are shown afterwards")},
    {"questions", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Questions")},
    {"draw", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Number of questions drawn")},
    {"points", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Points")},
    {"feedback", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Feedback")},
    {"correct", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Correct")},
    {"answers", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Accepted answers")},
    {"tolerance", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Tolerance")},
    {"unit", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Unit of measurement")},
    {"term", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Term")},
    {"definition", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Definition")},
    {"publisher", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Publisher")},
    {"note", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Note")},
    {"name", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Name")},
    {"author", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Author")},
    {"resolved", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Settled")},
    {"weight", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Weight")},
    {"agreementNumber", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Number of the agreement")},
    {"answer", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Answer")},
    {"areas", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Places in the picture")},
    {"assessment", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Assessment")},
    {"assignee", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "For")},
    {"attribution", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Source and licence")},
    {"authorLink", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Link to the author")},
    {"authors", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Authors")},
    {"barriers", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Barriers")},
    {"changes", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "What was changed")},
    {"choices", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Choices")},
    {"city", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Town")},
    {"code", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Code")},
    {"colour", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Colour")},
    {"comment", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Comment")},
    {"conflictOfInterest", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Conflict of interest")},
    {"contentHash", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Fingerprint")},
    {"copyright", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Copyright notice")},
    {"country", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Country")},
    {"date", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Date")},
    {"decision", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Decision")},
    {"descriptionIn", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Description in other languages")},
    {"disclaimer", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Disclaimer")},
    {"distractors", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Wrong words")},
    {"dragWords", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Words are dragged")},
    {"email", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Email")},
    {"emblem", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Emblem")},
    {"eqf", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "EQF level")},
    {"exchange", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Exchange between learners")},
    {"explanation", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Explanation")},
    {"feedbackCorrect", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Feedback to a right answer")},
    {"feedbackFalse", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Feedback to “false”")},
    {"feedbackIncorrect", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Feedback to a wrong answer")},
    {"feedbackPartly", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Feedback to a partly right answer")},
    {"feedbackTrue", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Feedback to “true”")},
    {"framework", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Framework")},
    {"gaps", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Gaps")},
    {"grading", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Grading")},
    {"groupSize", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Size of the group")},
    {"guided", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "With a trainer")},
    {"height", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Height")},
    {"holder", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Holder of the rights")},
    {"homepage", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Website")},
    {"hoursPerPoint", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Hours for a point")},
    {"inclusiveContent", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Inclusive content")},
    {"inclusiveMethods", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Inclusive methods")},
    {"inclusiveRecognition", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Inclusive recognition")},
    {"integration", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "How it can be combined")},
    {"items", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Items")},
    {"keptForAssessors", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Kept for assessors")},
    {"label", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Label")},
    {"labourMarket", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Labour market")},
    {"lastReview", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Last review")},
    {"left", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Left side")},
    {"legalName", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Legal name")},
    {"licenceLink", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Link to the licence")},
    {"logo", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Logo")},
    {"matchAccents", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Accents count")},
    {"matchCase", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Capitals count")},
    {"maxWords", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Most words")},
    {"mimeType", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Kind of file")},
    {"minWords", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Fewest words")},
    {"mode", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Form of delivery")},
    {"modelAnswer", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Model answer")},
    {"mustPass", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Must be passed")},
    {"namePublished", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Name is published")},
    {"noPrerequisites", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Nothing is required before")},
    {"notes", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Notes")},
    {"nqf", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "National level")},
    {"observation", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Observation")},
    {"organisation", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Organisation")},
    {"outcome", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Learning outcome")},
    {"ownWords", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Own words for the spelling")},
    {"partialCredit", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Points for parts")},
    {"partnerLogos", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Logos of partners")},
    {"people", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "People in the picture")},
    {"percent", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Per cent")},
    {"phone", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Phone")},
    {"place", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Place")},
    {"practice", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Practice")},
    {"preparation", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Preparation")},
    {"prerequisites", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "What is required before")},
    {"programme", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Programme")},
    {"proof", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Proof of the permission")},
    {"quote", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Passage")},
    {"reason", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Reason")},
    {"region", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Region")},
    {"relation", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Kind of origin")},
    {"report", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Report")},
    {"requestedBy", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Asked for by")},
    {"retrieved", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Date of retrieval")},
    {"reviewer", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Reviewer")},
    {"right", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Right side")},
    {"role", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Role")},
    {"round", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Round")},
    {"rubric", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Rubric")},
    {"seconds", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Seconds")},
    {"selfStudy", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Self-study")},
    {"shortName", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Short name")},
    {"showModelAnswer", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Model answer is shown")},
    {"size", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Size")},
    {"stakeholders", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Who was asked")},
    {"step", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Smallest step")},
    {"supervision", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Supervision")},
    {"targetGroup", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Target group")},
    {"targetGroupCodes", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Target group (codes)")},
    {"targetGroupIn", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Target group in other languages")},
    {"time", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Time")},
    {"towards", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Counts towards")},
    {"translation", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Translation")},
    {"type", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Kind")},
    {"types", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Kinds")},
    {"unchanged", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "The same in both languages")},
    {"unknown", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Data of a newer version")},
    {"uri", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Address")},
    {"usage", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Use")},
    {"verdict", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Answer")},
    {"work", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Work")},
    {"x", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Distance from the left")},
    {"y", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Distance from the top")},
    {"year", QT_TRANSLATE_NOOP("microvet::actions::fieldName", "Year")},
};

QString known(const QByteArray& field)
{
    for (const Name& name : names)
        if (field == name.field) return QCoreApplication::translate(context, name.name);
    return {};
}

/// "reasonForChange" as "reason for change".
QString spelled(const QByteArray& field)
{
    QString words;
    for (const char c : field) {
        const QChar letter = QLatin1Char(c);
        if (letter == QLatin1Char('.')) words += QStringLiteral(": ");
        else if (letter.isUpper()) words += QLatin1Char(' ') + letter.toLower();
        else words += letter;
    }
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

} // namespace

QString fieldName(const QByteArray& field)
{
    const QByteArray path = field.startsWith("body.") ? field.mid(5) : field;
    if (const QString name = known(path); !name.isEmpty()) return name;
    const qsizetype dot = path.lastIndexOf('.');
    if (dot < 0) return spelled(path);
    const QString whole = known(path.left(path.indexOf('.')));
    const QString part = known(path.mid(dot + 1));
    if (whole.isEmpty() && part.isEmpty()) return spelled(path);
    return QStringLiteral("%1: %2").arg(whole.isEmpty() ? spelled(path.left(path.indexOf('.'))) : whole,
                                        part.isEmpty() ? spelled(path.mid(dot + 1)) : part);
}

} // namespace microvet::actions
