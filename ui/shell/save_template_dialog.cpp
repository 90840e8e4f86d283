#include "ui/shell/save_template_dialog.h"

#include "core/actions/templates.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/studio.h"
#include "ui/shell/theme.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace microvet::ui {

SaveTemplateDialog::SaveTemplateDialog(const Session& session, Studio& studio, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_studio(studio)
    , m_name(new QLineEdit(session.course().title, this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("saveTemplateDialog"));
    setWindowTitle(tr("Save as template"));
    m_name->setObjectName(QStringLiteral("templateName"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 45);
    m_message->setObjectName(QStringLiteral("templateMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    const int gap = theme::gap(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    page->addWidget(mutedLabel(tr("A template keeps the outline, texts and media. People, dates and the version stay out. You find it "
                                  "when you make a new course; there you can delete it, too."), this));
    auto* form = new QFormLayout;
    form->addRow(tr("&Name of the template:"), m_name);
    page->addLayout(form);
    page->addWidget(m_message);
    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save template"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveTemplateOk"));
    m_save->setDefault(true);
    QPushButton* cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("saveTemplateCancel"));
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveTemplateDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto update = [this] { m_save->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, update);
    update();
    m_name->selectAll();
    m_name->setFocus();
}

void SaveTemplateDialog::save()
{
    m_save->setEnabled(false);
    const QString name = m_name->text().simplified();
    inBackground(this,
                 [content = m_session.content(), media = m_session.media(), name, &disk = m_studio.disk(), clock = m_studio.clock(),
                  folder = m_studio.templateRoot()] { return actions::saveAsTemplate(disk, content, media, name, folder, clock); },
                 [this, name](const Result<QString>& path) {
                     if (path) {
                         emit saved(name);
                         accept();
                         return;
                     }
                     m_message->setText(path.error().text);
                     m_message->show();
                     m_save->setEnabled(true);
                     m_name->setFocus();
                 });
}

} // namespace microvet::ui
