#include "ui/export/handover_page.h"

#include "core/actions/place_name.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

/// A page of a tab that scrolls, and the column in it.
std::pair<QScrollArea*, QVBoxLayout*> scrollingColumn(QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setSpacing(theme::gap(parent));
    area->setWidget(inside);
    return {area, column};
}

QLabel* sentence(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 12); // else Qt guesses one from the length of the text
    return label;
}

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        if (QLayout* inner = item->layout()) empty(inner);
        delete item;
    }
}

QString sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat); }

} // namespace

HandOverPage::HandOverPage(Session& session, Prompts& prompts, FileStore& disk, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_tabs(new QTabWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_tabs->setObjectName(QStringLiteral("handOverTabs"));
    m_tabs->setDocumentMode(true);
    column->addWidget(m_tabs);
    m_stepsTab = makeSteps();
    m_valuesTab = makeValues();
    m_newsTab = makeNews();
    m_lossesTab = makeLosses();
}

QWidget* HandOverPage::makeSteps()
{
    const auto [area, column] = scrollingColumn(this);
    area->hide();
    m_steps = column;
    return area;
}

QWidget* HandOverPage::makeValues()
{
    const auto [area, column] = scrollingColumn(this);
    area->hide();
    m_values = column;
    return area;
}

QWidget* HandOverPage::makeNews()
{
    auto* page = new QWidget(this);
    page->hide();
    auto* column = new QVBoxLayout(page);
    column->setSpacing(theme::gap(this));
    auto* label = new QLabel(tr("&Compared with the version:"), page);
    m_versions = new QComboBox(page);
    m_versions->setObjectName(QStringLiteral("handOverVersions"));
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    giveTip(m_versions, tr("The versions that were kept of this course. Choose the one that learners have now."));
    label->setBuddy(m_versions);
    m_news = new QPlainTextEdit(page);
    m_news->setObjectName(QStringLiteral("handOverNews"));
    m_news->setReadOnly(true);
    m_news->setTabChangesFocus(true);
    m_news->setAccessibleName(tr("What is new"));
    giveTip(m_news, tr("A text for learners and colleagues, to be pasted where the new version is told."));
    auto* copy = new QPushButton(tr("Co&py the text"), page);
    copy->setObjectName(QStringLiteral("handOverCopyNews"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_news->toPlainText()); });
    connect(m_versions, &QComboBox::currentIndexChanged, this, &HandOverPage::compareWith);
    column->addWidget(label);
    column->addWidget(m_versions);
    column->addWidget(m_news, 1);
    column->addWidget(copy, 0, Qt::AlignLeft);
    return page;
}

