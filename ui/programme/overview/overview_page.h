#pragma once

#include "core/programme/following/due.h"
#include "core/programme/following/figures.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QGridLayout;
class QListWidget;
class QLabel;
QT_END_NAMESPACE

namespace microvet::ui {

class DeskBoard;
class Notice;

/// The home of the programme: the drafts of the teams, what asks for attention, and the numbers.
class OverviewPage : public QWidget {
    Q_OBJECT

public:
    explicit OverviewPage(const ProgrammeServices& services, QWidget* parent = nullptr);

    QListWidget* dueList() const { return m_due; }

private:
    void reload();
    void showDue(const QList<programme::DueThing>& things);
    void showFigures(const programme::Figures& figures);
    void openDue();
    void saveReport(bool names);
    programme::Period period() const;

    ProgrammeServices m_services;
    Notice* m_trouble;
    QListWidget* m_due;
    QLabel* m_nothingDue;
    QComboBox* m_period;
    QGridLayout* m_figures;
    QList<programme::DueThing> m_things;
};

} // namespace microvet::ui
