#include "ui/shell/new_course_dialog.h"

#include "ui/session/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace microvet::ui {

QComboBox* makeLanguageBox(const QString& current, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const ListItem& item : languageItems()) {
        if (item.code.isEmpty()) box->insertSeparator(box->count());
        else box->addItem(item.label, item.code);
    }
    int at = box->findData(current);
    if (at < 0) at = box->findData(current.section(QLatin1Char('-'), 0, 0));
    if (at < 0 && !current.isEmpty()) {
        box->addItem(QLocale(current).nativeLanguageName(), current);
        at = box->count() - 1;
    }
    box->setCurrentIndex(std::max(at, 0));
    box->setMaxVisibleItems(16);
    return box;
}

NewCourseDialog::NewCourseDialog(const Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_title(new QLineEdit(this))
    , m_audience(new QLineEdit(this))
    , m_hours(new QDoubleSpinBox(this))
    , m_language(makeLanguageBox(settings.contentLanguage(), this))
{
    setObjectName(QStringLiteral("newCourseDialog"));
    setWindowTitle(tr("New course"));
    m_title->setObjectName(QStringLiteral("newCourseTitle"));
    m_title->setPlaceholderText(tr("For example: Safe use of cordless tools"));
    m_audience->setObjectName(QStringLiteral("newCourseAudience"));
    m_audience->setPlaceholderText(tr("For example: apprentices in carpentry, first year"));
    m_hours->setObjectName(QStringLiteral("newCourseHours"));
    m_hours->setRange(0, 1500);
    m_hours->setDecimals(1);
    m_hours->setSingleStep(1);
    m_hours->setValue(3);
    m_hours->setSpecialValueText(tr("not known yet"));
    m_hours->setSuffix(tr(" hours"));
    m_language->setObjectName(QStringLiteral("newCourseLanguage"));
    m_title->setMinimumWidth(fontMetrics().averageCharWidth() * 55);

    const int gap = theme::gap(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 2);
    page->addWidget(headingLabel(tr("What will the course be about?"), 1.3, this));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(gap);
    form->setHorizontalSpacing(gap * 2);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&For whom:"), m_audience);
    form->addRow(tr("&About how many hours:"), m_hours);
    form->addRow(tr("&Language of the course:"), m_language);
    page->addLayout(form);
    page->addWidget(mutedLabel(tr("You get a few modules and units to begin with, as many as the hours suggest. Everything can be changed later."), this));
    page->addStretch();

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* create = buttons->addButton(tr("&Create course"), QDialogButtonBox::AcceptRole);
    create->setObjectName(QStringLiteral("createCourse"));
    create->setDefault(true);
    QPushButton* cancel = buttons->addButton(tr("Ca&ncel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancelNewCourse"));
    page->addWidget(buttons);
    const auto update = [this, create] { create->setEnabled(!m_title->text().trimmed().isEmpty()); };
    connect(m_title, &QLineEdit::textChanged, this, update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
    m_title->setFocus();
}

actions::NewCourse NewCourseDialog::wanted() const
{
    actions::NewCourse course;
    course.title = m_title->text();
    course.targetGroup = m_audience->text();
    course.hours = m_hours->value();
    course.language = m_language->currentData().toString();
    course.organisation.legalName = m_settings.organisation();
    course.author = m_settings.authorName();
    return course;
}

} // namespace microvet::ui
