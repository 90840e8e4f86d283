#pragma once

#include "core/methodology/hours.h"

#include <QWidget>

namespace microvet::ui {

/// A bar of hours by kind, with the kinds, their hours and shares in words below it: told by pattern and words, not by
/// colour alone.
class HoursPicture : public QWidget {
    Q_OBJECT

public:
    explicit HoursPicture(QWidget* parent = nullptr);

    void setHours(const methodology::Hours& hours);
    /// "Guided 3 h (25 %), …": also what a screen reader says.
    QString words() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        QString name;
        double hours;
        Qt::BrushStyle pattern;
    };
    QList<Part> parts() const;
    QString partWords(const Part& part) const;
    /// Places the legend's entries in rows of that width; returns the height used and, where asked, the places.
    int layOut(int width, QList<QRect>* places) const;

    methodology::Hours m_hours;
};

} // namespace microvet::ui
