#include "ui/programme/keeping/safety_dialog.h"

#include "core/base/passphrase_box.h"
#include "core/seal/key_files.h"
#include "ui/seal/secret_store.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QPushButton>

namespace microvet::ui {

using programme::DailyCopies;
using programme::DailyCopy;

DailyCopies copiesOf(const ProgrammeServices& services)
{
    return DailyCopies(services.disk, services.copiesFolder, programme::copiesName(services.link.place()));
}

void makeDailyCopy(const ProgrammeServices& services, QObject* asker, std::function<void(const QString&)> said)
{
    if (services.copiesFolder.isEmpty() || !passphrase::isAvailable()) return;
    services.secrets.read(copiesSecret(), [services, asker = QPointer(asker), said](const QString& secret) {
        if (secret.isEmpty() || !asker) return;
        services.link.read<bool>(
            asker, [copies = copiesOf(services), secret, day = services.link.today()](programme::Store& store) mutable { return copies.make(store, secret, day); },
            [said](Result<bool> made) {
                if (!made.ok()) said(made.error().text);
            });
    });
}

SafetyDialog::SafetyDialog(const ProgrammeServices& services, QWidget* parent)
    : WorkDialog(services, "safetyDialog", tr("Daily copies"), parent)
    , m_passphrase(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_keep(new QPushButton(tr("&Keep the passphrase"), this))
    , m_list(new QListWidget(this))
    , m_said(new SaidNotice(QStringLiteral("safetySaid"), this))
{
    QVBoxLayout* page = beginPage(0.6);
    page->addWidget(mutedLabel(tr("Each day on which something changes, a copy of the programme is kept, encrypted with your passphrase; the last %n "
                                  "stay. The file that you work on is not encrypted by this program: it relies on the encryption of your disk, "
                                  "which the settings of your system tell you about.",
                                  nullptr, programme::keptCopies),
                               this));
    auto* form = new FormGrid;
    const auto addSecret = [&](QLineEdit* edit, const QString& label, const char* name, const QString& tip) {
        edit->setEchoMode(QLineEdit::Password);
        addField(form, label, edit, name, tip);
        connect(edit, &QLineEdit::textChanged, this, &SafetyDialog::checkPassphrase);
    };
    addSecret(m_passphrase, tr("Pass&phrase"), "safetyPassphrase", tr("At least ten letters. Without it no copy can be read, not even by you: write it down."));
    addSecret(m_again, tr("Once &more"), "safetyAgain", tr("The same again, so that no slip of the finger locks you out."));
    page->addLayout(form);
    m_problem->setObjectName(QStringLiteral("safetyProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    page->addWidget(m_problem);
    m_keep->setObjectName(QStringLiteral("safetyKeep"));
    m_keep->setEnabled(false);
    m_keep->setAutoDefault(false);
    page->addWidget(m_keep, 0, Qt::AlignLeft);
    auto* label = new QLabel(tr("&Copies"), this);
    label->setBuddy(m_list);
    page->addWidget(label);
    m_list->setObjectName(QStringLiteral("safetyCopies"));
    m_list->setAccessibleName(tr("Copies"));
    m_list->setTabKeyNavigation(false);
    page->addWidget(m_list, 1);
    page->addWidget(m_said);
    m_restore = addCommand(tr("P&ut back…"), "safetyRestore", [this] { restore(); }, QDialogButtonBox::ActionRole);
    m_restore->setAutoDefault(false);
    addClosing(tr("Close"));
    connect(m_keep, &QPushButton::clicked, this, &SafetyDialog::keepPassphrase);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_restore->setEnabled(!m_list->selectedItems().isEmpty()); });
    giveSize(this, 38, 28);
    showCopies();
    if (!passphrase::isAvailable()) {
        for (QLineEdit* edit : {m_passphrase, m_again}) edit->setEnabled(false);
        m_said->say(false, passphrase::notAvailable().text);
        return;
    }
    services.secrets.read(copiesSecret(), [dialog = QPointer(this)](const QString& secret) {
        if (!dialog) return;
        dialog->m_said->say(true, secret.isEmpty() ? DailyCopies::noPassphraseText()
                                                   : tr("The passphrase is in the system’s secret store. Another one that you enter here holds for the copies "
                                                        "from now on; older ones keep theirs."));
    });
}

void SafetyDialog::checkPassphrase()
{
    const QString secret = m_passphrase->text();
    const bool isShort = secret.size() < seal::shortestPassphrase;
    const bool same = secret == m_again->text();
    // For putting a copy back one is enough, and an older one may have been shorter.
    m_problem->setText(m_again->text().isEmpty() ? QString()
                       : isShort                 ? tr("The passphrase needs at least %n letters.", nullptr, seal::shortestPassphrase)
                       : same                    ? QString()
                                                 : tr("The two are not the same."));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_keep->setEnabled(!isShort && same);
}

void SafetyDialog::showCopies()
{
    m_copies = copiesOf(services()).list();
    m_list->clear();
    const QLocale locale;
    for (const DailyCopy& copy : std::as_const(m_copies))
        new QListWidgetItem(tr("%1, %2").arg(locale.toString(copy.day, QLocale::LongFormat), locale.formattedDataSize(copy.size)), m_list);
    m_restore->setEnabled(false);
}

void SafetyDialog::keepPassphrase()
{
    const QString secret = m_passphrase->text();
    const auto copy = [this, secret](bool kept) {
        link().read<bool>(
            this,
            [copies = copiesOf(services()), secret, day = link().today()](programme::Store& store) mutable { return copies.make(store, secret, day, true); },
            [this, kept](Result<bool> made) {
                showCopies();
                m_said->say(made.ok(), !made.ok() ? made.error().text
                            : kept ? tr("The passphrase is in the system’s secret store, and today’s copy was made.")
                                   : tr("Today’s copy was made. This system has no secret store, so the program asks for the passphrase again next time: "
                                        "enter it here once a day."));
            });
    };
    services().secrets.write(copiesSecret(), secret, [dialog = QPointer(this), copy](bool kept) {
        if (dialog) copy(kept);
    });
}

void SafetyDialog::restore()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_copies.size()) return;
    const auto put = [this, copy = m_copies.at(row)](const QString& secret) {
        if (secret.isEmpty()) return m_said->say(false, tr("Please enter the passphrase above: this copy needs it."));
        if (link().place().driver == programme::Place::Server) {
            link().run(this, [copies = copiesOf(services()), copy, secret](programme::Store& store) mutable { return copies.restore(copy, secret, store); },
                                [this](const Status& status, const programme::Conflict&) { m_said->say(status.ok(), status.ok() ? tr("The copy is in its place.") : status.error().text); });
            return;
        }
        const auto beside = std::make_shared<QString>();
        link().whileClosed(
            this,
            [copies = copiesOf(services()), copy, secret, beside, disk = &services().disk, file = link().place().file,
             now = services().clock()]() mutable -> Status {
                if (const auto writer = lockHolder(*disk, file)) // let go of by us
                    return Error{Error::Kind::InUse, programme::SharedFile::writerText(*writer, now), {}};
                const auto done = copies.restore(copy, secret, file, now);
                if (!done.ok()) return done.error();
                *beside = *done;
                return {};
            },
            [this, beside](const Status& status) {
                emit restored();
                m_said->say(status.ok(), !status.ok() ? status.error().text
                            : beside->isEmpty() ? tr("The copy is in its place.")
                                                : tr("The copy is in its place. What was there before is kept as “%1”.").arg(QFileInfo(*beside).fileName()));
            });
    };
    Question question{QStringLiteral("restoreCopy"), tr("Put this copy in the place of the programme?"),
                      tr("What was changed since then goes out of sight; the present file is kept beside."),
                      {{QStringLiteral("put"), tr("&Put back"), Question::Weight::Destructive},
                       {QStringLiteral("keep"), tr("&Keep what there is"), Question::Weight::Default}},
                      QStringLiteral("keep")};
    services().prompts.ask(this, question, [this, put](const QString& answer) {
        if (answer != QLatin1String("put")) return;
        if (!m_passphrase->text().isEmpty()) return put(m_passphrase->text());
        services().secrets.read(copiesSecret(), [dialog = QPointer(this), put](const QString& secret) {
            if (dialog) put(secret);
        });
    });
}

} // namespace microvet::ui
