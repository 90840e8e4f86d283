#include "core/plan/blocks.h"
#include "core/plan/credit_line.h"
#include "core/plan/pages.h"

#include <QLocale>

/// Pictures, sound, film and files. Nothing is loaded from outside by itself: what lies elsewhere is a link.
namespace microvet::plan {

using namespace model;

namespace {

QString mimeAttribute(const PageWriter& page, const Media& media)
{
    if (page.book()) return {}; // its list of files says it
    const bool good = std::all_of(media.mimeType.cbegin(), media.mimeType.cend(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QLatin1String("/+.-").contains(c));
    });
    return good ? attribute("type", media.mimeType) : QString();
}

void missing(PageWriter& page) { page.add(element("p", page.word("mediaMissing"), "mv-missing")); }

void elsewhere(PageWriter& page, const QString& link, const char* wordKey)
{
    const QString address = webAddress(link);
    if (address.isEmpty()) return;
    page.add(element("p", webLink(address, page.word(wordKey), "mv-button", "noopener noreferrer external") +
                              QStringLiteral(" <span class=\"mv-address\">%1</span>").arg(escaped(address))));
}

const Media* carried(PageWriter& page, const MediaRef& ref, MediaUse as)
{
    const Media* media = page.media(ref);
    return media && page.carries(*media, as) ? media : nullptr;
}

QString nameOf(const Media& media) { return media.name.trimmed().isEmpty() ? media.file : media.name.trimmed(); }

/// "PDF, 1.2 MB": what learners want to know before they load it over a phone.
QString sizeOf(const PageWriter& page, const Media& media)
{
    QStringList facts;
    const QString type = media.file.section(u'.', -1).toUpper();
    if (type.size() <= 5 && media.file.contains(u'.') && type != QLatin1String("BIN")) facts << type;
    if (media.size > 0) facts << QLocale(page.language()).formattedDataSize(media.size, 1, QLocale::DataSizeSIFormat);
    return facts.isEmpty()
               ? QString()
               : QStringLiteral(" <span class=\"mv-size\">(%1)</span>").arg(escaped(facts.join(QStringLiteral(", "))));
}

QString rolledUp(PageWriter& page, const char* wordKey, const RichText& text, const char* cssClass)
{
    return text.isEmpty() ? QString() : page.details(page.word(wordKey), page.rich(text), cssClass);
}

} // namespace

QString picture(PageWriter& page, const MediaRef& ref, const QString& alternativeText, const char* cssClass)
{
    const Media* media = page.media(ref);
    if (!media) return ref.isNull() ? QString() : element("p", page.word("mediaMissing"), "mv-missing");
    if (!page.carries(*media, MediaUse::Picture)) return onlyInCourse(page, *media, alternativeText);
    QString size;
    if (media->width > 0 && media->height > 0)
        size = QStringLiteral(" width=\"%1\" height=\"%2\"").arg(media->width).arg(media->height);
    return QStringLiteral("<img%1 src=\"%2\" alt=\"%3\"%4/>")
        .arg(cssClass ? attribute("class", QLatin1String(cssClass)) : QString(), page.use(*media, MediaUse::Picture),
             escaped(alternativeText.trimmed()), size);
}

QString onlyInCourse(PageWriter& page, const Media& media, const QString& title)
{
    const QString name = title.trimmed().isEmpty() ? nameOf(media) : title.trimmed();
    // A span, because it may stand inside a paragraph.
    return element("span", page.word("onlyInCourse", escaped(name) + sizeOf(page, media)), "mv-missing");
}

void render(PageWriter& page, const ImageBlock& block)
{
    if (block.image.isNull()) return;
    const QString width = block.width.known() && block.width.isSet() ? block.width.code() : QStringLiteral("full");
    page.add(QStringLiteral("<figure class=\"mv-width-%1\">").arg(width));
    page.add(picture(page, block.image, block.decorative ? QString() : block.alternativeText));
    QString words = page.inlineRich(block.caption);
    // Whose work it is stands by the work itself where it is somebody else's; own work is named among the credits.
    if (const Media* media = page.media(block.image); media && !(media->attribution.usage == Usage::Own))
        if (const QString credit = creditLine(page.language(), media->attribution, {}); !credit.isEmpty())
            words += element("span", credit, "mv-credit");
    if (!words.isEmpty()) page.add(element("figcaption", words));
    page.add(QStringLiteral("</figure>"));
    page.add(rolledUp(page, "longDescription", block.longDescription, "mv-description"));
}

void render(PageWriter& page, const AudioBlock& block)
{
    page.blockHeading(block.title);
    if (const Media* media = page.media(block.file); media && !page.carries(*media, MediaUse::Sound))
        page.add(onlyInCourse(page, *media));
    else if (media)
        page.add(QStringLiteral("<audio controls=\"controls\" preload=\"metadata\"%1><source src=\"%2\"%3/></audio>")
                     .arg(attribute("aria-label", block.title), page.use(*media, MediaUse::Sound), mimeAttribute(page, *media)));
    else if (!block.file.isNull())
        missing(page);
    if (block.file.isNull()) elsewhere(page, block.link, "openAudio");
    page.add(rolledUp(page, "transcript", block.transcript, "mv-transcript"));
}

void render(PageWriter& page, const VideoBlock& block)
{
    page.blockHeading(block.title);
    if (const Media* media = page.media(block.file); media && !page.carries(*media, MediaUse::Film)) {
        page.add(onlyInCourse(page, *media));
    } else if (media) {
        const Media* poster = carried(page, block.poster, MediaUse::Picture);
        const Media* captions = carried(page, block.captions, MediaUse::Captions);
        page.add(QStringLiteral("<video controls=\"controls\" preload=\"metadata\"%1%2><source src=\"%3\"%4/>")
                     .arg(attribute("aria-label", block.title),
                          poster ? QStringLiteral(" poster=\"%1\"").arg(page.use(*poster, MediaUse::Picture)) : QString(),
                          page.use(*media, MediaUse::Film), mimeAttribute(page, *media)));
        if (captions)
            page.add(
                QStringLiteral("<track kind=\"captions\" src=\"%1\" srclang=\"%2\" label=\"%3\" default=\"default\"/>")
                    .arg(page.use(*captions, MediaUse::Captions), page.language(), page.word("captions")));
        page.add(QStringLiteral("</video>"));
    } else if (!block.file.isNull()) {
        missing(page);
    }
    if (block.file.isNull()) elsewhere(page, block.link, "openVideo");
    page.add(rolledUp(page, "videoDescription", block.description, "mv-description"));
    page.add(rolledUp(page, "transcript", block.transcript, "mv-transcript"));
}

void render(PageWriter& page, const DownloadBlock& block)
{
    const Media* media = page.media(block.file);
    if (media && !page.carries(*media, MediaUse::File)) {
        page.add(onlyInCourse(page, *media, block.title));
    } else if (media) {
        const QString name = nameOf(*media);
        page.add(element("p", QStringLiteral("<a class=\"mv-button\" href=\"%1\" download=\"%2\">%3</a>%4")
                                  .arg(page.use(*media, MediaUse::File), escaped(name),
                                       escaped(block.title.trimmed().isEmpty() ? name : block.title), sizeOf(page, *media))));
    } else {
        page.blockHeading(block.title);
        if (!block.file.isNull()) missing(page);
    }
    page.addRich(block.description);
}

} // namespace microvet::plan
