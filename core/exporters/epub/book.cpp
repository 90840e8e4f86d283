#include "core/exporters/epub/book.h"

#include "core/base/parallel.h"
#include "core/plan/markup.h"

namespace microvet::exporters {

using plan::PageInfo;
using plan::PageKind;

namespace {

constexpr const char* answersPrefix = "answers-";
constexpr const char* assessmentsGroup = "assessments"; ///< of answers, beside those of each module

QString fileOf(const QString& pageId) { return pageId + QStringLiteral(".xhtml"); }

/// What learners score or send makes no sense in a book.
bool isInBook(PageKind kind) { return kind != PageKind::Results && kind != PageKind::Feedback; }

QString partOf(PageKind kind)
{
    if (kind == PageKind::Home) return QStringLiteral("frontmatter");
    return kind == PageKind::Glossary || kind == PageKind::Credits ? QStringLiteral("backmatter") : QStringLiteral("bodymatter");
}

/// One page while the book is made.
struct Draft {
    const PageInfo* info = nullptr;
    int questionsBefore = 0;
    QString group; ///< of answers
    PackedBytes content;
    bool formulas = false;
    bool drawings = false;
    QList<plan::Answer> answers;
    QStringList media;
    QMap<QString, plan::MediaUse> leftOut;
};

class BookMaker {
public:
    BookMaker(const Job& job, const plan::Plan& plan, const BookMedia& media)
        : m_job(job)
        , m_plan(plan)
        , m_media(media)
    {
        m_book.language = plan::languageOf(job.content.course);
        m_book.answersTitle = word("answers");
    }

    Result<Book> make(PackageWriter& package, const Progress& progress)
    {
        draft();
        inParallel(std::size_t(m_drafts.size()), 8, [&] {
            return [&, packer = package.packer()](std::size_t begin, std::size_t end) mutable {
                for (std::size_t i = begin; i < end && !progress.cancelled(); ++i)
                    render(m_drafts[i], packer);
            };
        });
        if (progress.cancelled()) return cancelledExport();
        addDocuments(package);
        std::sort(m_book.media.begin(), m_book.media.end());
        m_book.media.erase(std::unique(m_book.media.begin(), m_book.media.end()), m_book.media.end());
        return std::move(m_book);
    }

private:
    QString word(const char* key) const { return plan::learnersWord(m_book.language, QLatin1String(key)); }

    void draft()
    {
        int questions = 0;
        for (const PageInfo& info : m_plan.pages) {
            if (!isInBook(info.kind)) continue;
            Draft draft;
            draft.info = &info;
            draft.questionsBefore = questions;
            draft.group = info.parent >= 0 ? m_plan.pages[info.parent].id : QLatin1String(assessmentsGroup);
            questions += info.questions;
            m_drafts.push_back(draft);
        }
    }

    /// On any thread; touches its own draft alone.
    void render(Draft& draft, BlockDeflater& packer) const
    {
        plan::RenderOptions options;
        options.form = plan::RenderOptions::Form::Book;
        options.questionsBefore = draft.questionsBefore;
        options.answersPage = QLatin1String(answersPrefix) + draft.group;
        options.pageLink = [](const QString& id, const QString& anchor) {
            return fileOf(id) + (anchor.isEmpty() ? QString() : u'#' + anchor);
        };
        options.mediaLink = [this](const model::Media& media, plan::MediaUse as) { return m_media.link(media, as); };
        plan::Page page = plan::renderPage(m_job.content, m_plan, draft.info->id, options);
        draft.formulas = page.html.contains(QLatin1String("<math"));
        draft.drawings = page.html.contains(QLatin1String("<svg"));
        draft.content = packedBytes(bookDocument(m_book.language, draft.info->title, partOf(draft.info->kind), page.html), packer);
        draft.answers = std::move(page.answers);
        draft.media = std::move(page.media);
        draft.leftOut = std::move(page.leftOut);
    }

