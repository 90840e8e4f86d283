#include "ui/richtext/link_dialog.h"

#include "core/richtext/richtext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace { constexpr int linkRole = Qt::UserRole; }

LinkDialog::LinkDialog(const QList<LinkTarget>& targets, const QString& link, const QString& words, QWidget* parent)
    : QDialog(parent)
    , m_toWeb(new QRadioButton(tr("A &web or e-mail address")))
    , m_toUnit(new QRadioButton(tr("A &unit of this course")))
    , m_address(new QLineEdit)
    , m_units(new QTreeWidget)
    , m_words(new QLineEdit(words))
    , m_problem(new QLabel)
{
    setWindowTitle(tr("Link"));
    setObjectName(QStringLiteral("linkDialog"));
    m_toWeb->setObjectName(QStringLiteral("toWeb"));
    m_toUnit->setObjectName(QStringLiteral("toUnit"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_units->setObjectName(QStringLiteral("units"));
    m_units->setAccessibleName(tr("Units of this course"));
    m_units->setHeaderHidden(true);
    m_units->setMinimumHeight(fontMetrics().height() * 8);
    m_words->setObjectName(QStringLiteral("words"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);

    QTreeWidgetItem* group = nullptr;
    for (const LinkTarget& target : targets) {
        if (!group || group->text(0) != target.group) {
            group = new QTreeWidgetItem(m_units, {target.group});
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(group, {target.title});
        item->setData(0, linkRole, target.link);
        if (target.link == link) m_units->setCurrentItem(item);
    }

    const bool unit = link.startsWith(QLatin1String("unit:"));
    (unit ? m_toUnit : m_toWeb)->setChecked(true);
    m_toUnit->setEnabled(!targets.isEmpty());
    if (!unit) m_address->setText(link.startsWith(QLatin1String("mailto:")) ? link.mid(7) : link);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Set link"));
    if (!link.isEmpty()) {
        auto* remove = buttons->addButton(tr("&Remove link"), QDialogButtonBox::DestructiveRole);
        remove->setObjectName(QStringLiteral("removeLink"));
        connect(remove, &QPushButton::clicked, this, [this] { m_removed = true; accept(); });
    }

    auto* layout = new QVBoxLayout(this);
    auto* text = new QFormLayout;
    text->setRowWrapPolicy(QFormLayout::WrapAllRows);
    text->addRow(tr("Wor&ds of the link"), m_words);
    layout->addLayout(text);
    layout->addWidget(m_toWeb);
    layout->addWidget(m_address);
    layout->addWidget(m_toUnit);
    layout->addWidget(m_units, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 26);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_toWeb->setChecked(true); check(); });
    connect(m_units, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && item->parent()) m_toUnit->setChecked(true);
        check();
    });
    connect(m_toWeb, &QRadioButton::toggled, this, &LinkDialog::check);
    connect(m_words, &QLineEdit::textChanged, this, &LinkDialog::check);
    check();
    if (unit) m_units->setFocus();
    else m_address->setFocus();
}

QString LinkDialog::completed(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(u' ')) return {};
    if (text.contains(QLatin1String("://")) || text.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        return richtext::isSafeLink(text) ? text : QString();
    const QString whole = (text.contains(u'@') && !text.contains(u'/') ? QStringLiteral("mailto:") : QStringLiteral("https://")) + text;
    return richtext::isSafeLink(whole) && text.contains(u'.') ? whole : QString();
}

QString LinkDialog::link() const
{
    if (m_removed) return {};
    if (m_toWeb->isChecked()) return completed(m_address->text());
    const QTreeWidgetItem* item = m_units->currentItem();
    return item ? item->data(0, linkRole).toString() : QString();
}

QString LinkDialog::words() const { return m_words->text(); }

void LinkDialog::check()
{
    const bool typed = m_toWeb->isChecked() && !m_address->text().trimmed().isEmpty();
    m_problem->setText(typed && link().isEmpty() ? tr("This is not a web or e-mail address yet.") : QString());
    m_ok->setEnabled(!link().isEmpty());
}

} // namespace microvet::ui
