#include "core/exporters/imscc/cartridge.h"

#include "core/exporters/imscc/assessments.h"
#include "core/exporters/imscp/lom.h"
#include "core/exporters/learners_questions.h"
#include "core/exporters/site/site_files.h"
#include "core/exporters/standalone_page.h"
#include "core/model/walk.h"
#include "core/plan/markup.h"

#include <QXmlStreamWriter>

namespace microvet::exporters::imscc {

using namespace model;
using plan::PageKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

const QString webContent = QStringLiteral("webcontent");
const QString pagesFolder = QStringLiteral("pages/");

/// Assessments are given by the platform, and results are its own: a page would show the questions of a test before it.
bool isPage(PageKind kind) { return kind != PageKind::Assessment && kind != PageKind::Results; }

plan::RenderOptions pageOptions(const plan::Plan& plan, const QSet<QString>& media)
{
    plan::RenderOptions options;
    options.form = plan::RenderOptions::Form::Plain;
    options.mediaLink = [&media](const Media& medium, plan::MediaUse) {
        return plan::RenderOptions::MediumLink{QStringLiteral("../media/") + medium.file, !media.contains(medium.file)};
    };
    options.pageLink = [&plan](const QString& id, const QString& anchor) {
        const int index = plan.index.value(id, -1);
        if (index < 0 || !isPage(plan.pages[index].kind)) return QString();
        return id + QStringLiteral(".html") + (anchor.isEmpty() ? QString() : u'#' + anchor);
    };
    return options;
}

QString titleOr(const QString& title, const QString& other)
{
    const QString clean = plan::cleaned(title).simplified();
    return imscp::shortened(clean.isEmpty() ? other : clean, imscp::longestTitle);
}

} // namespace

Status Cartridge::fill(Progress& progress)
{
    addMedia();
    QList<imscp::Item> module; // of the module under way
    QString moduleId, moduleTitle;
    const auto endModule = [&] {
        if (!moduleId.isEmpty()) m_items.append({imscp::identifier(moduleId, "module"), moduleTitle, {}, module});
        module.clear();
        moduleId.clear();
        m_into = &m_items;
    };
    for (const plan::PageInfo& info : m_plan.pages) {
        if (progress.cancelled()) return cancelledExport();
        if (info.kind != PageKind::Unit) endModule();
        if (info.kind == PageKind::Module) {
            moduleId = info.id;
            moduleTitle = info.title;
            m_into = &module;
        }
        if (isPage(info.kind)) addPage(info);
        if (info.kind == PageKind::Unit)
            if (const Unit* unit = unitOf(info)) addBesides(*unit);
        if (info.kind == PageKind::Assessment) addAssessment(m_job.content.course.assessments[info.position]);
    }
    endModule();
    addBank();
    return {};
}

/// Where the plan saw it: searching the course for each page would take its square.
const Unit* Cartridge::unitOf(const plan::PageInfo& info) const
{
    const QList<Module>& modules = m_job.content.course.modules;
    const int module = info.parent < 0 ? -1 : m_plan.pages[info.parent].position;
    if (module >= 0 && info.position < modules[module].units.size() && modules[module].units[info.position].id.uuid() == info.element)
        return &modules[module].units[info.position];
    return find<Unit>(m_job.content, info.element);
}

QByteArray Cartridge::manifest() const
{
    const Course& course = m_job.content.course;
    const QString id = course.id.toString();
    return imscp::written({imscp::identifier(id),
                           {},
                           m_version.manifestSpace(),
                           {{QStringLiteral("lomimscc"), m_version.lomSpace()}},
                           QStringLiteral("IMS Common Cartridge"),
                           m_version.schemaVersion(),
                           [&](QXmlStreamWriter& xml) { imscp::writeLom(xml, course, m_plan, imscp::LomBinding::Cartridge, m_version.lomSpace()); },
                           {imscp::identifier(id, "org"),
                            {},
                            {{imscp::identifier(id, "contents"), {}, {}, m_items}},
                            {{{}, QStringLiteral("structure"), QStringLiteral("rooted-hierarchy")}}},
                           m_resources,
                           true});
}

