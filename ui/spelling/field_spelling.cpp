#include "ui/spelling/field_spelling.h"

#include "ui/richtext/document_bridge.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/spelling/speller.h"
#include "ui/spelling/spelling.h"
#include "ui/translate/marked_edit.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/icons.h"

#include <QMenu>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTimer>

namespace microvet::ui {

/// The underlines of a plain field.
class FieldSpelling::PlainLook : public QSyntaxHighlighter {
public:
    PlainLook(TextField* edit, FieldSpelling& owner) : QSyntaxHighlighter(edit->document()), m_edit(edit), m_owner(owner) {}

protected:
    void highlightBlock(const QString&) override
    {
        QTextCharFormat wavy;
        wavy.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        wavy.setUnderlineColor(inkColor(Ink::Error, m_edit->palette()));
        for (const auto& [start, length] : m_owner.partsOf(currentBlock())) setFormat(start, length, wavy);
    }

private:
    TextField* m_edit;
    FieldSpelling& m_owner;
};

FieldSpelling::FieldSpelling(Spelling& spelling, const QUuid& element, const QByteArray& field, RichTextEdit* edit)
    : QObject(edit)
    , m_spelling(spelling)
    , m_element(element)
    , m_field(field)
    , m_rich(edit)
{
    edit->setMisspeltParts([this, alive = QPointer<FieldSpelling>(this)](const QTextBlock& block) {
        return alive ? partsOf(block) : QList<QPair<int, int>>();
    });
    connect(edit, &RichTextEdit::menuOpening, this, &FieldSpelling::addToMenu);
    connect(edit, &QTextEdit::cursorPositionChanged, this, &FieldSpelling::caretMoved);
    connect(edit, &QTextEdit::textChanged, this, &FieldSpelling::describe);
    start(edit);
}

FieldSpelling::FieldSpelling(Spelling& spelling, const QUuid& element, const QByteArray& field, TextField* edit)
    : QObject(edit)
    , m_spelling(spelling)
    , m_element(element)
    , m_field(field)
    , m_plain(edit)
    , m_look(new PlainLook(edit, *this))
{
    connect(edit, &TextField::menuOpening, this, &FieldSpelling::addToMenu);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &FieldSpelling::caretMoved);
    connect(edit, &QPlainTextEdit::textChanged, this, &FieldSpelling::describe);
    start(edit);
}

FieldSpelling::FieldSpelling(Spelling& spelling, const QUuid& element, const QByteArray& field, MarkedEdit* edit)
    : QObject(edit)
    , m_spelling(spelling)
    , m_element(element)
    , m_field(field)
    , m_plain(edit)
    , m_marked(edit)
{
    edit->setMisspeltParts([this, alive = QPointer<FieldSpelling>(this)](const QTextBlock& line) {
        return alive ? partsOf(line) : QList<QPair<int, int>>();
    });
    connect(edit, &MarkedEdit::menuOpening, this, &FieldSpelling::addToMenu);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &FieldSpelling::caretMoved);
    connect(edit, &QPlainTextEdit::textChanged, this, &FieldSpelling::describe);
    start(edit);
}

FieldSpelling::~FieldSpelling() { delete m_look.data(); }

void FieldSpelling::start(QWidget* edit)
{
    m_description = edit->accessibleDescription();
    connect(&m_spelling, &Spelling::changed, this, &FieldSpelling::describe);
}

QTextCursor FieldSpelling::cursor() const { return m_rich ? m_rich->textCursor() : m_plain->textCursor(); }

void FieldSpelling::updateBlock(const QTextBlock& block)
{
    if (!block.isValid()) return;
    if (m_rich) m_rich->updateMisspelt(block);
    else if (m_marked) m_marked->updateMisspelt(block);
    else m_look->rehighlightBlock(block);
}

void FieldSpelling::setPlace(const QUuid& element, const QByteArray& field)
{
    if (element == m_element && field == m_field) return;
    m_element = element;
    m_field = field;
    update();
}

void FieldSpelling::update()
{
    if (m_rich) m_rich->updateMisspelt();
    else if (m_marked) m_marked->updateMisspelt();
    else m_look->rehighlight();
    describe();
}

QList<richtext::SpellWord> FieldSpelling::wordsOf(const QTextBlock& block) const
{
    if (m_marked) return m_marked->wordsOf(block);
    if (m_plain) return richtext::spellWords(block.text());
    richtext::Block here = bridge::blockOf(block.blockFormat());
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        richtext::Run run = bridge::runOf(it.fragment().charFormat());
        run.text = it.fragment().text();
        here.runs.append(std::move(run));
    }
    return richtext::spellWords(here);
}

bool FieldSpelling::isMisspelt(const richtext::SpellWord& word) const
{
    return m_spelling.isMisspelt(word.text, word.lang) && !m_spelling.isIgnored(m_element, m_field, word.text);
}

QList<QPair<int, int>> FieldSpelling::partsOf(const QTextBlock& block)
{
    QList<QPair<int, int>> parts;
    if (!m_spelling.isOn()) return parts;
    const QTextCursor caret = cursor();
    const QWidget* edit = m_rich ? static_cast<QWidget*>(m_rich) : m_plain;
    const bool here = edit->hasFocus() && !caret.hasSelection() && caret.block() == block;
    for (const richtext::SpellWord& word : wordsOf(block)) {
        if (here && caret.positionInBlock() == word.start + word.length) {
            m_typedBlock = block.blockNumber();
            m_typedEnd = int(word.start + word.length);
            continue;
        }
        if (isMisspelt(word)) parts.append({int(word.start), int(word.length)});
    }
    return parts;
}

