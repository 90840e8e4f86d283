#include "ui/editors/course/sections.h"

#include <QCoreApplication>

namespace microvet::ui::sections {

using namespace model;

namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) };
} // namespace

void licence(FieldForm& f)
{
    f.courseLicence(Tr::tr("Licence"), at(&Course::licence, &Licence::code), {.tip = Tr::tr("What others may do with the course.")});
    f.beginRow();
    f.line(Tr::tr("Who holds the rights"), at(&Course::licence, &Licence::holder), {.tip = Tr::tr("Whoever may decide about the course: most often the organisation.")});
    f.line(Tr::tr("Year"), at(&Course::licence, &Licence::year), {.tip = Tr::tr("The year of the copyright notice.")});
    f.endRow();
    f.text(Tr::tr("Note on the licence"), at(&Course::licence, &Licence::note), {.tip = Tr::tr("Parts under another licence, for example pictures of others.")});
}

void funding(FieldForm& f)
{
    f.beginRow();
    f.line(Tr::tr("Programme"), at(&Course::funding, &Funding::programme), {.tip = Tr::tr("The programme that paid, for example Erasmus+.")});
    f.line(Tr::tr("Agreement number"), at(&Course::funding, &Funding::agreementNumber), {.tip = Tr::tr("As it stands in the grant agreement.")});
    f.endRow();
    f.text(Tr::tr("Statement"), at(&Course::funding, &Funding::statement), {.tip = Tr::tr("The sentence that the programme asks for, for example “Funded by the European Union”.")});
    f.text(Tr::tr("Disclaimer"), at(&Course::funding, &Funding::disclaimer), {.tip = Tr::tr("The sentence that opinions are those of the authors, as the programme words it.")});
    f.picture(Tr::tr("Emblem"), at(&Course::funding, &Funding::emblem), {.tip = Tr::tr("The flag or logo of the programme.")});
    f.pictures(Tr::tr("Logos of the partners"), at(&Course::funding, &Funding::partnerLogos), Tr::tr("Logo of a partner"),
               {.help = Tr::tr("They stand below each other on the page of credits. The title of each is read to who cannot see it.")});
}

void care(FieldForm& f)
{
    f.beginRow();
    f.line(Tr::tr("Owner"), &Course::owner, {.help = Tr::tr("Who looks after the course.")});
    f.date(Tr::tr("Next review"), &Course::nextReview, {.tip = Tr::tr("The day on which somebody looks at the course again; once a year is good.")});
    f.endRow();
}

void version(FieldForm& f)
{
    f.beginRow();
    f.line(Tr::tr("Version"), &Course::version, {.tip = Tr::tr("For example 1.0, then 1.1 after small changes.")});
    f.date(Tr::tr("Created"), &Course::created, {.tip = Tr::tr("The day on which the work began.")});
    f.date(Tr::tr("Published"), &Course::published, {.tip = Tr::tr("The day on which this version goes out.")});
    f.endRow();
    f.list(Tr::tr("Change"), &Course::changes, Tr::tr("Add a change"), [](FieldForm& c) {
        c.beginRow();
        c.date(Tr::tr("Date"), &ChangeNote::date, {.tip = Tr::tr("The day of the change.")});
        c.line(Tr::tr("Version"), &ChangeNote::version, {.tip = Tr::tr("For example 1.0, then 1.1 after small changes.")});
        c.endRow();
        c.line(Tr::tr("Author"), &ChangeNote::author, {.tip = Tr::tr("Who made the change. Published only where the list of contributors says that the name may be published.")});
        c.text(Tr::tr("What changed"), &ChangeNote::description, {.tip = Tr::tr("In one sentence that learners understand.")});
        c.check(Tr::tr("Shown in the public list of changes"), &ChangeNote::published);
    });
}

} // namespace microvet::ui::sections
