#include "ui/checks/checks_panel.h"

#include "core/rules/fixes.h"
#include "ui/checks/accept_dialog.h"
#include "ui/checks/accepted_window.h"
#include "ui/checks/finding_view.h"
#include "ui/checks/score_button.h"
#include "ui/checks/severity.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {
using rules::Finding;
using rules::Severity;

ChecksPanel::ChecksPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new FindingModel(session, this))
    , m_summary(new QLabel(this))
    , m_grouping(new QComboBox(this))
    , m_only(new QComboBox(this))
    , m_score(new ScoreButton(this))
    , m_pages(new QStackedWidget(this))
    , m_view(new FindingView(this))
    , m_nothing(new QLabel(this))
    , m_foot(mutedLabel({}, this))
    , m_detail(nullptr)
    , m_text(new QTextBrowser(this))
    , m_show(new QPushButton(tr("Show the place"), this))
    , m_fix(new QPushButton(this))
    , m_fixAll(new QPushButton(this))
    , m_accept(new QPushButton(tr("&Accept…"), this))
{
    setObjectName(QStringLiteral("checksPanel"));
    setAccessibleName(tr("Checks"));
    m_view->setModel(m_model);
    m_view->expandAll();
    makeLayout();
    makeActions();

    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& above, int first, int last) {
        for (int row = first; !above.isValid() && row <= last; ++row) m_view->expand(m_model->index(row, 0));
        updatePage();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ChecksPanel::updatePage);
    connect(m_model, &FindingModel::countsChanged, this, [this] {
        updateCounts();
        updatePage(); // the first check may have found nothing
    });
    connect(m_model, &FindingModel::aboutToUpdate, this, &ChecksPanel::rememberPlace);
    connect(m_model, &FindingModel::updated, this, [this] {
        restorePlace();
        updateDetail();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecksPanel::updateDetail);
    connect(m_view, &QTreeView::clicked, this, &ChecksPanel::activate);
    connect(static_cast<FindingView*>(m_view), &FindingView::openWanted, this, &ChecksPanel::activate);
    connect(m_show, &QPushButton::clicked, this, [this] { activate(m_view->currentIndex()); });
    connect(m_fix, &QPushButton::clicked, this, &ChecksPanel::applyFix);
    connect(m_fixAll, &QPushButton::clicked, this, &ChecksPanel::fixAll);
    connect(m_accept, &QPushButton::clicked, this, &ChecksPanel::askToAccept);
    connect(m_score, &ScoreButton::ruleWanted, this, &ChecksPanel::goToRule);
    connect(m_only, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index > 0) m_model->setOnly(rules::Group(index - 1));
        else m_model->setOnly({});
        updatePage();
    });
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setGrouping(index == 1 ? FindingModel::Grouping::Rule : FindingModel::Grouping::Place);
        if (m_view->currentIndex().isValid()) m_view->scrollTo(m_view->currentIndex());
    });
    updateCounts();
    updateDetail();
    updatePage();
}

