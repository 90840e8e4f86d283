#include "ui/translate/translate_window.h"

#include "ui/adapt/published_course.h"
#include "ui/session/session.h"
#include "ui/translate/hints_view.h"
#include "ui/translate/marked_edit.h"
#include "ui/translate/pair_editor.h"
#include "ui/translate/sheet_keeper.h"
#include "ui/translate/translation_model.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

/// What the window is made of; what it does stands in translate_window.cpp.
namespace microvet::ui {

namespace {

constexpr int pauseMs = 300;

QString withKey(const QString& text, const QKeySequence& key)
{
    return TranslateWindow::tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
}

QString fillText(int open)
{
    return open > 0 ? TranslateWindow::tr("&Fill in repeats (%1)").arg(open) : TranslateWindow::tr("&Fill in repeats");
}

} // namespace

TranslateWindow::TranslateWindow(Session& session, const Services& services, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_services(services)
    , m_keeper(new SheetKeeper(session, services.disk, this))
    , m_model(new TranslationModel(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("translateWindow"));
    setWindowTitle(tr("Translate"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setModal(false);
    makeLayout();
    makeKeys();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        const int open = mayEdit() && m_keeper->isReady() ? translation::openRepeats(sheet()) : 0;
        m_fill->setText(fillText(open));
        m_fill->setEnabled(open > 0);
    });
    connect(m_keeper, &SheetKeeper::renewed, this, &TranslateWindow::renewed);
    connect(m_keeper, &SheetKeeper::updated, this, &TranslateWindow::updated);
    connect(m_keeper, &SheetKeeper::failed, this, [this](const QString& sentence) {
        m_missing->setText(sentence);
        m_pages->setCurrentIndex(Missing);
    });
    connect(&session, &Session::placeWanted, this, &TranslateWindow::goToPlace);
    connect(&session, &Session::readOnlyChanged, this, [this] { showPair(); });
    giveSize(this, 62, 32);
    m_keeper->read();
}

void TranslateWindow::makeLayout()
{
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 3 / 2, gap * 2, gap * 3 / 2);
    page->setSpacing(gap);
    auto* reading = new QLabel(tr("Reading the original…"), m_pages);
    reading->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(reading);
    m_pages->addWidget(makeMissing());
    m_pages->addWidget(makeTexts());
    page->addWidget(m_pages, 1);
    m_said = new QLabel(this);
    m_said->setObjectName(QStringLiteral("translateSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    page->addWidget(m_said);
    page->addWidget(makeFoot());
}

QWidget* TranslateWindow::makeMissing()
{
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    m_missing = new QLabel(page);
    m_missing->setObjectName(QStringLiteral("translateMissing"));
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignCenter);
    auto* choose = new QPushButton(tr("C&hoose the original…"), page);
    choose->setObjectName(QStringLiteral("translateChooseOriginal"));
    choose->setAutoDefault(false);
    giveTip(choose, tr("The course that this one was translated from, as a course file or package."));
    column->addStretch(1);
    column->addWidget(m_missing);
    column->addWidget(choose, 0, Qt::AlignCenter);
    column->addStretch(1);
    connect(choose, &QPushButton::clicked, this, [this] {
        askForPublished(m_services.prompts, this, tr("Which course was this one translated from?"), m_services.folder,
                        [this](const QString& path) { m_keeper->readFrom(path); });
    });
    return page;
}

QWidget* TranslateWindow::makeTexts()
{
    const int gap = em(this, 0.5);
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    makeHead(column);

    auto* both = new QSplitter(Qt::Vertical, page);
    both->setChildrenCollapsible(false);
    m_list = new QTreeView(both);
    m_list->setObjectName(QStringLiteral("translateList"));
    m_list->setAccessibleName(tr("Texts of the course"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(em(this, 5));
    QHeaderView* head = m_list->header();
    head->setStretchLastSection(false);
    head->setSectionsMovable(false);
    head->setSectionResizeMode(TranslationModel::Original, QHeaderView::Stretch);
    head->setSectionResizeMode(TranslationModel::Translation, QHeaderView::Stretch);
    head->setSectionResizeMode(TranslationModel::State, QHeaderView::Fixed);
    head->resizeSection(TranslationModel::State, em(this, 10.5));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TranslateWindow::currentChanged);
    connect(m_list, &QTreeView::activated, this, [this] { m_editor->target().setFocus(); });

    auto* lower = new QWidget(both);
    auto* lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, 0, 0, 0);
    lowerColumn->setSpacing(gap);
    auto* columns = new QSplitter(lower);
    columns->setChildrenCollapsible(false);
    m_editor = new PairEditor(columns);
    auto* help = new QWidget(columns);
    auto* helpColumn = new QVBoxLayout(help);
    helpColumn->setContentsMargins(0, 0, 0, 0);
    helpColumn->setSpacing(em(this, 0.3));
    auto* helpLabel = new QLabel(tr("Hel&p with this text"), help);
    m_hints = new HintsView(help);
    m_hints->setObjectName(QStringLiteral("translateHints"));
    helpLabel->setBuddy(m_hints);
    helpColumn->addWidget(helpLabel);
    helpColumn->addWidget(m_hints, 1);
    columns->setStretchFactor(0, 5);
    columns->setStretchFactor(1, 2);
    columns->setSizes({em(this, 44), em(this, 17)});
    lowerColumn->addWidget(columns, 1);
    makeSteps(lowerColumn);
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 1);
    both->setSizes({em(this, 11), em(this, 13)});
    column->addWidget(both, 1);

    connect(m_editor, &PairEditor::edited, this, &TranslateWindow::write);
    connect(m_hints, &HintsView::replacementWanted, this, [this](const translation::Pieces& pieces) {
        if (const translation::Pair* pair = current()) m_editor->write(pieces, pair->source.codes);
    });
    connect(m_hints, &HintsView::insertionWanted, this, [this](const QString& text) {
        if (!m_editor->target().isReadOnly()) m_editor->target().put(text);
    });
    return page;
}

void TranslateWindow::makeHead(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(em(this, 0.5));
    auto* label = new QLabel(tr("Sho&w:"), this);
    m_show = new QComboBox(this);
    m_show->setObjectName(QStringLiteral("translateShow"));
    using Show = TranslationModel::Show;
    for (const auto& [show, text] : {std::pair(Show::All, tr("Everything")), std::pair(Show::ToDo, tr("What is to do")),
                                     std::pair(Show::Untranslated, tr("To translate")),
                                     std::pair(Show::Changed, tr("Original changed")),
                                     std::pair(Show::Same, tr("Same on purpose"))})
        m_show->addItem(text, int(show));
    label->setBuddy(m_show);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("translateSearch"));
    m_search->setPlaceholderText(tr("Search in both languages"));
    m_search->setAccessibleName(tr("Search in both languages"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(em(this, 15));
    m_progress = new QLabel(this);
    m_progress->setObjectName(QStringLiteral("translateProgress"));
    m_progress->setWordWrap(true);
    m_progress->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(em(this, 7), em(this, 0.5));
    m_bar->setAccessibleName(tr("How far the translation is"));
    row->addWidget(label);
    row->addWidget(m_show);
    row->addWidget(m_search, 1);
    row->addWidget(m_progress, 3);
    row->addWidget(m_bar);
    column->addLayout(row);
    connect(m_show, &QComboBox::currentIndexChanged, this, &TranslateWindow::filter);
    connect(m_search, &QLineEdit::textChanged, this, &TranslateWindow::filter);
}

void TranslateWindow::makeSteps(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(em(this, 0.5));
    const auto button = [&](const char* name, const QString& text, const QString& tip, auto run) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        giveTip(made, tip);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, run);
        return made;
    };
    m_previous = button("translatePrevious", tr("&Back"), withKey(tr("The text before"), QKeySequence(Qt::ALT | Qt::Key_Up)),
                        [this] { go(-1); });
    m_next = button("translateNext", tr("&Next"), withKey(tr("The text below"), QKeySequence(Qt::ALT | Qt::Key_Down)),
                    [this] { go(1); });
    m_nextOpen = button("translateNextOpen", tr("Next to &do"),
                        withKey(tr("The next text that is not translated, or whose original has changed"),
                                QKeySequence(Qt::CTRL | Qt::Key_Return)),
                        [this] { goToNextOpen(); });
    m_same = button("translateSame", tr("&Same as the original"),
                    tr("The text reads the same in both languages, as names and numbers do."),
                    [this](bool on) { setSame(on); });
    m_same->setCheckable(true);
    m_confirm = button("translateConfirm", tr("Still r&ight"),
                       tr("The translation says what the original says now, as it stands here. Takes the mark away, for "
                          "all paragraphs of this text."),
                       [this] { confirm(); });
    row->addStretch(1);
    m_addTerm = button("translateAddTerm", tr("Add a t&erm…"),
                       tr("Select the word in the original, and its translation beside it, and add them to the terms."),
                       [this] { openTerms(true); });
    m_go = button("translateGo", tr("&Go to the place"), tr("Shows the text in the editor of the course."), [this] {
        if (const translation::Pair* pair = current())
            emit placeWanted({sheet().textOf(*pair).owner, sheet().textOf(*pair).field, -1});
    });
    column->addLayout(row);
}

