#include "core/actions/compare.h"

#include "core/actions/code_names.h"
#include "core/actions/comparison/value_words.h"
#include "core/actions/comparison/version_index.h"
#include "core/actions/field_names.h"
#include "core/model/own_changes.h"
#include "core/review/merge/order.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions::compare)
};

std::optional<Media> copied(const Media* medium) { return medium ? std::optional(*medium) : std::nullopt; }

/// "dough.png, 800 × 600, 1.2 MB"
QString mediumWords(const Media& medium)
{
    QStringList parts{medium.name};
    if (medium.width > 0 && medium.height > 0) parts << Tr::tr("%1 × %2").arg(medium.width).arg(medium.height);
    if (medium.size > 0) parts << QLocale().formattedDataSize(medium.size, 1, QLocale::DataSizeSIFormat);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// Told by the file itself where that changed.
bool goesWithFile(const QByteArray& field)
{
    static const QSet<QByteArray> fields{"mimeType", "size", "width", "height", "seconds"};
    return fields.contains(field);
}

class Comparer {
public:
    Comparer(const Content& before, const Content& after)
        : m_old(before)
        , m_now(after)
    {
    }

    QList<Difference> all()
    {
        match();
        findReordered();
        pairMedia();
        for (int at = 0; at < count(m_now); ++at)
            lookAt(at);
        m_behind.resize(m_old.elements().size() + 1);
        for (int at = 0; at < count(m_old); ++at)
            lookAtOld(at);
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Placed& a, const Placed& b) { return a.place < b.place; });
        QList<Difference> list;
        list.reserve(qsizetype(m_found.size()));
        for (Placed& placed : m_found)
            list.append(std::move(placed.difference));
        return list;
    }

