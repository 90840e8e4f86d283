#pragma once

#include "core/document/history.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;
class QUrl;
QT_END_NAMESPACE

namespace microvet::ui {

class GuideState;
class Session;

/// The steps of the method beside the editor, from the need to the package: how far each is, what it is for, and what is
/// still open, with links to the place. Order is advice; only the group at hand is open.
class GuideWindow : public QDialog {
    Q_OBJECT

public:
    explicit GuideWindow(Session& session, QWidget* parent = nullptr);

    GuideState& guide() const { return *m_guide; }
    void showStep(const QString& id);
    QString currentStep() const;

signals:
    /// A field of the course, or the place of a finding.
    void placeWanted(const microvet::document::Place& place);
    /// Where the step is worked on, as Step::place names it.
    void goWanted(const QString& where);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void fill();
    void refresh();
    void describe();
    void follow(const QUrl& link);
    void step(int by);

    Session& m_session;
    GuideState* m_guide;
    QLabel* m_progress;
    QTreeWidget* m_steps;
    QTextBrowser* m_text;
    QPushButton* m_go;
    QPushButton* m_next;
    QString m_shown; ///< the html that stands in the view
};

} // namespace microvet::ui
