#include "ui/widgets/read_only.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTextEdit>

namespace microvet::ui {
namespace {

constexpr Qt::TextInteractionFlags reading = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
/// Of what was made so here, and not by its own editor.
constexpr const char* madeReadOnly = "microvetMadeReadOnly";

template<class Text> bool makeText(QWidget* widget, bool on)
{
    auto* text = qobject_cast<Text*>(widget);
    if (!text) return false;
    text->setReadOnly(on);
    if (on) text->setTextInteractionFlags(reading); // Qt takes the keyboard away with the typing
    text->viewport()->setBackgroundRole(on ? QPalette::Window : QPalette::Base);
    return true;
}

bool isReadOnly(const QWidget* widget)
{
    const QVariant readOnly = widget->property("readOnly"); // lines and texts of all kinds
    return readOnly.isValid() ? readOnly.toBool() : !widget->isEnabledTo(widget->parentWidget());
}

void makeOne(QWidget* widget, bool on)
{
    const bool isText = qobject_cast<QTextEdit*>(widget) || qobject_cast<QPlainTextEdit*>(widget) || qobject_cast<QLineEdit*>(widget);
    const bool isChoice = qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)
        || qobject_cast<QCheckBox*>(widget) || qobject_cast<QRadioButton*>(widget);
    if (!isText && !isChoice) return;
    if (on ? isReadOnly(widget) : !widget->property(madeReadOnly).toBool()) return;
    widget->setProperty(madeReadOnly, on);
    if (isChoice) widget->setEnabled(!on);
    else if (auto* line = qobject_cast<QLineEdit*>(widget)) line->setReadOnly(on);
    else (void)(makeText<QTextEdit>(widget, on) || makeText<QPlainTextEdit>(widget, on));
}

} // namespace

void makeReadOnly(QWidget* field, bool on)
{
    makeOne(field, on);
    for (QWidget* inner : field->findChildren<QWidget*>()) makeOne(inner, on);
}

void HoldStill::begin(QWidget* held)
{
    if (m_held) return;
    QWidget* focus = QApplication::focusWidget();
    m_focus = focus && held->isAncestorOf(focus) ? focus : nullptr;
    m_held = held;
    held->setEnabled(false);
}

void HoldStill::end()
{
    if (!m_held) return;
    m_held->setEnabled(true);
    if (m_focus && m_focus->isVisible()) m_focus->setFocus();
    m_held.clear();
}

} // namespace microvet::ui
