#pragma once

#include "ui/widgets/icons.h"

#include <QFont>
#include <QFrame>
#include <QPalette>

#include <functional>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

/// The one place where the look of the editors is decided. Colours come from the palette, lengths from the font.
namespace microvet::ui {

/// A length in lines of the widget's font.
int em(const QWidget* widget, double lines);
/// The size a window begins with, in lines of its font, but never more than a small laptop has room for.
void giveSize(QWidget* window, double wide, double high);
/// A page that scrolls up and down where it is taller than its window; the keyboard stops at its fields alone.
QScrollArea* scrolling(QWidget* page);

QColor blended(const QColor& a, const QColor& b, double shareOfA);
QColor borderColour(const QPalette& palette);
/// For help and second lines; keeps a contrast of 4.5:1 in light and dark.
QColor mutedTextColour(const QPalette& palette);

/// Gives the widget `scale` times the program's font in that weight, also when the program's font changes.
void setScaledFont(QWidget* widget, double scale, QFont::Weight weight = QFont::Normal);

/// Shows the text of the widget and of all in it at so many per cent of the program's size, scaled fonts too.
void setTextZoom(QWidget* root, int percent);

/// Wrapped text in the muted colour, for help below a field.
QLabel* mutedLabel(const QString& text, QWidget* parent = nullptr);
/// `scale` times the font's size, demi-bold.
QLabel* headingLabel(const QString& text, double scale, QWidget* parent = nullptr);

/// A flat button with an icon; the text is its tooltip and accessible name.
QToolButton* iconButton(const QString& iconName, const QString& text, const QString& objectName);

/// The layout of a side panel. Its head is one line and a row of tools below it; what the panel shows goes into the column.
struct PanelLayout {
    QVBoxLayout* column;
    QHBoxLayout* tools;
};
PanelLayout panelLayout(QWidget* panel, QWidget* line);

/// A rounded sheet on the page.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
};

/// A heading that shows and hides what is below it. The content is built when it is first shown.
class Section : public QWidget {
    Q_OBJECT

public:
    /// `build` fills the layout; called at most once.
    Section(const QString& title, const QString& objectName, std::function<void(QVBoxLayout*)> build,
            QWidget* parent = nullptr);

    bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);
    void build();
    /// A few muted words behind the title.
    void setNote(const QString& note);
    void setTitleScale(double scale);
    QToolButton* header() const { return m_header; }
    void setTitle(const QString& title);
    /// Puts a widget at the end of the heading's row.
    void addToHeader(QWidget* widget);

signals:
    void expandedChanged(bool expanded);

private:
    QToolButton* m_header;
    QHBoxLayout* m_row;
    QLabel* m_note;
    QWidget* m_content;
    QVBoxLayout* m_layout;
    std::function<void(QVBoxLayout*)> m_build;
    bool m_expanded = false;
};

/// Opens every section around the widget, so that it can be seen.
void expandAround(QWidget* widget);
/// Lets Tab go through the page around the widget in the order that is seen, once the present event is over. Needed after
/// widgets came or moved: Qt puts new ones at the end.
void scheduleTabOrder(QWidget* widget);
/// Scrolls the page around the widget until it is seen.
void scrollTo(QWidget* widget);

} // namespace microvet::ui
