#include "core/model/search.h"

#include "core/model/folded.h"
#include "core/model/text_walk.h"

#include <QSet>
#include <QStringMatcher>

namespace microvet::model {

using detail::Key;
using detail::walkCourse;
using detail::Where;

namespace {

constexpr qsizetype excerptBefore = 36;
constexpr qsizetype excerptAfter = 60;

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_' || c.isMark(); }

struct Span {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Finds the query's words in one text after another.
class Matcher {
public:
    explicit Matcher(const SearchQuery& query)
        : m_words(foldedForSearch(query.words, query.matchCase, query.matchAccents))
        , m_matcher(m_words)
        , m_text(query.matchCase, query.matchAccents)
        , m_whole(query.wholeWords)
    {
        m_possible = !m_words.trimmed().isEmpty();
    }

    template<class Text> const QList<Span>& find(const Text& text)
    {
        m_found.clear();
        if (!m_possible) return m_found;
        m_text.clear();
        m_text.add(text);
        const QStringView view = m_text.view();
        if (m_words.size() == 1 && !m_whole) { // the first key of a search, and the most hits
            const char16_t letter = m_words[0].unicode();
            for (qsizetype at = 0; at < view.size(); ++at)
                if (view.utf16()[at] == letter) m_found.append({m_text.origin(at), m_text.origin(at + 1) - m_text.origin(at)});
            return m_found;
        }
        for (qsizetype at = m_matcher.indexIn(view); at >= 0;) {
            const qsizetype end = at + m_words.size();
            const bool taken = !m_whole || isWhole(view, at, end);
            if (taken) m_found.append({m_text.origin(at), m_text.origin(end) - m_text.origin(at)});
            at = m_matcher.indexIn(view, taken ? end : at + 1);
        }
        return m_found;
    }

    /// Whether the text that was looked through last may hold gaps.
    bool mayHoldGaps() const { return m_text.view().contains(QLatin1String("[[")); }

private:
    static bool isWhole(QStringView text, qsizetype start, qsizetype end)
    {
        const bool joinsBefore = start > 0 && isWordCharacter(text[start - 1]) && isWordCharacter(text[start]);
        const bool joinsAfter = end < text.size() && isWordCharacter(text[end]) && isWordCharacter(text[end - 1]);
        return !joinsBefore && !joinsAfter;
    }

    QString m_words;
    QStringMatcher m_matcher;
    Folded m_text;
    QList<Span> m_found;
    bool m_whole;
    bool m_possible = false;
};

QString plainOf(const QString& text) { return text; }
QString plainOf(const RichText& text) { return richtext::toPlainText(text); }

bool holdsFormula(const QString&) { return false; }
bool holdsFormula(const RichText& text)
{
    for (const richtext::Block& block : text.blocks)
        for (const richtext::Run& run : block.runs)
            if (run.marks.testFlag(richtext::Formula)) return true;
    return false;
}

bool touchesFormula(const QString&, const Span&) { return false; }
bool touchesFormula(const RichText& text, const Span& span)
{
    qsizetype at = 0;
    for (const richtext::Block& block : text.blocks) {
        for (const richtext::Run& run : block.runs) {
            const qsizetype end = at + run.text.size();
            if (run.marks.testFlag(richtext::Formula) && at < span.start + span.length && end > span.start) return true;
            at = end;
        }
        ++at;
    }
    return false;
}

/// "[[1]]" stands for a gap of a question.
bool touchesGap(const QString& plain, const Span& span)
{
    qsizetype at = plain.lastIndexOf(QLatin1String("[["), span.start);
    if (at < 0) at = 0;
    for (at = plain.indexOf(QLatin1String("[["), at); at >= 0 && at < span.start + span.length; at = plain.indexOf(QLatin1String("[["), at + 2)) {
        qsizetype end = at + 2;
        while (end < plain.size() && plain[end].isDigit()) ++end;
        if (end == at + 2 || !QStringView(plain).mid(end).startsWith(QLatin1String("]]"))) continue;
        if (end + 2 > span.start) return true;
    }
    return false;
}

template<class Text> bool canReplace(const Where& where, const Text& text, const QString& plain, const Span& span)
{
    return !where.fixed && !touchesFormula(text, span) && !touchesGap(plain, span);
}

void excerpt(const QString& plain, SearchHit& hit)
{
    const qsizetype end = hit.start + hit.length;
    qsizetype from = plain.lastIndexOf(u'\n', std::max<qsizetype>(hit.start - 1, 0)) + 1;
    if (from > hit.start) from = hit.start;
    qsizetype to = plain.indexOf(u'\n', end);
    if (to < 0) to = plain.size();
    const bool cutBefore = hit.start - from > excerptBefore;
    const bool cutAfter = to - end > excerptAfter;
    if (cutBefore) {
        from = hit.start - excerptBefore;
        for (qsizetype i = from; i < hit.start - 1; ++i)
            if (plain[i].isSpace()) { from = i + 1; break; }
    }
    if (cutAfter) {
        to = end + excerptAfter;
        for (qsizetype i = to; i > end + 1; --i)
            if (plain[i].isSpace()) { to = i; break; }
    }
    hit.before = (cutBefore ? QStringLiteral("… ") : QString()) + plain.mid(from, hit.start - from);
    hit.words = plain.mid(hit.start, hit.length);
    hit.after = plain.mid(end, to - end) + (cutAfter ? QStringLiteral(" …") : QString());
}

struct TextFinder {
    Matcher matcher;
    int limit;
    SearchResult result = {};
    QSet<QUuid> touched = {}; ///< elements with something to replace, and those around them
    QList<QUuid> path = {};

