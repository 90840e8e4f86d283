#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace microvet::ui {

/// A folder with dictionaries of a few words, in place of those of the computer as long as it lives.
class SmallDictionaries {
public:
    SmallDictionaries()
    {
        qputenv("MICROVET_DICTIONARIES", QDir::toNativeSeparators(m_folder.path()).toLocal8Bit());
        add(QStringLiteral("en_GB"), "UTF-8",
            {"a", "and", "at", "before", "begin", "bench", "by", "choose", "clean", "don't", "electronic", "eyes", "flux", "for", "fumes", "half",
             "hand", "iron", "is", "joint", "joints", "keep", "keeps", "of", "parts", "risks", "safe", "safely", "solder", "soldering", "the", "tip",
             "water", "wet", "what", "you"});
    }
    ~SmallDictionaries() { qunsetenv("MICROVET_DICTIONARIES"); }

    /// `words` are in that encoding already.
    void add(const QString& code, const QByteArray& encoding, const QList<QByteArray>& words, const QByteArray& affixes = {})
    {
        write(code + QStringLiteral(".aff"), "SET " + encoding + "\nTRY etaoinsrhld\n" + affixes);
        QByteArray list = QByteArray::number(words.size()) + '\n';
        for (const QByteArray& word : words) list += word + '\n';
        write(code + QStringLiteral(".dic"), list);
    }
    QString folder() const { return m_folder.path(); }

private:
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

} // namespace microvet::ui
