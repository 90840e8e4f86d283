#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <functional>
#include <optional>

namespace microvet::ui {

/// Says which words are right, from dictionaries that a thread of its own reads and asks. What was asked once is known at
/// once; nobody waits.
class Speller : public QObject {
    Q_OBJECT

public:
    explicit Speller(const QStringList& folders, QObject* parent = nullptr);
    ~Speller() override;

    /// Nothing where the word was never asked; then it is asked now, and checked() tells when the answer is there. In a
    /// language without a dictionary every word is right.
    std::optional<bool> isRight(const QString& word, const QString& language);
    /// Hands over the suggestions later, best first; nobody hears where `receiver` is gone by then.
    void suggest(const QString& word, const QString& language, QObject* receiver, std::function<void(const QStringList&)> then);
    /// Why words of this language cannot be checked; empty where they can, or where that is not known yet.
    QString problem(const QString& language) const { return m_problems.value(language); }
    bool isIdle() const { return m_waiting.isEmpty() && m_running == 0; }

signals:
    /// Answers came; `wrong`: one of the words is wrong.
    void checked(bool wrong);

private:
    class Worker;
    void send();

    QThread m_thread;
    Worker* m_worker; ///< lives on m_thread
    QTimer m_delay;
    QHash<QString, QHash<QString, bool>> m_known;   ///< by language
    QHash<QString, QSet<QString>> m_waiting;
    QHash<QString, QSet<QString>> m_asked;
    QHash<QString, QString> m_problems;
    int m_running = 0;
};

/// What people call a language, in it: "Ελληνικά".
QString languageLabel(const QString& code);

} // namespace microvet::ui
