#include "core/verification/seals.h"

#include <QJsonDocument>
#include <QScopeGuard>
#include <QTemporaryDir>

namespace microvet::verification {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::verification)
};

void tell(Reading& reading, const seal::State& state, const QString& file, const QString& more)
{
    report::Seal seal = told(state);
    seal.text += more;
    reading.seals.append(seal);
    switch (state.kind) {
    case seal::State::Broken:
        reading.findings.add("P-S-41", file, {seal.text});
        break;
    case seal::State::Outdated:
    case seal::State::Withdrawn:
        reading.findings.add("P-S-42", file, {seal.text});
        break;
    case seal::State::Unchecked:
        reading.findings.notDone({}, seal.text);
        break;
    case seal::State::Valid:
    case seal::State::Unknown:
        break;
    }
}

void tellBroken(Reading& reading, const QString& file, const QString& sentence)
{
    report::Seal told;
    told.state = seal::codeOf(seal::State::Broken);
    told.text = sentence;
    reading.seals.append(told);
    reading.findings.add("P-S-41", file, {sentence});
}

} // namespace

report::Seal told(const seal::State& state)
{
    report::Seal out;
    out.state = seal::codeOf(state.kind);
    out.text = seal::sentenceOf(state);
    if (state.kind == seal::State::Broken) return out;
    out.name = state.sealed.name;
    out.role = state.sealed.role;
    out.organisation = state.sealed.seal.organisation;
    out.time = state.sealed.seal.time;
    if (const QByteArray key = seal::bytesFrom(state.sealed.seal.key, seal::keyBytes); !key.isEmpty())
        out.fingerprint = seal::fingerprintOf(key);
    return out;
}

void checkCourseSeals(Reading& reading, const document::Document& document, FileStore& store, const Options& options)
{
    const model::Content& content = document.content;
    const auto kept = [&](const QString& version) -> std::optional<model::Course> {
        const auto found = document::revisionContent(store, document, document.home, version);
        return found ? std::optional(found->course) : std::nullopt;
    };
    const QList<seal::Sealed> seals = seal::sealsOf(content);
    for (const seal::Sealed& sealed : seals)
        tell(reading, seal::stateOf(sealed, content.course, options.trust, kept), {}, {});
}

void checkPackageSeals(Reading& reading, FileStore& store, const QString& path, const Options& options,
                       Progress& progress)
{
    const QString name = reading.format.prefix + QStringLiteral("seal.json");
    const qsizetype at = reading.package.find(name);
    if (at < 0) return;
    reading.named.insert(name);
    const auto bytes = reading.package.read(at, seal::largestSealFile);
    if (!bytes) return tellBroken(reading, name, bytes.error().text);
    const auto seals = seal::sealsFrom(QJsonDocument::fromJson(*bytes).object());
    if (!seals) {
        if (seals.error().kind == Error::Kind::TooNew) return reading.findings.notDone({}, seals.error().text);
        return tellBroken(reading, name, seals.error().text);
    }
    QTemporaryDir media;
    const auto tidy = qScopeGuard([&] { (void)store.removeTree(media.path()); });
    const QString course =
        store.isFolder(path) ? path + u'/' + reading.format.prefix + QStringLiteral("course.microvet") : path;
    const auto document = document::open(store, course, media.path(), progress);
    if (!document)
        return tellBroken(reading, name,
                          Tr::tr("The package carries a seal, but the course that it could be for cannot be opened: %1")
                              .arg(document.error().text));
    // The pages were made from the course by whoever packed it: nobody has signed them.
    const QString more = u' ' + Tr::tr("It is about the course file in the package, not about its pages.");
    for (const seal::Sealed& sealed : *seals)
        tell(reading, seal::stateOf(sealed, document->content.course, options.trust, {}), name, more);
}

} // namespace microvet::verification
