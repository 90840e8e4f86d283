#include "ui/organisation/rule_settings.h"

#include "core/rules/rule_edit.h"
#include "core/rules/texts.h"
#include "ui/checks/severity.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

using rules::RuleInfo;
using rules::RuleSetting;
using rules::Severity;

constexpr int idRole = Qt::UserRole;

QWidget* padded(QLayout* layout)
{
    auto* page = new QWidget;
    page->setLayout(layout);
    const int gap = em(page, 0.8);
    layout->setContentsMargins(gap, gap, gap, gap);
    return page;
}

QStringList texts(const QJsonValue& list)
{
    QStringList out;
    const QJsonArray values = list.toArray();
    for (const QJsonValue& value : values) out.append(value.toString());
    return out;
}

} // namespace

RuleSettings::RuleSettings(const QJsonObject& file, QWidget* parent)
    : QDialog(parent)
    , m_file(rules::editableRuleFile(file))
    , m_all(rules::allRules())
    , m_title(new LineField(this))
{
    setObjectName(QStringLiteral("ruleSettings"));
    setWindowTitle(tr("Settings of our rules"));
    auto* page = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&Name of the rules"), this);
    label->setBuddy(m_title);
    m_title->setObjectName(QStringLiteral("ruleTitle"));
    m_title->setText(file.isEmpty() ? tr("Our rules") : m_file.value(QLatin1String("title")).toString());
    m_title->setToolTip(tr("Stands in reports, so that others know what was checked."));
    row->addWidget(label);
    row->addWidget(m_title, 1);
    page->addLayout(row);
    auto* tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("ruleTabs"));
    tabs->addTab(scrolling(makeLimits()), tr("Limits"));
    tabs->addTab(scrolling(makeTimes()), tr("Time"));
    tabs->addTab(scrolling(makeTexts()), tr("Texts"));
    tabs->addTab(scrolling(makeQuality()), tr("Quality"));
    tabs->addTab(scrolling(makePackages()), tr("Packages"));
    tabs->addTab(scrolling(makeFiles()), tr("Files"));
    tabs->addTab(scrolling(makeLists()), tr("Licences"));
    tabs->addTab(scrolling(makeRules()), tr("Which rules"));
    page->addWidget(tabs, 1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* take = buttons->addButton(tr("&Take over"), QDialogButtonBox::AcceptRole);
    take->setObjectName(QStringLiteral("ruleTake"));
    QPushButton* cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("closeDialog"));
    cancel->setAutoDefault(false);
    take->setDefault(true);
    page->addWidget(buttons);
    connect(take, &QPushButton::clicked, this, &RuleSettings::finish);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_title->setFocus();
    giveSize(this, 44, 29);
}

void RuleSettings::addNumbers(QGridLayout* grid, const QList<Number>& numbers)
{
    for (const Number& number : numbers) {
        const QString name = QLatin1String(number.parameter);
        auto* box = new QDoubleSpinBox;
        box->setObjectName(name);
        box->setDecimals(number.decimals);
        box->setRange(number.least, number.most);
        box->setValue(rules::parameterOf(m_file, name).toDouble());
        box->setToolTip(number.help);
        box->setAccessibleDescription(number.help);
        auto* label = new QLabel(number.label);
        label->setBuddy(box);
        label->setWordWrap(true);
        label->setToolTip(number.help);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row, 1);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, name, decimals = number.decimals](double value) {
            if (decimals == 0) rules::setParameter(m_file, name, int(value));
            else rules::setParameter(m_file, name, value);
        });
    }
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(grid->rowCount(), 1);
}

QWidget* RuleSettings::makeLimits()
{
    auto* grid = new QGridLayout;
    addNumbers(grid, {{"outcomesMost", tr("Learning outcomes, at most"), tr("More are told as too many for a short course."), 1, 100},
                      {"summaryCharacters", tr("Characters of the summary, at least"), tr("A shorter summary says too little in a catalogue."), 0, 5000},
                      {"alternativeTextCharacters", tr("Characters of an alternative text, at most"), tr("Longer ones belong into a long description."), 20, 5000},
                      {"unitWordsLeast", tr("Words of a unit that has nothing else, at least"), tr("Pictures, tasks, questions and films count as something else."), 0, 5000},
                      {"unitMinutesMost", tr("Minutes of a unit, at most"), tr("Longer units are advised to become two."), 5, 600},
                      {"optionsMost", tr("Answers of a choice question, at most"), tr("Nobody keeps many in mind."), 2, 50},
                      {"passPercent", tr("Usual pass mark in per cent"), tr("What is offered where an assessment has none."), 1, 100},
                      {"workloadShareOfEstimate", tr("Declared hours against the hours counted, at least"), tr("0.75 means: declared hours may be a quarter below the count."), 0.1, 2, 2}});
    return padded(grid);
}