QString Cartridge::word(const char* key) const { return plan::learnersWord(plan::languageOf(m_job.content.course), QLatin1String(key)); }

QString Cartridge::shown(const RichText& text) const
{
    plan::RenderOptions options = pageOptions(m_plan, m_media);
    // What stands in a topic or an assessment is no file of the cartridge, from which a link could lead.
    options.pageLink = [](const QString&, const QString&) { return QString(); };
    plan::PageWriter page(m_job.content, m_plan, options);
    return page.detachedRich(text);
}

void Cartridge::addMedia()
{
    for (const QString& file : addMediaOfLearners(m_job, m_package, m_report)) {
        m_media.insert(file);
        const QString name = QStringLiteral("media/") + file;
        m_resources.append({imscp::identifier(file, "file"), webContent, name, {name}});
    }
}

QStringList Cartridge::needsOf(const QStringList& files) const
{
    QStringList out;
    for (const QString& file : files)
        if (m_media.contains(file)) out.append(imscp::identifier(file, "file"));
    out.removeDuplicates();
    return out;
}

void Cartridge::addItem(const QString& resource, const QString& title)
{
    m_into->append({resource + QStringLiteral("-item"), title, resource});
}

void Cartridge::addPage(const plan::PageInfo& info)
{
    const plan::RenderOptions options = pageOptions(m_plan, m_media);
    const plan::Page page = plan::renderPage(m_job.content, m_plan, info.id, options);
    const QString file = pagesFolder + info.id + QStringLiteral(".html"), resource = imscp::identifier(info.id, "page");
    m_package.add(file, standalonePage(plan::languageOf(m_job.content.course), info.title, "paper.css", page.html, true));
    m_resources.append({resource, webContent, file, {file}, needsOf(page.media)});
    addItem(resource, info.title);
}

/// What a unit has for a platform's own kinds of activity: files, links, topics to talk about.
void Cartridge::addBesides(const Unit& unit)
{
    for (const Block& block : unit.blocks) {
        const QUuid id = block.id.uuid();
        if (const auto* download = std::get_if<DownloadBlock>(&block.body))
            addFile(id, download->title, download->file);
        else if (const auto* embed = std::get_if<EmbedBlock>(&block.body))
            addLink(id, embed->title, embed->link);
        else if (const auto* audio = std::get_if<AudioBlock>(&block.body))
            addLink(id, audio->title, audio->file.isNull() ? audio->link : QString());
        else if (const auto* video = std::get_if<VideoBlock>(&block.body))
            addLink(id, video->title, video->file.isNull() ? video->link : QString());
        else if (const auto* links = std::get_if<LinkListBlock>(&block.body))
            for (const LinkItem& link : links->links)
                addLink(link.id.uuid(), link.title, link.link);
        else if (const auto* reflection = std::get_if<ReflectionBlock>(&block.body))
            addTopic(id, reflection->title, shown(reflection->prompt) + shown(reflection->hint));
    }
}

void Cartridge::addXml(const QString& id, const QString& title, const QString& type, const QString& file, const QByteArray& bytes,
                       const QStringList& needs)
{
    if (m_ids.contains(id)) return; // a file may have ids twice
    m_ids.insert(id);
    m_package.add(file, bytes);
    m_resources.append({id, type, {}, {file}, needs});
    if (!title.isEmpty()) addItem(id, title);
}

void Cartridge::addFile(const QUuid& element, const QString& title, const MediaRef& file)
{
    for (const Media& media : m_job.content.course.media) {
        if (media.id != file.target() || !m_media.contains(media.file)) continue;
        const QString id = imscp::identifier(element.toString(QUuid::WithoutBraces), "download");
        if (m_ids.contains(id)) return;
        m_ids.insert(id);
        m_into->append({id, titleOr(title, titleOr(QString(media.name).section(u'/', -1).section(u'\\', -1), media.file)), imscp::identifier(media.file, "file")});
        return;
    }
}

