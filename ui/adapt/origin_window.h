#pragma once

#include "core/base/result.h"
#include "core/document/history.h"

#include <QDialog>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet {
class FileStore;
namespace document {
class MediaStore;
}
} // namespace microvet

namespace microvet::ui {

class MattersView;
class Prompts;
class Session;
class TextField;

/// Where an adapted or translated course comes from: its original, what its credit says was changed, what is bound to
/// the original's place, and improvements of the original that can be taken over.
class OriginWindow : public QDialog {
    Q_OBJECT

public:
    OriginWindow(Session& session, Prompts& prompts, FileStore& disk, const QString& folder, QWidget* parent);
    bool isBusy() const { return m_busy; }

signals:
    void placeWanted(const microvet::document::Place& place);

private:
    struct Newer;

    void makeLayout();
    void refresh();
    void readOriginal();
    void suggest();
    void askForNewer();
    void readNewer(const QString& path);
    void offer(const Newer& newer);
    void say(const QString& sentence);

    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    QString m_folder;
    std::optional<model::Content> m_original; ///< as it was taken over; none while it is read or where it is not kept
    QString m_originalHash;                   ///< which original was asked for; undo may lead back to an older one
    bool m_busy = false;
    QLabel* m_heading;
    QLabel* m_facts;
    QLineEdit* m_link;
    TextField* m_changes;
    QPushButton* m_suggest;
    MattersView* m_matters;
    QPushButton* m_improve;
    QLabel* m_said;
};

} // namespace microvet::ui
