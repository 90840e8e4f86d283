#include "core/actions/review_record.h"

#include "core/actions/field_names.h"
#include "core/actions/place_name.h"
#include "core/report/html_page.h"
#include "core/report/report_words.h"
#include "core/review/words.h"
#include "core/verification/seals.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace microvet::actions {

using namespace model;
using report::escaped;
using report::HtmlPage;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

QString standingCode(review::Standing standing)
{
    switch (standing) {
    case review::Standing::There: break;
    case review::Standing::PassageChanged: return QStringLiteral("passage-changed");
    case review::Standing::ElementRemoved: return QStringLiteral("element-removed");
    }
    return QStringLiteral("there");
}

QString day(const QDateTime& time) { return report::pageDay(time.toUTC().date()); }

/// Who wrote it, and when.
QString byLine(const QString& author, const QDateTime& time)
{
    const QString who = author.isEmpty() ? Tr::tr("Somebody") : author;
    //: who wrote a comment, and when
    return time.isValid() ? Tr::tr("%1, %2").arg(who, day(time)) : who;
}

QJsonObject sealJson(const report::Seal& seal)
{
    QJsonObject json{{QStringLiteral("state"), seal.state}, {QStringLiteral("text"), seal.text}};
    const auto put = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) json.insert(name, value);
    };
    put(QStringLiteral("name"), seal.name);
    put(QStringLiteral("role"), seal.role);
    put(QStringLiteral("organisation"), seal.organisation);
    put(QStringLiteral("time"), seal.time.toUTC().toString(Qt::ISODate));
    put(QStringLiteral("fingerprint"), seal.fingerprint);
    return json;
}

QJsonObject verdictJson(const Verdict& verdict, const ReviewRecord& record)
{
    const review::Template& checklist = record.checklist;
    const review::Score score = review::scoreOf(checklist, verdict.answers);
    QJsonArray answers;
    for (const ChecklistAnswer& answer : verdict.answers)
        answers.append(QJsonObject{{QStringLiteral("item"), answer.item}, {QStringLiteral("verdict"), answer.verdict.code()}, {QStringLiteral("comment"), answer.comment}});
    QJsonObject json{{QStringLiteral("round"), verdict.round},
                     {QStringLiteral("version"), verdict.version},
                     {QStringLiteral("reviewer"), verdict.reviewer},
                     {QStringLiteral("role"), verdict.role},
                     {QStringLiteral("time"), verdict.time.toUTC().toString(Qt::ISODate)},
                     {QStringLiteral("decision"), verdict.decision.code()},
                     {QStringLiteral("conflictOfInterest"), verdict.conflictOfInterest},
                     {QStringLiteral("summary"), verdict.summary},
                     {QStringLiteral("template"), verdict.reviewTemplate},
                     {QStringLiteral("answers"), answers}};
    if (verdict.reviewTemplate == checklist.name()) {
        if (score.points) json.insert(QStringLiteral("score"), *score.points);
        json.insert(QStringLiteral("mustFailures"), QJsonArray::fromStringList(score.mustFailures));
    }
    if (const auto seal = record.seals.constFind(verdict.id); seal != record.seals.cend()) json.insert(QStringLiteral("seal"), sealJson(*seal));
    return json;
}

QJsonObject remarkJson(const ReviewRemark& remark)
{
    const Comment& comment = remark.comment;
    QJsonArray replies;
    for (const Reply& reply : comment.replies)
        replies.append(QJsonObject{{QStringLiteral("author"), reply.author}, {QStringLiteral("time"), reply.time.toUTC().toString(Qt::ISODate)}, {QStringLiteral("text"), reply.text}});
    return {{QStringLiteral("id"), comment.id.toString()},
            {QStringLiteral("place"), comment.place.target.toString(QUuid::WithoutBraces)},
            {QStringLiteral("placeName"), remark.place},
            {QStringLiteral("field"), comment.field},
            {QStringLiteral("quote"), comment.quote},
            {QStringLiteral("kind"), comment.weight.code()},
            {QStringLiteral("author"), comment.author},
            {QStringLiteral("assignee"), comment.assignee},
            {QStringLiteral("time"), comment.time.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("text"), comment.text},
            {QStringLiteral("resolved"), comment.resolved},
            {QStringLiteral("standing"), standingCode(remark.standing)},
            {QStringLiteral("replies"), replies}};
}

