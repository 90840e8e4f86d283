#pragma once

#include "ui/widgets/media_files.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace microvet::ui {

/// Shows the sound, film, caption file or download that a reference points to; takes one by file dialog, drag and drop,
/// or paste.
class MediaField : public QWidget {
    Q_OBJECT

public:
    MediaField(FieldHub& hub, const Binding<model::MediaRef>& to, MediaUse use, const QString& label, QWidget* parent = nullptr);

    QPushButton* chooseButton() const { return m_choose; }
    /// A further button beside the others.
    void addButton(QPushButton* button);
    /// The medium that is shown; null where there is none.
    const model::Media* medium() const;

    void choose();
    /// Says why where the file cannot be taken.
    void take(const QString& path);
    void showProblem(const QString& text);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void paste();

    FieldHub& m_hub;
    Binding<model::MediaRef> m_to;
    MediaUse m_use;
    QString m_label;
    QUuid m_watched;
    QLabel* m_facts;
    QLabel* m_problem;
    QPushButton* m_choose;
    QPushButton* m_remove;
    QHBoxLayout* m_row;
};

} // namespace microvet::ui
