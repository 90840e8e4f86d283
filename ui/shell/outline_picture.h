#pragma once

#include "core/actions/templates.h"

#include <QWidget>

namespace microvet::ui {

/// The outline of a template as a small drawing: modules as bars with their units below. It only repeats what the words
/// beside it say, so screen readers pass it over.
class OutlinePicture : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePicture(QWidget* parent = nullptr);

    void setLines(const QList<actions::Template::Line>& lines);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<actions::Template::Line> m_lines;
};

} // namespace microvet::ui
