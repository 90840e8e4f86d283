#pragma once

#include "core/base/result.h"

#include <QDialog>

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace microvet::ui {

/// Asks for the passphrase of a key, or for a new one.
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    enum class For { Opening, Choosing };
    /// Takes a passphrase only where it fits.
    using Fits = std::function<Status(const QString& passphrase)>;

    PassphraseDialog(For what, const QString& title, const QString& text, Fits fits, QWidget* parent);

    QString passphrase() const;

private:
    void take();

    Fits m_fits;
    QLineEdit* m_first;
    QLineEdit* m_again = nullptr;
    QLabel* m_trouble;
};

/// Whose a new key is.
class KeyOwnerDialog : public QDialog {
    Q_OBJECT

public:
    KeyOwnerDialog(const QString& name, const QString& role, const QString& organisation, QWidget* parent);

    QString name() const;
    QString role() const;
    QString organisation() const;

private:
    QLineEdit* m_name;
    QLineEdit* m_role;
    QLineEdit* m_organisation;
};

/// Why a key is withdrawn.
class WithdrawKeyDialog : public QDialog {
    Q_OBJECT

public:
    WithdrawKeyDialog(const QString& owner, QWidget* parent);

    QString reason() const;

private:
    QPlainTextEdit* m_reason;
};

} // namespace microvet::ui
