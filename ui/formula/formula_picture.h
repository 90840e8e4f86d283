#pragma once

#include "core/richtext/formula/formula.h"

#include <QColor>
#include <QFont>
#include <QPainterPath>

class QPainter;

namespace microvet::ui {

/// A formula laid out once and painted as often as wanted: near enough to what a browser shows to see at once whether it
/// is what was meant.
class FormulaPicture {
public:
    FormulaPicture() = default;
    FormulaPicture(const richtext::formula::Node& root, const QFont& font);

    bool isEmpty() const { return m_box.items.isEmpty(); }
    QSizeF size() const { return {m_box.width, m_box.ascent + m_box.descent}; }
    /// The upper left corner goes to the painter's origin.
    void paint(QPainter& painter, const QColor& colour) const;

    struct Item {
        QPointF at;         ///< of the base line's start
        QString text;       ///< empty: a path
        QFont font;
        QPainterPath path;
    };
    struct Box {
        qreal width = 0;
        qreal ascent = 0;
        qreal descent = 0;
        QList<Item> items;
    };

private:
    Box m_box;
};

} // namespace microvet::ui
