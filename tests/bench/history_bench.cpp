#include "core/document/history.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/support/big_course.h"

#include <algorithm>
#include <chrono>
#include <random>

using namespace microvet;
using namespace microvet::model;

/// 5,000 random edits of a course of 1,000 units: at most 100 kB of memory each, as the heap says, not as we count.
namespace {

constexpr int editCount = 5000;

/// What trainers do in the editors, by chance and all over the course; a few of it written carelessly, as a loop over
/// everything that changes one thing.
class Editor {
public:
    void operator()(Content& content)
    {
        ++m_round;
        auto& course = std::as_const(content).course;
        const Module& module = course.modules[below(course.modules.size())];
        const Unit& unit = module.units[below(module.units.size())];
        const Block& block = unit.blocks[below(unit.blocks.size())];
        const QString words = QStringLiteral("Words of edit %1").arg(m_round);
        switch (below(12)) {
        case 0: case 1: case 2: type(content, unit, words); break;
        case 3: modify<Unit>(content, unit.id, [&](Unit& u) { u.title = words; }); break;
        case 4: content.course.summary = words; break;
        case 5: modify<Module>(content, module.id, [&](Module& m) { m.units.move(0, m.units.size() - 1); }); break;
        case 6: modify<Unit>(content, unit.id, [&](Unit& u) { u.blocks.move(below(u.blocks.size()), 0); }); break;
        case 7: modify<Unit>(content, unit.id, [&](Unit& u) { u.blocks.append(copyOf(block)); }); break;
        case 8:
            if (unit.blocks.size() > 5)
                modify<Unit>(content, unit.id, [&](Unit& u) { u.blocks.removeAt(below(u.blocks.size())); });
            break;
        case 9: answer(content, unit, words); break;
        case 10:
            modify<Module>(content, course.modules[below(course.modules.size())].id,
                           [&](Module& m) { m.units.append(copyOf(unit)); });
            break;
        case 11: carelessly(content, unit.id, words); break;
        }
    }

private:
    qsizetype below(qsizetype count) { return qsizetype(m_random() % quint64(std::max<qsizetype>(1, count))); }

    template<class T> T copyOf(T value)
    {
        giveNewIds(value);
        return value;
    }

    void type(Content& content, const Unit& unit, const QString& words)
    {
        for (const Block& block : unit.blocks)
            if (std::holds_alternative<TextBlock>(block.body) && below(2) == 0) {
                modify<Block>(content, block.id, [&](Block& b) {
                    auto& text = std::get<TextBlock>(b.body).text;
                    if (!text.blocks.isEmpty()) text.blocks.last().runs.first().text += words;
                });
                return;
            }
    }

    void answer(Content& content, const Unit& unit, const QString& words)
    {
        for (const Block& block : unit.blocks)
            if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body); check && !check->questions.isEmpty()) {
                modify<Question>(content, check->questions.first().id,
                                 [&](Question& q) { q.prompt = RichText::fromPlain(words); });
                return;
            }
    }

    void carelessly(Content& content, UnitId id, const QString& words)
    {
        for (auto& module : content.course.modules)
            for (auto& unit : module.units)
                for (auto& block : unit.blocks) {
                    block.adaptLocally = std::as_const(block).adaptLocally;
                    if (unit.id == id) unit.title = words;
                }
    }

    std::mt19937_64 m_random{1};
    int m_round = 0;
};

} // namespace

int main()
{
    using Clock = std::chrono::steady_clock;
    document::History history(test::bigCourse(), qsizetype(8) << 30); // nothing is dropped: every step is to be seen
    Editor editor;
    std::vector<double> times;
    const qint64 before = bench::heapBytes();
    while (history.steps().size() <= editCount) {
        const auto start = Clock::now();
        history.edit(QStringLiteral("Edit"), {}, [&](Content& content) { editor(content); });
        times.push_back(std::chrono::duration<double>(Clock::now() - start).count());
    }
    const qint64 held = bench::heapBytes() - before;
    qsizetype largest = 0;
    for (const auto& step : history.steps().mid(1)) largest = std::max(largest, step.bytes);
    std::sort(times.begin(), times.end());

    bench::Report report;
    constexpr double kilobyte = 1000;
    if (before >= 0)
        report.limit(QStringLiteral("5,000 random edits, heap per edit"), double(held) / editCount / kilobyte, 100,
                     QStringLiteral("kB"));
    report.limit(QStringLiteral("5,000 random edits, as History counts them"),
                 double(history.bytes()) / editCount / kilobyte, 100, QStringLiteral("kB"));
    report.limit(QStringLiteral("the largest of them"), double(largest) / kilobyte, 100, QStringLiteral("kB"));
    report.note(QStringLiteral("an edit takes %1 at the median, %2 at most")
                    .arg(bench::seconds(times[times.size() / 2]), bench::seconds(times.back())));
    return report.status();
}
