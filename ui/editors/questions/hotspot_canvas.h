#pragma once

#include "ui/widgets/field_hub.h"

#include <QPixmap>
#include <QRubberBand>

namespace microvet::ui {

/// Keeps an area inside the picture and large enough to be hit (a share of 0–1 in each direction).
model::HotspotArea fitted(model::HotspotArea area);

class AreaFrame;

/// The picture of a hotspot question with its areas. Drawing on the picture makes an area; an area is moved by dragging it,
/// and resized at its edges. By keyboard: Tab goes from area to area, arrow keys move, Shift with arrow keys resizes, Ctrl
/// makes the steps small, Delete takes the area away.
class HotspotCanvas : public QWidget {
    Q_OBJECT

public:
    HotspotCanvas(FieldHub& hub, const QUuid& question, QWidget* parent = nullptr);

    /// Where the picture lies in the widget.
    QRect picture() const;
    bool hasPicture() const { return !m_pixmap.isNull(); }
    AreaFrame* frameOf(const QUuid& area) const { return m_frames.value(area); }
    /// An area in the middle of the picture, for those who do not draw; the caret goes into its name.
    QUuid addArea();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 10, 0}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    friend class AreaFrame;

    const model::Hotspot* body() const;
    int heightFor(int width) const;
    void refreshPicture();
    void refreshAreas();
    void place();
    /// One step of the history; `going` joins with the steps before it.
    void setArea(const QUuid& id, const model::HotspotArea& area, const QString& label, bool going);
    QUuid append(const QRectF& shares);

    FieldHub& m_hub;
    QUuid m_question;
    model::MediaId m_shown;
    QPixmap m_pixmap;
    QHash<QUuid, AreaFrame*> m_frames;
    QList<QUuid> m_order;
    QRubberBand* m_band;
    QPoint m_from;
};

/// One area on the picture.
class AreaFrame : public QWidget {
    Q_OBJECT

public:
    AreaFrame(HotspotCanvas& canvas, const QUuid& area);
    void say(int index, const model::HotspotArea& area);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    int edgesAt(const QPoint& at) const;
    void drag(const QPoint& global);

    HotspotCanvas& m_canvas;
    QUuid m_area;
    int m_number = 0;
    bool m_correct = false;
    int m_edges = 0; ///< Qt::Edges that the mouse has taken; 0: the whole
    QPoint m_from;
    model::HotspotArea m_before;
    bool m_dragging = false;
};

} // namespace microvet::ui
