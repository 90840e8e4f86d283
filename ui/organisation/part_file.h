#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Prompts;

/// A whole file that an organisation hands in, such as its rules: what is used now, another one, or none again.
class PartFile : public QWidget {
    Q_OBJECT

public:
    using Read = std::function<Result<QJsonObject>(const QString& path)>;

    PartFile(const QString& label, const QString& help, const QString& name, Prompts& prompts, Read read, QWidget* parent = nullptr);

    QJsonObject value() const { return m_value; }
    void setValue(const QJsonObject& value);
    /// A further button beside the others.
    void addButton(QPushButton* button);

private:
    void choose();
    void refresh();

    QString m_label;
    Prompts& m_prompts;
    Read m_read;
    QJsonObject m_value;
    QLabel* m_now;
    QLabel* m_trouble;
    QPushButton* m_choose;
    QPushButton* m_remove;
    QHBoxLayout* m_row;
};

} // namespace microvet::ui
