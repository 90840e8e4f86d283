#pragma once

#include <QRegularExpression>
#include <QString>
#include <QUrl>

/// Words by which a text speaks of a country: its laws, its money, its web. Data: resources/adapting/local-words.json.
namespace microvet::actions {

class LocalWords {
public:
    /// The passage that names a law, decree or regulation; empty where there is none.
    QString lawIn(const QString& text) const;
    /// A sum with its currency, "20 €" or "EUR 15.50"; empty where there is none.
    QString sumIn(const QString& text) const;
    /// True for a page of that country (by the top level of its name), or, where `otherLanguage`, one that its address
    /// says to be in the language of the original.
    bool isLocal(const QUrl& url, const QString& country, bool otherLanguage) const;

private:
    friend LocalWords localWords(const QString& language);
    QString m_language;
    QRegularExpression m_law;
    QRegularExpression m_sum;
};

/// For texts in `language`; where the data does not have it, no law is found.
LocalWords localWords(const QString& language);

} // namespace microvet::actions
