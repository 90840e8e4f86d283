#include "core/importers/document/document_importer.h"

#include "core/importers/document/left_behind.h"
#include "core/importers/document/pandoc.h"
#include "core/importers/handout/beside.h"
#include "core/importers/incoming_media.h"
#include "core/importers/language.h"
#include "core/importers/manifest.h"
#include "core/importers/metadata.h"
#include "core/plan/markup.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace microvet::importers {

using namespace model;
using namespace writing;
using packages::FormatKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qint64 largestDocument = 200 << 20; ///< bytes of a word processor's file, with its pictures

enum class Kind { None, Html, Markdown, Plain, Docx, Odt, Rtf };

Kind kindOfText(const QString& name, const QByteArray& start)
{
    if (start.startsWith("{\\rtf")) return Kind::Rtf;
    const QString suffix = QFileInfo(name).suffix().toLower();
    const auto isOneOf = [&](std::initializer_list<const char*> list) {
        return std::any_of(list.begin(), list.end(), [&](const char* one) { return suffix == QLatin1String(one); });
    };
    if (isOneOf({"html", "htm", "xhtml"})) return Kind::Html;
    if (isOneOf({"md", "markdown"})) return Kind::Markdown;
    if (isOneOf({"txt", "text"})) return Kind::Plain;
    const QByteArray head = start.trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html") ? Kind::Html : Kind::None;
}

Kind kindOf(const Job& job)
{
    packages::Package& package = job.package;
    if (package.isSingleFile()) {
        if (job.format.kind != FormatKind::Unknown || package.entries().isEmpty()) return Kind::None;
        return kindOfText(job.name, package.start(0, 512, false).valueOr(QByteArray()));
    }
    // ECMA-376 part 2, 10.1.2: the list of types by this name. Word itself always calls its main part so.
    if (package.find(QStringLiteral("[Content_Types].xml")) >= 0 &&
        package.find(QStringLiteral("word/document.xml")) >= 0)
        return Kind::Docx;
    const qsizetype type = package.find(QStringLiteral("mimetype"));
    const QByteArray mime = type < 0 ? QByteArray() : package.read(type, 200).valueOr(QByteArray());
    return mime.startsWith("application/vnd.oasis.opendocument.text") &&
                   package.find(QStringLiteral("content.xml")) >= 0
               ? Kind::Odt
               : Kind::None;
}

/// A text before it is a course.
struct Writing {
    QString text;
    handout::Format format = handout::Format::Html;
    handout::LoadPicture load;
    Metadata metadata;
    QList<Loss> losses;
};

void readTextsOfDocument(const Job& job, Writing& out, const QString& metadata, const QString& styles,
                         const QString& language)
{
    if (const auto about = readXmlEntry(job.package, metadata)) {
        const packages::XmlNode* inner = about->child(u"meta");
        out.metadata = dublinCore(inner ? *inner : *about);
    }
    const auto style = readXmlEntry(job.package, styles);
    if (!style || !out.metadata.language.isEmpty()) return;
    style->visit([&](const packages::XmlNode& node) {
        if (!out.metadata.language.isEmpty()) return;
        if (language == QLatin1String("val")) { // Word: the language of what says no other
            const packages::XmlNode* found =
                node.name == QLatin1String("docDefaults") ? node.at(QStringLiteral("rPrDefault/rPr/lang")) : nullptr;
            if (found) out.metadata.language = plan::languageTag(found->attribute(language));
        } else if (node.name == QLatin1String("text-properties")) {
            out.metadata.language = plan::languageTag(node.attribute(language));
        }
    });
}

Result<Writing> readDocument(const Job& job, Kind kind, Progress& progress)
{
    const auto bytes = job.disk.readAll(job.path, largestDocument);
    if (!bytes) return bytes.error();
    const WordFormat format = kind == Kind::Docx  ? WordFormat::Docx
                              : kind == Kind::Odt ? WordFormat::Odt
                                                  : WordFormat::Rtf;
    auto html = convertByPandoc(*bytes, format, progress);
    if (!html) return html.error();
    Writing out;
    out.text = html->html;
    packages::Package* package = &job.package;
    const QString folder = kind == Kind::Docx ? QStringLiteral("word/") : QString();
    if (kind != Kind::Rtf)
        out.load = [package, folder](const QString& source) {
            const qsizetype at = package->find(entryName(folder, source));
            return at < 0 ? QByteArray() : package->read(at, handout::largestPicture).valueOr(QByteArray());
        };
    if (kind == Kind::Docx) {
        readTextsOfDocument(job, out, QStringLiteral("docProps/core.xml"), QStringLiteral("word/styles.xml"),
                            QStringLiteral("val"));
        out.losses = leftBehindInWord(job.package);
    } else if (kind == Kind::Odt) {
        readTextsOfDocument(job, out, QStringLiteral("meta.xml"), QStringLiteral("styles.xml"),
                            QStringLiteral("language"));
        out.losses = leftBehindInOpenDocument(job.package);
    } else {
        out.losses = leftBehindInRtf(*bytes);
    }
    if (html->notes > 0)
        out.losses.append(
            {{},
             Tr::tr("%n footnotes stand in brackets in the text, where they were referred to.", nullptr, html->notes)});
    return out;
}

