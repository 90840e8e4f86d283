#include "core/importers/pages/web_pages.h"

#include "core/importers/handout/html_pieces.h"
#include "core/importers/manifest.h"
#include "core/plan/markup.h"
#include "core/richtext/formula/tex_in_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace microvet::importers::pages {

using namespace model;
using handout::Piece;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

/// How packages name the folder of their files: Common Cartridge 1.0 to 1.3, and as some programs write it.
const QRegularExpression& fileBase()
{
    static const QRegularExpression token(QStringLiteral("^(?:\\$|%24)IMS[-_]CC[-_]FILEBASE(?:\\$|%24)/*"),
                                          QRegularExpression::CaseInsensitiveOption);
    return token;
}

QString folderOf(const QString& entry) { return entry.left(entry.lastIndexOf(u'/') + 1); }

bool same(const QString& a, const QString& b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

bool isKind(const Media& medium, const char* kind) { return medium.mimeType.startsWith(QLatin1String(kind)); }

} // namespace

bool isPageName(const QString& entry)
{
    static const QStringList endings{QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("xhtml"),
                                     QStringLiteral("xht")};
    return endings.contains(QFileInfo(entry).suffix().toLower());
}

Block blockOf(BlockBody body)
{
    Block block;
    block.id = BlockId::make();
    block.body = std::move(body);
    return block;
}

Block headingBlock(const QString& title, int level)
{
    RichText text;
    text.blocks = {{richtext::BlockKind::Heading, std::clamp(level, 2, 4), {}, {{title, {}}}, {}, {}}};
    return blockOf(TextBlock{richtext::normalised(text), {}});
}

void append(QList<Block>& blocks, const QList<Block>& more)
{
    for (const Block& block : more) {
        Block* last = blocks.isEmpty() ? nullptr : &blocks.last();
        auto* textBefore = last ? std::get_if<TextBlock>(&last->body) : nullptr;
        auto* linksBefore = last ? std::get_if<LinkListBlock>(&last->body) : nullptr;
        if (const auto* text = std::get_if<TextBlock>(&block.body); text && textBefore) {
            textBefore->text.blocks += text->text.blocks; // both are in normal form, so the whole is
        } else if (const auto* links = std::get_if<LinkListBlock>(&block.body);
                   links && linksBefore && links->title.isEmpty()) {
            linksBefore->links += links->links;
        } else {
            blocks.append(block);
        }
    }
}

WebPages::WebPages(const Job& job, Imported& to, IncomingMedia& media)
    : m_job(job)
    , m_to(to)
    , m_media(media)
    , m_beside(to)
{
}

QString WebPages::entryOf(const QString& address, const QString& base) const
{
    const auto known = [&](const QString& name) {
        if (name.isEmpty()) return QString();
        qsizetype at = m_job.package.find(name);
        if (at < 0) at = m_job.package.findAnyCase(name);
        const QList<packages::PackageEntry>& entries = m_job.package.entries();
        return at < 0 || entries[at].folder || entries[at].link ? QString() : entries[at].name;
    };
    const QString& prefix = m_job.format.prefix;
    const auto token = fileBase().match(address);
    QStringList folders{folderOf(base)};
    QString path = address;
    if (token.hasMatch()) {
        path = address.mid(token.capturedLength());
        folders = {prefix, prefix + QStringLiteral("web_resources/"), folderOf(base)};
    }
    for (const QString& folder : std::as_const(folders))
        if (const QString name = known(entryName(folder, path)); !name.isEmpty()) return name;
    // A name that was written without its percent signs decoded.
    return known(folderOf(base) + path);
}

Target WebPages::targetOf(const QString& address, const QString& base)
{
    if (const QString web = plan::webAddress(address, true); !web.isEmpty()) return {Target::Kind::Web, web};
    if (address.startsWith(QLatin1String("//")))
        return {Target::Kind::Web, plan::webAddress(QStringLiteral("https:") + address)};
    if (address.startsWith(u'#')) return {};
    const QString entry = entryOf(address, base);
    if (entry.isEmpty()) return {};
    if (const auto unit = m_units.constFind(entry); unit != m_units.cend())
        return {Target::Kind::Unit, QStringLiteral("unit:") + unit->toString()};
    return {isPageName(entry) ? Target::Kind::None : Target::Kind::File, {}};
}

