#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace microvet::ui {

/// Shows a picture and a frame on it. The frame is drawn, moved and sized by mouse, or with the arrow keys: they move it,
/// with Shift they size it, with Ctrl by single pixels.
class PictureCanvas : public QWidget {
    Q_OBJECT

public:
    explicit PictureCanvas(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    /// In pixels of the picture.
    QRect frame() const { return m_frame; }
    void setFrame(const QRect& frame);
    /// Width : height that the frame keeps; 0: any.
    void setProportions(double proportions);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where a pixel of the picture is on the widget.
    QPointF shown(const QPointF& pixel) const;

signals:
    void frameChanged(const QRect& frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum Grip { Nothing = 0, Left = 1, Right = 2, Top = 4, Bottom = 8, Inside = 16, Fresh = 32 };
    int gripAt(const QPointF& place) const;
    void showCursor(int grip);
    QPoint pixel(const QPointF& place) const;
    QRectF picturePlace() const;
    void changeTo(const QRect& frame);
    void describe();

    QImage m_picture;
    QPixmap m_scaled;
    QRect m_frame;
    QRect m_frameBefore;
    QPoint m_pressed;
    int m_grip = Nothing;
    double m_proportions = 0;
};

} // namespace microvet::ui