QWidget* RuleSettings::makeTimes()
{
    auto* grid = new QGridLayout;
    grid->addWidget(mutedLabel(tr("How long learners take. The hours of a course are counted from its content with these numbers.")), 0, 0, 1, 2);
    addNumbers(grid, {{"wordsPerMinute", tr("Words read in a minute"), tr("150 for adults who read to learn; fewer in a foreign language."), 20, 600},
                      {"minutesPerQuestion", tr("Minutes for a question"), tr("Reading, answering, reading the feedback."), 0.1, 60, 1},
                      {"minutesPerEssay", tr("Minutes for an essay or practical task"), tr("Written or done, not ticked."), 1, 600, 1},
                      {"minutesPerActivity", tr("Minutes for an activity without minutes of its own"), tr("Where authors give none."), 1, 600, 1},
                      {"minutesPerReflection", tr("Minutes for a reflection"), tr("Thinking, and noting something down."), 0.1, 120, 1},
                      {"minutesPerPicture", tr("Minutes for a picture"), tr("Looking at it."), 0.05, 30, 2},
                      {"listeningFactor", tr("Times the length of sound and film"), tr("More than 1, as learners pause and go back."), 0.5, 5, 2}});
    return padded(grid);
}

void RuleSettings::addWords(QGridLayout* grid, const QList<Words>& lists)
{
    for (const Words& list : lists) {
        const QString name = QLatin1String(list.parameter);
        auto* field = new QPlainTextEdit;
        field->setMaximumHeight(em(field, 6.5)); // three of them on a small laptop; longer lists scroll
        field->setTabChangesFocus(true);
        field->setObjectName(name);
        field->setPlainText(texts(rules::parameterOf(m_file, name)).join(QStringLiteral(", ")));
        field->setPlaceholderText(list.help);
        field->setToolTip(list.help);
        field->setAccessibleDescription(list.help);
        auto* label = new QLabel(list.label);
        label->setBuddy(field);
        label->setToolTip(list.help);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, 1, 2);
        grid->addWidget(field, row + 1, 0, 1, 2);
        grid->setRowStretch(row + 1, 1);
        connect(field, &QPlainTextEdit::textChanged, this, [this, name, field] { takeWords(name, field->toPlainText()); });
    }
}

void RuleSettings::takeWords(const QString& parameter, const QString& written)
{
    static const QRegularExpression between(QStringLiteral("[,;\n]"));
    QJsonArray words;
    for (const QString& word : written.split(between))
        if (const QString clean = word.simplified(); !clean.isEmpty() && !words.contains(clean)) words.append(clean);
    rules::setParameter(m_file, parameter, words);
}

QWidget* RuleSettings::makeTexts()
{
    auto* grid = new QGridLayout;
    addNumbers(grid, {{"sentenceWordsMost", tr("Words of a sentence, at most"), tr("Longer sentences are advised to become two."), 10, 200},
                      {"sentenceWordsAverageMost", tr("Words of a sentence on average, at most"), tr("Counted over all texts of a module."), 5, 100},
                      {"repeatedWordsLeast", tr("Words of a paragraph that may not stand in the course twice"), tr("Shorter paragraphs may be repeated."), 5, 1000},
                      {"questionPointsMostPercent", tr("Points of one question in an assessment, in per cent at most"), tr("So that one slip does not decide."), 10, 100}});
    grid->setRowStretch(grid->rowCount() - 1, 0);
    addWords(grid, {{"placeholders", tr("Words that say that something is &missing"), tr("With commas between them. Words in capitals count only in capitals.")},
                    {"linkTexts", tr("Words that do not say where a lin&k leads"), tr("With commas between them; a link may not be named by one of these alone.")},
                    {"abbreviationsKnown", tr("A&bbreviations that need no explanation"), tr("With commas between them; others are to be explained where they stand first.")}});
    return padded(grid);
}

QWidget* RuleSettings::makeFiles()
{
    auto* grid = new QGridLayout;
    grid->addWidget(mutedLabel(tr("What packages that others hand in may bring. Write commas between the entries.")), 0, 0, 1, 2);
    addWords(grid, {{"packageFileTypes", tr("Types of files that are &usual, by their endings"), tr("Files of other types are told, and a person looks.")},
                    {"packagePrograms", tr("Types of files that are &programs, by their endings"), tr("A package that brings one of them does not pass.")},
                    {"packageTrackers", tr("Addresses that &watch learners"), tr("Hosts on the web; a package that loads something from one of them does not pass.")}});
    return padded(grid);
}

