#pragma once

#include "core/programme/following/topic_scores.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QDoubleSpinBox;
class QLabel;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;
class TextField;

/// One's own points for a topic, by four criteria; what others gave is shown once one has given one's own.
class ScoreTopicDialog : public WorkDialog {
    Q_OBJECT

public:
    ScoreTopicDialog(const ProgrammeServices& services, const programme::Topic& topic, QWidget* parent);
    bool isEdited() const override;

signals:
    void scored();

private:
    struct Row {
        const programme::Field* criterion;
        QDoubleSpinBox* points;
    };
    void showScores(const programme::TopicScore& own, const QList<programme::TopicScore>& all);
    void updateSum();
    programme::TopicScore given() const;
    void keep();

    programme::TopicScore m_own;
    SaidNotice* m_trouble;
    QList<Row> m_rows;
    TextField* m_comment;
    QLabel* m_sum;
    QLabel* m_others;
};

} // namespace microvet::ui
