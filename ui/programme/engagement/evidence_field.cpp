#include "ui/programme/engagement/evidence_field.h"

#include "core/programme/following/evidence.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/fields.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace microvet::ui {

EvidenceField::EvidenceField(const ProgrammeServices& services, QWidget* parent)
    : QWidget(parent)
    , m_edit(new LineField(this))
{
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_edit, 1);
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(QStringLiteral("evidenceChoose"));
    choose->setAccessibleName(tr("Choose a file of evidence"));
    choose->setAutoDefault(false);
    across->addWidget(choose);
    m_edit->setObjectName(QStringLiteral("evidenceFile"));
    setFocusProxy(m_edit);
    connect(choose, &QPushButton::clicked, this, [this, services] {
        const programme::Place place = services.link.place();
        const QString now = m_edit->text().trimmed();
        services.prompts.askOpenFile(this, tr("Choose a file of evidence"), now.isEmpty() ? services.settings.lastFolder() : programme::evidencePath(now, place),
                                     tr("All files (*)"), [this, place, settings = &services.settings](const QString& path) {
                                         if (path.isEmpty()) return;
                                         settings->setLastFolder(QFileInfo(path).absolutePath());
                                         m_edit->setText(programme::keptEvidence(path, place));
                                     });
    });
}

QString EvidenceField::file() const { return m_edit->text().trimmed(); }

void EvidenceField::setFile(const QString& kept) { m_edit->setText(kept); }

} // namespace microvet::ui
