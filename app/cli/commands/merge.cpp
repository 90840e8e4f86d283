#include "app/cli/commands/commands.h"

#include "core/actions/merge/conflict_words.h"
#include "core/actions/merge/merged_file.h"

#include <QTemporaryDir>

namespace microvet::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

const QString base = QStringLiteral("base");
const QString output = QStringLiteral("output");
const QString prefer = QStringLiteral("prefer");
const QString author = QStringLiteral("author");

class Merge : public Command {
public:
    QString name() const override { return QStringLiteral("merge"); }
    QString summary() const override { return Tr::tr("Make one course of several drafts of it."); }
    int argumentCount() const override { return 2; }
    int mostArguments() const override { return 64; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("MINE"), Tr::tr("The course file."));
        parser.addPositionalArgument(
            QStringLiteral("THEIRS"),
            Tr::tr("A draft of the same course that somebody else worked on. It stays as it is."),
            QStringLiteral("THEIRS [THEIRS…]"));
        parser.addOption({{QStringLiteral("o"), output},
                          Tr::tr("The course file to make. It may be MINE; no other file is replaced."),
                          Tr::tr("file")});
        parser.addOption(
            {base, Tr::tr("The course file that all of them started from, where their kept versions do not tell."),
             Tr::tr("file")});
        parser.addOption({prefer, Tr::tr("Decide what both changed for \"mine\" or for \"theirs\"."), Tr::tr("side")});
        parser.addOption({author, Tr::tr("Who merges, for the list of versions."), Tr::tr("name")});
        parser.addOption(jsonOption());
    }

    /// HasErrors while conflicts are open, or where a file of the course is damaged. The result is written all the same,
    /// and holds what MINE has in conflicts.
    int run(const QCommandLineParser& parser, Console& console) const override
    {
        const QString side = parser.value(prefer);
        if (parser.value(output).isEmpty() ||
            (!side.isEmpty() && side != QLatin1String("mine") && side != QLatin1String("theirs"))) {
            console.err << (parser.value(output).isEmpty() ? Tr::tr("Please say where to: --output FILE.")
                                                           : Tr::tr("--prefer takes \"mine\" or \"theirs\"."))
                        << Qt::endl;
            return WrongUsage;
        }
        const QStringList paths = parser.positionalArguments();
        QTemporaryDir folder;
        int opened = 0;
        const auto open = [&](const QString& path) {
            return actions::openDraft(diskStore(), path, folder.filePath(QString::number(++opened)));
        };
        auto mine = open(paths.constFirst());
        if (!mine) return console.fail(mine.error());
        std::optional<model::Content> given;
        // A version control system has an empty file for "they started from nothing".
        if (const QString path = parser.value(base); !path.isEmpty() && diskStore().stamp(path).size != 0) {
            const auto draft = open(path);
            if (!draft) return console.fail(draft.error());
            given = draft->document.content;
        }
        actions::DraftMerge merge(diskStore(), mine->document);
        for (const QString& path : paths.mid(1)) {
            auto draft = open(path);
            if (!draft) return console.fail(draft.error());
            if (const Status added = merge.add(*std::move(draft), given ? &*given : nullptr); !added)
                return console.fail(added.error());
        }
        if (!side.isEmpty()) merge.chooseAll(side == QLatin1String("mine") ? review::Side::Mine : review::Side::Theirs);
        const auto media = actions::writeMerged(
            diskStore(), merge, {paths.constFirst(), parser.value(output), parser.value(author)}, systemNow);
        if (!media) return console.fail(media.error());
        if (parser.isSet(QStringLiteral("json"))) {
            console.json(actions::toJson(merge, parser.value(output), *media));
        } else {
            print(merge, *media, console);
            console.out << parser.value(output) << Qt::endl;
        }
        return merge.open() || !media->damaged.isEmpty() ? HasErrors : Fine;
    }

private:
    static void print(const actions::DraftMerge& merge, const actions::DraftMerge::Media& media, Console& console)
    {
        for (qsizetype i = 0; i < merge.steps().size(); ++i) {
            const actions::DraftMerge::Step& step = merge.steps()[i];
            for (const QString& remark : step.remarks)
                console.err << remark << Qt::endl;
            for (const review::Conflict& conflict : step.merged.conflicts) {
                if (!conflict.open) continue;
                const actions::ConflictWords words = actions::wordsOf(conflict, merge, i);
                console.err << (words.field.isEmpty() ? words.place
                                                      : QStringLiteral("%1 · %2").arg(words.place, words.field))
                            << Qt::endl
                            << "    " << words.what << Qt::endl;
                line(Tr::tr("Mine"), words.mine, console);
                line(step.draft.name, words.theirs, console);
            }
        }
        for (const QString& name : media.missing)
            console.err << Tr::tr("The file “%1” is in none of the drafts.").arg(name) << Qt::endl;
        for (const QString& medium : media.damaged)
            console.err << Tr::tr("%1 is damaged in every file that holds it. Look at it, and add it again from where it came.").arg(medium)
                        << Qt::endl;
        console.err
            << Tr::tr("Changed on both sides: %1, still to be decided: %2.").arg(merge.conflicts()).arg(merge.open())
            << Qt::endl;
    }

    /// Long texts are cut: the windows and the JSON have them whole.
    static void line(const QString& who, const QString& words, Console& console)
    {
        constexpr int most = 200;
        QString shown = words.simplified();
        if (shown.size() > most) shown = shown.left(most) + QStringLiteral("…");
        if (!shown.isEmpty()) console.err << "    " << Tr::tr("%1: %2").arg(who, shown) << Qt::endl;
    }
};

} // namespace

const Command* mergeCommand()
{
    static const Merge command;
    return &command;
}

} // namespace microvet::cli
