#pragma once

#include "core/base/clock.h"
#include "core/model/content.h"

/// What an adaptation or translation takes over from its original and what is bound to a country, a language or an
/// organisation: to be changed, or answered for.
namespace microvet::actions {

struct LocalMatter {
    enum Kind : quint8 {
        AwardingBody,
        Provider,
        Level,
        Funding,
        QualityBody,
        Stacking,    ///< of the course
        MarkedLocal, ///< a block whose authors said that it is bound to their place
        Law,
        Currency,        ///< words of a text
        Link,            ///< to a page of a country, or in the language of the original
        PictureLanguage, ///< a picture that may show words, where the language changed
        SpokenLanguage   ///< sound, film or captions, where the language changed
    };
    Kind kind = MarkedLocal;
    QUuid place;
    QByteArray field; ///< below the place; empty: the element as a whole
    QString text;     ///< one sentence: what to look at
    bool settled = false;
    QString reason = {}; ///< why it may stay, where somebody said so
    QString author = {};
};

/// In the order of the course; matters that read otherwise than in the original are done and not listed. Empty for
/// courses that have no origin. Words of laws and currencies are data: resources/adapting/local-words.json.
QList<LocalMatter> localMatters(const model::Content& original, const model::Content& now);

/// Somebody answers for it as it stands; it comes back when its place changes. To be called inside one edit.
void settle(model::Content& content, const LocalMatter& matter, const QString& reason, const QString& author,
            const QDateTime& time);
void reopen(model::Content& content, const LocalMatter& matter);

} // namespace microvet::actions
