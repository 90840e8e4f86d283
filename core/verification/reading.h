#pragma once

#include "core/packages/package.h"
#include "core/packages/package_format.h"
#include "core/packages/xml.h"
#include "core/verification/findings.h"

#include <QSet>

namespace microvet::verification {

using namespace packages;

/// A licence as a package names it, and where.
struct LicenceHint {
    QString text; ///< address, name or sentence
    QString file;
    bool whole = true; ///< of the whole package, not of a picture in it
};

struct TextPiece {
    QString file;
    QStringList words;
};

/// What was read of a package, before it is judged. Each check takes what it needs from it and adds what it learns.
struct Reading {
    Reading(Package& thePackage, Findings& theFindings) : package(thePackage), findings(theFindings) {}

    Package& package;
    Findings& findings;
    PackageFormat format;
    QString prefix; ///< folder in which everything lies, with "/"; usually empty

    QString title;
    QStringList languages;  ///< as said by the package itself
    QStringList pageLanguages;
    QStringList authors;
    QStringList objectives; ///< learning objectives, standards that it is aligned with
    QString tool;           ///< that made it
    QList<LicenceHint> licences;

    QSet<QString> named;    ///< files that a manifest names, so they belong to the package
    QList<TextPiece> texts;
    qint64 words = 0;
    int questions = 0;
    int pages = 0;
    int pictures = 0;
    int sounds = 0;
    int films = 0;
    int scripts = 0;
    QList<report::Seal> seals;
    QMap<QString, QStringList> hosts; ///< loads from outside: host, and the files that do it
    bool keepWords = false;           ///< texts are to be kept, for comparison with other courses
    qint64 textRead = 0;              ///< bytes, against mostText

    /// The whole text file, or nothing, with a finding where it is too large or damaged.
    std::optional<QByteArray> text(qsizetype index, qint64 limit);
    void addText(const QString& file, const QString& text);
};

/// What is read of texts in one package.
inline constexpr qint64 mostText = 400 << 20;

// Each reads what it knows and tells what it finds, each in its own file.
void checkEntries(Reading& reading);  ///< names, sizes, kinds, programs, soundness
void readManifest(Reading& reading);  ///< imsmanifest.xml
void readEpub(Reading& reading);
void readMoodle(Reading& reading);
void readLearningDesign(Reading& reading); ///< eXeLearning's own files
void readContents(Reading& reading);  ///< HTML, CSS, XML, JavaScript
void checkLicences(Reading& reading);
void checkFacts(Reading& reading);    ///< titles, languages, amount of text, questions

/// `file` is XML with a fault: the finding for it.
void addFault(Reading& reading, const QString& file, const XmlFault& fault);

/// The name of the package's file that `address`, found in `from`, leads to; empty where it leads out of the package or
/// to no file. "../a%20b.html#top" in "x/y.html" is "a b.html".
QString targetOf(const QString& from, const QString& address);
/// It names a place on the web: "https://…", "//…".
bool isOutside(const QString& address);
/// "example.org", lower case; empty where it is none.
QString hostOf(const QString& address);
/// The package has that file. Tells, by the rule, where it has not, or only with other letters large.
bool checkReference(Reading& reading, const char* rule, const QString& target, const QString& from, int line);

} // namespace microvet::verification
