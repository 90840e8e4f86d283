#include "app/cli/commands/commands.h"

#include "core/actions/adapt/adapt.h"
#include "core/actions/adapt/change_words.h"
#include "core/actions/adapt/improvements.h"
#include "core/actions/adapt/local_matters.h"
#include "core/actions/course_file.h"
#include "core/actions/damaged_media.h"
#include "core/actions/place_name.h"

#include <QJsonArray>

namespace microvet::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

const QString output = QStringLiteral("output");
const QString newer = QStringLiteral("improve-from");
const QString prefer = QStringLiteral("prefer");
const QString list = QStringLiteral("list");
const QString json = QStringLiteral("json");

class Adapt : public Command {
public:
    QString name() const override { return QStringLiteral("adapt"); }
    QString summary() const override
    {
        return Tr::tr("Make a course of your own from a published one, list what is bound to its place, or take over "
                      "what its authors improved.");
    }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        const auto text = Tr::tr("text");
        parser.addPositionalArgument(
            QStringLiteral("FILE"),
            Tr::tr(
                "The published course or package; with --list or --improve-from, the adaptation. It stays as it is."));
        parser.addOption(
            {{QStringLiteral("o"), output}, Tr::tr("The course file to make (.microvet)."), Tr::tr("file")});
        parser.addOption({QStringLiteral("title"), Tr::tr("Title, where it shall be another."), text});
        parser.addOption({QStringLiteral("organisation"), Tr::tr("Who will award the credential."), text});
        parser.addOption(
            {QStringLiteral("author"), Tr::tr("Who adapts, for the list of contributors."), Tr::tr("name")});
        parser.addOption({QStringLiteral("licence"),
                          Tr::tr("Licence of the adaptation, where the original's leaves a choice."), Tr::tr("code")});
        parser.addOption(
            {QStringLiteral("link"), Tr::tr("Where the original was found, for its credit."), Tr::tr("address")});
        parser.addOption({QStringLiteral("permission"),
                          Tr::tr("What the holder of the rights has allowed, where the licence does not."), text});
        parser.addOption(
            {list,
             Tr::tr("List what is bound to the original's country, language or organisation and still as it was.")});
        parser.addOption(
            {newer, Tr::tr("A newer version of the original: its improvements are taken over."), Tr::tr("file")});
        parser.addOption({prefer,
                          Tr::tr("Whose words hold where both changed the same: own (the default) or original."),
                          Tr::tr("side")});
        parser.addOption(jsonOption());
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        if (parser.isSet(list)) return listMatters(parser, console);
        if (parser.value(output).isEmpty()) {
            console.err << Tr::tr("Please say which course file to make: --output FILE.") << Qt::endl;
            return WrongUsage;
        }
        return parser.isSet(newer) ? improve(parser, console) : begin(parser, console);
    }

