#include "ui/adapt/adapt_dialog.h"

#include "core/plan/licences.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

AdaptDialog::AdaptDialog(const Given& given, QWidget* parent)
    : QDialog(parent)
    , m_given(given)
    , m_reader(given.disk, this)
    , m_choose(new QPushButton(tr("C&hoose a course…"), this))
    , m_name(new QLabel(tr("No course is chosen yet."), this))
    , m_facts(mutedLabel({}, this))
    , m_allowed(new Notice(theme::Tone::Good, this))
    , m_forbidden(new Notice(theme::Tone::Warning, this))
    , m_form(new QFormLayout)
    , m_title(new QLineEdit(this))
    , m_organisation(new QLineEdit(given.organisation.legalName, this))
    , m_author(new QLineEdit(given.author, this))
    , m_licence(new QComboBox(this))
    , m_link(new QLineEdit(this))
    , m_permissionLabel(new QLabel(tr("&Permission:"), this))
    , m_permission(new QLineEdit(this))
{
    setObjectName(QStringLiteral("adaptDialog"));
    setWindowTitle(tr("Adapt a published course"));
    makeLayout();
    updateState();
    giveSize(this, 42, 31);
}

void AdaptDialog::makeLayout()
{
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    page->addWidget(headingLabel(tr("Which course is the start of yours?"), 1.2, this));
    page->addWidget(mutedLabel(tr("A course file, or a package of microVET Studio. It stays as it is; you get a course "
                                  "of your own that names it."),
                               this));
    m_choose->setObjectName(QStringLiteral("adaptChoose"));
    m_choose->setAutoDefault(false);
    m_name->setObjectName(QStringLiteral("adaptName"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("adaptFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap * 2);
    row->addWidget(m_choose);
    row->addWidget(m_name, 1);
    page->addLayout(row);
    page->addWidget(m_facts);
    m_allowed->setObjectName(QStringLiteral("adaptAllowed"));
    m_forbidden->setObjectName(QStringLiteral("adaptForbidden"));
    for (Notice* notice : {m_allowed, m_forbidden})
        page->addWidget(notice);

    const auto field = [this](const QString& label, QWidget* widget, const char* name, const QString& help) {
        widget->setObjectName(QLatin1String(name));
        widget->setToolTip(help);
        widget->setAccessibleDescription(help);
        m_form->addRow(label, widget);
    };
    m_form->setVerticalSpacing(gap);
    m_form->setHorizontalSpacing(gap * 2);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    field(tr("&Title of your course:"), m_title, "adaptTitle", tr("You can change it at any time."));
    field(tr("&Your organisation:"), m_organisation, "adaptOrganisation",
          tr("Who will award the credential, in the place of the original’s organisation."));
    field(tr("Your &name:"), m_author, "adaptAuthor", tr("Stands in the list of contributors."));
    field(tr("&Licence of your course:"), m_licence, "adaptLicence",
          tr("Only those that the licence of the original leaves open."));
    field(tr("&Where the original is found:"), m_link, "adaptLink",
          tr("Address of its page, for the credit that its licence asks for."));
    m_link->setPlaceholderText(QStringLiteral("https://"));
    m_permission->setObjectName(QStringLiteral("adaptPermission"));
    m_permission->setPlaceholderText(tr("For example: by letter of Ana Reis, 3 May 2026"));
    const QString help =
        tr("Where the licence does not allow it: who has allowed the adaptation, when, and in which words.");
    m_permission->setToolTip(help);
    m_permission->setAccessibleDescription(help);
    m_permissionLabel->setBuddy(m_permission);
    m_form->insertRow(0, m_permissionLabel, m_permission); // right below what says that it is needed
    page->addLayout(m_form);
    page->addStretch(1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Make my course"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("adaptCreate"));
    m_create->setDefault(true);
    page->addWidget(buttons);
    connect(m_choose, &QPushButton::clicked, this, &AdaptDialog::askForSource);
    connect(m_permission, &QLineEdit::textChanged, this, &AdaptDialog::updateState);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AdaptDialog::askForSource()
{
    askForPublished(m_given.prompts, this, windowTitle(), m_given.folder, [this](const QString& path) { setSource(path); });
}

void AdaptDialog::setSource(const QString& path)
{
    m_source = path;
    m_course = {};
    m_name->setText(tr("Reading “%1”…").arg(QFileInfo(path).fileName()));
    m_facts->clear();
    updateState();
    m_reader.read(path, [this](const Result<model::Course>& course) { showCourse(course); });
}

void AdaptDialog::showCourse(const Result<model::Course>& course)
{
    if (!course) {
        m_name->setText(course.error().text);
        return updateState();
    }
    m_course = *course;
    const model::Course& read = m_course;
    m_name->setText(read.title.trimmed().isEmpty() ? QFileInfo(m_source).fileName() : read.title);
    QStringList facts;
    if (!read.awardingBody.legalName.isEmpty()) facts.append(read.awardingBody.legalName);
    if (!read.licence.code.isEmpty()) facts.append(plan::licenceInfo(read.licence.code).name);
    if (!read.version.isEmpty()) facts.append(tr("version %1").arg(read.version));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_title->setText(read.title);
    updateState();
    (m_create->isEnabled() ? m_title : m_permission)->setFocus();
}

void AdaptDialog::updateState()
{
    const bool read = !m_course.id.isNull();
    const actions::AdaptationRights plain = actions::adaptationRights(m_course.licence.code);
    const actions::AdaptationRights rights = actions::adaptationRights(m_course.licence.code, m_permission->text());
    m_allowed->setText(rights.sentence);
    m_allowed->setVisible(read && rights.allowed);
    m_forbidden->setText(rights.sentence);
    m_forbidden->setVisible(read && !rights.allowed);
    m_facts->setVisible(!m_facts->text().isEmpty());
    for (QWidget* widget : QList<QWidget*>{m_permissionLabel, m_permission})
        widget->setVisible(read && !plain.allowed);
    const QString chosen = m_licence->currentData().toString();
    m_licence->clear();
    const QStringList codes = rights.licences + rights.discouraged;
    for (const QString& code : codes)
        m_licence->addItem(plan::licenceInfo(code).name, code);
    if (const int at = m_licence->findData(chosen); at >= 0) m_licence->setCurrentIndex(at);
    const bool can = read && rights.allowed;
    for (QWidget* widget : QList<QWidget*>{m_title, m_organisation, m_author, m_licence, m_link})
        widget->setEnabled(can);
    m_create->setEnabled(can);
}

actions::AdaptWishes AdaptDialog::wishes() const
{
    actions::AdaptWishes wishes;
    wishes.title = m_title->text();
    if (const QString name = m_organisation->text().trimmed(); name == m_given.organisation.legalName)
        wishes.organisation = m_given.organisation;
    else
        wishes.organisation.legalName = name;
    wishes.author = m_author->text().trimmed();
    wishes.licence = m_licence->currentData().toString();
    wishes.link = m_link->text().trimmed();
    wishes.permission = m_permission->isHidden() ? QString() : m_permission->text();
    return wishes;
}

} // namespace microvet::ui
