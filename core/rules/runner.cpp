#include "core/rules/runner.h"

#include "core/base/parallel.h"
#include "core/rules/node_tree.h"
#include "core/rules/registry.h"
#include "core/rules/text_scan.h"

#include <array>

namespace microvet::rules {

using namespace model;

namespace {

/// A rule as the rule file wants it.
struct ActiveRule {
    QString id;
    Group group;
    Severity severity;
    void (*check)(const Context&, const ElementView&, Findings&);
};

constexpr size_t kindCount = size_t(ElementKind::Comment) + 1;

} // namespace

struct Runner::Private : Context {
    NodeTree tree;
    HasMedia hasMediaFn;
    PlaceholderScan scan;
    TextScan language;
    TimeFactors factors;
    std::array<QList<ActiveRule>, kindCount> active;
    QHash<QUuid, int> mediaSeconds;
    std::array<int, 3> counts{};
    QHash<ElementKind, int> runs;
    const Node* running = nullptr; ///< whose rules are asked; most of them read its own facts

    Private(RuleSet set, HasMedia has)
        : Context(std::move(set)), hasMediaFn(std::move(has)), scan(rules().list(QStringLiteral("placeholders"))),
          language(rules(), {}), factors(timeFactors(rules()))
    {
        for (const Rule& rule : registry()) {
            const QString id = QString::fromLatin1(rule.id);
            if (rules().off.contains(id)) continue;
            active[size_t(rule.scope)].append({id, rule.group, rules().severities.value(id, rule.severity), rule.check});
        }
    }

    const Facts& facts(const QUuid& id) const override
    {
        static const Facts none;
        const Node* node = running && running->id == id ? running : tree.node(id);
        return node ? node->facts : none;
    }
    ElementKind kindOf(const QUuid& id) const override { return tree.kindOf(id); }
    bool isReferredTo(const QUuid& target, std::initializer_list<ElementKind> by) const override
    {
        for (const Node* node : tree.referrers(target))
            if (std::find(by.begin(), by.end(), node->kind) != by.end()) return true;
        return false;
    }
    bool hasMedia(const QString& file) const override { return !hasMediaFn || hasMediaFn(file); }

    void forEachPassage(Seen seen, const std::function<void(const Passage&)>& fn) const override
    {
        const std::function<void(const Node*)> walk = [&](const Node* node) {
            for (const Passage& passage : node->facts.passages)
                if (passage.seen == seen) fn(passage);
            for (const Node* child : node->children) walk(child);
        };
        walk(tree.root());
    }

    void readMedia(const Content& content)
    {
        mediaSeconds.clear();
        for (const Media& medium : content.course.media)
            if (medium.seconds > 0) mediaSeconds.insert(medium.id.uuid(), medium.seconds);
    }

    Facts factsOf(const ElementView& view, TextScan& words) const
    {
        return readFacts(view, scan, words, [this](MediaRef file) { return mediaSeconds.value(file.target().uuid()); });
    }

    QSet<QUuid> readNode(Node* node) { return tree.setFacts(node, factsOf(tree.viewOf(node), language)); }

    void sumUp(Node* node, const ElementView& view)
    {
        Facts& sum = node->facts;
        sum.total = sum.own;
        sum.readingTotal = sum.reading;
        int minutes = 0;
        for (const Node* child : node->children) {
            sum.total += child->facts.total;
            sum.readingTotal += child->facts.readingTotal;
            minutes += child->facts.minutes;
        }
        if (const auto* unit = view.as<Unit>()) {
            sum.minutes = minutesOf(*unit, sum.total, factors);
            const auto has = [](const Node* child) { return child->facts.evidence; };
            sum.evidence = std::any_of(node->children.cbegin(), node->children.cend(), has);
        }
        else if (const auto* assessment = view.as<Assessment>()) sum.minutes = minutesOf(*assessment, sum.total, factors);
        else if (node->kind == ElementKind::Module) sum.minutes = minutesOfModule(sum.own, minutes, factors);
        else sum.minutes = node->kind == ElementKind::Course ? minutes : 0;
    }

    void runNode(Node* node)
    {
        const ElementView view = tree.viewOf(node);
        sumUp(node, view);
        for (const Finding& old : std::as_const(node->findings)) --counts[size_t(old.severity)];
        ++runs[node->kind];
        Findings findings;
        running = node;
        for (const ActiveRule& rule : std::as_const(active[size_t(node->kind)])) {
            findings.begin(rule.id, rule.group, rule.severity, node->id, node->kind);
            rule.check(*this, view, findings);
        }
        running = nullptr;
        node->findings = findings.take();
        for (const Finding& fresh : std::as_const(node->findings)) ++counts[size_t(fresh.severity)];
    }

