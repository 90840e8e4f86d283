#include "core/rules/texts.h"

/// The words of the rules on licences and sources.
namespace microvet::rules {

#define MV_TEXT(text) QT_TRANSLATE_NOOP("microvet::rules", text)

const QList<RuleText>& licenceTexts()
{
    static const QList<RuleText> texts{
        {"L-01", MV_TEXT("The course has no licence."),
         MV_TEXT("Without a licence nobody may use, adapt or share the course."),
         MV_TEXT("Choose a licence; the rules suggest %1."), MV_TEXT("Use the licence %1")},
        {"L-01-allowed", MV_TEXT("The licence %1 is not one of those that the rules allow."),
         MV_TEXT("Courses of the repository may be used, adapted and shared by others."),
         MV_TEXT("Choose one of these licences: %2.")},
        {"L-02", MV_TEXT("“%2” may not stand in this course: %3 does not go into %4."),
         MV_TEXT("The work may not be used for what the course's licence allows others to do with it."),
         MV_TEXT("Link to it, ask for permission in writing, use another work, or choose another licence for the course.")},
        {"L-02-apart", MV_TEXT("“%2” keeps its own terms in this course: %3 inside %4."),
         MV_TEXT("Others must be able to tell which part they may use how; Creative Commons advises against mixing these."),
         MV_TEXT("Mark clearly whose part is whose, or use a work with a licence closer to that of the course.")},
        {"L-02/adapted", MV_TEXT("“%2” may not be adapted into this course: %3 does not go into %4."),
         MV_TEXT("Who made the work allows changes only under other terms, or not at all."),
         MV_TEXT("Use it as it is where its licence allows that, link to it, ask for permission in writing, or use another work.")},
        {"L-03", MV_TEXT("“%1” and “%2” may not be mixed: %3 and %4 ask for different terms."),
         MV_TEXT("What is made of both would have to be under two licences at once."),
         MV_TEXT("Use one of them as it is, ask for permission in writing, or choose another work.")},
        {"L-05", MV_TEXT("Something is missing in the credit of “%2”."),
         MV_TEXT("The licence of the work asks for it."),
         MV_TEXT("Complete title, author, source and licence of the work.")},
        {"L-05-usage", MV_TEXT("It is not said whose work “%1” is."),
         MV_TEXT("Own works need no credit; works of others need author, source and licence."),
         MV_TEXT("Choose whether it is your own work, and complete the credit if it is not.")},
        {"L-05/author", MV_TEXT("The author of “%2” is not named."),
         MV_TEXT("Whoever made the work has a right to be named, and the licence asks for it."),
         MV_TEXT("Enter the author, or the copyright notice of the source.")},
        {"L-05/changes", MV_TEXT("It is not said what was changed in “%2”."),
         MV_TEXT("The licences ask you to say that a work was adapted."),
         MV_TEXT("Write in a few words what you changed, for example “cropped”.")},
        {"L-05/licence", MV_TEXT("The licence of “%2” is missing."),
         MV_TEXT("Without a licence you may not pass on the work of others."),
         MV_TEXT("Enter the licence that the source names, or use another work.")},
        {"L-05/source", MV_TEXT("It is not said where “%2” comes from."),
         MV_TEXT("With the source, others can find the original and its licence."),
         MV_TEXT("Enter the address of the page, or describe where you found it.")},
        {"L-06", MV_TEXT("“%1” is used with permission, but the permission is not kept here."),
         MV_TEXT("When somebody asks, the letter must be found."),
         MV_TEXT("Keep the letter or the message as proof; it is never published.")},
        {"L-07", MV_TEXT("It is not said whether people can be recognised in “%1”."),
         MV_TEXT("Whoever can be recognised must have agreed before a picture is published."),
         MV_TEXT("Say whether there are people, and whether they agreed.")},
        {"L-08", MV_TEXT("It is not said who holds the rights in the course."),
         MV_TEXT("Others have to name somebody when they use it."),
         MV_TEXT("Most often it is the organisation that awards the credential: %1."), MV_TEXT("It is %1")},
        {"L-09", MV_TEXT("The year of the copyright notice is missing."),
         MV_TEXT("Others cite the course with it."),
         MV_TEXT("Enter the year of the first publication."), MV_TEXT("Take the year of the dates")},
        {"L-10", MV_TEXT("A mark of the funding programme is missing."),
         MV_TEXT("Funding programmes ask for it wherever results are shown."),
         MV_TEXT("Add emblem, statement and disclaimer.")},
        {"L-10/disclaimer", MV_TEXT("The disclaimer of “%2” is missing."),
         MV_TEXT("Funding programmes ask for it wherever results are shown."),
         MV_TEXT("Write it as the grant agreement words it.")},
        {"L-10/emblem", MV_TEXT("The emblem of “%2” is missing."),
         MV_TEXT("Funding programmes ask for it wherever results are shown."),
         MV_TEXT("Add the emblem from the website of the programme.")},
        {"L-10/statement", MV_TEXT("The sentence of “%2” that names the funding is missing."),
         MV_TEXT("Funding programmes ask for it wherever results are shown."),
         MV_TEXT("Write it as the grant agreement words it.")},
    };
    return texts;
}

} // namespace microvet::rules