void ChecksPanel::makeLayout()
{
    const int gap = fontMetrics().averageCharWidth();
    m_summary->setObjectName(QStringLiteral("checksSummary"));
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(tr("Result of the checks"));

    const auto [layout, bar] = panelLayout(this, m_summary);
    // Signs and numbers alone: the words stand in the line above, and long languages fit.
    for (Severity severity : {Severity::Error, Severity::Warning, Severity::Advice}) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("checksShow-") + rules::codeOf(severity));
        button->setIcon(icon(severityIconName(severity), severityInk(severity)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::toggled, this, [this] {
            QSet<int> shown;
            for (size_t i = 0; i < m_toggles.size(); ++i)
                if (m_toggles[i]->isChecked()) shown.insert(int(i));
            m_model->setShown(shown);
            updateCounts();
            updatePage();
        });
        m_toggles[size_t(severity)] = button;
        bar->addWidget(button);
    }
    bar->addStretch();
    m_grouping->setObjectName(QStringLiteral("checksGrouping"));
    m_grouping->addItem(tr("By place"));
    m_grouping->addItem(tr("By rule"));
    for (QComboBox* box : {m_grouping, m_only}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_grouping->setToolTip(tr("How the list is grouped"));
    m_grouping->setAccessibleName(tr("How the list is grouped"));
    bar->addWidget(m_score);

    m_only->setObjectName(QStringLiteral("checksOnly"));
    m_only->addItem(tr("All groups"));
    for (int group = 0; group <= int(rules::Group::Credential); ++group) m_only->addItem(groupName(rules::Group(group)));
    m_only->setToolTip(tr("Which group of rules is shown"));
    m_only->setAccessibleName(tr("Which group of rules is shown"));
    auto* choices = new QHBoxLayout;
    choices->setContentsMargins(gap, 0, gap, gap / 2);
    choices->addWidget(m_only, 1);
    choices->addWidget(m_grouping, 1);
    layout->addLayout(choices);

    m_view->setObjectName(QStringLiteral("checksView"));
    m_view->setAccessibleName(tr("Findings"));
    m_nothing->setObjectName(QStringLiteral("checksNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setMargin(gap * 2);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_nothing);

    m_detail = makeDetail();
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("checksSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_pages);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({300, 200}); // shares: else the text about one finding takes the room of the list

    layout->addWidget(splitter, 1);
    m_foot->setObjectName(QStringLiteral("checksFoot"));
    m_foot->setTextFormat(Qt::RichText);
    m_foot->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_foot->setFocusPolicy(Qt::TabFocus);
    m_foot->setMargin(gap);
    m_foot->setWordWrap(true);
    connect(m_foot, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link == QLatin1String("guide")) emit guideWanted();
        else if (link == QLatin1String("accepted")) openAccepted();
        else m_session.checkEverything(link == QLatin1String("everything"));
    });
    layout->addWidget(m_foot);
    setTabOrder(m_toggles[2], m_toggles[1]);
    setTabOrder(m_toggles[1], m_toggles[0]);
    setTabOrder(m_toggles[0], m_score);
    setTabOrder(m_score, m_only);
    setTabOrder(m_only, m_grouping);
    setTabOrder(m_grouping, m_view);
    setTabOrder(m_view, m_text);
    setTabOrder(m_text, m_fix);
    setTabOrder(m_fix, m_fixAll);
    setTabOrder(m_fixAll, m_show);
    setTabOrder(m_show, m_accept);
    setTabOrder(m_accept, m_foot);
    setFocusProxy(m_view);
}

QWidget* ChecksPanel::makeDetail()
{
    const int gap = fontMetrics().averageCharWidth();
    auto* detail = new QWidget(this);
    detail->setObjectName(QStringLiteral("checksDetail"));
    m_text->setObjectName(QStringLiteral("checksText"));
    m_text->setAccessibleName(tr("About this finding"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(gap * 1.5);
    m_text->setMinimumHeight(fontMetrics().height() * 5);
    m_show->setObjectName(QStringLiteral("checksShowPlace"));
    m_fix->setObjectName(QStringLiteral("checksFix"));
    m_fix->setIcon(icon(QStringLiteral("fix")));
    m_fixAll->setObjectName(QStringLiteral("checksFixAll"));
    m_accept->setObjectName(QStringLiteral("checksAccept"));
    m_accept->setToolTip(tr("Says with a reason that this may stay as it is."));
    for (QPushButton* button : {m_show, m_fix, m_fixAll, m_accept}) button->setAutoDefault(false);
    auto* buttons = new QVBoxLayout; // one under the other: labels of fixes are sentences
    buttons->setContentsMargins(gap, gap / 2, gap, gap);
    buttons->setSpacing(gap / 2);
    buttons->addWidget(m_fix);
    buttons->addWidget(m_fixAll);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(gap / 2);
    pair->addWidget(m_show, 1);
    pair->addWidget(m_accept);
    buttons->addLayout(pair);
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    return detail;
}

void ChecksPanel::makeActions()
{
    const auto make = [this](const char* name, const QString& text, QKeySequence key, void (ChecksPanel::*slot)()) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, slot);
        m_menuActions << action;
    };
    make("checksNext", tr("&Next finding"), QKeySequence(Qt::Key_F8), &ChecksPanel::goToNext);
    make("checksPrevious", tr("&Previous finding"), QKeySequence(Qt::SHIFT | Qt::Key_F8), &ChecksPanel::goToPrevious);
    make("checksReport", tr("Save a &report of the checks…"), {}, &ChecksPanel::reportWanted);
}

QString ChecksPanel::summary() const
{
    if (!m_session.isChecked()) return tr("The program is checking the course…");
    return findingsSummary(m_model->count(Severity::Error), m_model->count(Severity::Warning), m_model->count(Severity::Advice));
}

void ChecksPanel::updateCounts()
{
    for (Severity severity : {Severity::Error, Severity::Warning, Severity::Advice}) {
        const int count = m_model->count(severity);
        QToolButton* button = m_toggles[size_t(severity)];
        const QString number = QLocale().toString(count);
        button->setText(number);
        //: "Errors: 3"
        button->setAccessibleName(tr("%1: %2").arg(severityName(severity), number));
        button->setToolTip(tr("%1: %2").arg(severityName(severity), number) + u'\n' + severityMeaning(severity));
    }
    setWalkable(m_model->size() > 0);
    updateFoot();
    // Before every step is begun a number would praise an empty course, or blame a new one.
    m_score->setVisible(m_session.isChecked() && (m_session.laterCount() == 0 || m_session.checksEverything()));
    m_score->setScore(rules::scoreOf(m_session.findings(), m_session.rules()));
    const QString text = summary();
    if (m_summary->text() == text) return;
    m_summary->setText(text);
    emit summaryChanged(text);
}

void ChecksPanel::setWalkable(bool walkable)
{
    for (QAction* action : std::as_const(m_menuActions)) action->setEnabled(action == m_menuActions.last() ? m_session.isChecked() : walkable);
}

void ChecksPanel::updateFoot()
{
    QStringList lines;
    const auto line = [&](const QString& sentence, std::initializer_list<std::pair<const char*, QString>> links) {
        QString html = sentence.toHtmlEscaped();
        for (const auto& [target, label] : links) html += QStringLiteral(" <a href=\"%1\">%2</a>").arg(QLatin1String(target), label.toHtmlEscaped());
        lines << html;
    };
    const int later = m_session.laterCount();
    const int accepted = int(m_session.accepted().size());
    if (m_session.checksEverything())
        line(tr("Everything is checked, also steps that nobody has begun."), {{"begun", tr("Show only what is begun")}});
    else if (later > 0)
        line(tr("%n more belong to steps that nobody has begun.", nullptr, later), {{"everything", tr("Check everything")}, {"guide", tr("Show the guide")}});
    if (accepted > 0) line(tr("%n findings were accepted.", nullptr, accepted), {{"accepted", tr("Show them")}});
    m_foot->setVisible(!lines.isEmpty());
    m_foot->setText(lines.join(QStringLiteral("<br>")));
    m_foot->setAccessibleName(m_foot->text().replace(QStringLiteral("<br>"), QStringLiteral(" ")).remove(QRegularExpression(QStringLiteral("<[^>]*>"))));
}

void ChecksPanel::updatePage()
{
    const bool any = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(any ? 0 : 1);
    setWalkable(any);
    if (!m_session.isChecked()) {
        m_nothing->setText(tr("What the program finds will stand here."));
        return;
    }
    const int all = m_model->count(Severity::Error) + m_model->count(Severity::Warning) + m_model->count(Severity::Advice);
    m_nothing->setText(all > 0 ? tr("Nothing to show. Errors, warnings or advice are switched off above.")
                               : tr("The program checks while you write. What it finds stands here."));
}

void ChecksPanel::updateDetail()
{
    const QModelIndex current = m_view->currentIndex();
    const Finding* finding = m_model->findingAt(current);
    m_detail->setVisible(finding);
    if (!finding) return;
    const rules::FindingText words = rules::textOf(*finding);
    QString source;
    for (const rules::RuleInfo& info : rules::allRules())
        if (info.id == finding->rule) source = info.source;
    const auto paragraph = [](const QString& heading, const QString& text) {
        if (text.isEmpty()) return QString();
        return QStringLiteral("<p style=\"margin-top:8px;margin-bottom:0\"><b>%1</b><br>%2</p>")
            .arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
    };
    const QString html = QStringLiteral("<p style=\"margin-top:0;margin-bottom:0\"><b>%1</b></p>").arg(words.what.toHtmlEscaped())
        + paragraph(tr("Why"), words.why) + paragraph(tr("How to mend it"), words.how)
        + paragraph(tr("Where"), m_model->placeName(finding->place))
        //: kind of finding, group of rules, number of the rule, where the rule comes from
        + paragraph(tr("Rule"), source.isEmpty()
              ? tr("%1, %2, %3").arg(severitySingle(finding->severity), groupName(finding->group), finding->rule)
              : tr("%1, %2, %3; from: %4").arg(severitySingle(finding->severity), groupName(finding->group), finding->rule, source));
    if (m_text->property("html").toString() != html) { // a reader's place in the text stays
        m_text->setProperty("html", html);
        m_text->setHtml(html);
    }
    const QString label = rules::fixLabel(*finding);
    m_fix->setText(label);
    m_fix->setVisible(!label.isEmpty());
    const auto kind = label.isEmpty() ? 0 : shownOf(finding->rule).size();
    m_fixAll->setText(tr("Mend all %n of this kind", nullptr, int(kind)));
    m_fixAll->setVisible(kind > 1);
}

QList<Finding> ChecksPanel::shownOf(const QString& rule) const
{
    QList<Finding> found;
    for (const QModelIndex& row : rows())
        if (const Finding* finding = m_model->findingAt(row); finding->rule == rule) found << *finding;
    return found;
}

void ChecksPanel::activate(const QModelIndex& index)
{
    if (const Finding* finding = m_model->findingAt(index)) emit placeActivated({finding->place, finding->field});
}

void ChecksPanel::applyFix()
{
    const Finding* found = m_model->findingAt(m_view->currentIndex());
    if (!found) return;
    const Finding finding = *found; // the model may change under the edit
    const rules::Fix fix = rules::fixFor(finding.rule);
    if (fix)
        m_session.edit(rules::fixLabel(finding), {finding.place, finding.field},
                       [&](model::Content& content) { fix(content, finding); });
}

void ChecksPanel::fixAll()
{
    const Finding* found = m_model->findingAt(m_view->currentIndex());
    if (!found) return;
    const rules::Fix fix = rules::fixFor(found->rule);
    const QList<Finding> all = shownOf(found->rule);
    if (!fix) return;
    m_session.edit(tr("Mend all %n of one kind", nullptr, int(all.size())), {found->place, found->field}, [&](model::Content& content) {
        for (const Finding& finding : all) fix(content, finding);
    });
}

void ChecksPanel::askToAccept()
{
    const Finding* found = m_model->findingAt(m_view->currentIndex());
    if (!found) return;
    auto* dialog = new AcceptDialog(rules::textOf(*found).what, int(shownOf(found->rule).size()) - 1, m_session.author(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, finding = *found] { accept(finding, *dialog); });
    dialog->open();
}

void ChecksPanel::accept(const Finding& finding, const AcceptDialog& dialog)
{
    QList<Finding> all{finding};
    if (dialog.withOthers()) all = shownOf(finding.rule);
    m_session.edit(all.size() == 1 ? tr("Accept a finding") : tr("Accept %n findings", nullptr, int(all.size())), {finding.place, finding.field},
                   [&](model::Content& content) { rules::accept(content, all, dialog.reason(), dialog.author(), systemNow()); });
}

void ChecksPanel::openAccepted()
{
    auto* window = new AcceptedWindow(m_session, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &AcceptedWindow::placeWanted, this, &ChecksPanel::placeActivated);
    window->show();
}

void ChecksPanel::goToRule(const QString& rule)
{
    const auto rowOf = [&] {
        const QList<QModelIndex> all = rows();
        const auto row = std::find_if(all.cbegin(), all.cend(), [&](const QModelIndex& index) { return m_model->findingAt(index)->rule == rule; });
        return row == all.cend() ? QModelIndex() : *row;
    };
    QModelIndex row = rowOf();
    if (!row.isValid()) { // a filter hides it
        m_only->setCurrentIndex(0);
        for (QToolButton* toggle : m_toggles) toggle->setChecked(true);
        row = rowOf();
    }
    if (!row.isValid()) return;
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
    m_view->setFocus();
}

void ChecksPanel::goToNext() { goTo(1); }
void ChecksPanel::goToPrevious() { goTo(-1); }

QList<QModelIndex> ChecksPanel::rows() const
{
    QList<QModelIndex> all;
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex above = m_model->index(group, 0);
        for (int row = 0; row < m_model->rowCount(above); ++row) all << m_model->index(row, 0, above);
    }
    return all;
}

