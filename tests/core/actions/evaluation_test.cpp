#include "core/actions/evaluation.h"

#include <gtest/gtest.h>

namespace microvet::actions {

TEST(Evaluation, HasEightQuestionsInEveryLanguage)
{
    QStringList seen;
    for (const char* language : {"en", "el", "bg", "nl", "pt", "it", "fr", "de"}) {
        const model::EvaluationForm form = defaultEvaluation(QLatin1String(language));
        EXPECT_FALSE(form.intro.isEmpty());
        EXPECT_FALSE(seen.contains(form.intro)) << language;
        seen << form.intro;
        ASSERT_EQ(form.questions.size(), 8);
        QSet<model::PartId> ids;
        int choices = 0;
        for (const model::EvaluationQuestion& question : form.questions) {
            EXPECT_FALSE(question.text.isEmpty()) << language;
            EXPECT_EQ(question.answer == model::EvaluationKind::Choice, question.choices.size() == 3);
            choices += int(question.choices.size());
            ids.insert(question.id);
        }
        EXPECT_EQ(ids.size(), 8);
        EXPECT_EQ(choices, 3);
    }
    EXPECT_EQ(defaultEvaluation(QStringLiteral("pt-BR")).intro, defaultEvaluation(QStringLiteral("pt")).intro);
    EXPECT_EQ(defaultEvaluation(QStringLiteral("fi")).intro, defaultEvaluation(QStringLiteral("en")).intro);
}

} // namespace microvet::actions
