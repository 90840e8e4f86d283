#pragma once

#include "ui/session/session.h"

#include <QPointer>
#include <QSet>

class QWidget;

namespace microvet::ui {

class FieldSpelling;
class Speller;

/// The spelling check of one course: in its language and those of its passages, with the course's own words. Fields on the
/// screen are attached to it.
class Spelling : public QObject {
    Q_OBJECT

public:
    explicit Spelling(Session& session, QObject* parent = nullptr);
    ~Spelling() override;

    Speller& speller() const { return *m_speller; }

    /// Whether fields are checked while somebody writes.
    bool isOn() const { return m_on; }
    void setOn(bool on);

    /// Checks a text field from now on; other widgets are left alone. Asked again, the field holds another text.
    void attach(const QUuid& element, const QByteArray& field, QWidget* widget);

    /// `language` empty: the course's. False as long as the answer is not there.
    bool isMisspelt(const QString& word, const QString& language) const;
    /// Whether the word stands in the course's own dictionary, as it is or small at the start of a sentence.
    bool isOwnWord(const QString& word) const;
    QString languageOf(const QString& language) const;
    /// Why words of the language cannot be checked; empty where they can.
    QString problem(const QString& language) const;

    /// Puts the word into the course's dictionary, as one step.
    void addWord(const QString& word, const document::Place& place);
    /// Takes it as right at this place until the course is closed.
    void ignoreHere(const QUuid& element, const QByteArray& field, const QString& word);
    bool isIgnored(const QUuid& element, const QByteArray& field, const QString& word) const;

signals:
    void changed();

private:
    void updateFields();

    Session& m_session;
    std::unique_ptr<Speller> m_speller;
    QList<QPointer<FieldSpelling>> m_fields;
    QSet<QString> m_ignored;
    bool m_on = true;
};

} // namespace microvet::ui
