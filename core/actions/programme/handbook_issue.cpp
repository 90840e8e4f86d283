#include "core/actions/programme/handbook_issue.h"

#include "core/programme/following/policy_versions.h"
#include "core/programme/letters/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace microvet::actions {

using namespace programme;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

QJsonObject kept(const HandbookVersion& version) { return QJsonDocument::fromJson(version.issued.toUtf8()).object(); }

QString keptText(const QList<Document>& documents)
{
    QJsonObject all;
    for (const Document& document : documents) {
        QJsonArray chapters;
        for (const auto& [id, title] : document.chapters) chapters.append(QJsonArray{id, title});
        all.insert(document.language, QJsonObject{{QStringLiteral("title"), document.title},
                                                  {QStringLiteral("html"), document.html},
                                                  {QStringLiteral("look"), document.look},
                                                  {QStringLiteral("chapters"), chapters}});
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

/// Of one chapter: heading and words below it, in their order. What stands above the first heading has none.
using Sections = QList<std::pair<QString, QString>>;

struct Chapter {
    QString id;
    QString title;
    Sections sections;
};

QString wordsOf(const QString& html)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return QString(html).replace(tags, QStringLiteral(" ")).remove(QChar(QChar::SoftHyphen)).simplified(); // where a word may break is no word
}

Sections sectionsOf(const QString& html)
{
    static const QRegularExpression heading(QStringLiteral("<h3[^>]*>(.*?)</h3>"), QRegularExpression::DotMatchesEverythingOption);
    Sections sections;
    QString title;
    qsizetype from = 0;
    for (auto match = heading.globalMatch(html); match.hasNext();) {
        const auto found = match.next();
        sections.append({title, wordsOf(html.mid(from, found.capturedStart() - from))});
        title = wordsOf(found.captured(1));
        from = found.capturedEnd();
    }
    sections.append({title, wordsOf(html.mid(from))});
    return sections;
}

QList<Chapter> chaptersOf(const Document& document)
{
    QList<Chapter> chapters;
    for (const auto& [id, title] : document.chapters) {
        if (id == QLatin1String("versions")) continue;
        const qsizetype begin = document.html.indexOf(QStringLiteral("<h2 id=\"%1\"").arg(id));
        if (begin < 0) continue;
        const qsizetype end = document.html.indexOf(QLatin1String("<h2 id=\""), begin + 1);
        chapters.append({id, title, sectionsOf(document.html.mid(begin, end < 0 ? -1 : end - begin))});
    }
    return chapters;
}

const Chapter* chapterIn(const QList<Chapter>& chapters, const QString& id)
{
    const auto found = std::find_if(chapters.cbegin(), chapters.cend(), [&](const Chapter& one) { return one.id == id; });
    return found == chapters.cend() ? nullptr : &*found;
}

/// Headings of `all` whose words are others in `others`, or missing there.
void addHeadings(const Sections& all, const Sections& others, QStringList& headings)
{
    for (const auto& section : all)
        if (!section.first.isEmpty() && !headings.contains(section.first) && !others.contains(section)) headings.append(section.first);
}

} // namespace

std::optional<Document> issuedHandbook(const HandbookVersion& version, const QString& language)
{
    const QJsonObject one = kept(version).value(language).toObject();
    if (one.isEmpty()) return {};
    Document document{one.value(QLatin1String("title")).toString(), language, one.value(QLatin1String("html")).toString(), {}};
    document.look = one.value(QLatin1String("look")).toString();
    for (const QJsonValue& value : one.value(QLatin1String("chapters")).toArray())
        document.chapters.append({value.toArray().at(0).toString(), value.toArray().at(1).toString()});
    document.text = handbookText(document.html);
    return document;
}

QStringList issuedLanguages(const HandbookVersion& version) { return kept(version).keys(); }

