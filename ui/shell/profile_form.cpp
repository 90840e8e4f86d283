#include "ui/shell/profile_form.h"

#include "ui/session/settings.h"
#include "ui/shell/appearance.h"
#include "ui/shell/new_course_dialog.h"
#include "ui/shell/theme.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace microvet::ui {

ProfileForm::ProfileForm(Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_name(new QLineEdit(settings.authorName(), this))
    , m_organisation(new QLineEdit(settings.organisation(), this))
    , m_language(makeLanguageBox(settings.contentLanguage(), this))
{
    m_name->setObjectName(QStringLiteral("profileName"));
    m_organisation->setObjectName(QStringLiteral("profileOrganisation"));
    m_language->setObjectName(QStringLiteral("profileLanguage"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(theme::gap(this));
    form->setHorizontalSpacing(theme::gap(this) * 2);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Your name:"), m_name);
    form->addRow(tr("O&ur organisation:"), m_organisation);
    form->addRow(tr("&Language of our courses:"), m_language);
}

void ProfileForm::store()
{
    m_settings.setAuthorName(m_name->text());
    m_settings.setOrganisation(m_organisation->text());
    m_settings.setContentLanguage(m_language->currentData().toString());
    m_settings.setWelcomed(true);
}

ProfileDialog::ProfileDialog(Settings& settings, Appearance& appearance, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("profileDialog"));
    setWindowTitle(tr("About me"));
    auto* form = new ProfileForm(settings, this);
    form->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    const int gap = theme::gap(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 2);
    page->addWidget(mutedLabel(tr("New courses start with these. They stay on this computer until you put them into a course."), this));
    page->addWidget(form);
    auto* look = new QComboBox(this);
    look->setObjectName(QStringLiteral("profileLook"));
    look->addItem(tr("As the desktop has them"), int(Appearance::Look::System));
    look->addItem(tr("Light"), int(Appearance::Look::Light));
    look->addItem(tr("Dark"), int(Appearance::Look::Dark));
    look->addItem(tr("High contrast"), int(Appearance::Look::HighContrast));
    look->setCurrentIndex(look->findData(int(appearance.look())));
    auto* lookRow = new QFormLayout;
    lookRow->setHorizontalSpacing(gap * 2);
    lookRow->addRow(tr("&Colours of the program:"), look);
    page->addLayout(lookRow);
    page->addStretch();
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole)->setObjectName(QStringLiteral("saveProfile"));
    buttons->addButton(tr("C&ancel"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("cancelProfile"));
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, form, look, &appearance] {
        form->store();
        appearance.setLook(Appearance::Look(look->currentData().toInt()));
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace microvet::ui