void paragraph(HtmlPage& page, const QString& text, const char* look = nullptr)
{
    if (text.isEmpty()) return;
    QString lines = escaped(text);
    lines.replace(u'\n', QLatin1String("<br/>"));
    page.html += look ? QStringLiteral("<p class=\"%1\">%2</p>\n").arg(QLatin1String(look), lines) : QStringLiteral("<p>%1</p>\n").arg(lines);
}

void writeState(HtmlPage& page, const ReviewRecord& record)
{
    using Kind = review::State::Kind;
    const Kind kind = record.state.kind;
    const char* look = kind == Kind::Approved ? "pass" : kind == Kind::Rejected || kind == Kind::Broken ? "fail" : "look";
    page.html += QStringLiteral("<div class=\"card %1\">\n<p class=\"verdict\"><span class=\"mark\">%2</span></p>\n").arg(QLatin1String(look), escaped(review::sentenceOf(record.state)));
    if (!record.changes.isEmpty()) paragraph(page, Tr::tr("Changed since: %1").arg(record.changes));
    if (!record.changedPlaces.isEmpty()) {
        page.html += QStringLiteral("<ul>\n");
        for (const QString& place : record.changedPlaces) page.html += QStringLiteral("<li>%1</li>\n").arg(escaped(place));
        page.html += QStringLiteral("</ul>\n");
    }
    page.html += QStringLiteral("</div>\n<div class=\"card\"><dl>\n");
    page.row(Tr::tr("File"), record.file);
    if (record.state.round > 0) page.row(Tr::tr("Round"), report::pageLocale().toString(record.state.round));
    page.row(Tr::tr("Version decided about (SHA-256)"), record.state.version);
    page.row(Tr::tr("Course as it is now (SHA-256)"), record.contentHash);
    page.row(Tr::tr("Written on"), report::pageTime(record.time));
    page.html += QStringLiteral("</dl></div>\n");
}

void writeAnswers(HtmlPage& page, const Verdict& verdict, const review::Template& checklist)
{
    if (verdict.answers.isEmpty()) return;
    QHash<QString, const ChecklistAnswer*> answered;
    for (const ChecklistAnswer& answer : verdict.answers) answered.insert(answer.item, &answer);
    const bool known = verdict.reviewTemplate == checklist.name();
    if (known) {
        const review::Score score = review::scoreOf(checklist, verdict.answers);
        if (score.points) paragraph(page, Tr::tr("The checklist reaches %1 of 100; %2 are asked for.").arg(*score.points).arg(checklist.threshold));
    }
    page.html += QStringLiteral("<div class=\"card scroll\"><table><caption class=\"small\">%1</caption>\n").arg(escaped(Tr::tr("Checklist: %1").arg(known ? checklist.title : verdict.reviewTemplate)));
    page.cells("h", {Tr::tr("Item"), Tr::tr("Answer"), Tr::tr("Comment")});
    const auto row = [&](const ChecklistAnswer& answer, const QString& text) { page.cells("d", {text, review::nameOf(answer.verdict.value()), answer.comment}); };
    QSet<QString> written;
    const QList<review::Item> items = checklist.items();
    for (const review::Item& item : items) {
        const ChecklistAnswer* answer = answered.value(item.id);
        if (!answer) continue;
        written.insert(item.id);
        row(*answer, item.must ? Tr::tr("%1 (must be met)").arg(item.text) : item.text);
    }
    // Of another template: the ids that its author gave.
    for (const ChecklistAnswer& answer : verdict.answers)
        if (!written.contains(answer.item)) row(answer, answer.item);
    page.html += QStringLiteral("</table></div>\n");
}

