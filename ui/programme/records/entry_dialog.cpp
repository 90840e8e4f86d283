#include "ui/programme/records/entry_dialog.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

EntryDialog::EntryDialog(const ProgrammeServices& services, const char* objectName, const QString& title, QWidget* parent)
    : WorkDialog(services, objectName, title, parent)
    , m_trouble(new Notice(theme::Tone::Warning, this))
    , m_said(new Notice(theme::Tone::Good, this))
    , m_page(beginPage(0.6))
    , m_form(new FormGrid)
    , m_body(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
{
    m_trouble->setObjectName(QStringLiteral("entryTrouble"));
    m_said->setObjectName(QStringLiteral("entrySaid"));
    for (Notice* notice : {m_trouble, m_said}) {
        notice->hide();
        m_page->addWidget(notice);
    }
    m_form->setVerticalSpacing(em(this, 0.5));
    m_page->addLayout(m_form);
    m_page->addLayout(m_body, 1);
    m_foot->addStretch(1);
    m_page->addLayout(m_foot);
}

QString EntryDialog::sentence() const { return !m_trouble->isHidden() ? m_trouble->text() : m_said->isHidden() ? QString() : m_said->text(); }

void EntryDialog::introduce(const QString& text) { m_page->insertWidget(0, mutedLabel(text, this)); }

void EntryDialog::add(const QString& label, QWidget* field, const char* name, const QString& tip) { addField(m_form, label, field, name, tip); }

QPushButton* EntryDialog::command(const QString& text, const char* name, const QString& tip, std::function<void()> then, bool main)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    button->setDefault(main);
    if (!tip.isEmpty()) giveTip(button, tip);
    connect(button, &QPushButton::clicked, this, std::move(then));
    m_foot->addWidget(button);
    return button;
}

QPushButton* EntryDialog::closing(const QString& text)
{
    return command(text, "closeDialog", {}, [this] { reject(); });
}

void EntryDialog::say(bool fine, const QString& sentence)
{
    m_trouble->setVisible(!fine && !sentence.isEmpty());
    m_said->setVisible(fine && !sentence.isEmpty());
    (fine ? m_said : m_trouble)->setText(sentence);
}

} // namespace microvet::ui
