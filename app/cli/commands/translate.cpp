#include "app/cli/commands/commands.h"

#include "core/actions/course_file.h"
#include "core/actions/place_name.h"
#include "core/actions/translate.h"
#include "core/actions/translating.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace microvet::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

const QString with = QStringLiteral("with");
const QString into = QStringLiteral("into");
const QString language = QStringLiteral("language");
const QString output = QStringLiteral("output");
const QString translator = QStringLiteral("translator");
const QString howFar = QStringLiteral("progress");

class Translate : public Command {
public:
    QString name() const override { return QStringLiteral("translate"); }
    QString summary() const override
    {
        return Tr::tr("Make a course in another language from what a translator sent back, or say how far one is.");
    }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"),
                                     Tr::tr("The course file that was translated; with --progress, the translation. It "
                                            "stays as it is."));
        parser.addOption({with,
                          Tr::tr("The translator's file: XLIFF or a document with the table (.odt, .docx), as "
                                 "\"microvet export --format xliff\" or \"--format translation-table\" made it."),
                          Tr::tr("file")});
        parser.addOption({into,
                          Tr::tr("A translation that is there already: the texts are put into a copy of it. Without, a "
                                 "new one is made."),
                          Tr::tr("file")});
        parser.addOption(
            {language, Tr::tr("Code of the language, where the translator's file does not say it."), Tr::tr("code")});
        parser.addOption(
            {{QStringLiteral("o"), output}, Tr::tr("The course file to make (.microvet)."), Tr::tr("file")});
        parser.addOption({translator, Tr::tr("Who translated, for the list of contributors."), Tr::tr("name")});
        parser.addOption({howFar, Tr::tr("Say how many texts of a translation are translated, and nothing else.")});
        parser.addOption(jsonOption());
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        if (parser.isSet(howFar)) return sayProgress(parser, console);
        if (parser.value(with).isEmpty() || parser.value(output).isEmpty()) {
            console.err << Tr::tr("Please say which translation and where to: --with FILE --output FILE.") << Qt::endl;
            return WrongUsage;
        }
        actions::TranslatorsWork work{parser.value(with), {}, parser.value(language)};
        work.wishes.author = parser.value(translator);
        translation::Applied applied;
        auto file = actions::CourseFile::create(
            diskStore(), parser.value(output), [&](const QString& media) -> Result<document::Document> {
                auto made = actions::translated(diskStore(), parser.positionalArguments().constFirst(),
                                                parser.value(into), work, systemNow, media);
                if (!made) return made.error();
                const QString target = made->document.content.course.language;
                if (!work.language.isEmpty() && target.compare(work.language, Qt::CaseInsensitive) != 0)
                    return Error{Error::Kind::Invalid,
                                 Tr::tr("The file translates into \"%1\", not into \"%2\". Leave --language out, or ask "
                                        "the translator. Nothing was made.")
                                     .arg(target, work.language),
                                 {}};
                applied = made->applied;
                return std::move(made->document);
            });
        if (!file) return console.fail(file.error());
        if (const Status saved = (*file)->save(systemNow); !saved) return console.fail(saved.error());
        if (parser.isSet(QStringLiteral("json")))
            console.json(toJson(applied, parser.value(output)));
        else
            print(applied, (*file)->content(), parser.value(output), console);
        return applied.misfits.isEmpty() ? Fine : HasErrors;
    }

private:
    static int sayProgress(const QCommandLineParser& parser, Console& console)
    {
        const QTemporaryDir media;
        const auto progress =
            actions::translationProgress(diskStore(), parser.positionalArguments().constFirst(), media.path());
        if (!progress) return console.fail(progress.error());
        const bool done = progress->whole.done == progress->whole.texts;
        if (parser.isSet(QStringLiteral("json"))) {
            console.json(toJson(*progress));
            return done ? Fine : HasErrors;
        }
        const auto line = [&](const QString& title, const translation::Tally& tally) {
            console.out << Tr::tr("%1: texts %2 of %3, words %4 of %5, originals changed %6")
                               .arg(title)
                               .arg(tally.done)
                               .arg(tally.texts)
                               .arg(tally.wordsDone)
                               .arg(tally.words)
                               .arg(tally.changed)
                        << Qt::endl;
        };
        for (const auto& part : progress->parts)
            line(part.module.isNull() ? Tr::tr("The course itself") : part.title, part.tally);
        line(Tr::tr("All"), progress->whole);
        return done ? Fine : HasErrors;
    }

    static QJsonObject toJson(const translation::Tally& tally)
    {
        return {{QStringLiteral("texts"), tally.texts},
                {QStringLiteral("translated"), tally.done},
                {QStringLiteral("originalChanged"), tally.changed},
                {QStringLiteral("words"), tally.words},
                {QStringLiteral("wordsTranslated"), tally.wordsDone}};
    }

    static QJsonObject toJson(const actions::TranslationProgress& progress)
    {
        QJsonArray parts;
        for (const auto& part : progress.parts) {
            QJsonObject one = toJson(part.tally);
            one.insert(QStringLiteral("module"),
                       part.module.isNull() ? QString() : part.module.toString(QUuid::WithoutBraces));
            one.insert(QStringLiteral("title"), part.title);
            parts.append(one);
        }
        QJsonObject all = toJson(progress.whole);
        all.insert(QStringLiteral("language"), progress.language);
        all.insert(QStringLiteral("original"), progress.originalTitle);
        all.insert(QStringLiteral("originalLanguage"), progress.originalLanguage);
        all.insert(QStringLiteral("parts"), parts);
        return all;
    }

    static QJsonObject toJson(const translation::Applied& applied, const QString& path)
    {
        QJsonArray misfits;
        for (const translation::Misfit& misfit : applied.misfits)
            misfits.append(
                QJsonObject{{QStringLiteral("place"),
                             misfit.place.isNull() ? QString() : misfit.place.toString(QUuid::WithoutBraces)},
                            {QStringLiteral("text"), misfit.text}});
        return {{QStringLiteral("file"), path},
                {QStringLiteral("texts"), applied.texts},
                {QStringLiteral("translated"), applied.taken},
                {QStringLiteral("changed"), applied.changed},
                {QStringLiteral("misfits"), misfits}};
    }

    static void print(const translation::Applied& applied, const model::Content& content, const QString& path,
                      Console& console)
    {
        for (const translation::Misfit& misfit : applied.misfits) {
            console.err << (misfit.place.isNull()
                                ? misfit.text
                                : Tr::tr("%1: %2").arg(actions::placeName(content, misfit.place), misfit.text))
                        << Qt::endl;
        }
        console.err << Tr::tr("Texts translated: %1 of %2. Texts that read otherwise now: %3.")
                           .arg(applied.taken)
                           .arg(applied.texts)
                           .arg(applied.changed)
                    << Qt::endl;
        console.out << path << Qt::endl;
    }
};

} // namespace

const Command* translateCommand()
{
    static const Translate command;
    return &command;
}

} // namespace microvet::cli
