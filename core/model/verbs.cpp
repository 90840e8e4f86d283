#include "core/model/verbs.h"

#include "core/model/folded.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace microvet::model {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::model) };

QStringList stringsOf(const QJsonValue& list)
{
    QStringList texts;
    for (const auto& entry : list.toArray())
        if (const QString text = entry.toString().trimmed(); !text.isEmpty()) texts.append(text);
    return texts;
}

bool beginsAt(const QStringList& words, qsizetype from, const QStringList& wanted)
{
    return words.size() - from >= wanted.size() && std::equal(wanted.cbegin(), wanted.cend(), words.cbegin() + from);
}

} // namespace

QStringList wordsOf(const QString& statement)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{M}\\p{N}'’-]+"));
    return statement.split(between, Qt::SkipEmptyParts);
}

QString VerbList::folded(const QString& text)
{
    Folded fold(false, false);
    fold.add(text);
    return fold.view().toString();
}

void VerbList::add(const QString& entry, Bloom level, bool vague)
{
    const qsizetype bar = entry.indexOf(u'|');
    QString stem = bar < 0 ? entry : entry.left(bar);
    QString shown = entry;
    shown.remove(u'|');
    for (Verb& known : m_verbs) {
        if (known.shown != shown) continue;
        if (!vague && !known.levels.contains(level)) known.levels.append(level);
        known.vague = known.vague || vague;
        return;
    }
    m_verbs.append({shown, folded(stem).split(u' ', Qt::SkipEmptyParts), bar >= 0, vague ? QList<Bloom>{} : QList{level}, vague});
}

Result<VerbList> VerbList::fromJson(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    VerbList list;
    list.m_language = root.value(QLatin1String("language")).toString();
    const QJsonObject levels = root.value(QLatin1String("levels")).toObject();
    for (size_t i = 1; i < Codes<Bloom>::names.size(); ++i)
        for (const QString& verb : stringsOf(levels.value(QLatin1String(Codes<Bloom>::names[i]))))
            list.add(verb, Bloom(i), false);
    if (list.m_language.isEmpty() || list.m_verbs.isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("This is no list of verbs that the program knows, so nothing was changed. "
                                                  "Compare it with a list that works."), {}};
    for (const QString& verb : stringsOf(root.value(QLatin1String("vague")))) list.add(verb, Bloom::Unset, true);
    for (const QString& words : stringsOf(root.value(QLatin1String("leadIns"))))
        list.m_leadIns.append(folded(words).split(u' ', Qt::SkipEmptyParts));
    std::stable_sort(list.m_leadIns.begin(), list.m_leadIns.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    const auto foldedWords = [&](const char* member) {
        QStringList words;
        for (const QString& word : stringsOf(root.value(QLatin1String(member)))) words.append(folded(word).section(u' ', 0, 0));
        return words;
    };
    list.m_conjunctions = foldedWords("and");
    list.m_articles = foldedWords("articles");
    list.m_context = foldedWords("context");
    return list;
}

const VerbList* VerbList::of(const QString& language)
{
    static const std::map<QString, VerbList> lists = [] {
        std::map<QString, VerbList> all;
        const QDir folder(QStringLiteral(":/taxonomies/verbs"));
        for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            if (auto list = fromJson(file.readAll())) all.emplace(list->language(), std::move(*list));
        }
        return all;
    }();
    const auto list = lists.find(language.section(u'-', 0, 0).toLower());
    return list == lists.end() ? nullptr : &list->second;
}

QStringList VerbList::verbs(Bloom level) const
{
    QStringList shown;
    for (const Verb& verb : m_verbs)
        if (verb.levels.contains(level)) shown.append(verb.shown);
    return shown;
}

const VerbList::Verb* VerbList::verbAt(const QStringList& words, qsizetype from) const
{
    const Verb* best = nullptr;
    qsizetype bestLength = 0;
    for (const Verb& verb : m_verbs) {
        if (words.size() - from < verb.words.size()) continue;
        bool same = true;
        for (qsizetype i = 0; same && i < verb.words.size(); ++i) {
            const bool last = i == verb.words.size() - 1;
            const QString& word = words[from + i];
            // A stem may go on by an ending of up to five letters ("identif-ying"), not by half another word.
            same = last && verb.stem ? word.startsWith(verb.words[i]) && word.size() - verb.words[i].size() <= 5 : word == verb.words[i];
        }
        qsizetype length = 0;
        for (const QString& word : verb.words) length += word.size();
        if (same && length > bestLength) {
            best = &verb;
            bestLength = length;
        }
    }
    return best;
}

VerbList::Opening VerbList::opening(const QStringList& words) const
{
    QStringList lower;
    for (const QString& word : words) lower.append(folded(word));
    Opening opening;
    for (const QStringList& leadIn : m_leadIns)
        if (beginsAt(lower, 0, leadIn)) {
            opening.verbAt = leadIn.size();
            break;
        }
    // A lead-in may stand before another one: "learners can" + "to".
    const Verb* verb = opening.verbAt < lower.size() ? verbAt(lower, opening.verbAt) : nullptr;
    opening.length = opening.verbAt;
    if (!verb) return opening;
    opening.length += verb->words.size();
    opening.verb = words.mid(opening.verbAt, verb->words.size()).join(u' ');
    opening.levels = verb->levels;
    opening.vague = verb->vague;
    return opening;
}

QString VerbList::secondVerb(const QStringList& words, const Opening& opening) const
{
    if (opening.verb.isEmpty()) return {};
    QStringList lower;
    for (const QString& word : words) lower.append(folded(word));
    const auto isAsListed = [&](const Verb& verb, qsizetype at) { return lower.mid(at, verb.words.size()).join(u' ') == folded(verb.shown); };
    const bool listed = isAsListed(*verbAt(lower, opening.verbAt), opening.verbAt);
    for (qsizetype i = opening.length; i + 1 < lower.size(); ++i) {
        const Verb* verb = m_conjunctions.contains(lower[i]) ? verbAt(lower, i + 1) : nullptr;
        if (verb && isAsListed(*verb, i + 1) == listed) return words.mid(i + 1, verb->words.size()).join(u' ');
    }
    return {};
}

} // namespace microvet::model
