#include "ui/richtext/link_dialog.h"

#include "core/model/search.h"
#include "core/richtext/richtext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
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
    , m_targets(targets)
    , m_toWeb(new QRadioButton(tr("A &web or e-mail address")))
    , m_toUnit(new QRadioButton(tr("A &unit or a term of this course")))
    , m_toNewTerm(new QRadioButton(tr("A &new term: put the words into the glossary")))
    , m_address(new QLineEdit)
    , m_search(new QLineEdit)
    , m_units(new QTreeWidget)
    , m_definition(new QLineEdit)
    , m_words(new QLineEdit(words))
    , m_problem(new QLabel)
{
    setWindowTitle(tr("Link"));
    setObjectName(QStringLiteral("linkDialog"));
    m_toWeb->setObjectName(QStringLiteral("toWeb"));
    m_toUnit->setObjectName(QStringLiteral("toUnit"));
    m_toNewTerm->setObjectName(QStringLiteral("toNewTerm"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_search->setObjectName(QStringLiteral("searchTargets"));
    m_search->setAccessibleName(tr("Search units and terms"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_units->setObjectName(QStringLiteral("units"));
    m_units->setAccessibleName(tr("Units and terms of this course"));
    m_units->setHeaderHidden(true);
    m_units->setMinimumHeight(fontMetrics().height() * 6);
    m_definition->setObjectName(QStringLiteral("definition"));
    m_definition->setAccessibleName(tr("Meaning of the new term"));
    m_definition->setPlaceholderText(tr("What it means (you can also write it later)"));
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

    const bool inside = link.startsWith(QLatin1String("unit:")) || link.startsWith(QLatin1String("term:"));
    (inside ? m_toUnit : m_toWeb)->setChecked(true);
    m_toUnit->setEnabled(!targets.isEmpty());
    if (!inside) m_address->setText(link.startsWith(QLatin1String("mailto:")) ? link.mid(7) : link);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Set link"));
    if (!link.isEmpty()) {
        auto* remove = buttons->addButton(tr("&Remove link"), QDialogButtonBox::DestructiveRole);
        remove->setObjectName(QStringLiteral("removeLink"));
        connect(remove, &QPushButton::clicked, this, [this] { m_removed = true; accept(); });
    }

    auto* layout = new QVBoxLayout(this);
    auto* wordsLabel = new QLabel(tr("W&ords of the link"));
    wordsLabel->setBuddy(m_words);
    const int indent = fontMetrics().height();
    const auto below = [&](QWidget* widget, int stretch = 0) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(indent, 0, 0, 0);
        row->addWidget(widget);
        layout->addLayout(row, stretch);
    };
    layout->addWidget(wordsLabel);
    layout->addWidget(m_words);
    layout->addWidget(m_toWeb);
    below(m_address);
    layout->addWidget(m_toUnit);
    below(m_search);
    below(m_units, 1);
    layout->addWidget(m_toNewTerm);
    below(m_definition);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 28);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_toWeb->setChecked(true); check(); });
    connect(m_search, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (m_toUnit->isEnabled()) m_toUnit->setChecked(true);
        filter(text);
        check();
    });
    connect(m_definition, &QLineEdit::textEdited, this, [this] { m_toNewTerm->setChecked(true); check(); });
    connect(m_units, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && item->parent()) m_toUnit->setChecked(true);
        check();
    });
    connect(m_units, &QTreeWidget::itemActivated, this, [this] { if (m_ok->isEnabled()) accept(); });
    for (QRadioButton* button : {m_toWeb, m_toUnit, m_toNewTerm}) connect(button, &QRadioButton::toggled, this, &LinkDialog::check);
    connect(m_words, &QLineEdit::textChanged, this, &LinkDialog::check);
    check();
    if (inside) m_units->setFocus();
    else m_address->setFocus();
}

/// Shows what has all the words, and chooses the first of it.
void LinkDialog::filter(const QString& text)
{
    const auto fold = [](const QString& words) { return model::foldedForSearch(words, false, false); };
    const QStringList words = fold(text).split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem* first = nullptr;
    for (int g = 0; g < m_units->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = m_units->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            const QString title = fold(group->child(i)->text(0) + u' ' + group->text(0));
            const bool shown = std::all_of(words.cbegin(), words.cend(), [&](const QString& word) { return title.contains(word); });
            group->child(i)->setHidden(!shown);
            any = any || shown;
            if (shown && !first) first = group->child(i);
        }
        group->setHidden(!any);
    }
    m_units->setCurrentItem(text.trimmed().isEmpty() ? nullptr : first);
}

QString LinkDialog::termNamed(const QString& title) const
{
    const QString wanted = title.simplified();
    for (const LinkTarget& target : m_targets)
        if (target.link.startsWith(QLatin1String("term:")) && target.title.simplified().compare(wanted, Qt::CaseInsensitive) == 0)
            return target.link;
    return {};
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
    if (m_toNewTerm->isChecked()) return termNamed(m_words->text());
    const QTreeWidgetItem* item = m_units->currentItem();
    return item ? item->data(0, linkRole).toString() : QString();
}

QString LinkDialog::words() const { return m_words->text(); }

bool LinkDialog::makesTerm() const
{
    return !m_removed && m_toNewTerm->isChecked() && !m_words->text().trimmed().isEmpty() && termNamed(m_words->text()).isEmpty();
}

QString LinkDialog::definition() const { return m_definition->text().trimmed(); }

void LinkDialog::check()
{
    QString problem;
    if (m_toWeb->isChecked() && !m_address->text().trimmed().isEmpty() && link().isEmpty())
        problem = tr("This is not a web or e-mail address yet.");
    if (m_toNewTerm->isChecked()) {
        if (m_words->text().trimmed().isEmpty()) problem = tr("Write the words of the link first: they are the term.");
        else if (!makesTerm()) problem = tr("This term is in the glossary already. The link leads there.");
    }
    m_problem->setText(problem);
    m_ok->setEnabled(!link().isEmpty() || makesTerm());
}

} // namespace microvet::ui
