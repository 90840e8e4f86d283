#pragma once

#include "ui/session/guide_state.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// The steps of the method from the need to the package, and how far each is. Order is advice; only the group at hand is
/// open.
class GuidePanel : public QWidget {
    Q_OBJECT

public:
    explicit GuidePanel(GuideState& guide, QWidget* parent = nullptr);

    QString currentStep() const;
    /// The step's row becomes the current one; says nothing to anybody.
    void setCurrent(const QString& id);

signals:
    /// The user came to the step by mouse or keys.
    void stepWanted(const QString& id);

private:
    void makeLayout();
    void fill();
    void refresh();
    void openGroup();

    GuideState& m_guide;
    QLabel* m_progress;
    QTreeWidget* m_steps;
    bool m_quiet = false;
};

} // namespace microvet::ui
