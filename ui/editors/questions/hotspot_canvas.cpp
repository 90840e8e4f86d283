#include "ui/editors/questions/hotspot_canvas.h"

#include "core/model/structure_edit.h"
#include "ui/media/shown_medium.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/style.h"

#include <QBuffer>
#include <QImageReader>
#include <QKeyEvent>
#include <QLayout>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace microvet::ui {

using namespace model;

namespace {

constexpr double leastSide = 0.02; ///< of the picture: smaller areas can hardly be hit
constexpr double step = 0.01;
constexpr double smallStep = 0.002;
constexpr int shownSide = 1600; ///< pixels; larger pictures are read scaled

QPixmap read(FieldHub& hub, const MediaId& id)
{
    const auto* medium = id.isNull() ? nullptr : model::find<Media>(hub.content(), id);
    if (!medium || !hub.session().media()) return {};
    auto bytes = hub.session().media()->read(shownMedium(hub.session(), *medium).file);
    if (!bytes) return {};
    QBuffer buffer(&*bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > shownSide || size.height() > shownSide) reader.setScaledSize(size.scaled(shownSide, shownSide, Qt::KeepAspectRatio));
    return QPixmap::fromImage(reader.read());
}

} // namespace

/// Tells the page in which order Tab goes through the areas; where they lie, the canvas says.
class AreaLayout : public QLayout {
public:
    explicit AreaLayout(std::function<void()> place) : m_place(std::move(place)) {}
    ~AreaLayout() override { qDeleteAll(m_items); }
    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }
    QSize sizeHint() const override { return {}; }
    void setGeometry(const QRect& rect) override
    {
        QLayout::setGeometry(rect);
        m_place();
    }

private:
    QList<QLayoutItem*> m_items;
    std::function<void()> m_place;
};

HotspotArea fitted(HotspotArea area)
{
    const auto sane = [](double value) { return std::isfinite(value) ? value : 0.0; };
    area.width = std::clamp(sane(area.width), leastSide, 1.0);
    area.height = std::clamp(sane(area.height), leastSide, 1.0);
    area.x = std::clamp(sane(area.x), 0.0, 1.0 - area.width);
    area.y = std::clamp(sane(area.y), 0.0, 1.0 - area.height);
    // Shares of a hundredth of a percent: finer than a pixel, and the same after saving.
    for (double* value : {&area.x, &area.y, &area.width, &area.height}) *value = std::round(*value * 10000) / 10000;
    return area;
}

HotspotCanvas::HotspotCanvas(FieldHub& hub, const QUuid& question, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_question(question)
    , m_band(new QRubberBand(QRubberBand::Rectangle, this))
{
    setAccessibleRole(this, QAccessible::Grouping);
    setObjectName(hub.objectNameFor(question, "canvas"));
    setAccessibleName(tr("Picture with its places"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayout(new AreaLayout([this] { place(); }));
    setCursor(Qt::CrossCursor);
    m_hub.watch(question, "body", this, [this] {
        refreshPicture();
        refreshAreas();
    });
    refreshPicture();
    refreshAreas();
}

const Hotspot* HotspotCanvas::body() const
{
    const auto* question = model::find<Question>(m_hub.content(), m_question);
    return question ? std::get_if<Hotspot>(&question->body) : nullptr;
}

QSize HotspotCanvas::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, heightFor(width)};
}

int HotspotCanvas::heightFor(int width) const
{
    if (m_pixmap.isNull()) return 0;
    const QSize most(width, em(this, 26));
    return m_pixmap.size().scaled(most, Qt::KeepAspectRatio).height();
}

QRect HotspotCanvas::picture() const
{
    if (m_pixmap.isNull()) return {};
    QRect place(QPoint(), m_pixmap.size().scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(rect().center());
    return place;
}

void HotspotCanvas::refreshPicture()
{
    const MediaId id = body() ? body()->image.target() : MediaId();
    if (id == m_shown) return;
    m_shown = id;
    m_pixmap = read(m_hub, id);
    setVisible(!m_pixmap.isNull());
    setFixedHeight(heightFor(width()));
    place();
    update();
}

void HotspotCanvas::refreshAreas()
{
    if (!body()) return;
    QHash<QUuid, AreaFrame*> before = std::exchange(m_frames, {});
    QList<QUuid> order;
    int index = 0;
    for (const HotspotArea& area : body()->areas) {
        AreaFrame* frame = before.take(area.id.uuid());
        if (!frame) {
            frame = new AreaFrame(*this, area.id.uuid());
            frame->show();
        }
        m_frames.insert(area.id.uuid(), frame);
        frame->say(index++, area);
        order.append(area.id.uuid());
    }
    for (AreaFrame* gone : std::as_const(before)) {
        gone->hide();
        gone->deleteLater();
    }
    if (order != m_order) {
        m_order = order;
        while (QLayoutItem* item = layout()->takeAt(0)) delete item;
        for (const QUuid& id : std::as_const(m_order)) layout()->addWidget(m_frames.value(id));
        scheduleTabOrder(this);
    }
    place();
}

void HotspotCanvas::place()
{
    const QRect all = picture();
    if (!body() || all.isEmpty()) return;
    for (const HotspotArea& raw : body()->areas) {
        const HotspotArea area = fitted(raw);
        if (AreaFrame* frame = m_frames.value(area.id.uuid()))
            frame->setGeometry(QRect(all.x() + qRound(area.x * all.width()), all.y() + qRound(area.y * all.height()),
                                     std::max(8, qRound(area.width * all.width())), std::max(8, qRound(area.height * all.height()))));
    }
}

void HotspotCanvas::resizeEvent(QResizeEvent* event)
{
    if (event->size().width() != event->oldSize().width()) setFixedHeight(heightFor(width()));
    place();
}

void HotspotCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(picture(), m_pixmap);
    painter.setPen(borderColour(palette()));
    painter.drawRect(picture().adjusted(0, 0, -1, -1));
}

void HotspotCanvas::setArea(const QUuid& id, const HotspotArea& wanted, const QString& label, bool going)
{
    const HotspotArea area = fitted(wanted);
    m_hub.edit(label, {id, "x"}, [&](Content& content) {
        model::modify<HotspotArea>(content, id, [&](HotspotArea& now) {
            now.x = area.x;
            now.y = area.y;
            now.width = area.width;
            now.height = area.height;
        });
    }, going);
}

QUuid HotspotCanvas::append(const QRectF& shares)
{
    HotspotArea area;
    area.id = OptionId::make();
    area.x = shares.x();
    area.y = shares.y();
    area.width = shares.width();
    area.height = shares.height();
    area.correct = body() && body()->areas.isEmpty();
    area = fitted(area);
    m_hub.edit(tr("Add a place in the picture"), {m_question, "body.areas"}, [&](Content& content) {
        model::modify<Question>(content, m_question, [&](Question& question) {
            if (auto* hotspot = std::get_if<Hotspot>(&question.body)) hotspot->areas.append(area);
        });
    });
    return area.id.uuid();
}

QUuid HotspotCanvas::addArea()
{
    const QUuid id = append({0.35, 0.35, 0.3, 0.3});
    m_hub.reveal({id, "label", 0});
    return id;
}

void HotspotCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !picture().contains(event->position().toPoint())) return;
    m_from = event->position().toPoint();
    m_band->setGeometry(QRect(m_from, QSize()));
    m_band->show();
}

void HotspotCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_band->isHidden()) m_band->setGeometry(QRect(m_from, event->position().toPoint()).normalized() & picture());
}

void HotspotCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_band->isHidden()) return;
    m_band->hide();
    const QRect all = picture();
    const QRect drawn = QRect(m_from, event->position().toPoint()).normalized() & all;
    // A click is no area: it would be too small to be seen.
    if (drawn.width() < em(this, 0.5) || drawn.height() < em(this, 0.5)) return;
    const QUuid id = append({double(drawn.x() - all.x()) / all.width(), double(drawn.y() - all.y()) / all.height(),
                             double(drawn.width()) / all.width(), double(drawn.height()) / all.height()});
    m_hub.reveal({id, "label", 0});
}

AreaFrame::AreaFrame(HotspotCanvas& canvas, const QUuid& area)
    : QWidget(&canvas)
    , m_canvas(canvas)
    , m_area(area)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setObjectName(canvas.m_hub.objectNameFor(area, "frame"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleDescription(HotspotCanvas::tr("Arrow keys move, Shift with arrow keys resizes, Ctrl makes small steps, Delete removes."));
    setToolTip(accessibleDescription());
    canvas.m_hub.claimKeys(this);
}

void AreaFrame::say(int index, const HotspotArea& area)
{
    m_number = index + 1;
    m_correct = area.correct;
    const auto percent = [](double share) { return QLocale().toString(share * 100, 'f', 0); };
    const QString name = area.label.trimmed().isEmpty() ? HotspotCanvas::tr("Place %1").arg(m_number)
                                                        : HotspotCanvas::tr("Place %1: %2").arg(m_number).arg(area.label);
    setAccessibleName(HotspotCanvas::tr("%1, %2, from the left %3 %, from the top %4 %, width %5 %, height %6 %")
                          .arg(name, area.correct ? HotspotCanvas::tr("right") : HotspotCanvas::tr("wrong"), percent(area.x), percent(area.y),
                               percent(area.width), percent(area.height)));
    update();
}

void AreaFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // On any picture: a light line beside a dark one.
    const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.fillRect(rect(), QColor(255, 255, 255, hasFocus() ? 90 : 40));
    painter.setPen(QPen(Qt::white, 3));
    painter.drawRect(box);
    QPen dark(QColor(0x10, 0x20, 0x40), hasFocus() ? 2.5 : 1.5);
    if (!m_correct) dark.setStyle(Qt::DashLine);
    painter.setPen(dark);
    painter.drawRect(box);
    const QString text = m_correct ? QStringLiteral("%1 ✓").arg(m_number) : QString::number(m_number);
    const QRect tag(0, 0, fontMetrics().horizontalAdvance(text) + em(this, 0.6), fontMetrics().height());
    painter.fillRect(tag, QColor(0x10, 0x20, 0x40));
    painter.setPen(Qt::white);
    painter.drawText(tag, Qt::AlignCenter, text);
    if (!hasFocus()) return;
    painter.setBrush(Qt::white);
    painter.setPen(QColor(0x10, 0x20, 0x40));
    const int grip = em(this, 0.4);
    for (const QPoint& corner : {rect().topRight(), rect().bottomLeft(), rect().bottomRight()}) {
        QRect handle(0, 0, grip, grip);
        handle.moveCenter(corner);
        painter.drawRect(handle & rect().adjusted(0, 0, -1, -1));
    }
}

