#pragma once

#include "ui/widgets/code_names.h"

#include <QDate>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

class QCheckBox;
class QMenu;
class QLabel;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace microvet::ui {

/// What a field takes at once. A whole course of some hours has about half of it; longer texts make every key slow.
inline constexpr qsizetype longestPaste = 300'000;
/// Says so, in one sentence for the user.
QString tooLongToPaste(qsizetype characters);

/// One line of text; its context menu offers no undo of its own.
class LineField : public QLineEdit {
    Q_OBJECT

public:
    explicit LineField(QWidget* parent = nullptr);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
};

/// Plain text that grows with its lines inside a scrolling page.
class TextField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TextField(int lines, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 8, sizeHint().height()}; }
    /// Shows the text where it differs; keeps the caret.
    void setValue(const QString& text);

signals:
    void edited();
    /// Why a paste was not taken.
    void refused(const QString& sentence);
    /// Before a context menu opens; `at` stands on the word that it is about.
    void menuOpening(QMenu* menu, const QTextCursor& at);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fitHeight();
    int m_lines;
    bool m_updating = false;
};

/// A date that may be missing: typed as dayWritten() takes it, or picked from a calendar.
class DateField : public QWidget {
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);
    QLineEdit* edit() const { return m_edit; }
    QToolButton* calendarButton() const { return m_button; }
    void setDate(const QDate& date);
    /// What stands in it is no date: the last one that was holds still.
    bool isUnread() const;

signals:
    void edited(const QDate& date);

protected:
    void changeEvent(QEvent* event) override;

private:
    void typed();
    void fitWidth();
    void openCalendar();

    LineField* m_edit;
    QToolButton* m_button;
    QLabel* m_problem;
    QDate m_date;
};

/// Codes of a long list: what is chosen as lines of text, and a button that opens the list with a search.
class CodesField : public QWidget {
    Q_OBJECT

public:
    CodesField(const QString& title, const QList<ListItem>& items, bool single, QWidget* parent = nullptr);
    QPushButton* button() const { return m_button; }
    void setCodes(const QStringList& codes);
    void openDialog();

signals:
    void edited(const QStringList& codes);

private:
    QString m_title;
    QList<ListItem> m_items;
    bool m_single;
    QStringList m_codes;
    QLabel* m_chosen;
    QPushButton* m_button;
};

class CodesDialog : public QDialog {
    Q_OBJECT

public:
    CodesDialog(const QString& title, const QList<ListItem>& items, const QStringList& chosen, bool single, QWidget* parent);
    /// Codes that the list does not have stay.
    QStringList codes() const;

private:
    void filter(const QString& words);

    QTreeWidget* m_tree;
    QList<QTreeWidgetItem*> m_all;
    QStringList m_kept;
    bool m_single;
};

} // namespace microvet::ui
