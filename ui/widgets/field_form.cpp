#include "ui/widgets/field_form.h"

#include "core/plan/badge.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/colour_field.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/media_field.h"
#include "ui/widgets/picture_field.h"
#include "ui/widgets/picture_list.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {
/// Between a label, its field and its help, in lines.
constexpr double labelGap = 0.2;

/// As many decimals as the number has, up to those of the box: "1.25" and "3".
class NumberBox : public QDoubleSpinBox {
public:
    QString textFromValue(double value) const override
    {
        QString text = locale().toString(value, 'f', decimals());
        const QString point = locale().decimalPoint();
        if (!text.contains(point)) return text;
        const QString zero = locale().zeroDigit();
        while (text.endsWith(zero)) text.chop(zero.size());
        if (text.endsWith(point)) text.chop(point.size());
        return text;
    }
};
} // namespace

void giveTip(QWidget* field, const QString& tip)
{
    field->setToolTip(tip);
    field->setAccessibleDescription(tip);
    field->setProperty(fieldHelp, tip);
}

FieldForm::FieldForm(FieldHub& hub, const QUuid& element, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_element(element)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.75));
}

void FieldForm::beginRow()
{
    m_row = new QHBoxLayout;
    m_rowTicks.clear();
    m_rowLabels = false;
    m_row->setSpacing(em(this, 0.8));
    m_column->addLayout(m_row);
}

void FieldForm::endRow()
{
    // Beside a field with a label above it, a tick stands where the field stands.
    if (m_rowLabels)
        for (const auto& [column, box] : std::as_const(m_rowTicks)) {
            const int field = qRound(fontMetrics().height() * 1.6);
            const int label = fontMetrics().height() + em(this, labelGap);
            column->insertSpacing(0, label + std::max(0, (field - box->sizeHint().height()) / 2));
        }
    m_row = nullptr;
}

void FieldForm::add(QWidget* widget)
{
    if (m_row) m_row->addWidget(widget, 1, Qt::AlignTop);
    else m_column->addWidget(widget);
}

void FieldForm::heading(const QString& text) { add(headingLabel(text, 1.1)); }
void FieldForm::note(const QString& text) { add(mutedLabel(text)); }

QString FieldForm::stepLabel(const QString& label) const
{
    QString plain = label;
    plain.remove(u'&');
    return tr("Change “%1”").arg(plain);
}

void FieldForm::place(const QString& label, QWidget* field, QWidget* buddy, const QUuid& element, const QByteArray& path,
                      const FieldOptions& o)
{
    buddy->setObjectName(m_hub.objectNameFor(element, path));
    if (o.help.isEmpty()) giveTip(buddy, o.tip);
    else buddy->setAccessibleDescription(o.help);
    m_hub.claimKeys(buddy);
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, labelGap));
    if (m_row) {
        if (auto* tick = qobject_cast<QCheckBox*>(buddy)) m_rowTicks.append({column, tick});
        else m_rowLabels = m_rowLabels || !(o.hideLabel || label.isEmpty());
    }
    if (o.hideLabel || label.isEmpty()) {
        buddy->setAccessibleName(label);
    } else {
        auto* name = new QLabel(label);
        name->setBuddy(buddy);
        if (o.help.isEmpty()) name->setToolTip(o.tip);
        name->setWordWrap(true);
        // Buddies are no names to every screen reader: a QTextEdit needs its own.
        QString plain = label;
        buddy->setAccessibleName(plain.remove(u'&'));
        column->addWidget(name);
    }
    column->addWidget(field);
    if (!o.help.isEmpty()) column->addWidget(mutedLabel(o.help));
    if (m_row) column->addStretch(1);
    if (m_row) m_row->addWidget(cell, 1);
    else m_column->addWidget(cell);
}

QWidget* FieldForm::addLine(const QString& label, const Binding<QString>& to, const FieldOptions& o)
{
    auto* edit = new LineField;
    edit->setPlaceholderText(o.placeholder);
    place(label, edit, edit, to.element, to.field, o);
    const auto refresh = [this, edit, to] {
        const QString now = to.read(m_hub.content()).value_or(QString());
        if (edit->text() == now) return;
        const int caret = edit->cursorPosition();
        edit->setText(now);
        edit->setCursorPosition(edit->hasFocus() ? std::min(caret, int(now.size())) : 0);
    };
    refresh();
    connect(edit, &QLineEdit::textEdited, this, [this, edit, to, label](const QString& text) {
        m_hub.set(to, text, stepLabel(label), edit->cursorPosition(), true);
    });
    m_hub.watch(to.element, to.field, edit, refresh, [edit](int caret) {
        edit->setFocus();
        if (caret >= 0) edit->setCursorPosition(caret);
    });
    return edit;
}

