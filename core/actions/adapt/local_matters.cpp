#include "core/actions/adapt/local_matters.h"

#include "core/actions/adapt/local_words.h"
#include "core/model/walk.h"
#include "core/rules/accepted.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

const char* ruleOf(LocalMatter::Kind kind)
{
    static constexpr const char* names[] = {"local.awarding-body", "local.provider", "local.level",   "local.funding",
                                            "local.quality",       "local.stacking", "local.marked",  "local.law",
                                            "local.currency",      "local.link",     "local.picture", "local.speech"};
    return names[kind];
}

/// What an acceptance of the rules hangs on serves here as well: it opens again where the place changes.
rules::Finding findingOf(const LocalMatter& matter)
{
    rules::Finding finding;
    finding.rule = QLatin1String(ruleOf(matter.kind));
    finding.place = matter.place;
    finding.field = matter.field;
    return finding;
}

QString nameOf(const Organisation& organisation)
{
    return organisation.legalName.trimmed().isEmpty() ? organisation.shortName.trimmed()
                                                      : organisation.legalName.trimmed();
}

class Finder {
public:
    Finder(const Content& original, const Content& now)
        : m_original(original)
        , m_now(now)
        , m_words(localWords(original.course.language))
        , m_otherLanguage(original.course.language != now.course.language)
    {
        forEachElement(original, [&](const ElementView& element) {
            m_elements.insert(element.id, element);
            return true;
        });
    }

    QList<LocalMatter> find()
    {
        course();
        forEachElement(m_now, [&](const ElementView& element) {
            if (element.kind == ElementKind::Comment) return false;
            if (const auto* block = element.as<Block>()) look(*block);
            if (const auto* unit = element.as<Unit>()) texts(*unit);
            if (const auto* module = element.as<Module>()) texts(*module);
            if (const auto* outcome = element.as<Outcome>()) texts(*outcome);
            if (const auto* question = element.as<Question>()) texts(*question);
            if (const auto* link = element.as<LinkItem>()) address(link->id.uuid(), "link", link->link);
            return true;
        });
        return std::move(m_found);
    }

private:
    /// The element as it was; nullptr for what was written here.
    template<class T>
    const T* was(const QUuid& id) const
    {
        return m_elements.value(id).template as<T>();
    }

    void add(LocalMatter::Kind kind, const QUuid& place, const QByteArray& field, const QString& text)
    {
        const bool there = std::any_of(m_found.cbegin(), m_found.cend(), [&](const LocalMatter& matter) {
            return matter.kind == kind && matter.place == place;
        });
        if (!there) m_found.append({kind, place, field, text});
    }

    template<class V>
    static bool stays(const V& before, const V& after)
    {
        return !(after == V()) && before == after;
    }

    void course()
    {
        const Course& was = m_original.course;
        const Course& is = m_now.course;
        const QUuid id = is.id.uuid();
        if (const QString name = nameOf(is.awardingBody); !name.isEmpty() && name == nameOf(was.awardingBody))
            add(LocalMatter::AwardingBody, id, "awardingBody",
                Tr::tr("“%1” awards the credential, as in the original. Who will award it here?").arg(name));
        if (const QString name = nameOf(is.provider); !name.isEmpty() && name == nameOf(was.provider))
            add(LocalMatter::Provider, id, "provider",
                Tr::tr("“%1” offers the course, as in the original. Who offers it here?").arg(name));
        if (stays(was.level.nqf, is.level.nqf))
            add(LocalMatter::Level, id, "level",
                Tr::tr(
                    "The level is one of the original’s country. Which level of the national framework is it here?"));
        if (stays(was.funding.programme, is.funding.programme) || stays(was.funding.statement, is.funding.statement))
            add(LocalMatter::Funding, id, "funding",
                Tr::tr("The programme that paid for the original is named. Did it pay for this course too?"));
        if (stays(was.quality.body, is.quality.body))
            add(LocalMatter::QualityBody, id, "quality",
                Tr::tr("“%1” assures the quality, as in the original. Who does here?").arg(is.quality.body));
        if (stays(was.stackability.towards, is.stackability.towards))
            add(LocalMatter::Stacking, id, "stackability",
                Tr::tr("The credential counts towards “%1”. Does it here?").arg(is.stackability.towards));
    }