void AreaFrame::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    raise();
}

void AreaFrame::keyPressEvent(QKeyEvent* event)
{
    const auto* found = model::find<HotspotArea>(m_canvas.m_hub.content(), m_area);
    if (!found) return;
    HotspotArea area = fitted(*found);
    const double by = event->modifiers() & Qt::ControlModifier ? smallStep : step;
    double x = 0;
    double y = 0;
    switch (event->key()) {
    case Qt::Key_Left: x = -by; break;
    case Qt::Key_Right: x = by; break;
    case Qt::Key_Up: y = -by; break;
    case Qt::Key_Down: y = by; break;
    case Qt::Key_Delete: {
        const QUuid id = m_area;
        m_canvas.m_hub.edit(HotspotCanvas::tr("Delete a place in the picture"), {id, {}}, [id](Content& content) { model::removeElement(content, id); });
        return;
    }
    default: return QWidget::keyPressEvent(event);
    }
    const bool resize = event->modifiers() & Qt::ShiftModifier;
    if (resize) {
        area.width = std::min(area.width + x, 1.0 - area.x);
        area.height = std::min(area.height + y, 1.0 - area.y);
    } else {
        area.x += x;
        area.y += y;
    }
    m_canvas.setArea(m_area, area, resize ? HotspotCanvas::tr("Resize a place") : HotspotCanvas::tr("Move a place"), true);
}

int AreaFrame::edgesAt(const QPoint& at) const
{
    // A small area must still have a middle by which it can be moved.
    const int x = std::min(em(this, 0.45), width() / 4);
    const int y = std::min(em(this, 0.45), height() / 4);
    int edges = 0;
    if (at.x() < x) edges |= Qt::LeftEdge;
    if (at.x() >= width() - x) edges |= Qt::RightEdge;
    if (at.y() < y) edges |= Qt::TopEdge;
    if (at.y() >= height() - y) edges |= Qt::BottomEdge;
    return edges;
}

void AreaFrame::mousePressEvent(QMouseEvent* event)
{
    const auto* found = model::find<HotspotArea>(m_canvas.m_hub.content(), m_area);
    if (event->button() != Qt::LeftButton || !found) return;
    m_before = fitted(*found);
    m_edges = edgesAt(event->position().toPoint());
    m_from = event->globalPosition().toPoint();
    m_dragging = true;
    m_canvas.m_hub.session().endTyping(); // one drag is one step
}

void AreaFrame::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) return drag(event->globalPosition().toPoint());
    const int edges = edgesAt(event->position().toPoint());
    const bool left = edges & Qt::LeftEdge, right = edges & Qt::RightEdge, top = edges & Qt::TopEdge, bottom = edges & Qt::BottomEdge;
    if ((left && top) || (right && bottom)) setCursor(Qt::SizeFDiagCursor);
    else if ((right && top) || (left && bottom)) setCursor(Qt::SizeBDiagCursor);
    else if (left || right) setCursor(Qt::SizeHorCursor);
    else if (top || bottom) setCursor(Qt::SizeVerCursor);
    else setCursor(Qt::SizeAllCursor);
}

void AreaFrame::drag(const QPoint& global)
{
    const QRect all = m_canvas.picture();
    if (all.isEmpty()) return;
    const double x = double(global.x() - m_from.x()) / all.width();
    const double y = double(global.y() - m_from.y()) / all.height();
    HotspotArea area = m_before;
    if (m_edges == 0) {
        area.x += x;
        area.y += y;
    }
    if (m_edges & Qt::LeftEdge) {
        const double moved = std::clamp(x, -area.x, area.width - leastSide);
        area.x += moved;
        area.width -= moved;
    }
    if (m_edges & Qt::RightEdge) area.width = std::min(area.width + x, 1.0 - area.x);
    if (m_edges & Qt::TopEdge) {
        const double moved = std::clamp(y, -area.y, area.height - leastSide);
        area.y += moved;
        area.height -= moved;
    }
    if (m_edges & Qt::BottomEdge) area.height = std::min(area.height + y, 1.0 - area.y);
    m_canvas.setArea(m_area, area, m_edges ? HotspotCanvas::tr("Resize a place") : HotspotCanvas::tr("Move a place"), true);
}

void AreaFrame::mouseReleaseEvent(QMouseEvent*)
{
    m_dragging = false;
    m_canvas.m_hub.session().endTyping();
}

} // namespace microvet::ui