private:
    struct Placed {
        double place; ///< in the order of the course as it is now
        Difference difference;
    };
    /// What is gone stands behind what it stood behind: the end of that in m_now.
    struct Behind {
        bool begun = false;
        int end = -1;
    };

    static int count(const VersionIndex& index) { return int(index.elements().size()); }
    const ElementView& old(int at) const { return m_old.elements()[size_t(at)]; }
    const ElementView& now(int at) const { return m_now.elements()[size_t(at)]; }

    /// Which element is which. The course is the course, whatever its id.
    void match()
    {
        m_oldOf.assign(m_now.elements().size(), -1);
        m_nowOf.assign(m_old.elements().size(), -1);
        for (int at = 0; at < count(m_now); ++at) {
            const int then = now(at).kind == ElementKind::Course ? courseIn(m_old) : m_old.find(now(at).id);
            // An id that stands twice counts once; the other one came.
            if (then < 0 || old(then).type != now(at).type || m_nowOf[size_t(then)] >= 0) continue;
            m_oldOf[size_t(at)] = then;
            m_nowOf[size_t(then)] = at;
        }
    }

    static int courseIn(const VersionIndex& index)
    {
        for (int at = 0; at < count(index); ++at)
            if (index.elements()[size_t(at)].kind == ElementKind::Course) return at;
        return -1;
    }

    /// True where the element hangs below the same one, in the same list.
    bool isAtHome(int at) const
    {
        const int then = m_oldOf[size_t(at)];
        const int parent = m_now.parentOf(at);
        const int parentThen = parent < 0 ? -1 : m_oldOf[size_t(parent)];
        if (parent >= 0 && parentThen < 0) return false;
        return m_old.parentOf(then) == parentThen && qstrcmp(old(then).list, now(at).list) == 0;
    }

    /// The members of one list follow each other, but for what is inside them.
    void findReordered()
    {
        struct Last {
            const char* list = nullptr;
            qsizetype index = 0;
        };
        std::vector<Last> lasts(m_now.elements().size() + 1); // the first for what hangs below nothing
        QSet<std::pair<int, const char*>> mixed;
        for (int at = 0; at < count(m_now); ++at) {
            if (m_oldOf[size_t(at)] < 0 || !isAtHome(at)) continue;
            Last& last = lasts[size_t(m_now.parentOf(at) + 1)];
            const qsizetype then = old(m_oldOf[size_t(at)]).index;
            if (last.list == now(at).list && then < last.index) mixed.insert({m_now.parentOf(at), last.list});
            last = {now(at).list, then};
        }
        for (const auto& [parent, list] : std::as_const(mixed)) {
            QList<int> members;
            const int end = parent < 0 ? count(m_now) - 1 : m_now.endOf(parent);
            for (int at = parent + 1; at <= end; at = m_now.endOf(at) + 1)
                if (now(at).list == list && m_oldOf[size_t(at)] >= 0 && isAtHome(at)) members.append(at);
            QList<int> before = members;
            std::sort(before.begin(), before.end(),
                      [&](int a, int b) { return old(m_oldOf[size_t(a)]).index < old(m_oldOf[size_t(b)]).index; });
            m_reordered.unite(review::movedMembers(before, members));
        }
    }

    /// A medium that went while another of its name or with its bytes came was replaced.
    void pairMedia()
    {
        QList<int> gone;
        for (int at = 0; at < count(m_old); ++at)
            if (old(at).kind == ElementKind::Media && m_nowOf[size_t(at)] < 0) gone.append(at);
        if (gone.isEmpty()) return;
        for (int at = 0; at < count(m_now); ++at) {
            const Media* medium = now(at).as<Media>();
            if (!medium || m_oldOf[size_t(at)] >= 0) continue;
            const auto found = std::find_if(gone.cbegin(), gone.cend(), [&](int then) {
                const Media* other = old(then).as<Media>();
                return other->file == medium->file || (!medium->name.isEmpty() && other->name == medium->name);
            });
            if (found == gone.cend()) continue;
            m_oldOf[size_t(at)] = *found;
            m_nowOf[size_t(*found)] = at;
            gone.erase(found);
        }
    }

    void lookAt(int at)
    {
        const int then = m_oldOf[size_t(at)];
        Difference difference;
        if (then < 0) {
            // Said with what holds it.
            if (const int parent = m_now.parentOf(at); parent >= 0 && m_oldOf[size_t(parent)] < 0) return;
            difference.kind = Difference::Added;
            difference.fields = wholeFields(m_now, m_oldOf, at, Passage::Added);
        } else {
            difference.fields = fieldsOf(then, at);
            if (!isAtHome(at))
                difference.kind = Difference::Moved;
            else if (m_reordered.contains(at))
                difference.kind = Difference::Reordered;
            else if (difference.fields.isEmpty())
                return;
            if (difference.kind != Difference::Changed) difference.from = m_old.path(then);
        }
        difference.element = now(at).id;
        difference.place = m_now.place(at);
        difference.path = m_now.path(at);
        m_found.push_back({double(at), std::move(difference)});
    }

    void lookAtOld(int at)
    {
        const int parent = m_old.parentOf(at);
        Behind& behind = m_behind[size_t(parent + 1)];
        if (!behind.begun) behind.end = parent < 0 ? -1 : m_nowOf[size_t(parent)];
        behind.begun = true;
        if (const int is = m_nowOf[size_t(at)]; is >= 0) {
            if (isAtHome(is)) behind.end = m_now.endOf(is);
            return;
        }
        if (parent >= 0 && m_nowOf[size_t(parent)] < 0) return;
        Difference difference;
        difference.kind = Difference::Removed;
        difference.element = old(at).id;
        difference.place = m_old.place(at);
        if (parent >= 0 && old(parent).kind != ElementKind::Course)
            difference.path = m_now.path(m_nowOf[size_t(parent)]);
        difference.path.append(m_old.step(at));
        difference.fields = wholeFields(m_old, m_nowOf, at, Passage::Removed);
        m_found.push_back({behind.end + 0.5, std::move(difference)});
    }

    QList<FieldDifference> fieldsOf(int then, int at) const
    {
        const ElementView& was = old(then);
        const ElementView& is = now(at);
        QList<FieldDifference> fields;
        const QList<OwnChange> changes = ownChanges(is.type, was.address, is.address);
        if (changes.isEmpty()) return fields;
        const Media* medium = is.as<Media>();
        const bool replaced = medium && medium->file != was.as<Media>()->file;
        for (const OwnChange& change : changes) {
            if (replaced && goesWithFile(change.field)) continue;
            FieldDifference field = fieldDifference(change, is.kind);
            if (replaced && change.field == "file") {
                field.mediumBefore = *was.as<Media>();
                field.mediumAfter = *medium;
                field.before = mediumWords(*field.mediumBefore);
                field.after = mediumWords(*field.mediumAfter);
            }
            fields.append(std::move(field));
        }
        return fields;
    }

    FieldDifference fieldDifference(const OwnChange& change, ElementKind kind) const
    {
        FieldDifference field;
        field.field = change.field;
        field.name = fieldName(change.field);
        if (change.prose) {
            field.words = compareWords(change.wordsBefore, change.wordsAfter);
        } else {
            field.rawBefore = change.before;
            field.rawAfter = change.after;
            field.before =
                valueWords(change.field, change.before, [this](const QUuid& id) { return m_old.nameOf(id); });
            field.after = valueWords(change.field, change.after, [this](const QUuid& id) { return m_now.nameOf(id); });
            field.mediumBefore = copied(m_old.medium(QUuid::fromString(change.before.toString())));
            field.mediumAfter = copied(m_now.medium(QUuid::fromString(change.after.toString())));
        }
        if (change.field == "body") becameAnother(field, change, kind);
        return field;
    }

    /// A block or question of another kind than before.
    static void becameAnother(FieldDifference& field, const OwnChange& change, ElementKind kind)
    {
        const auto name = [kind](const QJsonValue& value) {
            const QString type = value[QLatin1String("type")].toString();
            return kind == ElementKind::Question ? questionTypeName(type) : blockTypeName(type);
        };
        field.before = name(change.before);
        field.after = name(change.after);
        if (field.before == field.after) return;
        //: a block or question became another kind of it: "Text → Picture"
        field.name = Tr::tr("%1 → %2").arg(field.before, field.after);
    }

    /// All words of an element that came or went, from its first part to its last, less what is in the other version
    /// too.
    static QList<FieldDifference> wholeFields(const VersionIndex& index, const std::vector<int>& other, int at,
                                              Passage::Kind kind)
    {
        const bool came = kind == Passage::Added;
        QList<FieldDifference> fields;
        QStringList lines;
        for (int part = at; part <= index.endOf(at); ++part) {
            if (other[size_t(part)] >= 0) {
                part = index.endOf(part); // moved
                continue;
            }
            const ElementView& view = index.elements()[size_t(part)];
            if (const QString words = ownWords(view.type, view.address); !words.isEmpty()) lines << words;
        }
        FieldDifference field;
        if (const Media* medium = index.elements()[size_t(at)].as<Media>()) {
            field.field = "file";
            field.name = fieldName(field.field);
            (came ? field.mediumAfter : field.mediumBefore) = *medium;
            (came ? field.after : field.before) = mediumWords(*medium);
        } else if (!lines.isEmpty()) {
            field.words = {{kind, lines.join(u'\n')}};
        } else {
            return fields;
        }
        fields.append(field);
        return fields;
    }

    VersionIndex m_old;
    VersionIndex m_now;
    std::vector<int> m_oldOf; ///< for each of m_now its place in m_old, or -1
    std::vector<int> m_nowOf;
    QSet<int> m_reordered;
    std::vector<Behind> m_behind; ///< of each parent in m_old; the first of what hangs below nothing
    std::vector<Placed> m_found;
};

} // namespace

