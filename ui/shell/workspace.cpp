#include "ui/shell/workspace.h"

#include "core/model/walk.h"
#include "ui/checks/checks_panel.h"
#include "ui/editors/editor_area.h"
#include "ui/guide/guide_panel.h"
#include "ui/guide/step_page.h"
#include "ui/outline/outline_panel.h"
#include "ui/review/comments_panel.h"
#include "ui/search/search_panel.h"
#include "ui/session/session.h"
#include "ui/shell/actions.h"
#include "ui/shell/panels.h"
#include "ui/spelling/spelling.h"
#include "ui/spelling/spelling_dialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {
/// The page with what belongs to it below.
QWidget* under(QWidget* page, QWidget* panel)
{
    auto* both = new QSplitter(Qt::Vertical);
    both->setObjectName(QStringLiteral("pageAndSearch"));
    both->setChildrenCollapsible(false);
    both->addWidget(page);
    both->addWidget(panel);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 1);
    both->setSizes({600, 400}); // shares: what was found wants to be read
    return both;
}
QTabWidget* tabsOf(const char* name, QWidget* first, const QString& firstName, QWidget* second, const QString& secondName)
{
    auto* tabs = new QTabWidget;
    tabs->setObjectName(QString::fromLatin1(name));
    tabs->setDocumentMode(true);
    tabs->addTab(first, firstName);
    tabs->addTab(second, secondName);
    tabs->setFocusProxy(first);
    QObject::connect(tabs, &QTabWidget::currentChanged, tabs, [tabs] { tabs->setFocusProxy(tabs->currentWidget()); });
    return tabs;
}
} // namespace

