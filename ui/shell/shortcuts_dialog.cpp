#include "ui/shell/shortcuts_dialog.h"

#include "ui/outline/outline_filter.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Shortcuts) };

QString native(QKeyCombination key) { return QKeySequence(key).toString(QKeySequence::NativeText); }
QString native(QKeySequence::StandardKey key) { return QKeySequence(key).toString(QKeySequence::NativeText); }

/// "Undo" and "Redo" carry the last step's name in their menu.
QString textOf(const Command& command)
{
    if (command.id == QLatin1String("undo")) return Tr::tr("Undo");
    if (command.id == QLatin1String("redo")) return Tr::tr("Redo");
    return command.text;
}

void narrow(QTreeWidget& tree, QLabel& nothing, const QString& typed)
{
    const QStringList words = folded(typed).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = tree.topLevelItem(i);
        bool shown = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const QString text = folded(group->text(0) + QLatin1Char(' ') + item->text(0) + QLatin1Char(' ') + item->text(1));
            const bool fits = std::all_of(words.cbegin(), words.cend(), [&](const QString& word) { return text.contains(word); });
            item->setHidden(!fits);
            shown |= fits;
        }
        group->setHidden(!shown);
        any |= shown;
    }
    nothing.setVisible(!any);
}

} // namespace

QList<KeyUse> keysOutsideMenus()
{
    const QString text = Tr::tr("In a text");
    const QString outline = Tr::tr("In the outline");
    const QString form = Tr::tr("In forms and dialogs");
    const QString checks = Tr::tr("In the checks");
    const QString list = Tr::tr("In the command list");
    QList<KeyUse> uses;
    for (const auto& [name, key] : RichTextEdit::keys()) uses.append({text, name, key.toString(QKeySequence::NativeText)});
    uses += {
        {text, Tr::tr("New line within a paragraph"), native(Qt::SHIFT | Qt::Key_Return)},
        {text, Tr::tr("Cut"), native(QKeySequence::Cut)},
        {text, Tr::tr("Copy"), native(QKeySequence::Copy)},
        {text, Tr::tr("Paste"), native(QKeySequence::Paste)},
        {text, Tr::tr("Select all"), native(QKeySequence::SelectAll)},
        {text, Tr::tr("Bullet, number, heading or quote while typing"), Tr::tr("-, 1., ## or > and a space")},
        {text, Tr::tr("Leave the text"), native(Qt::Key_Tab)},
        {outline, Tr::tr("Write on the page of the row"), native(Qt::Key_Return)},
        {outline, Tr::tr("Open or close a row"), Tr::tr("Right and left arrow")},
        {outline, Tr::tr("Select several rows"), Tr::tr("Shift and up or down arrow")},
        {form, Tr::tr("Next field"), native(Qt::Key_Tab)},
        {form, Tr::tr("Field before"), native(Qt::SHIFT | Qt::Key_Tab)},
        {form, Tr::tr("Tick, untick or press"), native(Qt::Key_Space)},
        {form, Tr::tr("Open a list of choices"), native(Qt::ALT | Qt::Key_Down)},
        {form, Tr::tr("Close a dialog without changing anything"), native(Qt::Key_Escape)},
        {checks, Tr::tr("Show the place of a finding"), native(Qt::Key_Return)},
        {list, Tr::tr("Choose"), Tr::tr("Up and down arrow")},
        {list, Tr::tr("Run the command or go to the page"), native(Qt::Key_Return)},
    };
    return uses;
}

QDialog* makeShortcutsDialog(const QList<Command>& commands, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("shortcutsDialog"));
    dialog->setWindowTitle(Tr::tr("Keyboard shortcuts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const int gap = em(dialog, 0.5);
    auto* page = new QVBoxLayout(dialog);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    auto* line = new QLineEdit(dialog);
    line->setObjectName(QStringLiteral("shortcutsFilter"));
    line->setAccessibleName(Tr::tr("Find a command or a key"));
    line->setPlaceholderText(Tr::tr("Find a command or a key"));
    line->setClearButtonEnabled(true);
    line->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto* tree = new QTreeWidget(dialog);
    tree->setObjectName(QStringLiteral("shortcutsTable"));
    tree->setAccessibleName(Tr::tr("Keyboard shortcuts"));
    tree->setHeaderLabels({Tr::tr("Command"), Tr::tr("Keys")});
    tree->setTabKeyNavigation(false);
    tree->setAllColumnsShowFocus(true);
    tree->setUniformRowHeights(true);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionsMovable(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* nothing = mutedLabel(Tr::tr("No command or key has these words."), dialog);
    nothing->hide();

    QHash<QString, QTreeWidgetItem*> groups;
    const auto add = [&](const QString& where, const QString& what, const QString& keys) {
        QTreeWidgetItem*& group = groups[where];
        if (!group) {
            group = new QTreeWidgetItem(tree, {where});
            group->setFirstColumnSpanned(true);
            QFont bold = group->font(0);
            bold.setBold(true);
            group->setFont(0, bold);
        }
        auto* item = new QTreeWidgetItem(group, {what, keys});
        item->setData(0, Qt::AccessibleTextRole, Tr::tr("%1: %2").arg(what, keys));
    };
    for (const Command& command : commands) {
        QStringList keys;
        for (const QKeySequence& key : command.keys) keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty()) add(command.path, textOf(command), keys.join(Tr::tr(" or ")));
    }
    for (const KeyUse& use : keysOutsideMenus()) add(use.where, use.what, use.keys);
    tree->expandAll();

    QObject::connect(line, &QLineEdit::textChanged, tree, [tree, nothing](const QString& typed) { narrow(*tree, *nothing, typed); });
    page->addWidget(line);
    page->addWidget(nothing);
    page->addWidget(tree, 1);
    auto* buttons = new QDialogButtonBox(dialog);
    QPushButton* close = buttons->addButton(Tr::tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    page->addWidget(buttons);
    line->setFocus();
    giveSize(dialog, 32, 28);
    return dialog;
}

} // namespace microvet::ui
