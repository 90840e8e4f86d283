#pragma once

#include "core/programme/following/outside_courses.h"
#include "core/report/report.h"
#include "ui/programme/records/work_dialog.h"
#include "ui/widgets/read_only.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTabWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class RecordForm;
class TextField;

/// One round of a course from outside, from the package to the answer: what the verification says and what is to be mended,
/// the two reviewers, the decision, who sent it, and the rounds before.
class OutsideWindow : public WorkDialog {
    Q_OBJECT

public:
    enum Tab { Package, Reviews, Sender };
    OutsideWindow(const ProgrammeServices& services, const programme::OutsideCourse& course, QWidget* parent, Tab first = Package);

    /// What the fields say, over what was loaded.
    programme::OutsideCourse course() const;
    bool isEdited() const override { return m_edited || hasPoint(); }

protected:
    std::function<void()> keeping() override;

private:
    struct Reviewer {
        QComboBox* name;
        QComboBox* verdict;
        TextField* note;
    };
    QWidget* makePackage();
    QWidget* makeReviews();
    QWidget* makeSender();
    Reviewer addReviewer(QVBoxLayout* column, const QString& title, const QString& objectName);
    void readNames();
    void readRounds();
    void showCourse(const programme::OutsideCourse& course);
    void showPoints(const QString& points);
    QListWidgetItem* appendPoint(const QString& text, bool solved);
    void addPoint();
    /// Whether a point is written that is not in the list yet.
    bool hasPoint() const;
    void removePoint();
    void verifyAgain();
    /// Verifies the file, and hands on what is found.
    void verify(std::function<void(const report::Report&)> then);
    void lookAtPackage();
    /// What somebody said of the package page by page becomes their verdict here, their remarks points.
    void takeJudgement(const report::Judgement& judgement);
    /// Keeps all that is entered, a point that is only written too.
    void keepAll(std::function<void()> then);
    /// Keeps what is written, then does `then`.
    void keep(const programme::OutsideCourse& course, std::function<void()> then);
    void decide(const QString& decision);
    void edited();
    void updateState();
    void say(bool fine, const QString& sentence);

    programme::OutsideCourse m_loaded;
    bool m_showing = false;
    bool m_edited = false;
    HoldStill m_still; ///< while it is written
    QTabWidget* m_tabs;
    Notice* m_trouble;
    Notice* m_said;
    QLabel* m_results = nullptr;
    QLabel* m_count = nullptr;
    QListWidget* m_points = nullptr;
    QLineEdit* m_point = nullptr;
    QPushButton* m_removePoint = nullptr;
    QPushButton* m_verify = nullptr;
    QPushButton* m_look = nullptr;
    Reviewer m_first{};
    Reviewer m_second{};
    QLabel* m_advice = nullptr;
    QLabel* m_decided = nullptr;
    QPushButton* m_letter = nullptr;
    QList<QPushButton*> m_decisions;
    QListWidget* m_rounds = nullptr;
    RecordForm* m_form = nullptr;
    QPushButton* m_keep = nullptr;
};

/// Opens the letter that goes with the decision about the course.
void writeToSender(const ProgrammeServices& services, const programme::OutsideCourse& course, QWidget* parent);

} // namespace microvet::ui
