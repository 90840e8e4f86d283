#include "core/importers/handout/handout.h"

#include "core/importers/handout/html_pieces.h"
#include "core/model/totals.h"
#include "core/model/walk.h"
#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

namespace microvet::importers::handout {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::importers::handout) };

constexpr qsizetype longestHeading = 90;

/// Control characters that no text has on purpose. `removed` tells whether there were any.
QString withoutControls(const QString& text, bool* removed)
{
    const auto bad = [](QChar c) {
        const ushort u = c.unicode();
        return (u < 0x20 && u != '\n' && u != '\r' && u != '\t' && u != '\f') || u == 0x7f || u == 0xfeff;
    };
    *removed = false;
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (!bad(c)) out += c;
        else if (c.unicode() != 0xfeff) *removed = true;
    }
    return out;
}

/// Bold lines that stand alone serve as headings where a text has no others.
QList<Piece> withBoldHeadings(const QList<Piece>& pieces, bool* found)
{
    QList<Piece> out;
    for (const Piece& piece : pieces) {
        if (piece.kind != Piece::Text) {
            out.append(piece);
            continue;
        }
        richtext::RichText text;
        const auto flush = [&] {
            if (text.blocks.isEmpty()) return;
            Piece part;
            part.text = richtext::normalised(std::exchange(text, {}));
            if (!part.text.isEmpty()) out.append(part);
        };
        for (const richtext::Block& block : piece.text.blocks) {
            QString words;
            bool bold = block.kind == richtext::BlockKind::Paragraph && !block.runs.isEmpty();
            for (const richtext::Run& run : block.runs) {
                words += run.text;
                bold = bold && (run.marks.testFlag(richtext::Strong) || run.text.trimmed().isEmpty());
            }
            words = words.simplified();
            if (!bold || words.isEmpty() || words.size() > longestHeading || words.endsWith(u'.')) {
                text.blocks.append(block);
                continue;
            }
            flush();
            Piece heading;
            heading.kind = Piece::Heading;
            heading.level = 1;
            heading.title = words;
            out.append(heading);
            *found = true;
        }
        flush();
    }
    return out;
}

Block blockOf(BlockBody body)
{
    Block block;
    block.id = BlockId::make();
    block.body = std::move(body);
    return block;
}

/// Looks after the pictures: each source once.
class Pictures {
public:
    Pictures(Proposal& proposal, const LoadPicture& load) : m_proposal(proposal), m_load(load) {}

    MediaId add(const QString& source)
    {
        const auto known = m_known.constFind(source);
        if (known != m_known.cend()) return *known;
        Picture picture;
        picture.id = MediaId::make();
        picture.source = source.startsWith(QLatin1String("data:"), Qt::CaseInsensitive) ? QStringLiteral("data") : source;
        const QUrl url(source);
        picture.name = picture.source == QLatin1String("data") ? QString() : QFileInfo(url.path()).fileName();
        if (picture.name.isEmpty()) picture.name = Tr::tr("Picture %1 of the handout").arg(m_proposal.pictures.size() + 1);
        if (picture.source == QLatin1String("data")) picture.bytes = dataOf(source);
        else if (url.scheme().startsWith(QLatin1String("http"))) ++web;
        else if (m_load && !source.isEmpty()) picture.bytes = m_load(source);
        if (picture.bytes.size() > largestPicture) picture.bytes.clear();
        if (picture.bytes.isEmpty() && !url.scheme().startsWith(QLatin1String("http"))) ++missing;
        m_proposal.pictures.append(picture);
        m_known.insert(source, picture.id);
        return picture.id;
    }

    int web = 0;
    int missing = 0;

private:
    static QByteArray dataOf(const QString& source)
    {
        const qsizetype comma = source.indexOf(u',');
        if (comma < 0) return {};
        const QByteArray payload = source.mid(comma + 1).toLatin1();
        if (source.left(comma).contains(QLatin1String("base64"), Qt::CaseInsensitive))
            return QByteArray::fromBase64(QByteArray::fromPercentEncoding(payload));
        return QByteArray::fromPercentEncoding(payload);
    }

    Proposal& m_proposal;
    const LoadPicture& m_load;
    QHash<QString, MediaId> m_known;
};

