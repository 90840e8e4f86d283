#pragma once

#include "core/document/history.h"
#include "core/methodology/sheet.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTextBrowser;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Session;

/// The European standard elements of the micro-credential, filled from the course, beside a preview of how the credential
/// will read. Enter on an element goes to its field.
class SheetWindow : public QDialog {
    Q_OBJECT

public:
    explicit SheetWindow(Session& session, QWidget* parent = nullptr);

    const QList<methodology::SheetElement>& sheet() const { return m_sheet; }

signals:
    void placeWanted(const microvet::document::Place& place);
    void passportWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void refresh();
    void goToField();
    void updateButton();

    Session& m_session;
    QList<methodology::SheetElement> m_sheet;
    QLabel* m_summary;
    QTreeWidget* m_elements;
    QTextBrowser* m_preview;
    QPushButton* m_go;
    QString m_shown;
};

/// How the credential will read: what is filled, with what exists only at issue in its place.
QString credentialHtml(const model::Course& course, const QList<methodology::SheetElement>& sheet, const QPalette& palette);

} // namespace microvet::ui
