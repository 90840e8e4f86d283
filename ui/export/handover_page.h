#pragma once

#include "core/actions/handover.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QTabWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class Session;
class Prompts;

/// What whoever exported does next: the steps at the other end, values to paste there, what is new, and what the package does
/// not hold.
class HandOverPage : public QWidget {
    Q_OBJECT

public:
    HandOverPage(Session& session, Prompts& prompts, FileStore& disk, QWidget* parent = nullptr);

    /// `destination`: id of a destination or format; `content`: the course as it was exported.
    void show(const QString& destination, const model::Content& content, const exporters::Report& report);

private:
    QWidget* makeSteps();
    QWidget* makeValues();
    QWidget* makeNews();
    QWidget* makeLosses();
    void showSteps(const actions::HandOver& handOver);
    void showValues(const QList<actions::ValueToPaste>& values);
    void showNews();
    void compareWith(int index);
    void showLosses(const exporters::Report& report);
    void savePicture();

    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    model::Content m_content;
    QTabWidget* m_tabs;
    QWidget* m_stepsTab = nullptr;
    QWidget* m_valuesTab = nullptr;
    QWidget* m_newsTab = nullptr;
    QWidget* m_lossesTab = nullptr;
    QVBoxLayout* m_steps = nullptr;
    QVBoxLayout* m_values = nullptr;
    QComboBox* m_versions = nullptr;
    QPlainTextEdit* m_news = nullptr;
    QLabel* m_lossHeading = nullptr;
    QListWidget* m_losses = nullptr;
    QLabel* m_leftHeading = nullptr;
    QListWidget* m_left = nullptr;
};

} // namespace microvet::ui
