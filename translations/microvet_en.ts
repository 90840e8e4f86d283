<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>microvet::actions</name>
    <message numerus="yes">
        <source>%n letters to this person went out as mail files, through the mail program or on paper. Such files and mails lie where they were saved and sent.</source>
        <translation>
            <numerusform>%n letter to this person went out as a mail file, through the mail program or on paper. Such files and mails lie where they were saved and sent.</numerusform>
            <numerusform>%n letters to this person went out as mail files, through the mail program or on paper. Such files and mails lie where they were saved and sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things must be mended before the repository takes this course, so nothing was written.</source>
        <translation><numerusform>One thing must be mended before the repository takes this course, so nothing was written.</numerusform><numerusform>%n things must be mended before the repository takes this course, so nothing was written.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n files in these folders; only that many are looked at.</source>
        <translation><numerusform>There is more than %n file in these folders; only that many are looked at.</numerusform><numerusform>There are more than %n files in these folders; only that many are looked at.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n modules</source>
        <translation><numerusform>%n module</numerusform><numerusform>%n modules</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation><numerusform>%n unit</numerusform><numerusform>%n units</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things must be mended.</source>
        <translation><numerusform>%n thing must be mended.</numerusform><numerusform>%n things must be mended.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n decisions are about versions that this file does not hold, so they cannot count as an approval. Ask for the whole course file and merge it.</source>
        <translation><numerusform>One decision is about a version that this file does not hold, so it cannot count as an approval. Ask for the whole course file and merge it.</numerusform><numerusform>%n decisions are about versions that this file does not hold, so they cannot count as an approval. Ask for the whole course file and merge it.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n new comments are about parts that are not in the course any more. They are listed last.</source>
        <translation><numerusform>One new comment is about a part that is not in the course any more. It is listed last.</numerusform><numerusform>%n new comments are about parts that are not in the course any more. They are listed last.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n new comments</source>
        <translation><numerusform>%n new comment</numerusform><numerusform>%n new comments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n new replies</source>
        <translation><numerusform>%n new reply</numerusform><numerusform>%n new replies</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n changed comments</source>
        <translation><numerusform>%n changed comment</numerusform><numerusform>%n changed comments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n comments taken back</source>
        <translation><numerusform>%n comment taken back</numerusform><numerusform>%n comments taken back</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation><numerusform>%n decision</numerusform><numerusform>%n decisions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n checklists without a decision</source>
        <translation><numerusform>%n checklist without a decision</numerusform><numerusform>%n checklists without a decision</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The file is not where it was, and there are %n copies of the course in the folders of the desk. Please open the entry, and choose the right one.</source>
        <translation>
            <numerusform>The file is not where it was, and there is %n copy of the course in the folders of the desk. Please open the entry, and choose it.</numerusform>
            <numerusform>The file is not where it was, and there are %n copies of the course in the folders of the desk. Please open the entry, and choose the right one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::actions::compare</name>
    <message numerus="yes">
        <source>%n more lines are left out.</source>
        <translation><numerusform>%n more line is left out.</numerusform><numerusform>%n more lines are left out.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::AttendanceDialog</name>
    <message numerus="yes">
        <source>The next date is planned, and %n people stand in its list.</source>
        <translation>
            <numerusform>The next date is planned, and %n person stands in its list.</numerusform>
            <numerusform>The next date is planned, and %n people stand in its list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was noted. %n people were absent: they can get the minutes or the next date.</source>
        <translation>
            <numerusform>It was noted. %n person was absent, and can get the minutes or the next date.</numerusform>
            <numerusform>It was noted. %n people were absent: they can get the minutes or the next date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people were there.</source>
        <translation>
            <numerusform>%1 of %n person was there.</numerusform>
            <numerusform>%1 of %n people were there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::ComparisonView</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation><numerusform>%n difference</numerusform><numerusform>%n differences</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::cli</name>
    <message numerus="yes">
        <source>%n things must be mended</source>
        <translation><numerusform>%n thing must be mended</numerusform><numerusform>%n things must be mended</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n should be mended</source>
        <translation><numerusform>%n should be mended</numerusform><numerusform>%n should be mended</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of advice</source>
        <translation><numerusform>%n piece of advice</numerusform><numerusform>%n pieces of advice</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>"%1" takes at least %n arguments: see "microvet %1 --help".</source>
        <translation><numerusform>"%1" takes at least %n argument: see "microvet %1 --help".</numerusform><numerusform>"%1" takes at least %n arguments: see "microvet %1 --help".</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>"%1" takes %n arguments: see "microvet %1 --help".</source>
        <translation><numerusform>"%1" takes %n argument: see "microvet %1 --help".</numerusform><numerusform>"%1" takes %n arguments: see "microvet %1 --help".</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n findings were accepted.</source>
        <translation><numerusform>%n finding was accepted.</numerusform><numerusform>%n findings were accepted.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation><numerusform>%n package</numerusform><numerusform>%n packages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation><numerusform>%n passed</numerusform><numerusform>%n passed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation><numerusform>%n to look at</numerusform><numerusform>%n to look at</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n failed</numerusform><numerusform>%n failed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n comments are open.</source>
        <translation><numerusform>One comment is open.</numerusform><numerusform>%n comments are open.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n records were left out: they belong to something that is not there.</source>
        <translation>
            <numerusform>%n record was left out: it belongs to something that is not there.</numerusform>
            <numerusform>%n records were left out: they belong to something that is not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were no records.</source>
        <translation>
            <numerusform>%n entry was no record.</numerusform>
            <numerusform>%n entries were no records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::document</name>
    <message numerus="yes">
        <source>%n part(s) of the course had no name of their own inside the file and got a new one. Nothing is lost.</source>
        <translation><numerusform>%n part of the course had no name of its own inside the file and got a new one. Nothing is lost.</numerusform><numerusform>%n parts of the course had no name of their own inside the file and got a new one. Nothing is lost.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the course, such as pictures or films, are missing. The course opens without them; the checks name the places.</source>
        <translation><numerusform>%n file of the course, such as a picture or film, is missing. The course opens without it; the checks name the places.</numerusform><numerusform>%n files of the course, such as pictures or films, are missing. The course opens without them; the checks name the places.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>This is a light copy: %n large file(s), such as films, stayed with the sender. You can work on it and send it back; nothing is lost.</source>
        <translation><numerusform>This is a light copy: one large file, such as a film, stayed with the sender. You can work on it and send it back; nothing is lost.</numerusform><numerusform>This is a light copy: %n large files, such as films, stayed with the sender. You can work on it and send it back; nothing is lost.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::importers</name>
    <message numerus="yes">
        <source>%n pictures, sounds, films or files of its text stand in a unit of their own now, since here it can only have text. The text links to them.</source>
        <translation><numerusform>%n picture, sound, film or file of its text stands in a unit of its own now, since here it can only have text. The text links to it.</numerusform><numerusform>%n pictures, sounds, films or files of its text stand in a unit of their own now, since here it can only have text. The text links to them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pages have scripts, which do not come along: what these pages do by themselves is missing, such as exercises, tests and animations.</source>
        <translation><numerusform>%n page has scripts, which do not come along: what this page does by itself is missing, such as exercises, tests and animations.</numerusform><numerusform>%n pages have scripts, which do not come along: what these pages do by themselves is missing, such as exercises, tests and animations.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pages came in as units.</source>
        <translation><numerusform>%n page came in as a unit.</numerusform><numerusform>%n pages came in as units.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pages came in as text of units.</source>
        <translation><numerusform>%n page came in as text of a unit.</numerusform><numerusform>%n pages came in as text of units.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n discussions came in as questions to reflect on.</source>
        <translation><numerusform>%n discussion came in as a question to reflect on.</numerusform><numerusform>%n discussions came in as questions to reflect on.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n files that neither the contents nor a page name were left out.</source>
        <translation><numerusform>%n file that neither the contents nor a page names was left out.</numerusform><numerusform>%n files that neither the contents nor a page name were left out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n links came in.</source>
        <translation><numerusform>%n link came in.</numerusform><numerusform>%n links came in.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n questions have colours and layout of their own, which were left out.</source>
        <translation><numerusform>%n question has colours and layout of its own, which were left out.</numerusform><numerusform>%n questions have colours and layout of their own, which were left out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n questions have extra help for learners, such as spoken texts or tools, which was left out.</source>
        <translation><numerusform>%n question has extra help for learners, such as spoken texts or tools, which was left out.</numerusform><numerusform>%n questions have extra help for learners, such as spoken texts or tools, which was left out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n questions were read.</source>
        <translation><numerusform>%n question was read.</numerusform><numerusform>%n questions were read.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>It asks %n things at once. Each became a question of its own.</source>
        <translation><numerusform>It asks %n thing at once, which became a question of its own.</numerusform><numerusform>It asks %n things at once. Each became a question of its own.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Its %n parts became one: what was asked first, is asked first.</source>
        <translation><numerusform>Its %n part became one: what was asked first, is asked first.</numerusform><numerusform>Its %n parts became one: what was asked first, is asked first.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The package has more pages than can be taken: %n pages were left out.</source>
        <translation><numerusform>The package has more pages than can be taken: %n page was left out.</numerusform><numerusform>The package has more pages than can be taken: %n pages were left out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Each of its %n categories is a test.</source>
        <translation><numerusform>Its one category is a test.</numerusform><numerusform>Each of its %n categories is a test.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n comments were left out.</source>
        <translation><numerusform>%n comment was left out.</numerusform><numerusform>%n comments were left out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n text boxes were left out or stand elsewhere in the text. Look at the places where they were.</source>
        <translation><numerusform>%n text box was left out or stands elsewhere in the text. Look at the place where it was.</numerusform><numerusform>%n text boxes were left out or stand elsewhere in the text. Look at the places where they were.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n drawn diagrams (SmartArt) were left out. Save them as pictures and add them by hand.</source>
        <translation><numerusform>%n drawn diagram (SmartArt) was left out. Save it as a picture and add it by hand.</numerusform><numerusform>%n drawn diagrams (SmartArt) were left out. Save them as pictures and add them by hand.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n charts were left out. Save them as pictures and add them by hand.</source>
        <translation><numerusform>%n chart was left out. Save it as a picture and add it by hand.</numerusform><numerusform>%n charts were left out. Save them as pictures and add them by hand.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n formulas or charts were left out. Enter the formulas by hand, and add charts as pictures.</source>
        <translation><numerusform>%n formula or chart was left out. Enter a formula by hand, and add a chart as a picture.</numerusform><numerusform>%n formulas or charts were left out. Enter the formulas by hand, and add charts as pictures.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parts made with other programs were left out.</source>
        <translation><numerusform>%n part made with another program was left out.</numerusform><numerusform>%n parts made with other programs were left out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n other documents that are part of it were left out.</source>
        <translation><numerusform>%n other document that is part of it was left out.</numerusform><numerusform>%n other documents that are part of it were left out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n footnotes were left out. A document saved as .docx keeps them.</source>
        <translation><numerusform>%n footnote was left out. A document saved as .docx keeps it.</numerusform><numerusform>%n footnotes were left out. A document saved as .docx keeps them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n footnotes stand in brackets in the text, where they were referred to.</source>
        <translation><numerusform>%n footnote stands in brackets in the text, where it was referred to.</numerusform><numerusform>%n footnotes stand in brackets in the text, where they were referred to.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n units were made from its headings.</source>
        <translation><numerusform>%n unit was made from its headings.</numerusform><numerusform>%n units were made from its headings.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures came with it.</source>
        <translation><numerusform>%n picture came with it.</numerusform><numerusform>%n pictures came with it.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::importers::handout</name>
    <message numerus="yes">
        <source>%n pictures are on the web and were not fetched. Save them and add them by hand, with author and licence.</source>
        <translation><numerusform>%n picture is on the web and was not fetched. Save it and add it by hand, with author and licence.</numerusform><numerusform>%n pictures are on the web and were not fetched. Save them and add them by hand, with author and licence.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures did not come with the text. Save the handout as a web page and open that file, or add them by hand.</source>
        <translation><numerusform>%n picture did not come with the text. Save the handout as a web page and open that file, or add it by hand.</numerusform><numerusform>%n pictures did not come with the text. Save the handout as a web page and open that file, or add them by hand.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::model::Path</name>
    <message numerus="yes">
        <source>"%1" has %n entries only.</source>
        <translation><numerusform>"%1" has %n entry only.</numerusform><numerusform>"%1" has %n entries only.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::rules</name>
    <message numerus="yes">
        <source>Whether the licences of %n works fit the course was not checked: they, or that of the course, are none of Creative Commons&apos;.</source>
        <translation><numerusform>Whether the licence of %n work fits the course was not checked: it, or that of the course, is none of Creative Commons&apos;.</numerusform><numerusform>Whether the licences of %n works fit the course was not checked: they, or that of the course, are none of Creative Commons&apos;.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::AssessmentEditor</name>
    <message numerus="yes">
        <source>%n questions</source>
        <translation><numerusform>%n question</numerusform><numerusform>%n questions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation><numerusform>about %n minute</numerusform><numerusform>about %n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pools</source>
        <translation><numerusform>%n pool</numerusform><numerusform>%n pools</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::CommentModel</name>
    <message numerus="yes">
        <source>%1, %n comments</source>
        <translation><numerusform>%1, %n comment</numerusform><numerusform>%1, %n comments</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::DraftReviewWindow</name>
    <message numerus="yes">
        <source>%n items that must be met are not met.</source>
        <translation><numerusform>%n item that must be met is not met.</numerusform><numerusform>%n items that must be met are not met.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n items that are not met have no comment yet.</source>
        <translation><numerusform>%n item that is not met has no comment yet.</numerusform><numerusform>%n items that are not met have no comment yet.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%n things must be mended before the repository takes this course.</source>
        <translation><numerusform>One thing must be mended before the repository takes this course.</numerusform><numerusform>%n things must be mended before the repository takes this course.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things must be mended before the repository takes this course. You can export it all the same.</source>
        <translation><numerusform>%n thing must be mended before the repository takes this course. You can export it all the same.</numerusform><numerusform>%n things must be mended before the repository takes this course. You can export it all the same.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::FeedbackPage</name>
    <message numerus="yes">
        <source>%n notes are marked as sent.</source>
        <translation>
            <numerusform>%n note is marked as sent.</numerusform>
            <numerusform>%n notes are marked as sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::OutsideWindow</name>
    <message numerus="yes">
        <source>%n points open</source>
        <translation>
            <numerusform>%n point open</numerusform>
            <numerusform>%n points open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n solved</source>
        <translation>
            <numerusform>%n solved</numerusform>
            <numerusform>%n solved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points are open</source>
        <translation>
            <numerusform>%n point is open</numerusform>
            <numerusform>%n points are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points are open, %1 solved</source>
        <translation>
            <numerusform>%n point is open, %1 solved</numerusform>
            <numerusform>%n points are open, %1 solved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::PartnersPage</name>
    <message numerus="yes">
        <source>It is noted that you spoke to %n partners today.</source>
        <translation>
            <numerusform>It is noted that you spoke to %n partner today.</numerusform>
            <numerusform>It is noted that you spoke to %n partners today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::PrintDialog</name>
    <message numerus="yes">
        <source>%n pages.</source>
        <translation><numerusform>One page.</numerusform><numerusform>%n pages.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pages were sent to the printer.</source>
        <translation><numerusform>One page was sent to the printer.</numerusform><numerusform>%n pages were sent to the printer.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::ScoreTopicDialog</name>
    <message numerus="yes">
        <source>%n other people have scored it; you see their points once you have given yours.</source>
        <translation>
            <numerusform>%n other person has scored it; you see the points once you have given yours.</numerusform>
            <numerusform>%n other people have scored it; you see their points once you have given yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::StartPage</name>
    <message numerus="yes">
        <source>%n things are due there.</source>
        <translation>
            <numerusform>%n thing is due there.</numerusform>
            <numerusform>%n things are due there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::UnitChoice</name>
    <message numerus="yes">
        <source>%n units…</source>
        <translation><numerusform>%n unit…</numerusform><numerusform>%n units…</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::EscoDialog</name>
    <message numerus="yes">
        <source>%n skills found</source>
        <translation><numerusform>%n skill found</numerusform><numerusform>%n skills found</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::FieldSpelling</name>
    <message numerus="yes">
        <source>%n words may be misspelt: %1.</source>
        <translation><numerusform>%n word may be misspelt: %1.</numerusform><numerusform>%n words may be misspelt: %1.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::ChecksPanel</name>
    <message numerus="yes">
        <source>%n more belong to steps that nobody has begun.</source>
        <translation><numerusform>%n more belongs to a step that nobody has begun.</numerusform><numerusform>%n more belong to steps that nobody has begun.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n findings were accepted.</source>
        <translation><numerusform>%n finding was accepted.</numerusform><numerusform>%n findings were accepted.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Mend all %n of this kind</source>
        <translation><numerusform>Mend the %n of this kind</numerusform><numerusform>Mend all %n of this kind</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Mend all %n of one kind</source>
        <translation><numerusform>Mend %n of one kind</numerusform><numerusform>Mend all %n of one kind</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Accept %n findings</source>
        <translation><numerusform>Accept %n finding</numerusform><numerusform>Accept %n findings</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::FindingModel</name>
    <message numerus="yes">
        <source>%1, %n findings</source>
        <translation><numerusform>%1, %n finding</numerusform><numerusform>%1, %n findings</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::SearchPanel</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Replaced; %n places are left.</source>
        <translation><numerusform>Replaced; %n place is left.</numerusform><numerusform>Replaced; %n places are left.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n places replaced. One step back undoes it.</source>
        <translation><numerusform>%n place replaced. One step back undoes it.</numerusform><numerusform>%n places replaced. One step back undoes it.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::SpellingDialog</name>
    <message numerus="yes">
        <source>The whole course is checked; %n words were changed.</source>
        <translation><numerusform>The whole course is checked; %n word was changed.</numerusform><numerusform>The whole course is checked; %n words were changed.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n words left</source>
        <translation><numerusform>%1, %n word left</numerusform><numerusform>%1, %n words left</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::MediaLibrary</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation><numerusform>%n file, %1</numerusform><numerusform>%n files, %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the course now.</source>
        <translation><numerusform>%n file is in the course now.</numerusform><numerusform>%n files are in the course now.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had been in the course before.</source>
        <translation><numerusform>%n file had been in the course before.</numerusform><numerusform>%n files had been in the course before.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Place and camera were taken out of %n photo(s).</source>
        <translation><numerusform>Place and camera were taken out of %n photo.</numerusform><numerusform>Place and camera were taken out of %n photos.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unused file(s) were removed. “Undo” brings them back.</source>
        <translation><numerusform>%n unused file was removed. “Undo” brings it back.</numerusform><numerusform>%n unused files were removed. “Undo” brings them back.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::MediaModel</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation><numerusform>used %n time</numerusform><numerusform>used %n times</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::QuestionCard</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::Rubrics</name>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation><numerusform>%n criterion</numerusform><numerusform>%n criteria</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>used by %n questions</source>
        <translation><numerusform>used by %n question</numerusform><numerusform>used by %n questions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>“%1” is used by %n questions: %2. Without it they stay, but assessors have nothing to go by.</source>
        <translation><numerusform>“%1” is used by %n question: %2. Without it the question stays, but assessors have nothing to go by.</numerusform><numerusform>“%1” is used by %n questions: %2. Without it they stay, but assessors have nothing to go by.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::HandoutDialog</name>
    <message numerus="yes">
        <source>%1, %n minutes</source>
        <translation><numerusform>%1, %n minute</numerusform><numerusform>%1, %n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n pictures</source>
        <translation><numerusform>%1, %n picture</numerusform><numerusform>%1, %n pictures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tables</source>
        <translation><numerusform>%1, %n table</numerusform><numerusform>%1, %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n modules</source>
        <translation><numerusform>%n module</numerusform><numerusform>%n modules</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation><numerusform>%n unit</numerusform><numerusform>%n units</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation><numerusform>about %n minute</numerusform><numerusform>about %n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of the handout could not be used: %1. Save them as PNG or JPEG and add them by hand.</source>
        <translation><numerusform>%n picture of the handout could not be used: %1. Save it as PNG or JPEG and add it by hand.</numerusform><numerusform>%n pictures of the handout could not be used: %1. Save them as PNG or JPEG and add them by hand.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::StructureEditors</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>%n chosen</numerusform><numerusform>%n chosen</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::ValueTreeModel</name>
    <message numerus="yes">
        <source>%1, %n minutes</source>
        <translation><numerusform>%1, %n minute</numerusform><numerusform>%1, %n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n things to mend</source>
        <translation><numerusform>%1, %n thing to mend</numerusform><numerusform>%1, %n things to mend</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n comments</source>
        <translation><numerusform>%1, %n comment</numerusform><numerusform>%1, %n comments</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::checks</name>
    <message numerus="yes">
        <source>%n must be mended</source>
        <translation><numerusform>%n must be mended</numerusform><numerusform>%n must be mended</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n should be mended</source>
        <translation><numerusform>%n should be mended</numerusform><numerusform>%n should be mended</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of advice</source>
        <translation><numerusform>%n piece of advice</numerusform><numerusform>%n pieces of advice</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::outline</name>
    <message numerus="yes">
        <source>Pasted without %n pictures or other files, because the course that they come from is gone: %1. Add them again by hand.</source>
        <translation><numerusform>Pasted without %n picture or other file, because the course that it comes from is gone: %1. Add it again by hand.</numerusform><numerusform>Pasted without %n pictures or other files, because the course that they come from is gone: %1. Add them again by hand.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::methodology</name>
    <message numerus="yes">
        <source>it has more than %n steps.</source>
        <translation><numerusform>it has more than %n step.</numerusform><numerusform>it has more than %n steps.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n words say little. Add what it is about, and where or how well.</source>
        <translation><numerusform>%n word says little. Add what it is about, and where or how well.</numerusform><numerusform>%n words say little. Add what it is about, and where or how well.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n words are hard to keep in mind. Leave out what is not needed, or make two of it.</source>
        <translation><numerusform>%n word is hard to keep in mind. Leave out what is not needed, or make two of it.</numerusform><numerusform>%n words are hard to keep in mind. Leave out what is not needed, or make two of it.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::AlignmentWindow</name>
    <message numerus="yes">
        <source>%n outcomes are not taught or not tested yet.   %1</source>
        <translation><numerusform>%n outcome is not taught or not tested yet.   %1</numerusform><numerusform>%n outcomes are not taught or not tested yet.   %1</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::Guide</name>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation><numerusform>about %n minute</numerusform><numerusform>about %n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <translation><numerusform>about %n hour</numerusform><numerusform>about %n hours</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::StepPage</name>
    <message numerus="yes">
        <source>%n more stand in the checks.</source>
        <translation><numerusform>%n more stands in the checks.</numerusform><numerusform>%n more stand in the checks.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::SourcesWindow</name>
    <message numerus="yes">
        <source>%n sources need work before they go with the course.</source>
        <translation><numerusform>%n source needs work before it goes with the course.</numerusform><numerusform>%n sources need work before they go with the course.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::MattersView</name>
    <message numerus="yes">
        <source>%n places still read as in the original and may not hold here.</source>
        <translation><numerusform>%n place still reads as in the original and may not hold here.</numerusform><numerusform>%n places still read as in the original and may not hold here.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::MergeWindow</name>
    <message numerus="yes">
        <source>%n drafts are merged into the course. Their files stay as they are; undo takes the merging back.</source>
        <translation><numerusform>%n draft is merged into the course. Its file stays as it is; undo takes the merging back.</numerusform><numerusform>%n drafts are merged into the course. Their files stay as they are; undo takes the merging back.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n texts whose original has changed are marked with comments.</source>
        <translation><numerusform>%n text whose original has changed is marked with a comment.</numerusform><numerusform>%n texts whose original has changed are marked with comments.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n texts whose original has changed keep their words and get a comment.</source>
        <translation><numerusform>%n text whose original has changed keeps its words and gets a comment.</numerusform><numerusform>%n texts whose original has changed keep their words and get a comment each.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::SheetWindow</name>
    <message numerus="yes">
        <source>%n mandatory elements are still missing.</source>
        <translation><numerusform>%n mandatory element is still missing.</numerusform><numerusform>%n mandatory elements are still missing.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::report</name>
    <message numerus="yes">
        <source>%n must be mended</source>
        <translation><numerusform>%n must be mended</numerusform><numerusform>%n must be mended</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n should be mended</source>
        <translation><numerusform>%n should be mended</numerusform><numerusform>%n should be mended</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of advice</source>
        <translation><numerusform>%n piece of advice</numerusform><numerusform>%n pieces of advice</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation><numerusform>%n note</numerusform><numerusform>%n notes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Verification of %n packages</source>
        <translation><numerusform>Verification of %n package</numerusform><numerusform>Verification of %n packages</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::AcceptDialog</name>
    <message numerus="yes">
        <source>Also the %n others of this kind</source>
        <translation><numerusform>Also the %n other of this kind</numerusform><numerusform>Also the %n others of this kind</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::review</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation><numerusform>%n reply</numerusform><numerusform>%n replies</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n comments are open.</source>
        <translation><numerusform>%n comment is open.</numerusform><numerusform>%n comments are open.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them must be seen to.</source>
        <translation><numerusform>%n of them must be seen to.</numerusform><numerusform>%n of them must be seen to.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::verification</name>
    <message numerus="yes">
        <source>The same was found %n times more.</source>
        <translation><numerusform>The same was found once more.</numerusform><numerusform>The same was found %n times more.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things must be mended, the first: %1</source>
        <translation><numerusform>%n thing must be mended: %1</numerusform><numerusform>%n things must be mended, the first: %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things should be mended, which is much: a person must look.</source>
        <translation><numerusform>%n thing should be mended: a person must look.</numerusform><numerusform>%n things should be mended, which is much: a person must look.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things should be mended.</source>
        <translation><numerusform>%n thing should be mended.</numerusform><numerusform>%n things should be mended.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::VerifyWindow</name>
    <message numerus="yes">
        <source>%1 of %n packages</source>
        <translation><numerusform>%1 of %n package</numerusform><numerusform>%1 of %n packages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n packages.</source>
        <translation><numerusform>Stopped after %1 of %n package.</numerusform><numerusform>Stopped after %1 of %n packages.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n packages were verified.</source>
        <translation><numerusform>%n package was verified.</numerusform><numerusform>%n packages were verified.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more stand in the report that you can save.</source>
        <translation><numerusform>%n more stands in the report that you can save.</numerusform><numerusform>%n more stand in the report that you can save.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::exporters</name>
    <message numerus="yes">
        <source>%n questions that are kept for assessors</source>
        <translation><numerusform>%n question that is kept for assessors</numerusform><numerusform>%n questions that are kept for assessors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n model answers that learners may not see</source>
        <translation><numerusform>%n model answer that learners may not see</numerusform><numerusform>%n model answers that learners may not see</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n questions kept for assessors, with their answers and rubrics: they stand in a file of their own.</source>
        <translation><numerusform>%n question kept for assessors, with its answer and rubric: it stands in a file of its own.</numerusform><numerusform>%n questions kept for assessors, with their answers and rubrics: they stand in a file of their own.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n comments and answers to them</source>
        <translation><numerusform>%n comment or answer to one</numerusform><numerusform>%n comments and answers to them</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n texts for trainers: notes, session plans, model answers, permissions</source>
        <translation><numerusform>%n text for trainers: notes, session plans, model answers, permissions</numerusform><numerusform>%n texts for trainers: notes, session plans, model answers, permissions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n names of people who did not agree that their name is published</source>
        <translation><numerusform>%n name of somebody who did not agree that it is published</numerusform><numerusform>%n names of people who did not agree that their name is published</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail addresses in the course file; the contact for learners stays on the pages</source>
        <translation><numerusform>%n e-mail address in the course file; the contact for learners stays on the pages</numerusform><numerusform>%n e-mail addresses in the course file; the contact for learners stays on the pages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The names of those who accepted %n findings; the reasons stay in the report</source>
        <translation><numerusform>The name of whoever accepted %n finding; the reason stays in the report</numerusform><numerusform>The names of those who accepted %n findings; the reasons stay in the report</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The names and words of reviewers in %n decisions</source>
        <translation><numerusform>The name and words of the reviewer in %n decision</numerusform><numerusform>The names and words of reviewers in %n decisions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n notes on versions that are not marked to be published</source>
        <translation><numerusform>%n note on a version that is not marked to be published</numerusform><numerusform>%n notes on versions that are not marked to be published</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n places on somebody’s computer</source>
        <translation><numerusform>%n place on somebody’s computer</numerusform><numerusform>%n places on somebody’s computer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n media files that nothing in the course shows</source>
        <translation><numerusform>%n media file that nothing in the course shows</numerusform><numerusform>%n media files that nothing in the course shows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things must be mended before the repository takes this course; the package says so.</source>
        <translation><numerusform>One thing must be mended before the repository takes this course; the package says so.</numerusform><numerusform>%n things must be mended before the repository takes this course; the package says so.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A cartridge has no such question: it is given as %n questions, one for each part.</source>
        <translation><numerusform>A cartridge has no such question: it is given as one of another kind.</numerusform><numerusform>A cartridge has no such question: it is given as %n questions, one for each part.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::review</name>
    <message numerus="yes">
        <source>it has more than %n items.</source>
        <translation><numerusform>it has more than %n item.</numerusform><numerusform>it has more than %n items.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Write a comment for %n items that are not met.</source>
        <translation><numerusform>Write a comment for the item that is not met.</numerusform><numerusform>Write a comment for %n items that are not met.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n items of the checklist have no answer yet.</source>
        <translation><numerusform>One item of the checklist has no answer yet.</numerusform><numerusform>%n items of the checklist have no answer yet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n items that must be met are not met.</source>
        <translation><numerusform>One item that must be met is not met.</numerusform><numerusform>%n items that must be met are not met.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n comments that must be seen to are still open. Resolve them first.</source>
        <translation><numerusform>One comment that must be seen to is still open. Resolve it first.</numerusform><numerusform>%n comments that must be seen to are still open. Resolve them first.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::SendDialog</name>
    <message numerus="yes">
        <source>A &amp;light copy without %n large files (%1)</source>
        <translation><numerusform>A &amp;light copy without %n large file (%1)</numerusform><numerusform>A &amp;light copy without %n large files (%1)</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::ImportWindow</name>
    <message numerus="yes">
        <source>%n modules</source>
        <translation><numerusform>%n module</numerusform><numerusform>%n modules</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation><numerusform>%n unit</numerusform><numerusform>%n units</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation><numerusform>%n question</numerusform><numerusform>%n questions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures and other files</source>
        <translation><numerusform>%n picture or other file</numerusform><numerusform>%n pictures and other files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more places</source>
        <translation><numerusform>%1 and %n more place</numerusform><numerusform>%1 and %n more places</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::TranslationWindow</name>
    <message numerus="yes">
        <source>%1 of %n texts have a translation.</source>
        <translation><numerusform>%1 of %n text has a translation.</numerusform><numerusform>%1 of %n texts have a translation.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n texts of this course change.</source>
        <translation><numerusform>%n text of this course changes.</numerusform><numerusform>%n texts of this course change.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::Studio</name>
    <message numerus="yes">
        <source>%n texts were changed. Undo leads back to what you had.</source>
        <translation><numerusform>%n text was changed. Undo leads back to what you had.</numerusform><numerusform>%n texts were changed. Undo leads back to what you had.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::translation</name>
    <message numerus="yes">
        <source>%n texts are in the file without a translation. They stay as they are.</source>
        <translation><numerusform>%n text is in the file without a translation. It stays as it is.</numerusform><numerusform>%n texts are in the file without a translation. They stay as they are.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n texts are not in the file. They stay as they are.</source>
        <translation><numerusform>%n text is not in the file. It stays as it is.</numerusform><numerusform>%n texts are not in the file. They stay as they are.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::TranslateWindow</name>
    <message numerus="yes">
        <source>%1 of %n texts translated, %2 of %3 words.</source>
        <translation><numerusform>%1 of %n text translated, %2 of %3 words.</numerusform><numerusform>%1 of %n texts translated, %2 of %3 words.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n originals changed.</source>
        <translation><numerusform>%n original changed.</numerusform><numerusform>%n originals changed.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n repeated texts were filled in. Undo takes them back.</source>
        <translation><numerusform>%n repeated text was filled in. Undo takes it back.</numerusform><numerusform>%n repeated texts were filled in. Undo takes them back.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::HintsView</name>
    <message numerus="yes">
        <source>The same text is translated in %n places as</source>
        <translation><numerusform>The same text is translated elsewhere as</numerusform><numerusform>The same text is translated in %n places as</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::TermsDialog</name>
    <message numerus="yes">
        <source>&amp;From the glossary (%n)</source>
        <translation><numerusform>&amp;From the glossary (%n)</numerusform><numerusform>&amp;From the glossary (%n)</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::programme</name>
    <message numerus="yes">
        <source>Invite %n people</source>
        <translation>
            <numerusform>Invite %n person</numerusform>
            <numerusform>Invite %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep the data of %n people longer</source>
        <translation>
            <numerusform>Keep the data of %n person longer</numerusform>
            <numerusform>Keep the data of %n people longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data of %n people were to be kept until a day that has passed. Please erase them, or say why they are kept longer.</source>
        <translation>
            <numerusform>The data of %n person were to be kept until a day that has passed. Please erase them, or say why they are kept longer.</numerusform>
            <numerusform>The data of %n people were to be kept until a day that has passed. Please erase them, or say why they are kept longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters had gone out as mail files, mails or on paper. What was saved or sent outside of the programme is still there.</source>
        <translation>
            <numerusform>%n letter had gone out as a mail file, a mail or on paper. What was saved or sent outside of the programme is still there.</numerusform>
            <numerusform>%n letters had gone out as mail files, mails or on paper. What was saved or sent outside of the programme is still there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n letters</source>
        <translation><numerusform>Write %n letter</numerusform><numerusform>Write %n letters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Mark %n letters as sent</source>
        <translation><numerusform>Mark %n letter as sent</numerusform><numerusform>Mark %n letters as sent</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n participants</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) for “%1” are above the new maximum of %2. Please change them first, or choose a higher maximum; nothing was changed.</source>
        <translation>
            <numerusform>%n score for “%1” is above the new maximum of %2. Please change it first, or choose a higher maximum; nothing was changed.</numerusform>
            <numerusform>%n scores for “%1” are above the new maximum of %2. Please change them first, or choose a higher maximum; nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n places, and more were selected. Nothing was changed.</source>
        <translation>
            <numerusform>There is %n place, and more were selected. Nothing was changed.</numerusform>
            <numerusform>There are %n places, and more were selected. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A question has been open for %n days: %1</source>
        <translation>
            <numerusform>A question has been open for %n day: %1</numerusform>
            <numerusform>A question has been open for %n days: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The course “%1” from outside has waited for a decision for %n days.</source>
        <translation>
            <numerusform>The course “%1” from outside has waited for a decision for %n day.</numerusform>
            <numerusform>The course “%1” from outside has waited for a decision for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in as new.</source>
        <translation>
            <numerusform>%n row taken in as new.</numerusform>
            <numerusform>%n rows taken in as new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) joined with what was there.</source>
        <translation>
            <numerusform>%n row joined with what was there.</numerusform>
            <numerusform>%n rows joined with what was there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out.</source>
        <translation>
            <numerusform>%n line left out.</numerusform>
            <numerusform>%n lines left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spoke to %n partners</source>
        <translation>
            <numerusform>Spoke to %n partner</numerusform>
            <numerusform>Spoke to %n partners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message numerus="yes">
        <source>%n things must be mended.</source>
        <translation><numerusform>%n thing must be mended.</numerusform><numerusform>%n things must be mended.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::CoursesPage</name>
    <message numerus="yes">
        <source>%n course files were read.</source>
        <translation>
            <numerusform>%n course file was read.</numerusform>
            <numerusform>%n course files were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course files could not be read.</source>
        <translation><numerusform>One course file could not be read.</numerusform><numerusform>%n course files could not be read.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::DeskBoard</name>
    <message numerus="yes">
        <source>%n drafts wait to be looked at.</source>
        <translation><numerusform>%n draft waits to be looked at.</numerusform><numerusform>%n drafts wait to be looked at.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n must be changed</source>
        <translation><numerusform>%n must be changed</numerusform><numerusform>%n must be changed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>since %n days</source>
        <translation><numerusform>since yesterday</numerusform><numerusform>for %n days</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::EraseDialog</name>
    <message numerus="yes">
        <source>%n people will be erased: %1.</source>
        <translation>
            <numerusform>%n person will be erased: %1.</numerusform>
            <numerusform>%n people will be erased: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be erased, among them %1.</source>
        <translation>
            <numerusform>%n person will be erased, among them %1.</numerusform>
            <numerusform>%n people will be erased, among them %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries go with them.</source>
        <translation>
            <numerusform>%n entry goes with them.</numerusform>
            <numerusform>%n entries go with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were erased.</source>
        <translation>
            <numerusform>%n person was erased.</numerusform>
            <numerusform>%n people were erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries stay and say no more whom they are about.</source>
        <translation>
            <numerusform>%n entry stays and says no more whom it is about.</numerusform>
            <numerusform>%n entries stay and say no more whom they are about.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::ExchangeDialog</name>
    <message numerus="yes">
        <source>The passphrase needs at least %n letters.</source>
        <translation>
            <numerusform>The passphrase needs at least %n letter.</numerusform>
            <numerusform>The passphrase needs at least %n letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries came in.</source>
        <translation>
            <numerusform>%n entry came in.</numerusform>
            <numerusform>%n entries came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were written over.</source>
        <translation>
            <numerusform>%n was written over.</numerusform>
            <numerusform>%n were written over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were removed.</source>
        <translation>
            <numerusform>%n was removed.</numerusform>
            <numerusform>%n were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, since what they belong to is missing.</source>
        <translation>
            <numerusform>%n was left out, since what it belongs to is missing.</numerusform>
            <numerusform>%n were left out, since what they belong to is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::ImportTableDialog</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rows are not shown; they come in as proposed.</source>
        <translation>
            <numerusform>%n more row is not shown; it comes in as proposed.</numerusform>
            <numerusform>%n more rows are not shown; they come in as proposed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::LettersDialog</name>
    <message numerus="yes">
        <source>%n mail files are in the folder. Open each one and send it; then say under “Letters” that it was sent.</source>
        <translation>
            <numerusform>%n mail file is in the folder. Open it and send it; then say under “Letters” that it was sent.</numerusform>
            <numerusform>%n mail files are in the folder. Open each one and send it; then say under “Letters” that it was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; they are marked in the list.</source>
        <translation>
            <numerusform>%n more was left out; it is marked in the list.</numerusform>
            <numerusform>%n more were left out; they are marked in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were added.</source>
        <translation>
            <numerusform>%n person was added.</numerusform>
            <numerusform>%n people were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters are in the folder.</source>
        <translation>
            <numerusform>%n letter is in the folder.</numerusform>
            <numerusform>%n letters are in the folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::OutsidePage</name>
    <message numerus="yes">
        <source>“%1” stands on the register, round %2: %n points are open.</source>
        <translation>
            <numerusform>“%1” stands on the register, round %2: %n point is open.</numerusform>
            <numerusform>“%1” stands on the register, round %2: %n points are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old points are solved.</source>
        <translation>
            <numerusform>%n old point is solved.</numerusform>
            <numerusform>%n old points are solved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::ProgrammePages</name>
    <message numerus="yes">
        <source>The meeting is planned, and %n people stand in its list.</source>
        <translation>
            <numerusform>The meeting is planned, and %n person stands in its list.</numerusform>
            <numerusform>The meeting is planned, and %n people stand in its list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are in the folder.</source>
        <translation>
            <numerusform>%n certificate is in the folder.</numerusform>
            <numerusform>%n certificates are in the folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were taken over and can be changed now.</source>
        <translation>
            <numerusform>%n text was taken over and can be changed now.</numerusform>
            <numerusform>%n texts were taken over and can be changed now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::RankingPage</name>
    <message numerus="yes">
        <source>%n candidates stay open: they have not been looked at, or not scored by all. Whoever is selected now takes the places.</source>
        <translation>
            <numerusform>%n candidate stays open, not looked at or not scored by all. Whoever is selected now takes the places.</numerusform>
            <numerusform>%n candidates stay open: they have not been looked at, or not scored by all. Whoever is selected now takes the places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spread %1, standard deviation %2, by %n evaluators</source>
        <translation>
            <numerusform>Spread %1, standard deviation %2, by %n evaluator</numerusform>
            <numerusform>Spread %1, standard deviation %2, by %n evaluators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n candidates</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 comes first of %n equals. Why? The reason stands in the minutes.</source>
        <translation>
            <numerusform>%1 comes first of %n equal. Why? The reason stands in the minutes.</numerusform>
            <numerusform>%1 comes first of %n equals. Why? The reason stands in the minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::RecordList</name>
    <message numerus="yes">
        <source>Remove %n entries?</source>
        <translation>
            <numerusform>Remove %n entry?</numerusform>
            <numerusform>Remove %n entries?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n entries</source>
        <translation>
            <numerusform>Remove %n entry</numerusform>
            <numerusform>Remove %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entries</source>
        <translation>
            <numerusform>%1 of %n entry</numerusform>
            <numerusform>%1 of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::SafetyDialog</name>
    <message numerus="yes">
        <source>Each day on which something changes, a copy of the programme is kept, encrypted with your passphrase; the last %n stay. The file that you work on is not encrypted by this program: it relies on the encryption of your disk, which the settings of your system tell you about.</source>
        <translation>
            <numerusform>Each day on which something changes, a copy of the programme is kept, encrypted with your passphrase; the last one stays. The file that you work on is not encrypted by this program: it relies on the encryption of your disk, which the settings of your system tell you about.</numerusform>
            <numerusform>Each day on which something changes, a copy of the programme is kept, encrypted with your passphrase; the last %n stay. The file that you work on is not encrypted by this program: it relies on the encryption of your disk, which the settings of your system tell you about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The passphrase needs at least %n letters.</source>
        <translation>
            <numerusform>The passphrase needs at least %n letter.</numerusform>
            <numerusform>The passphrase needs at least %n letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::RetentionDialog</name>
    <message numerus="yes">
        <source>Nobody’s time is over, and nobody’s ends within the next %n days.</source>
        <translation>
            <numerusform>Nobody’s time is over, and nobody’s ends within the next day.</numerusform>
            <numerusform>Nobody’s time is over, and nobody’s ends within the next %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n days.</source>
        <translation>
            <numerusform>Ends in %n day.</numerusform>
            <numerusform>Ends in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of %n people is over. Whoever is ticked is erased in one go, or kept longer.</source>
        <translation>
            <numerusform>The time of %n person is over. Whoever is ticked is erased in one go, or kept longer.</numerusform>
            <numerusform>The time of %n people is over. Whoever is ticked is erased in one go, or kept longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are kept until %1. Edit &gt; Take back undoes it.</source>
        <translation>
            <numerusform>%n person is kept until %1. Edit &gt; Take back undoes it.</numerusform>
            <numerusform>%n people are kept until %1. Edit &gt; Take back undoes it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::ChangeManyDialog</name>
    <message numerus="yes">
        <source>%n entries get the same value, whatever they say now. Edit &gt; Take back brings all of it back.</source>
        <translation>
            <numerusform>%n entry gets this value, whatever it says now. Edit &gt; Take back brings it back.</numerusform>
            <numerusform>%n entries get the same value, whatever they say now. Edit &gt; Take back brings all of it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entries changed</source>
        <translation>
            <numerusform>%1: %n entry changed</numerusform>
            <numerusform>%1: %n entries changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::JoinDialog</name>
    <message numerus="yes">
        <source>%n people were erased in the copy. They are erased here too, and this cannot be taken back.</source>
        <translation>
            <numerusform>%n person was erased in the copy. They are erased here too, and this cannot be taken back.</numerusform>
            <numerusform>%n people were erased in the copy. They are erased here too, and this cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries came in.</source>
        <translation>
            <numerusform>%n entry came in.</numerusform>
            <numerusform>%n entries came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were changed.</source>
        <translation>
            <numerusform>%n entry was changed.</numerusform>
            <numerusform>%n entries were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries went.</source>
        <translation>
            <numerusform>%n entry went.</numerusform>
            <numerusform>%n entries went.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were erased.</source>
        <translation>
            <numerusform>%n person was erased.</numerusform>
            <numerusform>%n people were erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were left out, since what they belong to was erased.</source>
        <translation>
            <numerusform>%n entry was left out, since what it belongs to was erased.</numerusform>
            <numerusform>%n entries were left out, since what they belong to was erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::ProgrammeStrip</name>
    <message numerus="yes">
        <source>There are %n more such copies.</source>
        <translation>
            <numerusform>There is %n more such copy.</numerusform>
            <numerusform>There are %n more such copies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::ProgrammeWindow</name>
    <message numerus="yes">
        <source>%n entries could be read and are here.</source>
        <translation>
            <numerusform>%n entry could be read and is here.</numerusform>
            <numerusform>%n entries could be read and are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were put together from the log of changes.</source>
        <translation>
            <numerusform>%n of them was put together from the log of changes.</numerusform>
            <numerusform>%n of them were put together from the log of changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::CallsPage</name>
    <message numerus="yes">
        <source>%n applications were brought up to date by newer answers.</source>
        <translation>
            <numerusform>%n application was brought up to date by a newer answer.</numerusform>
            <numerusform>%n applications were brought up to date by newer answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications were taken in.</source>
        <translation>
            <numerusform>%n application was taken in.</numerusform>
            <numerusform>%n applications were taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::PagesDialog</name>
    <message numerus="yes">
        <source>%n pages.</source>
        <translation>
            <numerusform>%n page.</numerusform>
            <numerusform>%n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages were sent to the printer.</source>
        <translation>
            <numerusform>%n page was sent to the printer.</numerusform>
            <numerusform>%n pages were sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>microvet::ui::PrintDocument</name>
    <message numerus="yes">
        <source>%n pages of “%1” were sent to the printer.</source>
        <translation>
            <numerusform>%n page of “%1” was sent to the printer.</numerusform>
            <numerusform>%n pages of “%1” were sent to the printer.</numerusform>
        </translation>
    </message>
</context>
</TS>
