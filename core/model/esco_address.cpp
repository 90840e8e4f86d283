#include "core/model/esco_address.h"

#include <QRegularExpression>

namespace microvet::model {

bool isEscoAddress(const QString& address)
{
    static const QRegularExpression form(QStringLiteral(
        "\\Ahttps?://data\\.europa\\.eu/esco/(skill|occupation)/([0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}|[A-Z][0-9]+(\\.[0-9]+){0,4})\\z"));
    return form.match(address).hasMatch();
}

} // namespace microvet::model
