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
    f.line(Tr::tr("Short name"), at(member, &Organisation::shortName));
    f.line(Tr::tr("Registration or VAT number"), at(member, &Organisation::identifier));
    f.endRow();
    f.beginRow();
    f.country(Tr::tr("Country"), at(member, &Organisation::country));
    f.line(Tr::tr("Region"), at(member, &Organisation::region));
    f.endRow();
    f.beginRow();
    f.line(Tr::tr("City"), at(member, &Organisation::city));
    f.line(Tr::tr("E-mail"), at(member, &Organisation::email));
    f.endRow();
    f.line(Tr::tr("Web page"), at(member, &Organisation::homepage), {.placeholder = QStringLiteral("https://")});
    f.picture(Tr::tr("Logo"), at(member, &Organisation::logo));
}

} // namespace

void awardingBody(FieldForm& f) { organisation(f, &Course::awardingBody); }
void provider(FieldForm& f) { organisation(f, &Course::provider); }

void contributors(FieldForm& f)
{
    f.list(Tr::tr("Contributors"), &Course::contributors, Tr::tr("Add a person"), [](FieldForm& p) {
        p.line(Tr::tr("Name"), &Contributor::name);
        p.line(Tr::tr("Organisation"), &Contributor::organisation);
        p.beginRow();
        p.choice(Tr::tr("Role"), &Contributor::role);
        p.line(Tr::tr("E-mail"), &Contributor::email);
        p.endRow();
        p.check(Tr::tr("The name may be published"), &Contributor::namePublished, {.help = Tr::tr("Only where the person agreed.")});
    });
}

void quality(FieldForm& f)
{
    f.codes(Tr::tr("Kinds of quality assurance"), at(&Course::quality, &QualityAssurance::types), QStringLiteral("accreditation"));
    f.text(Tr::tr("How quality is assured"), at(&Course::quality, &QualityAssurance::description));
    f.line(Tr::tr("Body that watches over it"), at(&Course::quality, &QualityAssurance::body));
    f.beginRow();
    f.line(Tr::tr("Report"), at(&Course::quality, &QualityAssurance::report), {.placeholder = QStringLiteral("https://")});
    f.date(Tr::tr("Last review"), at(&Course::quality, &QualityAssurance::lastReview));
    f.endRow();
}

} // namespace microvet::ui::sections
