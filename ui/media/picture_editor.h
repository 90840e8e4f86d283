#pragma once

#include "ui/media/media_import.h"
#include "ui/media/picture_steps.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace microvet::ui {

class PictureCanvas;

/// Crops, turns, scales down and blurs a picture of the course. The result is a medium of its own; the picture itself
/// stays as long as something, or undo, refers to it.
class PictureEditor : public QDialog {
    Q_OBJECT

public:
    PictureEditor(Session& session, const model::Media& medium, QWidget* parent);

    /// False while the picture is being opened or written.
    bool isReady() const { return !m_image.isNull() && !m_writing; }
    const QImage& image() const { return m_image; }
    PictureCanvas& canvas() const { return *m_canvas; }

signals:
    /// The changed picture lies in the store; it has the attribution of the first one, with what was changed.
    void made(const microvet::model::Media& fresh);

public slots:
    void accept() override;

private:
    QWidget* makeTools();
    QPushButton* tool(const char* name, const QString& text, const QString& help);
    void opened(const Result<QImage>& image);
    void apply(const PictureStep& step);
    void goTo(qsizetype index);
    void showFrame(const QRect& frame);
    void refresh();
    void say(const QString& text);

    Session& m_session;
    model::Media m_medium;
    QImage m_original;
    QImage m_image;
    QList<PictureStep> m_steps;
    qsizetype m_index = 0; ///< steps in force
    bool m_writing = false;
    bool m_showing = false;

    PictureCanvas* m_canvas;
    QWidget* m_tools;
    QComboBox* m_shape;
    QSpinBox* m_place[4];
    QSpinBox* m_side;
    QPushButton* m_crop;
    QPushButton* m_scale;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QPushButton* m_ok;
    QCheckBox* m_people;
    QLabel* m_size;
    QLabel* m_problem;
};

/// Opens the editor on the window of `parent`; `then` gets the changed picture. Nothing happens where there is no such
/// medium.
PictureEditor* openPictureEditor(Session& session, const QUuid& medium, QWidget* parent, std::function<void(const model::Media&)> then);

} // namespace microvet::ui
