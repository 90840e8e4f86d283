#include "ui/editors/editor_area.h"

#include "core/plan/plan.h"
#include "ui/editors/page.h"
#include "ui/review/comment_menu.h"
#include "ui/richtext/format_bar.h"
#include "ui/richtext/link_dialog.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/search/select_words.h"
#include "ui/spelling/spelling.h"
#include "ui/widgets/field_form.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QTimer>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

/// Lines of text longer than this are hard to read; the page stays in the middle.
constexpr int widestPage = 110; ///< average characters

const QString outcomesView = QStringLiteral("outcomes");

/// The page of one kind of element.
struct PageType {
    model::ElementKind kind;
    QWidget* (*make)(FieldHub& hub, const QUuid& element);
};
constexpr PageType pageTypes[]{
    {model::ElementKind::Course, makeCourseEditor},
    {model::ElementKind::Module, makeModuleEditor},
    {model::ElementKind::Unit, makeUnitEditor},
    {model::ElementKind::Assessment, makeAssessmentEditor},
    {model::ElementKind::Rubric, makeRubricEditor},
};

const PageType* pageType(model::ElementKind kind)
{
    for (const PageType& type : pageTypes)
        if (type.kind == kind) return &type;
    return nullptr;
}

QList<LinkTarget> targetsOf(const model::Course& course)
{
    QList<LinkTarget> targets;
    for (const model::Module& module : course.modules)
        for (const model::Unit& unit : module.units)
            targets.append({module.title, unit.title, QStringLiteral("unit:") + unit.id.toString()});
    for (const model::Term& term : course.glossary)
        targets.append({EditorArea::tr("Glossary"), term.term, QStringLiteral("term:") + term.id.toString()});
    return targets;
}

} // namespace

