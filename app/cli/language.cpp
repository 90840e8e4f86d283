#include "app/cli/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace microvet::cli {

bool useLanguage(const QLocale& language)
{
    static QTranslator words;
    QCoreApplication::removeTranslator(&words);
    const bool own = words.load(language, QStringLiteral("microvet"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    // English has a file too: without its plural forms one reads "1 files".
    if (own || words.load(QStringLiteral(":/i18n/microvet_en"))) QCoreApplication::installTranslator(&words);
    return own || language.language() == QLocale::English;
}

} // namespace microvet::cli
