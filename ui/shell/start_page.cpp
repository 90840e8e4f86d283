#include "ui/shell/start_page.h"

#include "ui/programme/overview/due_note.h"
#include "ui/session/settings.h"
#include "ui/shell/door_button.h"
#include "ui/shell/profile_form.h"
#include "ui/shell/recent_list.h"
#include "ui/shell/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QDate>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

namespace microvet::ui {

StartPage::StartPage(Settings& settings, QWidget* parent)
    : QScrollArea(parent)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("startPage"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* holder = new QWidget(this);
    auto* middle = new QHBoxLayout(holder);
    auto* content = new QWidget(holder);
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 150);
    middle->addStretch(1);
    middle->addWidget(content, 100);
    middle->addStretch(1);

    const int gap = theme::gap(this);
    m_page = new QVBoxLayout(content);
    m_page->setContentsMargins(gap * 2, gap * 3, gap * 2, gap * 2);
    m_page->setSpacing(gap * 2);
    auto* title = headingLabel(tr("microVET Studio"), 1.9, content);
    title->setObjectName(QStringLiteral("startTitle"));
    auto* head = new QVBoxLayout;
    head->setSpacing(gap / 2);
    head->addWidget(title);
    head->addWidget(mutedLabel(tr("Write short courses for vocational education, check them, and hand them on as a package."), content));
    m_page->addLayout(head);
    makeWelcome();
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(gap * 3);
    m_columns->addWidget(makeDoors(), 2);
    m_columns->addWidget(makeRecent(), 3);
    m_page->addLayout(m_columns, 1);
    setWidget(holder);
    connect(&settings, &Settings::recentChanged, this, &StartPage::updateEmpty);
    updateEmpty();
}

DoorButton* StartPage::addDoor(QVBoxLayout* column, const char* name, const char* iconName, const QString& title,
                               const QString& note)
{
    auto* door = new DoorButton(QString::fromLatin1(iconName), title, note, column->parentWidget());
    door->setObjectName(QString::fromLatin1(name));
    column->addWidget(door);
    return door;
}

QWidget* StartPage::makeDoors()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(this) * 3 / 2);
    auto* heading = headingLabel(tr("What would you like to do?"), 1.2, box);
    column->addWidget(heading);
    const auto add = [&](const char* name, const char* iconName, const QString& title, const QString& note) {
        return addDoor(column, name, iconName, title, note);
    };
    DoorButton* write = add("doorWrite", "file-new", tr("Wri&te a course"), tr("Say for whom and how long, and get a skeleton to fill."));
    write->setPrimary(true);
    connect(write, &QAbstractButton::clicked, this, &StartPage::newWanted);
    DoorButton* handout = add("doorHandout", "handout", tr("From a h&andout…"), tr("Its headings become modules and units."));
    connect(handout, &QAbstractButton::clicked, this, &StartPage::handoutWanted);
    DoorButton* open = add("doorOpen", "file-open", tr("&Open a course…"), tr("A course file from this computer or a shared folder."));
    connect(open, &QAbstractButton::clicked, this, &StartPage::openWanted);
    DoorButton* import = add("doorImport", "block-download", tr("&Import a course…"),
                             tr("From another program: Common Cartridge, SCORM, question banks, Word, websites."));
    connect(import, &QAbstractButton::clicked, this, &StartPage::importWanted);
    DoorButton* sample = add("doorSample", "course", tr("Look at the e&xample course"),
                             tr("A complete course of three hours. Try things out; the example itself stays as it is."));
    connect(sample, &QAbstractButton::clicked, this, &StartPage::sampleWanted);
    column->addStretch(1);
    return box;
}

QWidget* StartPage::makeRecent()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(this) * 3 / 2);
    column->addWidget(headingLabel(tr("Recent courses"), 1.2, box));
    auto* card = new Card(box);
    m_recent = new RecentList(m_settings, card);
    connect(m_recent, &RecentList::openWanted, this, &StartPage::fileWanted);
    m_noRecent = mutedLabel(tr("Nothing yet. Courses that you open or save are listed here; you can also drop a file onto this window."), card);
    m_noRecent->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    card->body()->addWidget(m_recent, 1);
    m_noRecent->setMinimumHeight(em(this, 3));
    card->body()->addWidget(m_noRecent, 1);
    column->addWidget(card);
    column->addWidget(headingLabel(tr("For ambassadors"), 1.2, box));
    DoorButton* verify = addDoor(column, "doorVerify", "good", tr("Verify a &package…"), tr("A course that others hand in, in whatever format: is it sound, and fit to accept?"));
    connect(verify, &QAbstractButton::clicked, this, &StartPage::verifyWanted);
    DoorButton* desk = addDoor(column, "doorDesk", "comment", tr("Ambassador’s &desk…"), tr("The drafts of your teams, by how far they are."));
    connect(desk, &QAbstractButton::clicked, this, &StartPage::deskWanted);
    m_programme = addDoor(column, "doorProgramme", "outcomes", tr("Ambassadors’ pro&gramme…"), {});
    connect(m_programme, &QAbstractButton::clicked, this, &StartPage::programmeWanted);
    updateDue();
    column->addStretch(1);
    return box;
}

