#include "core/programme/following/policy_versions.h"

#include <QCollator>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr qsizetype mostLines = 2000; ///< of a text that is compared line by line

QStringList linesOf(const QString& text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString& line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    return lines;
}

} // namespace

bool isReplaced(const QList<Policy>& all, const QUuid& policy)
{
    return std::any_of(all.cbegin(), all.cend(), [&](const Policy& one) { return one.earlier == policy; });
}

QList<Policy> versionsOf(const QList<Policy>& all, const Policy& policy)
{
    const auto byId = [&](const QUuid& id) { return std::find_if(all.cbegin(), all.cend(), [&](const Policy& one) { return one.id == id; }); };
    QList<Policy> versions{policy};
    // No more steps than there are records: a chain that leads back to itself comes to an end.
    while (!versions.constFirst().earlier.isNull() && versions.size() < all.size()) {
        const auto earlier = byId(versions.constFirst().earlier);
        if (earlier == all.cend()) break;
        versions.prepend(*earlier);
    }
    while (versions.size() < all.size()) {
        const auto later = std::find_if(all.cbegin(), all.cend(), [&](const Policy& one) { return one.earlier == versions.constLast().id; });
        if (later == all.cend()) break;
        versions.append(*later);
    }
    return versions;
}

QString versionTitle(const Policy& policy)
{
    return policy.number.trimmed().isEmpty() ? policy.title : Tr::tr("%1, version %2").arg(policy.title, policy.number.trimmed());
}

Result<QList<std::pair<QUuid, QString>>> versionChoices(Store& store)
{
    auto all = store.all<Policy>();
    if (!all.ok()) return all.error();
    const QCollator collator;
    std::sort(all->begin(), all->end(), [&](const Policy& a, const Policy& b) {
        const int order = collator.compare(a.title, b.title);
        return order != 0 ? order < 0 : QVersionNumber::fromString(a.number) < QVersionNumber::fromString(b.number);
    });
    QList<std::pair<QUuid, QString>> found;
    for (const Policy& policy : std::as_const(*all)) found.append({policy.id, versionTitle(policy)});
    return found;
}

QString nextNumber(const QString& number)
{
    static const QRegularExpression form(QStringLiteral("^(.*?)(\\d{1,18})$"));
    const QRegularExpressionMatch match = form.match(number.trimmed());
    if (number.trimmed().isEmpty()) return QStringLiteral("1");
    return match.hasMatch() ? match.captured(1) + QString::number(match.captured(2).toLongLong() + 1) : QString();
}

Result<Policy> nextVersion(Store& store, const QUuid& policy)
{
    const auto before = store.get<Policy>(policy);
    if (!before.ok()) return before.error();
    const auto later = store.first<Policy>({{{"earlier", policy}}});
    if (!later.ok()) return later.error();
    if (!later->id.isNull())
        return Error{Error::Kind::Invalid, Tr::tr("A later version has taken the place of this one already. Please begin with the newest one."), {}};
    Policy next = *before;
    next.id = {};
    next.version = 0;
    next.number = nextNumber(before->number);
    next.changes.clear();
    next.fileHash.clear();
    next.approvedBy.clear();
    next.approvedOn = {};
    next.nextReview = {};
    next.earlier = policy;
    return next;
}

QString wordChanges(const QString& before, const QString& now)
{
    const QStringList a = linesOf(before), b = linesOf(now);
    if (a == b) return {};
    if (a.size() > mostLines || b.size() > mostLines) return Tr::tr("The texts are too long to be compared here.");
    // The longest common lines, from the end, so that the way through them can be walked from the front.
    QList<QList<int>> common(a.size() + 1, QList<int>(b.size() + 1, 0));
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    QStringList lines;
    qsizetype i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            lines.append(QStringLiteral("  ") + a[i]);
            ++i;
            ++j;
        } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
            lines.append(QStringLiteral("- ") + a[i++]);
        } else {
            lines.append(QStringLiteral("+ ") + b[j++]);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

Status approve(Store& store, const QUuid& id, const PolicyApproval& approval)
{
    const auto policy = store.get<Policy>(id);
    if (!policy.ok()) return policy.error();
    const auto refused = [](const QString& sentence) { return Error{Error::Kind::Invalid, sentence, {}}; };
    if (approval.by.trimmed().isEmpty() || !approval.on.isValid()) return refused(Tr::tr("Please say who approved it, and when."));
    if (policy->text.trimmed().isEmpty() && policy->file.trimmed().isEmpty())
        return refused(Tr::tr("There is neither a text nor a document yet, so there is nothing to approve."));
    const QString changes = approval.changes.trimmed().isEmpty() ? policy->changes.trimmed() : approval.changes.trimmed();
    if (!policy->earlier.isNull() && changes.isEmpty())
        return refused(Tr::tr("Please write first what has changed against the version before."));
    if (approval.nextReview.isValid() && approval.nextReview <= approval.on) return refused(Tr::tr("The next review comes after the approval."));
    Policy approved = *policy;
    approved.approvedBy = approval.by.simplified();
    approved.approvedOn = approval.on;
    if (approval.nextReview.isValid()) approved.nextReview = approval.nextReview;
    approved.fileHash = approval.fileHash;
    approved.changes = changes;
    return store.change(Tr::tr("Approved: %1").arg(policy->title), [&](Change& change) { return change.save(approved, *policy); });
}

Status approvedStands(const Kind& kind, const Record& record, const Record& before)
{
    if (&kind != &Policy::kind()) return {};
    const auto& now = static_cast<const Policy&>(record);
    const auto& was = static_cast<const Policy&>(before);
    if (!was.approvedOn.isValid() || now.approvedOn != was.approvedOn || now.approvedBy != was.approvedBy) return {};
    // A document may be moved: its SHA-256 tells whether it is the one that was approved.
    const bool sameFile = now.file == was.file || (!was.fileHash.isEmpty() && !now.file.trimmed().isEmpty());
    if (now.text == was.text && now.number == was.number && sameFile && now.changes == was.changes) return {};
    return Error{Error::Kind::Invalid,
                 Tr::tr("“%1” was approved as it is, so its words stay. Please begin a new version of it, or empty the day of the approval first.").arg(was.title), {}};
}

} // namespace microvet::programme
