#pragma once

#include "ui/media/media_prepare.h"
#include "ui/widgets/picture_import.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace microvet::ui {

/// Shows the picture that a reference points to; takes one by file dialog, drag and drop, or paste.
class PictureField : public QWidget {
    Q_OBJECT

public:
    PictureField(FieldHub& hub, const Binding<model::MediaRef>& to, const QString& label, QWidget* parent = nullptr);

    QPushButton* chooseButton() const { return m_choose; }
    /// Height of the preview in lines.
    void setPreviewLines(int lines);
    /// Adds "Where it comes from": the fields of the medium.
    void setWithSource(bool with);

    void choose();
    void paste();
    /// Brings the picture into the course in the background; what stands against it is said below the picture. It arrives
    /// also where another page is shown by then.
    void take(const ImportSource& source);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void showPreview();
    void showSource();
    void showProblem(const QString& text);
    void editPicture();

    FieldHub& m_hub;
    Binding<model::MediaRef> m_to;
    QString m_label;
    model::MediaId m_shown;
    QPixmap m_picture;
    QLabel* m_preview;
    QLabel* m_facts;
    QLabel* m_problem;
    QPushButton* m_choose;
    QPushButton* m_paste;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QWidget* m_care = nullptr;
    QWidget* m_source = nullptr;
    QVBoxLayout* m_column;
    int m_lines = 7;
    bool m_withSource = false;
};

} // namespace microvet::ui
