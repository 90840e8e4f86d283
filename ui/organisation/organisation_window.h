#pragma once

#include "core/actions/organisation.h"
#include "ui/seal/key_keeper.h"

#include <QDialog>
#include <QTemporaryDir>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QTabWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class FieldForm;
class FieldHub;
class PartFile;
class Prompts;
class SealPage;
class Session;

/// "Our organisation": what new courses take over. Edited like a course, in a session of its own without a file; written
/// when the user says so.
class OrganisationWindow : public QDialog {
    Q_OBJECT

public:
    using Store = std::function<Status(const actions::OrganisationProfile&)>;

    /// `person`: who sits here, for a key that is to be made.
    OrganisationWindow(const actions::OrganisationProfile& profile, const KeyKeeper::Place& keys, const QString& person, Store store, QWidget* parent = nullptr);
    ~OrganisationWindow() override;

    /// As the fields have it.
    Result<actions::OrganisationProfile> profile() const;

private:
    void show(const actions::OrganisationProfile& profile);
    void makeTabs();
    void addTab(const QString& title, const QString& name, const std::function<void(FieldForm&)>& fill);
    void makeFilesTab();
    void makeSealTab();
    void save();
    void importFile();
    void exportFile();
    void say(const QString& text);

    KeyKeeper::Place m_keys;
    QString m_person;
    actions::OrganisationProfile m_stored; ///< as it was kept last
    Prompts& m_prompts;
    FileStore& m_disk;
    Store m_store;
    QTemporaryDir m_folder; ///< of the pictures while the window is open
    std::unique_ptr<Session> m_session;
    FieldHub* m_hub = nullptr;
    QTabWidget* m_tabs;
    QLabel* m_said;
    PartFile* m_rules = nullptr;
    PartFile* m_method = nullptr;
    PartFile* m_review = nullptr;
    SealPage* m_seals = nullptr;
};

} // namespace microvet::ui