QWidget* HandOverPage::makeLosses()
{
    auto* page = new QWidget(this);
    page->hide();
    auto* column = new QVBoxLayout(page);
    column->setSpacing(theme::gap(this));
    const auto list = [&](const char* name, const QString& accessible) {
        auto* widget = new QListWidget(page);
        widget->setObjectName(QLatin1String(name));
        widget->setAccessibleName(accessible);
        widget->setWordWrap(true);
        widget->setSpacing(theme::gap(this) / 2);
        return widget;
    };
    m_lossHeading = sentence({}, page);
    m_lossHeading->setObjectName(QStringLiteral("exportLossHeading"));
    m_losses = list("exportLosses", tr("What the format could not carry"));
    m_leftHeading = sentence(tr("Left out on purpose; it stays with you:"), page);
    m_left = list("exportLeftOut", tr("Left out on purpose"));
    m_left->setSelectionMode(QAbstractItemView::NoSelection);
    const auto goThere = [this] {
        if (const QListWidgetItem* item = m_losses->currentItem()) emit m_session.placeWanted({item->data(Qt::UserRole).toUuid(), {}, -1});
    };
    connect(m_losses, &QListWidget::itemDoubleClicked, this, goThere);
    // Not the list's own: that would press the default button, too, and close the dialog.
    for (Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(key, m_losses, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, goThere);
    column->addWidget(m_lossHeading);
    column->addWidget(m_losses, 2);
    column->addWidget(m_leftHeading);
    column->addWidget(m_left, 1);
    return page;
}

void HandOverPage::show(const QString& destination, const model::Content& content, const exporters::Report& report)
{
    m_content = content;
    const actions::HandOver handOver = actions::handOver(destination, content, report, m_session.rules());
    showSteps(handOver);
    showValues(handOver.values);
    showLosses(report);
    m_tabs->clear();
    if (!handOver.steps.isEmpty() || !handOver.warning.isEmpty()) m_tabs->addTab(m_stepsTab, tr("What to do now"));
    if (!handOver.values.isEmpty()) m_tabs->addTab(m_valuesTab, tr("To paste"));
    const int missing = int(report.losses.size());
    m_tabs->addTab(m_lossesTab, missing > 0 ? tr("Not carried (%1)").arg(missing) : report.leftOut.isEmpty() ? tr("Not carried") : tr("Left out"));
    if (!handOver.steps.isEmpty() && !m_session.versions().isEmpty()) m_tabs->addTab(m_newsTab, tr("What is new"));
    showNews();
    m_tabs->setCurrentIndex(0);
}

void HandOverPage::showSteps(const actions::HandOver& handOver)
{
    empty(m_steps);
    QWidget* inside = m_steps->parentWidget();
    const auto numbered = [&](const QStringList& steps) {
        int number = 0;
        for (const QString& step : steps) m_steps->addWidget(sentence(tr("%1. %2").arg(++number).arg(step), inside));
    };
    if (!handOver.warning.isEmpty()) {
        auto* notice = new Notice(theme::Tone::Warning, inside);
        QStringList largest;
        for (const actions::LargeMedium& medium : handOver.largest) largest.append(tr("%1 (%2)").arg(medium.name, sizeText(medium.size)));
        //: after a sentence about the size of a package; a list of file names with their sizes follows
        notice->setText(largest.isEmpty() ? handOver.warning : handOver.warning + u' ' + tr("The largest: %1.").arg(largest.join(QStringLiteral(", "))));
        notice->setObjectName(QStringLiteral("handOverWarning"));
        m_steps->addWidget(notice);
    }
    numbered(handOver.steps);
    if (!handOver.replacing.isEmpty()) {
        m_steps->addSpacing(theme::gap(this));
        m_steps->addWidget(headingLabel(tr("When learners have an earlier version"), 1.1, inside));
        numbered(handOver.replacing);
    }
    m_steps->addStretch(1);
}

void HandOverPage::showValues(const QList<actions::ValueToPaste>& values)
{
    empty(m_values);
    QWidget* inside = m_values->parentWidget();
    int number = 0;
    for (const actions::ValueToPaste& value : values) {
        auto* row = new QHBoxLayout;
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(headingLabel(value.name, 1, inside));
        auto* label = sentence(value.value, inside);
        label->setObjectName(QStringLiteral("handOverValue%1").arg(number));
        words->addWidget(label);
        auto* copy = new QPushButton(tr("Copy"), inside);
        copy->setObjectName(QStringLiteral("handOverCopy%1").arg(number++));
        copy->setAutoDefault(false);
        copy->setAccessibleName(tr("Copy: %1").arg(value.name));
        connect(copy, &QPushButton::clicked, this, [text = value.value] { QGuiApplication::clipboard()->setText(text); });
        row->addLayout(words, 1);
        row->addWidget(copy, 0, Qt::AlignTop);
        m_values->addLayout(row);
    }
    if (!m_content.course.cover.isNull()) {
        auto* row = new QHBoxLayout;
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(headingLabel(tr("Picture"), 1, inside));
        words->addWidget(sentence(tr("The cover of the course, where a picture is asked for"), inside));
        row->addLayout(words, 1);
        auto* save = new QPushButton(tr("Save…"), inside);
        save->setObjectName(QStringLiteral("handOverSavePicture"));
        save->setAccessibleName(tr("Save the cover picture"));
        save->setAutoDefault(false);
        connect(save, &QPushButton::clicked, this, &HandOverPage::savePicture);
        row->addWidget(save, 0, Qt::AlignTop);
        m_values->addLayout(row);
    }
    m_values->addStretch(1);
}

void HandOverPage::showNews()
{
    const QSignalBlocker quiet(m_versions);
    m_versions->clear();
    const QList<document::Revision>& versions = m_session.versions();
    for (qsizetype i = versions.size() - 1; i >= 0; --i) {
        const QString date = QLocale().toString(versions[i].time.toLocalTime().date(), QLocale::ShortFormat);
        //: name of a version of the course, and its date
        m_versions->addItem(tr("%1, %2").arg(versions[i].label, date), versions[i].hash);
    }
    m_versions->setCurrentIndex(versions.isEmpty() ? -1 : 0);
    compareWith(m_versions->currentIndex());
}

void HandOverPage::compareWith(int index)
{
    m_news->clear();
    if (index < 0) return;
    const QString hash = m_versions->itemData(index).toString();
    m_news->setPlaceholderText(tr("Comparing…"));
    inBackground(
        this, [read = m_session.versionReader(hash), content = m_content]() -> Result<QString> {
            const auto before = read();
            return before ? Result<QString>(actions::whatIsNew(*before, content)) : before.error();
        },
        [this, hash](const Result<QString>& text) {
            if (m_versions->currentData().toString() != hash) return; // another one was chosen meanwhile
            m_news->setPlaceholderText(text ? tr("Nothing differs from that version.") : text.error().text);
            m_news->setPlainText(text ? *text : QString());
        });
}

void HandOverPage::showLosses(const exporters::Report& report)
{
    m_losses->clear();
    for (const exporters::Loss& loss : report.losses) {
        const bool somewhere = !loss.place.isNull() && loss.place != m_content.course.id.uuid();
        auto* item = new QListWidgetItem(somewhere ? actions::placeName(m_content, loss.place) + u'\n' + loss.text : loss.text, m_losses);
        item->setData(Qt::UserRole, loss.place);
        if (somewhere) item->setToolTip(tr("Press Enter or double-click to go there"));
    }
    m_losses->setVisible(!report.losses.isEmpty());
    m_lossHeading->setText(report.losses.isEmpty() ? tr("Everything in the course could be carried over.") : tr("This format could not carry everything:"));
    m_left->clear();
    m_left->addItems(report.leftOut);
    m_left->setVisible(!report.leftOut.isEmpty());
    m_leftHeading->setVisible(!report.leftOut.isEmpty());
}

void HandOverPage::savePicture()
{
    const QUuid cover = m_content.course.cover.target().uuid();
    for (const model::Media& medium : m_content.course.media) {
        if (medium.id.uuid() != cover) continue;
        const QString suffix = medium.file.section(u'.', -1);
        const auto bytes = m_session.media()->read(medium.file);
        if (!bytes) {
            m_prompts.tell(this, tr("The picture cannot be saved"), bytes.error().text);
            return;
        }
        m_prompts.askSaveFile(this, tr("Save the picture as"), QStringLiteral("cover.") + suffix, tr("Pictures (*.%1)").arg(suffix), suffix,
                              [this, picture = *bytes](const QString& path) {
                                  if (path.isEmpty()) return;
                                  if (const Status saved = m_disk.replace(path, picture); !saved) m_prompts.tell(this, tr("The picture cannot be saved"), saved.error().text);
                              });
    }
}

} // namespace microvet::ui
