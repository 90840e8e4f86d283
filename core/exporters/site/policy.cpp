#include "core/exporters/site/policy.h"

#include "core/plan/markup.h"

#include <QRegularExpression>
#include <QUrl>

namespace microvet::exporters {
namespace {

using namespace model;

/// "https://host" or "https://host:port" of every embedded page, sorted, each once.
QStringList embeddedOrigins(const Course& course)
{
    // What has a meaning in a policy (";", "'", spaces) is in no name of a host.
    static const QRegularExpression origin(QStringLiteral("^https?://[A-Za-z0-9.\\-\\[\\]:]+$"));
    QStringList origins;
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units)
            for (const Block& block : unit.blocks) {
                const auto* embed = std::get_if<EmbedBlock>(&block.body);
                if (!embed) continue;
                const QUrl url(plan::webAddress(embed->link));
                const QString text = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString(QUrl::FullyEncoded);
                if (origin.match(text).hasMatch()) origins.append(text);
            }
    origins.sort();
    origins.removeDuplicates();
    return origins;
}

} // namespace

QString contentPolicy(const Course& course, bool script)
{
    QString policy = QStringLiteral("default-src 'none'; ");
    if (script) policy += QStringLiteral("script-src 'self'; ");
    policy += QStringLiteral("style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'");
    const QStringList frames = script ? embeddedOrigins(course) : QStringList();
    if (!frames.isEmpty()) policy += QStringLiteral("; frame-src ") + frames.join(u' ');
    return policy;
}

} // namespace microvet::exporters
