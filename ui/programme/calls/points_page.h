#pragma once

#include "core/programme/selection/evaluation.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;

/// The points of whoever sits here, candidate by candidate. What others gave is shown only once one has done oneself.
class PointsPage : public QWidget {
    Q_OBJECT

public:
    PointsPage(const ProgrammeServices& services, const QUuid& call, QWidget* parent);
    QListWidget* candidates() const { return m_list; }
    /// Whether there are points that were entered and not kept.
    bool isEdited() const { return m_edited; }
    void keep(bool done);

private:
    struct Row {
        QUuid criterion;
        QLineEdit* points;
        QLineEdit* comment;
    };
    struct Read;
    void makeLayout();
    void reload();
    /// What the applicant wrote, for whoever may give points.
    QString written(const QUuid& application) const;
    /// False where something in the fields is no number, and says so.
    bool checkNumbers();
    void showCandidates();
    void showCandidate();
    /// Keeps what was entered for a candidate whom the user leaves; where that cannot be, leads back to them.
    void leave(const QUuid& application);
    void goBack(const QUuid& application, const QList<programme::Given>& given);
    QUuid current() const;
    QList<programme::Given> given() const;
    void stateConflict();
    void edited();
    void say(const QString& sentence);

    ProgrammeServices m_services;
    QUuid m_call;
    programme::Scoring m_scoring;
    QList<programme::CallQuestion> m_questions;
    QList<programme::Answer> m_answers; ///< to these
    QListWidget* m_list;
    QLabel* m_about;
    QPlainTextEdit* m_written;
    QGridLayout* m_grid;
    QList<Row> m_rows;
    QLabel* m_others;
    SaidNotice* m_said;
    QPushButton* m_keep;
    QPushButton* m_done;
    QPushButton* m_conflict;
    bool m_edited = false;
    int m_edits = 0; ///< tells what was entered while something was written from what was written
};

} // namespace microvet::ui
