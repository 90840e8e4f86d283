#pragma once

#include "core/plan/page_writer.h"

#include <QJsonArray>

/// The types of question. A new type is one file here with a class and its questionType(), and one line below: a body
/// without a type does not compile.
namespace microvet::plan {

class QuestionType {
public:
    virtual ~QuestionType() = default;

    /// The name in the contract with the player.
    virtual QString name(const model::Question& question) const = 0;
    /// True where the player scores this question.
    virtual bool scored(const model::Question& question) const = 0;
    /// What stands in the fieldset of the player's form; `name` is that of its inputs and the base of its ids.
    virtual void form(PageWriter& page, const model::Question& question, const QString& name) const = 0;
    /// The body as it is read: without script, on paper, and where the player does not score it.
    virtual void reading(PageWriter& page, const model::Question& question, const QString& name) const
    {
        form(page, question, name);
    }
    /// What the player needs beside what all questions have.
    virtual QJsonObject facts(PageWriter& page, const model::Question& question) const = 0;
    /// The right answer, as markup; empty where there is none to give.
    virtual QString answer(PageWriter& page, const model::Question& question) const = 0;
    /// What is said to those who answered otherwise, as markup, where the type has texts of its own for it.
    virtual QString remarks(PageWriter&, const model::Question&) const { return {}; }
};

const QuestionType& questionType(const model::SingleChoice&);
const QuestionType& questionType(const model::MultipleChoice&);
const QuestionType& questionType(const model::TrueFalse&);
const QuestionType& questionType(const model::Matching&);
const QuestionType& questionType(const model::Ordering&);
const QuestionType& questionType(const model::ShortAnswer&);
const QuestionType& questionType(const model::GapText&);
const QuestionType& questionType(const model::Numeric&);
const QuestionType& questionType(const model::Categorise&);
const QuestionType& questionType(const model::Hotspot&);
const QuestionType& questionType(const model::Essay&);
const QuestionType& questionType(const model::PracticalTask&);
const QuestionType& questionType(const model::Unknown&);

const QuestionType& typeOf(const model::Question& question);

/// The type of questions with this body, under the name that its struct has in a file.
template<class Body>
class TypeFor : public QuestionType {
public:
    QString name(const model::Question&) const override { return QString(QLatin1String(Body::type)); }

protected:
    static const Body& in(const model::Question& question) { return std::get<Body>(question.body); }
};

} // namespace microvet::plan
