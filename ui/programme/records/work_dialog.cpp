#include "ui/programme/records/work_dialog.h"

#include "ui/programme/records/ask_before_leaving.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace microvet::ui {

QLabel* addField(FormGrid* form, const QString& label, QWidget* field, const char* name, const QString& tip)
{
    field->setObjectName(QString::fromLatin1(name));
    giveTip(field, tip);
    QWidget* focus = field->focusProxy() ? field->focusProxy() : field;
    QString plain = label;
    focus->setAccessibleName(plain.remove(QLatin1Char('&')));
    return form->addRow(label, field);
}

WorkDialog::WorkDialog(const ProgrammeServices& services, const char* objectName, const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
{
    setObjectName(QString::fromLatin1(objectName));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
}

QVBoxLayout* WorkDialog::beginPage(double spacing)
{
    auto* page = new QVBoxLayout(this);
    page->setSpacing(em(this, spacing));
    return page;
}

QLabel* WorkDialog::heading(const QString& words)
{
    QLabel* label = headingLabel(words, 1.1, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QPushButton* WorkDialog::addCommand(const QString& text, const char* name, std::function<void()> then, QDialogButtonBox::ButtonRole role)
{
    if (!m_buttons) {
        m_buttons = new QDialogButtonBox(this);
        layout()->addWidget(m_buttons);
    }
    QPushButton* button = m_buttons->addButton(text, role);
    button->setObjectName(QString::fromLatin1(name));
    button->setDefault(role == QDialogButtonBox::AcceptRole);
    connect(button, &QPushButton::clicked, this, std::move(then));
    return button;
}

QPushButton* WorkDialog::addClosing(const QString& text)
{
    return addCommand(text, "closeDialog", [this] { reject(); }, QDialogButtonBox::RejectRole);
}

bool WorkDialog::beginWriting()
{
    const QList<DateField*> days = findChildren<DateField*>();
    for (const DateField* day : days) // the date from before must not be written in place of one that is none
        if (day->window() == this && day->isVisible() && day->isUnread()) {
            day->edit()->setFocus();
            return false;
        }
    if (std::exchange(m_writing, true)) return false;
    if (m_buttons) m_holding.begin(m_buttons);
    return true;
}

void WorkDialog::endWriting()
{
    m_writing = false;
    m_holding.end();
}

void WorkDialog::reject()
{
    if (m_writing) return; // it is being kept, and perhaps refused
    if (!isEdited()) return QDialog::reject();
    askBeforeLeaving(m_services.prompts, this, [this] { QDialog::reject(); }, keeping(), unkept());
}

} // namespace microvet::ui
