#include "core/rules/text_scan.h"

#include "core/rules/text_paragraph.h"

#include <QJsonArray>

namespace microvet::rules {

using namespace model;

Script scriptOfLanguage(const QString& language)
{
    const QString code = language.section(u'-', 0, 0).toLower();
    if (code == QLatin1String("el")) return Script::Greek;
    for (const char* cyrillic : {"bg", "mk", "ru", "uk", "be"})
        if (code == QLatin1String(cyrillic)) return Script::Cyrillic;
    for (const char* latin : {"en", "nl", "pt", "it", "fr", "de", "es", "ca", "gl", "ro", "pl", "cs", "sk", "sl", "hr", "hu", "sv", "da", "nb", "nn",
                              "no", "fi", "et", "lv", "lt", "mt", "ga", "tr", "sq", "is", "eu"})
        if (code == QLatin1String(latin)) return Script::Latin;
    return Script::Other;
}

Stem::Stem(const QString& entry) : m_text(entry.section(u'|', 0, 0)), m_open(entry.contains(u'|')) {}

bool Stem::matches(QStringView word) const
{
    const qsizetype more = word.size() - m_text.size();
    // Endings are short: "red|" is not "redundancy".
    return more >= 0 && more <= (m_open ? 3 : 0) && word.startsWith(m_text, Qt::CaseInsensitive);
}

TextScan::TextScan(const RuleSet& rules, const QString& language)
    : m_language(language), m_script(scriptOfLanguage(language)), m_sentenceMost(int(rules.number(QStringLiteral("sentenceWordsMost"), 40))),
      m_repeatedLeast(int(rules.number(QStringLiteral("repeatedWordsLeast"), 30)))
{
    const QString code = language.section(u'-', 0, 0).toLower();
    m_greek = code == QLatin1String("el");
    m_ordinals = code == QLatin1String("de");
    m_apostropheParts = code == QLatin1String("fr") || code == QLatin1String("it");
    m_syllables = code == QLatin1String("en") ? 'e' : code == QLatin1String("fr") ? 'f' : 0;
    for (const QString& word : rules.list(QStringLiteral("abbreviationsKnown"))) m_abbreviations.insert(word);
    for (const QString& word : rules.list(QStringLiteral("abbreviationsWithPoint"))) m_withPoint.insert(word.toLower());

    const QJsonObject wording = rules.parameters.value(QLatin1String("colourWording")).toObject().value(code).toObject();
    const auto stems = [&](const char* name) {
        QList<Stem> list;
        const QJsonArray entries = wording.value(QLatin1String(name)).toArray();
        for (const QJsonValue& entry : entries)
            if (const Stem stem(entry.toString()); !stem.text().isEmpty()) list.append(stem);
        return list;
    };
    m_colours = stems("colours");
    m_colours.removeIf([](const Stem& stem) { return stem.text().size() < 3; });
    m_things = stems("things");
    m_marks = stems("marks");
    m_prepositions = stems("prepositions");
    m_clues = stems("clues");
    for (const Stem& colour : std::as_const(m_colours)) {
        QString start = colour.text().left(3);
        m_colourStarts[keyOf(reinterpret_cast<const char16_t*>(start.constData()))] = true;
        start[0] = start[0].toUpper();
        m_colourStarts[keyOf(reinterpret_cast<const char16_t*>(start.constData()))] = true;
    }
}

QStringView TextScan::lineOf(const richtext::Block& block)
{
    if (block.kind == richtext::BlockKind::Code || block.kind == richtext::BlockKind::Other || !isOwn(block.lang)) return {};
    const auto isLeftOut = [this](const richtext::Run& run) {
        return run.marks.testAnyFlags(richtext::CodeMark | richtext::Formula) || !isOwn(run.lang) || (!run.link.isEmpty() && !run.text.contains(u' ') && run.link.contains(run.text));
    };
    if (block.runs.size() == 1 && !isLeftOut(block.runs.first())) return block.runs.first().text;
    m_line.resize(0);
    for (const richtext::Run& run : block.runs) {
        if (isLeftOut(run)) m_line += QChar::ObjectReplacementCharacter;
        else m_line += run.text;
    }
    return m_line;
}

void TextScan::read(const TextView& text, Look look, Facts& facts)
{
    // Titles and labels are no sentences; the answers that are accepted are no text.
    if (text.plain && (text.ownerKind == ElementKind::Option || !(text.field.endsWith("summary") || text.field.endsWith("description")))) return;
    if (!(text.flags & Translatable)) return;
    Paragraph paragraph(*this, text, facts);
    if (text.plain) {
        paragraph.read(*text.plain, Words, false);
        return;
    }
    for (const richtext::Block& block : text.rich->blocks) {
        const QStringView line = lineOf(block);
        if (!line.isEmpty()) paragraph.read(line, look, block.kind == richtext::BlockKind::Heading);
    }
}

} // namespace microvet::rules