MediaRef WebPages::beside(const QString& address, const QString& base, const QString& place)
{
    const QString entry = address.isEmpty() ? QString() : entryOf(address, base);
    m_used.insert(entry);
    const auto id = entry.isEmpty() ? std::nullopt : m_media.take(entry, place);
    return id ? MediaRef(*id) : MediaRef();
}

std::optional<Block> WebPages::webBlock(const Embedded& thing, const QString& address, const QString& place)
{
    switch (thing.kind) {
    case Embedded::Kind::Picture:
        lose(place,
             Tr::tr("A picture on the web was not fetched: %1. Add it by hand, with author and licence.").arg(address));
        return {};
    case Embedded::Kind::Sound: {
        AudioBlock audio;
        audio.title = thing.title;
        audio.link = address;
        return pages::blockOf(audio);
    }
    case Embedded::Kind::Film: {
        VideoBlock video;
        video.title = thing.title;
        video.link = address;
        return pages::blockOf(video);
    }
    default: {
        EmbedBlock embed;
        embed.title = thing.title;
        embed.link = address;
        return pages::blockOf(embed);
    }
    }
}

std::optional<Block> WebPages::file(const QString& entry, const QString& title, const QString& place)
{
    m_used.insert(entry);
    const auto id = m_media.take(entry, place);
    const Media* medium = id ? m_media.find(*id) : nullptr;
    if (!medium) return {};
    if (isKind(*medium, "image/")) {
        ImageBlock image;
        image.image = MediaRef(*id);
        image.alternativeText = title;
        return pages::blockOf(image);
    }
    if (isKind(*medium, "audio/")) {
        AudioBlock audio;
        audio.title = title;
        audio.file = MediaRef(*id);
        return pages::blockOf(audio);
    }
    if (isKind(*medium, "video/")) {
        VideoBlock video;
        video.title = title;
        video.file = MediaRef(*id);
        return pages::blockOf(video);
    }
    DownloadBlock download;
    download.title = title.isEmpty() ? medium->name : title;
    download.file = MediaRef(*id);
    return pages::blockOf(download);
}

std::optional<Block> WebPages::blockOf(const Embedded& thing, const QString& base, const QString& place)
{
    if (thing.source.startsWith(QLatin1String("data:"), Qt::CaseInsensitive)) {
        const qsizetype comma = thing.source.indexOf(u',');
        const QByteArray payload = QByteArray::fromPercentEncoding(thing.source.mid(comma + 1).toLatin1());
        const bool base64 = thing.source.left(comma).contains(QLatin1String("base64"), Qt::CaseInsensitive);
        const auto id =
            comma < 0 ? std::nullopt
                      : m_media.takeBytes(base64 ? QByteArray::fromBase64(payload) : payload, Tr::tr("Picture"), place);
        if (!id) return {};
        ImageBlock image;
        image.image = MediaRef(*id);
        image.alternativeText = thing.title;
        image.decorative = thing.silent;
        return pages::blockOf(image);
    }
    const Target target = targetOf(thing.source, base);
    if (target.kind == Target::Kind::Web)
        return target.address.isEmpty() ? std::nullopt : webBlock(thing, target.address, place);
    const QString entry = entryOf(thing.source, base);
    if (entry.isEmpty()) {
        lose(place, Tr::tr("The file “%1” is not in the package.").arg(thing.source.left(200)));
        return {};
    }
    if (isPageName(entry)) {
        if (target.kind != Target::Kind::Unit)
            lose(place, Tr::tr("The page “%1” inside the page was left out.").arg(entry));
        return {};
    }
    std::optional<Block> block = file(entry, thing.title, place);
    if (!block) return {};
    if (auto* image = std::get_if<ImageBlock>(&block->body)) image->decorative = thing.silent;
    if (auto* video = std::get_if<VideoBlock>(&block->body)) {
        video->poster = beside(thing.poster, base, place);
        video->captions = beside(thing.captions, base, place);
    }
    return block;
}

