#pragma once

#include "core/actions/translating.h"
#include "core/translation/repeats.h"

#include <QObject>

namespace microvet {
class FileStore;
namespace model {
struct Diff;
}
} // namespace microvet

namespace microvet::ui {

class Session;

/// The sheet of the open translation, brought up to date with every edit. The original is read in the background.
class SheetKeeper : public QObject {
    Q_OBJECT

public:
    SheetKeeper(Session& session, FileStore& disk, QObject* parent = nullptr);

    /// Begins to read; answers with renewed() or failed().
    void read();
    /// The original from another file, where the course does not hold it.
    void readFrom(const QString& path);
    bool isBusy() const { return m_busy; }
    /// False until the original is there.
    bool isReady() const { return m_ready; }

    const translation::Sheet& sheet() const { return m_sheet; }
    const model::Course& original() const { return m_originals.now.course; }
    const model::Content& originalContent() const { return m_originals.now; }
    /// Sentences of the paragraph that are translated elsewhere; none while they are looked for.
    QList<translation::KnownSentence> sentencesIn(qsizetype pair) const;

signals:
    /// Another sheet: pairs have other numbers.
    void renewed();
    /// The same pairs; these read or stand otherwise now.
    void updated(const QList<qsizetype>& pairs);
    /// Why there is no sheet.
    void failed(const QString& sentence);

private:
    void take(const Result<actions::Originals>& originals);
    void follow(const model::Diff& diff);
    void renew();
    void readMarks();

    Session& m_session;
    FileStore& m_disk;
    actions::Originals m_originals;
    translation::Sheet m_sheet;
    QHash<QString, translation::ChangedText> m_changed;
    QList<model::Comment> m_comments; ///< of the course when the marks were read
    std::optional<translation::Sentences> m_sentences;
    QString m_hash; ///< of the original that was asked for
    int m_number = 0; ///< of the sheet; sentences of an earlier one come too late
    bool m_busy = false;
    bool m_ready = false;
};

} // namespace microvet::ui
