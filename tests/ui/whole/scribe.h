#pragma once

#include <QDir>
#include <QSet>
#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QMenu;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class MainWindow;

/// Somebody with a mouse, a keyboard and some files who fills in whatever a page shows. Knows kinds of fields, not types of
/// blocks or questions: a new type is written like all others.
class Scribe {
public:
    Scribe(MainWindow& window, const QString& folder);

    /// Opens what is folded, adds one item to each empty list, and writes into every empty field below `area`.
    void fill(QWidget* area);
    /// A click in the middle, once the layout has given it a place.
    void click(QWidget* widget);
    void type(const QString& words);
    /// Opens the button's menu and clicks on the entry of that name.
    void choose(QPushButton* button, const QString& entry);
    /// Drags a file from the desktop onto the widget and waits until it is in the course.
    void drop(QWidget* target, const QString& path);

    /// Every text that was typed and must be found in the course again.
    const QStringList& typed() const { return m_typed; }
    /// Files of the kinds that courses take; made when first asked for.
    QString picture();
    QString sound();
    QString captions();
    QString document();

private:
    bool openFolded(QWidget* area);
    bool addMissing(QWidget* area);
    bool takeFiles(QWidget* area);
    bool writeNext(QWidget* area);
    QString wordsFor(const QString& field);
    QString made(const char* name, const QByteArray& bytes);
    bool isNew(const QWidget* widget) const;

    MainWindow& m_window;
    QDir m_folder;
    QSet<QString> m_done; ///< object names of what was dealt with
    QStringList m_typed;
    int m_count = 0;
};

/// Below `area`, or the area itself, what can be seen and has that name.
template<class T> T* seenIn(QWidget* area, const QString& name)
{
    for (T* widget : area->findChildren<T*>(name))
        if (widget->isVisible()) return widget;
    return nullptr;
}

} // namespace microvet::ui
