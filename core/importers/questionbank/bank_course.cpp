#include "core/importers/questionbank/bank_course.h"

#include "core/importers/handout/handout.h"
#include "core/importers/language.h"

#include <QCoreApplication>

namespace microvet::importers::questionbank {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

} // namespace

qsizetype onlyFile(const packages::Package& package)
{
    qsizetype found = -1;
    const auto& entries = package.entries();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries[i].folder || entries[i].name.startsWith(QLatin1String("__MACOSX/"))) continue;
        if (found >= 0) return -1;
        found = i;
    }
    return found;
}

void fill(Imported& out, const Bank& bank, const Job& job)
{
    out.course.language = job.language;
    for (const Category& category : bank.categories) {
        model::Assessment assessment;
        assessment.id = model::AssessmentId::make();
        assessment.title = category.path.join(QStringLiteral(" / "));
        assessment.questions = category.questions;
        out.course.assessments.append(assessment);
    }
    auto& assessments = out.course.assessments;
    if (assessments.size() == 1) out.course.title = assessments.first().title;
    for (model::Assessment& assessment : assessments)
        if (assessment.title.isEmpty()) assessment.title = Tr::tr("Questions without a category");
    for (const Loss& loss : bank.losses)
        out.losses.append({loss.question, loss.text});
    out.found.append(Tr::tr("%n questions were read.", nullptr, bank.count()));
    if (assessments.size() > 1)
        out.found.append(Tr::tr("Each of its %n categories is a test.", nullptr, int(assessments.size())));
    out.found.append(Tr::tr("The file says neither pass marks nor what tests are for. Look at both in each test."));
    tellLanguage(out, LanguageFrom::Nobody);
}

Result<Imported> courseOf(const Job& job, const std::function<Result<Bank>(const QByteArray& bytes)>& read)
{
    const auto bytes = job.package.read(onlyFile(job.package), largestFile + 1);
    if (!bytes) return bytes.error();
    if (!handout::canBeText(*bytes)) return Error{Error::Kind::NotOurs, handout::noText(), {}};
    const auto bank = read(*bytes);
    if (!bank) return bank.error();
    Imported out;
    fill(out, *bank, job);
    bool guessed = false;
    (void)handout::decoded(*bytes, &guessed);
    if (guessed) out.losses.prepend({{}, handout::guessedEncoding()});
    return out;
}

} // namespace microvet::importers::questionbank
