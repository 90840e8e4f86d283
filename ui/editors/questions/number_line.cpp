#include "ui/editors/questions/number_line.h"

#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace microvet::ui {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::NumberLine) };

} // namespace

std::optional<double> readNumber(const QString& text)
{
    QString plain;
    for (const QChar c : text.trimmed()) {
        if (c.isSpace() || c == u'\'' || c == QChar(0x2019)) continue; // between thousands
        plain += c == QChar(0x2212) ? QChar(u'-') : c;
    }
    const auto commas = plain.count(u',');
    const auto points = plain.count(u'.');
    if (commas > 0 && points > 0) {
        // The one that stands last parts the decimals; the other one the thousands.
        const bool commaLast = plain.lastIndexOf(u',') > plain.lastIndexOf(u'.');
        if ((commaLast ? commas : points) > 1) return std::nullopt;
        plain.remove(commaLast ? u'.' : u',');
    } else if (commas > 1 || points > 1) {
        plain.remove(commas > 1 ? u',' : u'.');
    }
    plain.replace(u',', u'.');
    if (plain.isEmpty() || plain.contains(u'x', Qt::CaseInsensitive)) return std::nullopt;
    bool ok = false;
    const double value = plain.toDouble(&ok);
    if (!ok || !std::isfinite(value)) return std::nullopt;
    return value;
}

QString numberText(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    // The shortest digits that mean this number; sums of decimals would otherwise show their last bit.
    return locale.toString(value, 'g', 12);
}

QWidget* makeNumberLine(FieldHub& hub, const Binding<double>& to, const QString& label, bool positive)
{
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(cell, 0.2));
    auto* edit = new LineField;
    edit->setObjectName(hub.objectNameFor(to.element, to.field));
    edit->setAccessibleName(label);
    hub.claimKeys(edit);
    auto* name = new QLabel(label);
    name->setBuddy(edit);
    name->setWordWrap(true);
    auto* problem = mutedLabel({});
    problem->setObjectName(edit->objectName() + QStringLiteral(".problem"));
    problem->hide();
    column->addWidget(name);
    column->addWidget(edit);
    column->addWidget(problem);
    column->addStretch(1);

    const auto value = [positive](const QString& text) {
        auto number = readNumber(text);
        if (number && positive && *number < 0) number.reset();
        return number;
    };
    const auto refresh = [&hub, to, edit, value, problem] {
        const double now = to.read(hub.content()).value_or(0);
        if (value(edit->text()) != now) {
            edit->setText(numberText(now));
            problem->hide();
        }
    };
    refresh();
    QObject::connect(edit, &QLineEdit::textEdited, cell, [&hub, to, edit, value, problem, label, positive](const QString& text) {
        const auto number = value(text);
        problem->setVisible(!number);
        if (!number) {
            problem->setText(positive ? Tr::tr("Type a number of 0 or more, for example 0,5.") : Tr::tr("Type a number, for example 3,5."));
            edit->setAccessibleDescription(problem->text());
            return;
        }
        edit->setAccessibleDescription({});
        hub.set(to, *number, Tr::tr("Change “%1”").arg(label), edit->cursorPosition(), true);
    });
    QObject::connect(edit, &QLineEdit::editingFinished, cell, [edit, problem, value, &hub, to] {
        // What is no number gives way to the one that the course holds.
        if (value(edit->text())) return;
        problem->hide();
        edit->setAccessibleDescription({});
        edit->setText(numberText(to.read(hub.content()).value_or(0)));
    });
    hub.watch(to.element, to.field, edit, refresh, [edit](int caret) {
        edit->setFocus();
        if (caret >= 0) edit->setCursorPosition(caret);
    });
    return cell;
}

} // namespace microvet::ui
