#pragma once

#include "ui/session/session.h"
#include "ui/widgets/binding.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QMimeData;

namespace microvet::ui {

/// Stands between the session and the fields on the screen: a field is told when the part that it shows has changed,
/// writes through set(), and is found again by the place of a finding or an undo.
class FieldHub : public QObject {
    Q_OBJECT

public:
    explicit FieldHub(Session& session, QObject* parent = nullptr);

    Session& session() const { return m_session; }
    const model::Content& content() const { return m_session.content(); }

    /// The element of the page; its fields' object names are their paths alone.
    void setRoot(const QUuid& root) { m_root = root; }
    QString objectNameFor(const QUuid& element, const QByteArray& field) const;

    using Refresh = std::function<void()>;
    using Focus = std::function<void(int caret)>;
    /// `refresh` runs after each change of that field or of a part of it, until the widget dies. `focus` puts the caret there.
    void watch(const QUuid& element, const QByteArray& field, QWidget* widget, Refresh refresh, Focus focus = {});
    /// Runs when a place in this element is about to be shown: what is built late is built now.
    void beforeReveal(const QUuid& element, QWidget* widget, std::function<void()> fn);
    /// The widget that stands for an element as a whole.
    void markElement(const QUuid& element, QWidget* widget);

    /// Shows the field of the place, or the nearest thing around it, and puts the caret there. False where nothing here
    /// belongs to it.
    bool reveal(const document::Place& place);

    /// The field that the widget is, or is a part of; without the caret. Null where it shows none.
    document::Place placeOf(const QWidget* widget) const;

    /// One step of the history. `typing` joins with typing before it in the same field.
    template<class V>
    bool set(const Binding<V>& binding, const V& value, const QString& label, int caret = -1, bool typing = false)
    {
        return edit(label, {binding.element, binding.field, caret},
                    [&](model::Content& content) { binding.write(content, value); }, typing);
    }
    bool edit(const QString& label, const document::Place& place, const document::History::Edit& fn, bool typing = false);
    /// Makes `fn` a part of the next step, which is no typing then; the step must come before control returns.
    void joinNext(document::History::Edit fn) { m_joined = std::move(fn); }

    /// Undo and redo go to the session, and the wheel scrolls the page unless the field has the focus.
    void claimKeys(QWidget* widget);

signals:
    /// A picture was pasted or dropped on a text of this element.
    void pictureOffered(const QUuid& element, const QMimeData* picture);
    /// A link on the page leads to another element.
    void openWanted(const QUuid& element);
    /// A field came onto the page.
    void watched(const QUuid& element, const QByteArray& field, QWidget* widget);
    /// Something was not taken, and why; nothing has changed.
    void refused(const QString& sentence);
    void placeWanted(const microvet::document::Place& place);
    /// Somebody wants to answer this question as learners do.
    void tryWanted(const QUuid& question);
    /// A learning outcome is to be linked to a skill of ESCO.
    void skillWanted(const QUuid& outcome);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Watch {
        QByteArray field;
        QPointer<QWidget> widget;
        Refresh refresh;
        Focus focus;
        std::function<void()> beforeReveal;
        bool whole = false;
    };

    void changed(const model::Diff& diff);
    /// Tells the fields that show one of these, or a part of it.
    void refresh(const QList<std::pair<QUuid, QByteArray>>& fields);
    void purge();
    bool focusOn(const QUuid& element, const QByteArray& field, int caret);

    Session& m_session;
    QUuid m_root;
    QHash<QUuid, QList<std::shared_ptr<Watch>>> m_watches;
    QTimer m_pause;
    document::History::Edit m_joined;
    int m_watchCount = 0;
    int m_purgeAt = 500;
};

} // namespace microvet::ui
