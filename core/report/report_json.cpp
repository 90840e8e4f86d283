#include "core/report/report_json.h"

#include <QJsonArray>

namespace microvet::report {

namespace {

using Key = QLatin1String;

void put(QJsonObject& object, const char* key, const QString& text)
{
    if (!text.isEmpty()) object.insert(Key(key), text);
}

void put(QJsonObject& object, const char* key, const QJsonArray& list)
{
    if (!list.isEmpty()) object.insert(Key(key), list);
}

QString text(const QJsonObject& object, const char* key) { return object.value(Key(key)).toString(); }
QDateTime time(const QJsonObject& object, const char* key) { return QDateTime::fromString(text(object, key), Qt::ISODate); }
QString written(const QDateTime& time) { return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString(); }

template<class T, class Fn> QJsonArray listOf(const QList<T>& values, Fn&& make)
{
    QJsonArray list;
    for (const T& value : values) list.append(make(value));
    return list;
}

template<class T, class Fn> QList<T> valuesOf(const QJsonObject& object, const char* key, Fn&& make)
{
    QList<T> values;
    const QJsonArray list = object.value(Key(key)).toArray();
    for (const QJsonValue& value : list) values.append(make(value.toObject()));
    return values;
}

Level levelOf(const QString& code)
{
    for (Level level : {Level::Note, Level::Advice, Level::Warning})
        if (codeOf(level) == code) return level;
    return Level::Error;
}

/// An unknown verdict passes nothing.
Verdict verdictOf(const QString& code)
{
    for (Verdict verdict : {Verdict::Pass, Verdict::Fail})
        if (codeOf(verdict) == code) return verdict;
    return Verdict::Look;
}

QJsonObject objectOf(const Entry& entry)
{
    QJsonObject object{{Key("rule"), entry.rule}, {Key("severity"), codeOf(entry.level)}, {Key("group"), entry.group}, {Key("what"), entry.what}};
    put(object, "place", entry.place);
    put(object, "placeName", entry.placeName);
    put(object, "field", entry.field);
    if (entry.line > 0) object.insert(Key("line"), entry.line);
    put(object, "why", entry.why);
    put(object, "how", entry.how);
    put(object, "source", entry.source);
    return object;
}

Entry entryOf(const QJsonObject& object)
{
    return {
        .rule = text(object, "rule"),
        .group = text(object, "group"),
        .level = levelOf(text(object, "severity")),
        .place = text(object, "place"),
        .placeName = text(object, "placeName"),
        .field = text(object, "field"),
        .line = object.value(Key("line")).toInt(),
        .what = text(object, "what"),
        .why = text(object, "why"),
        .how = text(object, "how"),
        .source = text(object, "source"),
    };
}

QJsonArray arrayOf(const QList<Part>& parts)
{
    return listOf(parts, [](const Part& part) {
        QJsonObject object{{Key("part"), part.code}, {Key("verdict"), codeOf(part.verdict)}};
        put(object, "reason", part.reason);
        return object;
    });
}

QList<Part> partsOf(const QJsonObject& object)
{
    return valuesOf<Part>(object, "parts", [](const QJsonObject& part) {
        return Part{text(part, "part"), verdictOf(text(part, "verdict")), text(part, "reason")};
    });
}

} // namespace

QJsonObject toJson(const Judgement& judgement)
{
    QJsonObject object{{Key("noConflict"), judgement.noConflict}};
    put(object, "reviewer", judgement.reviewer);
    put(object, "role", judgement.role);
    put(object, "time", written(judgement.time));
    put(object, "conflict", judgement.conflict);
    put(object, "decision", judgement.decision);
    put(object, "summary", judgement.summary);
    put(object, "parts", arrayOf(judgement.parts));
    put(object, "remarks", listOf(judgement.remarks, [](const Remark& remark) {
            QJsonObject one{{Key("text"), remark.text}};
            put(one, "place", remark.place);
            return one;
        }));
    return object;
}

Judgement judgementFromJson(const QJsonObject& object)
{
    Judgement judgement;
    judgement.reviewer = text(object, "reviewer");
    judgement.role = text(object, "role");
    judgement.time = time(object, "time");
    judgement.conflict = text(object, "conflict");
    judgement.noConflict = object.value(Key("noConflict")).toBool();
    judgement.decision = text(object, "decision");
    judgement.summary = text(object, "summary");
    judgement.parts = partsOf(object);
    judgement.remarks = valuesOf<Remark>(object, "remarks", [](const QJsonObject& one) { return Remark{text(one, "place"), text(one, "text")}; });
    return judgement;
}

QJsonObject toJson(const Report& report)
{
    QJsonObject rules;
    put(rules, "id", report.ruleFile);
    put(rules, "title", report.ruleTitle);
    put(rules, "version", report.ruleVersion);
    put(rules, "date", report.ruleDate);
    put(rules, "note", report.ruleNote);
    QJsonObject object{
        {Key("kind"), report.kind},
        {Key("file"), report.file},
        {Key("verdict"), codeOf(report.verdict())},
        {Key("counts"), QJsonObject{{Key("errors"), report.count(Level::Error)}, {Key("warnings"), report.count(Level::Warning)},
                                    {Key("advice"), report.count(Level::Advice)}, {Key("notes"), report.count(Level::Note)}}},
        {Key("rules"), rules},
        {Key("findings"), listOf(report.entries, objectOf)},
    };
    put(object, "title", report.title);
    put(object, "sha256", report.sha256);
    if (report.size > 0) object.insert(Key("size"), report.size);
    put(object, "time", written(report.time));
    if (report.score) object.insert(Key("score"), *report.score);
    put(object, "parts", arrayOf(report.parts));
    put(object, "facts", listOf(report.facts, [](const Fact& fact) {
            return QJsonObject{{Key("code"), fact.code}, {Key("name"), fact.name}, {Key("value"), fact.value}};
        }));
    put(object, "seals", listOf(report.seals, [](const Seal& seal) {
            QJsonObject one{{Key("state"), seal.state}, {Key("text"), seal.text}};
            put(one, "name", seal.name);
            put(one, "role", seal.role);
            put(one, "organisation", seal.organisation);
            put(one, "time", written(seal.time));
            put(one, "fingerprint", seal.fingerprint);
            return one;
        }));
    put(object, "accepted", listOf(report.accepted, [](const Accepted& accepted) {
            QJsonObject one = objectOf(accepted.entry);
            put(one, "reason", accepted.reason);
            put(one, "acceptedBy", accepted.author);
            put(one, "acceptedAt", written(accepted.time));
            return one;
        }));
    put(object, "notDone", QJsonArray::fromStringList(report.notDone));
    if (report.judgement) object.insert(Key("judgement"), toJson(*report.judgement));
    return object;
}

Report fromJson(const QJsonObject& object)
{
    const QJsonObject rules = object.value(Key("rules")).toObject();
    Report report;
    report.kind = text(object, "kind");
    report.title = text(object, "title");
    report.file = text(object, "file");
    report.sha256 = text(object, "sha256");
    report.size = object.value(Key("size")).toInteger();
    report.time = time(object, "time");
    report.ruleFile = text(rules, "id");
    report.ruleTitle = text(rules, "title");
    report.ruleVersion = text(rules, "version");
    report.ruleDate = text(rules, "date");
    report.ruleNote = text(rules, "note");
    if (const QJsonValue score = object.value(Key("score")); score.isDouble()) report.score = score.toInt();
    report.parts = partsOf(object);
    report.facts = valuesOf<Fact>(object, "facts", [](const QJsonObject& fact) { return Fact{text(fact, "code"), text(fact, "name"), text(fact, "value")}; });
    report.seals = valuesOf<Seal>(object, "seals", [](const QJsonObject& one) {
        return Seal{text(one, "state"), text(one, "text"), text(one, "name"), text(one, "role"), text(one, "organisation"), time(one, "time"), text(one, "fingerprint")};
    });
    report.entries = valuesOf<Entry>(object, "findings", entryOf);
    report.accepted = valuesOf<Accepted>(object, "accepted", [](const QJsonObject& one) {
        return Accepted{entryOf(one), text(one, "reason"), text(one, "acceptedBy"), time(one, "acceptedAt")};
    });
    const QJsonArray notDone = object.value(Key("notDone")).toArray();
    for (const QJsonValue& sentence : notDone) report.notDone.append(sentence.toString());
    if (const QJsonValue judgement = object.value(Key("judgement")); judgement.isObject()) report.judgement = judgementFromJson(judgement.toObject());
    return report;
}

} // namespace microvet::report
