#include "ui/review/comment_dialog.h"

#include "core/actions/field_names.h"
#include "core/actions/place_name.h"
#include "ui/review/comment_text.h"
#include "ui/session/session.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {
constexpr int quoteLetters = 300; ///< of a passage, shown above the fields
}

CommentDialog::CommentDialog(const Session& session, const review::NewComment& begun, QWidget* parent)
    : QDialog(parent)
    , m_begun(begun)
    , m_kind(new QComboBox(this))
    , m_meaning(mutedLabel({}, this))
    , m_text(new TextField(5, this))
    , m_assignee(new QComboBox(this))
    , m_author(new LineField(this))
{
    const bool fresh = begun.text.isEmpty();
    setObjectName(QStringLiteral("commentDialog"));
    setWindowTitle(fresh ? tr("Add a comment") : tr("Change a comment"));
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    const bool there = bool(model::locate(session.content(), begun.place));
    const QString place = there ? actions::placeName(session.content(), begun.place) : tr("Element removed");
    const QString field = begun.field.isEmpty() ? QString() : actions::fieldName(begun.field.toLatin1());
    auto* heading = headingLabel(field.isEmpty() ? place : tr("%1: %2").arg(place, field), 1.05, this);
    heading->setObjectName(QStringLiteral("commentPlace"));
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    page->addWidget(heading);
    if (!begun.quote.isEmpty()) {
        const QString words = begun.quote.simplified();
        auto* quote =
            mutedLabel(tr("“%1”").arg(words.size() > quoteLetters ? words.left(quoteLetters) + u'…' : words), this);
        quote->setObjectName(QStringLiteral("commentQuote"));
        quote->setTextFormat(Qt::PlainText);
        page->addWidget(quote);
    }
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(gap);
    m_kind->setObjectName(QStringLiteral("commentKind"));
    fillWithKinds(*m_kind);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(begun.kind))));
    m_text->setObjectName(QStringLiteral("commentText"));
    m_text->setPlainText(begun.text);
    giveTip(m_text, tr("Say what you saw and what would help. The authors read it beside the place."));
    m_assignee->setObjectName(QStringLiteral("commentAssignee"));
    m_assignee->setEditable(true);
    m_assignee->addItem(QString());
    m_assignee->addItems(review::peopleOf(session.content()));
    m_assignee->setCurrentText(begun.assignee);
    giveTip(m_assignee, tr("Who is to see to it. Left empty, it is for all authors."));
    m_author->setObjectName(QStringLiteral("commentAuthor"));
    m_author->setText(begun.author);
    giveTip(m_author, tr("Stands beside what you write. It is kept in “About me”."));
    form->addRow(tr("&Kind:"), m_kind);
    m_meaning->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // one line where there is room
    form->addRow(QString(), m_meaning);
    form->addRow(tr("&Comment:"), m_text);
    form->addRow(tr("&For:"), m_assignee);
    form->addRow(tr("Your &name:"), m_author);
    form->setRowVisible(m_author, fresh && begun.author.isEmpty());
    page->addLayout(form);
    page->addStretch();
    auto* buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(fresh ? tr("&Add the comment") : tr("&Save"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("commentTake"));
    m_take->setDefault(true);
    QPushButton* cancel = buttons->addButton(tr("Cance&l"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("closeDialog"));
    cancel->setAutoDefault(false);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto update = [this] {
        m_meaning->setText(commentMeaning(model::CommentKind(m_kind->currentData().toInt())));
        m_take->setEnabled(!comment().text.isEmpty() && (!m_begun.text.isEmpty() || !comment().author.isEmpty()));
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, update);
    connect(m_text, &QPlainTextEdit::textChanged, this, update);
    connect(m_author, &QLineEdit::textChanged, this, update);
    update();
    m_text->setFocus();
    resize(em(this, 30), sizeHint().height());
}

review::NewComment CommentDialog::comment() const
{
    review::NewComment comment = m_begun;
    comment.kind = model::CommentKind(m_kind->currentData().toInt());
    comment.text = m_text->toPlainText().trimmed();
    comment.assignee = m_assignee->currentText().simplified();
    comment.author = m_author->text().simplified();
    return comment;
}

} // namespace microvet::ui
