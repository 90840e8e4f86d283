#pragma once

#include <QObject>
#include <QString>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace microvet::ui {

class Settings;

/// Gives the columns of a table the room that heads and first rows need; what is left goes to the first column. Ends for
/// good as soon as the user gives a column a width.
class ColumnWidths : public QObject {
    Q_OBJECT

public:
    /// `key`: under which the settings know that the user chose.
    ColumnWidths(QTableView* table, Settings& settings, const QString& key);

    void fit();
    /// Which columns there are is no choice of how wide they are.
    void setShown(int column, bool shown);

signals:
    void chosen(); ///< by the user

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void noteResized(int column);

    QTableView* m_table;
    Settings& m_settings;
    QString m_key;
    bool m_fitting = false;
    bool m_pending = false;
    bool m_ended;
};

} // namespace microvet::ui
