#include "ui/sources/sources_window.h"

#include "core/model/media_use.h"
#include "core/plan/licences.h"
#include "ui/session/session.h"
#include "ui/sources/source_details.h"
#include "ui/widgets/code_names.h"
#include "ui/widgets/field_hub.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {
namespace {

using methodology::Source;
using methodology::SourceState;

enum Column { Work, Author, Licence, How, State };

QString stateName(const Source& source)
{
    switch (source.state) {
    case SourceState::Refused: return SourcesWindow::tr("does not fit");
    case SourceState::Incomplete: return SourcesWindow::tr("incomplete");
    case SourceState::ToldApart: return SourcesWindow::tr("fits with care");
    case SourceState::ForPeople: return SourcesWindow::tr("to be judged");
    case SourceState::Fine: break;
    }
    return source.used ? SourcesWindow::tr("fits") : SourcesWindow::tr("not used");
}

QIcon stateIcon(const Source& source)
{
    switch (source.state) {
    case SourceState::Refused: return icon(QStringLiteral("error"), Ink::Error);
    case SourceState::Incomplete: return icon(QStringLiteral("warning"), Ink::Warning);
    case SourceState::ToldApart:
    case SourceState::ForPeople: return icon(QStringLiteral("advice"));
    case SourceState::Fine: break;
    }
    return source.used ? icon(QStringLiteral("good"), Ink::Good) : icon(QStringLiteral("state-empty"));
}

} // namespace

SourcesWindow::SourcesWindow(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_hub(new FieldHub(session, this))
    , m_summary(headingLabel({}, 1.1, this))
    , m_show(new QComboBox(this))
    , m_list(new QTreeWidget(this))
    , m_details(new SourceDetails(*m_hub))
{
    setObjectName(QStringLiteral("sourcesWindow"));
    setWindowTitle(tr("Sources and their licences"));
    setModal(false);
    makeLayout();
    connect(&session, &Session::changed, this, &SourcesWindow::refresh);
    refresh();
    m_list->setCurrentItem(m_list->topLevelItem(0));
    choose();
    m_list->setFocus();
    giveSize(this, 58, 31);
}

void SourcesWindow::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    m_summary->setObjectName(QStringLiteral("sourcesSummary"));
    m_summary->setWordWrap(true);
    auto* label = new QLabel(tr("Sho&w:"), this);
    label->setBuddy(m_show);
    m_show->setObjectName(QStringLiteral("sourcesShow"));
    m_show->addItem(tr("Everything"));
    m_show->addItem(tr("What needs work"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(label);
    top->addWidget(m_show);
    page->addLayout(top);
    m_list->setObjectName(QStringLiteral("sourcesList"));
    m_list->setAccessibleName(tr("Works in the course"));
    m_list->setHeaderLabels({tr("Work"), tr("Author"), tr("Licence"), tr("How it is used"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Work, QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(em(this, 4));
    m_list->header()->resizeSection(Author, em(this, 6));
    m_list->header()->resizeSection(Licence, em(this, 7));
    m_list->header()->resizeSection(How, em(this, 6.5));
    m_list->header()->setSectionResizeMode(State, QHeaderView::ResizeToContents);
    auto* both = new QSplitter(this);
    both->setChildrenCollapsible(false);
    both->addWidget(m_list);
    both->addWidget(m_details);
    both->setStretchFactor(0, 1);
    m_details->setMinimumWidth(em(this, 17));
    both->setSizes({em(this, 40), em(this, 17)});
    page->addWidget(both, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(tr("&Go to where it is used"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(QStringLiteral("sourcesGo"));
    m_go->setAutoDefault(false);
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    page->addWidget(buttons);
    setTabOrder(m_show, m_list);
    setTabOrder(m_list, m_details);
    setTabOrder(m_details, m_go);
    setTabOrder(m_go, close);
    connect(m_show, &QComboBox::currentIndexChanged, this, &SourcesWindow::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SourcesWindow::choose);
    connect(m_go, &QPushButton::clicked, this, [this] {
        const Source* source = current();
        if (!source) return;
        const auto uses = source->isMedium ? model::mediaUses(m_session.content()).value(source->element) : QList<model::RefView>{};
        if (uses.isEmpty()) emit placeWanted({source->element, {}, -1});
        else emit placeWanted({uses.first().owner, uses.first().field, -1});
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

const Source* SourcesWindow::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_sources.size() ? &m_sources[row] : nullptr;
}

void SourcesWindow::refresh()
{
    const model::Course& course = m_session.course();
    const QList<Source> sources = methodology::sourcesOf(m_session.content());
    if (sources == m_sources && course.licence.code == m_licence && course.language == m_language && !m_summary->text().isEmpty()) return;
    m_sources = sources;
    m_licence = course.licence.code;
    m_language = course.language;
    {
        const QSignalBlocker quiet(m_list);
        while (m_list->topLevelItemCount() > m_sources.size()) delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
        while (m_list->topLevelItemCount() < m_sources.size()) new QTreeWidgetItem(m_list);
        for (int i = 0; i < m_sources.size(); ++i) {
            const Source& source = m_sources[i];
            QTreeWidgetItem* item = m_list->topLevelItem(i);
            item->setText(Work, source.name.isEmpty() ? tr("(no title)") : source.name);
            item->setText(Author, source.work.author.trimmed());
            item->setText(Licence, plan::licenceInfo(source.work.licence).name);
            item->setText(How, source.work.usage.known() ? nameOf(source.work.usage.value()) : source.work.usage.code());
            item->setText(State, stateName(source));
            item->setIcon(State, stateIcon(source));
            item->setToolTip(State, sourceSentence(source, m_licence));
            for (int column = Work; column < State; ++column) item->setToolTip(column, item->text(column));
            item->setData(Work, Qt::AccessibleTextRole, tr("%1: %2").arg(item->text(Work), item->text(State)));
        }
    }
    const auto open = std::count_if(m_sources.cbegin(), m_sources.cend(), [](const Source& source) {
        return source.used && (source.state == SourceState::Refused || source.state == SourceState::Incomplete);
    });
    m_summary->setText(m_sources.isEmpty() ? tr("There are no works of others here yet.")
                       : open == 0         ? tr("Every source goes with the licence of the course, %1.").arg(plan::licenceInfo(m_licence).name)
                                           : tr("%n sources need work before they go with the course.", nullptr, int(open)));
    if (!m_list->currentItem()) m_list->setCurrentItem(m_list->topLevelItem(0));
    filter();
    choose();
}

void SourcesWindow::filter()
{
    const bool onlyOpen = m_show->currentIndex() == 1;
    for (int i = 0; i < m_sources.size(); ++i)
        m_list->topLevelItem(i)->setHidden(onlyOpen && (m_sources[i].state == SourceState::Fine || !m_sources[i].used) && m_list->currentItem() != m_list->topLevelItem(i));
}

void SourcesWindow::choose()
{
    const Source* source = current();
    m_go->setEnabled(source);
    if (source) m_details->setSource(*source);
    else m_details->clear();
}

} // namespace microvet::ui
