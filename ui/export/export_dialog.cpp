#include "ui/export/export_dialog.h"

#include "core/actions/handover.h"
#include "core/actions/review.h"
#include "ui/export/export_job.h"
#include "ui/export/handover_page.h"
#include "ui/export/option_fields.h"
#include "ui/export/proposed_target.h"
#include "ui/review/review_state.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace microvet::ui {

namespace {

enum Page { Choice, Working, Done };

/// Reads the versions that reviewers decided about, on the thread of the export.
actions::VersionReader versionsOf(const Session& session)
{
    QHash<QString, std::function<Result<model::Content>()>> readers;
    for (const model::Verdict& verdict : session.content().review.verdicts)
        readers.insert(verdict.version, session.versionReader(verdict.version));
    return [readers](const QString& version) -> Result<model::Content> {
        const auto read = readers.value(version);
        return read ? read() : Result<model::Content>(Error{Error::Kind::NotFound, {}, {}});
    };
}

} // namespace

exporters::Description ExportDialog::chosen() const
{
    const QListWidgetItem* item = m_formats->currentItem();
    const exporters::Exporter* exporter = item ? exporters::find(item->data(Qt::UserRole).toString()) : nullptr;
    return exporter ? exporter->describe() : exporters::Description();
}

QString ExportDialog::chosenKey() const
{
    const QListWidgetItem* item = m_formats->currentItem();
    return item ? item->data(keyRole).toString() : QString();
}

void ExportDialog::formatChosen()
{
    const exporters::Description format = chosen();
    QString why;
    for (const actions::Destination& destination : actions::destinations())
        //: name of a format, and why it is the one for the place that was chosen
        if (destination.id == chosenKey()) why = tr("%1: %2").arg(format.name, destination.why);
    m_why->setText(why);
    m_options->setOptions(format.options, m_session.course());
    m_asFolder->setVisible(format.canBeFolder);
    const QString target = proposedTarget(m_session, m_settings, format);
    m_look->setVisible(format.id == QLatin1String("pdf"));
    m_asFolder->setChecked(format.canBeFolder && !target.endsWith(format.extension, Qt::CaseInsensitive));
    m_target->setText(QDir::toNativeSeparators(target));
    updateErrors();
}

void ExportDialog::targetEdited()
{
    // The name says whether it is a file or a folder, and so does the tick: they go together.
    const QString extension = chosen().extension;
    QString target = m_target->text();
    const bool isFile = target.endsWith(extension, Qt::CaseInsensitive);
    if (m_asFolder->isChecked() && isFile) m_target->setText(target.chopped(extension.size()));
    if (!m_asFolder->isChecked() && !isFile && !target.isEmpty()) m_target->setText(target + extension);
    updateNote();
}

void ExportDialog::updateNote()
{
    const QString target = QDir::fromNativeSeparators(m_target->text().trimmed());
    const QFileInfo there(target);
    m_targetNote->setText(target.isEmpty()                    ? tr("Choose where the package is to be written.")
                          : !there.dir().exists()             ? tr("This folder is not there. Choose another one.")
                          : there.isDir() && there.dir() != QDir(target) && m_asFolder->isChecked()
                              ? tr("This folder is there already; an earlier export in it is replaced.")
                          : there.isFile() ? tr("This file is there already and will be replaced.")
                                           : QString());
    const bool refused = !m_despite->isHidden() && !m_despite->isChecked();
    m_go->setEnabled(!target.isEmpty() && there.dir().exists() && m_formats->currentItem() && !refused);
}

void ExportDialog::browse()
{
    const exporters::Description format = chosen();
    const QString target = QDir::fromNativeSeparators(m_target->text());
    const auto take = [this](const QString& path) {
        if (path.isEmpty()) return;
        m_target->setText(QDir::toNativeSeparators(path));
        updateNote();
    };
    if (m_asFolder->isVisible() && m_asFolder->isChecked()) {
        m_prompts.askFolder(this, tr("Folder for the package"), QFileInfo(target).absolutePath(),
                            [take, target](const QString& folder) {
                                if (!folder.isEmpty()) take(QDir(folder).filePath(QFileInfo(target).fileName()));
                            });
        return;
    }
    m_prompts.askSaveFile(this, tr("Save the package as"), target,
                          QStringLiteral("%1 (*%2)").arg(format.name, format.extension), format.extension.mid(1), take);
}

void ExportDialog::start()
{
    const exporters::Description format = chosen();
    ExportJob::Order order;
    order.request.format = format.id;
    order.request.target = QFileInfo(QDir::fromNativeSeparators(m_target->text().trimmed())).absoluteFilePath();
    order.request.asFolder = format.canBeFolder && m_asFolder->isChecked();
    order.request.rules = m_session.rules();
    order.request.despiteErrors = !m_despite->isHidden() && m_despite->isChecked();
    order.request.options = m_options->values();
    if (m_review) {
        order.request.checklist = m_review->checklist();
        order.request.kept = actions::keptOnce(versionsOf(m_session));
    }
    order.content = m_session.content();
    order.media = m_session.media();
    order.disk = &m_disk;
    m_exported = order.content;
    m_exportedTo = chosenKey();
    m_written = order.request.target;
    m_settings.setExportFormat(m_exportedTo);
    m_settings.setExportTarget(m_session.course().id.toString(), format.id, m_written);
    m_trouble->hide();
    m_bar->setRange(0, 0);
    m_doing->setText(tr("Writing “%1”…").arg(QFileInfo(m_written).fileName()));
    showPage(Working);
    m_job->start(std::move(order));
}

void ExportDialog::finished(const exporters::Report& report)
{
    m_opens = report.opens;
    m_result->setText(tr("“%1” is written: %2, %3.")
                          .arg(QDir::toNativeSeparators(m_written), report.files == 1 ? tr("one file") : tr("%n files", nullptr, report.files),
                               QLocale().formattedDataSize(report.bytes, 0, QLocale::DataSizeSIFormat)));
    if (!report.beside.isEmpty()) {
        QStringList names;
        for (const QString& file : report.beside) names.append(QFileInfo(file).fileName());
        m_result->setText(m_result->text() + u' ' + tr("Beside it, for assessors only: “%1”.").arg(names.join(QStringLiteral(", "))));
    }
    m_handOver->show(m_exportedTo, m_exported, report);
    m_openPage->setVisible(!m_opens.isEmpty());
    showPage(Done);
}

void ExportDialog::failed(const Error& error)
{
    showPage(Choice);
    m_trouble->setText(error.kind == Error::Kind::Cancelled ? tr("The export was stopped. Nothing was written.") : error.text);
    m_trouble->show();
    updateNote();
}

void ExportDialog::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    m_go->setVisible(page == Choice);
    m_openFolder->setVisible(page == Done);
    if (page != Done) m_openPage->hide();
    m_close->setEnabled(true);
    m_close->setText(page == Working ? tr("&Stop") : tr("&Close"));
    if (page == Done) m_close->setFocus();
}

void ExportDialog::reject()
{
    if (!m_job->isRunning()) {
        QDialog::reject();
        return;
    }
    m_job->cancel();
    m_close->setEnabled(false);
    m_doing->setText(tr("Stopping…"));
}

} // namespace microvet::ui
