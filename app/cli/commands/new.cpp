#include "app/cli/commands/commands.h"

#include "core/actions/course_file.h"
#include "core/actions/organisation.h"
#include "core/actions/templates.h"

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

const QString title = QStringLiteral("title");
const QString language = QStringLiteral("language");
const QString hours = QStringLiteral("hours");
const QString sample = QStringLiteral("sample");
const QString templateName = QStringLiteral("template");
const QString organisation = QStringLiteral("organisation");
const QString translate = QStringLiteral("translation-of");

class New : public Command {
public:
    QString name() const override { return QStringLiteral("new"); }
    QString summary() const override { return Tr::tr("Make a new course file."); }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), Tr::tr("The course file to make (.microvet)."));
        parser.addOption({title, Tr::tr("Title of the course."), Tr::tr("text")});
        parser.addOption({language, Tr::tr("Language of the content, for example en, el, pt."), Tr::tr("code"), QStringLiteral("en")});
        parser.addOption({hours, Tr::tr("About how many hours the course takes."), Tr::tr("number"), QStringLiteral("0")});
        parser.addOption({templateName, Tr::tr("Start from a template: blank, micro-course, workplace, or a course file."), Tr::tr("name")});
        parser.addOption({translate, Tr::tr("Start from a course file as the basis of a translation into --language."), Tr::tr("file")});
        parser.addOption({organisation, Tr::tr("Take over what an organisation says, from the file that Studio exports (.microvet-organisation)."), Tr::tr("file")});
        parser.addOption({sample, Tr::tr("Start from an example that comes with the program, for example first-steps."), Tr::tr("name")});
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        const QString path = parser.positionalArguments().constFirst();
        auto file = parser.isSet(sample) ? actions::CourseFile::fromSample(diskStore(), path, parser.value(sample))
                                         : blank(parser, path);
        if (!file) return console.fail(file.error());
        if (auto saved = (*file)->save(systemNow); !saved) return console.fail(saved.error());
        for (const QString& notice : (*file)->document().notices) console.err << notice << Qt::endl;
        console.out << path << Qt::endl;
        return Fine;
    }

private:
    static Result<std::unique_ptr<actions::CourseFile>> blank(const QCommandLineParser& parser, const QString& path)
    {
        if (parser.value(title).trimmed().isEmpty() && !parser.isSet(translate))
            return Error{Error::Kind::Invalid, Tr::tr("Please give the course a title: --title \"…\"."), {}};
        actions::NewCourse wishes;
        wishes.title = parser.value(title);
        wishes.language = parser.value(language);
        bool number = false;
        wishes.hours = parser.value(hours).toDouble(&number);
        if (!number || wishes.hours < 0 || wishes.hours > 1500)
            return Error{Error::Kind::Invalid, Tr::tr("\"%1\" is no number of hours between 0 and 1500.").arg(parser.value(hours)), {}};
        const QLocale locale(wishes.language);
        if (locale == QLocale::c())
            return Error{Error::Kind::Invalid, Tr::tr("\"%1\" is no code of a language. Examples: en, el, pt.").arg(wishes.language), {}};
        if (parser.isSet(translate))
            return actions::CourseFile::create(diskStore(), path, [&](const QString& media) {
                return actions::translationOf(diskStore(), parser.value(translate), wishes.language, wishes, systemNow, media);
            });
        const QString name = parser.isSet(templateName) ? parser.value(templateName) : QStringLiteral("blank");
        const auto found = actions::findTemplate(diskStore(), name, {});
        if (!found) return found.error();
        actions::OrganisationProfile house;
        if (parser.isSet(organisation)) {
            auto read = actions::readOrganisation(diskStore(), parser.value(organisation));
            if (!read) return read.error();
            house = std::move(*read);
        }
        return actions::CourseFile::create(diskStore(), path, [&](const QString& media) -> Result<document::Document> {
            auto document = actions::fromTemplate(diskStore(), *found, wishes, systemNow, media);
            if (!document) return document;
            if (const Status taken = actions::takeOver(*document, house); !taken) return taken.error();
            return document;
        });
    }
};

} // namespace

const Command* newCommand()
{
    static const New command;
    return &command;
}

} // namespace microvet::cli
