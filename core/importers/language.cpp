#include "core/importers/language.h"

#include <QCoreApplication>

namespace microvet::importers {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

} // namespace

void tellLanguage(Imported& out, LanguageFrom from)
{
    const QString language = out.course.language;
    const auto why = [&] {
        switch (from) {
        case LanguageFrom::File:
            return Tr::tr("The file says that its language is “%1”.").arg(language);
        case LanguageFrom::Pages:
            return Tr::tr("Its pages say that their language is “%1”.").arg(language);
        case LanguageFrom::Several:
            return Tr::tr("Its pages say different languages, so “%1” was taken, the one chosen for this import.").arg(language);
        case LanguageFrom::Nobody:
            break;
        }
        return Tr::tr("The file does not say in which language it is, so “%1” was taken, the one chosen for this import (“--language”).")
            .arg(language);
    };
    out.found.append(why() + u' ' +
                     Tr::tr("Where that is wrong, change it: “Language of the course” in Studio, or “microvet set COURSE language CODE”."));
}

} // namespace microvet::importers
