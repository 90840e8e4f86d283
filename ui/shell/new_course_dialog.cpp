#include "ui/shell/new_course_dialog.h"

#include "ui/session/settings.h"
#include "ui/shell/outline_picture.h"
#include "ui/shell/prompts.h"
#include "ui/shell/studio.h"
#include "ui/shell/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

namespace microvet::ui {

namespace {
const QString handoutId = QStringLiteral("handout");
const QString translationId = QStringLiteral("translation");
} // namespace

QComboBox* makeLanguageBox(const QString& current, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const ListItem& item : languageItems()) {
        if (item.code.isEmpty()) box->insertSeparator(box->count());
        else box->addItem(item.label, item.code);
    }
    int at = box->findData(current);
    if (at < 0) at = box->findData(current.section(QLatin1Char('-'), 0, 0));
    if (at < 0 && !current.isEmpty()) chooseLanguage(*box, current);
    else box->setCurrentIndex(std::max(at, 0));
    box->setMaxVisibleItems(16);
    return box;
}

void chooseLanguage(QComboBox& box, const QString& code)
{
    int at = box.findData(code);
    if (at < 0) {
        const QString name = ownLanguageName(code);
        //: a language and its code
        box.addItem(name == code ? code : NewCourseDialog::tr("%1 (%2)").arg(name, code), code);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

NewCourseDialog::NewCourseDialog(Studio& studio, const QString& start, QWidget* parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_list(new QListWidget(this))
    , m_name(headingLabel({}, 1.2, this))
    , m_purpose(mutedLabel({}, this))
    , m_picture(new OutlinePicture(this))
    , m_title(new QLineEdit(this))
    , m_audience(new QLineEdit(this))
    , m_hours(new QDoubleSpinBox(this))
    , m_language(makeLanguageBox(studio.settings().contentLanguage(), this))
    , m_sourceRow(new QWidget(this))
    , m_sourceName(new QLabel(m_sourceRow))
    , m_choose(new QPushButton(tr("C&hoose a course…"), m_sourceRow))
    , m_delete(new QPushButton(icon(QStringLiteral("delete")), tr("&Delete this template"), this))
{
    setObjectName(QStringLiteral("newCourseDialog"));
    setWindowTitle(tr("New course"));
    makeLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &NewCourseDialog::choose);
    connect(m_title, &QLineEdit::textChanged, this, &NewCourseDialog::updateState);
    connect(m_choose, &QPushButton::clicked, this, &NewCourseDialog::askForSource);
    connect(m_delete, &QPushButton::clicked, this, &NewCourseDialog::askToDelete);
    fillList(start);
    m_title->setFocus();
}

void NewCourseDialog::makeLayout()
{
    const int letter = fontMetrics().averageCharWidth();
    m_list->setObjectName(QStringLiteral("newCourseTemplates"));
    m_list->setAccessibleName(tr("What the course starts from"));
    m_list->setFixedWidth(letter * 34);
    m_list->setWordWrap(true);
    m_list->setIconSize(QSize(fontMetrics().height() * 3 / 2, fontMetrics().height() * 3 / 2));
    m_name->setObjectName(QStringLiteral("newCourseTemplateName"));
    m_purpose->setObjectName(QStringLiteral("newCoursePurpose"));
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
    m_title->setMinimumWidth(letter * 48);
    m_choose->setObjectName(QStringLiteral("newCourseSource"));
    m_choose->setAutoDefault(false);
    m_sourceName->setObjectName(QStringLiteral("newCourseSourceName"));
    m_sourceName->setTextFormat(Qt::PlainText);
    m_delete->setObjectName(QStringLiteral("newCourseDeleteTemplate"));
    m_delete->setAutoDefault(false);

    const int gap = theme::gap(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 2);
    page->addWidget(headingLabel(tr("What will the course be about?"), 1.3, this));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(gap * 2);
    columns->addWidget(m_list);
    auto* right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addWidget(m_name);
    right->addWidget(m_purpose);
    right->addWidget(m_picture);
    right->addWidget(m_delete, 0, Qt::AlignLeft);
    auto* sourceRow = new QHBoxLayout(m_sourceRow);
    sourceRow->setContentsMargins(0, 0, 0, 0);
    sourceRow->addWidget(m_choose);
    sourceRow->addWidget(m_sourceName, 1);
    right->addWidget(m_sourceRow);
    m_form = new QFormLayout;
    m_form->setVerticalSpacing(gap);
    m_form->setHorizontalSpacing(gap * 2);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(tr("&Title:"), m_title);
    m_form->addRow(tr("&For whom:"), m_audience);
    m_form->addRow(tr("&About how many hours:"), m_hours);
    m_form->addRow(tr("&Language of the course:"), m_language);
    right->addLayout(m_form);
    right->addStretch();
    columns->addLayout(right, 1);
    page->addLayout(columns, 1);

    auto* buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("C&reate course"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createCourse"));
    m_create->setDefault(true);
    QPushButton* cancel = buttons->addButton(tr("Ca&ncel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancelNewCourse"));
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QWidget* before = m_list;
    for (QWidget* next : QList<QWidget*>{m_delete, m_choose, m_title, m_audience, m_hours, m_language, m_create, cancel}) {
        setTabOrder(before, next);
        before = next;
    }
}

void NewCourseDialog::fillList(const QString& chosen)
{
    m_templates = actions::templates(m_studio.disk(), m_studio.templateRoot(), QLocale().bcp47Name());
    // Two that are no templates stand behind those of the program.
    actions::Template handout;
    handout.id = handoutId;
    handout.name = tr("From a handout");
    handout.purpose = tr("Paste or open a text that you have: its headings become modules and units, its pictures and tables come along.");
    actions::Template translation;
    translation.id = translationId;
    translation.name = tr("Translation of a course");
    translation.purpose = tr("The same course in another language: outline, media and licence stay, the texts are there to be translated.");
    qsizetype at = 0;
    while (at < m_templates.size() && !m_templates.at(at).isOwn()) ++at;
    m_templates.insert(at, translation);
    m_templates.insert(at, handout);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const actions::Template& entry : std::as_const(m_templates)) {
        const QString iconName = entry.id == handoutId ? handoutId : entry.id == translationId ? QStringLiteral("translate")
            : entry.isOwn() ? QStringLiteral("template") : entry.id == QLatin1String("blank") ? QStringLiteral("file-new") : QStringLiteral("course");
        auto* item = new QListWidgetItem(icon(iconName), entry.name, m_list);
        item->setData(Qt::UserRole, entry.id);
        item->setToolTip(entry.purpose);
        if (!chosen.isEmpty() && entry.id == chosen) row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    choose();
}

QString NewCourseDialog::chosenId() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void NewCourseDialog::choose()
{
    const actions::Template entry = m_templates.value(m_list->currentRow());
    const bool translation = entry.id == translationId;
    m_name->setText(entry.name);
    m_purpose->setText(entry.purpose);
    m_picture->setLines(entry.outline);
    m_picture->setVisible(!entry.outline.isEmpty());
    m_delete->setVisible(entry.isOwn());
    m_sourceRow->setVisible(translation);
    for (QWidget* field : QList<QWidget*>{m_title, m_audience, m_hours}) {
        field->setVisible(!translation);
        m_form->labelForField(field)->setVisible(!translation);
    }
    if (!entry.language.isEmpty()) // the texts of an own template are in one language
        if (const int at = m_language->findData(entry.language); at >= 0) m_language->setCurrentIndex(at);
    updateState();
}

void NewCourseDialog::askForSource()
{
    m_studio.prompts().askOpenFile(this, tr("Choose the course to translate"), m_studio.settings().lastFolder(),
                                   tr("Courses (*.microvet);;All files (*)"), [this](const QString& path) {
        if (path.isEmpty()) return;
        m_source = path;
        updateState();
    });
}

void NewCourseDialog::askToDelete()
{
    const actions::Template entry = m_templates.value(m_list->currentRow());
    Question question;
    question.name = QStringLiteral("deleteTemplateQuestion");
    question.title = tr("Delete the template “%1”?").arg(entry.name);
    question.text = tr("Courses that were made from it stay as they are.");
    question.buttons = {{QStringLiteral("delete"), tr("&Delete"), Question::Weight::Destructive},
                        {QStringLiteral("cancel"), tr("&Cancel"), Question::Weight::Default}};
    question.cancel = QStringLiteral("cancel");
    m_studio.prompts().ask(this, question, [self = QPointer(this), entry](const QString& answer) {
        if (!self || answer != QLatin1String("delete")) return;
        const Status gone = actions::deleteTemplate(self->m_studio.disk(), entry, self->m_studio.templateRoot());
        self->fillList({});
        if (!gone) self->m_purpose->setText(gone.error().text);
    });
}

void NewCourseDialog::updateState()
{
    m_sourceName->setText(m_source.isEmpty() ? tr("No course chosen yet.") : QFileInfo(m_source).fileName());
    m_create->setEnabled(chosenId() == translationId ? !m_source.isEmpty()
                                                     : chosenId() == handoutId || !m_title->text().trimmed().isEmpty());
}

NewCourseDialog::Wish NewCourseDialog::wish() const
{
    Wish wish;
    wish.from = m_templates.value(m_list->currentRow());
    wish.facts.title = m_title->text();
    wish.facts.targetGroup = m_audience->text();
    wish.facts.hours = m_hours->value();
    wish.facts.language = m_language->currentData().toString();
    wish.facts.organisation.legalName = m_studio.settings().organisation();
    wish.facts.author = m_studio.settings().authorName();
    if (wish.from.id == translationId) wish.translationOf = m_source;
    if (wish.from.id == handoutId) { // empty modules make room for those of the handout
        wish.handout = true;
        wish.from = m_templates.first();
    }
    return wish;
}

} // namespace microvet::ui
