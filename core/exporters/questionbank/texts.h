#pragma once

#include "core/plan/page_writer.h"

namespace microvet::exporters {

/// Texts of questions as other systems store them: HTML that is well-formed XML, in the language of the course. Links
/// to other parts of the course have no place to lead to there and stay as words.
class Texts {
public:
    enum class Formulas {
        MathMl,
        Tex ///< "\(…\)", as MathJax and the filters of learning platforms read it; MathML where it cannot be written so
    };
    /// Where a medium lies that a text shows.
    using Address = std::function<plan::RenderOptions::MediumLink(const model::Media&)>;

    Texts(const model::Content& content, Formulas formulas, Address address);
    Q_DISABLE_COPY_MOVE(Texts)

    /// Paragraphs, lists and so on; empty where the text is.
    QString html(const model::RichText& text);
    /// The same inside a line where the text is one paragraph; the word for an empty one where nothing is to be read.
    QString choice(const model::RichText& text);
    /// One line without marks, formulas in Unicode; the word for an empty one where nothing is to be read.
    QString plainChoice(const model::RichText& text) const;
    /// A paragraph of the program's own words and what follows it; nothing where `inner` is empty.
    QString labelled(const char* key, const QString& inner) const;
    /// A picture with its alternative text; a note where it is missing.
    QString picture(const model::MediaRef& image, const QString& alternativeText);
    QString rubric(const model::RubricRef& ref);

    QString word(const char* key) const { return m_page.word(key); }
    /// True once a text had a link to another part of the course.
    bool droppedLinks() const { return m_droppedLinks; }
    static QString droppedLinksSentence();

private:
    model::RichText prepared(const model::RichText& text);

    const model::Content& m_content;
    Formulas m_formulas;
    plan::Plan m_plan; ///< of no pages
    plan::RenderOptions m_options;
    plan::PageWriter m_page;
    bool m_droppedLinks = false;
};

/// True where the text has marks, links, formulas or several blocks, which plainChoice() leaves out.
bool saysMoreThanPlain(const model::RichText& text);

} // namespace microvet::exporters
