#include "core/actions/adapt/change_words.h"

#include "core/model/walk.h"
#include "core/plan/words.h"

#include <QHash>
#include <QLocale>

namespace microvet::actions {

using namespace microvet::model;

namespace {

using Counts = QHash<QString, int>;

struct Wording {
    Counts words;
    int total = 0;
    QString all; ///< every text one after the other: equal only where nothing changed, punctuation included
};

template<class T>
Wording wordingOf(const T& part)
{
    Wording wording;
    forEachText(part, [&](const TextView& text) {
        if ((text.flags & Trainer) || !text.language.isEmpty()) return;
        const QString plain = text.toPlainText();
        wording.all += plain + QChar::LineFeed;
        for (const QString& word : plain.simplified().split(u' ', Qt::SkipEmptyParts)) {
            ++wording.words[word.toLower()];
            ++wording.total;
        }
    });
    return wording;
}

int inBoth(const Counts& a, const Counts& b)
{
    int both = 0;
    for (auto it = a.cbegin(); it != a.cend(); ++it)
        both += qMin(*it, b.value(it.key()));
    return both;
}

class Changes {
public:
    Changes(const Course& original, const Course& now)
        : m_words(plan::Words::of(now.language))
        , m_translated(original.language != now.language)
    {
        if (m_translated)
            m_lines.append(word("adapted.translated").arg(languageName(original.language), languageName(now.language)));
    }

    template<class T>
    void list(const QList<T>& before, const QList<T>& after, const QString& key)
    {
        QHash<QUuid, const T*> old;
        for (const T& part : before)
            old.insert(part.id.uuid(), &part);
        for (const T& part : after) {
            const T* was = old.take(part.id.uuid());
            if (!was)
                add(key + QStringLiteral("Added"), part.title);
            else if (!m_translated)
                compare(*was, part, key);
        }
        for (const T& part : before)
            if (old.contains(part.id.uuid())) add(key + QStringLiteral("Removed"), part.title);
    }

    void outcomes(const QList<Outcome>& before, const QList<Outcome>& after)
    {
        QStringList old, now;
        for (const Outcome& outcome : before)
            old.append(m_translated ? outcome.id.toString() : outcome.statement);
        for (const Outcome& outcome : after)
            now.append(m_translated ? outcome.id.toString() : outcome.statement);
        if (old != now) m_lines.append(word("adapted.outcomes"));
    }

    QString text() const { return m_lines.join(QStringLiteral("; ")); }

private:
    QString word(const QString& key) const { return m_words.text(key); }
    QString word(const char* key) const { return m_words.text(key); }

    static QString languageName(const QString& code)
    {
        const QString name = QLocale(code.section(u'-', 0, 0)).nativeLanguageName();
        // Qt names English by its country.
        return name.isEmpty()                                    ? code
               : code.section(u'-', 0, 0) == QLatin1String("en") ? QStringLiteral("English")
                                                                 : name;
    }

    void add(const QString& key, const QString& title)
    {
        m_lines.append(
            word(key).replace(QLatin1String("%1"), title.trimmed().isEmpty() ? QStringLiteral("…") : title.trimmed()));
    }

    template<class T>
    void compare(const T& before, const T& after, const QString& key)
    {
        if (before == after) return;
        const Wording old = wordingOf(before);
        const Wording now = wordingOf(after);
        if (old.all == now.all) return; // orders and settings: no words of the original were touched
        const bool rewritten = 2 * inBoth(old.words, now.words) < old.total;
        add(key + (rewritten ? QStringLiteral("Rewritten") : QStringLiteral("Changed")), after.title);
    }

    const plan::Words& m_words;
    bool m_translated;
    QStringList m_lines;
};

} // namespace

QString changesInWords(const Course& original, const Course& now)
{
    Changes changes(original, now);
    changes.outcomes(original.outcomes, now.outcomes);
    changes.list(original.modules, now.modules, QStringLiteral("adapted.module"));
    changes.list(original.assessments, now.assessments, QStringLiteral("adapted.assessment"));
    return changes.text();
}

} // namespace microvet::actions
