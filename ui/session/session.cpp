#include "ui/session/session.h"

#include <QFileInfo>

namespace microvet::ui {

Session::Session(document::Document document, const QString& path, QObject* parent)
    : QObject(parent)
    , m_history(document.content)
    , m_document(std::move(document))
    , m_path(path)
{
}

Session::~Session() = default;

bool Session::edit(const QString& label, const document::Place& place, const document::History::Edit& fn,
                   document::History::Merge merge)
{
    const model::Content before = content();
    if (!m_history.edit(label, place, fn, merge)) return false;
    emit changed(model::diff(before, content()));
    emit stateChanged();
    return true;
}

void Session::undo()
{
    if (!m_history.canUndo()) return;
    const model::Content before = content();
    moved(before, m_history.undo());
}

void Session::redo()
{
    if (!m_history.canRedo()) return;
    const model::Content before = content();
    moved(before, m_history.redo());
}

void Session::jumpTo(qsizetype step)
{
    if (step == m_history.index()) return;
    const model::Content before = content();
    m_history.jumpTo(step);
    moved(before, m_history.steps().at(m_history.index()).place);
}

QString Session::displayName() const
{
    if (!m_path.isEmpty()) return QFileInfo(m_path).completeBaseName();
    return course().title.isEmpty() ? tr("Untitled course") : course().title;
}

void Session::moved(const model::Content& before, const document::Place& place)
{
    emit changed(model::diff(before, content()));
    emit placeWanted(place);
    emit stateChanged();
}

} // namespace microvet::ui
