#include "ui/programme/network/partners_page.h"

#include "core/actions/programme/documents.h"
#include "core/programme/following/partner_contact.h"
#include "core/programme/records/organisation.h"

#include <QPushButton>

namespace microvet::ui {

using programme::Partner;

namespace {

Result<actions::Document> commitmentOf(programme::Store& store, const QUuid& id)
{
    const auto partner = store.get<Partner>(id);
    if (!partner.ok()) return partner.error();
    const auto programme = store.first<programme::Programme>();
    if (!programme.ok()) return programme.error();
    return actions::commitmentLetter(*programme, *partner);
}

} // namespace

PartnersPage::PartnersPage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, Partner::kind(), {}, parent)
{
    list().addFilter(QStringLiteral("silent"), tr("Not spoken to for six months"), [today = link().today()](const programme::Record& record) {
        return programme::isSilent(static_cast<const Partner&>(record), today);
    });
    list().addFilter(QStringLiteral("unsigned"), tr("Commitment not signed"),
                     [](const programme::Record& record) { return !static_cast<const Partner&>(record).signedOn.isValid(); });
    add(tr("Spoke to&day"), QStringLiteral("partnerSpoke"), true, [this] {
        link().run(
            this, [ids = chosen(), day = link().today()](programme::Store& store) { return programme::noteContact(store, ids, day); },
            said(tr("It is noted that you spoke to %n partners today.", nullptr, int(chosen().size()))));
    });
    add(tr("Look at the &letter of commitment…"), QStringLiteral("partnerCommitment"), true, [this] { printDocumentOf(commitmentOf); });
    add(tr("&Save the letter of commitment…"), QStringLiteral("partnerCommitmentSave"), true, [this] { saveDocumentOf(commitmentOf, tr("Commitment")); });
}

} // namespace microvet::ui
