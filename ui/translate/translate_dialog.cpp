#include "ui/translate/translate_dialog.h"

#include "core/actions/adapt/rights.h"
#include "ui/shell/new_course_dialog.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

TranslateDialog::TranslateDialog(const Given& given, QWidget* parent)
    : QDialog(parent)
    , m_given(given)
    , m_reader(given.disk, this)
    , m_name(new QLabel(this))
    , m_choose(new QPushButton(given.open ? tr("Choose an&other course…") : tr("C&hoose a course…"), this))
    , m_language(makeLanguageBox(given.facts.language, this))
    , m_translator(new QLineEdit(given.facts.author, this))
    , m_rights(new Notice(theme::Tone::Warning, this))
    , m_allowed(new QCheckBox(tr("The course is o&urs, or its holder has allowed the translation"), this))
    , m_trouble(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("translateDialog"));
    setWindowTitle(tr("Translate a course"));
    if (given.open) m_course = *given.open;
    makeLayout();
    chooseOtherLanguage();
    updateState();
    giveSize(this, 38, 28);
}

void TranslateDialog::makeLayout()
{
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    page->addWidget(headingLabel(tr("Which course do you translate?"), 1.2, this));
    page->addWidget(mutedLabel(tr("You get a course of its own in the other language, with the same parts and media. "
                                  "The original stays as it is. Texts are translated one beside the other."),
                               this));
    m_name->setObjectName(QStringLiteral("translateName"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_choose->setObjectName(QStringLiteral("translateChoose"));
    m_choose->setAutoDefault(false);
    giveTip(m_choose, tr("A course file, or a package of microVET Studio that was published."));
    page->addWidget(m_name);
    page->addWidget(m_choose, 0, Qt::AlignLeading);
    m_rights->setObjectName(QStringLiteral("translateRights"));
    m_allowed->setObjectName(QStringLiteral("translateAllowed"));
    page->addWidget(m_rights);
    page->addWidget(m_allowed);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(gap);
    form->setHorizontalSpacing(gap * 2);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_language->setObjectName(QStringLiteral("translateLanguage"));
    m_translator->setObjectName(QStringLiteral("translateTranslator"));
    giveTip(m_language, tr("The language of the new course."));
    giveTip(m_translator, tr("Stands in the list of the people who took part. May stay empty."));
    form->addRow(tr("&Language of the translation:"), m_language);
    form->addRow(tr("&Who translates:"), m_translator);
    page->addLayout(form);
    m_trouble->setObjectName(QStringLiteral("translateTrouble"));
    page->addWidget(m_trouble);
    page->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Begin the translation"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("translateCreate"));
    m_create->setDefault(true);
    page->addWidget(buttons);
    QWidget* before = m_choose;
    for (QWidget* next : QList<QWidget*>{m_allowed, m_language, m_translator, m_create}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(m_choose, &QPushButton::clicked, this, [this] {
        askForPublished(m_given.prompts, this, tr("Which course do you translate?"), m_given.folder,
                        [this](const QString& path) { setSource(path); });
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, &TranslateDialog::updateState);
    connect(m_allowed, &QCheckBox::toggled, this, &TranslateDialog::updateState);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TranslateDialog::setSource(const QString& path)
{
    m_source = path;
    m_course = {};
    m_trouble->clear();
    updateState();
    m_name->setText(tr("Reading “%1”…").arg(QFileInfo(path).fileName()));
    m_reader.read(path, [this](const Result<model::Course>& course) { showCourse(course); });
}

void TranslateDialog::showCourse(const Result<model::Course>& course)
{
    if (course)
        m_course = *course;
    else
        m_trouble->setText(course.error().text);
    m_allowed->setChecked(false);
    chooseOtherLanguage();
    updateState();
}

void TranslateDialog::chooseOtherLanguage()
{
    if (m_course.id.isNull() || m_language->currentData().toString() != m_course.language) return;
    for (int i = 0; i < m_language->count(); ++i) {
        const QString code = m_language->itemData(i).toString();
        if (code.isEmpty() || code == m_course.language) continue;
        m_language->setCurrentIndex(i);
        return;
    }
}

void TranslateDialog::updateState()
{
    const bool there = !m_course.id.isNull();
    const QString title = m_course.title.trimmed().isEmpty() ? QFileInfo(m_source).fileName() : m_course.title;
    m_name->setText(there ? tr("“%1”, in %2").arg(title, ownLanguageName(m_course.language))
                          : tr("No course is chosen yet."));
    const actions::AdaptationRights rights = actions::adaptationRights(m_course.licence.code);
    // A course without a licence is a draft, most likely one's own.
    const bool asks = there && !rights.allowed && !m_course.licence.code.isEmpty();
    m_rights->setText(rights.sentence);
    m_rights->setVisible(asks);
    m_allowed->setVisible(asks);
    const QString language = m_language->currentData().toString();
    const bool same = there && m_course.language.compare(language, Qt::CaseInsensitive) == 0;
    if (there)
        m_trouble->setText(same ? tr("The course is in this language already. Choose the language to translate into.")
                                : QString());
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    m_create->setEnabled(there && !same && (!asks || m_allowed->isChecked()));
}

actions::NewCourse TranslateDialog::wishes() const
{
    actions::NewCourse wishes = m_given.facts;
    wishes.language = m_language->currentData().toString();
    wishes.author = m_translator->text().simplified();
    return wishes;
}

} // namespace microvet::ui
