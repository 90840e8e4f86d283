#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace microvet::programme {

struct Person;

/// How a person may be called in free text.
class PersonWords {
public:
    /// `earlier`: how they were called, and where they were reached, before that was changed.
    explicit PersonWords(const Person& person, const QList<Person>& earlier = {});

    /// The full name in either order, the e-mail address, or the phone number however it is spaced.
    bool areIn(const QString& text) const;
    /// One of the names alone, or an earlier one that is a single word: may be somebody else.
    bool perhapsIn(const QString& text) const;
    /// The words about the first mention, to recognise the place by; empty where there is none.
    QString excerpt(const QString& text) const;
    /// With "[erased]" in their place; `also`: the names alone too.
    QString erasedFrom(QString text, bool also) const;

private:
    QRegularExpression m_sure;
    QRegularExpression m_perhaps;
};

/// What stands where somebody was named. The same in every language: it is data.
QString erasedMark();

} // namespace microvet::programme