/// A number and nothing else: the start page is seen by whoever passes by.
void StartPage::updateDue()
{
    const int due = dueOn(m_settings, QDate::currentDate());
    m_programme->setNote(due > 0 ? tr("%n things are due there.", nullptr, due)
                                 : tr("Invite and select ambassadors, follow their teams, partners and courses, and report."));
}

void StartPage::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    updateDue();
}

void StartPage::makeWelcome()
{
    if (m_settings.isWelcomed()) return;
    m_welcome = new Card(this);
    m_welcome->setObjectName(QStringLiteral("welcomeCard"));
    QVBoxLayout* body = m_welcome->body();
    body->setSpacing(theme::gap(this));
    body->addWidget(headingLabel(tr("Welcome. Every new course starts with three things:"), 1.2, m_welcome));
    body->addWidget(mutedLabel(tr("All may stay empty. You find them later in the Edit menu, with the rest of what your organisation says once."), m_welcome));
    auto* form = new ProfileForm(m_settings, m_welcome);
    form->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    body->addWidget(form);
    auto* row = new QHBoxLayout;
    auto* keep = new QPushButton(tr("&Keep these"), m_welcome);
    keep->setObjectName(QStringLiteral("welcomeKeep"));
    auto* skip = new QPushButton(tr("&Skip"), m_welcome);
    skip->setObjectName(QStringLiteral("welcomeSkip"));
    row->addWidget(keep);
    row->addWidget(skip);
    row->addStretch();
    body->addLayout(row);
    const auto done = [this] {
        m_settings.setWelcomed(true);
        m_welcome->hide();
        m_welcome->deleteLater();
        m_welcome = nullptr;
    };
    connect(keep, &QPushButton::clicked, this, [form, done] {
        form->store();
        done();
    });
    connect(skip, &QPushButton::clicked, this, done);
    m_page->addWidget(m_welcome);
}

void StartPage::setRecoverable(const QList<document::Recoverable>& list)
{
    if (m_recovery) {
        m_recovery->hide();
        m_recovery->deleteLater();
        m_recovery = nullptr;
    }
    if (list.isEmpty()) return;
    m_recovery = new Card(this);
    m_recovery->setObjectName(QStringLiteral("recoveryCard"));
    QVBoxLayout* body = m_recovery->body();
    body->setSpacing(theme::gap(this));
    const bool some = std::any_of(list.cbegin(), list.cend(), [](const document::Recoverable& found) { return found.isKept; });
    body->addWidget(headingLabel(some ? tr("These changes are not saved yet. They can be brought back:")
                                      : tr("The program ended unexpectedly. These changes can be brought back:"),
                                 1.2, m_recovery));
    int number = 0;
    for (const document::Recoverable& found : list) {
        auto* row = new QHBoxLayout;
        const QString title = found.title.isEmpty() ? tr("Untitled course") : found.title;
        const QString where = found.path.isEmpty() ? tr("never saved to a file") : QDir::toNativeSeparators(found.path);
        auto* text = new QLabel(tr("%1 – last change %2\n%3")
                                    .arg(title, QLocale().toString(found.time.toLocalTime(), QLocale::ShortFormat), where),
                                m_recovery);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto* open = new QPushButton(tr("Open recovered"), m_recovery);
        open->setObjectName(QStringLiteral("recoverOpen%1").arg(number));
        open->setAccessibleName(tr("Open recovered: %1").arg(title));
        auto* discard = new QPushButton(tr("Discard"), m_recovery);
        discard->setObjectName(QStringLiteral("recoverDiscard%1").arg(number++));
        discard->setAccessibleName(tr("Discard the changes to %1").arg(title));
        connect(open, &QPushButton::clicked, this, [this, found] { emit recoveryWanted(found); });
        connect(discard, &QPushButton::clicked, this, [this, found] { emit discardWanted(found); });
        row->addWidget(text, 1);
        row->addWidget(open);
        row->addWidget(discard);
        body->addLayout(row);
    }
    m_page->insertWidget(1, m_recovery);
    scheduleTabOrder(m_recovery); // it stands above what Tab came to before
}

void StartPage::updateEmpty()
{
    const bool empty = m_settings.recent().isEmpty();
    m_recent->setVisible(!empty);
    m_noRecent->setVisible(empty);
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    const bool small = width() < fontMetrics().averageCharWidth() * 90;
    m_columns->setDirection(small ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace microvet::ui
