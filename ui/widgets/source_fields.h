#pragma once

#include "ui/widgets/field_form.h"

#include <QCoreApplication>

namespace microvet::ui {

/// The fields that say where a work comes from, for whatever holds an Attribution. `withProof`: a file that shows the
/// permission, which is never published.
template<class Owner>
void sourceFields(FieldForm& f, model::Attribution Owner::*work, bool withProof = false)
{
    struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::SourceFields) };
    using model::Attribution;
    f.choice(Tr::tr("How it is used"), at(work, &Attribution::usage), {.tip = Tr::tr("Your own, adapted, unmodified, linked, by permission or by an exception of the law.")});
    f.line(Tr::tr("Title of the work"), at(work, &Attribution::title), {.tip = Tr::tr("As its author calls it.")});
    f.beginRow();
    f.line(Tr::tr("Author"), at(work, &Attribution::author), {.tip = Tr::tr("Whoever made it, or the name that the source asks for.")});
    f.line(Tr::tr("Year"), at(work, &Attribution::year), {.tip = Tr::tr("When it came out.")});
    f.endRow();
    f.line(Tr::tr("Source"), at(work, &Attribution::source), {.help = Tr::tr("The address of the page where you found it.")});
    f.licence(Tr::tr("Licence"), at(work, &Attribution::licence), {.tip = Tr::tr("The licence under which you found it.")});
    f.line(Tr::tr("Copyright notice"), at(work, &Attribution::copyright), {.tip = Tr::tr("As it stands at the source, for example © 2024 A. Baker.")});
    f.text(Tr::tr("What was changed"), at(work, &Attribution::changes), {.tip = Tr::tr("Cropped, translated, shortened …; needed where it is adapted.")});
    if (withProof) f.document(Tr::tr("Proof"), at(work, &Attribution::proof), {.help = Tr::tr("A letter of permission, or a picture of the page. It stays with the team and is never published.")});
}

} // namespace microvet::ui