QWidget* RuleSettings::makeQuality()
{
    auto* grid = new QGridLayout;
    grid->addWidget(mutedLabel(tr("A course begins with 100 points. Each rule that finds something takes some away; when it finds more of the same, up to twice as many.")), 0, 0, 1, 2);
    addNumbers(grid, {{"passScore", tr("Points that a course needs"), tr("Below them a person must look at its quality."), 0, 100},
                      {"errorPoints", tr("Points for what must be mended"), tr("Whatever it costs, a course with such a finding does not pass."), 0, 100, 1},
                      {"warningPoints", tr("Points for what should be mended"), tr("For the first finding of a rule."), 0, 100, 1},
                      {"advicePoints", tr("Points for advice"), tr("0 where advice is to cost nothing."), 0, 100, 1}});
    return padded(grid);
}

QWidget* RuleSettings::makePackages()
{
    auto* grid = new QGridLayout;
    grid->addWidget(mutedLabel(tr("What is asked of packages that others hand in.")), 0, 0, 1, 2);
    addNumbers(grid, {{"packageSizeMost", tr("Megabytes of a package, unpacked, at most"), tr("Larger ones are hard to send and to load."), 1, 100000},
                      {"packageFileMost", tr("Megabytes of one file, at most"), tr("Usually a film that could be smaller."), 1, 100000},
                      {"packageWordsLeast", tr("Words in all, at least"), tr("With fewer, there is hardly a course to learn from."), 0, 100000},
                      {"packageSharedWords", tr("Words shared with an accepted course that are told"), tr("Only where accepted courses are compared: from how many words in a row on."), 15, 1000},
                      {"packagePassWarnings", tr("Things that should be mended, at most"), tr("In each of structure, content and quality; with more, a person must look."), 0, 1000}});
    grid->setRowStretch(grid->rowCount() - 1, 0);
    addWords(grid, {{"packageLayout", tr("Files that a package must h&ave"), tr("With commas between them, for example LICENSE.txt, metadata/*.xml; * stands for anything.")},
                    {"packageNames", tr("How files may be name&d"), tr("With commas between them, for example *.html, media/*; left empty, every name will do.")}});
    return padded(grid);
}

QWidget* RuleSettings::makeLists()
{
    auto* column = new QVBoxLayout;
    auto* label = new QLabel(tr("&Licences that courses may have"));
    m_licences = new QListWidget;
    m_licences->setObjectName(QStringLiteral("ruleLicences"));
    label->setBuddy(m_licences);
    const QStringList accepted = texts(rules::parameterOf(m_file, QStringLiteral("licences")));
    for (const ListItem& licence : licenceItems()) {
        auto* item = new QListWidgetItem(licence.label, m_licences);
        item->setData(idRole, licence.code);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(accepted.contains(licence.code, Qt::CaseInsensitive) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(licenceMeaning(licence.code));
    }
    column->addWidget(label);
    column->addWidget(m_licences, 1);
    column->addWidget(mutedLabel(tr("The first of them is offered to new courses; courses that others may adapt need one without “NoDerivatives”.")));
    auto* languagesLabel = new QLabel(tr("Lan&guages of courses, by their codes"));
    m_languages = new LineField;
    m_languages->setObjectName(QStringLiteral("ruleLanguages"));
    m_languages->setText(texts(rules::parameterOf(m_file, QStringLiteral("languages"))).join(QStringLiteral(", ")));
    m_languages->setToolTip(tr("For example en, el, pt; left empty, every language is accepted."));
    languagesLabel->setBuddy(m_languages);
    column->addWidget(languagesLabel);
    column->addWidget(m_languages);
    return padded(column);
}

QWidget* RuleSettings::makeRules()
{
    auto* column = new QVBoxLayout;
    auto* search = new LineField;
    search->setObjectName(QStringLiteral("ruleSearch"));
    search->setPlaceholderText(tr("Find a rule"));
    search->setAccessibleName(tr("Find a rule"));
    search->setClearButtonEnabled(true);
    column->addWidget(search);
    m_rules = new QTreeWidget;
    m_rules->setObjectName(QStringLiteral("ruleList"));
    m_rules->setAccessibleName(tr("Rules"));
    m_rules->setHeaderLabels({tr("What it finds"), tr("Group"), tr("How severe")});
    m_rules->setRootIsDecorated(false);
    m_rules->setUniformRowHeights(true);
    m_rules->header()->setStretchLastSection(false);
    m_rules->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rules->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_rules->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    for (const RuleInfo& rule : m_all) {
        const RuleSetting setting = rules::settingOf(m_file, rule);
        auto* item = new QTreeWidgetItem(m_rules, {rules::ruleSummary(rule.id), groupName(rule.group), severitySingle(setting.severity)});
        item->setData(0, idRole, rule.id);
        item->setToolTip(0, item->text(0) + u'\n' + rule.id);
        item->setCheckState(0, setting.on ? Qt::Checked : Qt::Unchecked);
    }
    column->addWidget(m_rules, 1);
    m_why = mutedLabel({});
    m_why->setObjectName(QStringLiteral("ruleWhy"));
    column->addWidget(m_why);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("How se&vere this rule is"));
    m_severity = new QComboBox;
    m_severity->setObjectName(QStringLiteral("ruleSeverity"));
    label->setBuddy(m_severity);
    for (Severity severity : {Severity::Error, Severity::Warning, Severity::Advice}) m_severity->addItem(severitySingle(severity), int(severity));
    row->addWidget(label);
    row->addWidget(m_severity);
    row->addStretch(1);
    column->addLayout(row);
    connect(search, &QLineEdit::textChanged, this, &RuleSettings::filter);
    connect(m_rules, &QTreeWidget::currentItemChanged, this, &RuleSettings::chooseRule);
    connect(m_rules, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int) {
        if (m_filling) return;
        m_rules->setCurrentItem(item);
        setRule(item->checkState(0) == Qt::Checked);
    });
    connect(m_severity, &QComboBox::activated, this, [this] {
        if (const QTreeWidgetItem* item = m_rules->currentItem()) setRule(item->checkState(0) == Qt::Checked);
    });
    m_rules->setCurrentItem(m_rules->topLevelItem(0));
    return padded(column);
}

