#include "ui/programme/framework/policies_page.h"

#include "core/actions/programme/policy_document.h"
#include "core/programme/following/policy_versions.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/session/background.h"

#include <QDir>
#include <QPushButton>

namespace microvet::ui {

using programme::Development;
using programme::Policy;

PoliciesPage::PoliciesPage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, Policy::kind(), {}, parent)
    , m_replaced(std::make_shared<QSet<QUuid>>())
{
    const QDate today = link().today();
    list().setFresh([who = link().who()](programme::Record& record) {
        auto& policy = static_cast<Policy&>(record);
        policy.owner = who;
        policy.number = programme::nextNumber({});
    });
    list().addFilter(QStringLiteral("current"), tr("Newest versions"),
                     [replaced = m_replaced](const programme::Record& record) { return !replaced->contains(record.id); });
    list().addFilter(QStringLiteral("toReview"), tr("Review is due"), [replaced = m_replaced, today](const programme::Record& record) {
        const QDate review = static_cast<const Policy&>(record).nextReview;
        return review.isValid() && review <= today && !replaced->contains(record.id);
    });
    add(tr("New ver&sion…"), QStringLiteral("policyVersion"), true, [this] { beginVersion(this, one()); });
    add(tr("&Approve…"), QStringLiteral("policyApprove"), true, [this] { approve(); });
    add(tr("&Look at it…"), QStringLiteral("policyLook"), true, [this] { printDocumentOf(actions::policyDocument); });
    add(tr("Chec&k the documents"), QStringLiteral("policyCheck"), false, [this] { checkDocuments(); });
    connect(&list(), &RecordList::read, this, &PoliciesPage::readReplaced);
}

/// What the filters ask; each reading of the list brings it up to date.
void PoliciesPage::readReplaced()
{
    m_replaced->clear();
    for (int row = 0; row < list().model().rowCount(); ++row)
        if (const QUuid earlier = static_cast<const Policy&>(*list().model().at(row)->record).earlier; !earlier.isNull()) m_replaced->insert(earlier);
    list().filterAgain();
}

void PoliciesPage::approve()
{
    const programme::AnyRecord* record = list().current();
    if (!record) return;
    const auto& policy = static_cast<const Policy&>(*record->record);
    auto* dialog = new ApproveDialog(services(), policy, this);
    connect(dialog, &ApproveDialog::approved, this, [this, title = policy.title] { say(true, tr("“%1” is approved.").arg(title)); });
    dialog->show();
}

void PoliciesPage::checkDocuments()
{
    link().read<QList<Policy>>(
        this, [](programme::Store& store) { return store.all<Policy>({{}, "title"}); },
        [this](Result<QList<Policy>> policies) {
            if (!policies.ok()) return say(false, policies.error().text);
            say(true, tr("The documents are being read…"));
            inBackground(
                this,
                [policies = *policies, disk = &services().disk] {
                    QStringList troubles;
                    for (const Policy& policy : policies)
                        if (const QString trouble = actions::fileTrouble(*disk, policy); !trouble.isEmpty())
                            troubles.append(policy.title + QStringLiteral(": ") + trouble);
                    return troubles;
                },
                [this](const QStringList& troubles) {
                    say(troubles.isEmpty(), troubles.isEmpty() ? tr("All documents are there, and as they were approved.") : troubles.join(QLatin1Char('\n')));
                });
        });
}

void beginVersion(ListPage* page, const QUuid& policy)
{
    page->link().read<Policy>(
        page, [policy](programme::Store& store) { return programme::nextVersion(store, policy); },
        [page](Result<Policy> next) {
            if (!next.ok()) return page->say(false, next.error().text);
            auto* dialog = new RecordDialog(page->services(), {&Policy::kind(), std::make_shared<Policy>(*next)}, page);
            QObject::connect(dialog, &RecordDialog::kept, page, [page](const QUuid& id) {
                page->chooseNext(id);
                page->say(true, PoliciesPage::tr("The new version is kept; the one before stays as it was. Approve it when its words stand."));
            });
            dialog->show();
        });
}

DevelopmentsPage::DevelopmentsPage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, Development::kind(), {}, parent)
{
    list().setFresh([today = link().today()](programme::Record& record) { static_cast<Development&>(record).date = today; });
    list().sortBy(QStringLiteral("date"), Qt::DescendingOrder);
    add(tr("Open the p&lan that changes"), QStringLiteral("developmentPlan"), true, [this] {
        const QUuid id = plan();
        if (id.isNull()) return;
        link().read<programme::AnyRecord>(
            this, [id](programme::Store& store) { return store.get(Policy::kind(), id); },
            [this](Result<programme::AnyRecord> policy) {
                if (!policy.ok()) return say(false, policy.error().text);
                (new RecordDialog(this->services(), *policy, this))->show();
            });
    });
    add(tr("New ver&sion of the plan…"), QStringLiteral("developmentVersion"), true, [this] {
        if (const QUuid id = plan(); !id.isNull()) beginVersion(this, id);
    });
}

QUuid DevelopmentsPage::plan()
{
    const programme::AnyRecord* record = list().current();
    const QUuid id = record ? static_cast<const Development&>(*record->record).policy : QUuid();
    if (id.isNull()) say(false, tr("This development names no plan yet. Open it, and choose the plan that changes."));
    return id;
}

} // namespace microvet::ui
