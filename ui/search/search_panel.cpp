#include "ui/search/search_panel.h"

#include "ui/search/hit_list.h"
#include "ui/session/session.h"
#include "ui/widgets/style.h"

#include <QAccessible>
#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {
constexpr int typingPauseMs = 120;
constexpr int mostShown = 1000;
} // namespace

SearchPanel::SearchPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(new QLineEdit)
    , m_with(new QLineEdit)
    , m_replaceRow(new QWidget)
    , m_whole(new QCheckBox(tr("&Whole words")))
    , m_case(new QCheckBox(tr("&Match capitals")))
    , m_accents(new QCheckBox(tr("Match accen&ts")))
    , m_count(new QLabel)
    , m_next(new QPushButton(tr("Ne&xt")))
    , m_previous(new QPushButton(tr("&Previous")))
    , m_replace(new QPushButton(tr("&Replace")))
    , m_replaceAll(new QPushButton(tr("Replace a&ll")))
    , m_hits(new HitList)
{
    setObjectName(QStringLiteral("searchPanel"));
    makeLayout();
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPauseMs);
    connect(&m_delay, &QTimer::timeout, this, &SearchPanel::find);
    connect(m_words, &QLineEdit::textEdited, this, [this] { m_delay.start(); });
    for (QCheckBox* box : {m_whole, m_case, m_accents}) connect(box, &QCheckBox::toggled, this, &SearchPanel::find);
    connect(m_next, &QPushButton::clicked, this, &SearchPanel::goToNext);
    connect(m_previous, &QPushButton::clicked, this, &SearchPanel::goToPrevious);
    connect(m_replace, &QPushButton::clicked, this, &SearchPanel::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &SearchPanel::replaceEverything);
    connect(m_hits, &HitList::hitActivated, this, &SearchPanel::show);
    connect(m_hits, &HitList::currentHitChanged, this, &SearchPanel::updateButtons);
    connect(&m_session, &Session::changed, this, [this] {
        if (isVisible() && !m_replacing) m_delay.start();
    });
    updateButtons();
}

void SearchPanel::makeLayout()
{
    m_words->setObjectName(QStringLiteral("searchWords"));
    m_words->setClearButtonEnabled(true);
    m_with->setObjectName(QStringLiteral("replaceWith"));
    m_whole->setObjectName(QStringLiteral("searchWhole"));
    m_case->setObjectName(QStringLiteral("searchCase"));
    m_accents->setObjectName(QStringLiteral("searchAccents"));
    m_accents->setToolTip(tr("Without it, “δασκαλος” finds “δάσκαλος” and “formacao” finds “formação”."));
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_next->setObjectName(QStringLiteral("searchNext"));
    m_next->setToolTip(tr("Go to the next place (F3)"));
    m_previous->setObjectName(QStringLiteral("searchPrevious"));
    m_previous->setToolTip(tr("Go to the previous place (Shift+F3)"));
    m_replace->setObjectName(QStringLiteral("replaceOne"));
    m_replaceAll->setObjectName(QStringLiteral("replaceAll"));
    for (QPushButton* button : {m_next, m_previous, m_replace, m_replaceAll}) button->setAutoDefault(false);
    for (QLineEdit* edit : {m_words, m_with}) edit->installEventFilter(this);

    auto* column = new QVBoxLayout(this);
    const int margin = em(this, 0.4);
    column->setContentsMargins(2 * margin, margin, 2 * margin, margin);
    column->setSpacing(margin);
    const auto labelled = [](const QString& text, QWidget* buddy) {
        auto* label = new QLabel(text);
        label->setBuddy(buddy);
        return label;
    };
    auto* findRow = new QHBoxLayout;
    findRow->addWidget(labelled(tr("Find in &course"), m_words));
    findRow->addWidget(m_words, 1);
    findRow->addWidget(m_previous);
    findRow->addWidget(m_next);
    auto* closer = iconButton(QStringLiteral("close"), tr("Close the search"), QStringLiteral("searchClose"));
    closer->setFocusPolicy(Qt::TabFocus);
    connect(closer, &QToolButton::clicked, this, &SearchPanel::close);
    findRow->addWidget(closer);
    column->addLayout(findRow);

    auto* replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    replaceRow->addWidget(labelled(tr("Replace w&ith"), m_with));
    replaceRow->addWidget(m_with, 1);
    replaceRow->addWidget(m_replace);
    replaceRow->addWidget(m_replaceAll);
    column->addWidget(m_replaceRow);

    auto* options = new QHBoxLayout;
    options->addWidget(m_whole);
    options->addWidget(m_case);
    options->addWidget(m_accents);
    options->addStretch(1);
    options->addWidget(m_count);
    column->addLayout(options);
    m_hits->setMinimumHeight(fontMetrics().height() * 4);
    column->addWidget(m_hits, 1);
}

void SearchPanel::openFind(const QString& words) { open(words, false); }
void SearchPanel::openReplace(const QString& words) { open(words, true); }