/// Beside the decision that it signs. The mark is green for a valid one alone.
void writeSeal(HtmlPage& page, const report::Seal& seal)
{
    const char* look = seal.state == QLatin1String("valid") ? "pass" : seal.state == QLatin1String("broken") ? "fail" : "look";
    page.html += QStringLiteral("<div class=\"card %1\">\n<p><strong>%2</strong></p>\n<dl>\n").arg(QLatin1String(look), escaped(seal.text));
    QStringList person{seal.name, seal.role, seal.organisation};
    person.removeAll(QString());
    page.row(Tr::tr("Sealed by"), person.join(QStringLiteral(", ")));
    if (seal.time.isValid()) page.row(Tr::tr("Sealed on"), report::pageTime(seal.time));
    page.row(Tr::tr("Fingerprint of the key"), seal.fingerprint);
    page.html += QStringLiteral("</dl></div>\n");
}

void writeVerdict(HtmlPage& page, const Verdict& verdict, const ReviewRecord& record)
{
    page.heading(2, Tr::tr("Round %1: %2").arg(verdict.round).arg(verdict.reviewer));
    page.html += QStringLiteral("<div class=\"card\"><p class=\"verdict\">%1</p>\n").arg(escaped(report::decisionName(verdict.decision.code())));
    paragraph(page, verdict.summary);
    page.html += QStringLiteral("<dl>\n");
    page.row(Tr::tr("Reviewer"), verdict.reviewer);
    page.row(Tr::tr("Role"), verdict.role);
    page.row(Tr::tr("Date"), report::pageTime(verdict.time));
    page.row(Tr::tr("Conflict of interest"), review::conflictSentence(verdict.conflictOfInterest));
    page.row(Tr::tr("Version (SHA-256)"), verdict.version);
    page.html += QStringLiteral("</dl></div>\n");
    if (const auto seal = record.seals.constFind(verdict.id); seal != record.seals.cend()) writeSeal(page, *seal);
    writeAnswers(page, verdict, record.checklist);
}

void writeRemark(HtmlPage& page, const ReviewRemark& remark)
{
    const Comment& comment = remark.comment;
    const char* look = comment.weight == CommentKind::Must ? "error" : comment.weight == CommentKind::Should ? "warning" : "advice";
    page.html += QStringLiteral("<article class=\"finding %1\">\n").arg(QLatin1String(look));
    page.heading(4, remark.field.isEmpty() ? remark.place : Tr::tr("%1: %2").arg(remark.place, remark.field));
    if (!comment.quote.isEmpty()) paragraph(page, Tr::tr("“%1”").arg(comment.quote), "small");
    if (remark.standing == review::Standing::PassageChanged) paragraph(page, Tr::tr("The passage has changed since."), "small");
    paragraph(page, comment.text);
    QStringList line{byLine(comment.author, comment.time)};
    if (!comment.assignee.isEmpty()) line << Tr::tr("for %1").arg(comment.assignee);
    if (comment.resolved) line << Tr::tr("resolved");
    else if (review::isOpen(comment)) line << Tr::tr("open"); // praise is neither
    paragraph(page, line.join(QStringLiteral(" · ")), "small");
    for (const Reply& reply : comment.replies) {
        paragraph(page, reply.text);
        paragraph(page, byLine(reply.author, reply.time), "small");
    }
    page.html += QStringLiteral("</article>\n");
}

void writeRemarks(HtmlPage& page, const ReviewRecord& record)
{
    if (record.remarks.isEmpty()) return;
    page.heading(2, Tr::tr("Comments"));
    for (CommentKind kind : {CommentKind::Must, CommentKind::Should, CommentKind::Question, CommentKind::Praise, CommentKind::Unset}) {
        bool first = true;
        for (const ReviewRemark& remark : record.remarks) {
            if (remark.comment.weight.value() != kind) continue;
            if (std::exchange(first, false)) page.heading(3, review::nameOf(kind));
            writeRemark(page, remark);
        }
    }
}

} // namespace

