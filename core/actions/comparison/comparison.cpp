#include "core/actions/comparison/comparison.h"

#include <QCoreApplication>

namespace microvet::actions {

using model::Passage;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions::compare)
};

void place(QList<ChangeNode>& nodes, const Difference& difference, int number, qsizetype depth)
{
    const PlaceStep& step = difference.path[depth];
    auto found = std::find_if(nodes.begin(), nodes.end(),
                              [&](const ChangeNode& node) { return node.step.element == step.element; });
    if (found == nodes.end()) {
        nodes.append({step, -1, {}});
        found = nodes.end() - 1;
    }
    if (depth + 1 < difference.path.size())
        place(found->children, difference, number, depth + 1);
    else
        found->difference = number;
}

} // namespace

Comparison compareVersions(const model::Content& before, const QString& nameBefore, const model::Content& after,
                           const QString& nameAfter)
{
    const auto version = [](const model::Content& content, const QString& name) {
        return ComparedVersion{name, content.course.title, content.course.id.uuid(), {}};
    };
    Comparison out{version(before, nameBefore), version(after, nameAfter), kinshipOf(before, after), {}};
    if (out.isUnrelated()) return out;
    model::Content then = before;
    then.review = after.review;
    out.differences = compare(then, after);
    return out;
}

QString remarkOn(const Comparison& comparison)
{
    const ComparedVersion& before = comparison.before;
    const ComparedVersion& after = comparison.after;
    if (comparison.isUnrelated() && before.title.simplified().compare(after.title.simplified(), Qt::CaseInsensitive) == 0)
        return Tr::tr("“%1” and “%2” are two courses of the same name that have no part in common, so what differs cannot "
                      "be told. A file that is imported twice becomes two such courses, as each import gives all parts "
                      "new ids. Import it once, save the course, and compare versions of that.")
            .arg(before.name, after.name);
    if (comparison.isUnrelated())
        return Tr::tr("“%1” and “%2” are two courses that have nothing to do with each other: no part of one comes "
                      "from the other. Please choose two versions of one course.")
            .arg(before.title, after.title);
    return comparison.differences.isEmpty() ? Tr::tr("Nothing differs.") : QString();
}

QList<ChangeNode> changeTree(const QList<Difference>& differences)
{
    QList<ChangeNode> roots;
    for (int i = 0; i < int(differences.size()); ++i)
        if (!differences[i].path.isEmpty()) place(roots, differences[i], i, 0);
    return roots;
}

QString joinedNames(const QList<PlaceStep>& path)
{
    QStringList names;
    for (const PlaceStep& step : path)
        names << step.name;
    return names.join(QStringLiteral(" › "));
}

QString sentenceOf(const Difference& difference)
{
    QStringList names;
    for (const FieldDifference& field : difference.fields)
        if (!field.name.isEmpty()) names << field.name;
    names.removeDuplicates();
    const QString changed = names.isEmpty() ? QString() : Tr::tr("changed: %1").arg(names.join(QStringLiteral(", ")));
    QString moved;
    switch (difference.kind) {
    case Difference::Added:
        return Tr::tr("new");
    case Difference::Removed:
        return Tr::tr("removed");
    case Difference::Changed:
        return changed.isEmpty() ? Tr::tr("changed") : changed;
    case Difference::Moved: {
        const QString home = joinedNames(difference.from.mid(0, difference.from.size() - 1));
        moved = home.isEmpty() ? Tr::tr("moved") : Tr::tr("moved from %1").arg(home);
        break;
    }
    case Difference::Reordered:
        moved = Tr::tr("in another place, it was number %1")
                    .arg(difference.from.isEmpty() ? 0 : difference.from.constLast().number);
        break;
    }
    //: both sentences hold: "moved from Module 1" and "changed: Title"
    return changed.isEmpty() ? moved : Tr::tr("%1; %2").arg(moved, changed);
}

QList<Passage> passagesOf(const QList<Passage>& words, Passage::Kind side)
{
    QList<Passage> out;
    for (const Passage& passage : words)
        if (passage.kind == Passage::Same || passage.kind == side) out.append(passage);
    return out;
}

QList<Passage> shortened(QList<Passage> words, qsizetype context)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString& text = words[i].text;
        if (words[i].kind != Passage::Same || text.size() <= context * 2) continue;
        const QString gap = QStringLiteral(" … ");
        const QString head = i == 0 ? QString() : text.left(context);
        const QString tail = i == words.size() - 1 && words.size() > 1 ? QString() : text.right(context);
        text = head + gap + tail;
    }
    return words;
}

QString shownValue(const QString& value) { return value.isEmpty() ? Tr::tr("nothing") : value; }

} // namespace microvet::actions
