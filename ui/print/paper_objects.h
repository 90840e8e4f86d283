#pragma once

#include "core/richtext/formula/formula.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QTextObjectInterface>

namespace microvet::ui {

/// Draws what stands in the lines of a paper by its address: pictures, and formulas as lines and letters that stay sharp.
class PaperObjects : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    QHash<QString, QImage> pictures;
    QHash<QString, richtext::formula::Node> formulas;

    /// From now on for the images of this document, which is laid out for a device of `dpi` dots per inch.
    void serve(QTextDocument& document, double dpi);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position, const QTextFormat& format) override;

private:
    double m_dpi = 96;
};

} // namespace microvet::ui
