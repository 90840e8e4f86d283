#pragma once

#include "ui/widgets/item_list.h"
#include "ui/widgets/style.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace microvet::ui {

/// One question; closed it is a line with its first words.
class QuestionCard : public Card {
    Q_OBJECT

public:
    QuestionCard(FieldHub& hub, const QUuid& question, QWidget* parent = nullptr);
    void setPlace(int index, int count);
    Section* section() const { return m_section; }

private:
    void fill(QVBoxLayout* layout);
    void fillMore(QVBoxLayout* column);
    void fillBody();
    void showExcerpt();
    void showTry();
    void chooseType(const QString& code);
    /// Asks before something is lost: the sentence and its two buttons below the kind.
    void ask(const QStringList& lost);
    void convert();

    FieldHub& m_hub;
    QUuid m_question;
    QString m_what;
    Section* m_section;
    QToolButton* m_try;
    ItemButtons* m_buttons;
    QComboBox* m_kind = nullptr;
    QWidget* m_asking = nullptr;
    QLabel* m_loss = nullptr;
    QPushButton* m_change = nullptr;
    QString m_wanted; ///< the kind that waits for an answer
    QWidget* m_bodyHolder = nullptr;
    QWidget* m_body = nullptr;
    QString m_type;
};

} // namespace microvet::ui