Result<Writing> readText(const Job& job, Kind kind)
{
    const auto bytes = job.package.read(0, handout::largestText);
    if (!bytes) return bytes.error();
    if (!handout::canBeText(*bytes)) return Error{Error::Kind::NotOurs, handout::noText(), {}};
    Writing out;
    bool guessed = false;
    out.text = handout::decoded(*bytes, &guessed);
    if (guessed) out.losses.append({{}, handout::guessedEncoding()});
    out.format = kind == Kind::Html       ? handout::Format::Html
                 : kind == Kind::Markdown ? handout::Format::Markdown
                                          : handout::formatOf(out.text, job.name);
    out.load = handout::loadBelow(QFileInfo(job.path).absolutePath());
    if (out.format != handout::Format::Html) return out;
    static const QRegularExpression language(QStringLiteral("<html\\b[^>]*\\blang\\s*=\\s*[\"']?([\\w-]+)"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression title(QStringLiteral("<title\\b[^>]*>([^<]*)</title"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString head = out.text.left(20'000);
    out.metadata.language = plan::languageTag(language.match(head).captured(1));
    out.metadata.title = richtext::toPlainText(richtext::fromHtml(title.match(head).captured(1))).simplified();
    out.losses += leftBehindInHtml(out.text);
    return out;
}

/// Each picture once, in the course's own media; where it cannot be taken, its block stays out.
QSet<QUuid> takePictures(handout::Proposal& proposal, IncomingMedia& media)
{
    QHash<QUuid, MediaId> taken;
    QSet<QUuid> out;
    for (const handout::Picture& picture : std::as_const(proposal.pictures)) {
        if (picture.bytes.isEmpty()) continue;
        const auto id = media.takeBytes(picture.bytes, picture.name, {});
        if (!id) continue;
        taken.insert(picture.id.uuid(), *id);
        out.insert(id->uuid());
    }
    for (handout::Section& section : proposal.sections)
        for (Block& block : section.blocks)
            if (auto* image = std::get_if<ImageBlock>(&block.body))
                image->image = MediaRef(taken.value(image->image.target().uuid()));
    return out;
}

Result<Imported> courseOf(const Job& job, Writing& writing)
{
    Imported out;
    enter(out.course, writing.metadata);
    const bool said = !out.course.language.isEmpty();
    if (!said) out.course.language = job.language;
    auto proposal = handout::propose(writing.text, writing.format, out.course.language, writing.load);
    if (!proposal) return proposal.error();
    out.losses = writing.losses;
    for (const QString& notice : std::as_const(proposal->notices))
        out.losses.append({{}, notice});
    IncomingMedia media(job, out);
    const QSet<QUuid> pictures = takePictures(*proposal, media);
    out.course.modules = handout::build(*proposal, [&](MediaId id) { return pictures.contains(id.uuid()); });
    // The heading of the text says what its reader sees; the title beside it is often that of a template.
    if (!proposal->title.isEmpty()) out.course.title = proposal->title;
    if (out.course.title.isEmpty()) out.course.title = QFileInfo(job.name).completeBaseName();
    int units = 0;
    for (Module& module : out.course.modules) {
        if (module.title.isEmpty()) module.title = out.course.title;
        units += int(module.units.size());
        for (Unit& unit : module.units)
            if (unit.title.isEmpty()) unit.title = module.title;
    }
    out.found.append(Tr::tr("%n units were made from its headings.", nullptr, units));
    if (!pictures.isEmpty()) out.found.append(Tr::tr("%n pictures came with it.", nullptr, int(pictures.size())));
    tellLanguage(out, said ? LanguageFrom::File : LanguageFrom::Nobody);
    return out;
}

} // namespace

Description DocumentImporter::describe() const
{
    return {QStringLiteral("document"),
            Tr::tr("Documents (Word, OpenDocument, RTF, web page, Markdown, text)"),
            {QStringLiteral("docx"), QStringLiteral("odt"), QStringLiteral("rtf"), QStringLiteral("html"),
             QStringLiteral("htm"), QStringLiteral("xhtml"), QStringLiteral("md"), QStringLiteral("markdown"),
             QStringLiteral("txt"), QStringLiteral("text")}};
}

bool DocumentImporter::takes(const Job& job) const { return kindOf(job) != Kind::None; }

Result<Imported> DocumentImporter::read(const Job& job, Progress& progress) const
{
    const Kind kind = kindOf(job);
    auto writing = kind == Kind::Docx || kind == Kind::Odt || kind == Kind::Rtf ? readDocument(job, kind, progress)
                                                                                : readText(job, kind);
    if (!writing) return writing.error();
    return courseOf(job, *writing);
}

} // namespace microvet::importers
