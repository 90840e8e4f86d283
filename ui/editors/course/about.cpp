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
    if (!isEnglish(f.hub())) f.textIn(en, Tr::tr("Summary in English"), &Course::summaryIn, {.lines = 3});
    f.tags(Tr::tr("Keywords"), &Course::keywords);
    f.codes(Tr::tr("Field of study (ISCED-F)"), &Course::fieldsOfStudy, QStringLiteral("isced-f"));
    f.beginRow();
    f.language(Tr::tr("Language of the course"), &Course::language);
    f.line(Tr::tr("Own course number"), &Course::identifier);
    f.endRow();
    f.picture(Tr::tr("Cover picture"), &Course::cover);
    f.text(Tr::tr("Further information"), &Course::furtherInformation);
}

void words(FieldForm& f)
{
    f.list(Tr::tr("Term"), &Course::glossary, Tr::tr("Add a term"), [](FieldForm& t) {
        t.line(Tr::tr("Term"), &Term::term);
        t.text(Tr::tr("What it means"), &Term::definition);
        t.line(Tr::tr("Source"), &Term::source);
    });
    f.list(Tr::tr("Reference"), &Course::references, Tr::tr("Add a reference"), [](FieldForm& r) {
        r.line(Tr::tr("Title"), at(&Reference::work, &Attribution::title));
        r.beginRow();
        r.line(Tr::tr("Author"), at(&Reference::work, &Attribution::author));
        r.line(Tr::tr("Year"), at(&Reference::work, &Attribution::year));
        r.endRow();
        r.line(Tr::tr("Publisher"), &Reference::publisher);
        r.line(Tr::tr("Address or source"), at(&Reference::work, &Attribution::source));
        r.text(Tr::tr("Note"), &Reference::note);
    });
}

} // namespace microvet::ui::sections
