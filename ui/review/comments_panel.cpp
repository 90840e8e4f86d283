#include "ui/review/comments_panel.h"

#include "core/actions/field_names.h"
#include "core/base/clock.h"
#include "core/review/words.h"
#include "ui/checks/finding_view.h"
#include "ui/review/comment_changes.h"
#include "ui/review/comment_dialog.h"
#include "ui/review/comment_text.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {
using model::Comment;
using model::CommentId;
using model::CommentKind;
using review::Placed;
using review::Standing;

CommentsPanel::CommentsPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new CommentModel(session, this))
    , m_summary(new QLabel(this))
    , m_openOnly(new QCheckBox(tr("Open only"), this))
    , m_here(new QCheckBox(tr("Only here"), this))
    , m_kind(new QComboBox(this))
    , m_person(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_view(new FindingView(this))
    , m_nothing(new QLabel(this))
    , m_text(new QTextBrowser(this))
    , m_answer(new TextField(2, this))
    , m_name(new LineField(this))
    , m_reply(new QPushButton(tr("Reply"), this))
    , m_resolve(new QPushButton(this))
    , m_more(iconButton(QStringLiteral("more"), tr("More about this comment"), QStringLiteral("commentMore")))
{
    setObjectName(QStringLiteral("commentsPanel"));
    setAccessibleName(tr("Comments"));
    m_view->setModel(m_model);
    m_view->expandAll();
    makeLayout();
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& above, int first, int last) {
        for (int row = first; !above.isValid() && row <= last; ++row)
            m_view->expand(m_model->index(row, 0));
    });
    connect(m_model, &CommentModel::updated, this, &CommentsPanel::updateAll);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommentsPanel::updateDetail);
    connect(m_view, &QTreeView::clicked, this, &CommentsPanel::activate);
    connect(m_view, &FindingView::openWanted, this, &CommentsPanel::activate);
    for (QCheckBox* box : {m_openOnly, m_here})
        connect(box, &QCheckBox::toggled, this, &CommentsPanel::applyFilter);
    for (QComboBox* box : {m_kind, m_person})
        connect(box, &QComboBox::currentIndexChanged, this, &CommentsPanel::applyFilter);
    connect(&session, &Session::readOnlyChanged, this, &CommentsPanel::updateDetail);
    connect(m_reply, &QPushButton::clicked, this, &CommentsPanel::reply);
    connect(m_resolve, &QPushButton::clicked, this, &CommentsPanel::resolve);
    updateAll();
}

