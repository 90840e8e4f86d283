#pragma once

#include "core/model/content.h"

#include <QDialog>

class QTextBrowser;

namespace microvet::ui {

class Session;

/// What became of an element since a comment on it was written: against the version that was kept last before that.
class CommentChanges : public QDialog {
    Q_OBJECT

public:
    CommentChanges(const Session& session, const model::Comment& comment, const QString& place, QWidget* parent);

private:
    QTextBrowser* m_text;
};

} // namespace microvet::ui
