#include "core/exporters/qti/identifier.h"

#include <QUuid>

namespace microvet::exporters::qti {

QString identifierOf(const QString& element, const char* kind)
{
    // 32 signs, letters first: three bits make the first one, five each of the others.
    static constexpr char signs[] = "bcdfghjklmnpqrstvwxyze0123456789";
    QUuid uuid = QUuid::fromString(element);
    if (uuid.isNull())
        uuid = QUuid::createUuidV5(QUuid(), element); // of a broken file, so that it is itself again next time
    const QByteArray bytes = uuid.toRfc4122();
    QString out;
    quint32 bits = 0;
    int count = 2; // 130 bits make 26 signs: the two that lead are 0
    for (const char byte : bytes) {
        bits = (bits << 8 | quint8(byte)) & 0xffff;
        for (count += 8; count >= 5; count -= 5)
            out.append(QLatin1Char(signs[bits >> (count - 5) & 31]));
    }
    return kind ? out + u'-' + QLatin1String(kind) : out;
}

} // namespace microvet::exporters::qti
