#include "core/rules/texts.h"

#include "core/rules/finding.h"
#include "core/rules/fixes.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::rules {
namespace {

#define MV_TEXT(text) QT_TRANSLATE_NOOP("microvet::rules", text)

const RuleText texts[] = {
    {"S-01", MV_TEXT("The course has no title."),
     MV_TEXT("The title stands on the certificate and is what learners search for."),
     MV_TEXT("Write a short title that says what learners can do afterwards.")},
    {"S-01-english", MV_TEXT("The course has no English title."),
     MV_TEXT("Catalogues of other countries list courses by an English title beside the original one."),
     MV_TEXT("Add the English title under the further languages of the title.")},
    {"S-02", MV_TEXT("No awarding body is named."),
     MV_TEXT("A micro-credential says which organisation stands behind it."),
     MV_TEXT("Enter the full name of the organisation that awards the credential.")},
    {"S-02-country", MV_TEXT("The country of the awarding body is missing."),
     MV_TEXT("A micro-credential says where it was issued, so that others can place it."),
     MV_TEXT("Choose the country of the organisation.")},
    {"S-03", MV_TEXT("The course has no learning outcome."),
     MV_TEXT("Learning outcomes are the heart of a micro-credential: they say what a learner can do."),
     MV_TEXT("Add two to five outcomes, each with one verb: “Choose gloves that fit an agent”.")},
    {"S-03-many", MV_TEXT("The course has %1 learning outcomes; at most %2 are advised."),
     MV_TEXT("A short course with few outcomes is easier to teach, to assess and to understand."),
     MV_TEXT("Join outcomes that belong together, or make two courses.")},
    {"S-04", MV_TEXT("The kind of this outcome is not set."),
     MV_TEXT("Knowledge, skills and autonomy are taught and assessed in different ways (EQF)."),
     MV_TEXT("Choose knowledge, skill, or responsibility and autonomy.")},
    {"S-04-statement", MV_TEXT("This outcome says nothing yet."),
     MV_TEXT("The statement stands on the certificate."),
     MV_TEXT("Write what learners can do, beginning with a verb, or remove the outcome.")},
    {"S-05", MV_TEXT("The workload is not given."),
     MV_TEXT("Learners plan their time by it, and credit points come from it."),
     MV_TEXT("Enter the hours for guided learning, self-study, practice and assessment.")},
    {"S-05-estimate", MV_TEXT("The workload is %1 hours, but the content alone takes about %2 hours."),
     MV_TEXT("Learners who need longer than promised lose heart."),
     MV_TEXT("Raise the hours, or shorten the content. The estimate counts words, questions, media and tasks.")},
    {"S-07", MV_TEXT("The course has no level, and no reason why."),
     MV_TEXT("The level tells learners and employers how demanding the course is (EQF)."),
     MV_TEXT("Choose a level from 1 to 8, or write why the course has none.")},
    {"S-08", MV_TEXT("The course has no final assessment."),
     MV_TEXT("A micro-credential is given for outcomes that were assessed."),
     MV_TEXT("Add an assessment and set its purpose to “summative”.")},
    {"S-08-assessed", MV_TEXT("No question or assessment checks this outcome."),
     MV_TEXT("An outcome that nobody checks cannot be certified."),
     MV_TEXT("Choose this outcome in the questions or the assessment that check it.")},
    {"S-08-taught", MV_TEXT("No module, unit or block teaches this outcome."),
     MV_TEXT("Learners should meet everything that they are assessed on."),
     MV_TEXT("Choose this outcome in the units that teach it.")},
    {"S-08-questions", MV_TEXT("This assessment has no questions."),
     MV_TEXT("Learners would open an empty page."),
     MV_TEXT("Add questions or tasks, or remove the assessment.")},
    {"S-09", MV_TEXT("It is not said how learners take part."),
     MV_TEXT("Online, on site or both: learners need to know before they enrol."),
     MV_TEXT("Choose the mode of participation.")},
    {"S-10", MV_TEXT("Nothing is said about quality assurance."),
     MV_TEXT("A micro-credential is trusted when others see how its quality is assured."),
     MV_TEXT("Choose the type of quality assurance, or describe it in a sentence or two.")},
    {"S-11", MV_TEXT("The prerequisites are not given."),
     MV_TEXT("Learners want to know whether the course is for them."),
     MV_TEXT("Write what learners need to know or have, or tick “nothing is required”.")},
    {"S-14", MV_TEXT("The field of study is missing."),
     MV_TEXT("Catalogues sort courses by field (ISCED-F)."),
     MV_TEXT("Choose the field that fits best.")},
    {"S-15", MV_TEXT("“%1” does not lead to a skill of ESCO."),
     MV_TEXT("Other systems follow the address to know which skill is meant."),
     MV_TEXT("Remove the link, and choose the skill again from the list.")},
    {"S-17", MV_TEXT("The target group is not described."),
     MV_TEXT("A course that knows its learners fits them better."),
     MV_TEXT("Write for whom the course is made.")},
    {"S-18", MV_TEXT("The language of the course is not set."),
     MV_TEXT("Screen readers choose their voice by it, and learners find the course by it."),
     MV_TEXT("Choose the language of the content.")},
    {"S-18-listed", MV_TEXT("The language “%1” is not one that the repository offers."),
     MV_TEXT("Learners of the partnership may not find or understand the course."),
     MV_TEXT("Check that the language is chosen as you mean it. If it is, the course is fine for other places.")},
    {"S-19", MV_TEXT("The course has no summary."),
     MV_TEXT("The summary is the first thing that learners read in a catalogue."),
     MV_TEXT("Write a few sentences: for whom, what, and what for.")},
    {"S-19-short", MV_TEXT("The summary is short: %1 of at least %2 characters."),
     MV_TEXT("A few sentences more help learners to decide."),
     MV_TEXT("Say for whom the course is, what it covers and what learners can do afterwards.")},
    {"S-20", MV_TEXT("The course has no unit yet."),
     MV_TEXT("Units are the pages that learners work through."),
     MV_TEXT("Add a module and a unit in the outline.")},
    {"S-21", MV_TEXT("This module has no units."),
     MV_TEXT("Learners would find a heading with nothing below it."),
     MV_TEXT("Add a unit, or remove the module.")},
    {"S-22", MV_TEXT("This module has no title."),
     MV_TEXT("Learners find their way by the titles."),
     MV_TEXT("Write a short title.")},
    {"S-23", MV_TEXT("This unit has no title."),
     MV_TEXT("The title is the name of the page, in the contents and for screen readers."),
     MV_TEXT("Write a short title.")},
    {"S-24", MV_TEXT("A pool draws %1 questions, but has only %2."),
     MV_TEXT("The assessment would be shorter than planned, and the same for everybody."),
     MV_TEXT("Add questions to the pool, or draw fewer.")},
    {"S-24-once", MV_TEXT("A question is in two pools."),
     MV_TEXT("It could be drawn for one of them and missed in the other: the number of questions would differ from learner to learner."),
     MV_TEXT("Tick it in one pool only.")},
    {"S-25", MV_TEXT("The rubric “%1” is not finished."),
     MV_TEXT("Assessors need for each criterion what is looked at, and at least two levels."),
     MV_TEXT("Fill the rubric, or delete it.")},
    {"C-01", MV_TEXT("This unit is empty."),
     MV_TEXT("Learners would open an empty page."),
     MV_TEXT("Add a text or another block, or remove the unit.")},
    {"C-02", MV_TEXT("This block is empty."),
     MV_TEXT("Learners would see a gap and wonder what is missing."),
     MV_TEXT("Fill the block, or remove it."), MV_TEXT("Remove the empty block")},
    {"C-03", MV_TEXT("“%1” looks like a placeholder."),
     MV_TEXT("Placeholders are easily forgotten and look unfinished."),
     MV_TEXT("Write the text that belongs here.")},
    {"C-04", MV_TEXT("Something that is referred to here is not in the course any more."),
     MV_TEXT("What was meant to be here is missing for learners."),
     MV_TEXT("Choose something else, or remove the reference."), MV_TEXT("Remove the reference")},
    {"C-04/unit", MV_TEXT("A link leads to a unit that is not in the course any more."),
     MV_TEXT("Learners who follow the link find nothing."),
     MV_TEXT("Choose another unit, or remove the link. The words stay."), MV_TEXT("Remove the link")},
    {"C-04/term", MV_TEXT("A link leads to a glossary term that is not in the course any more."),
     MV_TEXT("Learners who follow the link find no explanation."),
     MV_TEXT("Choose another term, or remove the link. The words stay."), MV_TEXT("Remove the link")},
    {"C-04/outcome", MV_TEXT("A learning outcome that is chosen here is not in the course any more."),
     MV_TEXT("The overview of what is taught and assessed would be wrong."),
     MV_TEXT("Choose another outcome, or remove the reference."), MV_TEXT("Remove the reference")},
    {"C-04/medium", MV_TEXT("A picture, sound or file that is used here is not in the course any more."),
     MV_TEXT("Learners would see a gap."),
     MV_TEXT("Choose another file, or remove the reference."), MV_TEXT("Remove the reference")},
    {"C-04/question", MV_TEXT("A question that is used here is not in the course any more."),
     MV_TEXT("The draw would have fewer questions than planned."),
     MV_TEXT("Choose another question, or remove the reference."), MV_TEXT("Remove the reference")},
    {"C-04/rubric", MV_TEXT("The rubric that is used here is not in the course any more."),
     MV_TEXT("Assessors would have nothing to go by."),
     MV_TEXT("Choose another rubric, or remove the reference."), MV_TEXT("Remove the reference")},
    {"C-05", MV_TEXT("The file “%1” is listed, but its data is not in the course file."),
     MV_TEXT("Learners would see a gap. The rest of the course is not affected."),
     MV_TEXT("Import the file again, or remove it from the course.")},
    {"C-07-formula", MV_TEXT("The formula “%1” cannot be read."),
     MV_TEXT("Learners would see it as it was typed, and a screen reader would spell it out."),
     MV_TEXT("Open the formula: its editor says where it stops, and the palette has what can be written.")},
    {"C-06", MV_TEXT("No file is chosen in this block."),
     MV_TEXT("Learners would see a gap."),
     MV_TEXT("Choose a file, or remove the block.")},
    {"C-06/image", MV_TEXT("No picture is chosen in this block."),
     MV_TEXT("Learners would see a gap."),
     MV_TEXT("Choose a picture, or remove the block.")},
    {"C-06/audio", MV_TEXT("No sound is chosen in this block."),
     MV_TEXT("Learners would see a player without sound."),
     MV_TEXT("Choose a file or enter an address, or remove the block.")},
    {"C-06/video", MV_TEXT("No film is chosen in this block."),
     MV_TEXT("Learners would see a player without a film."),
     MV_TEXT("Choose a file or enter an address, or remove the block.")},
    {"C-06/embed", MV_TEXT("The address of the page is missing in this block."),
     MV_TEXT("Learners would find a button that leads nowhere."),
     MV_TEXT("Enter the address, or remove the block.")},
    {"A-01", MV_TEXT("The picture has no alternative text."),
     MV_TEXT("Learners who do not see the picture miss what it says."),
     MV_TEXT("Describe in a sentence what the picture tells, or mark it as decorative.")},
    {"A-01-name", MV_TEXT("The alternative text “%1” is a file name."),
     MV_TEXT("A screen reader would read out the name, which says nothing about the picture."),
     MV_TEXT("Describe in a sentence what the picture tells.")},
    {"A-01-long", MV_TEXT("The alternative text has %1 characters; at most %2 are advised."),
     MV_TEXT("A screen reader reads it in one go, and learners cannot pause or go back."),
     MV_TEXT("Keep to a sentence or two here, and put the rest into the long description.")},
    {"A-02", MV_TEXT("The table has no header row and no header column."),
     MV_TEXT("Screen readers name the header with each cell; without it the cells are just words."),
     MV_TEXT("Mark the first row or the first column as header."), MV_TEXT("Mark the first row as header")},
    {"A-02-caption", MV_TEXT("The table has no caption."),
     MV_TEXT("A caption says what the table is about before learners go into it."),
     MV_TEXT("Write a short caption.")},
    {"A-03", MV_TEXT("A heading of level %1 follows where level %2 is expected."),
     MV_TEXT("Many learners move from heading to heading; a missing level looks like a missing part."),
     MV_TEXT("Use level %2 here, or add the heading between."), MV_TEXT("Raise the headings of this block")},
    {"A-04", MV_TEXT("The link text “%1” does not say where the link leads."),
     MV_TEXT("Learners who go from link to link hear the link text alone."),
     MV_TEXT("Let the words name the goal, for example “guide of the labour inspectorate”.")},
    {"A-05", MV_TEXT("The sound has no transcript."),
     MV_TEXT("Learners who do not hear it, or cannot play it now, miss what it says."),
     MV_TEXT("Write down what is said.")},
    {"A-06", MV_TEXT("The film has neither captions nor a transcript."),
     MV_TEXT("Learners who do not hear it, or cannot play it aloud, miss what is said."),
     MV_TEXT("Add a captions file, or at least write down what is said.")},
    {"Q-01", MV_TEXT("The question does not ask anything yet."),
     MV_TEXT("Learners would not know what to answer."),
     MV_TEXT("Write the question.")},
    {"Q-02", MV_TEXT("The question offers fewer than two choices."),
     MV_TEXT("With nothing to choose from, the answer shows nothing."),
     MV_TEXT("Add choices, or fill the empty ones.")},
    {"Q-03", MV_TEXT("The question has no right answer."),
     MV_TEXT("Nobody could answer it correctly."),
     MV_TEXT("Mark or enter the right answer.")},
    {"Q-04", MV_TEXT("The question gives no feedback."),
     MV_TEXT("Learners learn most from a sentence on why an answer is right or wrong."),
     MV_TEXT("Write a sentence for wrong answers, better one for each answer.")},
    {"Q-05", MV_TEXT("%1 answers are marked right, but learners can choose only one."),
     MV_TEXT("Learners who choose one right answer could not know that another is right, too."),
     MV_TEXT("Mark one answer only, or make it a question with several right answers.")},
    {"Q-06", MV_TEXT("The gaps of the question and their marks in the text do not fit each other."),
     MV_TEXT("Learners would see a gap without an answer, or miss one."),
     MV_TEXT("Open the question and look at each gap: write in its text once, and the marks are counted anew.")},
    {"Q-07", MV_TEXT("The question has no picture yet."),
     MV_TEXT("Learners would have nothing to look at."),
     MV_TEXT("Choose a picture, or make it a question of another kind.")},
    {"Q-08", MV_TEXT("A place in the picture is too small to be hit, or lies outside it."),
     MV_TEXT("Learners, above all on a phone, could not choose it."),
     MV_TEXT("Make the place larger, or draw it once more.")},
    {"Q-08-name", MV_TEXT("A place in the picture has no name."),
     MV_TEXT("Learners who choose by keyboard or do not see the picture hear the names of the places."),
     MV_TEXT("Write what is at this place.")},
    {"Q-09", MV_TEXT("The essay asks for at least %1 and at most %2 words."),
     MV_TEXT("Nobody can write more and fewer words at once."),
     MV_TEXT("Lower the least number of words, or raise the most.")},
    {"Q-10", MV_TEXT("“%1” stands in the question twice."),
     MV_TEXT("Learners could not tell the two from each other."),
     MV_TEXT("Change one of them, or remove it.")},
    {"Q-11", MV_TEXT("Assessors have nothing to go by in this question."),
     MV_TEXT("Two assessors would score the same work differently."),
     MV_TEXT("Choose a rubric, or write a model answer or what is to be observed.")},
    {"Q-12", MV_TEXT("An accepted answer has only “*”: whatever learners write is right."),
     MV_TEXT("The question would show nothing."),
     MV_TEXT("Write the words that must be in the answer, and the “*” only where others may stand.")},
    {"L-01", MV_TEXT("The course has no licence."),
     MV_TEXT("Without a licence nobody may use, adapt or share the course."),
     MV_TEXT("Choose a licence; the rules suggest %1."), MV_TEXT("Use the licence %1")},
    {"L-01-allowed", MV_TEXT("The licence %1 is not one of those that the rules allow."),
     MV_TEXT("Courses of the repository may be used, adapted and shared by others."),
     MV_TEXT("Choose one of these licences: %2.")},
    {"L-02/adapted", MV_TEXT("“%2” may not be adapted into this course: %3 does not go into %4."),
     MV_TEXT("Who made the work allows changes only under other terms, or not at all."),
     MV_TEXT("Use it as it is where its licence allows that, link to it, ask for permission in writing, or use another work.")},
    {"L-02", MV_TEXT("“%2” may not stand in this course: %3 does not go into %4."),
     MV_TEXT("The work may not be used for what the course's licence allows others to do with it."),
     MV_TEXT("Link to it, ask for permission in writing, use another work, or choose another licence for the course.")},
    {"L-02-apart", MV_TEXT("“%2” keeps its own terms in this course: %3 inside %4."),
     MV_TEXT("Others must be able to tell which part they may use how; Creative Commons advises against mixing these."),
     MV_TEXT("Mark clearly whose part is whose, or use a work with a licence closer to that of the course.")},
    {"L-05", MV_TEXT("Something is missing in the credit of “%2”."),
     MV_TEXT("The licence of the work asks for it."),
     MV_TEXT("Complete title, author, source and licence of the work.")},
    {"L-05/author", MV_TEXT("The author of “%2” is not named."),
     MV_TEXT("Whoever made the work has a right to be named, and the licence asks for it."),
     MV_TEXT("Enter the author, or the copyright notice of the source.")},
    {"L-05/source", MV_TEXT("It is not said where “%2” comes from."),
     MV_TEXT("With the source, others can find the original and its licence."),
     MV_TEXT("Enter the address of the page, or describe where you found it.")},
    {"L-05/licence", MV_TEXT("The licence of “%2” is missing."),
     MV_TEXT("Without a licence you may not pass on the work of others."),
     MV_TEXT("Enter the licence that the source names, or use another work.")},
    {"L-05/changes", MV_TEXT("It is not said what was changed in “%2”."),
     MV_TEXT("The licences ask you to say that a work was adapted."),
     MV_TEXT("Write in a few words what you changed, for example “cropped”.")},
    {"L-05-usage", MV_TEXT("It is not said whose work “%1” is."),
     MV_TEXT("Own works need no credit; works of others need author, source and licence."),
     MV_TEXT("Choose whether it is your own work, and complete the credit if it is not.")},
};

QString shown(const QVariant& argument)
{
    if (argument.typeId() == QMetaType::Double) return QLocale().toString(argument.toDouble(), 'f', 1);
    if (argument.typeId() == QMetaType::Int) return QLocale().toString(argument.toInt());
    return argument.toString();
}

QString filled(const char* text, const QVariantList& arguments)
{
    QString out;
    const QString pattern = QCoreApplication::translate("microvet::rules", text);
    // Not QString::arg: an argument may itself hold "%1", and a text need not use every argument.
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit()) {
            const int number = pattern[i + 1].digitValue();
            if (number >= 1 && number <= arguments.size()) out += shown(arguments[number - 1]);
            ++i;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

const RuleText* textFor(const Finding& finding)
{
    if (!finding.arguments.isEmpty() && finding.arguments[0].typeId() == QMetaType::QString)
        if (const RuleText* text = ruleText(finding.rule + u'/' + finding.arguments[0].toString())) return text;
    return ruleText(finding.rule);
}

} // namespace

const QList<RuleText>& ruleTexts()
{
    static const QList<RuleText> list(std::begin(texts), std::end(texts));
    return list;
}

const RuleText* ruleText(const QString& key)
{
    static const QHash<QString, const RuleText*> index = [] {
        QHash<QString, const RuleText*> made;
        for (const RuleText& text : texts) made.insert(QString::fromLatin1(text.key), &text);
        return made;
    }();
    return index.value(key);
}

FindingText textOf(const Finding& finding)
{
    const RuleText* text = textFor(finding);
    // A rule of a newer program, kept in a review.
    if (!text) return {QCoreApplication::translate("microvet::rules", "Rule %1 found something here.").arg(finding.rule), {}, {}};
    return {filled(text->what, finding.arguments), filled(text->why, finding.arguments), filled(text->how, finding.arguments)};
}

QString fixLabel(const Finding& finding)
{
    const RuleText* text = textFor(finding);
    return text && text->fix && fixFor(finding.rule) ? filled(text->fix, finding.arguments) : QString();
}

} // namespace microvet::rules
