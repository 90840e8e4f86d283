#include "ui/shell/mnemonics.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace microvet::ui {

namespace {

/// Position of the letter behind a single "&"; -1 where there is none.
qsizetype marked(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != QLatin1Char('&')) continue;
        if (text[i + 1] == QLatin1Char('&')) ++i;
        else return i + 1;
    }
    return -1;
}

QString withoutMark(QString text)
{
    const qsizetype at = marked(text);
    return at < 0 ? text : text.remove(at - 1, 1);
}

void give(const QList<QAction*>& actions)
{
    QSet<QChar> taken;
    QList<QAction*> open;
    for (QAction* action : actions) {
        if (action->isSeparator() || action->text().isEmpty()) continue;
        const qsizetype at = marked(action->text());
        const QChar letter = at < 0 ? QChar() : action->text()[at].toLower();
        if (at >= 0 && !taken.contains(letter)) taken.insert(letter);
        else open.append(action);
    }
    for (QAction* action : open) {
        const QString text = withoutMark(action->text());
        QString changed = text;
        for (int pass = 0; pass < 2 && changed == text; ++pass) // first letters of words, then any letter
            for (qsizetype i = 0; i < text.size(); ++i) {
                const bool starts = i == 0 || text[i - 1].isSpace();
                if (!text[i].isLetterOrNumber() || (pass == 0 && !starts) || taken.contains(text[i].toLower())) continue;
                taken.insert(text[i].toLower());
                changed.insert(i, QLatin1Char('&'));
                break;
            }
        if (changed != action->text()) action->setText(changed);
    }
}

} // namespace

void giveMnemonics(QMenu* menu) { give(menu->actions()); }
void giveMnemonics(QMenuBar* bar) { give(bar->actions()); }

} // namespace microvet::ui
