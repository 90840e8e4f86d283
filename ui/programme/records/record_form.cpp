#include "ui/programme/records/record_form.h"

#include "core/actions/programme/feedback_sections.h"
#include "core/programme/computed.h"
#include "core/programme/following/ambassador_sheet.h"
#include "core/programme/following/evidence.h"
#include "core/programme/listing.h"
#include "ui/programme/records/reference_field.h"
#include "ui/programme/records/time_field.h"
#include "ui/shell/prompts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/covered_text.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QDoubleValidator>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QUrl>

namespace microvet::ui {

using programme::Field;
using programme::FieldType;

RecordForm::RecordForm(const ProgrammeServices& services, const programme::Kind& kind, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_kind(kind)
    , m_shown(kind.make())
{
    auto* layout = new FormGrid(this);
    layout->setContentsMargins(0, 0, em(this, 0.5), 0);
    layout->setVerticalSpacing(em(this, 0.5));
    for (const Field& field : kind.fields)
        if (field.is(programme::Told))
            addTold(layout, field);
        else if (!field.is(programme::Inner))
            add(layout, field);
    for (const programme::Computed& computed : programme::computedOf(kind))
        addTold(layout, computed.field);
    layout->setRowStretch(layout->rowCount(), 1); // what is left stays below, however few rows there are
    connect(this, &RecordForm::edited, this, &RecordForm::forgiveMended);
}

void RecordForm::add(FormGrid* layout, const Field& field)
{
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.2));
    Row row = rowFor(field, holder);
    QWidget* shown = row.focus;
    while (shown->parentWidget() != holder)
        shown = shown->parentWidget();
    column->addWidget(shown);
    row.field = &field;
    row.holder = holder;
    row.focus->setObjectName(field.key());
    row.focus->setAccessibleName(field.labelText());
    if (field.is(programme::Personal)) cover::markPersonal(row.focus);
    const bool tick = field.type == FieldType::YesNo;
    if (*field.help) {
        if (tick)
            giveTip(row.focus, field.helpText());
        else
            column->addWidget(mutedLabel(field.helpText(), holder));
        row.focus->setAccessibleDescription(field.helpText());
    }
    row.problem = new QLabel(holder);
    row.problem->setObjectName(field.key() + QStringLiteral(".problem"));
    row.problem->setWordWrap(true);
    row.problem->setTextFormat(Qt::PlainText);
    QPalette palette = row.problem->palette();
    palette.setColor(QPalette::WindowText, theme::ink(theme::Tone::Trouble));
    row.problem->setPalette(palette);
    row.problem->hide();
    column->addWidget(row.problem);
    auto* label = new QLabel(tick ? QString()
                                  : field.is(programme::Required) ? tr("%1 (needed)").arg(field.labelText()) : field.labelText(),
                             this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(row.focus);
    row.label = label;
    layout->addRow(label, holder);
    m_rows.append(row);
}

void RecordForm::addTold(FormGrid* layout, const Field& field)
{
    auto* label = new QLabel(field.labelText(), this);
    label->setTextFormat(Qt::PlainText);
    auto* text = new QLabel(this);
    text->setObjectName(field.key() + QStringLiteral(".told"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addRow(label, text);
    m_told.append({&field, label, text});
}

void RecordForm::openFile(const QString& path)
{
    if (path.endsWith(QLatin1String(".microvet"), Qt::CaseInsensitive)) return m_services.openCourse(path);
    if (!m_services.prompts.openUrl(QUrl::fromLocalFile(path)))
        m_services.prompts.tell(this, tr("The file could not be opened"), QDir::toNativeSeparators(path));
}

RecordForm::Row RecordForm::rowFor(const Field& field, QWidget* holder)
{
    Row row{};
    const auto changed = [this] {
        if (!m_showing) emit edited();
    };
    switch (field.type) {
    case FieldType::LongText: {
        auto* edit = new TextField(3, holder);
        edit->setTabChangesFocus(true);
        connect(edit, &QPlainTextEdit::textChanged, this, changed);
        row.focus = edit;
        row.value = [edit] { return edit->toPlainText(); };
        row.setValue = [edit](const QVariant& value) { edit->setPlainText(value.toString()); };
        break;
    }
    case FieldType::Code: {
        auto* box = new QComboBox(holder);
        box->addItem(tr("Not said"), QString());
        for (const programme::CodeName& code : field.codes)
            box->addItem(field.shown(QString::fromLatin1(code.code)), QString::fromLatin1(code.code));
        connect(box, &QComboBox::currentIndexChanged, this, changed);
        row.focus = box;
        row.value = [box] { return box->currentData(); };
        row.setValue = [box](const QVariant& value) {
            int at = box->findData(value.toString());
            if (at < 0) { // of a newer program: it stays
                box->addItem(value.toString(), value.toString());
                at = box->count() - 1;
            }
            box->setCurrentIndex(at);
        };
        break;
    }
    case FieldType::Date: {
        auto* date = new DateField(holder);
        auto kept = std::make_shared<QDate>();
        connect(date, &DateField::edited, this, [kept, changed](const QDate& now) {
            *kept = now;
            changed();
        });
        row.focus = date->edit();
        row.value = [kept] { return *kept; };
        row.setValue = [date, kept](const QVariant& value) {
            *kept = value.toDate();
            date->setDate(*kept);
        };
        break;
    }
    case FieldType::Time: {
        auto* time = new TimeField(holder);
        connect(time, &TimeField::edited, this, changed);
        row.focus = time->dateEdit();
        row.value = [time] { return time->time(); };
        row.setValue = [time](const QVariant& value) { time->setTime(value.toDateTime()); };
        break;
    }
    case FieldType::Number: {
        if (field.key() == QLatin1String("responsibility")) { // nobody knows them by their numbers
            auto* box = new QComboBox(holder);
            box->addItem(tr("Not said"), 0);
            for (int number = 1; number <= programme::responsibilities; ++number)
                box->addItem(tr("%1. %2").arg(QString::number(number), programme::responsibilityTitle(number)), number);
            connect(box, &QComboBox::currentIndexChanged, this, changed);
            row.focus = box;
            row.value = [box] { return box->currentData(); };
            row.setValue = [box](const QVariant& value) { box->setCurrentIndex(std::max(0, box->findData(value.toInt()))); };
            break;
        }
        auto* box = new QSpinBox(holder);
        box->setRange(0, 1'000'000);
        connect(box, &QSpinBox::valueChanged, this, changed);
        row.focus = box;
        row.value = [box] { return box->value(); };
        row.setValue = [box](const QVariant& value) { box->setValue(value.toInt()); };
        break;
    }
    case FieldType::Points: {
        auto* edit = new LineField(holder);
        auto* numbers = new QDoubleValidator(0, 1000, 2, edit);
        edit->setValidator(numbers);
        edit->setMaximumWidth(em(this, 6));
        connect(edit, &QLineEdit::textChanged, this, changed);
        row.focus = edit;
        row.value = [edit]() -> QVariant {
            bool ok = false;
            const double points = QLocale().toDouble(edit->text(), &ok);
            return ok ? QVariant(points) : QVariant();
        };
        row.setValue = [edit](const QVariant& value) {
            edit->setText(value.isNull() ? QString() : QLocale().toString(value.toDouble(), 'g', 6));
        };
        break;
    }
    case FieldType::YesNo: {
        auto* box = new QCheckBox(field.labelText(), holder);
        connect(box, &QCheckBox::toggled, this, changed);
        row.focus = box;
        row.value = [box] { return box->isChecked(); };
        row.setValue = [box](const QVariant& value) { box->setChecked(value.toBool()); };
        break;
    }
    case FieldType::Reference: {
        auto* box = new ReferenceField(m_services.link, *programme::findKind(QString::fromLatin1(field.refers)), holder);
        connect(box, &ReferenceField::edited, this, changed);
        row.focus = box;
        row.value = [box] { return QVariant::fromValue(box->id()); };
        row.setValue = [box](const QVariant& value) { box->setId(value.toUuid()); };
        break;
    }
    default: {
        if (field.key() == QLatin1String("language")) { // no code is asked for where there are eight to choose from
            auto* box = new QComboBox(holder);
            box->addItem(tr("Not said"), QString());
            for (const QString& code : programme::letterLanguages())
                box->addItem(ownLanguageName(code), code);
            connect(box, &QComboBox::currentIndexChanged, this, changed);
            row.focus = box;
            row.value = [box] { return box->currentData(); };
            row.setValue = [box](const QVariant& value) {
                if (box->findData(value.toString()) < 0) box->addItem(value.toString(), value.toString());
                box->setCurrentIndex(box->findData(value.toString()));
            };
            break;
        }
        auto* edit = new LineField(holder);
        if (field.key() == QLatin1String("section")) { // of the methodology or the framework: to be found by typing
            auto* known = new QCompleter(actions::frameworkSections() + actions::methodologySections(), edit);
            known->setCaseSensitivity(Qt::CaseInsensitive);
            known->setFilterMode(Qt::MatchContains);
            edit->setCompleter(known);
        }
        connect(edit, &QLineEdit::textChanged, this, changed);
        row.focus = edit;
        row.value = [edit] { return edit->text().trimmed(); };
        row.setValue = [edit](const QVariant& value) { edit->setText(value.toString()); };
        if (field.type == FieldType::File) {
            auto* line = new QWidget(holder);
            auto* across = new QHBoxLayout(line);
            across->setContentsMargins(0, 0, 0, 0);
            across->addWidget(edit, 1);
            auto* choose = new QPushButton(tr("Choose…"), line);
            choose->setObjectName(field.key() + QStringLiteral(".choose"));
            choose->setAccessibleName(tr("Choose: %1").arg(field.labelText()));
            choose->setAutoDefault(false);
            across->addWidget(choose);
            const bool evidence = field.key() == QLatin1String("evidence_file"); // kept as its path from the programme
            connect(choose, &QPushButton::clicked, this, [this, edit, evidence, title = field.labelText()] {
                const programme::Place place = m_services.link.place();
                m_services.prompts.askOpenFile(this, title, programme::evidencePath(edit->text(), place), tr("All files (*)"), [edit, evidence, place](const QString& path) {
                    if (!path.isEmpty()) edit->setText(evidence ? programme::keptEvidence(path, place) : path);
                });
            });
            auto* open = new QPushButton(tr("Open"), line);
            open->setObjectName(field.key() + QStringLiteral(".open"));
            open->setAccessibleName(tr("Open: %1").arg(field.labelText()));
            open->setAutoDefault(false);
            open->setEnabled(false);
            across->addWidget(open);
            connect(edit, &QLineEdit::textChanged, open, [open](const QString& path) { open->setEnabled(!path.trimmed().isEmpty()); });
            connect(open, &QPushButton::clicked, this, [this, edit] { openFile(programme::evidencePath(edit->text().trimmed(), m_services.link.place())); });
        }
    }
    }
    return row;
}

void RecordForm::show(const programme::Record& record)
{
    m_showing = true;
    m_checked = false;
    m_shown = m_kind.copy(record);
    for (const Row& row : std::as_const(m_rows)) {
        row.setValue(row.field->get(record));
        row.problem->hide();
    }
    const programme::Listing listing{&m_kind, {}, {}, m_services.link.today()};
    for (const ToldRow& row : std::as_const(m_told)) {
        const QString text = listing.shown(record, *row.field);
        row.text->setText(text);
        const bool known = record.version > 0 && !text.isEmpty();
        row.label->setVisible(known);
        row.text->setVisible(known);
    }
    m_showing = false;
}

std::shared_ptr<programme::Record> RecordForm::record() const
{
    const std::shared_ptr<programme::Record> record = m_kind.copy(*m_shown);
    for (const Row& row : m_rows)
        row.field->set(*record, row.value());
    return record;
}

void RecordForm::forgiveMended()
{
    if (!m_checked) return;
    const QList<programme::Problem> problems = programme::problemsOf(m_kind, *record());
    for (const Row& row : std::as_const(m_rows)) {
        const bool still = std::any_of(problems.begin(), problems.end(), [&](const programme::Problem& problem) { return problem.field == row.field; });
        if (still || row.problem->isHidden()) continue;
        row.problem->hide();
        row.focus->setAccessibleDescription(row.field->helpText());
    }
}

bool RecordForm::check()
{
    const QList<programme::Problem> problems = programme::problemsOf(m_kind, *record());
    QWidget* first = nullptr;
    QLabel* said = nullptr;
    for (const Row& row : std::as_const(m_rows)) {
        const auto found = std::find_if(problems.begin(), problems.end(),
                                        [&](const programme::Problem& problem) { return problem.field == row.field; });
        QString problem = found != problems.end() ? found->text : QString();
        // The date from before must not be kept in its place.
        if (const auto* day = row.holder->findChild<DateField*>(); day && day->isUnread()) problem = tr("This is no date. Please write it otherwise, or leave it empty.");
        row.problem->setVisible(!problem.isEmpty());
        row.focus->setAccessibleDescription(problem.isEmpty() ? row.field->helpText() : problem);
        if (problem.isEmpty()) continue;
        row.problem->setText(problem);
        if (first) continue;
        first = row.focus;
        said = row.problem;
    }
    if (first) {
        first->setFocus();
        scrollTo(first);
        QTimer::singleShot(0, said, [said] { scrollTo(said); }); // it has its place then; below a long text it would be out of sight
    }
    m_checked = first != nullptr;
    return !first;
}

void RecordForm::showConflict(const programme::Conflict& conflict)
{
    QWidget* first = nullptr;
    for (const Row& row : std::as_const(m_rows))
        for (const programme::FieldConflict& field : conflict.fields) {
            if (field.field != row.field) continue;
            const QString theirs = row.field->type == FieldType::Reference ? tr("something else") : row.field->shown(field.theirs);
            row.problem->setText(conflict.who.isEmpty() ? tr("Somebody has written here: %1").arg(theirs)
                                                        : tr("%1 has written here: %2").arg(conflict.who, theirs));
            row.problem->show();
            auto* take = new QPushButton(tr("Take theirs"), row.holder);
            take->setObjectName(row.field->key() + QStringLiteral(".theirs"));
            take->setAccessibleName(tr("%1: take theirs").arg(row.field->labelText()));
            take->setAutoDefault(false);
            row.holder->layout()->addWidget(take);
            row.holder->layout()->setAlignment(take, Qt::AlignLeft);
            connect(take, &QPushButton::clicked, this, [row, theirValue = field.theirs, take] {
                row.setValue(theirValue);
                row.problem->hide();
                take->deleteLater();
            });
            if (!first) {
                first = row.focus;
                // As soon as it has its place.
                QMetaObject::invokeMethod(take, [take] { scrollTo(take); }, Qt::QueuedConnection);
            }
        }
    if (first) first->setFocus();
}

void RecordForm::hideField(const QString& name)
{
    for (const Row& row : std::as_const(m_rows))
        if (row.field->key() == name) {
            row.label->hide();
            row.holder->hide();
        }
    for (const ToldRow& row : std::as_const(m_told))
        if (row.field->key() == name) {
            row.label->hide();
            row.text->hide();
        }
}

void RecordForm::showOnly(const QString& name)
{
    for (const Row& row : std::as_const(m_rows)) {
        row.label->setVisible(row.field->key() == name);
        row.holder->setVisible(row.field->key() == name);
    }
    for (const ToldRow& row : std::as_const(m_told)) {
        row.label->hide();
        row.text->hide();
    }
}

QWidget* RecordForm::field(const QString& name) const
{
    for (const Row& row : m_rows)
        if (row.field->key() == name) return row.focus;
    return nullptr;
}

} // namespace microvet::ui
