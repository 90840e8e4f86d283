#include "core/actions/handover_steps.h"

#include <QCoreApplication>

/// Names of buttons and settings as Moodle 4 and later have them in English.
namespace microvet::actions {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

QStringList moodleActivity()
{
    return {Tr::tr("Open your course in Moodle and turn “Edit mode” on."),
            Tr::tr("In the section where it belongs choose “Add an activity or resource”, then “SCORM package”."),
            Tr::tr("Paste name and summary from below, and drag the package into “Package file”."),
            Tr::tr("Under “Appearance” set “Student skip content structure page” to “Always”, so that the course opens at once."),
            Tr::tr("Under “Grade” set the maximum grade to 100, and under “Attempts management” the attempts to “Unlimited”: the course counts its own."),
            Tr::tr("Under “Completion conditions” add “Passed” or “Completed”, then choose “Save and display” and try it as a learner.")};
}

/// What a restore needs stands in docs/moodle.md, as it was tried.
QStringList moodleCourse()
{
    return {Tr::tr("As an administrator, import the file with the competencies, which lies beside the package, under “Competencies”, “Import competency framework”. Without it everything else works."),
            Tr::tr("Open “Restore” and upload the package, or ask whoever manages your Moodle to do it."),
            Tr::tr("Choose to restore as a new course and keep “Include enrolled users” ticked: the package holds nobody, but only then do the glossary and the self-enrolment come along."),
            Tr::tr("Open “Badges”, give the badge a picture if it has none, look at its criteria, and enable access."),
            Tr::tr("Look at the course as a learner, set its dates, and make it visible.")};
}

QStringList lms()
{
    return {Tr::tr("Look in your platform for “Import”, “Upload” or “SCORM”, usually where activities are added to a course."),
            Tr::tr("Upload the package as it is; do not unpack it."),
            Tr::tr("Paste name and summary from below."),
            Tr::tr("Where the platform asks: one attempt that goes on, the highest score counts, completion by the package."),
            Tr::tr("Open it as a learner, leave in the middle and come back: it goes on where you left.")};
}

QStringList questionBank(const QString& format)
{
    return {Tr::tr("Open the Moodle course where the questions belong and choose “Question bank”, then “Import”."),
            format == QLatin1String("gift") ? Tr::tr("Choose “GIFT format”, leave everything else as it is, and drag the file into “Import”.")
                                            : Tr::tr("Choose “Moodle XML format”, leave everything else as it is, and drag the file into “Import”."),
            Tr::tr("The categories stand in the file: one for each module and each assessment. Try some questions in their preview."),
            Tr::tr("In a quiz, add questions “from question bank”, or random ones from a category.")};
}

} // namespace

QStringList handOverSteps(const QString& destination)
{
    if (destination == QLatin1String("moodle")) return moodleCourse();
    if (destination == QLatin1String("moodle-activity")) return moodleActivity();
    if (destination == QLatin1String("lms") || destination.startsWith(QLatin1String("scorm"))) return lms();
    if (destination == QLatin1String("repository"))
        return {Tr::tr("Sign in to the repository and choose to upload a course."),
                Tr::tr("Upload the package as it is; do not unpack it. Keep the file for assessors: it does not go to the repository."),
                Tr::tr("Paste the values from below where the form asks for them."),
                Tr::tr("Say under which licence the course stands; the package holds its text and everybody who is to be named."),
                Tr::tr("The repository verifies structure, content and quality. The report of our own checks lies in the package.")};
    if (destination == QLatin1String("web") || destination == QLatin1String("site"))
        return {Tr::tr("For a website: unpack the package and copy everything into a folder of your web space; its address is the address of the course."),
                Tr::tr("For a stick or a shared folder: unpack it there. Learners open “index.html”."),
                Tr::tr("Progress is kept in each learner’s browser: it does not move from one device to another.")};
    if (destination == QLatin1String("book") || destination == QLatin1String("epub"))
        return {Tr::tr("Send or offer the file as it is. On phones and tablets a tap opens it in a reading app."),
                Tr::tr("For e-readers: copy it by cable, or send it to the reader’s address."),
                Tr::tr("Questions are exercises here, with answers at the end; scores are not kept.")};
    if (destination == QLatin1String("print") || destination == QLatin1String("pdf"))
        return {Tr::tr("Open the file and print it on A4, on both sides where the printer can; everything is readable without colour."),
                Tr::tr("Answers stand at the end: leave these pages out where learners are to find them by themselves."),
                Tr::tr("Give learners who use a screen reader the e-book instead.")};
    if (destination == QLatin1String("odt"))
        return {Tr::tr("Open the file in LibreOffice or Word and change what you like."),
                Tr::tr("After that, click into the contents with the right button and update them, so that the page numbers are right."),
                Tr::tr("Save it under a name of your own: the next export writes the file anew.")};
    if (destination == QLatin1String("review-copy"))
        return {Tr::tr("Send the package to the people who are to read the course, or give it to them on a stick."),
                Tr::tr("They unpack it as a whole and open “index.html” in their browser; nothing is installed, and no network is needed."),
                Tr::tr("At the end they save their review as a file there and send it to you."),
                Tr::tr("Open the course, choose “Take in a review…” in the menu “Review”, and choose their file.")};
    if (destination == QLatin1String("moodle-xml") || destination == QLatin1String("gift")) return questionBank(destination);
    return {};
}

QStringList replacingSteps(const QString& destination)
{
    if (destination == QLatin1String("moodle"))
        return {Tr::tr("Restore the new version as another new course; do not restore it into the one that is there, or learners’ attempts and new questions mix."),
                Tr::tr("Let learners who have begun finish in the old course, where their attempts and grades stay, and enrol new ones in the new course.")};
    if (destination == QLatin1String("moodle-activity"))
        return {Tr::tr("Open the settings of the activity that is there; do not delete it, or its attempts and grades are gone."),
                Tr::tr("Under “Package” replace the package file with the new one, and save."),
                Tr::tr("Attempts and grades stay. Learners who are in the middle go on; what was changed is marked as not yet read.")};
    if (destination == QLatin1String("lms") || destination.startsWith(QLatin1String("scorm")))
        return {Tr::tr("Replace the file of the activity that is there; do not delete the activity, or its attempts are gone."),
                Tr::tr("Where the platform asks, keep attempts that are under way.")};
    if (destination == QLatin1String("repository"))
        return {Tr::tr("Raise the version number of the course and export it again."),
                Tr::tr("Upload it as a new version of the course that is there, with the text on what is new.")};
    if (destination == QLatin1String("web") || destination == QLatin1String("site"))
        return {Tr::tr("Empty the folder and copy the new files there, under the same address: browsers keep what learners have done.")};
    return {};
}

} // namespace microvet::actions
