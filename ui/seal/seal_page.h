#pragma once

#include "core/seal/trust.h"
#include "ui/seal/key_keeper.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

/// "Seals" in "Our organisation": whether approved courses carry one, the key on this computer, and whose keys are
/// trusted.
class SealPage : public QWidget {
    Q_OBJECT

public:
    /// Of whom a new key is, as far as the program knows.
    struct Person {
        QString name;
        QString organisation;
    };

    SealPage(const KeyKeeper::Place& place, const Person& person, QWidget* window);

    seal::Trust value() const;
    void setValue(const seal::Trust& trust);
    /// Keeps a withdrawal at once, whatever becomes of the other fields.
    void setStore(std::function<Status(const seal::KeyCard& withdrawn)> store) { m_keepWithdrawal = std::move(store); }

signals:
    /// What came of a button: a sentence.
    void said(const QString& text);

private:
    void makeOwn(QVBoxLayout* column);
    void makeTrusted(QVBoxLayout* column);
    void showOwn();
    void showTrusted();
    void own(const KeyKeeper::Key& key, const QString& trouble, const QString& done);
    void takeIn();
    void saveCard(const seal::KeyCard& card);
    void remove();
    void withdraw();
    const seal::KeyCard* chosen() const;

    KeyKeeper::Place m_place;
    Person m_person;
    QWidget* m_window;
    KeyKeeper* m_keeper;
    seal::Trust m_trust;
    std::function<Status(const seal::KeyCard&)> m_keepWithdrawal;
    QCheckBox* m_on;
    QLabel* m_ownText = nullptr;
    QPushButton* m_make = nullptr;
    QPushButton* m_moveIn = nullptr;
    QPushButton* m_handOut = nullptr;
    QPushButton* m_moveOut = nullptr;
    QPushButton* m_withdraw = nullptr;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace microvet::ui