void FieldSpelling::caretMoved()
{
    if (m_typedBlock < 0) return;
    const QTextCursor caret = cursor();
    if (caret.blockNumber() == m_typedBlock && caret.positionInBlock() == m_typedEnd) return;
    const QTextBlock left = caret.document()->findBlockByNumber(std::exchange(m_typedBlock, -1));
    // Not inside the change that moved the caret.
    QTimer::singleShot(0, this, [this, left] { updateBlock(left); });
}

QStringList FieldSpelling::misspelt() const
{
    QStringList words;
    for (QTextBlock block = cursor().document()->begin(); block.isValid(); block = block.next())
        for (const richtext::SpellWord& word : wordsOf(block))
            if (isMisspelt(word)) words << word.text;
    return words;
}

/// Soon: for screen readers, not for every key.
void FieldSpelling::describe()
{
    constexpr int pauseMs = 400;
    if (std::exchange(m_describing, true)) return;
    QTimer::singleShot(pauseMs, this, [this] {
        m_describing = false;
        QWidget* edit = m_rich ? static_cast<QWidget*>(m_rich) : m_plain;
        const QStringList words = m_spelling.isOn() ? misspelt() : QStringList();
        QString text = m_description;
        if (!words.isEmpty()) {
            if (!text.isEmpty()) text += u' ';
            text += tr("%n words may be misspelt: %1.", nullptr, int(words.size())).arg(words.mid(0, 5).join(QStringLiteral(", ")));
        }
        if (edit->accessibleDescription() != text) edit->setAccessibleDescription(text);
    });
}

void FieldSpelling::addToMenu(QMenu* menu, const QTextCursor& at)
{
    const QTextBlock block = at.block();
    const int column = at.positionInBlock();
    const richtext::SpellWord* found = nullptr;
    const QList<richtext::SpellWord> words = wordsOf(block);
    for (const richtext::SpellWord& word : words)
        if (column >= word.start && column <= word.start + word.length && (!found || column < word.start + word.length)) found = &word;
    if (!found || (m_rich ? m_rich->isReadOnly() : m_plain->isReadOnly())) return;
    const richtext::SpellWord word = *found;
    QAction* first = menu->actions().value(0);
    const auto add = [&](const QString& text) {
        auto* action = new QAction(QString(text).replace(u'&', QLatin1String("&&")), menu);
        menu->insertAction(first, action);
        return action;
    };
    if (const QString problem = m_spelling.problem(word.lang); !problem.isEmpty()) {
        QAction* why = add(problem.section(u',', 0, 0) + u'.');
        why->setObjectName(QStringLiteral("spellingProblem"));
        why->setToolTip(problem);
        why->setEnabled(false);
        menu->insertSeparator(first);
        return;
    }
    if (!isMisspelt(word)) return;
    QAction* heading = add(tr("“%1” may be misspelt").arg(word.text));
    heading->setObjectName(QStringLiteral("spellingHeading"));
    heading->setEnabled(false);
    QAction* looking = add(tr("Looking for other words…"));
    looking->setObjectName(QStringLiteral("spellingLooking"));
    looking->setEnabled(false);
    QAction* own = add(tr("Add to the course’s dictionary"));
    own->setObjectName(QStringLiteral("spellingAdd"));
    connect(own, &QAction::triggered, this, [this, word, from = block.position() + int(word.start)] {
        m_spelling.addWord(word.text, {m_element, m_field, from});
    });
    QAction* ignore = add(tr("Ignore here"));
    ignore->setObjectName(QStringLiteral("spellingIgnore"));
    connect(ignore, &QAction::triggered, this, [this, word] { m_spelling.ignoreHere(m_element, m_field, word.text); });
    menu->insertSeparator(first);
    const int from = block.position() + int(word.start);
    QPointer<FieldSpelling> self(this);
    m_spelling.speller().suggest(word.text, m_spelling.languageOf(word.lang), menu, [self, menu, looking, word, from](const QStringList& others) {
        if (!self) return;
        if (others.isEmpty()) return looking->setText(tr("No other word was found"));
        for (const QString& suggestion : others) {
            auto* action = new QAction(QString(suggestion).replace(u'&', QLatin1String("&&")), menu);
            action->setObjectName(QStringLiteral("spellingSuggestion"));
            QFont bold = menu->font();
            bold.setBold(true);
            action->setFont(bold);
            QObject::connect(action, &QAction::triggered, self, [self, from, word, suggestion] {
                self->replace(from, int(word.length), suggestion);
            });
            menu->insertAction(looking, action);
        }
        menu->removeAction(looking);
        looking->deleteLater();
    });
}

void FieldSpelling::replace(int from, int length, const QString& word)
{
    if (m_rich) return m_rich->replaceText(from, length, word, tr("Correct “%1”").arg(word));
    QTextCursor edit = m_plain->textCursor();
    edit.setPosition(from);
    edit.setPosition(from + length, QTextCursor::KeepAnchor);
    edit.insertText(word);
}

} // namespace microvet::ui
