#pragma once

#include "core/programme/records/courses.h"
#include "ui/programme/records/work_dialog.h"

#include <QVariantList>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class DateField;
class ReferenceField;
class SaidNotice;

/// What is agreed when a topic becomes a course: who leads and who works on it, by when each step of the method is done, and
/// where the course file is.
class AcceptTopicDialog : public WorkDialog {
    Q_OBJECT

public:
    AcceptTopicDialog(const ProgrammeServices& services, const programme::Topic& topic, QWidget* parent);

    ReferenceField* lead() const { return m_lead; }
    /// One more row of the team.
    void addMember();
    bool isEdited() const override { return entered() != m_shown; }

signals:
    /// The course stands in the programme, and its file is there.
    void taken(const QString& file);

private:
    struct Member {
        QWidget* row;
        ReferenceField* person;
        QComboBox* role;
    };
    struct Step {
        programme::Milestone milestone;
        DateField* field;
    };
    QWidget* makeTeam();
    QWidget* makePlan();
    QWidget* makeFile();
    void propose();
    void chooseFile();
    void take();
    QVariantList entered() const;

    programme::Topic m_topic;
    SaidNotice* m_trouble;
    ReferenceField* m_lead = nullptr;
    QVBoxLayout* m_members = nullptr;
    QList<Member> m_team;
    DateField* m_start = nullptr;
    QSpinBox* m_weeks = nullptr;
    QList<Step> m_steps;
    QLineEdit* m_file = nullptr;
    QComboBox* m_language = nullptr;
    QLineEdit* m_reason = nullptr;
    QDate m_begins;
    QVariantList m_shown; ///< before anything was entered
};

} // namespace microvet::ui
