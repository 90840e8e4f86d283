#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace microvet::ui {

/// Gives the columns of a table the room that heads and first rows need; what is left goes to the first column. Ends as
/// soon as the user gives a column a width, or widths are kept from an earlier time.
class ColumnWidths : public QObject {
    Q_OBJECT

public:
    explicit ColumnWidths(QTableView* table);

    void end() { m_ended = true; }
    void fit();

signals:
    void chosen(); ///< by the user

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void noteResized(int column);

    QTableView* m_table;
    bool m_fitting = false;
    bool m_ended = false;
};

} // namespace microvet::ui
