#include "ui/programme/calls/eligibility_dialog.h"

#include "core/programme/records/people.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Application;
using programme::EligibilityState;

struct EligibilityDialog::Opened {
    Application application;
    programme::Person person;
    EligibilityState state;
    QList<std::pair<QString, QString>> answers; ///< to the organisation's own questions
};

EligibilityDialog::EligibilityDialog(const ProgrammeServices& services, const QUuid& application, QWidget* parent)
    : WorkDialog(services, "eligibilityDialog", tr("Is the applicant eligible?"), parent)
    , m_application(application)
    , m_texts(new QLabel(this))
    , m_trouble(new SaidNotice(QStringLiteral("eligibilityTrouble"), this))
{
    QVBoxLayout* page = beginPage(0.5);
    page->addWidget(mutedLabel(tr("Points can be given once every requirement is answered with yes. A no or unclear says why."), this));
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
    addCommand(tr("&Keep"), "eligibilityKeep", [this] { keep(); });
    addClosing(tr("Cancel"));
    giveSize(this, 42, 30);
    const auto opened = std::make_shared<Opened>();
    link().run(
        this,
        [application, opened](programme::Store& store) -> Status {
            const auto found = programme::openApplication(store, application);
            if (!found.ok()) return found.error();
            const auto state = programme::eligibilityOf(store, *found);
            if (!state.ok()) return state.error();
            const auto person = store.first<programme::Person>({{{"id", found->person}}});
            if (!person.ok()) return person.error();
            *opened = {*found, *person, *state, {}};
            const auto questions = programme::questionsOf(store, found->call);
            if (!questions.ok()) return questions.error();
            const auto answers = store.all<programme::Answer>({{{"application", application}}});
            if (!answers.ok()) return answers.error();
            for (const programme::CallQuestion& question : *questions)
                for (const programme::Answer& answer : *answers)
                    if (answer.question == question.id) opened->answers.append({question.text.simplified(), answer.text});
            return {};
        },
        [this, opened](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return m_trouble->say(false, status.error().text);
            showState(*opened);
        });
}

void EligibilityDialog::showState(const Opened& opened)
{
    const Application& application = opened.application;
    QStringList texts{opened.person.name.isEmpty() ? tr("Erased") : opened.person.name};
    QStringList facts;
    if (!opened.person.unit.isEmpty()) facts.append(opened.person.unit);
    facts.append(opened.person.englishLevel.isEmpty() ? tr("level of English not known") : tr("English: %1").arg(opened.person.englishLevel));
    texts.first() += QStringLiteral(" · ") + facts.join(QStringLiteral(" · "));
    const auto add = [&](const QString& title, const QString& text) {
        if (!text.trimmed().isEmpty()) texts.append(title + QStringLiteral("\n") + text);
    };
    add(tr("Experience in education:"), application.experienceEducation);
    add(tr("Experience with micro-credentials:"), application.experienceMicro);
    add(tr("Motivation:"), application.motivation);
    for (const auto& [question, answer] : opened.answers) add(question, answer);
    m_texts->setText(texts.join(QStringLiteral("\n\n")));
    int number = 0;
    m_column->addSpacing(em(this, 0.8));
    m_column->addWidget(headingLabel(tr("Requirements"), 1.0, this));
    for (const programme::RequirementAnswer& one : opened.state.answers) {
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
    m_column->activate();
    scheduleTabOrder(this);
    if (m_rows.isEmpty()) return;
    m_rows.constFirst().box->show(); // what is not shown yet takes no keys
    m_rows.constFirst().box->setFocus();
}

bool EligibilityDialog::isEdited() const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const Row& row) { return row.box->currentData().toString() != row.answer || row.edit->text().trimmed() != row.proof.trimmed(); });
}

void EligibilityDialog::keep()
{
    QList<programme::RequirementFinding> changed;
    for (const Row& row : std::as_const(m_rows)) {
        const QString answer = row.box->currentData().toString();
        const QString proof = row.edit->text().trimmed();
        if ((answer == QLatin1String("no") || answer == QLatin1String("unclear")) && proof.isEmpty()) {
            m_trouble->say(false, tr("Please say why: the applicant has a right to know."));
            return row.edit->setFocus();
        }
        if (answer != row.answer || proof != row.proof) changed.append({row.requirement, answer, proof});
    }
    if (!beginWriting()) return;
    link().run(
        this,
        [application = m_application, changed](programme::Store& store) { return programme::answerRequirements(store, application, changed); },
        [this](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return m_trouble->say(false, status.error().text);
            accept();
        });
}

} // namespace microvet::ui
