#include "core/actions/course_report.h"
#include "core/programme/following/policy_versions.h"
#include "core/programme/records/organisation.h"
#include "ui/programme/framework/policies_page.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace microvet::ui {

using programme::Policy;

namespace {

struct Before {
    QString signatory;
    QString changes; ///< of the words
};

constexpr int usualYears = 1;

} // namespace

ApproveDialog::ApproveDialog(const ProgrammeServices& services, const Policy& policy, QWidget* parent)
    : WorkDialog(services, "approvePolicy", tr("Approve a version"), parent)
    , m_policy(policy)
    , m_trouble(new SaidNotice(QStringLiteral("approveTrouble"), this))
    , m_by(new LineField(this))
    , m_on(new DateField(this))
    , m_next(new DateField(this))
    , m_changes(new TextField(2, this))
    , m_lines(new QPlainTextEdit(this))
    , m_day(services.link.today())
    , m_review(m_day.addYears(usualYears))
{
    QVBoxLayout* page = beginPage(0.5);
    page->addWidget(heading(programme::versionTitle(policy)));
    page->addWidget(m_trouble);
    if (!policy.file.isEmpty())
        page->addWidget(mutedLabel(tr("The document “%1” is remembered as it is now, so that a later change of it can be seen.").arg(QFileInfo(policy.file).fileName()), this));
    auto* form = new FormGrid;
    form->setVerticalSpacing(em(this, 0.4));
    m_by->setObjectName(QStringLiteral("approveBy"));
    m_by->setAccessibleName(tr("Approved by"));
    m_by->setText(policy.approvedBy);
    auto* by = new QLabel(tr("Approved &by"), this);
    by->setBuddy(m_by);
    form->addRow(by, m_by);
    const auto addDay = [&](const QString& text, const QString& name, const char* objectName, DateField* field, const QDate& day, QDate& kept) {
        field->edit()->setObjectName(QString::fromLatin1(objectName));
        field->edit()->setAccessibleName(name);
        field->setDate(day);
        auto* label = new QLabel(text, this);
        label->setBuddy(field->edit());
        form->addRow(label, field);
        connect(field, &DateField::edited, this, [&kept](const QDate& date) { kept = date; });
    };
    addDay(tr("&On"), tr("Approved on"), "approveOn", m_on, m_day, m_day);
    addDay(tr("Next &review"), tr("Next review"), "approveNext", m_next, m_review, m_review);
    m_changes->setObjectName(QStringLiteral("approveWhat"));
    m_changes->setAccessibleName(tr("What has changed"));
    m_changes->setTabChangesFocus(true);
    m_changes->setPlainText(policy.changes);
    auto* changes = new QLabel(tr("What has &changed"), this);
    changes->setBuddy(m_changes);
    form->addRow(changes, m_changes);
    for (QWidget* part : {static_cast<QWidget*>(changes), static_cast<QWidget*>(m_changes)}) part->setVisible(!policy.earlier.isNull());
    page->addLayout(form);
    auto* label = new QLabel(tr("What is &different in its words (− went, + came)"), this);
    label->setBuddy(m_lines);
    page->addWidget(label);
    m_lines->setObjectName(QStringLiteral("approveChanges"));
    m_lines->setAccessibleName(tr("What is different in its words"));
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    page->addWidget(m_lines, 1);
    addCommand(tr("&Approve"), "approveKeep", [this] { keep(); });
    addClosing(tr("Cancel"));
    giveSize(this, 42, 28);
    scheduleTabOrder(this);
    m_shown = entered();
    link().read<Before>(
        this,
        [policy](programme::Store& store) -> Result<Before> {
            const auto programme = store.first<programme::Programme>();
            if (!programme.ok()) return programme.error();
            Before before{programme->signatory, {}};
            if (policy.earlier.isNull()) return before;
            const auto earlier = store.first<Policy>({{{"id", policy.earlier}}});
            if (!earlier.ok()) return earlier.error();
            before.changes = programme::wordChanges(earlier->text, policy.text);
            return before;
        },
        [this](Result<Before> before) {
            if (!before.ok()) return m_trouble->say(false, before.error().text);
            if (!isEdited() && m_by->text().isEmpty()) {
                m_by->setText(before->signatory);
                m_shown = entered();
            }
            m_lines->setPlainText(m_policy.earlier.isNull()     ? tr("This is the first version.")
                                  : before->changes.isEmpty() ? tr("The words are those of the version before.")
                                                              : before->changes);
        });
}

QVariantList ApproveDialog::entered() const { return {m_by->text(), m_day, m_review, m_changes->toPlainText()}; }

bool ApproveDialog::isEdited() const { return entered() != m_shown; }

void ApproveDialog::keep()
{
    if (!beginWriting()) return;
    link().run(
        this,
        [policy = m_policy, by = m_by->text(), on = m_day, review = m_review, changes = m_changes->toPlainText().trimmed(), disk = &services().disk](programme::Store& store) -> Status {
            programme::PolicyApproval approval{by, on, review, {}, changes};
            if (!policy.file.isEmpty()) {
                const auto file = actions::checkedFile(*disk, policy.file);
                if (!file.ok()) return file.error();
                approval.fileHash = file->sha256;
            }
            return programme::approve(store, policy.id, approval);
        },
        [this](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return m_trouble->say(false, status.error().text);
            emit approved();
            accept();
        });
}

} // namespace microvet::ui
