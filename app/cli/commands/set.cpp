#include "app/cli/commands/commands.h"

#include "core/actions/course_file.h"
#include "core/model/path.h"

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

class Set : public Command {
public:
    QString name() const override { return QStringLiteral("set"); }
    QString summary() const override { return Tr::tr("Change one field of a course."); }
    int argumentCount() const override { return 3; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), Tr::tr("The course file."));
        parser.addPositionalArgument(QStringLiteral("PATH"), Tr::tr("The field, for example modules[0].title. Places are counted from 0."));
        parser.addPositionalArgument(QStringLiteral("VALUE"), Tr::tr("Its new value; lists and groups of fields as JSON."));
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        const QStringList arguments = parser.positionalArguments();
        auto file = actions::CourseFile::open(diskStore(), arguments[0]);
        if (!file) return console.fail(file.error());
        Status status;
        const bool changed = (*file)->history().edit(Tr::tr("Set %1").arg(arguments[1]), {}, [&](model::Content& content) {
            model::Content next = content;
            status = model::setByPath(next, arguments[1], arguments[2]);
            if (status) content = next;
        });
        if (!status) return console.fail(status.error());
        if (!changed) return Fine;
        if (auto saved = (*file)->save(systemNow); !saved) return console.fail(saved.error());
        return Fine;
    }
};

} // namespace

const Command* setCommand()
{
    static const Set command;
    return &command;
}

} // namespace microvet::cli
