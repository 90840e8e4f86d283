#include "core/importers/document/pandoc.h"

#include "core/richtext/richtext.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace microvet::importers::writing {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr int longest = 60'000;          ///< milliseconds
constexpr qint64 mostOutput = 100 << 20; ///< bytes
constexpr int heapExhausted = 251;       ///< exit status of its run time

QString nameOf(WordFormat format)
{
    switch (format) {
    case WordFormat::Docx:
        return QStringLiteral("docx");
    case WordFormat::Odt:
        return QStringLiteral("odt");
    case WordFormat::Rtf:
        return QStringLiteral("rtf");
    }
    return {};
}

QStringList argumentsFor(WordFormat format)
{
    QStringList out{
        QStringLiteral("+RTS"),      QStringLiteral("-M1G"),        QStringLiteral("-RTS"),
        QStringLiteral("--sandbox"), QStringLiteral("--from"),      nameOf(format),
        QStringLiteral("--to"),      QStringLiteral("html"),        QStringLiteral("--standalone"),
        QStringLiteral("--mathjax"), QStringLiteral("--wrap=none"), QStringLiteral("--track-changes=accept")};
    // Its pictures lie in no archive from which they could be taken.
    if (format == WordFormat::Rtf) out.append(QStringLiteral("--self-contained"));
    return out;
}

Error missing()
{
    return {Error::Kind::NotFound,
            Tr::tr("Documents of word processors are read with the program pandoc (2.15 or newer), which is not "
                   "installed. Install it from "
                   "pandoc.org or with your system’s packages and try again, or save the document as a web page (HTML) "
                   "and take that."),
            QStringLiteral("pandoc")};
}

Error failed(int status, const QByteArray& said)
{
    const QString detail = QString::fromUtf8(said.right(2000)).trimmed();
    if (said.contains("--sandbox")) return missing();
    if (status == heapExhausted)
        return {Error::Kind::TooLarge,
                Tr::tr("The document is too large to be read whole. Divide it and take its parts; nothing was made."),
                detail};
    return {Error::Kind::Damaged,
            Tr::tr("The document cannot be read: it is damaged or incomplete. Open it in the program that made it, "
                   "save it again and take that; "
                   "nothing was made."),
            detail};
}

} // namespace

Result<Converted> convertByPandoc(const QByteArray& document, WordFormat format, Progress& progress)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pandoc"));
    if (program.isEmpty()) return missing();
    QProcess process;
    process.start(program, argumentsFor(format));
    if (!process.waitForStarted()) return missing();
    process.write(document);
    process.closeWriteChannel();
    QElapsedTimer time;
    time.start();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(100)) {
        const bool tooMuch = process.bytesAvailable() > mostOutput;
        if (!progress.cancelled() && !tooMuch && time.elapsed() < longest) continue;
        process.kill();
        process.waitForFinished(2000);
        if (progress.cancelled()) return Error{Error::Kind::Cancelled, {}, {}};
        return Error{Error::Kind::TooLarge,
                     Tr::tr("The document takes too long to be read. Divide it and take its parts; nothing was made."),
                     QStringLiteral("pandoc")};
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(process.exitCode(), process.readAllStandardError());
    return mended(QString::fromUtf8(process.readAllStandardOutput()));
}

Converted mended(const QString& html)
{
    static const QRegularExpression section(QStringLiteral("<section[^>]*class=\"footnotes[^>]*>.*?</section>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression item(
        QStringLiteral("<li id=\"(fn[0-9]+)\"[^>]*>(.*?)<a href=\"#fnref[0-9]+\"[^>]*>.*?</a>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression reference(
        QStringLiteral("<a href=\"#(fn[0-9]+)\"[^>]*class=\"footnote-ref\"[^>]*>.*?</a>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression header(
        QStringLiteral("<header id=\"title-block-header\">.*?(<h1 class=\"title\">.*?</h1>).*?</header>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression within(QStringLiteral("<a href=\"#[^\"]*\"[^>]*>"));
    Converted out;
    QString text = html;
    if (const auto top = header.match(text); top.hasMatch()) // author and date stand in the metadata too
        text.replace(top.capturedStart(), top.capturedLength(), top.captured(1));
    QHash<QString, QString> notes;
    if (const auto found = section.match(text); found.hasMatch()) {
        for (auto it = item.globalMatch(found.captured()); it.hasNext();) {
            const auto note = it.next();
            notes.insert(note.captured(1), richtext::toPlainText(richtext::fromHtml(note.captured(2))).simplified());
        }
        text.remove(found.capturedStart(), found.capturedLength());
    }
    qsizetype at = 0;
    for (auto it = reference.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out.html += text.mid(at, match.capturedStart() - at);
        const QString note = notes.value(match.captured(1));
        if (!note.isEmpty()) out.html += QStringLiteral(" [%1]").arg(note.toHtmlEscaped());
        out.notes += !note.isEmpty();
        at = match.capturedEnd();
    }
    out.html += text.mid(at);
    // The end tags that stay behind are passed over by readers of HTML.
    out.html.remove(within);
    return out;
}

} // namespace microvet::importers::writing