QList<Block> WebPages::assembled(const Markup& markup, const QString& base, const QString& place, QString* title)
{
    QList<Piece> pieces = handout::piecesOf(markup.html);
    handout::takeFormulas(pieces);
    if (title && !pieces.isEmpty() && pieces.first().kind == Piece::Heading &&
        (title->isEmpty() || same(pieces.first().title, *title))) {
        if (title->isEmpty()) *title = pieces.first().title;
        pieces.removeFirst();
    }
    if (title && title->isEmpty()) *title = markup.title;
    int top = 7;
    for (const Piece& piece : std::as_const(pieces))
        if (piece.kind == Piece::Heading) top = std::min(top, std::max(piece.level, 1));
    QList<Block> out;
    QSet<QUuid> offered; // a file is offered once on a page
    for (const Piece& piece : std::as_const(pieces)) {
        if (piece.kind == Piece::Heading) {
            append(out, {headingBlock(piece.title, 2 + std::max(piece.level, 1) - top)});
        } else if (piece.kind == Piece::Text) {
            append(out, {pages::blockOf(TextBlock{piece.text, {}})});
        } else if (piece.kind == Piece::Table) {
            out.append(pages::blockOf(piece.table));
        } else if (const int number = embeddedNumber(piece.source); number >= 0 && number < markup.embedded.size()) {
            const auto block = blockOf(markup.embedded[number], base, place);
            if (!block) continue;
            if (const auto* download = std::get_if<DownloadBlock>(&block->body)) {
                if (offered.contains(download->file.target().uuid())) continue;
                offered.insert(download->file.target().uuid());
            }
            out.append(*block);
        }
    }
    m_scripted += markup.scripts > 0;
    if (markup.fields > 0)
        lose(place,
             Tr::tr("What learners fill in, choose or press on this page was left out. Make questions of it by hand."));
    return out;
}

QList<Block> WebPages::blocks(const QString& html, const QString& base, const QString& place)
{
    return assembled(markupOf(html, [&](const QString& address) { return targetOf(address, base); }), base, place,
                     nullptr);
}

std::optional<Page> WebPages::read(const QString& entry, const QString& title)
{
    const QString place = title.isEmpty() ? entry : title;
    qsizetype at = m_job.package.find(entry);
    if (at < 0) at = m_job.package.findAnyCase(entry);
    if (at < 0) {
        lose(place, Tr::tr("The file “%1” is not in the package.").arg(entry));
        return {};
    }
    const auto bytes = m_job.package.read(at, handout::largestText);
    if (!bytes) {
        lose(place, bytes.error().text);
        return {};
    }
    const Markup markup =
        markupOf(handout::decoded(*bytes), [&](const QString& address) { return targetOf(address, entry); });
    Page page;
    page.title = title;
    page.language = plan::languageTag(markup.language);
    page.blocks = assembled(markup, entry, place, &page.title);
    if (page.title.isEmpty()) page.title = QFileInfo(entry).completeBaseName();
    return page;
}

QString WebPages::linkTo(const Embedded& thing, const QString& base, const QString& place)
{
    // The words of a link to a file stand before it already.
    return m_beside.linkTo(place, base, thing.source, thing.kind == Embedded::Kind::File ? QString() : thing.title,
                           [&] { return blockOf(thing, base, place); });
}

RichText WebPages::text(const QString& html, const QString& base, const QString& place)
{
    const Markup markup = markupOf(html, [&](const QString& address) { return targetOf(address, base); });
    static const QRegularExpression shown(QStringLiteral("<img src=\"(mv:\\d+)\"[^>]*>"));
    QString out;
    qsizetype at = 0;
    for (auto it = shown.globalMatch(markup.html); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(markup.html).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const int number = embeddedNumber(match.captured(1));
        if (number < 0 || number >= markup.embedded.size()) continue;
        if (!out.isEmpty() && (out.back().isLetterOrNumber() || out.back().isPunct())) out += u' ';
        out += linkTo(markup.embedded[number], base, place);
        if (at < markup.html.size() && markup.html[at].isLetterOrNumber()) out += u' ';
    }
    out += QStringView(markup.html).mid(at);
    return richtext::withTexAsFormulas(richtext::fromHtml(out));
}

void WebPages::tell()
{
    m_beside.finish();
    if (m_scripted > 0)
        lose({}, Tr::tr("%n pages have scripts, which do not come along: what these pages do by themselves is missing, "
                        "such as exercises, tests and animations.",
                        nullptr, m_scripted));
    m_scripted = 0;
}

} // namespace microvet::importers::pages
