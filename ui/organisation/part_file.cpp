#include "ui/organisation/part_file.h"

#include "ui/shell/prompts.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {
/// Titles stand in the file as a text, or by language.
QString titleOf(const QJsonObject& file)
{
    const QJsonValue title = file.value(QLatin1String("title"));
    const QString words = title.isObject() ? title.toObject().value(QLatin1String("en")).toString() : title.toString();
    return words.isEmpty() ? file.value(QLatin1String("id")).toString() : words;
}
} // namespace

PartFile::PartFile(const QString& label, const QString& help, const QString& name, Prompts& prompts, Read read, QWidget* parent)
    : QWidget(parent)
    , m_label(label)
    , m_prompts(prompts)
    , m_read(std::move(read))
    , m_now(new QLabel(this))
    , m_trouble(new QLabel(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    auto* heading = new QLabel(label);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    column->addWidget(heading);
    auto* row = m_row = new QHBoxLayout;
    m_now->setObjectName(name + QStringLiteral(".now"));
    m_now->setTextFormat(Qt::PlainText);
    m_now->setWordWrap(true);
    row->addWidget(m_now, 1);
    m_choose->setObjectName(name + QStringLiteral(".choose"));
    m_remove->setObjectName(name + QStringLiteral(".remove"));
    m_choose->setAccessibleName(tr("Choose: %1").arg(label));
    m_remove->setAccessibleName(tr("Remove: %1").arg(label));
    for (QPushButton* button : {m_choose, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    column->addLayout(row);
    m_trouble->setObjectName(name + QStringLiteral(".trouble"));
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    column->addWidget(mutedLabel(help));
    connect(m_choose, &QPushButton::clicked, this, &PartFile::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { setValue({}); });
    refresh();
}

void PartFile::setValue(const QJsonObject& value)
{
    m_value = value;
    m_trouble->hide();
    refresh();
}

void PartFile::addButton(QPushButton* button)
{
    button->setAutoDefault(false);
    m_row->addWidget(button, 0, Qt::AlignTop);
    setTabOrder(m_remove, button);
}

void PartFile::choose()
{
    m_prompts.askOpenFile(this, m_label, {}, tr("JSON files (*.json);;All files (*)"), [self = QPointer(this)](const QString& path) {
        if (!self || path.isEmpty()) return;
        const auto read = self->m_read(path);
        if (read) return self->setValue(*read);
        self->m_trouble->setText(read.error().text);
        self->m_trouble->show();
    });
}

void PartFile::refresh()
{
    m_now->setText(m_value.isEmpty() ? tr("None: what comes with the program is used.") : titleOf(m_value).isEmpty() ? tr("A file of your own.") : titleOf(m_value));
    m_remove->setEnabled(!m_value.isEmpty());
}

} // namespace microvet::ui
