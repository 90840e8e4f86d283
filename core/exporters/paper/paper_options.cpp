#include "core/exporters/paper/paper_options.h"

namespace microvet::exporters {
namespace {

using plan::PaperKind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

const QString documentName = QStringLiteral("document");
const QString unitsName = QStringLiteral("units");

struct KindName {
    PaperKind kind;
    const char* value;
};
constexpr KindName kindNames[] = {{PaperKind::Book, "book"},
                                  {PaperKind::Handout, "handout"},
                                  {PaperKind::Worksheet, "worksheet"},
                                  {PaperKind::Trainer, "trainers"},
                                  {PaperKind::Assessors, "assessors"}};

QString valueOf(PaperKind kind)
{
    for (const KindName& name : kindNames)
        if (name.kind == kind) return QLatin1String(name.value);
    return {};
}

QString textOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Book: return Tr::tr("The course to read");
    case PaperKind::Handout: return Tr::tr("Handout: chosen units, answers apart");
    case PaperKind::Worksheet: return Tr::tr("Worksheet: room to write, answers apart");
    case PaperKind::Trainer: return Tr::tr("Guide for trainers: sessions, notes, attendance sheet");
    case PaperKind::Assessors: return Tr::tr("For assessors: answers, rubrics, record sheets");
    }
    return {};
}

/// Adds the units that one name stands for; false where there are none.
bool addUnits(const model::Course& course, const QString& name, QSet<QUuid>& units)
{
    const qsizetype before = units.size();
    const QUuid id(name);
    for (qsizetype m = 0; m < course.modules.size(); ++m) {
        const model::Module& module = course.modules[m];
        const QString number = QString::number(m + 1);
        for (qsizetype u = 0; u < module.units.size(); ++u) {
            const QUuid unit = module.units[u].id.uuid();
            const bool meant = name == number || name == number + u'.' + QString::number(u + 1) || (!id.isNull() && (id == unit || id == module.id.uuid()));
            if (meant && units.contains(unit)) return true;
            if (meant) units.insert(unit);
        }
    }
    return units.size() > before;
}

QString nameOf(const model::Course& course, const QString& file)
{
    for (const model::Media& medium : course.media)
        if (medium.file == file) return medium.name.isEmpty() ? file : medium.name;
    return file;
}

} // namespace

QList<Option> paperOptions(const QList<PaperKind>& kinds)
{
    Option document{documentName, Tr::tr("What is printed")};
    Option units{unitsName, Tr::tr("Which units")};
    units.takes = Option::Takes::Units;
    for (PaperKind kind : kinds) {
        document.values.append({valueOf(kind), textOf(kind)});
        if (kind == PaperKind::Handout || kind == PaperKind::Worksheet) units.only.append(valueOf(kind));
    }
    return {document, units};
}

Result<QSet<QUuid>> unitsChosen(const model::Course& course, const QString& text)
{
    QSet<QUuid> units;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (name.isEmpty() || addUnits(course, name, units)) continue;
        return Error{Error::Kind::Invalid,
                     Tr::tr("The course has no unit “%1”. Write units as numbers with commas between: 2.1 is the first unit of the second module, 2 all of that module.").arg(name), {}};
    }
    return units;
}

Result<plan::Paper> paperOf(const Job& job, const Description& format)
{
    const QString document = chosen(format, job.options, documentName);
    PaperKind kind = PaperKind::Book;
    for (const KindName& name : kindNames)
        if (document == QLatin1String(name.value)) kind = name.kind;
    const auto units = unitsChosen(job.content.course, job.options.value(unitsName).toString());
    if (!units) return units.error();
    return plan::makePaper(job.content, kind, job.times, *units);
}

QString titleOf(const plan::Paper& paper) { return paper.kindName.isEmpty() ? paper.title : paper.title + QStringLiteral(" – ") + paper.kindName; }

QList<Loss> paperLosses(const plan::Paper& paper, const model::Course& course)
{
    QList<Loss> losses;
    if (paper.questions > 0) losses.append({{}, Tr::tr("Questions stand on the paper as exercises with their answers at the end, those of tests without answers. Nothing is scored.")});
    QStringList named;
    for (auto it = paper.leftOut.cbegin(); it != paper.leftOut.cend(); ++it)
        if (*it != plan::MediaUse::Captions) named.append(nameOf(course, it.key()));
    if (!named.isEmpty()) losses.append({{}, Tr::tr("Paper holds no sound, film or files: %1.").arg(named.join(QStringLiteral(", ")))});
    return losses;
}

Carries carriedByPaper()
{
    return {{Feature::Texts, Feature::Formulas, Feature::Pictures, Feature::Glossary, Feature::Exercises, Feature::Feedback, Feature::Tasks, Feature::Credits}, {Feature::EmbeddedPages}};
}

} // namespace microvet::exporters
