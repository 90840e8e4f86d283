#pragma once

#include "core/document/history.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QMenu;
class QWidget;

namespace microvet::ui {

/// "Add a comment…" in the context menus of fields and elements on a page, and the place that the keyboard is at.
class CommentMenu : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The widget shows that field; an empty one: the element as a whole.
    void attach(const QUuid& element, const QByteArray& field, QWidget* widget);
    /// Asks for a comment on what the widget is, or is a part of. False where nothing here belongs to it.
    bool commentOn(const QWidget* widget);

signals:
    /// `quote`: the passage that is selected there; empty: none.
    void wanted(const microvet::document::Place& place, const QString& quote);

private:
    struct Known {
        QPointer<QWidget> widget;
        QUuid element;
        QByteArray field;
    };
    void addTo(QMenu* menu, QWidget* widget);

    QHash<const QWidget*, Known> m_known;
    qsizetype m_purgeAt = 500;
};

} // namespace microvet::ui
