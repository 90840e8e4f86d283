#include "core/rules/facts.h"

#include "core/model/state.h"
#include "core/rules/text_scan.h"

namespace microvet::rules {

using namespace model;

namespace {

constexpr std::array<bool, 128> asciiWordCharacters()
{
    std::array<bool, 128> table{};
    for (int c = 'a'; c <= 'z'; ++c) table[size_t(c)] = true;
    for (int c = 'A'; c <= 'Z'; ++c) table[size_t(c)] = true;
    for (int c = '0'; c <= '9'; ++c) table[size_t(c)] = true;
    table['_'] = true;
    return table;
}

bool isWord(char16_t c)
{
    static constexpr auto ascii = asciiWordCharacters();
    return c < ascii.size() ? ascii[c] : QChar(c).isLetterOrNumber();
}

struct Reader {
    const PlaceholderScan& scan;
    TextScan& language;
    Facts& facts;
    int words = 0; ///< of texts that learners read; not counted where no rule looks at their language

    template<class T> void read(const T& value, TextScan::Look look = TextScan::Nothing)
    {
        forEachText(value, [&](const TextView& text) {
            if (look != TextScan::Nothing && isReading(text)) {
                words += wordCount(text);
                language.read(text, look, facts);
            }
            if (text.plain) {
                note(text, *text.plain);
                return;
            }
            for (const richtext::Block& block : text.rich->blocks) {
                if (block.kind == richtext::BlockKind::Heading) facts.headings.append(block.level);
                for (const richtext::Run& run : block.runs) {
                    facts.links = facts.links || !run.link.isEmpty();
                    facts.formulas = facts.formulas || run.marks.testFlag(richtext::Formula);
                    note(text, run.text);
                }
            }
        }, Reach::Parts);
        forEachRef(value, [&](const RefView& ref) { facts.refs.append(ref); }, Reach::Parts);
    }

    void note(const TextView& text, const QString& written)
    {
        const QString word = scan.find(written);
        if (!word.isEmpty())
            facts.placeholders.append({text.owner, text.ownerKind, QByteArray(text.field.constData(), text.field.size()), word});
    }
};

} // namespace

PlaceholderScan::PlaceholderScan(const QStringList& words)
{
    for (const QString& word : words) {
        if (word.isEmpty()) continue;
        const bool capitals = word == word.toUpper() && word != word.toLower();
        m_words.append({word, capitals ? Qt::CaseSensitive : Qt::CaseInsensitive});
        for (const QChar first : {word[0], capitals ? word[0] : word[0].toLower(), capitals ? word[0] : word[0].toUpper()}) {
            if (first.unicode() < m_starts.size()) m_starts[first.unicode()] = true;
            else m_other = true;
        }
    }
}

QString PlaceholderScan::find(const QString& text) const
{
    const auto* c = reinterpret_cast<const char16_t*>(text.constData());
    const char16_t* const end = c + text.size();
    for (const char16_t* at = c; at != end;) {
        if (!isWord(*at)) { ++at; continue; }
        if (*at < m_starts.size() ? m_starts[*at] : m_other)
            if (const qsizetype length = matchAt(text, at - c)) return text.mid(at - c, length);
        while (at != end && isWord(*at)) ++at;
    }
    return {};
}

qsizetype PlaceholderScan::matchAt(const QString& text, qsizetype at) const
{
    for (const Word& word : m_words) {
        if (QStringView(text).mid(at, word.text.size()).compare(word.text, word.sensitivity) != 0) continue;
        qsizetype end = at + word.text.size();
        // "xxx" stands for "xxxxxx" too.
        while (end < text.size() && text[end] == text[end - 1]) ++end;
        if (end == text.size() || !isWord(text[end].unicode())) return end - at;
    }
    return 0;
}

Reading& Reading::operator+=(const Reading& other)
{
    words += other.words;
    sentences += other.sentences;
    letters += other.letters;
    syllables += other.syllables;
    return *this;
}

Facts readFacts(const ElementView& node, const PlaceholderScan& scan, TextScan& language, const MediaSeconds& seconds)
{
    Facts facts;
    Reader reader{scan, language, facts};
    if (const auto* block = node.as<Block>()) {
        // What warns is repeated on purpose.
        reader.read(*block, std::holds_alternative<CalloutBlock>(block->body) ? TextScan::Prose : TextScan::Teaching);
        facts.own = ownAmountOf(*block, seconds, reader.words);
        if (const auto* activity = std::get_if<ActivityBlock>(&block->body)) facts.evidence = !isBlank(activity->evidence);
    } else if (const auto* question = node.as<Question>()) {
        reader.read(*question, TextScan::Words);
        facts.own = amountOf(*question, reader.words);
        if (const auto* single = std::get_if<SingleChoice>(&question->body); single && !question->shuffle && single->options.size() > 2)
            for (int i = 0; i < single->options.size() && facts.rightPlace < 0; ++i)
                if (single->options[i].correct) facts.rightPlace = i;
    } else if (const auto* unit = node.as<Unit>()) {
        reader.read(*unit, TextScan::Words);
        facts.own = ownAmountOf(*unit);
    } else if (const auto* module = node.as<Module>()) {
        reader.read(*module, TextScan::Words);
        facts.own = ownAmountOf(*module);
    } else if (const auto* assessment = node.as<Assessment>()) {
        reader.read(*assessment, TextScan::Words);
        facts.own = ownAmountOf(*assessment);
    } else if (const auto* outcome = node.as<Outcome>()) {
        reader.read(*outcome);
    } else if (const auto* medium = node.as<Media>()) {
        reader.read(*medium);
        facts.fileName = medium->name;
        const Attribution& work = medium->attribution;
        if (work.usage == Usage::Adapted) facts.adaptedUnder = work.licence.trimmed().isEmpty() ? work.licenceLink : work.licence;
    } else if (const auto* course = node.as<Course>()) {
        reader.read(*course);
    }
    return facts;
}

} // namespace microvet::rules
