#include "app/cli/commands/commands.h"

#include "core/exporters/exporter.h"

#include <QJsonArray>

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

class Formats : public Command {
public:
    QString name() const override { return QStringLiteral("formats"); }
    QString summary() const override { return Tr::tr("List the formats that a course can be exported to."); }
    int argumentCount() const override { return 0; }
    void describe(QCommandLineParser& parser) const override
    {
        parser.addOption(jsonOption());
        parser.addOption({QStringLiteral("markdown"), Tr::tr("Print a table of what each format carries, as Markdown.")});
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        if (parser.isSet(QStringLiteral("markdown"))) {
            printTable(console);
            return Fine;
        }
        QJsonArray list;
        for (const exporters::Exporter* exporter : exporters::all()) {
            const exporters::Description format = exporter->describe();
            if (parser.isSet(QStringLiteral("json")))
                list.append(QJsonObject{{QStringLiteral("id"), format.id},
                                        {QStringLiteral("extension"), format.extension},
                                        {QStringLiteral("canBeFolder"), format.canBeFolder},
                                        {QStringLiteral("options"), options(format)}});
            else {
                console.out << QStringLiteral("%1 %2").arg(format.id, -12).arg(format.purpose) << Qt::endl;
                for (const exporters::Option& option : format.options) {
                    if (option.takes == exporters::Option::Takes::Units)
                        console.out << QStringLiteral("             --option %1=1.1,2: %2").arg(option.name, Tr::tr("which units (here the first of module 1, and all of module 2)")) << Qt::endl;
                    for (const exporters::Option::Value& value : option.values)
                        console.out << QStringLiteral("             --option %1=%2: %3").arg(option.name, value.value, value.text) << Qt::endl;
                }
            }
        }
        if (parser.isSet(QStringLiteral("json"))) console.json({{QStringLiteral("formats"), list}});
        else console.out << Tr::tr("pdf          Paper: made by Studio, also without a window: microvet-studio --export pdf FILE OUT") << Qt::endl;
        return Fine;
    }

private:
    static void printTable(Console& console)
    {
        using exporters::Carried;
        console.out << QStringLiteral("# What each format carries\n\nPrinted by `microvet formats --markdown`. “partly”: to be read, or as a link or file beside.\n\n| |");
        QString line = QStringLiteral("| --- |");
        for (const exporters::Exporter* exporter : exporters::all()) {
            console.out << QStringLiteral(" %1 |").arg(exporter->describe().id);
            line += QStringLiteral(" --- |");
        }
        console.out << Qt::endl << line << Qt::endl;
        for (exporters::Feature feature : exporters::allFeatures()) {
            console.out << QStringLiteral("| %1 |").arg(exporters::nameOf(feature));
            for (const exporters::Exporter* exporter : exporters::all()) {
                const Carried carried = exporter->carries().of(feature);
                console.out << (carried == Carried::Yes ? QStringLiteral(" yes |") : carried == Carried::Partly ? QStringLiteral(" partly |") : QStringLiteral(" – |"));
            }
            console.out << Qt::endl;
        }
        console.out << QStringLiteral("\n| Format | What it is for |\n| --- | --- |") << Qt::endl;
        for (const exporters::Exporter* exporter : exporters::all())
            console.out << QStringLiteral("| `%1` | %2 |").arg(exporter->describe().id, exporter->describe().purpose) << Qt::endl;
    }

    static QJsonArray options(const exporters::Description& format)
    {
        QJsonArray list;
        for (const exporters::Option& option : format.options) {
            QJsonArray values;
            for (const exporters::Option::Value& value : option.values) values.append(value.value);
            list.append(QJsonObject{{QStringLiteral("name"), option.name}, {QStringLiteral("values"), values}});
        }
        return list;
    }
};

} // namespace

const Command* formatsCommand()
{
    static const Formats command;
    return &command;
}

} // namespace microvet::cli
