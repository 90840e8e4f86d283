#include "core/programme/people/columns.h"

#include "core/programme/letters/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr QLatin1String question("question:");

struct KnownField {
    const char* key;
    const char* name;
    bool ofApplications;
};
constexpr KnownField knownFields[] = {
    {"name", QT_TRANSLATE_NOOP("microvet::programme", "Full name"), false},
    {"firstName", QT_TRANSLATE_NOOP("microvet::programme", "First name"), false},
    {"lastName", QT_TRANSLATE_NOOP("microvet::programme", "Last name"), false},
    {"mail", QT_TRANSLATE_NOOP("microvet::programme", "E-mail"), false},
    {"phone", QT_TRANSLATE_NOOP("microvet::programme", "Phone"), false},
    {"job", QT_TRANSLATE_NOOP("microvet::programme", "Position"), false},
    {"unit", QT_TRANSLATE_NOOP("microvet::programme", "Department"), false},
    {"language", QT_TRANSLATE_NOOP("microvet::programme", "Language"), false},
    {"englishLevel", QT_TRANSLATE_NOOP("microvet::programme", "English"), false},
    {"notes", QT_TRANSLATE_NOOP("microvet::programme", "Notes"), false},
    {"received", QT_TRANSLATE_NOOP("microvet::programme", "Received"), true},
    {"experienceEducation", QT_TRANSLATE_NOOP("microvet::programme", "Experience in education"), true},
    {"experienceMicro", QT_TRANSLATE_NOOP("microvet::programme", "Experience with micro-credentials"), true},
    {"motivation", QT_TRANSLATE_NOOP("microvet::programme", "Motivation"), true},
    {"consent", QT_TRANSLATE_NOOP("microvet::programme", "Consent"), true},
};