Workspace::Workspace(Session& session, Actions& actions, const Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_outline(new OutlinePanel(session, this))
    , m_guide(new GuidePanel(session.guide(), this))
    , m_left(tabsOf("leftTabs", m_outline, tr("Outline"), m_guide, tr("Guide")))
    , m_editor(new EditorArea(session, this))
    , m_search(new SearchPanel(session, this))
    , m_checks(new ChecksPanel(session, this))
    , m_comments(new CommentsPanel(session, this))
    , m_right(tabsOf("rightTabs", m_checks, tr("Checks"), m_comments, tr("Comments")))
    , m_panels(new Panels(m_left, under(m_editor, m_search), m_right, actions.showOutline, actions.showChecks, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panels);
    m_panels->restore(settings);

    connect(m_outline, &OutlinePanel::elementActivated, m_editor, &EditorArea::showElement);
    connect(m_outline, &OutlinePanel::openWanted, m_editor, &EditorArea::showPlace);
    connect(m_outline, &OutlinePanel::placeActivated, this, [this](const document::Place& place) {
        if (place.field == "outcomes") m_editor->showOutcomes();
        if (place.field != "delivery") return;
        const QScopedValueRollback quiet(m_atDelivery, true); // the row stays the current one
        m_editor->showSection(QStringLiteral("sectionDelivery"));
    });
    connect(m_outline, &OutlinePanel::handoutWanted, this, &Workspace::handoutWanted);
    connect(m_outline, &OutlinePanel::troubled, this, &Workspace::troubled);
    connect(m_checks, &ChecksPanel::placeActivated, this, [this](const document::Place& place) {
        m_right->setCurrentWidget(m_checks); // a key may have led there while comments were shown
        m_editor->showPlace(place);
    });
    connect(m_editor, &EditorArea::currentElementChanged, this, [this](const QUuid& id) {
        // The outcomes' page belongs to the course; the outline has a row of its own for it and stays there.
        if (!m_editor->showsOutcomes() && !m_atDelivery) m_outline->setCurrent(id);
    });
    connect(m_comments, &CommentsPanel::placeActivated, this, [this](const document::Place& place, qsizetype start, const QString& words) {
        m_right->setCurrentWidget(m_comments);
        if (place.field.isEmpty()) m_editor->showElement(place.element);
        else showWords(place, start, words);
        m_outline->setCurrent(place.element);
    });
    connect(m_comments, &CommentsPanel::commentWanted, this, &Workspace::commentHere);
    connect(m_comments, &CommentsPanel::countsChanged, this, &Workspace::nameTabs);
    connect(m_editor, &EditorArea::commentWanted, this, &Workspace::comment);
    connect(m_outline, &OutlinePanel::commentWanted, this, [this](const document::Place& place) { comment(place, {}); });
    connect(m_outline, &OutlinePanel::elementActivated, m_comments, &CommentsPanel::setElement);
    connect(m_editor, &EditorArea::currentElementChanged, m_comments, &CommentsPanel::setElement);
    connect(m_search, &SearchPanel::placeActivated, this, &Workspace::showWords);
    connect(m_search, &SearchPanel::closed, this, [this] {
        if (QWidget* field = m_editor->lastField()) field->setFocus();
    });
    connect(m_editor, &EditorArea::tryWanted, this, &Workspace::tryWanted);
    connect(m_guide, &GuidePanel::stepWanted, this, &Workspace::showStep);
    connect(m_checks, &ChecksPanel::guideWanted, this, [this] { openGuide(); });
    actions.setPanelActions(m_outline->actions(), m_checks->actions());
    m_editor->showElement(session.course().id.uuid());
    m_outline->setCurrent(session.course().id.uuid());
    m_comments->setElement(session.course().id.uuid());
    nameTabs();
}

void Workspace::openGuide(const QString& step)
{
    m_panels->setShown(Panels::Left, true);
    m_left->setCurrentWidget(m_guide);
    showStep(step.isEmpty() ? m_guide->currentStep() : step);
    m_guide->setFocus();
}

void Workspace::openOutline() { m_left->setCurrentWidget(m_outline); }

void Workspace::openChecks()
{
    m_right->setCurrentWidget(m_checks);
    m_panels->setShown(Panels::Right, true);
}

void Workspace::openComments()
{
    m_right->setCurrentWidget(m_comments);
    m_panels->setShown(Panels::Right, true);
}

void Workspace::commentHere()
{
    const QWidget* focus = window()->focusWidget();
    const bool inOutline = m_outline->isAncestorOf(focus);
    if (!inOutline && m_editor->commentHere()) return;
    const QUuid row = m_outline->current();
    comment({model::locate(m_session.content(), row) ? row : m_session.course().id.uuid(), {}}, {}); // groups are rows of the course
}

void Workspace::comment(const document::Place& place, const QString& quote)
{
    if (!m_session.mayEdit()) return;
    openComments();
    m_comments->askForComment(place, quote);
}

void Workspace::nameTabs()
{
    const int open = m_comments->openCount();
    //: a tab, with the number of open comments
    m_right->setTabText(1, open > 0 ? tr("Comments (%1)").arg(QLocale().toString(open)) : tr("Comments"));
}

void Workspace::showStep(const QString& id)
{
    if (!m_session.guide().method().step(id)) return;
    m_guide->setCurrent(id);
    m_editor->showView(id, [this, id](FieldHub& hub) -> QWidget* {
        auto* page = new StepPage(hub, m_session.guide(), id);
        connect(page, &StepPage::placeWanted, m_editor, &EditorArea::showPlace, Qt::QueuedConnection);
        connect(page, &StepPage::goWanted, this, &Workspace::goWanted, Qt::QueuedConnection);
        connect(page, &StepPage::stepWanted, this, &Workspace::showStep, Qt::QueuedConnection);
        return page;
    });
}

void Workspace::showWords(const document::Place& place, qsizetype start, const QString& words)
{
    m_editor->showPlace(place);
    m_editor->selectWords(start, words);
}

void Workspace::openSearch(bool replace)
{
    QString words;
    QWidget* focus = QApplication::focusWidget();
    if (m_editor->isAncestorOf(focus)) {
        if (auto* line = qobject_cast<QLineEdit*>(focus)) words = line->selectedText();
        if (auto* rich = qobject_cast<QTextEdit*>(focus)) words = rich->textCursor().selectedText();
        if (auto* plain = qobject_cast<QPlainTextEdit*>(focus)) words = plain->textCursor().selectedText();
    }
    if (replace) m_search->openReplace(words);
    else m_search->openFind(words);
}

void Workspace::openSpelling()
{
    auto* dialog = findChild<SpellingDialog*>();
    if (!dialog) {
        dialog = new SpellingDialog(m_session, *m_editor->spelling(), this);
        connect(dialog, &SpellingDialog::placeActivated, this, &Workspace::showWords);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace microvet::ui
