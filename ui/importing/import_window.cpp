#include "ui/importing/import_window.h"

#include "core/importers/importer.h"
#include "core/model/totals.h"
#include "ui/importing/import_files.h"
#include "ui/session/settings.h"
#include "ui/shell/new_course_dialog.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

ImportWindow::ImportWindow(const Services& services, QWidget* parent)
    : IncomingWindow(QStringLiteral("importWindow"), services.prompts, services.disk, parent)
    , m_services(services)
    , m_job(new ImportJob(services.disk, services.clock, services.journalRoot, this))
{
    setWindowTitle(tr("Import a course"));
    makeChoice();
    makeQuestions();
    setOrder({m_file, m_folder}, {m_title, m_language});
    connect(m_job, &ImportJob::progressed, this, &ImportWindow::showProgress);
    connect(m_job, &ImportJob::read, this, &ImportWindow::showRead);
    connect(m_job, &ImportJob::failed, this, [this](const Error& error) {
        refuse(error.kind == Error::Kind::Cancelled ? tr("Reading was stopped. Nothing was made.") : error.text);
    });
}

void ImportWindow::makeChoice()
{
    choice()->addWidget(headingLabel(tr("What is to become a course?"), 1.3, this));
    choice()->addWidget(mutedLabel(tr("Choose a file that another program made, or drop it here. It is read first and "
                                      "stays as it is; then you see "
                                      "what came and what was lost, and only then a course opens."),
                                   this));
    m_file = addButton("importFile", tr("A &file…"));
    m_file->setIcon(icon(QStringLiteral("file-open")));
    m_folder = addButton("importFolder", tr("A fol&der…"));
    giveTip(m_folder, tr("A website, or a package that was unpacked into a folder."));
    auto* row = new QHBoxLayout;
    row->addWidget(m_file);
    row->addWidget(m_folder);
    row->addStretch(1);
    choice()->addLayout(row);
    choice()->addSpacing(em(this, 0.5));
    choice()->addWidget(headingLabel(tr("What can be read"), 1.0, this));
    QStringList kinds;
    for (const importers::Importer* importer : importers::all())
        kinds.append(QStringLiteral(u"• ") + importer->describe().name);
    kinds.append(QStringLiteral(u"• ") + tr("Courses of microVET Studio, also inside packages and archives"));
    auto* list = new QLabel(kinds.join(u'\n'), this);
    list->setObjectName(QStringLiteral("importKinds"));
    list->setTextFormat(Qt::PlainText);
    list->setWordWrap(true);
    choice()->addWidget(list);
    connect(m_file, &QPushButton::clicked, this, [this] {
        m_services.prompts.askOpenFile(this, tr("Which file is to become a course?"), m_services.settings.lastFolder(),
                                       importFilter(), [this](const QString& path) {
                                           if (!path.isEmpty()) read(path);
                                       });
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        m_services.prompts.askFolder(this, tr("Which folder is to become a course?"), m_services.settings.lastFolder(),
                                     [this](const QString& path) {
                                         if (!path.isEmpty()) read(path);
                                     });
    });
}

void ImportWindow::makeQuestions()
{
    m_fields = new QWidget(this);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_title = new QLineEdit(m_fields);
    m_title->setObjectName(QStringLiteral("importTitle"));
    giveTip(m_title, tr("What the course is called. You can change it later."));
    m_language = makeLanguageBox(m_services.settings.contentLanguage(), m_fields);
    m_language->setObjectName(QStringLiteral("importLanguage"));
    giveTip(m_language,
            tr("The language of the texts in the file. Not every file says it, so look whether it is right."));
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&Language of the course:"), m_language);
    questions()->addWidget(m_fields);
}

void ImportWindow::startReading(const QString& path)
{
    m_services.settings.setLastFolder(QFileInfo(path).absolutePath());
    actions::ImportWishes wishes;
    wishes.language = m_services.settings.contentLanguage();
    m_job->start(path, wishes);
}

void ImportWindow::showRead(const std::shared_ptr<ReadCourse>& course)
{
    m_course = course;
    const actions::ImportedFile& file = course->file;
    m_fields->setVisible(!file.ours);
    m_title->setText(file.document.content.course.title);
    chooseLanguage(*m_language, file.document.content.course.language);
    const QString name = QFileInfo(path()).fileName();
    const QString head =
        file.losses.isEmpty() ? tr("“%1” was read").arg(name) : tr("“%1” was read, but not all of it came").arg(name);
    const QString kind =
        file.ours ? tr("%1. A copy opens, without a file of its own; “Open…” in the File menu opens the file itself.")
                        .arg(file.kind)
                  : tr("%1. Nothing is made yet.").arg(file.kind);
    showReport(head, kind, report(), tr("&Open as new course"));
}

IncomingReport ImportWindow::report() const
{
    const actions::ImportedFile& file = m_course->file;
    const model::CourseTotals all = model::totalsOf(file.document.content.course);
    QStringList counts;
    const auto count = [&](int number, const QString& text) {
        if (number > 0) counts.append(text);
    };
    count(all.modules, tr("%n modules", nullptr, all.modules));
    count(all.units, tr("%n units", nullptr, all.units));
    count(all.questions, tr("%n questions", nullptr, all.questions));
    count(all.media, tr("%n pictures and other files", nullptr, all.media));
    if (counts.isEmpty()) counts.append(tr("no modules yet"));
    IncomingReport report;
    report.cameTitle = tr("What came");
    //: counts of modules, units, questions and files
    report.came = QStringList{tr("The course has %1.").arg(counts.join(QStringLiteral(", ")))} + file.found;
    report.lostTitle = tr("What was lost, or should be looked at");
    for (const importers::Loss& loss : file.losses)
        report.lost.append({loss.place, loss.text});
    report.nothingLost = tr("Nothing was lost.");
    report.text = tr("Report on “%1”").arg(QFileInfo(path()).fileName()) + u'\n' + report.came.first() + u'\n' +
                  actions::importReport(file);
    return report;
}

void ImportWindow::go()
{
    if (!m_course) return;
    if (!m_course->file.ours) {
        model::Course& course = m_course->file.document.content.course;
        if (const QString title = m_title->text().simplified(); !title.isEmpty()) course.title = title;
        course.language = m_language->currentData().toString();
    }
    emit courseWanted(m_course);
    m_course.reset();
    accept();
}

} // namespace microvet::ui
