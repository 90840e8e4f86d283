#pragma once

#include "core/programme/records/organisation.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class RecordForm;

/// The one record about the programme itself, as a form on a page.
class DetailsPage : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPage(const ProgrammeServices& services, QWidget* parent = nullptr);
    RecordForm& form() { return *m_form; }
    void keep();
    /// Whether something was entered and not kept.
    bool isEdited() const { return m_edited; }

signals:
    void kept();

private:
    void reload();

    ProgrammeServices m_services;
    programme::Programme m_loaded;
    RecordForm* m_form;
    Notice* m_notice;
    QPushButton* m_keep;
    programme::Place m_place; ///< where what is shown came from
    bool m_edited = false;
    int m_edits = 0; ///< tells what was entered while something was written from what was written
};

} // namespace microvet::ui
