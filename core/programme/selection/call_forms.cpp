#include "core/programme/selection/call_forms.h"

#include "core/programme/letters/privacy.h"
#include "core/programme/selection/calls.h"
#include "core/programme/selection/statuses.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

Result<CallForms> issued(Store& store, const QUuid& call)
{
    auto forms = callForms(store, call);
    if (!forms.ok()) return forms;
    const QString language = languageOf(forms->call);
    if (const Status kept = keepNotice(store, privacyNotice(forms->programme, language), language); !kept.ok()) {
        Error error = kept.error();
        if (error.kind == Error::Kind::Invalid) error.text += QLatin1Char(' ') + Tr::tr("This is entered under “Our programme”.");
        return error;
    }
    return forms;
}

/// An answer file that can be taken in.
struct Readable {
    QString name;
    QDateTime time;
    Incoming incoming;
    QStringList notes;
};

/// What there is to know about a file, with its name before it.
QString about(const QString& file, const QString& sentence) { return QStringLiteral("%1: %2").arg(file, sentence); }

QList<Readable> readAll(const QList<std::pair<QString, QByteArray>>& files, const CallForms& forms, const QDate& today, QStringList& lines)
{
    QList<Readable> readable;
    for (const auto& [name, bytes] : files) {
        const auto file = answerFileFrom(bytes, name);
        if (!file.ok()) {
            lines << file.error().text; // names the file itself
            continue;
        }
        Readable one{name, file->time, {}, {}};
        auto incoming = incomingFrom(*file, forms.call, forms.questions, today, one.notes);
        if (!incoming.ok()) {
            lines << about(name, incoming.error().text);
            continue;
        }
        one.incoming = *std::move(incoming);
        readable << one;
    }
    std::stable_sort(readable.begin(), readable.end(), [](const Readable& a, const Readable& b) { return a.time < b.time; });
    return readable;
}

/// Why an application that is there is left as it is; empty: the answers may be taken in.
QString reasonToLeave(const Application& there, const Incoming& incoming)
{
    if (there.id.isNull() || there.status == QLatin1String("invited")) return {};
    if (there.status != QLatin1String("applied"))
        return Tr::tr("This application is marked as “%1” already, so these answers were left out. Set it back to “%2” first if they are to count.")
            .arg(statusName(there.status), statusName(QStringLiteral("applied")));
    if (there.received.isValid() && incoming.received < there.received) return Tr::tr("Newer answers of this person are there already, so these were left out.");
    return {};
}

} // namespace

Result<CallForms> callForms(Store& store, const QUuid& id)
{
    const auto call = store.get<Call>(id);
    if (!call.ok()) return call.error();
    const auto questions = questionsOf(store, id);
    if (!questions.ok()) return questions.error();
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    return CallForms{*call, *questions, *programme};
}

Result<QByteArray> issueForm(Store& store, const QUuid& call)
{
    const auto forms = issued(store, call);
    if (!forms.ok()) return forms.error();
    return applicationForm(forms->call, forms->questions, forms->programme);
}

Result<QString> issueQuestions(Store& store, const QUuid& call)
{
    const auto forms = issued(store, call);
    if (!forms.ok()) return forms.error();
    return mailQuestions(forms->call, forms->questions, forms->programme);
}

Result<Taken> enterByHand(Store& store, const QUuid& call, const Incoming& incoming)
{
    const auto people = PeopleIndex::of(store);
    if (!people.ok()) return people.error();
    const QUuid known = people->find(incoming);
    const auto there = applicationOf(store, call, known);
    if (!there.ok()) return there.error();
    if (!there->id.isNull() && there->status != QLatin1String("invited"))
        return invalid(Tr::tr("“%1” has applied for this call already. Please open that application to change it; nothing was kept.").arg(people->nameOf(known)));
    return enterApplication(store, call, incoming, known, Meeting::Join);
}

Result<AnswerReport> takeAnswers(Store& store, const QUuid& id, const QList<std::pair<QString, QByteArray>>& files)
{
    const auto forms = callForms(store, id);
    if (!forms.ok()) return forms.error();
    AnswerReport report;
    const QList<Readable> readable = readAll(files, *forms, store.now().toLocalTime().date(), report.lines);
    const QStringList unreadable = report.lines;
    const Status done = store.change(Tr::tr("Answers taken in"), [&](Change& change) -> Status {
        report = {0, 0, unreadable};
        auto people = PeopleIndex::of(store);
        if (!people.ok()) return people.error();
        for (const Readable& one : readable) {
            const QUuid known = people->find(one.incoming);
            const auto there = applicationOf(store, id, known);
            if (!there.ok()) return there.error();
            if (const QString why = reasonToLeave(*there, one.incoming); !why.isEmpty()) {
                report.lines << about(one.name, why);
                continue;
            }
            const auto taken = takeApplication(change, forms->call, one.incoming, known, Meeting::Join);
            if (!taken.ok()) return taken.error();
            const bool renewed = !there->id.isNull() && there->status != QLatin1String("invited");
            ++(renewed ? report.renewed : report.added);
            for (const QString& note : one.notes) report.lines << about(one.name, note);
            if (!taken->kept.isEmpty()) report.lines << about(one.name, Tr::tr("What was there before stays: %1.").arg(taken->kept.join(QStringLiteral(", "))));
            if (const auto stored = store.get<Application>(taken->application); stored.ok() && isLate(*stored, forms->call))
                report.lines << about(one.name, Tr::tr("It came after the call had closed."));
            // The next file may be the same person's.
            if (taken->newPerson) {
                const auto person = store.get<Person>(taken->person);
                if (!person.ok()) return person.error();
                people->add(*person);
            }
        }
        return {};
    });
    if (!done.ok()) return done.error();
    return report;
}

Result<ReplyReport> takeReply(Store& store, const QUuid& id, const QString& text)
{
    const auto forms = callForms(store, id);
    if (!forms.ok()) return forms.error();
    const MailReply reply = readMailReply(text, forms->call, forms->questions, forms->programme, store.now().toLocalTime().date());
    if (reply.incoming.name.isEmpty())
        return invalid(Tr::tr("No answer to “%1” was found. Please write it behind the number 1 in the text, and take it in again.").arg(formQuestions(forms->call, {}).constFirst().text));
    const auto people = PeopleIndex::of(store);
    if (!people.ok()) return people.error();
    const QUuid known = people->find(reply.incoming);
    const auto there = applicationOf(store, id, known);
    if (!there.ok()) return there.error();
    if (const QString why = reasonToLeave(*there, reply.incoming); !why.isEmpty()) return Error{Error::Kind::Invalid, why, {}};
    const auto taken = enterApplication(store, id, reply.incoming, known, Meeting::Join);
    if (!taken.ok()) return taken.error();
    ReplyReport report{!there->id.isNull() && there->status != QLatin1String("invited"), {}};
    QStringList& lines = report.lines;
    if (!reply.missing.isEmpty()) lines << Tr::tr("Without an answer: %1").arg(reply.missing.join(QStringLiteral("; ")));
    if (!reply.unread.isEmpty()) lines << Tr::tr("Not read: %1").arg(reply.unread.join(QStringLiteral(" / ")));
    lines += reply.notes;
    if (!taken->kept.isEmpty()) lines << Tr::tr("What was there before stays: %1.").arg(taken->kept.join(QStringLiteral(", ")));
    if (const auto stored = store.get<Application>(taken->application); stored.ok() && isLate(*stored, forms->call)) lines << Tr::tr("It came after the call had closed.");
    return report;
}

} // namespace microvet::programme
