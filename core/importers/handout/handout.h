#pragma once

#include "core/base/result.h"
#include "core/model/content.h"

#include <functional>

/// From a handout to a course: a text with headings becomes a proposal of modules and units that its author accepts,
/// shifts or refuses. Nothing here touches a course.
namespace microvet::importers::handout {

enum class Role : quint8 {
    Module,
    Unit,
    Join ///< goes on in the unit before; the heading stays as a heading in its text
};

/// A heading and what stands below it, up to the next one.
struct Section {
    Role role = Role::Unit;
    bool taken = true;
    QString title;
    int level = 1;              ///< as the handout had it, 1–6; for the level of a joined heading
    QList<model::Block> blocks; ///< text, pictures, tables; pictures refer to Proposal::pictures
    int minutes = 0;            ///< estimated
    int words = 0;
    int pictures = 0;
    int tables = 0;
};

struct Picture {
    model::MediaId id;
    QString source; ///< where the text had it from: an address, a file, or "data"
    QString name;   ///< a file name for the media library
    QByteArray bytes; ///< empty where they could not be had
};

struct Proposal {
    QString title; ///< of the handout, where it has one above all headings
    QList<Section> sections;
    QList<Picture> pictures;
    QStringList notices; ///< sentences about what was found or left out
};

/// Fetches a picture that lies beside the text; an empty answer where there is none. Addresses on the web are never asked for.
using LoadPicture = std::function<QByteArray(const QString& source)>;

enum class Format : quint8 { Html, Markdown, Plain };
/// By the name of the file, else by what the text looks like.
Format formatOf(const QString& text, const QString& fileName = {});

/// `language` (BCP 47) is that of the course, for the few words that are added. An error is a sentence for the user: the
/// text is too large, or there is nothing to read in it.
Result<Proposal> propose(const QString& text, Format format, const QString& language, const LoadPicture& load = {});
/// Text of a file, in whatever encoding it says or shows. `guessed` tells whether it says and shows none, so that its letters
/// may be others than they were.
QString decoded(const QByteArray& bytes, bool* guessed = nullptr);
/// Whether it can be one: no zeros, save in wide letters that say so at their start.
bool canBeText(const QByteArray& bytes);
/// A sentence for the user where it cannot.
QString noText();
/// A sentence for the user about a text whose encoding was guessed.
QString guessedEncoding();

/// Largest text taken, in bytes.
inline constexpr qsizetype largestText = 20 * 1024 * 1024;
/// Largest picture taken, in bytes.
inline constexpr qsizetype largestPicture = 50 * 1024 * 1024;

/// What the proposal makes: modules with fresh ids. Sections that are not taken stay out, and so do pictures that
/// `hasPicture` does not know.
QList<model::Module> build(const Proposal& proposal, const std::function<bool(model::MediaId)>& hasPicture = {});

} // namespace microvet::importers::handout
