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
