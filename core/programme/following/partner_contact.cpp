#include "core/programme/following/partner_contact.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

} // namespace

QDate lastSpoken(const Partner& partner) { return partner.lastContact.isValid() ? partner.lastContact : partner.signedOn; }

bool isSilent(const Partner& partner, const QDate& today, int months)
{
    const QDate last = lastSpoken(partner);
    return !last.isValid() || last.addMonths(months) <= today;
}

Status noteContact(Store& store, const QList<QUuid>& partners, const QDate& day)
{
    if (partners.isEmpty()) return {};
    const auto first = store.get<Partner>(partners.constFirst());
    if (!first.ok()) return first.error();
    const QString label = partners.size() == 1 ? Tr::tr("Spoke to %1").arg(first->name)
                                               : Tr::tr("Spoke to %n partners", nullptr, int(partners.size()));
    return store.change(label, [&](Change& change) -> Status {
        for (const QUuid& id : partners) {
            const Status done = change.edit<Partner>(id, [&](Partner& partner) {
                if (!partner.lastContact.isValid() || partner.lastContact < day) partner.lastContact = day;
            });
            if (!done.ok()) return done;
        }
        return {};
    });
}

} // namespace microvet::programme
