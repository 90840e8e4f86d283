#include "core/exporters/moodlexml/cloze.h"

#include <QRegularExpression>

namespace microvet::exporters {
namespace {

/// As character references, which Moodle decodes once: signs that end an answer there, and those of HTML.
QString encoded(const QString& text)
{
    static const QString special = QStringLiteral("&<>\"'{}~#%=\\/");
    QString out;
    for (const QChar c : text)
        out += special.contains(c) ? QStringLiteral("&#%1;").arg(c.unicode())
               : c == u'\n'        ? QStringLiteral(" ")
                                   : QString(c);
    return out;
}

QString gapText(const QList<BankAnswer>& answers, bool matchCase, int weight)
{
    QStringList parts;
    for (const BankAnswer& answer : answers) {
        QString part = QStringLiteral("%%1%").arg(percentText(answer.percent)) + encoded(answer.text);
        if (!answer.feedback.isEmpty()) part += u'#' + encoded(answer.feedback);
        parts.append(part);
    }
    return QStringLiteral("{%1:%2:").arg(weight).arg(matchCase ? QStringLiteral("SHORTANSWER_C")
                                                               : QStringLiteral("SHORTANSWER")) +
           parts.join(u'~') + u'}';
}

/// Author's text that looks like a gap stays text.
QString withoutGaps(QString markup)
{
    static const QRegularExpression opening(QStringLiteral("\\{(?=[0-9]*:)"));
    return markup.replace(opening, QStringLiteral("&#123;")).replace(QLatin1String("[["), QLatin1String("&#91;["));
}

template<class Fn>
QString joined(const BankItem& item, const Fn& gap)
{
    QString out = withoutGaps(item.prompt);
    for (const plan::GapPiece& piece : item.pieces)
        out += withoutGaps(piece.markup) + (piece.gap < 0 ? QString() : gap(piece.gap));
    return out;
}

} // namespace

QString clozeText(const BankItem& item, bool matchCase, int weight)
{
    return joined(item, [&](int gap) { return gapText(item.gaps[gap], matchCase, weight); });
}

QString dragText(const BankItem& item)
{
    return joined(item, [&](int gap) { return QStringLiteral("[[%1]]").arg(item.wordOf[gap] + 1); });
}

} // namespace microvet::exporters
