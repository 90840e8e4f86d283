#pragma once

#include "core/actions/adapt/adapt.h"
#include "ui/adapt/published_course.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class Prompts;

/// Which published course is to be adapted, whether its licence allows it, and what the new course is called. Reads the
/// course in the background; what is made of it is for whoever opened the dialog.
class AdaptDialog : public QDialog {
    Q_OBJECT

public:
    struct Given {
        Prompts& prompts;
        FileStore& disk;
        QString folder; ///< where choosing begins
        QString author;
        model::Organisation organisation; ///< ours; taken where its box is ticked
    };
    AdaptDialog(const Given& given, QWidget* parent);

    /// The course or package; asked for with a button, too.
    void setSource(const QString& path);
    QString source() const { return m_source; }
    actions::AdaptWishes wishes() const;

private:
    void makeLayout();
    void askForSource();
    void showCourse(const Result<model::Course>& course);
    void updateState();

    Given m_given;
    QString m_source;
    model::Course m_course; ///< of the source; without id while none was read
    PublishedReader m_reader;
    QPushButton* m_choose;
    QLabel* m_name;
    QLabel* m_facts;
    Notice* m_allowed;
    Notice* m_forbidden;
    QFormLayout* m_form;
    QLineEdit* m_title;
    QLineEdit* m_organisation;
    QLineEdit* m_author;
    QComboBox* m_licence;
    QLineEdit* m_link;
    QLabel* m_permissionLabel;
    QLineEdit* m_permission;
    QPushButton* m_create;
};

} // namespace microvet::ui
