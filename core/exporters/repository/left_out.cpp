#include "core/exporters/repository/left_out.h"

#include <QCoreApplication>

namespace microvet::exporters {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::exporters) };

} // namespace

QStringList leftOutSentences(const model::LeftOut& left)
{
    QStringList out;
    const auto say = [&](int count, const QString& sentence) {
        if (count > 0) out.append(sentence);
    };
    say(left.questions, Tr::tr("%n questions kept for assessors, with their answers and rubrics: they stand in a file of their own.", nullptr, left.questions));
    say(left.comments, Tr::tr("%n comments and answers to them", nullptr, left.comments));
    say(left.trainerTexts, Tr::tr("%n texts for trainers: notes, session plans, model answers, permissions", nullptr, left.trainerTexts));
    say(left.people, Tr::tr("%n names of people who did not agree that their name is published", nullptr, left.people));
    say(left.addresses, Tr::tr("%n e-mail addresses in the course file; the contact for learners stays on the pages", nullptr, left.addresses));
    say(left.accepted, Tr::tr("The names of those who accepted %n findings; the reasons stay in the report", nullptr, left.accepted));
    say(left.decisions, Tr::tr("The names and words of reviewers in %n decisions", nullptr, left.decisions));
    say(left.changeNotes, Tr::tr("%n notes on versions that are not marked to be published", nullptr, left.changeNotes));
    say(left.localPaths, Tr::tr("%n places on somebody’s computer", nullptr, left.localPaths));
    say(left.media, Tr::tr("%n media files that nothing in the course shows", nullptr, left.media));
    out.append(Tr::tr("Earlier versions and the history of the course"));
    return out;
}

} // namespace microvet::exporters
