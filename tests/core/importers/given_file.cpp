#include "tests/core/importers/given_file.h"

#include <QDir>
#include <QFile>

namespace microvet::tests {

QString GivenFile::put(const char* name, const QByteArray& bytes) const
{
    const QString path = m_folder / QString::fromUtf8(name);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << name;
    EXPECT_EQ(file.write(bytes), bytes.size());
    return path;
}

Result<actions::ImportedFile> GivenFile::import(const QString& path, const actions::ImportWishes& wishes)
{
    Progress progress;
    return actions::importFile(diskStore(), path, wishes, systemNow, m_media, progress);
}

QStringList GivenFile::stored() const { return QDir(m_media).entryList(QDir::Files, QDir::Name); }

QByteArray smallPicture()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEklEQVR4nGP4z8CAFWEXpZMEADMoL9HswQX5AAAAAElFTkSuQmCC");
}

bool isLost(const actions::ImportedFile& imported, const char* words)
{
    return std::any_of(imported.losses.cbegin(), imported.losses.cend(),
                       [&](const importers::Loss& loss) { return loss.text.contains(QString::fromUtf8(words)); });
}

std::string lossesOf(const actions::ImportedFile& imported) { return actions::importReport(imported).toStdString(); }

} // namespace microvet::tests
