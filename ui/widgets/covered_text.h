#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

/// Texts as others may see them, on a projector or in a picture of the screen. What is painted is covered; the data stay,
/// and screen readers say what there is.
namespace microvet::ui::cover {

struct Words {
    /// What stands in place of a text; the same text where nothing in it is to be covered.
    std::function<QString(const QString& text)> in;
    /// What stands in place of somebody's name, address or number, alone; empty where the text is none.
    std::function<QString(const QString& text)> of;
};

/// For all windows; without `in`, nothing is covered any more.
void setWords(const Words& words);
bool isOn();
/// As it is painted.
QString shown(const QString& text);
/// The same of a text that says something about a person whatever it says: nothing of it.
QString shownOfPerson(const QString& text);
/// An item of a view that says true for this role holds such a text.
inline constexpr int personalRole = Qt::UserRole + 4711;
/// A field of a form of such a text.
void markPersonal(QWidget* field);

} // namespace microvet::ui::cover