QWidget* FieldForm::addText(const QString& label, const Binding<QString>& to, const FieldOptions& o)
{
    auto* edit = new TextField(std::max(o.lines, 2));
    edit->setPlaceholderText(o.placeholder);
    place(label, edit, edit, to.element, to.field, o);
    const auto refresh = [this, edit, to] { edit->setValue(to.read(m_hub.content()).value_or(QString())); };
    refresh();
    connect(edit, &TextField::edited, this, [this, edit, to, label] {
        m_hub.set(to, edit->toPlainText(), stepLabel(label), edit->textCursor().position(), true);
    });
    connect(edit, &TextField::refused, &m_hub, &FieldHub::refused);
    m_hub.watch(to.element, to.field, edit, refresh, [edit](int caret) {
        edit->setFocus();
        QTextCursor cursor = edit->textCursor();
        if (caret >= 0) cursor.setPosition(std::min(caret, edit->document()->characterCount() - 1));
        edit->setTextCursor(cursor);
    });
    return edit;
}

RichTextEdit* FieldForm::addRich(const QString& label, const Binding<model::RichText>& to, const FieldOptions& o)
{
    auto* edit = new RichTextEdit;
    edit->setMinimumLines(o.lines);
    edit->setPlaceholderText(o.placeholder);
    place(label, edit, edit, to.element, to.field, o);
    const auto refresh = [this, edit, to] { edit->setValue(to.read(m_hub.content()).value_or(model::RichText())); };
    refresh();
    connect(edit, &RichTextEdit::edited, this, [this, edit, to, label](const QString& step, bool typing) {
        m_hub.set(to, edit->value(), typing ? stepLabel(label) : step, edit->caret(), typing);
    });
    connect(edit, &RichTextEdit::pictureOffered, &m_hub,
            [this, to](const QMimeData* picture) { emit m_hub.pictureOffered(to.element, picture); });
    connect(edit, &RichTextEdit::refused, &m_hub, &FieldHub::refused);
    m_hub.watch(to.element, to.field, edit, refresh, [edit](int caret) {
        edit->setFocus();
        if (caret >= 0) edit->setCaret(caret);
    });
    return edit;
}

QComboBox* FieldForm::addChoice(const QString& label, const Binding<QString>& to, const QList<ListItem>& items, const FieldOptions& o)
{
    auto* box = new QComboBox;
    box->addItem(o.none.isEmpty() ? tr("Not chosen yet") : o.none, QString());
    for (const ListItem& item : items) {
        if (item.code.isEmpty()) box->insertSeparator(box->count());
        else box->addItem(item.label, item.code);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    place(label, box, box, to.element, to.field, o);
    const auto refresh = [this, box, to] {
        const QString code = to.read(m_hub.content()).value_or(QString());
        int index = box->findData(code);
        if (index < 0) {
            // A code of a newer version or another list stays until somebody chooses another.
            box->addItem(code, code);
            index = box->count() - 1;
        }
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(index);
    };
    refresh();
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, to, label] {
        m_hub.set(to, box->currentData().toString(), stepLabel(label));
    });
    m_hub.watch(to.element, to.field, box, refresh, [box](int) { box->setFocus(); });
    return box;
}

QComboBox* FieldForm::addLanguage(const QString& label, const Binding<QString>& to, const FieldOptions& o)
{
    return addChoice(label, to, languageItems(), o);
}

QComboBox* FieldForm::addCountry(const QString& label, const Binding<QString>& to, const FieldOptions& o)
{
    return addChoice(label, to, countryItems(), o);
}

QComboBox* FieldForm::addLicence(const QString& label, const Binding<QString>& to, const FieldOptions& o)
{
    return addChoice(label, to, licenceItems(), o);
}

