#include "ui/programme/engagement/entry_dialog.h"

#include "core/programme/following/evidence.h"
#include "ui/programme/records/ask_before_leaving.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace microvet::ui {

EntryDialog::EntryDialog(const ProgrammeServices& services, const char* objectName, const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_trouble(new Notice(theme::Tone::Warning, this))
    , m_said(new Notice(theme::Tone::Good, this))
    , m_page(new QVBoxLayout(this))
    , m_form(new QFormLayout)
    , m_body(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
{
    setObjectName(QString::fromLatin1(objectName));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_page->setSpacing(em(this, 0.6));
    m_trouble->setObjectName(QStringLiteral("entryTrouble"));
    m_said->setObjectName(QStringLiteral("entrySaid"));
    for (Notice* notice : {m_trouble, m_said}) {
        notice->hide();
        m_page->addWidget(notice);
    }
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setVerticalSpacing(em(this, 0.5));
    m_page->addLayout(m_form);
    m_page->addLayout(m_body, 1);
    m_foot->addStretch(1);
    m_page->addLayout(m_foot);
}

QString EntryDialog::sentence() const { return !m_trouble->isHidden() ? m_trouble->text() : m_said->isHidden() ? QString() : m_said->text(); }

void EntryDialog::introduce(const QString& text) { m_page->insertWidget(0, mutedLabel(text, this)); }

void EntryDialog::add(const QString& label, QWidget* field, const char* name, const QString& tip)
{
    field->setObjectName(QString::fromLatin1(name));
    giveTip(field, tip);
    // The keyboard goes to what is written in, not to the frame around it.
    QWidget* focus = field->focusProxy() ? field->focusProxy() : field;
    auto* head = new QLabel(label, this);
    head->setTextFormat(Qt::PlainText);
    head->setBuddy(focus);
    QString plain = label;
    focus->setAccessibleName(plain.remove(QLatin1Char('&')));
    m_form->addRow(head, field);
}

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

bool EntryDialog::beginWriting() { return !std::exchange(m_writing, true); }

void EntryDialog::reject()
{
    if (m_writing) return; // it is being kept, and perhaps refused
    if (!isEdited()) return QDialog::reject();
    askBeforeLeaving(m_services.prompts, this, [this] { QDialog::reject(); });
}

EvidenceField::EvidenceField(const ProgrammeServices& services, QWidget* parent)
    : QWidget(parent)
    , m_edit(new LineField(this))
{
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_edit, 1);
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(QStringLiteral("evidenceChoose"));
    choose->setAccessibleName(tr("Choose a file of evidence"));
    choose->setAutoDefault(false);
    across->addWidget(choose);
    m_edit->setObjectName(QStringLiteral("evidenceFile"));
    setFocusProxy(m_edit);
    connect(choose, &QPushButton::clicked, this, [this, services] {
        const programme::Place place = services.link.place();
        const QString now = m_edit->text().trimmed();
        services.prompts.askOpenFile(this, tr("Choose a file of evidence"), now.isEmpty() ? services.settings.lastFolder() : programme::evidencePath(now, place),
                                     tr("All files (*)"), [this, place, settings = &services.settings](const QString& path) {
                                         if (path.isEmpty()) return;
                                         settings->setLastFolder(QFileInfo(path).absolutePath());
                                         m_edit->setText(programme::keptEvidence(path, place));
                                     });
    });
}

QString EvidenceField::file() const { return m_edit->text().trimmed(); }

void EvidenceField::setFile(const QString& kept) { m_edit->setText(kept); }

} // namespace microvet::ui
