#include "core/verification/package_rules.h"

/// The words of the rules on the quality of packages from outside, most of all on who can use them.
namespace microvet::verification {

#define MV_TEXT(text) QT_TRANSLATE_NOOP("microvet::verification", text)

const QList<rules::RuleText>& packageQualityTexts()
{
    static const QList<rules::RuleText> texts{
        {"P-Q-01", MV_TEXT("Pictures without an alternative text: %1, the first is “%2”."),
         MV_TEXT("Learners who do not see the picture miss what it shows."),
         MV_TEXT("Describe what the picture shows, or mark it as decoration with an empty alternative text.")},
        {"P-Q-02", MV_TEXT("The page does not say its language."),
         MV_TEXT("Screen readers would speak it with the sounds of another language."),
         MV_TEXT("Give the page its language (lang).")},
        {"P-Q-03", MV_TEXT("The page has no title."),
         MV_TEXT("Learners with several pages open, and users of screen readers, know a page by its title."),
         MV_TEXT("Give the page a title.")},
        {"P-Q-04", MV_TEXT("A level of heading is left out (%2; places: %1)."),
         MV_TEXT("Users of screen readers go from heading to heading and think that a part is missing."),
         MV_TEXT("Let headings go down one level at a time.")},
        {"P-Q-05", MV_TEXT("A long page has no headings."),
         MV_TEXT("Learners cannot see at a glance what is on the page, and users of screen readers cannot move in it."),
         MV_TEXT("Give each part of the page a heading.")},
        {"P-Q-06", MV_TEXT("Tables without header cells: %1, the first begins with “%2”."),
         MV_TEXT("Screen readers cannot say which column or row a value belongs to."),
         MV_TEXT("Mark the first row or column as headers.")},
        {"P-Q-07", MV_TEXT("Links without a text: %1, the first leads to “%2”."),
         MV_TEXT("Users of screen readers do not learn where it leads."),
         MV_TEXT("Give the link a text, or its picture an alternative text.")},
        {"P-Q-08", MV_TEXT("Links whose text does not say where they lead: %1, the first is “%2”."),
         MV_TEXT("Users of screen readers often hear links without the sentence around them."),
         MV_TEXT("Name the page or file as the text of the link.")},
        {"P-Q-09", MV_TEXT("Films without captions: %1, the first is “%2”."),
         MV_TEXT("Learners who do not hear, or are in a loud place, miss what is said."),
         MV_TEXT("Add captions, unless they are in the picture or nothing is said.")},
        {"P-Q-10", MV_TEXT("Sound: %1, the first is “%2”. The program cannot see whether there is a transcript."),
         MV_TEXT("Learners who do not hear need the words as text."),
         MV_TEXT("Look for a transcript beside it, or ask for one.")},
        {"P-Q-11", MV_TEXT("Embedded pages without a name: %1, the first is “%2”."),
         MV_TEXT("Users of screen readers do not learn what is embedded."),
         MV_TEXT("Give the frame a title.")},
        {"P-Q-12", MV_TEXT("Sound or film starts by itself (places: %1)."),
         MV_TEXT("It drowns the voice of a screen reader and disturbs others."),
         MV_TEXT("Let learners start it.")},
        {"P-Q-13", MV_TEXT("Fields without a label: %1."),
         MV_TEXT("Users of screen readers do not learn what to enter."),
         MV_TEXT("Give each field a label.")},
        {"P-Q-14", MV_TEXT("The page forbids learners to enlarge it."),
         MV_TEXT("Learners who see little need larger text, above all on a phone."),
         MV_TEXT("Take the limit out of the viewport statement.")},
        {"P-Q-15", MV_TEXT("No learning objectives were found in the metadata."),
         MV_TEXT("Reviewers compare content and assessment with the objectives. They may stand in the text."),
         MV_TEXT("Look for them in the course, or ask for them.")},
        {"P-Q-16", MV_TEXT("The page moves on by itself after a time."),
         MV_TEXT("Learners who read slowly lose their place."),
         MV_TEXT("Let learners move on by a link.")},
    };
    return texts;
}

} // namespace microvet::verification