QWidget* TranslateWindow::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(this, 0.5));
    const auto button = [&](const char* name, const QString& text, const QString& tip) {
        auto* made = new QPushButton(text, foot);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        if (!tip.isEmpty()) giveTip(made, tip);
        row->addWidget(made);
        return made;
    };
    m_terms = button("translateTerms", tr("Ter&ms…"), tr("Words that are translated the same way everywhere."));
    m_fill = button("translateFill", fillText(0),
                    tr("Translates every text that reads like one that is translated already, in one step that can be "
                       "undone."));
    m_fill->setEnabled(false);
    // The number comes and goes: it has room from the start, so that nothing beside it moves.
    m_fill->ensurePolished();
    m_fill->setText(fillText(999));
    m_fill->setMinimumWidth(m_fill->sizeHint().width());
    m_fill->setText(fillText(0));
    m_outside = button("translateOutside", tr("With a translato&r"),
                       tr("Sends the texts to somebody outside, and takes in what comes back."));
    QPushButton* origin = button("translateOrigin", tr("Newer origina&l…"),
                                 tr("Takes over what has changed in the original, and marks the texts to look at."));
    row->addStretch(1);
    QPushButton* close = button("closeDialog", tr("&Close"), {});
    auto* menu = new QMenu(m_outside);
    menu->setObjectName(QStringLiteral("translateOutsideMenu"));
    const auto entry = [&](const char* name, const QString& text, auto run) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, run);
    };
    entry("translateSendXliff", tr("Send the texts as &XLIFF, for a translator’s program…"),
          [this] { send(QStringLiteral("xliff")); });
    entry("translateSendTable", tr("Send the texts as a ta&ble, for Word or LibreOffice…"),
          [this] { send(QStringLiteral("translation-table")); });
    entry("translateTakeIn", tr("&Take in what a translator sent back…"), [this] { emit translationWanted(); });
    m_outside->setMenu(menu);
    connect(m_terms, &QPushButton::clicked, this, [this] { openTerms(false); });
    connect(m_fill, &QPushButton::clicked, this, &TranslateWindow::fill);
    connect(origin, &QPushButton::clicked, this, &TranslateWindow::originWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void TranslateWindow::makeKeys()
{
    const auto key = [this](const QKeySequence& keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { go(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { go(1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { goToNextOpen(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { goToNextOpen(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_search->setFocus(); });
    key(QKeySequence::Undo, [this] { m_session.undo(); });
    key(QKeySequence::Redo, [this] { m_session.redo(); });
    for (int n = 0; n < 9; ++n)
        key(QKeySequence(QStringLiteral("Alt+%1").arg(n + 1)), [this, n] { m_hints->takeOffer(n); });
}

} // namespace microvet::ui