QComboBox* FieldForm::addCourseLicence(const QString& label, const Binding<QString>& to, const FieldOptions& o)
{
    const rules::RuleSet rules = m_hub.session().rules().id.isEmpty() ? rules::houseRules() : m_hub.session().rules();
    QList<ListItem> accepted, refused;
    for (ListItem item : licenceItems()) {
        const QString why = whyNotForCourses(item.code, rules);
        //: a licence, and why it cannot be chosen
        if (!why.isEmpty()) item.label = tr("%1 – %2").arg(item.label, why);
        (why.isEmpty() ? accepted : refused).append(item);
    }
    QComboBox* box = addChoice(label, to, accepted + refused, o);
    auto* items = qobject_cast<QStandardItemModel*>(box->model());
    for (const ListItem& item : std::as_const(refused))
        if (auto* row = items ? items->item(box->findData(item.code)) : nullptr) row->setEnabled(false);
    QLabel* meaning = mutedLabel({});
    meaning->setObjectName(box->objectName() + QStringLiteral(".meaning"));
    add(meaning);
    const auto refresh = [this, to, meaning, box] {
        meaning->setText(licenceMeaning(to.read(m_hub.content()).value_or(QString())));
        meaning->setVisible(!meaning->text().isEmpty());
        box->setAccessibleDescription(meaning->text());
    };
    m_hub.watch(to.element, to.field, meaning, refresh);
    refresh();
    return box;
}

ColourField* FieldForm::addColour(const QString& label, const Binding<QString>& to, const FieldOptions& o)
{
    auto* field = new ColourField;
    field->setFallback(plan::badgeColour({}));
    place(label, field, field->edit(), to.element, to.field, o);
    field->button()->setObjectName(field->edit()->objectName() + QStringLiteral(".choose"));
    QString plain = label;
    field->button()->setAccessibleName(tr("Choose: %1").arg(plain.remove(u'&')));
    const auto refresh = [this, field, to] { field->setColour(to.read(m_hub.content()).value_or(QString())); };
    refresh();
    connect(field, &ColourField::edited, this, [this, to, label](const QString& colour) { m_hub.set(to, colour, stepLabel(label)); });
    m_hub.watch(to.element, to.field, field, refresh, [field](int) { field->edit()->setFocus(); });
    return field;
}

PictureList* FieldForm::addPictures(const QString& label, const Binding<QList<model::MediaRef>>& to, const QString& one, const FieldOptions& o)
{
    auto* list = new PictureList(m_hub, to, one);
    QPushButton* choose = list->next()->chooseButton();
    const QString name = choose->accessibleName();
    place(label, list, choose, to.element, to.field, o);
    choose->setAccessibleName(name);
    return list;
}

MediaField* FieldForm::addDocument(const QString& label, const Binding<model::MediaRef>& to, const FieldOptions& o)
{
    auto* field = new MediaField(m_hub, to, MediaUse::File, label);
    const QString name = field->chooseButton()->accessibleName();
    place(label, field, field->chooseButton(), to.element, to.field, o);
    field->chooseButton()->setAccessibleName(name);
    return field;
}

CodesField* FieldForm::addCodes(const QString& label, const Binding<QStringList>& to, const QString& vocabulary,
                                const FieldOptions& o, bool single)
{
    QString plain = label;
    plain.remove(u'&');
    auto* field = new CodesField(plain, taxonomy(vocabulary), single);
    place(label, field, field->button(), to.element, to.field, o);
    field->button()->setAccessibleName(tr("Choose: %1").arg(plain));
    const auto refresh = [this, field, to] { field->setCodes(to.read(m_hub.content()).value_or(QStringList())); };
    refresh();
    connect(field, &CodesField::edited, this, [this, to, label](const QStringList& codes) { m_hub.set(to, codes, stepLabel(label)); });
    m_hub.watch(to.element, to.field, field, refresh, [field](int) { field->button()->setFocus(); });
    return field;
}

CodesField* FieldForm::addCodes(const QString& label, const Binding<QString>& to, const QString& vocabulary, const FieldOptions& o)
{
    const auto list = mapped<QStringList, QString>(
        to, [](const QString& code) { return code.isEmpty() ? QStringList() : QStringList{code}; },
        [](const QStringList& codes, const QString&) { return codes.value(0); });
    return addCodes(label, list, vocabulary, o, true);
}

QWidget* FieldForm::addNumber(const QString& label, const Binding<int>& to, const FieldOptions& o)
{
    FieldOptions whole = o;
    whole.decimals = 0;
    return addNumber(label, mapped<double, int>(to, [](const int& n) { return double(n); },
                                                [](const double& n, const int&) { return qRound(n); }), whole);
}

