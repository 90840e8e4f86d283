#include "core/verification/facts.h"

#include "core/packages/licence_words.h"
#include "core/verification/parameters.h"
#include "core/verification/reading.h"

#include <QLocale>

namespace microvet::verification {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::verification) }; }

void checkFacts(Reading& reading)
{
    const FormatKind kind = reading.format.kind;
    if (kind == FormatKind::Course || kind == FormatKind::Unknown) return;
    Findings& findings = reading.findings;
    const bool questions = kind == FormatKind::Qti || kind == FormatKind::MoodleQuestions;
    const bool single = reading.package.isSingleFile();
    if (reading.title.trimmed().isEmpty() && !single) findings.add("P-C-01", reading.format.entry);
    const bool describes = kind != FormatKind::Site && kind != FormatKind::MoodleQuestions && !single;
    if (reading.languages.isEmpty() && reading.pageLanguages.isEmpty() && describes) findings.add("P-C-02", reading.format.entry);
    const QStringList known = parameterList(findings.rules(), "languages");
    for (const QString& language : reading.languages)
        if (const QString code = language.section(u'-', 0, 0).section(u'_', 0, 0).toLower(); !code.isEmpty() && !known.contains(code)) findings.add("P-C-11", reading.format.entry, {language});
    const int least = int(parameterNumber(findings.rules(), "packageWordsLeast", 100));
    if (reading.words < least && !(questions && reading.questions > 0)) {
        findings.add("P-C-03", {}, {int(reading.words)});
        findings.notDone(QStringLiteral("quality"), Tr::tr("There was hardly any text to judge."));
    }
    if (questions && reading.questions == 0) findings.add("P-C-10", {}, {QStringLiteral("none")});
    else if (reading.questions == 0) findings.add("P-C-10");
    if (reading.authors.isEmpty() && describes) findings.add("P-C-07", reading.format.entry);
    // Where nothing was read, nothing can have spoken against it.
    if (reading.words == 0 && reading.questions == 0) findings.notDone(QStringLiteral("quality"), Tr::tr("No page and no question was found whose quality could be checked."));
    if (reading.objectives.isEmpty() && describes) findings.add("P-Q-15", reading.format.entry);
}

QList<report::Fact> factsOf(const Reading& reading)
{
    QList<report::Fact> facts;
    const QLocale locale;
    const auto add = [&](const char* code, const QString& name, const QString& value) {
        if (!value.isEmpty()) facts.append({QString::fromLatin1(code), name, value});
    };
    const auto number = [&](int count) { return count > 0 ? locale.toString(count) : QString(); };
    add("format", Tr::tr("Format"), reading.format.name);
    add("title", Tr::tr("Title"), reading.title.simplified().left(300));
    QStringList languages = reading.languages.isEmpty() ? reading.pageLanguages : reading.languages;
    languages.removeDuplicates();
    add("languages", Tr::tr("Languages"), QStringList(languages.mid(0, 20)).join(QStringLiteral(", ")));
    add("authors", Tr::tr("Authors"), QStringList(reading.authors.mid(0, 10)).join(QStringLiteral(", ")).simplified().left(300));
    QStringList licences;
    for (const LicenceHint& hint : reading.licences)
        if (const QString code = commonsIn(hint.text); !code.isEmpty() && !licences.contains(code)) licences.append(code);
    add("licences", Tr::tr("Licences"), licences.join(QStringLiteral(", ")));
    add("tool", Tr::tr("Made with"), reading.tool.simplified().left(100));
    int files = 0;
    qint64 bytes = 0;
    for (const PackageEntry& entry : reading.package.entries()) {
        if (entry.folder) continue;
        ++files;
        bytes += entry.size;
    }
    add("files", Tr::tr("Files"), number(files));
    add("unpacked", Tr::tr("Unpacked"), locale.formattedDataSize(bytes));
    add("pages", Tr::tr("Pages"), number(reading.pages));
    add("words", Tr::tr("Words"), reading.words > 0 ? locale.toString(reading.words) : QString());
    add("questions", Tr::tr("Questions"), number(reading.questions));
    add("pictures", Tr::tr("Pictures"), number(reading.pictures));
    add("sounds", Tr::tr("Sound files"), number(reading.sounds));
    add("films", Tr::tr("Films"), number(reading.films));
    add("scripts", Tr::tr("Scripts"), number(reading.scripts));
    add("objectives", Tr::tr("Objectives and standards"), number(int(reading.objectives.size())));
    return facts;
}

} // namespace microvet::verification
