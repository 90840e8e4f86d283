#include "ui/richtext/format_bar.h"

#include "ui/formula/formula_dialog.h"
#include "ui/richtext/link_dialog.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
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
    m_bullets = addButton(QStringLiteral("list-bullet"), tr("Bulleted list"), tr("Ctrl+Alt+U"), "formatBullets",
                          [](RichTextEdit& e) { e.toggleList(BlockKind::BulletItem); }, true);
    m_numbers = addButton(QStringLiteral("list-number"), tr("Numbered list"), tr("Ctrl+Alt+O"), "formatNumbers",
                          [](RichTextEdit& e) { e.toggleList(BlockKind::NumberItem); }, true);
    m_outdent = addButton(QStringLiteral("outdent"), tr("Out one level"), tr("Alt+Shift+Left"), "formatOutdent",
                          [](RichTextEdit& e) { e.changeDepth(-1); });
    m_indent = addButton(QStringLiteral("indent"), tr("In one level"), tr("Alt+Shift+Right"), "formatIndent",
                         [](RichTextEdit& e) { e.changeDepth(1); });
    m_link = addButton(QStringLiteral("link"), tr("Link"), tr("Ctrl+K"), "formatLink", {}, true);
    connect(m_link, &QToolButton::clicked, this, &FormatBar::openLinkDialog);

    m_formula = addButton(QStringLiteral("block-formula"), tr("Formula"), {}, "formatFormula", {}, true);
    connect(m_formula, &QToolButton::clicked, this, &FormatBar::openFormulaDialog);

    auto* more = addButton(QStringLiteral("more"), tr("More formatting"), {}, "formatMore", {});
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(new QMenu(more));
    addMark(more, tr("&Subscript"), richtext::Subscript);
    addMark(more, tr("S&uperscript"), richtext::Superscript);
    addMark(more, tr("&Code"), richtext::CodeMark);
    more->menu()->addSeparator();
    auto* language = more->menu()->addAction(tr("&Language of the passage…"), this, [this] {
        if (!m_editor) return;
        QStringList names{tr("The language of the course")};
        QStringList codes{QString()};
        for (const ListItem& item : languageItems()) {
            if (item.code.isEmpty()) continue;
            names << item.label;
            codes << item.code;
        }
        auto* ask = new QInputDialog(this);
        ask->setAttribute(Qt::WA_DeleteOnClose);
        ask->setObjectName(QStringLiteral("passageLanguageDialog"));
        ask->setWindowTitle(tr("Language of the passage"));
        ask->setLabelText(tr("A screen reader reads the selected words in this language:"));
        ask->setComboBoxItems(names);
        ask->setTextValue(names.value(codes.indexOf(m_editor->state().lang)));
        connect(ask, &QInputDialog::textValueSelected, this, [this, names, codes](const QString& chosen) {
            run([&](RichTextEdit& e) { e.setPassageLanguage(codes.value(names.indexOf(chosen))); });
        });
        ask->open();
    });
    language->setObjectName(QStringLiteral("formatLanguage"));
    auto* clear = more->menu()->addAction(tr("Clear fo&rmatting"), this, [this] { run([](RichTextEdit& e) { e.clearFormatting(); }); });
    clear->setObjectName(QStringLiteral("formatClear"));
    row->addStretch(1);
    refresh();
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

QAction* FormatBar::addMark(QToolButton* menu, const QString& text, richtext::Mark mark)
{
    auto* action = menu->menu()->addAction(text, this, [this, mark] { run([mark](RichTextEdit& e) { e.toggleMark(mark); }); });
    action->setCheckable(true);
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

} // namespace microvet::ui
