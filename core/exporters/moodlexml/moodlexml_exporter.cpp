#include "core/exporters/moodlexml/moodlexml_exporter.h"

#include "core/exporters/moodlexml/question_xml.h"
#include "core/exporters/package_writer.h"
#include "core/exporters/questionbank/bank.h"
#include "core/exporters/single_file.h"

namespace microvet::exporters {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

const QString orderingOption = QStringLiteral("ordering");

/// The pictures that the question being written shows.
class Pictures {
public:
    explicit Pictures(const Job& job)
        : m_job(job)
    {
    }

    plan::RenderOptions::MediumLink address(const Media& media)
    {
        if (!m_carried.contains(media.file))
            m_carried.insert(media.file, inlinePicture(m_job, MediaRef(media.id), losses).has_value());
        if (!m_carried.value(media.file)) return {{}, true};
        if (!m_shown.contains(media.file)) m_shown.append(media.file);
        return {QStringLiteral("@@PLUGINFILE@@/") + media.file, false};
    }

    QList<XmlFile> take()
    {
        QList<XmlFile> files;
        for (const QString& name : std::exchange(m_shown, {}))
            files.append({name, m_job.media.read(name, largestInlinePicture).valueOr({})});
        return files;
    }

    QList<Loss> losses;

private:
    const Job& m_job;
    QHash<QString, bool> m_carried;
    QStringList m_shown;
};

} // namespace

Description MoodleXmlExporter::describe() const
{
    return {
        QStringLiteral("moodle-xml"),
        Tr::tr("Question bank (Moodle XML)"),
        Tr::tr(
            "The questions alone, with points, feedback and pictures, for the question bank of Moodle 4.1 and later."),
        QStringLiteral(".xml"),
        false,
        {{orderingOption,
          Tr::tr("Questions in which things are put in order"),
          {{QStringLiteral("matching"), Tr::tr("As matching items to their places, which every Moodle has")},
           {QStringLiteral("ordering"), Tr::tr("As ordering, for Moodle with that type of question")}}}}};
}

Carries MoodleXmlExporter::carries() const
{
    return {{Feature::Formulas, Feature::Exercises, Feature::Scoring, Feature::Feedback},
            {Feature::Pictures, Feature::Tasks, Feature::Pools}};
}

Result<Report> MoodleXmlExporter::write(const Job& job, Progress& progress) const
{
    const Course& course = job.content.course;
    const Bank bank = bankOf(course);
    Report report;
    report.losses = bank.losses;
    report.leftOut = bank.leftOut;

    Pictures pictures(job);
    Texts texts(job.content, Texts::Formulas::Tex, [&](const Media& media) { return pictures.address(media); });
    BankItems items(course, texts);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    QuestionXml writer(xml, chosen(describe(), job.options, orderingOption) == QLatin1String("ordering"));
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("quiz"));
    int done = 0;
    for (const BankCategory& category : bank.categories) {
        writer.write(category);
        for (const Question* question : category.questions) {
            if (progress.cancelled()) return cancelledExport();
            progress.report(done++, bank.count());
            const BankItem item = items.make(*question);
            writer.write(item, pictures.take(), outcomeTags(course, *question));
            report.losses += items.takeLosses() + writer.takeLosses();
        }
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    report.losses += pictures.losses;
    if (texts.droppedLinks()) report.losses.append({{}, Texts::droppedLinksSentence()});
    return writeSingleFile(job, bytes, report);
}

} // namespace microvet::exporters
