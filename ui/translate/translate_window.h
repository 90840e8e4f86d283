#pragma once

#include "core/document/history.h"
#include "core/translation/sheet.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace microvet {
class FileStore;
}

namespace microvet::ui {

class HintsView;
class PairEditor;
class Prompts;
class Session;
class SheetKeeper;
class Spelling;
class TermsDialog;
class TranslationModel;

/// The translation of a course beside its original, text by text: what is still to do, what was translated before, the
/// terms, and what has changed in the original since. It stands beside the editor of the course, and writes into it.
class TranslateWindow : public QDialog {
    Q_OBJECT

public:
    struct Services {
        Prompts& prompts;
        FileStore& disk;
        Spelling& spelling; ///< of the course
        QString folder; ///< where choosing begins
    };
    TranslateWindow(Session& session, const Services& services, QWidget* parent);
    ~TranslateWindow() override;

    /// False once the original was read, or could not be.
    bool isBusy() const;
    SheetKeeper& keeper() const { return *m_keeper; }
    TranslationModel& model() const { return *m_model; }
    PairEditor& editor() const { return *m_editor; }
    HintsView& hints() const { return *m_hints; }
    /// Shows a paragraph, whatever the filter says.
    void show(qsizetype pair);
    using QDialog::show;

signals:
    void placeWanted(const microvet::document::Place& place);
    /// The window that says where the course comes from, to take over a newer original.
    void originWanted();
    /// What a translator sent back is to be taken in.
    void translationWanted();

private:
    enum Page { Reading, Missing, Texts };

    void makeLayout();
    QWidget* makeMissing();
    QWidget* makeTexts();
    void makeHead(class QVBoxLayout* column);
    void makeSteps(class QVBoxLayout* column);
    QWidget* makeFoot();
    void makeKeys();

    void renewed();
    void updated(const QList<qsizetype>& pairs);
    void currentChanged(const QModelIndex& index);
    void showPair();
    void showHints();
    void updateProgress();
    void updateButtons();
    void filter();
    void go(int step);
    void goToNextOpen();
    void goToPlace(const document::Place& place);
    void write();
    void setSame(bool same);
    void confirm();
    void fill();
    void send(const QString& format);
    void openTerms(bool withSelection);
    void say(const QString& sentence);
    const translation::Sheet& sheet() const;
    const translation::Pair* current() const;
    bool mayEdit() const;
    /// One step at the current paragraph.
    bool edit(const QString& label, const document::History::Edit& fn, bool typing = false);

    Session& m_session;
    Services m_services;
    SheetKeeper* m_keeper;
    TranslationModel* m_model;
    QStackedWidget* m_pages;
    QLabel* m_missing = nullptr;
    QComboBox* m_show = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_progress = nullptr;
    QProgressBar* m_bar = nullptr;
    QTreeView* m_list = nullptr;
    PairEditor* m_editor = nullptr;
    HintsView* m_hints = nullptr;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_nextOpen = nullptr;
    QPushButton* m_same = nullptr;
    QPushButton* m_confirm = nullptr;
    QPushButton* m_go = nullptr;
    QPushButton* m_terms = nullptr;
    QPushButton* m_addTerm = nullptr;
    QPushButton* m_fill = nullptr;
    QPushButton* m_outside = nullptr;
    QLabel* m_said = nullptr;
    QTimer m_pause; ///< before repeats are counted again
    qsizetype m_pair = -1;
    QString m_shownText; ///< which paragraph of which text is shown, for another sheet
    int m_shownNumber = 0;
    bool m_writing = false;
};

} // namespace microvet::ui
