#include "ui/programme/calls/call_window.h"

#include "ui/programme/calls/call_pages.h"
#include "ui/programme/calls/criteria_page.h"
#include "ui/programme/calls/points_page.h"
#include "ui/programme/calls/ranking_page.h"
#include "ui/widgets/style.h"

#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace microvet::ui {

CallWindow::CallWindow(const ProgrammeServices& services, const QUuid& call, QWidget* parent)
    : WorkDialog(services, "callWindow", tr("Call: grid, candidates and ranking"), parent)
{
    auto* page = new QVBoxLayout(this);
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("callTabs"));
    tabs->setDocumentMode(true);
    m_criteria = new CriteriaPage(services, call, tabs);
    m_points = new PointsPage(services, call, tabs);
    tabs->addTab(m_criteria, tr("Requirements and grid"));
    tabs->addTab(new ApplicationsPage(services, call, tabs), tr("Applications"));
    tabs->addTab(m_points, tr("My points"));
    m_ranking = new RankingPage(services, call, tabs);
    tabs->addTab(m_ranking, tr("Ranking and decision"));
    // A page is laid out when it is first seen.
    connect(tabs, &QTabWidget::currentChanged, this, [tabs] { scheduleTabOrder(tabs); });
    scheduleTabOrder(tabs);
    page->addWidget(tabs, 1);
    addClosing(tr("Close"))->setAutoDefault(false);
    giveSize(this, 60, 36);
}

bool CallWindow::isEdited() const { return m_criteria->isEdited() || m_points->isEdited() || m_ranking->isEdited(); }

QString CallWindow::unkept() const
{
    return m_points->isEdited()     ? tr("Points that you have entered are in this window only so far.")
           : m_criteria->isEdited() ? tr("What you have changed in the criteria is in this window only so far.")
                                    : tr("Decisions that you have chosen are in this window only so far.");
}

} // namespace microvet::ui
