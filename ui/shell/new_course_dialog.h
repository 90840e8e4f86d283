#pragma once

#include "core/actions/new_course.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
QT_END_NAMESPACE

namespace microvet::ui {

class Settings;

/// Asks for title, audience, hours and language of a new course; the rest comes from the settings.
class NewCourseDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewCourseDialog(const Settings& settings, QWidget* parent = nullptr);

    actions::NewCourse wanted() const;

private:
    const Settings& m_settings;
    QLineEdit* m_title;
    QLineEdit* m_audience;
    QDoubleSpinBox* m_hours;
    QComboBox* m_language;
};

/// A box with the languages of the partnership first; the data are the codes.
QComboBox* makeLanguageBox(const QString& current, QWidget* parent);

} // namespace microvet::ui
