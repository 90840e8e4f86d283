#include "ui/programme/keeping/exchange_dialog.h"

#include "core/base/passphrase_box.h"
#include "core/programme/selection/blindness.h"
#include "core/seal/key_files.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace microvet::ui {

using programme::BringIn;

namespace {

constexpr qint64 largestTable = qint64(256) << 20;

} // namespace

ExchangeDialog::ExchangeDialog(const ProgrammeServices& services, Way way, QWidget* parent)
    : WorkDialog(services, way == Out ? "exchangeOut" : "exchangeIn", way == Out ? tr("Save everything as a file") : tr("Take in a file"), parent)
    , m_way(way)
    , m_passphrase(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_open(new QCheckBox(tr("&Not encrypted: everybody who gets the file can read it"), this))
    , m_how(new QComboBox(this))
    , m_problem(new QLabel(this))
    , m_said(new SaidNotice(QStringLiteral("exchangeSaid"), this))
{
    QVBoxLayout* page = beginPage(0.6);
    page->addWidget(mutedLabel(way == Out ? tr("All entries with all they hold, for another computer or another program. The log of changes stays here.")
                                          : tr("Entries of a file that was written with “Save everything as a file”. It is one step, which can be taken back."),
                               this));
    auto* form = new FormGrid;
    const auto secret = [&](QLineEdit* edit, const QString& label, const char* name, const QString& tip) {
        edit->setEchoMode(QLineEdit::Password);
        addField(form, label, edit, name, tip);
        connect(edit, &QLineEdit::textChanged, this, &ExchangeDialog::updateState);
    };
    secret(m_passphrase, tr("&Passphrase"), "exchangePassphrase",
           way == Out ? tr("At least ten letters. Without it nobody can read the file, not even you.") : tr("Of an encrypted file; of another it stays empty."));
    if (way == Out) {
        secret(m_again, tr("Once &more"), "exchangeAgain", tr("The same again, so that no slip of the finger locks you out."));
        m_open->setObjectName(QStringLiteral("exchangeOpen"));
        giveTip(m_open, tr("For programs that cannot open encrypted files. Keep such a file safe, and remove it soon."));
        form->addRow(m_open);
        m_how->hide();
    } else {
        m_again->hide();
        m_open->hide();
        m_how->addItem(tr("Add what is not there"), int(BringIn::Missing));
        m_how->addItem(tr("Add, and write over what is there"), int(BringIn::Newest));
        m_how->addItem(tr("Put it in place of everything"), int(BringIn::Replace));
        addField(form, tr("&Entries"), m_how, "exchangeHow", tr("What happens to entries that are here already."));
    }
    page->addLayout(form);
    m_problem->setObjectName(QStringLiteral("exchangeProblem"));
    m_problem->setWordWrap(true);
    page->addWidget(m_problem);
    page->addWidget(m_said);
    page->addStretch(1);
    m_go = addCommand(way == Out ? tr("&Save…") : tr("&Take in…"), "exchangeGo", [this] { go(); }, QDialogButtonBox::ActionRole);
    addClosing(tr("Close"));
    connect(m_open, &QCheckBox::toggled, this, &ExchangeDialog::updateState);
    giveSize(this, 34, 18);
    updateState();
}

void ExchangeDialog::updateState()
{
    QString problem;
    if (m_way == Out) {
        m_passphrase->setEnabled(!m_open->isChecked());
        m_again->setEnabled(!m_open->isChecked());
        if (!m_open->isChecked()) {
            if (!passphrase::isAvailable())
                problem = passphrase::notAvailable().text;
            else if (!m_passphrase->text().isEmpty() && m_passphrase->text().size() < seal::shortestPassphrase)
                problem = tr("The passphrase needs at least %n letters.", nullptr, seal::shortestPassphrase);
            else if (!m_again->text().isEmpty() && m_again->text() != m_passphrase->text())
                problem = tr("The two are not the same.");
        }
        m_go->setEnabled(m_open->isChecked()
                         || (problem.isEmpty() && m_passphrase->text().size() >= seal::shortestPassphrase && m_again->text() == m_passphrase->text()));
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ExchangeDialog::go()
{
    const QString filter = tr("Programme for others (*.microvet-programme *.json)");
    const QString folder = services().settings.lastFolder();
    const auto then = [this](const QString& path) {
        if (path.isEmpty()) return;
        services().settings.setLastFolder(QFileInfo(path).absolutePath());
        if (m_way == Out)
            save(path);
        else
            take(path);
    };
    if (m_way == Out)
        services().prompts.askSaveFile(this, windowTitle(), QDir(folder).filePath(tr("programme") + QStringLiteral(".microvet-programme")), filter,
                                       QStringLiteral("microvet-programme"), then);
    else
        services().prompts.askOpenFile(this, windowTitle(), folder, filter, then);
}

void ExchangeDialog::save(const QString& path)
{
    link().read<QByteArray>(
        this,
        [secret = m_open->isChecked() ? QString() : m_passphrase->text()](programme::Store& store) -> Result<QByteArray> {
            if (secret.isEmpty()) {
                const auto blindness = programme::Blindness::of(store);
                if (!blindness.ok()) return blindness.error();
                if (const Status may = blindness->mayBeHandedOn(); !may.ok()) return may.error();
            }
            const auto json = programme::programmeJson(store);
            if (!json.ok() || secret.isEmpty()) return json;
            return passphrase::encryptedFile(*json, secret);
        },
        [this, path](Result<QByteArray> bytes) {
            if (!bytes.ok()) return m_said->say(false, bytes.error().text);
            const Status done = services().disk.replace(path, *bytes);
            m_said->say(done.ok(), done.ok() ? tr("Saved as “%1”.").arg(QFileInfo(path).fileName()) : done.error().text);
        });
}

void ExchangeDialog::take(const QString& path)
{
    const auto told = std::make_shared<programme::BroughtIn>();
    link().run(
        this,
        [path, told, disk = &services().disk, secret = m_passphrase->text(), how = BringIn(m_how->currentData().toInt())](programme::Store& store) -> Status {
            const auto bytes = disk->readAll(path, largestTable);
            if (!bytes.ok()) return bytes.error();
            const auto file = programme::readExchange(*bytes, secret);
            if (!file.ok()) return file.error();
            auto brought = programme::bringIn(store, *file, how);
            if (!brought.ok()) return brought.error();
            *told = *brought;
            return {};
        },
        [this, told](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return m_said->say(false, status.error().text);
            QStringList parts{tr("%n entries came in.", nullptr, told->added)};
            if (told->changed > 0) parts.append(tr("%n were written over.", nullptr, told->changed));
            if (told->removed > 0) parts.append(tr("%n were removed.", nullptr, told->removed));
            if (told->leftOut > 0) parts.append(tr("%n were left out, since what they belong to is missing.", nullptr, told->leftOut));
            m_said->say(true, parts.join(QLatin1Char(' ')));
        });
}

} // namespace microvet::ui
