#pragma once

#include "core/model/codes.h"
#include "core/model/describe.h"
#include "core/model/ids.h"

namespace microvet::model {

struct Organisation {
    QString legalName;
    QString shortName;
    QString identifier; ///< registration or VAT number
    QString country;    ///< ISO 3166-1 alpha-2, e.g. "GR"
    QString region;
    QString city;
    QString homepage;
    QString email;
    MediaRef logo;
    MV_DESCRIBE(Organisation, MV_FIELD(legalName, Text), MV_FIELD(shortName, Text), MV_FIELD(identifier),
                MV_FIELD(country), MV_FIELD(region, Text), MV_FIELD(city, Text), MV_FIELD(homepage), MV_FIELD(email),
                MV_FIELD(logo))
};

struct Contributor {
    static constexpr ElementKind elementKind = ElementKind::Person;
    PersonId id;
    QString name;
    QString organisation;
    Coded<Role> role;
    QString email;
    bool namePublished = false; ///< the person agreed that the name may be published
    MV_DESCRIBE(Contributor, MV_FIELD(id), MV_FIELD(name, Text | Personal), MV_FIELD(organisation, Text),
                MV_FIELD(role), MV_FIELD(email, Personal), MV_FIELD(namePublished))
};

/// Whom a learner asks.
struct SupportContact {
    QString name;
    QString email;
    QString phone;
    QString link;
    QString note; ///< e.g. when somebody answers
    MV_DESCRIBE(SupportContact, MV_FIELD(name, Text), MV_FIELD(email), MV_FIELD(phone), MV_FIELD(link),
                MV_FIELD(note, Prose))
};

struct Funding {
    QString programme;
    QString agreementNumber;
    MediaRef emblem;
    QString statement;
    QString disclaimer;
    QList<MediaRef> partnerLogos;
    MV_DESCRIBE(Funding, MV_FIELD(programme, Text), MV_FIELD(agreementNumber), MV_FIELD(emblem),
                MV_FIELD(statement, Prose), MV_FIELD(disclaimer, Prose), MV_FIELD(partnerLogos))
};

} // namespace microvet::model