void giveRoles(Proposal& proposal)
{
    QList<int> levels;
    for (const Section& section : proposal.sections)
        if (!levels.contains(section.level)) levels.append(section.level);
    std::sort(levels.begin(), levels.end());
    for (Section& section : proposal.sections) {
        const qsizetype depth = levels.indexOf(section.level);
        if (levels.size() < 2) section.role = Role::Unit; // headings of one rank: units of one module
        else section.role = depth == 0 ? Role::Module : depth == 1 ? Role::Unit : Role::Join;
    }
}

void count(Section& section)
{
    Unit unit;
    unit.blocks = section.blocks;
    const Amount amount = amountOf(unit);
    section.words = amount.words;
    section.minutes = minutesOf(unit, amount);
    section.pictures = section.tables = 0;
    for (const Block& block : section.blocks) {
        section.pictures += std::holds_alternative<ImageBlock>(block.body);
        section.tables += std::holds_alternative<TableBlock>(block.body);
    }
}

} // namespace

Format formatOf(const QString& text, const QString& fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm") || suffix == QLatin1String("xhtml")) return Format::Html;
    if (suffix == QLatin1String("md") || suffix == QLatin1String("markdown")) return Format::Markdown;
    static const QRegularExpression markup(QStringLiteral("^\\s*(?:<!doctype html|<html|<body|<h[1-6]|<p[ >])"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (markup.match(text.left(2000)).hasMatch()) return Format::Html;
    static const QRegularExpression hashes(QStringLiteral("^#{1,6}[ \\t]+\\S"), QRegularExpression::MultilineOption);
    return hashes.match(text).hasMatch() ? Format::Markdown : Format::Plain;
}

QString decoded(const QByteArray& bytes, bool* guessed)
{
    if (guessed) *guessed = false;
    if (const auto encoding = QStringConverter::encodingForData(bytes)) return QStringDecoder(*encoding).decode(bytes);
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError()) return text;
    static const QRegularExpression charset(QStringLiteral("charset\\s*=\\s*[\"']?\\s*([\\w-]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (const auto match = charset.match(QString::fromLatin1(bytes.left(2048))); match.hasMatch()) {
        QStringDecoder named(match.captured(1).toLatin1().constData());
        if (named.isValid()) return named.decode(bytes);
    }
    if (guessed) *guessed = true;
    return QString::fromLatin1(bytes);
}

bool canBeText(const QByteArray& bytes) { return !bytes.contains('\0') || QStringConverter::encodingForData(bytes); }

QString noText() { return Tr::tr("This is no text, whatever its name says. Look whether it is the right file."); }

QString guessedEncoding()
{
    return Tr::tr("The file does not say how its letters are stored, so it was read as Western European. Look whether the letters are "
                  "right; if not, save the text as UTF-8 and take it again.");
}

Result<Proposal> propose(const QString& given, Format format, const QString& language, const LoadPicture& load)
{
    if (given.size() > largestText)
        return Error{Error::Kind::TooLarge, Tr::tr("The text is too long: up to 20 million letters can be taken at once. Take it in "
                                                   "parts; nothing was changed."), {}};
    Proposal proposal;
    bool controls = false;
    const QString text = withoutControls(given, &controls);
    if (controls) proposal.notices << Tr::tr("Control characters, which nobody sees, were taken out of the text.");

    QList<Piece> pieces = piecesOf(format == Format::Html ? text : format == Format::Markdown ? htmlOfMarkdown(text) : htmlOfPlain(text));
    if (format == Format::Html) takeFormulas(pieces);
    if (pieces.isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("There is nothing to read in it. Copy the text of the handout and try once more; "
                                                  "the course is as it was."), {}};
    const auto isHeading = [](const Piece& piece) { return piece.kind == Piece::Heading; };
    auto headings = std::count_if(pieces.cbegin(), pieces.cend(), isHeading);
    if (headings == 0) {
        bool found = false;
        pieces = withBoldHeadings(pieces, &found);
        if (found) proposal.notices << Tr::tr("The text has no headings, so its bold lines were taken for headings.");
        else
            proposal.notices << Tr::tr("The text has no headings, so all of it stands in one unit. You can divide it later in the "
                                       "editor, or give the handout headings and take it again.");
        headings = std::count_if(pieces.cbegin(), pieces.cend(), isHeading);
    }

    // One heading above all others is the title of the whole.
    int top = 7;
    int atTop = 0;
    for (const Piece& piece : pieces)
        if (isHeading(piece)) {
            if (piece.level < top) { top = piece.level; atTop = 0; }
            if (piece.level == top) ++atTop;
        }
    const bool titled = headings > 1 && atTop == 1 && isHeading(pieces.first()) && pieces.first().level == top;
    if (titled) proposal.title = pieces.takeFirst().title;

    Pictures pictures(proposal, load);
    Section current;
    bool open = false;
    const auto close = [&] {
        if (open) proposal.sections.append(std::exchange(current, {}));
        open = false;
    };
    for (const Piece& piece : std::as_const(pieces)) {
        if (isHeading(piece)) {
            close();
            current.title = piece.title;
            current.level = std::max(1, piece.level);
            open = true;
            continue;
        }
        if (!open) { // in front of the first heading
            current.title = headings > 0 ? plan::learnersWord(language, QStringLiteral("introduction")) : QString();
            current.level = -1;
            open = true;
        }
        if (piece.kind == Piece::Text) {
            current.blocks.append(blockOf(TextBlock{piece.text, {}}));
        } else if (piece.kind == Piece::Table) {
            current.blocks.append(blockOf(piece.table));
        } else {
            ImageBlock image;
            image.image = MediaRef(pictures.add(piece.source));
            image.alternativeText = piece.alternativeText;
            current.blocks.append(blockOf(image));
        }
    }
    close();

    Section lead;
    const bool hasLead = !proposal.sections.isEmpty() && proposal.sections.first().level == -1;
    if (hasLead) lead = proposal.sections.takeFirst();
    giveRoles(proposal);
    if (hasLead) {
        lead.role = Role::Unit;
        lead.level = 1;
        proposal.sections.prepend(lead);
    }
    for (Section& section : proposal.sections) count(section);
    if (std::all_of(proposal.sections.cbegin(), proposal.sections.cend(), [](const Section& s) { return s.blocks.isEmpty(); }))
        proposal.notices << Tr::tr("The text has headings only: modules and units get their titles and stay empty.");
    if (pictures.web > 0)
        proposal.notices << Tr::tr("%n pictures are on the web and were not fetched. Save them and add them by hand, with author "
                                   "and licence.", nullptr, pictures.web);
    if (pictures.missing > 0)
        proposal.notices << Tr::tr("%n pictures did not come with the text. Save the handout as a web page and open that file, or "
                                   "add them by hand.", nullptr, pictures.missing);
    return proposal;
}

QList<Module> build(const Proposal& proposal, const std::function<bool(MediaId)>& hasPicture)
{
    QList<Module> modules;
    const auto module = [&]() -> Module& {
        if (modules.isEmpty()) {
            Module first;
            first.id = ModuleId::make();
            first.title = proposal.title;
            modules.append(first);
        }
        return modules.last();
    };
    const auto addUnit = [&](const QString& title) -> Unit& {
        Unit unit;
        unit.id = UnitId::make();
        unit.title = title;
        Module& in = module();
        in.units.append(unit);
        return in.units.last();
    };
    const auto put = [&](Unit& unit, const QList<Block>& blocks) {
        for (Block block : blocks) {
            if (const auto* image = std::get_if<ImageBlock>(&block.body); image && hasPicture && !hasPicture(image->image.target())) continue;
            // Text goes on with the text before it.
            auto* text = std::get_if<TextBlock>(&block.body);
            auto* before = unit.blocks.isEmpty() ? nullptr : std::get_if<TextBlock>(&unit.blocks.last().body);
            if (text && before) {
                before->text.blocks += text->text.blocks;
                before->text = richtext::normalised(before->text);
                continue;
            }
            giveNewIds(block);
            unit.blocks.append(block);
        }
    };
    for (const Section& section : proposal.sections) {
        if (!section.taken) continue;
        switch (section.role) {
        case Role::Module: {
            Module fresh;
            fresh.id = ModuleId::make();
            fresh.title = section.title;
            modules.append(fresh);
            if (!section.blocks.isEmpty()) put(addUnit(section.title), section.blocks);
            break;
        }
        case Role::Unit: put(addUnit(section.title), section.blocks); break;
        case Role::Join: {
            if (module().units.isEmpty()) {
                put(addUnit(section.title), section.blocks);
                break;
            }
            Unit& unit = module().units.last();
            if (!section.title.isEmpty()) {
                richtext::RichText heading;
                heading.blocks.append({richtext::BlockKind::Heading, std::clamp(section.level - 1, 2, 4), {}, {{section.title, {}}}, {}, {}});
                put(unit, {blockOf(TextBlock{richtext::normalised(heading), {}})});
            }
            put(unit, section.blocks);
            break;
        }
        }
    }
    return modules;
}

} // namespace microvet::importers::handout