QList<ChangedChapter> changedChapters(const Document& before, const Document& now)
{
    QList<ChangedChapter> changed;
    const QList<Chapter> earlier = chaptersOf(before), later = chaptersOf(now);
    for (const Chapter& chapter : later) {
        const Chapter* was = chapterIn(earlier, chapter.id);
        if (was && was->sections == chapter.sections) continue;
        ChangedChapter one{chapter.title, {}};
        if (was) {
            addHeadings(chapter.sections, was->sections, one.sections);
            addHeadings(was->sections, chapter.sections, one.sections);
        }
        changed.append(one);
    }
    for (const Chapter& chapter : earlier)
        if (!chapterIn(later, chapter.id)) changed.append({chapter.title, {}});
    return changed;
}

QString changesText(const QList<ChangedChapter>& chapters)
{
    QStringList parts;
    for (const ChangedChapter& chapter : chapters)
        parts.append(chapter.sections.isEmpty() ? chapter.title : QStringLiteral("%1 (%2)").arg(chapter.title, chapter.sections.join(QStringLiteral(", "))));
    return parts.join(QStringLiteral(", "));
}

QStringList handbookLanguages(const HandbookSource& source)
{
    QStringList languages{wordLanguage(source.programme.language)};
    const auto add = [&](const QString& code) {
        const QString language = wordLanguage(code, QStringLiteral("-"));
        if (wordLanguages().contains(language) && !languages.contains(language)) languages.append(language);
    };
    for (const RoleText& text : source.role) add(text.language);
    for (const LetterTemplate& letter : source.letters) add(letter.language);
    return languages;
}

QString nextIssueNumber(const QList<HandbookVersion>& versions)
{
    if (versions.isEmpty()) return QStringLiteral("1.0");
    const auto used = [&](const QString& number) {
        return std::any_of(versions.cbegin(), versions.cend(), [&](const HandbookVersion& one) { return one.number.trimmed() == number; });
    };
    QString next = versions.constFirst().number.trimmed();
    do next = nextNumber(next); // "1" is followed by "2", "1.0" by "1.1"
    while (!next.isEmpty() && used(next));
    return next;
}

Result<IssueDraft> issueDraft(Store& store)
{
    const auto source = handbookSource(store);
    if (!source.ok()) return source.error();
    IssueDraft draft{nextIssueNumber(source->versions), handbookLanguages(*source), {}, {}};
    if (source->versions.isEmpty()) return draft;
    const HandbookVersion& last = source->versions.constFirst();
    draft.earlier = last.number;
    for (const QString& language : issuedLanguages(last))
        if (const auto before = issuedHandbook(last, language)) draft.changed.append({language, changedChapters(*before, handbook(*source, language))});
    return draft;
}

Result<QUuid> issueHandbook(Store& store, HandbookVersion version, const QStringList& languages)
{
    version.number = version.number.simplified();
    version.changes = version.changes.trimmed();
    if (version.number.isEmpty()) return Error{Error::Kind::Invalid, Tr::tr("The issue needs a number, such as 1.0."), {}};
    if (version.changes.isEmpty()) return Error{Error::Kind::Invalid, Tr::tr("Say in a sentence what has changed: it stands in the list of versions."), {}};
    if (languages.isEmpty()) return Error{Error::Kind::Invalid, Tr::tr("Choose at least one language to issue the handbook in."), {}};
    if (!version.date.isValid()) version.date = store.now().toLocalTime().date();
    auto source = handbookSource(store);
    if (!source.ok()) return source.error();
    for (const HandbookVersion& earlier : source->versions)
        if (earlier.number.trimmed() == version.number)
            return Error{Error::Kind::Invalid, Tr::tr("There is an issue %1 already. Give this one another number.").arg(version.number), {}};
    source->versions.prepend(version); // it stands in its own list
    QList<Document> documents;
    for (const QString& language : languages) documents.append(handbook(*source, language));
    version.issued = keptText(documents);
    const Status done = store.change(Tr::tr("Issue %1 of the handbook").arg(version.number), [&](Change& change) { return change.add(version); });
    return done.ok() ? Result<QUuid>(version.id) : Result<QUuid>(done.error());
}

} // namespace microvet::actions