void SearchPanel::open(const QString& words, bool replace)
{
    m_replaceRow->setVisible(replace);
    QWidget::show();
    if (!words.isEmpty() && !words.contains(u'\n') && !words.contains(QChar::ParagraphSeparator)) m_words->setText(words);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    find();
}

void SearchPanel::close()
{
    m_delay.stop();
    hide();
    emit closed();
}

model::SearchQuery SearchPanel::query() const
{
    return {m_words->text(), m_whole->isChecked(), m_case->isChecked(), m_accents->isChecked()};
}

void SearchPanel::find()
{
    m_delay.stop();
    const int before = m_hits->current();
    const model::SearchHit kept = before >= 0 ? m_result.hits[before] : model::SearchHit();
    m_result = model::search(m_session.course(), query(), mostShown);
    m_hits->show(m_result.hits, m_session.course());
    for (int i = 0; before >= 0 && i < m_result.hits.size(); ++i) {
        const model::SearchHit& hit = m_result.hits[i];
        if (hit.owner != kept.owner || hit.field != kept.field || hit.start < kept.start) continue;
        m_hits->setCurrent(i);
        break;
    }
    QString sentence;
    if (m_words->text().trimmed().isEmpty()) sentence = QString();
    else if (m_result.total == 0) sentence = tr("Not found in this course.");
    else if (m_result.total > m_result.hits.size())
        sentence = tr("%1 places; the first %2 are shown.").arg(QLocale().toString(m_result.total), QLocale().toString(m_result.hits.size()));
    else sentence = tr("%n places", nullptr, m_result.total);
    m_count->setText(sentence);
    updateButtons();
}

void SearchPanel::updateButtons()
{
    const int current = m_hits->current();
    m_next->setEnabled(!m_result.hits.isEmpty());
    m_previous->setEnabled(!m_result.hits.isEmpty());
    const bool mayEdit = !m_session.isReadOnly();
    m_replace->setEnabled(mayEdit && m_result.replaceable > 0 && (current < 0 || m_result.hits.value(current).replaceable));
    m_replaceAll->setEnabled(mayEdit && m_result.replaceable > 0);
}

void SearchPanel::step(int by)
{
    if (m_delay.isActive()) find();
    const int count = int(m_result.hits.size());
    if (count == 0) return;
    const int current = m_hits->current();
    const int next = current < 0 ? (by > 0 ? 0 : count - 1) : (current + by + count) % count;
    m_hits->setCurrent(next);
    show(next);
}

void SearchPanel::show(int index)
{
    const model::SearchHit& hit = m_result.hits[index];
    emit placeActivated({hit.owner, hit.field, int(hit.start)}, hit.start, hit.words);
}

void SearchPanel::replaceOne()
{
    if (m_delay.isActive()) find();
    int at = m_hits->current();
    for (int i = 0; at < 0 && i < m_result.hits.size(); ++i)
        if (m_result.hits[i].replaceable) at = i;
    if (at < 0) return;
    const model::SearchHit hit = m_result.hits[at];
    bool done = false;
    m_replacing = true;
    m_session.edit(tr("Replace “%1”").arg(hit.words), {hit.owner, hit.field, int(hit.start)}, [&](model::Content& content) {
        done = model::replaceHit(content, hit, query(), m_with->text());
    });
    m_replacing = false;
    find();
    // The place after it: what stands there now may hold the words again.
    const qsizetype behind = hit.start + (done ? m_with->text().size() : 0);
    int next = std::min(at, int(m_result.hits.size()) - 1);
    while (next >= 0 && next < m_result.hits.size() && m_result.hits[next].owner == hit.owner && m_result.hits[next].field == hit.field
           && m_result.hits[next].start < behind) ++next;
    if (next >= m_result.hits.size()) next = m_result.hits.isEmpty() ? -1 : 0;
    if (next >= 0) m_hits->setCurrent(next);
    say(done ? tr("Replaced; %n places are left.", nullptr, m_result.total) : tr("These words have changed meanwhile; nothing was replaced."));
}

void SearchPanel::replaceEverything()
{
    if (m_delay.isActive()) find();
    int count = 0;
    m_replacing = true;
    m_session.edit(tr("Replace “%1” everywhere").arg(m_words->text()), {}, [&](model::Content& content) {
        count = model::replaceAll(content, query(), m_with->text());
    });
    m_replacing = false;
    find();
    say(tr("%n places replaced. One step back undoes it.", nullptr, count));
}

/// Shown beside the options and told to screen readers.
void SearchPanel::say(const QString& sentence)
{
    m_count->setText(sentence);
    QAccessibleEvent event(m_count, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SearchPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) return close();
    QWidget::keyPressEvent(event);
}

bool SearchPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_words || watched == m_with)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && watched == m_with) { replaceOne(); return true; }
        if (enter) { step(key->modifiers() & Qt::ShiftModifier ? -1 : 1); return true; }
        if (key->key() == Qt::Key_Down && watched == m_words && !m_result.hits.isEmpty()) {
            if (m_hits->current() < 0) m_hits->setCurrent(0);
            m_hits->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace microvet::ui
