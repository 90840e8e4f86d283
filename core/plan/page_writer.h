#pragma once

#include "core/plan/markup.h"
#include "core/plan/plan.h"
#include "core/plan/words.h"

#include <QSet>

namespace microvet::plan {

/// One page while it is rendered: its markup so far, the outline of its headings, the ids, media and questions on it.
class PageWriter {
public:
    PageWriter(const model::Content& content, const Plan& plan, const RenderOptions& options);

    const model::Course& course() const { return m_content.course; }
    const Plan& plan() const { return m_plan; }
    bool plain() const { return m_options.form == RenderOptions::Form::Plain; }
    bool book() const { return m_options.form == RenderOptions::Form::Book; }
    bool hasTitlePage() const { return m_options.titlePage; }
    const QString& language() const { return m_language; }
    QString word(const char* key) const { return m_words.text(key).toHtmlEscaped(); }
    /// A word with "%1" in it and what stands there, which is markup.
    QString word(const char* key, const QString& argument) const
    {
        return word(key).replace(QLatin1String("%1"), argument);
    }
    QString number(double value) const;
    QString minutes(int value) const { return word("minutes", number(value)); }
    QString date(const QDate& date) const;

    void add(const QString& markup) { m_html += markup; }
    /// A heading as deep as wanted, but never more than one step below the one before. `words` is markup.
    void heading(int level, const QString& words);
    /// Ends the reach of the last block's title.
    void beginBlock() { m_inBlock = false; }
    /// The heading of a block: below the section of the text it stands in.
    void blockHeading(const QString& title);
    /// Rich text; its headings fit under what stands above.
    QString rich(const model::RichText& text);
    /// Rich text for somewhere else (feedback, hints in the questions): the page's own outline stays as it is.
    QString detachedRich(const model::RichText& text);
    /// Rich text in one line of phrasing content, blocks parted by <br/>; `from`/`count` choose among its blocks.
    QString inlineRich(const model::RichText& text, qsizetype from = 0, qsizetype count = -1);
    void addRich(const model::RichText& text) { add(rich(text)); }
    /// A paragraph-like label and the rich text it names; nothing where the text is empty.
    void labelled(const char* labelKey, const model::RichText& text, const char* cssClass);
    /// A <details>, in a book an open part with a label; nothing where `inner` is empty. Both are markup.
    QString details(const QString& summary, const QString& inner, const char* cssClass) const;

    /// The id attribute of an element, made unique on this page.
    QString uniqueId(const QString& id);
    /// A medium whose file can be addressed, or null.
    const model::Media* media(const model::MediaRef& ref) const;
    /// False where this form cannot carry the medium as what it is to be.
    bool carries(const model::Media& media, MediaUse as);
    /// The address of a medium, which from now on belongs to the page.
    QString use(const model::Media& media, MediaUse as);
    /// Where a medium lies as a page of ours names it, whether or not the page shows it.
    QString addressOf(const model::Media& media) const { return m_options.mediaFolder + media.file; }
    QString link(const QString& pageId, const QString& anchor = {}) const;
    QString resolved(const QString& richTextLink) const;
    const model::Outcome* outcome(const model::OutcomeRef& ref) const;
    const model::Rubric* rubric(const model::RubricRef& ref) const;

    void addQuestion(const QString& id, const QJsonObject& json) { m_questions.insert(id, json); }
    int nextQuestionNumber() { return ++m_questionNumber; }
    /// Markup for another place below an <h2>: `make` writes it, and this page's own outline stays as it is.
    template<class Make>
    QString elsewhere(Make make)
    {
        const auto kept = std::tuple(m_level, m_sectionLevel, m_inBlock);
        std::tie(m_level, m_sectionLevel, m_inBlock) = std::tuple(2, 2, true);
        QString out = make();
        std::tie(m_level, m_sectionLevel, m_inBlock) = kept;
        return out;
    }
    /// Adds the answer to a question and gives the link to it.
    QString addAnswer(int number, const QString& question, const QString& html);

    Page finish(PageInfo info);

private:
    QString xhtml(const model::RichText& text) const;

    const model::Content& m_content;
    const Plan& m_plan;
    const RenderOptions& m_options;
    QString m_language;
    const Words& m_words;
    QString m_html;
    QJsonObject m_questions;
    QList<Answer> m_answers;
    QMap<QString, MediaUse> m_leftOut;
    QSet<QString> m_media;
    QSet<QString> m_ids;
    int m_level = 0;        ///< of the last heading
    int m_sectionLevel = 1; ///< of the last heading that was not a block's own
    bool m_inBlock = false; ///< below the title of a block
    int m_questionNumber;
};

} // namespace microvet::plan
