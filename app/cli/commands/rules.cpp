#include "app/cli/commands/commands.h"

#include "core/rules/rule_set.h"
#include "core/verification/package_rules.h"

#include <QJsonArray>

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

class Rules : public Command {
public:
    QString name() const override { return QStringLiteral("rules"); }
    QString summary() const override { return Tr::tr("List the rules."); }
    int argumentCount() const override { return 0; }
    void describe(QCommandLineParser& parser) const override { parser.addOption(jsonOption()); }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
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
};

} // namespace

const Command* rulesCommand()
{
    static const Rules command;
    return &command;
}

} // namespace microvet::cli
