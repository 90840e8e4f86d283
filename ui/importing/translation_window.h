#pragma once

#include "core/actions/translate.h"
#include "ui/importing/incoming_window.h"

#include <memory>

class QComboBox;
class QLineEdit;

namespace microvet::ui {

class Session;
class Settings;

/// What a translator sent back: choose it, see which texts come and what does not fit, and only then take it. Where the
/// original is open it becomes a course of its own; where the translation is open, its texts change in one step.
class TranslationWindow : public IncomingWindow {
    Q_OBJECT

public:
    struct Services {
        Settings& settings;
        Prompts& prompts;
        FileStore& disk;
        Clock clock;
        /// The course of that id where it is open in some window.
        std::function<std::optional<model::Content>(model::CourseId)> openCourse;
    };

    TranslationWindow(Session& session, const Services& services, QWidget* parent = nullptr);

signals:
    /// The translation as a course of its own. `original` is the course that it was made from.
    void courseWanted(const microvet::model::Content& translation, const microvet::model::Content& original);
    /// The texts are in the course, as one step.
    void taken(int texts);

protected:
    void startReading(const QString& path) override;
    bool isReading() const override { return m_reading; }
    void stopReading() override;
    bool takes(const QString&) const override { return true; } // reading tells
    void go() override;
    void forget() override;

private:
    struct Order;
    struct Read;

    static Read readInBackground(FileStore& disk, const Order& order);
    void makeChoice();
    void chooseOriginal();
    void updateOriginal();
    bool isTranslation() const;
    void showRead(const std::shared_ptr<Read>& read);
    IncomingReport report() const;

    Session& m_session;
    Services m_services;
    QString m_originalPath; ///< chosen by the user; empty: as updateOriginal() says
    std::shared_ptr<Read> m_read;
    bool m_reading = false;
    int m_number = 0; ///< of the file read last; earlier answers come too late

    QPushButton* m_file = nullptr;
    QWidget* m_originalRow = nullptr;
    QLabel* m_original = nullptr;
    QPushButton* m_chooseOriginal = nullptr;
    QComboBox* m_language = nullptr;
    QLineEdit* m_translator = nullptr;
};

} // namespace microvet::ui
