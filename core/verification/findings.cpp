#include "core/verification/findings.h"

#include "core/verification/course_findings.h"
#include "core/verification/package_rules.h"

namespace microvet::verification {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::verification) };

using report::Level;

/// Names out of a package stand in one line, shown without what could turn or break it.
QString oneLine(const QString& text)
{
    QString out;
    for (const QChar c : text.left(400)) out += c.isPrint() || c.isSurrogate() ? c : QChar(u'�');
    return out;
}

} // namespace

void Findings::add(const char* rule, const QString& file, const QVariantList& arguments, int line)
{
    const QString id = QString::fromLatin1(rule);
    const PackageRule* known = packageRule(id);
    if (!known || m_rules.off.contains(id)) return;
    report::Entry entry;
    entry.rule = id;
    entry.group = QString::fromLatin1(known->group);
    entry.level = m_rules.severities.contains(id) ? levelOf(m_rules.severities.value(id)) : known->level;
    entry.place = file;
    entry.placeName = oneLine(file);
    entry.line = line;
    entry.source = m_rules.sources.value(id, QString::fromLatin1(known->source));
    const rules::RuleText* text = nullptr;
    if (!arguments.isEmpty() && arguments[0].typeId() == QMetaType::QString) text = packageText(id + u'/' + arguments[0].toString());
    if (!text) text = packageText(id);
    if (text) {
        QVariantList shown = arguments;
        for (QVariant& argument : shown)
            if (argument.typeId() == QMetaType::QString) argument = oneLine(argument.toString());
        entry.what = rules::filledText("microvet::verification", text->what, shown);
        entry.why = rules::filledText("microvet::verification", text->why, shown);
        entry.how = rules::filledText("microvet::verification", text->how, shown);
    }
    if (known->look && !m_look.contains(partOfGroup(entry.group))) m_look.insert(partOfGroup(entry.group), entry.what);
    add(std::move(entry));
}

void Findings::add(report::Entry entry)
{
    ++m_counts[partOfGroup(entry.group)][int(entry.level)];
    if (++m_told[entry.rule] <= mostOfOneRule) m_entries.append(std::move(entry));
}

void Findings::notDone(const QString& part, const QString& sentence)
{
    if (!m_look.contains(part)) m_look.insert(part, sentence);
    if (!m_notDone.contains(sentence)) m_notDone.append(sentence);
}

QList<report::Entry> Findings::take()
{
    static const QStringList parts{QStringLiteral("structure"), QStringLiteral("content"), QStringLiteral("quality")};
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const report::Entry& a, const report::Entry& b) {
        const auto key = [](const report::Entry& e) { return std::tuple(parts.indexOf(partOfGroup(e.group)), -int(e.level), e.rule); };
        return key(a) < key(b);
    });
    QList<report::Entry> all;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const report::Entry& entry = m_entries[i];
        all.append(entry);
        const int more = m_told.value(entry.rule) - mostOfOneRule;
        const bool last = i + 1 == m_entries.size() || m_entries[i + 1].rule != entry.rule || m_entries[i + 1].level != entry.level;
        if (more <= 0 || !last) continue;
        report::Entry rest = entry;
        rest.place.clear();
        rest.placeName.clear();
        rest.line = 0;
        rest.what = Tr::tr("The same was found %n times more.", nullptr, more);
        all.append(rest);
        m_told[entry.rule] = 0;
    }
    return all;
}

} // namespace microvet::verification
