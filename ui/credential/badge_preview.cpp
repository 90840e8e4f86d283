#include "ui/credential/badge_preview.h"

#include "core/plan/badge.h"
#include "ui/credential/artwork.h"
#include "ui/widgets/field_hub.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace microvet::ui {

BadgePreview::BadgePreview(FieldHub& hub, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_box(new QWidget(this))
    , m_picture(new QLabel)
{
    m_picture->setObjectName(QStringLiteral("badgePreview"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_box);
    auto* column = new QVBoxLayout(m_box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.2));
    column->addWidget(new QLabel(tr("The badge as it is drawn")));
    column->addWidget(m_picture, 0, Qt::AlignLeft);
    connect(&hub.session(), &Session::changed, this, &BadgePreview::refresh);
    refresh();
}

void BadgePreview::refresh()
{
    const model::Course& course = m_hub.content().course;
    m_box->setVisible(course.badge.image.isNull());
    const plan::BadgeFace face = plan::badgeFaceOf(course);
    const QByteArray svg = plan::badgeSvg(face);
    if (svg == m_shown) return;
    m_shown = svg;
    const int side = em(this, 9);
    QImage image = Artwork::fromSvg(svg).toImage(QSize(side, side) * devicePixelRatioF());
    image.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(QPixmap::fromImage(image));
    m_picture->setAccessibleName(tr("Badge: %1").arg(face.title));
}

} // namespace microvet::ui
