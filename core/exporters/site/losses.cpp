#include "core/exporters/content_losses.h"
#include "core/exporters/site/site_files.h"

#include "core/plan/questions.h"

namespace microvet::exporters {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

QList<Loss> lossesOfPages(const Course& course)
{
    QList<Loss> losses = lossesOfContent(course, [](const Question& question) {
        return plan::isScored(question) ? QString() : Tr::tr("The pages show this question, but do not score it.");
    });
    if (!course.evaluation.questions.isEmpty())
        losses.append({{},
                       Tr::tr("What learners answer to the questions about the course stays with them and is not sent. "
                              "Ask for it as a "
                              "text or on paper.")});
    return losses;
}

} // namespace microvet::exporters
