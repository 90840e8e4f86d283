#include "core/importers/qti/candidates.h"

namespace microvet::importers::qti {
namespace {

constexpr qsizetype mostCandidates = 300;
constexpr qsizetype longestPattern = 4'000;

/// Reads a pattern from its start to its end; what it cannot say otherwise makes the whole fail.
class Pattern {
public:
    explicit Pattern(const QString& text) : m_text(text) {}

    std::optional<QString> read()
    {
        QString out;
        while (m_at < m_text.size()) {
            const auto piece = next();
            if (!piece) return {};
            out += *piece;
        }
        return out;
    }

private:
    bool takes(const char* words)
    {
        const QLatin1String text(words);
        if (!QStringView(m_text).sliced(m_at).startsWith(text)) return false;
        m_at += text.size();
        return true;
    }

    std::optional<QString> next()
    {
        if (takes("\\s*")) return QString();
        if (takes("\\s+") || takes("\\s")) return QStringLiteral(" ");
        if (takes(".*") || takes(".+")) return QStringLiteral("*");
        if (takes("(")) return group();
        std::optional<QString> one = letter();
        // Something that may be there or not, or more than once, is no single answer.
        if (one && m_at < m_text.size() && QStringLiteral("*+?{").contains(m_text[m_at])) return {};
        return one;
    }

    std::optional<QString> letter()
    {
        const QChar c = m_text[m_at++];
        if (c == u'[') return oneOf();
        if (c == u'\\') {
            if (m_at >= m_text.size() || m_text[m_at].isLetterOrNumber()) return {};
            return QString(m_text[m_at++]);
        }
        if (QStringLiteral(".|)]*+?{}^$").contains(c)) return {};
        return QString(c);
    }

    /// Letters that are alike: the first small one stands for all.
    std::optional<QString> oneOf()
    {
        QString letters;
        while (m_at < m_text.size() && m_text[m_at] != u']') {
            if (m_text[m_at] == u'\\') ++m_at;
            if (m_at < m_text.size()) letters += m_text[m_at++];
        }
        if (m_at >= m_text.size() || letters.isEmpty() || letters.startsWith(u'^')) return {};
        ++m_at;
        if (letters.size() > 2 && letters.mid(1, letters.size() - 2).contains(u'-')) return {};
        const auto bare = [](QChar a) {
            return a.toLower().decompositionTag() == QChar::Canonical ? a.toLower().decomposition().at(0) : a.toLower();
        };
        const auto small = std::find_if(letters.cbegin(), letters.cend(), [](QChar a) { return a.isLower(); });
        const QChar chosen = small == letters.cend() ? letters[0] : *small;
        if (letters.contains(QChar(0x3c3))) return QString(QChar(wordEnds() ? 0x3c2 : 0x3c3));
        const bool alike = !chosen.isLetter() || std::all_of(letters.cbegin(), letters.cend(), [&](QChar a) {
            return !a.isLetter() || bare(bare(a)) == bare(bare(chosen));
        });
        return letters.size() == 1 || alike ? std::optional(QString(chosen)) : std::nullopt;
    }

    bool wordEnds() const
    {
        const QStringView rest = QStringView(m_text).sliced(m_at);
        return rest.isEmpty() || rest.startsWith(QLatin1String("\\s")) || rest.startsWith(u'.');
    }

    /// "(ss|ß)": ways to write the same; the first is taken.
    std::optional<QString> group()
    {
        const qsizetype end = m_text.indexOf(u')', m_at);
        if (end < 0) return {};
        const QString inner = m_text.mid(m_at, end - m_at), first = inner.section(u'|', 0, 0);
        if (inner.contains(u'(') || !inner.contains(QChar(0xdf))) return {};
        m_at = end + 1;
        return Pattern(first).read();
    }

    const QString m_text;
    qsizetype m_at = 0;
};

/// Whether a condition asks about this response.
bool asksAbout(const Node& node, const QString& response)
{
    return std::any_of(node.children.cbegin(), node.children.cend(),
                       [&](const Node& child) { return child.is("variable") && child.attribute("identifier") == response; });
}

} // namespace

std::optional<QString> acceptedOf(const QString& pattern)
{
    if (pattern.size() > longestPattern) return {};
    QString inner = pattern;
    if (inner.startsWith(u'^')) inner.remove(0, 1);
    if (inner.endsWith(u'$') && !inner.endsWith(QLatin1String("\\$"))) inner.chop(1);
    const auto read = Pattern(inner).read();
    return read && !read->trimmed().isEmpty() ? read : std::nullopt;
}

QList<Candidate> typedCandidates(const Item& item, const Declaration& response, bool* unreadable)
{
    QList<Candidate> out;
    QSet<QString> seen;
    const auto add = [&](const QString& given, const QString& accepted) {
        if (given.isEmpty() || seen.contains(accepted) || out.size() >= mostCandidates) return;
        seen.insert(accepted);
        out.append({given, accepted});
    };
    for (const QString& value : response.correct) add(value, value);
    for (const MapEntry& entry : response.mapping) add(entry.key, entry.key);
    if (!item.processing) return out;
    item.processing->visit([&](const Node& node) {
        if (!asksAbout(node, response.identifier)) return;
        if (node.is("patternMatch")) {
            const auto accepted = acceptedOf(node.attribute("pattern"));
            if (accepted)
                add(QString(*accepted).remove(u'*').simplified(), *accepted);
            else if (unreadable)
                *unreadable = true;
            return;
        }
        for (const Node& child : node.children)
            child.visit([&](const Node& below) {
                if (below.is("baseValue")) add(below.words().trimmed(), below.words().trimmed());
            });
    });
    return out;
}

QStringList choicesOf(const Item& item, const Declaration& response)
{
    QStringList out;
    for (const Node* interaction : item.interactions) {
        if (interaction->attribute("responseIdentifier") != response.identifier) continue;
        interaction->visit([&](const Node& node) {
            const bool chosen =
                node.is("simpleChoice") || node.is("inlineChoice") || node.is("hotspotChoice") || node.is("hottext");
            if (chosen && out.size() < mostCandidates) out.append(node.attribute("identifier"));
        });
    }
    return out;
}

} // namespace microvet::importers::qti
