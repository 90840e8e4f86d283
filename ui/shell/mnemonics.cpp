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

/// Places in the text that a mark may stand before, the best first: where it stood, then first letters of words.
QList<qsizetype> places(const QString& text, qsizetype wish)
{
    QList<qsizetype> best, others;
    if (wish >= 0) best.append(wish);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isLetterOrNumber() || i == wish) continue;
        (i == 0 || text[i - 1].isSpace() ? best : others).append(i);
    }
    return best + others;
}

/// Entries and letters matched so that as many entries as possible get one: an entry moves to another of its letters
/// where that makes room (augmenting paths).
class Matching {
public:
    explicit Matching(const QStringList& texts, const QList<qsizetype>& wishes) : m_texts(texts)
    {
        for (qsizetype i = 0; i < texts.size(); ++i) m_places.append(places(texts[i], wishes[i]));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            m_tried.clear();
            place(i);
        }
    }

    /// Where the entry's mark goes; -1: nowhere.
    qsizetype markOf(qsizetype entry) const
    {
        for (qsizetype at : m_places[entry])
            if (m_owner.value(m_texts[entry][at].toLower(), -1) == entry) return at;
        return -1;
    }

private:
    bool place(qsizetype entry)
    {
        for (qsizetype at : m_places[entry]) {
            const QChar letter = m_texts[entry][at].toLower();
            if (m_tried.contains(letter)) continue;
            m_tried.insert(letter);
            if (m_owner.contains(letter) && !place(m_owner.value(letter))) continue;
            m_owner.insert(letter, entry);
            return true;
        }
        return false;
    }

    QStringList m_texts;
    QList<QList<qsizetype>> m_places;
    QHash<QChar, qsizetype> m_owner;
    QSet<QChar> m_tried;
};

void give(const QList<QAction*>& all)
{
    QList<QAction*> actions;
    QStringList texts;
    QList<qsizetype> wishes;
    for (QAction* action : all) {
        if (action->isSeparator() || action->text().isEmpty()) continue;
        const qsizetype at = marked(action->text());
        actions.append(action);
        texts.append(withoutMark(action->text()));
        wishes.append(at < 0 ? -1 : at - 1);
    }
    const Matching matching(texts, wishes);
    for (qsizetype i = 0; i < actions.size(); ++i) {
        QString text = texts[i];
        if (const qsizetype at = matching.markOf(i); at >= 0) text.insert(at, QLatin1Char('&'));
        if (text != actions[i]->text()) actions[i]->setText(text);
    }
}

} // namespace

void giveMnemonics(QMenu* menu) { give(menu->actions()); }
void giveMnemonics(QMenuBar* bar) { give(bar->actions()); }

} // namespace microvet::ui