    /// Reading the texts is most of the work and needs nothing but the element, so all cores share it.
    void readAll()
    {
        std::vector<Node*> nodes;
        const std::function<void(Node*)> list = [&](Node* node) {
            tree.viewOf(node);
            nodes.push_back(node);
            for (Node* child : node->children) list(child);
        };
        list(tree.root());
        inParallel(nodes.size(), 256, [&] {
            return [&, own = language](size_t begin, size_t end) mutable {
                for (size_t i = begin; i < end; ++i) nodes[i]->facts = factsOf(nodes[i]->view, own);
            };
        });
        for (Node* node : nodes) tree.enterFacts(node);
    }

    void runAll(Node* node)
    {
        for (Node* child : node->children) runAll(child);
        runNode(node);
    }

    void checkAll(const Content& content)
    {
        tree.build(content);
        counts = {};
        if (content.course.language != language.language()) language = TextScan(rules(), content.course.language);
        readMedia(content);
        readAll();
        runAll(tree.root());
        tree.forgetViews();
    }

    void recount()
    {
        counts = {};
        const std::function<void(const Node*)> add = [&](const Node* node) {
            for (const Finding& finding : node->findings) ++counts[size_t(finding.severity)];
            for (const Node* child : node->children) add(child);
        };
        add(tree.root());
    }

    void update(const Content& content, const Diff& diff)
    {
        NodeTree::Update met = tree.update(content, diff);
        QSet<Node*> read = met.dirty;
        // Who refers to something reads whether it is there; and of a medium its name and length.
        QSet<QUuid> targets = met.cameOrWent;
        for (const Node* node : std::as_const(met.dirty))
            if (node->kind == ElementKind::Media) targets.insert(node->id);
        for (const QUuid& id : std::as_const(targets)) read.unite(tree.referrers(id));
        readMedia(content);

        QSet<Node*> run = read;
        for (Node* node : std::as_const(read)) {
            const QSet<QUuid> differing = readNode(node);
            for (const QUuid& target : differing)
                if (Node* other = tree.node(target)) run.insert(other);
        }
        const QSet<Node*> below = run;
        for (Node* node : below)
            for (Node* above = node->parent; above && !run.contains(above); above = above->parent) run.insert(above);

        // From below, so that sums are right where they are read.
        QList<std::pair<int, Node*>> byDepth;
        byDepth.reserve(run.size());
        for (Node* node : std::as_const(run)) byDepth.append({-NodeTree::depthOf(node), node});
        std::sort(byDepth.begin(), byDepth.end());
        for (const auto& [depth, node] : std::as_const(byDepth)) runNode(node);
        // Findings of nodes that went are in no node any more.
        if (!diff.removed.isEmpty()) recount();
        tree.forgetViews();
    }

    int number(Node* node, int next)
    {
        node->order = next++;
        for (Node* child : node->children) next = number(child, next);
        return next;
    }

    void collect(const Node* node, QList<Finding>& all) const
    {
        all.append(node->findings);
        for (const Node* child : node->children) collect(child, all);
    }
};

Runner::Runner(RuleSet rules, HasMedia hasMedia) : d(std::make_unique<Private>(std::move(rules), std::move(hasMedia))) {}

Runner::~Runner() = default;

void Runner::checkAll(const Content& content) { d->checkAll(content); }

void Runner::update(const Content& content, const Diff& diff)
{
    // Another course in place of the first: nothing of what was remembered holds.
    if (!d->tree.root() || d->tree.root()->id != content.course.id.uuid()) d->checkAll(content);
    // Every text is read with the words of its language.
    else if (content.course.language != d->language.language()) d->checkAll(content);
    else if (!diff.isEmpty()) d->update(content, diff);
}

QList<Finding> Runner::findings() const
{
    QList<Finding> all;
    if (!d->tree.root()) return all;
    d->collect(d->tree.root(), all);
    d->number(d->tree.root(), 0);
    struct Key {
        int node, part, severity;
        qsizetype index;
        auto operator<=>(const Key&) const = default;
    };
    QList<Key> keys;
    keys.reserve(all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Finding& finding = all[i];
        const Node* node = d->tree.nodeOf(finding.place);
        const int part = node && node->id != finding.place ? int(node->parts.indexOf(finding.place)) + 1 : 0;
        keys.append({node ? node->order : 0, part, -int(finding.severity), i});
    }
    std::sort(keys.begin(), keys.end());
    QList<Finding> sorted;
    sorted.reserve(all.size());
    for (const Key& key : std::as_const(keys)) sorted.append(all[key.index]);
    return sorted;
}

int Runner::count(Severity severity) const { return d->counts[size_t(severity)]; }

QHash<ElementKind, int> Runner::takeRunCounts() { return std::exchange(d->runs, {}); }

} // namespace microvet::rules