void CommentsPanel::makeLayout()
{
    const int gap = fontMetrics().averageCharWidth();
    m_summary->setObjectName(QStringLiteral("commentsSummary"));
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(tr("How many comments are open"));
    const auto [layout, bar] = panelLayout(this, m_summary);
    auto* fresh = new QToolButton(this);
    fresh->setObjectName(QStringLiteral("commentsNew"));
    fresh->setText(tr("Add a comment"));
    fresh->setIcon(icon(QStringLiteral("comment")));
    fresh->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fresh->setFocusPolicy(Qt::TabFocus); // a click leaves the caret, and with it the place, where it is
    giveTip(fresh, tr("On the field or the element that you are at."));
    connect(fresh, &QToolButton::clicked, this, &CommentsPanel::commentWanted);
    bar->addWidget(fresh);
    bar->addStretch();
    m_previous = iconButton(QStringLiteral("move-up"), tr("Previous comment"), QStringLiteral("commentsUp"));
    m_next = iconButton(QStringLiteral("move-down"), tr("Next comment"), QStringLiteral("commentsDown"));
    connect(m_previous, &QToolButton::clicked, this, &CommentsPanel::goToPrevious);
    connect(m_next, &QToolButton::clicked, this, &CommentsPanel::goToNext);
    for (QToolButton* button : {m_previous, m_next})
        bar->addWidget(button);

    m_openOnly->setObjectName(QStringLiteral("commentsOpenOnly"));
    m_here->setObjectName(QStringLiteral("commentsHere"));
    giveTip(m_openOnly, tr("Leaves out what is resolved, and praise."));
    giveTip(m_here, tr("Only on the element that is chosen in the outline, and on what is in it."));
    m_kind->setObjectName(QStringLiteral("commentsKind"));
    m_kind->addItem(tr("Every kind"), int(CommentKind::Unset));
    fillWithKinds(*m_kind);
    m_kind->setAccessibleName(tr("Which kind of comments is shown"));
    m_person->setObjectName(QStringLiteral("commentsPerson"));
    m_person->setAccessibleName(tr("Whose comments are shown"));
    for (QComboBox* box : {m_kind, m_person}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        giveTip(box, box->accessibleName());
    }
    auto* ticks = new QHBoxLayout;
    ticks->setContentsMargins(gap, 0, gap, gap / 2);
    ticks->addWidget(m_openOnly);
    ticks->addWidget(m_here);
    ticks->addStretch();
    auto* choices = new QHBoxLayout;
    choices->setContentsMargins(gap, 0, gap, gap / 2);
    choices->addWidget(m_kind, 1);
    choices->addWidget(m_person, 1);
    layout->addLayout(ticks);
    layout->addLayout(choices);

    m_view->setObjectName(QStringLiteral("commentsView"));
    m_view->setAccessibleName(tr("Comments"));
    m_nothing->setObjectName(QStringLiteral("commentsNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setMargin(gap * 2);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_nothing);
    m_detail = makeDetail();
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("commentsSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_pages);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({250, 250});
    layout->addWidget(splitter, 1);
    QWidget* last = fresh;
    for (QWidget* next : QList<QWidget*>{m_previous, m_next, m_openOnly, m_here, m_kind, m_person, m_view, m_text,
                                         m_answer, m_name, m_reply, m_resolve, m_more}) {
        setTabOrder(last, next);
        last = next;
    }
    setFocusProxy(m_view);
}

QWidget* CommentsPanel::makeDetail()
{
    const int gap = fontMetrics().averageCharWidth();
    auto* detail = new QWidget(this);
    detail->setObjectName(QStringLiteral("commentDetail"));
    m_text->setObjectName(QStringLiteral("commentThread"));
    m_text->setAccessibleName(tr("The comment and its replies"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(gap * 1.5);
    m_text->setMinimumHeight(fontMetrics().height() * 4);
    m_answer->setObjectName(QStringLiteral("commentAnswer"));
    m_answer->setAccessibleName(tr("Your reply"));
    m_answer->setPlaceholderText(tr("Write a reply"));
    giveTip(m_answer, tr("Stands below the comment, with your name."));
    m_name->setObjectName(QStringLiteral("commentName"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setPlaceholderText(tr("Your name"));
    giveTip(m_name, tr("Stands beside what you write. It is kept in “About me”."));
    m_reply->setObjectName(QStringLiteral("commentReply"));
    m_resolve->setObjectName(QStringLiteral("commentResolve"));
    for (QPushButton* button : {m_reply, m_resolve})
        button->setAutoDefault(false);
    auto* menu = new QMenu(m_more);
    menu->setObjectName(QStringLiteral("commentMenu"));
    const auto add = [&](const QString& text, const char* name, auto run) {
        QAction* action = menu->addAction(text, this, run);
        action->setObjectName(QLatin1String(name));
    };
    add(tr("&Kind, words and addressee…"), "commentChange", [this] { change(); });
    add(tr("&What changed here since…"), "commentSince", [this] { showChanges(); });
    menu->addSeparator();
    add(tr("&Delete…"), "commentDelete", [this] {
        if (const Comment* comment = current()) emit removeWanted(comment->id);
    });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_answer, &QPlainTextEdit::textChanged, this,
            [this] { m_reply->setEnabled(!m_answer->toPlainText().trimmed().isEmpty()); });

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(gap / 2);
    buttons->addWidget(m_reply, 1);
    buttons->addWidget(m_resolve, 1);
    buttons->addWidget(m_more);
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(gap, gap / 2, gap, gap);
    lower->setSpacing(gap / 2);
    lower->addWidget(m_answer);
    lower->addWidget(m_name);
    lower->addLayout(buttons);
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addLayout(lower);
    return detail;
}

void CommentsPanel::updateAll()
{
    const model::Content& content = m_session.content();
    updateFilters();
    const bool any = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(any ? 0 : 1);
    m_nothing->setText(content.review.comments.isEmpty()
                           ? tr("Nobody has commented on this course yet. Choose a place in the course and add a "
                                "comment; it stays in the file and goes with it to your colleagues.")
                           : tr("Nothing to show. The choice above leaves out every comment."));
    for (QToolButton* button : {m_previous, m_next})
        button->setEnabled(any);
    // Gone, or resolved and out of sight: the one that follows takes its place.
    if (m_currentAt >= 0 && !current())
        if (const QList<QModelIndex> all = rows(); !all.isEmpty())
            m_view->selectionModel()->setCurrentIndex(all[std::min(m_currentAt, all.size() - 1)],
                                                      QItemSelectionModel::ClearAndSelect);
    updateDetail();
    const int open = review::openCount(content);
    const QString text = commentsSummary(open, review::openCount(content, CommentKind::Must));
    if (m_open == open && m_summary->text() == text) return;
    m_open = open;
    m_summary->setText(text);
    emit countsChanged();
}

void CommentsPanel::updateFilters()
{
    QStringList authors, assignees;
    for (const Comment& comment : m_session.content().review.comments) {
        if (!comment.author.isEmpty() && !authors.contains(comment.author)) authors << comment.author;
        if (!comment.assignee.isEmpty() && !assignees.contains(comment.assignee)) assignees << comment.assignee;
    }
    authors.sort();
    assignees.sort();
    QList<QPair<QString, QStringList>> items{{tr("Everybody"), {}}};
    for (const QString& name : std::as_const(authors))
        items.append({tr("From %1").arg(name), {QStringLiteral("author"), name}});
    for (const QString& name : std::as_const(assignees))
        items.append({tr("For %1").arg(name), {QStringLiteral("assignee"), name}});
    const QStringList chosen = m_person->currentData().toStringList();
    QStringList texts;
    for (int i = 0; i < m_person->count(); ++i)
        texts << m_person->itemText(i);
    if (texts.size() == items.size() &&
        std::equal(items.cbegin(), items.cend(), texts.cbegin(),
                   [](const auto& item, const QString& text) { return item.first == text; }))
        return;
    {
        const QSignalBlocker quiet(m_person);
        m_person->clear();
        for (const auto& [text, who] : std::as_const(items))
            m_person->addItem(text, who);
        m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
    }
    if (m_person->currentData().toStringList() != chosen && !m_filling)
        applyFilter(); // that person says nothing any more
}

void CommentsPanel::applyFilter()
{
    review::Filter filter;
    filter.openOnly = m_openOnly->isChecked();
    if (const auto kind = CommentKind(m_kind->currentData().toInt()); kind != CommentKind::Unset) filter.kind = kind;
    const QStringList person = m_person->currentData().toStringList();
    if (person.value(0) == QLatin1String("author")) filter.author = person.value(1);
    if (person.value(0) == QLatin1String("assignee")) filter.assignee = person.value(1);
    if (m_here->isChecked()) filter.below = m_element;
    m_filling = true;
    m_model->setFilter(filter);
    m_filling = false;
}

void CommentsPanel::setElement(const QUuid& element)
{
    if (std::exchange(m_element, element) != element && m_here->isChecked()) applyFilter();
}

const Comment* CommentsPanel::current() const { return m_model->commentAt(m_view->currentIndex()); }

void CommentsPanel::updateDetail()
{
    const Placed placed = m_model->placedAt(m_view->currentIndex());
    m_detail->setVisible(placed.comment);
    m_currentAt = placed.comment ? rows().indexOf(m_view->currentIndex()) : m_currentAt;
    if (!placed.comment) return;
    const Comment& comment = *placed.comment;
    if (std::exchange(m_shown, comment.id.uuid()) != comment.id.uuid()) m_answer->clear();
    const QString field = placed.field.isEmpty() ? QString() : actions::fieldName(placed.field);
    const QString html = threadHtml(placed, m_model->placeNameAt(m_view->currentIndex()), field);
    if (m_text->property("html").toString() != html) { // a reader's place in the text stays
        m_text->setProperty("html", html);
        m_text->setHtml(html);
    }
    m_resolve->setText(comment.resolved ? tr("Open again") : tr("Resolve"));
    m_resolve->setVisible(comment.resolved || review::isOpen(comment));
    giveTip(m_resolve, comment.resolved ? tr("There is still something to do.") : tr("It is seen to, or answered."));
    m_reply->setEnabled(!m_answer->toPlainText().trimmed().isEmpty());
    m_name->setVisible(m_session.author().isEmpty());
    const bool isReadOnly = m_session.isReadOnly();
    for (QWidget* one : QList<QWidget*>{m_answer, m_name, m_resolve, m_more}) one->setEnabled(!isReadOnly);
    if (isReadOnly) m_reply->setEnabled(false);
}

void CommentsPanel::activate(const QModelIndex& index)
{
    const Placed placed = m_model->placedAt(index);
    if (!placed.comment || placed.standing == Standing::ElementRemoved) return;
    emit placeActivated({placed.comment->place.target, placed.field, -1}, placed.start,
                        placed.standing == Standing::There ? placed.comment->quote : QString());
}

QList<QModelIndex> CommentsPanel::rows() const
{
    QList<QModelIndex> all;
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex above = m_model->index(group, 0);
        for (int row = 0; row < m_model->rowCount(above); ++row)
            all << m_model->index(row, 0, above);
    }
    return all;
}

void CommentsPanel::goToNext() { goTo(1); }
void CommentsPanel::goToPrevious() { goTo(-1); }

void CommentsPanel::goTo(int step)
{
    const QList<QModelIndex> all = rows();
    if (all.isEmpty()) return;
    qsizetype at = all.indexOf(m_view->currentIndex());
    if (at < 0) at = step > 0 ? -1 : 0;
    const QModelIndex next = all[(at + step + all.size()) % all.size()];
    m_view->setCurrentIndex(next);
    m_view->scrollTo(next);
    activate(next);
}

void CommentsPanel::showComment(const CommentId& comment)
{
    if (!m_model->indexOf(comment.uuid()).isValid()) {
        for (QCheckBox* box : {m_openOnly, m_here})
            box->setChecked(false);
        for (QComboBox* box : {m_kind, m_person})
            box->setCurrentIndex(0);
    }
    const QModelIndex row = m_model->indexOf(comment.uuid());
    if (!row.isValid()) return;
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
}

bool CommentsPanel::edit(const QString& label, const Comment& comment, const document::History::Edit& fn)
{
    return m_session.edit(label, {comment.place.target, comment.field.toLatin1()}, fn);
}

void CommentsPanel::remember(const QString& name)
{
    if (name.isEmpty() || name == m_session.author()) return;
    m_session.setAuthor(name);
    emit named(name);
}

void CommentsPanel::askForComment(const document::Place& place, const QString& quote)
{
    if (!model::locate(m_session.content(), place.element)) return;
    review::NewComment begun;
    begun.place = place.element;
    begun.field = QString::fromLatin1(place.field);
    begun.quote = quote;
    begun.author = m_session.author();
    auto* dialog = new CommentDialog(m_session, begun, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, place] {
        const review::NewComment comment = dialog->comment();
        remember(comment.author);
        CommentId id;
        m_session.edit(tr("Add a comment"), {place.element, place.field},
                       [&](model::Content& content) { id = review::add(content, comment, systemNow()); });
        showComment(id);
    });
    dialog->open();
}

void CommentsPanel::reply()
{
    const Comment* comment = current();
    if (!comment) return;
    const QString name = m_session.author().isEmpty() ? m_name->text().simplified() : m_session.author();
    if (name.isEmpty()) {
        m_name->setFocus();
        return;
    }
    const QString text = m_answer->toPlainText();
    m_answer->clear(); // before the edit: its fields are brought up to date within it
    remember(name);
    const Comment one = *comment;
    edit(tr("Reply to a comment"), one,
         [&](model::Content& content) { review::reply(content, one.id, name, text, systemNow()); });
}

void CommentsPanel::resolve()
{
    const Comment* comment = current();
    if (!comment) return;
    const Comment one = *comment;
    edit(one.resolved ? tr("Open a comment again") : tr("Resolve a comment"), one,
         [&](model::Content& content) { review::setResolved(content, one.id, !one.resolved); });
}

void CommentsPanel::change()
{
    const Comment* comment = current();
    if (!comment) return;
    review::NewComment begun;
    begun.place = comment->place.target;
    begun.field = comment->field;
    begun.quote = comment->quote;
    begun.kind = comment->weight.value();
    begun.author = comment->author;
    begun.assignee = comment->assignee;
    begun.text = comment->text;
    auto* dialog = new CommentDialog(m_session, begun, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, one = *comment] {
        const review::NewComment now = dialog->comment();
        edit(tr("Change a comment"), one, [&](model::Content& content) {
            review::setKind(content, one.id, now.kind);
            review::setText(content, one.id, now.text);
            review::assign(content, one.id, now.assignee);
        });
    });
    dialog->open();
}

void CommentsPanel::showChanges()
{
    const Comment* comment = current();
    if (!comment) return;
    auto* dialog = new CommentChanges(m_session, *comment, m_model->placeNameAt(m_view->currentIndex()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CommentsPanel::remove(const CommentId& id)
{
    const auto* comment = model::find<Comment>(m_session.content(), id);
    if (!comment) return;
    const Comment one = *comment;
    edit(tr("Delete a comment"), one, [&](model::Content& content) { review::remove(content, one.id); });
}

} // namespace microvet::ui
