#pragma once

#include "core/base/webvtt.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace microvet::ui {

/// Writes captions as a table of start, end and text. What it gives back can always be written as WebVTT.
class CaptionsDialog : public QDialog {
    Q_OBJECT

public:
    explicit CaptionsDialog(const Captions& captions, QWidget* parent = nullptr);

    /// In order of time.
    Captions captions() const;
    QTableWidget* table() const { return m_table; }

    void accept() override;

private:
    void addRow(int at, const Cue& cue);
    void insertBehindCurrent();
    void removeCurrent();
    /// The problem of a row, or nothing.
    QString problemOf(int row) const;
    Cue cueOf(int row) const;
    void check();

    Captions m_captions;
    QTableWidget* m_table;
    QLabel* m_problem;
    QPushButton* m_ok;
    QPushButton* m_remove;
};

} // namespace microvet::ui
