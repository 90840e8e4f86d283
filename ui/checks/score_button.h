#pragma once

#include "core/rules/score.h"

#include <QToolButton>

namespace microvet::ui {

/// "Quality: 82", of 100, and in its menu what would raise it most.
class ScoreButton : public QToolButton {
    Q_OBJECT

public:
    explicit ScoreButton(QWidget* parent = nullptr);
    void setScore(const rules::Score& score);

signals:
    void ruleWanted(const QString& rule);

private:
    void fillMenu();

    rules::Score m_score;
    QMenu* m_menu;
};

} // namespace microvet::ui
