#include "tests/core/exporters/export_fixture.h"

#include "tests/support/sample_content.h"

#include "core/base/clock.h"
#include "core/base/zip_reader.h"
#include "core/verification/verification.h"

#include <QDirIterator>
#include <QFile>

namespace microvet::tests {
namespace {

class FailingFile final : public OutputFile {
public:
    FailingFile(FailingStore& store, std::unique_ptr<OutputFile> file)
        : m_store(store)
        , m_file(std::move(file))
    {
    }
    using OutputFile::write;
    Status write(const char* data, qint64 size) override
    {
        if (Status s = m_store.step(); !s) {
            (void)m_file->write(data, size / 2);
            return s;
        }
        return m_file->write(data, size);
    }
    Status seek(qint64 offset) override { return m_file->seek(offset); }
    Status appendRange(const QString& from, qint64 offset, qint64 size) override
    {
        if (Status s = m_store.step(); !s) return s;
        return m_file->appendRange(from, offset, size);
    }
    Status sync() override { return m_file->sync(); }
    Status close() override
    {
        if (Status s = m_store.step(); !s) return s;
        return m_file->close();
    }

private:
    FailingStore& m_store;
    std::unique_ptr<OutputFile> m_file;
};

} // namespace

Status FailingStore::step()
{
    if (beforeStep) beforeStep();
    if (steps++ == failAt) return Error{Error::Kind::NoSpace, QStringLiteral("The disk is full."), {}};
    return {};
}

Result<std::unique_ptr<OutputFile>> FailingStore::create(const QString& path)
{
    if (Status s = step(); !s) return s.error();
    auto file = diskStore().create(path);
    if (!file) return file.error();
    return std::unique_ptr<OutputFile>(std::make_unique<FailingFile>(*this, std::move(file).value()));
}

Status FailingStore::rename(const QString& from, const QString& to)
{
    if (Status s = step(); !s) return s;
    return diskStore().rename(from, to);
}

Status FailingStore::makeFolder(const QString& path)
{
    if (Status s = step(); !s) return s;
    return diskStore().makeFolder(path);
}

Export::Export()
    : m_media(m_disk, m_folder / QStringLiteral("course-media"))
    , m_content(test::sampleContent())
    , m_time(utcTime(QDate(2026, 11, 24), QTime(12, 0)))
{
    // Longer than one read of any buffer, and nothing that packs well.
    QByteArray bytes("\x89PNG");
    for (quint32 i = 0, x = 1; i < 200'000; ++i)
        bytes.append(char((x = x * 1664525u + 1013904223u) >> 24));
    const auto name = m_media.add(bytes, QStringLiteral("png"));
    EXPECT_TRUE(name) << name.error().text.toStdString();
    m_picture = name.valueOr({});
    m_content.course.media[0].file = m_picture;
}

Result<exporters::Report> Export::run(const QString& format, bool asFolder, const QString& name)
{
    const exporters::Job job{m_content, m_media, m_disk, target(name), asFolder, m_options, m_time};
    return exporters::find(format)->write(job, m_progress);
}

QStringList Export::onDisk() const
{
    QStringList found;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (const QString name = files.next().mid(m_folder.path().size() + 1);
            !name.startsWith(QLatin1String("course-media")))
            found.append(name);
    found.sort();
    return found;
}

bool isTold(const exporters::Report& report, const char* words)
{
    return std::any_of(report.losses.cbegin(), report.losses.cend(),
                       [&](const exporters::Loss& loss) { return loss.text.contains(QString::fromUtf8(words)); });
}

Files filesOfZip(const QString& path)
{
    Files files;
    auto zip = ZipReader::open(diskStore(), path);
    EXPECT_TRUE(zip) << path.toStdString();
    if (!zip) return files;
    for (qsizetype i = 0; i < (*zip)->entries().size(); ++i)
        files.insert((*zip)->entries()[i].name, (*zip)->read(i, 100'000'000).valueOr({}));
    return files;
}

QStringList orderOfZip(const QString& path)
{
    QStringList names;
    if (auto zip = ZipReader::open(diskStore(), path))
        for (const auto& entry : (*zip)->entries())
            names.append(entry.name);
    return names;
}

Files filesOfFolder(const QString& path)
{
    Files files;
    QDirIterator names(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (names.hasNext()) {
        QFile file(names.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        files.insert(file.fileName().mid(path.size() + 1), file.readAll());
    }
    return files;
}

QStringList packageFaults(const QString& path, const QString& format)
{
    Progress progress;
    const report::Report report = verification::verifyPackage(diskStore(), path, {}, progress);
    QStringList faults;
    for (const report::Entry& entry : report.entries)
        if (entry.group == QLatin1String("structure")) faults.append(entry.rule + u' ' + entry.place + u' ' + entry.what);
    if (std::none_of(report.facts.cbegin(), report.facts.cend(), [&](const report::Fact& fact) { return fact.value == format; }))
        faults.append(QStringLiteral("not taken for ") + format);
    return faults;
}

QJsonValue argumentOf(const QByteArray& script)
{
    const qsizetype from = script.indexOf('(') + 1;
    const qsizetype to = script.lastIndexOf(");");
    const QJsonDocument json = QJsonDocument::fromJson("[" + script.mid(from, to - from) + "]");
    EXPECT_TRUE(json.isArray()) << script.left(300).toStdString();
    return json.array().last();
}

} // namespace microvet::tests
