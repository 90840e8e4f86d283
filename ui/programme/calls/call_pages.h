#pragma once

#include "ui/programme/records/list_page.h"

namespace microvet::ui {

/// Calls for ambassadors; a new one comes with the framework's requirements and grid.
class CallsPage : public ListPage {
    Q_OBJECT

public:
    explicit CallsPage(const ProgrammeServices& services, QWidget* parent = nullptr);

private:
    void saveForm();
    void copyQuestions();
    void takeAnswerFiles();
    void takeReply();
};

/// Applications, of all calls or of one: how far each is, and whether its sender is what the call asks for.
class ApplicationsPage : public ListPage {
    Q_OBJECT

public:
    explicit ApplicationsPage(const ProgrammeServices& services, QWidget* parent = nullptr);
    /// Of one call.
    ApplicationsPage(const ProgrammeServices& services, const QUuid& call, QWidget* parent);

private:
    void addEligibility();
    void fillStatuses();
    /// Asks what the person said, where it is they who turn away.
    void askStatus(const QString& status);
    void setStatus(const QString& status, const QString& reason);
    void writeLetters();

    QUuid m_call;
    class QMenu* m_statuses = nullptr;
};

} // namespace microvet::ui
