#include "core/actions/programme/policy_document.h"

#include "core/actions/course_report.h"
#include "core/programme/following/policy_versions.h"
#include "core/programme/letters/words.h"
#include "core/programme/records/organisation.h"
#include "core/report/html_page.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace microvet::actions {

using namespace programme;
using report::escaped;
using report::pageDay;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

QString textParagraph(const QString& text) { return QStringLiteral("<p>%1</p>\n").arg(escaped(text)); }

QString factRow(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n").arg(escaped(name), escaped(value));
}

QString approvalOf(const Policy& policy)
{
    if (!policy.approvedOn.isValid()) return Tr::tr("Not approved yet.");
    return policy.approvedBy.isEmpty() ? Tr::tr("Approved on %1.").arg(pageDay(policy.approvedOn))
                                       : Tr::tr("Approved by %1 on %2.").arg(policy.approvedBy, pageDay(policy.approvedOn));
}

QString versionLine(const Policy& policy)
{
    return policy.number.isEmpty() ? Tr::tr("Version without a number") : Tr::tr("Version %1").arg(policy.number);
}

} // namespace

Result<Document> policyDocument(Store& store, const QUuid& id)
{
    const auto all = store.all<Policy>();
    if (!all.ok()) return all.error();
    const auto policy = store.get<Policy>(id);
    if (!policy.ok()) return policy.error();
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    if (policy->text.trimmed().isEmpty() && policy->file.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("“%1” has neither a text nor a document yet. Please write it, or choose its file.").arg(policy->title), {}};

    Document document;
    document.title = policy->title;
    document.language = wordLanguage(report::pageLocale().bcp47Name());
    document.html = QStringLiteral("<h1>%1</h1>\n").arg(escaped(policy->title));
    if (!programme->organisation.isEmpty()) document.html += textParagraph(programme->organisation);
    QStringList head{programme->organisation, versionLine(*policy), approvalOf(*policy)};
    QString rows = factRow(Tr::tr("Version"), policy->number.isEmpty() ? Tr::tr("Without a number") : policy->number);
    rows += policy->approvedOn.isValid() ? factRow(Tr::tr("Approved"), policy->approvedBy.isEmpty() ? pageDay(policy->approvedOn)
                                                                                                    : Tr::tr("%1, on %2").arg(policy->approvedBy, pageDay(policy->approvedOn)))
                                         : factRow(Tr::tr("Approved"), Tr::tr("Not approved yet"));
    if (!policy->owner.isEmpty()) {
        head.append(Tr::tr("Owner: %1").arg(policy->owner));
        rows += factRow(Tr::tr("Owner"), policy->owner);
    }
    if (policy->nextReview.isValid()) {
        head.append(Tr::tr("Next review: %1").arg(pageDay(policy->nextReview)));
        rows += factRow(Tr::tr("Next review"), pageDay(policy->nextReview));
    }
    document.html += QStringLiteral("<table>\n%1</table>\n").arg(rows);
    if (isReplaced(*all, id)) {
        head.insert(1, Tr::tr("A later version has taken its place."));
        document.html += QStringLiteral("<p><strong>%1</strong></p>\n").arg(escaped(Tr::tr("A later version has taken its place.")));
    }
    head.removeAll(QString());
    document.html += textAsXhtml(policy->text);
    if (!policy->file.isEmpty()) {
        document.html += textParagraph(Tr::tr("The version is the document “%1”.").arg(QFileInfo(policy->file).fileName()));
        if (!policy->fileHash.isEmpty()) document.html += textParagraph(Tr::tr("SHA-256 of the document that was approved: %1").arg(policy->fileHash));
    }
    const QList<Policy> versions = versionsOf(*all, *policy);
    if (versions.size() > 1) {
        document.html += QStringLiteral("<h2>%1</h2>\n").arg(escaped(Tr::tr("Versions")));
        for (auto one = versions.crbegin(); one != versions.crend(); ++one) {
            document.html += QStringLiteral("<h3>%1</h3>\n").arg(escaped(versionLine(*one)));
            document.html += textParagraph(approvalOf(*one));
            document.html += textAsXhtml(one->changes);
        }
    }
    document.text = head.join(u'\n') + QLatin1String("\n\n") + policy->text;
    return document;
}

QString fileTrouble(const FileStore& files, const Policy& policy)
{
    if (policy.file.trimmed().isEmpty()) return {};
    if (!files.stamp(policy.file).exists())
        return Tr::tr("The document “%1” is not there any more. Was it moved, or is its disk or network not connected?").arg(QFileInfo(policy.file).fileName());
    if (policy.fileHash.isEmpty()) return {};
    const auto now = checkedFile(files, policy.file);
    if (!now.ok()) return now.error().text;
    return now->sha256 == policy.fileHash ? QString()
                                          : Tr::tr("The document “%1” was changed after it was approved. Please approve a new version of it, or bring back "
                                                   "the document that was approved.").arg(QFileInfo(policy.file).fileName());
}

} // namespace microvet::actions
