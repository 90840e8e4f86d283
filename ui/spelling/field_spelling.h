#pragma once

#include "core/richtext/spelling.h"

#include <QObject>
#include <QPointer>
#include <QSyntaxHighlighter>
#include <QUuid>

QT_BEGIN_NAMESPACE
class QMenu;
class QPlainTextEdit;
class QTextBlock;
class QTextCursor;
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class MarkedEdit;
class RichTextEdit;
class Spelling;
class TextField;

/// The spelling check of one field on the screen: underlines what may be wrong, offers other words in its context menu, and
/// tells screen readers how many there are. Lives as long as the field.
class FieldSpelling : public QObject {
    Q_OBJECT

public:
    FieldSpelling(Spelling& spelling, const QUuid& element, const QByteArray& field, RichTextEdit* edit);
    FieldSpelling(Spelling& spelling, const QUuid& element, const QByteArray& field, TextField* edit);
    FieldSpelling(Spelling& spelling, const QUuid& element, const QByteArray& field, MarkedEdit* edit);

    ~FieldSpelling() override;

    /// The field holds another text of the course from now on.
    void setPlace(const QUuid& element, const QByteArray& field);
    /// Asks again for every word.
    void update();
    /// The words of the field that may be wrong.
    QStringList misspelt() const;

private:
    void start(QWidget* edit);
    QList<richtext::SpellWord> wordsOf(const QTextBlock& block) const;
    bool isMisspelt(const richtext::SpellWord& word) const;
    QList<QPair<int, int>> partsOf(const QTextBlock& block);
    void caretMoved();
    void addToMenu(QMenu* menu, const QTextCursor& at);
    void replace(int from, int length, const QString& word);
    void describe();
    QTextCursor cursor() const;
    void updateBlock(const QTextBlock& block);

    class PlainLook;

    Spelling& m_spelling;
    QUuid m_element;
    QByteArray m_field;
    RichTextEdit* m_rich = nullptr;
    QPlainTextEdit* m_plain = nullptr;
    MarkedEdit* m_marked = nullptr;      ///< the plain one, where it has marks
    QPointer<QSyntaxHighlighter> m_look; ///< of text fields; the others have their own
    QString m_description;
    int m_typedBlock = -1; ///< the word that is being typed there is not judged yet
    int m_typedEnd = -1;
    bool m_describing = false;
};

} // namespace microvet::ui
