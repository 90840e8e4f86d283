#include "ui/programme/keeping/welcome_page.h"

#include "ui/session/settings.h"
#include "ui/shell/door_button.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

WelcomePage::WelcomePage(Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_trouble(new Notice(theme::Tone::Trouble, this))
    , m_help(new QWidget(this))
    , m_name(new QLineEdit(settings.authorName(), this))
    , m_organisation(new QLineEdit(settings.organisation(), this))
    , m_problem(new QLabel(tr("Please say who you are: it stands beside everything that you change."), this))
{
    setObjectName(QStringLiteral("programmeWelcome"));
    auto* whole = new QHBoxLayout(this);
    auto* box = new QWidget(this);
    box->setMaximumWidth(em(this, 46));
    whole->addStretch(1);
    whole->addWidget(box, 20);
    whole->addStretch(1);
    auto* page = new QVBoxLayout(box);
    page->setSpacing(em(this, 0.8));
    page->setContentsMargins(em(this, 1), em(this, 2), em(this, 1), em(this, 1));
    page->addWidget(headingLabel(tr("The ambassadors’ programme"), 1.7, box));
    page->addWidget(mutedLabel(tr("Find, select, engage and recognise micro-credential ambassadors, and follow their teams, courses and "
                                  "partners: from the first invitation to the yearly report. Everything stays on this computer, unless "
                                  "you choose another place."),
                               box));
    m_trouble->setObjectName(QStringLiteral("welcomeTrouble"));
    m_trouble->hide();
    page->addWidget(m_trouble);
    auto* help = new QHBoxLayout(m_help);
    help->setContentsMargins(0, 0, 0, 0);
    const auto offer = [&](const char* name, const QString& text, const QList<Help>& where, void (WelcomePage::*wanted)()) {
        auto* button = new QPushButton(text, m_help);
        button->setObjectName(QString::fromLatin1(name));
        help->addWidget(button);
        connect(button, &QPushButton::clicked, this, wanted);
        m_helps.insert(button, where);
    };
    offer("welcomeAgain", tr("&Try again"), {Again, Server}, &WelcomePage::againWanted);
    offer("welcomeServer", tr("&Check the connection…"), {Server}, &WelcomePage::serverWanted);
    offer("welcomeCopies", tr("Put a &daily copy in its place…"), {Damaged}, &WelcomePage::copiesWanted);
    offer("welcomeRescue", tr("&Save what can be read"), {Damaged}, &WelcomePage::rescueWanted);
    help->addStretch(1);
    m_help->hide();
    page->addWidget(m_help);
    auto* form = new FormGrid;
    m_name->setObjectName(QStringLiteral("welcomeName"));
    giveTip(m_name, tr("Stands beside everything that you change, so that colleagues know whom to ask."));
    m_organisation->setObjectName(QStringLiteral("welcomeOrganisation"));
    giveTip(m_organisation, tr("As letters name it."));
    auto* cell = new QVBoxLayout; // in one, so that no row is kept free for what is not said
    cell->addWidget(m_name);
    cell->addWidget(m_problem);
    form->addRow(tr("Your &name"), cell)->setBuddy(m_name);
    m_problem->setObjectName(QStringLiteral("welcomeProblem"));
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, theme::ink(theme::Tone::Trouble));
    m_problem->setPalette(palette);
    m_problem->setWordWrap(true);
    m_problem->hide();
    form->addRow(tr("O&rganisation"), m_organisation);
    page->addLayout(form);
    const auto add = [&](const char* name, const char* iconName, const QString& title, const QString& note) {
        auto* door = new DoorButton(QString::fromLatin1(iconName), title, note, box);
        door->setObjectName(QString::fromLatin1(name));
        page->addWidget(door);
        return door;
    };
    DoorButton* begin = add("welcomeBegin", "file-new", tr("&Begin a programme"),
                            tr("Empty, with the role, the letters and the evaluation grid of the framework ready to be used."));
    begin->setPrimary(true);
    connect(begin, &QAbstractButton::clicked, this, [this] {
        if (!name().isEmpty()) emit beginWanted(m_organisation->text().trimmed());
    });
    for (QLineEdit* field : {m_name, m_organisation})
        connect(field, &QLineEdit::returnPressed, begin, &QAbstractButton::click);
    DoorButton* open = add("welcomeOpen", "file-open", tr("&Open a programme…"),
                           tr("A file from this computer or a shared folder."));
    connect(open, &QAbstractButton::clicked, this, [this] {
        if (!name().isEmpty()) emit openWanted();
    });
    DoorButton* sample = add("welcomeSample", "course", tr("Look at the e&xample programme"),
                             tr("Invented people and organisations. Try things out; your own programme stays as it is."));
    connect(sample, &QAbstractButton::clicked, this, [this] {
        if (!name().isEmpty()) emit sampleWanted();
    });
    page->addStretch(1);
}

void WelcomePage::setTrouble(const QString& text, Help help)
{
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
    m_help->setVisible(help != None);
    for (auto one = m_helps.cbegin(); one != m_helps.cend(); ++one)
        one.key()->setVisible(one.value().contains(help));
}

QString WelcomePage::name()
{
    const QString name = m_name->text().trimmed();
    m_problem->setVisible(name.isEmpty());
    if (name.isEmpty())
        m_name->setFocus();
    else if (name != m_settings.authorName())
        m_settings.setAuthorName(name);
    return name;
}

} // namespace microvet::ui
