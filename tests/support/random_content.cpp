#include "tests/support/random_content.h"

#include "core/base/clock.h"
#include "core/model/visit.h"
#include "core/model/walk.h"

namespace microvet::test {

using namespace microvet::model;

RandomContent::RandomContent(quint32 seed, RandomOptions options)
    : m_random(seed)
    , m_options(options)
{
}

QString RandomContent::words(int most)
{
    static const QStringList stock{QStringLiteral("course"), QStringLiteral("Ωμέγα"), QStringLiteral("coração"),
                                   QStringLiteral("<b>&amp;"), QStringLiteral("\"quoted\""), QStringLiteral("учебен"),
                                   QStringLiteral("日本"), QStringLiteral("😀"), QStringLiteral("e\u0301"),
                                   QStringLiteral("safety"), QStringLiteral("]]>"), QStringLiteral("</script>")};
    QStringList out;
    for (int n = number(most + 1); n >= 0; --n) out << stock[number(int(stock.size()))];
    return out.join(u' ');
}

RichText RandomContent::richText()
{
    RichText text;
    for (int n = number(4); n > 0; --n) {
        richtext::Block block;
        block.kind = richtext::BlockKind(number(6));
        block.level = number(7);
        if (number(8) == 0) block.lang = QStringLiteral("el");
        for (int runs = number(4); runs > 0; --runs) {
            richtext::Run run;
            run.text = words(3);
            run.marks = richtext::Marks(number(64));
            if (number(5) == 0) run.link = QStringLiteral("https://example.org/?a=1&b=") + QString::number(number(9));
            if (number(9) == 0) run.lang = QStringLiteral("pt");
            if (m_options.unknown && number(6) == 0) run.unknown.insert(QStringLiteral("later"), number(9));
            block.runs.append(run);
        }
        if (m_options.unknown && number(6) == 0) block.unknown.insert(QStringLiteral("later"), words(1));
        text.blocks.append(block);
    }
    return richtext::normalised(text);
}

struct RandomContent::Filler {
    RandomContent& r;
    int depth = 0;

    bool chance(int percent) { return r.number(100) < percent; }

    template<class T> void fill(T& value)
    {
        ++depth;
        if constexpr (Element<T>) value.id = std::remove_cvref_t<decltype(value.id)>::make();
        forEachField(value, [&](const auto&, auto& member) {
            using V = std::remove_cvref_t<decltype(member)>;
            if constexpr (IdField<V>) return;
            else if (VariantField<V> || depth == 1 || chance(r.m_options.fill)) set(member);
        });
        if (r.m_options.unknown && chance(10)) value.unknown.insert(QStringLiteral("fromLater"), r.words(2));
        --depth;
    }

    template<class V> void set(V& member)
    {
        if constexpr (std::is_same_v<V, bool>) {
            member = chance(50);
        } else if constexpr (std::is_same_v<V, double>) {
            member = r.number(1000) / 8.0;
        } else if constexpr (std::is_integral_v<V>) {
            member = V(r.number(300));
        } else if constexpr (std::is_same_v<V, QString>) {
            member = r.words();
        } else if constexpr (std::is_same_v<V, QStringList>) {
            for (int n = r.number(4); n > 0; --n) member << r.words(1);
        } else if constexpr (std::is_same_v<V, RichText>) {
            member = r.richText();
        } else if constexpr (std::is_same_v<V, QDate>) {
            member = QDate(2020, 1, 1).addDays(r.number(3000));
        } else if constexpr (std::is_same_v<V, QDateTime>) {
            member = utcTime(QDate(2020, 1, 1).addDays(r.number(3000)), QTime(1, 2, 3, 45));
        } else if constexpr (std::is_same_v<V, LangMap>) {
            for (int n = r.number(3); n > 0; --n) member.insert(n == 1 ? QStringLiteral("en") : QStringLiteral("el"), r.words());
        } else if constexpr (std::is_same_v<V, LangListMap>) {
            if (chance(50)) member.insert(QStringLiteral("en"), {r.words(1), r.words(1)});
        } else if constexpr (IsCoded<V>::value) {
            using E = std::remove_cvref_t<decltype(member.value())>;
            member = r.m_options.unknown && chance(15) ? V::fromCode(QStringLiteral("of-a-later-version"))
                                                       : V(E(r.number(int(Codes<E>::names.size()))));
        } else if constexpr (RefField<V>) {
            member = V(decltype(member.target())::make());
        } else if constexpr (std::is_same_v<V, AnyRef>) {
            member.target = QUuid::createUuid();
        } else if constexpr (IsOptional<V>::value) {
            member.emplace();
            set(*member);
        } else if constexpr (IsList<V>::value) {
            const int least = depth == 1 ? 1 : 0; // a course has at least one of everything
            for (int n = least + r.number(r.m_options.listLength + 1); n > 0; --n) {
                typename IsList<V>::Item item{};
                set(item);
                member.append(item);
            }
        } else if constexpr (VariantField<V>) {
            pick(member);
        } else {
            fill(member);
        }
    }

