#pragma once

#include <QHash>
#include <QString>

namespace microvet::plan {

/// The program's own words on learners' pages, in the language of the course (not of the program).
class Words {
public:
    /// "pt-BR" takes pt-BR, else pt, else English; a missing word is English, too.
    static const Words& of(const QString& language);

    QString text(const char* key) const { return text(QLatin1String(key)); }
    QString text(const QString& key) const;
    bool has(const QString& key) const { return m_words.contains(key); }
    /// Every key, sorted; for tests that compare languages.
    QStringList keys() const;

private:
    QHash<QString, QString> m_words;
};

} // namespace microvet::plan
