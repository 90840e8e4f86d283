#include "app/cli/commands/commands.h"

#include "core/actions/comparison/kept_version.h"
#include "core/actions/comparison/report.h"
#include "core/actions/course_file.h"

#include <QFileInfo>

namespace microvet::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

const QString html = QStringLiteral("html");
const QString versionA = QStringLiteral("version-a");
const QString versionB = QStringLiteral("version-b");

/// A page that is mailed holds pictures up to this size each; of larger ones it says the size.
constexpr qint64 largestPicture = 400 * 1000;
constexpr qint64 largestPage = 8 * 1000 * 1000;

/// One of the two that are compared.
struct Side {
    std::unique_ptr<actions::CourseFile> file;
    model::Content content;
    QString name;
};

Result<Side> open(const QString& path, const QString& version, Console& console)
{
    auto file = actions::CourseFile::open(diskStore(), path);
    if (!file) return file.error();
    for (const QString& notice : (*file)->document().notices)
        console.err << notice << Qt::endl;
    Side side{std::move(*file), {}, QFileInfo(path).fileName()};
    side.content = side.file->content();
    if (version.isEmpty()) return side;
    const document::Document& document = side.file->document();
    const auto kept = actions::versionNamed(document.revisions, version);
    if (!kept) return kept.error();
    auto content = document::revisionContent(diskStore(), document, path, kept->hash);
    if (!content) return content.error();
    side.content = std::move(*content);
    //: a kept version of a file: "bread.microvet: Before the trial"
    side.name = Tr::tr("%1: %2").arg(side.name, kept->label);
    return side;
}

class Diff : public Command {
public:
    QString name() const override { return QStringLiteral("diff"); }
    QString summary() const override { return Tr::tr("Tell what differs between two versions of a course."); }
    int argumentCount() const override { return 1; }
    int mostArguments() const override { return 2; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("A"), Tr::tr("The course file as it was before."));
        parser.addPositionalArgument(
            QStringLiteral("B"),
            Tr::tr("The course file as it is now. Without it, A is compared with a version that it keeps."),
            QStringLiteral("[B]"));
        parser.addOption({versionA, Tr::tr("Take the version of A that is kept under this name."), Tr::tr("name")});
        parser.addOption({versionB, Tr::tr("The same of B."), Tr::tr("name")});
        parser.addOption(jsonOption());
        parser.addOption(
            {html, Tr::tr("Write a web page with both sides beside each other into this file."), Tr::tr("file")});
    }

    /// HasErrors where they differ; as other programs that compare, anything above that is trouble.
    int run(const QCommandLineParser& parser, Console& console) const override
    {
        const QStringList paths = parser.positionalArguments();
        if (paths.size() == 1 && parser.value(versionA).isEmpty() && parser.value(versionB).isEmpty()) {
            console.err << Tr::tr("Please say what to compare with: a second file, or --version-a with the name of a "
                                  "version that the file keeps.")
                        << Qt::endl;
            return WrongUsage;
        }
        const auto before = open(paths.constFirst(), parser.value(versionA), console);
        if (!before) return console.fail(before.error());
        const auto after = open(paths.constLast(), parser.value(versionB), console);
        if (!after) return console.fail(after.error());
        actions::Comparison comparison =
            actions::compareVersions(before->content, before->name, after->content, after->name);
        if (comparison.isUnrelated()) {
            console.err << actions::remarkOn(comparison) << Qt::endl;
            return WrongUsage;
        }
        if (parser.isSet(html)) {
            qint64 left = largestPage;
            const Status written = diskStore().replace(
                parser.value(html), actions::toHtml(comparison, pictures(*before, left), pictures(*after, left)));
            if (!written) return console.fail(written.error());
        }
        if (parser.isSet(QStringLiteral("json"))) {
            comparison.before.contentHash = document::contentHash(before->content.course);
            comparison.after.contentHash = document::contentHash(after->content.course);
            console.json(actions::toJson(comparison));
        } else if (parser.isSet(html)) {
            console.out << summaryOf(comparison.differences) << Qt::endl;
        } else {
            print(comparison, console.out);
        }
        return comparison.differences.isEmpty() ? Fine : HasErrors;
    }

private:
    static actions::PagePictures pictures(const Side& side, qint64& left)
    {
        return [&side, &left](const model::Media& medium) -> actions::PagePicture {
            if (medium.size > std::min(left, largestPicture)) return {};
            const auto bytes = side.file->media().read(medium.file, largestPicture);
            if (!bytes) return {};
            left -= bytes->size();
            return {medium.mimeType, *bytes};
        };
    }

    static void print(const actions::Comparison& comparison, QTextStream& out)
    {
        if (const QString remark = actions::remarkOn(comparison); !remark.isEmpty()) {
            out << remark << Qt::endl;
            return;
        }
        for (const actions::Difference& difference : comparison.differences) {
            out << difference.place << ": " << actions::sentenceOf(difference) << Qt::endl;
            for (const actions::FieldDifference& field : difference.fields)
                print(field, difference.kind, out);
        }
        out << summaryOf(comparison.differences) << Qt::endl;
    }

    static void print(const actions::FieldDifference& field, actions::Difference::Kind kind, QTextStream& out)
    {
        QString text;
        if (field.onlyFormat()) {
            text = Tr::tr("only the format changed (bold, lists, links and the like)");
        } else if (field.isText()) {
            const QList<model::Passage> words = actions::shortened(field.words, 40);
            for (const model::Passage& passage : words)
                text += marked(passage);
        } else {
            // What came or went as a whole has one side alone.
            QStringList sides;
            if (kind != actions::Difference::Added)
                sides << marked({model::Passage::Removed, actions::shownValue(field.before)});
            if (kind != actions::Difference::Removed)
                sides << marked({model::Passage::Added, actions::shownValue(field.after)});
            text = sides.join(u' ');
        }
        text.replace(u'\n', QStringLiteral("\n        "));
        out << "    " << (field.name.isEmpty() ? text : Tr::tr("%1: %2").arg(field.name, text)) << Qt::endl;
    }

    static QString marked(const model::Passage& passage)
    {
        switch (passage.kind) {
        case model::Passage::Removed:
            return QStringLiteral("[−%1−]").arg(passage.text);
        case model::Passage::Added:
            return QStringLiteral("[+%1+]").arg(passage.text);
        case model::Passage::Same:
            break;
        }
        return passage.text;
    }
};

} // namespace

const Command* diffCommand()
{
    static const Diff command;
    return &command;
}

} // namespace microvet::cli
