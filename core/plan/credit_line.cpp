#include "core/plan/credit_line.h"

#include "core/model/publication.h"
#include "core/plan/licences.h"
#include "core/plan/markup.h"
#include "core/plan/words.h"

namespace microvet::plan {

using namespace model;

namespace {

QString line(const QString& language, const Attribution& work, const QString& nameWithout, bool asData)
{
    const Words& words = Words::of(language);
    const auto word = [&words](const char* key) { return words.text(key).toHtmlEscaped(); };
    // Never through arg(): what stands there is markup that may hold "%1" itself.
    const auto wordWith = [&word](const char* key, const QString& markup) { return word(key).replace(QLatin1String("%1"), markup); };
    QStringList parts;
    // A place on the author's computer is nobody's business.
    const QString source = isLocalPath(work.source) ? QString() : work.source.trimmed();
    const QString title = work.title.trimmed().isEmpty() ? fileNameOf(nameWithout).trimmed() : work.title.trimmed();
    // The property stands around the link: inside it would be said of what the link leads to (RDFa Core 1.1,
    // section 7.5).
    const auto property = [asData](const char* name, const QString& markup) {
        return asData ? QStringLiteral("<span property=\"") + QLatin1String(name) + QStringLiteral("\">") + markup +
                            QStringLiteral("</span>")
                      : markup;
    };
    if (!title.isEmpty())
        parts.append(element(
            "cite", property("dct:title", webLink(source, escaped(title), nullptr, asData ? "dct:source" : nullptr))));
    if (!work.author.trimmed().isEmpty())
        parts.append(property("cc:attributionName", webLink(work.authorLink, escaped(work.author.trimmed()), nullptr,
                                                            asData ? "cc:attributionURL" : nullptr)));
    if (!work.year.trimmed().isEmpty()) parts.append(escaped(work.year.trimmed()));
    // A source that is no address is said in words; an address without a title to carry it, too.
    if (!source.isEmpty() && (webAddress(source).isEmpty() || title.isEmpty()))
        parts.append(wordWith("source", webLink(source, escaped(source))));
    if (!work.licence.trimmed().isEmpty()) {
        const LicenceInfo info = licenceInfo(work.licence);
        parts.append(webLink(info.address.isEmpty() ? work.licenceLink : info.address, escaped(info.name), nullptr,
                             asData ? "license cc:license" : nullptr));
    } else if (!webAddress(work.licenceLink).isEmpty()) {
        parts.append(webLink(work.licenceLink, word("licence"), nullptr, asData ? "license cc:license" : nullptr));
    }
    if (!work.copyright.trimmed().isEmpty()) parts.append(escaped(work.copyright.trimmed()));
    if (work.usage == Usage::Own) parts.append(word("ownWork"));
    if (work.usage == Usage::Permission) parts.append(word("withPermission"));
    if (work.usage == Usage::Adapted || !work.changes.trimmed().isEmpty())
        parts.append(work.changes.trimmed().isEmpty() ? word("changed")
                                                      : wordWith("changes", escapedLines(work.changes)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString creditLine(const QString& language, const Attribution& work, const QString& nameWithout)
{
    return line(language, work, nameWithout, false);
}

QString creditData(const QString& language, const Attribution& work, const QString& nameWithout)
{
    return line(language, work, nameWithout, true);
}

} // namespace microvet::plan
