#include "core/review/words.h"

#include "core/review/verdict.h"

#include <QCoreApplication>

namespace microvet::review {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::review) }; }

QString nameOf(model::CommentKind kind)
{
    switch (kind) {
    case model::CommentKind::Must: return Tr::tr("Must be changed");
    case model::CommentKind::Should: return Tr::tr("Suggestion");
    case model::CommentKind::Praise: return Tr::tr("Praise");
    case model::CommentKind::Question: return Tr::tr("Question");
    case model::CommentKind::Unset: break;
    }
    return Tr::tr("Comment");
}

QString nameOf(model::ItemVerdict verdict)
{
    switch (verdict) {
    case model::ItemVerdict::Met: return Tr::tr("Met");
    case model::ItemVerdict::Partly: return Tr::tr("Partly met");
    case model::ItemVerdict::NotMet: return Tr::tr("Not met");
    case model::ItemVerdict::NotApplicable: return Tr::tr("Does not apply");
    case model::ItemVerdict::Unset: break;
    }
    return Tr::tr("No answer yet");
}

QString conflictSentence(const QString& conflict)
{
    if (conflict == noConflict()) return Tr::tr("The reviewer has none.");
    return conflict.trimmed().isEmpty() ? Tr::tr("Nothing was said.") : conflict.trimmed();
}

} // namespace microvet::review
