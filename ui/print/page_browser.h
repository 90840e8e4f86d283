#pragma once

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace microvet::ui {

class PageView;
class PaperPages;

/// Pages as they will be printed, with what turns them and makes them larger below.
class PageBrowser : public QWidget {
    Q_OBJECT

public:
    explicit PageBrowser(QWidget* parent = nullptr);

    /// Null: an empty ground, until they are laid out.
    void setPages(std::shared_ptr<const PaperPages> pages);
    int count() const;

private:
    void updateButtons();

    PageView* m_view;
    QLabel* m_number;
    QToolButton* m_back;
    QToolButton* m_next;
};

} // namespace microvet::ui
