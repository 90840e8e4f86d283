#include "ui/programme/keeping/programme_strip.h"

#include <QEvent>
#include <QFileInfo>

namespace microvet::ui {

namespace {

/// How often somebody else's lock and the folder, or what others have written, are looked at.
constexpr int watchMs = 20000;

} // namespace

ProgrammeStrip::ProgrammeStrip(ProgrammeLink& link, QWidget* parent)
    : MessageBar(parent)
    , m_link(link)
{
    setObjectName(QStringLiteral("programmeStrip"));
    setLasting();
    m_watch.setInterval(watchMs);
    connect(&m_watch, &QTimer::timeout, &link, &ProgrammeLink::look);
    connect(&link, &ProgrammeLink::newsChanged, this, &ProgrammeStrip::tell);
    connect(&link, &ProgrammeLink::opened, this, [this] {
        m_trouble.reset();
        m_watch.start();
        tell();
        m_asked = false;
    });
    connect(&link, &ProgrammeLink::failed, this, [this] {
        m_watch.stop();
        dismiss();
    });
    connect(&link, &ProgrammeLink::notGivenBack, this, [this](const Error& error) {
        m_trouble = error;
        tell();
    });
    connect(&link, &ProgrammeLink::givenBack, this, [this] {
        if (!m_trouble) return;
        m_trouble.reset();
        tell();
    });
    // Whoever comes back to the window wants to know it at once.
    if (parent) parent->window()->installEventFilter(this);
}

bool ProgrammeStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate) m_link.look();
    return MessageBar::eventFilter(watched, event);
}

void ProgrammeStrip::put(Kind kind, const QString& text, const QList<Action>& actions)
{
    if (!isHidden() && text == m_said && kind == m_saidKind) return; // a screen reader would hear it again
    m_said = text;
    m_saidKind = kind;
    say(kind, text, actions);
}

void ProgrammeStrip::tell()
{
    if (saysTrouble() || saysWriter() || saysCopies()) return;
    m_said.clear();
    dismiss();
}

bool ProgrammeStrip::saysTrouble()
{
    if (!m_trouble) return false;
    const bool parted = m_trouble->kind == Error::Kind::ChangedOnDisk;
    const bool away = m_trouble->kind == Error::Kind::NotFound; // says where the work is
    const QString text = parted || away ? m_trouble->text
                                        : tr("What you have changed is kept on this computer, but could not be handed over. %1").arg(m_trouble->text);
    if (parted)
        put(Kind::Trouble, text, {{tr("Read theirs and join"), [this] { m_link.reopen(); }}});
    else
        put(Kind::Trouble, text, {{tr("Try again"), [this] { m_link.handOver(); }}});
    return true;
}

bool ProgrammeStrip::saysWriter()
{
    const FileNews& news = m_link.news();
    if (!news.finished.isEmpty()) {
        put(Kind::Done, tr("%1 has finished. You can write to the programme now.").arg(news.finished),
            {{tr("Begin to write"), [this] { m_link.reopen(); }}});
        return true;
    }
    if (!news.writer.isEmpty()) {
        QStringList sentences{news.writer};
        if (m_asked) sentences.prepend(tr("Not yet."));
        sentences.append(news.outdated ? tr("There is something new to read.") : tr("You are told here when it is free."));
        QList<Action> actions{{news.outdated ? tr("Read again") : tr("Try again"), [this] {
                                   m_asked = !m_link.news().outdated;
                                   m_link.reopen();
                               }}};
        if (news.perhapsNot)
            actions.append({tr("Take over writing…"), [this] { emit takeOverWanted(m_link.news().writer); }});
        put(Kind::Note, sentences.join(QLatin1Char(' ')), actions);
        return true;
    }
    if (!news.mayWrite) {
        put(Kind::Note, tr("The file or its folder may only be read: you can look at everything, and change nothing."),
            {{tr("Try again"), [this] { m_link.reopen(); }}});
        return true;
    }
    if (news.outdated) {
        put(Kind::Note, tr("Somebody else has written to the shared file since you opened it."),
            {{tr("Read again"), [this] { m_link.reopen(); }}});
        return true;
    }
    return false;
}

bool ProgrammeStrip::saysCopies()
{
    const FileNews& news = m_link.news();
    const QStringList all = news.aside + news.copies;
    if (all.isEmpty()) return false;
    const QString name = QFileInfo(all.constFirst()).fileName();
    QStringList sentences;
    if (!news.aside.isEmpty())
        sentences.append(tr("Somebody else had written to the shared file. Your work was put aside as “%1”.").arg(name));
    else
        sentences.append(tr("Two have written at the same time: beside the programme lies “%1”.").arg(name));
    if (all.size() > 1) sentences.append(tr("There are %n more such copies.", nullptr, int(all.size()) - 1));
    put(Kind::Trouble, sentences.join(QLatin1Char(' ')), {{tr("Join…"), [this, path = all.constFirst()] { emit joinWanted(path); }}});
    return true;
}

} // namespace microvet::ui
