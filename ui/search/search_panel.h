#pragma once

#include "core/document/history.h"
#include "core/model/search.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace microvet::ui {

class HitList;
class Session;

/// Finds words in the whole course and puts others in their place. Follows the course while it is shown.
class SearchPanel : public QWidget {
    Q_OBJECT

public:
    explicit SearchPanel(Session& session, QWidget* parent = nullptr);

    /// Shows the panel with the caret in the search line; `words`, where given, are looked for at once.
    void openFind(const QString& words = {});
    void openReplace(const QString& words = {});

    const model::SearchResult& result() const { return m_result; }

public slots:
    /// The next or previous place; round at the ends.
    void goToNext() { step(1); }
    void goToPrevious() { step(-1); }

signals:
    /// The user wants to see the place, with these words selected.
    void placeActivated(const microvet::document::Place& place, qsizetype start, const QString& words);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeLayout();
    void open(const QString& words, bool replace);
    void close();
    model::SearchQuery query() const;
    void find();
    void step(int by);
    void show(int index);
    void replaceOne();
    void replaceEverything();
    void updateButtons();
    void say(const QString& sentence);

    Session& m_session;
    model::SearchResult m_result;
    QLineEdit* m_words;
    QLineEdit* m_with;
    QWidget* m_replaceRow;
    QCheckBox* m_whole;
    QCheckBox* m_case;
    QCheckBox* m_accents;
    QLabel* m_count;
    QPushButton* m_next;
    QPushButton* m_previous;
    QPushButton* m_replace;
    QPushButton* m_replaceAll;
    HitList* m_hits;
    QTimer m_delay;
    bool m_replacing = false; ///< the course changes by our own hand
};

} // namespace microvet::ui
