#include "app/cli/commands/commands.h"

#include "core/rules/rule_set.h"
#include "core/rules/texts.h"
#include "core/verification/package_rules.h"

#include <QJsonArray>

#include <algorithm>

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

const QString markdown = QStringLiteral("markdown");

class Rules : public Command {
public:
    QString name() const override { return QStringLiteral("rules"); }
    QString summary() const override { return Tr::tr("List the rules."); }
    int argumentCount() const override { return 0; }
    void describe(QCommandLineParser& parser) const override
    {
        parser.addOption(jsonOption());
        parser.addOption({markdown, Tr::tr("Print the table of the documentation.")});
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        if (parser.isSet(markdown)) {
            printTable(console.out);
            return Fine;
        }
        if (!parser.isSet(QStringLiteral("json"))) {
            for (const rules::RuleInfo& rule : rules::allRules())
                console.out << QStringLiteral("%1 %2 %3 %4").arg(rule.id, -10).arg(rules::codeOf(rule.severity), -8)
                                   .arg(rules::codeOf(rule.group), -14).arg(rule.source) << Qt::endl;
            for (const verification::PackageRule& rule : verification::packageRules())
                console.out << QStringLiteral("%1 %2 %3 %4").arg(QLatin1String(rule.id), -10).arg(report::codeOf(rule.level), -8)
                                   .arg(QLatin1String(rule.group), -14).arg(QLatin1String(rule.source)) << Qt::endl;
            return Fine;
        }
        QJsonArray list;
        for (const rules::RuleInfo& rule : rules::allRules())
            list.append(QJsonObject{{QStringLiteral("id"), rule.id},
                                    {QStringLiteral("severity"), rules::codeOf(rule.severity)},
                                    {QStringLiteral("group"), rules::codeOf(rule.group)},
                                    {QStringLiteral("source"), rule.source},
                                    {QStringLiteral("fix"), rule.hasFix}});
        for (const verification::PackageRule& rule : verification::packageRules())
            list.append(QJsonObject{{QStringLiteral("id"), QLatin1String(rule.id)},
                                    {QStringLiteral("severity"), report::codeOf(rule.level)},
                                    {QStringLiteral("group"), QLatin1String(rule.group)},
                                    {QStringLiteral("source"), QLatin1String(rule.source)},
                                    {QStringLiteral("fix"), false}});
        console.json({{QStringLiteral("rules"), list}});
        return Fine;
    }

private:
    /// docs/rules.md; a test compares the two.
    static void printTable(QTextStream& out)
    {
        const auto cell = [](QString text) { return text.replace(u'|', QStringLiteral("\\|")); };
        const QList<rules::RuleInfo> all = rules::allRules();
        const auto mended = std::count_if(all.cbegin(), all.cend(), [](const rules::RuleInfo& rule) { return rule.hasFix; });
        out << "# The rules\n\n"
            << "House rules, built from public sources; the repository's own rule text was not available. " << all.size() << " rules, "
            << mended << " of them mend what they find with a click (✓). "
            << "An organisation can switch rules off, change how severe they are, and set their numbers and lists.\n\n"
            << "Printed by `microvet rules --markdown`.\n";
        for (int group = 0; group <= int(rules::Group::Credential); ++group) {
            QString name = rules::codeOf(rules::Group(group));
            name[0] = name[0].toUpper();
            out << "\n## " << name << "\n\n| Rule | What it finds | Severity | Mends | Source |\n| --- | --- | --- | --- | --- |\n";
            for (const rules::RuleInfo& rule : all)
                if (int(rule.group) == group)
                    out << "| " << rule.id << " | " << cell(rules::ruleSummary(rule.id)) << " | " << rules::codeOf(rule.severity) << " | "
                        << (rule.hasFix ? "✓" : "") << " | " << cell(rule.source) << " |\n";
        }
        const auto& packages = verification::packageRules();
        out << "\n## Packages from outside\n\nWhat `microvet verify` and the window “Verify packages” look at, besides the rules above for courses of microVET Studio. "
            << packages.size() << " rules.\n\n| Rule | What it finds | Severity | Group | Source |\n| --- | --- | --- | --- | --- |\n";
        for (const verification::PackageRule& rule : packages)
            out << "| " << rule.id << " | " << cell(verification::packageRuleSummary(QLatin1String(rule.id))) << " | " << report::codeOf(rule.level) << " | " << rule.group << " | "
                << cell(QLatin1String(rule.source)) << " |\n";
        out.flush();
    }
};

} // namespace

const Command* rulesCommand()
{
    static const Rules command;
    return &command;
}

} // namespace microvet::cli
