#include "core/verification/package_rules.h"

/// The words of the rules on the content of packages from outside, and on its licence.
namespace microvet::verification {

#define MV_TEXT(text) QT_TRANSLATE_NOOP("microvet::verification", text)

const QList<rules::RuleText>& packageContentTexts()
{
    static const QList<rules::RuleText> texts{
        {"P-C-01", MV_TEXT("The package does not say its title."),
         MV_TEXT("Nobody finds a course without a title in a repository."),
         MV_TEXT("Enter the title in the program that made the package.")},
        {"P-C-02", MV_TEXT("The package does not say its language."),
         MV_TEXT("Learners look for courses in their language, and screen readers need it to speak."),
         MV_TEXT("Enter the language in the program that made the package.")},
        {"P-C-03", MV_TEXT("Hardly any text was found (%1 words)."),
         MV_TEXT("The content may lie in pictures, films or documents, which the program cannot judge."),
         MV_TEXT("Look at the course yourself.")},
        {"P-C-04", MV_TEXT("No licence was found."),
         MV_TEXT("Without a licence nobody may use or adapt the course."),
         MV_TEXT("Look for it in the course. If there is none, ask for a Creative Commons licence in its metadata.")},
        {"P-C-05", MV_TEXT("The licence %1 is not one that the repository takes (%2)."),
         MV_TEXT("Courses of the repository may be used and adapted by others."),
         MV_TEXT("Ask the author whether the course can have one of these licences.")},
        {"P-C-06", MV_TEXT("Several licences are named: %1."),
         MV_TEXT("It must be clear which one holds for the course; the others may belong to pictures in it."),
         MV_TEXT("Look which licence holds for the whole, and ask for a clear statement.")},
        {"P-C-07", MV_TEXT("No author is named."),
         MV_TEXT("Whoever uses the course must be able to name its author; most licences ask for it."),
         MV_TEXT("Enter the author or the organisation in the metadata.")},
        {"P-C-08", MV_TEXT("Long passages are the same as in “%1”: %2 words, %3 % of the text, for example “%4 …”."),
         MV_TEXT("The repository holds this text already. It may be a new version, an adaptation or a copy."),
         MV_TEXT("Compare both courses, and see that the other one is named as the source.")},
        {"P-C-09", MV_TEXT("The page holds a placeholder: “%1”."),
         MV_TEXT("It seems that the text was not finished."),
         MV_TEXT("Write the text, or take the placeholder out.")},
        {"P-C-10", MV_TEXT("No questions were found that the program can read."),
         MV_TEXT("A micro-credential needs an assessment. It may be there in a form that only people can see."),
         MV_TEXT("Look how learning is assessed.")},
        {"P-C-10/none", MV_TEXT("There is no question in the package."),
         MV_TEXT("A package of questions without one is empty."),
         MV_TEXT("Make the package again, with its questions.")},
        {"P-C-11", MV_TEXT("The language “%1” is none of those of the repository."),
         MV_TEXT("Its users may not understand the course."),
         MV_TEXT("See that the language is meant, or written with its code, such as “en”.")},
        {"P-C-12", MV_TEXT("The rights are stated in words that the program cannot judge: “%1”"),
         MV_TEXT("The repository takes courses under a Creative Commons licence."),
         MV_TEXT("Read the statement, and ask for a Creative Commons licence where it is none.")},
        {"P-C-13", MV_TEXT("The backup holds data of people who took part in the course (%1)."),
         MV_TEXT("Names, addresses and results of learners must not leave the school."),
         MV_TEXT("Delete this copy. Ask for a backup without users.")},
    };
    return texts;
}

} // namespace microvet::verification