void RuleSettings::chooseRule()
{
    const QTreeWidgetItem* item = m_rules->currentItem();
    m_severity->setEnabled(item);
    if (!item) return;
    const RuleInfo& rule = m_all[m_rules->indexOfTopLevelItem(m_rules->currentItem())];
    const rules::RuleText* text = rules::ruleText(rule.id);
    //: why a rule is there, and the public text that it comes from
    m_why->setText(tr("%1 Source: %2.").arg(text ? QCoreApplication::translate("microvet::rules", text->why) : QString(), rule.source));
    m_severity->setCurrentIndex(m_severity->findData(int(rules::settingOf(m_file, rule).severity)));
}

void RuleSettings::setRule(bool on)
{
    QTreeWidgetItem* item = m_rules->currentItem();
    if (!item) return;
    const QScopedValueRollback<bool> quiet(m_filling, true);
    const auto severity = Severity(m_severity->currentData().toInt());
    rules::setSetting(m_file, item->data(0, idRole).toString(), {on, severity});
    item->setText(2, severitySingle(severity));
}

void RuleSettings::filter(const QString& words)
{
    for (int i = 0; i < m_rules->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_rules->topLevelItem(i);
        const QString all = item->text(0) + u' ' + item->text(1) + u' ' + item->data(0, idRole).toString();
        bool fits = true;
        for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) fits = fits && all.contains(word, Qt::CaseInsensitive);
        item->setHidden(!fits);
    }
}

void RuleSettings::finish()
{
    QJsonArray licences;
    // In the order of the rules so far: the first is what new courses get.
    QStringList chosen;
    for (int i = 0; i < m_licences->count(); ++i)
        if (m_licences->item(i)->checkState() == Qt::Checked) chosen.append(m_licences->item(i)->data(idRole).toString());
    for (const QString& code : texts(rules::parameterOf(m_file, QStringLiteral("licences"))))
        if (chosen.removeAll(code) > 0) licences.append(code);
    for (const QString& code : std::as_const(chosen)) licences.append(code);
    rules::setParameter(m_file, QStringLiteral("licences"), licences);
    QJsonArray languages;
    for (const QString& code : m_languages->text().split(u',', Qt::SkipEmptyParts))
        if (!code.trimmed().isEmpty()) languages.append(code.trimmed().toLower());
    rules::setParameter(m_file, QStringLiteral("languages"), languages);
    const QString title = m_title->text().simplified();
    m_file.insert(QLatin1String("title"), title.isEmpty() ? tr("Our rules") : title);
    m_file.insert(QLatin1String("id"), QStringLiteral("own-rules"));
    m_file.insert(QLatin1String("note"), tr("Rules of an organisation, set in microVET Studio over the house rules."));
    accept();
}

} // namespace microvet::ui
