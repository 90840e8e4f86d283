#include "ui/richtext/format_bar.h"

#include "ui/formula/formula_dialog.h"
#include "ui/richtext/character_dialog.h"
#include "ui/richtext/link_dialog.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace microvet::ui {

using richtext::BlockKind;

FormatBar::FormatBar(QWidget* parent)
    : QWidget(parent)
    , m_style(new QComboBox)
{
    setObjectName(QStringLiteral("formatBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height() / 6);

    m_style->setObjectName(QStringLiteral("formatStyle"));
    m_style->setAccessibleName(tr("Style of the paragraph"));
    m_style->setToolTip(tr("Style of the paragraph"));
    m_style->setFocusPolicy(Qt::TabFocus);
    const auto add = [this](const QString& name, BlockKind kind, int level) {
        m_style->addItem(name, QPoint(int(kind), level));
    };
    add(tr("Text"), BlockKind::Paragraph, 0);
    add(tr("Heading"), BlockKind::Heading, 2);
    add(tr("Subheading"), BlockKind::Heading, 3);
    add(tr("Small heading"), BlockKind::Heading, 4);
    add(tr("Quotation"), BlockKind::Quote, 0);
    add(tr("Code"), BlockKind::Code, 0);
    row->addWidget(m_style);
    connect(m_style, &QComboBox::activated, this, [this](int index) {
        const QPoint kind = m_style->itemData(index).toPoint();
        run([kind](RichTextEdit& e) { e.setBlockKind(BlockKind(kind.x()), kind.y()); });
    });

    m_bold = addButton(QStringLiteral("bold"), tr("Bold"), tr("Ctrl+B"), "formatBold",
                       [](RichTextEdit& e) { e.toggleMark(richtext::Strong); }, true);
    m_italic = addButton(QStringLiteral("italic"), tr("Italic"), tr("Ctrl+I"), "formatItalic",
                         [](RichTextEdit& e) { e.toggleMark(richtext::Emphasis); }, true);
    m_bullets = addButton(QStringLiteral("list-bullet"), tr("Bulleted list"), tr("Ctrl+Shift+L"), "formatBullets",
                          [](RichTextEdit& e) { e.toggleList(BlockKind::BulletItem); }, true);
    m_numbers = addButton(QStringLiteral("list-number"), tr("Numbered list"), tr("Ctrl+Shift+O"), "formatNumbers",
                          [](RichTextEdit& e) { e.toggleList(BlockKind::NumberItem); }, true);
    m_outdent = addButton(QStringLiteral("outdent"), tr("Out one level"), tr("Alt+Shift+Left"), "formatOutdent",
                          [](RichTextEdit& e) { e.changeDepth(-1); });
    m_indent = addButton(QStringLiteral("indent"), tr("In one level"), tr("Alt+Shift+Right"), "formatIndent",
                         [](RichTextEdit& e) { e.changeDepth(1); });
    m_link = addButton(QStringLiteral("link"), tr("Link"), tr("Ctrl+K"), "formatLink", {}, true);
    connect(m_link, &QToolButton::clicked, this, &FormatBar::openLinkDialog);

    m_formula = addButton(QStringLiteral("block-formula"), tr("Formula"), tr("Ctrl+Shift+F"), "formatFormula", {}, true);
    connect(m_formula, &QToolButton::clicked, this, &FormatBar::openFormulaDialog);
    auto* character = addButton(QStringLiteral("character"), tr("Special character"), tr("Ctrl+Shift+Y"), "formatCharacter", {});
    connect(character, &QToolButton::clicked, this, &FormatBar::openCharacterDialog);
    m_language = addButton(QStringLiteral("language"), tr("Language of the passage"), tr("Ctrl+Shift+G"), "formatLanguage", {});
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_language->setMenu(new QMenu(m_language));
    m_language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_language->menu(), &QMenu::aboutToShow, this, &FormatBar::fillLanguages);

    auto* more = addButton(QStringLiteral("more"), tr("More formatting"), {}, "formatMore", {});
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(new QMenu(more));
    addMark(more, tr("&Subscript"), richtext::Subscript, Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    addMark(more, tr("S&uperscript"), richtext::Superscript, Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    addMark(more, tr("&Code"), richtext::CodeMark, Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    more->menu()->addSeparator();
    auto* clear = more->menu()->addAction(tr("Clear fo&rmatting"), this, [this] { run([](RichTextEdit& e) { e.clearFormatting(); }); });
    clear->setObjectName(QStringLiteral("formatClear"));
    showKey(clear, Qt::CTRL | Qt::Key_M);
    row->addStretch(1);
    refresh();
}

/// The field itself carries the key out.
void FormatBar::showKey(QAction* action, QKeySequence key)
{
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
}

void FormatBar::fillLanguages()
{
    QMenu* menu = m_language->menu();
    menu->clear();
    const QString now = m_editor ? m_editor->state().lang : QString();
    const auto add = [&](const QString& name, const QString& code) {
        QAction* action = menu->addAction(name, this, [this, code] { setLanguage(code); });
        action->setCheckable(true);
        action->setChecked(code == now);
        action->setData(code);
        return action->isChecked();
    };
    bool found = add(tr("The language of the course"), {});
    menu->addSeparator();
    // Those of the partnership and the others that courses in Europe quote most; all the rest is a dialog away.
    static const QStringList usual{QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("de"), QStringLiteral("it"), QStringLiteral("es"),
                                   QStringLiteral("pt"), QStringLiteral("nl"), QStringLiteral("el"), QStringLiteral("bg"), QStringLiteral("pl"),
                                   QStringLiteral("ro"), QStringLiteral("sv"), QStringLiteral("tr"), QStringLiteral("uk"), QStringLiteral("la")};
    QString nameOfNow = now;
    QHash<QString, QString> names;
    for (const ListItem& item : languageItems()) {
        names.insert(item.code, item.label);
        if (item.code == now && !now.isEmpty()) nameOfNow = item.label;
    }
    for (const QString& code : usual) found = add(names.value(code, QLocale(code).nativeLanguageName()), code) || found;
    if (!found) add(nameOfNow, now);
    menu->addSeparator();
    menu->addAction(tr("Other language…"), this, &FormatBar::askLanguage)->setObjectName(QStringLiteral("otherLanguage"));
}

void FormatBar::setLanguage(const QString& code)
{
    run([&](RichTextEdit& e) { e.setPassageLanguage(code); });
}

void FormatBar::openLanguageMenu()
{
    if (m_editor) m_language->showMenu();
}

void FormatBar::askLanguage()
{
    if (!m_editor) return;
    QStringList names, codes;
    for (const ListItem& item : languageItems()) {
        if (item.code.isEmpty()) continue;
        names << item.label;
        codes << item.code;
    }
    auto* ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setObjectName(QStringLiteral("languageDialog"));
    ask->setWindowTitle(tr("Language of the passage"));
    ask->setLabelText(tr("A screen reader reads the selected words in this language:"));
    ask->setComboBoxItems(names);
    ask->setTextValue(names.value(codes.indexOf(m_editor->state().lang)));
    connect(ask, &QInputDialog::textValueSelected, this, [this, names, codes](const QString& chosen) {
        setLanguage(codes.value(names.indexOf(chosen)));
    });
    ask->open();
}

QToolButton* FormatBar::addButton(const QString& icon, const QString& text, const QString& shortcut, const char* name,
                                  std::function<void(RichTextEdit&)> fn, bool checkable)
{
    auto* button = iconButton(icon, text, QString::fromLatin1(name));
    if (!shortcut.isEmpty()) button->setToolTip(tr("%1 (%2)").arg(text, shortcut));
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::TabFocus);
    if (fn) connect(button, &QToolButton::clicked, this, [this, fn] { run(fn); });
    layout()->addWidget(button);
    return button;
}

QAction* FormatBar::addMark(QToolButton* menu, const QString& text, richtext::Mark mark, const QKeySequence& key)
{
    auto* action = menu->menu()->addAction(text, this, [this, mark] { run([mark](RichTextEdit& e) { e.toggleMark(mark); }); });
    action->setCheckable(true);
    if (!key.isEmpty()) showKey(action, key);
    m_marks.append({action, mark});
    return action;
}

void FormatBar::setEditor(RichTextEdit* editor)
{
    if (m_editor == editor) return refresh();
    if (m_editor) m_editor->disconnect(this);
    m_editor = editor;
    if (m_editor) {
        connect(m_editor, &RichTextEdit::stateChanged, this, &FormatBar::refresh);
        connect(m_editor, &RichTextEdit::linkWanted, this, &FormatBar::openLinkDialog);
        connect(m_editor, &RichTextEdit::formulaWanted, this, &FormatBar::openFormulaDialog);
        connect(m_editor, &RichTextEdit::characterWanted, this, &FormatBar::openCharacterDialog);
        connect(m_editor, &RichTextEdit::languageWanted, this, &FormatBar::openLanguageMenu);
        connect(m_editor, &QObject::destroyed, this, [this] { m_editor = nullptr; refresh(); });
    }
    refresh();
}

void FormatBar::run(const std::function<void(RichTextEdit&)>& fn)
{
    if (!m_editor) return refresh();
    fn(*m_editor);
    m_editor->setFocus();
    refresh();
}

void FormatBar::refresh()
{
    const bool on = m_editor && !m_editor->isReadOnly();
    for (QWidget* child : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) child->setEnabled(on);
    const RichTextEdit::State state = on ? m_editor->state() : RichTextEdit::State();
    const bool item = state.kind == BlockKind::BulletItem || state.kind == BlockKind::NumberItem;
    m_style->setCurrentIndex(std::max(0, m_style->findData(QPoint(int(state.kind), item ? 0 : state.level))));
    m_bold->setChecked(state.marks.testFlag(richtext::Strong));
    m_italic->setChecked(state.marks.testFlag(richtext::Emphasis));
    m_bullets->setChecked(state.kind == BlockKind::BulletItem);
    m_numbers->setChecked(state.kind == BlockKind::NumberItem);
    m_outdent->setEnabled(on && item && state.level > 0);
    m_indent->setEnabled(on && item && state.level < 5);
    m_link->setChecked(!state.link.isEmpty());
    m_formula->setChecked(state.marks.testFlag(richtext::Formula));
    // Discreet: only a passage in another language shows its code.
    m_language->setText(state.lang.toUpper());
    m_language->setAccessibleName(state.lang.isEmpty() ? tr("Language of the passage")
                                                       : tr("Language of the passage: %1").arg(QLocale(state.lang).nativeLanguageName()));
    for (const auto& [action, mark] : m_marks) action->setChecked(state.marks.testFlag(mark));
}

void FormatBar::openLinkDialog()
{
    refresh();
    if (!m_editor) return;
    if (!m_editor->textCursor().hasSelection()) m_editor->selectLink();
    const QString words = m_editor->textCursor().selectedText();
    auto* dialog = new LinkDialog(m_targets ? m_targets() : QList<LinkTarget>(), m_editor->state().link, words, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->makesTerm() && m_makeTerm) {
            const QString term = dialog->words();
            m_makeTerm(term.simplified(), dialog->definition(), [&](const QString& link) {
                run([&](RichTextEdit& e) { e.setLink(link, term); });
            });
            return;
        }
        const QString link = dialog->link();
        // Without words the address itself, or the unit's title, is what learners read.
        QString shown = dialog->words();
        if (shown.isEmpty() && !link.isEmpty() && !m_editor.isNull() && !m_editor->textCursor().hasSelection()) shown = link;
        run([&](RichTextEdit& e) { e.setLink(link, link.isEmpty() ? QString() : shown); });
    });
    dialog->open();
}

void FormatBar::openFormulaDialog()
{
    refresh();
    if (!m_editor) return;
    QString current = m_editor->selectFormula();
    // Words that are selected become the beginning of a formula.
    if (current.isEmpty()) current = m_editor->textCursor().selectedText();
    auto* dialog = new FormulaDialog(current, m_formulaLanguage ? m_formulaLanguage() : QStringLiteral("en"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { run([&](RichTextEdit& e) { e.setFormula(dialog->run()); }); });
    dialog->open();
}

void FormatBar::openCharacterDialog()
{
    if (!m_editor) return;
    auto* dialog = new CharacterDialog(m_recent, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString character = dialog->character();
        if (character.isEmpty()) return;
        m_recent = CharacterDialog::withRecent(m_recent, character);
        emit recentCharactersChanged(m_recent);
        run([&](RichTextEdit& e) { e.insertPlain(character); });
    });
    dialog->open();
}

} // namespace microvet::ui