bool FieldDifference::onlyFormat() const
{
    return isText() &&
           std::all_of(words.cbegin(), words.cend(), [](const Passage& p) { return p.kind == Passage::Same; });
}

QList<Difference> compare(const Content& before, const Content& after) { return Comparer(before, after).all(); }

Kinship kinshipOf(const Content& before, const Content& after)
{
    if (before.course.id == after.course.id) return Kinship::Same;
    QSet<QUuid> ids;
    forEachElement(before, [&](const ElementView& view) {
        ids.insert(view.id);
        return true;
    });
    bool shared = false;
    forEachElement(after, [&](const ElementView& view) {
        shared = shared || ids.contains(view.id);
        return !shared;
    });
    return shared ? Kinship::Related : Kinship::None;
}

QString summaryOf(const QList<Difference>& differences)
{
    const auto count = [&](Difference::Kind kind) {
        return int(std::count_if(differences.cbegin(), differences.cend(),
                                 [kind](const Difference& d) { return d.kind == kind; }));
    };
    QStringList parts;
    if (const int n = count(Difference::Added)) parts << Tr::tr("Added: %1").arg(n);
    if (const int n = count(Difference::Removed)) parts << Tr::tr("Removed: %1").arg(n);
    if (const int n = count(Difference::Changed)) parts << Tr::tr("Changed: %1").arg(n);
    if (const int n = count(Difference::Moved)) parts << Tr::tr("Moved: %1").arg(n);
    if (const int n = count(Difference::Reordered)) parts << Tr::tr("In another order: %1").arg(n);
    return parts.isEmpty() ? Tr::tr("Nothing differs.") : parts.join(QStringLiteral(" · "));
}

} // namespace microvet::actions
