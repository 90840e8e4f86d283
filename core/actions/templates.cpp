#include "core/actions/templates.h"

#include "core/actions/adapt/adapt.h"
#include "core/actions/adapt/origin.h"
#include "core/actions/damaged_media.h"
#include "core/base/safe_name.h"
#include "core/model/json.h"
#include "core/model/walk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

const QString templatesRoot = QStringLiteral(":/templates/courses");
const QString suffix = QStringLiteral(".microvet");

QJsonObject templateFile(const QString& id)
{
    QFile file(templatesRoot + u'/' + id + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The text in that language, else in its main language, else in English.
QString inLanguage(const QJsonObject& texts, const QString& language)
{
    for (const QString& code : {language, language.section(u'-', 0, 0), QStringLiteral("en")})
        if (const QString text = texts.value(code).toString(); !text.isEmpty()) return text;
    return {};
}

/// Words stand in the template as "@key".
QJsonValue spelled(const QJsonValue& value, const QJsonObject& words, const QString& language)
{
    if (value.isString()) {
        const QString text = value.toString();
        if (!text.startsWith(u'@')) return value;
        QJsonObject texts;
        for (auto it = words.begin(); it != words.end(); ++it) texts.insert(it.key(), it->toObject().value(text.mid(1)));
        return inLanguage(texts, language);
    }
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue& item : value.toArray()) out.append(spelled(item, words, language));
        return out;
    }
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) out.insert(it.key(), spelled(*it, words, language));
        return out;
    }
    return value;
}

Course builtIn(const QString& id, const QString& language)
{
    const QJsonObject file = templateFile(id);
    return fromJson<Course>(spelled(file.value(QLatin1String("course")), file.value(QLatin1String("words")).toObject(), language).toObject());
}

QList<Template::Line> outlineOf(const Course& course)
{
    QList<Template::Line> lines;
    for (const Module& module : course.modules) {
        lines.append({0, module.title});
        for (const Unit& unit : module.units) lines.append({1, unit.title});
    }
    for (const Assessment& assessment : course.assessments) lines.append({2, assessment.title});
    return lines;
}

/// The facts that the author has just given go before those of the template.
void fill(Course& course, const NewCourse& wishes, const Clock& clock)
{
    const Course fresh = newCourse(wishes, clock).course;
    course.id = fresh.id;
    course.language = fresh.language;
    course.title = fresh.title;
    course.titleIn.clear();
    if (!fresh.learners.targetGroup.isEmpty()) course.learners.targetGroup = fresh.learners.targetGroup;
    if (!wishes.organisation.legalName.isEmpty()) {
        course.awardingBody = fresh.awardingBody;
        course.provider = fresh.provider;
    }
    course.created = fresh.created;
    course.version = fresh.version;
    const QString code = course.licence.code;
    course.licence = fresh.licence;
    if (!code.isEmpty()) course.licence.code = code;
    course.contributors = fresh.contributors;
    if (course.evaluation.questions.isEmpty()) course.evaluation = fresh.evaluation;
    if (wishes.hours > 0) course.workload = fresh.workload;
}

/// What belongs to the one course and to its people, not to its form.
void strip(Course& course)
{
    course.id = CourseId::make();
    course.identifier.clear();
    course.contributors.clear();
    course.owner.clear();
    course.support = {};
    course.changes.clear();
    course.version.clear();
    course.created = course.published = course.nextReview = QDate();
    course.quality.lastReview = QDate();
    course.licence.year.clear();
    course.licence.holder.clear();
    course.origin.reset();
    course.titleIn.clear();
}

} // namespace

QList<Template> templates(FileStore& store, const QString& userFolder, const QString& programLanguage)
{
    QList<Template> list;
    Template blank;
    blank.id = QStringLiteral("blank");
    blank.name = Tr::tr("Blank course");
    blank.purpose = Tr::tr("As many empty modules and units as the hours suggest, for you to name and fill.");
    blank.outline = {{0, {}}, {1, {}}, {0, {}}, {1, {}}};
    list.append(blank);
    for (const QString& name : QDir(templatesRoot).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        Template entry;
        entry.id = name.chopped(5);
        const QJsonObject file = templateFile(entry.id);
        entry.name = inLanguage(file.value(QLatin1String("name")).toObject(), programLanguage);
        entry.purpose = inLanguage(file.value(QLatin1String("purpose")).toObject(), programLanguage);
        entry.outline = outlineOf(builtIn(entry.id, programLanguage));
        list.append(entry);
    }
    if (userFolder.isEmpty() || !store.isFolder(userFolder)) return list;
    for (const QString& name : store.list(userFolder)) {
        if (!name.endsWith(suffix)) continue;
        if (auto found = findTemplate(store, userFolder + u'/' + name, userFolder)) list.append(*found);
    }
    return list;
}

Result<Template> findTemplate(FileStore& store, const QString& idOrFile, const QString& userFolder)
{
    if (!idOrFile.endsWith(suffix)) {
        const QList<Template> all = templates(store, userFolder, QStringLiteral("en"));
        QStringList ids;
        for (const Template& entry : all) {
            if (entry.id == idOrFile) return entry;
            ids << entry.id;
        }
        return Error{Error::Kind::NotFound, Tr::tr("There is no template \"%1\". There are: %2.").arg(idOrFile, ids.join(QStringLiteral(", "))), {}};
    }
    Progress progress;
    auto document = document::open(store, idOrFile, userFolder, progress);
    if (!document) return document.error();
    const Course& course = document->content.course;
    Template own;
    own.path = idOrFile;
    own.language = course.language;
    own.id = QFileInfo(idOrFile).completeBaseName();
    own.name = course.title.isEmpty() ? own.id : course.title;
    int units = 0;
    for (const Module& module : course.modules) units += int(module.units.size());
    own.purpose = Tr::tr("Your own template: %1, %2.")
                      .arg(Tr::tr("%n modules", nullptr, int(course.modules.size())), Tr::tr("%n units", nullptr, units));
    own.outline = outlineOf(course);
    return own;
}

