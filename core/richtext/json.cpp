#include "core/richtext/richtext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace microvet::richtext {
namespace {

// Member names are short: a course has tens of thousands of runs.
const QString kindKey = QStringLiteral("kind");
const QString levelKey = QStringLiteral("level");
const QString langKey = QStringLiteral("lang");
const QString runsKey = QStringLiteral("runs");
const QString textKey = QStringLiteral("text");
const QString marksKey = QStringLiteral("marks");
const QString linkKey = QStringLiteral("link");

constexpr std::array kindNames{"p", "h", "ul", "ol", "quote", "code"};

/// One letter per mark, in this order; letters of a newer version stay in the member "marks" of `unknown`.
constexpr std::array<std::pair<char, Mark>, 6> markLetters{
    {{'s', Strong}, {'e', Emphasis}, {'b', Subscript}, {'p', Superscript}, {'c', CodeMark}, {'f', Formula}}};

bool isPlain(const Block& block)
{
    if (block.kind != BlockKind::Paragraph || !block.lang.isEmpty() || !block.unknown.isEmpty() || block.runs.size() > 1)
        return false;
    return block.runs.isEmpty()
        || (!block.runs[0].marks && block.runs[0].link.isEmpty() && block.runs[0].lang.isEmpty()
            && block.runs[0].unknown.isEmpty());
}

QJsonValue runToJson(const Run& run)
{
    if (!run.marks && run.link.isEmpty() && run.lang.isEmpty() && run.unknown.isEmpty()) return run.text;
    QJsonObject object = run.unknown;
    object.insert(textKey, run.text);
    QString letters = object.value(marksKey).toString();
    for (const auto& [letter, mark] : markLetters)
        if (run.marks.testFlag(mark)) letters += QLatin1Char(letter);
    if (!letters.isEmpty()) object.insert(marksKey, letters);
    if (!run.link.isEmpty()) object.insert(linkKey, run.link);
    if (!run.lang.isEmpty()) object.insert(langKey, run.lang);
    return object;
}

/// The members that this version knows are taken one by one; `object` is copied only where it holds others, too.
class Members {
public:
    explicit Members(const QJsonObject& object) : m_object(object) {}

    QJsonValue take(const QString& name)
    {
        const auto it = m_object.constFind(name);
        if (it == m_object.constEnd()) return QJsonValue(QJsonValue::Undefined);
        m_taken.append(&name);
        return it.value();
    }

    QJsonObject rest() const
    {
        if (m_taken.size() == m_object.size()) return {};
        QJsonObject others = m_object;
        for (const QString* name : m_taken) others.remove(*name);
        return others;
    }

private:
    const QJsonObject& m_object;
    QVarLengthArray<const QString*, 8> m_taken;
};

Run runFromJson(QJsonValueConstRef json)
{
    if (json.isString()) return {json.toString(), {}};
    const QJsonObject object = json.toObject();
    Members members(object);
    Run run{members.take(textKey).toString(), {}, members.take(linkKey).toString(), members.take(langKey).toString()};
    QString newer;
    for (const QChar letter : members.take(marksKey).toString()) {
        const auto it = std::find_if(markLetters.begin(), markLetters.end(),
                                     [&](const auto& entry) { return letter == QLatin1Char(entry.first); });
        if (it != markLetters.end()) run.marks |= it->second;
        else newer += letter;
    }
    run.unknown = members.rest();
    if (!newer.isEmpty()) run.unknown.insert(marksKey, newer);
    return run;
}

QJsonObject blockToJson(const Block& block)
{
    QJsonObject object = block.unknown;
    if (block.kind == BlockKind::Other) object.insert(kindKey, block.otherKind);
    else if (block.kind != BlockKind::Paragraph) object.insert(kindKey, QLatin1String(kindNames[size_t(block.kind)]));
    if (block.level != 0) object.insert(levelKey, block.level);
    if (!block.lang.isEmpty()) object.insert(langKey, block.lang);
    if (block.runs.size() == 1 && runToJson(block.runs[0]).isString()) {
        object.insert(textKey, block.runs[0].text);
    } else if (!block.runs.isEmpty()) {
        QJsonArray runs;
        for (const Run& run : block.runs) runs.append(runToJson(run));
        object.insert(runsKey, runs);
    }
    return object;
}

Block blockFromJson(const QJsonObject& object)
{
    Members members(object);
    Block block;
    const QString kind = members.take(kindKey).toString();
    if (!kind.isEmpty()) {
        const auto it = std::find_if(kindNames.begin(), kindNames.end(), [&](const char* n) { return kind == QLatin1String(n); });
        if (it != kindNames.end()) {
            block.kind = BlockKind(it - kindNames.begin());
        } else {
            block.kind = BlockKind::Other;
            block.otherKind = kind;
        }
    }
    block.level = members.take(levelKey).toInt();
    block.lang = members.take(langKey).toString();
    if (object.value(textKey).isString()) block.runs.append({members.take(textKey).toString(), {}});
    const QJsonArray runs = members.take(runsKey).toArray();
    block.runs.reserve(block.runs.size() + runs.size());
    for (const auto& run : runs) block.runs.append(runFromJson(run));
    block.unknown = members.rest();
    return block;
}

} // namespace

QJsonValue toJson(const RichText& text)
{
    // One paragraph per line, unless a line break inside a paragraph would be read as two.
    if (std::all_of(text.blocks.cbegin(), text.blocks.cend(), isPlain)) {
        QString plain;
        for (const Block& block : text.blocks) {
            if (&block != &text.blocks.first()) plain += u'\n';
            if (!block.runs.isEmpty()) plain += block.runs[0].text;
        }
        return plain;
    }
    QJsonArray blocks;
    for (const Block& block : text.blocks) {
        if (isPlain(block)) blocks.append(block.runs.isEmpty() ? QString() : block.runs[0].text);
        else blocks.append(blockToJson(block));
    }
    return blocks;
}

RichText fromJson(const QJsonValue& json)
{
    if (json.isString()) return RichText::fromPlain(json.toString());
    RichText text;
    if (json.isObject()) {
        text.blocks.append(blockFromJson(json.toObject()));
    } else {
        const QJsonArray array = json.toArray();
        text.blocks.reserve(array.size());
        for (const auto& block : array) {
            if (block.isString()) text.blocks.append({BlockKind::Paragraph, 0, {}, {{block.toString(), {}}}});
            else text.blocks.append(blockFromJson(block.toObject()));
        }
    }
    return normalised(std::move(text));
}

} // namespace microvet::richtext
