#include "ui/importing/report_sheet.h"

#include "core/base/filestore.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace microvet::ui {

ReportSheet::ReportSheet(Prompts& prompts, FileStore& disk, QWidget* parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_text(new QTextBrowser(this))
    , m_said(mutedLabel({}, this))
    , m_copy(new QPushButton(tr("Cop&y the report"), this))
    , m_save(new QPushButton(tr("&Save the report…"), this))
{
    m_text->setObjectName(QStringLiteral("incomingReport"));
    m_text->setAccessibleName(tr("What came and what was lost"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_said->setObjectName(QStringLiteral("incomingSaid"));
    m_copy->setObjectName(QStringLiteral("incomingCopy"));
    m_save->setObjectName(QStringLiteral("incomingSave"));
    giveTip(m_copy, tr("The whole report as text, for a message to somebody."));
    giveTip(m_save, tr("The whole report as a text file."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_said, 1);
    for (QPushButton* button : {m_copy, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_report.text);
        m_said->setText(tr("The report was copied."));
    });
    connect(m_save, &QPushButton::clicked, this, &ReportSheet::save);
}

QList<QWidget*> ReportSheet::fields() const { return {m_text, m_copy, m_save}; }

void ReportSheet::setReport(const IncomingReport& report, const QString& proposal)
{
    m_report = report;
    m_proposal = proposal;
    m_said->clear();
    m_text->setHtml(incomingHtml(report));
}

void ReportSheet::save()
{
    m_prompts.askSaveFile(this, tr("Save the report"), m_proposal, tr("Text files (*.txt)"), QStringLiteral("txt"),
                          [this](const QString& path) {
                              if (path.isEmpty()) return;
                              const Status written = m_disk.replace(path, m_report.text.toUtf8());
                              m_said->setText(written
                                                  ? tr("The report was saved as “%1”.").arg(QFileInfo(path).fileName())
                                                  : written.error().text);
                          });
}

} // namespace microvet::ui
