#pragma once

#include "ui/widgets/field_hub.h"

class QLabel;
class QVBoxLayout;

namespace microvet::ui {

/// A list of elements in the course, whatever their type.
struct ListAccess {
    QUuid owner;
    QByteArray field;
    std::function<QList<QUuid>(const model::Content&)> ids;
    std::function<QUuid(model::Content&)> append; ///< a fresh element at the end
};

template<class T>
ListAccess listAccess(const Binding<QList<T>>& binding)
{
    ListAccess access{binding.element, binding.field, {}, {}};
    access.ids = [binding](const model::Content& content) {
        QList<QUuid> ids;
        if (const auto list = binding.read(content))
            for (const T& item : *list) ids.append(item.id.uuid());
        return ids;
    };
    access.append = [binding](model::Content& content) {
        auto list = binding.read(content);
        if (!list) return QUuid();
        T item;
        item.id = decltype(item.id)::make();
        list->append(item);
        binding.write(content, *list);
        return item.id.uuid();
    };
    return access;
}

/// Widgets in a column, one per element, kept by id: what moves keeps its widget, its caret and its focus.
class IdColumn : public QWidget {
    Q_OBJECT

public:
    using Make = std::function<QWidget*(const QUuid& id)>;

    explicit IdColumn(Make make, QWidget* parent = nullptr);

    /// Makes, moves and deletes widgets so that they stand for these ids in this order. Where there are many, those behind
    /// the first `atOnce` are made in idle time.
    void sync(const QList<QUuid>& ids, int atOnce = 1000);
    /// Makes what waits for idle time, up to this element.
    void makeAll();
    QWidget* widgetFor(const QUuid& id) const { return m_widgets.value(id); }
    const QList<QUuid>& ids() const { return m_ids; }
    QVBoxLayout* column() const { return m_column; }

signals:
    void synced();

private:
    void makeSome(int count);

    Make m_make;
    QVBoxLayout* m_column;
    QList<QUuid> m_ids;
    QHash<QUuid, QWidget*> m_widgets;
    bool m_waiting = false;
};

/// A list of small things with buttons to add, move and delete them.
class ItemList : public QWidget {
    Q_OBJECT

public:
    ItemList(FieldHub& hub, const ListAccess& access, const QString& label, const QString& addText, IdColumn::Make make,
             bool withTitle = true, QWidget* parent = nullptr);

    IdColumn* items() const { return m_items; }
    QUuid addItem();

private:
    void refresh();

    FieldHub& m_hub;
    ListAccess m_access;
    QString m_label;
    IdColumn* m_items;
};

/// Buttons "up", "down", "duplicate" and "delete" for one element of a list.
class ItemButtons : public QWidget {
    Q_OBJECT

public:
    enum Button { Move = 1, Duplicate = 2, Delete = 4, All = 7 };

    /// `what` names the element in the buttons' accessible names: "Answer 2".
    ItemButtons(FieldHub& hub, const QUuid& element, const QString& what, int buttons = Move | Delete, QWidget* parent = nullptr);

    /// New name after a move; greys out "up" on the first and "down" on the last.
    void setPlace(const QString& what, bool first, bool last);
    void moveBy(int by);

private:
    FieldHub& m_hub;
    QUuid m_element;
    QString m_what;
    QList<QPair<class QToolButton*, QString>> m_buttons; ///< with the pattern of the name
};

} // namespace microvet::ui
