#pragma once

#include "core/programme/following/due.h"
#include "core/programme/following/figures.h"
#include "ui/programme/programme_services.h"

#include <QList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QListWidget;
class QLabel;
QT_END_NAMESPACE

namespace microvet::actions {
struct Document;
struct ProgrammeReport;
} // namespace microvet::actions

namespace microvet::ui {

class Card;
class FigureChart;
class FirstStepsCard;
class Notice;
class PeriodChoice;

/// The home of the programme: the drafts of the teams, what asks for attention, and the numbers.
class OverviewPage : public QWidget {
    Q_OBJECT

public:
    explicit OverviewPage(const ProgrammeServices& services, QWidget* parent = nullptr);

    QListWidget* dueList() const { return m_due; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeBoard(QWidget* inner);
    void makeNumbers(QWidget* inner);
    void reload();
    void showDue(const QList<programme::DueThing>& things);
    void showFigures(const programme::Figures& figures);
    void placeCards();
    void openDue();
    void planInduction();
    void saveReport(bool names);
    void printReport();
    void withReport(bool names, std::function<void(const actions::ProgrammeReport&)> then);
    void say(bool fine, const QString& sentence);

    ProgrammeServices m_services;
    Notice* m_trouble;
    Notice* m_said;
    FirstStepsCard* m_steps;
    QListWidget* m_due;
    QLabel* m_nothingDue;
    PeriodChoice* m_period;
    QGridLayout* m_figures;
    QList<std::pair<Card*, FigureChart*>> m_cards;
    QList<programme::DueThing> m_things;
};

} // namespace microvet::ui
