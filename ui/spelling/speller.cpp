#include "ui/spelling/speller.h"

#include "core/richtext/spelling.h"
#include "ui/spelling/dictionaries.h"
#include "ui/spelling/dictionary_codec.h"

#ifdef MICROVET_HAVE_HUNSPELL
#include <hunspell/hunspell.hxx>
#endif

#include <QDir>
#include <QLocale>
#include <QPointer>

#include <map>
#include <memory>

namespace microvet::ui {

namespace {

constexpr int suggestionCount = 8;

#ifdef MICROVET_HAVE_HUNSPELL
struct Book {
    std::unique_ptr<Hunspell> hunspell; ///< null where there is none
    DictionaryCodec codec;
    QString problem;

    bool has(const QString& word) const
    {
        const auto bytes = codec.toBytes(word);
        return bytes && hunspell->spell(*bytes);
    }
};

std::string pathFor(const QString& path)
{
#ifdef Q_OS_WIN
    return "\\\\?\\" + QDir::toNativeSeparators(path).toStdString(); // hunspell takes UTF-8 behind this mark only
#else
    return QFile::encodeName(path).toStdString();
#endif
}
#endif

} // namespace

/// Owns the dictionaries; only its thread touches them.
class Speller::Worker : public QObject {
public:
    explicit Worker(const QStringList& folders) : m_folders(folders) {}

    struct Answer {
        QHash<QString, bool> words;
        QString problem;
        bool wrong = false;
    };

#ifdef MICROVET_HAVE_HUNSPELL
    Answer check(const QSet<QString>& words, const QString& language)
    {
        const Book& book = bookOf(language);
        Answer answer;
        answer.problem = book.problem;
        for (const QString& word : words) {
            const bool right = !book.hunspell || isRight(book, word);
            answer.words.insert(word, right);
            answer.wrong = answer.wrong || !right;
        }
        return answer;
    }

    QStringList suggest(const QString& word, const QString& language)
    {
        const Book& book = bookOf(language);
        const auto bytes = book.hunspell ? book.codec.toBytes(word.normalized(QString::NormalizationForm_C)) : std::nullopt;
        QStringList out;
        if (!bytes) return out;
        for (const std::string& suggestion : book.hunspell->suggest(*bytes))
            if (out.size() < suggestionCount) out.append(book.codec.fromBytes(suggestion));
        return out;
    }

private:
    static bool isRight(const Book& book, const QString& written)
    {
        const QString word = written.normalized(QString::NormalizationForm_C);
        if (book.has(word)) return true;
        // "l'eau": the dictionary may know the parts, with or without the apostrophe.
        const QStringList parts = richtext::apostropheParts(word);
        return !parts.isEmpty() && std::all_of(parts.cbegin(), parts.cend(), [&](const QString& part) {
            const QString bare = part.endsWith(u'\'') ? part.chopped(1) : part;
            return book.has(part) || (bare.size() < 3 && parts.last() != part) || book.has(bare);
        });
    }

    const Book& bookOf(const QString& language)
    {
        const auto known = m_books.find(language);
        if (known != m_books.end()) return known->second;
        Book& book = m_books[language];
        const auto files = findDictionary(language, m_folders);
        if (!files) {
            book.problem = Speller::tr("There is no dictionary for %1 on this computer, so spelling in this language is not checked. LibreOffice "
                                       "brings dictionaries along.").arg(languageLabel(language));
            return book;
        }
        auto hunspell = std::make_unique<Hunspell>(pathFor(files->affixes).c_str(), pathFor(files->words).c_str());
        const auto codec = DictionaryCodec::forEncoding(QByteArray::fromStdString(hunspell->get_dict_encoding()));
        if (!codec) {
            book.problem = Speller::tr("The dictionary for %1 cannot be read, so spelling in this language is not checked.").arg(languageLabel(language));
            return book;
        }
        book.codec = *codec;
        book.hunspell = std::move(hunspell);
        return book;
    }

    std::map<QString, Book> m_books;
#else
    Answer check(const QSet<QString>& words, const QString&)
    {
        Answer answer;
        answer.problem = Speller::tr("This version of the program was built without a spelling check.");
        for (const QString& word : words) answer.words.insert(word, true);
        return answer;
    }
    QStringList suggest(const QString&, const QString&) { return {}; }

private:
#endif
    QStringList m_folders;
};

Speller::Speller(const QStringList& folders, QObject* parent)
    : QObject(parent)
    , m_worker(new Worker(folders))
{
    m_thread.setObjectName(QStringLiteral("spelling"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_delay.setSingleShot(true);
    m_delay.setInterval(0); // one question for all words of an event
    connect(&m_delay, &QTimer::timeout, this, &Speller::send);
    m_thread.start(QThread::LowPriority);
}

Speller::~Speller()
{
    m_thread.quit();
    m_thread.wait();
}

std::optional<bool> Speller::isRight(const QString& word, const QString& language)
{
    const auto& known = m_known[language];
    if (const auto it = known.constFind(word); it != known.cend()) return *it;
    if (!m_asked.value(language).contains(word)) {
        m_waiting[language].insert(word);
        if (!m_delay.isActive()) m_delay.start();
    }
    return std::nullopt;
}

void Speller::send()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it) {
        m_asked[it.key()] += it.value();
        ++m_running;
        QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, language = it.key(), words = it.value()] {
            Worker::Answer answer = worker->check(words, language);
            QMetaObject::invokeMethod(this, [this, language, answer = std::move(answer)] {
                --m_running;
                m_asked[language] -= QSet<QString>(answer.words.keyBegin(), answer.words.keyEnd());
                m_known[language].insert(answer.words);
                m_problems.insert(language, answer.problem);
                emit checked(answer.wrong);
            }, Qt::QueuedConnection);
        }, Qt::QueuedConnection);
    }
}

void Speller::suggest(const QString& word, const QString& language, QObject* receiver, std::function<void(const QStringList&)> then)
{
    QPointer<QObject> there(receiver);
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, word, language, there, then = std::move(then)] {
        const QStringList found = worker->suggest(word, language);
        QMetaObject::invokeMethod(this, [there, then, found] { if (there) then(found); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

QString languageLabel(const QString& code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (name.isEmpty() || QLocale(code).language() == QLocale::C) return code;
    name[0] = name[0].toUpper();
    return name;
}

} // namespace microvet::ui