    bool wants(const QUuid&) const { return true; }
    bool enter(const QUuid& id)
    {
        path.append(id);
        return true;
    }
    void leave() { path.removeLast(); }

    template<class Text> void text(const Where& where, const Key& key, const Text& text)
    {
        const QList<Span>& found = matcher.find(text);
        if (found.isEmpty()) return;
        // A letter is found many hundred thousand times: what is only counted must cost nothing.
        const bool careful = where.fixed || holdsFormula(text) || matcher.mayHoldGaps();
        const qsizetype shown = std::min<qsizetype>(std::max<qsizetype>(limit - result.hits.size(), 0), found.size());
        if (!careful && shown == 0) {
            result.total += int(found.size());
            result.replaceable += int(found.size());
            if (!touched.contains(where.owner)) touched.unite(QSet<QUuid>(path.cbegin(), path.cend()));
            return;
        }
        const QString plain = plainOf(text);
        QByteArray field;
        for (const Span& span : found) {
            ++result.total;
            const bool can = canReplace(where, text, plain, span);
            if (can) {
                ++result.replaceable;
                if (!touched.contains(where.owner)) touched.unite(QSet<QUuid>(path.cbegin(), path.cend()));
            }
            if (result.hits.size() >= limit) continue;
            if (field.isEmpty()) field = key.path();
            SearchHit hit{where.owner, where.kind, field, span.start, span.length, can, where.group, where.groupKind, {}, {}, {}};
            excerpt(plain, hit);
            result.hits.append(std::move(hit));
        }
    }
};

void put(QString& text, const Span& span, const QString& with) { text.replace(span.start, span.length, with); }

/// The words take the marks of the first one that goes.
void put(RichText& text, const Span& span, const QString& with)
{
    qsizetype at = 0;
    bool written = false;
    for (richtext::Block& block : text.blocks) {
        for (richtext::Run& run : block.runs) {
            const qsizetype size = run.text.size();
            const qsizetype from = std::max<qsizetype>(span.start - at, 0);
            const qsizetype to = std::min(span.start + span.length - at, size);
            if (from < to) {
                run.text.replace(from, to - from, written ? QString() : with);
                written = true;
            }
            at += size;
        }
        ++at;
    }
}

void tidy(QString&) {}
void tidy(RichText& text) { text = richtext::normalised(std::move(text)); }

struct Replacer {
    Matcher matcher;
    QString with;
    QSet<QUuid> wanted;
    const SearchHit* only = nullptr;
    int count = 0;

    bool wants(const QUuid& id) const { return wanted.contains(id); }
    bool enter(const QUuid& id) const { return wanted.contains(id); }
    void leave() const {}

    template<class Text> void text(const Where& where, const Key& key, Text& text)
    {
        if (only && (where.owner != only->owner || key.path() != only->field)) return;
        const QList<Span> found = matcher.find(std::as_const(text));
        if (found.isEmpty()) return;
        const QString plain = plainOf(text);
        bool changed = false;
        for (auto span = found.crbegin(); span != found.crend(); ++span) {
            if (only && (span->start != only->start || span->length != only->length)) continue;
            if (!canReplace(where, std::as_const(text), plain, *span)) continue;
            put(text, *span, with);
            changed = true;
            ++count;
        }
        if (changed) tidy(text);
    }
};

/// On one line, as every field takes it.
QString clean(const QString& with)
{
    QString line = richtext::toPlainText(RichText::fromPlain(QLatin1Char('x') + with)).mid(1);
    return line.replace(u'\n', u' ');
}

} // namespace

QString foldedForSearch(const QString& text, bool matchCase, bool matchAccents, QList<qsizetype>* positions)
{
    Folded folded(matchCase, matchAccents);
    folded.add(text);
    if (positions) {
        positions->clear();
        for (qsizetype i = 0; i <= folded.view().size(); ++i) positions->append(folded.origin(i));
    }
    return folded.view().toString();
}

SearchResult search(const Course& course, const SearchQuery& query, int limit)
{
    TextFinder finder{Matcher(query), limit};
    walkCourse(course, finder);
    return finder.result;
}

int replaceAll(Content& content, const SearchQuery& query, const QString& with)
{
    TextFinder finder{Matcher(query), 0};
    walkCourse(std::as_const(content).course, finder);
    if (finder.result.replaceable == 0) return 0;
    Replacer replacer{Matcher(query), clean(with), finder.touched};
    walkCourse(content.course, replacer);
    return replacer.count;
}

bool replaceHit(Content& content, const SearchHit& hit, const SearchQuery& query, const QString& with)
{
    const Located place = locate(content, hit.owner);
    if (!place) return false;
    Replacer replacer{Matcher(query), clean(with), QSet<QUuid>(place.path.cbegin(), place.path.cend()), &hit};
    walkCourse(content.course, replacer);
    return replacer.count > 0;
}

} // namespace microvet::model
