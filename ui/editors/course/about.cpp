#include "ui/editors/course/sections.h"

#include "ui/editors/page.h"

#include <QCoreApplication>

namespace microvet::ui::sections {

using namespace model;

namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) };
} // namespace

void about(FieldForm& f)
{
    const QString en = QStringLiteral("en");
    makeTitle(f.line(Tr::tr("Title"), &Course::title, {.help = Tr::tr("Short, and clear to somebody who has never heard of the course.")}));
    if (!isEnglish(f.hub())) f.lineIn(en, Tr::tr("Title in English"), &Course::titleIn, {.help = Tr::tr("Catalogues of other countries show it.")});
    f.text(Tr::tr("Summary"), &Course::summary, {.help = Tr::tr("Two or three sentences: what learners can do afterwards, and what for."), .lines = 3});
    if (!isEnglish(f.hub())) f.textIn(en, Tr::tr("Summary in English"), &Course::summaryIn, {.tip = Tr::tr("Catalogues of other countries and the course passport show it."), .lines = 3});
    f.tags(Tr::tr("Keywords"), &Course::keywords, {.tip = Tr::tr("Words by which others find the course, with commas between them.")});
    f.codes(Tr::tr("Field of study (ISCED-F)"), &Course::fieldsOfStudy, QStringLiteral("isced-f"), {.tip = Tr::tr("The subject by the international list; catalogues sort by it.")});
    f.beginRow();
    f.language(Tr::tr("Language of the course"), &Course::language, {.tip = Tr::tr("The language that learners read; buttons of the pages follow it.")});
    f.line(Tr::tr("Own course number"), &Course::identifier, {.tip = Tr::tr("The number that the course has in your school, if it has one.")});
    f.endRow();
    f.picture(Tr::tr("Cover picture"), &Course::cover, {.tip = Tr::tr("On the first page and the course passport.")});
    f.text(Tr::tr("Further information"), &Course::furtherInformation, {.tip = Tr::tr("Whatever else a reader of the credential should know.")});
}

void words(FieldForm& f)
{
    f.list(Tr::tr("Term"), &Course::glossary, Tr::tr("Add a term"), [](FieldForm& t) {
        t.line(Tr::tr("Term"), &Term::term, {.tip = Tr::tr("The word as it stands in the course.")});
        t.text(Tr::tr("What it means"), &Term::definition, {.tip = Tr::tr("One or two sentences that a beginner understands.")});
        t.line(Tr::tr("Source"), &Term::source, {.tip = Tr::tr("Where the explanation comes from, if it is not yours.")});
    });
    f.list(Tr::tr("Reference"), &Course::references, Tr::tr("Add a reference"), [](FieldForm& r) {
        r.line(Tr::tr("Title"), at(&Reference::work, &Attribution::title), {.tip = Tr::tr("The title of the work.")});
        r.beginRow();
        r.line(Tr::tr("Author"), at(&Reference::work, &Attribution::author), {.tip = Tr::tr("Who wrote it: name, or organisation.")});
        r.line(Tr::tr("Year"), at(&Reference::work, &Attribution::year), {.tip = Tr::tr("When it came out.")});
        r.endRow();
        r.line(Tr::tr("Publisher"), &Reference::publisher, {.tip = Tr::tr("Publisher, journal or website.")});
        r.line(Tr::tr("Address or source"), at(&Reference::work, &Attribution::source), {.tip = Tr::tr("The address of the page, or where it can be found.")});
        r.text(Tr::tr("Note"), &Reference::note, {.tip = Tr::tr("What learners use it for.")});
    });
}

} // namespace microvet::ui::sections
