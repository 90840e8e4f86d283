#include "ui/editors/course/sections.h"

#include <QCoreApplication>

namespace microvet::ui::sections {

using namespace model;

namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) };

template<class M> void organisation(FieldForm& f, M member)
{
    f.line(Tr::tr("Name"), at(member, &Organisation::legalName), {.help = Tr::tr("The legal name, as it stands on certificates.")});
    f.beginRow();
    f.line(Tr::tr("Short name"), at(member, &Organisation::shortName), {.tip = Tr::tr("As it is known; the badge shows it.")});
    f.line(Tr::tr("Registration or VAT number"), at(member, &Organisation::identifier), {.tip = Tr::tr("Wallets and registers know the organisation by it.")});
    f.endRow();
    f.beginRow();
    f.country(Tr::tr("Country"), at(member, &Organisation::country), {.tip = Tr::tr("The country of the seat.")});
    f.line(Tr::tr("Region"), at(member, &Organisation::region), {.tip = Tr::tr("Where the country has regions of its own for education.")});
    f.endRow();
    f.beginRow();
    f.line(Tr::tr("City"), at(member, &Organisation::city), {.tip = Tr::tr("The city of the seat.")});
    f.line(Tr::tr("E-mail"), at(member, &Organisation::email), {.tip = Tr::tr("Of the office that answers for the credential.")});
    f.endRow();
    f.line(Tr::tr("Web page"), at(member, &Organisation::homepage), {.tip = Tr::tr("Of the organisation, with https://."), .placeholder = QStringLiteral("https://")});
    f.picture(Tr::tr("Logo"), at(member, &Organisation::logo), {.tip = Tr::tr("On the page of credits.")});
}

} // namespace

void awardingBody(FieldForm& f) { organisation(f, &Course::awardingBody); }
void provider(FieldForm& f) { organisation(f, &Course::provider); }

void contributors(FieldForm& f)
{
    f.list(Tr::tr("Contributors"), &Course::contributors, Tr::tr("Add a person"), [](FieldForm& p) {
        p.line(Tr::tr("Name"), &Contributor::name, {.tip = Tr::tr("First name and family name.")});
        p.line(Tr::tr("Organisation"), &Contributor::organisation, {.tip = Tr::tr("Where the person works.")});
        p.beginRow();
        p.choice(Tr::tr("Role"), &Contributor::role, {.tip = Tr::tr("What the person does for the course.")});
        p.line(Tr::tr("E-mail"), &Contributor::email, {.tip = Tr::tr("Where the team reaches the person; never published.")});
        p.endRow();
        p.check(Tr::tr("The name may be published"), &Contributor::namePublished, {.help = Tr::tr("Only where the person agreed.")});
    });
}

void quality(FieldForm& f)
{
    f.codes(Tr::tr("Kinds of quality assurance"), at(&Course::quality, &QualityAssurance::types), QStringLiteral("accreditation"), {.tip = Tr::tr("By the European list; several are possible.")});
    f.text(Tr::tr("How quality is assured"), at(&Course::quality, &QualityAssurance::description), {.tip = Tr::tr("Who looks at the course before it goes out, and how learners are heard.")});
    f.line(Tr::tr("Body that watches over it"), at(&Course::quality, &QualityAssurance::body), {.tip = Tr::tr("The agency or ministry that checks your organisation.")});
    f.beginRow();
    f.line(Tr::tr("Report"), at(&Course::quality, &QualityAssurance::report), {.tip = Tr::tr("The address of the report, where it is public."), .placeholder = QStringLiteral("https://")});
    f.date(Tr::tr("Last review"), at(&Course::quality, &QualityAssurance::lastReview), {.tip = Tr::tr("When it was checked last.")});
    f.endRow();
}

} // namespace microvet::ui::sections