    template<class... Part> void pick(std::variant<Part...>& value)
    {
        const int parts = int(sizeof...(Part));
        const int at = r.number(r.m_options.unknown ? parts : parts - 1); // Unknown stands last
        int i = 0;
        (void)((i++ == at ? (value = make<Part>(), true) : false) || ...);
    }

    template<class Part> Part make()
    {
        if constexpr (std::is_same_v<Part, Unknown>) {
            return {QStringLiteral("hologram"),
                    {{QStringLiteral("type"), QStringLiteral("hologram")}, {QStringLiteral("depth"), r.number(9)}}};
        } else {
            Part part;
            fill(part);
            return part;
        }
    }
};

struct RandomContent::Mutator {
    RandomContent& r;
    Filler filler{r, 3};

    template<class T> void change(T& value)
    {
        forEachField(value, [&](const auto&, auto& member) {
            using V = std::remove_cvref_t<decltype(member)>;
            if constexpr (ElementList<V>) {
                list(member);
            } else if constexpr (VariantField<V>) {
                if (r.number(12) == 0) { filler.pick(member); return; }
                detail::forEachNested(member, [&](auto& part) { if (r.number(3) == 0) change(part); });
            } else if constexpr (DescribedStruct<V>) {
                if (r.number(4) == 0) change(member);
            } else if constexpr (!IdField<V>) {
                if (r.number(25) == 0) { member = V{}; filler.set(member); }
            }
        });
        if (r.m_options.unknown && r.number(40) == 0) value.unknown.insert(QStringLiteral("changed"), r.number(9));
    }

    template<class List> void list(List& list)
    {
        using Item = typename List::value_type;
        if (!list.isEmpty() && r.number(8) == 0) list.removeAt(r.number(int(list.size())));
        if (list.size() > 1 && r.number(8) == 0) list.move(r.number(int(list.size())), r.number(int(list.size())));
        if (r.number(8) == 0) {
            Item item{};
            filler.set(item);
            list.insert(r.number(int(list.size()) + 1), item);
        }
        for (qsizetype i = 0; i < list.size(); ++i)
            if (r.number(4) == 0) change(list[i]);
    }
};

namespace {

/// Sets half of the references to elements that are there.
template<class T>
void connectRefs(T& value, RandomContent& r, const QHash<ElementKind, QList<QUuid>>& ids)
{
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        const auto connect = [&]<class Tag>(Ref<Tag>& ref) {
            const QList<QUuid> targets = ids.value(detail::TagKind<Tag>::kind);
            if (!targets.isEmpty() && r.number(2) == 0) ref = Ref<Tag>(Id<Tag>(targets[r.number(int(targets.size()))]));
        };
        if constexpr (RefField<V>) connect(member);
        else if constexpr (RefList<V>) for (auto& ref : member) connect(ref);
        else detail::forEachNested(member, [&](auto& nested) { connectRefs(nested, r, ids); });
    });
}

} // namespace

Content RandomContent::content()
{
    Content content;
    Filler{*this}.fill(content.course);
    Filler{*this}.fill(content.review);
    QHash<ElementKind, QList<QUuid>> ids;
    forEachElement(content, [&](const ElementView& view) { ids[view.kind] << view.id; return true; });
    connectRefs(content, *this, ids);
    return content;
}

Content RandomContent::mutated(const Content& before)
{
    Content content = before;
    Mutator mutator{*this};
    for (int n = number(4); n > 0; --n) {
        if (number(5) > 0) mutator.change(content.course);
        else mutator.change(content.review);
    }
    return content;
}

} // namespace microvet::test
