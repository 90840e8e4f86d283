#pragma once

#include "core/actions/new_course.h"
#include "ui/adapt/published_course.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace microvet::ui {

class Notice;
class Prompts;

/// Which course is to be translated, into which language, and who does it. A chosen file is read in the background; what
/// is made of it is for whoever opened the dialog.
class TranslateDialog : public QDialog {
    Q_OBJECT

public:
    struct Given {
        Prompts& prompts;
        FileStore& disk;
        QString folder;                   ///< where choosing begins
        std::optional<model::Course> open; ///< the course of the window
        actions::NewCourse facts;         ///< the language asked for first, and who translates
    };
    TranslateDialog(const Given& given, QWidget* parent);

    /// A course file or package; asked for with a button, too.
    void setSource(const QString& path);
    /// Empty: the open course.
    QString source() const { return m_source; }
    actions::NewCourse wishes() const;

private:
    void makeLayout();
    void showCourse(const Result<model::Course>& course);
    void updateState();
    /// Asks for another language than that of the course first.
    void chooseOtherLanguage();

    Given m_given;
    QString m_source;
    model::Course m_course; ///< without id while there is none
    PublishedReader m_reader;
    QLabel* m_name;
    QPushButton* m_choose;
    QComboBox* m_language;
    QLineEdit* m_translator;
    Notice* m_rights;
    QCheckBox* m_allowed;
    QLabel* m_trouble;
    QPushButton* m_create = nullptr;
};

} // namespace microvet::ui
