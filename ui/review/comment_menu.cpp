#include "ui/review/comment_menu.h"

#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QMenu>

namespace microvet::ui {

namespace {

QString selectedIn(const QWidget* widget)
{
    QString words;
    if (auto* rich = qobject_cast<const QTextEdit*>(widget))
        words = rich->textCursor().selectedText();
    else if (auto* plain = qobject_cast<const QPlainTextEdit*>(widget))
        words = plain->textCursor().selectedText();
    else if (auto* line = qobject_cast<const QLineEdit*>(widget))
        words = line->selectedText();
    words.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    return words.trimmed();
}

} // namespace

void CommentMenu::attach(const QUuid& element, const QByteArray& field, QWidget* widget)
{
    if (m_known.size() >= m_purgeAt) {
        m_known.removeIf([](QHash<const QWidget*, Known>::iterator one) { return one->widget.isNull(); });
        m_purgeAt = std::max(qsizetype(500), m_known.size() * 2);
    }
    if (const auto known = m_known.constFind(widget); known != m_known.cend() && known->widget) return;
    // What is inside a card has fields of its own; around them it stands for its element.
    m_known.insert(widget, {widget, element, qobject_cast<Card*>(widget) ? QByteArray() : field});
    if (auto* rich = qobject_cast<RichTextEdit*>(widget)) {
        connect(rich, &RichTextEdit::menuOpening, this, [this, rich](QMenu* menu) { addTo(menu, rich); });
    } else if (auto* plain = qobject_cast<TextField*>(widget)) {
        connect(plain, &TextField::menuOpening, this, [this, plain](QMenu* menu) { addTo(menu, plain); });
    } else {
        auto* action = new QAction(tr("Add a &comment…"), widget);
        action->setObjectName(QStringLiteral("commentHere"));
        connect(action, &QAction::triggered, this, [this, widget] { commentOn(widget); });
        widget->addAction(action);
        if (!qobject_cast<LineField*>(widget)) widget->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
}

void CommentMenu::addTo(QMenu* menu, QWidget* widget)
{
    menu->addSeparator();
    QAction* action = menu->addAction(icon(QStringLiteral("comment")), tr("Add a &comment…"), this,
                                      [this, at = QPointer(widget)] { commentOn(at); });
    action->setObjectName(QStringLiteral("commentHere"));
}

bool CommentMenu::commentOn(const QWidget* widget)
{
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        const auto known = m_known.constFind(at);
        if (known == m_known.cend() || !known->widget) continue;
        emit wanted({known->element, known->field, -1}, selectedIn(at));
        return true;
    }
    return false;
}

} // namespace microvet::ui
