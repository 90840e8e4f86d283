#pragma once

#include "core/programme/following/figures.h"

#include <QTableWidget>

namespace microvet::ui {

/// Numbers of one sort with their names, as bars where they are to be compared; a funnel's numbers also say which part of the
/// first they are. It is a table: screen readers read its rows, arrows go through them, and each leads to its list.
class FigureChart : public QTableWidget {
    Q_OBJECT

public:
    explicit FigureChart(QWidget* parent = nullptr);
    void showGroup(const programme::FigureGroup& group);
    const programme::FigureGroup& group() const { return m_group; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void figureWanted(const QString& group, const QString& figure);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Painter;
    void want(int row);
    void fit();
    int rowTall() const;

    programme::FigureGroup m_group;
};

} // namespace microvet::ui
