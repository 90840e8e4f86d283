#include "ui/credential/passport_view.h"

#include "ui/widgets/style.h"

#include <QPainter>

#include <cmath>

namespace microvet::ui {

PassportView::PassportView(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PassportView::setSheet(const PassportSheet& sheet)
{
    m_sheet = sheet;
    m_image = {};
    QStringList words{sheet.words.heading, sheet.words.title.text};
    for (const plan::PassportText& outcome : sheet.words.outcomes) words.append(outcome.text);
    setAccessibleName(words.join(QStringLiteral(". ")));
    update();
}

int PassportView::heightForWidth(int width) const { return int(std::lround(width * passportSize.height() / passportSize.width())); }

QSize PassportView::sizeHint() const
{
    const int width = em(this, 30);
    return {width, heightForWidth(width)};
}

void PassportView::paintEvent(QPaintEvent*)
{
    const int wanted = int(std::lround(width() * devicePixelRatioF()));
    if (wanted < 10) return;
    if (m_image.width() != wanted) {
        m_image = passportImage(m_sheet, wanted);
        m_image.setDevicePixelRatio(devicePixelRatioF());
    }
    QPainter painter(this);
    painter.drawImage(0, 0, m_image);
    painter.setPen(borderColour(palette()));
    painter.drawRect(QRectF(0.5, 0.5, width() - 1, heightForWidth(width()) - 1));
}

} // namespace microvet::ui
