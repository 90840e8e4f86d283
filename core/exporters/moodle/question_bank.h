#pragma once

#include "core/exporters/moodle/backup.h"
#include "core/exporters/moodle/question.h"

namespace microvet::exporters::moodle {

/// The questions of a course in categories: one for each quiz, and one for each pool that questions are drawn from.
class QuestionBank {
public:
    /// A new category; its id.
    int addCategory(const QString& name);
    /// Into the category that was added last; the id of the question and of its entry.
    int add(const model::Question& question);

    QList<int> categories() const; ///< ids, that of the top one first
    /// questions.xml; pictures in questions go into the pool of files.
    QByteArray write(Backup& backup, plan::PageWriter& page, const QuestionForms& forms) const;

private:
    struct Category {
        QString name;
        QList<QPair<int, const model::Question*>> questions;
    };
    QList<Category> m_categories;
    int m_questions = 0;
};

} // namespace microvet::exporters::moodle
