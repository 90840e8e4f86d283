#include "core/exporters/epub/accessibility.h"

namespace microvet::exporters {

using namespace model;
using plan::MediaUse;

namespace {

/// What stands in the book for eyes and ears, and what stands there in words for it.
struct Count {
    int pictures = 0, described = 0, longDescriptions = 0;
    int sounds = 0, films = 0, transcripts = 0, filmsTold = 0, captions = 0;
    bool moves = false, formulas = false;

    int played() const { return sounds + films; }
    bool picturesInWords() const { return pictures == described; }
    bool soundInWords() const { return transcripts == played(); }
    bool filmsInWords() const { return filmsTold == films; }
};

class Counter {
public:
    Counter(const Course& course, const Book& book, const BookMedia& media)
        : m_media(media)
    {
        for (const Media& medium : course.media)
            if (!m_files.contains(medium.id)) m_files.insert(medium.id, medium.file);
        for (const QString& file : book.media)
            if (const auto* item = media.item(file)) count.moves = count.moves || item->moves;
        count.formulas = book.formulas();
        for (const Module& module : course.modules)
            for (const Unit& unit : module.units)
                for (const Block& block : unit.blocks) std::visit([this](const auto& body) { add(body); }, block.body);
        for (const Assessment& assessment : course.assessments) addQuestions(assessment.questions);
        // The cover decorates; logos carry the name of their organisation, so they are described.
        const Funding& funding = course.funding;
        if (shows(funding.emblem, MediaUse::Picture)) addPicture(!(funding.statement + funding.programme).trimmed().isEmpty());
        for (const MediaRef& logo : funding.partnerLogos)
            if (shows(logo, MediaUse::Picture)) addPicture(true);
        for (const MediaRef& logo : {course.awardingBody.logo, course.provider.logo, course.badge.image})
            if (shows(logo, MediaUse::Picture)) addPicture(true);
    }

    Count count;

private:
    bool shows(const MediaRef& ref, MediaUse as) const
    {
        if (ref.isNull()) return false;
        const auto* item = m_media.item(m_files.value(ref.target()));
        return item && item->use == as && !item->name.isEmpty();
    }

    void addPicture(bool described)
    {
        ++count.pictures;
        if (described) ++count.described;
    }

    template<class T>
    void add(const T&)
    {
    }

    void add(const ImageBlock& block)
    {
        if (block.decorative || !shows(block.image, MediaUse::Picture)) return;
        addPicture(!block.alternativeText.trimmed().isEmpty());
        if (!block.longDescription.isEmpty()) ++count.longDescriptions;
    }

    void add(const AudioBlock& block)
    {
        if (!shows(block.file, MediaUse::Sound)) return;
        ++count.sounds;
        if (!block.transcript.isEmpty()) ++count.transcripts;
    }

    void add(const VideoBlock& block)
    {
        if (!shows(block.file, MediaUse::Film)) return;
        ++count.films;
        if (!block.transcript.isEmpty()) ++count.transcripts;
        if (!block.transcript.isEmpty() && !block.description.isEmpty()) ++count.filmsTold;
        if (shows(block.captions, MediaUse::Captions)) ++count.captions;
    }

    void add(const KnowledgeCheckBlock& block) { addQuestions(block.questions); }

    void addQuestions(const QList<Question>& questions)
    {
        for (const Question& question : questions) {
            const auto* hotspot = std::get_if<Hotspot>(&question.body);
            if (question.keptForAssessors || !hotspot || !shows(hotspot->image, MediaUse::Picture)) continue;
            addPicture(!hotspot->alternativeText.trimmed().isEmpty());
        }
    }

    const BookMedia& m_media;
    QHash<MediaId, QString> m_files;
};

QString summaryOf(const Count& count, const QString& language)
{
    QStringList sentences;
    const auto say = [&](const char* key) { sentences.append(plan::learnersWord(language, QLatin1String(key))); };
    say("book.adapts");
    if (count.pictures > 0) say(count.picturesInWords() ? "book.pictures" : "book.picturesLack");
    if (count.played() > 0) say(count.soundInWords() ? "book.transcripts" : "book.transcriptsLack");
    if (count.films > 0 && count.captions == count.films) say("book.captions");
    if (count.formulas) say("book.formulas");
    return sentences.join(u' ');
}

} // namespace

Accessibility accessibilityOf(const Course& course, const Book& book, const BookMedia& media)
{
    const Count count = Counter(course, book, media).count;
    Accessibility out;
    out.modes = {QStringLiteral("textual")};
    if (count.pictures > 0 || count.films > 0) out.modes.append(QStringLiteral("visual"));
    if (count.played() > 0) out.modes.append(QStringLiteral("auditory"));
    if (count.picturesInWords() && count.soundInWords() && count.filmsInWords()) out.sufficient.append(QStringLiteral("textual"));
    // Eyes alone are enough where what is said can be read.
    const bool readable = count.soundInWords() || (count.sounds == 0 && count.captions == count.films);
    if (count.played() > 0 && out.modes.contains(QLatin1String("visual")) && readable) out.sufficient.append(QStringLiteral("textual,visual"));
    if (const QString all = out.modes.join(u','); !out.sufficient.contains(all)) out.sufficient.append(all);

    out.features = {QStringLiteral("displayTransformability"), QStringLiteral("readingOrder"), QStringLiteral("structuralNavigation"),
                    QStringLiteral("tableOfContents")};
    if (count.pictures > 0 && count.picturesInWords()) out.features.append(QStringLiteral("alternativeText"));
    if (count.longDescriptions > 0) out.features.append(QStringLiteral("longDescription"));
    if (count.played() > 0 && count.soundInWords()) out.features.append(QStringLiteral("transcript"));
    if (count.films > 0 && count.captions == count.films) out.features.append(QStringLiteral("captions"));
    if (count.formulas) out.features += {QStringLiteral("MathML"), QStringLiteral("describedMath")};
    out.features.sort();

    // Nobody looked at the films: whether they flash is not known. Text, still pictures and a voice do not.
    if (count.moves) out.hazards = {QStringLiteral("unknown")};
    else if (count.sounds > 0)
        out.hazards = {QStringLiteral("noFlashingHazard"), QStringLiteral("noMotionSimulationHazard"), QStringLiteral("unknownSoundHazard")};
    else out.hazards = {QStringLiteral("none")};
    out.summary = summaryOf(count, book.language);
    return out;
}

} // namespace microvet::exporters
