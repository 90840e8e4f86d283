#pragma once

#include "core/actions/templates.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class OutlinePicture;
class Studio;

/// What a new course starts from, and its title, audience, hours and language; the rest comes from the settings.
class NewCourseDialog : public QDialog {
    Q_OBJECT

public:
    /// `start`: id of the template that is chosen first, "handout" or "translation"; empty: blank.
    explicit NewCourseDialog(Studio& studio, const QString& start = {}, QWidget* parent = nullptr);

    struct Wish {
        actions::Template from;
        actions::NewCourse facts;
        QString translationOf; ///< a course file; empty: no translation
        bool handout = false;  ///< the text comes next
    };
    Wish wish() const;

private:
    void makeLayout();
    void fillList(const QString& chosen);
    void choose();
    void askForSource();
    void askToDelete();
    void updateState();
    QString chosenId() const;

    Studio& m_studio;
    QList<actions::Template> m_templates;
    QString m_source; ///< the course to translate
    QListWidget* m_list;
    QLabel* m_name;
    QLabel* m_purpose;
    OutlinePicture* m_picture;
    QFormLayout* m_form;
    QLineEdit* m_title;
    QLineEdit* m_audience;
    QDoubleSpinBox* m_hours;
    QComboBox* m_language;
    QWidget* m_sourceRow;
    QLabel* m_sourceName;
    QPushButton* m_choose;
    QPushButton* m_delete;
    QPushButton* m_create;
};

/// A box with the languages of the partnership first; the data are the codes.
QComboBox* makeLanguageBox(const QString& current, QWidget* parent);
/// Chooses exactly this language there, which comes into the list where it is not in it yet.
void chooseLanguage(QComboBox& box, const QString& code);

} // namespace microvet::ui
