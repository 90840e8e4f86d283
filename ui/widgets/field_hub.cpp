#include "ui/widgets/field_hub.h"

#include "ui/widgets/read_only.h"
#include "ui/widgets/style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace microvet::ui {
namespace {

/// A step of typing ends after this pause.
constexpr int typingPause = 2500;

/// True where one path names the other or a part of it.
bool touches(const QByteArray& a, const QByteArray& b)
{
    const auto inside = [](const QByteArray& part, const QByteArray& whole) {
        return part.size() > whole.size() && part.startsWith(whole) && (whole.isEmpty() || part[whole.size()] == '.');
    };
    return a == b || inside(a, b) || inside(b, a);
}

} // namespace

FieldHub::FieldHub(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_session.endTyping(); });
    connect(&m_session, &Session::changed, this, &FieldHub::changed);
    connect(&m_session, &Session::readOnlyChanged, this, [this](bool readOnly) {
        for (const auto& here : std::as_const(m_watches))
            for (const auto& watch : here)
                if (watch->widget && !watch->whole) makeReadOnly(watch->widget, readOnly);
    });
}

QString FieldHub::objectNameFor(const QUuid& element, const QByteArray& field) const
{
    const QString path = QString::fromLatin1(field);
    return element == m_root ? path : path + u'@' + element.toString(QUuid::WithoutBraces);
}

void FieldHub::watch(const QUuid& element, const QByteArray& field, QWidget* widget, Refresh refresh, Focus focus)
{
    purge();
    m_watches[element].append(std::make_shared<Watch>(Watch{field, widget, std::move(refresh), std::move(focus), {}}));
    ++m_watchCount;
    if (m_session.isReadOnly()) // later: it is watched before all of it is made
        QTimer::singleShot(0, widget, [widget] { makeReadOnly(widget); });
    emit watched(element, field, widget);
}

void FieldHub::beforeReveal(const QUuid& element, QWidget* widget, std::function<void()> fn)
{
    m_watches[element].append(std::make_shared<Watch>(Watch{{}, widget, {}, {}, std::move(fn)}));
    ++m_watchCount;
}

void FieldHub::markElement(const QUuid& element, QWidget* widget)
{
    Watch watch;
    watch.widget = widget;
    watch.whole = true;
    m_watches[element].append(std::make_shared<Watch>(std::move(watch)));
    ++m_watchCount;
    emit watched(element, {}, widget);
}

/// Watches of dead widgets go when their number has doubled.
void FieldHub::purge()
{
    if (m_watchCount < m_purgeAt) return;
    m_watchCount = 0;
    for (auto it = m_watches.begin(); it != m_watches.end();) {
        it->removeIf([](const std::shared_ptr<Watch>& watch) { return watch->widget.isNull(); });
        m_watchCount += int(it->size());
        it = it->isEmpty() ? m_watches.erase(it) : std::next(it);
    }
    m_purgeAt = std::max(500, m_watchCount * 2);
}

void FieldHub::changed(const model::Diff& diff)
{
    QList<std::pair<QUuid, QByteArray>> fields;
    for (const model::Change& change : diff.changes) fields.append({change.owner, change.field});
    refresh(fields);
}

void FieldHub::refresh(const QList<std::pair<QUuid, QByteArray>>& fields)
{
    QList<std::shared_ptr<Watch>> due;
    for (const auto& [element, field] : fields) {
        const auto it = m_watches.constFind(element);
        if (it == m_watches.cend()) continue;
        for (const auto& watch : *it)
            if (watch->refresh && touches(watch->field, field) && !due.contains(watch)) due.append(watch);
    }
    for (const auto& watch : due)
        if (watch->widget) watch->refresh();
}

bool FieldHub::edit(const QString& label, const document::Place& place, const document::History::Edit& fn, bool typing)
{
    if (m_session.isReadOnly()) {
        m_joined = {};
        m_session.edit(label, place, fn); // says why not, if it changes anything
        refresh({std::pair(place.element, place.field)});
        return false;
    }
    if (m_joined) {
        const document::History::Edit joined = std::exchange(m_joined, {});
        return m_session.edit(label, place, [&](model::Content& content) { fn(content); joined(content); });
    }
    if (typing) m_pause.start();
    return m_session.edit(label, place, fn, typing ? document::History::Merge::Typing : document::History::Merge::Never);
}

bool FieldHub::focusOn(const QUuid& element, const QByteArray& field, int caret)
{
    const QList<std::shared_ptr<Watch>> here = m_watches.value(element);
    const auto go = [&](const Watch& watch) {
        if (!watch.widget || !watch.focus) return false;
        expandAround(watch.widget);
        watch.focus(caret);
        scrollTo(watch.widget);
        return true;
    };
    if (!field.isEmpty()) {
        // The newest first: what moved into another list leaves a widget behind that dies with the present event.
        for (auto watch = here.crbegin(); watch != here.crend(); ++watch)
            if ((*watch)->field == field && go(**watch)) return true;
        for (const auto& watch : here)
            if (!watch->field.isEmpty() && touches(watch->field, field) && go(*watch)) return true;
    }
    for (const auto& watch : here) {
        if (!watch->whole || !watch->widget) continue;
        expandAround(watch->widget);
        if (!watch->widget->isAncestorOf(QApplication::focusWidget())) watch->widget->setFocus();
        scrollTo(watch->widget);
        return true;
    }
    if (field.isEmpty())
        for (const auto& watch : here)
            if (go(*watch)) return true;
    return false;
}

bool FieldHub::reveal(const document::Place& place)
{
    const QList<QUuid> path = model::locate(content(), place.element).path;
    for (const QUuid& id : path)
        for (const auto& watch : m_watches.value(id))
            if (watch->beforeReveal && watch->widget) watch->beforeReveal();
    if (focusOn(place.element, place.field, place.caret)) return true;
    // The element itself is not on the page: what holds it may be.
    for (auto it = path.crbegin(); it != path.crend(); ++it)
        if (*it != place.element && *it != m_root && focusOn(*it, {}, -1)) return true;
    return false;
}

document::Place FieldHub::placeOf(const QWidget* widget) const
{
    for (const QWidget* at = widget; at; at = at->parentWidget())
        for (auto it = m_watches.cbegin(); it != m_watches.cend(); ++it)
            for (const auto& watch : *it)
                if (watch->widget == at && watch->focus) return {it.key(), watch->field, -1};
    return {};
}

void FieldHub::claimKeys(QWidget* widget)
{
    widget->installEventFilter(this);
    if (qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget)) widget->setFocusPolicy(Qt::StrongFocus);
    for (auto* inner : widget->findChildren<QLineEdit*>()) inner->installEventFilter(this);
}

bool FieldHub::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ShortcutOverride || type == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool undo = key->matches(QKeySequence::Undo);
        const bool redo = key->matches(QKeySequence::Redo);
        if (!undo && !redo) return false;
        if (type == QEvent::ShortcutOverride) {
            event->ignore();
        } else {
            undo ? m_session.undo() : m_session.redo();
            event->accept();
        }
        return true;
    }
    if (type == QEvent::Wheel) {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && !widget->hasFocus() && (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget))) {
            event->ignore();
            return true;
        }
    }
    if (type == QEvent::FocusOut) m_session.endTyping();
    return false;
}

} // namespace microvet::ui
