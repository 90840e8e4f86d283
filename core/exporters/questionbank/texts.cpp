#include "core/exporters/questionbank/texts.h"

#include "core/plan/blocks.h"
#include "core/plan/questions.h"
#include "core/richtext/formula/formula.h"

#include <QRegularExpression>

namespace microvet::exporters {

using namespace model;
namespace formula = richtext::formula;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

/// The formula's LaTeX; empty where it cannot be read.
QString latexOf(const QString& run)
{
    const formula::Source source = formula::fromInline(run);
    const formula::Parsed parsed = formula::parse(source.text, source.notation);
    if (!parsed.ok() || parsed.root.isEmpty()) return {};
    if (source.notation == formula::Notation::Latex) {
        // To TeX a "%" begins a comment, to our reader it is a sign.
        static const QRegularExpression percent(QStringLiteral("(?<!\\\\)%"));
        return QString(source.text).replace(percent, QStringLiteral("\\%")).simplified();
    }
    // Presentation MathML without a source is read back as LaTeX.
    const RichText back = richtext::fromHtml(formula::toMathMl(parsed.root));
    for (const richtext::Block& block : back.blocks)
        for (const richtext::Run& part : block.runs)
            if (part.marks.testFlag(richtext::Formula)) {
                const bool readable = formula::parse(part.text, formula::Notation::Latex).ok();
                return readable ? part.text.simplified() : QString();
            }
    return {};
}

bool leadsIntoCourse(const QString& link)
{
    return link.startsWith(QLatin1String("unit:"), Qt::CaseInsensitive) ||
           link.startsWith(QLatin1String("term:"), Qt::CaseInsensitive);
}

plan::RenderOptions optionsFor(const Texts::Address& address)
{
    plan::RenderOptions options;
    options.form = plan::RenderOptions::Form::Book;
    options.mediaLink = [address](const Media& media, plan::MediaUse) { return address(media); };
    return options;
}

} // namespace

Texts::Texts(const Content& content, Formulas formulas, Address address)
    : m_content(content)
    , m_formulas(formulas)
    , m_options(optionsFor(address))
    , m_page(content, m_plan, m_options)
{
}

RichText Texts::prepared(const RichText& text)
{
    RichText out = text;
    for (qsizetype b = 0; b < out.blocks.size(); ++b)
        for (qsizetype r = 0; r < out.blocks.at(b).runs.size(); ++r) {
            const richtext::Run& run = out.blocks.at(b).runs.at(r);
            m_droppedLinks = m_droppedLinks || leadsIntoCourse(run.link);
            if (m_formulas != Formulas::Tex || !run.marks.testFlag(richtext::Formula)) continue;
            const QString latex = latexOf(run.text);
            if (latex.isEmpty()) continue;
            richtext::Run& own = out.blocks[b].runs[r];
            own.text = QStringLiteral("\\(%1\\)").arg(latex);
            own.marks.setFlag(richtext::Formula, false);
        }
    return out;
}

QString Texts::html(const RichText& text)
{
    return m_page.elsewhere([&] { return m_page.rich(prepared(text)); });
}

QString Texts::choice(const RichText& text)
{
    if (richtext::toPlainText(text).trimmed().isEmpty()) return word("emptyOption");
    const bool line = text.blocks.size() == 1 && text.blocks.first().kind == richtext::BlockKind::Paragraph;
    return line ? m_page.inlineRich(prepared(text)) : html(text);
}

QString Texts::plainChoice(const RichText& text) const
{
    RichText copy = text;
    for (richtext::Block& block : copy.blocks)
        for (richtext::Run& run : block.runs) {
            if (!run.marks.testFlag(richtext::Formula)) continue;
            const formula::Source source = formula::fromInline(run.text);
            if (const auto parsed = formula::parse(source.text, source.notation); parsed.ok())
                run.text = formula::toPlain(parsed.root);
        }
    const QString plain = plan::cleaned(richtext::toPlainText(copy)).simplified();
    return plain.isEmpty() ? plan::learnersWord(m_page.language(), QStringLiteral("emptyOption")) : plain;
}

QString Texts::labelled(const char* key, const QString& inner) const
{
    return inner.isEmpty() ? inner : plan::element("p", plan::element("strong", word(key))) + inner;
}

QString Texts::picture(const MediaRef& image, const QString& alternativeText)
{
    const QString picture = plan::picture(m_page, image, alternativeText);
    return picture.isEmpty() || picture.startsWith(QLatin1String("<p")) ? picture : plan::element("p", picture);
}

QString Texts::rubric(const RubricRef& ref)
{
    plan::PageWriter page(m_content, m_plan, m_options);
    if (const Rubric* rubric = page.rubric(ref)) plan::renderRubric(page, *rubric);
    return page.finish({}).html;
}

QString Texts::droppedLinksSentence()
{
    return Tr::tr("Links to units and terms of the course have nowhere to lead in a question bank; their words stay.");
}

bool saysMoreThanPlain(const RichText& text)
{
    return text.blocks.size() > 1 ||
           std::any_of(text.blocks.cbegin(), text.blocks.cend(), [](const richtext::Block& block) {
               return std::any_of(block.runs.cbegin(), block.runs.cend(), [](const richtext::Run& run) {
                   return run.marks != richtext::Marks() || !run.link.isEmpty();
               });
           });
}

} // namespace microvet::exporters