    void look(const Block& block)
    {
        const Block* before = was<Block>(block.id.uuid());
        if (!before) return;
        if (block.adaptLocally && *before == block)
            add(LocalMatter::MarkedLocal, block.id.uuid(), {},
                Tr::tr("The authors of the original say that this holds for their country or organisation only."));
        texts(block);
        if (const auto* embed = std::get_if<EmbedBlock>(&block.body))
            address(block.id.uuid(), "body.link", embed->link);
        if (!m_otherLanguage) return;
        if (const auto* image = std::get_if<ImageBlock>(&block.body)) {
            const auto* old = std::get_if<ImageBlock>(&before->body);
            if (!image->decorative && old && stays(old->image, image->image))
                add(LocalMatter::PictureLanguage, block.id.uuid(), "body.image",
                    Tr::tr("The picture is that of the original. If it shows words, they are in its language."));
        }
        if (const auto* video = std::get_if<VideoBlock>(&block.body)) {
            const auto* old = std::get_if<VideoBlock>(&before->body);
            if (old && (stays(old->file, video->file) || stays(old->link, video->link)))
                add(LocalMatter::SpokenLanguage, block.id.uuid(), "body.file",
                    Tr::tr("The film speaks the language of the original."));
            else if (old && stays(old->captions, video->captions))
                add(LocalMatter::SpokenLanguage, block.id.uuid(), "body.captions",
                    Tr::tr("The captions are in the language of the original."));
        }
        if (const auto* audio = std::get_if<AudioBlock>(&block.body)) {
            const auto* old = std::get_if<AudioBlock>(&before->body);
            if (old && (stays(old->file, audio->file) || stays(old->link, audio->link)))
                add(LocalMatter::SpokenLanguage, block.id.uuid(), "body.file",
                    Tr::tr("The sound speaks the language of the original."));
        }
    }

    /// Words that are in the original too; a translation says laws and sums in other words, so there the original is
    /// read.
    template<class T>
    void texts(const T& part)
    {
        const T* before = was<T>(part.id.uuid());
        if (!before) return;
        QHash<QByteArray, QString> now;
        forEachText(
            part,
            [&](const TextView& text) {
                if (text.language.isEmpty()) now.insert(text.owner.toRfc4122() + text.field, text.toPlainText());
            },
            Reach::Parts);
        forEachText(
            *before,
            [&](const TextView& text) {
                if (!text.language.isEmpty() || !(text.flags & Translatable)) return;
                const QString plain = text.toPlainText();
                const auto here = now.constFind(text.owner.toRfc4122() + text.field);
                if (here == now.cend() || here->isEmpty()) return;
                if (!m_otherLanguage && *here != plain) return;
                if (const QString law = m_words.lawIn(plain); !law.isEmpty())
                    add(LocalMatter::Law, part.id.uuid(), {},
                        Tr::tr("The text speaks of “%1”. Which law or rule holds here?").arg(law));
                if (const QString sum = m_words.sumIn(plain); !sum.isEmpty() && here->contains(sum))
                    add(LocalMatter::Currency, part.id.uuid(), {},
                        Tr::tr("The text names a sum: “%1”. Does it hold here, in this currency?").arg(sum));
                if (text.rich) links(part.id.uuid(), *text.rich);
            },
            Reach::Parts);
    }

    void links(const QUuid& place, const RichText& text)
    {
        for (const richtext::Block& block : text.blocks)
            for (const richtext::Run& run : block.runs)
                address(place, {}, run.link);
    }

    void address(const QUuid& place, const QByteArray& field, const QString& link)
    {
        const QUrl url(link);
        if (url.host().isEmpty() || !m_words.isLocal(url, m_original.course.awardingBody.country, m_otherLanguage))
            return;
        add(LocalMatter::Link, place, field,
            Tr::tr("A link leads to %1. Is there such a page for the learners here?").arg(url.host()));
    }

    const Content& m_original;
    const Content& m_now;
    QHash<QUuid, ElementView> m_elements;
    LocalWords m_words;
    bool m_otherLanguage;
    QList<LocalMatter> m_found;
};

} // namespace

QList<LocalMatter> localMatters(const Content& original, const Content& now)
{
    if (!now.course.origin) return {};
    QList<LocalMatter> matters = Finder(original, now).find();
    for (LocalMatter& matter : matters) {
        const rules::Judged judged = rules::judge(now, {findingOf(matter)});
        if (judged.accepted.isEmpty()) continue;
        matter.settled = true;
        matter.reason = judged.accepted.constFirst().by.reason;
        matter.author = judged.accepted.constFirst().by.author;
    }
    return matters;
}

void settle(Content& content, const LocalMatter& matter, const QString& reason, const QString& author,
            const QDateTime& time)
{
    rules::accept(content, {findingOf(matter)}, reason, author, time);
}

void reopen(Content& content, const LocalMatter& matter)
{
    QSet<PartId> said;
    for (const rules::AcceptedOne& one : rules::judge(content, {findingOf(matter)}).accepted)
        said.insert(one.by.id);
    rules::takeBack(content, said);
}

} // namespace microvet::actions
