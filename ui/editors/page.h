#pragma once

#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

class QVBoxLayout;

/// Shared by the pages of the editor area.
namespace microvet::ui {

/// What stands above the fields of a page: the kind of thing in small letters.
QLabel* eyebrow(const QString& text);
/// Makes a one-line field the title of its page.
void makeTitle(QWidget* field);
/// A page is a column of cards.
QVBoxLayout* pageColumn(QWidget* page);
/// A card with a section that is built when it is first opened.
Section* addSectionCard(QVBoxLayout* column, const QString& title, const QString& objectName,
                        std::function<void(QVBoxLayout*)> build);

/// English courses need no second text for catalogues of other countries.
bool isEnglish(const FieldHub& hub);

QWidget* makeCourseEditor(FieldHub& hub, const QUuid& course);
QWidget* makeOutcomesEditor(FieldHub& hub, const QUuid& course);
QWidget* makeModuleEditor(FieldHub& hub, const QUuid& module);
QWidget* makeUnitEditor(FieldHub& hub, const QUuid& unit);
QWidget* makeAssessmentEditor(FieldHub& hub, const QUuid& assessment);
QWidget* makeRubricEditor(FieldHub& hub, const QUuid& rubric);

} // namespace microvet::ui
