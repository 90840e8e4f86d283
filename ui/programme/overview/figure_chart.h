#pragma once

#include "core/programme/following/figures.h"

#include <QWidget>

namespace microvet::ui {

/// Numbers of one sort as bars with their names; a funnel's bars also say which part of the first they are. Screen readers
/// hear the numbers as a text.
class FigureChart : public QWidget {
    Q_OBJECT

public:
    explicit FigureChart(QWidget* parent = nullptr);
    void show(const programme::FigureGroup& group);
    const programme::FigureGroup& group() const { return m_group; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    programme::FigureGroup m_group;
};

} // namespace microvet::ui
