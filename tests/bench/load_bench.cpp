#include "core/base/zip_reader.h"
#include "core/model/json.h"
#include "tests/bench/measure.h"
#include "tests/bench/timed.h"
#include "tests/bench/workspace.h"

#include <benchmark/benchmark.h>

#include <QJsonDocument>

using namespace microvet;

/// Opening a course of 1,000 units, with a gigabyte of media, from its file to the value that editors work on: at most
/// three times as long as QJsonDocument takes to parse the same JSON.
namespace {

bench::Workspace* workspace = nullptr;

QString coursePath()
{
    static const QString path = workspace->course(bench::gigabyte);
    return path;
}

const QByteArray& courseJson()
{
    static const QByteArray bytes = [] {
        const auto reader = ZipReader::open(diskStore(), coursePath());
        if (!reader) bench::fail(reader.error().text);
        const auto read = (*reader)->read((*reader)->find(QStringLiteral("course.json")), bench::gigabyte);
        if (!read) bench::fail(read.error().text);
        return *read;
    }();
    return bytes;
}

void openCourse(benchmark::State& state)
{
    const QString path = coursePath();
    for (auto _ : state) {
        const document::Document document = bench::openOrFail(path, workspace->path(QStringLiteral("media")));
        benchmark::DoNotOptimize(document.content.course.modules.size());
    }
}
BENCHMARK(openCourse)->Unit(benchmark::kMillisecond);

void parseSameJson(benchmark::State& state)
{
    const QByteArray& bytes = courseJson();
    for (auto _ : state) {
        const QJsonDocument json = QJsonDocument::fromJson(bytes);
        benchmark::DoNotOptimize(json.isObject());
    }
    state.counters["bytes"] = double(bytes.size());
}
BENCHMARK(parseSameJson)->Unit(benchmark::kMillisecond);

/// For the eye: what is left of opening without the container.
void decodeParsedJson(benchmark::State& state)
{
    const QJsonObject json = QJsonDocument::fromJson(courseJson()).object();
    for (auto _ : state) {
        const auto course = model::fromJson<model::Course>(json);
        benchmark::DoNotOptimize(course.modules.size());
    }
}
BENCHMARK(decodeParsedJson)->Unit(benchmark::kMillisecond);

void encodeToJson(benchmark::State& state)
{
    const auto course = model::fromJson<model::Course>(QJsonDocument::fromJson(courseJson()).object());
    for (auto _ : state) {
        const QByteArray bytes = model::toCanonicalJson(model::toJson(course));
        benchmark::DoNotOptimize(bytes.size());
    }
}
BENCHMARK(encodeToJson)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    bench::Workspace folder;
    workspace = &folder;
    return bench::runTimed(argc, argv, [](const bench::Medians& medians, bench::Report& report) {
        if (medians.count("openCourse") && medians.count("parseSameJson"))
            report.ratio(QStringLiteral("Load"), medians.at("openCourse"), QStringLiteral("QJsonDocument of the same JSON"),
                         medians.at("parseSameJson"), 3);
    });
}
