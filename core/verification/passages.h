#pragma once

#include "core/base/result.h"
#include "core/verification/reading.h"

class QFile;

/// Long passages that a package shares with courses accepted before. Each text is cut into runs of twelve words, a fixed
/// part of which is remembered by a number: the same part in every text, so that equal passages meet.
namespace microvet::verification {

inline constexpr int wordsOfRun = 12;

/// The numbers of a text, in order, each with the position of its first word.
QList<std::pair<quint64, int>> printsOf(const QStringList& words);

/// The numbers of all texts, for keeping.
QList<quint64> printsOf(const QList<TextPiece>& texts);

/// What accepted courses hold: in a file, sorted, so that many processes share one copy of it.
class PassageIndex {
public:
    struct Course {
        QString path;
        QList<quint64> prints;
    };
    static Status write(FileStore& store, const QString& path, const QList<Course>& courses);
    static Result<std::shared_ptr<const PassageIndex>> open(const QString& path);

    const QStringList& courses() const { return m_courses; }
    /// Numbers of the courses that hold it.
    QList<int> find(quint64 print) const;

private:
    struct Record {
        quint64 print;
        quint64 course;
    };
    std::shared_ptr<QFile> m_file;
    const uchar* m_records = nullptr;
    qint64 m_count = 0;
    QStringList m_courses;
};

/// `path` is the package itself, which may lie among the accepted ones.
void checkPassages(Reading& reading, const PassageIndex& index, const QString& path);

} // namespace microvet::verification