private:
    /// A sentence for each file that the course names and that is not there.
    static QStringList missingFiles(const actions::CourseFile& file)
    {
        QStringList out;
        for (const model::Media& medium : file.content().course.media)
            if (!file.media().contains(medium.file))
                out.append(Tr::tr("%1 is missing: it is damaged in the file that it was to come from, or was not in it. Add it again from "
                                  "where it came.")
                               .arg(actions::damagedMedium(file.content(), medium).described()));
        return out;
    }

    static int begin(const QCommandLineParser& parser, Console& console)
    {
        actions::AdaptWishes wishes;
        wishes.title = parser.value(QStringLiteral("title"));
        wishes.organisation.legalName = parser.value(QStringLiteral("organisation"));
        wishes.author = parser.value(QStringLiteral("author"));
        wishes.licence = parser.value(QStringLiteral("licence"));
        wishes.link = parser.value(QStringLiteral("link"));
        wishes.permission = parser.value(QStringLiteral("permission"));
        auto file = actions::CourseFile::create(diskStore(), parser.value(output), [&](const QString& media) {
            Progress progress;
            return actions::adaptationOf(diskStore(), parser.positionalArguments().constFirst(), wishes, systemNow,
                                         media, progress);
        });
        if (!file) return console.fail(file.error());
        if (const Status saved = (*file)->save(systemNow); !saved) return console.fail(saved.error());
        const model::Course& course = (*file)->content().course;
        const QStringList missing = missingFiles(**file);
        // They name what was damaged, too.
        const QStringList notices = (*file)->document().notices.isEmpty() ? missing : (*file)->document().notices;
        const int status = missing.isEmpty() ? Fine : HasErrors;
        if (parser.isSet(json)) {
            console.json({{QStringLiteral("file"), parser.value(output)},
                          {QStringLiteral("title"), course.title},
                          {QStringLiteral("licence"), course.licence.code},
                          {QStringLiteral("original"), course.origin->courseId.toString()},
                          {QStringLiteral("notices"), QJsonArray::fromStringList(notices)}});
            return status;
        }
        for (const QString& notice : notices) console.err << notice << Qt::endl;
        const QString& authors = course.origin->authors; // empty where the original names nobody
        console.err << (authors.trimmed().isEmpty() ? Tr::tr("Adapted from “%1”.").arg(course.origin->title)
                                                    : Tr::tr("Adapted from “%1” by %2.").arg(course.origin->title, authors))
                    << Qt::endl;
        console.out << parser.value(output) << Qt::endl;
        return status;
    }

    static int improve(const QCommandLineParser& parser, Console& console)
    {
        const QString side = parser.value(prefer);
        if (!side.isEmpty() && side != QLatin1String("own") && side != QLatin1String("original")) {
            console.err << Tr::tr("--prefer takes own or original.") << Qt::endl;
            return WrongUsage;
        }
        QList<review::Conflict> conflicts;
        auto file = actions::CourseFile::create(
            diskStore(), parser.value(output), [&](const QString& media) -> Result<document::Document> {
                Progress progress;
                auto made =
                    actions::pulled(diskStore(), parser.positionalArguments().constFirst(), parser.value(newer),
                                    side == QLatin1String("original") ? review::Side::Theirs : review::Side::Mine,
                                    systemNow, media, progress);
                if (!made) return made.error();
                conflicts = made->conflicts;
                return std::move(made->document);
            });
        if (!file) return console.fail(file.error());
        if (const Status saved = (*file)->save(systemNow); !saved) return console.fail(saved.error());
        const QStringList trouble = actions::damageSentences(actions::damagedMedia((*file)->content(), (*file)->media())) + missingFiles(**file);
        QJsonArray places;
        for (const review::Conflict& conflict : std::as_const(conflicts)) {
            const QString place = actions::placeName((*file)->content(), conflict.element);
            places.append(QJsonObject{{QStringLiteral("place"), conflict.element.toString(QUuid::WithoutBraces)},
                                      {QStringLiteral("name"), place},
                                      {QStringLiteral("field"), QString::fromLatin1(conflict.field)}});
            if (!parser.isSet(json))
                console.err << Tr::tr("Changed here and in the original: %1").arg(place) << Qt::endl;
        }
        if (parser.isSet(json))
            console.json({{QStringLiteral("file"), parser.value(output)},
                          {QStringLiteral("conflicts"), places},
                          {QStringLiteral("notices"), QJsonArray::fromStringList(trouble)}});
        else {
            for (const QString& sentence : trouble) console.err << sentence << Qt::endl;
            console.out << parser.value(output) << Qt::endl;
        }
        return trouble.isEmpty() && (conflicts.isEmpty() || !side.isEmpty()) ? Fine : HasErrors;
    }

    static int listMatters(const QCommandLineParser& parser, Console& console)
    {
        auto file = actions::CourseFile::open(diskStore(), parser.positionalArguments().constFirst());
        if (!file) return console.fail(file.error());
        const auto original =
            actions::originalOf(diskStore(), (*file)->document(), parser.positionalArguments().constFirst());
        if (!original) return console.fail(original.error());
        const model::Content& now = (*file)->content();
        QJsonArray matters;
        int open = 0;
        const QList<actions::LocalMatter> found = actions::localMatters(*original, now);
        for (const actions::LocalMatter& matter : found) {
            if (!matter.settled) ++open;
            const QString place = actions::placeName(now, matter.place);
            matters.append(QJsonObject{{QStringLiteral("place"), matter.place.toString(QUuid::WithoutBraces)},
                                       {QStringLiteral("name"), place},
                                       {QStringLiteral("text"), matter.text},
                                       {QStringLiteral("settled"), matter.settled},
                                       {QStringLiteral("reason"), matter.reason}});
            if (!parser.isSet(json) && !matter.settled)
                console.out << place << QStringLiteral(": ") << matter.text << Qt::endl;
        }
        const QString changes = actions::changesInWords(original->course, now.course);
        if (parser.isSet(json))
            console.json({{QStringLiteral("open"), open},
                          {QStringLiteral("matters"), matters},
                          {QStringLiteral("changes"), changes}});
        else if (!changes.isEmpty())
            console.err << Tr::tr("Changes for the credit of the original: %1").arg(changes) << Qt::endl;
        return open == 0 ? Fine : HasErrors;
    }
};

} // namespace

const Command* adaptCommand()
{
    static const Adapt command;
    return &command;
}

} // namespace microvet::cli
