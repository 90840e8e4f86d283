#pragma once

#include "core/actions/adapt/local_matters.h"
#include "core/document/history.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Session;

/// What is bound to the place or language of the original: to be gone to and changed, or answered for with a reason.
class MattersView : public QWidget {
    Q_OBJECT

public:
    explicit MattersView(Session& session, QWidget* parent = nullptr);

    /// The value that the course was made from; what stands in it decides what is listed.
    void setOriginal(const model::Content& original);
    const QList<actions::LocalMatter>& matters() const { return m_matters; }

signals:
    void placeWanted(const microvet::document::Place& place);

private:
    void makeLayout();
    /// In the background, a moment after the last edit.
    void look();
    void showMatters(const QList<actions::LocalMatter>& matters);
    void updateButtons();
    void answer();
    const actions::LocalMatter* current() const;

    Session& m_session;
    std::optional<model::Content> m_original;
    QList<actions::LocalMatter> m_matters;
    bool m_looking = false;
    bool m_again = false;
    QLabel* m_summary;
    QTreeWidget* m_list;
    QLabel* m_full; ///< what the list has no room for
    QLineEdit* m_reason;
    QPushButton* m_answer;
    QPushButton* m_reopen;
    QPushButton* m_go;
};

} // namespace microvet::ui
