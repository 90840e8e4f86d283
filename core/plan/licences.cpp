#include "core/plan/licences.h"

#include <QRegularExpression>

namespace microvet::plan {

LicenceInfo licenceInfo(const QString& code)
{
    // Creative Commons build their deeds' addresses from the same parts as SPDX its codes.
    static const QRegularExpression commons(
        QStringLiteral("^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(1\\.0|2\\.0|2\\.5|3\\.0|4\\.0)(?:-([A-Z]{2}))?$"));
    const QString wanted = code.trimmed();
    if (const auto match = commons.match(wanted); match.hasMatch()) {
        const QString port = match.captured(3);
        QString address = QStringLiteral("https://creativecommons.org/licenses/%1/%2/")
                              .arg(match.captured(1).toLower(), match.captured(2));
        QString name = QStringLiteral("CC %1 %2").arg(match.captured(1), match.captured(2));
        if (!port.isEmpty()) {
            address += port.toLower() + u'/';
            name += u' ' + port;
        }
        return {name, address};
    }
    struct Known {
        const char* code;
        const char* name;
        const char* address;
    };
    static constexpr Known others[] = {
        {"CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"},
        {"CC-PDM-1.0", "Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/"},
        {"PDM-1.0", "Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/"},
        {"MIT", "MIT", "https://spdx.org/licenses/MIT.html"},
        {"Apache-2.0", "Apache 2.0", "https://www.apache.org/licenses/LICENSE-2.0"},
        {"GPL-3.0-or-later", "GPL 3.0", "https://www.gnu.org/licenses/gpl-3.0.html"},
        {"OFL-1.1", "SIL OFL 1.1", "https://openfontlicense.org/"},
        {"GFDL-1.3-or-later", "GFDL 1.3", "https://www.gnu.org/licenses/fdl-1.3.html"},
        {"LAL-1.3", "Free Art License 1.3", "https://artlibre.org/licence/lal/en/"},
    };
    for (const Known& known : others)
        if (wanted == QLatin1String(known.code)) return {QLatin1String(known.name), QLatin1String(known.address)};
    return {wanted, {}};
}

} // namespace microvet::plan