const QJsonObject& data()
{
    static const QJsonObject all = [] {
        QFile file(QStringLiteral(":/programme/columns.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return all;
}

struct HeadWord {
    QString folded;
    bool within = false; ///< the head may hold more
};

QList<HeadWord> headWordsOf(const QString& key)
{
    QList<HeadWord> words;
    const QJsonObject languages = data().value(QLatin1String("fields")).toObject().value(key).toObject();
    for (const QJsonValue& list : languages) {
        const QJsonArray texts = list.toArray();
        for (const QJsonValue& one : texts) {
            const QString text = one.toString();
            words.append({foldedName(text), text.endsWith(QLatin1Char('*'))});
        }
    }
    // As our own form and mail ask for it, which people copy into the forms of others.
    for (const QString& language : wordLanguages())
        if (const QString text = word(language, QStringLiteral("selection.form.") + key); !text.isEmpty())
            words.append({foldedName(text), true});
    return words;
}

const QHash<QString, QList<HeadWord>>& headWords()
{
    static const QHash<QString, QList<HeadWord>> all = [] {
        QHash<QString, QList<HeadWord>> made;
        for (const KnownField& field : knownFields) made.insert(QString::fromLatin1(field.key), headWordsOf(QString::fromLatin1(field.key)));
        return made;
    }();
    return all;
}

/// 0: not at all. A longer word says more than a short one, and the whole head more than a part of it.
int scoreOf(const QString& head, const QList<HeadWord>& words)
{
    int best = 0;
    const QString spaced = QLatin1Char(' ') + head + QLatin1Char(' ');
    for (const HeadWord& word : words) {
        if (word.folded.isEmpty()) continue;
        const int length = int(std::min<qsizetype>(word.folded.size(), 200));
        if (head == word.folded) best = std::max(best, 1000 + length);
        else if (word.within && spaced.contains(QLatin1Char(' ') + word.folded + QLatin1Char(' '))) best = std::max(best, 300 + length);
        else if (word.within && word.folded.size() >= 5 && spaced.contains(QLatin1Char(' ') + word.folded)) best = std::max(best, 100 + length);
    }
    return best;
}

/// What the cells say for the field, in case two heads mean the same: "anonymous" is no mail address.
int evidence(const CsvTable& table, qsizetype column, const QString& key)
{
    if (key != QLatin1String("mail")) return 0;
    int with = 0, filled = 0;
    for (qsizetype i = 0; i < table.rows.size() && i < 200; ++i) {
        const QString& cell = table.rows[i].cells[column];
        if (cell.trimmed().isEmpty()) continue;
        ++filled;
        if (cell.contains(QLatin1Char('@'))) ++with;
    }
    return filled == 0 ? 0 : with * 2 >= filled ? 2000 : -5000;
}

QString formOf(const CsvTable& table)
{
    QStringList heads;
    for (const QString& head : table.heads) heads << foldedName(head);
    const QJsonArray forms = data().value(QLatin1String("forms")).toArray();
    for (const QJsonValue& form : forms) {
        const QJsonArray groups = form.toObject().value(QLatin1String("heads")).toArray();
        const bool all = std::all_of(groups.begin(), groups.end(), [&](const QJsonValue& group) {
            const QJsonArray words = group.toArray();
            return std::any_of(words.begin(), words.end(), [&](const QJsonValue& word) { return heads.contains(foldedName(word.toString())); });
        });
        if (all) return form.toObject().value(QLatin1String("name")).toString();
    }
    return {};
}

QJsonObject columnsOf(const ColumnMatching& matching) { return QJsonDocument::fromJson(matching.columns.toUtf8()).object(); }

QString targetOf(TableOf what) { return what == TableOf::People ? QStringLiteral("person") : QStringLiteral("application"); }

struct Candidate {
    int score = 0;
    qsizetype column = 0;
    QString field;
};

} // namespace

QList<ColumnField> columnFields(TableOf what, const QList<CallQuestion>& questions)
{
    QList<ColumnField> fields;
    for (const KnownField& field : knownFields)
        if (what == TableOf::Applications || !field.ofApplications)
            fields.append({QString::fromLatin1(field.key), QCoreApplication::translate("microvet::programme", field.name)});
    if (what == TableOf::Applications)
        for (const CallQuestion& one : questions) fields.append({question + one.id.toString(QUuid::WithoutBraces), one.text});
    return fields;
}

ColumnPlan proposeColumns(const CsvTable& table, TableOf what, const QList<CallQuestion>& questions, const QList<ColumnMatching>& known)
{
    ColumnPlan plan;
    plan.what = what;
    plan.form = formOf(table);
    plan.fields = QStringList(table.heads.size());
    const QList<ColumnField> fields = columnFields(what, questions);
    const auto isField = [&](const QString& key) { return std::any_of(fields.begin(), fields.end(), [&](const ColumnField& one) { return one.key == key; }); };
    QSet<QString> decided; // heads that somebody has matched before, or left out
    if (const ColumnMatching* before = matchingFor(table, what, known)) {
        plan.found = true;
        const QJsonObject columns = columnsOf(*before);
        for (qsizetype i = 0; i < table.heads.size(); ++i) {
            if (!columns.contains(table.heads[i])) continue;
            decided.insert(table.heads[i]);
            if (const QString field = columns.value(table.heads[i]).toString(); isField(field) && !plan.fields.contains(field)) plan.fields[i] = field;
        }
    }
    QList<Candidate> candidates;
    for (qsizetype i = 0; i < table.heads.size(); ++i) {
        const QString head = foldedName(table.heads[i]);
        for (const ColumnField& field : fields) {
            const bool own = field.key.startsWith(question);
            // What was left out on purpose stays out; questions belong to one call, so another call's are matched anew.
            if (decided.contains(table.heads[i]) && !own) continue;
            const int score = own ? scoreOf(head, {{foldedName(field.name), true}}) * 2 : scoreOf(head, headWords().value(field.key));
            if (score > 0 && plan.fields[i].isEmpty()) candidates.append({score + evidence(table, i, field.key), i, field.key});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    for (const Candidate& one : std::as_const(candidates))
        if (one.score > 0 && plan.fields[one.column].isEmpty() && !plan.fields.contains(one.field)) plan.fields[one.column] = one.field;
    // In some languages "first name" is simply "name": beside a family name it is not the full one.
    const qsizetype name = plan.fields.indexOf(QLatin1String("name"));
    if (!plan.found && name >= 0 && plan.fields.contains(QLatin1String("lastName")) && !plan.fields.contains(QLatin1String("firstName")))
        plan.fields[name] = QStringLiteral("firstName");
    // Likewise "nom" beside "prénom".
    const qsizetype still = plan.fields.indexOf(QLatin1String("name"));
    if (!plan.found && still >= 0 && plan.fields.contains(QLatin1String("firstName")) && !plan.fields.contains(QLatin1String("lastName")))
        plan.fields[still] = QStringLiteral("lastName");
    return plan;
}

QStringList problemsOf(const ColumnPlan& plan, const CsvTable& table)
{
    QStringList problems;
    if (!plan.fields.contains(QLatin1String("name")) && !plan.fields.contains(QLatin1String("lastName")))
        problems << Tr::tr("Please say which column holds the full name.");
    QSet<QString> seen;
    for (qsizetype i = 0; i < plan.fields.size() && i < table.heads.size(); ++i) {
        if (plan.fields[i].isEmpty()) continue;
        if (seen.contains(plan.fields[i])) problems << Tr::tr("Two columns go to the same field; “%1” is one of them.").arg(table.heads[i]);
        seen.insert(plan.fields[i]);
    }
    return problems;
}

ColumnMatching matchingOf(const ColumnPlan& plan, const CsvTable& table)
{
    ColumnMatching matching;
    matching.target = targetOf(plan.what);
    // Several forms come from one service: what they ask tells them apart.
    QStringList told;
    for (qsizetype i = 0; i < table.heads.size(); ++i)
        if (plan.form.isEmpty() || !plan.fields.value(i).isEmpty()) told << table.heads[i].simplified().left(40);
    matching.name = told.mid(0, 3).join(QStringLiteral(", "));
    if (!plan.form.isEmpty()) matching.name = QStringLiteral("%1: %2").arg(plan.form, matching.name);
    QJsonObject columns;
    for (qsizetype i = 0; i < table.heads.size(); ++i) columns.insert(table.heads[i], plan.fields.value(i));
    matching.columns = QString::fromUtf8(QJsonDocument(columns).toJson(QJsonDocument::Compact));
    return matching;
}

bool sameHeads(const ColumnMatching& a, const ColumnMatching& b)
{
    return a.target == b.target && columnsOf(a).keys() == columnsOf(b).keys(); // keys are sorted
}

const ColumnMatching* matchingFor(const CsvTable& table, TableOf what, const QList<ColumnMatching>& known)
{
    const QSet<QString> heads(table.heads.begin(), table.heads.end());
    const ColumnMatching* best = nullptr;
    qsizetype most = 0;
    for (const ColumnMatching& one : known) {
        if (one.target != targetOf(what)) continue;
        const QStringList keys = columnsOf(one).keys();
        const auto shared = std::count_if(keys.begin(), keys.end(), [&](const QString& key) { return heads.contains(key); });
        // A form that got a question more or lost one is still that form.
        const bool close = shared >= 3 && shared * 4 >= 3 * std::max(keys.size(), heads.size());
        const bool all = shared == keys.size() && shared == heads.size();
        if ((!close && !all) || shared <= most) continue;
        best = &one;
        most = shared;
    }
    return best;
}

bool writesDayFirst(const QString& form)
{
    const QJsonArray forms = data().value(QLatin1String("forms")).toArray();
    return std::any_of(forms.begin(), forms.end(), [&](const QJsonValue& one) {
        return one.toObject().value(QLatin1String("name")).toString() == form && one.toObject().value(QLatin1String("dayFirst")).toBool();
    });
}

QString languageIn(const QString& text)
{
    const QString code = text.trimmed().section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    if (wordLanguages().contains(code)) return code;
    const QString folded = foldedName(text);
    if (folded.isEmpty()) return {};
    const QJsonObject names = data().value(QLatin1String("languages")).toObject();
    for (auto it = names.begin(); it != names.end(); ++it) {
        const QJsonArray words = it->toArray();
        if (std::any_of(words.begin(), words.end(), [&](const QJsonValue& one) { return foldedName(one.toString()) == folded; })) return it.key();
    }
    return {};
}

QString levelIn(const QString& text)
{
    // People write the letters of their own alphabet, which look the same: А, В, С and Α, Β.
    QString latin = text.toUpper();
    latin.replace(QChar(0x0391), u'A').replace(QChar(0x0410), u'A').replace(QChar(0x0392), u'B').replace(QChar(0x0412), u'B').replace(QChar(0x0421), u'C');
    static const QRegularExpression level(QStringLiteral("(?<![A-Z0-9])([ABC][12])(?![0-9])"));
    return level.match(latin).captured(1);
}

bool saysNo(const QString& text)
{
    const QString folded = foldedName(text);
    const QJsonArray words = data().value(QLatin1String("no")).toArray();
    return std::any_of(words.begin(), words.end(), [&](const QJsonValue& one) { return foldedName(one.toString()) == folded; });
}

bool saysYes(const QString& text)
{
    const QString folded = foldedName(text) + QLatin1Char(' ');
    const QJsonArray words = data().value(QLatin1String("yes")).toArray();
    return std::any_of(words.begin(), words.end(), [&](const QJsonValue& one) { return folded.startsWith(foldedName(one.toString()) + QLatin1Char(' ')); });
}

void setField(Incoming& incoming, const QString& key, const QString& text, QStringList& notes)
{
    const QString line = text.simplified();
    const QString whole = text.trimmed();
    if (key == QLatin1String("name")) incoming.name = line;
    else if (key == QLatin1String("mail")) incoming.mail = line;
    else if (key == QLatin1String("phone")) incoming.phone = line;
    else if (key == QLatin1String("job")) incoming.job = line;
    else if (key == QLatin1String("unit")) incoming.unit = line;
    else if (key == QLatin1String("notes")) incoming.notes = whole;
    else if (key == QLatin1String("experienceEducation")) incoming.experienceEducation = whole;
    else if (key == QLatin1String("experienceMicro")) incoming.experienceMicro = whole;
    else if (key == QLatin1String("motivation")) incoming.motivation = whole;
    else if (key == QLatin1String("language")) {
        incoming.language = languageIn(line);
        if (incoming.language.isEmpty() && !line.isEmpty()) notes << Tr::tr("“%1” is none of the languages that letters are written in.").arg(line);
    } else if (key == QLatin1String("englishLevel")) {
        incoming.englishLevel = levelIn(line);
        if (incoming.englishLevel.isEmpty() && !line.isEmpty()) notes << Tr::tr("“%1” names no level of English from A1 to C2.").arg(line);
    } else if (key.startsWith(question)) {
        incoming.answers.insert(QUuid::fromString(key.mid(question.size())), whole);
    }
}

} // namespace microvet::programme
