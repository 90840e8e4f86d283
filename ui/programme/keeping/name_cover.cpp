#include "ui/programme/keeping/name_cover.h"

#include "core/programme/people/people_names.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "ui/programme/programme_link.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace microvet::ui {

namespace {

constexpr qsizetype shortestName = 3;

bool isWord(QChar c) { return c.isLetterOrNumber() || c.category() == QChar::Mark_NonSpacing; }

qsizetype wordEnd(const QString& text, qsizetype from)
{
    while (from < text.size() && isWord(text.at(from))) ++from;
    return from;
}

/// "31 Jan 2027": no name stands between two numbers.
bool isMonth(const QString& text, qsizetype at, qsizetype stop)
{
    const auto passes = [&](qsizetype i) { return i >= 0 && i < text.size() && (text.at(i).isSpace() || text.at(i) == QLatin1Char('.')); };
    qsizetype before = at - 1;
    while (passes(before)) --before;
    qsizetype after = stop;
    while (passes(after)) ++after;
    return before >= 0 && text.at(before).isDigit() && after < text.size() && text.at(after).isDigit();
}

} // namespace

CoveredNames::CoveredNames(const QList<QStringList>& people)
{
    int number = 0;
    for (const QStringList& person : people) {
        QString instead; // whoever is named in two places is one person
        for (const QString& known : person)
            if (instead.isEmpty()) instead = of(known);
        if (instead.isEmpty()) instead = QCoreApplication::translate("microvet::ui::NameCover", "Person %1").arg(++number);
        for (const QString& known : person) {
            const QString text = known.simplified();
            add(text, instead, false);
            if (text.contains(QLatin1Char('@'))) continue;
            QStringList names = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            if (names.size() < 2 || !names.constFirst().at(0).isLetter()) continue;
            if (person.size() > 1) // else it may be an organisation, whose words stand everywhere
                for (const QString& name : std::as_const(names))
                    if (name.size() >= shortestName) add(name, instead, true);
            const QString last = names.takeLast();
            add(last + QLatin1Char(' ') + names.join(QLatin1Char(' ')), instead, false);
            add(last + QStringLiteral(", ") + names.join(QLatin1Char(' ')), instead, false);
        }
    }
    for (QList<Known>& same : m_known)
        std::stable_sort(same.begin(), same.end(), [](const Known& a, const Known& b) { return a.text.size() > b.text.size(); });
}

void CoveredNames::add(const QString& text, const QString& instead, bool exactly)
{
    qsizetype first = 0;
    while (first < text.size() && !isWord(text.at(first))) ++first; // "+30 …" is found by its digits
    const QString known = text.mid(first);
    if (known.size() >= shortestName) m_known[known.left(wordEnd(known, 0)).toCaseFolded()].append({known, instead, exactly});
}

QString CoveredNames::in(const QString& text) const
{
    QString covered;
    qsizetype done = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = wordEnd(text, at);
        if (end == at) {
            ++at;
            continue;
        }
        const auto same = m_known.constFind(text.mid(at, end - at).toCaseFolded());
        qsizetype next = end;
        if (same != m_known.constEnd())
            for (const Known& known : *same) {
                const qsizetype stop = at + known.text.size();
                const bool there = QStringView(text).mid(at).startsWith(known.text, known.exactly ? Qt::CaseSensitive : Qt::CaseInsensitive);
                if (!there || (stop < text.size() && isWord(text.at(stop)) && isWord(known.text.back()))) continue;
                if (known.exactly && isMonth(text, at, stop)) continue;
                covered += QStringView(text).mid(done, at - done);
                covered += known.instead;
                done = next = stop;
                break;
            }
        at = next;
    }
    return done == 0 ? text : covered + QStringView(text).mid(done).toString();
}

QString CoveredNames::of(const QString& text) const
{
    QString line = text.simplified();
    while (!line.isEmpty() && !isWord(line.front())) line.remove(0, 1);
    for (const Known& known : m_known.value(line.left(wordEnd(line, 0)).toCaseFolded()))
        if (known.text.compare(line, Qt::CaseInsensitive) == 0) return known.instead;
    return {};
}

NameCover::NameCover(ProgrammeLink& link, QObject* parent)
    : QObject(parent)
    , m_link(link)
{
    const auto again = [this] {
        if (m_on) read();
    };
    connect(&link, &ProgrammeLink::opened, this, [this, again] {
        m_covers = false;
        again();
    });
    connect(&link, &ProgrammeLink::changed, this, again);
}

NameCover::~NameCover()
{
    if (m_on) cover::setWords({});
}

void NameCover::setOn(bool on)
{
    if (on == m_on) return;
    m_on = on;
    if (on && m_link.isOpen()) return read();
    m_covers = false;
    if (!on) cover::setWords({});
    emit turned(on); // where nothing is open, nobody is named
}

/// Nobody is told that names are hidden while they can be seen.
void NameCover::fail(const QString& why)
{
    if (m_covers) return emit failed(tr("Names that are new may not be hidden: they could not be read. %1").arg(why));
    setOn(false);
    emit failed(tr("Names are not hidden: they could not be read. %1").arg(why));
}

void NameCover::read()
{
    using People = QList<QStringList>;
    m_link.read<People>(
        this,
        [](programme::Store& store) -> Result<People> {
            People people;
            people.append(QStringList{store.who()});
            const auto programme = store.first<programme::Programme>();
            if (!programme.ok()) return programme.error();
            people.append(QStringList{programme->contactName, programme->contactMail, programme->contactPhone});
            people.append(QStringList{programme->signatory});
            const auto all = store.all<programme::Person>();
            if (!all.ok()) return all.error();
            for (const programme::Person& one : *all) people.append(QStringList{one.name, one.mail, one.phone});
            // Whoever is named in a field of their own without being one of the people: evaluators, contacts, proposers. What
            // belongs to people says in such fields what they do.
            const QStringList others{QStringLiteral("person"), QStringLiteral("letter"), QStringLiteral("activity")};
            for (const programme::Kind* kind : programme::kinds())
                for (const programme::Field& field : kind->fields) {
                    using programme::FieldType;
                    const bool names = field.is(programme::Personal) && (field.type == FieldType::Mail || field.type == FieldType::Phone || field.type == FieldType::Line);
                    if (!names || others.contains(kind->key())) continue;
                    const auto records = store.all(*kind);
                    if (!records.ok()) return records.error();
                    for (const programme::AnyRecord& one : *records)
                        for (const QString& name : programme::namesIn(field.get(*one.record).toString())) people.append(QStringList{name});
                }
            return people;
        },
        [this](Result<People> people) {
            if (!m_on) return;
            if (!people.ok()) return fail(people.error().text);
            const auto names = std::make_shared<CoveredNames>(*people);
            cover::setWords({[names](const QString& text) { return names->in(text); }, [names](const QString& text) { return names->of(text); }});
            if (!std::exchange(m_covers, true)) emit turned(true);
        });
}

} // namespace microvet::ui
