#include "ui/editors/course/sections.h"

#include <QCoreApplication>

namespace microvet::ui::sections {

using namespace model;

namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) };
} // namespace

void licence(FieldForm& f)
{
    f.courseLicence(Tr::tr("Licence"), at(&Course::licence, &Licence::code));
    f.beginRow();
    f.line(Tr::tr("Who holds the rights"), at(&Course::licence, &Licence::holder));
    f.line(Tr::tr("Year"), at(&Course::licence, &Licence::year));
    f.endRow();
    f.text(Tr::tr("Note on the licence"), at(&Course::licence, &Licence::note));
}

void funding(FieldForm& f)
{
    f.beginRow();
    f.line(Tr::tr("Programme"), at(&Course::funding, &Funding::programme));
    f.line(Tr::tr("Agreement number"), at(&Course::funding, &Funding::agreementNumber));
    f.endRow();
    f.text(Tr::tr("Statement"), at(&Course::funding, &Funding::statement));
    f.text(Tr::tr("Disclaimer"), at(&Course::funding, &Funding::disclaimer));
    f.picture(Tr::tr("Emblem"), at(&Course::funding, &Funding::emblem));
    f.pictures(Tr::tr("Logos of the partners"), at(&Course::funding, &Funding::partnerLogos), Tr::tr("Logo of a partner"),
               {.help = Tr::tr("They stand below each other on the page of credits. The title of each is read to who cannot see it.")});
}

void care(FieldForm& f)
{
    f.beginRow();
    f.line(Tr::tr("Owner"), &Course::owner, {.help = Tr::tr("Who looks after the course.")});
    f.date(Tr::tr("Next review"), &Course::nextReview);
    f.endRow();
}

void version(FieldForm& f)
{
    f.beginRow();
    f.line(Tr::tr("Version"), &Course::version);
    f.date(Tr::tr("Created"), &Course::created);
    f.date(Tr::tr("Published"), &Course::published);
    f.endRow();
    f.list(Tr::tr("Change"), &Course::changes, Tr::tr("Add a change"), [](FieldForm& c) {
        c.beginRow();
        c.date(Tr::tr("Date"), &ChangeNote::date);
        c.line(Tr::tr("Version"), &ChangeNote::version);
        c.endRow();
        c.line(Tr::tr("Author"), &ChangeNote::author);
        c.text(Tr::tr("What changed"), &ChangeNote::description);
        c.check(Tr::tr("Shown in the public list of changes"), &ChangeNote::published);
    });
}

} // namespace microvet::ui::sections