QWidget* FieldForm::addNumber(const QString& label, const Binding<double>& to, const FieldOptions& o)
{
    auto* box = new NumberBox;
    box->setDecimals(o.decimals);
    box->setRange(o.least, o.most);
    if (!o.unit.isEmpty()) box->setSuffix(u' ' + o.unit);
    if (!o.none.isEmpty()) box->setSpecialValueText(o.none);
    box->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    box->setMaximumWidth(fontMetrics().averageCharWidth() * 28);
    place(label, box, box, to.element, to.field, o);
    const auto refresh = [this, box, to] {
        const double now = to.read(m_hub.content()).value_or(0);
        if (box->value() == now) return;
        const QSignalBlocker quiet(box);
        box->setValue(now);
    };
    refresh();
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, to, label](double value) {
        m_hub.set(to, value, stepLabel(label), -1, true);
    });
    m_hub.watch(to.element, to.field, box, refresh, [box](int) { box->setFocus(); });
    return box;
}

DateField* FieldForm::addDate(const QString& label, const Binding<QDate>& to, const FieldOptions& o)
{
    auto* field = new DateField;
    place(label, field, field->edit(), to.element, to.field, o);
    field->calendarButton()->setObjectName(field->edit()->objectName() + QStringLiteral(".calendar"));
    QString plain = label;
    field->calendarButton()->setAccessibleName(tr("Choose a date: %1").arg(plain.remove(u'&')));
    const auto refresh = [this, field, to] { field->setDate(to.read(m_hub.content()).value_or(QDate())); };
    refresh();
    connect(field, &DateField::edited, this, [this, to, label](const QDate& date) { m_hub.set(to, date, stepLabel(label), -1, true); });
    m_hub.watch(to.element, to.field, field, refresh, [field](int) { field->edit()->setFocus(); });
    return field;
}

QCheckBox* FieldForm::addCheck(const QString& label, const Binding<bool>& to, const FieldOptions& o)
{
    auto* box = new QCheckBox(label);
    FieldOptions inner = o;
    inner.hideLabel = true;
    QString plain = label;
    place(plain.remove(u'&'), box, box, to.element, to.field, inner);
    const auto refresh = [this, box, to] {
        const QSignalBlocker quiet(box);
        box->setChecked(to.read(m_hub.content()).value_or(false));
    };
    refresh();
    connect(box, &QCheckBox::toggled, this, [this, to, label](bool on) { m_hub.set(to, on, stepLabel(label)); });
    m_hub.watch(to.element, to.field, box, refresh, [box](int) { box->setFocus(); });
    return box;
}

QWidget* FieldForm::addTags(const QString& label, const Binding<QStringList>& to, const FieldOptions& o)
{
    static const auto parse = [](const QString& text) {
        QStringList words;
        for (const QString& part : text.split(u','))
            if (const QString word = part.trimmed(); !word.isEmpty()) words << word;
        return words;
    };
    auto* edit = new LineField;
    FieldOptions options = o;
    if (options.help.isEmpty()) options.help = tr("Separate them by commas.");
    place(label, edit, edit, to.element, to.field, options);
    const auto refresh = [this, edit, to] {
        const QStringList now = to.read(m_hub.content()).value_or(QStringList());
        if (parse(edit->text()) == now) return;
        edit->setText(now.join(QStringLiteral(", ")));
        if (!edit->hasFocus()) edit->setCursorPosition(0); // one reads from the beginning
    };
    refresh();
    connect(edit, &QLineEdit::textEdited, this, [this, edit, to, label](const QString& text) {
        m_hub.set(to, parse(text), stepLabel(label), edit->cursorPosition(), true);
    });
    m_hub.watch(to.element, to.field, edit, refresh, [edit](int caret) {
        edit->setFocus();
        if (caret >= 0) edit->setCursorPosition(caret);
    });
    return edit;
}

PictureField* FieldForm::addPicture(const QString& label, const Binding<model::MediaRef>& to, const FieldOptions& o)
{
    auto* field = new PictureField(m_hub, to, label);
    const QString name = field->chooseButton()->accessibleName();
    place(label, field, field->chooseButton(), to.element, to.field, o);
    field->chooseButton()->setAccessibleName(name);
    return field;
}

} // namespace microvet::ui