Result<document::Document> fromTemplate(FileStore& store, const Template& from, const NewCourse& wishes, const Clock& clock,
                                        const QString& mediaFolder)
{
    if (from.isOwn()) {
        auto document = copyOf(store, from.path, mediaFolder);
        if (!document) return document.error();
        giveNewIds(document->content.course);
        fill(document->content.course, wishes, clock);
        return document;
    }
    document::Document document;
    document.media = std::make_shared<document::MediaStore>(store, mediaFolder);
    if (from.id == QLatin1String("blank")) {
        document.content = newCourse(wishes, clock);
        return document;
    }
    document.content.course = builtIn(from.id, wishes.language);
    if (document.content.course.modules.isEmpty())
        return Error{Error::Kind::NotFound, Tr::tr("There is no template \"%1\".").arg(from.id), {}};
    giveNewIds(document.content.course);
    fill(document.content.course, wishes, clock);
    return document;
}

Result<document::Document> copyOf(FileStore& store, const QString& path, const QString& mediaFolder)
{
    Progress progress;
    auto source = document::open(store, path, mediaFolder, progress);
    if (!source) return source.error();
    return copyOf(store, source->content.course, *source->media, mediaFolder);
}

Result<document::Document> copyOf(FileStore& store, const Course& course, const document::MediaStore& media, const QString& mediaFolder)
{
    Progress progress;
    document::Document document;
    document.content.course = course;
    document.media = std::make_shared<document::MediaStore>(store, mediaFolder);
    const auto left = copyMedia(store, document.content, media, *document.media, progress);
    if (!left) return left.error();
    document.notices = *left;
    return document;
}

Result<document::Document> translationOf(FileStore& store, const QString& path, const QString& language, const NewCourse& wishes,
                                         const Clock& clock, const QString& mediaFolder)
{
    auto document = copyOf(store, path, mediaFolder);
    if (!document) return document.error();
    const Course original = document->content.course;
    if (const Status begun = beginTranslation(document->content.course, language, wishes, clock); !begun) return begun.error();
    keepOriginal(*document, original, clock);
    return document;
}

Status beginTranslation(Course& course, const QString& language, const NewCourse& wishes, const Clock& clock)
{
    if (course.language.section(u'-', 0, 0).compare(language.section(u'-', 0, 0), Qt::CaseInsensitive) == 0
        && course.language.compare(language, Qt::CaseInsensitive) == 0)
        return Error{Error::Kind::Invalid, Tr::tr("The course is in that language already. Choose the language to translate into."), {}};
    course.origin = originOf(course, OriginKind::Translation);

    // Catalogues keep the title and the rest of what is already said in other languages.
    const QString old = course.language;
    const auto turn = [&](QString& text, LangMap& in) {
        if (!text.isEmpty() && !old.isEmpty()) in.insert(old, text);
        in.remove(language);
    };
    turn(course.title, course.titleIn);
    turn(course.summary, course.summaryIn);
    for (Outcome& outcome : course.outcomes) turn(outcome.statement, outcome.statementIn);
    if (!course.keywords.isEmpty() && !old.isEmpty()) course.keywordsIn.insert(old, course.keywords);
    course.keywordsIn.remove(language);

    beginAsOwn(course, clock);
    course.language = language;
    course.title = QStringLiteral("[%1] %2").arg(language, course.title).trimmed();
    if (!wishes.author.trimmed().isEmpty()) {
        Contributor translator;
        translator.id = PersonId::make();
        translator.name = wishes.author.trimmed();
        translator.organisation = wishes.organisation.legalName;
        translator.role = Role::Translator;
        course.contributors.append(translator);
    }
    return {};
}

Result<QString> saveAsTemplate(FileStore& store, const Content& content, const std::shared_ptr<document::MediaStore>& media,
                               const QString& name, const QString& userFolder, const Clock& clock, bool replace)
{
    const QString title = name.simplified();
    if (title.isEmpty()) return Error{Error::Kind::Invalid, Tr::tr("Give the template a name, so that you find it again."), {}};
    if (Status made = store.makeFolder(userFolder); !made) return made.error();
    const QString path = userFolder + u'/' + safeFileName(title, QStringLiteral("template")) + suffix;
    if (store.stamp(path).exists() && !replace)
        return Error{Error::Kind::Invalid, Tr::tr("There is a template \"%1\" already. Choose another name.").arg(title), {}};
    document::Document document;
    document.content.course = content.course;
    strip(document.content.course);
    document.content.course.title = title;
    document.media = media ? media : std::make_shared<document::MediaStore>(store, userFolder);
    document::SaveRequest request;
    request.path = path;
    request.overwrite = true;
    request.copy = true;
    request.program = QStringLiteral("microVET " MICROVET_VERSION);
    Progress progress;
    if (auto saved = document::save(store, request, document, clock, progress); !saved) return saved.error();
    return path;
}

Status deleteTemplate(FileStore& store, const Template& own, const QString& userFolder)
{
    if (!own.isOwn() || QFileInfo(own.path).absolutePath() != QFileInfo(userFolder + QStringLiteral("/x")).absolutePath())
        return Error{Error::Kind::Invalid, Tr::tr("Only your own templates can be deleted."), {}};
    return store.remove(own.path);
}

} // namespace microvet::actions
