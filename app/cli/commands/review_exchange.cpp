#include "app/cli/commands/review_exchange.h"

#include "core/actions/damaged_media.h"
#include "core/actions/take_review.h"

#include <QFileInfo>
#include <QJsonArray>

namespace microvet::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

const QString sendName = QStringLiteral("send");
const QString exportName = QStringLiteral("export-review");
const QString limitName = QStringLiteral("limit");
const QString takeName = QStringLiteral("take");
const QString outName = QStringLiteral("output");
const QString fromName = QStringLiteral("from");
const QString toName = QStringLiteral("to");
const QString messageName = QStringLiteral("message");
const QString program = QStringLiteral("microvet " MICROVET_VERSION);

review::CoverNote noteFrom(const QCommandLineParser& parser, review::CoverNote::Kind kind)
{
    return {kind, parser.value(fromName), parser.value(toName), parser.value(messageName), systemNow(), {}};
}

/// Saves over the course's own file, or into `out`, which must not be there yet.
Status save(const document::Document& document, const QString& path, const QString& out, const QString& author)
{
    document::SaveRequest request;
    request.path = out.isEmpty() ? path : out;
    if (out.isEmpty()) request.expected = document.file;
    request.copy = !out.isEmpty();
    request.author = author;
    request.program = program;
    Progress progress;
    const auto saved = document::save(diskStore(), request, document, systemNow, progress);
    return saved ? Status() : Status(saved.error());
}

int send(const QCommandLineParser& parser, const QString& path, document::Document document, Console& console)
{
    actions::Sending sending{parser.value(sendName), noteFrom(parser, review::CoverNote::Kind::Draft), program};
    if (parser.isSet(limitName)) {
        bool isNumber = false;
        const double limit = parser.value(limitName).toDouble(&isNumber);
        if (!isNumber || !(limit > 0)) return console.fail({Error::Kind::Invalid, Tr::tr("--limit wants a number of MB above 0."), {}});
        sending.light = actions::Light{qint64(std::min(limit, 1e9) * 1e6)};
    }
    Progress progress;
    if (const auto sent = actions::sendDraft(diskStore(), document, sending, systemNow, progress); !sent)
        return console.fail(sent.error());
    // What was sent stays as a version: what comes back is merged from it.
    if (const Status saved = save(document, path, {}, sending.note.from); !saved) return console.fail(saved.error());
    return Fine;
}

QJsonObject asJson(const QString& path, const review::ReviewFile& file, const actions::TakenReview& taken)
{
    return {{QStringLiteral("file"), path},
            {QStringLiteral("note"), review::toJson(file.note)},
            {QStringLiteral("comments"), taken.comments},
            {QStringLiteral("replies"), taken.replies},
            {QStringLiteral("changed"), taken.changed},
            {QStringLiteral("removed"), taken.removed},
            {QStringLiteral("decisions"), taken.decisions},
            {QStringLiteral("drafts"), taken.drafts},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(taken.remarks)}};
}

int take(const QCommandLineParser& parser, const QString& path, document::Document document, Console& console)
{
    QJsonArray reviews;
    const QStringList files = parser.values(takeName);
    for (const QString& each : files) {
        const auto file = actions::openReview(diskStore(), each);
        if (!file) return console.fail(file.error());
        const auto taken = actions::takeReview(diskStore(), document, path, *file, QFileInfo(each).fileName());
        if (!taken) return console.fail(taken.error());
        document.content = taken->content;
        document.revisions += taken->versions;
        document.newRevisions.insert(taken->versionBytes);
        reviews.append(asJson(each, *file, *taken));
        if (parser.isSet(QStringLiteral("json"))) continue;
        //: the name of a file, and what it brought: "ben.microvet-review: 3 new comments"
        console.out << Tr::tr("%1: %2").arg(QFileInfo(each).fileName(), taken->sentence()) << Qt::endl;
        for (const QString& remark : taken->remarks)
            console.out << "    " << remark << Qt::endl;
    }
    if (const Status saved = save(document, path, parser.value(outName), parser.value(fromName)); !saved)
        return console.fail(saved.error());
    // A review brings no files, but what is written here must not pass for whole.
    const QStringList damaged = actions::damageSentences(actions::damagedMedia(document.content, *document.media));
    if (parser.isSet(QStringLiteral("json")))
        console.json({{QStringLiteral("reviews"), reviews}, {QStringLiteral("damaged"), QJsonArray::fromStringList(damaged)}});
    else
        for (const QString& sentence : damaged) console.err << sentence << Qt::endl;
    return damaged.isEmpty() ? Fine : HasErrors;
}

} // namespace

void addExchangeOptions(QCommandLineParser& parser)
{
    parser.addOption(
        {sendName,
         Tr::tr("Send the draft: write a copy with a note on top into this file, and keep what was sent as a version."),
         Tr::tr("file")});
    parser.addOption({limitName, Tr::tr("With --send: leave the largest pictures, sounds and films out until the copy is below so many MB; they are put back by themselves when it returns."), Tr::tr("MB")});
    parser.addOption({exportName,
                      Tr::tr("Write the review alone, comments and decisions, into this file: small enough for mail."),
                      Tr::tr("file")});
    parser.addOption(
        {takeName, Tr::tr("Take in a review that was returned; may be given several times."), Tr::tr("file")});
    parser.addOption({{QStringLiteral("o"), outName},
                      Tr::tr("With --take: where to save the course; without it, FILE itself is saved."),
                      Tr::tr("file")});
    parser.addOption({fromName, Tr::tr("Your name, for the note."), Tr::tr("name")});
    parser.addOption({toName, Tr::tr("Whom the note is for."), Tr::tr("name")});
    parser.addOption({messageName, Tr::tr("What the note says."), Tr::tr("text")});
}

bool wantsExchange(const QCommandLineParser& parser)
{
    return parser.isSet(sendName) || parser.isSet(exportName) || parser.isSet(takeName)
        || parser.isSet(outName) || parser.isSet(limitName);
}

int exchange(const QCommandLineParser& parser, actions::CourseFile& file, Console& console)
{
    const QString path = parser.positionalArguments().constFirst();
    if (int(parser.isSet(sendName)) + int(parser.isSet(exportName)) + int(parser.isSet(takeName)) > 1)
        return console.fail({Error::Kind::Invalid, Tr::tr("--send, --export-review and --take go one at a time."), {}});
    if (parser.isSet(limitName) && !parser.isSet(sendName))
        return console.fail({Error::Kind::Invalid, Tr::tr("--limit belongs to --send."), {}});
    if (parser.isSet(outName) && !parser.isSet(takeName))
        return console.fail({Error::Kind::Invalid, Tr::tr("--output belongs to --take."), {}});
    if (parser.isSet(sendName)) return send(parser, path, file.document(), console);
    if (parser.isSet(takeName)) return take(parser, path, file.document(), console);
    const auto review =
        actions::reviewOf(diskStore(), file.document(), path, noteFrom(parser, review::CoverNote::Kind::Review));
    if (const Status written = actions::writeReview(diskStore(), parser.value(exportName), review); !written)
        return console.fail(written.error());
    return Fine;
}

} // namespace microvet::cli
