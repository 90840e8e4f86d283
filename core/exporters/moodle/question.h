#pragma once

#include "core/exporters/moodle/xml.h"
#include "core/model/question.h"
#include "core/plan/page_writer.h"

#include <functional>

/// Questions as Moodle's own types have them. A type of ours without a writer does not compile.
namespace microvet::exporters::moodle {

/// Ids of the rows that belong to questions, and of the questions that stand for the gaps of the one being written.
struct RowIds {
    int next = 1;
    QList<int> gaps = {};
    int take() { return next++; }
};

struct MoodleQuestion {
    QString type;
    QString text;                               ///< HTML
    QString generalFeedback;                    ///< HTML; shown after every answer
    std::function<void(Xml&, RowIds&)> options; ///< what its type keeps
    QList<MoodleQuestion> gaps = {};            ///< questions inside this one
};

/// From Moodle 4.4 there is a type for putting things in order.
struct QuestionForms {
    bool ordering = false;
};

/// Whether it can stand in a quiz: tasks for assignments cannot, nor what nobody could answer.
bool isForQuiz(const model::Question& question);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const QuestionForms& forms);

MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::SingleChoice& body);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question,
                              const model::MultipleChoice& body);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::TrueFalse& body);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::Hotspot& body);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::Matching& body);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::Categorise& body);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::Ordering& body,
                              const QuestionForms& forms);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::ShortAnswer& body);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::Numeric& body);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::GapText& body);
MoodleQuestion moodleQuestion(plan::PageWriter& page, const model::Question& question, const model::Essay& body);

/// A row of "answers": an option, an accepted answer, a word to drag.
struct AnswerRow {
    QString text;
    bool html = false;
    double fraction = 0;
    QString feedback = {};
};
/// Their ids.
QList<int> writeAnswers(Xml& xml, RowIds& ids, const QList<AnswerRow>& answers);

/// What is said to right, partly right and wrong answers as a whole.
struct CombinedFeedback {
    QString right, partly, wrong;
    void write(Xml& xml) const;
};
CombinedFeedback combinedFeedback(plan::PageWriter& page, const model::Question& question);

/// On one line, without marks: for lists to choose from.
QString plainLine(const model::RichText& text);
/// A text of one paragraph as it stands beside a button.
QString optionHtml(plan::PageWriter& page, const model::RichText& text);

} // namespace microvet::exporters::moodle
