#include "core/methodology/esco.h"

#include "core/base/csv.h"
#include "core/model/esco_address.h"
#include "core/model/folded.h"
#include "core/model/verbs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace microvet::methodology {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::methodology) };

constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr qsizetype mostSkills = 100000;
/// Letters of a word that must agree: endings change in every language.
constexpr qsizetype stemLength = 5;

QString folded(const QString& text)
{
    model::Folded out(false, false);
    out.add(text);
    return out.view().toString();
}

QString fileOf(const QString& folder, const QString& language) { return folder + QStringLiteral("/skills_%1.json").arg(language); }

Error notEsco() { return {Error::Kind::NotOurs, Tr::tr("This is no list of skills from ESCO. Choose the file “skills_….csv” from the download, unpacked."), {}}; }

} // namespace

EscoList::EscoList(QList<EscoSkill> skills)
    : m_skills(std::move(skills))
{
    for (const EscoSkill& skill : std::as_const(m_skills)) {
        m_labels.append(folded(skill.label));
        m_allLabels.append(m_labels.last() + u'\n' + folded(skill.otherLabels.join(u'\n')));
    }
}

Result<EscoList> EscoList::fromCsv(const QByteArray& bytes)
{
    const QList<QStringList> rows = microvet::fromCsv(bytes);
    if (rows.isEmpty()) return notEsco();
    const auto column = [&](const char* name) { return rows.first().indexOf(QLatin1String(name)); };
    const qsizetype uri = column("conceptUri"), label = column("preferredLabel"), type = column("skillType");
    const qsizetype others = column("altLabels"), description = column("description");
    if (uri < 0 || label < 0) return notEsco();
    if (rows.size() - 1 > mostSkills) return Error{Error::Kind::TooLarge, Tr::tr("The list has more than 100,000 entries. Choose the list of skills of one language."), {}};
    QList<EscoSkill> skills;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const auto cell = [&](qsizetype at) { return at < 0 ? QString() : rows[i].value(at).trimmed(); };
        EscoSkill skill{cell(uri), cell(label).simplified(), {}, cell(type) == QLatin1String("knowledge"), cell(description)};
        if (!model::isEscoAddress(skill.uri) || skill.label.isEmpty()) continue;
        for (const QString& other : cell(others).split(u'\n', Qt::SkipEmptyParts)) skill.otherLabels.append(other.simplified());
        skills.append(skill);
    }
    if (skills.isEmpty()) return Error{Error::Kind::Invalid, Tr::tr("There is no skill in this list. Choose another file."), {}};
    return EscoList(std::move(skills));
}

QByteArray EscoList::toJson() const
{
    QJsonArray rows;
    for (const EscoSkill& skill : m_skills)
        rows.append(QJsonArray{skill.uri, skill.label, skill.otherLabels.join(u'\n'), skill.knowledge, skill.description});
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("microvet-esco")}, {QStringLiteral("skills"), rows}}).toJson(QJsonDocument::Compact);
}

Result<EscoList> EscoList::fromJson(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.value(QLatin1String("format")).toString() != QLatin1String("microvet-esco"))
        return Error{Error::Kind::Damaged, Tr::tr("The list of skills on this computer is broken. Import it once more."), {}};
    QList<EscoSkill> skills;
    for (const QJsonValue& value : object.value(QLatin1String("skills")).toArray()) {
        const QJsonArray row = value.toArray();
        skills.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toString().split(u'\n', Qt::SkipEmptyParts), row.at(3).toBool(), row.at(4).toString()});
    }
    return EscoList(std::move(skills));
}

QList<EscoSkill> EscoList::search(const QString& words, int most) const
{
    const QString query = folded(words.simplified());
    const QStringList parts = query.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty()) return {};
    struct Hit { int rank; qsizetype length, at; };
    QList<Hit> hits;
    for (qsizetype i = 0; i < m_skills.size(); ++i) {
        const QString& all = m_allLabels[i];
        if (!std::all_of(parts.cbegin(), parts.cend(), [&](const QString& part) { return all.contains(part); })) continue;
        const QString& label = m_labels[i];
        const bool inLabel = std::all_of(parts.cbegin(), parts.cend(), [&](const QString& part) { return label.contains(part); });
        hits.append({label == query ? 0 : label.startsWith(query) ? 1 : inLabel ? 2 : 3, label.size(), i});
    }
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return std::tie(a.rank, a.length, a.at) < std::tie(b.rank, b.length, b.at); });
    QList<EscoSkill> found;
    for (const Hit& hit : hits.first(std::min<qsizetype>(most, hits.size()))) found.append(m_skills[hit.at]);
    return found;
}

QList<EscoSkill> EscoList::near(const QString& statement, int most) const
{
    QStringList stems;
    for (const QString& word : model::wordsOf(statement))
        if (word.size() >= stemLength) stems.append(u' ' + folded(word).left(stemLength));
    struct Hit { int shared; qsizetype length, at; };
    QList<Hit> hits;
    for (qsizetype i = 0; i < m_skills.size() && !stems.isEmpty(); ++i) {
        const QString label = u' ' + m_labels[i];
        const auto shared = std::count_if(stems.cbegin(), stems.cend(), [&](const QString& stem) { return label.contains(stem); });
        if (shared > 0) hits.append({int(shared), label.size(), i});
    }
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return std::tuple(-a.shared, a.length, a.at) < std::tuple(-b.shared, b.length, b.at); });
    QList<EscoSkill> found;
    for (const Hit& hit : hits.first(std::min<qsizetype>(most, hits.size()))) found.append(m_skills[hit.at]);
    return found;
}

Result<QString> importEsco(FileStore& store, const QString& path, const QString& folder, const QString& language)
{
    const auto bytes = store.readAll(path, largestFile);
    if (!bytes) return bytes.error();
    const auto list = EscoList::fromCsv(*bytes);
    if (!list) return list.error();
    static const QRegularExpression name(QStringLiteral("_([a-z]{2,3})\\.csv\\z"), QRegularExpression::CaseInsensitiveOption);
    const auto match = name.match(QFileInfo(path).fileName());
    const QString found = match.hasMatch() ? match.captured(1).toLower() : language.section(u'-', 0, 0).toLower();
    if (const Status made = store.makeFolder(folder); !made) return made.error();
    if (const Status kept = store.replace(fileOf(folder, found), list->toJson()); !kept) return kept.error();
    return found;
}

QStringList escoLanguages(const FileStore& store, const QString& folder)
{
    QStringList languages;
    if (folder.isEmpty() || !store.isFolder(folder)) return languages;
    for (const QString& name : store.list(folder))
        if (name.startsWith(QLatin1String("skills_")) && name.endsWith(QLatin1String(".json"))) languages.append(name.mid(7).chopped(5));
    return languages;
}

Result<EscoList> loadEsco(const FileStore& store, const QString& folder, const QString& language)
{
    const auto bytes = store.readAll(fileOf(folder, language), 2 * largestFile);
    if (!bytes) return bytes.error();
    return EscoList::fromJson(*bytes);
}

} // namespace microvet::methodology