void ChecksPanel::goTo(int step)
{
    const QList<QModelIndex> all = rows();
    if (all.isEmpty()) return;
    const QModelIndex current = m_view->currentIndex();
    qsizetype at = all.indexOf(current);
    if (at < 0) { // on a group: its first finding is the next
        at = current.isValid() && m_model->rowCount(current) > 0 ? all.indexOf(m_model->index(0, 0, current)) : 0;
        if (step > 0) --at;
    }
    const QModelIndex next = all[(at + step + all.size()) % all.size()];
    m_view->setCurrentIndex(next);
    activate(next);
}

void ChecksPanel::rememberPlace()
{
    m_top = m_view->indexAt({0, 0});
    m_topOffset = m_top.isValid() ? m_view->visualRect(m_top).top() : 0;
    m_currentAt = rows().indexOf(m_view->currentIndex());
}

void ChecksPanel::restorePlace()
{
    // Mended and gone: the one that follows takes its place.
    if (m_currentAt >= 0 && !m_model->findingAt(m_view->currentIndex()))
        if (const QList<QModelIndex> all = rows(); !all.isEmpty())
            m_view->selectionModel()->setCurrentIndex(all[std::min(m_currentAt, all.size() - 1)],
                                                      QItemSelectionModel::ClearAndSelect);
    if (!m_top.isValid() || m_view->verticalScrollBar()->value() == 0) return;
    static_cast<FindingView*>(m_view)->layOutNow();
    QScrollBar* bar = m_view->verticalScrollBar();
    bar->setValue(bar->value() + m_view->visualRect(m_top).top() - m_topOffset);
}

void ChecksPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) m_view->viewport()->update();
}

} // namespace microvet::ui
