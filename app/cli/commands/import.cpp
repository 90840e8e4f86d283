#include "app/cli/commands/commands.h"

#include "core/actions/course_file.h"
#include "core/actions/import_file.h"

#include <QJsonArray>

namespace microvet::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

const QString output = QStringLiteral("output");
const QString language = QStringLiteral("language");
const QString title = QStringLiteral("title");

class Import : public Command {
public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override
    {
        return Tr::tr("Make a course from a file of another program, and say what was lost.");
    }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(
            QStringLiteral("FILE"),
            Tr::tr(
                "A package, question bank or document: Common Cartridge, SCORM, EPUB, website, QTI, Moodle XML, GIFT, Aiken, "
                "Word (.docx), OpenDocument (.odt), RTF, HTML, Markdown or text; or a course of our own. It stays as "
                "it is."));
        parser.addOption(
            {{QStringLiteral("o"), output}, Tr::tr("The course file to make (.microvet)."), Tr::tr("file")});
        parser.addOption({language,
                          Tr::tr("Language of the content where the file does not say it, for example en, el, pt."),
                          Tr::tr("code"), QStringLiteral("en")});
        parser.addOption(
            {title, Tr::tr("Title of the course, where it shall be another than the file's."), Tr::tr("text")});
        parser.addOption(jsonOption());
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        if (parser.value(output).isEmpty()) {
            console.err << Tr::tr("Please say which course file to make: --output FILE.") << Qt::endl;
            return WrongUsage;
        }
        actions::ImportWishes wishes;
        wishes.language = parser.value(language);
        wishes.title = parser.value(title);
        actions::ImportedFile imported;
        auto file = actions::CourseFile::create(
            diskStore(), parser.value(output), [&](const QString& media) -> Result<document::Document> {
                Progress progress;
                auto made = actions::importFile(diskStore(), parser.positionalArguments().constFirst(), wishes,
                                                systemNow, media, progress);
                if (!made) return made.error();
                imported = std::move(*made);
                return imported.document;
            });
        if (!file) return console.fail(file.error());
        if (const Status saved = (*file)->save(systemNow); !saved) return console.fail(saved.error());
        if (parser.isSet(QStringLiteral("json"))) {
            console.json(toJson(imported, (*file)->content().course, parser.value(output)));
        } else {
            console.err << actions::importReport(imported) << Qt::flush;
            console.out << parser.value(output) << Qt::endl;
        }
        return imported.losses.isEmpty() ? Fine : HasErrors;
    }

private:
    static QJsonObject toJson(const actions::ImportedFile& imported, const model::Course& course, const QString& path)
    {
        QJsonArray losses;
        for (const importers::Loss& loss : imported.losses)
            losses.append(QJsonObject{{QStringLiteral("place"), loss.place}, {QStringLiteral("text"), loss.text}});
        return {{QStringLiteral("file"), path},
                {QStringLiteral("kind"), imported.kind},
                {QStringLiteral("title"), course.title},
                {QStringLiteral("language"), course.language},
                {QStringLiteral("found"), QJsonArray::fromStringList(imported.found)},
                {QStringLiteral("losses"), losses}};
    }
};

} // namespace

const Command* importCommand()
{
    static const Import command;
    return &command;
}

} // namespace microvet::cli
