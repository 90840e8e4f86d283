#include "ui/programme/calls/eligibility_dialog.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Application;
using programme::EligibilityState;

namespace {

using Opened = std::pair<Application, EligibilityState>;

} // namespace

EligibilityDialog::EligibilityDialog(const ProgrammeServices& services, const QUuid& application, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_application(application)
    , m_texts(new QLabel(this))
    , m_trouble(new Notice(theme::Tone::Trouble, this))
{
    setObjectName(QStringLiteral("eligibilityDialog"));
    setWindowTitle(tr("Is the applicant eligible?"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* page = new QVBoxLayout(this);
    page->setSpacing(em(this, 0.5));
    page->addWidget(mutedLabel(tr("Points can be given once every requirement is answered with yes. A no or unclear says why."), this));
    m_trouble->setObjectName(QStringLiteral("eligibilityTrouble"));
    m_trouble->hide();
    page->addWidget(m_trouble);
    auto* inner = new QWidget(this);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, em(this, 0.5), 0);
    m_column->setSpacing(em(this, 0.3));
    m_texts->setWordWrap(true);
    m_texts->setTextFormat(Qt::PlainText);
    m_texts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(m_texts);
    page->addWidget(scrolling(inner), 1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* keep = buttons->addButton(tr("&Keep"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(QStringLiteral("eligibilityKeep"));
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("closeDialog"));
    page->addWidget(buttons);
    connect(keep, &QPushButton::clicked, this, &EligibilityDialog::keep);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    giveSize(this, 42, 30);
    const auto opened = std::make_shared<Opened>();
    m_services.link.run(
        this,
        [application, opened](programme::Store& store) -> Status {
            const auto found = programme::openApplication(store, application);
            if (!found.ok()) return found.error();
            const auto state = programme::eligibilityOf(store, *found);
            if (!state.ok()) return state.error();
            *opened = {*found, *state};
            return {};
        },
        [this, opened](const Status& status, const programme::Conflict&) {
            m_trouble->setVisible(!status.ok());
            if (!status.ok()) return m_trouble->setText(status.error().text);
            showState(opened->first, opened->second);
        });
}

void EligibilityDialog::showState(const Application& application, const EligibilityState& state)
{
    QStringList texts;
    const auto add = [&](const QString& title, const QString& text) {
        if (!text.trimmed().isEmpty()) texts.append(title + QStringLiteral("\n") + text);
    };
    add(tr("Experience in education:"), application.experienceEducation);
    add(tr("Experience with micro-credentials:"), application.experienceMicro);
    add(tr("Motivation:"), application.motivation);
    m_texts->setText(texts.join(QStringLiteral("\n\n")));
    m_texts->setVisible(!texts.isEmpty());
    int number = 0;
    for (const programme::RequirementAnswer& one : state.answers) {
        auto* label = new QLabel(one.requirement.text, this);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        auto* box = new QComboBox(this);
        box->setObjectName(QStringLiteral("requirement%1").arg(number));
        box->setAccessibleName(one.requirement.text);
        giveTip(box, tr("Whether the applicant meets this requirement."));
        for (const auto& [code, text] : {std::pair{QString(), tr("Not looked at")}, {QStringLiteral("yes"), tr("Yes")},
                                         {QStringLiteral("no"), tr("No")}, {QStringLiteral("unclear"), tr("Unclear")}})
            box->addItem(text, code);
        box->setCurrentIndex(std::max(0, box->findData(one.answer.answer)));
        auto* edit = new QLineEdit(one.answer.proof, this);
        edit->setObjectName(QStringLiteral("proof%1").arg(number++));
        edit->setAccessibleName(tr("Proof: %1").arg(one.requirement.text));
        edit->setPlaceholderText(tr("What shows it, or why not"));
        giveTip(edit, tr("For instance a certificate, a contract, or what was said in a talk."));
        auto* row = new QHBoxLayout;
        row->addWidget(box, 1);
        row->addWidget(edit, 3);
        m_column->addWidget(label);
        m_column->addLayout(row);
        m_rows.append({one.requirement.id, one.answer.answer, one.answer.proof, box, edit});
    }
    m_column->addStretch(1);
    if (!m_rows.isEmpty()) m_rows.constFirst().box->setFocus();
}

void EligibilityDialog::keep()
{
    QList<std::tuple<QUuid, QString, QString>> changed;
    for (const Row& row : std::as_const(m_rows)) {
        const QString answer = row.box->currentData().toString();
        const QString proof = row.edit->text().trimmed();
        if (answer != row.answer || proof != row.proof) changed.append({row.requirement, answer, proof});
    }
    m_services.link.run(
        this,
        [application = m_application, changed](programme::Store& store) -> Status {
            for (const auto& [requirement, answer, proof] : changed)
                if (const Status done = programme::answerRequirement(store, application, requirement, answer, proof); !done.ok()) return done;
            return {};
        },
        [this](const Status& status, const programme::Conflict&) {
            m_trouble->setVisible(!status.ok());
            if (!status.ok()) return m_trouble->setText(status.error().text);
            accept();
        });
}

} // namespace microvet::ui
