#include "core/plan/page_writer.h"

#include "core/plan/formula_words.h"
#include "core/richtext/formula/xhtml.h"

#include <QLocale>

namespace microvet::plan {

using namespace model;

namespace {

/// With languages that a page may carry; normal form, whatever the source.
RichText prepared(const RichText& text)
{
    RichText out = richtext::normalised(text);
    for (qsizetype b = 0; b < out.blocks.size(); ++b) {
        const richtext::Block& block = out.blocks.at(b);
        if (languageTag(block.lang) != block.lang) out.blocks[b].lang.clear();
        for (qsizetype r = 0; r < out.blocks.at(b).runs.size(); ++r)
            if (const QString lang = out.blocks.at(b).runs.at(r).lang; languageTag(lang) != lang)
                out.blocks[b].runs[r].lang.clear();
    }
    return out;
}

} // namespace

PageWriter::PageWriter(const Content& content, const Plan& plan, const RenderOptions& options)
    : m_content(content)
    , m_plan(plan)
    , m_options(options)
    , m_language(languageOf(content.course))
    , m_words(Words::of(m_language))
    , m_questionNumber(options.questionsBefore)
{
}

QString PageWriter::number(double value) const
{
    QLocale locale(m_language);
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return escaped(locale.toString(value, 'g', 6));
}

QString PageWriter::date(const QDate& date) const
{
    if (!date.isValid()) return {};
    return QStringLiteral("<time datetime=\"%1\">%2</time>")
        .arg(date.toString(Qt::ISODate), escaped(QLocale(m_language).toString(date, QLocale::LongFormat)));
}

void PageWriter::heading(int level, const QString& words)
{
    m_level = std::clamp(level, 1, std::min(m_level + 1, 6));
    m_sectionLevel = m_level;
    m_inBlock = false;
    add(QStringLiteral("<h%1>%2</h%1>").arg(QString::number(m_level), words));
}

void PageWriter::blockHeading(const QString& title)
{
    if (title.trimmed().isEmpty()) return;
    m_level = std::clamp(m_sectionLevel + 1, 2, std::min(m_level + 1, 6));
    m_inBlock = true;
    add(QStringLiteral("<h%1 class=\"mv-block-title\">%2</h%1>").arg(QString::number(m_level), escaped(title)));
}

QString PageWriter::rich(const RichText& text)
{
    RichText out = prepared(text);
    for (qsizetype i = 0; i < out.blocks.size(); ++i) {
        if (out.blocks.at(i).kind != richtext::BlockKind::Heading) continue;
        // Authors choose 2–4; inside a block with a title they stand below it, and no level is left out.
        const int wanted = m_inBlock ? m_sectionLevel + out.blocks.at(i).level : out.blocks.at(i).level;
        m_level = std::clamp(wanted, 2, std::min(m_level + 1, 6));
        if (!m_inBlock) m_sectionLevel = m_level;
        out.blocks[i].level = m_level;
    }
    return xhtml(out);
}

QString PageWriter::xhtml(const RichText& text) const
{
    return richtext::toXhtml(text, {[this](const QString& link) { return resolved(link); }}, formulaWord(m_language), !book());
}

QString PageWriter::detachedRich(const RichText& text)
{
    const auto kept = std::tuple(m_level, m_sectionLevel, m_inBlock);
    QString out = rich(text);
    std::tie(m_level, m_sectionLevel, m_inBlock) = kept;
    return out;
}

QString PageWriter::inlineRich(const RichText& text, qsizetype from, qsizetype count)
{
    QString out;
    const RichText source = prepared(text);
    const qsizetype end = count < 0 ? source.blocks.size() : std::min(source.blocks.size(), from + count);
    for (qsizetype i = from; i < end; ++i) {
        richtext::Block block = source.blocks.at(i);
        const QString lang = block.lang;
        block.kind = richtext::BlockKind::Paragraph;
        block.level = 0;
        block.lang.clear();
        for (richtext::Run& run : block.runs)
            run.text.replace(u'\n', QChar::LineSeparator);
        QString line = xhtml({{block}});
        line = line.mid(3, line.size() - 7); // between <p> and </p>
        if (!lang.isEmpty()) line = QStringLiteral("<span lang=\"%1\">%2</span>").arg(lang, line);
        if (!out.isEmpty()) out += QLatin1String("<br/>");
        out += line;
    }
    return out;
}

void PageWriter::labelled(const char* labelKey, const RichText& text, const char* cssClass)
{
    if (text.isEmpty()) return;
    add(QStringLiteral("<div class=\"%1\"><p class=\"mv-label\">%2</p>").arg(QLatin1String(cssClass), word(labelKey)));
    addRich(text);
    add(QStringLiteral("</div>"));
}

QString PageWriter::details(const QString& summary, const QString& inner, const char* cssClass) const
{
    if (inner.isEmpty()) return {};
    if (book()) return element("div", element("p", summary, "mv-label") + inner, cssClass);
    return element("details", element("summary", summary) + inner, cssClass);
}

QString PageWriter::uniqueId(const QString& id)
{
    QString candidate = id;
    for (int n = 2; m_ids.contains(candidate); ++n)
        candidate = QStringLiteral("%1-%2").arg(id).arg(n);
    m_ids.insert(candidate);
    return candidate;
}

const Media* PageWriter::media(const MediaRef& ref) const
{
    if (ref.isNull()) return nullptr;
    for (const Media& media : course().media)
        if (media.id == ref.target()) {
            const bool missing = m_options.mediaLink && m_options.mediaLink(media, MediaUse::File).missing;
            return isMediaName(media.file) && !missing ? &media : nullptr;
        }
    return nullptr;
}

bool PageWriter::carries(const Media& media, MediaUse as)
{
    if (!m_options.mediaLink || !m_options.mediaLink(media, as).address.isEmpty()) return true;
    m_leftOut.insert(media.file, as);
    return false;
}

QString PageWriter::use(const Media& media, MediaUse as)
{
    m_media.insert(media.file);
    if (m_options.mediaLink) return escaped(m_options.mediaLink(media, as).address);
    return escaped(m_options.mediaFolder + media.file);
}

QString PageWriter::link(const QString& pageId, const QString& anchor) const
{
    if (m_options.pageLink) return escaped(m_options.pageLink(pageId, anchor));
    return escaped(u'#' + pageId + (anchor.isEmpty() ? QString() : u'/' + anchor));
}

QString PageWriter::resolved(const QString& richTextLink) const
{
    const QUuid target = QUuid::fromString(richTextLink.section(u':', 1));
    const auto page = [&](const QString& id, const QString& anchor) {
        // toXhtml escapes the address itself.
        if (m_options.pageLink) return m_options.pageLink(id, anchor);
        return u'#' + id + (anchor.isEmpty() ? QString() : u'/' + anchor);
    };
    if (richTextLink.startsWith(QLatin1String("unit:"), Qt::CaseInsensitive)) {
        const QString id = target.toString(QUuid::WithoutBraces);
        return m_plan.index.contains(id) ? page(id, {}) : QString();
    }
    if (richTextLink.startsWith(QLatin1String("term:"), Qt::CaseInsensitive)) {
        const bool known = std::any_of(course().glossary.cbegin(), course().glossary.cend(),
                                       [&](const Term& term) { return term.id.uuid() == target; });
        const QString id = QStringLiteral("glossary");
        return known && m_plan.index.contains(id)
                   ? page(id, QStringLiteral("t-") + target.toString(QUuid::WithoutBraces))
                   : QString();
    }
    return webAddress(richTextLink, true);
}

const Outcome* PageWriter::outcome(const OutcomeRef& ref) const
{
    for (const Outcome& outcome : course().outcomes)
        if (outcome.id == ref.target()) return &outcome;
    return nullptr;
}

const Rubric* PageWriter::rubric(const RubricRef& ref) const
{
    if (ref.isNull()) return nullptr;
    for (const Rubric& rubric : course().rubrics)
        if (rubric.id == ref.target()) return &rubric;
    return nullptr;
}

QString PageWriter::addAnswer(int number, const QString& question, const QString& html)
{
    m_answers.append({number, question, html});
    return QStringLiteral("<a href=\"%1\">%2</a>")
        .arg(link(m_options.answersPage, QStringLiteral("a-%1").arg(number)),
             word("answerTo", QString::number(number)));
}

Page PageWriter::finish(PageInfo info)
{
    Page page;
    page.info = std::move(info);
    page.html = std::move(m_html);
    page.questions = std::move(m_questions);
    page.media = QStringList(m_media.cbegin(), m_media.cend());
    page.media.sort();
    page.leftOut = std::move(m_leftOut);
    page.answers = std::move(m_answers);
    return page;
}

} // namespace microvet::plan