void Cartridge::addLink(const QUuid& element, const QString& title, const QString& address)
{
    const QString target = plan::webAddress(address);
    if (target.isEmpty()) return;
    const QString name = element.toString(QUuid::WithoutBraces), shownTitle = titleOr(title, target);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("webLink"));
    xml.writeDefaultNamespace(m_version.linkSpace());
    xml.writeTextElement(QStringLiteral("title"), shownTitle);
    xml.writeEmptyElement(QStringLiteral("url"));
    xml.writeAttribute(QStringLiteral("href"), target);
    xml.writeAttribute(QStringLiteral("target"), QStringLiteral("_blank"));
    xml.writeEndDocument();
    addXml(imscp::identifier(name, "link"), shownTitle, m_version.linkType(), QStringLiteral("links/%1.xml").arg(name), bytes);
}

void Cartridge::addTopic(const QUuid& element, const QString& title, const QString& html)
{
    const QString name = element.toString(QUuid::WithoutBraces), shownTitle = titleOr(title, word("reflection"));
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("topic"));
    xml.writeDefaultNamespace(m_version.topicSpace());
    xml.writeTextElement(QStringLiteral("title"), shownTitle);
    xml.writeStartElement(QStringLiteral("text"));
    xml.writeAttribute(QStringLiteral("texttype"), QStringLiteral("text/html"));
    xml.writeCharacters(html);
    xml.writeEndElement();
    xml.writeEndDocument();
    addXml(imscp::identifier(name, "topic"), shownTitle, m_version.topicType(), QStringLiteral("topics/%1.xml").arg(name), bytes);
}

void Cartridge::addAssessment(const Assessment& assessment)
{
    QList<Item> items;
    QStringList pictures;
    QSet<QuestionId> seen;
    for (const Question& question : assessment.questions) {
        if (question.keptForAssessors || seen.contains(question.id)) continue;
        seen.insert(question.id);
        items += itemsOf(m_job, m_plan, question, m_report.losses);
    }
    const QUuid place = assessment.id.uuid();
    if (items.isEmpty()) {
        m_report.losses.append({place, Tr::tr("The assessment has no question that a cartridge takes, so it is left out.")});
        return;
    }
    for (const Item& item : std::as_const(items))
        pictures += item.pictures;
    bool exact = true;
    weightsOf(items, exact);
    if (!exact) m_report.losses.append({place, Tr::tr("The points of the questions were rounded: a cartridge knows whole numbers up to 99.")});
    if (std::any_of(assessment.pools.cbegin(), assessment.pools.cend(), [](const Pool& pool) { return pool.draw > 0; }))
        m_report.losses.append({place, Tr::tr("A cartridge draws no questions by chance: all of them are asked.")});
    if (assessment.shuffle) m_report.losses.append({place, Tr::tr("A cartridge keeps the questions in their order.")});
    if (assessment.purpose == AssessmentKind::Summative && assessment.passPercent > 0)
        m_report.losses.append({place, Tr::tr("A cartridge has no pass mark: set it where the assessment is given.")});
    if (assessment.attempts > 5)
        m_report.losses.append({place, Tr::tr("A cartridge counts five attempts at most: learners may try as often as they like.")});
    const QString id = assessment.id.toString(), title = titleOr(assessment.title, word("assessment"));
    addXml(imscp::identifier(id, "assessment"), title, m_version.assessmentType(), QStringLiteral("assessment-%1.xml").arg(id),
           assessmentDocument(assessment, title, assessment.intro.isEmpty() ? QString() : shown(assessment.intro), items), needsOf(pictures));
}

/// The questions of the knowledge checks; those of assessments come with these. One bank is all that a cartridge may have.
void Cartridge::addBank()
{
    QList<Item> items;
    QStringList pictures;
    QSet<QuestionId> seen;
    for (const Question* question : questionsOfUnits(m_job.content.course)) {
        if (seen.contains(question->id)) continue;
        seen.insert(question->id);
        items += itemsOf(m_job, m_plan, *question, m_report.losses);
    }
    if (items.isEmpty()) return;
    for (const Item& item : std::as_const(items))
        pictures += item.pictures;
    const QString id = imscp::identifier(m_job.content.course.id.toString(), "bank");
    addXml(id, {}, m_version.bankType(), QStringLiteral("question-bank.xml"), bankDocument(id, items), needsOf(pictures));
}

} // namespace microvet::exporters::imscc