ReviewRecord reviewRecord(const Content& content, const QString& path, const review::Template& checklist, const VersionReader& read, const QDateTime& time,
                          const seal::Trust& trust)
{
    ReviewRecord record{content.course.title, QFileInfo(path).fileName(), document::contentHash(content.course), time, checklist, {}, {}, {}, {}, {}, {}};
    const review::KeptCourse kept = keptOnce(read);
    record.state = review::stateOf(content, checklist, kept);
    if (!record.state.changedFrom.isEmpty())
        if (const auto before = read(record.state.changedFrom)) {
            const QList<Difference> differences = courseChanges(*before, content);
            record.changes = summaryOf(differences);
            for (const Difference& difference : differences) record.changedPlaces << difference.place;
            record.changedPlaces.removeDuplicates();
        }
    record.verdicts = review::decisions(content);
    std::reverse(record.verdicts.begin(), record.verdicts.end());
    for (const Verdict& verdict : std::as_const(record.verdicts))
        if (verdict.seal && record.seals.size() < seal::mostSeals)
            record.seals.insert(verdict.id, verification::told(seal::stateOf(seal::sealedOf(content.course, verdict), content.course, trust, kept)));
    const QList<review::Placed> placed = review::commentsOf(content);
    for (const review::Placed& one : placed) {
        const bool gone = one.standing == review::Standing::ElementRemoved;
        record.remarks.append({gone ? Tr::tr("Element removed") : placeName(content, one.comment->place.target),
                               one.field.isEmpty() ? QString() : fieldName(one.field), *one.comment, one.standing});
    }
    return record;
}

QJsonObject toJson(const ReviewRecord& record)
{
    QJsonArray verdicts, comments;
    for (const Verdict& verdict : record.verdicts) verdicts.append(verdictJson(verdict, record));
    int open = 0, openMusts = 0;
    for (const ReviewRemark& remark : record.remarks) {
        comments.append(remarkJson(remark));
        if (!review::isOpen(remark.comment)) continue;
        ++open;
        if (remark.comment.weight == CommentKind::Must) ++openMusts;
    }
    return {{QStringLiteral("title"), record.title},
            {QStringLiteral("file"), record.file},
            {QStringLiteral("contentHash"), record.contentHash},
            {QStringLiteral("time"), record.time.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("state"), review::codeOf(record.state.kind)},
            {QStringLiteral("stateText"), review::sentenceOf(record.state)},
            {QStringLiteral("round"), record.state.round},
            {QStringLiteral("accepted"), record.state.accepted},
            {QStringLiteral("needed"), record.state.needed},
            {QStringLiteral("version"), record.state.version},
            {QStringLiteral("changedFrom"), record.state.changedFrom},
            {QStringLiteral("changes"), record.changes},
            {QStringLiteral("changedPlaces"), QJsonArray::fromStringList(record.changedPlaces)},
            {QStringLiteral("open"), open},
            {QStringLiteral("openMusts"), openMusts},
            {QStringLiteral("template"), QJsonObject{{QStringLiteral("id"), record.checklist.id}, {QStringLiteral("version"), record.checklist.version}, {QStringLiteral("threshold"), record.checklist.threshold}}},
            {QStringLiteral("verdicts"), verdicts},
            {QStringLiteral("comments"), comments}};
}

namespace {

HtmlPage pageOf(const ReviewRecord& record)
{
    HtmlPage page;
    page.heading(1, Tr::tr("Record of the review"));
    page.html += QStringLiteral("<p class=\"subject\">%1</p>\n").arg(escaped(record.title.isEmpty() ? record.file : record.title));
    writeState(page, record);
    for (const Verdict& verdict : record.verdicts) writeVerdict(page, verdict, record);
    writeRemarks(page, record);
    // One for each decision of the last round, and one for the authors who take note of it.
    QStringList signers;
    for (const Verdict& verdict : record.verdicts)
        if (verdict.round == record.state.round && !signers.contains(verdict.reviewer)) signers.prepend(verdict.reviewer);
    for (const QString& signer : std::as_const(signers)) paragraph(page, Tr::tr("%1: place, date, signature").arg(signer), "sign");
    if (!signers.isEmpty()) paragraph(page, Tr::tr("For the authors: place, date, signature"), "sign");
    return page;
}

} // namespace

QByteArray toHtml(const ReviewRecord& record) { return pageOf(record).whole(Tr::tr("Record of the review: %1").arg(record.title)); }

QString toPaper(const ReviewRecord& record)
{
    QString html = pageOf(record).html;
    // What XML does not take must not end the paper; whoever wrote it did not see it either.
    html.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xFFFE) || c == QChar(0xFFFF); });
    return html;
}

} // namespace microvet::actions
