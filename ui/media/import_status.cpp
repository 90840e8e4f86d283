#include "ui/media/import_status.h"

#include "ui/media/media_import.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace microvet::ui {

ImportStatus::ImportStatus(QWidget* parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(iconButton(QStringLiteral("close"), tr("Stop copying into the course"), QStringLiteral("importStop")))
{
    setObjectName(QStringLiteral("importStatus"));
    m_what->setObjectName(QStringLiteral("importWhat"));
    m_what->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(QStringLiteral("importBar"));
    m_bar->setAccessibleName(tr("Copying into the course"));
    m_bar->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    m_bar->setTextVisible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_what);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    hide();
}

void ImportStatus::follow(Session* session)
{
    if (m_importer) m_importer->disconnect(this);
    m_stop->disconnect();
    hide();
    m_importer = nullptr;
    if (!session) return;
    MediaImporter* importer = &MediaImporter::of(*session);
    m_importer = importer;
    connect(m_stop, &QToolButton::clicked, importer, &MediaImporter::cancel);
    connect(importer, &MediaImporter::saidSomething, this, &ImportStatus::said);
    connect(importer, &MediaImporter::busyChanged, this, [this](bool busy) {
        if (!busy) hide(); // shown with the first progress: small files are done before anybody could read it
    });
    connect(importer, &MediaImporter::progressed, this, [this](const QString& what, qint64 done, qint64 total) {
        const QString name = fontMetrics().elidedText(what, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 30);
        m_what->setText(tr("Copying %1").arg(name));
        m_bar->setRange(0, total > 0 ? 1000 : 0);
        m_bar->setValue(total > 0 ? int(1000.0 * double(done) / double(total)) : 0);
        show();
    });
}

} // namespace microvet::ui
