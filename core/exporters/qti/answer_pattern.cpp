#include "core/exporters/qti/answer_pattern.h"

#include <QHash>
#include <QRegularExpression>

namespace microvet::exporters::qti {
namespace {

/// As `microvet.fold` of the player.
QString folded(const QString& text, bool keepCase, bool keepAccents)
{
    QString out = text.normalized(QString::NormalizationForm_C);
    for (const char16_t mark : {u'\u2018', u'\u2019', u'\u02BC', u'\u0384'})
        out.replace(QChar(mark), u'\'');
    if (!keepCase) out = out.toLower();
    out.replace(QChar(0x3c2), QChar(0x3c3)); // the sigma at the end of a word
    if (!keepAccents) {
        QString bare;
        const QString parts = out.normalized(QString::NormalizationForm_D);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const bool breve = parts[i] == QChar(0x306) && i > 0 && (parts[i - 1] == QChar(0x438) || parts[i - 1] == QChar(0x418));
            if (!parts[i].isMark() || breve) bare += parts[i];
        }
        out = bare.replace(QChar(0xdf), QStringLiteral("ss"));
    }
    return out.normalized(QString::NormalizationForm_C);
}

/// Letter → all letters that are alike, in the order of their codes. Beyond them stand scripts without case and accents.
const QHash<QChar, QString>& alike(bool keepCase, bool keepAccents)
{
    static const auto tables = [] {
        QList<QHash<QChar, QString>> all(4);
        for (int i = 0; i < 4; ++i)
            for (char16_t code = 0x20; code < 0x2100; ++code) {
                const QChar c(code);
                if (!c.isLetter() && c != u'\'' && code != 0x2018 && code != 0x2019 && code != 0x384) continue;
                const QString to = folded(c, i & 1, i & 2);
                if (to.size() == 1) all[i][to[0]].append(c);
            }
        return all;
    }();
    return tables[int(keepCase) | int(keepAccents) << 1];
}

/// One character. `$` is a plain one in XML Schema and an anchor elsewhere; in a class it is the same everywhere.
QString escaped(QChar c)
{
    if (QLatin1String(".?*+(){}|$").contains(c)) return u'[' + QString(c) + u']';
    if (QLatin1String("[]\\^").contains(c)) return u'\\' + QString(c);
    return c;
}

} // namespace

QString answerPattern(const QString& accepted, bool matchCase, bool matchAccents)
{
    const QString plain = folded(accepted, matchCase, matchAccents).simplified();
    const QHash<QChar, QString>& letters = alike(matchCase, matchAccents);
    QString out = QStringLiteral("\\s*");
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        const QString same = letters.value(c);
        const QString one = same.size() > 1 ? u'[' + same + u']' : escaped(c);
        if (c == u'*')
            out += QLatin1String(".*");
        else if (c == u' ')
            out += QLatin1String("\\s+");
        else if (c == u's' && !matchAccents && i + 1 < plain.size() && plain[i + 1] == u's') {
            out += u'(' + one + one + (matchCase ? QStringLiteral("|\u00df)") : QStringLiteral("|[\u00df\u1e9e])"));
            ++i;
        } else
            out += one;
    }
    return out + QLatin1String("\\s*");
}

bool meets(const QString& text, const QString& pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

} // namespace microvet::exporters::qti