EditorArea::EditorArea(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_spelling(new Spelling(session, this))
    , m_comments(new CommentMenu(this))
    , m_bar(new FormatBar)
    , m_scroll(new QScrollArea)
    , m_holder(new QWidget)
{
    setObjectName(QStringLiteral("editorArea"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* barRow = new QHBoxLayout;
    const int margin = em(this, 0.4);
    barRow->setContentsMargins(em(this, 0.9), margin, em(this, 0.9), margin);
    barRow->addWidget(m_bar);
    column->addLayout(barRow);
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    column->addWidget(line);
    m_scroll->setObjectName(QStringLiteral("editorScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* holder = new QHBoxLayout(m_holder);
    holder->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(m_holder);
    m_scroll->viewport()->installEventFilter(this);
    column->addWidget(m_scroll, 1);

    m_bar->setFormulaLanguage([this] { return plan::languageOf(m_session.course()); });
    m_bar->setLinkTargets([this] { return targetsOf(m_session.course()); });
    m_bar->setTermMaker([this](const QString& term, const QString& definition, const std::function<void(const QString&)>& link) {
        model::Term fresh;
        fresh.id = model::TermId::make();
        fresh.term = term;
        fresh.definition = definition;
        m_hub->joinNext([fresh](model::Content& content) { content.course.glossary.append(fresh); });
        link(QStringLiteral("term:") + fresh.id.toString());
        m_hub->joinNext({});
    });
    connect(m_comments, &CommentMenu::wanted, this, &EditorArea::commentWanted);
    connect(&m_session, &Session::changed, this, &EditorArea::changed);
    connect(&m_session, &Session::placeWanted, this, &EditorArea::showPlace);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusChanged(now); });
    setPage(m_session.course().id.uuid());
}

EditorArea::~EditorArea()
{
    // The focus leaves the fields as they go; by then this is no editor any more.
    qApp->disconnect(this);
}

bool EditorArea::showsOutcomes() const { return m_view == outcomesView; }

QUuid EditorArea::pageOf(const QUuid& id, QString* view) const
{
    view->clear();
    const QUuid course = m_session.course().id.uuid();
    QUuid page = course;
    for (const QUuid& step : model::locate(m_session.content(), id).path) {
        const model::ElementKind kind = model::locate(m_session.content(), step).kind;
        if (kind == model::ElementKind::Outcome) *view = outcomesView;
        if (pageType(kind)) page = step;
    }
    return page;
}

void EditorArea::showElement(const QUuid& id)
{
    const model::Located element = model::locate(m_session.content(), id);
    if (!element) return;
    QString view;
    const QUuid page = pageOf(id, &view);
    setPage(page, view);
    if (page == id) m_scroll->verticalScrollBar()->setValue(0);
    else m_hub->reveal({id, {}, -1});
}

void EditorArea::showOutcomes() { setPage(m_session.course().id.uuid(), outcomesView); }

void EditorArea::showView(const QString& name, const PageMaker& make) { setPage(m_session.course().id.uuid(), name, make); }

void EditorArea::showSection(const QString& objectName)
{
    setPage(m_session.course().id.uuid());
    for (Section* section : m_page->findChildren<Section*>()) {
        if (section->header()->objectName() != objectName) continue;
        section->setExpanded(true);
        scrollTo(section);
    }
}

void EditorArea::showPlace(const document::Place& place)
{
    if (!model::locate(m_session.content(), place.element)) return;
    if (m_make && m_hub->reveal(place)) return scrollToFocus();
    QString view;
    const QUuid page = pageOf(place.element, &view);
    const bool ofList = page == m_session.course().id.uuid() && place.element == page && place.field == "outcomes";
    setPage(page, ofList ? outcomesView : view);
    m_hub->reveal(place);
    scrollToFocus();
}

void EditorArea::scrollToFocus()
{
    // A page that was just built still grows as its texts find their heights.
    for (int wait : {0, 60})
        QTimer::singleShot(wait, m_page, [this] {
            QWidget* field = window()->focusWidget();
            if (field && m_page->isAncestorOf(field) && field->height() < m_scroll->viewport()->height()) scrollTo(field);
        });
}

void EditorArea::selectWords(qsizetype start, const QString& words)
{
    // Of this window: a dialog beside it may have the keyboard.
    QWidget* field = window()->focusWidget();
    if (isAncestorOf(field)) selectWordsIn(field, start, words);
}

void EditorArea::showAgain()
{
    const bool hasFocus = m_page && m_page->isAncestorOf(window()->focusWidget());
    const document::Place caret = hasFocus ? caretPlace() : document::Place();
    const int scrolled = m_scroll->verticalScrollBar()->value();
    setPage(m_element, m_view, m_make, true);
    if (!caret.element.isNull()) m_hub->reveal(caret);
    QTimer::singleShot(0, m_page, [this, scrolled] { m_scroll->verticalScrollBar()->setValue(scrolled); });
}

void EditorArea::setPage(const QUuid& element, const QString& view, const PageMaker& make, bool again)
{
    if (m_page && element == m_element && view == m_view && !again) return;
    const model::Located found = model::locate(m_session.content(), element);
    const PageType* type = pageType(found.kind);
    if (!type) return;
    m_session.endTyping();
    // The old page may be the one whose button or key led here: it goes when that is over, and hears nothing meanwhile.
    if (m_page) {
        m_hub->disconnect();
        m_session.disconnect(m_hub);
        m_bar->setEditor(nullptr);
        m_page->hide();
        m_page->setParent(nullptr);
        m_page->deleteLater();
    }
    const bool moved = element != m_element || view != m_view;
    m_element = element;
    m_view = view;
    m_make = make;
    m_hub = new FieldHub(m_session);
    m_hub->setRoot(element);
    connect(m_hub, &FieldHub::openWanted, this, &EditorArea::showElement, Qt::QueuedConnection);
    connect(m_hub, &FieldHub::refused, this, &EditorArea::noticeWanted);
    connect(m_hub, &FieldHub::watched, m_spelling, &Spelling::attach);
    connect(m_hub, &FieldHub::watched, m_comments, &CommentMenu::attach);
    connect(m_hub, &FieldHub::placeWanted, this, &EditorArea::showPlace, Qt::QueuedConnection);
    connect(m_hub, &FieldHub::tryWanted, this, &EditorArea::tryWanted);
    connect(m_hub, &FieldHub::skillWanted, this, &EditorArea::skillWanted);
    QWidget* page = make ? make(*m_hub) : showsOutcomes() ? makeOutcomesEditor(*m_hub, element) : type->make(*m_hub, element);
    m_hub->setParent(page);
    page->setObjectName(QStringLiteral("page"));
    m_page = page;
    m_holder->layout()->addWidget(page);
    fitColumn();
    page->show();
    scheduleTabOrder(page);
    m_scroll->verticalScrollBar()->setValue(0);
    if (moved) emit currentElementChanged(m_element);
}

void EditorArea::changed(const model::Diff& diff)
{
    if (!diff.removed.contains(m_element) || model::locate(m_session.content(), m_element)) return;
    setPage(m_session.course().id.uuid());
}

void EditorArea::focusChanged(QWidget* now)
{
    QString help;
    for (QWidget* at = m_page && m_page->isAncestorOf(now) ? now : nullptr; at && at != m_page && help.isEmpty(); at = at->parentWidget())
        help = at->property(fieldHelp).toString();
    emit helpChanged(help);
    if (!now || !m_page || !m_page->isAncestorOf(now)) return;
    m_lastField = now;
    auto* rich = qobject_cast<RichTextEdit*>(now);
    m_bar->setEditor(rich);
    // A page that moves under a pressed mouse button loses the click.
    if (!rich && QApplication::mouseButtons() == Qt::NoButton) scrollTo(now);
}

bool EditorArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize) fitColumn();
    return QWidget::eventFilter(watched, event);
}

document::Place EditorArea::caretPlace() const
{
    if (!m_lastField || !m_page || !m_page->isAncestorOf(m_lastField)) return {};
    document::Place place = m_hub->placeOf(m_lastField);
    if (auto* rich = qobject_cast<RichTextEdit*>(m_lastField)) place.caret = rich->caret();
    else if (auto* line = qobject_cast<QLineEdit*>(m_lastField)) place.caret = line->cursorPosition();
    return place;
}

bool EditorArea::commentHere() { return m_lastField && m_page && m_page->isAncestorOf(m_lastField) && m_comments->commentOn(m_lastField); }

void EditorArea::setZoom(int percent)
{
    setTextZoom(m_holder, percent);
    fitColumn();
}

void EditorArea::fitColumn()
{
    const int widest = m_holder->fontMetrics().averageCharWidth() * widestPage;
    const int side = std::max(0, (m_scroll->viewport()->width() - widest) / 2);
    m_holder->layout()->setContentsMargins(side, 0, side, 0);
}

} // namespace microvet::ui
