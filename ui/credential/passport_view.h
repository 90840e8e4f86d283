#pragma once

#include "ui/credential/passport_painter.h"

#include <QWidget>

namespace microvet::ui {

/// One sheet of paper, as wide as there is room for.
class PassportView : public QWidget {
    Q_OBJECT

public:
    explicit PassportView(QWidget* parent = nullptr);
    /// Nothing is painted anew where the sheet says and shows the same.
    void setSheet(const PassportSheet& sheet);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PassportSheet m_sheet;
    QImage m_image;
};

} // namespace microvet::ui
