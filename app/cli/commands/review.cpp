#include "app/cli/commands/commands.h"
#include "app/cli/commands/review_exchange.h"

#include "core/actions/course_file.h"
#include "core/actions/organisation.h"
#include "core/actions/review_record.h"
#include "core/report/report_words.h"
#include "core/review/words.h"

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

const QString htmlName = QStringLiteral("html");
const QString templateName = QStringLiteral("template");
const QString organisationName = QStringLiteral("organisation");

class Review : public Command {
public:
    QString name() const override { return QStringLiteral("review"); }
    QString summary() const override { return Tr::tr("Tell what reviewers said and decided about a course, and whether it is approved."); }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), Tr::tr("The course file."));
        parser.addOption({templateName, Tr::tr("A file with the checklist of your organisation."), Tr::tr("file")});
        parser.addOption({organisationName, Tr::tr("A file that Studio exports (.microvet-organisation): its checklist, and the keys whose seals can be valid."), Tr::tr("file")});
        parser.addOption(jsonOption());
        parser.addOption({htmlName, Tr::tr("Write the record of the review as a web page into this file."), Tr::tr("file")});
        addExchangeOptions(parser);
    }

    /// HasErrors while the course as it is now is not approved; Fine where a draft or a review was handed on.
    int run(const QCommandLineParser& parser, Console& console) const override
    {
        actions::OrganisationProfile ours;
        if (parser.isSet(organisationName)) {
            auto read = actions::readOrganisation(diskStore(), parser.value(organisationName));
            if (!read) return console.fail(read.error());
            ours = *std::move(read);
        }
        auto checklist = actions::checklistFrom(diskStore(), parser.value(templateName), QLocale().bcp47Name());
        if (!checklist) return console.fail(checklist.error());
        if (!parser.isSet(templateName)) checklist = review::templateFor(ours.review, QLocale().bcp47Name());
        const QString path = parser.positionalArguments().constFirst();
        auto file = actions::CourseFile::open(diskStore(), path);
        if (!file) return console.fail(file.error());
        for (const QString& notice : (*file)->document().notices) console.err << notice << Qt::endl;
        if (wantsExchange(parser)) return exchange(parser, **file, console);
        const auto record = actions::reviewRecord((*file)->content(), path, *checklist,
                                                  actions::versionReader(diskStore(), (*file)->document(), path), systemNow(), ours.seals);
        if (parser.isSet(htmlName))
            if (const Status written = diskStore().replace(parser.value(htmlName), actions::toHtml(record)); !written) return console.fail(written.error());
        if (parser.isSet(QStringLiteral("json"))) console.json(actions::toJson(record));
        else print(record, console.out);
        return record.state.kind == review::State::Approved ? Fine : HasErrors;
    }

private:
    static void print(const actions::ReviewRecord& record, QTextStream& out)
    {
        out << review::sentenceOf(record.state) << '.' << Qt::endl;
        if (!record.changes.isEmpty()) out << Tr::tr("Changed since: %1").arg(record.changes) << Qt::endl;
        for (const QString& place : record.changedPlaces) out << "    " << place << Qt::endl;
        for (const model::Verdict& verdict : record.verdicts) {
            //: a round of the review, who decided, and what: "Round 2, Ada: Accept"
            out << Tr::tr("Round %1, %2: %3").arg(verdict.round).arg(verdict.reviewer, report::decisionName(verdict.decision.code())) << Qt::endl;
            if (!verdict.summary.isEmpty()) out << "    " << verdict.summary << Qt::endl;
            if (const auto seal = record.seals.constFind(verdict.id); seal != record.seals.cend()) out << "    " << seal->text << Qt::endl;
        }
        int open = 0;
        for (const actions::ReviewRemark& remark : record.remarks) {
            if (!review::isOpen(remark.comment)) continue;
            ++open;
            out << review::nameOf(remark.comment.weight.value()) << " · " << remark.place << " · " << remark.comment.text << Qt::endl;
        }
        out << Tr::tr("%n comments are open.", nullptr, open) << Qt::endl;
    }
};

} // namespace

const Command* reviewCommand()
{
    static const Review command;
    return &command;
}

} // namespace microvet::cli
