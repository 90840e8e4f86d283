<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>"%1" takes %n arguments: see "microvet %1 --help".</source>
        <translation><numerusform>"%1" takes %n argument: see "microvet %1 --help".</numerusform><numerusform>"%1" takes %n arguments: see "microvet %1 --help".</numerusform></translation>
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
</context>
<context>
    <name>microvet::model::Path</name>
    <message numerus="yes">
        <source>"%1" has %n entries only.</source>
        <translation><numerusform>"%1" has %n entry only.</numerusform><numerusform>"%1" has %n entries only.</numerusform></translation>
    </message>
</context>
<context>
    <name>microvet::ui::ExportDialog</name>
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
    <name>microvet::ui::FieldSpelling</name>
    <message numerus="yes">
        <source>%n words may be misspelt: %1.</source>
        <translation><numerusform>%n word may be misspelt: %1.</numerusform><numerusform>%n words may be misspelt: %1.</numerusform></translation>
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
</TS>
