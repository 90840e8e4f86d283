#include "ui/richtext/character_dialog.h"

#include "core/model/search.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {
constexpr int longestRecent = 16;
constexpr int nameRole = Qt::UserRole;
constexpr int textRole = Qt::UserRole + 1;
} // namespace

CharacterDialog::CharacterDialog(const QStringList& recent, QWidget* parent)
    : QDialog(parent)
    , m_groups(characterGroups())
    , m_group(new QComboBox)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_name(new QLabel)
{
    setWindowTitle(tr("Special character"));
    setObjectName(QStringLiteral("characterDialog"));
    if (!recent.isEmpty()) {
        CharacterGroup used{tr("Used last"), {}};
        for (const QString& text : recent) {
            QString name = text;
            for (const CharacterGroup& group : std::as_const(m_groups))
                for (const SpecialCharacter& character : group.characters)
                    if (character.text == text) name = character.name;
            used.characters.append({text, name});
        }
        m_groups.prepend(used);
    }
    m_search->setObjectName(QStringLiteral("characterSearch"));
    m_search->setPlaceholderText(tr("Degree, arrow, quote …"));
    m_search->setClearButtonEnabled(true);
    m_group->setObjectName(QStringLiteral("characterGroup"));
    m_group->setAccessibleName(tr("Group"));
    m_group->addItem(tr("All"));
    for (const CharacterGroup& group : std::as_const(m_groups)) m_group->addItem(group.name);
    m_group->setCurrentIndex(recent.isEmpty() ? 0 : 1);
    m_list->setObjectName(QStringLiteral("characters"));
    m_list->setAccessibleName(tr("Characters"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_list->setFont(large);
    const int cell = m_list->fontMetrics().height() * 3 / 2;
    m_list->setGridSize({cell, cell});
    m_list->setMinimumHeight(cell * 5);
    m_name->setObjectName(QStringLiteral("characterName"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Insert"));
    auto* layout = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&Search"));
    label->setBuddy(m_search);
    row->addWidget(label);
    row->addWidget(m_search, 1);
    row->addWidget(m_group);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_name);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);

    connect(m_search, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (!text.isEmpty()) m_group->setCurrentIndex(0); // a name is looked for everywhere
        fill();
    });
    connect(m_group, &QComboBox::currentIndexChanged, this, &CharacterDialog::fill);
    connect(m_list, &QListWidget::currentItemChanged, this, &CharacterDialog::describe);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    m_search->setFocus();
}

void CharacterDialog::fill()
{
    const auto fold = [](const QString& words) { return model::foldedForSearch(words, false, false); };
    const QString typed = m_search->text().trimmed();
    const QStringList words = fold(typed).split(u' ', Qt::SkipEmptyParts);
    const int chosen = m_group->currentIndex() - 1;
    m_list->clear();
    QStringList shown;
    for (qsizetype g = 0; g < m_groups.size(); ++g) {
        if (chosen >= 0 && g != chosen) continue;
        for (const SpecialCharacter& character : std::as_const(m_groups[g].characters)) {
            const QString name = fold(character.name);
            const bool fits = typed == character.text
                || std::all_of(words.cbegin(), words.cend(), [&](const QString& word) { return name.contains(word); });
            if (!fits || shown.contains(character.text)) continue;
            shown.append(character.text);
            // Spaces and the like show a box in their place.
            const QChar first = character.text.at(0);
            const bool invisible = first.isSpace() || first == QChar(QChar::SoftHyphen);
            auto* item = new QListWidgetItem(invisible ? QStringLiteral("\u2423") : character.text, m_list);
            item->setTextAlignment(Qt::AlignCenter);
            item->setSizeHint(m_list->gridSize()); // what is chosen fills its place
            item->setToolTip(character.name);
            item->setData(Qt::AccessibleTextRole, character.name);
            item->setData(nameRole, character.name);
            item->setData(textRole, character.text);
        }
    }
    m_list->setCurrentRow(0);
    describe();
}

void CharacterDialog::describe()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_ok->setEnabled(item);
    if (!item) return m_name->setText(tr("There is no such character here."));
    const uint code = character().toUcs4().value(0);
    m_name->setText(QStringLiteral("%1 (U+%2)").arg(item->data(nameRole).toString(), QString::number(code, 16).toUpper().rightJustified(4, u'0')));
}

QString CharacterDialog::character() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(textRole).toString() : QString();
}

QStringList CharacterDialog::withRecent(QStringList recent, const QString& character)
{
    recent.removeAll(character);
    recent.prepend(character);
    return recent.mid(0, longestRecent);
}

} // namespace microvet::ui
