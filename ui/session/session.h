#pragma once

#include "core/document/container.h"
#include "core/document/history.h"
#include "core/rules/finding.h"

#include <QObject>

namespace microvet::ui {

/// One open course: the history with signals, its media and its file. Every editor and model reads content() and changes
/// it through edit(); nothing else keeps a copy of the course.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(document::Document document, const QString& path = {}, QObject* parent = nullptr);
    ~Session() override;

    const model::Content& content() const { return m_history.now(); }
    const model::Course& course() const { return content().course; }
    const document::History& history() const { return m_history; }
    const std::shared_ptr<document::MediaStore>& media() const { return m_document.media; }

    /// See document::History::edit. Emits changed() where something changed. Not to be called from a slot of changed().
    bool edit(const QString& label, const document::Place& place, const document::History::Edit& fn,
              document::History::Merge merge = document::History::Merge::Never);
    void undo();
    void redo();
    void jumpTo(qsizetype step);
    void endTyping() { m_history.endTyping(); }

    /// Empty for a course that was never saved.
    QString path() const { return m_path; }
    /// For window titles: the file's name, or the course's title.
    QString displayName() const;
    bool isModified() const { return m_history.isModified(); }

    const QList<rules::Finding>& findings() const { return m_findings; }

signals:
    /// After every change, undo and redo: content() is the new value already. Models and editors bring themselves up to
    /// date from the diff alone.
    void changed(const microvet::model::Diff& diff);
    /// After undo, redo and a click on a finding: show this place and put the caret there.
    void placeWanted(const microvet::document::Place& place);
    /// Name, path, modified, what can be undone.
    void stateChanged();
    void findingsChanged();

private:
    void moved(const model::Content& before, const document::Place& place);

    document::History m_history;
    document::Document m_document; ///< its content is the value as opened; the history holds the present
    QString m_path;
    QList<rules::Finding> m_findings;
};

} // namespace microvet::ui
