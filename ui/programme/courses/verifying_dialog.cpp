#include "ui/programme/courses/verifying_dialog.h"

#include "ui/verification/verify_job.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

VerifyingDialog::VerifyingDialog(const QString& path, QWidget* parent)
    : QDialog(parent)
    , m_job(new VerifyJob({}, {}, this))
    , m_state(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("verifyingPackage"));
    setWindowTitle(tr("Verifying a package"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* page = new QVBoxLayout(this);
    page->setSpacing(em(this, 0.6));
    m_state->setObjectName(QStringLiteral("verifyingState"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setText(tr("“%1” is looked at for structure, content and quality. This takes half a minute at most.").arg(QFileInfo(path).fileName()));
    page->addWidget(m_state);
    m_bar->setAccessibleName(tr("The package is being verified"));
    m_bar->setRange(0, 0);
    page->addWidget(m_bar);
    page->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    m_stop = buttons->addButton(tr("&Stop"), QDialogButtonBox::RejectRole);
    m_stop->setObjectName(QStringLiteral("closeDialog"));
    page->addWidget(buttons);
    connect(m_stop, &QPushButton::clicked, this, &VerifyingDialog::reject);
    connect(m_job, &VerifyJob::found, this, [this](const QStringList& paths) { m_packages = int(paths.size()); });
    connect(m_job, &VerifyJob::verified, this, [this](int, const report::Report& report) { m_report = report; });
    connect(m_job, &VerifyJob::finished, this, &VerifyingDialog::finish);
    giveSize(this, 32, 9);
    m_job->start({path});
}

/// What runs is ended; the answer may come later, and says nothing any more.
void VerifyingDialog::reject()
{
    m_job->disconnect(this);
    m_job->cancel();
    QDialog::reject();
}

void VerifyingDialog::finish(const QString& trouble)
{
    if (m_report && m_packages == 1) {
        emit verified(*m_report);
        return accept();
    }
    m_bar->hide();
    m_state->setText(!trouble.isEmpty() ? trouble : tr("This is a folder with several packages. Please choose one package."));
    m_stop->setText(tr("&Close"));
    m_stop->setFocus();
}

} // namespace microvet::ui
