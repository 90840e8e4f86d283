#include "ui/organisation/organisation_window.h"

#include "core/base/safe_name.h"
#include "ui/editors/course/sections.h"
#include "ui/organisation/part_file.h"
#include "ui/organisation/rule_settings.h"
#include "ui/seal/seal_page.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using actions::OrganisationProfile;

namespace {

QString filter() { return OrganisationWindow::tr("Organisations (*%1);;All files (*)").arg(actions::organisationSuffix()); }

document::Document documentOf(const OrganisationProfile& profile, FileStore& disk, const QString& folder)
{
    document::Document document;
    document.content.course = profile.course;
    document.content.course.id = model::CourseId::make();
    document.media = std::make_shared<document::MediaStore>(disk, folder);
    for (const model::Media& medium : profile.course.media)
        // A picture that cannot be kept is missing in the window, and says so there.
        if (const auto added = document.media->add(profile.files.value(medium.file), QFileInfo(medium.file).suffix()); !added) continue;
    return document;
}

} // namespace

OrganisationWindow::OrganisationWindow(const OrganisationProfile& profile, const KeyKeeper::Place& keys, const QString& person, Store store, QWidget* parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_person(person)
    , m_stored(profile)
    , m_prompts(keys.prompts)
    , m_disk(keys.disk)
    , m_store(std::move(store))
    , m_tabs(new QTabWidget(this))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("organisationWindow"));
    setWindowTitle(tr("Our organisation"));
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    page->addWidget(mutedLabel(tr("New courses take this over. Courses that you have already stay as they are.")));
    m_tabs->setObjectName(QStringLiteral("organisationTabs"));
    page->addWidget(m_tabs, 1);
    m_said->setObjectName(QStringLiteral("organisationSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    page->addWidget(m_said);
    auto* buttons = new QDialogButtonBox(this);
    const auto add = [&](const QString& text, QDialogButtonBox::ButtonRole role, const char* name, auto run) {
        QPushButton* button = buttons->addButton(text, role);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    add(tr("&Import…"), QDialogButtonBox::ActionRole, "importOrganisation", [this] { importFile(); });
    add(tr("E&xport for colleagues…"), QDialogButtonBox::ActionRole, "exportOrganisation", [this] { exportFile(); });
    add(tr("&Save"), QDialogButtonBox::AcceptRole, "saveOrganisation", [this] { save(); })->setDefault(true);
    add(tr("&Cancel"), QDialogButtonBox::RejectRole, "cancelOrganisation", [this] { reject(); });
    page->addWidget(buttons);
    show(profile);
    giveSize(this, 44, 29);
}

OrganisationWindow::~OrganisationWindow()
{
    delete m_tabs; // its fields read the session
}

void OrganisationWindow::show(const OrganisationProfile& profile)
{
    const int at = std::max(0, m_tabs->currentIndex());
    while (m_tabs->count() > 0) {
        QWidget* tab = m_tabs->widget(0);
        m_tabs->removeTab(0);
        delete tab;
    }
    delete m_hub;
    m_session = std::make_unique<Session>(documentOf(profile, m_disk, m_folder.path()));
    m_hub = new FieldHub(*m_session, this);
    m_hub->setRoot(m_session->course().id.uuid());
    connect(m_hub, &FieldHub::refused, this, &OrganisationWindow::say);
    makeTabs();
    m_rules->setValue(profile.rules);
    m_method->setValue(profile.method);
    m_review->setValue(profile.review);
    m_seals->setValue(profile.seals);
    m_tabs->setCurrentIndex(at);
}

void OrganisationWindow::addTab(const QString& title, const QString& name, const std::function<void(FieldForm&)>& fill)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* form = new FieldForm(*m_hub, m_session->course().id.uuid());
    fill(*form);
    column->addWidget(form);
    column->addStretch(1);
    auto* scroll = scrolling(page);
    scroll->setObjectName(name);
    m_tabs->addTab(scroll, title);
}

void OrganisationWindow::makeTabs()
{
    using namespace model;
    addTab(tr("Name and look"), QStringLiteral("tabName"), [](FieldForm& f) {
        sections::awardingBody(f);
        f.colour(tr("Colour"), at(&Course::badge, &Badge::colour), {.help = tr("Of badges and course passports.")});
    });
    addTab(tr("Licence and credit"), QStringLiteral("tabLicence"), [](FieldForm& f) {
        f.courseLicence(tr("Licence of our courses"), at(&Course::licence, &Licence::code), {.tip = tr("New courses begin with it.")});
        f.line(tr("Who holds the rights"), at(&Course::licence, &Licence::holder), {.help = tr("Left empty, it is the organisation.")});
        f.text(tr("Note on the licence"), at(&Course::licence, &Licence::note), {.tip = tr("What stands beside it in each course.")});
        f.heading(tr("Credit points"));
        sections::creditPolicy(f);
    });
    addTab(tr("Quality and contact"), QStringLiteral("tabQuality"), [](FieldForm& f) {
        f.heading(tr("Quality assurance"));
        sections::quality(f);
        f.heading(tr("Support for learners"));
        sections::support(f);
    });
    addTab(tr("Funding"), QStringLiteral("tabFunding"), sections::funding);
    makeFilesTab();
    makeSealTab();
}

void OrganisationWindow::makeFilesTab()
{
    addTab(tr("Rules and method"), QStringLiteral("tabFiles"), [this](FieldForm& f) {
        m_rules = new PartFile(tr("Rules of our own"), tr("A rule file says which checks are on, how severe they are, and their limits."),
                               QStringLiteral("organisationRules"), m_prompts, [this](const QString& path) { return actions::readRuleFile(m_disk, path); });
        m_method = new PartFile(tr("Method of our own"), tr("A method file has the steps of the guide, with your own texts and examples."),
                                QStringLiteral("organisationMethod"), m_prompts, [this](const QString& path) { return actions::readMethodFile(m_disk, path); });
        m_review = new PartFile(tr("Review template of our own"), tr("The checklist of reviews: what must be met, what counts how much, and how many have to accept."),
                                QStringLiteral("organisationReview"), m_prompts, [this](const QString& path) { return actions::readReviewTemplate(m_disk, path); });
        auto* settings = new QPushButton(tr("Se&ttings…"));
        settings->setObjectName(QStringLiteral("organisationRuleSettings"));
        settings->setAccessibleName(tr("Settings of our rules"));
        m_rules->addButton(settings);
        connect(settings, &QPushButton::clicked, this, [this] {
            auto* dialog = new RuleSettings(m_rules->value(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, m_rules, [this, dialog] { m_rules->setValue(dialog->file()); });
            dialog->open();
        });
        for (PartFile* part : {m_rules, m_method, m_review}) f.add(part);
        f.note(tr("Courses that are open follow these files when they are opened again."));
    });
}

void OrganisationWindow::makeSealTab()
{
    const QString name = m_session->course().awardingBody.legalName;
    m_seals = new SealPage(m_keys, {m_person, name}, this);
    m_seals->setStore([this](const seal::KeyCard& withdrawn) -> Status {
        OrganisationProfile changed = m_stored;
        changed.seals.put(withdrawn);
        const Status stored = m_store(changed);
        if (stored) m_stored = changed;
        return stored;
    });
    connect(m_seals, &SealPage::said, this, &OrganisationWindow::say);
    auto* scroll = scrolling(m_seals);
    scroll->setObjectName(QStringLiteral("tabSeals"));
    m_tabs->addTab(scroll, tr("Seals"));
}

Result<OrganisationProfile> OrganisationWindow::profile() const
{
    OrganisationProfile profile;
    profile.course = actions::organisationPart(m_session->course());
    profile.course.id = {};
    for (const model::Media& medium : std::as_const(profile.course.media)) {
        const auto bytes = m_session->media()->read(medium.file);
        if (!bytes) return bytes.error();
        profile.files.insert(medium.file, *bytes);
    }
    profile.rules = m_rules->value();
    profile.method = m_method->value();
    profile.review = m_review->value();
    profile.seals = m_seals->value();
    return profile;
}

void OrganisationWindow::save()
{
    if (QWidget* field = focusWidget()) field->clearFocus(); // what is being typed counts
    const auto now = profile();
    if (!now) return say(now.error().text);
    if (const Status stored = m_store(*now); !stored) return say(stored.error().text);
    accept();
}

void OrganisationWindow::importFile()
{
    m_prompts.askOpenFile(this, tr("Import an organisation"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter(),
                          [self = QPointer(this)](const QString& path) {
        if (!self || path.isEmpty()) return;
        const auto read = actions::readOrganisation(self->m_disk, path);
        if (!read) return self->say(read.error().text);
        self->show(*read);
        self->say(tr("This is what “%1” says. Save it to use it for new courses.").arg(QFileInfo(path).fileName()));
    });
}

void OrganisationWindow::exportFile()
{
    if (QWidget* field = focusWidget()) field->clearFocus();
    const auto now = profile();
    if (!now) return say(now.error().text);
    const QString name = now->course.awardingBody.shortName.isEmpty() ? now->course.awardingBody.legalName : now->course.awardingBody.shortName;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposal = folder + u'/' + safeFileName(name, QStringLiteral("organisation")) + actions::organisationSuffix();
    m_prompts.askSaveFile(this, tr("Export for colleagues"), proposal, filter(), actions::organisationSuffix().mid(1),
                          [self = QPointer(this), profile = *now](const QString& path) {
        if (!self || path.isEmpty()) return;
        const Status written = actions::writeOrganisation(self->m_disk, path, profile);
        self->say(written ? tr("Written to “%1”. Colleagues import it in this window.").arg(QFileInfo(path).fileName()) : written.error().text);
    });
}

void OrganisationWindow::say(const QString& text)
{
    m_said->setText(text);
    m_said->show();
}

} // namespace microvet::ui