    void addDocuments(PackageWriter& package)
    {
        QHash<QString, int> places; // page id → its place in the book
        for (Draft& draft : m_drafts) {
            const PageInfo& info = *draft.info;
            if (info.kind == PageKind::Credits) addAnswers(package);
            BookPage page{fileOf(info.id), info.title, partOf(info.kind), landmark(info.kind), -1, draft.formulas, draft.drawings};
            if (info.parent >= 0) page.parent = places.value(m_plan.pages[info.parent].id, -1);
            places.insert(info.id, int(m_book.pages.size()));
            m_book.pages.append(page);
            m_book.media += draft.media;
            m_book.leftOut.insert(draft.leftOut);
            package.add(bookFolder + page.file, std::move(draft.content));
        }
    }

    /// Of the kinds that come once; the body begins with the first page after the front.
    QString landmark(PageKind kind)
    {
        if (kind == PageKind::Home) return QStringLiteral("titlepage");
        if (kind == PageKind::Glossary) return QStringLiteral("glossary");
        if (kind == PageKind::Credits) return QStringLiteral("colophon");
        return std::exchange(m_bodyBegun, true) ? QString() : QStringLiteral("bodymatter");
    }

    /// A document for each module, and one for all assessments.
    void addAnswers(PackageWriter& package)
    {
        QStringList groups; // in the order of the book
        QHash<QString, QString> bodies;
        for (const Draft& draft : m_drafts) {
            if (draft.answers.isEmpty()) continue;
            if (!bodies.contains(draft.group)) groups.append(draft.group);
            bodies[draft.group] += answersOf(draft);
        }
        for (const QString& group : std::as_const(groups)) addAnswers(package, group, bodies.value(group));
    }

    void addAnswers(PackageWriter& package, const QString& group, const QString& body)
    {
        const int module = m_plan.index.value(group, -1);
        BookPage page;
        page.title = module < 0 ? word("assessment") : m_plan.pages[module].title;
        page.file = fileOf(QLatin1String(answersPrefix) + group);
        page.part = QStringLiteral("backmatter");
        page.formulas = body.contains(QLatin1String("<math"));
        page.drawings = body.contains(QLatin1String("<svg"));
        const QString title = word("answersOf").replace(QLatin1String("%1"), page.title);
        package.add(bookFolder + page.file,
                    bookDocument(m_book.language, title, page.part, plan::element("h1", plan::escaped(title)) + u'\n' + body));
        m_book.lastAnswers = int(m_book.pages.size());
        if (m_book.firstAnswers < 0) m_book.firstAnswers = m_book.lastAnswers;
        m_book.pages.append(page);
    }

    QString answersOf(const Draft& draft) const
    {
        const QString file = fileOf(draft.info->id);
        QString out = plan::element("h2", plan::escaped(draft.info->title)) + u'\n';
        const QString back = word("questionNumber").toHtmlEscaped();
        for (const plan::Answer& answer : draft.answers) {
            out += QStringLiteral("<div class=\"mv-answer\" id=\"a-%1\"><p class=\"mv-label\"><a href=\"%2#%3\">")
                       .arg(QString::number(answer.number), file, answer.question);
            out += QString(back).replace(QLatin1String("%1"), QString::number(answer.number)) + QStringLiteral("</a></p>");
            out += answer.html + QStringLiteral("</div>\n"); // never through arg(): a text of the course may hold "%1"
        }
        return out;
    }

    const Job& m_job;
    const plan::Plan& m_plan;
    const BookMedia& m_media;
    std::vector<Draft> m_drafts;
    Book m_book;
    bool m_bodyBegun = false;
};

} // namespace

QByteArray bookDocument(const QString& language, const QString& title, const QString& part, const QString& body)
{
    QString out = QStringLiteral("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n"
                                 "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" "
                                 "lang=\"%1\" xml:lang=\"%1\">\n<head>\n<title>")
                      .arg(language);
    out += plan::escaped(title);
    out += QStringLiteral("</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n"
                          "<body epub:type=\"%1\">\n<main>\n")
               .arg(part);
    out += body;
    out += QStringLiteral("\n</main>\n</body>\n</html>\n");
    return out.toUtf8();
}

Result<Book> addPages(const Job& job, const plan::Plan& plan, const BookMedia& media, PackageWriter& package, const Progress& progress)
{
    return BookMaker(job, plan, media).make(package, progress);
}

} // namespace microvet::exporters
